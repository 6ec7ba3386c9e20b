"""``decide`` and ``choices`` against a bare ``transitions`` trigger with the same guards as its conditions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from transitions import EventData, Machine

from cases.access import actor_on, visible_case
from cases.db import EVERY_SITE, Store
from cases.facts import facts_of
from tests.benchmarks.house import sqlite_house
from tests.benchmarks.measure import Result, of_pairs, paired, seconds_of
from tests.factories import Journey, a_case_in
from workflow.engine import choices, decide, expand
from workflow.facts import Facts
from workflow.inputs import read_input
from workflow.model import Actor, Decision, Step
from workflow.procedures import current

STEPS: Final[tuple[tuple[str, str, str], ...]] = (
    ("in_qualification", "T06", "case_handler"),
    ("orientation_pending", "T07", "site_coordinator"),
    ("referral_pending", "T11", "site_coordinator"),
)
"""State, event, role: the decisions of the journey that ask most."""


@dataclass(frozen=True, slots=True)
class Situation:
    """A real case, as the engine sees it."""

    facts: Facts
    actor: Actor
    data: Mapping[str, Any]


class _Model:
    """What the bare machine moves."""

    __slots__ = ("state",)

    def __init__(self, state: str) -> None:
        self.state = state


def _situation(store: Store, state: str, event: str, role: str) -> Situation:
    journey = a_case_in(store, state, external_ref=f"BENCH-{event}")
    if event == "T06":
        journey.note_dates().answer_article40().answer_delay_questions()
    person = journey.person(role)
    with store.read(EVERY_SITE) as session:
        case = visible_case(session, person, journey.case_id)
        facts = facts_of(session, case, now=journey.now)
        actor = actor_on(session, person, case)
    typed = read_input(current().event(event), _input(journey, event), today=journey.today)
    assert isinstance(typed, Mapping), typed
    return Situation(facts, actor, typed)


def _input(journey: Journey, event: str) -> Mapping[str, Any]:
    return {"T06": journey.orientation, "T07": journey.answers, "T11": journey.sending}[event]()


def bare_trigger(situation: Situation, event: str, today: Any) -> Callable[[], object]:
    """Return a trigger of a plain machine whose conditions are the guards of the event, and nothing more."""
    plan = expand(current()).plans[event]
    step = Step(plan.event, situation.actor, today, situation.data)
    facts = situation.facts

    def condition(check: Callable[..., object]) -> Callable[[EventData], bool]:
        return lambda _: check(facts, step) is None

    target = plan.event.to if plan.event.to != "same" else facts.state
    machine = Machine(
        model=None,
        states=[facts.state, target],
        initial=facts.state,
        auto_transitions=False,
        send_event=True,
        transitions=[
            {
                "trigger": event,
                "source": facts.state,
                "dest": target,
                "conditions": [condition(check) for check in plan.guards],
            }
        ],
    )
    trigger = machine.events[event].trigger
    assert trigger(_Model(facts.state)), "the guards of the floor pass"
    return lambda: trigger(_Model(facts.state))


def decide_against_a_trigger() -> Iterator[Result]:
    """``decide`` on real facts against the bare trigger with the same guards (goal 1.5x)."""
    procedure = current()
    with sqlite_house() as store:
        for state, event, role in STEPS:
            known = _situation(store, state, event, role)
            today = _today(known)

            def act(event: str = event, known: Situation = known, today: Any = today) -> object:
                return decide(procedure, known.facts, event, known.actor, today, known.data)

            decision = act()
            assert isinstance(decision, Decision), decision
            floor = bare_trigger(known, event, today)
            yield paired(f"decide {event} ({state})", act, floor, goal=1.5, pairs=300, repeat=20)


def choices_against_triggers() -> Iterator[Result]:
    """``choices`` against one bare trigger's time per event that it offers (goal 1x)."""
    procedure = current()
    with sqlite_house() as store:
        for state, event, role in STEPS:
            known = _situation(store, state, event, role)
            today = _today(known)
            offered = len(choices(procedure, known.facts, known.actor, today))
            trigger = bare_trigger(known, event, today)
            timed = []
            for _ in range(40):
                act = seconds_of(lambda: choices(procedure, known.facts, known.actor, today), repeat=20)  # noqa: B023 - called at once
                timed.append((act, seconds_of(trigger, repeat=200) * offered))
            yield of_pairs(f"choices ({state}, {offered} events)", timed, goal=1)


def _today(known: Situation) -> Any:
    day = known.facts.received_on
    assert day is not None, "a told report has a day of receipt"
    return max(day, known.facts.created_on or day)
