"""The table of situations that a jurist reads: one answer at a time, the row it opens, closes or only warns of."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.workflow.second_rows import Row, second_rows
from tests.workflow.second_stops import Recorded
from tests.workflow.test_periods_counting import day
from tests.workflow.test_periods_second_rows import product
from workflow.law import LAW
from workflow.periods import Situation, Stop

TABLE = Path(__file__).parent / "expected" / "situations.csv"
ANSWERS = {"yes": True, "no": False}


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter=";"))


def told(text: str) -> date | None:
    return day(text) if text else None


def situation(text: str) -> tuple[Situation, list[Recorded]]:
    """Read « nature=public receipt=2026-09-22 silence=acceptance stop=MEDIATION?/2025-06-02/2025-07-01 »."""
    asked: dict[str, Any] = {"events": {}, "starts": {}}
    recorded: list[Recorded] = []
    for word in text.split():
        name, _, value = word.partition("=")
        if name in LAW.start_kinds:
            asked["events"][name] = date.fromisoformat(value)
        elif name == "start":
            rule, kind, on = value.split("/")
            asked["starts"][rule] = (kind, date.fromisoformat(on))
        elif name == "stop":
            cause, *days = value.split("/")
            first, last = (*(date.fromisoformat(each) for each in days), None)[:2]
            assert first is not None
            recorded.append(Recorded(cause.rstrip("?"), first, last, certain=not cause.endswith("?")))
        else:
            asked["respondent_nature" if name == "nature" else name] = ANSWERS.get(value, value)
    stops = tuple(Stop(each.cause, each.first, each.last, certain=each.certain) for each in recorded)
    return Situation(**asked, stops=stops), recorded


def expected(row: dict[str, str]) -> Row | None:
    if row["status"] == "absent":
        return None
    return row["status"], told(row["last_day"]), told(row["safe_day"]), told(row["open_until"])


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['rule']} {row['told']} {row['today']}")
def test_a_situation_of_the_table_shows_its_row(row: dict[str, str]) -> None:
    asked, recorded = situation(row["told"])
    today = day(row["today"])
    assert product(asked, today).get(row["rule"]) == expected(row), row["why"]
    assert second_rows(asked, recorded, today).get(row["rule"]) == expected(row), row["why"]


def test_every_row_names_its_text_and_says_why() -> None:
    assert all(row["article"] and row["why"].endswith(".") for row in rows())
    assert len({row["why"] for row in rows()}) == len(rows())


def test_every_answer_that_chooses_a_row_stands_in_the_table() -> None:
    told_words = " ".join(row["told"] for row in rows())
    for flag in ("silence", "collegiate", "acknowledged", "damages_claim", "remedies_stated", "work_contract"):
        assert f"{flag}=" in told_words
    for flag in ("facts_ongoing", "claimant_minor", "documents_request", "offence", "speech"):
        assert f"{flag}=" in told_words
