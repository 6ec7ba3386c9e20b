"""The coordinator's page: what is late or soon will be, what waits for a decision, what nobody handles, the load.

Sums are made in the database, over every open case; rows are read for the lines that a page shows and for no other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    func,
    literal,
    null,
    or_,
    select,
)
from sqlalchemy.orm import Session

from cases.access import Person, reach
from cases.db import Store
from cases.facts import PARIS, civil_day
from cases.procedures import procedure_of
from cases.queries.reach import FAR, Reach, first_cases, loaded, number_of, rows_of
from cases.queries.rows import account_names, case_rows, deadline
from cases.queries.urgent import CLOSED, late, safe_day_near, soon, soon_late
from cases.queries.views import AgeBand, CaseRow, CoordinatorQueue, Load, Sums, Validation
from cases.tables import Account, Case, Clock, Proposal, Substitute, Transfer

WAITS_FOR: Final = {"orientation_pending": ("T07", "K07"), "referral_pending": ("T11", "K07")}
"""State -> the event that decides and the clock that bounds the wait."""
CLOSURE: Final = ("T29", "K26")
TRANSFER: Final = ("T21", "K09")
AGES: Final = ((30, "moins de 30 jours"), (90, "30 à 90 jours"), (180, "3 à 6 mois"), (365, "6 à 12 mois"))
OLDEST: Final = "plus d’un an"
OPEN: Final = Case.state.not_in(CLOSED)
SHOWN: Final = 12
"""Lines of one block; the lists of the worklist hold the rest."""


def coordinator_queue(store: Store, person: Person, *, now: datetime) -> CoordinatorQueue:
    """Return what a coordinator has to see first, over every open case that this person may see."""
    today = civil_day(now)
    with store.read(person.scope) as session:
        seen = reach(session, person)
        behind = _first(session, seen, late(today), func.coalesce(Case.next_due_on, FAR))
        near = _first(session, seen, and_(_not_late(today), soon_late(today)), _soonest_day())
        unassigned = _first(session, seen, _unassigned(), _soonest_day())
        shown = list({each.id: each for each in (*behind, *near, *unassigned)}.values())
        rows = {row.id: row for row in case_rows(session, store.keys, person, shown, today=today)}
        counted = _counted(session, seen, today)
        waiting = _waiting(session, person, seen)
        return CoordinatorQueue(
            late=tuple(rows[each.id] for each in behind),
            near=tuple(rows[each.id] for each in near),
            validations=_validations(session, store, person, waiting.first, today),
            unassigned=tuple(rows[each.id] for each in unassigned),
            load=_load(session, person, counted),
            ages=_ages(counted),
            sums=_sums(counted, waiting, near=number_of(session, seen, safe_day_near(today))),
        )


def _first(session: Session, seen: Reach, condition: ColumnElement[bool], day: ColumnElement[date]) -> list[Case]:
    return first_cases(session, seen, and_(OPEN, condition), day, limit=SHOWN)


def _not_late(today: date) -> ColumnElement[bool]:
    return func.coalesce(Case.next_due_on, today) >= today


def _unassigned() -> ColumnElement[bool]:
    return and_(Case.assignee_id.is_(None), Case.state == "registered")


def _soonest_day() -> ColumnElement[date]:
    """The sooner of the next due day and the safe day; where there is none, the end of time."""
    due, safe = func.coalesce(Case.next_due_on, FAR), func.coalesce(Case.safe_day, FAR)
    return case((due < safe, due), else_=safe)


@dataclass(frozen=True, slots=True)
class _Group:
    """Open cases of one handler and one span of age."""

    assignee: UUID | None
    band: str
    open: int
    late: int
    critical: int
    drafts: int
    late_drafts: int
    critical_drafts: int
    soon: int
    unassigned: int


def _counted(session: Session, seen: Reach, today: date) -> tuple[_Group, ...]:
    """Count the open cases in one statement, by handler and age."""
    is_late, draft, critical = late(today), Case.state == "draft", Case.urgency == "critical"
    parts = (
        *(func.count(), _number(is_late), _number(critical), _number(draft)),
        *(_number(and_(draft, is_late)), _number(and_(draft, critical)), _number(soon(today)), _number(_unassigned())),
    )
    band = _band(today).label("band")
    query: Select[*tuple[Any, ...]] = select(Case.assignee_id, band, *parts).where(OPEN)
    grouped = query.group_by(Case.assignee_id, band)
    return tuple(_Group(*row) for row in rows_of(session, seen, grouped))


def _number(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((condition, 1)))


def _band(today: date) -> ColumnElement[str]:
    """Return in which span of age a case is, from its receipt, or its creation where that is not known."""
    spans = []
    for days, label in AGES:
        after = today - timedelta(days=days)
        midnight = datetime.combine(after + timedelta(days=1), time.min, PARIS)
        fresh = or_(Case.received_on > after, and_(Case.received_on.is_(None), Case.created_at >= midnight))
        spans.append((fresh, label))
    return case(*spans, else_=OLDEST)


def _sums(counted: Sequence[_Group], waiting: _Decisions, *, near: int) -> Sums:
    return Sums(
        open=sum(group.open for group in counted),
        late=sum(group.late for group in counted),
        soon=sum(group.soon for group in counted),
        near=near,
        unassigned=sum(group.unassigned for group in counted),
        validations=waiting.count,
        mine=waiting.mine,
    )


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A case that waits for a decision: what decides, the clock that bounds the wait, who proposed, the last day."""

    case_id: UUID
    event: str
    clock: str
    author: UUID | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class _Decisions:
    """The decisions that wait: the soonest of them, how many there are, and how many the reader proposed."""

    first: tuple[_Waiting, ...]
    count: int
    mine: int


