"""The calendar of a site: the holidays of its region, those that were added, and the days on which it is closed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.case_rows import CaseRows
from cases.tables import CalendarDay, Site
from workflow.periods import AddedHoliday, Calendar, Closing, region_of

OVERSEAS: Final = ("97", "98")
"""First digits of an INSEE code whose département is told by three."""

Line = tuple[str, str | None, date, date, bool, str]
"""Kind, region, first and last day, yearly or not, label: what a calendar is made of."""


def calendar_of(session: Session, site_id: str) -> Calendar:
    """Return the calendar of a site as it stands now."""
    return calendars_of(session, [site_id])[site_id]


def calendars_of(session: Session, sites: Iterable[str] | None = None) -> Mapping[str, Calendar]:
    """Return the calendar of each of the sites, of all where none is named."""
    wanted = select(Site)
    if sites is not None:
        wanted = wanted.where(Site.id.in_(sorted(set(sites))))
    days = session.scalars(select(CalendarDay).where(CalendarDay.withdrawn_at.is_(None))).all()
    return {
        site.id: calendar_from(region_of_site(site.dept, site.communes), [line_of(day) for day in _of(days, site.id)])
        for site in session.scalars(wanted)
    }


def calendar_in(rows: CaseRows, site_id: str) -> Calendar:
    """Return the calendar of the site of a case, from the rows that were read with it."""
    site = next((row for row in rows["site"] if row["id"] == site_id), None)
    region = region_of_site(site["dept"], site["communes"]) if site is not None else region_of("")
    return calendar_from(region, [_line(row) for row in rows["calendar_day"]])


def calendar_from(region: str, lines: Iterable[Line]) -> Calendar:
    """Return the calendar of a region with these days; the same days give the same value, its years already told."""
    return _calendar(region, tuple(sorted(lines, key=repr)))


def line_of(day: CalendarDay) -> Line:
    """Return what a calendar is made of, of one row."""
    return (day.kind, day.region, day.first_on, day.last_on, day.yearly, day.label)


def region_of_site(dept: str, communes: Iterable[str]) -> str:
    """Return the region of a site by its département; by its communes, where the law leaves the site open."""
    if dept:
        return region_of(dept)
    first = next(iter(sorted(communes)), "")
    return region_of(first[: 3 if first[:2] in OVERSEAS else 2])


def _of(days: Iterable[CalendarDay], site_id: str) -> Iterable[CalendarDay]:
    return (day for day in days if day.site_id in {None, site_id})


def _line(row: Mapping[str, Any]) -> Line:
    return (row["kind"], row["region"], row["first_on"], row["last_on"], row["yearly"], row["label"])


@lru_cache(maxsize=256)
def _calendar(region: str, lines: tuple[Line, ...]) -> Calendar:
    return Calendar(
        region,
        tuple(
            AddedHoliday(label, first_on, yearly=yearly)
            for kind, where, first_on, _, yearly, label in lines
            if kind == "holiday" and where in {None, region}
        ),
        tuple(Closing(label, first_on, last_on) for kind, _, first_on, last_on, _, label in lines if kind == "closing"),
    )
