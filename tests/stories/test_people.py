"""Who speaks, and for whom: a child, a neighbour, nobody named, an association, a guardian, an heir."""

from __future__ import annotations

from cases.db import Store
from tests.factories import NOW, REFERENCE, Journey, a_case_in, a_draft
from tests.stories.telling import (
    article40,
    clocks,
    consent_state,
    facts,
    letters,
    reasons_against,
    tasks,
    whole,
)

SCHOOL = {"domain": "EDUCATION", "grounds": ["DISABILITY"], "principal_ground": "DISABILITY"}
NOBODY = dict.fromkeys(
    (
        *("claimant_last_name", "claimant_first_name", "claimant_birth_date", "claimant_gender", "claimant_phone"),
        *("claimant_email", "claimant_address", "claimant_postcode", "claimant_commune", "claimant_insee"),
    ),
    "",
)
"""Cells of a report that names no victim."""


def to_the_referral(journey: Journey, **qualification: object) -> Journey:
    """Carry a qualified case to the preparation of a referral."""
    journey.note_dates().answer_article40().answer_delay_questions()
    journey.fire("case_handler", "T06", **{**journey.orientation("DDD_REFERRAL"), **qualification})
    journey.orient("DDD_REFERRAL")
    return journey


# A child


def test_a_mother_refers_for_her_son_and_the_child_stays_the_claimant(store: Store) -> None:
    journey = a_draft(store, "PC-2025-002").register().qualify()
    journey.edit("case_handler", legal_representative={"last_name": "TRAORALLI", "first_name": "Assa"})
    to_the_referral(journey, **SCHOOL).prepare_referral().submit_referral().send_referral()
    known = facts(journey)
    assert (known.claimant_minor, known.legal_representative) == (True, True)
    assert journey.case.state == "referral_sent"
    assert {"L07", "L09", "L11"} <= set(letters(journey))
    assert tasks(journey)["ddd_receipt", "case_handler"] == 1
    assert clocks(journey)["K25"] == "running"
    assert whole(journey)


def test_a_girl_of_sixteen_refers_alone(store: Store) -> None:
    journey = a_draft(store, "PC-2025-002", reporter_kind="claimant").register().qualify()
    to_the_referral(journey, **SCHOOL).prepare_referral()
    assert facts(journey).legal_representative is False
    assert journey.case.state == "referral_preparation"
    assert whole(journey)


def test_a_child_in_danger_makes_the_case_critical_and_waits_for_no_paper(store: Store) -> None:
    journey = a_draft(store, "PC-2025-002").register().qualify()
    journey.fire("case_handler", "T33", level="critical", criterion="minor", reasons="Le CRIP est saisi ce matin.")
    items = [{"what": "Carnet de liaison", "why": "Dates des faits"}]
    assert "not_critical" in reasons_against(
        journey, "case_handler", "T02", items=items, due_on=journey.today.isoformat()
    )
    journey.fire("case_handler", "T39", items=items, due_on=journey.today.isoformat())
    assert (journey.case.state, clocks(journey)["K05"]) == ("in_qualification", "running")


# A third party


def a_neighbour_reports(store: Store) -> Journey:
    """A neighbour heard the refusal through the door; the person concerned is not known."""
    journey = a_draft(
        store, REFERENCE, now=NOW, reporter_kind="third_party", consent_ddd="not_asked", **NOBODY
    ).register()
    journey.fire("site_coordinator", "T53", assignee=str(journey.person("case_handler").id))
    journey.fire("case_handler", "T05")
    return journey


def test_a_neighbour_never_refers_and_the_victim_who_is_found_and_agrees_does(store: Store) -> None:
    journey = to_the_referral(a_neighbour_reports(store))
    assert "L07" not in letters(journey)
    assert "entitled_to_refer" in reasons_against(journey, "case_handler", "T09")
    journey.edit("case_handler", claimant={"last_name": "SISSOKHAT", "first_name": "Awa", "phone": "+33639980155"})
    journey.meet().note_dates().consent()
    assert reasons_against(journey, "case_handler", "T09") == set()
    journey.fire("case_handler", "T09")
    journey.submit_referral().send_referral()
    assert journey.case.state == "referral_sent"
    assert whole(journey)


def test_a_victim_who_wants_nothing_leaves_a_case_without_referral_and_article_40_is_asked_all_the_same(
    store: Store,
) -> None:
    journey = a_neighbour_reports(store)
    refusal = {"object": "ddd_referral", "recipient": "ddd", "decision": "refused"}
    journey.fire("case_handler", "T42", **refusal, decided_on=journey.today.isoformat())
    close = {"reason": "CONSENT_REFUSED", "reasons": "Elle ne veut aucune suite.", "told_on": journey.today.isoformat()}
    assert "article40_examined" in reasons_against(journey, "site_coordinator", "T29", **close)
    journey.answer_article40()
    journey.fire("site_coordinator", "T29", **close)
    assert (journey.case.state, journey.case.retention_class) == ("closed", "short")
    assert consent_state(journey) == "refused"
    assert set(article40(journey).values()) == {"reasoned_no"}
    assert clocks(journey) == {"K19": "running"}
    assert whole(journey)


