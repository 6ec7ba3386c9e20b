"""The fewest causes of a refusal: each with its own cure, none that another one implies, each cure possible here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from workflow.engine.tables import Plan, Tables, position_of
from workflow.facts import Facts
from workflow.guards import NETWORK_RULE
from workflow.law.articles import cited
from workflow.model import NEW, Refusal, Step

IMPLIED: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "actor_without_conflict": frozenset({"four_eyes", "substitute_may_act", "duty_of_own_site", "role"}),
        "role": frozenset({"four_eyes"}),
        "four_eyes": frozenset({"substitute_may_act"}),
        "acts_for_sending_site": frozenset({"duty_of_own_site"}),
        "article40_answer_is_own": frozenset({"article40_move"}),
    }
)
"""Guard -> what goes away with it: another person acts, so that nothing more is to say of this one."""


def causes(tables: Tables, plan: Plan, facts: Facts, step: Step, refusals: Sequence[Refusal]) -> tuple[Refusal, ...]:
    """Return the fewest refusals that cure the step together, in their order.

    No two have the same cure, none is implied by another one, and an event that cures starts from the present state
    (else the first one on the way to where it does). Each names the role that could, where its event tells it.
    """
    if len(refusals) == 1 and refusals[0].guard == "role":
        return (refusals[0],)  # most events that a state offers are somebody else's: nothing more to work out
    found = [each for refusal in refusals for each in _apart(refusal)]
    if len(found) > 1:
        found = _by_cure(_not_implied(found))
    return tuple([_of_the_day(_possible(tables, plan, facts, step, each), step.today) for each in found])


def _of_the_day(refusal: Refusal, today: date) -> Refusal:
    """Return the refusal with the articles that it names under their numbers of the day."""
    message, basis = cited(refusal.message, today), cited(refusal.basis, today)
    if (message, basis) == (refusal.message, refusal.basis):
        return refusal
    return replace(refusal, message=message, basis=basis)


def _apart(refusal: Refusal) -> tuple[Refusal, ...]:
    return (refusal,) if not refusal.more else (replace(refusal, more=()), *refusal.more)


def _not_implied(found: list[Refusal]) -> list[Refusal]:
    guards = {refusal.guard for refusal in found}
    gone = {each for guard in guards for each in IMPLIED.get(guard, ())}
    acts = {refusal.role for refusal in found if refusal.guard == "role"}
    return [
        refusal
        for refusal in found
        if refusal.guard not in gone and (refusal.guard == "role" or refusal.event or refusal.role not in acts)
    ]


def _by_cure(found: list[Refusal]) -> list[Refusal]:
    """Keep the first of those that the same act cures: the same place is written, by the same step."""
    kept: dict[tuple[object, ...], Refusal] = {}
    for refusal in found:
        cure: tuple[object, ...] = (refusal.field, refusal.event)
        if refusal.field is None:
            cure = (refusal.guard, refusal.event, refusal.message)
        known = kept.get(cure)
        kept[cure] = refusal if known is None else replace(known, basis=_both(known.basis, refusal.basis))
    return list(kept.values())


def _both(one: str, other: str) -> str:
    """Return the bases of two refusals that are one cause; a statute is told rather than a rule of the network."""
    statutes = [basis for basis in dict.fromkeys((one, other)) if basis != NETWORK_RULE]
    return "\N{NARROW NO-BREAK SPACE}; ".join(statutes) or NETWORK_RULE


def _possible(tables: Tables, plan: Plan, facts: Facts, step: Step, refusal: Refusal) -> Refusal:
    """Return the refusal with a cure that starts from the present state, and the role that could make it."""
    if refusal.event is None:
        return replace(refusal, role=plan.roles[0].id) if _needs_somebody_else(refusal) else refusal
    cure = tables.plans.get(refusal.event)
    event = refusal.event if cure is not None and _starts_here(cure, facts) else None
    if event is None and cure is not None:
        event = way_to(tables, facts, cure.sources)
    if event == plan.event.id:
        event = None
    role = refusal.role
    if role is None and event is not None:
        held = (each.id for each in tables.plans[event].roles if step.actor.holds(each.id))
        role = next(held, tables.plans[event].roles[0].id)
    if (event, role) == (refusal.event, refusal.role):
        return refusal
    return replace(refusal, event=event, role=role)


def _needs_somebody_else(refusal: Refusal) -> bool:
    """Tell whether nothing is to be written and nothing to be waited for: another person acts."""
    return not (refusal.field or refusal.role or refusal.available_from or refusal.instead or refusal.moot)


def _starts_here(cure: Plan, facts: Facts) -> bool:
    return facts.state in cure.sources or NEW in cure.sources


def way_to(tables: Tables, facts: Facts, wanted: frozenset[str]) -> str | None:
    """Return the first event of a shortest way from the present state to one of those wanted, None where none leads."""
    start = position_of(tables, facts.state, facts.return_state)
    first: dict[str, str] = {}
    seen, now = {start}, [start]
    while now:
        later: list[str] = []
        for here in now:
            for plan in tables.by_state.get(here.partition("/")[0], ()):
                for outcome in tables.outcomes.get((plan.event.id, here), ()):
                    if outcome.target in seen:
                        continue
                    seen.add(outcome.target)
                    first[outcome.target] = first.get(here, plan.event.id)
                    if outcome.to_state in wanted:
                        return first[outcome.target]
                    later.append(outcome.target)
        now = later
    return None
