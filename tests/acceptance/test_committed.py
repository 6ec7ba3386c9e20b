"""The committed scenarios hold on the shipped procedure, cover it, and are those that it generates."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.acceptance.reading import FOLDER
from tests.acceptance.running import Suite, failures
from tests.acceptance.write import ORDINARY, text_of
from workflow.acceptance.features import ordinary_text
from workflow.acceptance.scenarios import Done, NotDone, Scenario
from workflow.acceptance.transitions import positions_of
from workflow.engine import expand, sources_of
from workflow.model import Procedure
from workflow.procedures import PROCEDURES
from workflow.situations import answers

EVENTS = [event.id for event in PROCEDURES["signalement", 1].events]
NEVER_MADE = {
    ("T50", back)
    for back in (
        *("registered", "in_qualification", "orientation_pending", "oriented"),
        *("referral_preparation", "referral_pending"),
    )
}
"""News of the Défenseur des droits during an interruption asks that the referral had left before it."""
SAID_BY_ANOTHER = {("T56", "duty_of_own_site")}
"""Conditions of which another condition of the same event says the same: the engine tells that one alone."""
REFRESH = "written by an older procedure: python -m tests.acceptance.write, then read the difference"


def alone(suite: Suite) -> Iterator[Scenario]:
    """Yield the scenarios of one step."""
    return (each.scenario for each in suite.scenarios if each.scenario.first is None)


def test_the_procedure_keeps_every_committed_scenario(shipped: Procedure, suite: Suite) -> None:
    failed = failures(shipped, suite.scenarios)
    assert not failed, "\n".join(map(str, failed[:5]))


@pytest.mark.parametrize("event", EVENTS)
def test_the_committed_text_is_what_the_procedure_generates(shipped: Procedure, event: str) -> None:
    name, text = text_of(shipped, shipped.event(event))
    assert (FOLDER / name).read_text(encoding="utf-8") == text, REFRESH


def test_the_ordinary_case_is_written_as_it_is(shipped: Procedure) -> None:
    assert (FOLDER / ORDINARY).read_text(encoding="utf-8") == ordinary_text(shipped), REFRESH


def test_there_is_one_file_per_event() -> None:
    names = {path.name.partition("_")[0] for path in FOLDER.glob("T*.feature")}
    assert names == set(EVENTS)


def test_every_event_is_made_from_each_of_its_positions_by_each_of_its_roles(shipped: Procedure, suite: Suite) -> None:
    made = {
        (each.asked.event, each.asked.role, each.standing.state, each.standing.return_state)
        for each in alone(suite)
        if isinstance(each.outcome, Done)
    }
    wanted = {
        (event.id, role, state, back)
        for event in shipped.events
        for role in event.roles
        for state, back in positions_of(shipped, event)
    }
    assert made <= wanted
    assert {(event, back) for event, _, _, back in wanted - made} == NEVER_MADE


def test_every_two_events_that_can_follow_each_other_do(shipped: Procedure, suite: Suite) -> None:
    outcomes = expand(shipped).outcomes
    starts: dict[str, set[str]] = {}
    for event, source in outcomes:
        starts.setdefault(source, set()).add(event)
    told = {
        (each.scenario.first.event, each.scenario.asked.event)
        for each in suite.scenarios
        if each.scenario.first is not None
    }
    wanted = {
        (event, following)
        for (event, _), options in outcomes.items()
        for following in starts.get(options[0].target, ())
    }
    assert told == wanted


def test_every_condition_of_every_event_refuses_in_some_scenario(shipped: Procedure, suite: Suite) -> None:
    refused = {
        (each.asked.event, reason.guard)
        for each in alone(suite)
        if isinstance(each.outcome, NotDone)
        for reason in each.outcome.reasons
    }
    wanted = {(event.id, use.name) for event in shipped.events for use in event.guards}
    wanted |= {(event.id, "role") for event in shipped.events}
    everywhere = {state.id for state in shipped.states}
    wanted |= {(event.id, "state") for event in shipped.events if everywhere - set(sources_of(shipped, event))}
    wanted |= {(event.id, "four_eyes") for event in shipped.events if event.four_eyes}
    wanted |= {
        (event.id, use.name)
        for event in shipped.events
        for role in event.roles
        for use in shipped.role(role).guards
        if answers(shipped, use, event).refusing
    }
    assert wanted - refused == SAID_BY_ANOTHER


def test_every_edge_of_every_sub_machine_is_gone(shipped: Procedure, suite: Suite) -> None:
    gone = {
        (each.asked.event, machine, here, there)
        for each in alone(suite)
        if isinstance(each.outcome, Done)
        for machine, _, here, there in each.outcome.moves
    }
    edges = {
        (event, machine.id, move.from_, move.to)
        for machine in shipped.machines
        for move in machine.moves
        for event in move.events
    }
    assert edges - gone == set()


def test_every_letter_is_sent_and_every_clock_starts_and_stops(shipped: Procedure, suite: Suite) -> None:
    done = [(each.asked.event, each.outcome) for each in alone(suite) if isinstance(each.outcome, Done)]
    letters = {(event, code) for event, outcome in done for code in outcome.letters}
    started = {(event, clock) for event, outcome in done for clock in outcome.clocks_started}
    stopped = {(event, clock) for event, outcome in done for clock in outcome.clocks_stopped}
    wanted = {(event.id, letter.code) for event in shipped.events for letter in event.letters}
    assert wanted - letters == set()
    assert {(event, clock.id) for clock in shipped.clocks for event in clock.start} - started == set()
    restarted = {(event, clock.id) for clock in shipped.clocks for event in clock.stop if event in clock.start}
    assert {(event, clock.id) for clock in shipped.clocks for event in clock.stop} - stopped - restarted == set()
