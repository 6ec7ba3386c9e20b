"""Whether a guard can pass, asked of the real function on told situations, along a decision tree built on demand.

A node of the tree is one run of the guard: what it answered, and the next aspect that it asked. An aspect that a
search fixes is followed along its one value, any other is tried value by value until the guard passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from workflow.checker.subject import Subject, Typed
from workflow.model import Event, GuardUse, Step
from workflow.situations import Aspect, aspects, facts_in, step_aspects, step_in
from workflow.situations.watching import asked_by

Situation = Mapping[str, str]
Fixed = Mapping[str, tuple[str, ...]]
"""Aspect -> the values that it may have, for a search; what is not named may have any."""
ACTOR_PARTS: Final = {"actor.roles": "actor.role", "actor.site": "actor.site", "actor.bound": "actor.bound"}


@dataclass(slots=True)
class _Node:
    """One run: whether the guard passed, what it looked at, and the aspect to vary next (None: there is no other)."""

    passes: bool
    looked_at: tuple[str, ...]
    asks: Aspect | None
    below: dict[str, _Node] = field(default_factory=dict)


class Tree:
    """All that one use of a guard can answer for one event and what is typed, worked out as far as it was asked."""

    def __init__(self, subject: Subject, use: GuardUse, event: Event, typed: Typed) -> None:
        self.subject, self.use, self.event, self.typed = subject, use, event, dict(typed)
        found = step_aspects(subject.procedure, event)
        self.step_aspects = tuple(each for each in found if not each.asks or each.asks - self.typed.keys())
        self.of_fact: dict[str, list[Aspect]] = {}
        for each in (*aspects(subject.procedure), *self.step_aspects):
            for part in each.parts:
                self.of_fact.setdefault(part.partition(".")[0], []).append(each)
        self.root: _Node | None = None

    def passing(self, fixed: Fixed) -> Iterator[Situation]:
        """Yield the situations in which the guard passes and that agree with what is fixed, the likeliest first."""
        yield from self._search(fixed, passes=True)

    def refusing(self, fixed: Fixed) -> Iterator[Situation]:
        """Yield the situations in which the guard refuses and that agree with what is fixed."""
        yield from self._search(fixed, passes=False)

    def looked_at(self) -> frozenset[str]:
        """Return what the guard looked at in any run so far: ``channel``, ``clocks.K05``, ``input.reason``."""
        names: set[str] = set()
        nodes = [self.root] if self.root is not None else []
        while nodes:
            node = nodes.pop()
            names.update(node.looked_at)
            nodes += node.below.values()
        return frozenset(names)

    def _search(self, fixed: Fixed, *, passes: bool) -> Iterator[Situation]:
        if self.root is None:
            self.root = self._run({})
        yield from self._below(self.root, {}, fixed, passes=passes)

    def _below(self, node: _Node, when: dict[str, str], fixed: Fixed, *, passes: bool) -> Iterator[Situation]:
        if node.asks is None:
            if node.passes == passes:
                yield when
            return
        name = node.asks.name
        for code in _codes(node.asks, fixed):
            now = when | {name: code}
            if code not in node.below:
                node.below[code] = self._run(now)
            yield from self._below(node.below[code], now, fixed, passes=passes)

    def _run(self, when: Situation) -> _Node:
        procedure = self.subject.procedure
        told = step_in(procedure, self.event, when)
        data = {**(told.data or {}), **self.typed}
        step = Step(self.event, told.actor, told.today, {name: value for name, value in data.items() if value != ""})
        refusal, asked = asked_by(self.use, facts_in(procedure, when), step)
        return _Node(refusal is None, asked, self._next(asked, when))

    def _next(self, asked: Iterable[str], when: Situation) -> Aspect | None:
        return next((each for name in asked for each in self._standing_for(name) if each.name not in when), None)

    def _standing_for(self, asked: str) -> Iterator[Aspect]:
        """Yield the aspects that stand for what was asked: one fact, a part of one, an input field, the actor."""
        name, _, part = asked.partition(".")
        match name:
            case "input":
                yield from (each for each in self.step_aspects if part in each.asks)
            case "actor":
                yield from (each for each in self.step_aspects if each.name == ACTOR_PARTS[asked])
            case _:
                yield from (each for each in self.of_fact.get(name, ()) if {name, asked} & each.parts or not part)


def _codes(aspect: Aspect, fixed: Fixed) -> Iterable[str]:
    """Return the values to try: those that are fixed, else all, the permissive one first."""
    if aspect.name in fixed:
        return tuple(code for code in fixed[aspect.name] if code in aspect.by_code)
    return (aspect.default, *(code for code in aspect.codes if code != aspect.default))


def tree_of(subject: Subject, use: GuardUse, event: Event, typed: Typed = ()) -> Tree:
    """Return the tree of one use of a guard; the same one for the same procedure, use, event and what is typed."""
    key = ("tree", event.id, use.name, str(sorted(use.params.items())), typed)
    known = subject.kept.get(key)
    if not isinstance(known, Tree):
        known = subject.kept[key] = Tree(subject, use, event, typed)
    return known


def fields_of_guard(subject: Subject, use: GuardUse, event: Event) -> frozenset[str]:
    """Return the fields of the input that a guard looks at, as far as a first pass and a first refusal show."""
    tree = tree_of(subject, use, event)
    next(tree.passing({}), None)
    next(tree.refusing({}), None)
    return frozenset(name.removeprefix("input.") for name in tree.looked_at() if name.startswith("input."))
