"""The dates that are one person's to keep: reference of the case, step, day. Nothing that tells whom a case is about.

Said in mails and in calendars that other people host. A step is the name of a clock of the procedure; two are said in
other words, because their own would tell of a suspected offence or of the law that a person may go to court under.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from cases.access import Person, visible
from cases.facts import civil_day
from cases.procedures import procedure_of
from cases.reminders.moments import AFTER, WorkingTime, alarms, not_told
from cases.reminders.places import WorkingTimes
from cases.tables import Case, Clock

LIVE: Final = ("running", "over")
PERSONAL: Final = "K08"
"""Article 40 of the CPP: the key of a run is the person's own account."""
RETENTION: Final = ("K19", "K20")
KEPT_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "intake_agent": ("K01", "K02", "K03", "K17"),
    "site_coordinator": ("K07", "K24", "K26"),
    "substitute_coordinator": ("K07", "K26"),
    "dpo": ("K12", "K13", *RETENTION),
    "national_admin": ("K09",),
}
"""Post -> clocks that it keeps on every case that it sees; a handler keeps all those of the cases in charge."""
NOT_THE_HANDLERS: Final = (PERSONAL, "K12", "K13", *RETENTION)
LATE_FOR_THE_COORDINATOR: Final = "K06"
"""The handler's work, whose end is the coordinator's to answer for."""
SAID_OTHERWISE: Final[Mapping[str, str]] = {
    "K08": "Démarche personnelle à faire",
    "K14": "Jour sûr des délais de droit",
}
MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class DueDate:
    """One date of one case. ``version`` and ``changed_at`` are those of the case, ``warned_at`` the alarms to come."""

    run_id: UUID
    reference: str
    step: str
    on: date
    version: int
    changed_at: datetime
    warned_at: tuple[datetime, ...] = ()


def due_dates(
    session: Session, person: Person, working: WorkingTimes, *, until: date | None = None
) -> tuple[DueDate, ...]:
    """Return the dates that this person keeps, soonest first, at most 1000.

    One statement per reason to keep a date: each goes by its own index, where their OR would read every clock.
    """
    found: dict[UUID, tuple[Clock, Case]] = {}
    for reason in _reasons(person):
        query = select(Clock, Case).join(Case, Case.id == Clock.case_id).where(reason, *_open(person, until))
        rows = session.execute(query.order_by(Clock.due_on, Clock.id).limit(MOST))
        found |= {clock.id: (clock, case) for clock, case in rows}
    kept = sorted(found.values(), key=lambda row: (row[0].due_on or date.max, row[0].id))
    return tuple(_due_date(clock, case, working.at(case.site_id)) for clock, case in kept[:MOST])


def _reasons(person: Person) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions on a clock and its case by which this person keeps the date."""
    in_hand = Clock.clock.not_in(NOT_THE_HANDLERS)
    yield and_(Case.assignee_id == person.id, in_hand)
    yield and_(Case.created_by == person.id, Case.state == "draft", in_hand)
    if person.bound:
        yield and_(Clock.clock == PERSONAL, Clock.key == str(person.id))
    if person.role in KEPT_BY:
        yield Clock.clock.in_(KEPT_BY[person.role])
    if person.role == "site_coordinator":
        yield and_(Clock.clock == LATE_FOR_THE_COORDINATOR, Clock.state == "over")


def _open(person: Person, until: date | None) -> tuple[ColumnElement[bool], ...]:
    gone = ("purged",) if person.role == "dpo" else ("archived", "purged")
    near = () if until is None else (Clock.due_on <= until,)
    return (visible(person), Clock.state.in_(LIVE), Clock.due_on.is_not(None), Case.state.not_in(gone), *near)


def reference_of(case: Case) -> str:
    """Return how a case is named outside: its number; a draft has none yet and says its day."""
    return case.case_number or f"brouillon du {civil_day(case.created_at):%d/%m/%Y}"


def step_of(case: Case, clock: str) -> str:
    """Return how a clock is named outside."""
    return SAID_OTHERWISE.get(clock) or procedure_of(case).clock(clock).label


def _due_date(clock: Clock, case: Case, working: WorkingTime) -> DueDate:
    assert clock.due_on is not None, "the query asks for a day"
    word = procedure_of(case).clock(clock.clock)
    steps = alarms(word, civil_day(clock.started_at), clock.due_on, clock.due_at, working)
    left = not_told(steps, clock.alarms_done)
    return DueDate(
        run_id=clock.id,
        reference=reference_of(case),
        step=step_of(case, clock.clock),
        on=clock.due_on,
        version=case.version,
        changed_at=case.updated_at,
        warned_at=tuple(step.tell_at for step in left if step.step not in AFTER),
    )
