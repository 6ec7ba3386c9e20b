"""The product's choice of rows against a second one: random situations with every flag, chain, start and stop."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta
from typing import Any

from tests.workflow.second_count import TEXTS
from tests.workflow.second_rows import FAMILIES, Row, second_rows
from tests.workflow.second_stops import ON_ITS_DAY, Recorded
from tests.workflow.test_periods_second_stops import CAUSES
from workflow.law import LAW
from workflow.periods import Situation, Stop, limitation_rows

CASES = 20_000
_DAY = timedelta(days=1)
UNSURE = (None, True, False)


def situation(draw: random.Random, today: date) -> tuple[Situation, list[Recorded]]:
    """Return a situation in which anything may have been answered, and what was recorded."""
    kinds = draw.sample(sorted(LAW.start_kinds), k=draw.randrange(6))
    recorded = [each for _ in range(draw.choice([0, 0, 1, 2, 3])) if (each := stop(draw, today))]
    asked: dict[str, Any] = {
        "domain": draw.choice([None, *LAW.domains]),
        "respondent_nature": draw.choice(["public", "private", "unknown"]),
        "events": {kind: day(draw, today) for kind in kinds},
        "starts": dict(own_start(draw, today) for _ in range(draw.choice([0, 0, 0, 1, 2]))),
        "facts_ongoing": draw.random() < 0.2,
        "claimant_minor": draw.random() < 0.2,
        "termination": draw.choice(UNSURE),
        "offence": draw.choice(["delit", "contravention", "none", "unknown"]),
        "speech": draw.choice(["none", "none", "ordinary", "origin", "sex", "non_public"]),
        "silence": draw.choice(["rejection", "acceptance", "unknown"]),
        "documents_request": draw.random() < 0.25,
        "stops": tuple(Stop(each.cause, each.first, each.last, certain=each.certain) for each in recorded),
    }
    flags = ("work_contract", "remedies_stated", "collegiate", "acknowledged", "damages_claim", "lease")
    asked |= {flag: draw.choice(UNSURE) for flag in (*flags, "insurance_contract")}
    return Situation(**asked), recorded


def day(draw: random.Random, today: date) -> date:
    """Return a day: mostly of the last months or years, sometimes at an edge of law, sometimes long ago."""
    edges = [text.first + _DAY * draw.randrange(-1, 2) for text in TEXTS.values() if text.first.year > 1950]
    edges += [text.last + _DAY * draw.randrange(-1, 2) for text in TEXTS.values() if text.last.year < 2050]
    near = today - _DAY * draw.choice([draw.randrange(150), draw.randrange(800), draw.randrange(8000)])
    return draw.choice(edges) if draw.random() < 0.15 else near


def own_start(draw: random.Random, today: date) -> tuple[str, tuple[str, date]]:
    code = draw.choice(sorted(TEXTS))
    return code, (draw.choice(TEXTS[code].kinds), day(draw, today))


def stop(draw: random.Random, today: date) -> Recorded | None:
    cause, first = draw.choice(sorted(CAUSES)), day(draw, today)
    if first > today:
        return None
    last = min(today, first + _DAY * draw.choice([0, 1, 20, 62, 200, 700]))
    open_end = cause in ON_ITS_DAY or draw.random() < 0.2
    return Recorded(cause, first, None if open_end else last, certain=draw.random() > 0.15)


def product(asked: Situation, today: date) -> dict[str, Row]:
    rows = limitation_rows(asked, today=today)
    return {
        row.rule: (row.status, row.legal_last_day, row.safe_day, row.over_after)
        for row in rows
        if row.rule != "DDD_REFERRAL"
    }


def test_every_rule_has_its_family_in_both() -> None:
    for family in FAMILIES:
        assert len({LAW.limitation_rules[code].family for code in family}) == 1


def test_twenty_thousand_situations_show_the_same_rows() -> None:
    draw = random.Random("saisine rows")
    differences, seen = [], Counter[str]()
    for _ in range(CASES):
        today = date(2012, 1, 1) + _DAY * draw.randrange(6000)
        asked, recorded = situation(draw, today)
        mine, other = product(asked, today), second_rows(asked, recorded, today)
        seen.update(status for status, *_ in mine.values())
        if mine != other:
            differences.append((asked, today, mine, other))
    print(f"{CASES} situations, {len(differences)} differences, {dict(seen)}")
    assert min(seen[status] for status in ("running", "may_be_open", "over", "not_started", "caution")) > 50
    assert differences == []
