"""The calendar page: the year, what a day would move before it is confirmed, who may add and withdraw."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from httpx import Response

from cases.calendars.recounting import count_all
from cases.db import Store
from tests.api.browsing import Browser, Form, Page
from tests.api.conftest import Hands
from tests.factories import a_registered_case

HERE = "/administration/calendrier"
ADD = f"{HERE}/ajouter"
MOURNING = {"label": "Deuil national", "first_on": "2026-11-27", "source": "décret n° 2026-1200"}
SHUT = {"label": "Inventaire", "first_on": "2026-11-26", "last_on": "2026-11-27"}
Browse = Callable[[str], Browser]


def adding(browser: Browser, kind: str) -> Form:
    """Return the form that adds a day of a kind."""
    return next(form for form in browser.page(HERE).forms if form.fields.get("kind") == kind)


def seen(browser: Browser, kind: str, typed: Mapping[str, str]) -> Response:
    """Send the form, and return the page that shows what it moves."""
    return browser.send(adding(browser, kind), typed)


def confirmed(browser: Browser, kind: str, typed: Mapping[str, str]) -> Response:
    """Send the form and confirm what was shown."""
    return browser.send(Page(seen(browser, kind, typed).text).form(ADD), {"confirmer": "oui"})


def test_the_year_has_its_holidays_under_their_article_and_no_form_for_who_may_not_add(browse: Browse) -> None:
    page = browse("case_handler.plaine-commune").page(f"{HERE}?annee=2027")
    assert "lundi 29 mars 2027" in page.words
    assert "art. L3133-1" in page.words
    assert not any(form.fields.get("kind") for form in page.forms)


def test_nothing_is_added_before_what_it_moves_was_seen(house: Store, browse: Browse) -> None:
    journey = a_registered_case(house)
    admin = browse("national_admin")
    shown = Page(seen(admin, "holiday", MOURNING).text)
    assert "1 dossier change de date" in shown.words
    assert journey.case.case_number or "" in shown.words
    assert "le 1er décembre 2026 au lieu du 30 novembre 2026" in shown.words
    assert "Deuil national" not in admin.page(HERE).words


def test_the_confirmed_day_stands_in_the_year_and_the_dates_follow(house: Store, browse: Browse, hands: Hands) -> None:
    journey = a_registered_case(house)
    admin = browse("national_admin")
    answer = confirmed(admin, "holiday", MOURNING)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{HERE}?annee=2026&site=&fait=ajout")
    (done,) = count_all(house, clock=hands)
    assert done.moved == 1
    page = admin.page(f"{HERE}?annee=2026")
    assert "vendredi 27 novembre 2026" in page.words
    assert "décret n° 2026-1200" in page.words
    assert "1 changé" in page.words
    case = browse("site_coordinator.plaine-commune").page(f"/dossiers/{journey.case_id}")
    assert "Jour férié ajouté : Deuil national" in case.words


def test_a_day_is_withdrawn_with_a_reason_and_stays_in_sight(browse: Browse) -> None:
    admin = browse("national_admin")
    confirmed(admin, "holiday", MOURNING)
    href = next(href for words, href in admin.page(f"{HERE}?annee=2026").links.items() if "Retirer" in words)
    refused = admin.submit(href)
    assert refused.status_code == 422
    assert "Dites pourquoi ce jour est retiré." in Page(refused.text).words
    assert admin.submit(href, why="décret rapporté").status_code == 303
    page = admin.page(f"{HERE}?annee=2026")
    assert "décret rapporté" in page.words
    assert "Retiré par Camille national_admin" in page.words
    assert not any("Retirer" in words for words in page.links)


@pytest.mark.parametrize(
    ("kind", "typed", "told"),
    [
        ("holiday", {**MOURNING, "label": ""}, "Donnez un nom"),
        ("holiday", {**MOURNING, "source": ""}, "Citez le texte"),
        ("holiday", {**MOURNING, "first_on": "demain"}, "ne se lit pas"),
        ("holiday", {**MOURNING, "first_on": "2026-12-25"}, "est déjà férié : Noël"),
        ("holiday", {**MOURNING, "first_on": "2126-12-01"}, "plus de dix ans"),
        ("closing", {**SHUT, "site_id": "plaine-commune", "last_on": "2026-11-20"}, "précède le premier"),
        ("closing", {**SHUT, "site_id": "plaine-commune", "last_on": "2027-11-20"}, "60 jours au plus"),
        ("closing", {**SHUT, "site_id": ""}, "Choisissez le site"),
        ("closing", {**SHUT, "site_id": "vaulx-en-velin", "first_on": "2026-11-28", "last_on": "2026-11-29"}, "chômés"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(
    browse: Browse, kind: str, typed: Mapping[str, str], told: str
) -> None:
    answer = seen(browse("national_admin"), kind, typed)
    page = Page(answer.text)
    assert answer.status_code == 422
    assert told in page.words
    again = next(form for form in page.forms if form.fields.get("kind") == kind)
    assert {name: again.fields[name] for name in typed} == dict(typed)


def test_a_coordinator_closes_the_own_site_alone_and_adds_no_holiday(browse: Browse) -> None:
    coordinator = browse("site_coordinator.plaine-commune")
    form = adding(coordinator, "closing")
    assert form.fields["site_id"] == "plaine-commune"
    assert coordinator.send(form, {**SHUT, "site_id": "vaulx-en-velin"}).status_code == 409
    assert coordinator.send(form, {**MOURNING, "kind": "holiday"}).status_code == 409
    assert confirmed(coordinator, "closing", SHUT).status_code == 303
    assert "Inventaire" in coordinator.page(HERE).words
    assert "Inventaire" not in browse("site_coordinator.vaulx-en-velin").page(HERE).words


def test_what_was_typed_can_be_changed_after_it_was_seen(browse: Browse) -> None:
    admin = browse("national_admin")
    shown = Page(seen(admin, "holiday", MOURNING).text).form(ADD)
    again = Page(admin.send(shown, {"modifier": "oui"}).text)
    form = next(each for each in again.forms if each.fields.get("kind") == "holiday")
    assert form.fields["label"] == "Deuil national"


def test_a_year_that_is_none_shows_the_present_one(browse: Browse) -> None:
    assert "Calendrier 2026" in browse("national_admin").page(f"{HERE}?annee=3000").words
    assert "Calendrier 2026" in browse("national_admin").page(f"{HERE}?annee=²").words


def test_a_stranger_is_asked_to_sign_in(stranger: Browser) -> None:
    assert stranger.get(HERE).status_code in {302, 303}
