"""From the length of a clock to its day and back, on the calendar that governs the clock.

A clock that rests on a text counts on the calendar of the law: the days on which a site closes lengthen nothing that
binds the site or that somebody was told. A rule of the network waits until the desk is open again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, Final

from cases.facts import civil_day
from workflow.model import Clock, Length
from workflow.periods import Calendar, due_at
from workflow.periods.clock_steps import Turn, Unit, skipped_days

BY_LENGTH: Final = frozenset({"length", "urgent"})
MOVED: Final = frozenset({"started", "cut_short", "recounted"})
"""What an act does to a run counted in days whose last day moves to a working day."""


def calendar_for(clock: Clock, calendar: Calendar) -> Calendar:
    """Return the calendar on which a clock of a site counts."""
    return calendar.public if clock.basis else calendar


def counted_by(turn: Turn) -> dict[str, Any] | None:
    """Return how the day of a run follows from a length and a calendar, so that another calendar can count it anew.

    None where a person or another rule set the day, where no calendar enters (hours, months), or for what was left of
    an interruption in calendar days, which moves to no working day.
    """
    if turn.rule not in BY_LENGTH or turn.due_on is None:
        return None
    if turn.unit == "business_days" and turn.what in {*MOVED, "resumed"}:
        return {"from": turn.on.isoformat(), "business_days": turn.number}
    if turn.unit == "days" and turn.what in MOVED:
        return {"from": turn.on.isoformat(), "days": turn.number}
    return None


def by_calendar(turn: Turn, counted: Mapping[str, Any], calendar: Calendar) -> Turn:
    """Return the turn of a run that is counted anew on a calendar from what ``counted_by`` kept of it."""
    unit: Unit = "business_days" if "business_days" in counted else "days"
    start_on, due_on = date.fromisoformat(counted["from"]), day_counted(counted, calendar)
    return replace(turn, on=start_on, unit=unit, number=counted[unit], due_on=due_on)


def day_counted(counted: Mapping[str, Any], calendar: Calendar) -> date:
    """Return the day that ``counted_by`` tells of, on a calendar."""
    start_on = date.fromisoformat(counted["from"])
    if "business_days" in counted:
        return calendar.add_business_days(start_on, counted["business_days"])
    return calendar.next_business_day(start_on + timedelta(days=counted["days"]))


def due_by(length: Length, row: Mapping[str, Any], calendar: Calendar) -> tuple[date | None, datetime | None]:
    """Return the due day and instant that a length gives a run from its start; none where no length counts it."""
    if length.by is not None:
        return None, None
    if length.hours is not None:
        instant = due_at(length, row["started_at"])
        return civil_day(instant), instant
    return calendar.due_day(length, civil_day(row["started_at"])), None


def longer_by(was: Length, now: Length) -> int | None:
    """Return by how many days a length is longer than another one, None where they count in different units."""
    if was.days is not None and now.days is not None:
        return now.days - was.days
    if was.business_days is not None and now.business_days is not None:
        return now.business_days - was.business_days
    return None


def days_left(clock: Clock, today: date, due_on: date, calendar: Calendar) -> int:
    """Return what is left of a run today, in the unit of its clock; never less than nothing."""
    if clock.length.business_days:
        return max(calendar_for(clock, calendar).business_days_between(today, due_on), 0)
    return max((due_on - today).days, 0)


def days_later(clock: Clock, today: date, number: int, calendar: Calendar) -> date:
    """Return the day on which what is left of a run ends, if it goes on today."""
    if clock.length.business_days:
        return calendar_for(clock, calendar).add_business_days(today, number)
    return today + timedelta(days=number)


def with_skipped(turn: Turn, calendar: Calendar) -> Turn:
    """Return the turn with the holidays and closing days that its count passed over; a day that was set has none."""
    if turn.due_on is None or turn.rule not in BY_LENGTH or turn.what in {"earlier", "handed_over"}:
        return turn
    return replace(turn, skipped=skipped_days(turn.on, turn.due_on, turn.unit, turn.number, calendar.idle_name))
