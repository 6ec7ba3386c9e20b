"""What must be asked because an answer may open a short period."""

from __future__ import annotations

from datetime import date

import pytest

from workflow.law import LAW, Nature
from workflow.periods import Situation, limitation_rows, open_questions

DAY = date(2026, 9, 21)
TODAY = date(2026, 11, 22)


def asked(situation: Situation, **answers: str) -> list[str]:
    return [question.code for question in open_questions(situation, answers)]


@pytest.mark.parametrize(
    ("nature", "domain", "expected"),
    [
        ("public", "EMPLOYMENT_PUBLIC", ["DECISION_NOTIFIED", "REQUEST_UNANSWERED", "WORDS_SAID"]),
        ("private", "EMPLOYMENT_PRIVATE", ["CONTRACT_ENDED", "WORDS_SAID"]),
        ("private", "HOUSING_PRIVATE", ["WORDS_SAID"]),
        ("unknown", "HOUSING_SOCIAL", ["DECISION_NOTIFIED", "REQUEST_UNANSWERED", "WORDS_SAID"]),
        ("unknown", None, ["DECISION_NOTIFIED", "REQUEST_UNANSWERED", "WORDS_SAID"]),
    ],
)
def test_each_situation_asks_what_may_open_a_short_period(nature: Nature, domain: str, expected: list[str]) -> None:
    assert asked(Situation(domain=domain, respondent_nature=nature)) == expected


def test_a_candidate_never_hired_is_not_asked_about_the_end_of_a_contract() -> None:
    candidate = Situation(domain="EMPLOYMENT_PRIVATE", respondent_nature="private", work_contract=False)
    assert asked(candidate) == ["WORDS_SAID"]


@pytest.mark.parametrize(("answer", "still_open"), [("no", False), ("unknown", False), ("yes", True)])
def test_a_yes_without_its_day_leaves_the_question_open(answer: str, still_open: bool) -> None:
    situation = Situation(domain="PUBLIC_SERVICES", respondent_nature="public")
    assert ("DECISION_NOTIFIED" in asked(situation, DECISION_NOTIFIED=answer)) is still_open


def test_the_day_settles_the_question_and_its_period_runs() -> None:
    told = Situation(domain="PUBLIC_SERVICES", respondent_nature="public", events={"notification": DAY})
    assert "DECISION_NOTIFIED" not in asked(told)
    assert "ADM_DECISION" in {row.rule for row in limitation_rows(told, today=TODAY) if row.status == "running"}


def test_every_short_rule_that_a_report_cannot_start_has_a_question() -> None:
    """Two months, a year: whatever starts by a paper or by words is asked for, but for what a judge or CADA opens."""
    questioned = {rule for question in LAW.delay_questions.values() for rule in question.rules}
    chained = {"ADM_IMPLICIT", "ADM_GRACIEUX", "CADA_APPEAL", "CRIM_MINOR_OFFENCE", "EMP_TERMINATION_OLD"}
    short = {
        rule.code
        for rule in LAW.limitation_rules.values()
        if rule.length is not None and rule.length.total_months <= 12 and rule.valid_to is None
    }
    assert short - chained <= questioned
