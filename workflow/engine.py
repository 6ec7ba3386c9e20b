"""Decides about one step of a case: allowed with all that it entails, or refused with every reason.

Pure: the same procedure, facts, actor, day and input always give the same answer, and nothing is changed. The rule
table is one shared ``transitions`` machine per procedure and one per sub-machine, built once; interruptions are
expanded into plain edges, so that the table is finite and can be explored. This is the only module that imports
``transitions``.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from transitions import Machine

from workflow.facts import Facts
from workflow.guards import CONDITIONS, GUARDS, NETWORK_RULE
from workflow.guards.conditions import ELECTRONIC
from workflow.guards.registry import Check, Condition
from workflow.model import (
    NEW,
    RETURN_STATE,
    SAME,
    Actor,
    Choice,
    Clock,
    Decision,
    Event,
    GuardUse,
    Move,
    MoveSpec,
    Passed,
    Procedure,
    Refusal,
    Refused,
    Step,
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


class _Position:
    """What a machine moves: anything with a state."""

    __slots__ = ("state",)

    def __init__(self, state: str) -> None:
        self.state = state


@dataclass(frozen=True, slots=True)
class _ClockStart:
    clock: str
    only_for: str | None
    only_if: tuple[tuple[str, tuple[str, ...]], ...]
    pauses: bool


@dataclass(frozen=True, slots=True)
class _RolePlan:
    id: str
    guards: tuple[tuple[Check, Mapping[str, Any]], ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """Everything about one event that does not depend on a case, worked out once."""

    event: Event
    sources: frozenset[str]
    source_labels: str
    roles: tuple[_RolePlan, ...]
    role_labels: str
    guards: tuple[tuple[Check, Mapping[str, Any]], ...]
    passed: tuple[Passed, ...]
    letters: tuple[tuple[str, Condition | None, tuple[tuple[str, tuple[str, ...]], ...]], ...]
    starts: tuple[_ClockStart, ...]
    stops: tuple[tuple[str, Condition | None], ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """A procedure made ready: expanded edges, machines, and per state the events in the order of the file."""

    procedure: Procedure
    edges: tuple[Edge, ...]
    targets: Mapping[tuple[str, str], tuple[str, ...]]
    """(event, position) -> positions that it may lead to; the first is where it leads by itself."""
    machine: Machine
    submachines: Mapping[str, Machine]
    moves: Mapping[tuple[str, str], frozenset[tuple[str, str]]]
    """(sub-machine, event) -> its edges."""
    plans: Mapping[str, _Plan]
    by_state: Mapping[str, tuple[_Plan, ...]]
    pausing: frozenset[str]
    """Clocks that stand still in an interruption."""
    interruptions: frozenset[str]
    labels: Mapping[str, str]
    """Labels of states, and of sub-machine states as ``machine.state``."""


# Expansion


def expand(procedure: Procedure) -> Tables:
    """Return the tables of a procedure; the same object for the same procedure."""
    known = _TABLES.get(id(procedure))
    if known is None:
        known = _TABLES[id(procedure)] = _build(procedure)
    return known


_TABLES: dict[int, Tables] = {}  # a table holds its procedure, so that an id is never taken by another one


def _build(procedure: Procedure) -> Tables:
    edges = tuple(_edges(procedure))
    targets: dict[tuple[str, str], tuple[str, ...]] = {}
    for edge in edges:
        targets[edge.event, edge.source] = (*targets.get((edge.event, edge.source), ()), edge.target)
    plans = {event.id: _plan(procedure, event) for event in procedure.events}
    moves: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for machine in procedure.machines:
        for move in machine.moves:
            for event_id in move.events:
                moves.setdefault((machine.id, event_id), set()).add((move.from_, move.to))
    return Tables(
        procedure=procedure,
        edges=edges,
        targets=MappingProxyType(targets),
        machine=_machine(edges),
        submachines=MappingProxyType(
            {machine.id: _submachine(procedure, machine.id) for machine in procedure.machines}
        ),
        moves=MappingProxyType({key: frozenset(value) for key, value in moves.items()}),
        plans=MappingProxyType(plans | {plan.event.name: plan for plan in plans.values()}),
        by_state=MappingProxyType(
            {
                state: tuple(plan for plan in plans.values() if state in plan.sources)
                for state in (NEW, *(each.id for each in procedure.states))
            }
        ),
        pausing=frozenset(clock.id for clock in procedure.clocks if clock.paused_by == "INTERRUPTED"),
        interruptions=frozenset(procedure.sets["INTERRUPTED"]),
        labels=MappingProxyType(
            {state.id: state.label for state in procedure.states}
            | {f"{machine.id}.{state.id}": state.label for machine in procedure.machines for state in machine.states}
        ),
    )


def sources_of(procedure: Procedure, event: Event) -> tuple[str, ...]:
    """Return the states from which an event starts, its sets written out."""
    names = (name for each in event.from_ for name in procedure.sets.get(each, (each,)))
    return tuple(dict.fromkeys(names))


def _edges(procedure: Procedure) -> Iterator[Edge]:
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


def _machine(edges: tuple[Edge, ...]) -> Machine:
    """Build the shared machine; no model is ever added to it, and it offers no trigger of its own."""
    states = list(dict.fromkeys(name for edge in edges for name in (edge.source, edge.target)))
    return _flat_machine(states, [(edge.trigger, edge.source, edge.target) for edge in edges])


def _submachine(procedure: Procedure, machine_id: str) -> Machine:
    machine = procedure.machine(machine_id)
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


def _plan(procedure: Procedure, event: Event) -> _Plan:
    labels = {role.id: role.label for role in procedure.roles}
    sources = sources_of(procedure, event)
    starts = (clock for clock in procedure.clocks if event.id in clock.start)
    return _Plan(
        event=event,
        sources=frozenset(sources),
        source_labels=_either(_quoted(_state_label(procedure, source)) for source in sources),
        roles=tuple(_RolePlan(role, _calls(procedure.role(role).guards)) for role in event.roles),
        role_labels=_either(labels[role] for role in event.roles),
        guards=_calls(event.guards),
        passed=tuple(Passed(use.name, GUARDS[use.name].basis) for use in event.guards),
        letters=tuple(
            (letter.code, CONDITIONS[letter.when] if letter.when else None, tuple(letter.only_if.items()))
            for letter in event.letters
        ),
        starts=tuple(_clock_start(clock, event) for clock in starts),
        stops=tuple(
            (clock.id, CONDITIONS[clock.stop_if[event.id]] if event.id in clock.stop_if else None)
            for clock in procedure.clocks
            if event.id in clock.stop
        ),
    )


def _state_label(procedure: Procedure, state_id: str) -> str:
    return "Nouveau signalement" if state_id == NEW else procedure.state(state_id).label


def _calls(uses: tuple[GuardUse, ...]) -> tuple[tuple[Check, Mapping[str, Any]], ...]:
    return tuple((GUARDS[use.name].check, dict(use.params)) for use in uses)


def _clock_start(clock: Clock, event: Event) -> _ClockStart:
    asked = {field.name for field in event.input}
    only_if = tuple((name, values) for name, values in clock.only_if.items() if name in asked)
    return _ClockStart(clock.id, clock.only_for, only_if, clock.paused_by == "INTERRUPTED")


def _either(words: Iterator[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} ou {last}" if first else last


# Decision


def decide(
    procedure: Procedure,
    facts: Facts,
    event_id: str,
    actor: Actor,
    today: date,
    data: Mapping[str, Any],
) -> Decision | Refused:
    """Return what the step entails, or every reason against it.

    ``event_id`` is an id or a name, ``data`` the typed input (``workflow.inputs.read_input``). Raises KeyError for an
    event that the procedure does not know.
    """
    tables = expand(procedure)
    plan = tables.plans[event_id]
    step = Step(plan.event, actor, today, data)
    at = _position_of(tables, facts)
    target = _target(tables, plan.event, facts, at, data)
    role, refusals = _objections(plan, facts, step)
    moves, against = _moves(tables, facts, step)
    refusals += against
    if target is None:
        refusals.insert(0, _wrong_state(tables, plan, facts))
    if refusals or target is None or role is None:
        return Refused(plan.event, tuple(refusals))
    _fire(tables.machine, f"{plan.event.id}>{target}", at, target)
    for move in moves:
        if move.from_state is not None:
            trigger = f"{plan.event.id}>{move.to_state}"
            _fire(tables.submachines[move.machine], trigger, move.from_state, move.to_state)
    return _decision(tables, plan, facts, step, role=role, target=target, moves=moves)


def choices(procedure: Procedure, facts: Facts, actor: Actor, today: date) -> tuple[Choice, ...]:
    """Return every event of the present state in the order of the file, allowed or with every reason against it.

    A condition on the input has nothing to refuse yet: what an allowed choice still needs is its input.
    """
    tables = expand(procedure)
    at = _position_of(tables, facts)
    return tuple(_choice(tables, plan, facts, at, actor, today) for plan in tables.by_state[facts.state])


def _choice(tables: Tables, plan: _Plan, facts: Facts, at: str, actor: Actor, today: date) -> Choice:
    step = Step(plan.event, actor, today)
    target = _target(tables, plan.event, facts, at, {})
    role, refusals = _objections(plan, facts, step)
    if plan.event.moves:
        refusals += _moves(tables, facts, step)[1]
    if target is None:
        refusals.insert(0, _wrong_state(tables, plan, facts))
    to_state = (target or facts.state).partition("/")[0]
    if not refusals:
        return Choice(plan.event, to_state, allowed=True, role=role)
    days = [refusal.available_from for refusal in refusals if refusal.available_from]
    only_time = max(days) if len(days) == len(refusals) else None
    return Choice(plan.event, to_state, False, tuple(refusals), only_time, role)


def _position_of(tables: Tables, facts: Facts) -> str:
    """Return where the case stands in the expanded table; a return state counts in an interruption only."""
    return position(facts.state, facts.return_state if facts.state in tables.interruptions else None)


def _target(tables: Tables, event: Event, facts: Facts, at: str, data: Mapping[str, Any]) -> str | None:
    """Return the position that the event leads to, None where it does not start from here."""
    options = tables.targets.get((event.id, at))
    if options is None:
        return None
    if len(options) > 1 and facts.return_state is not None and event.return_rewrite is not None:
        rewritten = position(facts.state, _rewritten(event, facts.return_state, data))
        return rewritten if rewritten in options else options[0]
    return options[0]


def _rewritten(event: Event, return_state: str, data: Mapping[str, Any]) -> str:
    """Return the state to return to after an event that moves it (T42, T50), else the present one."""
    rewrite = event.return_rewrite
    if rewrite is None or not _matches(rewrite.when.items(), data):
        return return_state
    if rewrite.by is not None and return_state not in rewrite.from_.get(str(data.get(rewrite.by)), ()):
        return return_state
    return str(_read(rewrite.to, data))


def _objections(plan: _Plan, facts: Facts, step: Step) -> tuple[str | None, list[Refusal]]:
    """Return the role in which the actor may act, and what role, four eyes and guards have against the step."""
    role, refusals = _acting_role(plan, facts, step)
    if plan.event.four_eyes:
        refusals += _same_eyes(plan, facts, step)
    for check, params in plan.guards:
        refusal = check(facts, step, **params)
        if refusal is not None:
            refusals.append(refusal)
    return role, refusals


def _acting_role(plan: _Plan, facts: Facts, step: Step) -> tuple[str | None, list[Refusal]]:
    """Return the first role of the event that the actor holds and may use, or why there is none."""
    against: list[Refusal] = []
    for role in plan.roles:
        if not step.actor.holds(role.id):
            continue
        found = [each for check, params in role.guards if (each := check(facts, step, **params)) is not None]
        if not found:
            return role.id, []
        against += found
    if against:
        return None, against
    message = f"Cette étape revient à\N{NO-BREAK SPACE}: {plan.role_labels}."
    return None, [Refusal("role", message, NETWORK_RULE, role=plan.roles[0].id)]


def _same_eyes(plan: _Plan, facts: Facts, step: Step) -> list[Refusal]:
    """Refuse the author of what is to be decided: the author is never the validator."""
    if all(facts.authors.get(event_id) != step.actor.id for event_id in plan.event.four_eyes):
        return []
    message = (
        "Vous êtes l’auteur de ce qui est à valider\N{NARROW NO-BREAK SPACE}; "
        f"une autre personne décide\N{NO-BREAK SPACE}: {plan.role_labels}."
    )
    return [Refusal("four_eyes", message, NETWORK_RULE, role=plan.roles[-1].id)]


def _wrong_state(tables: Tables, plan: _Plan, facts: Facts) -> Refusal:
    message = (
        f"Cette étape part de l’état {plan.source_labels}\N{NARROW NO-BREAK SPACE}; "
        f"le dossier est dans l’état {_quoted(tables.labels.get(facts.state, facts.state))}."
    )
    return Refusal("state", message, NETWORK_RULE, event=_way_to(tables, plan, facts))


def _way_to(tables: Tables, plan: _Plan, facts: Facts) -> str | None:
    """Return the first event that leads in one step from the present state to one where this event starts."""
    at = _position_of(tables, facts)
    for other in tables.by_state.get(facts.state, ()):
        leads_to = tables.targets.get((other.event.id, at), ("",))[0].partition("/")[0]
        if leads_to != facts.state and leads_to in plan.sources:
            return other.event.id
    return None


# Sub-machines


def _moves(tables: Tables, facts: Facts, step: Step) -> tuple[tuple[Move, ...], list[Refusal]]:
    """Return the moves that the event makes on sub-machines, and why one of them cannot be made.

    While choices are listed, only the moves that depend on no input are looked at.
    """
    made: list[Move] = []
    refusals: list[Refusal] = []
    current: dict[tuple[str, str], str] = {}
    for spec in step.event.moves:
        for row in _rows_of(spec, step.data):
            to_state = str(_read(spec.to, row) or "")
            for key in _keys(tables, facts, step, spec, row):
                here = current.get((spec.machine, key)) or facts.instances(spec.machine).get(key)
                found = _move(tables, step.event, spec, key, here, to_state)
                if isinstance(found, Move):
                    made.append(found)
                    current[spec.machine, key] = to_state
                elif found is not None:
                    refusals.append(found)
    return tuple(made), refusals


def _rows_of(spec: MoveSpec, data: Mapping[str, Any] | None) -> tuple[Mapping[str, Any], ...]:
    """Return the rows of input for which a move is made: those of a field, or the input itself."""
    if data is None:
        return () if _asks_input(spec) else ({},)
    rows = data.get(spec.each) or () if spec.each else (data,)
    return tuple(row for row in rows if _matches(spec.when.items(), row))


def _asks_input(spec: MoveSpec) -> bool:
    return bool(spec.each or spec.when or spec.optional or "input:" in spec.key or "input:" in spec.to)


def _keys(tables: Tables, facts: Facts, step: Step, spec: MoveSpec, row: Mapping[str, Any]) -> tuple[str, ...]:
    """Return which instances a move is about."""
    if spec.key == "actor":
        return (str(step.actor.id),)
    if spec.key == "all":
        edges = tables.moves.get((spec.machine, step.event.id), frozenset())
        return tuple(key for key, here in facts.instances(spec.machine).items() if (here, spec.to) in edges)
    return (":".join(str(_read(part, row) or "") for part in spec.key.split()),)


def _move(
    tables: Tables, event: Event, spec: MoveSpec, key: str, here: str | None, to_state: str
) -> Move | Refusal | None:
    """Return the checked move, None where it is optional and the machine has no such edge, else the refusal."""
    machine = tables.procedure.machine(spec.machine)
    if here is None and to_state == machine.initial:
        return Move(spec.machine, key, None, to_state)
    if here is None and not machine.created:
        here = machine.initial
    if here is not None and (here, to_state) in tables.moves.get((spec.machine, event.id), ()):
        return Move(spec.machine, key, here, to_state)
    return None if spec.optional else _no_such_move(tables, spec, here, to_state)


def _no_such_move(tables: Tables, spec: MoveSpec, here: str | None, to_state: str) -> Refusal:
    machine = tables.procedure.machine(spec.machine)
    now = tables.labels.get(f"{spec.machine}.{here}", "absent")
    wanted = tables.labels.get(f"{spec.machine}.{to_state}", "non précisé")
    other = next((move.events[0] for move in machine.moves if (move.from_, move.to) == (here, to_state)), None)
    message = (
        f"{machine.label}\N{NO-BREAK SPACE}: de {_quoted(now)}, "
        f"cette étape ne mène pas à {_quoted(wanted)}. Choisissez une autre réponse ou une autre étape."
    )
    field = f"/data/{spec.to.removeprefix('input:')}" if spec.to.startswith("input:") and not spec.each else None
    return Refusal(f"{spec.machine}_move", message, NETWORK_RULE, field=field, event=other)


def _read(word: str, row: Mapping[str, Any]) -> Any:
    """Return what a word of the file stands for: itself, or the value typed in the field that it names."""
    return row.get(word.removeprefix("input:")) if word.startswith("input:") else word


def _matches(wanted: Iterable[tuple[str, tuple[str, ...]]], row: Mapping[str, Any]) -> bool:
    """Tell whether each named input has one of its values."""
    return all(row.get(name) in values for name, values in wanted)


# What a step entails


def _decision(
    tables: Tables, plan: _Plan, facts: Facts, step: Step, *, role: str, target: str, moves: tuple[Move, ...]
) -> Decision:
    to_state, _, stored = target.partition("/")
    was, will_be = facts.state in tables.interruptions, to_state in tables.interruptions
    started, stopped = _clocks(plan, facts, step)
    left = [id_ for id_ in tables.pausing & facts.clocks.keys() if id_ not in stopped and id_ not in started]
    paused = [id_ for id_ in left if facts.clocks[id_].state == "running"] if will_be and not was else []
    resumed = [id_ for id_ in left if facts.clocks[id_].state == "paused"] if was and not will_be else []
    if will_be:
        paused += [id_ for id_ in started if id_ in tables.pausing]
    return Decision(
        event=plan.event,
        role=role,
        from_state=facts.state,
        to_state=to_state,
        return_state=stored or None,
        moves=moves,
        records=plan.event.records,
        letters=_letters(plan, facts, step),
        clocks_started=started,
        clocks_stopped=stopped,
        clocks_paused=tuple(sorted(paused)),
        clocks_resumed=tuple(sorted(resumed)),
        tasks=plan.event.tasks,
        notices=plan.event.notices,
        passed=plan.passed,
    )


def _starts(start: _ClockStart, facts: Facts, step: Step) -> bool:
    if start.only_for is not None and (start.only_for == "electronic") != (_channel(facts, step) in ELECTRONIC):
        return False
    return _matches(start.only_if, step.data or {})


def _channel(facts: Facts, step: Step) -> str:
    """Return the channel of the report: typed while it is being created, known afterwards."""
    return facts.channel or str((step.data or {}).get("channel", ""))


def _clocks(plan: _Plan, facts: Facts, step: Step) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the clocks that the event starts and stops; one that it does both to is restarted, unless it must end."""
    wanted = [start.clock for start in plan.starts if _starts(start, facts, step)]
    ended = [id_ for id_, stop_if in plan.stops if (stop_if(facts, step) if stop_if else id_ not in wanted)]
    started = tuple(id_ for id_ in wanted if id_ not in ended)
    stopped = tuple(id_ for id_ in ended if id_ in facts.clocks and facts.clocks[id_].state != "stopped")
    return started, stopped


def _letters(plan: _Plan, facts: Facts, step: Step) -> tuple[str, ...]:
    return tuple(
        code
        for code, due, only_if in plan.letters
        if _matches(only_if, step.data or {}) and (due is None or due(facts, step))
    )


def _fire(machine: Machine, trigger: str, at: str, target: str) -> None:
    """Let the rule table make the move. That it does not is a bug: the table and the engine disagree."""
    moved = _Position(at)
    machine.events[trigger].trigger(moved)
    if moved.state != target:
        raise AssertionError(f"the table led from {at} by {trigger} to {moved.state}, not to {target}")


def _quoted(words: str) -> str:
    return f"«\N{NO-BREAK SPACE}{words}\N{NO-BREAK SPACE}»"
