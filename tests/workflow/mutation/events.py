"""Mutants of who may do what, from where, under which conditions: guards, edges, roles, four eyes, input."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.workflow.mutation.change import Mutant, changed, drops, following, ids, replaced
from workflow.engine import sources_of
from workflow.model import NEW, SAME, GuardUse, InputField, Procedure

OTHER_WORDS = {
    "ddd_referral": "partner",
    "ddd": "site",
    "with_route": "short",
    "merged": "short",
    "short": "merged",
    "anonymous": "merged",
}
"""Word of a guard parameter -> another one of the same kind."""


def guards_dropped(procedure: Procedure) -> Iterator[Mutant]:
    """Drop each condition of each event and of each role."""
    for position, event in enumerate(procedure.events):
        for use, left in drops(event.guards):
            yield Mutant("guard_dropped", event.id, use.name, changed(procedure, "events", position, guards=left))
    for position, role in enumerate(procedure.roles):
        for use, left in drops(role.guards):
            yield Mutant("guard_dropped", role.id, use.name, changed(procedure, "roles", position, guards=left))


def guard_parameters_changed(procedure: Procedure) -> Iterator[Mutant]:
    """Change each parameter of each condition to a neighbouring value, and drop each member of a list."""
    for position, event in enumerate(procedure.events):
        for number, use in enumerate(event.guards):
            for detail, params in _other_parameters(procedure, use):
                guards = replaced(event.guards, number, use.model_copy(update={"params": params}))
                build = changed(procedure, "events", position, guards=guards)
                yield Mutant("guard_parameter", event.id, f"{use.name} {detail}", build)


def _other_parameters(procedure: Procedure, use: GuardUse) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, value in use.params.items():
        for other in _other_values(procedure, value):
            shown = f"-{_missing(value, other)}" if isinstance(value, tuple) else f"={other}"
            yield f"{name}{shown}", {**use.params, name: other}


def _missing(value: tuple[str, ...], left: Any) -> str:
    return next(each for each in value if each not in left)


def _other_values(procedure: Procedure, value: str | int | bool | tuple[str, ...]) -> Iterator[Any]:
    clocks = ids(procedure, "clocks")
    match value:
        case bool():
            yield not value
        case int():
            yield value - 1
            yield value + 1
        case str():
            yield following(clocks, value) if value in clocks else OTHER_WORDS[value]
        case _:
            yield from (left for _, left in drops(value))


def sources_dropped(procedure: Procedure) -> Iterator[Mutant]:
    """Take away each state from which an event starts, its sets written out."""
    for position, event in enumerate(procedure.events):
        for state, left in drops(sources_of(procedure, event)):
            yield Mutant("source_dropped", event.id, state, changed(procedure, "events", position, from_=left))


def sources_added(procedure: Procedure) -> Iterator[Mutant]:
    """Let each event start from each other state."""
    for position, event in enumerate(procedure.events):
        sources = sources_of(procedure, event)
        for state in ids(procedure, "states"):
            if state not in sources and NEW not in sources:
                build = changed(procedure, "events", position, from_=(*event.from_, state))
                yield Mutant("source_added", event.id, state, build)


def targets_swapped(procedure: Procedure) -> Iterator[Mutant]:
    """Lead each event to the state that follows its target in the file, and nowhere."""
    states = ids(procedure, "states")
    for position, event in enumerate(procedure.events):
        for target in dict.fromkeys((following(states, event.to), SAME)):
            if target != event.to and event.from_ != (NEW,):
                yield Mutant("target_swapped", event.id, target, changed(procedure, "events", position, to=target))


def roles_dropped(procedure: Procedure) -> Iterator[Mutant]:
    """Take away each role of each event."""
    for position, event in enumerate(procedure.events):
        for role, left in drops(event.roles):
            yield Mutant("role_dropped", event.id, role, changed(procedure, "events", position, roles=left))


def roles_added(procedure: Procedure) -> Iterator[Mutant]:
    """Let each other role fire each event."""
    for position, event in enumerate(procedure.events):
        for role in ids(procedure, "roles"):
            if role not in event.roles:
                build = changed(procedure, "events", position, roles=(*event.roles, role))
                yield Mutant("role_added", event.id, role, build)


def pairs_dropped(procedure: Procedure) -> Iterator[Mutant]:
    """Let one person do both halves of each four-eyes pair."""
    for position, event in enumerate(procedure.events):
        for author, left in drops(event.four_eyes):
            yield Mutant("pair_dropped", event.id, author, changed(procedure, "events", position, four_eyes=left))


def input_no_longer_required(procedure: Procedure) -> Iterator[Mutant]:
    """Ask each required field of each event, and of its rows, without insisting."""
    for position, event in enumerate(procedure.events):
        for path, fields in _each(event.input, {"required": True}, {"required": False}):
            yield Mutant("required_dropped", event.id, path, changed(procedure, "events", position, input=fields))


def days_unbounded(procedure: Procedure) -> Iterator[Mutant]:
    """Let each day that may not lie in the future, or not in the past, lie there."""
    for position, event in enumerate(procedure.events):
        for bound in ("not_future", "not_past"):
            for path, fields in _each(event.input, {bound: True}, {bound: False}):
                yield Mutant("day_unbounded", event.id, path, changed(procedure, "events", position, input=fields))


def _each(
    fields: tuple[InputField, ...], having: dict[str, bool], update: dict[str, bool], above: str = ""
) -> Iterator[tuple[str, tuple[InputField, ...]]]:
    """Yield the fields with one changed, for each that has a quality, also within rows."""
    for number, field in enumerate(fields):
        if all(getattr(field, name) == value for name, value in having.items()):
            yield above + field.name, replaced(fields, number, field.model_copy(update=update))
        for path, inner in _each(field.fields, having, update, f"{above}{field.name}."):
            yield path, replaced(fields, number, field.model_copy(update={"fields": inner}))
