"""Every state x event x role, allowed or refused as the file says. The oracle reads the YAML, never the engine."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.workflow.situations import TODAY, actor_as, good_data, permissive
from workflow.engine import choices, decide
from workflow.model import NEW, RETURN_STATE, SAME, Decision, Refused
from workflow.procedures import FOLDER, current

RAW: dict[str, Any] = yaml.safe_load((FOLDER / "signalement_v1.yaml").read_text(encoding="utf-8"))
EVENTS = {event["id"]: event for event in RAW["events"]}
STATES = [NEW, *(state["id"] for state in RAW["states"])]
ROLES = [role["id"] for role in RAW["roles"]]
INTERRUPTED, WORKING = RAW["sets"]["INTERRUPTED"], RAW["sets"]["WORKING"]


def written_sources(event: dict[str, Any]) -> list[str]:
    return [state for name in event["from"] for state in RAW["sets"].get(name, [name])]


def written_target(event: dict[str, Any], state: str, back: str | None) -> tuple[str, str | None]:
    to: str = event["to"]
    if to == SAME:
        return state, back if state in INTERRUPTED else None
    if to == RETURN_STATE:
        assert back is not None
        return back, None
    if to in INTERRUPTED:
        return to, back if state in INTERRUPTED else state
    return to, None


def outcome(event_id: str, state: str, role: str) -> Decision | Refused:
    """Return the decision where only state and role can refuse."""
    data = dict(good_data(event_id))
    if event_id == "T64" and role != "bound_user":
        data["finding"] = "nobody_knows"
    return decide(current(), permissive(event_id, state), event_id, actor_as(role), TODAY, data)


@pytest.mark.parametrize("event_id", EVENTS)
def test_each_state_and_role_is_allowed_or_refused_as_the_file_says(event_id: str) -> None:
    event = EVENTS[event_id]
    expected = {(state, role) for state in written_sources(event) for role in event["roles"]}
    found = {
        (state, role) for state in STATES for role in ROLES if isinstance(outcome(event_id, state, role), Decision)
    }
    assert found == expected


@pytest.mark.parametrize("event_id", EVENTS)
def test_a_wrong_state_and_a_wrong_role_are_both_told(event_id: str) -> None:
    event = EVENTS[event_id]
    sources = written_sources(event)
    for state in STATES:
        for role in ROLES:
            answer = outcome(event_id, state, role)
            told = {refusal.guard for refusal in answer.refusals} if isinstance(answer, Refused) else set()
            expected = {"state"} - ({"state"} if state in sources else set())
            expected |= {"role"} - ({"role"} if role in event["roles"] else set())
            assert told & {"state", "role"} == expected, (state, role)


@pytest.mark.parametrize("event_id", EVENTS)
def test_each_event_leads_where_the_file_says_from_every_position(event_id: str) -> None:
    event = EVENTS[event_id]
    role = event["roles"][0]
    data = good_data(event_id)
    for state in written_sources(event):
        for back in WORKING if state in INTERRUPTED else [None]:
            answer = decide(current(), permissive(event_id, state, back), event_id, actor_as(role), TODAY, data)
            assert isinstance(answer, Decision), (state, back, answer)
            expected = written_target(event, state, data["ddd_state"] if event_id == "T50" else back)
            assert (answer.to_state, answer.return_state) == expected


@pytest.mark.parametrize("state", STATES)
def test_choices_offer_every_event_of_the_state_in_the_order_of_the_file(state: str) -> None:
    offered = choices(current(), permissive("", state), actor_as("case_handler"), TODAY)
    assert [choice.event.id for choice in offered] == [
        event["id"] for event in RAW["events"] if state in written_sources(event)
    ]


@pytest.mark.parametrize("role", ROLES)
def test_choices_refuse_for_the_role_exactly_what_the_file_refuses(role: str) -> None:
    for state in STATES:
        for choice in choices(current(), permissive("", state), actor_as(role), TODAY):
            refused = any(refusal.guard == "role" for refusal in choice.refusals)
            assert refused == (role not in EVENTS[choice.event.id]["roles"]), (state, choice.event.id)


@pytest.mark.parametrize("event_id", EVENTS)
def test_an_event_in_permissive_facts_is_also_an_allowed_choice(event_id: str) -> None:
    event = EVENTS[event_id]
    for state in written_sources(event):
        offered = choices(current(), permissive(event_id, state), actor_as(event["roles"][0]), TODAY)
        choice = next(each for each in offered if each.event.id == event_id)
        assert choice.allowed, (state, choice.refusals)
