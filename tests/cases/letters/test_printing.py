"""A letter prints nothing that rests on a row of law which nobody has verified, and stays a whole letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from cases.db import Store
from cases.errors import NotFoundError
from cases.letters import left_out
from cases.letters.contexts import build
from cases.letters.source import Source, Told
from pdf_templates import markup
from tests.cases.letters.test_contexts import WHERE, source_of
from tests.doubting import doubted, put_in_place
from tests.factories import NOW, a_case_in
from workflow.law import LAW
from workflow.law.models import Law
from workflow.law.printing import LetterLaw, RowName

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


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Callable[[Law], None]:
    """Put other data in place of the product's."""
    return put_in_place(monkeypatch)


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
def test_what_rests_on_a_doubted_row_is_not_printed(store: Store, use: Callable[[Law], None], code: str) -> None:
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


def test_a_later_day_that_rests_on_a_doubted_standstill_is_not_told(store: Store) -> None:
    source = source_of(store, a_case_in(store, "orientation_pending"))
    doubtful = next(row for row in LAW.standstills if row.confidence == "check")
    row = SimpleNamespace(
        rule="CIV_GENERAL",
        start_on=date(2021, 11, 1),
        legal_last_day=date(2026, 11, 1),
        safe_day=date(2026, 10, 30),
        over_after=date(2027, 4, 1),
        status="may_be_open",
    )
    steps = [
        {"label": "Dernier jour", "article": "code civil, art. 2228"},
        {"label": "Plus tard", "article": doubtful.article},
    ]
    letter: Any = build("L07", replace(source, limitation=(Told(row, {"steps": steps}),)))
    [printed] = letter.rows
    assert (printed.status, printed.over_after, printed.why) == ("over", None, ("Dernier jour",))
    assert source.law.missing


def test_an_issued_letter_keeps_what_it_did_not_say(store: Store, use: Callable[[Law], None]) -> None:
    journey = a_case_in(store, "orientation_pending")
    person = journey.person("case_handler")
    assert left_out(store, person, journey.case_id, "L08", data={}, now=NOW) == ()
    use(doubted(LAW, ("articles.csv", "LO_6")))
    assert left_out(store, person, journey.case_id, "L08", data={}, now=NOW) == (
        "le numéro de l’article 6 de la loi organique n°\N{NO-BREAK SPACE}2011-333 du 29 mars 2011",
    )


def test_who_reads_no_persons_is_not_told_what_a_letter_leaves_out(store: Store) -> None:
    journey = a_case_in(store, "registered")
    with pytest.raises(NotFoundError):
        left_out(store, journey.person("auditor"), journey.case_id, "L01", data={}, now=NOW)
