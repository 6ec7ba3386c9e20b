"""Situations built through commands alone: told reports, carried as far as a test needs.

Nothing here writes a row of a case: what a factory reaches, a person can reach. Sites and accounts stand in for the
set-up of an installation; the printer stands in for the renderer, which prints slowly and is tested apart.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from cases.access import SYSTEM, Person, person_of
from cases.accounts import HASHER
from cases.clocks import tick
from cases.commands import Answer, Change, advance, create_draft, record_details, request, transact
from cases.db import EVERY_SITE, NOBODY, Store
from cases.letters import issue_letter
from cases.reports import Report, read_report
from cases.reports.communes import names_by_insee
from cases.sites import set_up
from cases.tables import Account, Case, Letter, Site, Substitute
from pdf_templates.contexts import Context
from pdf_templates.render import Piece, Rendered
from workflow.law import LAW

DATA: Final = Path(__file__).parent / "data"
NOW: Final = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""A Monday morning, ten o'clock in Paris."""
SITES: Final = ("plaine-commune", "vaulx-en-velin", "ouest-provence", "nord-pas-de-calais")
NORTHERN_COMMUNES: Final = ("59606", "59014", "59112", "59153", "59079", "59447", "59383")
"""What the fourth site covers in the told reports; its real territory is configuration."""
WORDING: Final = "accord-ddd/1"
DELAY_QUESTIONS: Final = tuple(code.lower() for code in LAW.delay_questions)
"""The parts of the file in which the questions about a short delay are answered."""
PASSWORD: Final = "correct cheval pile agrafe"
REFERENCE: Final = "PC-2024-005"
"""The report that the factories carry where a test names none."""
SITE_ROLES: Final = ("intake_agent", "case_handler", "site_coordinator", "auditor", "ddd_delegate", "dpo", "partner")
LETTERHEAD: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "sender": {
            "name": "Cellule de lutte contre les discriminations",
            "address": ["1 place de l’Exemple", "93200 SAINT-DENIS"],
            "phone": "01 99 00 12 34",
            "email": "cellule@example.fr",
        },
        "place": "Saint-Denis",
        "signatory": {"first_name": "Hélène", "last_name": "Roumestan", "quality_fr": "coordinatrice du site"},
        "data_protection": {
            "controller": "Site pilote d’exemple",
            "purpose_fr": "accompagnement des personnes qui signalent une discrimination",
            "dpo_contact": "dpo@example.fr",
            "retention_fr": "deux ans après la clôture, puis archivage intermédiaire",
        },
        "controllers": ["Site pilote d’exemple"],
        "legal_aid": {"name": "Point-justice d’exemple", "phone": "01 99 00 56 78"},
        "remedies": [
            {"name_fr": "Recours gracieux", "before_fr": "le président du site", "delay_fr": "deux mois"},
            {"name_fr": "Recours contentieux", "before_fr": "le tribunal administratif", "delay_fr": "deux mois"},
        ],
        "retention": [
            {"data_fr": "dossier avec saisine", "active_fr": "deux ans", "then_fr": "archives, puis destruction"}
        ],
    }
)
"""Settings of a told site; an installation fills in its own."""


# The house: sites and people


@cache
def _password_hash() -> str:
    return HASHER.hash(PASSWORD)


@dataclass(frozen=True, slots=True)
class People:
    """The accounts of the test: one per role and site, and those that serve every site."""

    by_login: Mapping[str, Person]

    def at(self, site: str, role: str) -> Person:
        """Return the person who holds a role at a site: ``people.at("plaine-commune", "case_handler")``."""
        return self.by_login[f"{role}.{site}"]

    @property
    def national_admin(self) -> Person:
        """The national administrator."""
        return self.by_login["national_admin"]


def accounts(store: Store) -> People:
    """Set up the four sites and their people, once per store. Every password is ``PASSWORD``."""
    with store.read(NOBODY) as session:
        known = session.scalars(select(Account).where(Account.login == "national_admin")).first()
    if known is None:
        _set_up(store)
    with store.read(EVERY_SITE) as session:
        return People({row.login: person_of(session, row) for row in session.scalars(select(Account))})


def _set_up(store: Store) -> None:
    set_up(store, now=NOW)
    with store.write(EVERY_SITE) as session:
        for row in session.scalars(select(Site)):
            row.letterhead = dict(LETTERHEAD)
        northern = session.get_one(Site, "nord-pas-de-calais")
        named = {insee: names_by_insee()[insee][0] for insee in NORTHERN_COMMUNES}
        northern.communes, northern.territory = sorted(named), {"site": northern.id, "communes": named}
        session.add_all(_account(role, site) for site in SITES for role in SITE_ROLES)
        session.add_all(_account("case_handler", site, suffix="_2") for site in SITES)
        session.add_all((_account("national_admin", None), _account("dpo", None, suffix="_2")))
        session.flush()
        coordinators = session.scalars(select(Account).where(Account.role == "site_coordinator"))
        by_site = {row.site_id: row.id for row in coordinators}
        for position, site in enumerate(SITES):
            for step in (1, 2):
                session.add(Substitute(site_id=site, account_id=by_site[SITES[(position + step) % len(SITES)]]))


