"""Mutants of what a step entails: moves of sub-machines, return states, letters, records, tasks, notices."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.workflow.mutation.change import Mutant, changed, drops, following, ids, replaced
from workflow.model import MoveSpec, Procedure, ReturnRewrite


def moves_dropped(procedure: Procedure) -> Iterator[Mutant]:
    """Drop each move that an event makes on a sub-machine."""
    for position, event in enumerate(procedure.events):
        for number, (_, left) in enumerate(drops(event.moves), 1):
            yield Mutant("move_dropped", event.id, str(number), changed(procedure, "events", position, moves=left))


def moves_changed(procedure: Procedure) -> Iterator[Mutant]:
    """Lead each move elsewhere, make it where it was not due, and insist on it where it was optional."""
    for position, event in enumerate(procedure.events):
        for number, spec in enumerate(event.moves):
            for detail, update in _other_moves(procedure, spec):
                moves = replaced(event.moves, number, spec.model_copy(update=update))
                build = changed(procedure, "events", position, moves=moves)
                yield Mutant("move_changed", event.id, f"{number + 1} {detail}", build)


def _other_moves(procedure: Procedure, spec: MoveSpec) -> Iterator[tuple[str, dict[str, Any]]]:
    states = [state.id for state in procedure.machine(spec.machine).states]
    if not spec.to.startswith("input:"):
        yield f"to={following(states, spec.to)}", {"to": following(states, spec.to)}
    if spec.optional:
        yield "insisted on", {"optional": False}
    if spec.when:
        yield "always", {"when": {}}
    for name, values in spec.when.items():
        for value, left in drops(values):
            yield f"not for {value}", {"when": {**spec.when, name: left}}


def rewrites_dropped(procedure: Procedure) -> Iterator[Mutant]:
    """Drop each change of the state to return to."""
    for position, event in enumerate(procedure.events):
        if event.return_rewrite is not None:
            build = changed(procedure, "events", position, return_rewrite=None)
            yield Mutant("rewrite_dropped", event.id, "", build)


def rewrites_changed(procedure: Procedure) -> Iterator[Mutant]:
    """Widen and narrow each change of the state to return to."""
    for position, event in enumerate(procedure.events):
        if event.return_rewrite is not None:
            for detail, update in _other_rewrites(event.return_rewrite):
                rewrite = event.return_rewrite.model_copy(update=update)
                build = changed(procedure, "events", position, return_rewrite=rewrite)
                yield Mutant("rewrite_changed", event.id, detail, build)


def _other_rewrites(rewrite: ReturnRewrite) -> Iterator[tuple[str, dict[str, Any]]]:
    if not rewrite.to.startswith("input:"):
        yield "to=in_qualification", {"to": "in_qualification"}
    if rewrite.when:
        yield "always", {"when": {}}
    for value, states in rewrite.from_.items():
        for state, left in drops(states):
            yield f"{value} not from {state}", {"from_": {**rewrite.from_, value: left}}


def letters_dropped(procedure: Procedure) -> Iterator[Mutant]:
    """Drop each letter of each event."""
    for position, event in enumerate(procedure.events):
        for letter, left in drops(event.letters):
            yield Mutant("letter_dropped", event.id, letter.code, changed(procedure, "events", position, letters=left))


def letters_unconditional(procedure: Procedure) -> Iterator[Mutant]:
    """Produce each letter whether it is due or not."""
    for position, event in enumerate(procedure.events):
        for number, letter in enumerate(event.letters):
            if letter.when or letter.only_if:
                always = letter.model_copy(update={"when": None, "only_if": {}})
                build = changed(procedure, "events", position, letters=replaced(event.letters, number, always))
                yield Mutant("letter_always", event.id, letter.code, build)


def records_dropped(procedure: Procedure) -> Iterator[Mutant]:
    """Keep nothing of what each writer would have written."""
    for position, event in enumerate(procedure.events):
        for record, left in drops(event.records):
            yield Mutant("record_dropped", event.id, record, changed(procedure, "events", position, records=left))


def tasks_dropped(procedure: Procedure) -> Iterator[Mutant]:
    """Drop each task that an event leaves to somebody."""
    for position, event in enumerate(procedure.events):
        for task, left in drops(event.tasks):
            yield Mutant("task_dropped", event.id, task.kind, changed(procedure, "events", position, tasks=left))


def tasks_to_others(procedure: Procedure) -> Iterator[Mutant]:
    """Leave each task to another role, and a day later."""
    roles = ids(procedure, "roles")
    for position, event in enumerate(procedure.events):
        for number, task in enumerate(event.tasks):
            later = (task.within_business_days or 0) + 1
            for update in ({"owner": following(roles, task.owner)}, {"within_business_days": later}):
                tasks = replaced(event.tasks, number, task.model_copy(update=update))
                detail = f"{task.kind} {next(iter(update.values()))}"
                yield Mutant("task_changed", event.id, detail, changed(procedure, "events", position, tasks=tasks))


def notices_dropped(procedure: Procedure) -> Iterator[Mutant]:
    """Tell nobody, of each that an event tells."""
    for position, event in enumerate(procedure.events):
        for notice, left in drops(event.notices):
            told = notice.to if notice.site == "own" else f"{notice.to} of the {notice.site} site"
            yield Mutant("notice_dropped", event.id, told, changed(procedure, "events", position, notices=left))