def _waiting(session: Session, person: Person, seen: Reach) -> _Decisions:
    """Return the decisions that wait for a coordinator. Those that a state tells may be hundreds: they are counted."""
    proposed = session.scalars(select(Proposal.case_id).where(Proposal.open.is_(True))).all()
    pending = and_(OPEN, Case.state.in_(WAITS_FOR), Case.id.not_in(proposed))
    soonest = _pending().where(pending).order_by(func.coalesce(Clock.due_on, FAR), Case.id).limit(SHOWN)
    first = [_as_waiting(row) for row in rows_of(session, seen, soonest)]
    few = [
        _as_waiting(row)
        for query in (_closings(proposed), _offers(session, person))
        for row in rows_of(session, seen, query.where(OPEN))
    ]
    mine = and_(pending, Case.proposed_by == person.id)
    return _Decisions(
        first=tuple(sorted([*first, *few], key=lambda each: (each.due_on or FAR, each.case_id)))[:SHOWN],
        count=number_of(session, seen, pending) + len(few),
        mine=number_of(session, seen, mine) + sum(1 for each in few if each.author == person.id),
    )


def _as_waiting(row: Any) -> _Waiting:
    return _Waiting(row.case_id, *_decided_by(row.kind), author=row.author, due_on=row.due_on)


def _decided_by(kind: str) -> tuple[str, str]:
    return {"closure": CLOSURE, "transfer": TRANSFER, **WAITS_FOR}[kind]


def _pending() -> Select[*tuple[Any, ...]]:
    """Orientations and referrals submitted: the state says so."""
    query: Select[*tuple[Any, ...]] = select(
        Case.id.label("case_id"), Case.state.label("kind"), Case.proposed_by.label("author"), Clock.due_on
    )
    return query.outerjoin(Clock, _live("K07"))


def _closings(proposed: Sequence[UUID]) -> Select[*tuple[Any, ...]]:
    """Closings proposed. They are few: their cases are named, so that the database begins with them."""
    query: Select[*tuple[Any, ...]] = select(
        Case.id.label("case_id"), _word("closure"), Proposal.proposer_id.label("author"), Clock.due_on
    )
    joined = query.join(Proposal, and_(Proposal.case_id == Case.id, Proposal.open.is_(True)))
    return joined.outerjoin(Clock, _live("K26")).where(Case.id.in_(proposed))


def _offers(session: Session, person: Person) -> Select[*tuple[Any, ...]]:
    """Cases that another site offers to this one."""
    to_here = select(Transfer.case_id).where(Transfer.to_site == person.site, Transfer.state == "offered")
    query: Select[*tuple[Any, ...]] = select(
        Case.id.label("case_id"), _word("transfer"), null().label("author"), Clock.due_on
    )
    return query.outerjoin(Clock, _live("K09")).where(Case.id.in_(session.scalars(to_here).all()))


