"""The civil calendar of Europe/Paris: months, public holidays by region, working days, lengths of internal clocks.

« Working day » means *jour ouvré*: Monday to Friday, no public holiday. Public holidays are data of ``workflow.law``
(CT L3133-1; L3134-13 in Alsace-Moselle; L3422-2 overseas), to which a law may add before the data does. A site may be
closed on days of its own: nobody can act there on such a day, so the safe day falls before it and a duty of the network
waits; a period of law never does (``Calendar.public``: only « un samedi, un dimanche ou un jour férié ou chômé » moves
its end, CPC 642, and a closed desk is none of these). Pure: no clock is read.
"""

from __future__ import annotations

import calendar as civil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache
from types import MappingProxyType
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from workflow.law import LAW, Length
from workflow.law.models import PublicHoliday

PARIS = ZoneInfo("Europe/Paris")
SATURDAY = 5
METROPOLE: Final = "METROPOLE"
_MONTHS_A_YEAR = 12
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class AddedHoliday:
    """A public holiday that the data does not know yet: a day, or that day of each year from then on."""

    label: str
    on: date
    yearly: bool = False

    def day_in(self, year: int) -> date | None:
        """Return its day in a year; a yearly 29 February falls on leap years alone."""
        if year != self.on.year and not (self.yearly and year > self.on.year):
            return None
        if (self.on.month, self.on.day) == (2, 29) and not civil.isleap(year):
            return None
        return self.on.replace(year=year)


@dataclass(frozen=True, slots=True)
class Closing:
    """Days on which a site is closed, first and last included."""

    label: str
    first_on: date
    last_on: date

    def days(self) -> Iterator[date]:
        """Yield each of its days."""
        return (self.first_on + timedelta(days=number) for number in range((self.last_on - self.first_on).days + 1))


@dataclass(frozen=True, slots=True)
class _Year:
    """One year of a calendar: its public holidays, its closing days, and the weekdays that are no working days."""

    holidays: Mapping[date, str]
    closed: Mapping[date, str]
    idle: frozenset[date]


@dataclass(frozen=True)
class Calendar:
    """The working days of one place: its region, what an administrator added, the days on which a site is closed."""

    region: str = METROPOLE
    added: tuple[AddedHoliday, ...] = ()
    closings: tuple[Closing, ...] = ()
    _years: dict[int, _Year] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def public(self) -> Calendar:
        """The calendar of the law: the same without the days on which the site is closed."""
        return _public(self) if self.closings else self

    def holidays_of(self, year: int) -> Mapping[date, str]:
        """Return the public holidays of a year with their French names, in order."""
        return self._year(year).holidays

    def closings_of(self, year: int) -> Mapping[date, str]:
        """Return the closing days of a year with their labels, in order."""
        return self._year(year).closed

    def holiday_name(self, day: date) -> str | None:
        """Return the French name of a public holiday, None on any other day."""
        return self._year(day.year).holidays.get(day)

    def closing_name(self, day: date) -> str | None:
        """Return why the site is closed that day, None where it is not."""
        return self._year(day.year).closed.get(day)

    def idle_name(self, day: date) -> str | None:
        """Return the name of a public holiday, or why the site is closed; None on any other day."""
        return self.holiday_name(day) or self.closing_name(day)

    def is_business_day(self, day: date) -> bool:
        """Whether a day is a *jour ouvré* here."""
        return day.weekday() < SATURDAY and day not in self._year(day.year).idle

    def next_business_day(self, day: date) -> date:
        """Return the day itself if it is a working day, else the next one."""
        while not self.is_business_day(day):
            day += _ONE_DAY
        return day

    def previous_business_day(self, day: date) -> date:
        """Return the last working day strictly before a day."""
        day -= _ONE_DAY
        while not self.is_business_day(day):
            day -= _ONE_DAY
        return day

    def add_business_days(self, day: date, number: int) -> date:
        """Count working days from the next one: 1 = the first working day after ``day``. 0 gives ``day``."""
        for _ in range(number):
            day = self.next_business_day(day + _ONE_DAY)
        return day

    def business_days_between(self, start: date, end: date) -> int:
        """Return the working days after ``start`` up to ``end`` included; negative where ``end`` lies before."""
        if end < start:
            return -self.business_days_between(end, start)
        weeks, rest = divmod((end - start).days, 7)
        weekdays = 5 * weeks + sum((start + timedelta(days=n)).weekday() < SATURDAY for n in range(1, rest + 1))
        years = range(start.year, end.year + 1)
        return weekdays - sum(start < day <= end for year in years for day in self._year(year).idle)

    def due_day(self, length: ClockLength, start_on: date) -> date:
        """Return the day on which an internal clock is due.

        Days follow the counting of procedure (the first day is not counted, the last one moves to a working day, CPC
        640-642); working days count from the next one; months are civil. Raises ``ValueError`` for a length in hours
        (see ``due_at``) or one that another rule sets.
        """
        if length.at_once:
            return start_on
        if length.business_days is not None:
            return self.add_business_days(start_on, length.business_days)
        if length.days is not None:
            return self.next_business_day(start_on + timedelta(days=length.days))
        if length.months is not None:
            return add_months(start_on, length.months)
        message = "this length has no civil day"
        raise ValueError(message)

    def _year(self, year: int) -> _Year:
        found = self._years.get(year)
        if found is None:
            found = self._years[year] = self._read(year)
        return found

    def _read(self, year: int) -> _Year:
        """Tell one year; two holidays on one day are named together."""
        named: dict[date, str] = {}
        by_law = ((day, row.label_fr) for row, day in _by_law(self.region, year))
        by_hand = ((day, row.label) for row in self.added if (day := row.day_in(year)) is not None)
        for day, label in sorted([*by_law, *by_hand]):
            named[day] = f"{named[day]}, {label}" if day in named and named[day] != label else label
        closed = {day: row.label for row in self.closings for day in row.days() if day.year == year}
        idle = frozenset(day for day in {*named, *closed} if day.weekday() < SATURDAY)
        return _Year(MappingProxyType(named), MappingProxyType(dict(sorted(closed.items()))), idle)


