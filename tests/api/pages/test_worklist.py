"""The lists: what each person sees, counted, explained, filtered by the address, found by number or name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cases.db import Store
from tests.api.browsing import Browser
from tests.factories import a_case_in, a_draft, a_registered_case

HANDLER = "case_handler.plaine-commune"


def test_each_tab_counts_and_says_what_it_counts(house: Store, handler: Browser) -> None:
    a_case_in(house, "in_qualification")
    page = handler.page("/")
    assert "Ma file 1 Dossiers dont vous avez la charge" in page.words
    assert "À affecter 0 Enregistrés ici, encore sans référent." in page.words


def test_the_most_pressing_case_is_one_click_away(house: Store, handler: Browser) -> None:
    journey = a_case_in(house, "in_qualification")
    page = handler.page("/")
    assert page.links["Prendre le suivant"] == f"/dossiers/{journey.case_id}"


def test_a_case_that_waits_for_another_person_is_not_the_next_one_to_take(
    house: Store, handler: Browser, browse: Callable[[str], Browser]
) -> None:
    waiting = a_case_in(house, "orientation_pending")
    assert "Prendre le suivant" not in handler.page("/").links
    coordinator = browse("site_coordinator.plaine-commune")
    assert coordinator.page("/").links["Prendre le suivant"] == f"/dossiers/{waiting.case_id}"
    mine = a_case_in(house, "in_qualification", external_ref="PC-SECOND-001")
    assert handler.page("/").links["Prendre le suivant"] == f"/dossiers/{mine.case_id}"


def test_filters_are_an_address(house: Store, handler: Browser) -> None:
    number = a_registered_case(house).case.case_number
    assert number in handler.page("/?vue=tous&etat=registered").links
    assert number not in handler.page("/?vue=tous&etat=closed").links
    assert "Aucun dossier ne répond à ces filtres." in handler.page("/?vue=tous&etat=closed").words


@pytest.mark.parametrize("address", ["/?vue=inconnue", "/?vue=tous&etat=inconnu", "/?vue=tous&critere=X&domaine=Y"])
def test_an_address_written_by_hand_never_breaks(address: str, handler: Browser) -> None:
    assert handler.get(address).status_code == 200


def test_a_broken_page_mark_is_told(handler: Browser) -> None:
    assert handler.get("/?vue=tous&page=abc").status_code == 422


def test_a_case_is_found_by_its_number_and_by_a_name_without_accents(house: Store, handler: Browser) -> None:
    journey = a_registered_case(house)
    found = handler.get(f"/recherche?q={journey.case.case_number}")
    assert (found.status_code, found.headers["location"]) == (303, f"/dossiers/{journey.case_id}")
    assert journey.case.case_number in handler.page("/recherche?q=kerdrevennec").links
    assert "Aucun dossier trouvé." in handler.page("/recherche?q=personne").words


def test_another_site_sees_nothing_of_it(house: Store, browse: Callable[[str], Browser]) -> None:
    journey = a_registered_case(house)
    elsewhere = browse("case_handler.vaulx-en-velin")
    assert "0 dossier dans cette vue" in elsewhere.page("/?vue=tous").words
    assert "Aucun dossier trouvé." in elsewhere.page(f"/recherche?q={journey.case.case_number}").words
    assert "Aucun dossier trouvé." in elsewhere.page("/recherche?q=kerdrevennec").words


def test_a_draft_is_named_by_its_day(house: Store, browse: Callable[[str], Browser]) -> None:
    a_draft(house)
    words = browse("intake_agent.plaine-commune").page("/").words
    assert "Brouillon du" in words


@pytest.mark.parametrize(
    "login,home",
    [
        (HANDLER, "/"),
        ("site_coordinator.plaine-commune", "/coordination"),
        ("auditor.plaine-commune", "/audit"),
        ("dpo.plaine-commune", "/"),
        ("partner.plaine-commune", "/"),
        ("ddd_delegate.plaine-commune", "/"),
        ("national_admin", "/coordination"),
    ],
)
def test_each_role_begins_where_it_works(login: str, home: str, stranger: Browser) -> None:
    assert stranger.sign_in(login).headers["location"] == home
    stranger.page(home)