def _word(kind: str) -> ColumnElement[str]:
    return literal(kind).label("kind")


def _live(clock: str) -> ColumnElement[bool]:
    """The run of a clock that bounds the wait."""
    return and_(Clock.case_id == Case.id, Clock.clock == clock, Clock.state.in_(("running", "over")))


def _validations(
    session: Session, store: Store, person: Person, waiting: Sequence[_Waiting], today: date
) -> tuple[Validation, ...]:
    shown = {each.case_id: each for each in waiting}
    found = loaded(session, shown)
    cases = {case.id: case for case in found}
    rows = {row.id: row for row in case_rows(session, store.keys, person, found, today=today)}
    words = _Words(
        authors=account_names(session, {each.author for each in shown.values() if each.author}),
        substitutes=_substitutes(session, {case.site_id for case in found}),
        started=_started(session, shown.values()),
        me=person.id,
        today=today,
    )
    return tuple(_validation(cases[id_], rows[id_], each, words) for id_, each in shown.items())


@dataclass(frozen=True, slots=True)
class _Words:
    """What every waiting decision needs beside its case."""

    authors: Mapping[UUID, str]
    substitutes: Mapping[str, tuple[str, ...]]
    started: Mapping[tuple[UUID, str], date]
    me: UUID
    today: date


def _validation(case: Case, row: CaseRow, waiting: _Waiting, words: _Words) -> Validation:
    procedure = procedure_of(case)
    mine = waiting.author == words.me
    due_on = waiting.due_on
    label = procedure.clock(waiting.clock).label
    return Validation(
        row=row,
        event=waiting.event,
        label=procedure.event(waiting.event).label,
        author=words.authors.get(waiting.author, "") if waiting.author else "",
        author_is_me=mine,
        instead=words.substitutes.get(case.site_id, ()) if mine else (),
        asked_on=words.started.get((case.id, waiting.clock), civil_day(case.updated_at)),
        deadline=deadline(waiting.clock, label, due_on, today=words.today, legal=False) if due_on else None,
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


def _started(session: Session, waiting: Iterable[_Waiting]) -> dict[tuple[UUID, str], date]:
    """Return since when each wait lasts."""
    query = select(Clock.case_id, Clock.clock, Clock.started_at).where(
        Clock.case_id.in_([each.case_id for each in waiting]), Clock.state.in_(("running", "over"))
    )
    return {(case_id, clock): civil_day(at) for case_id, clock, at in session.execute(query)}


def _load(session: Session, person: Person, counted: Iterable[_Group]) -> tuple[Load, ...]:
    """Return the open work of each handler of the site and of each one who has some; drafts are nobody's yet."""
    open_: Counter[UUID | None] = Counter()
    behind: Counter[UUID | None] = Counter()
    critical: Counter[UUID | None] = Counter()
    for group in counted:
        open_[group.assignee] += group.open - group.drafts
        behind[group.assignee] += group.late - group.late_drafts
        critical[group.assignee] += group.critical - group.critical_drafts
    of_site = and_(Account.site_id == person.site, Account.role == "case_handler")
    carrying = sorted(id_ for id_ in open_ if id_)
    handlers = session.execute(
        select(Account.id, Account.display_name).where(
            or_(of_site, Account.id.in_(carrying)), Account.disabled_at.is_(None)
        )
    )
    names: dict[UUID | None, str] = {row.id: row.display_name for row in handlers}
    if open_[None]:
        names[None] = "Sans référent"
    loads = [Load(id_, name, open_[id_], behind[id_], critical[id_]) for id_, name in names.items()]
    return tuple(sorted(loads, key=lambda load: (-load.open, load.name)))


def _ages(counted: Iterable[_Group]) -> tuple[AgeBand, ...]:
    open_: Counter[str] = Counter()
    behind: Counter[str] = Counter()
    for group in counted:
        open_[group.band] += group.open
        behind[group.band] += group.late
    return tuple(AgeBand(label, open_[label], behind[label]) for label in [*(label for _, label in AGES), OLDEST])
