"""Recording the questionnaire: sealed in the trail, its history kept, refused where it may not be; on both stores."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from cases.commands import record_qualification
from cases.commands.answers import Answer
from cases.db import EVERY_SITE, Store
from cases.errors import InvalidInputError, NotFoundError, RefusedError, StaleError
from cases.queries.qualification import QualificationView, prefilled, qualification_view
from cases.queries.timeline import history
from cases.tables import CaseGround, Limitation
from cases.trail.read import events
from cases.trail.verify import verify_case
from tests.factories import Journey, a_case_in
from workflow.qualification import QUESTIONNAIRE

STORY = "Sa promotion lui échappe au retour de son congé, dit-elle."
ANSWERS: dict[str, Any] = {
    "DOMAIN": {"chosen": ["EMPLOYMENT_PRIVATE"]},
    "GROUNDS": {"chosen": ["SEX", "FAMILY_STATUS"]},
    "TREATMENT": {"chosen": ["LESS_FAVOURABLE"], "reason": STORY},
    "COMPARISON": {"chosen": ["UNKNOWN"]},
}


def fill(journey: Journey, role: str = "case_handler", seen: int | None = None, **sheet: Any) -> Answer:
    """Fill the questionnaire in as somebody, a minute later."""
    now = journey.later(minutes=1).now
    version = journey.case.version if seen is None else seen
    told = {"answers": ANSWERS, **sheet}
    return record_qualification(journey.store, journey.person(role), journey.case_id, told, seen=version, now=now)


def read(journey: Journey, role: str = "case_handler") -> QualificationView:
    return qualification_view(journey.store, journey.person(role), journey.case_id, now=journey.now)


@pytest.fixture
def journey(store: Store) -> Journey:
    return a_case_in(store, "in_qualification")


def test_answers_are_one_event_of_the_trail_that_keeps_their_words_sealed(journey: Journey) -> None:
    before = journey.case
    answer = fill(journey)
    with journey.store.read(EVERY_SITE) as session:
        last = events(session, journey.store.keys, journey.case_id)[-1]
        assert verify_case(session, journey.store.keys, journey.case_id).whole
    assert (answer.seq, last.act.type) == (before.version + 1, "qualification")
    assert (last.act.from_state, last.act.to_state) == (before.state, before.state)
    assert (last.data or {})["questions"] == QUESTIONNAIRE.version
    assert (last.data or {})["answers"]["TREATMENT"]["reason"] == STORY
    assert STORY.encode() not in last.canon
    assert b"LESS_FAVOURABLE" not in last.canon
    assert b"SEX" not in last.canon


def test_the_trail_says_that_it_was_filled_in_and_which_questions_and_not_the_answers(journey: Journey) -> None:
    fill(journey)
    told = history(journey.store, journey.person("auditor"), journey.case_id, now=journey.now)[-1]
    assert told.label == f"Questionnaire de qualification rempli (version des questions : {QUESTIONNAIRE.version})"
    assert (told.reason, told.changed_state) == ("", False)


def test_what_was_answered_before_is_kept_with_who_gave_it_and_when(journey: Journey) -> None:
    fill(journey)
    first = read(journey).sheets[0]
    other = {**ANSWERS, "COMPARISON": {"chosen": ["PAST"], "reason": "Son prédécesseur, au même poste."}}
    fill(journey, answers=other)
    view = read(journey)
    now = {answer.code: answer for answer in view.sheets[0].answers}
    assert view.sheets[1] == first
    assert now["TREATMENT"].at == first.at
    assert now["COMPARISON"].at == view.sheets[0].at > first.at
    assert view.reasons["COMPARISON"] == "Son prédécesseur, au même poste."


def test_an_answer_keeps_the_words_that_were_read(journey: Journey) -> None:
    fill(journey)
    answer = next(each for each in read(journey).sheets[0].answers if each.code == "TREATMENT")
    assert answer.asked == QUESTIONNAIRE.questions["TREATMENT"].text_fr
    assert answer.labels == ("La personne a été moins bien traitée qu’une autre",)


def test_something_else_is_retained_with_its_reason_and_fills_the_form_of_orientation(journey: Journey) -> None:
    retained = {"forms": ["INDIRECT"], "grounds": ["SEX"], "domain": "EMPLOYMENT_PRIVATE", "reason": "La règle suffit."}
    fill(journey, retained=retained)
    form = prefilled(read(journey))
    assert (form["forms"], form["grounds"], form["domain"]) == (["INDIRECT"], ["SEX"], "EMPLOYMENT_PRIVATE")
    assert form["comparator_unknown"]
    assert form["reasons"].endswith("La règle suffit.")


def test_without_a_reason_nothing_else_is_retained(journey: Journey) -> None:
    before = journey.case.version
    with pytest.raises(InvalidInputError) as refused:
        fill(journey, retained={"forms": ["INDIRECT"], "principal_ground": "AGE"})
    assert {error.pointer for error in refused.value.errors} == {"/retained/reason", "/retained/principal_ground"}
    assert journey.case.version == before


def test_what_comes_out_is_carried_into_the_file_and_its_dates_follow(journey: Journey) -> None:
    before = rules(journey)
    fill(
        journey,
        answers={**ANSWERS, "DOMAIN": {"chosen": ["GOODS_SERVICES_PRIVATE"]}, "GROUNDS": {"chosen": ["AGE"]}},
        carry_over=True,
    )
    assert journey.case.domain == "GOODS_SERVICES_PRIVATE"
    assert rules(journey) != before
    assert read(journey).sheets[0].carried_over


@pytest.mark.parametrize(
    "sheet",
    [
        {"answers": {"TREATMENT": ANSWERS["TREATMENT"]}},
        {"answers": {}, "retained": {"grounds": ["SEX"], "reason": "Le sexe seul est en cause."}},
    ],
    ids=["not asked", "retained without one"],
)
def test_a_domain_that_nothing_settles_stays_with_its_periods(sqlite_store: Store, sheet: dict[str, Any]) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    before, domain, safe_day = rules(journey), journey.case.domain, journey.case.safe_day
    fill(journey, **sheet, carry_over=True)
    assert (rules(journey), journey.case.domain, journey.case.safe_day) == (before, domain, safe_day)
    with journey.store.read(EVERY_SITE) as session:
        assert session.scalars(select(CaseGround.ground).where(CaseGround.case_id == journey.case_id)).all()


def rules(journey: Journey) -> set[str]:
    """Return the rules that the file has dates of."""
    with journey.store.read(EVERY_SITE) as session:
        return set(session.scalars(select(Limitation.rule).where(Limitation.case_id == journey.case_id)))


CRIMINAL: dict[str, Any] = {
    **ANSWERS,
    "COMPARISON": {"chosen": ["ACTUAL"], "reason": "Deux collègues de même ancienneté."},
    "ACT": {"chosen": ["REFUSED_HIRING"]},
    "INTENT": {"chosen": ["YES"], "reason": "Un courriel le dit."},
}


def test_a_possible_offence_carried_into_the_file_opens_the_periods_of_criminal_law(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    fill(journey, answers=CRIMINAL, carry_over=True)
    assert journey.case.marks["situation"]["offence"] == "delit"


def test_no_answer_takes_the_periods_of_criminal_law_away(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    fill(journey, answers={**CRIMINAL, "INTENT": {"chosen": ["NO"], "reason": "Rien ne le montre."}}, carry_over=True)
    assert "offence" not in journey.case.marks.get("situation", {})


def test_who_is_bound_by_article_40_and_what_was_answered_stands_beside_the_question(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    before = {(duty.name, duty.state_label) for duty in read(journey).duties}
    journey.answer_article40()
    after = {(duty.name, duty.state_label) for duty in read(journey).duties}
    assert before == {("", "à examiner")}
    assert (journey.person("case_handler").name, "écarté avec motifs") in after


def test_an_erased_case_has_no_answer_left_and_its_trail_still_verifies(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    fill(journey)
    sqlite_store.keys.destroy(journey.case_id)
    with sqlite_store.read(EVERY_SITE) as session:
        last = events(session, sqlite_store.keys, journey.case_id)[-1]
        assert verify_case(session, sqlite_store.keys, journey.case_id).whole
    assert (last.act.type, last.data) == ("qualification", None)
    assert read(journey).sheets == ()


def test_nothing_is_carried_into_the_file_unasked(journey: Journey) -> None:
    before = journey.case.domain
    fill(journey, answers={**ANSWERS, "DOMAIN": {"chosen": ["EDUCATION"]}})
    assert journey.case.domain == before


@pytest.mark.parametrize("role", ["intake_agent", "site_coordinator", "dpo", "auditor"])
def test_the_handler_alone_qualifies(role: str, sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    with pytest.raises(RefusedError) as refused:
        fill(journey, role)
    assert [refusal.guard for refusal in refused.value.refusals] == ["role"]


def test_a_closed_case_is_not_qualified(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "closed")
    with pytest.raises(RefusedError) as refused:
        fill(journey)
    assert [refusal.event for refusal in refused.value.refusals] == ["T31"]


def test_who_reads_no_content_reads_no_answer(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    fill(journey)
    with pytest.raises(NotFoundError):
        read(journey, "auditor")


def test_a_stale_version_writes_nothing(journey: Journey) -> None:
    seen = journey.case.version
    journey.meet()
    with pytest.raises(StaleError):
        fill(journey, seen=seen)
    assert read(journey).sheets == ()


def test_the_same_answers_twice_and_no_answer_at_all_are_said_so(journey: Journey) -> None:
    fill(journey)
    with pytest.raises(InvalidInputError) as again:
        fill(journey)
    with pytest.raises(InvalidInputError) as nothing:
        fill(journey, answers={"TREATMENT": {"chosen": []}})
    assert [error.code for error in (*again.value.errors, *nothing.value.errors)] == ["unchanged", "empty"]


def test_answers_to_other_questions_are_refused(journey: Journey) -> None:
    with pytest.raises(InvalidInputError) as refused:
        fill(journey, questions="0123456789abcdef")
    assert [error.code for error in refused.value.errors] == ["other_questions"]


def test_the_report_gives_the_first_answers_until_somebody_does(journey: Journey) -> None:
    view = read(journey)
    assert view.sheets == ()
    assert view.answers["DOMAIN"] == ("EMPLOYMENT_PRIVATE",)
    assert set(view.answers["GROUNDS"]) == {"SEX", "FAMILY_STATUS"}
    assert prefilled(view) == {}
