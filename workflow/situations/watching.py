"""Runs a guard and remembers what it asked: which facts, which part of a collection, which input, what of the actor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, Final

from workflow.facts import Consent, Facts, Route
from workflow.guards import GUARDS
from workflow.model import Actor, Event, GuardUse, Refusal, Step

NAMES: Final = frozenset(each.name for each in fields(Facts))
KEYED: Final = frozenset({"clocks", "letters", "authors"})
"""Mappings that guards look up by key."""
ACTOR_NAMES: Final = frozenset({"roles", "site", "bound"})
EVENT: Final = "event"
"""What was asked, where it is the event itself."""
Asked = dict[str, None]
"""What was asked, in order: ``channel``, ``clocks.K05``, ``input.reason``, ``actor.roles``."""


class Watch:
    """Remembers what one run of a guard or condition asks of facts, input and actor."""

    def __init__(self) -> None:
        self.asked: Asked = {}

    def facts(self, facts: Facts) -> Facts:
        """Return the same facts, watched."""
        seen = _Watched(**{name: getattr(facts, name) for name in NAMES})
        object.__setattr__(seen, "watch", self)
        return seen

    def keyed(self, name: str, values: dict[str, Any]) -> dict[str, Any]:
        """Return a mapping that remembers each key that is asked of it."""
        return _Keyed(name, values, self)

    def step(self, step: Step) -> Step:
        """Return the same attempt, watched."""
        actor = _WatchedActor(step.actor.id, step.actor.roles, step.actor.site, step.actor.bound)
        object.__setattr__(actor, "watch", self)
        data = None if step.data is None else _Keyed("input", dict(step.data), self)
        return _WatchedStep(step.event, actor, step.today, data)


def asked_by(use: GuardUse, facts: Facts, step: Step) -> tuple[Refusal | None, tuple[str, ...]]:
    """Return what a guard answers, and everything that it asked for it."""
    watch = Watch()
    _NOW.append(watch)
    try:
        answer = GUARDS[use.name].check(watch.facts(facts), watch.step(step), **use.params)
    finally:
        _NOW.pop()
    return answer, tuple(watch.asked)


_NOW: Final[list[Watch]] = []


class _WatchedStep(Step):
    """An attempt that remembers whether a guard looked at its event, as ``event``."""

    @property
    def event(self) -> Event:
        """The event that is tried."""
        if _NOW:
            _NOW[-1].asked[EVENT] = None
        found: Event = self[0]
        return found


class _Watched(Facts):
    """Facts that remember what was read of them. A look-up of one agreement or route is that one's alone."""

    __slots__ = ("watch",)
    watch: Watch

    def __getattribute__(self, name: str) -> Any:
        value = super().__getattribute__(name)
        if name not in NAMES:
            return value
        watch = super().__getattribute__("watch")
        if name in KEYED:
            return _Keyed(name, value, watch)
        watch.asked[name] = None
        return value

    def consent(self, object_: str, recipient: str = "ddd") -> Consent | None:
        """Return one agreement; only that one counts as read."""
        self.watch.asked[f"consents.{object_}:{recipient}"] = None
        return next(
            (each for each in self._unseen("consents") if (each.object, each.recipient) == (object_, recipient)), None
        )

    def route(self, code: str) -> Route | None:
        """Return one route; only that one counts as read."""
        self.watch.asked[f"routes.{code}"] = None
        return next((each for each in self._unseen("routes") if each.code == code), None)

    def _unseen(self, name: str) -> Any:
        return super().__getattribute__(name)


class _WatchedActor(Actor):
    """An actor who remembers what was asked of him or her."""

    __slots__ = ("watch",)
    watch: Watch

    def __getattribute__(self, name: str) -> Any:
        value = super().__getattribute__(name)
        if name in ACTOR_NAMES:
            super().__getattribute__("watch").asked[f"actor.{name}"] = None
        return value


class _Keyed(dict[str, Any]):
    """A mapping that remembers each key that was asked; whoever goes through it asks it whole."""

    def __init__(self, name: str, values: dict[str, Any], watch: Watch) -> None:
        super().__init__(values)
        self.name = name
        self.watch = watch

    def get(self, key: str, default: Any = None) -> Any:
        self._ask(key)
        return super().get(key, default)

    def __getitem__(self, key: str) -> Any:
        self._ask(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self._ask(str(key))
        return super().__contains__(key)

    def __iter__(self) -> Iterator[str]:
        self.watch.asked[self.name] = None
        return super().__iter__()

    def items(self) -> Any:
        self.watch.asked[self.name] = None
        return super().items()

    def values(self) -> Any:
        self.watch.asked[self.name] = None
        return super().values()

    def _ask(self, key: str) -> None:
        self.watch.asked[f"{self.name}.{key}"] = None
