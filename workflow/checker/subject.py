"""A procedure made ready for exploring: positions, where each event leads from each of them, places in the file.

Pure, and built without the rule table of the engine, so that thousands of changed procedures can be judged.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, TypeVar

from workflow.engine import position, sources_of
from workflow.model import NEW, RETURN_STATE, SAME, Event, Procedure, Role
from workflow.procedures.faults import Loc

START: Final = NEW
"""The position from which every exploration begins: no case yet."""
SYSTEM: Final = "system"
"""The role that no person holds: nobody is told by telling it."""

Typed = tuple[tuple[str, str], ...]
"""What is typed, as far as it decides something: pairs of a field and the value chosen, empty for one left blank."""


@dataclass(frozen=True, slots=True)
class Act:
    """One way in which an event may be fired: from where to where, with what typed, by whom.

    A position is a state, or ``interruption/state to return to``. ``event`` is its place in the file, -1 for time
    that passes; ``who`` is a person where the property tells persons apart.
    """

    event: int
    source: str
    target: str
    typed: Typed = ()
    who: str = ""

    def chosen(self, name: str) -> str | None:
        """Return the value typed for a field, None where it is left blank."""
        return next((value for key, value in self.typed if key == name), None) or None

    def matches(self, wanted: Mapping[str, tuple[str, ...]]) -> bool:
        """Tell whether each named field has one of its values."""
        return all(self.chosen(name) in values for name, values in wanted.items())


@dataclass(frozen=True, eq=False)
class Subject:
    """A procedure under examination; equal only to itself, so that what is worked out of it is kept with it."""

    procedure: Procedure
    kept: dict[object, object] = field(default_factory=dict, repr=False)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events, in the order of the file."""
        return self.procedure.events

    @cached_property
    def interruptions(self) -> frozenset[str]:
        """States that return to the state in which they began."""
        return frozenset(self.procedure.sets.get("INTERRUPTED", ()))

    @cached_property
    def terminal(self) -> frozenset[str]:
        """States that nothing leaves."""
        return frozenset(state.id for state in self.procedure.states if state.terminal)

    @cached_property
    def sources(self) -> tuple[tuple[str, ...], ...]:
        """Per event, the states from which it starts."""
        return tuple(sources_of(self.procedure, event) for event in self.events)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """State -> its French label."""
        return {state.id: state.label for state in self.procedure.states}

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {event.id: number for number, event in enumerate(self.events)}

    def number_of(self, event_id: str) -> int | None:
        """Return the place of an event in the file, None for one that the file lacks."""
        return self._numbers.get(event_id)

    def role(self, role_id: str) -> Role:
        """Return a role; one that the file lacks has no conditions."""
        return next((role for role in self.procedure.roles if role.id == role_id), Role(id=role_id, label=role_id))

    def recording(self, *records: str) -> tuple[int, ...]:
        """Return the events that write one of these records."""
        return tuple(number for number, event in enumerate(self.events) if not set(records).isdisjoint(event.records))

    def state_loc(self, state_id: str, *more: str | int) -> Loc:
        """Return where a state, or a part of it, stands in the file."""
        return (*_loc("states", self.procedure.states, state_id), *more)

    def clock_loc(self, clock_id: str, *more: str | int) -> Loc:
        """Return where a clock, or a part of it, stands in the file."""
        return (*_loc("clocks", self.procedure.clocks, clock_id), *more)

    def acts(self, number: int, fields: Iterable[str] = ()) -> Iterator[Act]:
        """Yield the ways in which an event may be fired, one per position and value of the fields that matter."""
        event = self.events[number]
        for typed in variants(event, fields):
            for source in self.sources[number]:
                for back in self._backs(source):
                    probe = Act(number, position(source, back), "", typed)
                    yield Act(number, probe.source, self._target(event, source, back, probe), typed)

    def _backs(self, source: str) -> tuple[str | None, ...]:
        return self.procedure.sets.get("WORKING", ()) if source in self.interruptions else (None,)

    def _target(self, event: Event, source: str, back: str | None, probe: Act) -> str:
        stored = back if back is None else _stored(event, back, probe)
        if event.to == SAME:
            return position(source, stored)
        if event.to == RETURN_STATE:
            return back or source
        return position(event.to, stored or source) if event.to in self.interruptions else event.to


_Kept = TypeVar("_Kept")


def kept(subject: Subject, key: object, make: Callable[[], _Kept]) -> _Kept:
    """Return what was made under a key for this procedure, made once."""
    if key not in subject.kept:
        subject.kept[key] = make()
    return subject.kept[key]  # type: ignore[return-value]  # the key tells what stands under it


def _loc(place: str, entries: Iterable[object], wanted: str) -> Loc:
    return (place, next(number for number, entry in enumerate(entries) if getattr(entry, "id", None) == wanted))


def state_of(where: str) -> str:
    """Return the state of a position."""
    return where.partition("/")[0]


def lasting(where: str) -> str:
    """Return the state to which a position belongs in the long run: in an interruption the one to return to."""
    state, _, back = where.partition("/")
    return back or state


def variants(event: Event, fields: Iterable[str] = ()) -> Iterator[Typed]:
    """Yield every combination of the choices that matter: those asked for and those that decide where to return."""
    wanted = {*fields, *_deciding(event)}
    options = [
        [*((asked.name, option.value) for option in asked.options), *([] if asked.required else [(asked.name, "")])]
        for asked in event.input
        if asked.name in wanted and asked.options
    ]
    for combination in itertools.product(*options):
        yield tuple(combination)


def _deciding(event: Event) -> set[str]:
    rewrite = event.return_rewrite
    if rewrite is None:
        return set()
    named = {rewrite.to.removeprefix("input:")} if rewrite.to.startswith("input:") else set()
    return {*named, *rewrite.when, *({rewrite.by} if rewrite.by else ())}


def _stored(event: Event, back: str, probe: Act) -> str:
    """Return the state to return to after an event that may rewrite it (as ``workflow.engine`` does)."""
    rewrite = event.return_rewrite
    if rewrite is None or not probe.matches(rewrite.when):
        return back
    if rewrite.by is not None and back not in rewrite.from_.get(probe.chosen(rewrite.by) or "", ()):
        return back
    if rewrite.to.startswith("input:"):
        return probe.chosen(rewrite.to.removeprefix("input:")) or back
    return rewrite.to
