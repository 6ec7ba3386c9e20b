"""Facts and steps told on demand: a guard is given what it looks at, no more, and what it looked at is remembered.

The same situations as ``workflow.situations`` (``facts_in``, ``step_in``), built field by field: a guard reads three
facts of seventy, and the checker asks guards tens of thousands of times.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

from workflow.checker.subject import Subject
from workflow.facts import Consent, Facts, Route
from workflow.model import Actor, Event, Step
from workflow.situations import TODAY, Aspect, Situation, aspects, step_aspects
from workflow.situations.building import IN_STATE, put_together
from workflow.situations.model import ACTOR
from workflow.situations.sampling import typical_input
from workflow.situations.told import BASE
from workflow.situations.watching import Watch, _Keyed

NAMES: Final = frozenset(each.name for each in fields(Facts))
NOWHERE: Final = ""
"""Value of the state to return to where the case is in no interruption."""
KEYED: Final = frozenset({"clocks", "letters", "authors"})
DEFAULTS: Final[Mapping[str, Any]] = {each.name: getattr(Facts(), each.name) for each in fields(Facts)}


class Telling:
    """Tells the situations of one procedure."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.by_fact: dict[str, list[Aspect]] = {}
        for each in aspects(subject.procedure):
            for name in dict.fromkeys(name for value in each.values for name in value.facts):
                self.by_fact.setdefault(name, []).append(each)
        self.known: dict[tuple[str, tuple[str, ...]], Any] = {}
        self.steps: dict[int, tuple[Aspect, ...]] = {}

    def fact(self, name: str, when: Situation) -> Any:
        """Return one fact in a situation; aspects that it does not name take their permissive value."""
        telling = self.by_fact.get(name, ())
        codes = tuple([when.get(each.name, each.default) for each in telling])
        key = (name, codes)
        if key not in self.known:
            changes = {name: BASE[name]} if name in BASE else {}
            for each, code in zip(telling, codes, strict=True):
                told = {name: None} if code == NOWHERE else each.by_code[code].facts
                if name in told:
                    put_together(changes, {name: told[name]})
            self.known[key] = changes.get(name, DEFAULTS[name])
        return self.known[key]

    def step_aspects(self, event: Event) -> tuple[Aspect, ...]:
        """Return the aspects of an attempt, worked out once."""
        known = self.steps.get(id(event))
        if known is None:
            known = self.steps[id(event)] = step_aspects(self.subject.procedure, event)
        return known

    def told(self, event: Event, when: Situation, typed: Mapping[str, str], watch: Watch) -> tuple[Facts, Step]:
        """Return what stands for a situation, watched; ``typed`` replaces what the situation types."""
        data = dict(typical_input(event))
        actor: dict[str, Any] = {"id": ACTOR}
        more: dict[str, Any] = {}
        for each in self.step_aspects(event):
            value = each.by_code[when.get(each.name, each.default)]
            data.update(value.data)
            actor.update(value.actor)
            if each.name in when:
                put_together(more, value.facts)
        data |= typed
        kept = {name: value for name, value in data.items() if value is not None and value != ""}
        step = watch.step(Step(event, Actor(**actor), TODAY, kept))
        return _Told.of(self, {**IN_STATE.get(when.get("state", ""), {}), **when}, more, watch), step


_own = object.__getattribute__


class _Told(Facts):
    """Facts that are worked out when they are read, and remember it. One agreement or route is read by itself."""

    __slots__ = ("more", "telling", "watch", "when")
    telling: Telling
    when: Situation
    more: Mapping[str, Any]
    watch: Watch

    @classmethod
    def of(cls, telling: Telling, when: Situation, more: Mapping[str, Any], watch: Watch) -> _Told:
        told = object.__new__(cls)
        for name, value in (("telling", telling), ("when", when), ("more", more), ("watch", watch)):
            object.__setattr__(told, name, value)
        return told

    def __getattribute__(self, name: str) -> Any:
        if name not in NAMES:
            return _own(self, name)
        value, watch = _own(self, "unseen")(name), _own(self, "watch")
        if name in KEYED:
            return _Keyed(name, value, watch)
        watch.asked[name] = None
        return value

    def consent(self, object_: str, recipient: str = "ddd") -> Consent | None:
        self.watch.asked[f"consents.{object_}:{recipient}"] = None
        every = self.unseen("consents")
        return next((each for each in every if (each.object, each.recipient) == (object_, recipient)), None)

    def route(self, code: str) -> Route | None:
        self.watch.asked[f"routes.{code}"] = None
        return next((each for each in self.unseen("routes") if each.code == code), None)

    def unseen(self, name: str) -> Any:
        """Return a fact without remembering that it was read."""
        value, more = _own(self, "telling").fact(name, _own(self, "when")), _own(self, "more")
        if name not in more:
            return value
        changes = {name: value}
        put_together(changes, {name: more[name]})
        return changes[name]


def telling_of(subject: Subject) -> Telling:
    """Return what tells the situations of a procedure, made once."""
    known = subject.kept.get("telling")
    if not isinstance(known, Telling):
        known = subject.kept["telling"] = Telling(subject)
    return known