# Nobody named


def an_anonymous_report(store: Store) -> Journey:
    journey = a_draft(
        store, REFERENCE, now=NOW, reporter_kind="anonymous", consent_ddd="not_asked", **NOBODY
    ).register()
    journey.fire("site_coordinator", "T53", assignee=str(journey.person("case_handler").id))
    journey.fire("case_handler", "T05")
    return journey


def test_an_anonymous_report_is_closed_without_a_letter_once_article_40_is_answered(store: Store) -> None:
    journey = an_anonymous_report(store)
    close = {"reason": "ANONYMOUS_NO_ACTION", "reasons": "Aucun fait vérifiable."}
    assert "article40_examined" in reasons_against(journey, "site_coordinator", "T29", **close)
    journey.answer_article40()
    journey.fire("site_coordinator", "T29", **close)
    assert (journey.case.state, journey.case.retention_class) == ("closed", "anonymous")
    assert {"L07", "L19"}.isdisjoint(letters(journey))
    assert whole(journey)


def test_an_anonymous_report_may_become_an_alert_without_a_name_and_never_a_referral(store: Store) -> None:
    journey = an_anonymous_report(store).note_dates().answer_article40().answer_delay_questions("unknown")
    journey.fire("case_handler", "T06", **journey.orientation("DDD_ALERT"))
    journey.orient("DDD_ALERT")
    journey.fire("case_handler", "T71", route="DDD_ALERT", route_state="opened", note="Alerte écrite sans nom.")
    assert facts(journey).route("DDD_ALERT").state == "opened"  # type: ignore[union-attr]  # it was proposed above
    assert "claimant_identified" in reasons_against(journey, "case_handler", "T09")
    assert whole(journey)


# An association, a guardian


def test_an_association_refers_with_its_statutes_and_the_victims_agreement(store: Store) -> None:
    journey = a_draft(store, reporter_kind="association").register().qualify()
    journey.edit("case_handler", association_standing="no_statutes")
    to_the_referral(journey).consent()
    assert reasons_against(journey, "case_handler", "T09") == {"entitled_to_refer"}
    journey.attach("statutes")
    journey.edit("case_handler", association_standing="entitled")
    journey.fire("case_handler", "T09")
    assert journey.case.state == "referral_preparation"
    assert whole(journey)


def test_a_guardian_signs_with_the_judgment_for_the_adult_who_is_protected(store: Store) -> None:
    journey = a_draft(store, reporter_kind="legal_representative").register().qualify()
    guardian = {"last_name": "MORVANNEC", "first_name": "Yann", "identity_verified": True}
    journey.edit("case_handler", legal_representative=guardian)
    to_the_referral(journey).prepare_referral()
    assert "referral_signed" in reasons_against(journey, "case_handler", "T10", signed_on=journey.today.isoformat())
    journey.attach("mandate")
    journey.fire("case_handler", "T10", signed_on=journey.today.isoformat())
    journey.send_referral()
    assert journey.case.state == "referral_sent"
    assert whole(journey)


# A death


def test_the_heirs_are_asked_and_carry_on_in_the_state_where_the_case_stands(store: Store) -> None:
    journey = a_case_in(store, "referral_pending")
    journey.edit("case_handler", claimant_deceased=True)
    assert reasons_against(journey, "site_coordinator", "T11", **journey.sending()) == {"entitled_to_refer"}
    journey.edit("case_handler", heir={"last_name": "KERDREVENNEC", "first_name": "Maëlle", "phone": "+33639980177"})
    assert reasons_against(journey, "site_coordinator", "T11", **journey.sending()) == {
        "claimant_identified",
        "consent_given",
    }
    journey.meet().consent()
    journey.send_referral()
    assert (journey.case.state, facts(journey).heir) == ("referral_sent", True)
    deceased = {"reason": "CLAIMANT_DECEASED", "reasons": "x", "proof": "x", **journey.ddd_told()}
    assert "closure_reason_open" in reasons_against(journey, "site_coordinator", "T45", **deceased)
    assert whole(journey)


def test_without_an_heir_who_carries_on_the_case_is_closed_for_the_death(store: Store) -> None:
    journey = a_case_in(store, "oriented")
    close = {
        "reason": "CLAIMANT_DECEASED",
        "reasons": "Décès le 2 novembre ; les enfants ne poursuivent pas.",
        "proof": "Acte de décès vu",
        "told_on": journey.today.isoformat(),
        "handover": "Les prud’hommes ne sont pas saisis.",
    }
    assert "closure_reason_open" in reasons_against(journey, "site_coordinator", "T45", **close)
    journey.edit("case_handler", claimant_deceased=True)
    journey.fire("site_coordinator", "T45", **close)
    assert (journey.case.state, journey.case.closure_reason) == ("closed", "CLAIMANT_DECEASED")
    assert letters(journey)[-1] == "L19"
    assert not tasks(journey)
    assert whole(journey)
