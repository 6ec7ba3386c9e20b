"""What refuses an act: the real guards of the event and of the role, asked in every situation that they tell apart.

Nothing of a guard is written down a second time: ``workflow.situations`` runs it on representatives. What a product
does not hold is left open, so that a gate admits too much rather than too little: what the checker cannot reach, no
case can.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from workflow.checker.exploring import Config, Variable
from workflow.checker.subject import Act, Subject
from workflow.checker.trees import Fixed, fields_of_guard, tree_of
from workflow.checker.variables import TIME
from workflow.guards import GUARDS
from workflow.model import Event, GuardUse
from workflow.situations import aspect_named

BOUND: Final = "bound_user"
Admitted = tuple[tuple[int, ...], frozenset[Config]]


@dataclass(frozen=True, eq=False)
class Guards:
    """The gate of the real guards, as far as they read the aspects of one product."""

    subject: Subject
    variables: tuple[Variable, ...]
    known: dict[Act, Admitted | None] = field(default_factory=dict)

    @cached_property
    def _facts(self) -> tuple[frozenset[str], ...]:
        """Per variable, the facts that it stands for."""
        procedure = self.subject.procedure
        return tuple(
            aspect_named(procedure, each.aspect).reads if each.aspect else frozenset() for each in self.variables
        )

    def looked_at(self, use: GuardUse) -> tuple[int, ...]:
        """Return which aspects of the product a guard may read."""
        reads = GUARDS[use.name].reads
        return tuple(number for number, facts in enumerate(self._facts) if not reads.isdisjoint(facts))

    def guards(self, event: Event) -> Iterator[tuple[str, tuple[GuardUse, ...]]]:
        """Yield each role with the guards that stand before an act in that role and look at the product."""
        for role in event.roles:
            uses = (*event.guards, *self.subject.role(role).guards)
            yield role, tuple(use for use in uses if self.looked_at(use) or GUARDS[use.name].reads <= {"state"})

    def fields(self, event: int) -> frozenset[str]:
        """Return the closed choices of an event whose guards look at the product: any of them may decide."""
        if event == TIME:
            return frozenset()
        told = self.subject.events[event]
        uses = {use.name: use for _, uses in self.guards(told) for use in uses if use in told.guards}
        asked = {name for use in uses.values() for name in fields_of_guard(self.subject, use, told)}
        return frozenset(each.name for each in told.input if each.options and each.name in asked)

    def admits(self, act: Act) -> Admitted | None:
        """Return which aspects the guards of an act look at and their admitted values, None where all pass."""
        if act.event == TIME:
            return None
        if act not in self.known:
            self.known[act] = self._admitted(act)
        return self.known[act]

    def _admitted(self, act: Act) -> Admitted | None:
        event = self.subject.events[act.event]
        by_role = list(self.guards(event))
        looked_at = tuple(sorted({number for _, uses in by_role for use in uses for number in self.looked_at(use)}))
        values = [range(len(self.variables[number].values)) for number in looked_at]
        combinations = list(itertools.product(*values))
        admitted = frozenset(
            each
            for each in combinations
            if any(
                all(self._passes(use, act, role, dict(zip(looked_at, each, strict=True))) for use in uses)
                for role, uses in by_role
            )
        )
        return None if len(admitted) == len(combinations) else (looked_at, admitted)

    def _passes(self, use: GuardUse, act: Act, role: str, values: dict[int, int]) -> bool:
        fixed = fixed_by(act, role)
        for number in self.looked_at(use):
            variable = self.variables[number]
            fixed[variable.aspect] = variable.stands_for(act, variable.values[values[number]])
        return can_pass(self.subject, use, act, fixed)


def can_pass(subject: Subject, use: GuardUse, act: Act, fixed: Fixed) -> bool:
    """Tell whether a guard can pass for an act where some aspects are fixed."""
    return next(tree_of(subject, use, subject.events[act.event], act.typed).passing(fixed), None) is not None


def can_refuse(subject: Subject, use: GuardUse, act: Act, fixed: Fixed) -> bool:
    """Tell whether a guard can refuse for an act where some aspects are fixed."""
    return next(tree_of(subject, use, subject.events[act.event], act.typed).refusing(fixed), None) is not None


def fixed_by(act: Act, role: str) -> dict[str, tuple[str, ...]]:
    """Return what an act in a role tells of every situation: the position and who acts."""
    state, _, back = act.source.partition("/")
    fixed: dict[str, tuple[str, ...]] = {"state": (state,)}
    if back:
        fixed["return_state"] = (back,)
    if role == BOUND:
        fixed["actor.bound"] = ("yes",)
    else:
        fixed["actor.role"] = (role,)
    return fixed
