"""A procedure that changes fails the committed scenarios that its change touches, and hundreds run in a blink."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.acceptance.running import Suite, failures
from workflow.model import NEW, Event, Procedure


def with_event(procedure: Procedure, id_: str, **changes: Any) -> Procedure:
    """Return the procedure with one event changed."""
    events = tuple(each.model_copy(update=changes) if each.id == id_ else each for each in procedure.events)
    return procedure.model_copy(update={"events": events})


def with_clock(procedure: Procedure, id_: str, **changes: Any) -> Procedure:
    """Return the procedure with one clock changed."""
    clocks = tuple(each.model_copy(update=changes) if each.id == id_ else each for each in procedure.clocks)
    return procedure.model_copy(update={"clocks": clocks})


def without_guard(name: str) -> Callable[[Procedure, Event], Procedure]:
    return lambda procedure, event: with_event(
        procedure, event.id, guards=tuple(use for use in event.guards if use.name != name)
    )


def changed(**changes: Any) -> Callable[[Procedure, Event], Procedure]:
    return lambda procedure, event: with_event(procedure, event.id, **changes)


def without_move(machine: str) -> Callable[[Procedure, Event], Procedure]:
    return lambda procedure, event: with_event(
        procedure, event.id, moves=tuple(move for move in event.moves if move.machine != machine)
    )


MUTANTS = [
    ("T11", without_guard("consent_given")),
    ("T11", without_guard("limitation_letter_sent")),
    ("T11", changed(four_eyes=())),
    ("T11", changed(letters=())),
    ("T11", changed(tasks=())),
    ("T11", changed(to="ddd_review")),
    ("T07", changed(roles=("site_coordinator",))),
    ("T08", changed(roles=("site_coordinator", "substitute_coordinator", "case_handler"))),
    ("T36", changed(notices=())),
    ("T02", changed(from_=("registered",))),
    ("T42", changed(return_rewrite=None)),
    ("T27", without_move("consent")),
    ("T33", without_move("urgency")),
]


@pytest.mark.parametrize("event, mutate", MUTANTS)
def test_a_changed_event_fails_a_scenario_that_touches_it(
    shipped: Procedure, suite: Suite, event: str, mutate: Callable[[Procedure, Event], Procedure]
) -> None:
    mutant = mutate(shipped, shipped.event(event))
    touched = suite.touching(event)
    assert 0 < len(touched) < len(suite.scenarios)
    assert failures(mutant, touched, first=True)
    assert not failures(shipped, touched)


@pytest.mark.parametrize(
    "clock, changes",
    [
        ("K25", {"start": ()}),
        ("K25", {"stop": ("T13",)}),
        ("K06", {"paused_by": "none"}),
        ("K10", {"only_if": {}}),
        ("K01", {"only_for": "paper"}),
        ("K04", {"stop_if": {}}),
    ],
)
def test_a_changed_clock_fails_a_scenario_that_touches_it(
    shipped: Procedure, suite: Suite, clock: str, changes: dict[str, Any]
) -> None:
    assert failures(with_clock(shipped, clock, **changes), suite.touching(clock), first=True)


def test_an_event_that_is_gone_fails_what_asks_for_it(shipped: Procedure, suite: Suite) -> None:
    events = tuple(each for each in shipped.events if each.id != "T12")
    failed = failures(shipped.model_copy(update={"events": events}), suite.touching("T12"))
    assert any(failure.got is None for failure in failed)


def test_a_failure_says_where_it_is_written_and_what_was_expected(shipped: Procedure, suite: Suite) -> None:
    failed = failures(with_event(shipped, "T37", to="registered"), suite.touching("T37"))
    told = str(failed[0])
    assert told.startswith("T37_create_draft.feature:")
    assert "attendu" in told
    assert "obtenu" in told
    assert any(failure.scenario.standing.state == NEW for failure in failed)


def test_an_id_that_nothing_touches_chooses_nothing(suite: Suite) -> None:
    assert suite.touching("K99") == ()


def test_a_thousand_scenarios_run_in_a_second(shipped: Procedure, suite: Suite) -> None:
    chosen = suite.scenarios[:: len(suite.scenarios) // 1000]
    failures(shipped, chosen)
    began = time.process_time()
    failures(shipped, chosen)
    assert time.process_time() - began < 1
