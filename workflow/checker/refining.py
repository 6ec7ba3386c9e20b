"""Explores with as few aspects as will do: a way that no case can go names the aspect that was missing.

The first product holds what the property asks. Where it finds a way to something bad, that way is walked again with
every aspect that the checker knows and with the real guards; where a guard refuses it, the aspects that this guard
asked join the product and it is explored anew. What is proved needs no more aspects; what is refuted is told by a way
that no guard stops.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from workflow.checker.catalogue import catalogue, told_whole
from workflow.checker.exploring import Config, Space, Variable, explore
from workflow.checker.gates import Guards, can_pass, fixed_by, parts_of
from workflow.checker.reach import reach_of
from workflow.checker.subject import Act, Subject
from workflow.checker.trees import looks_at
from workflow.checker.variables import TIME
from workflow.model import GuardUse

Bad = Callable[[Space, Config], bool]


@dataclass(frozen=True, slots=True)
class Found:
    """The last product that was explored, and a bad configuration that a case can reach, if there is one."""

    space: Space
    bad: Config | None


def search(
    subject: Subject,
    variables: Sequence[Variable],
    bad: Bad,
    *,
    extra: Iterable[Act] = (),
    people: tuple[str, ...] = ("",),
    apart: Collection[int] = (),
) -> Found:
    """Return the first bad configuration that a case can reach, in the smallest product that tells."""
    held = list(variables)
    blocked: set[Act] = set()
    extra = tuple(extra)
    gate: Guards | None = None
    while True:
        space = explore(
            subject,
            held,
            gate=gate,
            extra=extra,
            people=people,
            stop=bad,
            allowed=reach_of(subject).allows,
            apart=apart,
        )
        found = next(reversed(space.parents))
        if not bad(space, found):
            return Found(space, None)
        missing = _missing(subject, [act for act, _ in space.way_to(found)], held)
        if missing is None:
            return Found(space, found)
        if isinstance(missing, Act):
            blocked.add(missing)
        else:
            held += [catalogue(subject)[name] for name in missing]
        gate = Guards(subject, tuple(held), frozenset(blocked))


def _missing(subject: Subject, way: Sequence[Act], held: Sequence[Variable]) -> tuple[str, ...] | Act | None:
    """Return the aspects of which the product must know, an act that nothing ever admits, or None: the way is open."""
    known = {variable.aspect for variable in held}
    others = {name: each for name, each in catalogue(subject).items() if name not in known}
    now = {name: {each.values[0]} for name, each in others.items()}
    for act in way:
        if act.event == TIME:
            continue
        refused = _refused(subject, act, others, now)
        if refused is not None:
            return refused or act
        for name, each in others.items():
            after = {
                to for value in now[name] for told in told_whole(subject, each, act) for to in each.after(told, value)
            }
            if not after:
                return (name,)
            now[name] = after
    return None


def _refused(
    subject: Subject, act: Act, others: Mapping[str, Variable], now: Mapping[str, set[str]]
) -> tuple[str, ...] | None:
    """Return None where some role passes, else the aspects that keep the first guard of the first role from passing."""
    event = subject.events[act.event]
    first: tuple[str, ...] | None = None
    for role in event.roles:
        fixed = fixed_by(act, role)
        told = {name: _standing(each, act, now[name]) for name, each in others.items()}
        stopping = [
            use
            for use in (*event.guards, *subject.role(role).guards)
            if not can_pass(subject, use, event, act, {**told, **fixed})
        ]
        if not stopping:
            return None
        if first is None:
            first = _reasons(subject, stopping[0], act, fixed, told)
    return first if first is not None else ()


def _standing(variable: Variable, act: Act, values: Iterable[str]) -> tuple[str, ...]:
    return tuple(code for value in variable.values if value in values for code in variable.stands_for(act, value))


def _reasons(
    subject: Subject,
    use: GuardUse,
    act: Act,
    fixed: Mapping[str, tuple[str, ...]],
    told: Mapping[str, tuple[str, ...]],
) -> tuple[str, ...]:
    """Return the fewest aspects which together keep a guard from passing; none where it never passes for the act."""
    event = subject.events[act.event]
    if not can_pass(subject, use, event, act, fixed):
        return ()
    looked_at = looks_at(subject, use, event)
    asked = [name for name in told if not looked_at.isdisjoint(parts_of(subject, name))]
    for size in range(1, len(asked) + 1):
        for names in itertools.combinations(asked, size):
            if not can_pass(subject, use, event, act, {**fixed, **{name: told[name] for name in names}}):
                return names
    return tuple(asked)
