"""Later versions of the shipped procedure, made for tests: a copy with one thing changed. None is ever shipped."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any, TypeVar

from workflow.model import Clock, Event, Procedure, Replaces, State, SubMachine
from workflow.procedures import PROCEDURES

FIRST = PROCEDURES["signalement", 1]
"""The version that every later one is made from."""

_Entry = TypeVar("_Entry", State, Event, Clock, SubMachine)


def later(procedure: Procedure = FIRST, *, version: int = 2, **changes: Any) -> Procedure:
    """Return the next version with some of its parts replaced, under a digest of its own."""
    changed = procedure.model_copy(update={"version": version, "replaces": None, **changes})
    digest = sha256(changed.model_dump_json(exclude={"sha256"}).encode()).hexdigest()
    return changed.model_copy(update={"sha256": digest})


def replacing(version: int = 1, **told: Any) -> Replaces:
    """Return what a version says of the one before it."""
    return Replaces.model_validate({"version": version, **told})


def without(entries: tuple[_Entry, ...], *ids: str) -> tuple[_Entry, ...]:
    """Return the entries but those."""
    return tuple(entry for entry in entries if entry.id not in ids)


def altered(entries: tuple[_Entry, ...], id_: str, **changes: Any) -> tuple[_Entry, ...]:
    """Return the entries with one of them changed."""
    return tuple(entry.model_copy(update=changes) if entry.id == id_ else entry for entry in entries)


def with_event(id_: str, procedure: Procedure = FIRST, *, version: int = 2, **changes: Any) -> Procedure:
    """Return the next version with one event changed."""
    return later(procedure, version=version, events=altered(procedure.events, id_, **changes))


def with_clock(id_: str, procedure: Procedure = FIRST, *, version: int = 2, **changes: Any) -> Procedure:
    """Return the next version with one clock changed."""
    return later(procedure, version=version, clocks=altered(procedure.clocks, id_, **changes))


def with_state(id_: str, procedure: Procedure = FIRST, *, version: int = 2, **changes: Any) -> Procedure:
    """Return the next version with one state changed."""
    return later(procedure, version=version, states=altered(procedure.states, id_, **changes))


def everywhere(procedure: Procedure, swap: Callable[[str], str], *, version: int = 2) -> Procedure:
    """Return the next version in which every state has the id that ``swap`` gives."""

    def swapped(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(swap, names))

    return later(
        procedure,
        version=version,
        states=tuple(state.model_copy(update={"id": swap(state.id)}) for state in procedure.states),
        sets={name: swapped(members) for name, members in procedure.sets.items()},
        events=tuple(
            event.model_copy(update={"from_": swapped(event.from_), "to": swap(event.to)}) for event in procedure.events
        ),
    )
