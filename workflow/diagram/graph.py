"""The states of a procedure and the ways between them, as a drawing takes them: grouped, and told apart. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from math import inf
from string import ascii_uppercase
from typing import Final

from workflow.engine import sources_of
from workflow.model import NEW, RETURN_STATE, SAME, Event, Procedure, State

BROAD: Final = 6
"""An event that starts from more states than this is drawn by a letter in each of them, not by as many arrows."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Every event that leads from one state to another."""

    source: str
    target: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Hub:
    """A state that broad events lead to: its letter, and from where."""

    letter: str
    target: str
    events: tuple[Event, ...]
    sources: frozenset[str]


@dataclass(frozen=True, slots=True)
class Graph:
    """``road``: the states in the order of the file; ``aside``: the interruptions, which lead back to where one was."""

    road: tuple[State, ...]
    aside: tuple[State, ...]
    pairs: tuple[Pair, ...]
    hubs: tuple[Hub, ...]
    returns: Mapping[str, tuple[Event, ...]]
    starts: tuple[Event, ...]


def graph_of(procedure: Procedure) -> Graph:
    """Return the graph of the case machine. Events that leave the state as it is are not in it."""
    returns = _returns(procedure)
    moving = [event for event in procedure.events if event.to not in {SAME, RETURN_STATE}]
    broad = [event for event in moving if len(sources_of(procedure, event)) > BROAD]
    return Graph(
        road=_by_stage(state for state in procedure.states if state.id not in returns),
        aside=tuple(state for state in procedure.states if state.id in returns),
        pairs=_pairs(procedure, [event for event in moving if event not in broad and NEW not in event.from_]),
        hubs=_hubs(procedure, broad),
        returns=returns,
        starts=tuple(event for event in moving if NEW in event.from_),
    )


def _by_stage(states: Iterable[State]) -> tuple[State, ...]:
    """Put the states in the order of their stages, those without one last; within a stage the file's order stays."""
    return tuple(sorted(states, key=lambda state: state.stage or inf))


def _returns(procedure: Procedure) -> dict[str, tuple[Event, ...]]:
    """Return, per interruption, the events that lead back to the state before it."""
    found: dict[str, tuple[Event, ...]] = {}
    for event in procedure.events:
        if event.to == RETURN_STATE:
            for source in sources_of(procedure, event):
                found[source] = (*found.get(source, ()), event)
    return found


def _pairs(procedure: Procedure, events: list[Event]) -> tuple[Pair, ...]:
    found: dict[tuple[str, str], tuple[Event, ...]] = {}
    for event in events:
        for source in sources_of(procedure, event):
            if source != event.to:
                found[source, event.to] = (*found.get((source, event.to), ()), event)
    return tuple(Pair(source, target, grouped) for (source, target), grouped in found.items())


def _hubs(procedure: Procedure, broad: list[Event]) -> tuple[Hub, ...]:
    targets = [state.id for state in procedure.states if state.id in {event.to for event in broad}]
    letters = (*ascii_uppercase, *("".join(pair) for pair in product(ascii_uppercase, repeat=2)))
    return tuple(_hub(procedure, letters[number], target, broad) for number, target in enumerate(targets))


def _hub(procedure: Procedure, letter: str, target: str, broad: list[Event]) -> Hub:
    events = tuple(event for event in broad if event.to == target)
    sources = frozenset(source for event in events for source in sources_of(procedure, event)) - {target}
    return Hub(letter, target, events, sources)
