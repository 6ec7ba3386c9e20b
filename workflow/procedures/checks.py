"""What a procedure must hold beyond its shape: names that exist, inputs and clocks that do not contradict themselves.

Every check bears a procedure of which parts could not be read (``UNREAD``): it says nothing of those, and still judges
the rest. Paths and interruptions are judged in ``workflow.procedures.paths``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final, get_args, get_origin

from workflow.guards import CONDITIONS, GUARDS
from workflow.model import Clock, Event, GuardUse, InputField, Length, MoveSpec, Procedure
from workflow.procedures.faults import UNREAD, Fault, Loc, nearest
from workflow.procedures.paths import path_faults
from workflow.procedures.vocabulary import LETTERS, RECORDS

NAMING: Final[Mapping[str, str]] = {"clock": "clock", "withdrawn_in": "state", "refused_in": "state"}
"""Parameters of guards whose values are names of the procedure."""
_UNKNOWN: Final[Mapping[str, str]] = {
    "state": "L’état « {} » n’existe pas.",
    "event": "L’événement « {} » n’existe pas.",
    "role": "Le rôle « {} » n’existe pas.",
    "clock": "Le délai « {} » n’existe pas.",
    "machine": "La machine « {} » n’existe pas.",
    "guard": "La condition « {} » n’existe pas au registre.",
    "condition": "La condition de courrier ou de délai « {} » n’existe pas au registre.",
    "letter": "Le courrier « {} » n’existe pas.",
    "record": "L’écriture au dossier « {} » n’existe pas.",
    "field": "Le champ « {} » n’est pas demandé par cette étape.",
}


def faults_of(procedure: Procedure) -> Iterator[Fault]:
    """Yield every fault of a procedure."""
    names = Names.of(procedure)
    yield from _doubled_ids(procedure)
    yield from _set_faults(procedure, names)
    for position, role in enumerate(procedure.roles):
        yield from _guard_faults(role.guards, names, ("roles", position, "guards"))
    yield from _state_faults(procedure, names)
    yield from _machine_faults(procedure, names)
    for position, clock in enumerate(procedure.clocks):
        yield from _clock_faults(procedure, clock, names, ("clocks", position))
    for position, event in enumerate(procedure.events):
        yield from _event_faults(procedure, event, names, ("events", position))
    yield from path_faults(procedure)


@dataclass(frozen=True, slots=True)
class Names:
    """The closed lists of names of one procedure, per kind, in the order of the file."""

    lists: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, procedure: Procedure) -> Names:
        """Return the names that a procedure declares, and those of the registries."""
        return cls(
            {
                "state": tuple(state.id for state in procedure.states),
                "event": tuple(event.id for event in procedure.events),
                "role": tuple(role.id for role in procedure.roles),
                "clock": tuple(clock.id for clock in procedure.clocks),
                "machine": tuple(machine.id for machine in procedure.machines),
                "guard": tuple(sorted(GUARDS)),
                "condition": tuple(sorted(CONDITIONS)),
                "letter": tuple(sorted(LETTERS)),
                "record": tuple(sorted(RECORDS)),
            }
        )

    def unknown(self, kind: str, name: str, loc: Loc) -> Iterator[Fault]:
        """Yield a fault where no entry of that kind has the name."""
        yield from unknown(kind, name, self.lists[kind], loc)

    def all_unknown(self, kind: str, names: Iterable[str], loc: Loc) -> Iterator[Fault]:
        """Yield a fault per name of a list that no entry has, and one per name that is written twice."""
        listed = tuple(names)
        for position, name in enumerate(listed):
            yield from self.unknown(kind, name, (*loc, position))
        yield from doubled(listed, loc)


def unknown(kind: str, name: str, known: Collection[str], loc: Loc, *, code: str = "") -> Iterator[Fault]:
    """Yield a fault where a name is not of a closed list. A list with an unread name accepts every name."""
    if name not in known and name != UNREAD and UNREAD not in known:
        yield Fault(loc, code or f"unknown_{kind}", _UNKNOWN[kind].format(name), nearest(name, known))


def doubled(names: Iterable[str], loc: Loc, *last: str) -> Iterator[Fault]:
    """Yield a fault for each name that stands before in the same list."""
    seen: set[str] = set()
    for position, name in enumerate(names):
        if name in seen and name != UNREAD:
            yield Fault((*loc, position, *last), "duplicate_id", f"« {name} » est écrit deux fois.")
        seen.add(name)


def _doubled_ids(procedure: Procedure) -> Iterator[Fault]:
    for place in ("roles", "states", "machines", "clocks", "events"):
        yield from doubled((entry.id for entry in getattr(procedure, place)), (place,), "id")
    yield from doubled((event.name for event in procedure.events), ("events",), "name")
    for position, machine in enumerate(procedure.machines):
        yield from doubled((state.id for state in machine.states), ("machines", position, "states"), "id")


def _set_faults(procedure: Procedure, names: Names) -> Iterator[Fault]:
    for name, members in procedure.sets.items():
        yield from names.all_unknown("state", members, ("sets", name))
        if name in names.lists["state"]:
            yield Fault(("sets", name), "duplicate_id", f"« {name} » est aussi le nom d’un état.")


def _state_faults(procedure: Procedure, names: Names) -> Iterator[Fault]:
    for position, state in enumerate(procedure.states):
        loc: Loc = ("states", position)
        if state.owner is not None:
            yield from names.unknown("role", state.owner, (*loc, "owner"))
        elif not state.terminal:
            message = f"L’état « {state.id} » n’a pas de responsable (owner)."
            yield Fault(loc, "state_without_owner", message, names.lists["role"])
        if state.waiting_clock is not None:
            yield from names.unknown("clock", state.waiting_clock, (*loc, "waiting_clock"))
        elif not state.terminal:
            message = f"L’état « {state.id} » n’a pas de délai qui borne l’attente (waiting_clock)."
            yield Fault(loc, "waiting_without_clock", message, names.lists["clock"])


def _machine_faults(procedure: Procedure, names: Names) -> Iterator[Fault]:
    for position, machine in enumerate(procedure.machines):
        loc: Loc = ("machines", position)
        states = tuple(state.id for state in machine.states)
        yield from unknown("state", machine.initial, states, (*loc, "initial"))
        edges: set[tuple[str, str]] = set()
        for number, move in enumerate(machine.moves):
            here: Loc = (*loc, "moves", number)
            yield from unknown("state", move.from_, states, (*here, "from"))
            yield from unknown("state", move.to, states, (*here, "to"))
            yield from names.all_unknown("event", move.events, (*here, "events"))
            if (move.from_, move.to) in edges and UNREAD not in {move.from_, move.to}:
                message = f"L’arête de « {move.from_} » à « {move.to} » est écrite deux fois."
                yield Fault(here, "duplicate_edge", message)
            edges.add((move.from_, move.to))
            for which, event_id in enumerate(move.events):
                able = tuple(each.id for each in procedure.events if _may_move(each, machine.id, move.to))
                if event_id in names.lists["event"] and move.to in states and event_id not in able:
                    message = f"{event_id} ne mène jamais la machine « {machine.id} » à « {move.to} »."
                    yield Fault((*here, "events", which), "dead_move", message, able)


def _may_move(event: Event, machine_id: str, to_state: str) -> bool:
    return any(_may_make(event, spec, machine_id, to_state) for spec in event.moves)


def _may_make(event: Event, spec: MoveSpec, machine_id: str, to_state: str) -> bool:
    """Tell whether a move of an event can lead a machine to a state: by name, or by a value that may be typed."""
    if spec.machine != machine_id:
        return spec.machine == UNREAD
    if not spec.to.startswith("input:"):
        return spec.to in {to_state, UNREAD}
    return to_state in _offered(event, spec)


def _offered(event: Event, spec: MoveSpec) -> tuple[str, ...]:
    """Return the values that may be typed in the field that a move reads, its ``when`` considered."""
    name = spec.to.removeprefix("input:")
    field = _field(_fields_of(event, spec), name)
    wanted = spec.when.get(name)
    offered = (option.value for option in field.options) if field is not None else ()
    return tuple(value for value in offered if wanted is None or value in wanted)


# Clocks


def _clock_faults(procedure: Procedure, clock: Clock, names: Names, loc: Loc) -> Iterator[Fault]:
    yield from names.unknown("role", clock.expiry_owner, (*loc, "expiry_owner"))
    for told in ("told_at_alarm", "told_at_end"):
        yield from names.all_unknown("role", getattr(clock, told), (*loc, told))
    if clock.proposes is not None:
        yield from names.unknown("event", clock.proposes.event, (*loc, "proposes", "event"))
        yield from names.unknown("role", clock.proposes.to, (*loc, "proposes", "to"))
    for side in ("start", "stop"):
        yield from names.all_unknown("event", getattr(clock, side), (*loc, side))
    for side, conditions in (("start", clock.start_if), ("stop", clock.stop_if)):
        yield from _condition_faults(conditions, getattr(clock, side), names, (*loc, f"{side}_if"))
    starting = [event for event in procedure.events if event.id in clock.start]
    for name, values in clock.only_if.items():
        fields = [field for event in starting if (field := _field(event.input, name)) is not None]
        asked = dict.fromkeys(field.name for event in starting for field in event.input)
        if starting:
            yield from unknown("field", name, tuple(asked), (*loc, "only_if", name))
        yield from _value_faults(name, values, fields, (*loc, "only_if", name))
    yield from _setting_faults(clock, starting, loc)
    yield from _length_faults(clock, loc)


def _setting_faults(clock: Clock, starting: list[Event], loc: Loc) -> Iterator[Fault]:
    """Check what gives a run another end: a day that a starting event asks, a length of a starting event."""
    days = dict.fromkeys(field.name for event in starting for field in event.input if field.type == "date")
    if clock.set_by is not None and starting:
        yield from unknown("field", clock.set_by, tuple(days), (*loc, "set_by"))
    for event_id, length in clock.lengths.items():
        if event_id not in clock.start and UNREAD not in clock.start:
            message = f"{event_id} ne fait pas partir le délai auquel cette durée s’ajoute."
            yield Fault((*loc, "lengths", event_id), "unknown_event", message, nearest(event_id, clock.start))
        yield from _unit_faults(length, (*loc, "lengths", event_id))


def _condition_faults(
    conditions: Mapping[str, str], events: tuple[str, ...], names: Names, loc: Loc
) -> Iterator[Fault]:
    """Check under what condition an event starts or stops a clock: one that is listed beside it."""
    for event_id, condition in conditions.items():
        yield from names.unknown("condition", condition, (*loc, event_id))
        if event_id not in events and UNREAD not in events:
            message = f"{event_id} n’est pas dans la liste à laquelle cette condition s’ajoute."
            yield Fault((*loc, event_id), "unknown_event", message, nearest(event_id, events))


def _value_faults(name: str, values: tuple[str, ...], fields: list[InputField], loc: Loc) -> Iterator[Fault]:
    """Yield the values that no field of a name offers. A field without options takes any value."""
    if not fields or any(not field.options for field in fields):
        return
    offered = tuple(dict.fromkeys(option.value for field in fields for option in field.options))
    for position, value in enumerate(values):
        if value not in offered and value != UNREAD and UNREAD not in offered:
            message = f"Le champ « {name} » ne propose pas la valeur « {value} »."
            yield Fault((*loc, position), "unknown_field", message, nearest(value, offered))


def _length_faults(clock: Clock, loc: Loc) -> Iterator[Fault]:
    yield from _unit_faults(clock.length, (*loc, "length"))
    if clock.urgent_length is not None:
        yield from _unit_faults(clock.urgent_length, (*loc, "urgent_length"))
        if longer(clock.urgent_length, clock.length):
            message = "La durée d’urgence est plus longue que la durée ordinaire."
            yield Fault((*loc, "urgent_length"), "bad_length", message)
    by_class = clock.length.by == "retention_class"
    if by_class != bool(clock.retention_months):
        message = "Une durée par classe de conservation (by: retention_class) va avec retention_months, et l’inverse."
        yield Fault((*loc, "length"), "bad_length", message)
    late = [day for day in clock.alarms.days_after_start if clock.length.days and day >= clock.length.days]
    if late:
        message = f"L’alerte du jour {late[0]} vient après la fin du délai."
        yield Fault((*loc, "alarms"), "bad_length", message)


def units_of(length: Length) -> dict[str, Any]:
    """Return the units of a length that are set: one, in a good one."""
    units: dict[str, Any] = length.model_dump(exclude_none=True, exclude={"at_once"})
    return units | ({"at_once": 0} if length.at_once else {})


def longer(one: Length, other: Length) -> bool:
    """Tell whether a length is longer than another of the same unit."""
    ours, theirs = units_of(one), units_of(other)
    return any(isinstance(value, int) and unit in theirs and value > theirs[unit] for unit, value in ours.items())


def _unit_faults(length: Length, loc: Loc) -> Iterator[Fault]:
    units = units_of(length)
    if len(units) != 1:
        allowed = ("at_once", "hours", "days", "business_days", "months", "by")
        yield Fault(loc, "bad_length", "Une durée a exactement une unité.", allowed)
    for unit, value in units.items():
        if isinstance(value, int) and unit != "at_once" and value <= 0:
            yield Fault((*loc, unit), "bad_length", "Une durée est d’au moins 1.")


# Events


def _event_faults(procedure: Procedure, event: Event, names: Names, loc: Loc) -> Iterator[Fault]:
    yield from names.all_unknown("role", event.roles, (*loc, "roles"))
    if not event.roles:
        yield Fault((*loc, "roles"), "event_nobody", f"{event.id} n’est permis à personne.", names.lists["role"])
    yield from names.all_unknown("event", event.four_eyes, (*loc, "four_eyes"))
    yield from _guard_faults(event.guards, names, (*loc, "guards"))
    yield from _input_faults(event.input, (*loc, "input"))
    yield from _doubled_moves(event, loc)
    for position, spec in enumerate(event.moves):
        yield from _move_faults(procedure, event, spec, (*loc, "moves", position))
    yield from _effect_faults(event, names, loc)
    yield from _rewrite_faults(procedure, event, (*loc, "return_rewrite"))


def _guard_faults(guards: tuple[GuardUse, ...], names: Names, loc: Loc) -> Iterator[Fault]:
    seen: list[GuardUse] = []
    for position, use in enumerate(guards):
        here: Loc = (*loc, position)
        yield from names.unknown("guard", use.name, here)
        if use in seen and use.name != UNREAD:
            yield Fault(here, "duplicate_id", f"La condition « {use.name} » est écrite deux fois.")
        seen.append(use)
        if use.name in GUARDS:
            yield from _parameter_faults(use, names, here)


def _parameter_faults(use: GuardUse, names: Names, loc: Loc) -> Iterator[Fault]:
    known = GUARDS[use.name]
    for name, value in use.params.items():
        here: Loc = (*loc, "params", name)
        if name not in known.params:
            message = f"La condition « {use.name} » n’a pas de paramètre « {name} »."
            yield Fault(here, "unknown_parameter", message, tuple(known.params))
        elif value != UNREAD and not _is_a(value, known.params[name]):
            message = f"Le paramètre « {name} » de « {use.name} » est {_kind(known.params[name])}."
            yield Fault(here, "wrong_parameter", message)
        elif name in NAMING and isinstance(value, tuple):
            yield from names.all_unknown(NAMING[name], value, here)
        elif name in NAMING and isinstance(value, str):
            yield from names.unknown(NAMING[name], value, here)
    missing = tuple(sorted(known.required - use.params.keys()))
    if missing:
        message = f"Il manque à la condition « {use.name} » : {', '.join(missing)}."
        yield Fault(loc, "wrong_parameter", message, missing)


def _is_a(value: Any, kind: Any) -> bool:
    """Tell whether a parameter of a file has the type that the guard declares."""
    if get_origin(kind) is tuple:
        return isinstance(value, tuple) and all(isinstance(each, get_args(kind)[0]) for each in value)
    return type(value) is kind


def _kind(kind: Any) -> str:
    if get_origin(kind) is tuple:
        return "une liste de mots"
    return {int: "un nombre entier", bool: "true ou false"}.get(kind, "un mot")


def _input_faults(fields: tuple[InputField, ...], loc: Loc) -> Iterator[Fault]:
    yield from doubled((field.name for field in fields), loc, "name")
    for position, field in enumerate(fields):
        here: Loc = (*loc, position)
        kind: str = field.type
        if kind not in {"choice", "choices", "rows", UNREAD} and (field.options or field.source):
            message = f"Le champ « {field.name} » n’est pas un choix ; il n’a ni options ni source."
            yield Fault(here, "bad_input_field", message, ("choice", "choices"))
        if kind in {"choice", "choices"} and bool(field.options) == (field.source is not None):
            message = f"Le choix « {field.name} » a des options ou une source, l’une ou l’autre."
            yield Fault(here, "bad_input_field", message, ("options", "source"))
        if kind != UNREAD and (kind == "rows") != bool(field.fields):
            message = f"Champ « {field.name} » : un tableau (rows) a des colonnes (fields), et lui seul."
            yield Fault(here, "bad_input_field", message)
        if None not in (field.min_value, field.max_value) and field.min_value > field.max_value:  # type: ignore[operator] # neither is None
            yield Fault(here, "bad_input_field", f"Champ « {field.name} » : min_value dépasse max_value.")
        yield from doubled((option.value for option in field.options), (*here, "options"), "value")
        yield from _input_faults(field.fields, (*here, "fields"))


def _field(fields: tuple[InputField, ...], name: str) -> InputField | None:
    return next((field for field in fields if field.name == name), None)


def _fields_of(event: Event, spec: MoveSpec) -> tuple[InputField, ...]:
    """Return the fields that a move reads: those of its rows, or those of the event."""
    if spec.each is None:
        return event.input
    rows = _field(event.input, spec.each)
    return rows.fields if rows is not None else ()


def _doubled_moves(event: Event, loc: Loc) -> Iterator[Fault]:
    for position, spec in enumerate(event.moves):
        if spec in event.moves[:position] and spec.machine != UNREAD:
            yield Fault((*loc, "moves", position), "duplicate_edge", "Ce mouvement est écrit deux fois.")


def _move_faults(procedure: Procedure, event: Event, spec: MoveSpec, loc: Loc) -> Iterator[Fault]:
    machines = {machine.id: machine for machine in procedure.machines}
    yield from unknown("machine", spec.machine, tuple(machines), (*loc, "machine"))
    rows = _field(event.input, spec.each) if spec.each is not None else None
    if spec.each is not None and (rows is None or rows.type not in {"rows", UNREAD}):
        tables = tuple(field.name for field in event.input if field.type == "rows")
        message = f"« {spec.each} » n’est pas un tableau de saisie de cette étape."
        yield Fault((*loc, "each"), "unknown_field", message, tables)
        return
    known = tuple(field.name for field in _fields_of(event, spec))
    for side, words in (("key", spec.key.split()), ("to", [spec.to])):
        for word in words:
            if word.startswith("input:"):
                yield from unknown("field", word.removeprefix("input:"), known, (*loc, side))
    yield from _asked(_fields_of(event, spec), spec.when, (*loc, "when"))
    machine = machines.get(spec.machine)
    if machine is None:
        return
    states = tuple(state.id for state in machine.states)
    targets = _offered(event, spec) if spec.to.startswith("input:") else (spec.to,)
    for target in targets:
        yield from unknown("state", target, states, (*loc, "to"))
        made = any(event.id in move.events and move.to in {target, UNREAD} for move in machine.moves)
        holes = any({UNREAD} & set(move.events) for move in machine.moves)
        if target in states and not (made or holes) and target != machine.initial:
            message = f"Aucune arête de la machine « {machine.id} » ne mène à « {target} » par {event.id}."
            reached = dict.fromkeys(move.to for move in machine.moves if event.id in move.events)
            yield Fault((*loc, "to"), "dead_move", message, tuple(reached))


def _effect_faults(event: Event, names: Names, loc: Loc) -> Iterator[Fault]:
    yield from names.all_unknown("record", event.records, (*loc, "records"))
    for position, letter in enumerate(event.letters):
        here: Loc = (*loc, "letters", position)
        yield from names.unknown("letter", letter.code, (*here, "code"))
        if letter.when is not None:
            yield from names.unknown("condition", letter.when, (*here, "when"))
        yield from _asked(event.input, letter.only_if, (*here, "only_if"))
        if letter in event.letters[:position]:
            yield Fault(here, "duplicate_id", f"Le courrier « {letter.code} » est écrit deux fois.")
    for position, task in enumerate(event.tasks):
        yield from names.unknown("role", task.owner, (*loc, "tasks", position, "owner"))
    for position, notice in enumerate(event.notices):
        yield from names.unknown("role", notice.to, (*loc, "notices", position, "to"))


def _asked(fields: tuple[InputField, ...], wanted: Mapping[str, tuple[str, ...]], loc: Loc) -> Iterator[Fault]:
    for name, values in wanted.items():
        field = _field(fields, name)
        yield from unknown("field", name, tuple(each.name for each in fields), (*loc, name))
        yield from _value_faults(name, values, [field] if field is not None else [], (*loc, name))


def _rewrite_faults(procedure: Procedure, event: Event, loc: Loc) -> Iterator[Fault]:
    """Check an event that moves the state to return to: it may only become a working state."""
    rewrite = event.return_rewrite
    if rewrite is None:
        return
    yield from _asked(event.input, rewrite.when, (*loc, "when"))
    if rewrite.by is not None:
        yield from _asked(event.input, {rewrite.by: tuple(rewrite.from_)}, (*loc, "from"))
    states = tuple(state.id for state in procedure.states)
    for value, stored in rewrite.from_.items():
        for position, name in enumerate(stored):
            yield from unknown("state", name, states, (*loc, "from", value, position))
    known = tuple(field.name for field in event.input)
    if rewrite.to.startswith("input:"):
        yield from unknown("field", rewrite.to.removeprefix("input:"), known, (*loc, "to"))
    field = _field(event.input, rewrite.to.removeprefix("input:"))
    targets = [option.value for option in field.options] if rewrite.to.startswith("input:") and field else []
    if not rewrite.to.startswith("input:"):
        targets = [rewrite.to]
    working = procedure.sets.get("WORKING", (UNREAD,))
    for target in chain(targets):
        if target not in working and UNREAD not in {target, *working}:
            message = f"{event.id} ferait revenir à « {target} », qui n’est pas un état de travail (WORKING)."
            code = "nested_interruption" if target in states else "unknown_state"
            yield Fault((*loc, "to"), code, message, nearest(target, working))
