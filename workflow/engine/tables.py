"""A procedure made ready: interruptions expanded into plain edges, and one shared rule table per machine.

The rule table is a ``transitions`` machine that no model is ever added to and that offers no trigger of its own; this
is the only module that imports it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from transitions import EventData, Machine

from workflow.guards import CONDITIONS, GUARDS
from workflow.guards.registry import Check, Condition
from workflow.model import (
    NEW,
    RETURN_STATE,
    SAME,
    Clock,
    Event,
    GuardUse,
    MoveSpec,
    Passed,
    Procedure,
    SubMachine,
)

logging.getLogger("transitions").setLevel(logging.WARNING)  # it writes two INFO lines per decision


@dataclass(frozen=True, slots=True)
class Edge:
    """One plain edge of the expanded table. A position is a state, or ``interruption/state to return to``."""

    event: str
    source: str
    target: str

    @property
    def trigger(self) -> str:
        """Name of the trigger in the machine: an event may have several targets from one position."""
        return f"{self.event}>{self.target}"


class Position:
    """What a machine moves: anything with a state."""

    __slots__ = ("state",)

    def __init__(self, state: str) -> None:
        self.state = state


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where one event leads from one position, with the trigger of the rule table that makes the move."""

    source: str
    target: str
    to_state: str
    return_state: str | None
    fire: Callable[[Position], bool]
    interrupted: bool
    """The case was, or will be, in an interruption: some clocks stand still."""


@dataclass(frozen=True, slots=True)
class ClockStart:
    """A clock that an event starts, and for which reports and input."""

    clock: str
    only_for: str | None
    only_if: tuple[tuple[str, tuple[str, ...]], ...]
    start_if: Condition | None
    pauses: bool


@dataclass(frozen=True, slots=True)
class RolePlan:
    """A role that may fire an event, with the conditions of the role itself."""

    id: str
    guards: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class MovePlan:
    """One move that an event makes on a sub-machine, with the edges that the machine has for this event."""

    spec: MoveSpec
    machine: SubMachine
    edges: frozenset[tuple[str, str]]
    key: tuple[str, ...]
    key_field: str | None
    """The input field that alone tells which instance, None where the key is made otherwise."""
    to_field: str | None
    """The input field that tells where to, None where the file says it."""
    when: tuple[tuple[str, tuple[str, ...]], ...]
    asks_input: bool
    """What it does hangs on the input: while choices are listed there is nothing to say of it."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything about one event that does not depend on a case, worked out once."""

    event: Event
    sources: frozenset[str]
    source_labels: str
    roles: tuple[RolePlan, ...]
    role_labels: str
    guards: tuple[Check, ...]
    passed: tuple[Passed, ...]
    moves: tuple[MovePlan, ...]
    letters: tuple[tuple[str, Condition | None, tuple[tuple[str, tuple[str, ...]], ...]], ...]
    always: tuple[str, ...] | None
    """The letters of the event where no condition hangs on them."""
    starts: tuple[ClockStart, ...]
    stops: tuple[tuple[str, Condition | None], ...]
    plain: tuple[tuple[str, ...], tuple[str, ...]] | None
    """The clocks that the event starts and ends, where that hangs on nothing."""


@dataclass(frozen=True, slots=True)
class Tables:
    """A procedure made ready: expanded edges, machines, and per state the events in the order of the file."""

    procedure: Procedure
    edges: tuple[Edge, ...]
    outcomes: Mapping[tuple[str, str], tuple[Outcome, ...]]
    """(event, position) -> where it may lead; the first is where it leads by itself."""
    machine: Machine
    submachines: Mapping[str, Machine]
    plans: Mapping[str, Plan]
    by_state: Mapping[str, tuple[Plan, ...]]
    pausing: frozenset[str]
    """Clocks that stand still in an interruption."""
    interruptions: frozenset[str]
    labels: Mapping[str, str]
    """Labels of states, and of sub-machine states as ``machine.state``."""


def expand(procedure: Procedure) -> Tables:
    """Return the tables of a procedure; the same object for the same procedure."""
    known = _TABLES.get(id(procedure))
    if known is None:
        known = _TABLES[id(procedure)] = _build(procedure)
        if len(_TABLES) > MOST_KEPT:
            _TABLES.pop(next(iter(_TABLES)), None)
    return known


_TABLES: dict[int, Tables] = {}  # a table holds its procedure, so that an id is never taken by another one
MOST_KEPT: Final = 32
"""Procedures whose tables are kept, two megabytes each: whoever judges many lets go of the oldest."""


