"""One case, whole, for one reader at one moment: what the case page and the API show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.access import Person, actor_on, log_read, reading_of, roles_on, visible, visible_case
from cases.db import Store
from cases.facts import civil_day, facts_of
from cases.procedures import procedure_of
from cases.queries import dates, labels, sections
from cases.queries.labels import WRITTEN_ELSEWHERE, said
from cases.queries.rows import case_rows
from cases.queries.timeline import actors, entries
from cases.queries.views import CaseView, Stage, TimelineEntry
from cases.queries.why import told_dates
from cases.tables import SITE_STATES, Case, Claimant
from cases.trail.read import events as trail_events
from pdf_templates.contexts import LETTERS
from workflow.engine import choices
from workflow.law import LAW
from workflow.law.articles import cited
from workflow.model import Choice, Procedure

READERS_ONLY: Final = frozenset({"auditor"})
MAIN_WAY: Final = (
    "T01",
    "T53",
    "T05",
    "T06",
    "T07",
    "T09",
    "T10",
    "T11",
    "T13",
    "T15",
    "T16",
    "T18",
    "T03",
    "T25",
    "T21",
)
"""The events that carry a case forward, in the order in which the page proposes one first."""


ANSWER_CLOSING: Final = "T44"
"""Possible only while a proposal to close waits for its answer."""
STANDS_IN: Final[Mapping[str, str]] = {"case_handler": "intake_agent", "substitute_coordinator": "site_coordinator"}
"""Who does the work of another where it falls to him or her."""


def case_view(store: Store, person: Person, case_id: UUID, *, now: datetime, reason: str = "") -> CaseView:
    """Return the case as this person may read it; the reading is logged. Raises NotFoundError."""
    with store.read(person.scope) as session:
        case = visible_case(session, person, case_id)
        view = _view(session, store, person, case, now=now)
    log_read(store, person, case_id=case_id, what="case", reason=reason, now=now)
    return view


def case_choices(store: Store, person: Person, case_id: UUID, *, now: datetime) -> tuple[Choice, ...]:
    """Return every event of the present state, allowed or refused with its reasons. Raises NotFoundError."""
    with store.read(person.scope) as session:
        case = visible_case(session, person, case_id)
        return _choices(session, person, case, now)


def case_version(store: Store, person: Person, case_id: UUID) -> tuple[int, str]:
    """Return version and state without building the view: what ``If-None-Match`` asks. Raises NotFoundError."""
    with store.read(person.scope) as session:
        case = visible_case(session, person, case_id)
        return case.version, case.state


def _choices(session: Session, person: Person, case: Case, now: datetime) -> tuple[Choice, ...]:
    facts, today = facts_of(session, case, now=now), civil_day(now)
    offered = choices(procedure_of(case), facts, actor_on(session, person, case), today)
    return tuple(_of_the_day(choice, today) for choice in offered)


def _of_the_day(choice: Choice, today: date) -> Choice:
    """Return the choice with the articles that its step names under their numbers of the day."""
    event = choice.event
    written = {"label": event.label, "help": event.help, "basis": event.basis}
    told = {name: cited(words, today) for name, words in written.items()}
    return choice if told == written else replace(choice, event=event.model_copy(update=told))


def _view(session: Session, store: Store, person: Person, case: Case, *, now: datetime) -> CaseView:
    today = civil_day(now)
    procedure = procedure_of(case)
    state = procedure.state(case.state)
    access = reading_of(person, case, now=now)
    full = access == "full" and store.keys.exists(case.id)
    keys = store.keys
    recorded = trail_events(session, keys, case.id)
    names = actors(session, access, recorded)
    events = entries(recorded, names, access)
    told = told_dates(recorded, names, access)
    offered = () if person.role in READERS_ONLY else _choices(session, person, case, now)
    legal = dates.legal_dates(session, keys, case, told, today=today) if full else ()
    facts = sections.told_facts(session, keys, case) if full else {}
    machines = facts_of(session, case, now=now)
    return CaseView(
        row=case_rows(session, keys, person, [case], today=today, named=access == "full")[0],
        access=access,
        procedure_version=procedure.version,
        procedure_id=procedure.identity,
        procedure_title=procedure.title,
        head=case.head.hex(),
        stage=_stage(procedure, case),
        state_meaning=state.meaning,
        owner_label=procedure.role(owner).label if (owner := _owner(case)) else "",
        return_state_label=procedure.state(case.return_state).label if case.return_state else "",
        channel=case.channel,
        channel_label=said(labels.CHANNELS, case.channel),
        reporter_kind=case.reporter_kind,
        reporter_kind_label=said(labels.REPORTER_KINDS, case.reporter_kind),
        anonymous=case.anonymous,
        identity_verified=_identity_verified(session, case),
        received_at=case.received_at,
        created_at=case.created_at,
        external_ref=case.external_ref or "",
        stages=_stages(procedure, case, events),
        safe_contact=sections.safe_contact(session, keys, case) if full else "",
        dangers=dates.dangers(legal) if case.state not in {"closed", "archived", "purged"} else (),
        choices=offered,
        next_event=_next_event(offered, case, roles_on(session, person, case)),
        people=sections.people(session, keys, case) if full else (),
        narrative=facts.get("narrative", ""),
        facts_on=case.facts_on,
        facts_last_on=case.facts_last_on,
        facts_ongoing=case.facts_ongoing,
        comparator=facts.get("comparator", ""),
        prior_steps=facts.get("prior_steps", ""),
        wish=facts.get("wish", ""),
        criminal_status_label=said(labels.CRIMINAL_STATES, machines.criminal_status),
        risk=facts.get("risk", ""),
        grounds=sections.grounds(session, case) if access != "stub" else (),
        domain=LAW.domains[case.domain].label_fr if case.domain else "",
        domain_code=case.domain or "",
        forms=sections.forms(session, case) if access != "stub" else (),
        legal_dates=legal,
        delay_questions=dates.delay_questions(case) if full else (),
        clocks=dates.clocks(session, case, told, today=today),
        consents=sections.consents(session, case) if full else (),
        routes=sections.routes(session, keys, case) if full else (),
        attachments=sections.attachments(session, keys, person, case, access=access) if full else (),
        missing=sections.missing(session, keys, case) if full else (),
        letters=sections.letters(
            session, case, {**WRITTEN_ELSEWHERE, **{c: kind.title_fr for c, kind in LETTERS.items()}}
        ),
        notes=sections.notes(session, keys, case) if full else (),
        tasks=sections.tasks(session, case, procedure) if full else (),
        links=sections.links(session, case, _readable(session, person, case)) if full else (),
        proposal=sections.proposal(session, keys, case) if full else None,
        events=events,
        can_write=any(choice.allowed for choice in offered),
    )


def _identity_verified(session: Session, case: Case) -> bool:
    return bool(session.scalar(select(Claimant.id).where(Claimant.case_id == case.id, Claimant.identity_verified)))


def _readable(session: Session, person: Person, case: Case) -> frozenset[UUID]:
    ids = sections.linked_ids(session, case)
    return frozenset(session.scalars(select(Case.id).where(Case.id.in_(ids), visible(person))))


def _next_event(offered: tuple[Choice, ...], case: Case, roles: frozenset[str]) -> str:
    """Return the event that the page puts first, where the next act is this reader's; empty where it is another's."""
    allowed = {choice.event.id for choice in offered if choice.allowed}
    if ANSWER_CLOSING in allowed:
        return "T29" if "T29" in allowed else ""
    if _owner(case) not in roles | {STANDS_IN.get(role, "") for role in roles}:
        return ""
    if case.assignee_id is not None:
        allowed.discard("T53")  # a new assignment is always possible, never what comes next
    added = [choice.event.id for choice in offered if set(choice.event.from_) == {case.state}]
    way = added if case.state.startswith(SITE_STATES) else MAIN_WAY
    return next((event for event in way if event in allowed), "")


def _owner(case: Case) -> str:
    """Return whose the next act is: the coordinator's until a registered case has a handler, then the handler's."""
    if case.state == "registered" and case.assignee_id is not None:
        return "case_handler"
    return procedure_of(case).state(case.state).owner or ""


def _stage(procedure: Procedure, case: Case) -> int:
    state = case.return_state or case.state
    return procedure.state(state).stage


def _stages(procedure: Procedure, case: Case, events: tuple[TimelineEntry, ...]) -> tuple[Stage, ...]:
    reached = _reached(procedure, events)
    at = _stage(procedure, case)
    return tuple(
        Stage(
            number=number,
            label=label,
            done=number < at and number in reached,
            current=number == at,
            on=reached.get(number),
            note=procedure.state(case.state).label if number == at else "",
        )
        for number, label in labels.STAGES.items()
    )


def _reached(procedure: Procedure, events: tuple[TimelineEntry, ...]) -> Mapping[int, date]:
    """Return stage -> the day on which the case first came to it (``events`` are newest first)."""
    stages = {state.label: state.stage for state in procedure.states}
    return {stages[event.to_label]: civil_day(event.at) for event in events if event.to_label in stages}
