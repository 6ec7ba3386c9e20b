"""One report from a spreadsheet to a transmitted referral and its trail, by programs alone, on each database."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import Any

import pikepdf
import pytest
from httpx import Response

from cases.db import EVERY_SITE, Store
from cases.outside.mail import RecordingMail
from cases.trail.verify import verify_case
from cases.work import Workshop, run_due_jobs
from tests.api.conftest import Hands
from tests.api.rest.conftest import OpenProgram
from tests.api.rest.program import Program
from tests.factories import REFERENCE, WORDING, Printer, print_letters, told_reports

TODAY = "2026-11-23"


@dataclass
class Desk:
    """The programs around one case; background work is done after each act."""

    store: Store
    hands: Hands
    programs: dict[str, Program]
    case_id: str = ""

    def fire(self, role: str, event: str, **data: Any) -> dict[str, Any]:
        """Fire an event that must pass."""
        return self.done(self.programs[role].fire(self.case_id, event, **data))

    def done(self, answer: Response) -> dict[str, Any]:
        """Return the body of an act that was done, once its letters are issued."""
        assert answer.status_code == 201, answer.text
        self.work()
        body: dict[str, Any] = answer.json()
        return body

    def work(self) -> None:
        """Do what the last act promised."""
        if self.store.is_sqlite:
            mail = RecordingMail(self.store.settings.data_dir / "mail")
            run_due_jobs(Workshop(self.store, Printer(), mail, self.hands))
        elif self.case_id:
            print_letters(self.store, self.case_id, now=self.hands())  # type: ignore[arg-type]  # a text will do

    def read(self, role: str = "handler") -> dict[str, Any]:
        """Read the case."""
        body: dict[str, Any] = self.programs[role].get(f"/cases/{self.case_id}").json()
        return body

    def answer(self, **parts: Any) -> None:
        """Complete the file as its handler."""
        handler = self.programs["handler"]
        edited = handler.patch(self.case_id, parts, etag=handler.etag(self.case_id))
        assert edited.status_code == 200, edited.text

    def state(self) -> str:
        """Return where the case stands."""
        state: str = self.read()["case"]["state"]
        return state

    def handler_of_the_site(self) -> str:
        """Return the account that the coordinator may name."""
        offered = self.programs["coordinator"].get(f"/cases/{self.case_id}/transitions/T53/options").json()
        named = {each["label"]: each["value"] for each in offered["sources"]["accounts"]}
        chosen: str = named["Camille case_handler.plaine-commune"]
        return chosen

    def attach(self, kind: str) -> str:
        """Add a paper, and answer for it where no antivirus saw it."""
        handler = self.programs["handler"]
        added = handler.attach(self.case_id, a_pdf(kind), f"{kind}.pdf", kind=kind, title=kind)
        assert added.status_code == 201, added.text
        paper: str = added.json()["attachment_id"]
        if added.json()["status"] == "not_scanned":
            answer = handler.post(
                f"/attachments/{paper}/acceptance",
                {"reason": "Remis en main propre."},
                etag=handler.etag(self.case_id),
            )
            assert answer.status_code == 201, answer.text
        return paper


def a_pdf(words: str) -> bytes:
    """Return a small PDF."""
    made, file = pikepdf.new(), BytesIO()
    made.add_blank_page()
    made.docinfo["/Title"] = words
    made.save(file)
    return file.getvalue()


def spreadsheet(reference: str = REFERENCE) -> bytes:
    """Return a file with one told report."""
    row, text = told_reports()[reference], StringIO()
    writer = csv.DictWriter(text, list(row), delimiter=";")
    writer.writeheader()
    writer.writerow(row)
    return text.getvalue().encode()


@pytest.fixture
def desk(program_anywhere: OpenProgram, served: Store, hands: Hands) -> Desk:
    roles = {"intake": "intake_agent", "handler": "case_handler", "coordinator": "site_coordinator", "audit": "auditor"}
    return Desk(served, hands, {name: program_anywhere(f"{role}.plaine-commune") for name, role in roles.items()})


def import_one(desk: Desk) -> dict[str, Any]:
    """Import the file; return what became of its line."""
    files = {"file": ("signalements.csv", spreadsheet(), "text/csv")}
    answer = desk.programs["intake"].send("POST", "/imports", files=files)
    assert answer.status_code == 200, answer.text
    line: dict[str, Any] = answer.json()["lines"][0]
    return line


def test_a_report_travels_from_a_spreadsheet_to_a_transmitted_referral(desk: Desk) -> None:
    line = import_one(desk)
    desk.case_id = line["case_id"]
    if line["fate"] == "draft":
        desk.fire("intake", "T01", notice_given_on=TODAY)
    assert desk.state() == "registered"

    desk.fire("coordinator", "T53", assignee=desk.handler_of_the_site())
    desk.fire("handler", "T58", contacted_on=TODAY, channel="phone", reached=True, identity_verified=True)
    desk.fire("handler", "T05")
    start = {"kind": "clock_start", "start_kind": "revelation", "start_on": "2024-07-08", "reasons": "Jour du refus."}
    desk.fire("handler", "T59", **start)
    desk.answer(delay_answers={"contract_ended": "no", "words_said": "unknown"})
    desk.fire("handler", "T64", finding="own_reasons", reasons="Aucun délit n’apparaît à ce jour.")
    desk.fire("handler", "T06", **orientation())
    refused = desk.programs["handler"].fire(desk.case_id, "T07", **answers())
    assert refused.status_code == 409
    desk.fire("coordinator", "T07", **answers())

    consent = {"object": "ddd_referral", "recipient": "ddd", "decision": "given", "wording_version": WORDING}
    desk.fire("handler", "T42", **consent, decided_on=TODAY, proof=desk.attach("consent_proof"))
    desk.fire("handler", "T09")
    unsigned = desk.programs["handler"].fire(desk.case_id, "T10", signed_on=TODAY)
    assert unsigned.status_code == 409
    desk.attach("signed_referral")
    desk.fire("handler", "T10", signed_on=TODAY)
    sent = desk.fire("coordinator", "T11", sent_on=TODAY, channel="online", proof="accusé 2026-4711")
    assert sent["state"] == "referral_sent"

    assert_the_referral_can_be_opened(desk)
    assert_the_trail_is_exported(desk)
    with desk.store.read(EVERY_SITE) as session:
        verdict = verify_case(session, desk.store.keys, desk.read()["case"]["id"])
    assert verdict.whole


def orientation() -> dict[str, Any]:
    return {
        "grounds": ["ORIGIN"],
        "principal_ground": "ORIGIN",
        "domain": "EMPLOYMENT_PRIVATE",
        "forms": ["DIRECT"],
        "comparator": "Un collègue au même profil a été reçu.",
        "risks": ["none"],
        "reasons": "Le refus suit l’énoncé du nom.",
        "routes": [{"route": route, "reasons": "Voie adaptée."} for route in ("DDD_REFERRAL", "PRUDHOMMES")],
    }


def answers() -> dict[str, Any]:
    told = [{"route": route, "answer": "accepted", "told_on": TODAY} for route in ("DDD_REFERRAL", "PRUDHOMMES")]
    return {"answers": told, "reasons": "Voies expliquées au réclamant."}


def assert_the_referral_can_be_opened(desk: Desk) -> None:
    letters = {letter["code"]: letter for letter in desk.read()["letters"]}
    assert letters["L09"]["state"] == "issued"
    opened = desk.programs["handler"].get(letters["L09"]["href"].removeprefix("/api/v1"))
    assert opened.content == b"%PDF-1.7 told letter L09"
    assert opened.headers["content-type"] == "application/pdf"
    assert opened.headers["repr-digest"].startswith("sha-256=:")
    assert desk.programs["audit"].get(letters["L09"]["href"].removeprefix("/api/v1")).status_code == 404


def assert_the_trail_is_exported(desk: Desk) -> None:
    auditor = desk.programs["audit"]
    verdict = auditor.get(f"/cases/{desk.case_id}/trail").json()
    assert verdict["whole"]
    path, body = f"/cases/{desk.case_id}/trail-exports", {"reasons": "Contrôle annuel."}
    tag = auditor.etag(desk.case_id)
    exported = auditor.post(path, body, etag=tag, key="relevé".encode().hex())
    assert (exported.status_code, exported.content) == (201, b"%PDF-1.7 told letter L25")
    assert auditor.post(path, body, etag=auditor.etag(desk.case_id)).status_code == 201
    again = auditor.post(path, body, etag=tag, key="relevé".encode().hex())
    assert (again.content, again.headers["idempotency-replayed"]) == (exported.content, "true")
    assert auditor.get(f"/cases/{desk.case_id}/trail").json()["event_count"] == verdict["event_count"] + 4


def test_a_file_imported_twice_adds_nothing(desk: Desk) -> None:
    first, second = import_one(desk), import_one(desk)
    assert second["fate"] == "already"
    assert second["case_id"] == first["case_id"]
