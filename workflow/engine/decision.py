"""Decides about one step: role, four eyes, guards and sub-machine moves, all asked before the rule table is fired."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from workflow.engine.causes import causes, way_to
from workflow.engine.effects import clocks, letters, standing_still
from workflow.engine.moves import matches, moves_of, read
from workflow.engine.tables import Outcome, Plan, Position, Tables, expand, position_of, quoted
from workflow.facts import Facts
from workflow.guards import NETWORK_RULE
from workflow.model import Actor, Choice, Decision, Event, Move, Procedure, Refusal, Refused, Step


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
    event = plan.event
    step = Step(event, actor, today, data)
    outcome = _leads_to(tables, event, facts, data)
    role, refusals = _objections(plan, facts, step)
    moves: tuple[Move, ...] = ()
    if plan.moves:
        moves, against = moves_of(tables, plan, facts, step)
        refusals += against
    if outcome is None:
        refusals.insert(0, _wrong_state(tables, plan, facts))
    if refusals or outcome is None or role is None:
        return Refused(event, causes(tables, plan, facts, step, refusals))
    _fire(outcome)
    return _decision(tables, plan, facts, step, role=role, outcome=outcome, moves=moves)


def choices(procedure: Procedure, facts: Facts, actor: Actor, today: date) -> tuple[Choice, ...]:
    """Return every event of the present state in the order of the file, allowed or with every reason against it.

    A condition on the input has nothing to refuse yet: what an allowed choice still needs is its input.
    """
    tables = expand(procedure)
    return tuple(_choice(tables, plan, facts, actor, today) for plan in tables.by_state[facts.state])


def objections(procedure: Procedure, facts: Facts, event_id: str, today: date) -> tuple[Refusal, ...]:
    """Return what the file itself has against an event, whoever acts and whatever is typed: its state, its conditions.

    Raises KeyError for an event that the procedure does not know.
    """
    tables = expand(procedure)
    plan = tables.plans[event_id]
    step = Step(plan.event, _SOMEBODY, today)
    found = [refusal for check in plan.guards if (refusal := check(facts, step)) is not None]
    if _leads_to(tables, plan.event, facts, {}) is None:
        found.insert(0, _wrong_state(tables, plan, facts))
    return tuple(found)


_SOMEBODY: Final = Actor(UUID(int=0), frozenset())


def _choice(tables: Tables, plan: Plan, facts: Facts, actor: Actor, today: date) -> Choice:
    step = Step(plan.event, actor, today)
    outcome = _leads_to(tables, plan.event, facts, {})
    role, refusals = _objections(plan, facts, step)
    if plan.moves:
        refusals += moves_of(tables, plan, facts, step)[1]
    if outcome is None:
        refusals.insert(0, _wrong_state(tables, plan, facts))
    to_state = outcome.to_state if outcome is not None else facts.state
    if not refusals:
        return Choice(plan.event, to_state, allowed=True, role=role)
    fewest = causes(tables, plan, facts, step, refusals)
    days = [refusal.available_from for refusal in fewest if refusal.available_from]
    only_time = max(days) if len(days) == len(fewest) else None
    return Choice(plan.event, to_state, False, fewest, only_time, role)


def _leads_to(tables: Tables, event: Event, facts: Facts, data: Mapping[str, Any]) -> Outcome | None:
    """Return where the event leads from here, None where it does not start from here."""
    options = tables.outcomes.get((event.id, position_of(tables, facts.state, facts.return_state)))
    if options is None:
        return None
    if len(options) > 1 and facts.return_state is not None:
        back = _rewritten(event, facts.return_state, data)
        return next((option for option in options if option.return_state == back), options[0])
    return options[0]


def _rewritten(event: Event, return_state: str, data: Mapping[str, Any]) -> str:
    """Return the state to return to after an event that moves it (T42, T50), else the present one."""
    rewrite = event.return_rewrite
    if rewrite is None or not matches(rewrite.when.items(), data):
        return return_state
    if rewrite.by is not None and return_state not in rewrite.from_.get(str(data.get(rewrite.by)), ()):
        return return_state
    return str(read(rewrite.to, data))


def _objections(plan: Plan, facts: Facts, step: Step) -> tuple[str | None, list[Refusal]]:
    """Return the role in which the actor may act, and what role, four eyes and guards have against the step."""
    role, refusals = _acting_role(plan, facts, step)
    if plan.event.four_eyes:
        refusals += _same_eyes(plan, facts, step)
    for check in plan.guards:
        refusal = check(facts, step)
        if refusal is not None:
            refusals.append(refusal)
    return role, refusals


def _acting_role(plan: Plan, facts: Facts, step: Step) -> tuple[str | None, list[Refusal]]:
    """Return the first role of the event that the actor holds and may use, or why there is none."""
    against: list[Refusal] = []
    for role in plan.roles:
        if not step.actor.holds(role.id):
            continue
        found = [each for check in role.guards if (each := check(facts, step)) is not None]
        if not found:
            return role.id, []
        against += found
    if against:
        return None, against
    message = f"Cette étape revient à\N{NO-BREAK SPACE}: {plan.role_labels}."
    return None, [Refusal("role", message, NETWORK_RULE, role=plan.roles[0].id)]


def _same_eyes(plan: Plan, facts: Facts, step: Step) -> list[Refusal]:
    """Refuse the author of what is to be decided: the author is never the validator."""
    authors = facts.authors
    if step.actor.id not in [authors.get(event_id) for event_id in plan.event.four_eyes]:
        return []
    message = (
        "Vous êtes l’auteur de ce qui est à valider\N{NARROW NO-BREAK SPACE}; "
        f"une autre personne décide\N{NO-BREAK SPACE}: {plan.role_labels}."
    )
    other = next((role.id for role in plan.roles if not step.actor.holds(role.id)), plan.roles[0].id)
    return [Refusal("four_eyes", message, NETWORK_RULE, role=other)]


def _wrong_state(tables: Tables, plan: Plan, facts: Facts) -> Refusal:
    message = (
        f"Cette étape part de l’état {plan.source_labels}\N{NARROW NO-BREAK SPACE}; "
        f"le dossier est dans l’état {quoted(tables.labels.get(facts.state, facts.state))}."
    )
    return Refusal("state", message, NETWORK_RULE, field="/state", event=way_to(tables, facts, plan.sources))


def _decision(
    tables: Tables, plan: Plan, facts: Facts, step: Step, *, role: str, outcome: Outcome, moves: tuple[Move, ...]
) -> Decision:
    event = plan.event
    started, stopped = clocks(plan, facts, step) if plan.starts or plan.stops else ((), ())
    paused, resumed = standing_still(tables, facts, outcome, started, stopped) if outcome.interrupted else ((), ())
    return Decision(
        event=event,
        role=role,
        from_state=facts.state,
        to_state=outcome.to_state,
        return_state=outcome.return_state,
        moves=moves,
        records=event.records,
        letters=letters(plan, facts, step) if plan.always is None else plan.always,
        clocks_started=started,
        clocks_stopped=stopped,
        clocks_paused=paused,
        clocks_resumed=resumed,
        tasks=event.tasks,
        notices=event.notices,
        passed=plan.passed,
    )


def _fire(outcome: Outcome) -> None:
    """Let the rule table make the move. That it does not is a bug: the table and the engine disagree."""
    moved = Position(outcome.source)
    outcome.fire(moved)
    if moved.state != outcome.target:
        raise AssertionError(f"the rule table led from {outcome.source} to {moved.state}, not to {outcome.target}")