def _build(procedure: Procedure) -> Tables:
    edges = tuple(edges_of(procedure))
    machine = _machine(edges)
    interruptions = frozenset(procedure.sets["INTERRUPTED"])
    submachines = {each.id: _submachine(each) for each in procedure.machines}
    plans = {event.id: _plan(procedure, event, submachines) for event in procedure.events}
    return Tables(
        procedure=procedure,
        edges=edges,
        outcomes=_outcomes(machine, edges, interruptions),
        machine=machine,
        submachines=submachines,
        plans=plans | {plan.event.name: plan for plan in plans.values()},
        by_state={
            state: tuple(plan for plan in plans.values() if state in plan.sources)
            for state in (NEW, *(each.id for each in procedure.states))
        },
        pausing=frozenset(clock.id for clock in procedure.clocks if clock.paused_by == "INTERRUPTED"),
        interruptions=interruptions,
        labels={state.id: state.label for state in procedure.states}
        | {f"{each.id}.{state.id}": state.label for each in procedure.machines for state in each.states},
    )


def _outcomes(
    machine: Machine, edges: tuple[Edge, ...], interruptions: frozenset[str]
) -> dict[tuple[str, str], tuple[Outcome, ...]]:
    found: dict[tuple[str, str], tuple[Outcome, ...]] = {}
    for edge in edges:
        to_state, _, stored = edge.target.partition("/")
        interrupted = to_state in interruptions or edge.source.partition("/")[0] in interruptions
        outcome = Outcome(edge.source, edge.target, to_state, stored or None, _firing(machine, edge), interrupted)
        found[edge.event, edge.source] = (*found.get((edge.event, edge.source), ()), outcome)
    return found


def _firing(machine: Machine, edge: Edge) -> Callable[[Position], bool]:
    """Return what moves a position along one edge: its transition itself, since a trigger has one from a position.

    The event would look the transition up by the state, behind a queue that nothing is ever put in.
    """
    event = machine.events[edge.trigger]
    [transition] = event.transitions[edge.source]
    return lambda moved: transition.execute(EventData(None, event, machine, moved, (), {}))


def sources_of(procedure: Procedure, event: Event) -> tuple[str, ...]:
    """Return the states from which an event starts, its sets written out."""
    names = (name for each in event.from_ for name in procedure.sets.get(each, (each,)))
    return tuple(dict.fromkeys(names))


def edges_of(procedure: Procedure) -> Iterator[Edge]:
    """Yield every plain edge: an interruption stands once per state to return to."""
    working, interrupted = procedure.sets["WORKING"], frozenset(procedure.sets["INTERRUPTED"])
    for event in procedure.events:
        for source in sources_of(procedure, event):
            returns: tuple[str | None, ...] = tuple(working) if source in interrupted else (None,)
            for back in returns:
                for target in _targets(procedure, event, source, back):
                    yield Edge(event.id, position(source, back), target)


def _targets(procedure: Procedure, event: Event, source: str, back: str | None) -> Iterator[str]:
    """Yield where an event may lead from a position, the plain target first."""
    interrupted = frozenset(procedure.sets["INTERRUPTED"])
    rewrites = [] if back is None else [to for to in _rewrites(event) if to != back]
    if event.to == RETURN_STATE:
        yield back or ""
    elif event.to == SAME:
        yield position(source, back)
        yield from (position(source, to) for to in rewrites)
    elif event.to in interrupted:
        yield position(event.to, back or source)
    else:
        yield event.to


def _rewrites(event: Event) -> tuple[str, ...]:
    rewrite = event.return_rewrite
    if rewrite is None:
        return ()
    if not rewrite.to.startswith("input:"):
        return (rewrite.to,)
    field = next(each for each in event.input if each.name == rewrite.to.removeprefix("input:"))
    return tuple(option.value for option in field.options)


def position(state: str, return_state: str | None) -> str:
    """Return the name of a position of the expanded table."""
    return f"{state}/{return_state}" if return_state else state


def position_of(tables: Tables, state: str, return_state: str | None) -> str:
    """Return where a case stands in the expanded table; a return state counts in an interruption only."""
    return position(state, return_state) if state in tables.interruptions else state


def _machine(edges: tuple[Edge, ...]) -> Machine:
    """Build the shared machine; no model is ever added to it, and it offers no trigger of its own."""
    states = list(dict.fromkeys(name for edge in edges for name in (edge.source, edge.target)))
    return _flat_machine(states, [(edge.trigger, edge.source, edge.target) for edge in edges])


