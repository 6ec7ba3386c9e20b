"""Questions about short delays: nobody concludes while one may run unseen, and nobody in a hurry is held up."""

from __future__ import annotations

from typing import Any

import pytest

from cases.commands import dry_run
from cases.db import Store
from cases.errors import RefusedError
from tests.factories import Journey, a_case_in
from tests.stories.telling import facts, letters, reasons_against, whole
from workflow.model import Refusal

QUESTION = "delay_questions_answered"


def asked(journey: Journey, **changes: object) -> dict[str, Refusal]:
    """Return pointer -> refusal of each question that stands in the way of the conclusion."""
    data = {**journey.orientation(), **changes}
    with pytest.raises(RefusedError) as refused:
        dry_run(journey.store, journey.person("case_handler"), journey.case_id, "T06", data, now=journey.now)
    return {each.field or "": each for each in refused.value.refusals if each.guard == QUESTION}


def ready(store: Store, **cells: Any) -> Journey:
    """Return a case for which only the questions are left to answer."""
    return a_case_in(store, "in_qualification", **cells).note_dates().answer_article40()


def test_each_open_question_is_told_with_its_article_and_where_to_answer(store: Store) -> None:
    journey = ready(store)
    found = asked(journey)
    assert found.keys() == {"/delay_answers/contract_ended", "/delay_answers/words_said"}
    ended = found["/delay_answers/contract_ended"]
    assert "Le contrat de travail a-t-il été rompu" in ended.message
    assert "L1471-1" in ended.basis
    journey.edit("case_handler", delay_answers={"contract_ended": "no"})
    assert asked(journey).keys() == {"/delay_answers/words_said"}
    journey.edit("case_handler", delay_answers={"words_said": "no"})
    journey.fire("case_handler", "T06", **journey.orientation())
    assert journey.case.state == "orientation_pending"
    assert whole(journey)


def test_a_yes_is_settled_by_its_day_alone(store: Store) -> None:
    journey = ready(store)
    journey.edit("case_handler", delay_answers={"contract_ended": "yes", "words_said": "no"})
    assert asked(journey).keys() == {"/delay_answers/contract_ended"}
    journey.fire(
        "case_handler",
        "T59",
        kind="clock_start",
        start_kind="notification",
        start_on="2026-10-01",
        reasons="Lettre de licenciement, accusé de réception signé ce jour-là.",
    )
    journey.fire("case_handler", "T06", **journey.orientation())
    assert "EMP_TERMINATION" in {row.rule for row in facts(journey).limitation}


def test_urgency_asks_too_and_an_answer_of_one_word_lets_it_go_on(store: Store) -> None:
    journey = ready(store)
    journey.fire("case_handler", "T33", level="critical", criterion="danger", reasons="Menaces reçues.")
    assert all(
        "« ne sait pas » suffit" in each.message.replace("\N{NO-BREAK SPACE}", " ") for each in asked(journey).values()
    )
    journey.answer_delay_questions("unknown")
    journey.fire("case_handler", "T06", **journey.orientation())
    assert journey.case.state == "orientation_pending"


def test_an_open_question_holds_back_nothing_else(store: Store) -> None:
    journey = ready(store)
    assert asked(journey)
    journey.ask_documents()
    journey.fire("case_handler", "T33", level="critical", criterion="danger", reasons="Menaces reçues.")
    journey.fire("case_handler", "T38")
    assert journey.case.state == "in_qualification"
    assert QUESTION not in reasons_against(
        journey, "site_coordinator", "T29", reason="OUT_OF_TERRITORY", reasons="Ailleurs.", told_on="2026-11-23"
    )


def test_a_domain_typed_with_the_conclusion_asks_its_own_questions(store: Store) -> None:
    journey = ready(store, domain="HOUSING_PRIVATE")
    journey.edit("case_handler", delay_answers={"words_said": "no"})
    assert asked(journey, domain="EMPLOYMENT_PRIVATE").keys() == {"/delay_answers/contract_ended"}
    assert (
        reasons_against(journey, "case_handler", "T06", **{**journey.orientation(), "domain": "HOUSING_PRIVATE"})
        == set()
    )


def test_a_conclusion_that_moves_the_periods_sends_the_letter_on_them_again(store: Store) -> None:
    moved = ready(store, domain="HOUSING_PRIVATE").answer_delay_questions()
    before = letters(moved).count("L07")
    moved.fire("case_handler", "T06", **moved.orientation())
    assert letters(moved).count("L07") == before + 1
    same = ready(store, external_ref="PC-SAME-001").answer_delay_questions()
    before = letters(same).count("L07")
    same.fire("case_handler", "T06", **{**same.orientation(), "domain": same.case.domain, "forms": []})
    assert letters(same).count("L07") == before
