"""What the committed scenarios say, looked up by what happened on a real store."""

from __future__ import annotations

from collections.abc import Iterable

from cases.db import EVERY_SITE
from cases.trail.event import Act
from cases.trail.read import events
from tests.acceptance.running import Suite
from tests.factories import Journey
from workflow.acceptance.scenarios import Done, NotDone
from workflow.model import Procedure, Refusal

Gone = tuple[str, str, str, str | None, str, str | None]
"""Event, role, state and state to return to before, the same after."""
Told = tuple[str, str, str, str, str | None, str | None, str | None, str | None]
"""Event, condition, answer, basis, and the cures: step, step instead, field, role."""


def gone(suite: Suite) -> frozenset[Gone]:
    """Return every transition that the scenarios tell."""
    told = ((each.scenario.asked, each.scenario.standing, each.scenario.outcome) for each in suite.scenarios)
    return frozenset(
        (asked.event, asked.role, standing.state, standing.return_state, outcome.state, outcome.return_state)
        for asked, standing, outcome in told
        if isinstance(outcome, Done)
    )


def told(suite: Suite) -> frozenset[Told]:
    """Return every refusal that the scenarios tell."""
    return frozenset(
        (
            each.scenario.asked.event,
            *(reason.guard, reason.message, reason.basis),
            *(reason.event, reason.instead, reason.field, reason.role),
        )
        for each in suite.scenarios
        if isinstance(each.scenario.outcome, NotDone)
        for reason in each.scenario.outcome.reasons
    )


def told_of(event: str, refusal: Refusal) -> Told:
    """Return a refusal in the same words."""
    cures = (refusal.event, refusal.instead, refusal.field, refusal.role)
    return (event, refusal.guard, refusal.message, refusal.basis, *cures)


def steps(procedure: Procedure, journey: Journey) -> list[Gone]:
    """Return what the trail of a case says of the steps of its procedure, in order."""
    known = {event.id for event in procedure.events}
    with journey.store.read(EVERY_SITE) as session:
        acts = [each.act for each in events(session, journey.store.keys, journey.case_id)]
    return list(_with_what_was_before(acts, known))


def _with_what_was_before(acts: Iterable[Act], known: set[str]) -> Iterable[Gone]:
    back: str | None = None
    for act in acts:
        if act.type in known:
            yield act.type, act.role, act.from_state, back, act.to_state, act.return_state
        back = act.return_state
