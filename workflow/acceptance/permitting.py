"""Finds a situation in which nothing is against a step, near the ordinary one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from workflow.acceptance.scenarios import Asked, Standing
from workflow.acceptance.stage import TOLD_APART, acting, facts_of, situation_of, standing_in
from workflow.engine import decide
from workflow.guards import GUARDS
from workflow.model import NEW, Decision, Procedure, Refused
from workflow.situations import TODAY, Aspect, aspects, permissive, step_aspects

MOST_CHANGES: Final = 6
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class NeverPermittedError(ValueError):
    """No situation near the ordinary one lets a step be made."""

    def __init__(self, asked: Asked, standing: Standing, refused: Refused) -> None:
        self.asked, self.standing, self.refused = asked, standing, refused
        super().__init__(f"{asked} from {standing}: {[refusal.guard for refusal in refused.refusals]}")


def answered(procedure: Procedure, standing: Standing, asked: Asked) -> Decision | Refused:
    """Return what the engine answers in a scenario."""
    actor, data = acting(procedure, standing, asked)
    return decide(procedure, facts_of(procedure, standing, asked), asked.event, actor, TODAY, data)


def permitted(
    procedure: Procedure,
    asked: Asked,
    state: str,
    return_state: str | None = None,
    *,
    wanted: Mapping[str, str] = NOTHING,
) -> Standing:
    """Return a standing from which the step is made, and in which the aspects of ``wanted`` have these values.

    Raises ``NeverPermittedError``.
    """
    event = procedure.event(asked.event)
    told = {**permissive(procedure, event, None if state == NEW else state, asked.role), **wanted}
    standing = standing_in(procedure, asked, state, return_state, told)
    answer = answered(procedure, standing, asked)
    changes = 0
    while isinstance(answer, Refused):
        if changes == MOST_CHANGES:
            raise NeverPermittedError(asked, standing, answer)
        standing, answer = _nearer(procedure, standing, asked, answer, frozenset(wanted))
        changes += 1
    return standing


def _nearer(
    procedure: Procedure, standing: Standing, asked: Asked, refused: Refused, kept: frozenset[str]
) -> tuple[Standing, Decision | Refused]:
    """Return the standing after the first change of one aspect that leaves less against the step, and the answer."""
    reasons = _weight(refused)
    for other in _neighbours(procedure, standing, asked, refused, kept):
        answer = answered(procedure, other, asked)
        if isinstance(answer, Decision) or _weight(answer) < reasons:
            return other, answer
    raise NeverPermittedError(asked, standing, refused)


def _weight(refused: Refused) -> tuple[int, int]:
    """Tell how much stands against a step: how many conditions, in how many words (one may list several causes)."""
    return len(refused.refusals), sum(len(refusal.message) for refusal in refused.refusals)


def _neighbours(
    procedure: Procedure, standing: Standing, asked: Asked, refused: Refused, kept: frozenset[str]
) -> Iterator[Standing]:
    situation = situation_of(procedure, standing, asked)
    for each in _asked_about(procedure, asked, refused.refusals[0].guard):
        for value in each.codes if each.name not in kept else ():
            if value != situation.get(each.name, each.default):
                changed = {**situation, each.name: value}
                yield standing_in(procedure, asked, standing.state, standing.return_state, changed)


def _asked_about(procedure: Procedure, asked: Asked, guard: str) -> Iterator[Aspect]:
    """Yield the aspects that may answer a guard: what it reads of the case, and all of the attempt."""
    known = GUARDS.get(guard)
    reads = known.reads if known is not None else frozenset()
    yield from (each for each in aspects(procedure) if each.name not in TOLD_APART and each.reads & reads)
    yield from (each for each in step_aspects(procedure, procedure.event(asked.event)) if each.name not in TOLD_APART)
