"""The claimant changes his mind, at each stage and in each interruption: nothing more is sent, the case stays his."""

from __future__ import annotations

from typing import Any

import pytest

from cases.clocks import tick
from cases.db import Store
from tests.cases.commands.scenes import ticked, withdrawal
from tests.factories import Journey, a_case_in
from tests.stories.telling import clocks, consent_state, facts, letters, reasons_against, whole

UNDER_WAY = (
    "referral_preparation",
    "referral_pending",
    "referral_sent",
    "ddd_review",
    "ddd_information_requested",
    "ddd_returned",
)
"""States in which a referral is under way."""


def taken_back(journey: Journey) -> dict[str, Any]:
    """Return the input of T42 for a withdrawal."""
    return {
        "object": "ddd_referral",
        "recipient": "ddd",
        "decision": "withdrawn",
        "decided_on": journey.today.isoformat(),
    }


@pytest.mark.parametrize("state", UNDER_WAY)
def test_taking_the_referral_back_leads_to_the_orientation_and_stops_what_waited_for_it(
    store: Store, state: str
) -> None:
    journey = a_case_in(store, state)
    assert "not_a_referral_withdrawal" in reasons_against(journey, "case_handler", "T42", **taken_back(journey))
    journey.fire("case_handler", "T27", **withdrawal(journey))
    assert (journey.case.state, consent_state(journey)) == ("orientation_pending", "withdrawn")
    assert letters(journey)[-1] == "L17"
    assert {"K07", "K14", "K21"} <= set(clocks(journey))
    assert {"K10", "K18", "K22", "K23", "K25"}.isdisjoint(clocks(journey))
    routes = {route.code: route.state for route in facts(journey).routes}
    assert (routes["DDD_REFERRAL"], routes["MEDIATION"]) == ("declined", "proposed")
    assert whole(journey)


@pytest.mark.parametrize("state", ("oriented", "in_qualification", "outcome_follow_up"))
def test_where_no_referral_is_under_way_it_is_a_record_and_the_state_stays(store: Store, state: str) -> None:
    journey = a_case_in(store, state)
    if consent_state(journey) != "given":
        journey.consent()
    journey.fire("intake_agent", "T42", **taken_back(journey))
    assert (journey.case.state, consent_state(journey)) == (state, "withdrawn")
    assert letters(journey)[-1] == "L17"


def interrupted(journey: Journey, interruption: str) -> Journey:
    match interruption:
        case "awaiting_documents":
            return journey.ask_documents()
        case "contact_lost":
            return journey.lose_contact()
        case _:
            return journey.offer_transfer()


def come_back(journey: Journey) -> None:
    """The interruption ends in its own way."""
    match journey.case.state:
        case "awaiting_documents":
            journey.fire("case_handler", "T03", **ticked(journey))
        case "contact_lost":
            journey.fire("case_handler", "T25", contacted_on=journey.today.isoformat(), identity_verified=True)
        case _:
            journey.fire("site_coordinator", "T56", reasons="La personne reste.")


@pytest.mark.parametrize(
    ("interruption", "before"),
    [
        ("awaiting_documents", "referral_preparation"),
        ("contact_lost", "referral_preparation"),
        ("contact_lost", "ddd_review"),
        ("transfer_pending", "referral_pending"),
        ("transfer_pending", "ddd_information_requested"),
    ],
)
def test_taken_back_during_an_interruption_the_case_returns_to_its_orientation_with_its_clock(
    store: Store, interruption: str, before: str
) -> None:
    journey = interrupted(a_case_in(store, before), interruption)
    assert journey.case.state == interruption
    journey.fire("intake_agent", "T42", **taken_back(journey))
    assert (journey.case.state, journey.case.return_state) == (interruption, "orientation_pending")
    assert clocks(journey)["K07"] == "paused"
    assert {"K10", "K18", "K22", "K23", "K25"}.isdisjoint(clocks(journey))
    come_back(journey)
    assert (journey.case.state, clocks(journey)["K07"]) == ("orientation_pending", "running")
    assert whole(journey)


