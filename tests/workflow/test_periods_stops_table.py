"""The table of stopped periods that a jurist reads: each cause before, at and after the edges of a period."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from tests.workflow.second_stops import INTERRUPTS, SUSPENDS, Answer, Recorded, second_count_with
from tests.workflow.test_periods_counting import day
from tests.workflow.test_periods_second_stops import product
from workflow.law import LAW

TABLE = Path(__file__).parent / "expected" / "stops.csv"
TODAY = date(2026, 11, 22)


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter=";"))


def told(text: str) -> date | None:
    return day(text) if text else None


def recorded(text: str) -> list[Recorded]:
    """Read « MEDIATION Mon 2023-01-02 Tue 2023-01-31 + COURT_CLAIM? Wed 2024-02-07 » (« ? »: uncertain)."""
    found = []
    for words in filter(None, text.split(" + ")):
        cause, *days = words.split()
        first, last = " ".join(days[:2]), " ".join(days[2:])
        found.append(Recorded(cause.rstrip("?"), day(first), told(last), certain=not cause.endswith("?")))
    return found


def test_every_cause_stands_in_the_table() -> None:
    named = {each.cause for row in rows() for each in recorded(row["stops"])}
    assert named == set(LAW.stop_causes)


def test_every_row_names_its_text_and_says_why() -> None:
    assert all(row["article"] and row["why"].endswith(".") for row in rows())
    assert len({row["why"] for row in rows()}) > 75


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['rule']} {row['start']} {row['stops']}")
def test_a_stopped_period_of_the_table_is_counted(row: dict[str, str]) -> None:
    start, act, stops = day(row["start"]), told(row["act"]), recorded(row["stops"])
    last, safe, over, later = (told(row[name]) for name in ("last_day", "safe_day", "over_after", "later"))
    assert last is not None
    expected = Answer(last, safe, over, row["standing"], later)
    assert product(row["rule"], row["start_kind"], start, act, stops) == expected, row["why"]
    counting = [each for each in stops if each.cause in SUSPENDS or each.cause in INTERRUPTS]
    assert second_count_with(row["rule"], row["start_kind"], start, counting, TODAY, act) == expected, row["why"]
