"""Where the law or the map ends: out of territory, out of scope, time-barred, a collective, a case opened again."""

from __future__ import annotations

from datetime import timedelta

from cases.clocks import tick
from cases.db import Store
from tests.factories import NOW, REFERENCE, Journey, a_case_in, a_draft
from tests.stories.telling import clocks, consent_state, facts, letters, reasons_against, tasks, told, whole

ELSEWHERE = {
    "claimant_insee": "31555",
    "claimant_commune": "Toulouse",
    "claimant_postcode": "31000",
    "respondent_commune": "Toulouse",
}


# Out of territory


def far_away(store: Store, **cells: str) -> Journey:
    return a_draft(store, REFERENCE, now=NOW, **{**ELSEWHERE, **cells})


def test_a_report_from_outside_is_registered_all_the_same_and_then_oriented_elsewhere(store: Store) -> None:
    journey = far_away(store)
    notice = {"notice_given_on": journey.today.isoformat()}
    assert reasons_against(journey, "intake_agent", "T01", **notice) == {"site_competent_or_transfer_planned"}
    journey.fire("intake_agent", "T01", **notice, transfer_planned=True)
    assert journey.case.case_number is not None
    journey.qualify().answer_article40().close("OUT_OF_TERRITORY")
    assert (journey.case.state, journey.case.retention_class) == ("closed", "short")
    assert letters(journey)[-1] == "L19"
    assert clocks(journey) == {"K19": "running"}
    assert whole(journey)


def test_a_report_that_another_pilot_site_covers_goes_there(store: Store) -> None:
    cells = {"claimant_insee": "69256", "claimant_commune": "Vaulx-en-Velin", "claimant_postcode": "69120"}
    journey = far_away(store, **cells, respondent_commune="Vaulx-en-Velin")
    assert facts(journey).competent_site == "vaulx-en-velin"
    journey.fire("intake_agent", "T01", notice_given_on=journey.today.isoformat(), transfer_planned=True)
    journey.offer_transfer("vaulx-en-velin")
    there = journey.people.at("vaulx-en-velin", "site_coordinator")
    journey.fire(there, "T21", assignee=str(journey.people.at("vaulx-en-velin", "case_handler").id))
    assert (journey.case.site_id, journey.case.state) == ("vaulx-en-velin", "registered")
    assert whole(journey)


# Out of scope


def test_a_mere_quarrel_is_explained_and_closed_out_of_scope(store: Store) -> None:
    journey = a_case_in(store, "in_qualification").answer_article40()
    journey.close("OUT_OF_SCOPE")
    assert (journey.case.closure_reason, journey.case.retention_class) == ("OUT_OF_SCOPE", "short")
    assert not tasks(journey)
    assert whole(journey)


def test_a_report_out_of_scope_may_still_be_oriented_when_it_is_reasoned(store: Store) -> None:
    journey = a_case_in(store, "in_qualification", grounds_alleged="", domain="").note_dates().answer_article40()
    journey.answer_delay_questions()
    orientation = {**journey.orientation("MEDIATION"), "grounds": [], "principal_ground": None, "domain": None}
    assert "ground_and_domain_known" in reasons_against(journey, "case_handler", "T06", **orientation)
    reasoned = {**orientation, "out_of_scope_reasons": "Conflit de voisinage, aucun critère allégué."}
    journey.fire("case_handler", "T06", **reasoned)
    assert journey.case.state == "orientation_pending"
    assert whole(journey)


# Time-barred


def test_a_limitation_that_is_over_is_never_decided_silently(store: Store) -> None:
    journey = a_draft(store, facts_on="2009-03-02", facts_ongoing="false", facts_last_on="").register().qualify()
    late = {"reason": "TIME_BARRED", "reasons": "Tous les délais sont passés.", "told_on": journey.today.isoformat()}
    assert "closure_reason_open" in reasons_against(journey, "site_coordinator", "T29", **late)
    journey.note_dates().answer_article40()
    assert "L07" in letters(journey)
    assert "over" in {row.status for row in facts(journey).limitation}
    journey.fire("site_coordinator", "T29", **late)
    assert (journey.case.closure_reason, journey.case.retention_class) == ("TIME_BARRED", "with_route")
    assert whole(journey)


def test_a_referral_may_still_serve_although_every_period_is_over(store: Store) -> None:
    journey = a_draft(store, facts_on="2009-03-02", facts_ongoing="false", facts_last_on="").register().qualify()
    journey.propose_orientation("DDD_REFERRAL").orient("DDD_REFERRAL").prepare_referral()
    assert journey.case.state == "referral_preparation"


