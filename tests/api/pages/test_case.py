"""The case page: law first, then one thing to do, what is possible, what is refused and why, then the file."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest

from cases.db import Store
from cases.queries.case import case_view
from tests.api.browsing import Browser, Page
from tests.factories import Journey, a_case_in, a_registered_case
from workflow.law import LAW


@pytest.fixture
def qualified(house: Store) -> Journey:
    return a_case_in(house, "in_qualification")


def href(case_id: UUID) -> str:
    return f"/dossiers/{case_id}"


def test_the_first_thing_to_do_stands_first_in_the_document(qualified: Journey, handler: Browser) -> None:
    words = handler.page(href(qualified.case_id)).words
    order = [words.index(mark) for mark in ("À faire maintenant", "Refusé pour l’instant", "Échéances", "Déroulé")]
    assert order == sorted(order)


def test_a_refused_way_forward_puts_its_cure_first(qualified: Journey, handler: Browser) -> None:
    words = handler.page(href(qualified.case_id)).words
    assert "À faire maintenant Noter une date de droit Pour pouvoir proposer l’orientation :" in words


def test_a_step_that_answers_nothing_is_not_told_as_refused(
    qualified: Journey, browse: Callable[[str], Browser]
) -> None:
    words = browse("site_coordinator.plaine-commune").page(href(qualified.case_id)).words
    moot = words.index("sans objet pour l’instant")
    assert moot < words.index("Écarter la proposition de clôture")
    assert words.index("Aucune clôture n’est proposée") > moot


def test_every_choice_of_the_procedure_is_on_the_page(qualified: Journey, handler: Browser) -> None:
    person = qualified.person("case_handler")
    view = case_view(qualified.store, person, qualified.case_id, now=qualified.now)
    words = handler.page(href(qualified.case_id)).words
    missing = [choice.event.label for choice in view.choices if choice.event.label not in words]
    assert missing == []
    reasons = [" ".join(refusal.basis.split()) for choice in view.choices for refusal in choice.refusals]
    assert [basis for basis in reasons if basis.rstrip(".") not in words] == []


def test_each_date_says_why_with_its_article(qualified: Journey, handler: Browser) -> None:
    page = handler.page(href(qualified.case_id))
    whys = [link for link in page.links.values() if "/dates/" in link]
    assert page.words.count("Pourquoi cette date ?") >= 1
    shown = handler.page(whys[0])
    rule = whys[0].rsplit("/", 1)[1]
    assert LAW.limitation_rules[rule].article.replace("\u00a0", " ") in shown.words
    assert "Le calcul, pas à pas" in shown.words


def test_a_date_that_the_case_has_not_is_not_found(qualified: Journey, handler: Browser) -> None:
    assert handler.get(f"{href(qualified.case_id)}/dates/NOTHING").status_code == 404


def test_the_timeline_names_who_did_what_with_the_link_of_the_chain(qualified: Journey, handler: Browser) -> None:
    person = qualified.person("case_handler")
    view = case_view(qualified.store, person, qualified.case_id, now=qualified.now)
    words = handler.page(href(qualified.case_id)).words
    assert all(event.hash in words for event in view.events)
    assert "Qualification commencée par Camille case_handler.plaine-commune, référent de dossier" in words


def test_an_auditor_is_led_to_the_trail_and_reads_no_person(
    qualified: Journey, browse: Callable[[str], Browser]
) -> None:
    auditor = browse("auditor.plaine-commune")
    answer = auditor.get(href(qualified.case_id))
    assert answer.headers["location"] == f"/audit/{qualified.case_id}"
    assert "case_handler.plaine-commune" not in auditor.page(answer.headers["location"]).words


def test_who_reads_no_content_is_shown_no_name(qualified: Journey, browse: Callable[[str], Browser]) -> None:
    answer = browse("national_admin").get(href(qualified.case_id))
    assert "KERDREVENNEC" not in answer.text
    assert "case_handler.plaine-commune" not in Page(answer.text).words


def test_a_case_of_another_site_does_not_exist(qualified: Journey, browse: Callable[[str], Browser]) -> None:
    assert browse("case_handler.vaulx-en-velin").get(href(qualified.case_id)).status_code == 404


def test_an_issued_letter_opens_and_only_for_who_may_read(house: Store, browse: Callable[[str], Browser]) -> None:
    journey = a_registered_case(house)
    links = browse("intake_agent.plaine-commune").page(href(journey.case_id)).links
    letter = next(link for link in links.values() if "/courriers/" in link)
    assert browse("intake_agent.plaine-commune").get(letter).headers["content-type"] == "application/pdf"
    assert browse("intake_agent.vaulx-en-velin").get(letter).status_code == 404
    assert browse("auditor.plaine-commune").get(letter).status_code == 404


def test_a_hostile_narrative_stays_text(house: Store, browse: Callable[[str], Browser]) -> None:
    journey = a_case_in(house, "draft", narrative="<img src=x onerror=alert(1)> récit assez long pour être lu")
    answer = browse("intake_agent.plaine-commune").get(href(journey.case_id))
    assert "<img" not in answer.text
    assert "&lt;img src=x onerror=alert(1)&gt;" in answer.text


def test_the_recipient_of_an_agreement_is_named_in_words(qualified: Journey, handler: Browser) -> None:
    agreement = {"object": "partner", "decision": "refused", "decided_on": qualified.today.isoformat()}
    qualified.fire("case_handler", "T42", **agreement, recipient="vaulx-en-velin")
    qualified.fire("case_handler", "T42", **agreement, recipient="partner", partner="SOS Racisme")
    words = handler.page(href(qualified.case_id)).words
    assert "(Site de Vaulx-en-Velin)" in words
    assert "(SOS Racisme)" in words
