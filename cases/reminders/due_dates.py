"""The dates that are one person's to keep: reference of the case, step, day. Nothing that tells whom a case is about.

Said in mails and in calendars that other people host. A step is the name of a clock of the procedure; two are said in
other words, because their own would tell of a suspected offence or of the law that a person may go to court under.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, false, or_, select
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
    """Return the dates that this person keeps, soonest first, at most 1000."""
    conditions = [visible(person), kept_by(person), Clock.state.in_(LIVE), Clock.due_on.is_not(None)]
    conditions.append(Case.state.not_in(("archived", "purged")) if person.role != "dpo" else Case.state != "purged")
    if until is not None:
        conditions.append(Clock.due_on <= until)
    query = select(Clock, Case).join(Case, Case.id == Clock.case_id).where(*conditions)
    rows = session.execute(query.order_by(Clock.due_on, Clock.id).limit(MOST))
    return tuple(_due_date(clock, case, working.at(case.site_id)) for clock, case in rows)


def kept_by(person: Person) -> ColumnElement[bool]:
    """Return the condition on a clock and its case that this person keeps the date."""
    mine = or_(Case.assignee_id == person.id, and_(Case.created_by == person.id, Case.state == "draft"))
    conditions = [
        and_(mine, Clock.clock.not_in(NOT_THE_HANDLERS)),
        and_(Clock.clock == PERSONAL, Clock.key == str(person.id)),
        Clock.clock.in_(KEPT_BY.get(person.role, ())) if person.role in KEPT_BY else false(),
    ]
    if person.role == "site_coordinator":
        conditions.append(and_(Clock.clock == LATE_FOR_THE_COORDINATOR, Clock.state == "over"))
    return or_(*conditions)


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
