"""The calendar of a year as a page and the API show it: public holidays, those added, closings, what was withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from cases.access import Person
from cases.calendars.days import day_to_withdraw, may_add
from cases.calendars.reading import region_of_site
from cases.calendars.recounting import Pass, passes
from cases.db import EVERY_SITE, Store
from cases.queries.rows import account_names
from cases.tables import CalendarDay, Site
from workflow.law import LAW
from workflow.periods import AddedHoliday, Calendar

LineKind = Literal["law", "holiday", "closing"]
YEARS: Final = range(2000, 2100)


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """One day of the calendar, or days in a row. ``id`` is None for a holiday of the law."""

    kind: LineKind
    first_on: date
    last_on: date
    label: str
    where: str
    source: str
    id: UUID | None = None
    yearly: bool = False
    added_by: str = ""
    added_at: datetime | None = None
    withdrawn_by: str = ""
    withdrawn_at: datetime | None = None
    withdrawn_why: str = ""
    may_withdraw: bool = False


@dataclass(frozen=True, slots=True)
class CalendarView:
    """A year. ``site_id`` None: the holidays that all sites have, and the closings of each."""

    year: int
    site_id: str | None
    region: str
    lines: tuple[CalendarLine, ...]
    passes: tuple[Pass, ...]
    sites: tuple[tuple[str, str], ...]


def calendar_view(store: Store, person: Person, year: int, site_id: str | None) -> CalendarView:
    """Return the calendar of a year, for one site or for all: it holds nothing of any case."""
    with store.read(EVERY_SITE) as session:
        sites = session.scalars(select(Site).order_by(Site.label)).all()
        site = next((each for each in sites if each.id == site_id), None)
        region = region_of_site(site.dept, site.communes) if site else region_of_site("", ())
        lines = [*_of_law(region, year), *_told(session, person, sites, site, year)]
        return CalendarView(
            year=year,
            site_id=site.id if site else None,
            region=LAW.calendar_regions[region].label_fr,
            lines=tuple(sorted(lines, key=lambda line: (line.first_on, line.kind, line.label))),
            passes=passes(session, site_id=site.id if site else None, limit=5),
            sites=tuple((each.id, each.label) for each in sites),
        )


def day_to_take_back(store: Store, person: Person, day_id: UUID) -> CalendarLine:
    """Return a day that the person may withdraw. Raises CalendarError."""
    with store.read(EVERY_SITE) as session:
        day = day_to_withdraw(session, person, day_id)
        labels = {row.id: row.label for row in session.scalars(select(Site))}
        kind: LineKind = "holiday" if day.kind == "holiday" else "closing"
        days = (day.first_on, day.last_on)
        return CalendarLine(kind, *days, day.label, _where(day, labels), day.source, day.id, yearly=day.yearly)


def _of_law(region: str, year: int) -> Iterator[CalendarLine]:
    """The holidays of the data, each under its article."""
    rows = {row.label_fr: row for row in LAW.public_holidays.values() if not row.regions or region in row.regions}
    for day, name in Calendar(region).holidays_of(year).items():
        row = next(rows[label] for label in rows if label in name)
        where = LAW.calendar_regions[region].label_fr if row.regions else "partout"
        yield CalendarLine("law", day, day, name, where, row.article)


def _told(
    session: Session, person: Person, sites: Iterable[Site], site: Site | None, year: int
) -> Iterator[CalendarLine]:
    query = select(CalendarDay).order_by(CalendarDay.first_on, CalendarDay.id)
    if site is not None:
        query = query.where(or_(CalendarDay.site_id.is_(None), CalendarDay.site_id == site.id))
    rows = [row for row in session.scalars(query) if _days_in(row, year)]
    names = account_names(session, {by for row in rows for by in (row.added_by, row.withdrawn_by) if by})
    labels = {each.id: each.label for each in sites}
    for row in rows:
        first_on, last_on = _days_in(row, year) or (row.first_on, row.last_on)
        yield CalendarLine(
            kind="holiday" if row.kind == "holiday" else "closing",
            first_on=first_on,
            last_on=last_on,
            label=row.label,
            where=_where(row, labels),
            source=row.source,
            id=row.id,
            yearly=row.yearly,
            added_by=names.get(row.added_by, ""),
            added_at=row.added_at,
            withdrawn_by=names.get(row.withdrawn_by, "") if row.withdrawn_by else "",
            withdrawn_at=row.withdrawn_at,
            withdrawn_why=row.withdrawn_why,
            may_withdraw=row.withdrawn_at is None and may_add(person, row.kind, row.site_id),
        )


def _where(row: CalendarDay, labels: Mapping[str, str]) -> str:
    if row.site_id:
        return labels.get(row.site_id, row.site_id)
    return LAW.calendar_regions[row.region].label_fr if row.region else "partout"


def _days_in(row: CalendarDay, year: int) -> tuple[date, date] | None:
    """Return the first and the last day of a row in a year, None where it has none there."""
    if row.yearly:
        day = AddedHoliday(row.label, row.first_on, yearly=True).day_in(year)
        return (day, day) if day else None
    return (row.first_on, row.last_on) if row.first_on.year <= year <= row.last_on.year else None
