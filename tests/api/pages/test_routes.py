"""« Voies possibles »: who may refer on top, then each route; choosing one leads into the step that proposes it."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from cases.db import Store
from tests.api.browsing import Browser, Page
from tests.factories import Journey, a_case_in, a_draft
from workflow.law import LAW

CHOOSE = "Choisir cette voie"


def ready_to_propose(house: Store) -> Journey:
    """Return a case in qualification that lacks nothing for its orientation."""
    return a_case_in(house, "in_qualification").meet().note_dates().answer_article40().answer_delay_questions()


def choosing(page: Page) -> dict[str, str]:
    """Return route -> the address that chooses it."""
    hrefs = [attrs["href"] for tag, attrs in page.tags if tag == "a" and "?voie=" in attrs.get("href", "")]
    return {parse_qs(urlsplit(href).query)["voie"][0]: href for href in hrefs}


def test_the_page_begins_with_who_may_refer_and_shows_every_route(house: Store, handler: Browser) -> None:
    journey = a_case_in(house, "in_qualification")
    page = handler.page(f"/dossiers/{journey.case_id}/voies")
    standing = page.words.index("Qui peut saisir le Défenseur des droits dans ce dossier")
    assert standing < page.words.index("Voies qui conviennent")
    labels = [" ".join(route.label_fr.split()) for route in LAW.routes.values()]
    assert [label for label in labels if label not in page.words] == []


def test_the_case_page_leads_to_the_routes(house: Store, handler: Browser) -> None:
    journey = a_case_in(house, "in_qualification")
    page = handler.page(f"/dossiers/{journey.case_id}")
    assert page.links["Voies possibles et qui peut saisir"] == f"/dossiers/{journey.case_id}/voies"


@pytest.mark.parametrize(
    "state,event,who",
    [
        ("in_qualification", "T06", "case_handler"),
        ("orientation_pending", "T07", "site_coordinator"),
        ("referral_preparation", "T47", "case_handler"),
    ],
)
def test_the_forms_that_choose_lead_back_to_the_routes(
    house: Store, browse: Callable[[str], Browser], state: str, event: str, who: str
) -> None:
    journey = a_case_in(house, state)
    page = Page(browse(f"{who}.plaine-commune").get(f"/dossiers/{journey.case_id}/etapes/{event}").text)
    assert f"/dossiers/{journey.case_id}/voies" in page.links.values()


def test_what_is_missing_for_a_referral_is_named_and_leads_to_its_cure(house: Store, handler: Browser) -> None:
    journey = a_case_in(house, "in_qualification")
    page = handler.page(f"/dossiers/{journey.case_id}/voies")
    assert "La saisine ne peut pas encore partir" in page.words
    assert "Joindre la pièce" in page.links


def test_a_case_that_lacks_nothing_may_be_referred(house: Store, handler: Browser) -> None:
    journey = a_case_in(house, "referral_pending")
    assert "La saisine peut être transmise" in handler.page(f"/dossiers/{journey.case_id}/voies").words


def test_choosing_a_route_fills_in_the_step_that_proposes_it_with_its_reasons(house: Store, handler: Browser) -> None:
    journey = ready_to_propose(house)
    chosen = choosing(handler.page(f"/dossiers/{journey.case_id}/voies"))["DDD_REFERRAL"]
    form = handler.page(chosen).form(f"/dossiers/{journey.case_id}/etapes/T06")
    assert form.fields["routes.0.route"] == "DDD_REFERRAL"
    assert "discrimination" in form.fields["routes.0.reasons"]


def test_an_unknown_route_in_the_address_fills_in_nothing(house: Store, handler: Browser) -> None:
    journey = ready_to_propose(house)
    form = handler.page(f"/dossiers/{journey.case_id}/etapes/T06?voie=NIMPORTE").form(
        f"/dossiers/{journey.case_id}/etapes/T06"
    )
    assert form.fields["routes.0.route"] == ""


def test_a_route_already_proposed_is_not_offered_again(house: Store, handler: Browser) -> None:
    journey = a_case_in(house, "orientation_pending")
    offered = choosing(handler.page(f"/dossiers/{journey.case_id}/voies"))
    assert "DDD_REFERRAL" not in offered


def test_an_answer_given_in_the_file_changes_the_routes(house: Store, handler: Browser) -> None:
    journey = a_case_in(house, "in_qualification")
    path = f"/dossiers/{journey.case_id}/completer"
    assert handler.submit(path, route_answers_several="yes").status_code == 303
    page = handler.page(f"/dossiers/{journey.case_id}/voies")
    assert "Plusieurs personnes sont touchées par le même mis en cause" in page.words
    assert handler.page(path).form(path).fields["route_answers_several"] == "yes"


def test_the_day_of_declaration_decides_whether_an_association_may_refer(house: Store, handler: Browser) -> None:
    journey = a_case_in(house, "in_qualification")
    path = f"/dossiers/{journey.case_id}/completer"
    told = {"file_association_standing": "entitled", "file_association_declared_on": "2023-05-02"}
    assert handler.submit(path, **told).status_code == 303
    assert handler.page(path).form(path).fields["file_association_standing"] == "under_five_years"
    words = handler.page(f"/dossiers/{journey.case_id}/voies").words
    assert "n’était pas déclarée depuis cinq ans à la date des faits" in words
    assert handler.submit(path, file_association_declared_on="").status_code == 303


def test_the_commune_of_the_facts_names_the_court(house: Store, handler: Browser) -> None:
    journey = a_case_in(house, "in_qualification")
    path = f"/dossiers/{journey.case_id}/completer"
    assert handler.submit(path, facts_place="Port-Saint-Louis-du-Rhône").status_code == 303
    assert "Tarascon" in handler.page(f"/dossiers/{journey.case_id}/voies").words


def test_the_paper_for_the_person_holds_the_open_routes_and_nothing_internal(house: Store, handler: Browser) -> None:
    journey = a_case_in(house, "in_qualification")
    page = handler.page(f"/dossiers/{journey.case_id}/voies/a-remettre")
    assert "Vos voies possibles" in page.words
    assert "n’arrête aucun délai" in page.words
    for internal in ("à vérifier par un juriste", "article 40", "Il manque", "auto-saisine", "Choisir cette voie"):
        assert internal not in page.words, internal


def test_an_auditor_is_led_to_the_trail(house: Store, browse: Callable[[str], Browser]) -> None:
    journey = a_case_in(house, "in_qualification")
    auditor = browse("auditor.plaine-commune")
    for path in ("voies", "voies/a-remettre"):
        answer = auditor.get(f"/dossiers/{journey.case_id}/{path}")
        assert (answer.status_code, answer.headers["location"]) == (303, f"/audit/{journey.case_id}")


def test_who_reads_no_content_finds_no_routes(house: Store, browse: Callable[[str], Browser]) -> None:
    journey = a_case_in(house, "in_qualification")
    assert browse("national_admin").get(f"/dossiers/{journey.case_id}/voies").status_code == 404
    assert browse("case_handler.vaulx-en-velin").get(f"/dossiers/{journey.case_id}/voies").status_code == 404


def test_an_anonymous_draft_says_that_nobody_can_refer_it_yet(house: Store, handler: Browser) -> None:
    journey = a_draft(house)
    journey.edit("case_handler", receipt={"anonymous": True, "reporter_kind": "anonymous"})
    page = handler.page(f"/dossiers/{journey.case_id}/voies")
    assert "Le signalement est anonyme" in page.words


def test_a_route_accepted_beside_the_referral_may_be_followed_in_its_place(house: Store, handler: Browser) -> None:
    both = ("DDD_REFERRAL", "CIVIL_COURT")
    journey = a_case_in(house, "in_qualification").meet().propose_orientation(*both).orient(*both)
    journey.consent().prepare_referral()
    offered = choosing(handler.page(f"/dossiers/{journey.case_id}/voies"))
    assert "/etapes/T47?" in offered["CIVIL_COURT"]
    assert "/etapes/T71?" in offered["DDD_REFERRAL"]
    aside = handler.page(offered["CIVIL_COURT"]).form(f"/dossiers/{journey.case_id}/etapes/T47")
    assert aside.fields["reasons"].startswith("Tribunal judiciaire")
    step = handler.page(offered["DDD_REFERRAL"]).form(f"/dossiers/{journey.case_id}/etapes/T71")
    assert step.fields["route"] == "DDD_REFERRAL"


def test_after_the_orientation_another_route_is_chosen_by_taking_the_qualification_up_again(
    house: Store, handler: Browser
) -> None:
    journey = a_case_in(house, "oriented")
    assert "/etapes/T46?" in choosing(handler.page(f"/dossiers/{journey.case_id}/voies"))["MEDIATION"]


def test_a_coordinator_who_proposes_nothing_is_offered_no_choice(house: Store, coordinator: Browser) -> None:
    journey = a_case_in(house, "in_qualification")
    assert choosing(coordinator.page(f"/dossiers/{journey.case_id}/voies")) == {}
