"""Builds real facts and a real step from a situation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from workflow.engine import sources_of
from workflow.facts import Facts
from workflow.model import Actor, Event, Procedure, Step
from workflow.situations.acting import BOUND, NOBODY, actor_aspects
from workflow.situations.course import (
    LEFT_BY_EVENTS,
    author_aspects,
    clock_aspects,
    machine_aspects,
    state_aspects,
)
from workflow.situations.keeping import Kept
from workflow.situations.model import ACTOR, TODAY, Aspect, Situation
from workflow.situations.sampling import input_aspects, typical_input
from workflow.situations.told import BASE, TOLD_ASPECTS
from workflow.situations.typed import INPUT_ASPECTS

IN_STATE: Final[Mapping[str, Situation]] = {
    "transfer_pending": {"transfer": "offered"},
    "referral_sent": {"referral_sent": "yes"},
    "ddd_review": {"referral_sent": "yes"},
    "ddd_information_requested": {"referral_sent": "yes"},
    "ddd_returned": {"referral_sent": "yes"},
    "outcome_follow_up": {"referral_sent": "yes"},
}
"""State -> what is always true of a case in it."""
FOR_EVENT: Final[Mapping[str, Situation]] = {
    "T03": {"missing_items": "asked"},
    "T04": {"clock.K05": "over_reminded"},
    "T06": {"route.CIVIL_COURT": "absent", "route.DDD_REFERRAL": "absent"},
    "T07": {"route.CIVIL_COURT": "proposed", "route.DDD_REFERRAL": "proposed"},
    "T17": {"input.outcomes": "refusal"},
    "T18": {"route.CIVIL_COURT": "ended"},
    "T19": {"clock.K10": "over"},
    "T21": {"actor.site": "receiver", "input.assignee": "of_receiver"},
    "T22": {"actor.site": "receiver"},
    "T73": {"actor.site": "receiver", "transfer": "conflict"},
    "T30": {"duplicate_target": "referred"},
    "T24": {"contacts": "one_failed", "signature": "none"},
    "T26": {"contacts": "enough", "letter.L18": "expired"},
    "T27": {"referral_started": "yes"},
    "T28": {"consent.ddd_referral:ddd": "not_asked"},
    "T34": {"clock.K19": "over"},
    "T35": {"clock.K20": "over"},
    "T38": {"urgency": "critical"},
    "T41": {"report_received": "no", "narrative": "no", "clock.K17": "reminded"},
    "T44": {"closure_proposal": "open"},
    "T50": {"referral_sent": "yes", "return_state": "ddd_review"},
    "T55": {"conflict": "declared"},
    "T57": {"clock.K09": "over"},
    "T60": {"clock.K10": "over"},
    "T64": {"article40.case": "to_examine"},
    "T65": {"article40.other": "sent"},
    "T66": {"urgency": "critical"},
    "T67": {"clock.K19": "over", "retention_class": "short"},
    "T74": {"clock.K12": "running"},
}
"""Event -> what a file must hold besides for the event to be possible."""
FOR_ROLE: Final[Mapping[str, Situation]] = {"substitute_coordinator": {"coordinator": "absent"}}


def aspects(procedure: Procedure) -> tuple[Aspect, ...]:
    """Return every aspect of a case under a procedure (those of its facts)."""
    return tuple(_named(procedure).values())


def _named(procedure: Procedure) -> Mapping[str, Aspect]:
    return _ASPECTS.of(
        procedure,
        lambda: {
            each.name: each
            for each in (
                *state_aspects(procedure),
                *TOLD_ASPECTS,
                *machine_aspects(procedure),
                *LEFT_BY_EVENTS,
                *clock_aspects(procedure),
                *author_aspects(procedure),
            )
        },
    )


_ASPECTS: Final[Kept[Mapping[str, Aspect]]] = Kept(100)


def step_aspects(procedure: Procedure, event: Event) -> tuple[Aspect, ...]:
    """Return the aspects of an attempt: what is typed, and who acts."""
    found = _STEP_ASPECTS.get(event, id(procedure))
    if found is None:
        made = (*input_aspects(event), *actor_aspects(procedure, event))
        found = _STEP_ASPECTS.put(event, (procedure, made), id(procedure))
    return found[1]


_STEP_ASPECTS: Final[Kept[tuple[Procedure, tuple[Aspect, ...]]]] = Kept(10_000)


def aspect_named(procedure: Procedure, name: str, event: Event | None = None) -> Aspect:
    """Return one aspect of the case, or of the attempt of an event. Raises KeyError."""
    known = _named(procedure).get(name)
    if known is not None:
        return known
    for each in step_aspects(procedure, event) if event is not None else ():
        if each.name == name:
            return each
    raise KeyError(name)


def permissive(procedure: Procedure, event: Event, state: str | None = None, role: str | None = None) -> Situation:
    """Return a situation in which nothing refuses the event, in a state and for a role (else the first ones)."""
    sources = sources_of(procedure, event)
    state = state or ("in_qualification" if "in_qualification" in sources else sources[0])
    role = role or event.roles[0]
    acts = {"actor.role": NOBODY, "actor.bound": "yes"} if role == BOUND else {"actor.role": role}
    if BOUND in event.roles and role != BOUND:
        acts |= {"actor.bound": "no", "input.finding": "nobody_knows"} if event.id == "T64" else {}
    return {
        "state": state,
        **IN_STATE.get(state, {}),
        **FOR_EVENT.get(event.id, {}),
        **acts,
        **FOR_ROLE.get(role, {}),
    }


_Usual = tuple[Mapping[str, Any], Mapping[str, tuple[Aspect, ...]], Mapping[str, Aspect]]


def facts_in(procedure: Procedure, situation: Situation) -> Facts:
    """Return the facts of a case in a situation; what is not named takes its permissive value."""
    told = {**IN_STATE.get(situation.get("state", ""), {}), **situation}
    usual, by_field, known = _usual(procedure)
    other = [known[name] for name, code in told.items() if name in known and known[name].default != code]
    changes = dict(usual)
    for field in {field for each in other for field in _fields(each)}:
        changes.pop(field, None)
        if field in BASE:
            changes[field] = BASE[field]
        for each in by_field[field]:
            facts = each.by_code[told.get(each.name, each.default)].facts
            if field in facts:
                put_together(changes, {field: facts[field]})
    for name, code in told.items():
        if (name, code) in _FACTS_OF_INPUT:
            put_together(changes, _FACTS_OF_INPUT[name, code])
    return Facts(**changes)


def _fields(each: Aspect) -> frozenset[str]:
    return frozenset(field for value in each.values for field in value.facts)


def _usual(procedure: Procedure) -> _Usual:
    """Return the facts of the permissive situation, the aspects that write each of them, and all by name."""
    return _USUAL.of(procedure, lambda: _worked_out(aspects(procedure)))


def _worked_out(every: tuple[Aspect, ...]) -> _Usual:
    changes: dict[str, Any] = dict(BASE)
    by_field: dict[str, tuple[Aspect, ...]] = {}
    for each in every:
        put_together(changes, each.by_code[each.default].facts)
        for field in _fields(each):
            by_field[field] = (*by_field.get(field, ()), each)
    return changes, by_field, {each.name: each for each in every}


_USUAL: Final[Kept[_Usual]] = Kept(100)
_FACTS_OF_INPUT: Final = {
    (each.name, value.code): value.facts for each in INPUT_ASPECTS for value in each.values if value.facts
}
"""What a typed value tells of the case too: the handler named is in a conflict of interest."""


def put_together(changes: dict[str, Any], more: Mapping[str, Any]) -> None:
    """Add the facts of one value: collections are joined, anything else is set."""
    for name, value in more.items():
        known = changes.get(name)
        match value, known:
            case (tuple(), tuple()):
                changes[name] = (*known, *value)
            case (frozenset(), frozenset()) | (dict(), dict()):
                changes[name] = known | value
            case _:
                changes[name] = value


def step_in(procedure: Procedure, event: Event, situation: Situation) -> Step:
    """Return the attempt of an event in a situation, on the told day."""
    data = dict(typical_input(event))
    actor: dict[str, Any] = {"id": ACTOR}
    for each in step_aspects(procedure, event):
        value = each.by_code[situation.get(each.name, each.default)]
        data |= value.data
        actor |= value.actor
    kept = {name: value for name, value in data.items() if value is not None}
    return Step(event, Actor(**actor), TODAY, kept)


def sentences(procedure: Procedure, event: Event | None, names: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return what each (aspect, code) says in French, to be read after « étant donné que »."""
    return tuple(aspect_named(procedure, name, event).by_code[code].sentence for name, code in names)
