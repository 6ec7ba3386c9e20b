"""Why not: every refusal names causes that a machine cures, and nothing less than all of them makes the event pass."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.workflow.curing import Try, cured
from workflow.model import Event, GuardUse, Refusal
from workflow.procedures import current
from workflow.situations import Answer, answers, aspects, cure, permissive

EVENTS = current().events
USES = [(event, use) for event in EVENTS for use in event.guards]
DAY = timedelta(days=1)


def plainest(event: Event, use: GuardUse) -> Iterator[Answer]:
    """Yield, for each thing that a guard has to say, the situation that differs least from one that passes."""
    usual = permissive(current(), event)
    found: dict[str, tuple[int, Answer]] = {}
    for answer in answers(current(), use, event).refusing:
        assert answer.refusal is not None
        changed = sum(usual.get(name) != code for name, code in answer.when.items())
        for each in (answer.refusal, *answer.refusal.more):
            if each.message not in found or changed < found[each.message][0]:
                found[each.message] = (changed, answer)
    yield from {id(answer): answer for _, answer in found.values()}.values()


def in_situation(event: Event, answer: Answer) -> Try:
    return Try(event, {**permissive(current(), event, answer.when.get("state")), **answer.when})


def all_at_once(event: Event) -> Try:
    """Return the attempt in which as many guards of an event refuse as agree with each other."""
    told: dict[str, str] = {}
    for use in event.guards:
        for answer in plainest(event, use):
            if all(told.get(name, code) == code for name, code in answer.when.items()):
                told |= answer.when
                break
    return Try(event, {**permissive(current(), event, told.get("state")), **told})


ONE_GUARD = [
    pytest.param(in_situation(event, answer), id=f"{event.id}-{use.name}-{number}")
    for event, use in USES
    for number, answer in enumerate(plainest(event, use))
]
SEVERAL = [pytest.param(all_at_once(event), id=event.id) for event in EVENTS if len(event.guards) > 1]
PEOPLE = [
    pytest.param(Try(event, {**permissive(current(), event), name: code}), id=f"{event.id}-{name}-{code}")
    for event in EVENTS
    for name, code in (
        ("actor.role", "none"),
        ("actor_conflict", "yes"),
        *((f"author.{each}", "actor") for each in event.four_eyes),
    )
    if Try(event, {**permissive(current(), event), name: code}).causes()
]
MACHINES = [
    each for each in aspects(current()) if each.name.partition(".")[0] in {machine.id for machine in current().machines}
]
MOVES = [
    pytest.param(Try(event, {**permissive(current(), event), each.name: code}), id=f"{event.id}-{each.name}-{code}")
    for event in EVENTS
    if event.moves
    for each in MACHINES
    for code in each.codes
    if any(
        cause.guard.endswith("_move")
        for cause in Try(event, {**permissive(current(), event), each.name: code}).causes()
    )
]


def is_cured_elsewhere(cause: Refusal) -> bool:
    """Tell whether the case calls for another step: then this one is not to be cured at all."""
    return cause.instead is not None or cause.moot


@pytest.mark.parametrize("event, use", USES, ids=[f"{event.id}-{use.name}" for event, use in USES])
def test_a_guard_that_refuses_can_also_pass_and_the_smallest_change_does_it(event: Event, use: GuardUse) -> None:
    for answer in plainest(event, use):
        assert cure(current(), use, event, {**permissive(current(), event), **answer.when}) is not None, answer


@pytest.mark.parametrize("attempt", [*ONE_GUARD, *SEVERAL, *PEOPLE, *MOVES])
def test_no_refusal_is_without_a_cause_and_no_cause_without_a_cure(attempt: Try) -> None:
    causes = attempt.causes()
    assert causes
    for cause in causes:
        assert cured(attempt, cause) is not None or is_cured_elsewhere(cause), cause


@pytest.mark.parametrize("attempt", [*ONE_GUARD, *SEVERAL, *PEOPLE])
def test_curing_all_causes_lets_the_event_pass_and_curing_all_but_one_does_not(attempt: Try) -> None:
    causes = attempt.causes()
    assert not standing(attempt, causes, left_out=None)
    for cause in causes:
        if not is_cured_elsewhere(cause):
            assert standing(attempt, causes, left_out=cause), cause


def standing(attempt: Try, causes: tuple[Refusal, ...], *, left_out: Refusal | None) -> list[Refusal]:
    """Return what still refuses after every cause but one was cured; what only time cures is waited for."""
    now = attempt
    for cause in causes:
        if cause == left_out:
            continue
        for same in [each for each in now.causes() if (each.guard, each.field) == (cause.guard, cause.field)][:1]:
            now = cured(now, same) or now
    days = [each.available_from for each in now.causes() if each.available_from and each != left_out]
    if days:
        now = Try(now.event, now.situation, max(days))
    return [each for each in now.causes() if not is_cured_elsewhere(each)]


@pytest.mark.parametrize("attempt", [*ONE_GUARD, *SEVERAL, *PEOPLE, *MOVES])
def test_no_two_causes_have_the_same_cure(attempt: Try) -> None:
    cures = [(each.field, each.event, each.instead) for each in attempt.causes()]
    named = [cure for cure in cures if any(cure)]
    assert len(set(named)) == len(named)


@pytest.mark.parametrize("attempt", ONE_GUARD)
def test_a_step_named_as_a_cure_starts_from_here_or_leads_there(attempt: Try) -> None:
    state = attempt.situation["state"]
    for cause in attempt.causes():
        for event_id in filter(None, (cause.event, cause.instead)):
            event = current().event(event_id)
            starts = {state for name in event.from_ for state in current().sets.get(name, (name,))}
            assert state in starts or event.from_ == ("(new)",), (cause, state)


@pytest.mark.parametrize("attempt", MOVES)
def test_a_move_that_is_refused_is_said_as_a_person_would(attempt: Try) -> None:
    for cause in attempt.causes():
        assert "ne mène pas" not in cause.message
        assert "ne devient pas" not in cause.message


@pytest.mark.parametrize("attempt", ONE_GUARD)
def test_a_day_named_is_the_first_on_which_nothing_stands_in_the_way(attempt: Try) -> None:
    for cause in attempt.causes():
        if cause.available_from is not None:
            on_the_day = Try(attempt.event, attempt.situation, cause.available_from)
            before = Try(attempt.event, attempt.situation, cause.available_from - DAY)
            assert cause.guard not in {guard for guard, _ in on_the_day.named()}
            assert cause.guard in {guard for guard, _ in before.named()}
