"""What is proposed, row by row, against a table written by hand from the law: forms, grounds, criminal law, exceptions.

Answers in short: D domain, G grounds, B bearer, W together, T treatment, C comparison, S scope, V evidence,
L lawful differences, A act, P authority, I intent, O other offence, E established, K known by, X secrecy.
Standings: p proposed, o open, x set aside. A row names the statutes in force, read from their own dates.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from workflow.law.articles import of_the_day
from workflow.qualification import Line, Proposal, Situation, faults_in, propose, proposed

SHORT: Final[Mapping[str, str]] = {
    "D": "DOMAIN",
    "G": "GROUNDS",
    "B": "BEARER",
    "W": "TOGETHER",
    "T": "TREATMENT",
    "C": "COMPARISON",
    "S": "SCOPE",
    "V": "EVIDENCE",
    "L": "DIFFERENCES",
    "A": "ACT",
    "P": "AUTHORITY",
    "I": "INTENT",
    "O": "OTHER_OFFENCE",
    "E": "ESTABLISHED",
    "K": "KNOWN_BY",
    "X": "SECRECY",
}
LETTERS: Final = {"proposed": "p", "open": "o", "set_aside": "x"}
STATUTES: Final = {"loi n° 2008-496": "L2008", "CP": "CP", "CT": "CT", "CGFP": "CGFP"}


def rows() -> Iterator[Mapping[str, str]]:
    with Path(__file__).with_name("proposals.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")


ROWS: Final = tuple(rows())


def answers_of(text: str) -> dict[str, tuple[str, ...]]:
    """Read « D=HOUSING_PRIVATE G=SEX,AGE »."""
    pairs = (part.split("=") for part in text.split())
    return {SHORT[short]: tuple(codes.split(",")) for short, codes in pairs}


def situation_of(row: Mapping[str, str]) -> Situation:
    nature = row["nature"]
    assert nature in {"private", "public", "unknown"}
    day = date.fromisoformat(row["facts_on"]) if row["facts_on"] else None
    return Situation(day, nature)  # type: ignore[arg-type]  # checked above


def standing(lines: tuple[Line, ...], code: str) -> str:
    return next(LETTERS[line.standing] for line in lines if line.code == code)


def grounds_told(found: Proposal) -> str:
    return " ".join(f"{line.code}:{LETTERS[line.standing]}:{_statutes(line)}" for line in found.grounds) or "-"


def _statutes(line: Line) -> str:
    articles = [reason.article for reason in line.reasons if reason.sentence.startswith("Critère en vigueur le ")]
    named = [short for article in articles for name, short in STATUTES.items() if plain(article).startswith(name)]
    return ",".join(named)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def words(found: Proposal) -> str:
    """Return everything that a proposal says."""
    told = [line for lines in found.lines.values() for line in lines]
    return plain(" ".join(f"{line.label} {r.sentence} {r.article}." for line in told for r in line.reasons))


def codes(text: str) -> set[str]:
    return set() if text == "-" else set(text.split())


def test_the_table_is_long_enough_to_be_a_guard() -> None:
    assert len(ROWS) >= 60
    assert len({row["what"] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["what"])
def test_the_proposal_is_that_of_the_table(row: Mapping[str, str]) -> None:
    answers = answers_of(row["answers"])
    assert [fault for fault in faults_in(answers, {}) if not fault.in_reason] == []
    found = propose(answers, situation_of(row))
    assert set(proposed(found.forms)) == codes(row["forms"])
    assert grounds_told(found) == row["grounds"]
    assert standing(found.offences, "CP_225_2") == row["cp_225_2"]
    assert standing(found.offences, "CP_432_7") == row["cp_432_7"]
    assert standing(found.article40, "QUESTION") == row["article40"]
    assert set(proposed(found.differences)) == codes(row["differences"])
    assert row["phrase"] in words(found)


def test_facts_that_last_beyond_the_first_day_of_a_ground_are_to_be_dated_apart() -> None:
    answers = {"GROUNDS": ("ECONOMIC_VULNERABILITY",), "DOMAIN": ("GOODS_SERVICES_PRIVATE",)}
    lasting = propose(answers, Situation(date(2016, 1, 4), "private", date(2016, 6, 26)))
    ended = propose(answers, Situation(date(2016, 1, 4), "private", date(2016, 6, 25)))
    assert "pour ceux accomplis à partir du 26 juin 2016" in words(lasting)
    assert "accomplis à partir du" not in words(ended)
    assert proposed(lasting.grounds) == ()


PROOF: Final = (
    ("2024-07-08", "D=EMPLOYMENT_PRIVATE", {"LABOUR_BURDEN", "CIVIL_BURDEN", "VOID_ACT", "CRIMINAL_PROOF"}),
    ("2024-07-08", "D=EMPLOYMENT_PUBLIC", {"CIVIL_BURDEN", "PUBLIC_BURDEN", "CRIMINAL_PROOF"}),
    ("2008-05-28", "D=EMPLOYMENT_PUBLIC", {"PUBLIC_BURDEN", "CRIMINAL_PROOF"}),
    ("2008-05-29", "D=EMPLOYMENT_PUBLIC", {"CIVIL_BURDEN", "PUBLIC_BURDEN", "CRIMINAL_PROOF"}),
    ("2024-07-08", "D=HOUSING_PRIVATE", {"CIVIL_BURDEN", "CRIMINAL_PROOF"}),
    ("2024-07-08", "D=HOUSING_PRIVATE T=NEUTRAL_RULE", {"CIVIL_BURDEN"}),
    ("2006-04-01", "D=HOUSING_PRIVATE V=TESTING", {"CRIMINAL_PROOF"}),
    ("2006-04-02", "D=HOUSING_PRIVATE V=TESTING", {"CRIMINAL_PROOF", "CRIMINAL_TESTING"}),
    (
        "2024-07-08",
        "D=HOUSING_PRIVATE V=TESTING",
        {"CIVIL_BURDEN", "CIVIL_TESTING", "CRIMINAL_PROOF", "CRIMINAL_TESTING"},
    ),
)


@pytest.mark.parametrize(("on", "answers", "expected"), PROOF)
def test_facts_are_presumed_before_every_judge_but_the_criminal_one(on: str, answers: str, expected: set[str]) -> None:
    found = propose(answers_of(answers), Situation(date.fromisoformat(on), "private"))
    assert set(proposed(found.proof)) == expected


def test_who_is_bound_by_article_40_is_told_one_by_one() -> None:
    found = propose({"KNOWN_BY": ("CIVIL_SERVANT", "COMMUNITY_MEDIATOR")}, Situation())
    standings = {line.code: line.standing for line in found.article40}
    assert (standings["CIVIL_SERVANT"], standings["COMMUNITY_MEDIATOR"]) == ("proposed", "set_aside")
    assert standings["PUBLIC_CONTRACT"] == "set_aside"


def test_after_a_renumbering_a_proposal_says_that_its_number_is_old() -> None:
    asked = propose({}, Situation(date(2018, 5, 3), "private"))
    told = of_the_day(asked, date(2029, 2, 1))
    assert plain(asked.article40[0].reasons[0].article) == "CPP, art. 40, al. 2"
    assert told.article40[0].reasons[0].article != asked.article40[0].reasons[0].article
