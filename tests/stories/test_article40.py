"""The duty of each public agent towards the prosecutor: personal, unforbidden, one record per person."""

from __future__ import annotations

from cases.access import Person
from cases.clocks import tick
from cases.db import Store
from tests.factories import Journey, a_case_in
from tests.stories.telling import article40, clocks, letters, reasons_against, tasks, told, whole

REPORT = {
    "offence": "Discrimination à l’embauche",
    "reasons": "Refus écrit après l’énoncé du nom, le 8 juillet.",
    "prosecutor": "Parquet de Bobigny",
    "secrecy_checked": True,
}
NO = {"finding": "own_reasons", "reasons": "Les faits ne sont pas suffisamment établis."}
CLOSE = {"reason": "OUT_OF_SCOPE", "reasons": "Hors champ."}


def two_bound(journey: Journey) -> tuple[Person, Person]:
    """Return the handler and the colleague who heard the interview: both are bound."""
    return journey.person("case_handler"), journey.people.by_login["case_handler_2.plaine-commune"]


def test_two_bound_persons_answer_each_for_herself_and_the_least_advanced_answer_holds_the_closing(
    store: Store,
) -> None:
    journey = a_case_in(store, "in_qualification")
    first, second = two_bound(journey)
    for person in (first, second):
        journey.fire(person, "T63", known_on=journey.today.isoformat(), finding="to_send")
    journey.fire(first, "T32", **REPORT)
    assert article40(journey) == {"case": "sent", str(first.id): "sent", str(second.id): "to_send"}
    assert (letters(journey)[-1], clocks(journey)["K08"]) == ("L13", "running")
    close = {**CLOSE, "told_on": journey.today.isoformat()}
    assert reasons_against(journey, "site_coordinator", "T29", **close) == {"article40_examined"}
    journey.fire(second, "T64", **NO)
    assert article40(journey)[str(second.id)] == "reasoned_no"
    assert "K08" not in clocks(journey)
    assert reasons_against(journey, "site_coordinator", "T29", **close) == set()
    assert whole(journey)


def test_nobody_answers_in_the_place_of_a_bound_person_but_after_two_reminders(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    _, second = two_bound(journey)
    journey.fire(second, "T63", known_on=journey.today.isoformat(), finding="to_send")
    silent = {"finding": "no_answer", "person": str(second.id), "reasons": "Agent parti sans répondre."}
    assert reasons_against(journey, "site_coordinator", "T64", **NO) == {"article40_answer_is_own"}
    assert reasons_against(journey, "site_coordinator", "T64", **silent) == {"article40_answer_is_own"}
    for _ in range(4):
        tick(store, journey.later(days=1).now)
    assert tasks(journey)["clock_K08", "bound_user"] == 1
    journey.fire("site_coordinator", "T64", **silent)
    assert article40(journey)[str(second.id)] == "reasoned_no"
    assert whole(journey)


def test_the_coordinator_is_told_in_the_end_and_can_forbid_nothing(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    first, _ = two_bound(journey)
    journey.fire(first, "T63", known_on=journey.today.isoformat(), finding="to_send")
    for _ in range(7):
        tick(store, journey.later(days=1).now)
    assert tasks(journey)["clock_K08", "site_coordinator"] == 1
    journey.fire(first, "T32", **REPORT)
    assert article40(journey)[str(first.id)] == "sent"


def test_the_duty_outlives_the_closing_and_the_prosecutor_answers_later(store: Store) -> None:
    journey = a_case_in(store, "in_qualification").answer_article40()
    journey.fire("site_coordinator", "T29", **CLOSE, told_on=journey.today.isoformat())
    first, _ = two_bound(journey)
    journey.later(days=20).fire(first, "T63", known_on=journey.today.isoformat(), finding="to_examine")
    assert article40(journey)[str(first.id)] == "to_examine"
    journey.fire(first, "T32", **REPORT)
    journey.later(days=90).fire(
        first, "T65", person=str(first.id), answer="Enquête ouverte.", answered_on=journey.today.isoformat()
    )
    assert (journey.case.state, article40(journey)[str(first.id)]) == ("closed", "answered")
    assert told(journey, "T65")["answer"] == "Enquête ouverte."
    assert whole(journey)


def test_urgency_leaves_the_question_open_until_the_closing(store: Store) -> None:
    journey = a_case_in(store, "in_qualification").note_dates().answer_delay_questions()
    orientation = journey.orientation()
    assert reasons_against(journey, "case_handler", "T06", **orientation) == {"article40_examined"}
    journey.fire("case_handler", "T33", level="critical", criterion="danger", reasons="Menaces reçues.")
    journey.fire("case_handler", "T06", **orientation)
    assert journey.case.state == "orientation_pending"
    forward = {"reason": "SOLVED_AMICABLY", "reasons": "x", "proof": "x", "told_on": journey.today.isoformat()}
    assert reasons_against(journey, "site_coordinator", "T45", **forward) == {"article40_examined"}
