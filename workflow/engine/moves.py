"""The moves that an event makes on sub-machines: which instances, from where, and why one cannot be made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from workflow.engine.tables import Tables, quoted
from workflow.facts import Facts
from workflow.guards import NETWORK_RULE
from workflow.model import Event, Move, MoveSpec, Refusal, Step


def moves_of(tables: Tables, facts: Facts, step: Step) -> tuple[tuple[Move, ...], list[Refusal]]:
    """Return the moves that the event makes on sub-machines, and why one of them cannot be made.

    While choices are listed, only the moves that depend on no input are looked at.
    """
    made: list[Move] = []
    refusals: list[Refusal] = []
    current: dict[tuple[str, str], str] = {}
    for spec in step.event.moves:
        for row in _rows_of(spec, step.data):
            to_state = str(read(spec.to, row) or "")
            for key in _keys(tables, facts, step, spec, row):
                here = current.get((spec.machine, key)) or facts.instances(spec.machine).get(key)
                found = _move(tables, step.event, spec, key, here, to_state)
                if found is not None:
                    made.append(found)
                    current[spec.machine, key] = to_state
                elif not spec.optional:
                    refusals.append(_no_such_move(tables, facts, step.event, spec, (here, to_state)))
    return tuple(made), refusals


def _rows_of(spec: MoveSpec, data: Mapping[str, Any] | None) -> tuple[Mapping[str, Any], ...]:
    """Return the rows of input for which a move is made: those of a field, or the input itself."""
    if data is None:
        return () if _asks_input(spec) else ({},)
    rows = data.get(spec.each) or () if spec.each else (data,)
    return tuple(row for row in rows if matches(spec.when.items(), row))


def _asks_input(spec: MoveSpec) -> bool:
    return bool(spec.each or spec.when or spec.optional or "input:" in spec.key or "input:" in spec.to)


def _keys(tables: Tables, facts: Facts, step: Step, spec: MoveSpec, row: Mapping[str, Any]) -> tuple[str, ...]:
    """Return which instances a move is about."""
    if spec.key == "actor":
        return (str(step.actor.id),)
    if spec.key == "all":
        edges = tables.moves.get((spec.machine, step.event.id), frozenset())
        return tuple(key for key, here in facts.instances(spec.machine).items() if (here, spec.to) in edges)
    return (":".join(str(read(part, row) or "") for part in spec.key.split()),)


def _move(tables: Tables, event: Event, spec: MoveSpec, key: str, here: str | None, to_state: str) -> Move | None:
    """Return the move, None where the machine has no such edge by this event."""
    machine = tables.procedure.machine(spec.machine)
    if here is None and to_state == machine.initial:
        return Move(spec.machine, key, None, to_state)
    if here is None and not machine.created:
        here = machine.initial
    if here is not None and (here, to_state) in tables.moves.get((spec.machine, event.id), ()):
        return Move(spec.machine, key, here, to_state)
    return None


def _no_such_move(
    tables: Tables, facts: Facts, event: Event, spec: MoveSpec, wanted_move: tuple[str | None, str]
) -> Refusal:
    """Refuse a move, and name the event that makes it, or that leads elsewhere from there, in the present state."""
    here, to_state = wanted_move
    machine = tables.procedure.machine(spec.machine)
    now = tables.labels.get(f"{spec.machine}.{here}", "absent")
    wanted = tables.labels.get(f"{spec.machine}.{to_state}", "non précisé")
    from_here = sorted((move for move in machine.moves if move.from_ == here), key=lambda move: move.to != to_state)
    events = (tables.plans[each] for move in from_here for each in move.events if each != event.id)
    other = next((plan.event for plan in events if facts.state in plan.sources), None)
    advice = f"Voyez l’étape {quoted(other.label)}." if other else "Choisissez une autre réponse ou une autre étape."
    message = (
        f"{machine.label}\N{NO-BREAK SPACE}: de {quoted(now)}, cette étape ne mène pas à {quoted(wanted)}. {advice}"
    )
    field = f"/data/{spec.to.removeprefix('input:')}" if spec.to.startswith("input:") and not spec.each else None
    return Refusal(f"{spec.machine}_move", message, NETWORK_RULE, field=field, event=other.id if other else None)


def read(word: str, row: Mapping[str, Any]) -> Any:
    """Return what a word of the file stands for: itself, or the value typed in the field that it names."""
    return row.get(word.removeprefix("input:")) if word.startswith("input:") else word


def matches(wanted: Iterable[tuple[str, tuple[str, ...]]], row: Mapping[str, Any]) -> bool:
    """Tell whether each named input has one of its values."""
    return all(row.get(name) in values for name, values in wanted)
