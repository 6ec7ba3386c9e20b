"""What waits for one person: the alarms told and the work left to him or her, as the first page and the digest say it.

Every alarm is a task left to a post (``cases.commands.receivers``); here it is found by whoever holds that post for the
case now, never by who held it when the alarm was told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, false, func, not_, or_, select
from sqlalchemy.orm import Session, aliased

from cases.access import Person, visible
from cases.facts import civil_day
from cases.queries.rows import deadline
from cases.queries.views import Deadline
from cases.reminders.due_dates import reference_of, step_of
from cases.tables import Case, Clock, Task

ALARM: Final = "clock_"
NEWS: Final = "notice"
NEWS_DAYS: Final = timedelta(days=7)
"""Nobody ticks a piece of news off: it is shown for a week."""
MOST: Final = 200
COORDINATORS: Final = frozenset({"site_coordinator", "substitute_coordinator"})


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that waits: of which case, what to do, which date it hangs on, since when it is told."""

    case_id: UUID
    reference: str
    label: str
    step: str
    told_at: datetime
    due: Deadline | None


@dataclass(frozen=True, slots=True)
class Notices:
    """What waits for a person, the most pressing first; ``total`` counts what was not listed too."""

    items: tuple[Notice, ...]
    total: int


def notices(session: Session, person: Person, *, now: datetime, limit: int = MOST) -> Notices:
    """Return what waits for this person now."""
    conditions = and_(
        Task.done_at.is_(None),
        visible(person),
        left_to(person),
        or_(Task.kind != NEWS, Task.created_at >= now - NEWS_DAYS),
    )
    query = select(Task, Case).join(Case, Case.id == Task.case_id).where(conditions)
    order = (Task.kind == NEWS, Case.next_due_on.is_(None), Case.next_due_on, Task.created_at.desc(), Task.id)
    found = [(task, case) for task, case in session.execute(query.order_by(*order).limit(min(limit, MOST)))]
    counted = select(func.count()).select_from(Task).join(Case, Case.id == Task.case_id).where(conditions)
    total = len(found) if len(found) < limit else session.scalar(counted) or 0
    runs = _runs(session, found)
    items = [_notice(task, case, runs, civil_day(now)) for task, case in found]
    items.sort(key=lambda item: (item.due.on if item.due else date.max, item.reference))
    return Notices(tuple(items), total)


def left_to(person: Person) -> ColumnElement[bool]:
    """Return the condition that a task is this person's: by name, or by the post held on that case."""
    unnamed = Task.assignee_id.is_(None)
    return or_(Task.assignee_id == person.id, and_(unnamed, _of_post(person)))


def _of_post(person: Person) -> ColumnElement[bool]:
    """A task for the handler of a case that has none is seen by those who can name one, or who wrote the draft.

    Unless the same news is told to the coordinator as well: it is read once.
    """
    without_handler = and_(Task.assignee_role == "case_handler", Case.assignee_id.is_(None))
    if person.role in COORDINATORS:
        here = and_(Task.assignee_role == "site_coordinator", Case.site_id == person.site)
        elsewhere = and_(Task.assignee_role == "substitute_coordinator", Case.site_id != person.site)
        return or_(here, elsewhere, and_(without_handler, Case.site_id == person.site, not_(_told_to_coordinator())))
    if person.role == "intake_agent":
        return or_(Task.assignee_role == "intake_agent", and_(without_handler, Case.state == "draft"))
    if person.role == "case_handler":
        return and_(Task.assignee_role == "case_handler", Case.assignee_id == person.id)
    if person.role in {"dpo", "national_admin", "ddd_delegate"}:
        return Task.assignee_role == person.role
    return false()


def _told_to_coordinator() -> ColumnElement[bool]:
    twin = aliased(Task)
    same = and_(twin.case_id == Task.case_id, twin.label == Task.label, twin.created_at == Task.created_at)
    return and_(Task.kind == NEWS, exists().where(same, twin.kind == NEWS, twin.assignee_role == "site_coordinator"))


Runs = Mapping[tuple[UUID, str], Clock]
"""Case and kind of task -> the run of the clock that it tells of."""


def _runs(session: Session, found: Sequence[tuple[Task, Case]]) -> Runs:
    cases = sorted({task.case_id for task, _ in found if task.kind.startswith(ALARM)})
    rows = session.scalars(select(Clock).where(Clock.case_id.in_(cases)))
    return {(row.case_id, f"{ALARM}{row.clock}" + (f"@{row.key}" if row.key else "")): row for row in rows}


def _notice(task: Task, case: Case, runs: Runs, today: date) -> Notice:
    run = runs.get((task.case_id, task.kind))
    step = step_of(case, run.clock) if run else ""
    on = run.due_on if run else task.due_on
    return Notice(
        case_id=case.id,
        reference=reference_of(case),
        label=task.label,
        step=step,
        told_at=task.created_at,
        due=deadline(
            run.clock if run else task.kind, step or task.label, on, today=today, legal=bool(run and run.clock == "K14")
        )
        if on
        else None,
    )
