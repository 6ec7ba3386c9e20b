"""What a procedure must hold beyond its shape: names that exist, interruptions that never nest, no dead edge."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from workflow.guards import CONDITIONS, GUARDS
from workflow.model import NEW, RETURN_STATE, SAME, Event, GuardUse, InputField, MoveSpec, Procedure
from workflow.procedures.vocabulary import LETTERS, RECORDS

Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault and where it stands: keys and positions from the top of the file."""

    loc: Loc
    message: str


def faults_of(procedure: Procedure) -> Iterator[Fault]:
    """Yield every fault of a procedure."""
    yield from _doubled_ids(procedure)
    yield from _sets(procedure)
    yield from _role_faults(procedure)
    yield from _state_faults(procedure)
    yield from _machine_faults(procedure)
    yield from _clock_faults(procedure)
    for position, event in enumerate(procedure.events):
        yield from _event_faults(procedure, event, ("events", position))
    yield from _dead_edges(procedure)


def _unknown(kind: str, name: str, known: Collection[str], loc: Loc) -> Iterator[Fault]:
    if name not in known:
        yield Fault(loc, f"unknown {kind} {name!r}")


def _doubled_ids(procedure: Procedure) -> Iterator[Fault]:
    for place in ("roles", "states", "machines", "clocks", "events"):
        seen: set[str] = set()
        for position, entry in enumerate(getattr(procedure, place)):
            if entry.id in seen:
                yield Fault((place, position, "id"), f"{entry.id!r} is used twice")
            seen.add(entry.id)
    names: set[str] = set()
    for position, event in enumerate(procedure.events):
        if event.name in names:
            yield Fault(("events", position, "name"), f"{event.name!r} is used twice")
        names.add(event.name)


def _sets(procedure: Procedure) -> Iterator[Fault]:
    states = {state.id for state in procedure.states}
    for name, members in procedure.sets.items():
        for position, member in enumerate(members):
            yield from _unknown("state", member, states, ("sets", name, position))
    for name in ("WORKING", "INTERRUPTED"):
        if name not in procedure.sets:
            yield Fault(("sets",), f"the set {name!r} is missing")
    for position, member in enumerate(procedure.sets.get("INTERRUPTED", ())):
        if member in procedure.sets.get("WORKING", ()):
            yield Fault(("sets", "INTERRUPTED", position), f"{member!r} is a working state and an interruption")


def _role_faults(procedure: Procedure) -> Iterator[Fault]:
    for position, role in enumerate(procedure.roles):
        yield from _guard_faults(role.guards, ("roles", position, "guards"))


def _state_faults(procedure: Procedure) -> Iterator[Fault]:
    clocks = {clock.id for clock in procedure.clocks}
    for position, state in enumerate(procedure.states):
        loc: Loc = ("states", position)
        if state.owner is not None:
            yield from _unknown("role", state.owner, _roles(procedure), (*loc, "owner"))
        if state.waiting_clock is not None:
            yield from _unknown("clock", state.waiting_clock, clocks, (*loc, "waiting_clock"))
        if not state.terminal and (state.owner is None or state.waiting_clock is None):
            yield Fault(loc, f"the state {state.id!r} has no owner or no clock that bounds the stay")


def _roles(procedure: Procedure) -> set[str]:
    return {role.id for role in procedure.roles}


def _events(procedure: Procedure) -> set[str]:
    return {event.id for event in procedure.events}


def _machine_faults(procedure: Procedure) -> Iterator[Fault]:
    events = {event.id: event for event in procedure.events}
    for position, machine in enumerate(procedure.machines):
        loc: Loc = ("machines", position)
        states = {state.id for state in machine.states}
        yield from _unknown("state", machine.initial, states, (*loc, "initial"))
        for number, move in enumerate(machine.moves):
            here: Loc = (*loc, "moves", number)
            yield from _unknown("state", move.from_, states, (*here, "from"))
            yield from _unknown("state", move.to, states, (*here, "to"))
            for which, event_id in enumerate(move.events):
                yield from _unknown("event", event_id, events, (*here, "events", which))
                event = events.get(event_id)
                if event is not None and not any(_may_make(event, spec, machine.id, move.to) for spec in event.moves):
                    message = f"dead edge: {event_id} never moves {machine.id!r} from {move.from_!r} to {move.to!r}"
                    yield Fault((*here, "events", which), message)


def _may_make(event: Event, spec: MoveSpec, machine_id: str, to_state: str) -> bool:
    """Tell whether a move of an event can lead a machine to a state: by name, or by a value that may be typed."""
    if spec.machine != machine_id:
        return False
    if not spec.to.startswith("input:"):
        return spec.to == to_state
    name = spec.to.removeprefix("input:")
    wanted = spec.when.get(name)
    field = _field(_fields_of(event, spec), name)
    offered = {option.value for option in field.options} if field is not None else set()
    return to_state in offered and (wanted is None or to_state in wanted)


