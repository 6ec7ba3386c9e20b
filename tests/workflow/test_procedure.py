"""The published procedure against the tables that a jurist reads, and what a file must never hold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import pytest

from tests.workflow.reference import ROWS, differences, table
from workflow.engine import expand, sources_of
from workflow.engine.tables import MOST_KEPT
from workflow.guards import GUARDS
from workflow.model import Event, InputField
from workflow.procedures import FOLDER, PROCEDURES, current
from workflow.procedures.vocabulary import RECORDS

PINNED = {("signalement", 1): "b1cd516d62c2828c62c253e4f3364348124ab97a402d547099cf315158d3f7ed"}


def fields_of(event: Event) -> Iterator[InputField]:
    for field in event.input:
        yield field
        yield from field.fields


def test_a_published_file_never_changes() -> None:
    found = {key: hashlib.sha256((FOLDER / f"{key[0]}_v{key[1]}.yaml").read_bytes()).hexdigest() for key in PROCEDURES}
    assert found == PINNED
    assert current().sha256 == PINNED["signalement", 1]


@pytest.mark.parametrize("name", ROWS)
def test_the_procedure_says_what_the_table_of_reference_says(name: str) -> None:
    assert differences(current(), name) == ()


@pytest.mark.parametrize("name", ROWS)
def test_a_table_tells_each_thing_once(name: str) -> None:
    rows = [str(row) for row in table(name)]
    assert len(rows) == len(set(rows)) > 1


def test_the_sets_nest_as_the_reference_says() -> None:
    sets = {name: set(members) for name, members in current().sets.items()}
    assert len(sets["WORKING"]) == 11
    assert sets["INTERRUPTED"] == {"awaiting_documents", "contact_lost", "transfer_pending"}
    assert sets["OPEN"] == sets["WORKING"] | sets["INTERRUPTED"]
    assert sets["LIVE"] == sets["OPEN"] | {"draft", "closed"}
    assert sets["ANY"] == sets["LIVE"] | {"archived"}


def test_every_guard_and_record_of_the_closed_lists_is_used() -> None:
    procedure = current()
    uses = [use for event in procedure.events for use in event.guards]
    uses += [use for role in procedure.roles for use in role.guards]
    assert {use.name for use in uses} == set(GUARDS)
    assert {name for event in procedure.events for name in event.records} == set(RECORDS)


def test_every_label_is_written_in_french_typography() -> None:
    procedure = current()
    words = [event.label for event in procedure.events] + [event.done_label for event in procedure.events]
    words += [field.label for event in procedure.events for field in fields_of(event)]
    words += [state.meaning for state in procedure.states] + [clock.on_expiry for clock in procedure.clocks]
    assert [word for word in words if "'" in word or " ;" in word or " :" in word or "« " in word] == []


def test_a_draft_is_the_only_state_that_a_new_case_takes() -> None:
    assert [event.id for event in current().events if "(new)" in sources_of(current(), event)] == ["T37"]


def test_interruptions_are_expanded_into_plain_edges() -> None:
    tables = expand(current())
    returns = {edge.source for edge in tables.edges if edge.event == "T03"}
    assert returns == {f"awaiting_documents/{state}" for state in current().sets["WORKING"]}
    assert len(tables.machine.states) == 1 + 15 + 3 * 11


def test_the_same_procedure_gives_the_same_tables() -> None:
    assert expand(current()) is expand(current())


def test_tables_of_many_procedures_do_not_pile_up() -> None:
    first = expand(current())
    for _ in range(MOST_KEPT):
        expand(current().model_copy())
    assert expand(current()) is not first
    assert expand(current()).edges == first.edges


def test_an_event_is_found_by_name_too_and_an_unknown_one_is_not() -> None:
    assert current().event("register").id == "T01"
    with pytest.raises(KeyError):
        current().event("T99")


@pytest.mark.parametrize("of", ["state", "machine", "clock", "role"])
def test_an_entry_is_found_by_its_id_and_an_unknown_one_is_not(of: str) -> None:
    known = {"state": "draft", "machine": "route", "clock": "K14", "role": "dpo"}[of]
    find = getattr(current(), of)
    assert find(known).id == known
    with pytest.raises(KeyError):
        find("nothing")
