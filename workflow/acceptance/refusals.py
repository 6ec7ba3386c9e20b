"""Scenarios of steps that are refused: by each condition for each of its causes, for another role, from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from workflow.acceptance.causes import refusing
from workflow.acceptance.permitting import NeverPermittedError, answered, permitted
from workflow.acceptance.scenarios import Asked, NotDone, Reason, Scenario, Standing, outcome_of
from workflow.acceptance.stage import situation_of, standing_in
from workflow.acceptance.transitions import ordinary_position
from workflow.engine import sources_of
from workflow.model import NEW, Event, GuardUse, Procedure
from workflow.situations import Situation, permissive
from workflow.situations.keeping import Kept

MOST_TRIED: Final = 20
"""Situations tried for one cause, the nearest to the ordinary one first."""


def refusals(procedure: Procedure, event: Event) -> Iterator[Scenario]:
    """Yield the event refused by each of its conditions, for each distinct cause."""
    told: set[object] = set()
    for use in event.guards:
        for role in event.roles:
            for scenario in _by_guard(procedure, event, use, role):
                key = _reason_of(scenario, use.name)
                if key not in told:
                    told.add(key)
                    yield scenario


def by_conditions_of_roles(procedure: Procedure, event: Event) -> Iterator[Scenario]:
    """Yield the event refused by what a role itself is held to."""
    for role in event.roles:
        for use in procedure.role(role).guards:
            yield from _by_guard(procedure, event, use, role)


def by_four_eyes(procedure: Procedure, event: Event) -> Iterator[Scenario]:
    """Yield the event asked for by the author of what it decides."""
    for author in event.four_eyes:
        for role in event.roles:
            yield from _changed(procedure, event, role, {f"author.{author}": "actor"})


def for_other_roles(procedure: Procedure, event: Event) -> Iterator[Scenario]:
    """Yield the event asked for by each role that may not ask for it."""
    state, back = ordinary_position(procedure, event)
    base = permitted_situation(procedure, Asked(event.id, event.roles[0]), state, back)
    for role in procedure.roles:
        if role.id not in event.roles:
            asked = Asked(event.id, role.id)
            situation = {name: code for name, code in base.items() if name != "actor.bound"}
            yield _scenario(procedure, standing_in(procedure, asked, state, back, situation), asked)


def from_elsewhere(procedure: Procedure, event: Event) -> Iterator[Scenario]:
    """Yield the event asked for in each state from which it does not start."""
    sources = sources_of(procedure, event)
    asked = Asked(event.id, event.roles[0])
    state, back = ordinary_position(procedure, event)
    base = permitted_situation(procedure, asked, state, back)
    for other in (each.id for each in procedure.states if each.id not in sources):
        there = _return_of(procedure, other)
        scenario = _scenario(procedure, standing_in(procedure, asked, other, there, base), asked)
        if [each.guard for each in _reasons(scenario)] != ["state"]:
            scenario = _alone(procedure, asked, other, there, scenario)
        yield scenario


def _alone(procedure: Procedure, asked: Asked, state: str, back: str | None, found: Scenario) -> Scenario:
    """Return the refusal from elsewhere in what is permissive there, where the state alone then refuses."""
    wanted = permissive(procedure, procedure.event(asked.event), None if state == NEW else state, asked.role)
    other = _scenario(procedure, standing_in(procedure, asked, state, back, wanted), asked)
    return other if len(_reasons(other)) < len(_reasons(found)) else found


def _by_guard(procedure: Procedure, event: Event, use: GuardUse, role: str) -> Iterator[Scenario]:
    """Yield one scenario per distinct refusal of a guard, in the nearest situation that brings it about."""
    causes: dict[object, list[Situation]] = {}
    for changes, refusal in refusing(procedure, event, use, role, _base(procedure, event, role)):
        key = (refusal.message, refusal.basis, refusal.field, refusal.event, refusal.role, refusal.instead)
        causes.setdefault(key, []).append(changes)
    found = [each for when in causes.values() for each in _nearest(procedure, event, use.name, role, when)]
    yield from (each for each in found if not _several_causes(each, found))


def _base(procedure: Procedure, event: Event, role: str) -> Situation:
    """Return the whole situation in which the event is made in its ordinary position."""
    state, back = ordinary_position(procedure, event)
    asked = Asked(event.id, role)
    said = permitted_situation(procedure, asked, state, back)
    return situation_of(procedure, standing_in(procedure, asked, state, back, said), asked)


def _several_causes(scenario: Scenario, others: list[Scenario]) -> bool:
    """Tell whether a scenario only puts together what two others say apart."""
    said = set(scenario.standing.situation)
    parts = [each for each in others if set(each.standing.situation) < said]
    return any(
        set(one.standing.situation) | set(other.standing.situation) == said
        for one in parts
        for other in parts
        if one is not other
    )


def _nearest(
    procedure: Procedure, event: Event, guard: str, role: str, situations: list[Situation]
) -> Iterator[Scenario]:
    """Yield the scenario with the fewest other reasons, then the fewest changes, in which a guard refuses."""
    best: tuple[int, int] | None = None
    chosen: Scenario | None = None
    for when in situations[:MOST_TRIED]:
        for scenario in _changed(procedure, event, role, when):
            reasons = _reasons(scenario)
            weight = (len(reasons), len(scenario.standing.situation))
            if any(reason.guard == guard for reason in reasons) and (best is None or weight < best):
                best, chosen = weight, scenario
    if chosen is not None:
        yield chosen


def _changed(procedure: Procedure, event: Event, role: str, changes: Mapping[str, str]) -> Iterator[Scenario]:
    """Yield the step with some aspects changed from the ordinary case."""
    state, back = _position(procedure, event, changes)
    asked = Asked(event.id, role)
    base = permitted_situation(procedure, asked, state, back)
    yield _scenario(procedure, standing_in(procedure, asked, state, back, {**base, **changes}), asked)


def _position(procedure: Procedure, event: Event, changes: Mapping[str, str]) -> tuple[str, str | None]:
    """Return the ordinary position of the event, or the one that the changes ask for."""
    state, back = ordinary_position(procedure, event)
    if "state" in changes:
        state, back = changes["state"], _return_of(procedure, changes["state"])
    return state, changes.get("return_state", back) if back is not None else None


def _return_of(procedure: Procedure, state: str) -> str | None:
    """Return the state to return to that stands for any, None outside an interruption."""
    if state not in procedure.sets["INTERRUPTED"]:
        return None
    working = procedure.sets["WORKING"]
    return "in_qualification" if "in_qualification" in working else working[0]


def permitted_situation(procedure: Procedure, asked: Asked, state: str, back: str | None) -> dict[str, str]:
    """Return a situation in which the step is made, or the nearest one found; looked for once."""
    known = _PERMITTED.get(procedure, (asked, state, back))
    if known is None:
        try:
            found = permitted(procedure, asked, state, back)
        except NeverPermittedError as error:
            found = error.standing
        known = _PERMITTED.put(procedure, dict(found.situation), (asked, state, back))
    return dict(known)


_PERMITTED: Final[Kept[dict[str, str]]] = Kept(10_000)


def _scenario(procedure: Procedure, standing: Standing, asked: Asked) -> Scenario:
    return Scenario("", standing, asked, outcome_of(answered(procedure, standing, asked)))


def _reasons(scenario: Scenario) -> tuple[Reason, ...]:
    return scenario.outcome.reasons if isinstance(scenario.outcome, NotDone) else ()


def _reason_of(scenario: Scenario, guard: str) -> Reason | None:
    return next((reason for reason in _reasons(scenario) if reason.guard == guard), None)
