"""The coordinator's page: late first, decisions that wait, who may take those that one wrote oneself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from api.pages.coordination import age_bars, load_lines
from cases.clocks import tick
from cases.db import Store
from cases.queries.views import AgeBand, Load
from tests.api.browsing import Browser
from tests.api.conftest import Hands
from tests.factories import a_case_in, a_registered_case


def test_a_late_case_is_seen_without_a_click(house: Store, coordinator: Browser, hands: Hands) -> None:
    number = str(a_case_in(house, "in_qualification").case.case_number)
    hands.now += timedelta(days=60)
    coordinator.sign_in("site_coordinator.plaine-commune")
    page = coordinator.page("/coordination")
    assert "1 en retard" in page.words
    assert page.words.index("À qui d’agir") < page.words.index(number) < page.words.index("Validations en")


def test_a_decision_is_read_and_returned_from_the_list(house: Store, coordinator: Browser) -> None:
    case_id = a_case_in(house, "orientation_pending").case_id
    page = coordinator.page("/coordination")
    assert "1 validation vous attend" in page.words
    assert page.links["Relire"] == f"/dossiers/{case_id}/etapes/T07"
    assert page.links["Renvoyer"] == f"/dossiers/{case_id}/etapes/T08"


def test_a_case_is_assigned_in_two_clicks(house: Store, coordinator: Browser) -> None:
    journey = a_registered_case(house)
    link = coordinator.page("/coordination").links["Affecter"]
    answer = coordinator.submit(link, assignee=str(journey.person("case_handler").id))
    assert answer.status_code == 303
    assert journey.case.assignee_id == journey.person("case_handler").id


def test_the_national_administration_lands_on_the_late_cases_of_every_site(
    house: Store, browse: Callable[[str], Browser], hands: Hands
) -> None:
    journey = a_case_in(house, "in_qualification")
    hands.now += timedelta(days=60)
    page = browse("national_admin").page("/coordination")
    assert "Les quatre sites" in page.words
    assert str(journey.case.case_number) in page.words
    assert "Sans nom donné · Plaine Commune" in page.words
    assert "Affecter" not in page.links


def test_a_late_line_names_the_site_only_where_it_is_another_one(
    house: Store, coordinator: Browser, hands: Hands
) -> None:
    a_case_in(house, "in_qualification")
    hands.now += timedelta(days=60)
    coordinator.sign_in("site_coordinator.plaine-commune")
    assert "· Plaine Commune" not in coordinator.page("/coordination").words


def test_the_page_is_the_coordinators(browse: Callable[[str], Browser]) -> None:
    assert browse("case_handler.plaine-commune").get("/coordination").status_code == 404


def test_bars_are_drawn_to_the_largest() -> None:
    lines = load_lines((Load(None, "Sans référent", 10, 5, 0), Load(None, "Une", 5, 0, 0)))
    assert [(line.width, line.late_width) for line in lines] == [(200, 100), (100, 0)]
    bars = age_bars((AgeBand("jeune", 4, 1), AgeBand("vieux", 0, 0)))
    assert [(bar.height, bar.late_height) for bar in bars] == [(120, 30), (0, 0)]


def test_no_case_draws_no_bar_and_breaks_nothing() -> None:
    assert [line.width for line in load_lines((Load(None, "Une", 0, 0, 0),))] == [0]
    assert age_bars(()) == ()


def test_an_offer_that_lapsed_is_told_to_the_site_that_did_not_answer_it(
    house: Store, browse: Callable[[str], Browser], hands: Hands
) -> None:
    a_case_in(house, "transfer_pending")
    hands.now += timedelta(days=16)
    tick(house, hands.now)
    words = browse("site_coordinator.vaulx-en-velin").page("/coordination").words
    assert "L’offre de transfert de Plaine Commune" in words
    assert "est tombée sans réponse" in words
    assert "est tombée sans réponse" not in browse("site_coordinator.plaine-commune").page("/coordination").words
