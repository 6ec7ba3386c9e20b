"""Counting and listing over everything that a person may see: part by part, so that an index serves each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from cases.tables import Case

Reach = tuple[ColumnElement[bool], ...]
"""Conditions on ``Case`` that no case meets two of (``cases.access.reach``)."""
FAR: Final = date(9999, 12, 31)
"""Where a case without the day sorted by stands: last."""


def number_of(session: Session, reach: Reach, condition: ColumnElement[bool]) -> int:
    """Return how many cases meet a condition."""
    counts = (session.scalar(select(func.count()).select_from(Case).where(part, condition)) for part in reach)
    return sum(found or 0 for found in counts)


def rows_of(session: Session, reach: Reach, query: Select[*tuple[Any, ...]]) -> Iterator[Any]:
    """Yield the rows of a query on cases, part after part."""
    for part in reach:
        yield from session.execute(query.where(part))


def first_cases(
    session: Session,
    reach: Reach,
    condition: ColumnElement[bool],
    day: ColumnElement[date],
    *,
    limit: int,
    after: tuple[date, Any] | None = None,
) -> list[Case]:
    """Return the cases with the soonest days, ties by id; ``after``: only those beyond this day and id.

    Days and ids are sorted first, from the index alone; whole rows are read for those that are returned.
    """
    query = select(day.label("day"), Case.id).where(condition).order_by(day, Case.id).limit(limit)
    if after is not None:
        on, case_id = after
        query = query.where(or_(day > on, and_(day == on, Case.id > case_id)))
    found = sorted((row.day, row.id) for row in rows_of(session, reach, query))
    return loaded(session, [case_id for _, case_id in found[:limit]])


def loaded(session: Session, ids: Iterable[Any]) -> list[Case]:
    """Return the cases of these ids, in their order."""
    wanted = list(ids)
    cases = {case.id: case for case in session.scalars(select(Case).where(Case.id.in_(wanted)))}
    return [cases[case_id] for case_id in wanted]
