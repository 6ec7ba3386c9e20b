"""The course of a case: one picture, and the same in text with every link."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest

from cases.db import Store
from cases.queries.case import case_view
from cases.queries.course import case_course
from tests.api.browsing import Browser
from tests.factories import Journey, a_case_in


@pytest.fixture
def prepared(house: Store) -> Journey:
    return a_case_in(house, "referral_preparation")


def href(case_id: UUID) -> str:
    return f"/dossiers/{case_id}/parcours"


def test_the_course_tells_every_state_that_the_case_passed_in_order(prepared: Journey) -> None:
    course = case_course(prepared.store, prepared.person("case_handler"), prepared.case_id)
    passed = [passage.target for passage in course.passages]
    assert passed[0] == "draft"
    assert passed[-1] == course.state == "referral_preparation"
    assert [passage.source for passage in course.passages[1:]] == passed[:-1]


def test_the_page_says_where_the_case_is_in_the_picture_and_beside_it(prepared: Journey, handler: Browser) -> None:
    page = handler.page(href(prepared.case_id))
    assert page.words.count("vous êtes ici") >= 3
    assert {f"schema-{plan}-{part}" for plan in ("large", "etroit") for part in ("title", "desc")} <= page.ids
    images = [given for tag, given in page.tags if tag == "svg" and given.get("role") == "img"]
    assert len(images) == 2


def test_every_step_that_changes_the_state_is_written_with_its_target(prepared: Journey, handler: Browser) -> None:
    view = case_view(prepared.store, prepared.person("case_handler"), prepared.case_id, now=prepared.now)
    page = handler.page(href(prepared.case_id))
    moving = [choice for choice in view.choices if choice.to_state != view.row.state]
    assert moving
    assert [choice.event.label for choice in moving if choice.event.label not in page.words] == []
    allowed = [choice.event.label for choice in moving if choice.allowed]
    assert [label for label in allowed if label not in page.links] == []


def test_a_refused_step_gives_its_reason_and_the_link_that_cures_it(prepared: Journey, handler: Browser) -> None:
    page = handler.page(href(prepared.case_id))
    assert "Soumettre la saisine à validation → Saisine à valider" in page.words
    assert page.links["Joindre la pièce"].startswith(f"/dossiers/{prepared.case_id}/pieces/ajouter")


def test_the_case_page_leads_to_its_course(prepared: Journey, handler: Browser) -> None:
    links = handler.page(f"/dossiers/{prepared.case_id}").links
    assert href(prepared.case_id) in links.values()


def test_a_case_of_another_site_has_no_course(prepared: Journey, browse: Callable[[str], Browser]) -> None:
    assert browse("case_handler.vaulx-en-velin").get(href(prepared.case_id)).status_code == 404


def test_an_auditor_is_led_to_the_trail(prepared: Journey, browse: Callable[[str], Browser]) -> None:
    answer = browse("auditor.plaine-commune").get(href(prepared.case_id))
    assert answer.headers["location"] == f"/audit/{prepared.case_id}"
