"""Who is told when a clock comes to one of its days: its owner, those told beside, then one level after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from cases.commands.change import Change
from cases.facts import facts_from
from cases.reminders.moments import AFTER, END, LAST_LEVEL, NEXT_LEVEL
from workflow.engine import objections
from workflow.model import Clock, Procedure

SUBSTITUTE: Final = "substitute_coordinator"
NATIONAL: Final = "national_admin"
UNDER_THE_COORDINATOR: Final = frozenset({"intake_agent", "case_handler", "bound_user", "system"})
LETS_THE_SUBSTITUTE_ACT: Final = frozenset({"K07", "K26"})
"""Clocks after whose end the substitute decides in the coordinator's place (domain rule 6.1)."""
PER_PERSON: Final = frozenset({"K08"})
"""Clocks of one person each; the key of a run is that person's account."""


@dataclass(frozen=True, slots=True)
class Receiver:
    """Somebody who is told, by role, with what to do; by name where one person alone is meant."""

    role: str
    label: str
    account: UUID | None = None


def receivers(
    change: Change, procedure: Procedure, clock: Clock, key: str, step: str, *, times: int = 0
) -> tuple[Receiver, ...]:
    """Return who is told of a step of a run: a warning, its end, a daily reminder or a level after it.

    ``times``: how often a clock that repeats has come to its end before. From the second time on the next level is
    told together with the owner: such a clock never stays at its end.
    """
    found = dict.fromkeys(_told(change, procedure, clock, key, step))
    if step == END and times:
        found |= dict.fromkeys([Receiver(_next_level(change, clock), clock.on_expiry)])
    return tuple(found)


def _told(change: Change, procedure: Procedure, clock: Clock, key: str, step: str) -> Iterator[Receiver]:
    if step == NEXT_LEVEL:
        yield Receiver(_next_level(change, clock), clock.on_expiry)
    elif step == LAST_LEVEL:
        yield Receiver(_above_the_coordinator(change), clock.on_expiry)
    else:
        yield _first(change, procedure, clock, key, step)
        beside = clock.told_at_end if step == END else () if step in AFTER else clock.told_at_alarm
        yield from (Receiver(role, clock.on_expiry) for role in beside)


def _first(change: Change, procedure: Procedure, clock: Clock, key: str, step: str) -> Receiver:
    """Return the owner of the end, or who may now make the step that the end proposes."""
    label = clock.on_expiry
    if clock.proposes is not None and step == END:
        facts = facts_from(change.case, change.rows, today=change.today)
        missing = objections(procedure, facts, clock.proposes.event, change.today)
        if not missing:
            return Receiver(clock.proposes.to, clock.proposes.label)
        label = " ".join(refusal.message for refusal in missing)
    role = clock.expiry_owner
    if role == SUBSTITUTE and not change.rows["substitute"]:
        role = NATIONAL
    return Receiver(role, label, _account(change, clock, key, role))


def _account(change: Change, clock: Clock, key: str, role: str) -> UUID | None:
    if clock.id in PER_PERSON and key:
        return UUID(key)
    assignee: UUID | None = change.column("assignee_id") if role == "case_handler" else None
    return assignee


def _next_level(change: Change, clock: Clock) -> str:
    if clock.expiry_owner in UNDER_THE_COORDINATOR:
        return "site_coordinator"
    return _above_the_coordinator(change) if clock.expiry_owner == "site_coordinator" else NATIONAL


def _above_the_coordinator(change: Change) -> str:
    """Return the substitute where one is named and may act on the case (domain rule 6.1), else the network."""
    facts = facts_from(change.case, change.rows, today=change.today)
    late = any(facts.clocks[id_].state == "over" for id_ in LETS_THE_SUBSTITUTE_ACT & facts.clocks.keys())
    called = late or facts.coordinator_absent or facts.coordinator_in_conflict
    return SUBSTITUTE if facts.substitutes and called else NATIONAL
