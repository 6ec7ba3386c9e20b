"""The pages of the procedures: the list with its statuses, one version drawn and told, what is not there."""

from __future__ import annotations

from tests.api.browsing import Browser
from workflow.procedures import current
from workflow.procedures.wording import FIXED

PAGE = f"/procedures/{current().name}/{current().version}"


def test_the_list_says_of_each_version_whether_cases_may_begin_under_it(handler: Browser) -> None:
    page = handler.page("/procedures")
    assert PAGE in page.links.values()
    assert "Publiée, de nouveaux dossiers en dépendent" in page.words
    assert "tous les sites" in page.words


def test_a_version_is_drawn_and_every_entry_of_it_told(handler: Browser) -> None:
    page = handler.page(PAGE)
    procedure = current()
    labels = [
        *(state.label for state in procedure.states),
        *(event.label for event in procedure.events),
        *(clock.label for clock in procedure.clocks),
        *(role.label for role in procedure.roles),
        *(machine.label for machine in procedure.machines),
    ]
    assert [label for label in labels if label.replace(FIXED, " ") not in page.words] == []
    assert len([given for tag, given in page.tags if tag == "svg" and given.get("role") == "img"]) == 2


def test_every_link_inside_the_page_leads_somewhere(handler: Browser) -> None:
    page = handler.page(PAGE)
    inside = {given["href"][1:] for tag, given in page.tags if tag == "a" and given.get("href", "").startswith("#")}
    assert inside - page.ids == set()
    assert len(inside) > len(current().events) / 2


def test_an_adaptation_says_and_draws_what_it_changes(handler: Browser) -> None:
    page = handler.page(f"{PAGE}+plaine-commune/1")
    first, _, following = page.words.partition("Ce qui en découle pour les étapes communes")
    assert "Délai « Premier contact avec le réclamant » (K04) : 3 jours ouvrés au lieu de 5 jours ouvrés." in first
    assert "Étape « Noter un contact » (T58)" not in first
    assert "Étape « Noter un contact » (T58) : part aussi de « Orientation à relire »." in following
    assert {"difference-large-title", "schema-large-title"} <= page.ids
    assert f"{PAGE}+plaine-commune/1" in handler.page("/procedures").links.values()


def test_a_version_that_is_not_there_is_not_found(handler: Browser) -> None:
    assert handler.get("/procedures/signalement/999").status_code == 404
    assert handler.get("/procedures/autre").status_code == 404


def test_a_stranger_is_asked_to_sign_in_first(stranger: Browser) -> None:
    assert stranger.get("/procedures").status_code in {303, 401}


def test_the_case_leads_to_its_procedure(handler: Browser) -> None:
    assert "/procedures" in handler.page("/").links.values()
