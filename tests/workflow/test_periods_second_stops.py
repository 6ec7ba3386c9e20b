"""The product's counting of suspensions and interruptions against a second one, over many random histories."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta
from typing import cast

from tests.workflow.second_count import TEXTS
from tests.workflow.second_stops import INTERRUPTS, ON_ITS_DAY, SUSPENDS, Answer, Recorded, second_count_with
from workflow.law import LAW, StartKind
from workflow.periods import Stop, last_day_with

CASES = 20_000
TODAY = date(2026, 11, 22)
_DAY = timedelta(days=1)
CAUSES = {**SUSPENDS, **INTERRUPTS}
STOPPED = sorted({code for codes in CAUSES.values() for code in codes})
History = tuple[str, str, date, date | None, list[Recorded]]


def history(draw: random.Random) -> History:
    """Return a rule, its start and what was recorded: around the start, around the end, in spring 2020, at random."""
    code = draw.choice(STOPPED)
    text = TEXTS[code]
    first, last = max(text.first, date(2005, 1, 1)), min(text.last, TODAY)
    event = first + _DAY * draw.randrange((last - first).days + 1)
    if draw.random() < 0.15:  # a period that ends in 2020, or nearly so
        event = min(max(first, date(2020, 4, 20) - _DAY * (text.months * 30 + draw.randrange(-80, 80))), last)
    causes = [cause for cause, codes in CAUSES.items() if code in codes]
    stops = [recorded(draw, draw.choice(causes), event, text.months) for _ in range(draw.randrange(1, 5))]
    act = event - _DAY * draw.randrange(4500) if text.cap_months and draw.random() < 0.7 else None
    return code, draw.choice(text.kinds), event, act, [stop for stop in stops if stop]


def recorded(draw: random.Random, cause: str, event: date, months: int) -> Recorded | None:
    near = draw.choice([event, event + _DAY * months * 30, event + _DAY * draw.randrange(months * 31 + 60)])
    first = near + _DAY * draw.randrange(-90, 90)
    if first > TODAY or first.year < 1990:
        return None
    last = min(TODAY, first + _DAY * draw.choice([0, 1, 20, 62, 200, 700]))
    open_end = cause in ON_ITS_DAY or draw.random() < 0.1
    return Recorded(cause, first, None if open_end else last, certain=draw.random() > 0.15)


def product(code: str, kind: str, event: date, act: date | None, stops: list[Recorded]) -> Answer:
    told = [Stop(stop.cause, stop.first, stop.last, certain=stop.certain) for stop in stops]
    found = last_day_with(
        code, event, start_kind=cast("StartKind", kind), stops=told, as_of=TODAY, act_on=act
    )  # fmt: skip
    period = found.period
    assert period.legal_last_day is not None
    later = found.if_uncertain.open_until if found.if_uncertain else None
    return Answer(period.legal_last_day, period.safe_day, period.over_after, found.standing, later)


def test_both_counts_know_the_same_causes() -> None:
    effects = {"suspension": SUSPENDS, "interruption": INTERRUPTS}
    for cause in LAW.stop_causes.values():
        known = effects.get(cause.effect, {}).get(cause.code, set())
        assert set(cause.rules) == known, cause.code
    assert {cause.code for cause in LAW.stop_causes.values() if cause.at_once} == ON_ITS_DAY


def test_twenty_thousand_histories_give_the_same_days() -> None:
    draw = random.Random("saisine stops")
    differences, seen = [], Counter[str]()
    for _ in range(CASES):
        code, kind, event, act, stops = history(draw)
        mine = product(code, kind, event, act, stops)
        other = second_count_with(code, kind, event, stops, TODAY, act)
        seen[mine.standing] += 1
        seen["doubtful"] += mine.later is not None
        if mine != other:
            differences.append((code, kind, event, act, stops, mine, other))
    print(f"{CASES} histories, {len(differences)} differences, {dict(seen)}")
    assert min(seen["runs"], seen["suspended"], seen["interrupted"], seen["doubtful"]) > 100
    assert differences == []
