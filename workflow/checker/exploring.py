"""Explores the product of a case's position and a few aspects, breadth first, so that every way found is a shortest.

A configuration is a tuple of small numbers: the position, then one value per aspect. Each act is worked out once into
tables; two acts that change the same are one.
"""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from workflow.checker.report import Product
from workflow.checker.subject import START, Act, Subject

Config = tuple[int, ...]


class Variable(Protocol):
    """One aspect of a case beside its position: what it may be and what an act makes of it."""

    @property
    def name(self) -> str:
        """What it is called in the file."""

    @property
    def values(self) -> tuple[str, ...]:
        """What it may be; the first value is the one that it begins with."""

    @property
    def aspect(self) -> str:
        """The aspect of ``workflow.situations`` that it is, empty for what only a property notes."""

    def stands_for(self, act: Act, value: str) -> tuple[str, ...]:
        """Return the values of the aspect that it may have while an act is tried."""

    def fields(self, event: int) -> frozenset[str]:
        """Return the typed fields of an event that decide what becomes of it."""

    def after(self, act: Act, value: str) -> tuple[str, ...]:
        """Return what it may be after an act, nothing where the act cannot be made."""

    def placed(self, event: int) -> bool:
        """Tell whether the position decides too what an event makes of it."""


class Gate(Protocol):
    """What refuses an act by what the aspects are."""

    def fields(self, event: int) -> frozenset[str]:
        """Return the typed fields of an event that decide whether it passes."""

    def admits(self, act: Act) -> tuple[tuple[int, ...], frozenset[Config]] | None:
        """Return which aspects it looks at and their admitted values, None where it lets everything pass."""


@dataclass(frozen=True, slots=True)
class _Compiled:
    act: Act
    target: int
    gate: tuple[tuple[int, ...], frozenset[Config]] | None
    changes: tuple[tuple[int, tuple[tuple[int, ...], ...]], ...]
    """(aspect, per value what it may become)."""


@dataclass(eq=False)
class Space:
    """The configurations that a case can reach, and how."""

    subject: Subject
    variables: tuple[Variable, ...]
    positions: tuple[str, ...]
    parents: dict[Config, tuple[Config, Act] | None] = field(default_factory=dict)
    steps: int = 0
    compiled: list[list[_Compiled]] = field(default_factory=list)

    def where(self, config: Config) -> str:
        """Return the position of a configuration."""
        return self.positions[config[0]]

    def value(self, config: Config, number: int) -> str:
        """Return what an aspect is."""
        return self.variables[number].values[config[number + 1]]

    def configs(self) -> Iterable[Config]:
        """Return every configuration, those reached first before the others."""
        return self.parents

    def way_to(self, config: Config) -> tuple[tuple[Act, Config], ...]:
        """Return the shortest way there: each act with the configuration that it leads to."""
        way: list[tuple[Act, Config]] = []
        step = self.parents[config]
        while step is not None:
            before, act = step
            way.append((act, config))
            config, step = before, self.parents[before]
        return tuple(reversed(way))

    def steps_from(self, config: Config) -> Iterator[tuple[Act, Config]]:
        """Yield every step from a configuration: the act and where it leads."""
        for each in self.compiled[config[0]]:
            for after in _after(each, config):
                yield each.act, after

    def product(self, of: str = "") -> Product:
        """Return the size of what was explored."""
        told = of or " × ".join(("position", *(variable.name for variable in self.variables)))
        return Product(told, len(self.variables), len(self.parents), self.steps)


