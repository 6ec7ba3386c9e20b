"""Where the events of a procedure lead: interruptions that return, no edge twice, no way out of an end, nothing dead.

A name that does not exist is told once, by the checks of names; here it stands for the name that it resembles most, or
for every state, so that no other fault is told because of it.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from workflow.model import NEW, RETURN_STATE, SAME, Event, Procedure
from workflow.procedures.faults import UNREAD, Fault, Loc, nearest

Names = tuple[str, ...]
KEPT_APART: Final = ("WORKING", "INTERRUPTED")
"""Sets that every procedure has: where work goes on, and where it waits to return."""


def path_faults(procedure: Procedure) -> Iterator[Fault]:
    """Yield every fault of sources, targets, interruptions and reachability."""
    ways = _Ways.of(procedure)
    yield from _missing_sets(procedure)
    yield from _sets_apart(procedure)
    for position, event in enumerate(procedure.events):
        yield from _name_faults(procedure, event, ("events", position))
        yield from _edge_faults(ways, event, ("events", position))
    yield from _cycles(ways, procedure)
    yield from _dead_edges(ways, procedure)


@dataclass(frozen=True, slots=True)
class _Ways:
    """Sources and targets of each event with its sets written out and every name resolved."""

    states: Names
    working: frozenset[str]
    interrupted: frozenset[str]
    terminal: frozenset[str]
    sources: Mapping[int, tuple[Names, ...]]
    """Position of the event -> per name of its ``from`` the states that it stands for."""
    targets: Mapping[int, Names]
    everywhere: Names
    """What a name of ``from`` stands for that says nothing."""
    sets_known: bool
    """Every working state and every interruption is known."""

    @classmethod
    def of(cls, procedure: Procedure) -> _Ways:
        states = tuple(state.id for state in procedure.states if state.id != UNREAD)
        sets = {
            name: tuple(each for member in members for each in _meant(member, states))
            for name, members in procedure.sets.items()
        }
        known = (*states, *sets, NEW)
        return cls(
            states,
            frozenset(sets.get("WORKING", states)),
            frozenset(sets.get("INTERRUPTED", ())),
            frozenset(state.id for state in procedure.states if state.terminal),
            {
                position: tuple(_written_out(name, known, sets) for name in event.from_)
                for position, event in enumerate(procedure.events)
            },
            {position: _targets(event, sets, states) for position, event in enumerate(procedure.events)},
            _written_out(UNREAD, known, sets),
            all(len(sets.get(name, ())) == len(procedure.sets.get(name, (UNREAD,))) for name in KEPT_APART),
        )


def _meant(name: str, known: Names) -> Names:
    """Return the name, or the one that it resembles most where it does not exist."""
    return (name,) if name in known else tuple(difflib.get_close_matches(name, known, n=1, cutoff=0.75))


def _resolved(name: str, known: Names) -> Names:
    """Return the name that is meant, or else all of them."""
    return _meant(name, known) or known


def _written_out(name: str, known: Names, sets: Mapping[str, Names]) -> Names:
    """Return the states that a name of ``from`` stands for; one that says nothing stands for every state."""
    found = _resolved(name, known)
    states = (state for each in found for state in sets.get(each, (each,)))
    return tuple(states) if len(found) == 1 else tuple(dict.fromkeys(states))


def _targets(event: Event, sets: Mapping[str, Names], states: Names) -> Names:
    """Return the other states that an event may lead to."""
    if event.to == SAME:
        return ()
    if event.to == RETURN_STATE:
        return sets.get("WORKING", states)
    return _resolved(event.to, (*states, SAME, RETURN_STATE))


def _missing_sets(procedure: Procedure) -> Iterator[Fault]:
    for name in KEPT_APART:
        if name not in procedure.sets:
            yield Fault(("sets",), "missing_key", f"L’ensemble « {name} » manque.", (name,))


def _sets_apart(procedure: Procedure) -> Iterator[Fault]:
    working = procedure.sets.get("WORKING", ())
    for position, member in enumerate(procedure.sets.get("INTERRUPTED", ())):
        if member in working and member != UNREAD:
            message = f"« {member} » est un état de travail et une interruption."
            yield Fault(("sets", "INTERRUPTED", position), "nested_interruption", message)


def _name_faults(procedure: Procedure, event: Event, loc: Loc) -> Iterator[Fault]:
    states = tuple(state.id for state in procedure.states)
    if UNREAD in states or not procedure.sets:
        return
    if event.to not in {*states, SAME, RETURN_STATE, UNREAD}:
        known = (*states, SAME, RETURN_STATE)
        message = f"L’état « {event.to} » n’existe pas."
        yield Fault((*loc, "to"), "unknown_state", message, nearest(event.to, known))
    for position, name in enumerate(event.from_):
        if name not in {*states, *procedure.sets, NEW, UNREAD}:
            message = f"Ni un état ni un ensemble d’états ne s’appelle « {name} »."
            known = (*states, *procedure.sets, NEW)
            yield Fault((*loc, "from", position), "unknown_state", message, nearest(name, known))
    if not event.from_:
        yield Fault((*loc, "from"), "dead_edge", f"{event.id} ne part d’aucun état.", (*procedure.sets, NEW))


def _edge_faults(ways: _Ways, event: Event, loc: Loc) -> Iterator[Fault]:
    """Check each edge; an interruption starts from a working state or from another interruption only."""
    seen: set[str] = set()
    for position, sources in enumerate(ways.sources[int(loc[-1])]):
        here: Loc = (*loc, "from", position)
        if sources == ways.everywhere:
            continue  # a name that says nothing stands for every state
        twice = [source for source in sources if source in seen]
        if twice:
            message = f"{event.id} part deux fois de « {twice[0]} » : l’arête est écrite deux fois."
            yield Fault(here, "duplicate_edge", message)
        seen.update(sources)
        for source in sources:
            yield from _one_edge(ways, event, source, here)


def _one_edge(ways: _Ways, event: Event, source: str, loc: Loc) -> Iterator[Fault]:
    if ways.sets_known and event.to == RETURN_STATE and source not in ways.interrupted:
        message = f"{event.id} revient de « {source} », qui n’est pas une interruption."
        yield Fault(loc, "nested_interruption", message, tuple(sorted(ways.interrupted)))
    if ways.sets_known and event.to in ways.interrupted and source not in ways.working | ways.interrupted:
        message = f"{event.id} interrompt « {source} », où rien ne peut revenir (ni WORKING ni INTERRUPTED)."
        yield Fault(loc, "nested_interruption", message, ("WORKING", "INTERRUPTED"))
    if source in ways.terminal and event.to != SAME:
        yield Fault(loc, "leaves_terminal", f"{event.id} quitte « {source} », qui est un état final.", (SAME,))
    if source == NEW and event.to in {SAME, RETURN_STATE, *ways.interrupted}:
        message = f"{event.id} crée un dossier ; il mène à un état."
        yield Fault((*loc[:-2], "to"), "dead_edge", message, ways.states)


def _cycles(ways: _Ways, procedure: Procedure) -> Iterator[Fault]:
    """Yield the events by which a case could go round from interruption to interruption and never come back."""
    steps = {
        (source, event.to, position)
        for position, event in enumerate(procedure.events)
        for sources in ways.sources[position]
        for source in sources
        if {source, event.to} <= ways.interrupted and source != event.to
    }
    for source, target, position in sorted(steps):
        way = _way(steps, target, source)
        if way:
            names = " → ".join((source, *way))
            message = f"Ces interruptions tournent en rond, sans retour au travail : {names}."
            yield Fault(("events", position, "to"), "interruption_cycle", message)


def _way(steps: set[tuple[str, str, int]], start: str, end: str) -> Names:
    """Return the states from one interruption to another, empty where no way leads there."""
    ways: dict[str, Names] = {start: (start,)}
    waiting = [start]
    for here in waiting:
        if here == end:
            return ways[here]
        for source, target, _ in sorted(steps):
            if source == here and target not in ways:
                ways[target] = (*ways[here], target)
                waiting.append(target)
    return ()


def _dead_edges(ways: _Ways, procedure: Procedure) -> Iterator[Fault]:
    """Yield the states that nothing reaches and those that nothing leaves, and events from unreachable states only."""
    steps = [
        (source, ways.targets[position])
        for position in range(len(procedure.events))
        for sources in ways.sources[position]
        for source in sources
    ]
    reached = _reached(steps)
    for position, state in enumerate(procedure.states):
        if state.id == UNREAD:
            continue
        if state.id not in reached:
            yield Fault(("states", position), "dead_edge", f"Rien ne mène à l’état « {state.id} ».")
        if not state.terminal and not any(source == state.id and set(to) - {source} for source, to in steps):
            message = f"Rien ne fait quitter l’état « {state.id} », qui n’est pas final."
            yield Fault(("states", position), "dead_edge", message)
    for position, event in enumerate(procedure.events):
        sources = {source for each in ways.sources[position] for source in each}
        if sources and reached.isdisjoint(sources):
            message = f"{event.id} ne part d’aucun état où un dossier puisse arriver."
            yield Fault(("events", position), "dead_edge", message)


def _reached(steps: list[tuple[str, Names]]) -> set[str]:
    reached = {NEW}
    while True:
        found = {target for source, targets in steps if source in reached for target in targets} - reached
        if not found:
            return reached
        reached |= found
