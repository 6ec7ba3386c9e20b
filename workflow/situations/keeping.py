"""Keeps what was worked out per object, and lets go of it all once there is too much."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

_Made = TypeVar("_Made")


class Kept(Generic[_Made]):
    """What was worked out for an object, by its identity and a further key.

    Procedures and events cannot be hashed. Each entry holds its object, so that an identity is never taken by
    another one while the entry is there; whoever tries many procedures in a row keeps ``most`` entries at a time.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.entries: dict[tuple[int, Hashable], tuple[object, _Made]] = {}

    def get(self, owner: object, key: Hashable = None) -> _Made | None:
        """Return what was worked out, None where nothing was."""
        found = self.entries.get((id(owner), key))
        return None if found is None else found[1]

    def put(self, owner: object, made: _Made, key: Hashable = None) -> _Made:
        """Keep what was worked out and return it."""
        if len(self.entries) >= self.most:
            self.entries.clear()
        self.entries[id(owner), key] = (owner, made)
        return made

    def of(self, owner: object, make: Callable[[], _Made]) -> _Made:
        """Return what was worked out for an object, worked out now where it was not."""
        found = self.get(owner)
        return self.put(owner, make()) if found is None else found
