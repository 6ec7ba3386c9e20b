"""Sets the stage of a scenario: the real facts, the person who acts and the input that its words stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from workflow.acceptance.scenarios import Asked, Standing
from workflow.acceptance.words import NO_ANSWER
from workflow.facts import Facts
from workflow.model import NEW, Actor, Event, InputField, Procedure
from workflow.situations import aspects, facts_in, step_aspects, step_in
from workflow.situations.acting import BOUND, NOBODY

YES, NO = "oui", "non"
TOLD_APART = ("state", "return_state", "actor.role")
"""Aspects that a scenario tells in its own way: by the position, and by the role in which a step is asked for."""


def situation_of(procedure: Procedure, standing: Standing, asked: Asked) -> dict[str, str]:
    """Return the whole situation that a scenario tells of, aspect by aspect."""
    step = step_aspects(procedure, procedure.event(asked.event))
    told = {each.name: each.default for each in (*aspects(procedure), *step)}
    if standing.state != NEW:
        told["state"] = standing.state
    if standing.return_state is not None:
        told["return_state"] = standing.return_state
    role = NOBODY if asked.role == BOUND else asked.role
    unsaid = _unsaid(procedure, standing.state, asked.role)
    return {**told, "actor.role": role, **unsaid, **dict(standing.situation)}


def facts_of(procedure: Procedure, standing: Standing, asked: Asked) -> Facts:
    """Return the facts of the case before the step."""
    facts = facts_in(procedure, situation_of(procedure, standing, asked))
    return replace(facts, state=standing.state, return_state=standing.return_state)


def acting(procedure: Procedure, standing: Standing, asked: Asked) -> tuple[Actor, Mapping[str, Any]]:
    """Return who asks for the step, and what is typed."""
    event = procedure.event(asked.event)
    step = step_in(procedure, event, situation_of(procedure, standing, asked))
    data = dict(step.data or {})
    for name, answer in asked.typed:
        typed = answer_read(_field(event, name), answer)
        data = data | {name: typed} if typed is not None else {key: each for key, each in data.items() if key != name}
    return step.actor, MappingProxyType(data)


def standing_in(
    procedure: Procedure, asked: Asked, state: str, return_state: str | None, situation: Mapping[str, str]
) -> Standing:
    """Return a standing of which only is said what is not ordinary."""
    event = procedure.event(asked.event)
    unsaid = _unsaid(procedure, state, asked.role)
    different = tuple(
        (each.name, situation[each.name])
        for each in (*aspects(procedure), *step_aspects(procedure, event))
        if each.name in situation
        and each.name not in TOLD_APART
        and situation[each.name] != unsaid.get(each.name, each.default)
    )
    return Standing(state, return_state, different)


def _unsaid(procedure: Procedure, state: str, role: str) -> dict[str, str]:
    """Return what holds where nothing is said, and is not the value that an aspect takes by itself.

    Every clock runs; in an interruption those that it suspends stand still. A scenario is told in one role: whoever
    does not act as bound by article 40 is not bound.
    """
    waits = state in procedure.sets["INTERRUPTED"]
    return {"actor.bound": "yes" if role == BOUND else "no"} | {
        f"clock.{clock.id}": "paused" if waits and clock.paused_by == "INTERRUPTED" else "running"
        for clock in procedure.clocks
    }


def answer_read(field: InputField, answer: str) -> object:
    """Return the typed value of an answer as a scenario writes it; None for a field left blank."""
    if answer == NO_ANSWER:
        return None
    if field.type == "boolean":
        return answer == YES
    for option in field.options:
        if option.label == answer:
            return option.value
    return answer


def answer_told(field: InputField, value: object) -> str:
    """Return how a scenario writes a typed value."""
    if value is None:
        return NO_ANSWER
    if field.type == "boolean":
        return YES if value else NO
    return next((option.label for option in field.options if option.value == value), str(value))


def _field(event: Event, name: str) -> InputField:
    return next(field for field in event.input if field.name == name)
