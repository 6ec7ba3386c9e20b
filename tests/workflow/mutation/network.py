"""Mutants of what stands around the events: clocks, states, sets and the edges of sub-machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from tests.workflow.mutation.change import Mutant, changed, drops, following, ids, replaced
from workflow.model import Clock, Length, Procedure

_Value = TypeVar("_Value")


def clock_starts_dropped(procedure: Procedure) -> Iterator[Mutant]:
    """Drop each event that starts a clock."""
    for position, clock in enumerate(procedure.clocks):
        for event, left in drops(clock.start):
            build = changed(procedure, "clocks", position, start=left, start_if=_but(clock.start_if, event))
            yield Mutant("start_dropped", clock.id, event, build)


def clock_stops_dropped(procedure: Procedure) -> Iterator[Mutant]:
    """Drop each event that stops a clock."""
    for position, clock in enumerate(procedure.clocks):
        for event, left in drops(clock.stop):
            build = changed(procedure, "clocks", position, stop=left, stop_if=_but(clock.stop_if, event))
            yield Mutant("stop_dropped", clock.id, event, build)


def clock_conditions_dropped(procedure: Procedure) -> Iterator[Mutant]:
    """Drop each condition under which a clock starts, stops or stands still."""
    for position, clock in enumerate(procedure.clocks):
        for detail, update in _unconditional(clock):
            yield Mutant("clock_condition", clock.id, detail, changed(procedure, "clocks", position, **update))


def _unconditional(clock: Clock) -> Iterator[tuple[str, dict[str, Any]]]:
    for kind in ("start_if", "stop_if"):
        conditions: Mapping[str, str] = getattr(clock, kind)
        for event in conditions:
            yield f"{kind} {event}", {kind: _but(conditions, event)}
    for name in clock.only_if:
        yield f"only_if {name}", {"only_if": _but(clock.only_if, name)}
        for value, values in drops(clock.only_if[name]):
            yield f"only_if {name} not {value}", {"only_if": {**clock.only_if, name: values}}
    if clock.only_for is not None:
        yield "only_for", {"only_for": None}
    other = "none" if clock.paused_by == "INTERRUPTED" else "INTERRUPTED"
    yield f"paused_by={other}", {"paused_by": other}


def _but(named: Mapping[str, _Value], name: str) -> dict[str, _Value]:
    return {each: value for each, value in named.items() if each != name}


def clock_lengths_changed(procedure: Procedure) -> Iterator[Mutant]:
    """Let each clock run longer, forget its urgent length, its repetition and each alarm."""
    for position, clock in enumerate(procedure.clocks):
        for detail, update in _other_lengths(clock):
            yield Mutant("clock_length", clock.id, detail, changed(procedure, "clocks", position, **update))


def _other_lengths(clock: Clock) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in ("length", "urgent_length"):
        length = getattr(clock, name)
        if length is not None and (longer := _longer(length)) is not None:
            yield f"{name} longer", {name: longer}
    if clock.urgent_length is not None:
        yield "urgent_length dropped", {"urgent_length": None}
        other = "priority" if clock.urgent_from == "critical" else "critical"
        yield f"urgent_from={other}", {"urgent_from": other}
    if clock.repeat_months is not None:
        yield "repetition dropped", {"repeat_months": None}
    yield from _other_ends(clock)
    for kind, days in clock.alarms:
        for day, left in drops(days):
            yield f"alarm {kind} {day} dropped", {"alarms": clock.alarms.model_copy(update={kind: left})}
    for name, months in clock.retention_months.items():
        yield f"retention {name} longer", {"retention_months": {**clock.retention_months, name: months + 1}}


def _other_ends(clock: Clock) -> Iterator[tuple[str, dict[str, Any]]]:
    for event in clock.lengths:
        yield f"length after {event} dropped", {"lengths": _but(clock.lengths, event)}
    if clock.set_by is not None:
        yield "set_by dropped", {"set_by": None}
    for name in ("sooner", "told_at_alarm", "told_at_end"):
        for each, left in drops(getattr(clock, name)):
            yield f"{name} {each} dropped", {name: left}
    if clock.proposes is not None:
        yield "proposal dropped", {"proposes": None}


def _longer(length: Length) -> Length | None:
    for unit in ("hours", "days", "business_days", "months"):
        value = getattr(length, unit)
        if value is not None:
            return length.model_copy(update={unit: value + 1})
    return None


def owners_swapped(procedure: Procedure) -> Iterator[Mutant]:
    """Give each state, and the end of each clock, to another role."""
    roles = ids(procedure, "roles")
    for position, state in enumerate(procedure.states):
        if state.owner is not None:
            other = following(roles, state.owner)
            yield Mutant("owner_swapped", state.id, other, changed(procedure, "states", position, owner=other))
    for position, clock in enumerate(procedure.clocks):
        other = following(roles, clock.expiry_owner)
        yield Mutant("owner_swapped", clock.id, other, changed(procedure, "clocks", position, expiry_owner=other))


def waiting_clocks_swapped(procedure: Procedure) -> Iterator[Mutant]:
    """Bound the stay in each state by another clock."""
    clocks = ids(procedure, "clocks")
    for position, state in enumerate(procedure.states):
        if state.waiting_clock is not None:
            other = following(clocks, state.waiting_clock)
            build = changed(procedure, "states", position, waiting_clock=other)
            yield Mutant("waiting_clock", state.id, other, build)


def terminals_flipped(procedure: Procedure) -> Iterator[Mutant]:
    """Let each state be final that is not, and the other way round."""
    for position, state in enumerate(procedure.states):
        build = changed(procedure, "states", position, terminal=not state.terminal)
        yield Mutant("terminal_flipped", state.id, "", build)


def set_members_dropped(procedure: Procedure) -> Iterator[Mutant]:
    """Take each state out of each set."""
    for name, members in procedure.sets.items():
        for member, left in drops(members):

            def build(name: str = name, left: tuple[str, ...] = left) -> Procedure:
                return procedure.model_copy(update={"sets": {**procedure.sets, name: left}})

            yield Mutant("set_member_dropped", name, member, build)


def machine_edges_dropped(procedure: Procedure) -> Iterator[Mutant]:
    """Take each event away from each edge of a sub-machine; the edge goes with the last one."""
    for position, machine in enumerate(procedure.machines):
        for number, move in enumerate(machine.moves):
            for event, left in drops(move.events):
                kept = (move.model_copy(update={"events": left}),) if left else ()
                moves = (*machine.moves[:number], *kept, *machine.moves[number + 1 :])
                build = changed(procedure, "machines", position, moves=moves)
                yield Mutant("machine_edge_dropped", machine.id, f"{move.from_}>{move.to} {event}", build)


def machine_edges_swapped(procedure: Procedure) -> Iterator[Mutant]:
    """Lead each edge of a sub-machine to the state that follows its target."""
    for position, machine in enumerate(procedure.machines):
        states = [state.id for state in machine.states]
        for number, move in enumerate(machine.moves):
            other = following(states, move.to)
            moves = replaced(machine.moves, number, move.model_copy(update={"to": other}))
            build = changed(procedure, "machines", position, moves=moves)
            yield Mutant("machine_edge_swapped", machine.id, f"{move.from_}>{move.to} to {other}", build)


def machines_begun_elsewhere(procedure: Procedure) -> Iterator[Mutant]:
    """Begin each sub-machine in another state, and flip whether an instance must be created."""
    for position, machine in enumerate(procedure.machines):
        other = following([state.id for state in machine.states], machine.initial)
        for detail, update in ((f"initial={other}", {"initial": other}), ("created", {"created": not machine.created})):
            yield Mutant("machine_begins", machine.id, detail, changed(procedure, "machines", position, **update))
