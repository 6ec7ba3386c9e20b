"""An event leads to one place only: no two edges of it are open at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from workflow.checker.report import Answer, Broken, answer
from workflow.checker.spaces import positions
from workflow.checker.stories import FIXED
from workflow.checker.subject import START, Subject
from workflow.engine.tables import quoted
from workflow.model import MoveSpec


def one_edge_at_a_time(subject: Subject) -> Answer:
    """Find events with two edges from one position, and moves of one machine that contradict each other."""
    broken = [*_doubled_sources(subject), *_doubled_events(subject), *_contrary_moves(subject)]
    return answer(broken, positions(subject).product("position"))


def _doubled_events(subject: Subject) -> Iterator[Broken]:
    """Find two entries of one event that start from one state."""
    first: dict[tuple[str, str], int] = {}
    for number, event in enumerate(subject.events):
        for source in subject.sources[number]:
            other = first.setdefault((event.id, source), number)
            if other != number:
                label = quoted(subject.labels.get(source, "Nouveau signalement" if source == START else source))
                message = f"L’événement {event.id} est écrit deux fois et part deux fois de l’état {label}."
                yield Broken("edges_overlap", ("events", number), message)


def _doubled_sources(subject: Subject) -> Iterator[Broken]:
    for number, event in enumerate(subject.events):
        seen: set[str] = set()
        for place, name in enumerate(event.from_):
            members = subject.procedure.sets.get(name, (name,))
            twice = [member for member in members if member in seen]
            seen |= set(members)
            if twice:
                states = ", ".join(quoted(subject.labels.get(each, each)) for each in twice)
                message = f"L’événement {event.id} part deux fois du même état{FIXED}: {states}."
                yield Broken("edges_overlap", ("events", number, "from", place), message)


def _contrary_moves(subject: Subject) -> Iterator[Broken]:
    for number, event in enumerate(subject.events):
        for (_, one), (place, other) in combinations(enumerate(event.moves), 2):
            if _same_instance(one, other) and one.to != other.to and _together(one, other):
                message = (
                    f"L’événement {event.id} mène la machine {quoted(other.machine)} à deux états à la fois"
                    f"{FIXED}: {one.to} et {other.to}."
                )
                yield Broken("edges_overlap", ("events", number, "moves", place), message)


def _same_instance(one: MoveSpec, other: MoveSpec) -> bool:
    return (one.machine, one.key, one.each) == (other.machine, other.key, other.each)


def _together(one: MoveSpec, other: MoveSpec) -> bool:
    """Tell whether both moves may be made by one input."""
    shared = one.when.keys() & other.when.keys()
    return all(not set(one.when[name]).isdisjoint(other.when[name]) for name in shared)
