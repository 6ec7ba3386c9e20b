"""The state of a case is the fold of its events; the row of ``case`` is a cache of this."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cases.tables import GENESIS
from cases.trail.event import Act


@dataclass(frozen=True, slots=True)
class Folded:
    """What the events say of their case."""

    state: str = ""
    return_state: str | None = None
    site: str = ""
    version: int = 0
    head: bytes = GENESIS

    def then(self, act: Act, h: bytes) -> Folded:
        """Return what is true after one more event."""
        return Folded(act.to_state, act.return_state, act.site, act.seq, h)


def fold(acts: Iterable[tuple[Act, bytes]]) -> Folded:
    """Return what the events, each with its hash, say of their case."""
    folded = Folded()
    for act, h in acts:
        folded = folded.then(act, h)
    return folded
