"""Spaces that several properties look at, explored once per procedure."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from workflow.checker.exploring import Config, Space, explore
from workflow.checker.reach import reach_of
from workflow.checker.subject import Act, Subject, kept
from workflow.checker.variables import TIME, ClockVariable
from workflow.model import Clock


def positions(subject: Subject) -> Space:
    """Return the space of positions alone."""
    return kept(subject, "positions", lambda: explore(subject, allowed=reach_of(subject).allows))


def with_clock(subject: Subject, clock: Clock) -> Space:
    """Return the space of positions and one clock, with time that may end it anywhere."""

    def make() -> Space:
        return explore(
            subject,
            [ClockVariable(subject, clock)],
            extra=passing_time(subject, clock),
            allowed=reach_of(subject).allows,
        )

    return kept(subject, ("clock", clock.id), make)


def passing_time(subject: Subject, clock: Clock) -> tuple[Act, ...]:
    """Return the acts by which time ends a clock, one per position."""
    return tuple(Act(TIME, where, where, (("clock", clock.id),)) for where in positions(subject).positions)


def closed_states(subject: Subject) -> frozenset[str]:
    """Return the states in which a case has come to its end: where a closure leads, and what is terminal."""
    closing = (subject.events[number].to for number in subject.recording("closure"))
    return subject.terminal | frozenset(to for to in closing if to in subject.labels)


def resting_states(subject: Subject) -> frozenset[str]:
    """Return the closed states and those behind them, where nobody works on a case any more."""
    working = {state for name in ("WORKING", "INTERRUPTED") for state in subject.procedure.sets.get(name, ())}
    found = set(closed_states(subject) - subject.terminal)
    while True:
        more = {
            event.to
            for number, event in enumerate(subject.events)
            if event.to in subject.labels and not found.isdisjoint(subject.sources[number])
        }
        more -= working | found | subject.terminal
        if not more:
            return frozenset(found)
        found |= more


def able_to_reach(space: Space, goals: Iterable[Config]) -> frozenset[Config]:
    """Return the configurations from which one of the goals can be reached."""
    before: dict[Config, list[Config]] = {}
    for config in space.configs():
        for _, after in space.steps_from(config):
            before.setdefault(after, []).append(config)
    able = set(goals)
    queue = deque(able)
    while queue:
        for config in before.get(queue.popleft(), ()):
            if config not in able:
                able.add(config)
                queue.append(config)
    return frozenset(able)
