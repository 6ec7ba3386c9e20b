"""What must be asked because an answer may open a short period: two months, three months, a year.

A report tells facts, seldom papers. A decision received and not told of runs out unseen, so the question stays open
until a date of that kind is recorded, or the person says no or does not know.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from workflow.law import LAW
from workflow.law.models import DelayQuestion
from workflow.periods.rows import Situation, applies

ANSWERS: Final = ("no", "unknown", "yes")
"""``yes`` alone settles nothing: the day is still to be recorded."""
SETTLED: Final = frozenset({"no", "unknown"})


def open_questions(situation: Situation, answers: Mapping[str, str]) -> tuple[DelayQuestion, ...]:
    """Return the questions still to ask of a situation. ``answers``: code of a question -> one of ``ANSWERS``."""
    return tuple(
        question
        for question in LAW.delay_questions.values()
        if answers.get(question.code) not in SETTLED
        and situation.known_kinds.isdisjoint(question.kinds)
        and _may_open(question, situation)
    )


def _may_open(question: DelayQuestion, situation: Situation) -> bool:
    """Tell whether an answer could open a rule; words are asked about though nobody spoke of them yet."""
    told = replace(situation, speech="ordinary") if situation.speech == "none" else situation
    return any(applies(LAW.limitation_rules[rule], told) for rule in question.rules)
