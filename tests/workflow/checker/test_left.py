"""What the checker thinks that an event leaves covers what the told situations say that it leaves."""

from __future__ import annotations

import pytest

from workflow.checker.catalogue import catalogue, told_whole
from workflow.checker.subject import Act, Subject
from workflow.engine import decide, position
from workflow.model import Decision
from workflow.procedures import current
from workflow.situations import TODAY, Situation, after, aspect_named, facts_in, permissive, step_in

SUBJECT = Subject(current())
EVENTS = [event.id for event in current().events]
KEPT_APART = frozenset({"transfer", "retention_class"})
"""What hangs on more than the event: told as any of its values, or by the choice of the form."""


@pytest.mark.parametrize("event_id", EVENTS)
def test_nothing_that_an_event_leaves_is_missed(event_id: str) -> None:
    procedure = SUBJECT.procedure
    event = procedure.event(event_id)
    situation = permissive(procedure, event)
    facts, step = facts_in(procedure, situation), step_in(procedure, event, situation)
    decision = decide(procedure, facts, event_id, step.actor, TODAY, step.data or {})
    assert isinstance(decision, Decision), decision
    left = after(procedure, event, situation, decision)
    number = SUBJECT.number_of(event_id)
    assert number is not None
    act = Act(number, position(facts.state, None), decision.to_state)
    missed = [name for name in catalogue(SUBJECT) if name not in KEPT_APART and not covered(name, act, situation, left)]
    assert missed == []


@pytest.mark.parametrize("name", catalogue(SUBJECT))
def test_every_told_value_of_an_aspect_is_followed(name: str) -> None:
    variable = catalogue(SUBJECT)[name]
    act = Act(0, "(new)", "draft")
    followed = {code for value in variable.values for code in variable.stands_for(act, value)}
    assert set(aspect_named(SUBJECT.procedure, name).codes) <= followed


def covered(name: str, act: Act, before: Situation, left: Situation) -> bool:
    """Tell whether what an aspect becomes is among what the checker says it may become."""
    variable = catalogue(SUBJECT)[name]
    default = aspect_named(SUBJECT.procedure, name).default
    was, becomes = before.get(name, default), left.get(name)
    if becomes is None:
        return True
    begun = [value for value in variable.values if was in variable.stands_for(act, value)]
    found = {to for value in begun for told in told_whole(SUBJECT, variable, act) for to in variable.after(told, value)}
    return any(becomes in variable.stands_for(act, value) for value in found)