def _clock_faults(procedure: Procedure) -> Iterator[Fault]:
    events = _events(procedure)
    for position, clock in enumerate(procedure.clocks):
        loc: Loc = ("clocks", position)
        yield from _unknown("role", clock.expiry_owner, _roles(procedure), (*loc, "expiry_owner"))
        for side in ("start", "stop"):
            for number, event_id in enumerate(getattr(clock, side)):
                yield from _unknown("event", event_id, events, (*loc, side, number))
        for event_id, condition in clock.stop_if.items():
            yield from _unknown("condition", condition, CONDITIONS, (*loc, "stop_if", event_id))
            if event_id not in clock.stop:
                yield Fault((*loc, "stop_if", event_id), f"{event_id} does not stop this clock")
        starting = [event for event in procedure.events if event.id in clock.start]
        for name in clock.only_if:
            if not any(_field(event.input, name) for event in starting):
                yield Fault((*loc, "only_if", name), f"no starting event asks {name!r}")
        units = clock.length.model_dump(exclude_none=True, exclude={"at_once"})
        if len(units) + clock.length.at_once != 1:
            yield Fault((*loc, "length"), "a length has exactly one unit")


def _event_faults(procedure: Procedure, event: Event, loc: Loc) -> Iterator[Fault]:
    yield from _path_faults(procedure, event, loc)
    for position, role in enumerate(event.roles):
        yield from _unknown("role", role, _roles(procedure), (*loc, "roles", position))
    if not event.roles:
        yield Fault((*loc, "roles"), "nobody may fire the event")
    for position, author in enumerate(event.four_eyes):
        yield from _unknown("event", author, _events(procedure), (*loc, "four_eyes", position))
    yield from _guard_faults(event.guards, (*loc, "guards"))
    yield from _input_faults(event.input, (*loc, "input"))
    for position, spec in enumerate(event.moves):
        yield from _move_faults(procedure, event, spec, (*loc, "moves", position))
    yield from _effect_faults(procedure, event, loc)
    yield from _rewrite_faults(procedure, event, (*loc, "return_rewrite"))


def _path_faults(procedure: Procedure, event: Event, loc: Loc) -> Iterator[Fault]:
    """Check source and target; an interruption starts from a working state or from another interruption only."""
    states = {state.id for state in procedure.states}
    working, interrupted = (frozenset(procedure.sets.get(name, ())) for name in ("WORKING", "INTERRUPTED"))
    yield from _unknown("state", event.to, states | {SAME, RETURN_STATE}, (*loc, "to"))
    for position, name in enumerate(event.from_):
        here: Loc = (*loc, "from", position)
        yield from _unknown("state or set", name, states | procedure.sets.keys() | {NEW}, here)
        for source in procedure.sets.get(name, (name,)):
            if event.to == RETURN_STATE and source not in interrupted:
                yield Fault(here, f"{event.id} returns from {source!r}, which is no interruption")
            if event.to in interrupted and source not in working | interrupted:
                message = f"nested interruption: {event.id} interrupts {source!r}, to which nothing can return"
                yield Fault(here, message)
            if source in _terminal(procedure) and event.to != SAME:
                yield Fault(here, f"{event.id} leaves {source!r}, which is terminal")


def _terminal(procedure: Procedure) -> set[str]:
    return {state.id for state in procedure.states if state.terminal}


def _guard_faults(guards: tuple[GuardUse, ...], loc: Loc) -> Iterator[Fault]:
    for position, use in enumerate(guards):
        here: Loc = (*loc, position)
        known = GUARDS.get(use.name)
        if known is None:
            yield Fault(here, f"unknown guard {use.name!r}")
            continue
        for name, value in use.params.items():
            if name not in known.params:
                yield Fault(here, f"guard {use.name!r} has no parameter {name!r}")
            elif not _is_a(value, known.params[name]):
                yield Fault(here, f"parameter {name!r} of guard {use.name!r} is not {known.params[name]}")
        missing = sorted(known.required - use.params.keys())
        if missing:
            yield Fault(here, f"guard {use.name!r} lacks {', '.join(missing)}")


def _is_a(value: Any, kind: Any) -> bool:
    """Tell whether a parameter of a file has the type that the guard declares."""
    if get_origin(kind) is tuple:
        return isinstance(value, tuple) and all(isinstance(each, get_args(kind)[0]) for each in value)
    return type(value) is kind


def _input_faults(fields: tuple[InputField, ...], loc: Loc) -> Iterator[Fault]:
    seen: set[str] = set()
    for position, field in enumerate(fields):
        here: Loc = (*loc, position)
        if field.name in seen:
            yield Fault(here, f"field {field.name!r} is asked twice")
        seen.add(field.name)
        chooses = field.type in {"choice", "choices"}
        if chooses != (bool(field.options) != (field.source is not None)):
            yield Fault(here, f"field {field.name!r}: a choice has options or a source, other types have neither")
        if (field.type == "rows") != bool(field.fields):
            yield Fault(here, f"field {field.name!r}: rows have fields, other types have none")
        if field.type == "rows":
            yield from _input_faults(field.fields, (*here, "fields"))


