"""The published procedure against the tables that a jurist reads, and what a file must never hold."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from workflow.engine import expand, sources_of
from workflow.guards import GUARDS
from workflow.model import Event, InputField
from workflow.procedures import FOLDER, PROCEDURES, current
from workflow.procedures.vocabulary import RECORDS

EXPECTED = Path(__file__).parent / "expected"
PINNED = {("signalement", 1): "50e5c39fee66e005a56ba357331bb2d22f0731298f594c90c4e78930d5bd3dc9"}


def table(name: str) -> list[dict[str, str]]:
    with (EXPECTED / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter=";"))


def fields_of(event: Event) -> Iterator[InputField]:
    for field in event.input:
        yield field
        yield from field.fields


def test_a_published_file_never_changes() -> None:
    found = {key: hashlib.sha256((FOLDER / f"{key[0]}_v{key[1]}.yaml").read_bytes()).hexdigest() for key in PROCEDURES}
    assert found == PINNED
    assert current().sha256 == PINNED["signalement", 1]


def test_the_states_are_those_of_the_reference() -> None:
    found = [
        {
            "state": state.id,
            "label": state.label,
            "terminal": "yes" if state.terminal else "no",
            "owner": state.owner or "none",
            "clock": state.waiting_clock or "none",
        }
        for state in current().states
    ]
    assert sorted(found, key=str) == sorted(table("states"), key=str)


@pytest.mark.parametrize("row", table("events"), ids=lambda row: row["event"])
def test_each_event_is_that_of_the_reference(row: dict[str, str]) -> None:
    procedure = current()
    event = procedure.event(row["event"])
    assert event.name == row["name"]
    assert " ".join(event.from_) == row["from"]
    assert event.to == row["to"]
    assert " ".join(event.roles) == row["roles"]
    assert " ".join(letter.code for letter in event.letters) == row["letters"]
    assert " ".join(clock.id for clock in procedure.clocks if event.id in clock.start) == row["clocks"]


def test_no_event_stands_beside_the_reference() -> None:
    assert {event.id for event in current().events} == {row["event"] for row in table("events")}


def test_the_sub_machines_are_those_of_the_reference() -> None:
    found = [
        {"machine": machine.id, "from": move.from_, "to": move.to, "events": " ".join(move.events)}
        for machine in current().machines
        for move in machine.moves
    ]
    assert found == table("moves")


def test_the_clocks_are_those_of_the_reference() -> None:
    found = [
        {
            "clock": clock.id,
            "start": " ".join(clock.start),
            "stop": " ".join(clock.stop),
            "paused_by": clock.paused_by,
            "owner": clock.expiry_owner,
            "confidence": clock.confidence,
        }
        for clock in current().clocks
    ]
    assert found == table("clocks")


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


def test_four_eyes_pairs_are_those_of_the_roles_chapter() -> None:
    pairs = {event.id: event.four_eyes for event in current().events if event.four_eyes}
    assert pairs == {
        "T07": ("T06", "T18", "T27", "T28"),
        "T11": ("T10",),
        "T29": ("T43",),
        "T45": ("T43",),
    }


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
