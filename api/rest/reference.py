"""The legal data in force on a day, table by table: what the pages of the reference show, for programs."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Final

from litestar import get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, QueryParameter
from pydantic import Field

from api.french import paris_day
from api.rest.conventions import READ, Model
from api.security import ScopeNeeded, Visitor, signed_in
from workflow.law.models import Confidence
from workflow.law.reference import Change, ReferenceLine, ReferenceTable, changes_around, reference_table
from workflow.law.reference import reference_tables as tables_of

On = Annotated[date | None, QueryParameter(description="Day of the law; today without it.")]


class ReferenceLineBody(Model):
    """One row in force. ``confidence``: ``check`` waits for a jurist and is printed in no letter."""

    id: str = Field(examples=["93001 labour"])
    cells: tuple[str, ...] = Field(examples=[["Aubervilliers", "conseil de prud’hommes de Bobigny"]])
    legal_basis: str = Field(examples=["CT, art. R1412-1"])
    source: str
    validity: str
    confidence: Confidence

    @classmethod
    def of(cls, line: ReferenceLine) -> ReferenceLineBody:
        """Return the body of a line."""
        return cls(
            id=line.id,
            cells=line.cells,
            legal_basis=line.article,
            source=line.source,
            validity=line.validity,
            confidence=line.confidence,
        )


class ReferenceChangeBody(Model):
    """What a day changes: the lines that begin on it, and those that cease the day before."""

    on: date
    begin: tuple[str, ...]
    end: tuple[str, ...]

    @classmethod
    def of(cls, change: Change) -> ReferenceChangeBody:
        """Return the body of a change."""
        return cls(on=change.on, begin=change.begin, end=change.end)


class ReferenceTableName(Model):
    """One table, how many lines it has on that day, and how many of them wait for a jurist."""

    code: str = Field(examples=["competences"])
    title: str
    lines: int
    to_verify: int
    href: str


class ReferenceTables(Model):
    """Every table."""

    on: date
    items: tuple[ReferenceTableName, ...]


class ReferenceTableBody(Model):
    """One table as it stands on a day. ``cells`` of a line follow ``columns``."""

    code: str = Field(examples=["competences"])
    title: str
    on: date
    columns: tuple[str, ...]
    lines: tuple[ReferenceLineBody, ...]
    changes: tuple[ReferenceChangeBody, ...]


@get(
    "/reference",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:read")],
    responses={**READ},
    operation_id="listReferenceTables",
    tags=["reference"],
)
def list_reference_tables(visitor: NamedDependency[Visitor], on: On = None) -> ReferenceTables:
    """List the tables of the legal data."""
    day = on or paris_day(visitor.now)
    return ReferenceTables(on=day, items=tuple(_name(table, day) for table in tables_of(day)))


def _name(table: ReferenceTable, day: date) -> ReferenceTableName:
    return ReferenceTableName(
        code=table.code,
        title=table.title,
        lines=len(table.lines),
        to_verify=sum(1 for line in table.lines if line.confidence == "check"),
        href=f"/api/v1/reference/{table.code}?on={day}",
    )


@get(
    "/reference/{table:str}",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:read")],
    responses={**READ},
    operation_id="getReferenceTable",
    tags=["reference"],
)
def get_reference_table(
    visitor: NamedDependency[Visitor],
    table: FromPath[str],
    on: On = None,
    q: Annotated[str, QueryParameter(description="Keep the lines that hold every word.", max_length=100)] = "",
) -> ReferenceTableBody:
    """Return one table as it stands on a day, with what changes around it."""
    day = on or paris_day(visitor.now)
    try:
        found = reference_table(table, day).found(q)
    except KeyError:
        raise NotFoundException from None
    return ReferenceTableBody(
        code=found.code,
        title=found.title,
        on=day,
        columns=found.columns,
        lines=tuple(ReferenceLineBody.of(line) for line in found.lines),
        changes=tuple(ReferenceChangeBody.of(change) for change in changes_around(table, day)),
    )


ROUTES: Final[tuple[Any, ...]] = (list_reference_tables, get_reference_table)
