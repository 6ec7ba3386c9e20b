"""Every date of a case answers why on its page and through the API, and tells what moved it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from cases.db import Store
from tests.api.browsing import Browser
from tests.api.conftest import Hands
from tests.factories import a_case_in


def test_a_date_of_the_network_says_start_length_and_who(house: Store, handler: Browser) -> None:
    case_id = a_case_in(house, "in_qualification").case_id
    page = handler.page(f"/dossiers/{case_id}")
    assert "Départ : qualification commencée (T05), le lundi 23 novembre 2026" in page.words
    assert "30 jours, celui du départ non compté : mercredi 23 décembre 2026" in page.words
    assert "par Camille case_handler.plaine-commune" in page.words
    assert "Horloge K06, procédure signalement/1" in page.words


def test_a_start_says_who_noted_it_and_why(house: Store, handler: Browser) -> None:
    case_id = a_case_in(house, "orientation_pending").case_id
    page = handler.page(f"/dossiers/{case_id}")
    noted = "Point de départ noté par Camille case_handler.plaine-commune le 23 nov. 2026, parce que : Jour du refus"
    assert noted in page.words


def test_a_corrected_start_is_kept_with_who_corrected_it(house: Store, handler: Browser, hands: Hands) -> None:
    journey = a_case_in(house, "in_qualification").note_dates()
    facts_on = journey.case.facts_on
    assert facts_on is not None
    later = facts_on + timedelta(days=3)
    journey.fire(
        "case_handler",
        "T59",
        kind="clock_start",
        start_kind="revelation",
        start_on=later.isoformat(),
        reasons="Le refus a été lu trois jours plus tard",
    )
    page = handler.page(f"/dossiers/{journey.case_id}/dates/EMP_DISCRIMINATION")
    assert "Valeurs précédentes" in page.words
    assert "parce que : Jour du refus, dit de vive voix. Corrigée le 23 nov. 2026 par Camille" in page.words
    assert "Jour sûr reporté du" in page.words
    assert "Le refus a été lu trois jours plus tard" in page.words
    assert hands.now > journey.now


def test_the_api_gives_the_way_to_each_date_and_what_moved_it(
    house: Store, handler: Browser, browse: Callable[[str], Browser]
) -> None:
    journey = a_case_in(house, "in_qualification").note_dates()
    body = handler.client.get(f"/api/v1/cases/{journey.case_id}").json()
    clock = next(each for each in body["clocks"] if each["code"] == "K06")
    assert [step["kind"] for step in clock["steps"]] == ["start", "count"]
    assert clock["why"][1].endswith("mercredi 23 décembre 2026")
    rule = next(each for each in body["limitation"] if each["rule"] == "EMP_DISCRIMINATION")
    assert rule["start"]["reason"] == "Jour du refus, dit de vive voix."
    assert rule["version"].startswith("EMP_DISCRIMINATION")
    stub = browse("national_admin").client.get(f"/api/v1/cases/{journey.case_id}").json()
    told = " ".join(step["detail"] for each in stub["clocks"] for step in each["steps"])
    assert "Personne D" in told
    assert "Camille" not in told
