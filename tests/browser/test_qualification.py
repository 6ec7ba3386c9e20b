"""The questionnaire in a real browser: without script, on a phone, and by keyboard alone."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Screen, Screens, Served
from tests.factories import Journey, a_case_in

pytestmark = pytest.mark.browser

HANDLER = "case_handler.plaine-commune"
BEFORE_SAVING = "Vos réponses ne sont pas encore enregistrées."


@pytest.fixture
def journey(served: Served) -> Journey:
    return a_case_in(served.store, "in_qualification")


def opened(screens: Screens, journey: Journey, *, script: bool = True, width: int = 1280) -> Screen:
    """Sign in as the handler and open the questionnaire of the case."""
    screen = screens(script=script, width=width)
    screen.sign_in(HANDLER)
    screen.open(f"/dossiers/{journey.case_id}/qualification")
    return screen


def test_a_handler_qualifies_on_a_phone_without_script_in_five_clicks(screens: Screens, journey: Journey) -> None:
    page = opened(screens, journey, script=False, width=390).page
    page.get_by_label("La personne a été moins bien traitée qu’une autre").check()
    page.locator("[name='why.TREATMENT']").fill("Promotion refusée au retour de congé.")
    page.get_by_label("À une personne mieux traitée aujourd’hui").check()
    page.locator("[name='why.COMPARISON']").fill("Deux collègues promus en juin.")
    page.get_by_role("button", name="Enregistrer mes réponses").click()
    assert page.get_by_text("Réponses enregistrées dans la piste.").is_visible()
    assert page.locator("#proposition").get_by_text("Discrimination directe").first.is_visible()
    assert page.get_by_label("À une personne mieux traitée aujourd’hui").is_checked()


def test_the_proposal_comes_into_sight_before_anything_is_recorded(screens: Screens, journey: Journey) -> None:
    page = opened(screens, journey, width=390).page
    before = journey.case.version
    page.get_by_label("Des agissements blessent sa dignité ou créent un climat hostile").check()
    page.get_by_role("button", name="Voir la proposition sans enregistrer").click()
    page.get_by_text(BEFORE_SAVING).wait_for()
    assert page.get_by_label("Des agissements blessent sa dignité ou créent un climat hostile").is_checked()
    assert page.url.endswith("#proposition")
    assert journey.case.version == before


def test_each_question_is_answered_by_keyboard_alone(screens: Screens, journey: Journey) -> None:
    page = opened(screens, journey).page
    page.get_by_label("La personne elle-même").focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.get_by_label("La personne, à qui on l’attribue à tort").is_checked()
    page.locator("fieldset", has_text="Qui porte le critère").locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert page.get_by_text("La Cour de justice de l’Union européenne protège la personne").is_visible()


def test_the_browser_says_nothing_against_the_page(screens: Screens, journey: Journey) -> None:
    screen = opened(screens, journey)
    screen.page.get_by_role("button", name="Voir la proposition sans enregistrer").click()
    screen.page.get_by_text(BEFORE_SAVING).wait_for()
    assert screen.complaints == []
