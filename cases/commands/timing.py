"""Clocks of a case as a decision leaves them: started, stopped, paused, resumed, cut short, told.

One row per clock and key lives as long as the case and is used again by each start; the trail keeps the history.
A clock is over from the day after its due day (an instant, where it counts hours). ``alarm_at`` is when the tick must
look at it next (``cases.reminders.moments``): an alarm, its end, or a level after its end.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final, Literal

from cases.commands.change import Change
from cases.commands.clock_days import (
    by_calendar,
    calendar_for,
    counted_by,
    days_later,
    days_left,
    due_by,
    longer_by,
    with_skipped,
)
from cases.commands.clock_starts import instant_of, start_day
from cases.commands.receivers import PER_PERSON, receivers
from cases.facts import civil_day, settled_rights
from cases.reminders.moments import (
    AFTER,
    AGAIN,
    END,
    Alarm,
    alarms,
    midnight,
    next_look,
    not_told,
    step_name,
    working_time,
)
from cases.tables import INTERRUPTED
from workflow.model import Clock, Decision, Length, Procedure
from workflow.periods import Calendar, add_months, due_at
from workflow.periods.clock_steps import Turn, Unit, What, unit_of

ONE_DAY: Final = timedelta(days=1)
ALARMING: Final = frozenset({"running", "may_be_open", "not_started"})
"""Limitation rows whose safe day raises alarms (domain rule 4.2)."""
UNLISTED: Final = frozenset({"K14", "K19", "K20"})
"""Clocks that no worklist counts as its next due day: the law has a column of its own, retention waits for years."""
WRITTEN: Final = (
    *("state", "step", "started_at", "due_on", "due_at", "alarm_at"),
    *("remaining", "paused_at", "stopped_at", "alarms_done", "counted"),
)
LIMITATION: Final = "K14"
GOES_ALONG: Final = frozenset({"K05", "K08", LIMITATION, "K21"})
"""Clocks of duties that hang on no state of the case: papers asked for, article 40, periods, routes followed."""
URGENCY: Final[Mapping[str, int]] = {"normal": 0, "priority": 1, "critical": 2}
FOR_EVERYBODY: Final = frozenset({"T30"})
"""Events that stop such a clock for every person: a merger takes all open records along."""
PER_LETTER: Final = frozenset({"K15", "K16"})


@dataclass(frozen=True, slots=True)
class Handed:
    """A duty that passes from one case to another: its clock, the run of it, its day and its instant."""

    clock: str
    key: str
    due_on: date
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class Recounted:
    """What another version of the procedure did to one run of a clock, its due day before and after."""

    clock: str
    key: str
    what: Literal["recounted", "kept", "ended", "started"]
    due_before: date | None
    due_after: date | None


def apply_clocks(change: Change, procedure: Procedure, decision: Decision, data: Mapping[str, Any]) -> None:
    """Bring the clocks of the case to what the decision says, and the next due day that lists sort by."""
    clocks = _Clocks(change, procedure)
    for clock_id in decision.clocks_stopped:
        clocks.stop(clock_id, _stopped_key(change, clock_id, data))
    for clock_id in decision.clocks_started:
        clocks.start(procedure.clock(clock_id), _started_key(change, clock_id), data)
    if URGENCY[change.column("urgency")] > URGENCY[change.case.urgency]:
        clocks.cut_short()
    for clock_id in decision.clocks_paused:
        clocks.pause(procedure.clock(clock_id))
    for clock_id in decision.clocks_resumed:
        clocks.resume(procedure.clock(clock_id))
    clocks.bring_forward()
    if change.told_clock is not None:
        clocks.told(*change.told_clock)
    clocks.write()


def handed_clocks(change: Change, procedure: Procedure, *, by: str) -> tuple[Handed, ...]:
    """Return the live clocks of a case that an event stops, as they stood before it: what another case takes over."""
    stopped = {clock.id: clock for clock in procedure.clocks if by in clock.stop}
    return tuple(
        Handed(row["clock"], row["key"], _due_day_of(change, stopped[row["clock"]], row), row["due_at"])
        for row in change.rows["clock"]
        if row["clock"] in stopped and row["state"] in {"running", "paused", "over"}
    )


def _due_day_of(change: Change, clock: Clock, row: Mapping[str, Any]) -> date:
    if row["state"] == "paused":
        return days_later(clock, change.today, row["remaining"] or 0, change.calendar)
    due_on: date = row["due_on"]
    return due_on


def take_over(change: Change, procedure: Procedure, handed: Iterable[Handed]) -> tuple[Handed, ...]:
    """Bring the clocks of a case to the earlier day of those handed over; return those that changed it.

    The alarms on the periods are counted first, from the rows as they are now.
    A duty that hangs on no state (``GOES_ALONG``) runs on here even where the case had none; the clock of a state that
    this case is not in has nothing left to bound.
    """
    clocks = _Clocks(change, procedure)
    clocks.start(procedure.clock(LIMITATION), "", {})
    if URGENCY[change.column("urgency")] > URGENCY[change.case.urgency]:
        clocks.cut_short()
    taken = tuple(each for each in handed if clocks.take_over(each))
    clocks.write()
    return taken


def recount(change: Change, before: Procedure, after: Procedure, *, to_state: str) -> tuple[Recounted, ...]:
    """Bring the clocks of a case to another version of its procedure; return what that did to each run.

    A run whose due day follows from its old length is counted by the new one. A day that a person set, or that an
    interruption moved, is kept: somebody was told it. A clock that is gone ends; the clock of the state in which the
    case goes on starts today where only the later version has one there.
    """
    clocks = _Clocks(change, after)
    told = (*clocks.recount(before), *clocks.start_waiting(before, to_state))
    clocks.write()
    return told


def _started_key(change: Change, clock_id: str) -> str:
    if clock_id in PER_PERSON:
        return str(change.person.id)
    if clock_id in PER_LETTER:
        return str(change.letter_ids[-1]) if change.letter_ids else ""
    return ""


def _stopped_key(change: Change, clock_id: str, data: Mapping[str, Any]) -> str | None:
    """Return which run is stopped; None: all."""
    if clock_id in PER_LETTER:
        return str(data["letter"]) if data.get("letter") else None
    if clock_id in PER_PERSON and change.event not in FOR_EVERYBODY and data.get("finding") != "nobody_knows":
        return str(data.get("person") or change.person.id)
    return None


def count_anew(change: Change, procedure: Procedure, runs: Iterable[tuple[str, str]]) -> None:
    """Bring runs to the day that their length gives by the calendar as it is now, the alarms to the rows of the law."""
    clocks = _Clocks(change, procedure)
    for clock_id, key in runs:
        clocks.count_anew(procedure.clock(clock_id), key)
    clocks.write()


class _Clocks:
    """The clocks of one case while they are changed. Reads the rows once, writes those that differ."""

    def __init__(self, change: Change, procedure: Procedure) -> None:
        self.change = change
        self.procedure = procedure
        self.rows = {(row["clock"], row["key"]): row.complete() for row in change.rows["clock"]}
        self.touched: set[tuple[str, str]] = set()

    def start(self, clock: Clock, key: str, data: Mapping[str, Any]) -> None:
        """Start or restart a clock. One that has nothing to count yet (no safe day) does not run."""
        started_on = start_day(self.change, clock, data)
        begun = self._begun(clock, key, started_on, data)
        if begun is None or begun.due_on is None:
            self.stop(clock.id, key)
            return
        due_on, due_instant = begun.due_on, begun.due_at
        if begun.rule == "safe_day" and begun.was == due_on:
            return  # the same day as before: what was told of it is not told again
        self._settle(clock.id, key)
        steps = self._steps(clock, started_on, due_on, due_instant)
        self._put(
            clock.id,
            key,
            state="running",
            step=0,
            started_at=self.change.now if started_on == self.change.today else midnight(started_on),
            due_on=due_on,
            due_at=due_instant,
            remaining=None,
            paused_at=None,
            stopped_at=None,
            alarms_done=[],
            alarm_at=next_look(steps, ()),
        )
        self._turned(begun)

    def _begun(self, clock: Clock, key: str, started_on: date, data: Mapping[str, Any]) -> Turn | None:
        """Return how a run that starts comes to its day, None where it has nothing to count."""
        begun = replace(self._turn(clock, key, self._length(clock)), on=started_on)
        match clock.length.by:
            case "safe_day":
                return replace(begun, rule="safe_day", due_on=_alarming_day(self.change))
            case "retention_class":
                return self._retained(clock, begun)
        if begun.unit == "hours":
            from_at = data.get("known_at") or instant_of(self.change, started_on)
            instant = due_at(self._length(clock), from_at)
            return replace(begun, on=civil_day(from_at), from_at=from_at, due_on=civil_day(instant), due_at=instant)
        due_on = self._calendar(clock).due_day(self._length(clock), started_on)
        if clock.set_by and data.get(clock.set_by):
            return replace(begun, rule="set", due_on=data[clock.set_by])
        if self.change.event in clock.lengths and begun.was and begun.was > due_on:
            return replace(begun, rule="set", due_on=begun.was)
        if (coming := self._coming(clock)) and coming < due_on:
            return replace(begun, rule="announced", due_on=coming)
        return replace(begun, due_on=due_on)

    def _coming(self, clock: Clock) -> date | None:
        """Return the nearest day to come that ends a clock sooner than its length, None where none is noted."""
        noted = (self.change.mark("coming") or {}).items()
        days = (date.fromisoformat(on) for kind, on in noted if kind.partition(":")[0] in clock.sooner)
        return min((day for day in days if day >= self.change.today), default=None)

    def bring_forward(self) -> None:
        """Let a day to come that the act noted, or that was noted during a pause, end the runs that it ends sooner."""
        for (clock_id, _), row in list(self.rows.items()):
            clock = self.procedure.clock(clock_id)
            if clock.sooner and row["state"] == "running":
                self._hasten(clock, row)

    def _hasten(self, clock: Clock, row: Mapping[str, Any]) -> None:
        coming = self._coming(clock)
        if coming is not None and coming < row["due_on"]:
            turn = replace(self._turn(clock, row["key"], self._length(clock)), what="recounted", rule="announced")
            self._turned(replace(turn, due_on=coming))
            self._put(clock.id, row["key"], due_on=coming, alarm_at=self._alarm(clock.id, row, coming))

    def _turn(self, clock: Clock, key: str, length: Length) -> Turn:
        """Return a start from today by a length, with the day that a live run had before."""
        unit, number = unit_of(length)
        row = self.rows.get((clock.id, key))
        was = row["due_on"] if row is not None and row["state"] != "stopped" else None
        urgent = length == clock.urgent_length and length != clock.length
        rule: Literal["urgent", "length"] = "urgent" if urgent else "length"
        return Turn(clock.id, key, "started", self.change.today, rule=rule, unit=unit, number=number, was=was)

    def _length(self, clock: Clock) -> Length:
        return self._urgent_length(clock) or clock.lengths.get(self.change.event) or clock.length

    def _urgent_length(self, clock: Clock) -> Length | None:
        """Return the length that urgency gives the clock, None where the case is not that urgent."""
        urgent = URGENCY[self.change.column("urgency")] >= URGENCY[clock.urgent_from]
        return clock.urgent_length if urgent else None

    def _retained(self, clock: Clock, begun: Turn) -> Turn | None:
        """Count from the closing, by the class of the case (domain rule 8.3)."""
        closed_on = self.change.column("closed_on")
        months = clock.retention_months.get(self.change.column("retention_class") or "with_route")
        if closed_on is None or months is None:
            return None
        end = add_months(closed_on, months)
        self.change.columns["retention_end"] = end
        return replace(begun, rule="closing", on=closed_on, due_on=end, unit="months", number=months)

    def take_over(self, handed: Handed) -> bool:
        """Take the earlier day of a duty handed over; tell whether that changed anything."""
        clock, name = self.procedure.clock(handed.clock), (handed.clock, handed.key)
        row = self.rows.get(name)
        if row is not None and row["state"] == "over":
            return False
        if row is None or row["state"] == "stopped":
            if handed.clock not in GOES_ALONG:
                return False
            self._begin(clock, handed)
            return True
        if row["state"] == "paused":
            left = days_left(clock, self.change.today, handed.due_on, self.change.calendar)
            if left >= (row["remaining"] or 0):
                return False
            self._tell("earlier", clock, handed.key, left=left)
            self._put(*name, remaining=left)
            return True
        if handed.due_on >= row["due_on"]:
            return False
        self._tell("earlier", clock, handed.key, due_on=handed.due_on, due_at=handed.due_at)
        self._put(*name, due_on=handed.due_on, due_at=handed.due_at)
        self._put(*name, alarm_at=self._alarm(handed.clock, self.rows[name], handed.due_on))
        return True

    def _begin(self, clock: Clock, handed: Handed) -> None:
        """Let a duty run here as it ran where it comes from."""
        stands_still = clock.paused_by == "INTERRUPTED" and self.change.case.state in INTERRUPTED
        left = days_left(clock, self.change.today, handed.due_on, self.change.calendar)
        if stands_still:
            self._tell("handed_over", clock, handed.key, left=left)
        else:
            self._tell("handed_over", clock, handed.key, due_on=handed.due_on, due_at=handed.due_at)
        self._put(
            clock.id,
            handed.key,
            state="paused" if stands_still else "running",
            step=0,
            started_at=self.change.now,
            due_on=handed.due_on,
            due_at=handed.due_at,
            remaining=left if stands_still else None,
            paused_at=self.change.now if stands_still else None,
            stopped_at=None,
            alarms_done=[],
            alarm_at=None,
        )
        if not stands_still:
            alarm_at = self._alarm(clock.id, self.rows[clock.id, handed.key], handed.due_on)
            self._put(clock.id, handed.key, alarm_at=alarm_at)

    def stop(self, clock_id: str, key: str | None) -> None:
        """Stop the runs of a clock."""
        for name, run in list(self.rows):
            if name == clock_id and key in {None, run} and self.rows[name, run]["state"] != "stopped":
                ended = Turn(name, run, "stopped", self.change.today, was=self.rows[name, run]["due_on"])
                self.change.dates.append(ended.to_json())
                self._put(name, run, state="stopped", stopped_at=self.change.now, alarm_at=None)
                self._settle(name, run)

    def cut_short(self) -> None:
        """Cut the clocks that have an urgent length to it, from now: never to a later day (event T33).

        One that stands still keeps no more than that length for when it goes on.
        """
        for (clock_id, key), row in list(self.rows.items()):
            clock = self.procedure.clock(clock_id)
            urgent = self._urgent_length(clock)
            if urgent is None:
                continue
            if row["state"] == "running" and (due_on := self._shorter(clock, urgent)) < row["due_on"]:
                self._turned(replace(self._turn(clock, key, urgent), what="cut_short", due_on=due_on))
                self._put(clock_id, key, due_on=due_on, alarm_at=self._alarm(clock_id, row, due_on))
            elif row["state"] == "paused":
                whole = urgent.business_days or urgent.days or 0
                if whole < (row["remaining"] or 0):
                    self._tell("cut_short", clock, key, left=whole)
                    self._put(clock_id, key, remaining=whole)

    def _shorter(self, clock: Clock, urgent: Length) -> date:
        return self._calendar(clock).due_day(urgent, self.change.today)

    def pause(self, clock: Clock) -> None:
        """Let the runs of a clock stand still and keep what is left of them."""
        for (clock_id, key), row in list(self.rows.items()):
            if clock_id == clock.id and row["state"] == "running":
                left = days_left(clock, self.change.today, row["due_on"], self.change.calendar)
                self._tell("paused", clock, key, left=left)
                self._put(clock_id, key, state="paused", remaining=left, paused_at=self.change.now, alarm_at=None)

    def resume(self, clock: Clock) -> None:
        """Let the runs of a clock go on with what was left."""
        for (clock_id, key), row in list(self.rows.items()):
            if clock_id == clock.id and row["state"] == "paused":
                due_on = days_later(clock, self.change.today, row["remaining"] or 0, self.change.calendar)
                self._tell("resumed", clock, key, left=row["remaining"] or 0, due_on=due_on)
                alarm_at = self._alarm(clock_id, row, due_on)
                self._put(
                    clock_id, key, state="running", due_on=due_on, remaining=None, paused_at=None, alarm_at=alarm_at
                )

    def recount(self, before: Procedure) -> Iterator[Recounted]:
        """Bring every live run to the length that its clock has now, where it had another one before."""
        clocks = {clock.id: clock for clock in self.procedure.clocks}
        for (clock_id, key), row in list(self.rows.items()):
            if row["state"] == "stopped":
                continue
            if clock_id not in clocks:
                self.stop(clock_id, key)
                yield Recounted(clock_id, key, "ended", row["due_on"], None)
                continue
            was, now = self._length(before.clock(clock_id)), self._length(clocks[clock_id])
            if was != now:
                due_before = row["due_on"]
                counted = self._counted_anew(clocks[clock_id], row, was, now)
                what: Literal["recounted", "kept"] = "recounted" if counted else "kept"
                yield Recounted(clock_id, key, what, due_before, self.rows[clock_id, key]["due_on"])

    def _counted_anew(self, clock: Clock, row: Mapping[str, Any], was: Length, now: Length) -> bool:
        """Count a run by another length, where its due day follows from the one before; tell whether it did."""
        more, calendar = longer_by(was, now), self._calendar(clock)
        if row["state"] == "paused" and more is not None:
            left = max((row["remaining"] or 0) + more, 0)
            self._tell("recounted", clock, row["key"], left=left)
            self._put(clock.id, row["key"], remaining=left)
            return True
        if row["state"] != "running" or due_by(was, row, calendar) != (row["due_on"], row["due_at"]):
            return False
        due_on, due_instant = due_by(now, row, calendar)
        if due_on is None:
            return False
        turn = replace(
            self._turn(clock, row["key"], now),
            what="recounted",
            on=civil_day(row["started_at"]),
            due_on=due_on,
            from_at=row["started_at"] if now.hours is not None else None,
            due_at=due_instant,
        )
        self._turned(turn)
        self._put(clock.id, row["key"], due_on=due_on, due_at=due_instant)
        self._put(clock.id, row["key"], alarm_at=self._alarm(clock.id, self.rows[clock.id, row["key"]], due_on))
        return True

    def count_anew(self, clock: Clock, key: str) -> None:
        """Count a run by the calendar as it is now. What was told of it is not told again."""
        row = self.rows[clock.id, key]
        turn = replace(self._turn(clock, key, self._length(clock)), what="recounted")
        if clock.length.by == "safe_day":
            turn = replace(turn, rule="safe_day", due_on=_alarming_day(self.change))
        else:
            turn = by_calendar(turn, row["counted"], self._calendar(clock))
        if turn.due_on is None or row["state"] == "over":
            self.start(clock, key, {})
            return
        self._turned(turn)
        self._put(clock.id, key, due_on=turn.due_on)
        self._put(clock.id, key, alarm_at=self._alarm(clock.id, row, turn.due_on))

    def start_waiting(self, before: Procedure, to_state: str) -> Iterator[Recounted]:
        """Start the clock of the state where only the later version has one there: no wait is without an end."""
        wanted = self.procedure.state(to_state).waiting_clock
        had = before.state(self.change.case.state).waiting_clock
        live = any(name == wanted and row["state"] != "stopped" for (name, _), row in self.rows.items())
        if wanted is None or wanted == had or live:
            return
        self.start(self.procedure.clock(wanted), "", {})
        yield Recounted(wanted, "", "started", None, self.rows.get((wanted, ""), {}).get("due_on"))

    def told(self, clock_id: str, step: str) -> None:
        """Note that a step was told, and with it those that it passes over: they are not told afterwards."""
        step, _, key = step.partition("@")
        clock, row = self.procedure.clock(clock_id), self.rows.get((clock_id, key))
        if row is None or row["state"] not in {"running", "over"}:
            return
        left = [each.step for each in not_told(self._steps_of(clock, row), row["alarms_done"] or ())]
        if step not in left:
            return
        now_told, times = left[: left.index(step) + 1], row["step"]
        if step in AFTER and clock.repeat_months:
            self._count_again(clock, row)
        else:
            state = "over" if step in AFTER else row["state"]
            self._put(clock_id, key, state=state, alarms_done=[*(row["alarms_done"] or ()), step])
        changed = self.rows[clock_id, key]
        self._put(clock_id, key, alarm_at=self._alarm(clock_id, changed, changed["due_on"]))
        self._settle(clock_id, key)
        for level in _levels(now_told):
            self._tasks(clock, key, level, times=times if clock.repeat_months else 0)

    def _count_again(self, clock: Clock, row: Mapping[str, Any]) -> None:
        """Let a clock that repeats be due at the next of its days that has not passed."""
        times, due_on = 1, row["due_on"]
        while (due_on := add_months(row["due_on"], times * (clock.repeat_months or 1))) < self.change.today:
            times += 1
        months = times * (clock.repeat_months or 1)
        again = Turn(clock.id, row["key"], "repeated", row["due_on"], due_on, unit="months", number=months)
        self.change.dates.append(replace(again, was=row["due_on"]).to_json())
        self._put(clock.id, row["key"], due_on=due_on, step=row["step"] + 1, alarms_done=[])
        self._hasten(clock, self.rows[clock.id, row["key"]])

    def _settle(self, clock_id: str, key: str) -> None:
        """End what earlier alarms of the run left to do: it was done, or a later alarm says it anew."""
        done = {"done_at": self.change.now, "done_by": self.change.person.id}
        self.change.set_where("task", {"kind": f"clock_{step_name(clock_id, key)}", "done_at": None}, **done)

    def _tasks(self, clock: Clock, key: str, step: str, *, times: int) -> None:
        """Leave the alarm to whoever must act (``cases.commands.receivers``)."""
        for receiver in receivers(self.change, self.procedure, clock, key, step, times=times):
            self.change.add(
                "task",
                kind=f"clock_{step_name(clock.id, key)}",
                label=receiver.label,
                assignee_role=receiver.role,
                assignee_id=receiver.account,
                due_on=self.change.today,
                created_at=self.change.now,
            )

    def _alarm(self, clock_id: str, row: Mapping[str, Any], due_on: date) -> datetime | None:
        clock = self.procedure.clock(clock_id)
        return next_look(self._steps_of(clock, {**row, "due_on": due_on}), row["alarms_done"] or ())

    def _steps_of(self, clock: Clock, row: Mapping[str, Any]) -> tuple[Alarm, ...]:
        return self._steps(clock, civil_day(row["started_at"]), row["due_on"], row["due_at"])

    def _steps(self, clock: Clock, started_on: date, due_on: date, due_instant: datetime | None) -> tuple[Alarm, ...]:
        working = working_time(self.change.store.settings.working_hours, self.change.calendar)
        return alarms(clock, started_on, due_on, due_instant, working)

    def _tell(
        self,
        what: What,
        clock: Clock,
        key: str,
        *,
        left: int | None = None,
        due_on: date | None = None,
        due_at: datetime | None = None,
    ) -> None:
        """Keep what this act does today to a run, for its event to say why the day is what it is."""
        row = self.rows.get((clock.id, key))
        unit: Unit = "business_days" if clock.length.business_days else "days"
        turn = Turn(clock.id, key, what, self.change.today, due_on, unit=unit, left=left, due_at=due_at)
        was = row["due_on"] if row is not None and row["state"] != "stopped" else None
        turn = replace(turn, was=was, number=left or 0)
        self._turned(turn)

    def _turned(self, turn: Turn) -> None:
        """Keep what an act did to a run: for its event to tell, and for a change of the calendar to count it anew."""
        self.change.dates.append(with_skipped(turn, self._calendar(self.procedure.clock(turn.clock))).to_json())
        self._put(turn.clock, turn.key, counted=counted_by(turn))

    def _calendar(self, clock: Clock) -> Calendar:
        return calendar_for(clock, self.change.calendar)

    def _put(self, clock_id: str, key: str, **values: Any) -> None:
        self.rows.setdefault((clock_id, key), {"clock": clock_id, "key": key}).update(values)
        self.touched.add((clock_id, key))

    def write(self) -> None:
        """Write the runs that changed, and the earliest due day of the case."""
        for clock_id, key in sorted(self.touched):
            row = self.rows[clock_id, key]
            values = {name: row[name] for name in WRITTEN if name in row}
            self.change.put("clock", {"clock": clock_id, "key": key}, **values)
        due = [
            (row["due_on"], clock_id)
            for (clock_id, _), row in self.rows.items()
            if row["state"] in {"running", "over"} and row["due_on"] and clock_id not in UNLISTED
        ]
        next_on, label = min(due, default=(None, ""))
        if (next_on, label) != (self.change.case.next_due_on, self.change.case.next_due_label):
            self.change.columns.update(next_due_on=next_on, next_due_label=label)


def _levels(steps: Sequence[str]) -> tuple[str, ...]:
    """Return for whom tasks are left when steps are told together: each level after the end once, else the last one."""
    after = dict.fromkeys(END if step in AGAIN else step for step in steps if step in AFTER)
    return tuple(after) or tuple(steps[-1:])


def _alarming_day(change: Change) -> date | None:
    """Return the earliest safe day that raises alarms, from the rows as the act leaves them.

    A right that was used or given up in writing raises none (domain rule 4.4, K14 and T59).
    """
    rows: Iterable[tuple[str, date | None]]
    if change.limitation is None:
        settled: Collection[str] = settled_rights(change.rows)
        rows = ((row["status"], row["safe_day"]) for row in change.rows["limitation"] if row["rule"] not in settled)
    else:
        settled = change.settled
        rows = ((row.status, row.safe_day) for row in change.limitation if row.rule not in settled)
    return min((day for status, day in rows if day and status in ALARMING), default=None)
