"""Completing the file: only what changed is recorded, nothing typed is lost, others' changes are shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cases.db import EVERY_SITE, Store
from cases.trail.read import events
from tests.api.browsing import Browser, Page
from tests.factories import Journey, a_case_in


@pytest.fixture
def case(house: Store) -> Journey:
    return a_case_in(house, "in_qualification")


@pytest.fixture
def path(case: Journey) -> str:
    return f"/dossiers/{case.case_id}/completer"


def test_a_safe_way_of_contact_is_recorded_alone_and_shown_in_the_header(
    case: Journey, path: str, handler: Browser
) -> None:
    answer = handler.submit(path, claimant_safe_contact="Ne pas appeler après 18 h")
    assert answer.status_code == 303
    page = handler.page(answer.headers["location"])
    assert page.words.index("Ne pas appeler après 18 h") < page.words.index("À faire maintenant")
    with case.store.read(EVERY_SITE) as session:
        last = events(session, case.store.keys, case.case_id)[-1]
    assert (last.data or {})["changes"] == {"claimant": {"safe_contact": "Ne pas appeler après 18 h"}}


def test_an_untouched_form_records_nothing(case: Journey, path: str, handler: Browser) -> None:
    before = case.case.version
    answer = handler.submit(path)
    assert answer.status_code == 422
    assert "modifiez au moins un champ" in Page(answer.text).words
    assert case.case.version == before


def test_the_form_begins_with_what_the_file_holds(path: str, handler: Browser) -> None:
    fields = handler.page(path).form(path).fields
    assert fields["claimant_last_name"] == "KERDREVENNEC"
    assert fields["respondent_name"] == "Ingénierie Altavorne"
    assert fields["facts_facts_on"] == "2024-07-08"


def test_a_value_is_taken_away_and_an_open_question_answered(case: Journey, path: str, handler: Browser) -> None:
    answer = handler.submit(path, claimant_phone="", situation_work_contract="false")
    assert answer.status_code == 303
    fields = handler.page(path).form(path).fields
    assert (fields["claimant_phone"], fields["situation_work_contract"]) == ("", "false")
    with case.store.read(EVERY_SITE) as session:
        last = events(session, case.store.keys, case.case_id)[-1]
    assert (last.data or {})["changes"] == {"claimant": {"phone": ""}, "situation": {"work_contract": False}}


def test_a_short_delay_stays_to_be_asked_until_it_is_answered(case: Journey, path: str, handler: Browser) -> None:
    ended = "Le contrat de travail a-t-il été rompu, ou un solde de tout compte signé ?"
    said = "S’agit-il aussi de propos, écrits ou messages (injure, diffamation, provocation) ?"
    handler.submit(path, claimant_safe_contact="Le soir")
    links = handler.page(f"/dossiers/{case.case_id}").links
    assert links[ended] == f"{path}#f-delay_answers_contract_ended"
    assert said in links
    handler.submit(path, delay_answers_contract_ended="yes", delay_answers_words_said="no")
    links = handler.page(f"/dossiers/{case.case_id}").links
    assert ended in links, "a yes without its day settles nothing"
    assert said not in links
    assert handler.page(path).form(path).fields["delay_answers_words_said"] == "no"


def test_a_wrong_value_is_named_beside_its_field(path: str, handler: Browser) -> None:
    answer = handler.submit(path, respondent_siren="12", claimant_safe_contact="Le soir")
    page = Page(answer.text)
    assert answer.status_code == 422
    assert "#f-respondent_siren" in page.links.values()
    assert page.form(path).fields["claimant_safe_contact"] == "Le soir"


def test_a_file_changed_meanwhile_is_told_and_the_words_are_kept(case: Journey, path: str, handler: Browser) -> None:
    form = Page(handler.get(path).text).form(path)
    case.meet()
    answer = handler.send(form, {"claimant_safe_contact": "Le matin"})
    page = Page(answer.text)
    assert answer.status_code == 412
    assert "Contact noté par Camille case_handler.plaine-commune" in page.words
    assert handler.send(page.form(path), {}).status_code == 303


def test_a_closed_file_is_no_longer_completed_and_says_why(house: Store, handler: Browser) -> None:
    closed = a_case_in(house, "closed")
    answer = handler.submit(f"/dossiers/{closed.case_id}/completer", claimant_safe_contact="Le soir")
    assert answer.status_code == 409
    assert "Le dossier est clos" in Page(answer.text).words


def test_the_data_protection_officer_completes_what_leads_to_elimination_and_nothing_else(
    case: Journey, path: str, browse: Callable[[str], Browser]
) -> None:
    dpo = browse("dpo.plaine-commune")
    assert "claimant_last_name" not in dpo.page(path).form(path).fields
    answer = dpo.submit(path, removal_elimination_visa="AD93-2026-12", removal_litigation_hold="true")
    assert answer.status_code == 303
    with case.store.read(EVERY_SITE) as session:
        last = events(session, case.store.keys, case.case_id)[-1]
    assert (last.data or {})["changes"] == {"elimination_visa": "AD93-2026-12", "litigation_hold": True}


def test_the_heir_and_the_death_are_recorded_from_the_same_form(case: Journey, path: str, handler: Browser) -> None:
    answer = handler.submit(path, file_claimant_deceased="true", heir_last_name="KOROMBÉ")
    assert answer.status_code == 303
    fields = handler.page(path).form(path).fields
    assert (fields["heir_last_name"], fields["file_claimant_deceased"]) == ("KOROMBÉ", ["true"])


def test_another_site_and_an_auditor_have_no_such_page(path: str, browse: Callable[[str], Browser]) -> None:
    logins = ("case_handler.vaulx-en-velin", "auditor.plaine-commune", "national_admin")
    assert [browse(login).get(path).status_code for login in logins] == [404, 404, 404]
