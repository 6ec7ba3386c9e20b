"""The product's counting against a second one, written apart, over many random starts of every rule."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import cast

import pytest

from tests.workflow.second_count import STILL_FIRST, STILL_LAST, TEXTS, easter, second_count
from workflow.law import LAW, StartKind
from workflow.periods import holidays_of, last_day

CASES = 20_000


def starts(code: str, number: int) -> list[tuple[str, date, date | None]]:
    """Return kinds of start, days and acts of one rule: any day, its edges, month ends and leap days more often."""
    draw = random.Random(f"saisine {code}")
    text = TEXTS[code]
    first, last = max(text.first, date(1950, 1, 1)), min(text.last, date(2079, 12, 31))
    edges = [first, first + timedelta(days=1), last - timedelta(days=1), last]
    found: list[tuple[str, date, date | None]] = []
    for position in range(number):
        day = first + timedelta(days=draw.randrange((last - first).days + 1))
        if position < len(edges):
            day = edges[position]
        elif position % 5 == 0:
            day = max(first, day.replace(day=1) - timedelta(days=1))
        elif position % 17 == 0:
            leap = date(day.year - day.year % 4, 2, 29) if (day.year - day.year % 4) != 1900 else day
            day = min(max(first, leap), last)
        act = day - timedelta(days=draw.randrange(6000)) if text.cap_months and draw.random() < 0.7 else None
        found.append((draw.choice(text.kinds), day, act))
    return found


def test_both_counts_know_the_same_rules() -> None:
    assert set(TEXTS) == {rule.code for rule in LAW.limitation_rules.values() if rule.method != "NONE"}


def test_twenty_thousand_starts_give_the_same_days() -> None:
    each = -(-CASES // len(TEXTS))
    differences = []
    compared = 0
    for code in TEXTS:
        for kind, day, act in starts(code, each):
            period = last_day(code, day, start_kind=cast("StartKind", kind), act_on=act)
            mine = (period.legal_last_day, period.safe_day, period.over_after)
            compared += 1
            if mine != second_count(code, kind, day, act):
                differences.append((code, kind, day, act, mine, second_count(code, kind, day, act)))
    assert compared >= CASES
    assert differences == []


@pytest.mark.parametrize("year", range(1950, 2100, 7))
def test_easter_is_where_the_calendar_has_its_monday(year: int) -> None:
    assert easter(year) + timedelta(days=1) in holidays_of(year)


def test_the_standstill_of_2020_is_152_days() -> None:
    assert (STILL_LAST - STILL_FIRST).days + 1 == 152
