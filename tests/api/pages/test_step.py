"""The page of a step: every event of the procedure has one, and says what is wrong without losing a word."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from cases.db import EVERY_SITE, Store
from cases.tables import Case
from tests.api.browsing import Browser, Page
from tests.factories import Journey, a_case_in
from workflow.procedures import current

EVENTS = tuple(event.id for event in current().events if event.id != "T37")


def step(case_id: UUID, event: str) -> str:
    return f"/dossiers/{case_id}/etapes/{event}"


@pytest.fixture
def qualified(house: Store) -> Journey:
    return a_case_in(house, "in_qualification").answer_delay_questions()


def test_every_event_of_the_procedure_has_a_page(qualified: Journey, handler: Browser) -> None:
    answers = {event: handler.get(step(qualified.case_id, event)) for event in EVENTS}
    assert {answer.status_code for answer in answers.values()} == {200, 409}
    labels = {event: current().event(event).label for event in EVENTS}
    assert all(labels[event] in Page(answer.text).words for event, answer in answers.items())


def test_an_allowed_step_is_made_and_leads_back_to_the_case(qualified: Journey, handler: Browser) -> None:
    day = qualified.today.isoformat()
    answer = handler.submit(step(qualified.case_id, "T58"), contacted_on=day, channel="phone", reached="true")
    assert answer.status_code == 303
    page = handler.page(answer.headers["location"])
    assert "Contact noté. C’est l’événement n°" in page.words


def test_a_wrong_answer_is_named_beside_its_field_and_nothing_typed_is_lost(
    qualified: Journey, handler: Browser
) -> None:
    answer = handler.submit(step(qualified.case_id, "T58"), channel="", note="Message laissé à la voisine.")
    page = Page(answer.text)
    assert answer.status_code == 422
    assert page.form(step(qualified.case_id, "T58")).fields["note"] == "Message laissé à la voisine."
    summary = [href for href in page.links.values() if href.startswith("#f-")]
    assert "#f-channel" in summary
    assert {href[1:] for href in summary} <= page.ids


def test_a_refused_step_tells_reason_basis_and_cure_without_a_button(qualified: Journey, handler: Browser) -> None:
    answer = handler.get(step(qualified.case_id, "T06"))
    page = Page(answer.text)
    assert answer.status_code == 409
    assert "LO 2011-333 art. 6" in page.words
    assert page.links["Noter une date de droit"] == step(qualified.case_id, "T59")
    assert all(form.action != step(qualified.case_id, "T06") for form in page.forms)


def test_a_refusal_leads_to_the_very_field_that_cures_it(qualified: Journey, handler: Browser) -> None:
    qualified.edit("case_handler", facts={"facts_on": None})
    page = Page(handler.get(step(qualified.case_id, "T06")).text)
    href = page.links["Compléter : date des faits"]
    assert href == f"/dossiers/{qualified.case_id}/completer#f-facts_facts_on"
    assert 'id="f-facts_facts_on"' in handler.get(href).text


def test_a_refusal_leads_to_the_step_to_make_instead(house: Store, handler: Browser) -> None:
    journey = a_case_in(house, "in_qualification")
    journey.fire("case_handler", "T33", level="critical", criterion="danger", reasons="Menaces reçues.")
    page = Page(handler.get(step(journey.case_id, "T02")).text)
    assert page.links["À la place : Demander des pièces sans attendre"] == step(journey.case_id, "T39")


def test_a_paper_that_is_missing_can_be_joined_from_the_refusal(house: Store, handler: Browser) -> None:
    journey = a_case_in(house, "referral_preparation")
    answer = handler.get(step(journey.case_id, "T10"))
    assert answer.status_code == 409
    href = f"/dossiers/{journey.case_id}/pieces/ajouter?nature=signed_referral"
    assert href in answer.text
    assert 'value="signed_referral" selected' in handler.get(href).text


def test_a_step_refused_on_its_input_writes_nothing_and_keeps_the_words(qualified: Journey, handler: Browser) -> None:
    qualified.note_dates().answer_article40()
    before = qualified.case.version
    answer = handler.submit(
        step(qualified.case_id, "T06"),
        reasons="Motifs longuement pesés.",
        comparator=None,
        routes__0__route="DDD_REFERRAL",
        routes__0__reasons="Voie adaptée.",
    )
    page = Page(answer.text)
    assert answer.status_code == 409
    assert "rien n’a été enregistré" in page.words
    assert page.form(step(qualified.case_id, "T06")).fields["reasons"] == "Motifs longuement pesés."
    assert qualified.case.version == before


def test_a_stale_page_says_what_changed_and_offers_the_typed_words_again(qualified: Journey, handler: Browser) -> None:
    path = step(qualified.case_id, "T58")
    form = Page(handler.get(path).text).form(path)
    qualified.answer_article40()
    typed = {"contacted_on": qualified.today.isoformat(), "channel": "phone", "note": "Jointe à midi."}
    answer = handler.send(form, typed)
    page = Page(answer.text)
    assert answer.status_code == 412
    assert page.words.index("Rien n’est perdu et rien n’a été envoyé") < page.words.index("par Camille case_handler")
    again = page.form(path)
    assert again.fields["note"] == "Jointe à midi."
    assert handler.send(again, {}).status_code == 303


def test_the_same_form_sent_twice_is_done_once(qualified: Journey, handler: Browser, house: Store) -> None:
    path = step(qualified.case_id, "T58")
    form = Page(handler.get(path).text).form(path)
    typed = {"contacted_on": qualified.today.isoformat(), "channel": "phone"}
    first, second = handler.send(form, typed), handler.send(form, typed)
    assert first.headers["location"] == second.headers["location"]
    with house.read(EVERY_SITE) as session:
        assert session.get_one(Case, qualified.case_id).version == int(form.fields["seen"]) + 1


def test_a_line_is_added_to_rows_without_script_and_keeps_those_typed(qualified: Journey, handler: Browser) -> None:
    path = step(qualified.case_id, "T02")
    answer = handler.submit(path, items__0__what="Contrat", items__0__why="Prouver l’emploi", ajouter="items")
    fields = Page(answer.text).form(path).fields
    assert answer.status_code == 200
    assert (fields["items.0.what"], fields["items.1.what"]) == ("Contrat", "")


def test_routes_to_answer_are_drawn_one_line_each(house: Store, coordinator: Browser) -> None:
    journey = a_case_in(house, "orientation_pending")
    page = coordinator.page(step(journey.case_id, "T07"))
    fields = page.form(step(journey.case_id, "T07")).fields
    assert {fields["answers.0.route"], fields["answers.1.route"]} == {"DDD_REFERRAL", "PRUDHOMMES"}


def test_a_decision_shows_its_letter_beside_it(house: Store, coordinator: Browser) -> None:
    journey = a_case_in(house, "orientation_pending")
    page = coordinator.page(step(journey.case_id, "T07"))
    frame = next(given for tag, given in page.tags if tag == "iframe")
    shown = coordinator.get(frame["src"])
    assert shown.headers["content-type"] == "application/pdf"
    assert "frame-ancestors 'self'" in shown.headers["content-security-policy"]


def test_a_case_of_another_site_is_not_found(qualified: Journey, browse: Callable[[str], Browser]) -> None:
    elsewhere = browse("case_handler.vaulx-en-velin")
    answers = [elsewhere.get(step(qualified.case_id, "T58")), elsewhere.get(step(uuid4(), "T58"))]
    assert [answer.status_code for answer in answers] == [404, 404]
    told = [Page(answer.text).words for answer in answers]
    assert told[0] == told[1]


def test_an_event_that_no_procedure_knows_is_not_found(qualified: Journey, handler: Browser) -> None:
    assert handler.get(step(qualified.case_id, "T99")).status_code == 404


def test_typed_markup_stays_text(qualified: Journey, handler: Browser) -> None:
    hostile = "<script>alert(1)</script>"
    answer = handler.submit(step(qualified.case_id, "T58"), channel="", note=hostile)
    assert hostile not in answer.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in answer.text