def _account(role: str, site: str | None, *, suffix: str = "") -> Account:
    login = f"{role}{suffix}" + (f".{site}" if site else "")
    return Account(
        login=login,
        display_name=f"Camille {login}",
        function=role,
        role=role,
        site_id=site,
        bound_by_article40=role == "case_handler",
        password_hash=_password_hash(),
        created_at=NOW,
    )


# Reports


@cache
def told_reports() -> Mapping[str, Mapping[str, str]]:
    """Return the eighty told reports as cells, by reference."""
    with (DATA / "signalements.csv").open(encoding="utf-8", newline="") as file:
        return {row["external_ref"]: row for row in csv.DictReader(file, delimiter=";")}


def a_report(reference: str = REFERENCE, **cells: str) -> Report:
    """Return a told report; ``cells`` replace some of its columns."""
    found = read_report({**told_reports()[reference], **cells}, today=date(2026, 11, 23), territories=tuple(LAW.sites))
    assert isinstance(found, Report), found
    return found


# Papers


class Printer:
    """Stands in for the renderer: bytes that name the letter, as fast as memory."""

    def letter(self, code: str, context: Context) -> Rendered:
        """Return a file that is no PDF but says which letter it stands for."""
        del context
        return _printed(code)

    def referral_file(self, context: Any, signed_referral: bytes, pieces: Sequence[Piece]) -> Rendered:
        """Return the same for the referral file."""
        del context, signed_referral, pieces
        return _printed("L09")


def _printed(code: str) -> Rendered:
    content = f"%PDF-1.7 told letter {code}".encode()
    return Rendered(content, sha256(content).hexdigest(), 1, f"{code}/told")


def print_letters(store: Store, case_id: UUID, *, now: datetime) -> None:
    """Do the jobs that the last act promised: issue every approved letter of the case."""
    with store.read(EVERY_SITE) as session:
        waiting = session.scalars(select(Letter.id).where(Letter.case_id == case_id, Letter.state == "approved")).all()
    for letter_id in waiting:
        issue_letter(store, Printer(), letter_id, now=now)


# A case on its way


