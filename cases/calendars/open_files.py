"""Open cases read many at a time: what counting their dates asks, a page of cases in one statement per table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from operator import itemgetter
from typing import Any, Final, Self
from uuid import UUID

from sqlalchemy import ColumnElement, Select, or_, select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.types import NullType

from cases.calendars.moves import CaseFile
from cases.calendars.reading import Line
from cases.case_rows import table

PAGE: Final = 500
"""Cases of one page: enough that statements cost little, few enough that a stop loses little."""
REACH: Final = timedelta(days=90)
"""No working day is farther than that from another one: the longest closing, with holidays at both its ends."""
NOT_OPEN: Final = ("closed", "archived", "purged")

_case: Final = table("case")
_COLUMNS: Final = (
    *("id", "site_id", "state", "version", "procedure_version", "case_number", "domain", "facts_on", "facts_last_on"),
    *("facts_ongoing", "marks"),
)
_PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "respondent": ("kind",),
    "case_form": ("form",),
    "case_ground": ("ground",),
    "claimant": ("role", "minor"),
    "legal_date": ("id", "rule", "kind", "start_on", "end_on", "superseded_by"),
    "limitation": ("rule", "status", "start_on", "legal_last_day", "safe_day", "over_after"),
    "clock": ("clock", "key", "state", "due_on", "counted"),
}


@dataclass(frozen=True, slots=True)
class Among:
    """Which open cases are looked at. ``near``: only those with a date that days between these two may move."""

    site_id: str | None = None
    near: tuple[tuple[date, date], ...] = ()

    @classmethod
    def touched_by(cls, site_id: str | None, line: Line) -> Self:
        """Return the cases that a day of a calendar may move. A yearly one may be near any."""
        _, _, first_on, last_on, yearly, _ = line
        return cls(site_id) if yearly else cls(site_id, ((first_on, last_on),))

    def condition(self) -> ColumnElement[bool]:
        """Return the condition on the row of the case."""
        open_ = _case.c.state.not_in(NOT_OPEN)
        here = open_ & (_case.c.site_id == self.site_id) if self.site_id else open_
        return here & or_(*(_touched(first, last) for first, last in self.near)) if self.near else here


def _touched(first_on: date, last_on: date) -> ColumnElement[bool]:
    """A run that counts to the first of the days or beyond, a date of law around them."""
    clock, row = table("clock"), table("limitation")
    around = (first_on - REACH, last_on + REACH)
    mine = (clock.c.case_id == _case.c.id) & (clock.c.state == "running")
    runs = select(clock.c.id).where(mine, clock.c.due_on >= first_on)
    dates = select(row.c.id).where(
        row.c.case_id == _case.c.id, or_(row.c.legal_last_day.between(*around), row.c.safe_day.between(*around))
    )
    return runs.exists() | dates.exists()


def pages(session: Session, among: Among, after: UUID | None) -> Iterator[list[CaseFile]]:
    """Yield pages of open cases in the order of their ids, from after one of them."""
    while page := one_page(session, among, after):
        yield page
        after = page[-1].id


def one_page(session: Session, among: Among, after: UUID | None) -> list[CaseFile]:
    """Return the next cases after one, at most a page of them."""
    query = select(_bare(_case.c.id), *(_case.c[name] for name in _COLUMNS)).where(among.condition())
    if after is not None:
        query = query.where(_case.c.id > after)
    connection = session.connection()
    found = connection.execute(query.order_by(_case.c.id).limit(PAGE)).all()
    ids = [row[0] for row in found]
    parts = {name: _by_case(session, name, columns, ids) for name, columns in _PARTS.items()} if ids else {}
    return [
        CaseFile(
            row[1], dict(zip(_COLUMNS, row[1:], strict=True)), {name: parts[name].get(row[0], []) for name in parts}
        )
        for row in found
    ]


def _bare(column: ColumnElement[UUID]) -> ColumnElement[Any]:
    """Return a column as the driver gives it: rows are matched by it, and parsing an id costs more than reading it."""
    return type_coerce(column, NullType())


def _by_case(
    session: Session, name: str, columns: tuple[str, ...], ids: list[Any]
) -> Mapping[Any, list[Mapping[str, Any]]]:
    """Return the rows of a table by case, oldest first (ids are ordered by time)."""
    found = session.connection().execute(_rows_of(name, columns, ids)).all()
    grouped: dict[Any, list[Mapping[str, Any]]] = {}
    for case_id, _, *values in sorted(found, key=itemgetter(1)):
        grouped.setdefault(case_id, []).append(dict(zip(columns, values, strict=True)))
    return grouped


def _rows_of(name: str, columns: tuple[str, ...], ids: list[Any]) -> Select[Any]:
    """Return the query of the rows of some cases, by the index of their case alone.

    An ``ORDER BY id`` or a condition on an indexed state would have SQLite walk the whole table for each page.
    """
    rows = table(name)
    oldest = rows.c.id if "id" in rows.c else rows.c.case_id
    query = select(_bare(rows.c.case_id), _bare(oldest), *(rows.c[column] for column in columns))
    query = query.where(rows.c.case_id.in_(ids))
    return query.where((rows.c.state + "").in_(("running", "over"))) if name == "clock" else query
