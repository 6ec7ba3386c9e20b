"""The told reports, carried some way by the told people: each act is one that a person could have done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from PIL import Image, ImageDraw
from sqlalchemy import select

from cases.access import Person
from cases.commands import advance, record_details
from cases.db import EVERY_SITE, Store
from cases.demo.house import people_at
from cases.errors import RefusedError
from cases.facts import civil_day
from cases.files import NewAttachment, accept_unscanned, add_attachment
from cases.imports import import_reports
from cases.letters.issue import Paper, issue_letter
from cases.tables import Case, Letter, Site
from workflow.law import LAW

WORDING: Final = "accord-ddd/1"
CARRIED: Final = 24
"""Of the newest registered cases of all sites, how many are carried further; the others wait for whoever tries."""


@dataclass(slots=True)
class _Story:
    """One case and its people; each act takes place an hour after the last one."""

    store: Store
    paper: Paper
    people: Mapping[str, Person]
    case_id: UUID
    now: datetime

    def fire(self, role: str, event: str, **data: Any) -> None:
        self.now += timedelta(hours=1)
        version = self.case().version
        advance(self.store, self.people[role], self.case_id, event, data, seen=version, now=self.now)
        self.print_letters()

    def edit(self, **parts: Any) -> None:
        """Complete the file as its handler."""
        self.now += timedelta(minutes=10)
        handler, seen = self.people["case_handler"], self.case().version
        record_details(self.store, handler, self.case_id, parts, seen=seen, now=self.now)

    def print_letters(self) -> None:
        """Issue what the acts promised: the next act may ask for a letter that has left."""
        waiting = select(Letter.id).where(Letter.case_id == self.case_id, Letter.state == "approved")
        with self.store.read(EVERY_SITE) as session:
            ids = session.scalars(waiting.order_by(Letter.id)).all()
        for letter_id in ids:
            issue_letter(self.store, self.paper, letter_id, now=self.now)

    def case(self) -> Case:
        with self.store.read(EVERY_SITE) as session:
            return session.get_one(Case, self.case_id)

    @property
    def day(self) -> str:
        return civil_day(self.now).isoformat()

    def attach(self, kind: str, title: str) -> UUID:
        """Add a told paper; where no antivirus looks, the handler answers for it."""
        self.now += timedelta(minutes=5)
        handler = self.people["case_handler"]
        new = NewAttachment(_scan(title), f"{kind}.png", kind=kind, title=title, source="la personne")
        added = add_attachment(self.store, handler, self.case_id, new, now=self.now)
        if added.status == "not_scanned":
            accept_unscanned(
                self.store,
                handler,
                added.attachment_id,
                reason="Papier signé devant moi et numérisé au guichet.",
                seen=added.answer.version,
                now=self.now,
            )
        return added.attachment_id


def _scan(title: str) -> bytes:
    """Return a picture that stands for a signed paper, and says that it is an example."""
    page = Image.new("L", (1240, 1754), "white")
    pen = ImageDraw.Draw(page)
    lines = (
        title,
        "",
        "Document d'exemple, fait pour la démonstration.",
        "Signature de la personne :",
        "",
        "(exemple)",
    )
    for row, line in enumerate(lines):
        pen.text((160, 240 + 60 * row), line, fill="black", font_size=36)
    file = BytesIO()
    page.save(file, format="PNG", optimize=True)
    return file.getvalue()


def tell(store: Store, paper: Paper, reports: Path, *, now: datetime) -> int:
    """Import the told reports and carry some of them; return how many cases the store then holds. Idempotent."""
    with store.read(EVERY_SITE) as session:
        known = len(session.scalars(select(Case.id)).all())
        sites = session.scalars(select(Site.id)).all()
    if known:
        return known
    people = {site: people_at(store, site) for site in sites}
    begun = now - timedelta(days=3)
    with reports.open("rb") as stream:
        importers = {site: people[site]["intake_agent"] for site in sites}
        result = import_reports(store, importers, stream, now=begun)
    registered = [line.case_id for line in result.lines if line.fate == "registered" and line.case_id]
    for position, case_id in enumerate(reversed(registered[-CARRIED:])):
        _carry(store, paper, people, case_id, position, begun + timedelta(hours=1))
    return sum(line.case_id is not None for line in result.lines)


def _assign(story: _Story) -> None:
    story.fire("site_coordinator", "T53", assignee=str(story.people["case_handler"].id))
    story.fire("case_handler", "T58", contacted_on=story.day, channel="phone", reached=True, identity_verified=True)


def _qualify(story: _Story) -> None:
    story.fire("case_handler", "T05")


def _propose(story: _Story) -> None:
    case = story.case()
    started = (case.facts_on or civil_day(story.now)).isoformat()
    story.fire(
        "case_handler",
        "T59",
        kind="clock_start",
        start_kind="revelation",
        start_on=started,
        reasons="Jour indiqué par la personne, à confirmer par ses pièces.",
    )
    story.edit(delay_answers=dict.fromkeys((code.lower() for code in LAW.delay_questions), "no"))
    story.fire("case_handler", "T64", finding="own_reasons", reasons="Aucun délit n'apparaît à ce stade.")
    story.fire(
        "case_handler",
        "T06",
        comparator="Élément de comparaison recueilli pendant l'entretien.",
        risks=["none"],
        reasons="Les faits relèvent d'un domaine couvert ; la preuve est à réunir.",
        routes=[{"route": route, "reasons": LAW.routes[route].suits_fr} for route in ("DDD_REFERRAL", "LEGAL_AID")],
    )


def _validate(story: _Story) -> None:
    answers = [{"route": route, "answer": "accepted", "told_on": story.day} for route in ("DDD_REFERRAL", "LEGAL_AID")]
    story.fire("site_coordinator", "T07", answers=answers, reasons="Voies expliquées à la personne.")


def _prepare(story: _Story) -> None:
    proof = story.attach("consent_proof", "Accord signé à la saisine")
    story.fire(
        "case_handler",
        "T42",
        object="ddd_referral",
        recipient="ddd",
        decision="given",
        decided_on=story.day,
        wording_version=WORDING,
        proof=str(proof),
    )
    story.fire("case_handler", "T09")


def _submit(story: _Story) -> None:
    story.attach("signed_referral", "Saisine signée")
    story.fire("case_handler", "T10", signed_on=story.day)


def _send(story: _Story) -> None:
    story.fire("site_coordinator", "T11", sent_on=story.day, channel="online", proof="accusé du formulaire en ligne")


def _receive(story: _Story) -> None:
    story.fire("case_handler", "T13", ddd_number=f"26-{story.case_id.int % 1_000_000:06d}", received_on=story.day)


STEPS: Final[tuple[Callable[[_Story], None], ...]] = (
    _assign,
    _qualify,
    _propose,
    _validate,
    _prepare,
    _submit,
    _send,
    _receive,
)


def _carry(
    store: Store,
    paper: Paper,
    people: Mapping[str, Mapping[str, Person]],
    case_id: UUID,
    position: int,
    now: datetime,
) -> None:
    """Carry a case through the first steps, one more for each position; a refused step ends its story there."""
    with store.read(EVERY_SITE) as session:
        site = session.get_one(Case, case_id).site_id
    story = _Story(store, paper, people[site], case_id, now)
    for step in STEPS[: position % (len(STEPS) + 1)]:
        try:
            step(story)
        except RefusedError:
            return