# A collective


def test_each_claimant_of_a_collective_keeps_a_case_a_consent_and_letters_of_his_own(store: Store) -> None:
    lead = a_case_in(store, "referral_sent")
    second = a_case_in(store, "oriented", external_ref="PC-SECOND-001", claimant_last_name="OUEDRAOGHI")
    second.now = max(lead.now, second.now)
    second.fire("case_handler", "T71", link="collective", linked_case=str(lead.case_id), note="Même employeur.")
    assert (facts(second).link, facts(second).collective) == ("collective", True)
    assert consent_state(second) == "not_asked"
    second.prepare_referral().submit_referral()
    assert reasons_against(second, "site_coordinator", "T11", **second.sending()) == set()
    second.send_referral()
    assert (lead.case.state, second.case.state) == ("referral_sent", "referral_sent")
    assert whole(second)


# The Défenseur des droits refuses


def test_a_refusal_of_the_ddd_forces_a_fresh_look_at_the_periods(store: Store) -> None:
    journey = a_case_in(store, "ddd_returned")
    assert letters(journey)[-1] == "L21"
    assert {"K23", "K14"} <= set(clocks(journey))
    assert "K10" not in clocks(journey)
    routes = [{"route": "CIVIL_COURT", "reasons": "Le délai court encore."}]
    journey.fire("case_handler", "T18", reasons="Voie judiciaire.", routes=routes)
    assert (journey.case.state, clocks(journey)["K07"]) == ("orientation_pending", "running")
    assert letters(journey)[-1] == "L07"
    assert whole(journey)


def test_new_facts_after_a_refusal_allow_a_new_referral(store: Store) -> None:
    journey = a_case_in(store, "ddd_returned")
    journey.fire("case_handler", "T09")
    journey.submit_referral().send_referral()
    assert journey.case.state == "referral_sent"
    assert "K23" not in clocks(journey)


# Opened again


def reopened(store: Store, *, scope_changed: bool = False, after: int = 30, named: str = REFERENCE) -> Journey:
    journey = a_case_in(store, "outcome_follow_up", external_ref=named).close("OUTCOME_KNOWN").later(days=after)
    journey.fire(
        "site_coordinator", "T31", kind="fact", reasons="Un second refus, du même chef.", scope_changed=scope_changed
    )
    return journey


def test_a_case_opens_again_under_its_number_with_its_clocks(store: Store) -> None:
    journey = reopened(store)
    case = journey.case
    assert (case.state, case.case_number, case.reopened_count) == ("in_qualification", "DISC-PC-2026-00001", 1)
    assert letters(journey)[-1] == "L20"
    assert {"K04", "K06", "K14"} <= set(clocks(journey))
    assert "K19" not in clocks(journey)
    assert told(journey, "T31")["kind"] == "fact"
    assert whole(journey)


def carried_to_the_referral(journey: Journey) -> Journey:
    routes = journey.orientation("DDD_REFERRAL")
    journey.note_dates().answer_delay_questions().fire("case_handler", "T06", **routes)
    return journey.orient("DDD_REFERRAL")


def test_an_agreement_of_more_than_twelve_months_is_asked_again(store: Store) -> None:
    young = carried_to_the_referral(reopened(store))
    assert reasons_against(young, "case_handler", "T09") == set()
    old = carried_to_the_referral(reopened(store, after=400, named="PC-OLD-001"))
    assert reasons_against(old, "case_handler", "T09") == {"consent_given"}
    old.prepare_referral()
    assert old.case.state == "referral_preparation"


def test_an_agreement_on_another_scope_is_asked_again_at_once(store: Store) -> None:
    journey = carried_to_the_referral(reopened(store, scope_changed=True))
    assert reasons_against(journey, "case_handler", "T09") == {"consent_given"}
    journey.prepare_referral()
    assert (journey.case.state, consent_state(journey)) == ("referral_preparation", "given")


def test_a_case_kept_too_long_is_not_opened_again(store: Store) -> None:
    journey = a_case_in(store, "in_qualification").answer_article40().close("OUT_OF_SCOPE")
    tick(store, journey.later(days=250).now)
    assert reasons_against(journey, "site_coordinator", "T31", kind="error", reasons="x") == {"within_retention"}
    assert journey.case.retention_end is not None
    assert journey.case.retention_end < journey.today + timedelta(days=1)