METROPOLITAN: Final = Calendar()
"""Metropolitan France, nothing added, no site closed: that of the four pilot sites on an ordinary day."""


@cache
def _public(calendar: Calendar) -> Calendar:
    return replace(calendar, closings=())


def region_of(departement: str) -> str:
    """Return the code of the region whose public holidays hold in a département; metropolitan France by default."""
    found = (row.code for row in LAW.calendar_regions.values() if departement in row.departements)
    return next(found, METROPOLE)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    return date(year, month, (h + m - 7 * n + 33 * month + 19) % 32)


@cache
def _by_law(region: str, year: int) -> tuple[tuple[PublicHoliday, date], ...]:
    """Return the public holidays of a region in a year, each with its day."""
    dated = (
        (row, _day_of(row, year)) for row in LAW.public_holidays.values() if not row.regions or region in row.regions
    )
    return tuple((row, day) for row, day in dated if row.holds_on(day))


def _day_of(row: PublicHoliday, year: int) -> date:
    if row.day.startswith("easter"):
        return easter(year) + timedelta(days=int(row.day.removeprefix("easter")))
    return date.fromisoformat(f"{year:04d}-{row.day}")


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


def holidays_of(year: int, calendar: Calendar = METROPOLITAN) -> Mapping[date, str]:
    """Return the public holidays of a year with their French names."""
    return calendar.holidays_of(year)


def holiday_name(day: date, calendar: Calendar = METROPOLITAN) -> str | None:
    """Return the French name of a public holiday, None on any other day."""
    return calendar.holiday_name(day)


def is_business_day(day: date, calendar: Calendar = METROPOLITAN) -> bool:
    """Whether a day is a *jour ouvré*."""
    return calendar.is_business_day(day)


def next_business_day(day: date, calendar: Calendar = METROPOLITAN) -> date:
    """Return the day itself if it is a working day, else the next one."""
    return calendar.next_business_day(day)


def previous_business_day(day: date, calendar: Calendar = METROPOLITAN) -> date:
    """Return the last working day strictly before a day."""
    return calendar.previous_business_day(day)


def add_business_days(day: date, number: int, calendar: Calendar = METROPOLITAN) -> date:
    """Count working days from the next one: 1 = the first working day after ``day``. 0 gives ``day``."""
    return calendar.add_business_days(day, number)


def business_days_between(start: date, end: date, calendar: Calendar = METROPOLITAN) -> int:
    """Return the working days after ``start`` up to ``end`` included; negative where ``end`` lies before ``start``."""
    return calendar.business_days_between(start, end)


def due_day(length: ClockLength, start_on: date, calendar: Calendar = METROPOLITAN) -> date:
    """Return the day on which an internal clock is due (``Calendar.due_day``)."""
    return calendar.due_day(length, start_on)


def add_months(day: date, months: int) -> date:
    """Return the same day number ``months`` later (earlier if negative), or the last day of a shorter month."""
    index = day.year * _MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(index, _MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, civil.monthrange(year, month + 1)[1]))


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


def due_at(length: ClockLength, started_at: datetime) -> datetime:
    """Return the instant at which a clock in hours is due (clock hours, no day skipped).

    Raises ``ValueError`` for a naive instant or a length that is not in hours.
    """
    if started_at.tzinfo is None or length.hours is None:
        message = "a length in hours counts from an instant with its time zone"
        raise ValueError(message)
    return (started_at.astimezone(ZoneInfo("UTC")) + timedelta(hours=length.hours)).astimezone(started_at.tzinfo)
