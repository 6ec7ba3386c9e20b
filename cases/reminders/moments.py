"""When a clock is told: its alarm days, its end, the levels after it, and the working hours in which people are told.

Two moments belong to each step. ``at`` is what the law or the procedure says, and never moves. ``tell_at`` is when
somebody is told of it: in working hours of Paris, before the end rather than after it. Pure: no clock is read.

Nothing is told at night, on a Saturday, a Sunday or a holiday, with one exception: a warning for which no working
moment is left before the end (a case noted on the eve at nine in the evening) is told at once, because a warning that
waits for the morning would come too late to be one. That holds for clocks of hours as well (K08: 48 h, K13: 72 h,
which run through the night): they are announced at the last opening hour that leaves half a working day, and their
end, like any other, is told when somebody is there to read it. What follows from an end by itself (urgency raised,
an offer that lapses) does not wait: only telling does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from workflow.model import Clock
from workflow.periods import METROPOLITAN, Calendar, add_months
from workflow.periods.calendar import PARIS

ONE_DAY: Final = timedelta(days=1)
BEFORE: Final = "before"
"""The one warning of a clock that counts hours."""
END: Final = "end"
AGAIN: Final = ("again1", "again2")
"""Daily reminders after the end of a clock that counts hours (domain rule 4.4, K08)."""
NEXT_LEVEL: Final = "next_level"
LAST_LEVEL: Final = "last_level"
AFTER: Final = frozenset({END, *AGAIN, NEXT_LEVEL, LAST_LEVEL})
"""Steps that say that the clock is over."""
LEAST_NOTICE: Final = timedelta(hours=4)
"""Half a working day: what a warning of a clock that counts hours must leave."""


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """When the people of a site are at work: from an hour to another, in Paris, on the working days of its calendar."""

    opens: int = 8
    closes: int = 19
    calendar: Calendar = METROPOLITAN

    def works_on(self, day: date) -> bool:
        """Tell whether a day is worked: no holiday here, and the site is not closed."""
        return self.calendar.is_business_day(day)

    def is_open(self, moment: datetime) -> bool:
        """Tell whether somebody is at work at this moment."""
        local = moment.astimezone(PARIS)
        return self.opens <= local.hour < self.closes and self.works_on(local.date())

    def opening(self, day: date) -> datetime:
        """Return the instant at which a day begins to be worked."""
        return datetime.combine(day, time(self.opens), PARIS).astimezone(UTC)

    def next_open(self, moment: datetime) -> datetime:
        """Return the moment itself where somebody is at work, else the next opening."""
        if self.is_open(moment):
            return moment
        local = moment.astimezone(PARIS)
        return self.opening(self._worked_from(local.date() + ONE_DAY * (local.hour >= self.opens)))

    def opening_by(self, day: date) -> datetime:
        """Return the opening of the day, or of the last worked day before it."""
        while not self.works_on(day):
            day -= ONE_DAY
        return self.opening(day)

    def opening_after(self, moment: datetime) -> datetime:
        """Return the opening of the first worked day after that of the moment."""
        return self.opening(self._worked_from(moment.astimezone(PARIS).date() + ONE_DAY))

    def _worked_from(self, day: date) -> date:
        while not self.works_on(day):
            day += ONE_DAY
        return day


def working_time(hours: str, calendar: Calendar = METROPOLITAN) -> WorkingTime:
    """Return the working hours that the settings say (« 8-19 ») on the days of a calendar."""
    opens, closes = hours.split("-")
    return WorkingTime(int(opens), int(closes), calendar)


@dataclass(frozen=True, slots=True)
class Alarm:
    """One step of a run: its name, when it comes due, from when people are told, and what it must not be told after.

    ``edges`` are the instants at which a warning loses its worth: the last day begins, the last day is over.
    """

    step: str
    at: datetime
    tell_at: datetime
    edges: tuple[datetime, ...] = ()

    @property
    def look_at(self) -> datetime:
        """When something must be done about it: what follows by itself, or telling."""
        return min(self.at, self.tell_at)

    def may_be_told(self, now: datetime, working: WorkingTime) -> bool:
        """Tell whether people may be told now: somebody is at work, or nobody will be before an edge."""
        if now < self.tell_at:
            return False
        return working.is_open(now) or any(now < edge <= working.next_open(now) for edge in self.edges)


def alarms(
    clock: Clock, started_on: date, due_on: date, due_at: datetime | None, working: WorkingTime
) -> tuple[Alarm, ...]:
    """Return every step of one run of a clock, in the order in which they are told."""
    if due_at is not None:
        return _of_hours(clock, due_at, working)
    return _of_days(clock, started_on, due_on, working)


def not_told(steps: Iterable[Alarm], done: Iterable[str]) -> tuple[Alarm, ...]:
    """Return the steps after the last one that was told: what was passed over is never told afterwards."""
    told = set(done)
    left: tuple[Alarm, ...] = ()
    for step in steps:
        left = () if step.step in told else (*left, step)
    return left


def next_look(steps: Iterable[Alarm], done: Iterable[str]) -> datetime | None:
    """Return when the run must be looked at next, None where everything was told."""
    return min((step.look_at for step in not_told(steps, done)), default=None)


def midnight(day: date) -> datetime:
    """Return the first instant of a civil day in Paris."""
    return datetime.combine(day, time.min, PARIS).astimezone(UTC)


def _of_days(clock: Clock, started_on: date, due_on: date, working: WorkingTime) -> tuple[Alarm, ...]:
    """Warnings on their civil day, told that morning or on the last worked one before; then the end, and two levels."""
    days = {f"m{number}": add_months(due_on, -number) for number in clock.alarms.months_before}
    days |= {f"d{number}": due_on - timedelta(days=number) for number in clock.alarms.days_before}
    days |= {f"s{number}": started_on + timedelta(days=number) for number in clock.alarms.days_after_start}
    edges = (midnight(due_on), midnight(due_on + ONE_DAY))
    warnings = [
        Alarm(step, midnight(day), working.opening_by(day), edges)
        for day, step in sorted((day, step) for step, day in days.items() if day <= due_on)
    ]
    half = _half(clock, started_on, due_on, working.calendar)
    levels = _after(END, [midnight(day + ONE_DAY) for day in (due_on, half(due_on), half(half(due_on)))], working)
    return (*warnings, *levels)


def _of_hours(clock: Clock, due_at: datetime, working: WorkingTime) -> tuple[Alarm, ...]:
    """One warning at the last opening that leaves half a day; the end, two days of reminders, then the levels."""
    del clock
    warned_at = working.opening_by((due_at - LEAST_NOTICE).astimezone(PARIS).date())
    if warned_at > due_at - LEAST_NOTICE:
        warned_at = working.opening_by(warned_at.astimezone(PARIS).date() - ONE_DAY)
    warning = Alarm(BEFORE, warned_at, warned_at, (due_at,))
    moments = [due_at + number * ONE_DAY for number in range(5)]
    return (warning, *_after(END, moments, working, between=AGAIN))


def _after(
    first: str, moments: Sequence[datetime], working: WorkingTime, *, between: Sequence[str] = ()
) -> tuple[Alarm, ...]:
    """Return the end and what follows it: each told a worked day after the one before, so that it can be answered."""
    steps: list[Alarm] = []
    for step, at in zip((first, *between, NEXT_LEVEL, LAST_LEVEL), moments, strict=True):
        tell_at = working.next_open(at)
        if steps:
            tell_at = max(tell_at, working.opening_after(steps[-1].tell_at))
        steps.append(Alarm(step, at, tell_at))
    return tuple(steps)


def _half(clock: Clock, started_on: date, due_on: date, calendar: Calendar) -> Callable[[date], date]:
    """Return how to count half the length of the run again, in its own unit (domain rule 4.4).

    A run that was prolonged or paused has the length that its clock says. The periods of the law have none of their
    own (between a safe day and the last day there may be one day): their levels follow each other day by day.
    """
    if clock.length.by == "safe_day":
        return lambda day: day + ONE_DAY
    if clock.length.business_days is not None:
        whole = min(calendar.business_days_between(started_on, due_on), clock.length.business_days)
        return lambda day: calendar.add_business_days(day, max((whole + 1) // 2, 1))
    whole = (due_on - started_on).days
    if clock.length.days is not None:
        whole = min(whole, clock.length.days)
    return lambda day: day + max((whole + 1) // 2, 1) * ONE_DAY


def step_name(step: str, key: str) -> str:
    """Return how the event T60 names a step of one run of a clock."""
    return f"{step}@{key}" if key else step
