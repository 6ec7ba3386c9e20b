"""Suspected duplicates: two agreeing traits make a suspicion, inside one site, without a name in the database."""

from __future__ import annotations

import pytest

from cases.commands import create_draft
from cases.db import EVERY_SITE, Store
from cases.duplicates import SUSPECTED_FROM, WEIGHTS, Suspicion, index_tokens, suspects
from cases.reports import Report
from cases.tables import Duplicate
from tests.factories import NOW, a_report, accounts

FIRST = {
    "external_ref": "A-1",
    "claimant_last_name": "BARRYLONGA",
    "claimant_first_name": "Ousmane",
    "claimant_birth_date": "1999-10-02",
    "claimant_minor": "false",
    "claimant_phone": "06 39 98 13 60",
    "claimant_email": "o.barry@example.org",
    "respondent_name": "Électricité Duvernoy-Sabatel",
    "respondent_siren": "",
    "facts_on": "2024-02-13",
}
STRANGER = {
    "external_ref": "A-2",
    "claimant_last_name": "LEGOUPILLE",
    "claimant_first_name": "Annick",
    "claimant_birth_date": "1961-03-04",
    "claimant_phone": "",
    "claimant_email": "",
    "respondent_name": "Agence Verdelle",
    "facts_on": "2023-01-05",
}


def report(**cells: str) -> Report:
    return a_report(**{**FIRST, **cells})


def found(store: Store, second: Report) -> list[Suspicion]:
    """What is suspected of a second report, once the first is in."""
    people = accounts(store)
    create_draft(store, people.at("plaine-commune", "intake_agent"), report(), now=NOW)
    with store.read(EVERY_SITE) as session:
        return suspects(session, store.keys, second)


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"claimant_last_name": "Barry Longa", "claimant_birth_date": "1999-10-02"}, ("name", "birth")),
        ({"claimant_phone": "+33639981360", "claimant_birth_date": "1999-10-02"}, ("phone", "birth")),
        ({"claimant_email": "O.Barry@example.org", "claimant_phone": "0639981360"}, ("phone", "email")),
        ({"respondent_name": "Duvernoy Sabatel électricité", "facts_on": "2024-02-13"}, ("respondent", "facts")),
        (
            {"respondent_name": "DUVERNOY", "claimant_last_name": "BARRYLONGA", "facts_on": "2024-02-15"},
            ("name", "respondent", "facts_near"),
        ),
    ],
)
def test_two_agreeing_traits_make_a_suspicion(store: Store, cells: dict[str, str], why: tuple[str, ...]) -> None:
    assert [suspicion.why for suspicion in found(store, report(**{**STRANGER, **cells}))] == [why]


@pytest.mark.parametrize(
    "cells",
    [
        {},
        {"claimant_birth_date": "1999-10-02"},
        {"claimant_phone": "0639981360"},
        {"claimant_last_name": "BARRYLONGA"},
        {"respondent_name": "Duvernoy Sabatel"},
        {"respondent_name": "Duvernoy Sabatel", "facts_on": "2024-02-15"},
        {"claimant_birth_date": "1999-10-02", "facts_on": "2024-02-13"},
    ],
)
def test_one_trait_alone_makes_none(sqlite_store: Store, cells: dict[str, str]) -> None:
    assert found(sqlite_store, report(**{**STRANGER, **cells})) == []


def test_the_same_report_again_agrees_in_everything(sqlite_store: Store) -> None:
    again = found(sqlite_store, report(external_ref="A-2"))
    assert [(suspicion.score, suspicion.why) for suspicion in again] == [
        (100, ("phone", "email", "name", "birth", "respondent", "facts"))
    ]
    assert again[0].why_fr.startswith("même téléphone, même adresse électronique")


def test_a_report_of_another_site_is_never_suspected(sqlite_store: Store) -> None:
    assert found(sqlite_store, report(external_ref="A-2", site_id="vaulx-en-velin")) == []


def test_words_that_many_respondents_share_and_communes_tell_nothing(sqlite_store: Store) -> None:
    accounts_of = accounts(sqlite_store)
    first = report(respondent_name="Mairie de Stains, service logement", respondent_commune="Stains")
    create_draft(sqlite_store, accounts_of.at("plaine-commune", "intake_agent"), first, now=NOW)
    second = report(**STRANGER).model_copy(
        update={"respondent_name": "Service Habitat de la ville de Stains", "facts_on": first.facts_on}
    )
    with sqlite_store.read(EVERY_SITE) as session:
        assert suspects(session, sqlite_store.keys, second) == []


def test_a_suspicion_is_kept_once_with_its_score_and_merges_nothing(sqlite_store: Store) -> None:
    agent = accounts(sqlite_store).at("plaine-commune", "intake_agent")
    first = create_draft(sqlite_store, agent, report(), now=NOW)
    second = create_draft(sqlite_store, agent, report(external_ref="A-2"), now=NOW)
    with sqlite_store.read(EVERY_SITE) as session:
        rows = session.query(Duplicate).all()
    assert [(row.case_id, row.other_case_id, row.state, row.score) for row in rows] == [
        (first.case_id, second.case_id, "suspected", 100)
    ]


def test_the_index_holds_keyed_digests_and_no_single_trait_reaches_the_mark(sqlite_store: Store) -> None:
    tokens = index_tokens(sqlite_store.keys, report())
    assert {len(token) for token in tokens} == {32}
    assert sqlite_store.keys.blind("phone:+33639981360") in tokens
    assert max(WEIGHTS.values()) < SUSPECTED_FROM