def test_refused_at_the_signature_the_referral_stops_and_article_40_is_asked_again(store: Store) -> None:
    journey = a_case_in(store, "referral_preparation")
    journey.fire("case_handler", "T28", **withdrawal(journey))
    assert (journey.case.state, consent_state(journey)) == ("orientation_pending", "refused")
    assert "K22" not in clocks(journey)
    assert whole(journey)


def test_nothing_leaves_for_a_person_who_withdrew_the_whole_report(store: Store) -> None:
    journey = a_case_in(store, "referral_pending")
    journey.fire("case_handler", "T43", reason="CONSENT_WITHDRAWN", reasons="La personne retire tout.")
    assert "report_not_withdrawn" in reasons_against(journey, "site_coordinator", "T11", **journey.sending())
    slip = {"code": "L10", "channel": "hand"}
    assert "letter_may_be_issued" in reasons_against(journey, "case_handler", "T61", **slip)
    tick(store, journey.later(days=1).now)
    journey.fire(
        "site_coordinator",
        "T45",
        reason="CONSENT_WITHDRAWN",
        reasons="Retrait écrit du signalement.",
        proof="Lettre du jour",
        told_on=journey.today.isoformat(),
        handover="Aucune voie n’est suivie.",
    )
    assert (journey.case.state, journey.case.closure_reason) == ("closed", "CONSENT_WITHDRAWN")
    assert letters(journey)[-1] == "L19"
    assert whole(journey)


def test_after_the_sending_the_ddd_is_told_of_a_closing_on_withdrawal(store: Store) -> None:
    journey = a_case_in(store, "ddd_review")
    journey.fire("case_handler", "T43", reason="CONSENT_WITHDRAWN", reasons="La personne retire tout.")
    data = {"reason": "CONSENT_WITHDRAWN", "reasons": "x", "proof": "x", "handover": "x"}
    assert "ddd_told_if_sent" in reasons_against(journey, "site_coordinator", "T45", **data)
    assert reasons_against(journey, "site_coordinator", "T45", **data, **journey.ddd_told()) == set()


def agreement(journey: Journey, **changed: str) -> dict[str, str]:
    """Return the input of T42 for a partner."""
    given = {
        "object": "partner",
        "recipient": "partner",
        "partner": "SOS Racisme",
        "decision": "given",
        "decided_on": journey.today.isoformat(),
        "wording_version": "partenaire/1",
        "proof_note": "Dit à l’accueil, devant la référente.",
    }
    return {**given, **changed}


def test_each_partner_has_an_agreement_of_its_own(store: Store) -> None:
    journey = a_case_in(store, "oriented")
    journey.fire("case_handler", "T42", **agreement(journey))
    journey.fire("case_handler", "T42", **agreement(journey, partner="Cabinet Verdelle", decision="refused"))
    neighbour = agreement(journey, recipient="vaulx-en-velin", partner="")
    journey.fire("case_handler", "T42", **neighbour)
    assert consent_state(journey, "partner", "SOS Racisme") == "given"
    assert consent_state(journey, "partner", "Cabinet Verdelle") == "refused"
    assert consent_state(journey, "partner", "vaulx-en-velin") == "given"
    assert consent_state(journey) == "not_asked"
    journey.fire("case_handler", "T42", **agreement(journey, decision="withdrawn"))
    assert consent_state(journey, "partner", "SOS Racisme") == "withdrawn"
    assert consent_state(journey, "partner", "vaulx-en-velin") == "given"
    assert whole(journey)


def test_a_recipient_that_does_not_fit_is_refused_where_it_is_chosen(store: Store) -> None:
    journey = a_case_in(store, "oriented")
    for wrong in ({"object": "ddd_referral"}, {"partner": ""}, {"partner": "ddd"}, {"recipient": "respondent"}):
        assert "recipient_fits" in reasons_against(journey, "case_handler", "T42", **agreement(journey, **wrong))
