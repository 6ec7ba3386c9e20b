"""What a procedure must hold beyond its shape: names that exist, interruptions that never nest, no dead edge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workflow.model import Procedure


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault and where it stands: keys and positions from the top of the file."""

    loc: tuple[str | int, ...]
    message: str


def faults_of(procedure: Procedure) -> Iterator[Fault]:
    """Yield every fault of a procedure."""
    yield from _doubled_ids(procedure)


def _doubled_ids(procedure: Procedure) -> Iterator[Fault]:
    for place in ("roles", "states", "machines", "clocks", "events"):
        seen: set[str] = set()
        for position, entry in enumerate(getattr(procedure, place)):
            if entry.id in seen:
                yield Fault((place, position, "id"), f"{entry.id!r} is used twice")
            seen.add(entry.id)
