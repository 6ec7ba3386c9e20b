"""The moves that an event makes on sub-machines: which instances, from where, and why one cannot be made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from workflow.engine.tables import MovePlan, Plan, Tables
from workflow.engine.wording import move_refused
from workflow.facts import Facts
from workflow.guards import NETWORK_RULE
from workflow.model import Event, Move, Refusal, Step


def moves_of(tables: Tables, plan: Plan, facts: Facts, step: Step) -> tuple[tuple[Move, ...], list[Refusal]]:
    """Return the moves that the event makes on sub-machines, and why one of them cannot be made.

    An edge of a sub-machine has no condition of its own, so it is looked up, not fired. While choices are listed,
    only the moves that depend on no input are looked at.
    """
    made: list[Move] = []
    refusals: list[Refusal] = []
    now: dict[str, dict[str, str]] = {}
    for move in plan.moves:
        machine = move.machine.id
        instances = now.get(machine)
        if instances is None:
            instances = now[machine] = facts.instances(machine)
        for row in _rows_of(move, step.data):
            to_state = move.spec.to if move.to_field is None else str(row.get(move.to_field) or "")
            for key in _keys(move, instances, step, row):
                here = instances.get(key)
                found = _move(move, key, here, to_state)
                if found is not None:
                    made.append(found)
                    instances[key] = to_state
                elif not move.spec.optional:
                    refusals.append(_no_such_move(tables, facts, step.event, move, (here, to_state)))
    return tuple(made), refusals


def _rows_of(move: MovePlan, data: Mapping[str, Any] | None) -> tuple[Mapping[str, Any], ...]:
    """Return the rows of input for which a move is made: those of a field, or the input itself."""
    if data is None:
        return () if move.asks_input else ({},)
    rows = data.get(move.spec.each) or () if move.spec.each else (data,)
    if len(move.when) == 1:
        [(name, values)] = move.when
        return tuple([row for row in rows if row.get(name) in values])
    return tuple([row for row in rows if matches(move.when, row)]) if move.when else tuple(rows)


def _keys(move: MovePlan, instances: Mapping[str, str], step: Step, row: Mapping[str, Any]) -> tuple[str, ...]:
    """Return which instances a move is about."""
    if move.key_field is not None:
        return (str(row.get(move.key_field) or ""),)
    match move.key:
        case ("actor",):
            return (str(step.actor.id),)
        case ("all",):
            return tuple(key for key, here in instances.items() if (here, move.spec.to) in move.edges)
        case (word,):
            return (str(read(word, row) or ""),)
        case words:
            return (":".join([str(read(word, row) or "") for word in words]),)


def _move(move: MovePlan, key: str, here: str | None, to_state: str) -> Move | None:
    """Return the move, None where the machine has no such edge by this event."""
    if here is None:
        if to_state == move.machine.initial:
            return Move(move.machine.id, key, None, to_state)
        here = None if move.machine.created else move.machine.initial
    if here is not None and (here, to_state) in move.edges:
        return Move(move.machine.id, key, here, to_state)
    return None


def _no_such_move(
    tables: Tables, facts: Facts, event: Event, move: MovePlan, wanted_move: tuple[str | None, str]
) -> Refusal:
    """Refuse a move in human words, and name the step to make in its place, where the present state has one."""
    here, to_state = wanted_move
    machine, spec = move.machine, move.spec
    stands = here or ("absent" if machine.created or machine.keyed_by == ("person",) else machine.initial)
    said = move_refused(machine.id, stands, to_state)
    instead = said.instead if said.instead not in {None, event.id} and _starts(tables, facts, said.instead) else None
    field = f"/data/{move.to_field}" if move.to_field is not None and not spec.each else f"/{machine.id}"
    return Refusal(
        f"{machine.id}_move", said.sentence, NETWORK_RULE, field=field, instead=instead, moot=said.moot and not instead
    )


def _starts(tables: Tables, facts: Facts, event_id: str | None) -> bool:
    plan = tables.plans.get(event_id or "")
    return plan is not None and facts.state in plan.sources


def read(word: str, row: Mapping[str, Any]) -> Any:
    """Return what a word of the file stands for: itself, or the value typed in the field that it names."""
    return row.get(word.removeprefix("input:")) if word.startswith("input:") else word


def matches(wanted: Iterable[tuple[str, tuple[str, ...]]], row: Mapping[str, Any]) -> bool:
    """Tell whether each named input has one of its values."""
    return all([row.get(name) in values for name, values in wanted])  # noqa: C419 - half the time of a generator
