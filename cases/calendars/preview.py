"""What a change of a calendar, or a pass of now, would move: counted as the pass counts, nothing written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.access import SYSTEM, Person, reading, visible
from cases.calendars.days import NewDay, check_day, day_to_withdraw, demand_right
from cases.calendars.moves import CaseFile, Move
from cases.calendars.open_files import Among, pages
from cases.calendars.reading import Line, calendar_from, calendars_of, line_of, region_of_site
from cases.calendars.recounting import moving_dates
from cases.db import EVERY_SITE, Store
from cases.facts import civil_day
from cases.tables import CalendarDay, Case, Site
from workflow.periods import Calendar

EXAMPLES: Final = 5


@dataclass(frozen=True, slots=True)
class Example:
    """One case that would move. A draft has no number."""

    case_id: UUID
    number: str
    site_id: str
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """How many of the cases looked at would move, and some of those that the person who asks may see."""

    seen: int
    moved: int
    examples: tuple[Example, ...]


def preview_adding(store: Store, person: Person, new: NewDay, *, now: datetime) -> Preview:
    """Return what adding a day would move. Raises as ``add_day``."""
    demand_right(person, new.kind, new.site_id)
    with store.read(EVERY_SITE) as session:
        check_day(session, new, today=civil_day(now))
        return _preview(
            session,
            person,
            _calendars(session, more=(new.site_id, new.line)),
            Among.touched_by(new.site_id, new.line),
            now,
        )


def preview_withdrawing(store: Store, person: Person, day_id: UUID, *, now: datetime) -> Preview:
    """Return what withdrawing a day would move. Raises as ``withdraw_day``."""
    with store.read(EVERY_SITE) as session:
        day = day_to_withdraw(session, person, day_id)
        among = Among.touched_by(day.site_id, line_of(day))
        return _preview(session, person, _calendars(session, without=day.id), among, now)


def preview_pass(store: Store, *, now: datetime, watch: Callable[[int], None] | None = None) -> Preview:
    """Return what a pass over every open case would move now."""
    with store.read(EVERY_SITE) as session:
        return _preview(session, SYSTEM, calendars_of(session), Among(), now, watch)


def _calendars(
    session: Session, *, more: tuple[str | None, Line] | None = None, without: UUID | None = None
) -> Mapping[str, Calendar]:
    """Return every site's calendar as it would be with one day more, or without one."""
    days = session.scalars(select(CalendarDay).where(CalendarDay.withdrawn_at.is_(None)))
    lines = [(day.site_id, line_of(day)) for day in days if day.id != without]
    lines += [more] if more else []
    return {
        site.id: calendar_from(
            region_of_site(site.dept, site.communes), [line for where, line in lines if where in {None, site.id}]
        )
        for site in session.scalars(select(Site))
    }


def _preview(
    session: Session,
    person: Person,
    calendars: Mapping[str, Calendar],
    among: Among,
    now: datetime,
    watch: Callable[[int], None] | None = None,
) -> Preview:
    today, seen, moved = civil_day(now), 0, 0
    examples: list[Example] = []
    for page in pages(session, among, None):
        for case in page:
            moves = moving_dates(case, calendars[case.columns["site_id"]], today)
            moved += bool(moves)
            if moves and len(examples) < EXAMPLES and _is_seen(session, person, case):
                examples.append(_example(case, moves, person))
        seen += len(page)
        if watch is not None:
            watch(seen)
    return Preview(seen, moved, tuple(examples))


def _is_seen(session: Session, person: Person, case: CaseFile) -> bool:
    return session.scalar(select(Case.id).where(Case.id == case.id, visible(person))) is not None


def _example(case: CaseFile, moves: tuple[Move, ...], person: Person) -> Example:
    """Who reads the outside of a case is shown its clocks: a rule of law would tell what it is about."""
    if reading(person) != "full" and person is not SYSTEM:
        moves = tuple(move for move in moves if move.kind == "clock")
    return Example(case.id, case.columns["case_number"] or "brouillon", case.columns["site_id"], moves)
