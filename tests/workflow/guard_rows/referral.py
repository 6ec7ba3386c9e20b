"""Rows of ``workflow.guards.referral``."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.workflow.guard_rows.words import EMPTY, GIVEN, SECRET, Case, Told, with_
from tests.workflow.situations import COLLEAGUE, PAPER, TODAY
from workflow.facts import Attachment, ClosureProposal, Consent, Route

CASES: dict[str, list[Case]] = {
    "ddd_route_validated": [
        Case(Told(EMPTY), Told(), cure="T46"),
        Case(Told(with_(state="ddd_returned", routes=(Route("DDD_REFERRAL", "ended"),))), Told(), cure="T18"),
    ],
    "claimant_identified": [
        Case(Told(with_(anonymous=True)), Told(), field="/receipt/anonymous"),
        Case(Told(with_(identity_verified=False)), Told(), field="/claimant/identity_verified", cure="T58"),
    ],
    "entitled_to_refer": [
        Case(
            Told(with_(claimant_known=False, reporter_kind="third_party")),
            Told(),
            field="/claimant/last_name",
        ),
        Case(
            Told(with_(claimant_deceased=True)),
            Told(with_(claimant_deceased=True, heir=True)),
            field="/heir",
        ),
        Case(
            Told(with_(association_standing="under_five_years")),
            Told(with_(association_standing="entitled")),
            field="/association_standing",
        ),
        Case(Told(with_(association_standing="no_statutes")), Told(), field="/association_standing"),
    ],
    "consent_given": [
        Case(Told(with_(consents=()), event="T09"), Told(event="T09"), cure="T42"),
        Case(Told(with_(consents=(replace(GIVEN, state="refused"),)), event="T11"), Told(event="T11"), cure="T42"),
        Case(Told(with_(consents=(replace(GIVEN, state="withdrawn"),)), event="T11"), Told(event="T11"), cure="T42"),
        Case(Told(with_(consents=(replace(GIVEN, proof=False),)), event="T11"), Told(event="T11"), cure="T42"),
        Case(
            Told(with_(consents=(GIVEN,), reopened_count=1), event="T11"),
            Told(with_(consents=(GIVEN,)), event="T11"),
            cure="T42",
        ),
        Case(
            Told(with_(consents=(replace(GIVEN, decided_on=None),), reopened_count=1), event="T11"),
            Told(with_(consents=(replace(GIVEN, decided_on=date(2025, 11, 22)),), reopened_count=1), event="T11"),
            cure="T42",
        ),
        Case(
            Told(with_(consents=(GIVEN,), scope_changed_on=date(2025, 1, 6)), event="T09"),
            Told(with_(consents=(GIVEN,), scope_changed_on=GIVEN.decided_on), event="T09"),
            cure="T42",
        ),
    ],
    "recipient_fits": [
        Case(
            Told(data={"object": "ddd_referral", "recipient": "respondent"}),
            Told(data={"object": "ddd_referral", "recipient": "ddd"}),
            field="/data/recipient",
        ),
        Case(
            Told(data={"object": "secrecy", "recipient": "ddd", "partner": "Ligue des droits"}),
            Told(data={"object": "secrecy", "recipient": "partner", "partner": "Ligue des droits"}),
            field="/data/partner",
        ),
        Case(
            Told(data={"object": "partner", "recipient": "partner", "partner": "ddd"}),
            Told(data={"object": "partner", "recipient": "vaulx-en-velin"}),
            field="/data/partner",
        ),
        Case(
            Told(data={"object": "partner", "recipient": "partner", "partner": "12:30"}),
            Told(data={"object": "partner", "recipient": "partner", "partner": "SOS Racisme (93)"}),
            field="/data/partner",
        ),
    ],
    "sent_referral_kept": [
        Case(
            Told(with_(duplicate_target_referred=False), {"target_case": PAPER}),
            Told(data={"target_case": PAPER}),
            field="/data/target_case",
        ),
        Case(Told(with_(duplicate_target_referred=False), {}), Told(EMPTY, {}), field="/data/target_case"),
    ],
    "report_not_withdrawn": [
        Case(
            Told(with_(closure_proposal=ClosureProposal("CONSENT_WITHDRAWN", COLLEAGUE))),
            Told(with_(closure_proposal=ClosureProposal("SOLVED_AMICABLY", COLLEAGUE))),
            cure="T45",
            role="site_coordinator",
        )
    ],
    "criminal_status_asked": [
        Case(Told(EMPTY), Told(with_(EMPTY, criminal_status="inquiry")), field="/criminal_asked", cure="T71")
    ],
    "referral_signed": [
        Case(Told(EMPTY), Told(with_(EMPTY, mandate_proved=True)), field="/attachments"),
        Case(
            Told(with_(attachments=(Attachment(PAPER, "signed_referral", "quarantined"),))),
            Told(),
            field="/attachments",
        ),
    ],
    "referral_items_complete": [
        Case(Told(with_(referral_items_missing=("wish",))), Told(), field="/facts/wish"),
        Case(
            Told(with_(referral_items_missing=("wish", "contact"), urgency="critical"), {"to_follow": ("wish",)}),
            Told(with_(referral_items_missing=("wish",), urgency="critical"), {"to_follow": ("wish",)}),
            field="/data/to_follow",
        ),
        Case(
            Told(with_(referral_items_missing=("wish",), urgency="critical"), {}),
            Told(with_(referral_items_missing=("wish",), referral_items_to_follow=frozenset({"wish"}))),
            field="/data/to_follow",
        ),
    ],
    "attachments_checked": [
        Case(
            Told(with_(attachments=(Attachment(PAPER, "other", "quarantined"),)), {}),
            Told(with_(attachments=(Attachment(PAPER, "other", "quarantined"),)), {"left_out": (PAPER,)}),
            field="/data/left_out",
        ),
        Case(
            Told(with_(attachments=(Attachment(PAPER, "other", "quarantined"),)), {}),
            Told(with_(attachments=(Attachment(PAPER, "other", "quarantined"),), urgency="critical"), {}),
        ),
    ],
    "secrets_lifted_or_left_out": [
        Case(
            Told(with_(attachments=(SECRET,)), {}, event="T10"),
            Told(with_(attachments=(SECRET,)), {"left_out": (PAPER,)}, event="T10"),
            field="/data/left_out",
            cure="T42",
        ),
        Case(
            Told(with_(attachments=(replace(SECRET, secret="lawyer"),)), event="T11"),
            Told(
                with_(attachments=(SECRET,), consents=(Consent("secrecy", "ddd", "given", TODAY, "1", proof=True),)),
                event="T11",
            ),
            cure="T42",
        ),
        Case(
            Told(with_(attachments=(SECRET,)), event="T11"),
            Told(with_(attachments=(replace(SECRET, leaves=False),)), event="T11"),
        ),
        Case(
            Told(with_(attachments=(replace(SECRET, leaves=False),)), {}, event="T48"),
            Told(with_(attachments=(replace(SECRET, leaves=False),)), {"left_out": (PAPER,)}, event="T48"),
            field="/data/left_out",
            cure="T42",
        ),
    ],
    "no_duplicate_referred": [
        Case(
            Told(with_(duplicate_referred=True)),
            Told(with_(duplicate_referred=True, urgency="critical")),
            cure="T30",
            role="site_coordinator",
        )
    ],
    "ddd_receipt_identified": [Case(Told(data={}), Told(data={"delegate": "M. Ricard"}), field="/data/ddd_number")],
    "outcome_is_no_refusal": [
        Case(
            Told(data={"outcomes": ({"outcome": "NOT_PURSUED"},)}),
            Told(data={"outcomes": ({"outcome": "NOT_PURSUED"}, {"outcome": "RECOMMENDATION"})}),
            field="/data/outcomes",
            cure="T17",
        )
    ],
    "outcome_is_refusal": [
        Case(
            Told(data={"outcomes": ({"outcome": "RECOMMENDATION"},)}),
            Told(data={"outcomes": ({"outcome": "INADMISSIBLE"},)}),
            field="/data/outcomes",
            cure="T16",
        )
    ],
    "referral_was_sent": [
        Case(Told(EMPTY), Told(with_(return_state="ddd_review")), cure="T58"),
        Case(Told(with_(return_state="orientation_pending")), Told(with_(return_state="referral_sent")), cure="T58"),
    ],
    "ddd_resumes_with_agreement": [
        Case(
            Told(with_(return_state="outcome_follow_up", consents=()), {"ddd_state": "ddd_review"}),
            Told(with_(return_state="outcome_follow_up", consents=()), {"ddd_state": "outcome_follow_up"}),
            cure="T42",
        ),
        Case(
            Told(with_(return_state="outcome_follow_up", consents=()), {"ddd_state": "ddd_returned"}),
            Told(with_(return_state="ddd_review", consents=()), {"ddd_state": "ddd_returned"}),
            cure="T42",
        ),
    ],
    "ddd_told_if_sent": [
        Case(Told(data={}), Told(data={"ddd_told_on": TODAY}), field="/data/ddd_told_on"),
        Case(Told(data={}), Told(EMPTY, {}), field="/data/ddd_told_on"),
    ],
    "wording_and_proof_given": [
        Case(
            Told(data={"object": "partner", "decision": "given", "proof": PAPER}),
            Told(data={"object": "partner", "decision": "given", "wording_version": "1", "proof_note": "Oral."}),
            field="/data/wording_version",
        ),
        Case(
            Told(data={"object": "ddd_referral", "decision": "given", "wording_version": "1", "proof_note": "Oral."}),
            Told(data={"object": "ddd_referral", "decision": "withdrawn"}),
            field="/data/proof",
        ),
    ],
    "not_a_referral_withdrawal": [
        Case(
            Told(with_(state="ddd_review"), {"object": "ddd_referral", "decision": "withdrawn"}, event="T42"),
            Told(with_(state="oriented"), {"object": "ddd_referral", "decision": "withdrawn"}, event="T42"),
            cure="T27",
        ),
        Case(
            Told(with_(state="referral_pending"), {"object": "ddd_referral", "decision": "refused"}, event="T42"),
            Told(with_(state="referral_pending"), {"object": "secrecy", "decision": "refused"}, event="T42"),
            cure="T28",
        ),
    ],
    "another_route_open": [Case(Told(with_(routes=(Route("DDD_REFERRAL", "accepted"),))), Told(), cure="T46")],
}
"""Guard -> its rows."""
