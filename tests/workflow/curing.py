"""Cures a refusal exactly as it says: writes the field, fires the event, lets the person named act, or waits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from workflow.engine import decide
from workflow.model import Decision, Event, Refusal, Refused
from workflow.procedures import current
from workflow.situations import (
    TODAY,
    Situation,
    after,
    aspect_named,
    by_another,
    facts_in,
    permissive,
    step_aspects,
    step_in,
)

WRITES: dict[str, tuple[str, ...]] = {
    "/receipt/channel": ("channel",),
    "/receipt/reporter_kind": ("reporter",),
    "/receipt/anonymous": ("anonymous",),
    "/receipt/report_received": ("report_received",),
    "/facts/narrative": ("narrative",),
    "/facts/facts_on": ("facts_on",),
    "/facts/wish": ("referral_items",),
    "/claimant/last_name": ("claimant",),
    "/claimant/identity_verified": ("identity",),
    "/claimant_deceased": ("death",),
    "/heir": ("death",),
    "/association_standing": ("association",),
    "/criminal_asked": ("criminal_asked",),
    "/attachments": ("signature",),
    "/elimination_visa": ("visa",),
    "/list_for_elimination": ("purge_list",),
    "/litigation_hold": ("litigation",),
    "/facts/facts_ongoing": ("harassment",),
    "/delay_answers/words_said": ("delay_questions",),
    "/data/target_case": ("duplicate_target",),
}
"""Pointer of a refusal -> the aspects that whoever completes the file writes there."""
LEFT_BY_EVENTS: dict[str, tuple[str, ...]] = {
    "/retention_class": ("retention_class", "kept_case"),
    "/links": ("kept_case",),
    "/link": ("link",),
    "/urgency": ("urgency",),
    "/route": ("route.DDD_REFERRAL", "route.CIVIL_COURT"),
    "/consent": ("consent.ddd_referral:ddd",),
    "/article40": ("article40.case", "article40.actor", "article40.other", "clock.K08"),
    "/criminal_status": ("criminal",),
    "/referral_started": ("referral_started",),
    "/clock_starts": ("limitation",),
}
"""Pointer -> the aspects of which it tells that only the course of the case changes them."""


@dataclass(frozen=True)
class Try:
    """One attempt: an event in a situation, on a day."""

    event: Event
    situation: Situation
    today: date = TODAY

    def answer(self) -> Decision | Refused:
        """Return what the engine answers."""
        step = step_in(current(), self.event, self.situation)
        facts = facts_in(current(), self.situation)
        return decide(current(), facts, self.event.id, step.actor, self.today, step.data or {})

    def causes(self) -> tuple[Refusal, ...]:
        """Return why it is refused; nothing where it is allowed."""
        answer = self.answer()
        return answer.refusals if isinstance(answer, Refused) else ()

    def named(self) -> frozenset[tuple[str, str]]:
        """Return guard and sentence of each cause."""
        return frozenset((each.guard, each.message) for each in self.causes())


def cured(attempt: Try, cause: Refusal) -> Try | None:
    """Return the attempt after exactly this cause was cured as it says, None where that cures nothing.

    Nothing else may stand in the way afterwards that did not before, but the time that a cure must run.
    """
    before = attempt.named()
    others = {guard for guard, _ in before} - {cause.guard}
    for one in ways(attempt, cause):
        left = {(each.guard, each.message): each for each in one.causes()}
        if (cause.guard, cause.message) in left:
            continue
        new = [each for name, each in left.items() if name not in before and each.guard not in others]
        if all(each.available_from for each in new):
            return one
    return None


def ways(attempt: Try, cause: Refusal) -> Iterator[Try]:
    """Yield the attempt after each way in which a cause may be cured."""
    if cause.available_from is not None:
        yield Try(attempt.event, attempt.situation, cause.available_from)
    if cause.event is not None:
        yield from fired(attempt, current().event(cause.event))
    field = cause.field or ""
    if field.startswith("/data/"):
        yield from typed(attempt, field.removeprefix("/data/"))
    yield from written(attempt, (*WRITES.get(field, ()), *LEFT_BY_EVENTS.get(field, ())))
    if field.startswith("/clocks/"):
        yield from written(attempt, (f"clock.{field.removeprefix('/clocks/')}",))
    if cause.role is not None:
        yield from acted(attempt, cause.role)


def written(attempt: Try, names: tuple[str, ...]) -> Iterator[Try]:
    """Yield the attempt with other values of these aspects."""
    every = [[(name, code) for code in aspect_named(current(), name).codes] for name in names]
    for one in (pair for values in every for pair in values):
        yield Try(attempt.event, {**attempt.situation, one[0]: one[1]}, attempt.today)
    if len(names) > 1:
        for several in product(*every):
            yield Try(attempt.event, {**attempt.situation, **dict(several)}, attempt.today)


def typed(attempt: Try, field: str) -> Iterator[Try]:
    """Yield the attempt with other values in one field of its input."""
    for each in step_aspects(current(), attempt.event):
        if field in each.asks:
            for code in each.codes:
                yield Try(attempt.event, {**attempt.situation, each.name: code}, attempt.today)


def acted(attempt: Try, role: str) -> Iterator[Try]:
    """Yield the attempt by somebody else who holds a role, at each site."""
    seen = by_another(attempt.situation)
    for site in ("own", "receiver", "third"):
        bound = "yes" if role == "bound_user" else attempt.situation.get("actor.bound", "no")
        holds = "none" if role == "bound_user" else role
        yield Try(attempt.event, {**seen, "actor.role": holds, "actor.bound": bound, "actor.site": site}, attempt.today)


def fired(attempt: Try, event: Event) -> Iterator[Try]:
    """Yield the attempt after an event was fired by somebody who may, with each way to fill in its input."""
    acts = {name: code for name, code in attempt.situation.items() if name.startswith(("input.", "actor."))}
    case = {name: code for name, code in attempt.situation.items() if name not in acts}
    for who, seen in product(event.roles, (case, swapped(case))):
        here = {**able(event, seen, who), **seen}
        for one in inputs(event, here):
            typed_in = {name: code for name, code in one.items() if name.startswith(("input.", "actor."))}
            left: Situation = one
            for _ in range(MOST_TIMES):
                answer = Try(event, {**left, **typed_in}, attempt.today).answer()
                if not isinstance(answer, Decision):
                    break
                left = after(current(), event, {**left, **typed_in}, answer)
                yield Try(attempt.event, {**(left if seen is case else swapped(left)), **acts}, attempt.today)


MOST_TIMES = 3
"""How often an event may be needed: a contact is tried three times."""


def swapped(case: Situation) -> dict[str, str]:
    """Return the case as the other person sees it: who acted and who did not change places."""
    other = {"actor": "other", "other": "actor"}
    seen = {name: other.get(code, code) for name, code in case.items()}
    both = ("article40.actor", "article40.other")
    usual = {name: aspect_named(current(), name).default for name in both}
    seen["article40.actor"], seen["article40.other"] = (
        case.get("article40.other", usual["article40.other"]),
        case.get("article40.actor", usual["article40.actor"]),
    )
    return seen


def able(event: Event, case: Situation, role: str) -> dict[str, str]:
    """Return who can fire an event in this case, as a permissive situation has it."""
    wanted = permissive(current(), event, case.get("state"), role)
    return {name: code for name, code in wanted.items() if name.startswith(("input.", "actor."))}


def inputs(event: Event, here: Situation) -> Iterator[Situation]:
    """Yield a situation with each single change of what is typed."""
    yield here
    for each in step_aspects(current(), event):
        if each.written_by == "input":
            for code in each.codes:
                yield {**here, each.name: code}
