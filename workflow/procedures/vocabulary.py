"""The closed lists of names that a procedure may use beside guards, roles and states: letters and records."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

LETTERS: Final = frozenset(f"L{number:02}" for number in range(1, 26))
"""Letters L01 to L25; each has a template of the same name."""

RECORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "archiving": "the case enters its intermediate archive",
        "article40": "day of knowledge, reasons, prosecutor and answer of one bound person",
        "assignment": "assignee: the handler in charge, open tasks go along",
        "breach": "what happened, since when known, who was told",
        "break_glass": "reasons and hours of an exceptional access",
        "clock_alarm": "clock and alarm: the step of a clock that was told",
        "closure": "reason (or that of the event), reasons, handover; day, retention class, open proposal ended",
        "closure_declined": "reasons; the open proposal is ended",
        "closure_proposal": "reason, reasons and proposer",
        "complement": "what left for the Défenseur des droits, when, its proof, what is missing; papers left out",
        "conflict": "persons, service, substitute and reasons; access of the persons ends",
        "consent": "object and recipient (T27, T28: ddd_referral, ddd), decision, day, wording, proof",
        "contact": "contacted_on, channel, reached, note; identity_verified marks the claimant",
        "ddd_news": "what the Défenseur des droits did during an interruption, when, answer due on",
        "ddd_receipt": "ddd_number, delegate, received_on",
        "ddd_request": "what was asked, asked_on, due_on",
        "ddd_told": "ddd_told_on: when the Défenseur des droits was told in writing",
        "delivery": "letter, status, delivered_on, proof: of the outbox row",
        "draft": "received_on and channel, fixed from then on",
        "duplicate_merge": "target_case; papers and clocks go there, the earliest receipt day is kept",
        "items_asked": "items (what, why) and due_on",
        "items_ticked": "items (item, status) and received_on",
        "items_to_follow": "every item still asked becomes to follow",
        "legal_date": "kind, rule, start_kind, start_on, end_on, reasons; the value before is kept, periods recomputed",
        "letter": "code, letter (the draft issued), channel, added_words",
        "note": "note or reasons of the event, as an internal note",
        "outcome": "outcomes (outcome, decided_on, document), reasons",
        "purge": "visa and listed_on, or the reason of a dropped draft; key destroyed, statistics kept",
        "qualification": "grounds, principal_ground, domain, forms, out_of_scope_reasons, comparator or unknown, risks",
        "referral": "signed_on, left_out (papers that stay), to_follow (items)",
        "registration": "case number, notice_given_on, transfer_planned",
        "reopening": "kind and reasons; one more reopening, closure ended, periods recomputed",
        "rights_extension": "told_on and reasons: two more months to answer a rights request",
        "rights_request": "right, received_on, person_identified",
        "route_answers": "answers (route, answer, told_on); the orientation is validated on that day",
        "routes_proposed": "routes (route, reasons)",
        "sending": "sent_on, channel, proof, delegate",
        "step": "route and route_state, criminal_status, link and linked_case, date_kind and next_on, note",
        "trail_download": "reasons, period, full, authorised_by",
        "transfer_accepted": "assignee; the case changes site",
        "transfer_ended": "reasons; the open offer ends",
        "transfer_offer": "to_site, kind, reasons, claimant_informed_on",
        "urgency": "level, criterion, reasons",
    }
)
"""Writers of the case file: name -> what of the event's input is kept."""
