"""Rows of ``workflow.guards.closing``."""

from __future__ import annotations

from datetime import date

from tests.workflow.guard_rows.words import EMPTY, OPEN_ARTICLE40, Case, Told, clock, with_
from tests.workflow.situations import ACTOR, COLLEAGUE, TODAY
from workflow.facts import Article40, ClosureProposal, Contact, LetterIssued, Route

DECEASED = {"reason": "CLAIMANT_DECEASED"}
CASES: dict[str, list[Case]] = {
    "closure_reason_open": [
        Case(
            Told(with_(state="oriented"), {"reason": "FORWARDED"}, event="T29"),
            Told(with_(state="oriented"), {"reason": "SOLVED_AMICABLY"}, event="T29"),
            field="/data/reason",
        ),
        Case(
            Told(with_(state="in_qualification"), {"reason": "ANONYMOUS_NO_ACTION"}, event="T29"),
            Told(with_(state="in_qualification", anonymous=True), {"reason": "ANONYMOUS_NO_ACTION"}, event="T29"),
            field="/data/reason",
        ),
        Case(
            Told(with_(state="oriented", letters={}), {"reason": "TIME_BARRED"}, event="T29"),
            Told(with_(state="oriented"), {"reason": "TIME_BARRED"}, event="T29"),
            cure="T59",
        ),
        Case(
            Told(with_(state="oriented", claimant_deceased=True, heir=True), DECEASED, event="T45"),
            Told(with_(state="oriented", claimant_deceased=True), DECEASED, event="T45"),
            cure="T42",
        ),
        Case(
            Told(with_(state="oriented"), DECEASED, event="T45"),
            Told(with_(state="oriented", claimant_deceased=True), DECEASED, event="T45"),
            field="/claimant_deceased",
        ),
    ],
    "closure_reason_known": [
        Case(
            Told(with_(state="oriented"), {"reason": "UNREACHABLE"}),
            Told(with_(state="contact_lost"), {"reason": "UNREACHABLE"}),
            field="/data/reason",
        )
    ],
    "no_proposal_open": [
        Case(Told(with_(closure_proposal=ClosureProposal("OUT_OF_SCOPE", COLLEAGUE))), Told(), cure="T44")
    ],
    "proposal_open": [
        Case(Told(), Told(with_(closure_proposal=ClosureProposal("OUT_OF_SCOPE", COLLEAGUE))), cure="T43")
    ],
    "open_routes_handed_over": [
        Case(Told(data={}), Told(data={"handover": "Le syndicat suit."}), field="/data/handover"),
        Case(Told(with_(routes=(Route("NOT_LISTED", "in_progress"),)), {}), Told(with_(routes=()), {})),
    ],
    "claimant_told": [
        Case(Told(data={}, event="T23"), Told(data={"told_on": TODAY}, event="T23"), field="/data/told_on"),
        Case(Told(data={}, event="T46"), Told(with_(anonymous=True), {}, event="T46"), field="/data/told_on"),
    ],
    "contact_tried": [
        Case(Told(EMPTY, event="T26"), Told(event="T26"), cure="T58", role="case_handler"),
        Case(
            Told(
                with_(
                    contacts=tuple(
                        Contact(date(2026, 11, n), c, False) for n, c in ((1, "sms"), (2, "post"), (3, "sms"))
                    )
                ),
                event="T26",
            ),
            Told(
                with_(
                    contacts=(
                        Contact(date(2026, 1, 1), "phone", reached=True),
                        *(Contact(date(2026, 10, n), c, False) for n, c in ((1, "sms"), (2, "post"), (3, "sms"))),
                    )
                ),
                event="T26",
            ),
            day=date(2026, 12, 1),
        ),
        Case(
            Told(with_(contacts=tuple(Contact(date(2026, 1, n), "phone", False) for n in (1, 2, 3))), event="T26"),
            Told(event="T26"),
            cure="T58",
        ),
    ],
    "last_reminder_expired": [
        Case(Told(EMPTY, event="T26"), Told(event="T26"), cure="T61", role="case_handler"),
        Case(
            Told(with_(letters={"L18": LetterIssued("L18", None, date(2026, 11, 7))}), event="T26"),
            Told(with_(letters={"L18": LetterIssued("L18", None, date(2026, 11, 6))}), event="T26"),
            day=date(2026, 11, 23),
        ),
    ],
    "failed_try_logged": [
        Case(Told(EMPTY), Told(), cure="T58"),
        Case(Told(with_(contacts=(Contact(TODAY, "phone", reached=True),))), Told(), cure="T58"),
    ],
    "signed_referral_sent_first": [
        Case(Told(with_(state="referral_preparation")), Told(), cure="T10", role="case_handler"),
        Case(Told(with_(state="referral_pending")), Told(), cure="T11", role="site_coordinator"),
        Case(
            Told(with_(state="referral_pending", referral_items_missing=("wish",), urgency="critical")),
            Told(with_(state="referral_pending", referral_items_missing=("wish",))),
            cure="T11",
        ),
        Case(Told(with_(state="referral_pending")), Told(with_(state="referral_pending", consents=())), cure="T11"),
        Case(
            Told(with_(state="referral_pending")),
            Told(
                with_(state="referral_pending", closure_proposal=ClosureProposal("CONSENT_WITHDRAWN", COLLEAGUE)),
            ),
        ),
    ],
    "same_claimant_same_facts": [
        Case(
            Told(data={"same_claimant": True}),
            Told(data={"same_claimant": True, "same_facts": True}),
            field="/data/same_facts",
            cure="T71",
        ),
        Case(Told(data={}), Told(data={"same_claimant": True, "same_facts": True}), field="/data/same_claimant"),
    ],
    "duplicate_target_open": [
        Case(Told(EMPTY, {}), Told(data={}), field="/data/target_case"),
        Case(Told(EMPTY, {}), Told(EMPTY), field="/data/target_case"),
    ],
    "within_retention": [
        Case(
            Told(with_(retention_end=date(2026, 11, 21))),
            Told(with_(retention_end=TODAY)),
            cure="T37",
            role="intake_agent",
        )
    ],
    "retention_class_is": [
        Case(Told(event="T67"), Told(with_(retention_class="short"), event="T67"), cure="T34"),
        Case(Told(with_(retention_class="short"), event="T34"), Told(event="T34"), cure="T67"),
        Case(
            Told(with_(retention_class="merged", kept_case_class="short"), event="T34"),
            Told(with_(retention_class="merged", kept_case_class="with_route"), event="T34"),
            cure="T67",
        ),
        Case(
            Told(with_(retention_class="merged"), event="T67"),
            Told(with_(retention_class="merged", kept_case_class="short"), event="T67"),
            field="/links",
        ),
    ],
    "archives_visa": [Case(Told(EMPTY), Told(), role="dpo", field="/elimination_visa")],
    "listed_by_another": [
        Case(Told(EMPTY), Told(), role="dpo"),
        Case(Told(with_(listed_for_purge_by=ACTOR)), Told(), role="national_admin"),
    ],
    "nothing_pending": [
        Case(Told(with_(pending_rights_request=True)), Told(), field="/rights_request", cure="T61", role="dpo"),
        Case(Told(with_(clocks=clock("K08", "running"))), Told(with_(clocks=clock("K08", "stopped")))),
        Case(Told(with_(article40=OPEN_ARTICLE40)), Told(with_(article40=(Article40("case", "reasoned_no"),)))),
        Case(Told(with_(litigation_hold=True)), Told(), field="/litigation_hold", role="dpo"),
        Case(Told(with_(kept_case_alive=True)), Told(), field="/links", role="dpo"),
    ],
}
"""Guard -> its rows."""
