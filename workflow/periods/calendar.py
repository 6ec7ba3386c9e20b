"""The civil calendar of Europe/Paris: months, French holidays, working days, and the lengths of internal clocks.

« Working day » means *jour ouvré*: Monday to Friday, no holiday of CT L3133-1. Alsace-Moselle has two more, out of
scope: no pilot site lies there. Pure: no clock is read.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Protocol
from zoneinfo import ZoneInfo

import holidays

from workflow.law import Length, typeset

PARIS = ZoneInfo("Europe/Paris")
SATURDAY = 5
_MONTHS_A_YEAR = 12
_ONE_DAY = timedelta(days=1)


class ClockLength(Protocol):
    """What the length of an internal clock says (``workflow.model.Length``). One unit is set, or ``at_once``."""

    @property
    def at_once(self) -> bool:
        """Due the moment it starts."""

    @property
    def hours(self) -> int | None:
        """Clock hours."""

    @property
    def days(self) -> int | None:
        """Calendar days."""

    @property
    def business_days(self) -> int | None:
        """Working days (jours ouvrés)."""

    @property
    def months(self) -> int | None:
        """Civil months."""


@lru_cache(maxsize=512)
def holidays_of(year: int) -> Mapping[date, str]:
    """Return the public holidays of a year in metropolitan France with their French names (CT L3133-1)."""
    named = holidays.country_holidays("FR", years=year, expand=False, language="fr")
    return MappingProxyType({day: typeset(name) for day, name in sorted(named.items())})


def holiday_name(day: date) -> str | None:
    """Return the French name of a holiday, None on any other day."""
    return holidays_of(day.year).get(day)


def is_business_day(day: date) -> bool:
    """Whether a day is a *jour ouvré*."""
    return day.weekday() < SATURDAY and holiday_name(day) is None


def next_business_day(day: date) -> date:
    """Return the day itself if it is a working day, else the next one."""
    while not is_business_day(day):
        day += _ONE_DAY
    return day


def previous_business_day(day: date) -> date:
    """Return the last working day strictly before a day."""
    day -= _ONE_DAY
    while not is_business_day(day):
        day -= _ONE_DAY
    return day


def add_business_days(day: date, number: int) -> date:
    """Count working days from the next one: 1 = the first working day after ``day``. 0 gives ``day``."""
    for _ in range(number):
        day = next_business_day(day + _ONE_DAY)
    return day


def business_days_between(start: date, end: date) -> int:
    """Return the working days after ``start`` up to ``end`` included; negative where ``end`` lies before ``start``."""
    if end < start:
        return -business_days_between(end, start)
    weeks, rest = divmod((end - start).days, 7)
    weekdays = 5 * weeks + sum((start + timedelta(days=n)).weekday() < SATURDAY for n in range(1, rest + 1))
    return weekdays - sum(
        start < day <= end and day.weekday() < SATURDAY
        for year in range(start.year, end.year + 1)
        for day in holidays_of(year)
    )


def add_months(day: date, months: int) -> date:
    """Return the same day number ``months`` later (earlier if negative), or the last day of a shorter month."""
    index = day.year * _MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(index, _MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def same_number_day(start_on: date, length: Length) -> date:
    """Return the day that bears the same number at the end of a length: months first, then days."""
    return add_months(start_on, length.total_months) + timedelta(days=length.days)


def length_before(day: date, length: Length) -> date:
    """Return the civil day that lies a length before a day (no move to a working day)."""
    return add_months(day, -length.total_months) - timedelta(days=length.days)


def alarm_days(day: date, *, months: tuple[int, ...] = (), days: tuple[int, ...] = ()) -> tuple[date, ...]:
    """Return the civil dates that lie so many months or days before a day, earliest first."""
    found = {add_months(day, -number) for number in months} | {day - timedelta(days=number) for number in days}
    return tuple(sorted(found))


def paris_date(instant: datetime) -> date:
    """Convert an instant once, at entry, to its civil date in Europe/Paris. Raises ``ValueError`` if it is naive."""
    if instant.tzinfo is None:
        message = "an instant carries its time zone"
        raise ValueError(message)
    return instant.astimezone(PARIS).date()


def due_day(length: ClockLength, start_on: date) -> date:
    """Return the day on which an internal clock is due.

    Days follow the counting of procedure (the first day is not counted, the last one moves to a working day, CPC
    640-642); working days count from the next one; months are civil. Raises ``ValueError`` for a length in hours
    (see ``due_at``) or one that another rule sets.
    """
    if length.at_once:
        return start_on
    if length.business_days is not None:
        return add_business_days(start_on, length.business_days)
    if length.days is not None:
        return next_business_day(start_on + timedelta(days=length.days))
    if length.months is not None:
        return add_months(start_on, length.months)
    message = "this length has no civil day"
    raise ValueError(message)


def due_at(length: ClockLength, started_at: datetime) -> datetime:
    """Return the instant at which a clock in hours is due (clock hours, no day skipped).

    Raises ``ValueError`` for a naive instant or a length that is not in hours.
    """
    if started_at.tzinfo is None or length.hours is None:
        message = "a length in hours counts from an instant with its time zone"
        raise ValueError(message)
    return (started_at.astimezone(ZoneInfo("UTC")) + timedelta(hours=length.hours)).astimezone(started_at.tzinfo)
