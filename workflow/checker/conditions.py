"""What a condition of letters and clocks may answer for an act: asked of the real function, on what the act tells.

A condition that reads nothing but the position and what is typed has one answer; any other may answer both ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from workflow.checker.subject import Act, Subject, variants
from workflow.facts import Facts
from workflow.guards import CONDITION_READS, CONDITIONS
from workflow.model import Actor, Event, Step

POSITION: Final = frozenset({"state", "return_state"})
"""Facts that the position of a case tells."""
NOBODY: Final = Actor(UUID(int=0), frozenset())
SOME_DAY: Final = date(2026, 11, 23)
EITHER: Final = frozenset({True, False})


class _Listening(Mapping[str, Any]):
    """Typed input that remembers which fields were looked at."""

    def __init__(self, typed: Mapping[str, Any]) -> None:
        self.typed = typed
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        self.asked.add(name)
        return self.typed[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.typed)

    def __len__(self) -> int:
        return len(self.typed)

    def __bool__(self) -> bool:
        return True


def may_hold(subject: Subject, act: Act, condition: str) -> frozenset[bool]:
    """Return what the condition may answer for an act whose typed fields are those of ``fields_of``."""
    if not CONDITION_READS[condition] <= POSITION or fields_of(subject, act.event, condition) is None:
        return EITHER
    return frozenset({CONDITIONS[condition](*_told(subject.events[act.event], act, dict(act.typed)))})


def fields_of(subject: Subject, event: int, condition: str) -> frozenset[str] | None:
    """Return the choices of an event that a condition looks at, None where it looks at what is no closed choice."""
    key = ("condition", event, condition)
    if key not in subject.kept:
        subject.kept[key] = _asked(subject, event, condition)
    known = subject.kept[key]
    assert known is None or isinstance(known, frozenset)
    return known


def _asked(subject: Subject, number: int, condition: str) -> frozenset[str] | None:
    event = subject.events[number]
    closed = {asked.name for asked in event.input if asked.options}
    fields: set[str] = set()
    if not CONDITION_READS[condition] <= POSITION:
        return frozenset()
    while True:
        found = set(fields)
        for typed in variants(event, fields):
            for source in subject.sources[number]:
                for probe in (Act(number, f"{source}/{back}", "", typed) for back in subject.procedure.sets["WORKING"]):
                    listening = _Listening(filled(probe))
                    CONDITIONS[condition](*_told(event, probe, listening))
                    found |= listening.asked
        if found == fields:
            return frozenset(fields) if fields <= closed else None
        if not found <= closed:
            return None
        fields = found


def filled(act: Act) -> dict[str, str]:
    """Return the fields that were filled in."""
    return {name: value for name, value in act.typed if value}


def _told(event: Event, act: Act, data: Mapping[str, Any]) -> tuple[Facts, Step]:
    state, _, back = act.source.partition("/")
    return Facts(state=state, return_state=back or None), Step(event, NOBODY, SOME_DAY, data)
