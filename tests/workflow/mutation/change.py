"""One change of a procedure, made on the model: what was changed where, and the procedure that results."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from workflow.model import Procedure, Word

Place = Literal["roles", "states", "machines", "clocks", "events"]
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed procedure, not built yet. ``entry`` is the id of what was changed, ``detail`` tells the change."""

    operator: str
    entry: str
    detail: str
    build: Callable[[], Procedure]

    @property
    def key(self) -> str:
        """The words by which a survivor is named: ``guard_dropped T11 no_duplicate_referred``."""
        return f"{self.operator} {self.entry} {self.detail}".strip()


def changed(procedure: Procedure, place: Place, position: int, **update: Any) -> Callable[[], Procedure]:
    """Return a maker of the procedure with one entry changed."""

    def build() -> Procedure:
        entries: tuple[Word, ...] = getattr(procedure, place)
        entry = entries[position].model_copy(update=update)
        return procedure.model_copy(update={place: replaced(entries, position, entry)})

    return build


def replaced(items: Sequence[_Item], position: int, item: _Item) -> tuple[_Item, ...]:
    """Return the items with one replaced."""
    return (*items[:position], item, *items[position + 1 :])


def without(items: Sequence[_Item], position: int) -> tuple[_Item, ...]:
    """Return the items without one."""
    return (*items[:position], *items[position + 1 :])


def drops(items: Sequence[_Item]) -> Iterator[tuple[_Item, tuple[_Item, ...]]]:
    """Yield each item and what is left without it."""
    for position, item in enumerate(items):
        yield item, without(items, position)


def following(names: Sequence[str], name: str | None) -> str:
    """Return the name that comes after one in a closed list: the neighbour that a slip of the pen would write."""
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]


def ids(procedure: Procedure, place: Place) -> list[str]:
    """Return the ids of all entries of one place."""
    return [entry.id for entry in getattr(procedure, place)]
