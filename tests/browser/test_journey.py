"""The main job in a real browser: a report from a file becomes a transmitted referral, and its trail is downloaded.

Each person works through the pages alone; the same journey passes with script and without.
"""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from cases.db import EVERY_SITE, Store
from cases.tables import Case, Letter
from cases.trail.verify import verify_case
from tests.browser.conftest import Screen, Screens, Served
from tests.conftest import STORES
from tests.factories import DATA, told_reports

pytestmark = pytest.mark.browser

SITE = "plaine-commune"
REFERENCE = "PC-2024-005"
PRINT_SECONDS = 60
Answers = Mapping[str, str | bool | list[str]]


@dataclass
class Desk:
    """One person at work on the case."""

    screen: Screen
    case: str = ""

    def step(self, event: str, answers: Answers | None = None) -> None:
        """Open the page of a step, fill it in and send it; the case page must say that it is done."""
        page = self.screen.page
        self.screen.open(f"/dossiers/{self.case}/etapes/{event}")
        for name, value in (answers or {}).items():
            self.fill(name, value)
        page.locator("form .btn-large").click()
        expect(page.locator(".s-banner-ok")).to_be_visible()

    def complete(self, answers: Answers) -> None:
        """Write parts of the file and save it."""
        page = self.screen.page
        self.screen.open(f"/dossiers/{self.case}/completer")
        for name, value in answers.items():
            self.fill(name, value)
        page.locator("form .btn-large").click()
        expect(page.locator(".s-banner-ok")).to_be_visible()

    def fill(self, name: str, value: str | bool | list[str]) -> None:
        """Answer one question, whatever its kind."""
        field = self.screen.page.locator(f"main [name='{name}']")
        match value:
            case bool():
                field.set_checked(value)
            case list():
                for one in value:
                    self.screen.page.locator(f"main [name='{name}'][value='{one}']").check()
            case str() if field.first.evaluate("element => element.tagName") == "SELECT":
                field.select_option(value)
            case str():
                field.fill(value)

    def add_paper(self, kind: str, path: Path) -> None:
        """Add a paper; where no antivirus runs, answer for it."""
        page = self.screen.page
        self.screen.open(f"/dossiers/{self.case}/pieces/ajouter")
        page.locator("[name=file]").set_input_files(path)
        page.locator("[name=kind]").select_option(kind)
        page.get_by_role("button", name="Ajouter la pièce").click()
        expect(page.locator(".s-banner-ok")).to_be_visible()
        for link in page.get_by_role("link", name="Accepter la pièce").all():
            link.click()
            page.get_by_label("Motif").fill("Papier vu et numérisé au guichet.")
            page.get_by_role("button", name="Accepter la pièce").click()
            expect(page.locator(".s-banner-ok")).to_be_visible()

    def chosen_paper(self, event: str, field: str) -> str:
        """Return the value of the newest paper that a step offers."""
        self.screen.open(f"/dossiers/{self.case}/etapes/{event}")
        options = self.screen.page.locator(f"main [name='{field}'] option")
        return options.last.get_attribute("value") or ""


def a_file(folder: Path) -> Path:
    """Return the import file of one told report."""
    row = told_reports()[REFERENCE]
    text = io.StringIO()
    writer = csv.DictWriter(text, list(row), delimiter=";")
    writer.writeheader()
    writer.writerow(row)
    path = folder / "un-signalement.csv"
    path.write_text(text.getvalue(), encoding="utf-8")
    return path


def letters_are_out(store: Store, case: str) -> None:
    """Wait for the background work: every approved letter is issued."""
    deadline = time.monotonic() + PRINT_SECONDS
    waiting = select(Letter.id).where(Letter.case_id == UUID(case), Letter.state == "approved")
    while True:
        with store.read(EVERY_SITE) as session:
            if not session.scalars(waiting).all():
                return
        assert time.monotonic() < deadline, "a letter was not issued in time"
        time.sleep(0.2)


@pytest.mark.timeout(400)
@pytest.mark.parametrize("served", STORES, indirect=True)
@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_report_from_a_file_becomes_a_sent_referral_with_a_trail(
    script: bool, screens: Screens, served: Served, tmp_path: Path
) -> None:
    handler, coordinator, auditor = (Desk(screens(script=script)) for _ in range(3))
    handler.screen.sign_in(f"case_handler.{SITE}")
    coordinator.screen.sign_in(f"site_coordinator.{SITE}")
    auditor.screen.sign_in(f"auditor.{SITE}")

    number = _bring_in(handler, tmp_path)
    coordinator.case = handler.case
    today = handler_day(handler)
    _assign_and_qualify(handler, coordinator, served.store, today)
    _orient(coordinator, today)
    _prepare(handler, tmp_path, served.store, today)
    _send(coordinator, today)
    letters_are_out(served.store, handler.case)

    with served.store.read(EVERY_SITE) as session:
        assert session.get_one(Case, UUID(handler.case)).state == "referral_sent"
    assert _trail(auditor, number).startswith(b"%PDF")
    with served.store.read(EVERY_SITE) as session:
        assert verify_case(session, served.store.keys, UUID(handler.case)).whole
    assert [desk.screen.complaints for desk in (handler, coordinator, auditor)] == [[], [], []]


