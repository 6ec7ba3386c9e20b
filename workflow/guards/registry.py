"""The closed registry of guards and conditions that a procedure may name, and the words in which a guard refuses.

A guard is a function ``(facts, step, **parameters) -> Refusal | None``: pure, total, silent about what is not asked
yet (``step.data`` is None while choices are listed). A condition is a function ``(facts, step) -> bool``: it tells
whether a letter is due or a clock stops.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar, get_type_hints

from workflow.facts import Facts
from workflow.model import Refusal, Step

NETWORK_RULE = "règle du réseau"
"""Basis of a rule that no statute states."""

Check = Callable[..., Refusal | None]
Condition = Callable[[Facts, Step], bool]
_Check = TypeVar("_Check", bound=Check)
_Condition = TypeVar("_Condition", bound=Condition)


@dataclass(frozen=True, slots=True)
class Guard:
    """One entry of the registry. ``reads`` names the facts that it may read, ``params`` its typed parameters."""

    name: str
    label: str
    """What holds when it passes, as the timeline says it: « accord à la saisine donné »."""
    check: Check
    basis: str
    reads: frozenset[str]
    params: Mapping[str, type]
    required: frozenset[str]


GUARDS: dict[str, Guard] = {}
CONDITIONS: dict[str, Condition] = {}
CONDITION_READS: dict[str, frozenset[str]] = {}


def guard_label(name: str) -> str:
    """Return what holds when a guard passes, in French; the name itself for a guard of a later version."""
    known = GUARDS.get(name)
    return known.label if known is not None else name


def guard(label: str, *, basis: str = NETWORK_RULE, reads: Iterable[str] = ()) -> Callable[[_Check], _Check]:
    """Enter a function into the registry under its own name."""

    def register(check: _Check) -> _Check:
        name = check.__name__
        if name in GUARDS:
            raise AssertionError(f"guard {name!r} is registered twice")
        hints = get_type_hints(check)
        parameters = [p for p in inspect.signature(check).parameters.values() if p.kind is p.KEYWORD_ONLY]
        GUARDS[name] = Guard(
            name=name,
            label=label,
            check=check,
            basis=basis,
            reads=frozenset(reads),
            params={p.name: hints[p.name] for p in parameters},
            required=frozenset(p.name for p in parameters if p.default is p.empty),
        )
        return check

    return register


def condition(*, reads: Iterable[str] = ()) -> Callable[[_Condition], _Condition]:
    """Enter a condition into the registry under its own name."""

    def register(holds: _Condition) -> _Condition:
        if holds.__name__ in CONDITIONS:
            raise AssertionError(f"condition {holds.__name__!r} is registered twice")
        CONDITIONS[holds.__name__] = holds
        CONDITION_READS[holds.__name__] = frozenset(reads)
        return holds

    return register


def refuse(  # noqa: PLR0913 - a refusal in words: each argument is one thing that a person is told
    name: str,
    message: str,
    *,
    basis: str = "",
    field: str | None = None,
    event: str | None = None,
    role: str | None = None,
    available_from: date | None = None,
    instead: str | None = None,
    moot: bool = False,
) -> Refusal:
    """Return the refusal of the guard ``name``: a sentence that says what to do, its basis and its cure.

    ``field`` is where the cure is written and ``event`` the step that does it; two refusals with the same of both are
    one cause. ``instead`` is the step to make in place of this one.
    """
    return Refusal(name, message, basis or GUARDS[name].basis, field, event, role, available_from, instead, moot)


def all_of(refusals: Iterable[Refusal]) -> Refusal | None:
    """Return what a guard has against a step for several reasons, each with its own cure; None where it has nothing."""
    found = tuple(refusals)
    return replace(found[0], more=found[1:]) if found else None
