"""One act on one case while it is being written: what writers collect, and how it reaches the database.

Writers never execute an INSERT themselves: rows are collected and written in one batch per table, in an order that
satisfies the foreign keys. The row of the case is updated once, last, where its version is still the one seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, cached_property
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Update, bindparam, insert, null, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from cases.access import Person
from cases.calendars.reading import calendar_in
from cases.case_rows import CaseRows, table
from cases.columns import new_id
from cases.db import Store
from cases.errors import StaleError
from cases.facts import civil_day, rows_of
from cases.jobs import defer
from cases.tables import Base, Case
from cases.trail.append import Entry, append
from workflow.periods import Calendar, LimitationRow

DATES: Final = "dates"
"""Name under which an event discloses what its act did to dates."""
TABLE_ORDER: Final = {table.name: position for position, table in enumerate(Base.metadata.sorted_tables)}


@dataclass(slots=True)
class _NewRow:
    """A row to insert. ``sealed`` is encrypted when it is written."""

    name: str
    values: dict[str, Any]
    sealed: dict[str, Any]


@dataclass
class Change:
    """The open transaction, the locked case, who acts and when, and everything that the act will write."""

    store: Store
    session: Session
    person: Person
    case: Case
    now: datetime
    columns: dict[str, Any] = field(default_factory=dict)
    """New values of columns of the case row."""
    marks: dict[str, Any] = field(default_factory=dict)
    """New values of ``case.marks``; None forgets the mark."""
    event: str = ""
    """Id of the event of the procedure that is fired; empty outside the procedure."""
    limitation: tuple[LimitationRow, ...] | None = None
    """The limitation rows, where the act counted them anew."""
    settled: frozenset[str] = frozenset()
    """Limitation rules whose right was used or given up, where the act counted the rows anew."""
    letter_ids: list[UUID] = field(default_factory=list)
    """Letters that the act approves, in order."""
    told_clock: tuple[str, str] | None = None
    """Clock and step that the act tells (T60)."""
    dates_changed: bool = False
    """The limitation rows must be counted anew once everything else of the act is written."""
    dates: list[dict[str, Any]] = field(default_factory=list)
    """What the act did to dates: its event tells it, so that every date can answer why (``workflow.periods``)."""
    _after: list[tuple[str, UUID, dict[str, Any]]] = field(default_factory=list)
    _jobs: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)
    _new_rows: list[_NewRow] = field(default_factory=list)

    @property
    def seq(self) -> int:
        """The number that the event of this act takes."""
        return self.case.version + 1

    @cached_property
    def today(self) -> date:
        """The civil day of the act."""
        return civil_day(self.now)

    @cached_property
    def rows(self) -> CaseRows:
        """The rows of the case as they were before the act."""
        return rows_of(self.session, self.case)

    @cached_property
    def calendar(self) -> Calendar:
        """The working days of the site of the case."""
        return calendar_in(self.rows, self.case.site_id)

    def column(self, name: str) -> Any:
        """Return the value of a column of the case as the act leaves it."""
        return self.columns[name] if name in self.columns else getattr(self.case, name)

    def mark(self, name: str) -> Any:
        """Return a mark as the act leaves it."""
        return self.marks[name] if name in self.marks else self.case.marks.get(name)

    def add(self, name: str, *, sealed: Mapping[str, Any] | None = None, **values: Any) -> UUID:
        """Add a row of the case and return its id; ``sealed`` is encrypted into the sealed column of the table."""
        row_id: UUID = values.setdefault("id", new_id())
        self._new_rows.append(_NewRow(name, {"case_id": self.case.id, **values}, dict(sealed or {})))
        return row_id

    def insert(self, name: str, **values: Any) -> None:
        """Add a row of the case to a table whose key is not an ``id``."""
        self._new_rows.append(_NewRow(name, {"case_id": self.case.id, **values}, {}))

    def put(
        self, name: str, same: Mapping[str, Any], *, sealed: Mapping[str, Any] | None = None, **values: Any
    ) -> None:
        """Change the one row of the case that has these values, or add it."""
        for new in self._new_rows:
            if new.name == name and _matches(new.values, same):
                new.values.update(values)
                new.sealed.update(sealed or {})
                return
        for row in self.rows[name]:
            if _matches(row, same):
                if values:
                    self.set_where(name, same, **values)
                if sealed:
                    self.reseal(name, row["id"], sealed)
                return
        if "id" in table(name).c:
            self.add(name, sealed=sealed, **same, **values)
        else:
            self.insert(name, **same, **values)

    def set(self, name: str, row_id: UUID, **values: Any) -> None:
        """Change columns of one row that was there before the act."""
        self._update(name, {"id": row_id}, values)

    def set_after(self, name: str, row_id: UUID, **values: Any) -> None:
        """Change columns of a row that refer to a row of this act: once that one is written."""
        self._after.append((name, row_id, values))

    def set_where(self, name: str, same: Mapping[str, Any], **values: Any) -> int:
        """Change columns of the rows of the case that have these values; return how many."""
        return self._update(name, {"case_id": self.case.id, **same}, values)

    def _update(self, name: str, same: Mapping[str, Any], values: Mapping[str, Any]) -> int:
        empty = tuple(column for column, value in same.items() if value is None)
        statement = _update_statement(name, tuple(same), tuple(values), empty)
        parameters = {f"same_{column}": value for column, value in same.items() if value is not None}
        parameters |= {f"new_{column}": value for column, value in values.items()}
        return self.session.connection().execute(statement, parameters).rowcount

    def seal(self, name: str, row_id: object, values: Mapping[str, Any]) -> bytes:
        """Return the values encrypted for the sealed column of that row."""
        return self.store.keys.seal(self.case.id, name, row_id, _sealed_column(name), values)

    def unseal(self, name: str, row_id: object, sealed: bytes | None) -> dict[str, Any]:
        """Return what ``seal`` was given."""
        return self.store.keys.unseal(self.case.id, name, row_id, _sealed_column(name), sealed)

    def reseal(self, name: str, row_id: UUID, changes: Mapping[str, Any]) -> None:
        """Change some of the sealed values of a row and keep the others."""
        column = _sealed_column(name)
        sealed = table(name).c
        found = self.session.connection().execute(
            table(name).select().with_only_columns(sealed[column]).where(sealed.id == row_id)
        )
        values = {**self.unseal(name, row_id, found.scalar_one()), **changes}
        self.set(name, row_id, **{column: self.seal(name, row_id, values)})

    def reseal_case(self, changes: Mapping[str, Any]) -> None:
        """Change some of the sealed values of the case itself."""
        values = {**self.unseal("case", self.case.id, self.case.sealed), **changes}
        self.columns["sealed"] = self.seal("case", self.case.id, values)

    def defer(self, task: str, args: Mapping[str, Any]) -> None:
        """Promise background work: its job row stands in this transaction. ``args`` are ids only."""
        self._jobs.append((task, args))

    def write_rows(self) -> None:
        """Write the collected rows, one statement per table and shape."""
        batches: dict[tuple[str, tuple[str, ...]], list[dict[str, Any]]] = {}
        for new in self._new_rows:
            if new.sealed:
                new.values[_sealed_column(new.name)] = self.seal(new.name, new.values["id"], new.sealed)
            batches.setdefault((new.name, tuple(sorted(new.values))), []).append(new.values)
        connection = self.session.connection()
        for shape in sorted(batches, key=lambda shape: TABLE_ORDER[shape[0]]):
            connection.execute(insert(table(shape[0])), batches[shape])
        self._new_rows.clear()
        for name, row_id, values in self._after:
            self.set(name, row_id, **values)
        self._after.clear()

    def record(
        self,
        kind: str,
        role: str,
        *,
        values: Mapping[str, Any],
        to_state: str,
        return_state: str | None = None,
        from_state: str | None = None,
    ) -> None:
        """Write everything collected, the event and the row of the case. ``values`` are sealed in the event.

        Raises:
            StaleError: somebody wrote the case since it was seen.
        """
        from_state, seen = from_state or self.case.state, self.case.version
        if self.dates:
            values = {**values, DATES: self.dates}
        for name, value in self.columns.items():
            setattr(self.case, name, value)
        if self.marks:
            marks = {**self.case.marks, **self.marks}
            self.case.marks = {name: value for name, value in marks.items() if value is not None}
        entry = Entry(kind, from_state, to_state, return_state, self.person.id, role, self.now, new_id(), values)
        try:
            append(self.session, self.store.keys, self.case, entry, log=self.store.settings.log_origin)
        except StaleDataError as error:
            raise StaleError(seen) from error
        self.write_rows()
        for task, args in self._jobs:
            defer(self.session, task, args, now=self.now)


@cache
def _update_statement(name: str, same: tuple[str, ...], changed: tuple[str, ...], empty: tuple[str, ...]) -> Update:
    """Return the statement that changes some columns where others have values, or none; made once per shape."""
    columns = table(name).c
    statement = update(table(name)).values({column: bindparam(f"new_{column}") for column in changed})
    for column in same:
        value = null() if column in empty else bindparam(f"same_{column}", type_=columns[column].type)
        statement = statement.where(columns[column].is_(value) if column in empty else columns[column] == value)
    return statement


def _matches(row: Mapping[str, Any], same: Mapping[str, Any]) -> bool:
    return all(row[column] == value for column, value in same.items())


def _sealed_column(name: str) -> str:
    match name:
        case "limitation":
            return "derivation"
        case "letter":
            return "context"
        case _:
            return "sealed"
