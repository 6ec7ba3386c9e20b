"""What leaves the house in mails and calendars: references, steps and days; no person, fact, ground or respondent."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import pytest

from cases.clocks import tick
from cases.db import Store
from cases.reminders.agenda import agenda, written
from cases.reminders.choices import choose
from tests.cases.reminders.test_digests import Post, at, send_all
from tests.factories import NOW, SITE_ROLES, Journey, a_case_in, accounts
from workflow.law import LAW

NEEDLES: Final = {
    "claimant_last_name": "KANARIENNE",
    "claimant_first_name": "Zéphirine",
    "claimant_address": "99 impasse du Canari",
    "claimant_email": "zephirine.kanarienne@example.fr",
    "claimant_phone": "+33639980177",
    "respondent_name": "Serinerie Nationale",
    "narrative": "Le serin chante au petit matin, on lui refuse le logement.",
    "external_ref": "REF-KANARIENNE-1",
}


TELLING: Final = 6
"""Letters from which a word of a needle says something by itself."""


def words_of_the_law() -> set[str]:
    """Return every ground, domain, form and limitation rule as the pages name them."""
    grounds = {ground.label_fr for ground in LAW.grounds.values()}
    domains = {domain.label_fr for domain in LAW.domains.values()}
    forms = {form.label_fr for form in LAW.forms.values()}
    rules = {rule.label_fr for rule in LAW.limitation_rules.values()}
    return grounds | domains | forms | rules


@pytest.fixture
def journey(sqlite_store: Store) -> Journey:
    """A case full of needles, with the duties of everybody around it, most of them late."""
    journey = a_case_in(sqlite_store, "orientation_pending", now=NOW, **NEEDLES)
    second = journey.people.at(journey.site, "case_handler_2")
    journey.fire(second, "T63", known_on=journey.today.isoformat(), finding="to_send")
    journey.fire("dpo", "T69", what="Courrier de KANARIENNE égaré.", known_at=journey.now.isoformat())
    for days in range(1, 30, 2):
        tick(sqlite_store, journey.now + timedelta(days=days))
    for person in accounts(sqlite_store).by_login.values():
        choose(sqlite_store, person, email=f"{person.login}@example.fr", rhythm="daily", hour=8, now=NOW)
    return journey


def needles_in(text: str) -> set[str]:
    """Return what must not be there and is."""
    flat = " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split()).casefold()
    words = {word for needle in NEEDLES.values() for word in needle.split() if len(word) >= TELLING}
    return {needle for needle in {*NEEDLES.values(), *words, *words_of_the_law()} if needle.casefold() in flat}


def test_no_mail_says_more_than_references_steps_and_days(journey: Journey) -> None:
    post = Post()
    send_all(journey.store, post, at("2026-12-28"))
    mails = {str(message["To"]).partition("@")[0]: message for message in post.sent}
    assert {f"{role}.plaine-commune" for role in ("case_handler", "site_coordinator", "dpo")} <= set(mails)
    told = {login: needles_in(f"{mail['Subject']}\n{mail.get_content()}") for login, mail in mails.items()}
    assert {login: found for login, found in told.items() if found} == {}
    assert journey.case.case_number in mails["case_handler.plaine-commune"].get_content()


@pytest.mark.parametrize("role", SITE_ROLES)
def test_no_calendar_says_more_than_references_steps_and_days(journey: Journey, role: str) -> None:
    content = written(agenda(journey.store, journey.person(role), now=journey.now)).replace(b"\r\n ", b"").decode()
    assert needles_in(content) == set()
    assert ("BEGIN:VEVENT" in content) is (role in {"case_handler", "site_coordinator", "dpo"})


def test_the_search_would_find_a_needle() -> None:
    assert "KANARIENNE" in needles_in("Dossier de Kanarienne")
    assert needles_in("DISC-PC-2026-00001 · Qualification") == set()
