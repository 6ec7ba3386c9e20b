"""Situations are finite, told in French, and by default nothing refuses an event in them."""

from __future__ import annotations

import pytest

from workflow.engine import decide, sources_of
from workflow.guards import CONDITION_READS, GUARDS
from workflow.model import Decision, Event
from workflow.procedures import current
from workflow.situations import aspects, facts_in, permissive, step_aspects, step_in

EVENTS = current().events
EVERY_ASPECT = {each.name: each for event in EVENTS for each in (*aspects(current()), *step_aspects(current(), event))}


@pytest.mark.parametrize("event", EVENTS, ids=[event.id for event in EVENTS])
def test_a_permissive_situation_refuses_nothing_from_any_state_in_any_role(event: Event) -> None:
    for state in sources_of(current(), event):
        for role in event.roles:
            situation = permissive(current(), event, state, role)
            step = step_in(current(), event, situation)
            answer = decide(
                current(), facts_in(current(), situation), event.id, step.actor, step.today, step.data or {}
            )
            assert isinstance(answer, Decision), (state, role, answer)


def test_every_fact_that_a_guard_or_condition_reads_has_an_aspect() -> None:
    read = {name for entry in GUARDS.values() for name in entry.reads}
    read |= {name for reads in CONDITION_READS.values() for name in reads}
    told = {name for each in aspects(current()) for name in each.reads}
    assert read - told <= {"site", "handlers", "receiving_handlers", "coordinators", "substitutes"}


@pytest.mark.parametrize("name", EVERY_ASPECT)
def test_every_value_is_said_in_a_french_clause_of_its_own(name: str) -> None:
    values = EVERY_ASPECT[name].values
    said = [value.sentence for value in values]
    assert len({value.code for value in values}) == len(values) == len(set(said))
    for sentence in said:
        assert sentence[0].islower() or sentence.startswith(("L’", "«")), sentence
        assert not sentence.endswith(".")
        assert not set("'") & set(sentence)


def test_the_default_of_an_aspect_is_one_of_its_values() -> None:
    assert all(each.default in each.by_code for each in EVERY_ASPECT.values())
