"""A letter prints nothing that rests on a row of law which nobody has verified, and stays a whole letter."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import BaseModel

from cases.db import Store
from cases.letters.contexts import build
from cases.letters.source import Source, Told
from pdf_templates import markup
from tests.cases.letters.test_contexts import WHERE, source_of
from tests.factories import a_case_in
from workflow.law import LAW
from workflow.law.models import Law
from workflow.law.printing import LetterLaw, RowName

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
ODD = re.compile(r"\(\s*\)|\bNone\b| ,|\.\.")
"""What is left where a word was taken out without care."""
DATED = {"limitation_rules", "methods"}
EVERY = {"articles", "contacts"}
READ: Mapping[str, set[str]] = {
    "L01": EVERY | DATED,
    "L02": EVERY | DATED,
    "L03": EVERY | DATED,
    "L05": EVERY,
    "L06": EVERY,
    "L07": EVERY | DATED | {"commune_courts", "court_kinds"},
    "L08": EVERY | DATED | {"amounts", "commune_courts", "court_kinds", "routes"},
    "L09": EVERY | DATED | {"domains", "forms", "grounds", "ground_statutes"},
    "L11": EVERY | DATED,
    "L19": EVERY | DATED | {"amounts", "closure_reasons", "commune_courts", "court_kinds", "routes"},
}
"""Letter -> files of law that it reads, in a case that brings them all."""


@dataclass(frozen=True)
class Written:
    """One letter of one case, with the law behind it."""

    code: str
    source: Source

    def again(self) -> tuple[str, LetterLaw]:
        """Write it anew on the law as it now stands; return its words and what was printed or kept back."""
        law = LetterLaw(self.source.today)
        context = build(self.code, replace(self.source, law=law))
        return words_of(str(markup.body(self.code, context))), law


def words_of(html: str) -> str:
    """Return what a reader reads, in plain spaces."""
    return " ".join(re.sub(r"<[^>]*>", " ", html).replace("\N{NARROW NO-BREAK SPACE}", " ").split())


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


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Put other data in place of the product's, wherever it is read."""
    readers = [
        module
        for name, module in list(sys.modules.items())
        if name.split(".")[0] in {"workflow", "cases"} and getattr(module, "LAW", None) is LAW
    ]

    def put(law: Law) -> None:
        for module in readers:
            monkeypatch.setattr(module, "LAW", law)

    yield put
    monkeypatch.undo()


def written(store: Store, code: str) -> Written:
    """Return the letter of a worker's case, with a route before the labour court where it tells routes."""
    source = source_of(store, a_case_in(store, WHERE[code]), closure_reason="ROUTED_ELSEWHERE")
    route = Told(SimpleNamespace(code="PRUDHOMMES", state="accepted"), {})
    return Written(code, replace(source, routes=(route,)))


def on_paper(law: LetterLaw, text: str) -> dict[RowName, frozenset[str]]:
    """Return the rows whose words the reader of the letter reads, with these words."""
    read = {
        name: frozenset(w for each in words if (w := words_of(each)) in text) for name, words in law.printed.items()
    }
    return {name: words for name, words in read.items() if words}


@pytest.mark.parametrize("code", sorted(WHERE))
def test_what_rests_on_a_doubted_row_is_not_printed(store: Store, use: Any, code: str) -> None:
    letter = written(store, code)
    whole, law = letter.again()
    rows = on_paper(law, whole)
    assert {file.removesuffix(".csv") for file, _ in rows} == READ[code]
    for name, words in rows.items():
        use(doubted(LAW, name))
        told, kept_back = letter.again()
        assert [said for said in words if told.count(said) >= whole.count(said)] == [], name
        assert name in kept_back.left_out
        assert kept_back.missing
        assert len(ODD.findall(told)) <= len(ODD.findall(whole)), name
        assert len(told) > len(whole) / 2
        use(LAW)
