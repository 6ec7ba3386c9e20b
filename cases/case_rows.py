"""What the database holds of one case beside its own row, read in one statement.

A decision needs a few columns of some twenty small tables. One UNION ALL costs one round trip where twenty SELECTs
would cost twenty; every column crosses as text and is read back by its own column type, the same on both stores.
Sealed columns are left out: nothing here opens a personal value.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    Table,
    Text,
    bindparam,
    cast,
    exists,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import Session

from cases.columns import Day, Flag, Id, Json, Moment
from cases.tables import Base

_READERS: Final[Mapping[type, Callable[[str], Any]]] = {
    Id: UUID,
    Day: date.fromisoformat,
    Moment: datetime.fromisoformat,
    Flag: {"1": True, "true": True, "0": False, "false": False}.__getitem__,
    Json: lru_cache(maxsize=1024)(json.loads),
}


class Row(dict[str, Any]):
    """One row. A column is read from its text when it is asked for: most are asked for never or once."""

    __slots__ = ("_part", "_texts")

    def __init__(self, part: _Part, texts: Sequence[str | None]) -> None:
        super().__init__()
        self._part = part
        self._texts = texts

    def __missing__(self, name: str) -> Any:
        """Read the column. Raises KeyError where the part has none of that name."""
        reader, position = self._part.columns[name]
        text = self._texts[position]
        value = self[name] = None if text is None else reader(text)
        return value

    def text(self, name: str) -> str:
        """Return a column as it crossed."""
        return self._texts[self._part.columns[name][1]] or ""

    def complete(self) -> dict[str, Any]:
        """Return every column."""
        return {name: self[name] for name in self._part.columns}


CaseRows = Mapping[str, Sequence[Row]]
"""Kind of row -> its rows, oldest first."""


def table(name: str) -> Table:
    """Return the Core table of that name: hot statements do not pass through the ORM."""
    return Base.metadata.tables[name]


CASE_ID: Final = bindparam("case_id", type_=Id)
SITE_ID: Final = bindparam("site_id", type_=Text)
KEPT_ID: Final = bindparam("kept_id", type_=Id)
"""The case into which this one was merged, if it was."""


@dataclass(frozen=True, slots=True)
class _Part:
    kind: str
    columns: Mapping[str, tuple[Callable[[str], Any], int]]
    """Name -> how its text is read, and its place in the row."""
    statement: Callable[[int], Select[Any]]


def _part(kind: str, names: str, *, where: ColumnElement[bool] | None = None, source: str = "") -> _Part:
    """Return the reading of some columns of a table; by default of the rows of the case."""
    origin = table(source or kind)
    columns = [origin.c[name] for name in names.split()]
    condition = origin.c.case_id == CASE_ID if where is None else where

    def statement(width: int) -> Select[Any]:
        texts: list[ColumnElement[Any]] = [literal(kind), *(cast(column, Text) for column in columns)]
        texts += [cast(null(), Text)] * (width - len(columns))
        return select(*texts).where(condition)

    places = {column.name: (_reader(column.type), place) for place, column in enumerate(columns, start=1)}
    return _Part(kind, places, statement)


def _reader(column_type: object) -> Callable[[str], Any]:
    if getattr(column_type, "python_type", None) is int and not isinstance(column_type, Flag):
        return int
    return _READERS.get(type(column_type), str)


_duplicate = table("duplicate")
_account = table("account")
_transfer = table("transfer")
_proposal = table("proposal")
_case = table("case")
_day = table("calendar_day")

_twin = table("case").alias("twin")
_PAIRED: Final = or_(
    (_duplicate.c.case_id == CASE_ID) & (_duplicate.c.other_case_id == _twin.c.id),
    (_duplicate.c.other_case_id == CASE_ID) & (_duplicate.c.case_id == _twin.c.id),
)
_HAS_REFERRED_TWIN: Final = exists().where(
    _PAIRED, _duplicate.c.state == "confirmed", _twin.c.referral_sent_at.is_not(None)
)
_HAS_OPEN_TWIN: Final = exists().where(
    _PAIRED, _duplicate.c.state != "rejected", _twin.c.state.not_in(("draft", "closed", "archived", "purged"))
)
_RECEIVING_SITE: Final = select(_transfer.c.to_site).where(
    _transfer.c.case_id == CASE_ID, _transfer.c.state == "offered"
)

PARTS: Final = (
    _part("claimant", "id role anonymous identity_verified minor commune_insee"),
    _part("reporter", "id kind"),
    _part("respondent", "id kind commune_insee"),
    _part("fact", "id place_insee"),
    _part("case_ground", "ground principal"),
    _part("case_form", "form"),
    _part("conflict", "account_id"),
    _part("consent", "id object recipient state channel decided_on wording_version proof_attachment_id declared"),
    _part("attachment", "id number kind status secret leaves"),
    _part("route", "id code state claimant_answer next_on"),
    _part("submachine", "machine key state"),
    _part("contact", "id at channel outcome"),
    _part("missing_item", "id status due_on"),
    _part("clock", "id clock key step state started_at due_on due_at alarm_at remaining paused_at alarms_done counted"),
    _part("legal_date", "id rule kind start_on end_on superseded_by"),
    _part("limitation", "id rule status start_on legal_last_day safe_day over_after"),
    _part("letter", "id code state issued_at"),
    _part("outbox", "id letter_id channel state sent_at delivered_on"),
    _part(
        "proposal",
        "id kind reason proposer_id",
        where=(_proposal.c.case_id == CASE_ID) & _proposal.c.open.is_(True),
    ),
    _part(
        "transfer",
        "id from_site to_site kind offered_on",
        where=(_transfer.c.case_id == CASE_ID) & (_transfer.c.state == "offered"),
    ),
    _part("outcome", "id code"),
    _part("referred_twin", "id", source="case", where=(_case.c.id == CASE_ID) & _HAS_REFERRED_TWIN),
    _part("open_twin", "id", source="case", where=(_case.c.id == CASE_ID) & _HAS_OPEN_TWIN),
    _part("kept", "id state retention_class", source="case", where=_case.c.id == KEPT_ID),
    _part("site", "id siren dept communes territory", where=literal(value=True)),
    _part(
        "calendar_day",
        "id kind region first_on last_on yearly label",
        where=_day.c.withdrawn_at.is_(None) & or_(_day.c.site_id.is_(None), _day.c.site_id == SITE_ID),
    ),
    _part("substitute", "account_id", where=table("substitute").c.site_id == SITE_ID),
    _part(
        "handler",
        "id site_id",
        source="account",
        where=or_(_account.c.site_id == SITE_ID, _account.c.site_id.in_(_RECEIVING_SITE))
        & (_account.c.role == "case_handler")
        & _account.c.disabled_at.is_(None),
    ),
    _part(
        "coordinator",
        "id absent_until",
        source="account",
        where=(_account.c.site_id == SITE_ID)
        & (_account.c.role == "site_coordinator")
        & _account.c.disabled_at.is_(None),
    ),
)

_WIDTH: Final = max(len(part.columns) for part in PARTS)
_BY_KIND: Final = {part.kind: part for part in PARTS}
_STATEMENT: Final = union_all(*(part.statement(_WIDTH) for part in PARTS))


def case_rows(session: Session, case_id: UUID, site_id: str, *, kept_id: UUID | None = None) -> CaseRows:
    """Return every row of the case that a decision may need, by kind, oldest first."""
    found: dict[str, list[Row]] = {kind: [] for kind in _BY_KIND}
    asked = {"case_id": case_id, "site_id": site_id, "kept_id": kept_id}
    for texts in session.connection().execute(_STATEMENT, asked).all():
        found[texts[0]].append(Row(_BY_KIND[texts[0]], texts))
    for kind, rows in found.items():
        if len(rows) > 1 and "id" in _BY_KIND[kind].columns:
            rows.sort(key=_age)
    return found


def _age(row: Row) -> str:
    """Ids are ordered by time (UUIDv7), as text too."""
    return row.text("id")