def _submachine(machine: SubMachine) -> Machine:
    edges = [(f"{event}>{move.to}", move.from_, move.to) for move in machine.moves for event in move.events]
    return _flat_machine([state.id for state in machine.states], edges)


def _flat_machine(states: list[str], edges: list[tuple[str, str, str]]) -> Machine:
    machine = Machine(
        model=None,
        states=states,
        initial=states[0],
        auto_transitions=False,
        send_event=True,
        queued=False,
    )
    for trigger, source, target in edges:
        machine.add_transition(trigger, source, target)
    return machine


def _plan(procedure: Procedure, event: Event, submachines: Mapping[str, Machine]) -> Plan:
    labels = {role.id: role.label for role in procedure.roles}
    sources = sources_of(procedure, event)
    starts = tuple(_clock_start(clock, event) for clock in procedure.clocks if event.id in clock.start)
    stops = tuple(
        (clock.id, CONDITIONS[clock.stop_if[event.id]] if event.id in clock.stop_if else None)
        for clock in procedure.clocks
        if event.id in clock.stop
    )
    return Plan(
        event=event,
        sources=frozenset(sources),
        source_labels=_either(quoted(_state_label(procedure, source)) for source in sources),
        roles=tuple(RolePlan(role, _calls(procedure.role(role).guards)) for role in event.roles),
        role_labels=_either(labels[role] for role in event.roles),
        guards=_calls(event.guards),
        passed=tuple(Passed(use.name, GUARDS[use.name].basis) for use in event.guards),
        moves=tuple(_move_plan(procedure, event, spec, submachines[spec.machine]) for spec in event.moves),
        letters=tuple(
            (letter.code, CONDITIONS[letter.when] if letter.when else None, tuple(letter.only_if.items()))
            for letter in event.letters
        ),
        always=None
        if any(letter.when or letter.only_if for letter in event.letters)
        else tuple(letter.code for letter in event.letters),
        starts=starts,
        stops=stops,
        plain=_plain(starts, stops),
    )


def _move_plan(procedure: Procedure, event: Event, spec: MoveSpec, machine: Machine) -> MovePlan:
    edges = (
        (edge.source, str(edge.dest))
        for trigger, fired in machine.events.items()
        if trigger.partition(">")[0] == event.id
        for leaving in fired.transitions.values()
        for edge in leaving
    )
    return MovePlan(
        spec=spec,
        machine=procedure.machine(spec.machine),
        edges=frozenset(edges),
        key=tuple(spec.key.split()) or ("",),
        key_field=_field_named(spec.key),
        to_field=_field_named(spec.to),
        when=tuple(spec.when.items()),
        asks_input=bool(spec.each or spec.when or spec.optional or "input:" in spec.key or "input:" in spec.to),
    )


def _field_named(word: str) -> str | None:
    """Return the input field that a word of the file names, None where it names none or more than that."""
    return word.removeprefix("input:") if word.startswith("input:") and " " not in word else None


def _plain(
    starts: tuple[ClockStart, ...], stops: tuple[tuple[str, Condition | None], ...]
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the clocks started and ended where nothing of the case decides; one that is both is restarted."""
    hangs = any(start.only_for or start.only_if or start.start_if for start in starts)
    if hangs or any(stop_if for _, stop_if in stops):
        return None
    started = tuple(start.clock for start in starts)
    return started, tuple(id_ for id_, _ in stops if id_ not in started)


def _state_label(procedure: Procedure, state_id: str) -> str:
    return "Nouveau signalement" if state_id == NEW else procedure.state(state_id).label


def _calls(uses: tuple[GuardUse, ...]) -> tuple[Check, ...]:
    """Return the guards with their parameters bound, to be called with facts and step alone."""
    return tuple(
        partial(GUARDS[use.name].check, **dict(use.params)) if use.params else GUARDS[use.name].check for use in uses
    )


def _clock_start(clock: Clock, event: Event) -> ClockStart:
    asked = {field.name for field in event.input}
    only_if = tuple((name, values) for name, values in clock.only_if.items() if name in asked)
    start_if = CONDITIONS[clock.start_if[event.id]] if event.id in clock.start_if else None
    return ClockStart(clock.id, clock.only_for, only_if, start_if, clock.paused_by == "INTERRUPTED")


def _either(words: Iterator[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} ou {last}" if first else last


def quoted(words: str) -> str:
    """Return words between French quotation marks."""
    return f"«\N{NO-BREAK SPACE}{words}\N{NO-BREAK SPACE}»"
