"""What an allowed event leaves of a situation, and what time alone may bring."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from workflow.guards.conditions import ELECTRONIC
from workflow.law import LAW
from workflow.model import Clock, Decision, Event, Move, Procedure
from workflow.situations.building import IN_STATE, aspects, step_in
from workflow.situations.course import ABSENT, CONSENTS, EXTENDED, PARTS, REMINDED, ROUTES
from workflow.situations.model import ACTOR, CONFLICTED, COORDINATOR, Situation

Data = Mapping[str, Any]
Left = dict[str, str]
CLOSING_REASONS: Final = {"T23": "FORWARDED", "T26": "UNREACHABLE", "T30": "DUPLICATE_MERGED"}


def initial(procedure: Procedure) -> Situation:
    """Return where every case begins: nothing is known, nothing was done."""
    return {each.name: each.values[0].code for each in aspects(procedure)}


def after(
    procedure: Procedure, event: Event, situation: Situation, decision: Decision, data: Data | None = None
) -> Situation:
    """Return the situation that an allowed event leaves, seen by whoever acted.

    ``data`` is the typed input, by default that of the situation. Aspects that the situation does not name stay
    unnamed unless the event changes them.
    """
    told = step_in(procedure, event, situation).data if data is None else data
    left: Left = {
        name: code
        for name, code in {**IN_STATE.get(situation.get("state", ""), {}), **situation}.items()
        if not name.startswith(("input.", "actor."))
    }
    for name in decision.records:
        writes = RECORDS.get(name)
        if writes is not None:
            left.update(writes(event, _default(procedure, left), told or {}))
    _move(left, decision.moves)
    _clocks(procedure, left, decision)
    _letters(left, decision)
    if "clock_alarm" in decision.records:
        _told(procedure, left, told or {})
    left["state"] = decision.to_state
    left.pop("return_state", None)
    if decision.return_state is not None:
        left["return_state"] = decision.return_state
    if event.id == "T09":
        left["referral_started"] = "yes"
    known = {each.name for each in aspects(procedure)}
    if f"author.{event.id}" in known:
        left[f"author.{event.id}"] = "actor"
    return {name: code for name, code in left.items() if name in known}


def by_another(situation: Situation) -> Situation:
    """Return the same case seen by somebody else, who did nothing of it yet."""
    left = dict(situation)
    coordinates = situation.get("actor.role") == "site_coordinator"
    for name, code in situation.items():
        if code == "actor":
            left[name] = "coordinator" if coordinates and name.startswith("author.") else "other"
    if left.get("actor_conflict") == "yes":
        left["actor_conflict"] = "no"
    if left.get("article40.actor", ABSENT) != ABSENT:
        left["article40.other"], left["article40.actor"] = left["article40.actor"], ABSENT
    return left


def elapsed(procedure: Procedure, situation: Situation) -> Iterator[Situation]:
    """Yield the situations that time alone may bring, one change each."""
    whole = _default(procedure, situation)
    for name, changes in BY_TIME.items():
        later = changes.get(whole[name])
        if later is not None:
            yield {**situation, name: later}
    for name, code in whole.items():
        if name.startswith("clock.") and code in {"running", "reminded", "extended"}:
            yield {**situation, name: "over_reminded" if code == "reminded" else "over"}
        if code == "running" and name.removeprefix("clock.") in REMINDED:
            yield {**situation, name: "reminded"}


BY_TIME: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "letter.L18": {"recent": "expired"},
        "contacts": {"recent": "enough"},
        "limitation": {"far": "near", "two_months": "near", "press": "near", "dismissal": "near", "near": "over"},
        "retention": {"running": "over"},
        **{f"consent.{key}": {"given": "old"} for key in CONSENTS},
    }
)


def _default(procedure: Procedure, situation: Situation) -> Situation:
    return {each.name: each.default for each in aspects(procedure)} | dict(situation)


def _move(left: Left, moves: tuple[Move, ...]) -> None:
    for move in moves:
        match move.machine:
            case "consent" if move.key in CONSENTS:
                left[f"consent.{move.key}"] = move.to_state
            case "route" if move.key in ROUTES:
                left[f"route.{move.key}"] = move.to_state
            case "article40":
                left[f"article40.{PARTS.get(move.key, 'other')}"] = move.to_state
            case "criminal" | "urgency" | "link" as machine:
                left[machine] = move.to_state


def _clocks(procedure: Procedure, left: Left, decision: Decision) -> None:
    started = {
        id_: _begun(procedure.clock(id_), decision.event.id)
        if _has_something_to_count(procedure, left, id_)
        else ABSENT
        for id_ in decision.clocks_started
    }
    paused = dict.fromkeys(decision.clocks_paused, "paused")
    resumed = dict.fromkeys(decision.clocks_resumed, "running")
    for id_, code in (dict.fromkeys(decision.clocks_stopped, ABSENT) | started | resumed | paused).items():
        left[f"clock.{id_}"] = code


def _begun(clock: Clock, event_id: str) -> str:
    return "extended" if clock.id in EXTENDED and event_id in clock.lengths else "running"


def _has_something_to_count(procedure: Procedure, left: Left, clock_id: str) -> bool:
    """Tell whether a clock that starts runs: the one of the law needs a safe day, retention a class that has one."""
    clock = procedure.clock(clock_id)
    match clock.length.by:
        case "safe_day":
            return left.get("limitation", "far") not in {"none", "over"}
        case "retention_class":
            return left.get("retention_class", "with_route") in clock.retention_months
    return True


def _told(procedure: Procedure, left: Left, data: Data) -> None:
    """At its end a clock is over, unless it counts anew; an alarm day changes nothing that a guard reads by itself."""
    known = {clock.id: clock for clock in procedure.clocks}
    clock = known.get(str(data.get("clock")))
    ends = str(data.get("alarm") or "end").partition("@")[0] in {"end", "next_level", "last_level"}
    if clock is not None and ends and not clock.repeat_months:
        left[f"clock.{clock.id}"] = "over"


def _letters(left: Left, decision: Decision) -> None:
    """A letter that an event produces is issued by its job at once, unless a person must write it by hand."""
    if "L07" in decision.letters:
        left["letter.L07"] = "sent"
    if "L18" in decision.letters:
        left["letter.L18"] = "recent"


# What each writer of the case file changes of the facts


def _draft(event: Event, now: Situation, data: Data) -> Left:
    del event, now
    return {"channel": "electronic" if data.get("channel") in ELECTRONIC else "paper"}


def _registration(event: Event, now: Situation, data: Data) -> Left:
    del event, now
    return {"notice": "yes"} if data.get("notice_given_on") else {}


def _assignment(event: Event, now: Situation, data: Data) -> Left:
    del event, now
    return {"assignee": "in_conflict" if data.get("assignee") == CONFLICTED else "named"}


def _asked(event: Event, now: Situation, data: Data) -> Left:
    del event, now, data
    return {"missing_items": "asked"}


def _ticked(event: Event, now: Situation, data: Data) -> Left:
    del event, data
    return {"missing_items": "received"} if now["missing_items"] == "asked" else {}


def _contact(event: Event, now: Situation, data: Data) -> Left:
    identity = {"identity": "yes"} if data.get("identity_verified") else {}
    if event.id == "T25" or data.get("reached"):
        return {"contacts": "reached", **identity}
    tried = now["contacts"] in {"one_failed", "one_channel", "recent"}
    return {"contacts": "enough" if now["contacts"] == "enough" else "recent" if tried else "one_failed", **identity}


def _qualification(event: Event, now: Situation, data: Data) -> Left:
    del event, now
    left: Left = {}
    if data.get("grounds"):
        left["grounds"] = "recent" if "BANK_DOMICILE" in data["grounds"] else "known"
    if data.get("domain"):
        left["domain"] = "known"
    if data.get("comparator") or data.get("comparator_unknown"):
        left["comparator"] = "yes"
    if data.get("out_of_scope_reasons"):
        left["out_of_scope"] = "yes"
    if data.get("risks"):
        left["risks"] = "yes"
    return left


def _legal_date(event: Event, now: Situation, data: Data) -> Left:
    del event, now
    left: Left = {"limitation_computed": "yes"}
    if data.get("kind") == "clock_start":
        left["clock_start"] = "yes"
    return left


def _route_answers(event: Event, now: Situation, data: Data) -> Left:
    del event, now, data
    return {"orientation_validated": "yes"}


def _step(event: Event, now: Situation, data: Data) -> Left:
    del event, now
    return {"criminal_asked": "yes"} if data.get("criminal_status") else {}


def _conflict(event: Event, now: Situation, data: Data) -> Left:
    del event
    persons = data.get("persons") or ()
    left: Left = {
        "conflict": "substituted" if data.get("substitute") or now["conflict"] == "substituted" else "declared"
    }
    if COORDINATOR in persons:
        left["coordinator"] = "in_conflict"
    if ACTOR in persons:
        left["actor_conflict"] = "yes"
    return left


KEPT_OUT: Final = {"quarantined": "kept_back", "medical": "left_out", "lawyer": "left_out"}
LET_OUT: Final = {"kept_back": "quarantined", "left_out": "medical"}


def _left_out(event: Event, now: Situation, data: Data) -> Left:
    del event
    change = KEPT_OUT if data.get("left_out") else LET_OUT
    return {name: change[now[name]] for name in ("paper", "secret") if now[name] in change}


def _referral(event: Event, now: Situation, data: Data) -> Left:
    left = _left_out(event, now, data)
    if now["referral_items"] != "complete":
        left["referral_items"] = "to_follow" if data.get("to_follow") else "missing"
    return left


def _complement(event: Event, now: Situation, data: Data) -> Left:
    return _left_out(event, now, data) | _ticked(event, now, data)


def _sending(event: Event, now: Situation, data: Data) -> Left:
    del event, now, data
    return {"referral_sent": "yes"}


def _ddd_news(event: Event, now: Situation, data: Data) -> Left:
    return _asked(event, now, data) if data.get("ddd_state") == "ddd_information_requested" else {}


def _closure(event: Event, now: Situation, data: Data) -> Left:
    reason = LAW.closure_reasons.get(CLOSING_REASONS.get(event.id) or str(data.get("reason", "")))
    kept = "with_route" if now["referral_sent"] == "yes" or reason is None else reason.retention_class
    return {"closure_proposal": "none", "retention_class": kept, "retention": "running"}


def _proposal(event: Event, now: Situation, data: Data) -> Left:
    del event, now
    return {"closure_proposal": "withdrawn" if data.get("reason") == "CONSENT_WITHDRAWN" else "open"}


def _declined(event: Event, now: Situation, data: Data) -> Left:
    del event, now, data
    return {"closure_proposal": "none"}


def _merged(event: Event, now: Situation, data: Data) -> Left:
    del event, now, data
    return {"kept_case": "open"}


def _offered(event: Event, now: Situation, data: Data) -> Left:
    del event, now
    return {"transfer": "conflict" if data.get("kind") == "conflict" else "offered"}


def _accepted(event: Event, now: Situation, data: Data) -> Left:
    """The site of the case is now another one: what was told of the first one is told of the second."""
    swapped = {"own": "other", "other": "own"}
    left = {"transfer": "none", "coordinator": "present", "territory": swapped.get(now["territory"], now["territory"])}
    return left | _assignment(event, now, data)


def _ended(event: Event, now: Situation, data: Data) -> Left:
    del event, now, data
    return {"transfer": "none"}


def _reopening(event: Event, now: Situation, data: Data) -> Left:
    del event
    again = "other_scope" if data.get("scope_changed") or now["reopened"] == "other_scope" else "once"
    before = {f"consent.{key}": "earlier" for key in CONSENTS if now[f"consent.{key}"] == "given"}
    left = {"reopened": again, "retention_class": "none", "retention": "none", "kept_case": "none"}
    return left | before if data.get("scope_changed") else left


def _article40(event: Event, now: Situation, data: Data) -> Left:
    return _step(event, now, data)


def _letter(event: Event, now: Situation, data: Data) -> Left:
    del event, now
    return {"letter.L07": "sent"} if data.get("letter") and data.get("code") == "L07" else {}


Writes = Callable[[Event, Situation, Data], Left]
RECORDS: Final[Mapping[str, Writes]] = MappingProxyType(
    {
        "draft": _draft,
        "registration": _registration,
        "assignment": _assignment,
        "items_asked": _asked,
        "items_ticked": _ticked,
        "items_to_follow": _ticked,
        "contact": _contact,
        "qualification": _qualification,
        "legal_date": _legal_date,
        "route_answers": _route_answers,
        "step": _step,
        "conflict": _conflict,
        "referral": _referral,
        "complement": _complement,
        "sending": _sending,
        "ddd_request": _asked,
        "ddd_news": _ddd_news,
        "closure": _closure,
        "closure_proposal": _proposal,
        "closure_declined": _declined,
        "duplicate_merge": _merged,
        "transfer_offer": _offered,
        "transfer_accepted": _accepted,
        "transfer_ended": _ended,
        "reopening": _reopening,
        "article40": _article40,
        "letter": _letter,
    }
)
"""Name of a writer of ``cases.commands.records`` -> what it changes of a situation; the others change nothing here."""
