"""Runs scenarios on the engine: prepared once on the procedure they were written for, then on any other.

A mutant of the procedure is tried with the scenarios that its change touches::

    suite = prepare(procedure, read_folder(procedure))
    failures(mutant, suite.touching("T11", "K10"))
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from workflow.acceptance.pairs import second_step
from workflow.acceptance.scenarios import Asked, Done, Outcome, Scenario, Short, Standing, outcome_of, short_outcome_of
from workflow.acceptance.stage import acting, facts_of
from workflow.engine import decide
from workflow.facts import Facts
from workflow.model import Actor, Procedure
from workflow.situations import TODAY


@dataclass(frozen=True, slots=True)
class Attempt:
    """One step made ready."""

    event: str
    facts: Facts
    actor: Actor
    data: Mapping[str, Any]

    def outcome(self, procedure: Procedure, *, short: bool = False) -> Outcome:
        """Return what comes of it under a procedure."""
        answer = decide(procedure, self.facts, self.event, self.actor, TODAY, self.data)
        return short_outcome_of(answer) if short else outcome_of(answer)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A scenario made ready, and the ids of all that it touches."""

    scenario: Scenario
    attempt: Attempt
    touches: frozenset[str]
    first: Attempt | None = None
    """In a pair: the step before, which must still be made."""

    def outcome(self, procedure: Procedure) -> Outcome | None:
        """Return what comes of it under a procedure; None where it does not know the event, or not as it was."""
        try:
            if self.first is None:
                return self.attempt.outcome(procedure)
            if not isinstance(self.first.outcome(procedure), Done):
                return None
            return self.attempt.outcome(procedure, short=True)
        except KeyError:
            return None


@dataclass(frozen=True, slots=True)
class Failure:
    """A scenario that a procedure does not keep."""

    scenario: Scenario
    got: Outcome | None
    """None where the procedure does not know the event, or no longer makes the first of two steps."""

    def __str__(self) -> str:
        return f"{self.scenario.place}: {self.scenario.name}\n  attendu {self.scenario.outcome}\n  obtenu  {self.got}"


@dataclass(frozen=True, slots=True)
class Suite:
    """Prepared scenarios and, per id of an event, state, role, clock or machine, those that it touches."""

    scenarios: tuple[Prepared, ...]
    by_id: Mapping[str, tuple[int, ...]]

    def touching(self, *ids: str) -> tuple[Prepared, ...]:
        """Return the scenarios that any of these ids touches, in the order of the files."""
        chosen = sorted({position for id_ in ids for position in self.by_id.get(id_, ())})
        return tuple(self.scenarios[position] for position in chosen)


def prepare(procedure: Procedure, scenarios: Iterable[Scenario]) -> Suite:
    """Make scenarios ready on the procedure for which they were written."""
    prepared = tuple(_prepared(procedure, scenario) for scenario in scenarios)
    by_id: dict[str, list[int]] = {}
    for position, each in enumerate(prepared):
        for id_ in each.touches:
            by_id.setdefault(id_, []).append(position)
    return Suite(prepared, {id_: tuple(positions) for id_, positions in by_id.items()})


def failures(procedure: Procedure, scenarios: Iterable[Prepared], *, first: bool = False) -> list[Failure]:
    """Return the scenarios that a procedure does not keep; with ``first`` stop at the first one."""
    found: list[Failure] = []
    for each in scenarios:
        got = each.outcome(procedure)
        if got != each.scenario.outcome:
            found.append(Failure(each.scenario, got))
            if first:
                break
    return found


def _prepared(procedure: Procedure, scenario: Scenario) -> Prepared:
    touches = _touches(procedure, scenario)
    if scenario.first is None:
        return Prepared(scenario, _attempt(procedure, scenario.standing, scenario.asked), touches)
    facts, actor, data = second_step(procedure, scenario.standing, scenario.first, scenario.asked)
    first = _attempt(procedure, scenario.standing, scenario.first)
    return Prepared(scenario, Attempt(scenario.asked.event, facts, actor, data), touches, first)


def _attempt(procedure: Procedure, standing: Standing, asked: Asked) -> Attempt:
    actor, data = acting(procedure, standing, asked)
    return Attempt(asked.event, facts_of(procedure, standing, asked), actor, data)


def _touches(procedure: Procedure, scenario: Scenario) -> frozenset[str]:
    """Return the ids on which the outcome may hang."""
    asked, standing, outcome = scenario.asked, scenario.standing, scenario.outcome
    found: set[str | None] = {standing.state, standing.return_state or standing.state}
    for step in (asked, scenario.first):
        found |= _of_event(procedure, step) if step is not None else set()
    if isinstance(outcome, Done):
        found |= {outcome.state, outcome.return_state or outcome.state}
        found |= {*outcome.clocks_paused, *outcome.clocks_resumed, *outcome.letters}
    if isinstance(outcome, Short):
        found |= {outcome.state, outcome.return_state}
    return frozenset(id_ for id_ in found if id_ is not None)


def _of_event(procedure: Procedure, asked: Asked) -> set[str]:
    event = procedure.event(asked.event)
    clocks = {clock.id for clock in procedure.clocks if event.id in (*clock.start, *clock.stop)}
    return clocks | {event.id, asked.role} | {move.machine for move in event.moves} | {use.name for use in event.guards}
