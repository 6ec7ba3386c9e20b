"""Courts and office holders in letters: of the facts, of the day, and never a name that nobody has verified."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import ValidationError

from cases.db import Store
from cases.letters.contexts import build
from cases.letters.letterhead import Holder
from cases.letters.source import Source, Told
from tests.cases.letters.test_contexts import source_of
from tests.factories import a_case_in
from workflow.law import SiteConfiguration
from workflow.law.printing import LetterLaw

FOURTH = SiteConfiguration(
    site="nord-pas-de-calais",
    communes={"59606": "Valenciennes"},
    courts={"judicial": "Valenciennes", "labour": "Valenciennes", "administrative": "Lille"},
)
HOLDER = Holder(
    salutation_fr="Madame la Défenseure des droits",
    name="Une Personne",
    verified_on=date(2026, 11, 2),
    source="Journal officiel",
)


def courts(source: Source) -> set[str]:
    """Return where the letter on delays sends the person."""
    letter: Any = build("L07", source)
    return {row.route_fr for row in letter.rows}


def at(source: Source, *, facts: str = "", respondent: str = "", on: date | None = None) -> Source:
    """Return the case with the communes of facts and respondent, on a day."""
    return replace(
        source,
        fact=Told(SimpleNamespace(place_insee=facts), {}),
        respondent=Told(SimpleNamespace(commune_insee=respondent), {}),
        law=LetterLaw(on or source.today),
    )


PLACES = [
    # facts, respondent, where a worker claims
    ("13078", "", "Conseil de prud’hommes d’Arles"),
    ("13063", "13078", "Conseil de prud’hommes de Martigues"),
    ("", "13047", "Conseil de prud’hommes de Martigues"),
    ("13044", "", "Conseil de prud’hommes"),  # Grans: Aix-en-Provence is to be verified
    ("", "", "Conseil de prud’hommes"),  # the claimant's own home leads to no court
]


@pytest.mark.parametrize(("facts", "respondent", "where"), PLACES)
def test_the_court_follows_the_facts_or_the_respondent(store: Store, facts: str, respondent: str, where: str) -> None:
    source = source_of(store, a_case_in(store, "orientation_pending"))
    assert where in courts(at(source, facts=facts, respondent=respondent))


def test_the_prosecutor_has_the_name_of_the_day(store: Store) -> None:
    source = source_of(store, a_case_in(store, "orientation_pending"))
    old = courts(at(source, facts="13078", on=date(2019, 12, 31)))
    new = courts(at(source, facts="13078", on=date(2020, 1, 1)))
    assert "Procureur de la République près le tribunal de grande instance de Tarascon" in old
    assert "Procureur de la République près le tribunal judiciaire de Tarascon" in new


def test_a_site_that_the_law_leaves_open_brings_its_own_courts(store: Store) -> None:
    source = replace(source_of(store, a_case_in(store, "orientation_pending")), configuration=FOURTH)
    assert "Conseil de prud’hommes de Valenciennes" in courts(at(source, facts="59606"))


def test_the_office_is_addressed_without_a_holder_until_somebody_verified_one(store: Store) -> None:
    source = source_of(store, a_case_in(store, "referral_pending"))
    assert build("L09", source).salutation_fr == "Madame, Monsieur"
    known = replace(source, letterhead=source.letterhead.model_copy(update={"ddd_holder": HOLDER}))
    assert build("L09", known).salutation_fr == "Madame la Défenseure des droits"


def test_a_holder_without_day_and_source_is_refused() -> None:
    with pytest.raises(ValidationError):
        Holder.model_validate({"salutation_fr": "Madame la Défenseure des droits", "name": "Une Personne"})
