"""Every date answers why: its printed derivation alone, counted again, gives the same day."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import cast

import pytest

from tests.workflow.derivations import recount
from tests.workflow.second_count import TEXTS
from tests.workflow.test_periods_second_count import starts
from workflow.law import LAW, StartKind
from workflow.periods import Period, Stop, last_day, last_day_with

TODAY = date(2026, 11, 22)
_DAY = timedelta(days=1)


def recounts(period: Period) -> bool:
    reading = recount(period.words())
    return (reading.last, reading.safe, reading.over) == (
        period.legal_last_day,
        period.safe_day,
        period.over_after,
    )


@pytest.mark.parametrize("rule", sorted(TEXTS))
def test_the_printed_derivation_of_any_start_gives_its_dates(rule: str) -> None:
    for kind, day, act in starts(rule, 150):
        period = last_day(rule, day, start_kind=cast("StartKind", kind), act_on=act)
        assert recounts(period), period.words()


@pytest.mark.parametrize("rule", sorted({rule for cause in LAW.stop_causes.values() for rule in cause.rules}))
def test_the_printed_derivation_of_a_stopped_period_gives_its_dates(rule: str) -> None:
    draw = random.Random(f"stops {rule}")
    causes = [cause.code for cause in LAW.stop_causes.values() if rule in cause.rules]
    for kind, day, _ in starts(rule, 60):
        if not date(2000, 1, 1) <= day <= TODAY:
            continue
        stops = []
        for cause in draw.sample(causes, k=min(len(causes), draw.randrange(1, 4))):
            first = day + _DAY * draw.randrange(-60, 900)
            if first <= TODAY:
                stops.append(Stop(cause, first, min(TODAY, first + _DAY * draw.randrange(200))))
        found = last_day_with(rule, day, start_kind=cast("StartKind", kind), stops=stops, as_of=TODAY)
        assert recounts(found.period), found.period.words()


def test_a_holiday_that_is_skipped_is_named() -> None:
    period = last_day("ADM_DECISION", date(2026, 2, 3), start_kind="notification")
    moved = [step.label_fr for step in period.derivation if step.kind == "moved"]
    assert period.legal_last_day == date(2026, 4, 7)
    assert ["lundi de Pâques" in label.lower() or "Lundi de Pâques" in label for label in moved] == [True]