def handler_day(desk: Desk) -> str:
    """Return today, as the page's date fields have it."""
    desk.screen.open(f"/dossiers/{desk.case}/etapes/T58")
    return desk.screen.page.locator("[name=contacted_on]").get_attribute("max") or ""


def _bring_in(handler: Desk, folder: Path) -> str:
    page = handler.screen.page
    page.get_by_role("link", name="Importer").first.click()
    page.locator("[name=fichier]").set_input_files(a_file(folder))
    page.get_by_role("button", name="Importer").click()
    expect(page.locator("#bilan")).to_contain_text("1 enregistrés")
    page.locator("[aria-labelledby=prises] a").first.click()
    handler.case = page.url.rsplit("/", 1)[1]
    return str(page.locator("h1").inner_text().split(" · ")[0])


def _assign_and_qualify(handler: Desk, coordinator: Desk, store: Store, today: str) -> None:
    page = coordinator.screen.page
    coordinator.screen.open("/coordination")
    page.get_by_role("link", name="Affecter").first.click()
    page.locator("[name=assignee]").select_option(label=f"Camille case_handler.{SITE}")
    page.locator("form .btn-large").click()
    expect(page.locator(".s-banner-ok")).to_be_visible()
    handler.step("T58", {"contacted_on": today, "channel": "phone", "reached": True, "identity_verified": True})
    handler.step("T05")
    dates = {"kind": "clock_start", "start_kind": "revelation", "start_on": "2024-03-11", "reasons": "Jour du refus."}
    handler.step("T59", dates)
    handler.complete({"delay_answers_contract_ended": "no", "delay_answers_words_said": "unknown"})
    handler.step("T64", {"finding": "own_reasons", "reasons": "Aucun délit n’apparaît à ce jour."})
    letters_are_out(store, handler.case)
    handler.step(
        "T06",
        {
            "comparator": "Un collègue au même profil a été reçu.",
            "risks": ["none"],
            "reasons": "Le refus suit l’énoncé du nom.",
            "routes.0.route": "DDD_REFERRAL",
            "routes.0.reasons": "La preuve est chez le mis en cause.",
        },
    )


def _orient(coordinator: Desk, today: str) -> None:
    page = coordinator.screen.page
    coordinator.screen.open("/coordination")
    page.get_by_role("link", name="Relire").first.click()
    expect(page.locator("iframe")).to_be_visible()
    told = {"answers.0.answer": "accepted", "answers.0.told_on": today, "reasons": "Voie expliquée à la personne."}
    coordinator.step("T07", told)


def _prepare(handler: Desk, folder: Path, store: Store, today: str) -> None:
    signed = DATA / "pieces" / "courrier_bailleur.pdf"
    handler.add_paper("consent_proof", signed)
    proof = handler.chosen_paper("T42", "proof")
    agreed = {"object": "ddd_referral", "recipient": "ddd", "decision": "given", "decided_on": today}
    handler.step("T42", {**agreed, "wording_version": "accord-ddd/1", "proof": proof})
    handler.step("T09")
    handler.add_paper("signed_referral", signed)
    letters_are_out(store, handler.case)
    handler.step("T10", {"signed_on": today})


def _send(coordinator: Desk, today: str) -> None:
    page = coordinator.screen.page
    coordinator.screen.open("/coordination")
    page.get_by_role("link", name="Relire").first.click()
    expect(page.locator("iframe")).to_be_visible()
    coordinator.step("T11", {"sent_on": today, "channel": "online", "proof": "accusé 2026-4711"})


def _trail(auditor: Desk, number: str) -> bytes:
    """Search, then one click: the trail is there."""
    page = auditor.screen.page
    auditor.screen.open(f"/audit?q={number}")
    expect(page.locator("#verdict")).to_contain_text("La piste est complète et n’a pas été modifiée")
    with page.expect_download() as download:
        page.get_by_role("button", name="Piste en PDF").click()
    return Path(download.value.path()).read_bytes()