@dataclass
class Journey:
    """One case and the people around it. Each act takes place a minute after the last one."""

    store: Store
    people: People
    site: str
    case_id: UUID
    now: datetime
    prints: bool = True
    last: Answer | None = None

    def person(self, role: str) -> Person:
        """Return who acts in a role for this case."""
        if role == "system":
            return SYSTEM
        if role == "substitute_coordinator":
            position = SITES.index(self.site)
            return self.people.at(SITES[(position + 1) % len(SITES)], "site_coordinator")
        return self.people.national_admin if role == "national_admin" else self.people.at(self.site, role)

    @property
    def case(self) -> Case:
        """The row of the case as it stands."""
        with self.store.read(EVERY_SITE) as session:
            return session.get_one(Case, self.case_id)

    @property
    def today(self) -> date:
        """The civil day of the next act."""
        return self.now.date()

    def fire(self, role: str | Person, event: str, **data: Any) -> Answer:
        """Fire an event as somebody, then let the letters that it promised be issued."""
        person = role if isinstance(role, Person) else self.person(role)
        self.now += timedelta(minutes=1)
        seen = self.case.version
        self.last = advance(self.store, person, self.case_id, event, data, seen=seen, now=self.now)
        if self.prints:
            print_letters(self.store, self.case_id, now=self.now)
        return self.last

    def edit(self, role: str | Person, **changes: Any) -> Answer:
        """Edit the file as somebody."""
        self.now += timedelta(minutes=1)
        person, seen = role if isinstance(role, Person) else self.person(role), self.case.version
        return record_details(self.store, person, self.case_id, changes, seen=seen, now=self.now)

    def attach(
        self, kind: str = "other", *, secret: str = "", status: str = "received", role: str = "case_handler"
    ) -> UUID:
        """Add a paper whose checks passed, through the same transaction as an upload."""
        self.now += timedelta(minutes=1)
        content = f"told paper of kind {kind} at {self.now.isoformat()}".encode()
        stored = self.store.files.put(self.case_id, content)
        added: list[UUID] = []

        def act(change: Change) -> None:
            added.append(
                change.add(
                    "attachment",
                    number=len(change.rows["attachment"]) + 1,
                    kind=kind,
                    status=status,
                    secret=secret,
                    media_type="text/plain",
                    size=len(content),
                    sha256_commit=sha256(content).digest(),
                    page_count=1,
                    blob_id=stored.blob_id,
                    blob_key_wrapped=stored.key_wrapped,
                    added_at=change.now,
                    added_by=change.person.id,
                    sealed={"filename": f"{kind}.txt", "title": kind, "sha256": sha256(content).hexdigest()},
                )
            )
            change.record(
                "attachment",
                change.person.role,
                values={"kind": kind},
                to_state=change.case.state,
                return_state=change.case.return_state,
            )

        asked = request(None, "attach", self.case_id)
        transact(self.store, self.person(role), self.case_id, act, seen=None, asked=asked, now=self.now)
        return added[0]

    def later(self, **length: float) -> Journey:
        """Let time pass."""
        self.now += timedelta(**length)
        return self

    # the way to each state

    def register(self) -> Journey:
        """T01."""
        self.fire("intake_agent", "T01", notice_given_on=self.today.isoformat())
        return self

    def qualify(self) -> Journey:
        """T53, T58, T05: a handler is named, the claimant is reached and known, the work begins."""
        self.fire("site_coordinator", "T53", assignee=str(self.person("case_handler").id))
        self.meet()
        self.fire("case_handler", "T05")
        return self

    def meet(self, *, reached: bool = True) -> Journey:
        """T58: a contact, or a try that failed."""
        self.fire(
            "case_handler",
            "T58",
            contacted_on=self.today.isoformat(),
            channel="phone",
            reached=reached,
            identity_verified=reached,
        )
        return self

    def note_dates(self) -> Journey:
        """T59: a start is reasoned; the letter on the periods leaves."""
        self.fire(
            "case_handler",
            "T59",
            kind="clock_start",
            start_kind="revelation",
            start_on=(self.case.facts_on or self.today).isoformat(),
            reasons="Jour du refus, dit de vive voix.",
        )
        return self

    def answer_article40(self) -> Journey:
        """T64: the bound handler answers with reasons."""
        self.fire("case_handler", "T64", finding="own_reasons", reasons="Aucun délit n’apparaît à ce jour.")
        return self

    def answer_delay_questions(self, answer: str = "no") -> Journey:
        """Edit: nothing happened that would open a short delay, or what else is answered."""
        self.edit("case_handler", delay_answers=dict.fromkeys(DELAY_QUESTIONS, answer))
        return self

    def propose_orientation(self, *routes: str) -> Journey:
        """T59, T64, T06 with the routes proposed."""
        self.note_dates().answer_article40().answer_delay_questions()
        self.fire("case_handler", "T06", **self.orientation(*routes))
        return self

    def orientation(self, *routes: str) -> dict[str, Any]:
        """Return the input of T06."""
        proposed = routes or ("DDD_REFERRAL", "PRUDHOMMES")
        return {
            "grounds": ["ORIGIN"],
            "principal_ground": "ORIGIN",
            "domain": "EMPLOYMENT_PRIVATE",
            "forms": ["DIRECT"],
            "comparator": "Un collègue au même profil a été reçu.",
            "risks": ["none"],
            "reasons": "Le refus suit l’énoncé du nom.",
            "routes": [{"route": route, "reasons": "Voie adaptée."} for route in proposed],
        }

    def orient(self, *routes: str) -> Journey:
        """T07: the coordinator validates, the claimant agrees to every route."""
        self.fire("site_coordinator", "T07", **self.answers(*routes))
        return self

    def answers(self, *routes: str) -> dict[str, Any]:
        """Return the input of T07."""
        told = self.today.isoformat()
        proposed = routes or ("DDD_REFERRAL", "PRUDHOMMES")
        return {
            "answers": [{"route": route, "answer": "accepted", "told_on": told} for route in proposed],
            "reasons": "Voies expliquées au réclamant.",
        }

    def consent(self) -> Journey:
        """T42: the claimant agrees to the referral, with wording and proof."""
        self.fire(
            "case_handler",
            "T42",
            object="ddd_referral",
            recipient="ddd",
            decision="given",
            decided_on=self.today.isoformat(),
            wording_version=WORDING,
            proof=str(self.attach("consent_form")),
        )
        return self

    def prepare_referral(self) -> Journey:
        """T42, T09: agreement, preparation."""
        self.consent()
        self.fire("case_handler", "T09")
        return self

    def submit_referral(self) -> Journey:
        """T10: the signed referral is in the file."""
        self.attach("signed_referral")
        self.fire("case_handler", "T10", signed_on=self.today.isoformat())
        return self

    def send_referral(self) -> Journey:
        """T11: the coordinator sends."""
        self.fire("site_coordinator", "T11", **self.sending())
        return self

    def sending(self) -> dict[str, Any]:
        """Return the input of T11."""
        return {"sent_on": self.today.isoformat(), "channel": "online", "proof": "accusé 2026-4711"}

    def receive_at_ddd(self) -> Journey:
        """T13: the Défenseur des droits gave its number."""
        self.fire("case_handler", "T13", ddd_number="26-012345", received_on=self.today.isoformat())
        return self

    def be_asked_by_ddd(self) -> Journey:
        """T14: it asks for papers."""
        self.fire("case_handler", "T14", what="Le contrat de travail.", asked_on=self.today.isoformat())
        return self

    def end_at_ddd(self) -> Journey:
        """T16: an outcome is known."""
        self.fire("case_handler", "T16", outcomes=self.outcomes("RECOMMENDATION"), note="Recommandation.")
        return self

    def outcomes(self, code: str) -> list[dict[str, Any]]:
        """Return the rows of an outcome."""
        return [{"outcome": code, "decided_on": self.today.isoformat()}]

    def be_refused_by_ddd(self) -> Journey:
        """T17: it does not pursue."""
        self.fire("case_handler", "T17", outcomes=self.outcomes("NOT_PURSUED"), reasons="Faits non établis.")
        return self

    def ask_documents(self) -> Journey:
        """T02: papers are asked for and the case waits."""
        due_on = (self.today + timedelta(days=30)).isoformat()
        items = [{"what": "Contrat de travail", "why": "Prouver l’emploi"}]
        self.fire("case_handler", "T02", items=items, due_on=due_on)
        return self

    def lose_contact(self) -> Journey:
        """T58 failed, T24."""
        self.later(days=1).meet(reached=False)
        self.fire("case_handler", "T24", reasons="La suite demande son accord.", **self.ddd_told())
        return self

    def ddd_told(self) -> dict[str, Any]:
        """Return what an event asks once the referral has left."""
        return {"ddd_told_on": self.today.isoformat()} if self.case.referral_sent_at else {}

    def offer_transfer(self, to_site: str = "vaulx-en-velin", kind: str = "territory") -> Journey:
        """T20: the case is offered to another site."""
        day = self.today.isoformat()
        self.fire(
            "site_coordinator",
            "T20",
            to_site=to_site,
            kind=kind,
            reasons="La personne a déménagé.",
            claimant_informed_on=day,
            receiver_called_on=day,
        )
        return self

    def close(self, reason: str = "ROUTED_ELSEWHERE") -> Journey:
        """T29 (or T45 where only that one closes from here)."""
        open_routes = {"handover": "Le réclamant suit lui-même."}
        self.fire(
            "site_coordinator",
            "T29",
            reason=reason,
            reasons="Les voies sont ouvertes.",
            told_on=self.today.isoformat(),
            **open_routes,
        )
        return self

    def archive(self) -> Journey:
        """T60 and T34 by time alone: two years after the closing."""
        self.later(days=740)
        tick(self.store, self.now)
        return self