def _field(fields: tuple[InputField, ...], name: str) -> InputField | None:
    return next((field for field in fields if field.name == name), None)


def _fields_of(event: Event, spec: MoveSpec) -> tuple[InputField, ...]:
    """Return the fields that a move reads: those of its rows, or those of the event."""
    if spec.each is None:
        return event.input
    rows = _field(event.input, spec.each)
    return rows.fields if rows is not None else ()


def _move_faults(procedure: Procedure, event: Event, spec: MoveSpec, loc: Loc) -> Iterator[Fault]:
    machines = {machine.id: machine for machine in procedure.machines}
    machine = machines.get(spec.machine)
    if machine is None:
        yield Fault((*loc, "machine"), f"unknown machine {spec.machine!r}")
        return
    rows = _field(event.input, spec.each) if spec.each is not None else None
    if spec.each is not None and (rows is None or rows.type != "rows"):
        yield Fault((*loc, "each"), f"{spec.each!r} is no table of input")
    fields = _fields_of(event, spec)
    words = [word for word in (*spec.key.split(), spec.to) if word.startswith("input:")]
    for name in (*(word.removeprefix("input:") for word in words), *spec.when):
        if _field(fields, name) is None:
            yield Fault(loc, f"no field {name!r} to read")
    if not spec.to.startswith("input:"):
        yield from _unknown("state", spec.to, {state.id for state in machine.states}, (*loc, "to"))
        made = any(event.id in move.events and move.to == spec.to for move in machine.moves)
        if not made and spec.to != machine.initial:
            yield Fault((*loc, "to"), f"dead edge: no edge of {machine.id!r} leads to {spec.to!r} by {event.id}")


def _effect_faults(procedure: Procedure, event: Event, loc: Loc) -> Iterator[Fault]:
    roles = _roles(procedure)
    for position, name in enumerate(event.records):
        yield from _unknown("record", name, RECORDS, (*loc, "records", position))
    for position, letter in enumerate(event.letters):
        here: Loc = (*loc, "letters", position)
        yield from _unknown("letter", letter.code, LETTERS, here)
        if letter.when is not None:
            yield from _unknown("condition", letter.when, CONDITIONS, here)
        yield from _asked(event, letter.only_if, here)
    for position, task in enumerate(event.tasks):
        yield from _unknown("role", task.owner, roles, (*loc, "tasks", position, "owner"))
    for position, notice in enumerate(event.notices):
        yield from _unknown("role", notice.to, roles, (*loc, "notices", position, "to"))


def _asked(event: Event, wanted: Mapping[str, tuple[str, ...]], loc: Loc) -> Iterator[Fault]:
    for name, values in wanted.items():
        field = _field(event.input, name)
        if field is None:
            yield Fault(loc, f"no field {name!r} to read")
        elif field.options:
            for value in values:
                yield from _unknown(f"value of {name!r}:", value, {option.value for option in field.options}, loc)


def _rewrite_faults(procedure: Procedure, event: Event, loc: Loc) -> Iterator[Fault]:
    """Check an event that moves the state to return to: it may only become a working state."""
    rewrite = event.return_rewrite
    if rewrite is None:
        return
    yield from _asked(event, rewrite.when, (*loc, "when"))
    if rewrite.by is not None:
        yield from _asked(event, {rewrite.by: tuple(rewrite.from_)}, (*loc, "from"))
    working = procedure.sets.get("WORKING", ())
    field = _field(event.input, rewrite.to.removeprefix("input:"))
    targets = [option.value for option in field.options] if field is not None else [rewrite.to]
    for target in targets:
        if target not in working:
            yield Fault((*loc, "to"), f"nested interruption: {event.id} would return to {target!r}")


def _dead_edges(procedure: Procedure) -> Iterator[Fault]:
    """Yield the states that nothing reaches and those that nothing leaves, and events from unreachable states only."""
    steps = [(source, _leads_to(procedure, event)) for event in procedure.events for source in _from(procedure, event)]
    reached = {NEW}
    while True:
        found = {target for source, targets in steps if source in reached for target in targets} - reached
        if not found:
            break
        reached |= found
    for position, state in enumerate(procedure.states):
        if state.id not in reached:
            yield Fault(("states", position), f"dead edge: nothing leads to {state.id!r}")
        if not state.terminal and not any(source == state.id and targets for source, targets in steps):
            yield Fault(("states", position), f"dead edge: nothing leaves {state.id!r}")
    for position, event in enumerate(procedure.events):
        if reached.isdisjoint(_from(procedure, event)):
            yield Fault(("events", position), f"dead edge: {event.id} starts from no state that a case can reach")


def _from(procedure: Procedure, event: Event) -> tuple[str, ...]:
    return tuple(source for name in event.from_ for source in procedure.sets.get(name, (name,)))


def _leads_to(procedure: Procedure, event: Event) -> tuple[str, ...]:
    """Return the other states that an event may lead to."""
    if event.to == SAME:
        return ()
    return procedure.sets.get("WORKING", ()) if event.to == RETURN_STATE else (event.to,)
