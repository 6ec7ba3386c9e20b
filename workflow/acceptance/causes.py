"""Looks around a situation for what makes a guard refuse: few changes first, and only of what the guard asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from workflow.engine import sources_of
from workflow.model import Event, GuardUse, Procedure, Refusal
from workflow.situations import Aspect, Situation, aspects, facts_in, step_aspects, step_in
from workflow.situations.watching import asked_by

MOST_CHANGES: Final = 3
"""A cause that takes more changes at once than these is told by its parts."""
MOST_RUNS: Final = 3_000


def refusing(
    procedure: Procedure, event: Event, use: GuardUse, role: str, base: Situation
) -> Iterator[tuple[Situation, Refusal]]:
    """Yield changes of a situation with the refusal that they bring about, the fewest changes first."""
    own = _Own(procedure, event, role)
    known: set[frozenset[tuple[str, str]]] = set()
    waiting: list[dict[str, str]] = [{}]
    for changes in waiting:
        situation = {**base, **changes}
        refusal, asked = asked_by(use, facts_in(procedure, situation), step_in(procedure, event, situation))
        if refusal is not None:
            yield changes, refusal
        if len(changes) == MOST_CHANGES or len(waiting) > MOST_RUNS:
            continue
        for name, code in own.neighbours(asked, situation):
            further = {**changes, name: code}
            key = frozenset(further.items())
            if name not in changes and key not in known:
                known.add(key)
                waiting.append(further)


class _Own:
    """The aspects of one event that may stand for what a guard asks, and the values that they may have."""

    def __init__(self, procedure: Procedure, event: Event, role: str) -> None:
        self.aspects = (*aspects(procedure), *step_aspects(procedure, event))
        self.sources = frozenset(sources_of(procedure, event))
        self.role = role

    def neighbours(self, asked: tuple[str, ...], situation: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Yield each other value of each aspect that was asked."""
        for each in self.aspects:
            if any(_stands_for(each, word) for word in asked):
                here = situation.get(each.name, each.default)
                yield from ((each.name, code) for code in self._codes(each) if code != here)

    def _codes(self, each: Aspect) -> tuple[str, ...]:
        if each.name == "state":
            return tuple(code for code in each.codes if code in self.sources)
        return () if each.name == "actor.role" else each.codes


def _stands_for(each: Aspect, asked: str) -> bool:
    """Tell whether an aspect stands for what was asked: a fact, a part of one, a field of the input, the actor."""
    subject, _, part = asked.partition(".")
    if subject == "input":
        return part in each.asks
    if subject == "actor":
        return each.name == f"actor.{part.removesuffix('s')}" or each.name == asked
    return bool({subject, asked} & each.parts) or (not part and subject in each.reads)
