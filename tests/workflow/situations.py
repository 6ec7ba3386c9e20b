"""Told situations for the engine: a file in which only state and role can refuse, and an input that answers all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from workflow.facts import (
    Article40,
    Attachment,
    ClockState,
    ClosureProposal,
    Consent,
    Contact,
    Facts,
    LetterIssued,
    LimitationDate,
    MissingItem,
    Route,
    Transfer,
)
from workflow.inputs import read_input
from workflow.model import Actor
from workflow.procedures import current

TODAY = date(2026, 11, 22)
SOME_DAY = "2026-11-20"
SITE, OTHER_SITE = "plaine-commune", "vaulx-en-velin"


def person(number: int) -> UUID:
    """Return the identifier of an invented person or paper."""
    return UUID(int=number)


ACTOR, COLLEAGUE, HANDLER, SUBSTITUTE = person(1), person(2), person(3), person(4)
PAPER, ITEM, LETTER, OTHER_CASE = person(10), person(11), person(12), person(13)
NOBODY_DID = {f"T{number:02}": COLLEAGUE for number in range(1, 74)}

PERMISSIVE = Facts(
    state="registered",
    return_state="in_qualification",
    site=SITE,
    channel="desk",
    reporter_kind="claimant",
    received_on=date(2026, 10, 1),
    narrative_written=True,
    competent_site=SITE,
    identity_verified=True,
    claimant_known=True,
    grounds=("ORIGIN",),
    domain="HOUSING_PRIVATE",
    facts_on=date(2026, 9, 15),
    clock_start_reasoned=True,
    comparator_noted=True,
    risk_screen_done=True,
    criminal_asked=True,
    limitation=(LimitationDate("CIV_GENERAL", "running", date(2031, 9, 15), date(2031, 9, 12)),),
    limitation_computed=True,
    assignee=HANDLER,
    handlers=frozenset({HANDLER}),
    receiving_handlers=frozenset({HANDLER}),
    conflict_declared=True,
    coordinator_absent=True,
    substitute_named=True,
    authors=NOBODY_DID,
    consents=(Consent("ddd_referral", "ddd", "given", date(2026, 10, 2), "1", proof=True),),
    routes=(Route("DDD_REFERRAL", "accepted"), Route("CIVIL_COURT", "opened")),
    orientation_validated_on=date(2026, 10, 10),
    attachments=(Attachment(PAPER, "signed_referral", "received"),),
    letters={
        "L07": LetterIssued("L07", None, date(2026, 10, 3), "post"),
        "L18": LetterIssued("L18", None, date(2026, 6, 1)),
    },
    contacts=tuple(
        Contact(date(2026, 3, day), channel, reached=False)
        for day, channel in ((1, "phone"), (12, "email"), (25, "post"))
    ),
    referral_sent_on=date(2026, 10, 20),
    clocks={
        "K07": ClockState("K07", "running", date(2026, 11, 1), date(2026, 12, 1)),
        "K08": ClockState("K08", "stopped", date(2026, 5, 1)),
        "K05": ClockState("K05", "over", date(2026, 9, 1), date(2026, 10, 1), 2),
        "K09": ClockState("K09", "over", date(2026, 9, 1), date(2026, 10, 1)),
        "K10": ClockState("K10", "over", date(2026, 9, 1), date(2026, 10, 1)),
        "K17": ClockState("K17", "over", date(2026, 9, 1), date(2026, 10, 1), 2),
        "K19": ClockState("K19", "over", date(2026, 9, 1), date(2026, 10, 1)),
        "K20": ClockState("K20", "over", date(2026, 9, 1), date(2026, 10, 1)),
    },
    retention_class="with_route",
    elimination_visa="visa permanent",
    listed_for_purge_by=COLLEAGUE,
    duplicate_target_open=True,
    duplicate_target_referred=True,
)
"""A file in which no guard has anything against most events; ``CHANGES`` tells the rest."""

CHANGES: Mapping[str, Mapping[str, Any]] = {
    "T22": {"transfer": Transfer(OTHER_SITE, SITE, conflict=False, offered_on=TODAY)},
    "T21": {"transfer": Transfer(OTHER_SITE, SITE, conflict=False, offered_on=TODAY)},
    "T73": {"transfer": Transfer(OTHER_SITE, SITE, conflict=True, offered_on=TODAY)},
    "T24": {"attachments": ()},
    "T50": {"return_state": "ddd_review"},
    "T28": {"consents": ()},
    "T38": {"urgency": "critical"},
    "T41": {"report_received": False, "narrative_written": False},
    "T44": {"closure_proposal": ClosureProposal("SOLVED_AMICABLY", COLLEAGUE)},
    "T65": {"article40": (Article40(str(COLLEAGUE), "sent"),)},
    "T74": {"clocks": {"K12": ClockState("K12", "running", date(2026, 11, 10), date(2026, 12, 10))}},
    "T66": {"urgency": "critical"},
    "T67": {"retention_class": "short"},
    "T42": {"consents": ()},
    "T06": {"routes": ()},
    "T07": {"routes": (Route("CIVIL_COURT", "proposed"),)},
    "T18": {"routes": (Route("CIVIL_COURT", "ended"),)},
    "T03": {"missing_items": (MissingItem(ITEM, "asked"),)},
}
"""What a file must hold besides for one event."""

_OUTCOME = {"decided_on": SOME_DAY}
_WITHDRAWAL = {
    "decided_on": SOME_DAY,
    "form": "written",
    "told_on": SOME_DAY,
    "ddd_told_on": SOME_DAY,
    "reasons": "Autres voies.",
}
_ITEMS = {"items": [{"what": "Bail", "why": "Montre la date."}], "due_on": "2026-12-22"}
_TICKED = {"items": [{"item": str(ITEM), "status": "received"}], "received_on": SOME_DAY}
_RECEIPT = {"ddd_number": "26-012345", "received_on": SOME_DAY}
_COMPLEMENT = {"sent_on": SOME_DAY, "what": "Le bail."}
_CLOSURE = {
    "reason": "SOLVED_AMICABLY",
    "reasons": "Accord trouvé.",
    "handover": "Le réclamant suit la voie.",
    "told_on": SOME_DAY,
}
_ROUTES = {"routes": [{"route": "CIVIL_COURT", "reasons": "Preuve écrite."}], "reasons": "Analyse."}
_REASONS = {"reasons": "Motifs écrits."}
_TOLD = {"ddd_told_on": SOME_DAY}

GOOD_INPUT: Mapping[str, Mapping[str, Any]] = {
    "T37": {"received_on": SOME_DAY, "channel": "email"},
    "T01": {"notice_given_on": SOME_DAY},
    "T02": _ITEMS,
    "T39": _ITEMS,
    "T03": _TICKED,
    "T40": _TICKED,
    "T53": {"assignee": str(HANDLER)},
    "T38": {"next_step_without_claimant": True},
    "T58": {"contacted_on": SOME_DAY, "channel": "phone", "reached": True, "interview_on": "2026-12-01T14:30"},
    "T59": {"kind": "clock_start", "start_on": SOME_DAY, "reasons": "Jour de la lettre."},
    "T06": {**_ROUTES, "risks": ["none"], "comparator": "Un voisin."},
    "T07": {"answers": [{"route": "CIVIL_COURT", "answer": "accepted", "told_on": SOME_DAY}], **_REASONS},
    "T08": _REASONS,
    "T10": {"signed_on": SOME_DAY},
    "T11": {"sent_on": SOME_DAY, "channel": "delegate", "proof": "suivi 1A"},
    "T12": _REASONS,
    "T13": _RECEIPT,
    "T52": _RECEIPT,
    "T14": {"what": "Le contrat.", "asked_on": SOME_DAY},
    "T15": _COMPLEMENT,
    "T48": _COMPLEMENT,
    "T49": {**_REASONS, "ddd_told_on": SOME_DAY},
    "T16": {"outcomes": [{"outcome": "RECOMMENDATION", **_OUTCOME}]},
    "T51": {"outcomes": [{"outcome": "COURT_OBSERVATIONS", **_OUTCOME}]},
    "T17": {"outcomes": [{"outcome": "NOT_PURSUED", **_OUTCOME}], **_REASONS},
    "T18": _ROUTES,
    "T20": {"to_site": OTHER_SITE, "kind": "territory", "claimant_informed_on": SOME_DAY, **_REASONS},
    "T55": {"to_site": OTHER_SITE, "kind": "conflict", "claimant_informed_on": SOME_DAY, **_REASONS},
    "T21": {"assignee": str(HANDLER)},
    "T22": _REASONS,
    "T73": _REASONS,
    "T56": _REASONS,
    "T23": {"administration": "CAF", "sent_on": SOME_DAY, "told_on": SOME_DAY, **_REASONS},
    "T24": {**_REASONS, "ddd_told_on": SOME_DAY},
    "T25": {"contacted_on": SOME_DAY, "identity_verified": True},
    "T26": {**_REASONS, "ddd_told_on": SOME_DAY},
    "T27": _WITHDRAWAL,
    "T28": _WITHDRAWAL,
    "T29": _CLOSURE,
    "T43": {"reason": "SOLVED_AMICABLY", **_REASONS},
    "T44": _REASONS,
    "T45": {**_CLOSURE, "proof": "Lettre.", "ddd_told_on": SOME_DAY},
    "T30": {"target_case": str(OTHER_CASE), "same_claimant": True, "same_facts": True, **_TOLD, **_REASONS},
    "T31": {"kind": "fact", **_REASONS},
    "T32": {"offence": "Refus de location", "prosecutor": "Bobigny", "secrecy_checked": True, **_REASONS},
    "T33": {"level": "critical", "criterion": "danger", **_REASONS},
    "T66": {"level": "normal", **_REASONS},
    "T35": {"visa": "V-1", "listed_on": SOME_DAY},
    "T67": {"visa": "V-1", "listed_on": SOME_DAY},
    "T41": {"reason": "empty"},
    "T36": {**_REASONS, "hours": 4},
    "T42": {
        "object": "partner",
        "recipient": "partner",
        "partner": "MRAP",
        "decision": "given",
        "decided_on": SOME_DAY,
        "wording_version": "1",
        "proof": str(PAPER),
    },
    "T46": {"kind": "fact", "told_on": SOME_DAY, **_REASONS},
    "T47": {"agreed_on": SOME_DAY, **_REASONS},
    "T50": {"ddd_state": "ddd_review", "news_on": SOME_DAY, "what": "Reprise."},
    "T54": {"persons": [str(COLLEAGUE)], "substitute": str(SUBSTITUTE), **_REASONS},
    "T60": {"clock": "K10"},
    "T61": {"code": "L23", "channel": "hand"},
    "T62": {"letter": str(LETTER), "status": "sent", "delivered_on": SOME_DAY},
    "T63": {"known_on": SOME_DAY, "finding": "to_send"},
    "T64": {"finding": "own_reasons", **_REASONS},
    "T65": {"person": str(COLLEAGUE), "answer": "Classement.", "answered_on": SOME_DAY},
    "T68": {"right": "access", "received_on": SOME_DAY, "person_identified": True},
    "T69": {"what": "Courriel mal adressé.", "known_at": "2026-11-21T10:00"},
    "T70": {"notified_on": SOME_DAY},
    "T71": {"route": "CIVIL_COURT", "route_state": "in_progress"},
    "T72": _REASONS,
    "T74": {"told_on": SOME_DAY, **_REASONS},
}
"""Event -> an input as it is typed, to which nothing can be said. Events that are not named ask nothing."""


def permissive(event_id: str, state: str, return_state: str | None = "in_qualification") -> Facts:
    """Return a file in which only state and role can refuse that event."""
    here: Mapping[str, Any] = {"state": state, "return_state": return_state, **CHANGES.get(event_id, {})}
    return replace(PERMISSIVE, **here)


@cache
def good_data(event_id: str) -> Mapping[str, Any]:
    """Return the typed input of an event."""
    data = read_input(current().event(event_id), GOOD_INPUT.get(event_id, {}), today=TODAY)
    assert isinstance(data, Mapping), data
    return data


def actor_as(role: str, *, number: int = 1, site: str = SITE) -> Actor:
    """Return a person who holds one role on the case; being bound by article 40 is a quality, not a role."""
    if role == "bound_user":
        return Actor(person(number), frozenset(), site, bound=True)
    return Actor(person(number), frozenset({role}), site)


def days_ago(number: int) -> date:
    """Return the day that lies so many days before today."""
    return TODAY - timedelta(days=number)
