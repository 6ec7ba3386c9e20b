"""Scenarios of two steps, one after the other: what the first leaves, the second finds.

Whoever acts in the same role twice is the same person; in another role it is somebody else. The second step is asked
for with the ordinary input.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from workflow.acceptance.permitting import NeverPermittedError, permitted
from workflow.acceptance.scenarios import Asked, Scenario, Short, Standing, short_outcome_of
from workflow.acceptance.stage import acting, facts_of, situation_of
from workflow.acceptance.transitions import ordinary_position, positions_of
from workflow.engine import decide, expand
from workflow.engine.tables import position
from workflow.facts import Facts
from workflow.model import Actor, Decision, Event, Procedure
from workflow.situations import TODAY, Situation, after, by_another, facts_in, permissive, step_in
from workflow.situations.keeping import Kept

MOST_PLACES: Final = 4
"""Positions of the first step tried before the second one is told as refused after it."""


def pairs(procedure: Procedure, event: Event) -> Iterator[Scenario]:
    """Yield each event that starts where this one leads, from the first position after which it is made."""
    found: dict[str, Scenario] = {}
    tried: dict[str, int] = {}
    for standing, first in _first_steps(procedure, event):
        left = leaves(procedure, standing, first)
        for following in _following(procedure, left):
            known = found.get(following.id)
            if known is None or (_refused(known) and tried[following.id] < MOST_PLACES):
                scenario = _second(procedure, standing, first, following)
                tried[following.id] = tried.get(following.id, 0) + 1
                if known is None or not _refused(scenario):
                    found[following.id] = scenario
    yield from (found[each.id] for each in procedure.events if each.id in found)


def leaves(procedure: Procedure, standing: Standing, first: Asked) -> Situation:
    """Return the situation that the first step leaves, seen by whoever made it. Raises ``NeverPermittedError``."""
    known = _LEFT.get(procedure, (standing, first))
    return _LEFT.put(procedure, _leaves(procedure, standing, first), (standing, first)) if known is None else known


_LEFT: Final[Kept[Situation]] = Kept(10_000)


def _leaves(procedure: Procedure, standing: Standing, first: Asked) -> Situation:
    event = procedure.event(first.event)
    situation = situation_of(procedure, standing, first)
    actor, data = acting(procedure, standing, first)
    answer = decide(procedure, facts_of(procedure, standing, first), first.event, actor, TODAY, data)
    if not isinstance(answer, Decision):
        raise NeverPermittedError(first, standing, answer)
    return after(procedure, event, situation, answer, data)


def second_step(
    procedure: Procedure, standing: Standing, first: Asked, asked: Asked
) -> tuple[Facts, Actor, dict[str, object]]:
    """Return the case after the first step, and who asks for the second one with which input."""
    left = leaves(procedure, standing, first)
    if asked.role != first.role:
        left = by_another(left)
    event = procedure.event(asked.event)
    told = permissive(procedure, event, None, asked.role)
    attempt = {name: code for name, code in told.items() if name.startswith(("input.", "actor."))}
    step = step_in(procedure, event, {**left, **attempt})
    return facts_in(procedure, {**left, **attempt}), step.actor, dict(step.data or {})


def _first_steps(procedure: Procedure, event: Event) -> Iterator[tuple[Standing, Asked]]:
    """Yield the first step from each of its positions, the ordinary one first."""
    asked = Asked(event.id, event.roles[0])
    ordinary = ordinary_position(procedure, event)
    for state, back in dict.fromkeys((ordinary, *positions_of(procedure, event))):
        try:
            yield permitted(procedure, asked, state, back), asked
        except NeverPermittedError:
            continue


def _following(procedure: Procedure, left: Situation) -> Iterator[Event]:
    """Yield the events that start where the first step leads."""
    here = position(left["state"], left.get("return_state"))
    outcomes = expand(procedure).outcomes
    yield from (each for each in procedure.events if (each.id, here) in outcomes)


def _second(procedure: Procedure, standing: Standing, first: Asked, event: Event) -> Scenario:
    """Return the second step by the first of its roles that may make it, else by the first one."""
    told = [_short(procedure, standing, first, Asked(event.id, role)) for role in event.roles]
    return next((each for each in told if not _refused(each)), told[0])


def _short(procedure: Procedure, standing: Standing, first: Asked, asked: Asked) -> Scenario:
    facts, actor, data = second_step(procedure, standing, first, asked)
    answer = decide(procedure, facts, asked.event, actor, TODAY, data)
    return Scenario("", standing, asked, short_outcome_of(answer), first)


def _refused(scenario: Scenario) -> bool:
    return isinstance(scenario.outcome, Short) and bool(scenario.outcome.refused_by)
