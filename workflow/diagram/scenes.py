"""The scenes that are drawn: a procedure whole, the course of one case, the difference of two procedures. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from workflow.diagram.graph import Graph, Pair, graph_of
from workflow.diagram.scene import Arrow, Box, Kind, Scene
from workflow.model import Choice, Clock, Event, Procedure, State
from workflow.procedures.wording import FIXED, length_words, listed

SOMEBODY_ELSE: Final = frozenset({"role", "four_eyes"})
"""Guards that refuse the person and not the step: somebody else may make it now."""


# A procedure


def procedure_scene(procedure: Procedure) -> Scene:
    """Return the whole case machine; an arrow is labelled with the ids of its events."""
    graph = graph_of(procedure)
    return Scene(
        title=f"Schéma de la procédure{FIXED}: {procedure.title}, version {procedure.version}",
        description=" ".join(ways_in_words(procedure)),
        road=tuple(_box(procedure, graph, state) for state in graph.road),
        aside=tuple(_box(procedure, graph, state) for state in graph.aside),
        arrows=tuple(Arrow(pair.source, pair.target, label=_ids(pair.events)) for pair in graph.pairs),
        start=_ids(graph.starts),
    )


def ways_in_words(procedure: Procedure) -> tuple[str, ...]:
    """Return the same picture as sentences, state by state in the order of the drawing."""
    graph = graph_of(procedure)
    return tuple(_leaving(procedure, graph, state) for state in (*graph.road, *graph.aside))


def _leaving(procedure: Procedure, graph: Graph, state: State) -> str:
    targets = {pair.target: pair.events for pair in graph.pairs if pair.source == state.id}
    for hub in graph.hubs:
        if state.id in hub.sources:
            targets[hub.target] = (*targets.get(hub.target, ()), *hub.events)
    ways = [f"« {procedure.state(target).label} » ({_ids(events)})" for target, events in targets.items()]
    if state.id in graph.returns:
        ways.append(f"l’état quitté ({_ids(graph.returns[state.id])})")
    return f"De « {state.label} » vers {listed(ways)}." if ways else f"« {state.label} » est la fin."


def _box(procedure: Procedure, graph: Graph, state: State) -> Box:
    return Box(
        state.id,
        state.label,
        notes=_owner_and_clock(procedure, graph, state),
        group=state.stage,
        letter=next((hub.letter for hub in graph.hubs if hub.target == state.id), ""),
        calls=tuple(hub.letter for hub in graph.hubs if state.id in hub.sources),
    )


def clock_of(procedure: Procedure, state: State) -> Clock | None:
    """Return the clock under which a case waits in a state."""
    return procedure.clock(state.waiting_clock) if state.waiting_clock else None


def _owner_and_clock(procedure: Procedure, graph: Graph, state: State) -> tuple[str, ...]:
    clock = clock_of(procedure, state)
    notes = [procedure.role(state.owner).label] if state.owner else []
    if clock is not None:
        notes.append(length_words(clock.length))
    if state.id in graph.returns:
        notes.append(f"retour{FIXED}: {_ids(graph.returns[state.id])}")
    return tuple(notes)


def _ids(events: Iterable[Event]) -> str:
    return " ".join(event.id for event in events)


# The course of a case


@dataclass(frozen=True, slots=True)
class Course:
    """Where a case is, how it came there (``gone``: pairs of states in order), and what it may do now.

    ``since`` tells, per state, the day of its last arrival in words.
    """

    state: str
    gone: tuple[tuple[str, str], ...]
    since: Mapping[str, str]
    choices: tuple[Choice, ...]
    return_state: str | None = None


def course_scene(procedure: Procedure, course: Course, name: str) -> Scene:
    """Return where the case ``name`` stands: the way gone, what is possible, what is refused, the road ahead."""
    graph = graph_of(procedure)
    kinds = kinds_of_targets(course)
    arrows = _course_arrows(graph, course, kinds)
    boxes = {state.id: _course_box(state, course, kinds) for state in (*graph.road, *graph.aside)}
    here = procedure.state(course.state).label
    return Scene(
        title=f"Parcours du dossier {name}{FIXED}: vous êtes ici, « {here} »",
        description="Le même parcours est écrit en texte à côté du schéma.",
        road=tuple(boxes[state.id] for state in graph.road),
        aside=tuple(boxes[state.id] for state in graph.aside),
        arrows=arrows,
    )


def kinds_of_targets(course: Course) -> Mapping[str, Kind]:
    """Return, per state that the present one may lead to, whether it is possible, somebody else's, or refused."""
    rank: tuple[Kind, ...] = ("possible", "elsewhere", "refused")
    found: dict[str, Kind] = {}
    for choice in course.choices:
        if choice.to_state != course.state:
            kind = kind_of(choice)
            found[choice.to_state] = min(kind, found.get(choice.to_state, kind), key=rank.index)
    return found


def kind_of(choice: Choice) -> Kind:
    """Tell what a choice is for its reader."""
    if choice.allowed:
        return "possible"
    against = {refusal.guard for refusal in choice.refusals}
    return "elsewhere" if against <= SOMEBODY_ELSE else "refused"


def _course_arrows(graph: Graph, course: Course, kinds: Mapping[str, Kind]) -> tuple[Arrow, ...]:
    gone = [Arrow(source, target, "gone") for source, target in dict.fromkeys(course.gone) if source != target]
    now = [Arrow(course.state, target, kind) for target, kind in kinds.items()]
    shown = {(arrow.source, arrow.target) for arrow in (*gone, *now)}
    ahead = [Arrow(*pair, "later") for pair in _ahead(graph, course) if pair not in shown]
    return (*gone, *now, *ahead)


