"""The page of the questionnaire: answers, proposal, what is retained instead, and the form of orientation it fills."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cases.db import EVERY_SITE, Store
from cases.trail.read import events
from tests.api.browsing import Browser, Page
from tests.factories import Journey, a_case_in
from workflow.law import LAW

ANSWERS: dict[str, Any] = {
    "q__DOMAIN": "EMPLOYMENT_PRIVATE",
    "q__GROUNDS": ["ORIGIN"],
    "q__TREATMENT": ["LESS_FAVOURABLE"],
    "why__TREATMENT": "Écartée après l’énoncé de son nom.",
    "q__COMPARISON": "ACTUAL",
    "why__COMPARISON": "Un collègue au même profil a été reçu.",
    "q__ACT": ["REFUSED_HIRING"],
}


@pytest.fixture
def case(house: Store) -> Journey:
    return a_case_in(house, "in_qualification")


@pytest.fixture
def path(case: Journey) -> str:
    return f"/dossiers/{case.case_id}/qualification"


def ready(case: Journey) -> str:
    """Do what the step asks besides, and return its address."""
    case.note_dates().answer_article40()
    case.edit("case_handler", delay_answers={code.lower(): "no" for code in LAW.delay_questions})
    return f"/dossiers/{case.case_id}/etapes/T06"


def recorded(case: Journey) -> dict[str, Any]:
    with case.store.read(EVERY_SITE) as session:
        return dict(events(session, case.store.keys, case.case_id)[-1].data or {})


def test_the_page_begins_with_what_the_report_said(path: str, handler: Browser) -> None:
    page = handler.page(path)
    fields = page.form(path).fields
    assert fields["q.DOMAIN"] == "EMPLOYMENT_PRIVATE"
    assert fields["q.GROUNDS"] == ["SEX", "FAMILY_STATUS"]
    assert "Ce que propose la loi à la date des faits" in page.words
    assert "D’après le signalement seul" in page.words


def test_each_question_stands_in_a_fieldset_with_its_definition_and_article(path: str, handler: Browser) -> None:
    page = handler.page(path)
    names = [tag for tag, _ in page.tags]
    assert names.count("fieldset") == names.count("legend")
    assert "loi n° 2008-496, art. 1, al. 1" in page.words
    assert "CPP, art. 40" in page.words


def test_answers_are_recorded_with_their_reasons_and_the_words_that_were_read(
    case: Journey, path: str, handler: Browser
) -> None:
    answer = handler.submit(path, **ANSWERS)
    assert answer.status_code == 303
    page = handler.page(answer.headers["location"])
    assert "Réponses enregistrées dans la piste" in page.words
    assert "CP, art. 225-2" in page.words
    told = recorded(case)["answers"]["COMPARISON"]
    assert told["chosen"] == ["ACTUAL"]
    assert told["labels"] == ["À une personne mieux traitée aujourd’hui"]
    assert told["reason"] == "Un collègue au même profil a été reçu."


def test_the_proposal_is_shown_without_being_recorded(case: Journey, path: str, handler: Browser) -> None:
    before = case.case.version
    answer = handler.submit(path, **ANSWERS, apercu="1")
    page = Page(answer.text)
    assert answer.status_code == 200
    assert "Vos réponses ne sont pas encore enregistrées" in page.words
    assert page.form(path).fields["why.COMPARISON"] == "Un collègue au même profil a été reçu."
    assert "q.INTENT" in {given.get("name") for _, given in page.tags}, "an act of the list asks for the intent"
    assert case.case.version == before


def test_a_reason_that_is_missing_is_named_and_nothing_typed_is_lost(path: str, handler: Browser) -> None:
    answer = handler.submit(path, **{**ANSWERS, "why__TREATMENT": ""})
    page = Page(answer.text)
    assert answer.status_code == 422
    assert "#f-why-TREATMENT" in page.links.values()
    assert page.form(path).fields["why.COMPARISON"] == "Un collègue au même profil a été reçu."
    assert page.form(path).fields["q.TREATMENT"] == ["LESS_FAVOURABLE"]


def test_a_case_changed_meanwhile_is_told_and_the_answers_are_kept(case: Journey, path: str, handler: Browser) -> None:
    form = Page(handler.get(path).text).form(path)
    case.meet()
    answer = handler.send(form, ANSWERS)
    page = Page(answer.text)
    assert answer.status_code == 412
    assert "Contact noté par Camille case_handler.plaine-commune" in page.words
    assert "Vos réponses ne sont pas encore enregistrées" in page.words
    assert page.form(path).fields["why.TREATMENT"] == "Écartée après l’énoncé de son nom."
    assert handler.send(page.form(path), {}).status_code == 303


def test_something_else_is_retained_with_a_reason_and_never_without(case: Journey, path: str, handler: Browser) -> None:
    other = {"retained_forms": ["INDIRECT"], "retained_grounds": ["SURNAME"], "retained_domain": "TRAINING_INTERNSHIP"}
    refused = handler.submit(path, **ANSWERS, **other)
    assert refused.status_code == 422
    assert "#f-retained_reason" in Page(refused.text).links.values()
    answer = handler.submit(path, **ANSWERS, **other, retained_reason="Le texte de l’offre suffit.")
    assert answer.status_code == 303
    assert recorded(case)["retained"]["forms"] == ["INDIRECT"]
    step = ready(case)
    fields = handler.page(step).form(step).fields
    assert fields["forms"] == ["INDIRECT"]
    assert fields["grounds"] == ["SURNAME"]
    assert fields["domain"] == "TRAINING_INTERNSHIP"
    assert "Le texte de l’offre suffit." in fields["reasons"]


def test_the_form_of_orientation_begins_with_the_proposal(case: Journey, path: str, handler: Browser) -> None:
    handler.submit(path, **ANSWERS)
    step = ready(case)
    fields = handler.page(step).form(step).fields
    assert fields["forms"] == ["DIRECT"]
    assert fields["comparator"] == "Un collègue au même profil a été reçu."
    assert "Écartée après l’énoncé de son nom." in fields["reasons"]


def test_what_comes_out_may_be_carried_into_the_file_at_once(case: Journey, path: str, handler: Browser) -> None:
    handler.submit(path, **{**ANSWERS, "q__DOMAIN": "TRAINING_INTERNSHIP"}, carry_over="true")
    assert case.case.domain == "TRAINING_INTERNSHIP"


def test_the_coordinator_reads_the_answers_and_does_not_give_them(
    path: str, handler: Browser, coordinator: Browser
) -> None:
    handler.submit(path, **ANSWERS)
    page = coordinator.page(path)
    assert "Un collègue au même profil a été reçu." in page.words
    assert path not in {form.action for form in page.forms}


def test_another_site_and_who_reads_no_content_have_no_such_page(path: str, browse: Callable[[str], Browser]) -> None:
    logins = ("case_handler.vaulx-en-velin", "auditor.plaine-commune", "national_admin")
    assert [browse(login).get(path).status_code for login in logins] == [404, 404, 404]


def test_a_closed_case_keeps_its_answers_and_takes_none(house: Store, handler: Browser) -> None:
    closed = a_case_in(house, "closed")
    page = handler.page(f"/dossiers/{closed.case_id}/qualification")
    assert "Personne n’a encore rempli le questionnaire" in page.words