def explore(
    subject: Subject,
    variables: Sequence[Variable] = (),
    *,
    gate: Gate | None = None,
    extra: Iterable[Act] = (),
    people: tuple[str, ...] = ("",),
    stop: Callable[[Space, Config], bool] | None = None,
    allowed: Callable[[Act], bool] | None = None,
    apart: Collection[int] = (),
) -> Space:
    """Return all that a case can reach from its creation; ``extra`` are acts beside the events (time that passes).

    ``people``: who may act, where it matters. ``stop`` ends the search at the first configuration for which it holds.
    ``allowed`` leaves out acts that are known to be impossible. ``apart`` names events that a property looks at: their
    acts stay even where others change the same.
    """
    space = _prepared(
        subject, tuple(variables), gate, [*_possible(subject, tuple(variables), gate, people, allowed), *extra], apart
    )
    start = (space.positions.index(START), *(0 for _ in variables))
    space.parents[start] = None
    queue = deque([start])
    while queue:
        config = queue.popleft()
        for each in space.compiled[config[0]]:
            for after in _after(each, config):
                space.steps += 1
                if after in space.parents:
                    continue
                space.parents[after] = (config, each.act)
                if stop is not None and stop(space, after):
                    return space
                queue.append(after)
    return space


def _after(each: _Compiled, config: Config) -> Iterator[Config]:
    if each.gate is not None:
        looked_at, admitted = each.gate
        if tuple([config[number + 1] for number in looked_at]) not in admitted:
            return
    values: list[Sequence[int]] = [(value,) for value in config]
    values[0] = (each.target,)
    for number, table in each.changes:
        values[number + 1] = table[config[number + 1]]
    yield from itertools.product(*values)


def _possible(
    subject: Subject,
    variables: tuple[Variable, ...],
    gate: Gate | None,
    people: tuple[str, ...],
    allowed: Callable[[Act], bool] | None,
) -> Iterator[Act]:
    for number in range(len(subject.events)):
        for act in _acts(subject, variables, gate, number, people):
            if allowed is None or allowed(act):
                yield act


def _prepared(
    subject: Subject, variables: tuple[Variable, ...], gate: Gate | None, acts: list[Act], apart: Collection[int]
) -> Space:
    names = tuple(dict.fromkeys([START, *(name for act in acts for name in (act.source, act.target))]))
    numbers = {name: number for number, name in enumerate(names)}
    space = Space(subject, variables, names, compiled=[[] for _ in names])
    seen: set[object] = set()
    tables: dict[object, tuple[tuple[int, ...], ...] | None] = {}
    for act in acts:
        compiled = _compile(act, variables, gate, numbers[act.target], tables)
        kept = (act.event, act.who) if act.event in apart else ()
        effect = (numbers[act.source], compiled.target, compiled.gate, compiled.changes, kept)
        idle = act.source == act.target and not compiled.changes and not kept
        if effect not in seen and not idle:
            seen.add(effect)
            space.compiled[numbers[act.source]].append(compiled)
    return space


def _acts(
    subject: Subject, variables: tuple[Variable, ...], gate: Gate | None, number: int, people: tuple[str, ...]
) -> Iterator[Act]:
    fields = {name for variable in variables for name in variable.fields(number)}
    fields |= gate.fields(number) if gate is not None else set()
    for act in subject.acts(number, fields):
        for who in people:
            yield Act(act.event, act.source, act.target, act.typed, who)


def _compile(
    act: Act,
    variables: tuple[Variable, ...],
    gate: Gate | None,
    target: int,
    tables: dict[object, tuple[tuple[int, ...], ...] | None],
) -> _Compiled:
    changes = []
    for number, variable in enumerate(variables):
        fields = variable.fields(act.event)
        typed = tuple([pair for pair in act.typed if pair[0] in fields]) if act.event >= 0 else act.typed
        place = (act.source, act.target) if variable.placed(act.event) else ()
        key = (number, act.event, typed, act.who, place)
        if key not in tables:
            tables[key] = _table(act, variable)
        table = tables[key]
        if table is not None:
            changes.append((number, table))
    return _Compiled(act, target, gate.admits(act) if gate is not None else None, tuple(changes))


def _table(act: Act, variable: Variable) -> tuple[tuple[int, ...], ...] | None:
    """Return per value what it may become, None where it stays as it is."""
    index = {value: place for place, value in enumerate(variable.values)}
    table = tuple(tuple(index[after] for after in variable.after(act, value)) for value in variable.values)
    return None if table == tuple((place,) for place in range(len(index))) else table
