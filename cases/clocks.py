"""What time alone does: alarms told once, automatic returns, urgency raised, retention moved on. By the system.

``tick`` may run as often as one likes and in several processes. What it sees of a run and the version of its case are
read together, and every event is fired against that version: of two processes one comes first, the other finds the
case changed and leaves it. What follows from a date by itself is done first, at once; telling comes after it and waits
for working hours (``cases.reminders.moments``). A process that dies between the two leaves the run to be looked at
again: nothing is lost, and what was done is refused the second time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, Final, TypeAlias
from uuid import UUID

import structlog
from sqlalchemy import and_, func, select, update
from sqlalchemy.orm import Session

from cases.access import SYSTEM
from cases.commands import advance
from cases.commands.idempotency import prune
from cases.db import Store
from cases.errors import BusyError, NotFoundError, RefusedError, StaleError
from cases.facts import civil_day
from cases.procedures import procedure_of
from cases.reminders.moments import AFTER, END, Alarm, WorkingTime, alarms, not_told, step_name
from cases.reminders.places import WorkingTimes, working_times
from cases.reminders.urgency import urgent_cases
from cases.tables import Case, Clock, Letter

LOG: Final = structlog.get_logger("saisine.clocks")
MOST_AT_ONCE: Final = 500
AFTER_A_FAULT: Final = timedelta(hours=1)
PutOff: TypeAlias = dict[UUID, tuple[datetime | None, datetime | None]]
"""Run -> when it was to be looked at, and when it is now."""
REMINDER: Final = "L04"
"""The letter that asks again for missing papers."""


@dataclass(frozen=True, slots=True)
class Run:
    """One live run of a clock as it was read, with the version of its case at that moment."""

    id: UUID
    case_id: UUID
    version: int
    case_state: str
    critical: bool
    clock: str
    key: str
    started_at: datetime
    due_on: date | None
    done: tuple[str, ...]
    alarm_at: datetime | None
    steps: tuple[Alarm, ...]
    working: WorkingTime

    @property
    def left(self) -> tuple[Alarm, ...]:
        """The steps that were not told yet."""
        return not_told(self.steps, self.done)

    def is_over(self, now: datetime) -> bool:
        """Tell whether the end has come, told or not."""
        return next(step.at for step in self.steps if step.step == END) <= now


class Hand:
    """Fires events on one case for the system, each against the version that the last one left."""

    def __init__(self, store: Store, case_id: UUID, version: int, now: datetime) -> None:
        self.store, self.case_id, self.version, self.now = store, case_id, version, now
        self.fired = 0
        self.beaten = False
        """Somebody else wrote the case meanwhile: whatever was read of it is old."""

    def fire(self, event: str, data: Mapping[str, Any]) -> bool:
        """Fire an event; False where it is refused or somebody came first. The next tick looks again."""
        if self.beaten:
            return False
        try:
            answer = advance(self.store, SYSTEM, self.case_id, event, data, seen=self.version, now=self.now)
        except RefusedError:
            LOG.debug("clock_event_refused", case_id=str(self.case_id), event_id=event)
            return False
        except (StaleError, NotFoundError, BusyError) as error:
            self.beaten = True
            LOG.debug("clock_event_left", case_id=str(self.case_id), event_id=event, why=type(error).__name__)
            return False
        self.version = answer.version
        self.fired += 1
        return True


def tick(store: Store, now: datetime) -> int:
    """Do what the dates bring by themselves, tell every step that is due; return how many events that made.

    A case that cannot be read or written (its key is lost, its procedure file was changed) is logged and left for an
    hour: it must not keep the alarms of all others from being told.
    """
    with store.read(SYSTEM.scope) as session:
        working = working_times(session, store.settings)
        urgent = urgent_cases(session, civil_day(now))
        held_back = critical_and_waiting(session)
        waiting = due(session, now)
    fired = 0
    for case in urgent:
        data = {"level": case.level, "criterion": case.criterion}
        fired += _alone(case.case_id, partial(_once, store, case.case_id, case.version, "T33", data, now)) or 0
    for case_id, version in held_back:
        fired += _alone(case_id, partial(_once, store, case_id, version, "T38", {}, now)) or 0
    put_off: PutOff = {}
    for run_id, alarm_at in waiting:
        told = _alone(run_id, partial(_look_at, store, run_id, working, put_off, now))
        if told is None:
            put_off[run_id] = (alarm_at, now + AFTER_A_FAULT)
        fired += told or 0
    with store.write(SYSTEM.scope) as session:
        _put_off(session, put_off)
        prune(session, now=now)
    return fired


def _alone(about: UUID, act: Callable[[], int]) -> int | None:
    """Do something about one case; a fault is logged, and None is returned."""
    try:
        return act()
    except Exception:  # whatever it is, the other cases have their alarms too
        LOG.exception("clock_fault", about=str(about))
        return None


def _once(store: Store, case_id: UUID, version: int, event: str, data: Mapping[str, Any], now: datetime) -> int:
    hand = Hand(store, case_id, version, now)
    hand.fire(event, data)
    return hand.fired


def due(session: Session, now: datetime) -> tuple[tuple[UUID, datetime | None], ...]:
    """Return the runs that must be looked at now, since when, the longest due first, at most 500."""
    query = select(Clock.id, Clock.alarm_at).join(Case, Case.id == Clock.case_id).where(_is_due(now))
    rows = session.execute(query.order_by(Clock.alarm_at, Clock.id).limit(MOST_AT_ONCE))
    return tuple((row.id, row.alarm_at) for row in rows)


def _is_due(now: datetime) -> Any:
    return and_(Clock.alarm_at <= now, Clock.state.in_(("running", "over")), Case.state != "purged")


def critical_and_waiting(session: Session) -> tuple[tuple[UUID, int], ...]:
    """Return the critical cases that still wait for papers: they leave that state at once (domain rule 6.2)."""
    query = select(Case.id, Case.version).where(Case.state == "awaiting_documents", Case.urgency == "critical")
    return tuple((row.id, row.version) for row in session.execute(query.order_by(Case.id).limit(MOST_AT_ONCE)))


def read_run(store: Store, run_id: UUID, working: WorkingTimes, now: datetime) -> Run | None:
    """Return a run as it stands, None where there is nothing to look at any more."""
    query = select(Clock, Case).join(Case, Case.id == Clock.case_id).where(Clock.id == run_id, _is_due(now))
    with store.read(SYSTEM.scope) as session:
        found = session.execute(query).one_or_none()
    if found is None:
        return None
    row, case = found
    word = procedure_of(case).clock(row.clock)
    started_on, due_on, here = civil_day(row.started_at), row.due_on, working.at(case.site_id)
    return Run(
        id=row.id,
        case_id=case.id,
        version=case.version,
        case_state=case.state,
        critical=case.urgency == "critical",
        clock=row.clock,
        key=row.key,
        started_at=row.started_at,
        due_on=due_on,
        done=tuple(row.alarms_done),
        alarm_at=row.alarm_at,
        steps=alarms(word, started_on, due_on, row.due_at, here) if due_on else (),
        working=here,
    )


def _look_at(
    store: Store,
    run_id: UUID,
    working: WorkingTimes,
    put_off: PutOff,
    now: datetime,
) -> int:
    """Do what one run asks for: what follows from its dates by itself, then telling. Return how many events."""
    run = read_run(store, run_id, working, now)
    if run is None:
        return 0
    hand = Hand(store, run.case_id, run.version, now)
    _FOLLOWS.get(run.clock, _nothing)(run, hand)
    if hand.fired:
        run = read_run(store, run_id, working, now)
    if run is None or hand.beaten:
        return hand.fired
    step = _step_to_tell(run, now)
    if step is None:
        put_off[run.id] = (run.alarm_at, _next_look(run, now))
        return hand.fired
    teller = Hand(store, run.case_id, run.version, now)
    if run.clock in _WRITES:
        _WRITES[run.clock](run, step, teller)
    teller.fire("T60", {"clock": run.clock, "alarm": step_name(step.step, run.key)})
    return hand.fired + teller.fired


def _step_to_tell(run: Run, now: datetime) -> Alarm | None:
    """Return the last step that may be told now: where several were missed, the one that still matters."""
    return next((step for step in reversed(run.left) if step.may_be_told(now, run.working)), None)


def _next_look(run: Run, now: datetime) -> datetime | None:
    """Return when to look again: at the next opening where a step waits for it, else when the next step is due."""
    later = [moment for step in run.left for moment in (step.at, step.tell_at) if moment > now]
    waits = any(step.tell_at <= now for step in run.left)
    return min([*later, *([run.working.next_open(now)] if waits else [])], default=None)


def _put_off(session: Session, moments: PutOff) -> None:
    """Note when runs are to be looked at next; a run that moved meanwhile keeps its own moment."""
    for run_id, (seen, later) in moments.items():
        chosen = update(Clock).where(Clock.id == run_id, Clock.alarm_at == seen)
        session.connection().execute(chosen.values(alarm_at=later))


# What follows from a date by itself


def _nothing(run: Run, hand: Hand) -> None:
    """Most clocks only tell."""
    del run, hand


def _papers_late(run: Run, hand: Hand) -> None:
    """At the end the case goes on without the papers (T04)."""
    if run.is_over(hand.now) and run.case_state == "awaiting_documents":
        hand.fire("T04", {"reasons": "Délai des pièces écoulé"})


def _at_the_end(event: str, **data: Any) -> Callable[[Run, Hand], None]:
    """Return what fires an event once the clock is over."""

    def follow(run: Run, hand: Hand) -> None:
        if run.is_over(hand.now):
            hand.fire(event, data)

    return follow


def _deemed_notified(run: Run, hand: Hand) -> None:
    """A paper put at disposal and not opened is deemed notified, at the day of its disposal (CRPA R112-20)."""
    if run.key and run.is_over(hand.now):
        disposed_on = civil_day(run.started_at).isoformat()
        hand.fire("T62", {"letter": run.key, "status": "deemed_notified", "delivered_on": disposed_on})


def _urgent_return(run: Run, hand: Hand) -> None:
    """An interrupted case that is critical goes on where it can (T38)."""
    if run.critical and run.case_state in {"awaiting_documents", "contact_lost"}:
        hand.fire("T38", {})


_FOLLOWS: Final[Mapping[str, Callable[[Run, Hand], None]]] = {
    "K05": _papers_late,
    "K09": _at_the_end("T57"),
    "K10": _at_the_end("T19"),
    "K14": _urgent_return,
    "K16": _deemed_notified,
    "K17": _at_the_end("T41", reason="empty"),
    "K19": _at_the_end("T34"),
}
"""Clock -> what its dates bring by themselves, in working hours or not. Refused where a person must decide."""


def _ask_again(run: Run, step: Alarm, hand: Hand) -> None:
    """Write the reminder of this alarm (L04), unless as many as the alarms so far have been written already.

    Counted from the letters themselves: a process that died after the letter and before the alarm writes no second one.
    """
    if step.step in AFTER:
        return
    wanted = [each.step for each in run.steps].index(step.step) + 1 - _passed(run, step)
    query = select(func.count()).where(
        Letter.case_id == run.case_id, Letter.code == REMINDER, Letter.created_at >= run.started_at
    )
    with hand.store.read(SYSTEM.scope) as session:
        written = session.scalar(query) or 0
    if written < wanted:
        hand.fire("T61", {"code": REMINDER, "channel": "post"})


def _passed(run: Run, step: Alarm) -> int:
    """Return how many alarms are passed over by telling this one: no letter is written for them."""
    left = [each.step for each in run.left]
    return left.index(step.step)


_WRITES: Final[Mapping[str, Callable[[Run, Alarm, Hand], None]]] = {"K05": _ask_again}
"""Clock -> what is written to somebody outside when one of its steps is told."""
