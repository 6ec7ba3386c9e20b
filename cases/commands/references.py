"""Identifiers typed for an event must be of this case, and of what the person may see: else they are told as unknown.

The pure reading of the input (``workflow.inputs``) knows only their form; here the case is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.access import Person, visible
from cases.case_rows import CaseRows
from cases.tables import Account, Case
from workflow.model import InputError, InputField

KIND_OF: Final[Mapping[str, tuple[str, str]]] = {
    "attachments": ("attachment", "id"),
    "letters": ("letter", "id"),
    "missing_items": ("missing_item", "id"),
    "case_routes": ("route", "code"),
}
"""Source -> rows of the case and the column that names one."""


def foreign_references(
    session: Session, person: Person, rows: CaseRows, fields: Iterable[InputField], data: Mapping[str, Any]
) -> tuple[InputError, ...]:
    """Return an error for each identifier that is not of this case or that this person may not name."""
    named = tuple(_named(fields, data, "/data"))
    known = {source: {row[column] for row in rows[kind]} for source, (kind, column) in KIND_OF.items()}
    known["accounts"] = _accounts(session, {value for _, source, value in named if source == "accounts"})
    known["cases"] = _cases(session, person, {value for _, source, value in named if source == "cases"})
    return tuple(
        InputError(pointer, "unknown_choice", "Ce choix n’est pas proposé : prenez-en un de la liste.")
        for pointer, source, value in named
        if value not in known[source]
    )


def _named(
    fields: Iterable[InputField], data: Mapping[str, Any], pointer: str
) -> Iterator[tuple[str, str, UUID | str]]:
    """Yield pointer, source and value of each identifier in the input."""
    for field in fields:
        value, here = data.get(field.name), f"{pointer}/{field.name}"
        if value is None:
            continue
        if field.type == "rows":
            for position, row in enumerate(value):
                yield from _named(field.fields, row, f"{here}/{position}")
        elif field.source is not None and field.source in {*KIND_OF, "accounts", "cases"}:
            for each in value if isinstance(value, tuple) else (value,):
                yield here, field.source, each


def _accounts(session: Session, ids: set[UUID | str]) -> set[UUID]:
    if not ids:
        return set()
    return set(session.scalars(select(Account.id).where(Account.id.in_(ids), Account.disabled_at.is_(None))))


def _cases(session: Session, person: Person, ids: set[UUID | str]) -> set[UUID]:
    if not ids:
        return set()
    return set(session.scalars(select(Case.id).where(Case.id.in_(ids), visible(person))))


def target_to_keep(session: Session, person: Person, case: Case, target: UUID) -> Case | None:
    """Return the case that may take a duplicate in: another one, visible, numbered and not closed; else None."""
    others = select(Case).where(
        Case.id == target, Case.id != case.id, Case.state.not_in(("draft", "closed", "archived", "purged"))
    )
    return session.scalars(others.where(visible(person))).one_or_none()


def plain(value: Any) -> Any:
    """Return typed input as lists and dictionaries, ready for JSON."""
    match value:
        case Mapping():
            return {name: plain(each) for name, each in value.items()}
        case tuple() | list():
            return [plain(each) for each in value]
    return value
