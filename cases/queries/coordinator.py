"""The coordinator's page: what is late, what waits for a decision, what nobody handles, who carries how much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from cases.access import Person, visible
from cases.db import Store
from cases.facts import civil_day
from cases.procedures import procedure_of
from cases.queries.rows import account_names, case_rows, deadline
from cases.queries.views import AgeBand, CaseRow, CoordinatorQueue, Load, Validation
from cases.queries.worklist import CLOSED
from cases.tables import Account, Case, Clock, Proposal, Substitute, Transfer

WAITS_FOR: Final = {"orientation_pending": ("T07", "K07"), "referral_pending": ("T11", "K07")}
"""State -> the event that decides and the clock that bounds the wait."""
CLOSURE: Final = ("T29", "K26")
TRANSFER: Final = ("T21", "K09")
AGES: Final = ((30, "moins de 30 jours"), (90, "30 à 90 jours"), (180, "3 à 6 mois"), (365, "6 à 12 mois"))
OLDEST: Final = "plus d'un an"
SHOWN: Final = 200
"""Lines of one block; the lists of the worklist hold the rest."""


def coordinator_queue(store: Store, person: Person, *, now: datetime) -> CoordinatorQueue:
    """Return what a coordinator has to see first, over every open case that this person may see."""
    today = civil_day(now)
    with store.read(person.scope) as session:
        open_ = list(session.scalars(select(Case).where(visible(person), Case.state.not_in(CLOSED)).order_by(Case.id)))
        late = [case for case in open_ if case.next_due_on and case.next_due_on < today]
        unassigned = [case for case in open_ if case.assignee_id is None and case.state == "registered"]
        late.sort(key=lambda case: case.next_due_on or today)
        return CoordinatorQueue(
            late=case_rows(session, store.keys, person, late[:SHOWN], today=today),
            validations=_validations(session, store, person, open_, today),
            unassigned=case_rows(session, store.keys, person, unassigned[:SHOWN], today=today),
            load=_load(session, person, open_, today),
            ages=_ages(open_, today),
            open=len(open_),
            late_count=len(late),
        )


@dataclass(frozen=True, slots=True)
class _Words:
    """What every waiting decision needs beside its case."""

    authors: Mapping[UUID, str]
    substitutes: Mapping[str, tuple[str, ...]]
    clocks: Mapping[tuple[UUID, str], tuple[date, date | None]]
    me: UUID
    today: date


def _validations(
    session: Session, store: Store, person: Person, cases: Sequence[Case], today: date
) -> tuple[Validation, ...]:
    waiting = _waiting(session, person, cases)
    found = [case for case in cases if case.id in waiting]
    rows = {row.id: row for row in case_rows(session, store.keys, person, found, today=today)}
    words = _Words(
        authors=account_names(session, {author for *_, author in waiting.values() if author}),
        substitutes=_substitutes(session, {case.site_id for case in found}),
        clocks=_clocks(session, found),
        me=person.id,
        today=today,
    )
    validations = [_validation(case, rows[case.id], waiting[case.id], words) for case in found]
    return tuple(sorted(validations, key=lambda item: (item.deadline.on if item.deadline else today, item.row.number)))


_Waiting = tuple[str, str, UUID | None]
"""Event that decides, clock that bounds the wait, author of what is decided."""


def _waiting(session: Session, person: Person, cases: Sequence[Case]) -> dict[UUID, _Waiting]:
    ids = [case.id for case in cases]
    waiting: dict[UUID, _Waiting] = {
        case.id: (*WAITS_FOR[case.state], case.proposed_by) for case in cases if case.state in WAITS_FOR
    }
    proposals = select(Proposal.case_id, Proposal.proposer_id).where(Proposal.case_id.in_(ids), Proposal.open.is_(True))
    for case_id, proposer in session.execute(proposals):
        waiting[case_id] = (*CLOSURE, proposer)
    offers = select(Transfer.case_id).where(
        Transfer.case_id.in_(ids), Transfer.state == "offered", Transfer.to_site == person.site
    )
    for case_id in session.scalars(offers):
        waiting[case_id] = (*TRANSFER, None)
    return waiting


def _validation(case: Case, row: CaseRow, waiting: _Waiting, words: _Words) -> Validation:
    event, clock, author = waiting
    procedure = procedure_of(case)
    started, due = words.clocks.get((case.id, clock), (civil_day(case.updated_at), None))
    label = procedure.clock(clock).label
    mine = author == words.me
    return Validation(
        row=row,
        event=event,
        label=procedure.event(event).label,
        author=words.authors.get(author, "") if author else "",
        author_is_me=mine,
        instead=words.substitutes.get(case.site_id, ()) if mine else (),
        asked_on=started,
        deadline=deadline(clock, label, due, today=words.today, legal=False) if due else None,
        detail=procedure.state(case.state).label,
    )


def _substitutes(session: Session, sites: set[str]) -> dict[str, tuple[str, ...]]:
    query = (
        select(Substitute.site_id, Account.display_name)
        .join(Account, Account.id == Substitute.account_id)
        .where(Substitute.site_id.in_(sorted(sites)), Account.disabled_at.is_(None))
        .order_by(Account.display_name)
    )
    named: dict[str, tuple[str, ...]] = {}
    for site, name in session.execute(query):
        named[site] = (*named.get(site, ()), name)
    return named


def _clocks(session: Session, cases: Sequence[Case]) -> dict[tuple[UUID, str], tuple[date, date | None]]:
    query = select(Clock.case_id, Clock.clock, Clock.started_at, Clock.due_on).where(
        Clock.case_id.in_([case.id for case in cases]), Clock.state.in_(("running", "over"))
    )
    return {(case_id, clock): (civil_day(at), due) for case_id, clock, at, due in session.execute(query)}


def _load(session: Session, person: Person, cases: Sequence[Case], today: date) -> tuple[Load, ...]:
    of_site = and_(Account.site_id == person.site, Account.role == "case_handler")
    handlers = session.execute(
        select(Account.id, Account.display_name).where(
            or_(of_site, Account.id.in_(_assignees(cases))), Account.disabled_at.is_(None)
        )
    )
    names: dict[UUID | None, str] = {row.id: row.display_name for row in handlers}
    worked = [case for case in cases if case.state != "draft"]
    open_ = Counter(case.assignee_id for case in worked)
    late = Counter(case.assignee_id for case in worked if case.next_due_on and case.next_due_on < today)
    critical = Counter(case.assignee_id for case in worked if case.urgency == "critical")
    if open_[None]:
        names[None] = "Sans référent"
    loads = [Load(id_, name, open_[id_], late[id_], critical[id_]) for id_, name in names.items()]
    return tuple(sorted(loads, key=lambda load: (-load.open, load.name)))


def _assignees(cases: Sequence[Case]) -> list[UUID]:
    return sorted({case.assignee_id for case in cases if case.assignee_id})


def _ages(cases: Sequence[Case], today: date) -> tuple[AgeBand, ...]:
    open_: Counter[str] = Counter()
    late: Counter[str] = Counter()
    for case in cases:
        days = (today - (case.received_on or civil_day(case.created_at))).days
        band = next((label for limit, label in AGES if days < limit), OLDEST)
        open_[band] += 1
        late[band] += bool(case.next_due_on and case.next_due_on < today)
    return tuple(AgeBand(label, open_[label], late[label]) for label in [*(label for _, label in AGES), OLDEST])