WAY: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "registered": ("draft", "register"),
        "in_qualification": ("registered", "qualify"),
        "orientation_pending": ("in_qualification", "propose_orientation"),
        "oriented": ("orientation_pending", "orient"),
        "referral_preparation": ("oriented", "prepare_referral"),
        "referral_pending": ("referral_preparation", "submit_referral"),
        "referral_sent": ("referral_pending", "send_referral"),
        "ddd_review": ("referral_sent", "receive_at_ddd"),
        "ddd_information_requested": ("ddd_review", "be_asked_by_ddd"),
        "outcome_follow_up": ("ddd_review", "end_at_ddd"),
        "ddd_returned": ("ddd_review", "be_refused_by_ddd"),
        "awaiting_documents": ("in_qualification", "ask_documents"),
        "contact_lost": ("in_qualification", "lose_contact"),
        "transfer_pending": ("in_qualification", "offer_transfer"),
        "closed": ("oriented", "close"),
        "archived": ("closed", "archive"),
    }
)
"""State -> the state before it and the act that leads there."""


def a_draft(store: Store, reference: str = REFERENCE, *, now: datetime = NOW, **cells: str) -> Journey:
    """Return a draft made of a told report by the intake agent of its site."""
    people = accounts(store)
    report = a_report(reference, **cells)
    answer = create_draft(store, people.at(report.site_id, "intake_agent"), report, now=now)
    return Journey(store, people, report.site_id, answer.case_id, now)


def a_registered_case(store: Store, reference: str = REFERENCE, *, now: datetime = NOW) -> Journey:
    """Return a case with its number."""
    return a_draft(store, reference, now=now).register()


def a_case_in(store: Store, state: str, *, now: datetime = NOW, **cells: str) -> Journey:
    """Return a case carried to a state by the acts that lead there."""
    if state == "draft":
        return a_draft(store, now=now, **cells)
    before, act = WAY[state]
    journey = a_case_in(store, before, now=now, **cells)
    step: Journey = getattr(journey, act)()
    assert step.case.state == state, (step.case.state, state)
    return step
