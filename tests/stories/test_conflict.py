"""The respondent is the authority that hosts the site, or an agent of the network: nobody judges in his own house."""

from __future__ import annotations

from typing import Any

from cases.clocks import tick
from cases.db import Store
from tests.factories import Journey, a_draft
from tests.stories.telling import clocks, letters, notices, reasons_against, recorded, tasks, told, whole

HOST = "200057867"
"""SIREN of Plaine Commune, which hosts the site."""


def against_the_host(store: Store) -> Journey:
    """A report against the very authority that hosts the site, given to a handler of the site."""
    journey = a_draft(store, respondent_name="Plaine Commune", respondent_siren=HOST, respondent_kind="public_body")
    journey.register()
    journey.fire("site_coordinator", "T53", assignee=str(journey.person("case_handler").id))
    return journey


def declared(journey: Journey) -> dict[str, Any]:
    """Return the input of T54: a service is concerned, a substitute takes over."""
    return {
        "service": "Direction de l’habitat de Plaine Commune",
        "substitute": str(journey.person("substitute_coordinator").id),
        "reasons": "Le mis en cause est la collectivité qui porte le site.",
    }


def test_no_work_begins_before_the_conflict_is_declared_and_a_substitute_is_named(store: Store) -> None:
    journey = against_the_host(store)
    assert "host_conflict_declared" in reasons_against(journey, "case_handler", "T05")
    unnamed = {**declared(journey), "substitute": None}
    assert reasons_against(journey, "case_handler", "T54", **unnamed) == {"substitute_named_for_conflict"}
    journey.fire("case_handler", "T54", **declared(journey))
    assert reasons_against(journey, "case_handler", "T05") == set()
    assert "national_admin" in notices(journey)


def test_the_substitute_decides_and_the_coordinator_of_the_site_no_longer_sees_the_case(store: Store) -> None:
    journey = against_the_host(store)
    coordinator, substitute = journey.person("site_coordinator"), journey.person("substitute_coordinator")
    journey.fire("case_handler", "T54", **declared(journey))
    assert reasons_against(journey, coordinator, "T53", assignee=str(coordinator.id)) == {"not found"}
    journey.meet()
    journey.fire("case_handler", "T05")
    journey.propose_orientation()
    journey.fire(substitute, "T07", **journey.answers())
    [validation] = [event for event in recorded(journey) if event.act.type == "T07"]
    assert validation.act.role == "substitute_coordinator"
    journey.prepare_referral().submit_referral()
    journey.fire(substitute, "T11", **journey.sending())
    assert journey.case.state == "referral_sent"
    assert "L09" in letters(journey)
    assert whole(journey)


def test_a_conflict_stops_no_clock(store: Store) -> None:
    journey = against_the_host(store)
    before = clocks(journey)
    journey.fire("case_handler", "T54", **declared(journey))
    assert clocks(journey) == before


def forced(journey: Journey, to_site: str = "vaulx-en-velin") -> None:
    """The national administrator offers the case elsewhere, without reading it."""
    journey.fire(
        "national_admin",
        "T55",
        to_site=to_site,
        kind="conflict",
        reasons="Aucun agent du site n’est étranger au mis en cause.",
        claimant_informed_on=journey.today.isoformat(),
    )


def test_a_forced_transfer_never_lapses_and_is_offered_elsewhere_when_it_is_declined(store: Store) -> None:
    journey = against_the_host(store)
    journey.fire("case_handler", "T54", **declared(journey))
    forced(journey)
    receiver = journey.people.at("vaulx-en-velin", "site_coordinator")
    assert "no_conflict_transfer" in reasons_against(journey, receiver, "T22", reasons="x")
    journey.fire(receiver, "T73", reasons="Le mis en cause travaille aussi avec nous.")
    assert (journey.case.state, journey.case.return_state) == ("transfer_pending", "registered")
    assert tasks(journey)["offer_elsewhere", "national_admin"] == 1
    assert "national_admin" in notices(journey)
    forced(journey, "ouest-provence")
    tick(store, journey.later(days=21).now)
    assert (journey.case.state, clocks(journey)["K09"]) == ("transfer_pending", "over")
    assert tasks(journey)["clock_K09", "national_admin"] >= 1
    there = journey.people.at("ouest-provence", "site_coordinator")
    handler = journey.people.at("ouest-provence", "case_handler")
    journey.fire(there, "T21", assignee=str(handler.id))
    assert (journey.case.site_id, journey.case.state) == ("ouest-provence", "registered")
    assert whole(journey)


def test_the_case_may_go_straight_to_the_delegate_of_the_ddd(store: Store) -> None:
    journey = against_the_host(store)
    journey.fire("case_handler", "T54", **declared(journey))
    journey.answer_article40()
    journey.fire(
        "substitute_coordinator",
        "T45",
        reason="TRANSFERRED",
        reasons="Remis au délégué du Défenseur des droits, sur la demande de la personne.",
        proof="Reçu du délégué",
        told_on=journey.today.isoformat(),
    )
    assert (journey.case.state, journey.case.closure_reason) == ("closed", "TRANSFERRED")
    assert told(journey, "T45")["proof"] == "Reçu du délégué"
    assert whole(journey)
