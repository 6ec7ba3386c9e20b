"""The words of a situation: aspects of a case, of what is typed and of who acts, each with a few told values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final, Literal
from uuid import UUID

Situation = Mapping[str, str]
"""Name of an aspect -> code of its value. What is not named takes its permissive value."""
WrittenBy = Literal["file", "events", "input", "actor"]

TODAY: Final = date(2026, 11, 23)
"""The day of every told step: a Monday."""
SITE, OTHER_SITE, THIRD_SITE = "plaine-commune", "vaulx-en-velin", "nord-pas-de-calais"


def _id(number: int) -> UUID:
    return UUID(int=number)


ACTOR, COLLEAGUE, HANDLER, SUBSTITUTE, COORDINATOR, CONFLICTED, RECEIVER = map(_id, range(1, 8))
"""Invented people: who acts, somebody else of the site, its handler, and those who are told of by their quality."""
PAPER, ITEM, LETTER, OTHER_CASE, SIGNED_PAPER, SECRET_PAPER, OTHER_ITEM = map(_id, range(10, 17))


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an aspect, with what stands for it.

    ``sentence`` reads after « étant donné que » and has no full stop. ``facts`` are changes of ``Facts``: tuples,
    sets and mappings are put together with those of the other aspects, anything else is set. ``data`` is typed input
    (None: left blank). ``actor`` are changes of ``Actor``.
    """

    code: str
    sentence: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    data: Mapping[str, Any] = field(default_factory=dict)
    actor: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Aspect:
    """One thing that a guard may ask about.

    ``values``: the first is the initial one, or the safer. ``parts`` are the facts that it stands for, one part of a
    collection named after a point (``clocks.K05``). ``written_by``: ``file`` (a person may complete or change it at
    any time), ``events`` (only effects of events and time change it), ``input`` (typed with the step) or ``actor``.
    """

    name: str
    label: str
    values: tuple[Value, ...]
    parts: frozenset[str]
    written_by: WrittenBy
    default: str
    """Code of the permissive value."""
    asks: frozenset[str] = field(default=frozenset())
    """Input fields that it fills, for an aspect written by ``input``."""

    @cached_property
    def reads(self) -> frozenset[str]:
        """Names of the ``Facts`` fields that it stands for."""
        return frozenset(part.partition(".")[0] for part in self.parts)

    @cached_property
    def by_code(self) -> Mapping[str, Value]:
        """Code -> value."""
        return {value.code: value for value in self.values}

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of its values, in order."""
        return tuple(self.by_code)


def flag(
    name: str, label: str, fact: str, no: str, yes: str, *, by: WrittenBy = "file", default: str = "yes"
) -> Aspect:
    """Return the aspect of a fact that is true or false; no comes first."""
    values = (Value("no", no, {fact: False}), Value("yes", yes, {fact: True}))
    return Aspect(name, label, values, frozenset({fact}), by, default)


def aspect(
    name: str,
    label: str,
    parts: str,
    *values: Value,
    by: WrittenBy = "file",
    default: str = "",
) -> Aspect:
    """Return an aspect; ``parts`` are separated by spaces, the default is the first value."""
    return Aspect(name, label, values, frozenset(parts.split()), by, default or values[0].code)
