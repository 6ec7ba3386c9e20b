"""Whether a guard can pass, asked of the real function on told situations, along a decision tree built on demand.

A node of the tree is one run of the guard: what it answered, and the next aspect that it asked. An aspect that a
question fixes is followed along its values, any other is tried value by value until the guard answers as wanted.
Conditions of letters and clocks are asked in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from workflow.checker.subject import Subject, Typed
from workflow.checker.telling import NOWHERE, telling_of
from workflow.facts import Facts
from workflow.guards import CONDITIONS, GUARDS
from workflow.model import Event, GuardUse, Step
from workflow.situations import Aspect, Situation, aspects
from workflow.situations.watching import Watch

Fixed = Mapping[str, tuple[str, ...]]
"""Aspect -> the values that it may have, for a question; what is not named may have any."""
Holds = Callable[[Facts, Step], bool]
"""A guard that passes, or a condition that holds."""
ACTOR_PARTS: Final = {"actor.roles": "actor.role", "actor.site": "actor.site", "actor.bound": "actor.bound"}
MOST_RUNS: Final = 1_500
"""Runs of one tree after which it grows no more: what is beyond counts as able to answer either way."""


@dataclass(slots=True)
class _Node:
    """One run: whether the guard passed, what it looked at, and the aspect to vary next (None: there is no other)."""

    passes: bool
    looked_at: tuple[str, ...]
    asks: Aspect | None
    below: dict[str, _Node] = field(default_factory=dict)


class Tree:
    """All that a guard or condition can answer for one event and what is typed, worked out as far as it was asked."""

    def __init__(self, subject: Subject, holds: Holds, event: Event, typed: Typed) -> None:
        self.subject, self.holds, self.event, self.typed = subject, holds, event, dict(typed)
        self.telling = telling_of(subject)
        found = self.telling.step_aspects(event)
        self.step_aspects = tuple(each for each in found if not each.asks or each.asks - self.typed.keys())
        self.of_fact: dict[str, list[Aspect]] = {}
        for each in (*aspects(subject.procedure), *self.step_aspects):
            for part in each.parts:
                self.of_fact.setdefault(part.partition(".")[0], []).append(each)
        self.root: _Node | None = None
        self.runs = 0
        self.answered: dict[tuple[bool, tuple[str, ...]], dict[tuple[tuple[str, ...] | None, ...], bool]] = {}

    def can(self, fixed: Fixed, *, passes: bool) -> bool:
        """Tell whether the guard can pass (or refuse) in a situation that agrees with what is fixed."""
        return self.ask(fixed, passes=passes)[0]

    def ask(self, fixed: Fixed, *, passes: bool) -> tuple[bool, tuple[str, ...]]:
        """Return whether the guard can answer so where some aspects are fixed, and the aspects on which that hangs.

        An answer hangs only on the aspects that the search came by: it is kept for all questions that agree on them.
        """
        for (wanted, names), answers in self.answered.items():
            if wanted == passes:
                key = tuple([fixed.get(name) for name in names])
                if key in answers:
                    return answers[key], names
        came_by: dict[str, None] = {}
        if self.root is None:
            self.root = self._run({})
        found = self._search(self.root, {}, fixed, came_by, passes=passes)
        names = tuple(came_by)
        self.answered.setdefault((passes, names), {})[tuple([fixed.get(name) for name in names])] = found
        return found, names

    def _search(
        self, node: _Node, when: dict[str, str], fixed: Fixed, came_by: dict[str, None], *, passes: bool
    ) -> bool:
        if node.asks is None:
            return node.passes == passes
        name = node.asks.name
        came_by[name] = None
        for code in _codes(node.asks, fixed):
            now = when | {name: code}
            if code not in node.below:
                if self.runs > MOST_RUNS:
                    return True
                node.below[code] = self._run(now)
            if self._search(node.below[code], now, fixed, came_by, passes=passes):
                return True
        return False

    def looked_at(self) -> frozenset[str]:
        """Return what the guard looked at in any run so far: ``channel``, ``clocks.K05``, ``input.reason``."""
        names: set[str] = set()
        nodes = [self.root] if self.root is not None else []
        while nodes:
            node = nodes.pop()
            names.update(node.looked_at)
            nodes += node.below.values()
        return frozenset(names)

    def _run(self, when: Situation) -> _Node:
        self.runs += 1
        watch = Watch()
        holds = self.holds(*self.telling.told(self.event, when, self.typed, watch))
        return _Node(holds, tuple(watch.asked), self._next(watch.asked, when))

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
        return tuple(code for code in fixed[aspect.name] if code in aspect.by_code or code == NOWHERE)
    return (aspect.default, *(code for code in aspect.codes if code != aspect.default))


def tree_of(subject: Subject, use: GuardUse, event: Event, typed: Typed = ()) -> Tree:
    """Return the tree of one use of a guard; the same one for the same procedure, use, event and what is typed."""
    key = ("tree", event.id, use.name, _told(use), typed)
    known = subject.kept.get(key)
    if not isinstance(known, Tree):
        check, params = GUARDS[use.name].check, dict(use.params)
        known = subject.kept[key] = Tree(
            subject, lambda facts, step: check(facts, step, **params) is None, event, typed
        )
    return known


def condition_tree(subject: Subject, condition: str, event: Event, typed: Typed = ()) -> Tree:
    """Return the tree of a condition of letters and clocks for an event."""
    key = ("condition tree", event.id, condition, typed)
    known = subject.kept.get(key)
    if not isinstance(known, Tree):
        known = subject.kept[key] = Tree(subject, CONDITIONS[condition], event, typed)
    return known


def looks_at(subject: Subject, use: GuardUse, event: Event) -> frozenset[str]:
    """Return what a guard looks at, as far as a first pass and a first refusal show."""
    key = ("looks at", event.id, use.name, _told(use))
    known = subject.kept.get(key)
    if not isinstance(known, frozenset):
        tree = tree_of(subject, use, event)
        tree.can({}, passes=True)
        tree.can({}, passes=False)
        known = subject.kept[key] = tree.looked_at()
    return known


def fields_of_guard(subject: Subject, use: GuardUse, event: Event) -> frozenset[str]:
    """Return the fields of the input that a guard looks at."""
    return frozenset(name.removeprefix("input.") for name in looks_at(subject, use, event) if name.startswith("input."))


def _told(use: GuardUse) -> tuple[tuple[str, object], ...]:
    return tuple(sorted(use.params.items())) if use.params else ()