def road_ahead(procedure: Procedure, course: Course) -> tuple[tuple[str, str], ...]:
    """Return the way forward from here as pairs of states: from each to the nearest after it, and into each.

    What is possible or refused now is part of it.
    """
    return _ahead(graph_of(procedure), course)


def _ahead(graph: Graph, course: Course) -> tuple[tuple[str, str], ...]:
    order = {state.id: number for number, state in enumerate(graph.road)}
    here = order.get(course.return_state or course.state, 0)
    nearest: dict[str, tuple[str, str]] = {}
    into: dict[str, tuple[str, str]] = {}
    ends = [(pair.source, pair.target) for pair in graph.pairs if {pair.source, pair.target} <= order.keys()]
    for source, target in sorted(ends, key=lambda pair: order[pair[1]] - order[pair[0]]):
        if here <= order[source] < order[target]:
            nearest.setdefault(source, (source, target))
            into.setdefault(target, (source, target))
    found = {*nearest.values(), *into.values()}
    return tuple(sorted(found, key=lambda pair: (order[pair[1]], order[pair[0]])))


def _course_box(state: State, course: Course, kinds: Mapping[str, Kind]) -> Box:
    visited = set(chain.from_iterable(course.gone))
    notes = [f"le {course.since[state.id]}"] if state.id in course.since and state.id != course.state else []
    kind: Kind = "later"
    if state.id == course.state:
        kind = "here"
        notes = ["vous êtes ici", *([f"depuis le {course.since[state.id]}"] if state.id in course.since else [])]
    elif state.id in visited:
        kind = "gone"
    elif state.id in kinds:
        kind = kinds[state.id]
    if state.id in kinds:
        notes.append(_what(state.id, course, kinds[state.id]))
    if state.id == course.return_state:
        notes.append("le dossier reprendra ici")
    return Box(state.id, state.label, kind, tuple(notes), group=state.stage)


SAID: Final[Mapping[str, str]] = {"possible": "possible", "elsewhere": "à un autre", "refused": "refusé"}


def _what(target: str, course: Course, kind: Kind) -> str:
    """« possible : valider l’orientation »."""
    events = [choice.event for choice in course.choices if choice.to_state == target and kind_of(choice) == kind]
    more = f" (+{FIXED}{len(events) - 1})" if len(events) > 1 else ""
    return f"{SAID[kind]}{FIXED}: {small_first(events[0].label)}{more}"


def small_first(label: str) -> str:
    """Return a label as it stands inside a sentence; a word of capitals (« DDD ») stays."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]


# The difference of two procedures


def difference_scene(base: Procedure, changed: Procedure) -> Scene:
    """Return the changed procedure with what it adds to the base, what it drops and what it alters."""
    old, new = graph_of(base), graph_of(changed)
    whole = procedure_scene(changed)
    gone = [state for state in (*old.road, *old.aside) if state.id not in {each.id for each in changed.states}]
    dropped = {state.id: replace(_box(base, old, state), kind="removed", letter="", calls=()) for state in gone}
    road = [_compared(base, changed, old, new, box) for box in whole.road]
    return replace(
        whole,
        title=f"Ce qui change dans la procédure{FIXED}: {changed.title}",
        road=tuple(sorted([*road, *(dropped[s.id] for s in gone if s in old.road)], key=lambda box: box.group or 99)),
        aside=(
            *(_compared(base, changed, old, new, box) for box in whole.aside),
            *(dropped[state.id] for state in gone if state in old.aside),
        ),
        arrows=_compared_arrows(old, new),
    )


def _compared(base: Procedure, changed: Procedure, old: Graph, new: Graph, box: Box) -> Box:
    known = next((state for state in base.states if state.id == box.id), None)
    if known is None:
        return replace(box, kind="added")
    state = changed.state(box.id)
    before, after = _owner_and_clock(base, old, known), _owner_and_clock(changed, new, state)
    if before == after and known.label == state.label:
        return box
    notes = (*after, *(f"avant{FIXED}: {note}" for note in before if note not in after))
    return replace(box, kind="changed", notes=notes)


def _compared_arrows(old: Graph, new: Graph) -> tuple[Arrow, ...]:
    before = {(pair.source, pair.target): pair for pair in old.pairs}
    after = {(pair.source, pair.target): pair for pair in new.pairs}
    return tuple(_compared_arrow(before.get(ends), after.get(ends)) for ends in dict.fromkeys((*after, *before)))


def _compared_arrow(before: Pair | None, after: Pair | None) -> Arrow:
    shown = after or before
    assert shown is not None
    if before is None or after is None:
        kind: Kind = "added" if before is None else "removed"
        return Arrow(shown.source, shown.target, kind, _ids(shown.events))
    kind = "plain" if before.events == after.events else "changed"
    signs = [_signed(event, before.events) for event in after.events]
    lost = [f"−{event.id}" for event in before.events if event.id not in {each.id for each in after.events}]
    return Arrow(shown.source, shown.target, kind, " ".join([*signs, *lost]))


def _signed(event: Event, before: tuple[Event, ...]) -> str:
    known = next((each for each in before if each.id == event.id), None)
    if known is None:
        return f"+{event.id}"
    return event.id if known == event else f"{event.id}*"
