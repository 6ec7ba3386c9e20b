"""What time alone does: alarms told once, automatic returns, urgency raised, retention moved on. By the system.

``tick`` may run as often as one likes and in several processes: each alarm is an event of its case, fired through the
one write path, so that a twin finds the case changed (stale) or the alarm told (refused) and leaves it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.access import SYSTEM
from cases.commands import advance
from cases.commands.idempotency import prune
from cases.commands.timing import END, alarms_from, alarms_of, step_name
from cases.db import Store
from cases.errors import BusyError, NotFoundError, RefusedError, StaleError
from cases.facts import civil_day
from cases.procedures import procedure_of
from cases.tables import Case, Clock
from workflow.model import Procedure

LOG: Final = structlog.get_logger("saisine.clocks")
MOST_AT_ONCE: Final = 500
URGENT: Final = (
    ("critical", "safe_day_near"),
    ("critical", "press_clock"),
    ("critical", "dismissal"),
    ("priority", "safe_day_near"),
    ("priority", "two_months"),
)
"""Levels and criteria that the dates of the file can show (domain rule 6.5), the highest first."""


@dataclass(frozen=True, slots=True)
class Due:
    """One clock of one case that must be told now, and which step of it."""

    case_id: UUID
    state: str
    clock: str
    key: str
    due_on: date | None
    step: str


Fire = Callable[[str, Mapping[str, Any]], bool]
"""Fire an event on the case; False where it is refused."""


def due(session: Session, now: datetime) -> tuple[Due, ...]:
    """Return what must be told at this moment, the longest due first, at most 500."""
    query = (
        select(Clock, Case)
        .join(Case, Case.id == Clock.case_id)
        .where(Clock.alarm_at <= now, Clock.state.in_(("running", "over")), Case.state != "purged")
        .order_by(Clock.alarm_at, Clock.id)
        .limit(MOST_AT_ONCE)
    )
    return tuple(
        Due(case.id, case.state, clock.clock, clock.key, clock.due_on, step_due(clock, procedure_of(case), now))
        for clock, case in session.execute(query)
    )


def step_due(clock: Clock, procedure: Procedure, now: datetime) -> str:
    """Return the step that is due: an alarm day, the end, or the next level."""
    if clock.due_on is None:
        return END
    started_on = civil_day(clock.started_at)
    alarms = (
        alarms_from(clock.due_at) if clock.due_at else alarms_of(procedure.clock(clock.clock), started_on, clock.due_on)
    )
    told = set(clock.alarms_done)
    return next((alarm.step for alarm in alarms if alarm.step not in told and alarm.at <= now), END)


def critical_and_waiting(session: Session) -> tuple[UUID, ...]:
    """Return the critical cases that still wait for papers: they leave that state at once (domain rule 6.2)."""
    query = select(Case.id).where(Case.state == "awaiting_documents", Case.urgency == "critical")
    return tuple(session.scalars(query.order_by(Case.id).limit(MOST_AT_ONCE)))


def tick(store: Store, now: datetime) -> int:
    """Tell every clock that is due and do what follows from it by itself; return how many events that made."""
    with store.read(SYSTEM.scope) as session:
        waiting = due(session, now)
        held_back = critical_and_waiting(session)
    fired = 0
    for each in waiting:
        fired += _tell(store, each, now)
    for case_id in held_back:
        fired += _fire(store, case_id, "T38", {}, now)
    with store.write(SYSTEM.scope) as session:
        prune(session, now=now)
    return fired


def _tell(store: Store, each: Due, now: datetime) -> int:
    fired = 0

    def fire(event: str, data: Mapping[str, Any]) -> bool:
        nonlocal fired
        done = _fire(store, each.case_id, event, data, now)
        fired += done
        return done

    before, after = _AUTOMATIC.get(each.clock, (_nothing, _nothing))
    if not before(each, fire):
        fire("T60", {"clock": each.clock, "alarm": step_name(each.step, each.key)})
        after(each, fire)
    return fired


def _fire(store: Store, case_id: UUID, event: str, data: Mapping[str, Any], now: datetime) -> bool:
    """Fire one event as the system. A refusal, or somebody who came first, is no fault: the next tick looks again."""
    with store.read(SYSTEM.scope) as session:
        version = session.scalar(select(Case.version).where(Case.id == case_id))
    if version is None:
        return False
    try:
        advance(store, SYSTEM, case_id, event, data, seen=version, now=now)
    except (RefusedError, StaleError, NotFoundError, BusyError) as error:
        LOG.debug("clock_event_left", case_id=str(case_id), event_id=event, why=type(error).__name__)
        return False
    return True


def _nothing(each: Due, fire: Fire) -> bool:
    del each, fire
    return False


def _missing_documents(each: Due, fire: Fire) -> bool:
    """Remind before the end (L04); at the end the case goes on without the papers (T04)."""
    if each.step == END:
        return fire("T04", {"reasons": "Délai des pièces écoulé"}) if each.state == "awaiting_documents" else False
    return fire("T61", {"code": "L04", "channel": "post"})


def _follow_ddd(each: Due, fire: Fire) -> bool:
    """No news: the follow-up begins anew (T19)."""
    return each.step == END and fire("T19", {})


def _offer_lapses(each: Due, fire: Fire) -> bool:
    """An unanswered offer lapses, but for a conflict of interest (T57)."""
    return each.step == END and fire("T57", {})


def _drop_empty_draft(each: Due, fire: Fire) -> bool:
    """An empty draft is dropped after its notices; any other one waits for a person (T41)."""
    return each.step == END and fire("T41", {"reason": "empty"})


def _deemed_notified(each: Due, fire: Fire) -> bool:
    """A paper put at disposal and not opened is deemed notified (CRPA R112-20)."""
    data = {"letter": each.key, "status": "deemed_notified", "delivered_on": each.due_on}
    return bool(each.key) and each.step == END and fire("T62", data)


def _archive(each: Due, fire: Fire) -> bool:
    """The active retention is over: intermediate archive, by class (T34)."""
    return each.step == END and fire("T34", {})


def _limitation_near(each: Due, fire: Fire) -> bool:
    """A safe day comes near: raise the urgency, and bring an interrupted critical case back (T33, T38)."""
    _first(fire, "T33", ({"level": level, "criterion": criterion} for level, criterion in URGENT))
    if each.state in {"awaiting_documents", "contact_lost"}:
        fire("T38", {})
    return False


def _first(fire: Fire, event: str, tries: Iterable[Mapping[str, Any]]) -> bool:
    return any(fire(event, data) for data in tries)


_AUTOMATIC: Final[Mapping[str, tuple[Callable[[Due, Fire], bool], Callable[[Due, Fire], bool]]]] = {
    "K05": (_nothing, _missing_documents),
    "K09": (_nothing, _offer_lapses),
    "K10": (_follow_ddd, _nothing),
    "K14": (_nothing, _limitation_near),
    "K16": (_nothing, _deemed_notified),
    "K17": (_nothing, _drop_empty_draft),
    "K19": (_nothing, _archive),
}
"""Clock -> what takes the place of the alarm, and what follows it by itself."""
