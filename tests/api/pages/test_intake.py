"""Recording a report: one page, few answers, what resembles it beside the form, nothing typed lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from cases.db import EVERY_SITE, Store
from cases.tables import Case
from tests.api.browsing import Browser, Page
from tests.factories import a_registered_case, told_reports

PATH = "/signalements/nouveau"
TOLD = told_reports()["PC-2024-005"]
SAME = (
    "claimant_last_name",
    "claimant_first_name",
    "claimant_birth_date",
    "claimant_phone",
    "respondent_name",
    "facts_on",
)
NEEDED = {
    "channel": "desk",
    "reporter_kind": "claimant",
    "received_on": "2026-11-20",
    "claimant_last_name": "TREMOULINAS",
    "claimant_first_name": "Awa",
    "narrative": "On m’a dit que le logement était pris, puis il a été montré à un autre le lendemain.",
    "notice_given_on": "2026-11-20",
}


@pytest.fixture
def desk(browse: Callable[[str], Browser]) -> Browser:
    return browse("intake_agent.plaine-commune")


def cases(store: Store) -> list[Case]:
    with store.read(EVERY_SITE) as session:
        return list(session.scalars(select(Case)))


def test_at_most_twelve_answers_are_needed(desk: Browser) -> None:
    page = desk.page(PATH)
    needed = [given for tag, given in page.tags if tag in {"input", "select", "textarea"} and "required" in given]
    assert len(needed) <= 12
    assert "7 réponses nécessaires, les autres le disent" in page.words


def test_the_needed_answers_are_enough_to_register(desk: Browser, house: Store) -> None:
    answer = desk.submit(PATH, **NEEDED)
    assert answer.status_code == 303
    (case,) = cases(house)
    assert (case.state, bool(case.case_number)) == ("registered", True)
    assert "Signalement enregistré. C’est l’événement n°" in desk.page(answer.headers["location"]).words


def test_a_draft_asks_for_less_and_gets_no_number(desk: Browser, house: Store) -> None:
    answer = desk.submit(PATH, **{**NEEDED, "notice_given_on": ""}, brouillon="oui")
    assert answer.status_code == 303
    (case,) = cases(house)
    assert (case.state, case.case_number) == ("draft", None)


def test_every_wrong_answer_is_listed_at_once_with_the_words_kept(desk: Browser, house: Store) -> None:
    wrong = {**NEEDED, "received_on": "2027-05-12", "channel": "", "notice_given_on": ""}
    answer = desk.submit(PATH, **wrong)
    page = Page(answer.text)
    assert answer.status_code == 422
    assert "3 réponses à revoir avant d’enregistrer" in page.words
    linked = {link[1:] for link in page.links.values() if link.startswith("#f-")}
    assert linked == {"f-channel", "f-received_on", "f-notice_given_on"}
    assert linked <= page.ids
    assert page.form(PATH).fields["narrative"] == NEEDED["narrative"]
    assert cases(house) == []


def test_an_anonymous_report_needs_no_name(desk: Browser, house: Store) -> None:
    anonymous = {**NEEDED, "reporter_kind": "anonymous", "claimant_last_name": "", "claimant_first_name": ""}
    assert desk.submit(PATH, **anonymous).status_code == 303
    assert cases(house)[0].anonymous


def test_a_report_that_resembles_another_is_shown_it_first_and_then_taken_in(desk: Browser, house: Store) -> None:
    known = a_registered_case(house).case.case_number
    alike = {**NEEDED, **{name: TOLD[name] for name in SAME}}
    warned = desk.submit(PATH, **alike)
    page = Page(warned.text)
    assert warned.status_code == 409
    assert "Un dossier ressemble au vôtre" in page.words
    assert str(known) in page.words
    assert len(cases(house)) == 1
    assert desk.send(page.form(PATH), {}).status_code == 303
    assert len(cases(house)) == 2


def test_resemblance_is_told_while_typing(desk: Browser, house: Store) -> None:
    known = a_registered_case(house).case.case_number
    form = Page(desk.get(PATH).text).form(PATH)
    form.action = "/signalements/ressemblances"
    part = desk.send(form, {name: TOLD[name] for name in SAME})
    assert part.status_code == 200
    assert str(known) in part.text
    assert "même téléphone" in part.text


def test_resemblance_never_shows_a_case_of_another_site(browse: Callable[[str], Browser], house: Store) -> None:
    a_registered_case(house)
    elsewhere = browse("intake_agent.vaulx-en-velin")
    form = Page(elsewhere.get(PATH).text).form(PATH)
    form.action = "/signalements/ressemblances"
    assert elsewhere.send(form, {name: TOLD[name] for name in SAME}).text.strip() == ""


def test_the_same_form_sent_twice_makes_one_case(desk: Browser, house: Store) -> None:
    form = Page(desk.get(PATH).text).form(PATH)
    first, second = desk.send(form, NEEDED), desk.send(form, NEEDED)
    assert (first.status_code, second.status_code) == (303, 303)
    with house.read(EVERY_SITE) as session:
        assert session.scalar(select(func.count()).select_from(Case)) == 1


@pytest.mark.parametrize("login", ["site_coordinator.plaine-commune", "auditor.plaine-commune", "dpo.plaine-commune"])
def test_who_takes_no_report_in_has_no_such_page(login: str, browse: Callable[[str], Browser]) -> None:
    assert browse(login).get(PATH).status_code == 404
