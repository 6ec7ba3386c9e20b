"""Clocks of a case as a decision leaves them: started, stopped, paused, resumed, cut short, told.

One row per clock and key lives as long as the case and is used again by each start; the trail keeps the history.
A clock is over from the day after its due day (an instant, where it counts hours). ``alarm_at`` is when the tick must
look at it next: an alarm day of the procedure, its end, or half its length after its end (the next level is told).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final, Literal

from cases.commands.change import Change
from cases.facts import PARIS, civil_day, settled_rights
from cases.tables import INTERRUPTED
from workflow.model import Clock, Decision, Length, Procedure
from workflow.periods import add_business_days, add_months, business_days_between, due_at, due_day

ONE_DAY: Final = timedelta(days=1)
END: Final = "end"
NEXT_LEVEL: Final = "next_level"
AGAIN: Final = ("again1", "again2")
"""Daily reminders after the end of a clock that counts hours (domain rule 4.4, K08)."""
ALARMING: Final = frozenset({"running", "may_be_open", "not_started"})
"""Limitation rows whose safe day raises alarms (domain rule 4.2)."""
UNLISTED: Final = frozenset({"K14", "K19", "K20"})
"""Clocks that no worklist counts as its next due day: the law has a column of its own, retention waits for years."""
RECEIPT_CLOCKS: Final = frozenset({"K01", "K02", "K03", "K12"})
"""Count from the day of receipt, whenever it was noted."""
WRITTEN: Final = (
    *("state", "step", "started_at", "due_on", "due_at", "alarm_at"),
    *("remaining", "paused_at", "stopped_at", "alarms_done"),
)
NEXT_OWNER: Final[Mapping[str, str]] = {
    **dict.fromkeys(("intake_agent", "case_handler", "bound_user", "system"), "site_coordinator"),
    "site_coordinator": "substitute_coordinator",
}
"""Who is told where the first one did not act in time (domain rule 4.4)."""
LIMITATION: Final = "K14"
GOES_ALONG: Final = frozenset({"K05", "K08", LIMITATION, "K21"})
"""Clocks of duties that hang on no state of the case: papers asked for, article 40, periods, routes followed."""
URGENCY: Final[Mapping[str, int]] = {"normal": 0, "priority": 1, "critical": 2}
PER_PERSON: Final = frozenset({"K08"})
FOR_EVERYBODY: Final = frozenset({"T30"})
"""Events that stop such a clock for every person: a merger takes all open records along."""
PER_LETTER: Final = frozenset({"K15", "K16"})


@dataclass(frozen=True, slots=True)
class Alarm:
    """One moment at which a clock must be told: an alarm day, its end, the next level."""

    step: str
    at: datetime


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
    if change.told_clock is not None:
        clocks.told(*change.told_clock)
    clocks.write()


def handed_clocks(change: Change, procedure: Procedure, *, by: str) -> tuple[Handed, ...]:
    """Return the live clocks of a case that an event stops, as they stood before it: what another case takes over."""
    stopped = {clock.id: clock for clock in procedure.clocks if by in clock.stop}
    return tuple(
        Handed(row["clock"], row["key"], _due_day_of(stopped[row["clock"]], row, change.today), row["due_at"])
        for row in change.rows["clock"]
        if row["clock"] in stopped and row["state"] in {"running", "paused", "over"}
    )


def _due_day_of(clock: Clock, row: Mapping[str, Any], today: date) -> date:
    if row["state"] == "paused":
        return _days_later(clock, today, row["remaining"] or 0)
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


def alarms_of(clock: Clock, started_on: date, due_on: date) -> tuple[Alarm, ...]:
    """Return every moment at which a clock counted in days is told, in order of time."""
    days = {f"m{number}": add_months(due_on, -number) for number in clock.alarms.months_before}
    days |= {f"d{number}": due_on - timedelta(days=number) for number in clock.alarms.days_before}
    days |= {f"s{number}": started_on + timedelta(days=number) for number in clock.alarms.days_after_start}
    before = sorted((day, step) for step, day in days.items() if day <= due_on)
    over_on = due_on + ONE_DAY
    half = timedelta(days=max((due_on - started_on).days // 2, 1))
    ends = ((over_on, END), (over_on + half, NEXT_LEVEL))
    return tuple(Alarm(step, _morning(day)) for day, step in (*before, *ends))


def alarms_from(due_instant: datetime) -> tuple[Alarm, ...]:
    """Return every moment at which a clock counted in hours is told: its end, twice again, then the next level."""
    steps = (END, *AGAIN, NEXT_LEVEL)
    return tuple(Alarm(step, due_instant + number * ONE_DAY) for number, step in enumerate(steps))


def step_name(step: str, key: str) -> str:
    """Return how the event T60 names a step of one run of a clock."""
    return f"{step}@{key}" if key else step


def _morning(day: date) -> datetime:
    """Return the first instant of a civil day in Paris."""
    return datetime.combine(day, time.min, PARIS).astimezone(UTC)


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


class _Clocks:
    """The clocks of one case while they are changed. Reads the rows once, writes those that differ."""

    def __init__(self, change: Change, procedure: Procedure) -> None:
        self.change = change
        self.procedure = procedure
        self.rows = {(row["clock"], row["key"]): row.complete() for row in change.rows["clock"]}
        self.touched: set[tuple[str, str]] = set()

    def start(self, clock: Clock, key: str, data: Mapping[str, Any]) -> None:
        """Start or restart a clock. One that has nothing to count yet (no safe day) does not run."""
        started_on = _start_day(self.change, clock, data)
        due_on, due_instant = self._due(clock, started_on, data)
        if due_on is None:
            self.stop(clock.id, key)
            return
        alarms = alarms_from(due_instant) if due_instant else alarms_of(clock, started_on, due_on)
        told = _already_past(alarms, self.change.now)
        self._put(
            clock.id,
            key,
            state="running",
            step=0,
            started_at=self.change.now if started_on == self.change.today else _morning(started_on),
            due_on=due_on,
            due_at=due_instant,
            remaining=None,
            paused_at=None,
            stopped_at=None,
            alarms_done=told,
            alarm_at=_next_alarm(clock, started_on, due_on, due_instant, told),
        )

    def _due(self, clock: Clock, started_on: date, data: Mapping[str, Any]) -> tuple[date | None, datetime | None]:
        length = self._length(clock)
        match length.by:
            case "safe_day":
                return _alarming_day(self.change), None
            case "retention_class":
                return self._retention_end(clock), None
        if length.hours is not None:
            instant = due_at(length, data.get("known_at") or _instant(self.change, started_on))
            return civil_day(instant), instant
        due_on = due_day(length, started_on)
        if data.get("due_on"):
            due_on = data["due_on"]
        elif data.get("next_on"):
            due_on = min(due_on, max(data["next_on"], self.change.today))
        return due_on, None

    def _length(self, clock: Clock) -> Length:
        return self._urgent_length(clock) or clock.length

    def _urgent_length(self, clock: Clock) -> Length | None:
        """Return the length that urgency gives the clock, None where the case is not that urgent."""
        urgent = URGENCY[self.change.column("urgency")] >= URGENCY[clock.urgent_from]
        return clock.urgent_length if urgent else None

    def _retention_end(self, clock: Clock) -> date | None:
        """Count from the closing, by the class of the case (domain rule 8.3)."""
        closed_on = self.change.column("closed_on")
        months = clock.retention_months.get(self.change.column("retention_class") or "with_route")
        if closed_on is None or months is None:
            return None
        end = add_months(closed_on, months)
        self.change.columns["retention_end"] = end
        return end

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
            left = _days_left(clock, self.change.today, handed.due_on)
            if left >= (row["remaining"] or 0):
                return False
            self._put(*name, remaining=left)
            return True
        if handed.due_on >= row["due_on"]:
            return False
        self._put(*name, due_on=handed.due_on, due_at=handed.due_at)
        self._put(*name, alarm_at=self._alarm(handed.clock, self.rows[name], handed.due_on))
        return True

    def _begin(self, clock: Clock, handed: Handed) -> None:
        """Let a duty run here as it ran where it comes from."""
        stands_still = clock.paused_by == "INTERRUPTED" and self.change.case.state in INTERRUPTED
        self._put(
            clock.id,
            handed.key,
            state="paused" if stands_still else "running",
            step=0,
            started_at=self.change.now,
            due_on=handed.due_on,
            due_at=handed.due_at,
            remaining=_days_left(clock, self.change.today, handed.due_on) if stands_still else None,
            paused_at=self.change.now if stands_still else None,
            stopped_at=None,
            alarms_done=[],
            alarm_at=None if stands_still else _next_alarm(clock, self.change.today, handed.due_on, handed.due_at, ()),
        )

    def stop(self, clock_id: str, key: str | None) -> None:
        """Stop the runs of a clock."""
        for name, run in list(self.rows):
            if name == clock_id and key in {None, run} and self.rows[name, run]["state"] != "stopped":
                self._put(name, run, state="stopped", stopped_at=self.change.now, alarm_at=None)

    def cut_short(self) -> None:
        """Cut the clocks that have an urgent length to it, from now: never to a later day (event T33).

        One that stands still keeps no more than that length for when it goes on.
        """
        for (clock_id, key), row in list(self.rows.items()):
            urgent = self._urgent_length(self.procedure.clock(clock_id))
            if urgent is None:
                continue
            if row["state"] == "running":
                due_on = min(due_day(urgent, self.change.today), row["due_on"])
                self._put(clock_id, key, due_on=due_on, alarm_at=self._alarm(clock_id, row, due_on))
            elif row["state"] == "paused":
                whole = urgent.business_days or urgent.days or 0
                self._put(clock_id, key, remaining=min(row["remaining"] or 0, whole))

    def pause(self, clock: Clock) -> None:
        """Let the runs of a clock stand still and keep what is left of them."""
        for (clock_id, key), row in list(self.rows.items()):
            if clock_id == clock.id and row["state"] == "running":
                left = _days_left(clock, self.change.today, row["due_on"])
                self._put(clock_id, key, state="paused", remaining=left, paused_at=self.change.now, alarm_at=None)

    def resume(self, clock: Clock) -> None:
        """Let the runs of a clock go on with what was left."""
        for (clock_id, key), row in list(self.rows.items()):
            if clock_id == clock.id and row["state"] == "paused":
                due_on = _days_later(clock, self.change.today, row["remaining"] or 0)
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
        more = _longer_by(was, now)
        if row["state"] == "paused" and more is not None:
            self._put(clock.id, row["key"], remaining=max((row["remaining"] or 0) + more, 0))
            return True
        if row["state"] != "running" or _due_by(was, row) != (row["due_on"], row["due_at"]):
            return False
        due_on, due_instant = _due_by(now, row)
        if due_on is None:
            return False
        done = row["alarms_done"] or ()
        alarm_at = _next_alarm(clock, civil_day(row["started_at"]), due_on, due_instant, done)
        self._put(clock.id, row["key"], due_on=due_on, due_at=due_instant, alarm_at=alarm_at)
        return True

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
        """Note that a step was told. At its end a clock is over, or counts anew where it repeats."""
        clock = self.procedure.clock(clock_id)
        step, _, only = step.partition("@")
        for (name, key), row in list(self.rows.items()):
            if (name, key) != (clock_id, only) or row["alarm_at"] is None or row["alarm_at"] > self.change.now:
                continue
            done = [*(row["alarms_done"] or ()), step]
            if step == END and clock.repeat_months:
                due_on = add_months(row["due_on"], clock.repeat_months)
                self._put(name, key, due_on=due_on, step=row["step"] + 1, alarms_done=[])
            else:
                state = "over" if step in {END, NEXT_LEVEL} else row["state"]
                self._put(name, key, state=state, alarms_done=done)
            changed = self.rows[name, key]
            self._put(name, key, alarm_at=self._alarm(name, changed, changed["due_on"]))
            self._task(clock, step)

    def _task(self, clock: Clock, step: str) -> None:
        """Leave the alarm to whoever must act; after half the length again, to the next level."""
        owner = NEXT_OWNER.get(clock.expiry_owner, "national_admin") if step == NEXT_LEVEL else clock.expiry_owner
        self.change.add(
            "task",
            kind=f"clock_{clock.id}",
            label=clock.on_expiry,
            assignee_role=owner,
            assignee_id=self.change.column("assignee_id") if owner == "case_handler" else None,
            due_on=self.change.today,
            created_at=self.change.now,
        )

    def _alarm(self, clock_id: str, row: Mapping[str, Any], due_on: date) -> datetime | None:
        clock = self.procedure.clock(clock_id)
        return _next_alarm(clock, civil_day(row["started_at"]), due_on, row["due_at"], row["alarms_done"] or ())

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


def _start_day(change: Change, clock: Clock, data: Mapping[str, Any]) -> date:
    if clock.id in RECEIPT_CLOCKS:
        received: date | None = data.get("received_on") or change.column("received_on")
        return received or change.today
    known: date | None = data.get("known_on")
    return known or change.today


def _instant(change: Change, started_on: date) -> datetime:
    return change.now if started_on == change.today else _morning(started_on)


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


def _already_past(alarms: Iterable[Alarm], now: datetime) -> list[str]:
    """Return the steps that a clock starts beyond: all but the last one, which is told at once."""
    return [alarm.step for alarm in alarms if alarm.at <= now][:-1]


def _next_alarm(
    clock: Clock, started_on: date, due_on: date, due_instant: datetime | None, done: Iterable[str]
) -> datetime | None:
    told = set(done)
    alarms = alarms_from(due_instant) if due_instant else alarms_of(clock, started_on, due_on)
    return next((alarm.at for alarm in alarms if alarm.step not in told), None)


def _due_by(length: Length, row: Mapping[str, Any]) -> tuple[date | None, datetime | None]:
    """Return the due day and instant that a length gives a run from its start; none where no length counts it."""
    if length.by is not None:
        return None, None
    if length.hours is not None:
        instant = due_at(length, row["started_at"])
        return civil_day(instant), instant
    return due_day(length, civil_day(row["started_at"])), None


def _longer_by(was: Length, now: Length) -> int | None:
    """Return by how many days a length is longer than another one, None where they count in different units."""
    if was.days is not None and now.days is not None:
        return now.days - was.days
    if was.business_days is not None and now.business_days is not None:
        return now.business_days - was.business_days
    return None


def _days_left(clock: Clock, today: date, due_on: date) -> int:
    counted = business_days_between(today, due_on) if clock.length.business_days else (due_on - today).days
    return max(counted, 0)


def _days_later(clock: Clock, today: date, number: int) -> date:
    return add_business_days(today, number) if clock.length.business_days else today + timedelta(days=number)
