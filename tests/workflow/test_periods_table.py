"""The table of starts and last days that a jurist reads: edges of months, years, holidays and reforms, rule by rule."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from tests.workflow.second_count import TEXTS, second_count
from tests.workflow.test_periods_counting import day
from workflow.law import LAW, StartKind, typeset
from workflow.periods import last_day

TABLE = Path(__file__).parent / "expected" / "periods.csv"


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter=";"))


def told(text: str) -> date | None:
    return day(text) if text else None


def test_every_rule_and_every_kind_of_start_stands_in_the_table() -> None:
    named = {(row["rule"], row["start_kind"]) for row in rows()}
    assert named == {(code, kind) for code, text in TEXTS.items() for kind in text.kinds}
    assert len(rows()) >= 300


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['rule']} {row['start']}")
def test_a_row_of_the_table_is_counted(row: dict[str, str]) -> None:
    start, act = day(row["start"]), told(row["act"])
    expected = (told(row["last_day"]), told(row["safe_day"]), told(row["over_after"]))
    period = last_day(row["rule"], start, start_kind=cast("StartKind", row["start_kind"]), act_on=act)
    assert (period.legal_last_day, period.safe_day, period.over_after) == expected, row["why"]
    assert second_count(row["rule"], row["start_kind"], start, act) == expected, row["why"]
    assert LAW.limitation_rules[row["rule"]].article == typeset(row["article"])
