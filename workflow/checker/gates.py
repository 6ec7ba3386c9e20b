"""What refuses an act: the real guards of the event and of the role, asked in every situation that they tell apart.

Nothing of a guard is written down a second time: ``workflow.situations`` runs it on representatives. What a product
does not hold is left open, so that a gate admits too much rather than too little: what the checker cannot reach, no
case can.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from workflow.checker.exploring import Config, Variable
from workflow.checker.subject import Act, Subject, Typed
from workflow.checker.trees import Fixed, Tree, fields_of_guard, looks_at, tree_of
from workflow.checker.variables import TIME
from workflow.model import Event, GuardUse
from workflow.situations import aspect_named

BOUND: Final = "bound_user"
Admitted = tuple[tuple[int, ...], frozenset[Config]]
"""Places of aspects in a product, and the values of these under which an act passes."""
NEVER: Final[Admitted] = ((), frozenset())


@dataclass(frozen=True, eq=False)
class Guards:
    """The gate of the real guards, as far as they read the aspects of one product."""

    subject: Subject
    variables: tuple[Variable, ...]
    blocked: frozenset[Act] = frozenset()
    """Acts that no situation admits."""
    known: dict[object, object] = field(default_factory=dict)
    tables: dict[object, dict[tuple[str, ...], dict[object, Admitted | None]]] = field(default_factory=dict)

    @cached_property
    def _parts(self) -> tuple[frozenset[str], ...]:
        """Per variable, the parts of the facts that it stands for."""
        return tuple(parts_of(self.subject, each.aspect) if each.aspect else frozenset() for each in self.variables)

    def looked_at(self, use: GuardUse, event: Event) -> tuple[int, ...]:
        """Return which aspects of the product a guard looks at."""
        key = ("looked at", use.name, event.id)
        if key not in self.known:
            looked_at = looks_at(self.subject, use, event)
            self.known[key] = tuple(
                number for number, parts in enumerate(self._parts) if not looked_at.isdisjoint(parts)
            )
        found = self.known[key]
        assert isinstance(found, tuple)
        return found

    def guards(self, event: Event) -> Iterator[tuple[str, tuple[GuardUse, ...]]]:
        """Yield each role with the guards before an act in that role that look at the product, or at nothing else."""
        for role in event.roles:
            uses = (*event.guards, *self.subject.role(role).guards)
            yield role, tuple(use for use in uses if self.looked_at(use, event) or self._of_position(use, event))

    def _of_position(self, use: GuardUse, event: Event) -> bool:
        """Tell whether a guard looks at nothing but the position and what is typed."""
        looked_at = looks_at(self.subject, use, event)
        return all(name in {"state", "return_state"} or name.startswith("input.") for name in looked_at)

    def fields(self, event: int) -> frozenset[str]:
        """Return the closed choices of an event at which its guards look, where these look at the product too."""
        if event == TIME:
            return frozenset()
        told = self.subject.events[event]
        uses = {use.name: use for _, uses in self._guards_of(told) for use in uses}
        asked = {name for use in uses.values() for name in fields_of_guard(self.subject, use, told)}
        return frozenset(each.name for each in told.input if each.options and each.name in asked)

    def admits(self, act: Act) -> Admitted | None:
        """Return which aspects the guards of an act look at and their admitted values, None where all pass."""
        if act.event == TIME:
            return None
        if act in self.blocked:
            return NEVER
        key = (act.event, act.source, restricted(act.typed, self._fields_of(act.event)), act.who)
        if key not in self.known:
            self.known[key] = self._admitted(act)
        found = self.known[key]
        assert found is None or isinstance(found, tuple)
        return found

    def _fields_of(self, event: int) -> frozenset[str]:
        key = ("fields", event)
        if key not in self.known:
            self.known[key] = self.fields(event)
        found = self.known[key]
        assert isinstance(found, frozenset)
        return found

    def _admitted(self, act: Act) -> Admitted | None:
        event = self.subject.events[act.event]
        eyes = self._eyes(act)
        by_role: list[Admitted] = []
        for role, uses in self._guards_of(event):
            tables = [table for use in uses if (table := self._table(use, act, role)) is not None]
            if not tables and eyes is None:
                return None
            by_role.append(self._all(tables if eyes is None else [*tables, eyes]))
        return self._any(by_role)

    def _guards_of(self, event: Event) -> tuple[tuple[str, tuple[GuardUse, ...]], ...]:
        key = ("guards", event.id)
        if key not in self.known:
            self.known[key] = tuple(self.guards(event))
        found = self.known[key]
        assert isinstance(found, tuple)
        return found

    def _eyes(self, act: Act) -> Admitted | None:
        """Return the authors of the product who may not fire the event, and whom they may be."""
        named = {f"author.{author}" for author in self.subject.events[act.event].four_eyes}
        numbers = tuple(number for number, each in enumerate(self.variables) if each.aspect in named)
        others = [
            [
                place
                for place in range(len(self.variables[number].values))
                if "actor" not in self._standing(act, number, place)
            ]
            for number in numbers
        ]
        return (numbers, frozenset(itertools.product(*others))) if numbers else None

    def _table(self, use: GuardUse, act: Act, role: str) -> Admitted | None:
        """Return the values of the product under which one guard passes, None for all; kept for all acts alike."""
        event = self.subject.events[act.event]
        typed = restricted(act.typed, fields_of_guard(self.subject, use, event))
        tree = tree_of(self.subject, use, event, typed)
        who = act.who if self._has_authors else ""
        fixed = fixed_by(act, role)
        tables = self.tables.setdefault((tree, who), {})
        for names, known in tables.items():
            key = tuple([fixed.get(name) for name in names])
            if key in known:
                return known[key]
        table, names = self._asked(tree, act, fixed, self.looked_at(use, event))
        tables.setdefault(names, {})[tuple([fixed.get(name) for name in names])] = table
        return table

    @cached_property
    def _has_authors(self) -> bool:
        return any(each.aspect.startswith("author.") for each in self.variables)

    def _asked(
        self, tree: Tree, act: Act, fixed: dict[str, tuple[str, ...]], numbers: tuple[int, ...]
    ) -> tuple[Admitted | None, tuple[str, ...]]:
        """Ask a guard in every combination of the aspects that it looks at; also tell which fixed aspects it asked."""
        combinations = list(itertools.product(*(range(len(self.variables[number].values)) for number in numbers)))
        admitted, came_by = set(), dict[str, None]()
        for each in combinations:
            told = {
                self.variables[number].aspect: self._standing(act, number, value)
                for number, value in zip(numbers, each, strict=True)
            }
            passes, names = tree.ask({**fixed, **told}, passes=True)
            came_by.update(dict.fromkeys(name for name in names if name in fixed))
            if passes:
                admitted.add(each)
        return (None if len(admitted) == len(combinations) else (numbers, frozenset(admitted))), tuple(came_by)

    def _all(self, tables: list[Admitted]) -> Admitted:
        """Return the values that every table admits."""
        numbers = tuple(sorted({number for looked_at, _ in tables for number in looked_at}))
        places = [(tuple(numbers.index(number) for number in looked_at), admitted) for looked_at, admitted in tables]
        return numbers, frozenset(
            each
            for each in itertools.product(*(range(len(self.variables[number].values)) for number in numbers))
            if all(tuple([each[place] for place in looked_at]) in admitted for looked_at, admitted in places)
        )

    def _any(self, tables: list[Admitted]) -> Admitted:
        """Return the values that some table admits."""
        numbers = tuple(sorted({number for looked_at, _ in tables for number in looked_at}))
        places = [(tuple(numbers.index(number) for number in looked_at), admitted) for looked_at, admitted in tables]
        return numbers, frozenset(
            each
            for each in itertools.product(*(range(len(self.variables[number].values)) for number in numbers))
            if any(tuple([each[place] for place in looked_at]) in admitted for looked_at, admitted in places)
        )

    def _standing(self, act: Act, number: int, value: int) -> tuple[str, ...]:
        variable = self.variables[number]
        return variable.stands_for(act, variable.values[value])


def can_pass(subject: Subject, use: GuardUse, event: Event, act: Act, fixed: Fixed) -> bool:
    """Tell whether a guard can pass for an act where some aspects are fixed."""
    typed = restricted(act.typed, fields_of_guard(subject, use, event))
    return tree_of(subject, use, event, typed).can(fixed, passes=True)


def can_refuse(subject: Subject, use: GuardUse, event: Event, act: Act, fixed: Fixed) -> bool:
    """Tell whether a guard can refuse for an act where some aspects are fixed."""
    typed = restricted(act.typed, fields_of_guard(subject, use, event))
    return tree_of(subject, use, event, typed).can(fixed, passes=False)


def parts_of(subject: Subject, aspect: str) -> frozenset[str]:
    """Return the facts and parts of facts that an aspect stands for; one part is also told by its whole."""
    parts = aspect_named(subject.procedure, aspect).parts
    return parts | frozenset(part.partition(".")[0] for part in parts)


def restricted(typed: Typed, fields: Collection[str]) -> Typed:
    """Return what is typed in some fields."""
    return tuple([pair for pair in typed if pair[0] in fields])


def fixed_by(act: Act, role: str) -> dict[str, tuple[str, ...]]:
    """Return what an act in a role tells of every situation: the position and who acts."""
    state, _, back = act.source.partition("/")
    fixed: dict[str, tuple[str, ...]] = {"state": (state,), "return_state": (back,)}
    if role == BOUND:
        fixed["actor.bound"] = ("yes",)
    else:
        fixed["actor.role"] = (role,)
    return fixed
