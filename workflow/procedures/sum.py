"""Puts an overlay on its base: an ordinary procedure, and where each of its locs comes from. Judges nothing.

A state on the way of a step (``insert``) takes the place of its target: what holds of the states before *and* after
the step holds of the added one too (withdrawal, transfer, interruption), so that no right is lost on the way.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from workflow.model import Clock, Event, GuardUse, Procedure, State, Word
from workflow.procedures.faults import Loc, Place, SourceMap
from workflow.procedures.overlay_words import Insertion, Overlay

_E = TypeVar("_E", State, Clock, Event)
ADDED_TO_EVENTS: Final = ("guards", "four_eyes", "letters", "tasks", "notices")
"""What an overlay may add to an event of the base; the key of the overlay and the field of the event are the same."""


@dataclass(slots=True)
class Origins:
    """Where the locs of a sum come from: entries of the base that moved down, and what the overlay wrote."""

    moved: dict[str, list[int]] = field(default_factory=dict)
    """List of the procedure -> position in the base -> position in the sum."""
    written: dict[Loc, Loc] = field(default_factory=dict)
    """Loc of the sum -> loc of the overlay file."""

    def places(self, base: SourceMap, overlay: SourceMap) -> SourceMap:
        """Return where each loc of the sum stands, in one file or the other."""
        places: dict[Loc, Place] = {self._there(loc): place for loc, place in base.places.items()}
        for there, here in self.written.items():
            for loc, place in overlay.places.items():
                if loc[: len(here)] == here:
                    places[(*there, *loc[len(here) :])] = place
        return SourceMap(places)

    def _there(self, loc: Loc) -> Loc:
        if len(loc) < 2 or loc[0] not in self.moved:  # noqa: PLR2004 - a list and a position in it
            return loc
        return (loc[0], self.moved[str(loc[0])][int(loc[1])], *loc[2:])


def summed(base: Procedure, overlay: Overlay) -> tuple[Procedure, Origins]:
    """Return the procedure of base and overlay, and where its locs come from. What does not fit is left out."""
    origins = Origins()
    ways = {each.on: each.state for each in overlay.insert}
    between = _between(base, overlay.insert)
    states = _listed(base.states, overlay.states, _after_state(base, overlay), "states", origins)
    clocks = _listed(base.clocks, overlay.new_clocks, {}, "clocks", origins, key="new_clocks")
    events = _listed(base.events, overlay.events, _after_event(overlay), "events", origins)
    known = {event.id for event in base.events}
    procedure = base.model_copy(
        update={
            "title": f"{base.title} ({overlay.title})",
            "states": tuple(states),
            "sets": _sets(base, overlay, origins),
            "clocks": tuple(_clock(clock, position, overlay, origins) for position, clock in enumerate(clocks)),
            "events": tuple(
                _event(event, position, overlay, ways, between, origins) if event.id in known else event
                for position, event in enumerate(events)
            ),
            "adapted": overlay.name,
            "sha256": _sha256_of_both(base, overlay),
        }
    )
    return procedure, origins


def _sha256_of_both(base: Procedure, overlay: Overlay) -> str:
    return hashlib.sha256(f"saisine overlay\n{base.sha256}\n{overlay.sha256}\n".encode()).hexdigest()


# Order: what is added stands where it happens


def _listed(
    ours: Sequence[_E], added: Sequence[_E], after: Mapping[str, str], place: str, origins: Origins, key: str = ""
) -> list[_E]:
    """Return the entries of the base with the added ones behind those that they follow, else at the end."""
    result: list[tuple[_E, Loc]] = []
    pending = [(entry, (key or place, position)) for position, entry in enumerate(added)]
    for position, entry in enumerate(ours):
        result.append((entry, (position,)))
        result += [each for each in pending if after.get(each[0].id) == entry.id]
    result += [each for each in pending if after.get(each[0].id) not in {entry.id for entry in ours}]
    origins.moved[place] = [0] * len(ours)
    for there, (_, origin) in enumerate(result):
        if len(origin) == 1:
            origins.moved[place][int(origin[0])] = there
        else:
            origins.written[place, there] = origin
    return [entry for entry, _ in result]


def _after_state(base: Procedure, overlay: Overlay) -> dict[str, str]:
    """Return added state -> state of the base behind which it is shown: the one before the step."""
    sources = {event.id: event.from_ for event in base.events}
    return {each.state: sources[each.on][-1] for each in overlay.insert if sources.get(each.on)}


def _after_event(overlay: Overlay) -> dict[str, str]:
    """Return added event -> event of the base behind which it is shown: the one that leads to where it starts."""
    ways = {each.state: each.on for each in overlay.insert}
    return {event.id: ways[event.from_[0]] for event in overlay.events if event.from_ and event.from_[0] in ways}


# What is added


def _sets(base: Procedure, overlay: Overlay, origins: Origins) -> dict[str, tuple[str, ...]]:
    """Return the sets with the added states: each is a working state, and in every set that holds all of these."""
    working = set(base.sets.get("WORKING", ()))
    sets = dict(base.sets)
    for name, members in base.sets.items():
        if working <= set(members):
            sets[name] = (*members, *(state.id for state in overlay.states))
            for position in range(len(overlay.states)):
                origins.written["sets", name, len(members) + position] = ("states", position)
    return sets


def _between(base: Procedure, insertions: Iterable[Insertion]) -> tuple[tuple[frozenset[str], str], ...]:
    """Return, per inserted state, the states around it: those that the step leaves and the one that it led to."""
    events = {event.id: event for event in base.events}
    return tuple(
        (frozenset((*sources_of(base, events[each.on]), events[each.on].to)), each.state)
        for each in insertions
        if each.on in events
    )


def sources_of(base: Procedure, event: Event) -> tuple[str, ...]:
    """Return the states from which an event starts, its sets written out."""
    return tuple(dict.fromkeys(state for name in event.from_ for state in base.sets.get(name, (name,))))


def _also(names: tuple[str, ...], between: Iterable[tuple[frozenset[str], str]]) -> tuple[str, ...]:
    """Return a list of states with each inserted state of which all neighbours are listed."""
    return (*names, *(state for around, state in between if around <= set(names) and state not in names))


def _event(
    event: Event,
    position: int,
    overlay: Overlay,
    ways: Mapping[str, str],
    between: tuple[tuple[frozenset[str], str], ...],
    origins: Origins,
) -> Event:
    update: dict[str, Any] = {"from_": _also(event.from_, between), "guards": _guards(event, between)}
    if event.id in ways:
        update["to"] = ways[event.id]
        number = next(number for number, each in enumerate(overlay.insert) if each.on == event.id)
        origins.written["events", position, "to"] = ("insert", number, "state")
    for place in ADDED_TO_EVENTS:
        ours, added = update.get(place, getattr(event, place)), getattr(overlay, place).get(event.id, ())
        update[place] = (*ours, *added)
        for number in range(len(added)):
            origins.written["events", position, place, len(ours) + number] = (place, event.id, number)
    return event.model_copy(update=update)


def _guards(event: Event, between: tuple[tuple[frozenset[str], str], ...]) -> tuple[GuardUse, ...]:
    """Return the guards of an event; a parameter that lists states lists the inserted ones too."""
    return tuple(use.model_copy(update={"params": dict(_parameters(use, between))}) for use in event.guards)


def _parameters(use: GuardUse, between: tuple[tuple[frozenset[str], str], ...]) -> Iterator[tuple[str, Any]]:
    for name, value in use.params.items():
        yield name, _also(value, between) if isinstance(value, tuple) else value


def _clock(clock: Clock, position: int, overlay: Overlay, origins: Origins) -> Clock:
    change = overlay.clocks.get(clock.id)
    if change is None:
        return clock
    update: dict[str, Any] = {}
    for name in ("length", "urgent_length"):
        value: Word | None = getattr(change, name)
        if value is not None:
            update[name] = value
            origins.written["clocks", position, name] = ("clocks", clock.id, name)
    for name in ("start", "stop"):
        ours, added = getattr(clock, name), getattr(change, name)
        update[name] = (*ours, *added)
        for number in range(len(added)):
            origins.written["clocks", position, name, len(ours) + number] = ("clocks", clock.id, name, number)
    return clock.model_copy(update=update)
