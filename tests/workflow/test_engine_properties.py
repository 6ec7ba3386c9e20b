"""What holds of every decision, whatever the case; and the rule table under the engine."""

from __future__ import annotations

import copy
import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workflow.fact_strategies import any_data, any_facts
from tests.workflow.situations import TODAY, actor_as, good_data, permissive
from workflow.engine import choices, decide, expand
from workflow.engine.decision import _fire
from workflow.engine.tables import Position
from workflow.facts import Facts
from workflow.model import Actor, Decision, Refused
from workflow.procedures import current

ACTORS = [actor_as(role.id) for role in current().roles]


@given(facts=any_facts(), event=st.sampled_from(current().events), actor=st.sampled_from(ACTORS))
def test_a_decision_changes_nothing_and_is_always_the_same(facts: Facts, event: Any, actor: Actor) -> None:
    before, data = copy.deepcopy(facts), good_data(event.id)
    first = decide(current(), facts, event.id, actor, TODAY, data)
    assert decide(current(), facts, event.id, actor, TODAY, data) == first
    assert facts == before


@given(facts=any_facts(), event=st.sampled_from(current().events), actor=st.sampled_from(ACTORS))
def test_a_refused_step_says_why_and_entails_nothing(facts: Facts, event: Any, actor: Actor) -> None:
    answer = decide(current(), facts, event.id, actor, TODAY, good_data(event.id))
    assert isinstance(answer, Decision) or (
        answer.refusals and all(each.message.endswith(".") for each in answer.refusals)
    )


@settings(max_examples=60)
@given(facts=any_facts(), actor=st.sampled_from(ACTORS))
def test_what_refuses_an_allowed_choice_is_its_input_alone(facts: Facts, actor: Actor) -> None:
    for choice in choices(current(), facts, actor, TODAY):
        answer = decide(current(), facts, choice.event.id, actor, TODAY, good_data(choice.event.id))
        reasons = answer.refusals if isinstance(answer, Refused) else ()
        by_input = [each for each in reasons if (each.field or "").startswith("/data/") or each.guard.endswith("_move")]
        assert not choice.allowed or list(reasons) == by_input


@settings(max_examples=60)
@given(facts=any_facts(), actor=st.sampled_from(ACTORS))
def test_a_refused_choice_is_refused_when_tried(facts: Facts, actor: Actor) -> None:
    for choice in choices(current(), facts, actor, TODAY):
        answer = decide(current(), facts, choice.event.id, actor, TODAY, good_data(choice.event.id))
        assert choice.allowed or isinstance(answer, Refused)


@settings(max_examples=60)
@given(facts=any_facts(), actor=st.sampled_from(ACTORS))
def test_a_decision_stays_within_the_expanded_table(facts: Facts, actor: Actor) -> None:
    tables = expand(current())
    for choice in choices(current(), facts, actor, TODAY):
        answer = decide(current(), facts, choice.event.id, actor, TODAY, good_data(choice.event.id))
        if isinstance(answer, Decision):
            nested = answer.to_state in tables.interruptions
            assert (answer.return_state in current().sets["WORKING"]) == nested


ROLES = {role.id for role in current().roles}
NEW_CASE = {"within_retention"}
"""Guards whose cure is another case."""


@settings(max_examples=100)
@given(facts=any_facts(), event=st.sampled_from(current().events), actor=st.sampled_from(ACTORS), typed_in=any_data())
def test_each_cure_that_a_refusal_names_is_within_reach(
    facts: Facts, event: Any, actor: Actor, typed_in: Mapping[str, Any] | None
) -> None:
    data = {**good_data(event.id), **(typed_in or {})}
    offered = {choice.event.id for choice in choices(current(), facts, actor, TODAY)}
    fields = {f"/data/{field.name}" for field in event.input}
    answer = decide(current(), facts, event.id, actor, TODAY, data)
    refusals = answer.refusals if isinstance(answer, Refused) and event.id in offered else ()
    for refusal in refusals:
        assert refusal.event is None or refusal.event in offered or refusal.guard in NEW_CASE, refusal
        assert refusal.field is None or not refusal.field.startswith("/data/") or refusal.field in fields, refusal
        assert refusal.role is None or refusal.role in ROLES, refusal


# The rule table


def test_the_rule_table_offers_no_trigger_of_its_own() -> None:
    tables = expand(current())
    assert len(set(tables.edges)) == len(tables.edges)
    assert set(tables.machine.events) == {edge.trigger for edge in tables.edges}
    assert tables.machine.models == []


def test_a_table_that_disagrees_with_the_engine_is_a_bug() -> None:
    with pytest.raises(AssertionError, match="led from registered to in_qualification, not to oriented"):
        _fire(replace(expand(current()).outcomes["T05", "registered"][0], target="oriented"))


def test_each_edge_of_a_sub_machine_is_one_of_its_rule_table() -> None:
    tables = expand(current())
    for machine in current().machines:
        for move in machine.moves:
            for event_id in move.events:
                at = Position(move.from_)
                assert tables.submachines[machine.id].events[f"{event_id}>{move.to}"].trigger(at)
                assert at.state == move.to
                plans = [each for each in tables.plans[event_id].moves if each.machine.id == machine.id]
                assert all((move.from_, move.to) in each.edges for each in plans)


def test_the_rule_table_writes_no_line_per_decision(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        decide(current(), permissive("T05", "registered"), "T05", actor_as("case_handler"), TODAY, {})
    assert [record for record in caplog.records if record.name.startswith("transitions")] == []
