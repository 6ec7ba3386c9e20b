"""What no referral may do, each with its article; and what each refusal tells about its cure."""

from __future__ import annotations

from typing import Any

import pytest

from cases.db import EVERY_SITE, Store
from cases.errors import NotFoundError, RefusedError
from cases.tables import Attachment
from tests.factories import Journey, a_case_in, a_draft
from workflow.model import Refusal

REPORT_OF_NOBODY = (
    *("claimant_last_name", "claimant_first_name", "claimant_birth_date"),
    *("claimant_phone", "claimant_email", "claimant_address"),
)


def refusals(journey: Journey, role: str, event: str, **data: object) -> dict[str, Refusal]:
    """Return the refusals of an event by guard; fails where the event passes."""
    with pytest.raises(RefusedError) as refused:
        journey.fire(role, event, **data)
    return {refusal.guard: refusal for refusal in refused.value.refusals}


def test_no_referral_is_prepared_without_consent(store: Store) -> None:
    found = refusals(a_case_in(store, "oriented"), "case_handler", "T09")["consent_given"]
    assert (found.event, "LO 2011-333" in found.basis) == ("T42", True)


def test_a_declared_consent_is_no_consent(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "oriented", consent_ddd="given")
    assert "consent_given" in refusals(journey, "case_handler", "T09")


def test_a_withdrawn_consent_stops_the_sending_at_that_minute(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "referral_pending")
    day = journey.today.isoformat()
    journey.fire("case_handler", "T27", decided_on=day, form="noted", told_on=day, reasons="Elle renonce.")
    assert journey.case.state == "orientation_pending"
    assert "state" in refusals(journey, "site_coordinator", "T11", **journey.sending())


def test_no_third_party_refers_for_a_victim_whom_nobody_knows(sqlite_store: Store) -> None:
    unknown: dict[str, Any] = dict.fromkeys(REPORT_OF_NOBODY, "")
    journey = a_draft(sqlite_store, reporter_kind="third_party", **unknown).register()
    found = refusals(journey, "case_handler", "T09")
    assert "LO 2011-333 art. 5" in found["entitled_to_refer"].basis
    assert "Un tiers ne saisit pas" in found["entitled_to_refer"].message


def test_no_orientation_and_no_referral_before_the_limitation_letter(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").answer_article40()
    journey.prints = False
    journey.note_dates()
    found = refusals(journey, "case_handler", "T06", **journey.orientation())
    assert found["limitation_letter_sent"].basis == "LO 2011-333 art. 6"


@pytest.mark.parametrize(
    "state, author_event, event, validated",
    [("orientation_pending", "T06", "T07", "answers"), ("referral_pending", "T10", "T11", "sending")],
)
def test_the_author_never_validates(
    sqlite_store: Store, state: str, author_event: str, event: str, validated: str
) -> None:
    journey = a_case_in(sqlite_store, state)
    author = journey.case.marks["authors"][author_event]
    both = journey.people.at(journey.site, "case_handler")
    assert author == str(both.id)
    coordinator = type(both)(both.id, both.login, both.name, "site_coordinator", both.site, both.bound)
    with pytest.raises(RefusedError) as refused:
        journey.fire(coordinator, event, **getattr(journey, validated)())
    assert [refusal.guard for refusal in refused.value.refusals] == ["four_eyes"]


def test_health_papers_leave_only_at_the_express_request_of_the_person(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "referral_preparation")
    medical = journey.attach("medical", secret="health")
    journey.attach("signed_referral")
    found = refusals(journey, "case_handler", "T10", signed_on=journey.today.isoformat())
    assert "LO 2011-333 art. 20" in found["secrets_lifted_or_left_out"].basis
    journey.fire("case_handler", "T10", signed_on=journey.today.isoformat(), left_out=[str(medical)])
    assert journey.case.state == "referral_pending"


def test_a_health_paper_that_stayed_does_not_leave_with_what_follows(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "referral_preparation")
    medical = journey.attach("medical", secret="health")
    journey.attach("signed_referral")
    journey.fire("case_handler", "T10", signed_on=journey.today.isoformat(), left_out=[str(medical)])
    journey.fire("site_coordinator", "T11", **journey.sending())
    told = {"sent_on": journey.today.isoformat(), "what": "Une attestation nouvelle."}
    assert "secrets_lifted_or_left_out" in refusals(journey, "case_handler", "T48", **told)
    journey.fire("case_handler", "T48", **told, left_out=[str(medical)])
    with sqlite_store.read(EVERY_SITE) as session:
        assert session.get_one(Attachment, medical).leaves is False


def test_an_unsigned_referral_is_not_submitted(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "referral_preparation")
    found = refusals(journey, "case_handler", "T10", signed_on=journey.today.isoformat())
    assert found["referral_signed"].field == "/attachments"


def test_every_reason_is_told_at_once(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    data = journey.orientation() | {"comparator": "", "risks": []}
    found = refusals(journey, "case_handler", "T06", **data)
    assert {"fact_dates_reasoned", "article40_examined", "risk_screened", "comparator_noted"} <= set(found)
    asked = found["delay_questions_answered"]
    assert asked.field in {"/delay_answers/contract_ended", "/delay_answers/words_said"}
    assert "« ne sait pas » suffit" in asked.message.replace("\N{NO-BREAK SPACE}", " ")
    assert "limitation_letter_sent" not in found  # noting the date of law sends that letter too


def test_a_report_out_of_territory_is_registered_once_it_is_said_what_follows(sqlite_store: Store) -> None:
    journey = a_draft(sqlite_store, claimant_insee="75056", claimant_commune="Paris", respondent_commune="Paris")
    notice = {"notice_given_on": journey.today.isoformat()}
    assert "site_competent_or_transfer_planned" in refusals(journey, "intake_agent", "T01", **notice)
    journey.fire("intake_agent", "T01", transfer_planned=True, **notice)
    assert journey.case.state == "registered"


def test_a_person_in_conflict_no_longer_finds_the_case(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    handler = journey.person("case_handler")
    journey.fire("intake_agent", "T54", persons=[str(handler.id)], reasons="Parent du mis en cause.")
    with pytest.raises(NotFoundError):
        journey.fire("case_handler", "T58", contacted_on=journey.today.isoformat(), channel="phone", reached=False)
    assert journey.case.assignee_id is None


def test_the_host_authority_as_respondent_asks_for_a_declared_conflict(sqlite_store: Store) -> None:
    journey = a_draft(sqlite_store, respondent_siren="200057867", respondent_kind="public_body")
    journey.register()
    journey.fire("site_coordinator", "T53", assignee=str(journey.person("case_handler").id))
    found = refusals(journey, "case_handler", "T05")
    assert (found["host_conflict_declared"].basis, found["host_conflict_declared"].event) == ("CRPA L100-2", "T54")
