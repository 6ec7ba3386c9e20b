"""Legal data with one row in doubt, put in place of the product's for a test."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from pydantic import BaseModel

from workflow.law import LAW
from workflow.law.models import Law
from workflow.law.printing import RowName

TABLES: Mapping[str, str] = {
    "articles.csv": "articles",
    "amounts.csv": "amounts",
    "closure_reasons.csv": "closure_reasons",
    "commune_courts.csv": "commune_courts",
    "contacts.csv": "contacts",
    "court_kinds.csv": "court_names",
    "domains.csv": "domains",
    "forms.csv": "forms",
    "ground_statutes.csv": "grounds",
    "ground_wordings.csv": "grounds",
    "grounds.csv": "grounds",
    "limitation_rules.csv": "limitation_rules",
    "methods.csv": "methods",
    "routes.csv": "routes",
    "standstills.csv": "standstills",
    "stop_causes.csv": "stop_causes",
}
"""File that letters read -> table of ``LAW``."""


def doubted(law: Law, name: RowName) -> Law:
    """Return the data with one row marked ``check``."""
    file, key = name
    code = key.split(" ", maxsplit=1)[0]
    table = getattr(law, TABLES[file])
    marked: Any
    if isinstance(table, tuple):
        marked = tuple(_marked(row) if row.code == code else row for row in table)
    else:
        marked = {**table, code: _doubted_row(file, key, table[code])}
    return replace(law, **{TABLES[file]: marked})


def _doubted_row(file: str, key: str, found: Any) -> Any:
    rest = key.partition(" ")[2]
    match file:
        case "ground_statutes.csv":
            return replace(found, statutes=tuple(_marked(r) if r.statute == rest else r for r in found.statutes))
        case "ground_wordings.csv":
            return replace(found, wordings=tuple(_marked(r) for r in found.wordings))
        case "commune_courts.csv":
            return tuple(_marked(row) if row.kind == rest else row for row in found)
        case _:
            return tuple(map(_marked, found)) if isinstance(found, tuple) else _marked(found)


def _marked(row: Any) -> Any:
    if isinstance(row, BaseModel):
        return row.model_copy(update={"confidence": "check"})
    assert is_dataclass(row)
    assert "confidence" in {each.name for each in fields(row)}
    return replace(row, confidence="check")  # type: ignore[type-var]  # a row of law, checked above


def put_in_place(monkeypatch: pytest.MonkeyPatch) -> Callable[[Law], None]:
    """Return what puts other data in place of the product's, wherever it is read, until the test ends."""
    readers = [
        module
        for name, module in list(sys.modules.items())
        if name.split(".")[0] in {"workflow", "cases"} and getattr(module, "LAW", None) is LAW
    ]

    def put(law: Law) -> None:
        for module in readers:
            monkeypatch.setattr(module, "LAW", law)

    return put
