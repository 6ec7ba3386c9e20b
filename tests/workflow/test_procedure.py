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
from workflow.procedures import FOLDER, PROCEDURES, ProcedureError, current, load
from workflow.procedures.vocabulary import RECORDS

FILE = FOLDER / "signalement_v1.yaml"
EXPECTED = Path(__file__).parent / "expected"
PINNED = {("signalement", 1): "bdd827c5d2b70e69b691c684a8f85122b6f38577f485996563c54ca825c6c51b"}


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


def test_a_letter_may_hang_on_any_field_of_the_event(tmp_path: Path) -> None:
    path, _ = spoiled(tmp_path, "only_if: {channel: [delegate]}", "only_if: {proof: [vu]}")
    assert load(path).event("T11").letters[1].only_if == {"proof": ("vu",)}


# Spoiled files


def spoiled(folder: Path, old: str, new: str) -> tuple[Path, int]:
    """Return a copy with one thing spoiled, and the line where the spoiled text begins."""
    text = FILE.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    path = folder / "spoiled_v1.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path, text[: text.index(old)].count("\n") + 1


SPOILED = {
    "unknown guard": ("guards: [proposal_open]", "guards: [proposal_opne]", 0, "unknown guard 'proposal_opne'"),
    "guard without its parameter": (
        "- {clock_over: {clock: K10}}",
        "- clock_over",
        0,
        "guard 'clock_over' lacks clock",
    ),
    "guard with a parameter that it does not take": (
        "- {clock_over: {clock: K10}}",
        "- {clock_over: {clock: K10, days: 3}}",
        0,
        "guard 'clock_over' has no parameter 'days'",
    ),
    "parameter of another type": (
        "{contact_tried: {tries: 3,",
        "{contact_tried: {tries: three,",
        0,
        "parameter 'tries' of guard 'contact_tried' is not <class 'int'>",
    ),
    "unknown role": ("roles: [auditor, dpo]", "roles: [auditeur, dpo]", 0, "unknown role 'auditeur'"),
    "nobody": ("roles: [auditor, dpo]", "roles: []", 0, "nobody may fire the event"),
    "unknown state": ("to: outcome_follow_up\n", "to: outcome_folow_up\n", 0, "unknown state 'outcome_folow_up'"),
    "unknown set": ("from: [ANY, purged]", "from: [ALL, purged]", 0, "unknown state or set 'ALL'"),
    "unknown letter": ("letters: [{code: L25}]", "letters: [{code: L26}]", 0, "unknown letter 'L26'"),
    "unknown condition": (
        "{code: L24, when: interview_set}",
        "{code: L24, when: interview}",
        0,
        "unknown condition 'interview'",
    ),
    "unknown record": ("records: [trail_download]", "records: [download]", 0, "unknown record 'download'"),
    "unknown clock": ("waiting_clock: K17", "waiting_clock: K71", 0, "unknown clock 'K71'"),
    "unknown machine": (
        "- {machine: link, to: duplicate}",
        "- {machine: lien, to: duplicate}",
        0,
        "unknown machine 'lien'",
    ),
    "dead edge of a sub-machine": (
        "- {from: linked, to: none, events: [T71]}",
        "- {from: linked, to: none, events: [T71, T72]}",
        0,
        "dead edge: T72 never moves 'link' from 'linked' to 'none'",
    ),
    "dead move": (
        "- {machine: article40, key: actor, to: sent}",
        "- {machine: article40, key: actor, to: answered}",
        0,
        "dead edge: no edge of 'article40' leads to 'answered' by T32",
    ),
    "nested interruption": (
        "  from: [WORKING, awaiting_documents]\n  to: contact_lost",
        "  from: [WORKING, awaiting_documents, draft]\n  to: contact_lost",
        0,
        "nested interruption: T24 interrupts 'draft', to which nothing can return",
    ),
    "return to an interruption": (
        "    - {value: ddd_returned, label: Refus ou réorientation}",
        "    - {value: contact_lost, label: Refus ou réorientation}",
        None,
        "nested interruption: T50 would return to 'contact_lost'",
    ),
    "return from no interruption": (
        "  from: [contact_lost]\n  to: return_state",
        "  from: [contact_lost, closed]\n  to: return_state",
        0,
        "T25 returns from 'closed', which is no interruption",
    ),
    "way out of a terminal state": (
        "  from: [archived]\n  to: purged",
        "  from: [archived, purged]\n  to: archived",
        0,
        "T35 leaves 'purged', which is terminal",
    ),
    "field asked twice": (
        "  - {name: number, type: line, label: Numéro du parquet",
        "  - {name: person, type: line, label: Numéro du parquet",
        0,
        "field 'person' is asked twice",
    ),
    "choice without options": (
        "- {name: assignee, type: choice, label: Référent, required: true, source: accounts}",
        "- {name: assignee, type: choice, label: Référent, required: true}",
        0,
        "field 'assignee': a choice has options or a source, other types have neither",
    ),
    "rows without fields": (
        "- {name: hours, type: integer,",
        "- {name: hours, type: rows,",
        0,
        "field 'hours': rows have fields, other types have none",
    ),
    "field that no event asks": (
        "- {machine: urgency, to: 'input:level'}",
        "- {machine: urgency, to: 'input:niveau'}",
        0,
        "no field 'niveau' to read",
    ),
    "table that no event asks": (
        "- {machine: route, each: routes,",
        "- {machine: route, each: voies,",
        0,
        "'voies' is no table of input",
    ),
    "letter on a value that is never typed": (
        "{code: L10, only_if: {channel: [delegate]}}",
        "{code: L10, only_if: {channel: [pigeon]}}",
        0,
        "unknown value of 'channel': 'pigeon'",
    ),
    "letter on a field that is never asked": (
        "{code: L10, only_if: {channel: [delegate]}}",
        "{code: L10, only_if: {moyen: [delegate]}}",
        0,
        "no field 'moyen' to read",
    ),
    "set that is both": (
        "INTERRUPTED: [awaiting_documents,",
        "INTERRUPTED: [registered, awaiting_documents,",
        0,
        "'registered' is a working state and an interruption",
    ),
    "missing set": ("  WORKING: [registered", "  WORKIN: [registered", None, "the set 'WORKING' is missing"),
    "id used twice": ("- id: T72", "- id: T71", 0, "'T71' is used twice"),
    "name used twice": ("name: download_trail", "name: record_step", 0, "'record_step' is used twice"),
    "clock of two lengths": ("length: {hours: 48}", "length: {hours: 48, days: 2}", 0, "a length has exactly one unit"),
    "clock stopped by an event that does not stop it": (
        "stop_if: {T58: claimant_reached}",
        "stop_if: {T57: claimant_reached}",
        0,
        "T57 does not stop this clock",
    ),
    "clock on a field that is never asked": (
        "only_if: {channel: [lre]}",
        "only_if: {canal: [lre]}",
        0,
        "no starting event asks 'canal'",
    ),
    "state without owner": (
        "  owner: intake_agent\n  waiting_clock: K17\n",
        "",
        None,
        "the state 'draft' has no owner or no clock that bounds the stay",
    ),
    "state that nothing leaves": ("  terminal: true\n", "", None, "dead edge: nothing leaves 'purged'"),
    "unreachable state": ("  to: archived\n", "  to: same\n", None, "dead edge: nothing leads to 'archived'"),
    "key written twice": (
        "name: download_trail\n",
        "name: download_trail\n  name: again\n",
        None,
        "key 'name' is written twice",
    ),
    "shape": ("to: same\n", "too: same\n", None, "Field required"),
    "guard of no shape": (
        "guards: [proposal_open]",
        "guards: [[proposal_open]]",
        0,
        "Input should be a valid dictionary or instance of GuardUse",
    ),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_spoiled_file_is_refused_with_the_exact_finding(name: str, tmp_path: Path) -> None:
    old, new, offset, message = SPOILED[name]
    path, line = spoiled(tmp_path, old, new)
    with pytest.raises(ProcedureError) as refused:
        load(path)
    assert any(finding.message.endswith(message) for finding in refused.value.findings), str(refused.value)
    if offset is not None:
        lines = {finding.line for finding in refused.value.findings}
        assert lines & set(range(line, line + old.count("\n") + 1))


def test_the_untouched_file_is_accepted(tmp_path: Path) -> None:
    path = tmp_path / "copy_v1.yaml"
    path.write_bytes(FILE.read_bytes())
    assert load(path) == current()


def test_every_finding_is_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = FILE.read_text(encoding="utf-8")
    path = tmp_path / "spoiled_v1.yaml"
    path.write_text(
        text.replace("roles: [auditor, dpo]", "roles: [nobody]").replace("waiting_clock: K17", "waiting_clock: K99"),
        encoding="utf-8",
    )
    with pytest.raises(ProcedureError) as refused:
        load(path)
    assert [str(finding).partition(": ")[2] for finding in refused.value.findings] == [
        "states.0.waiting_clock: unknown clock 'K99'",
        "events.71.roles.0: unknown role 'nobody'",
    ]
    assert str(refused.value).startswith("procedure refused:\nspoiled_v1.yaml:")


@pytest.mark.parametrize(
    ("content", "message"),
    [("", "the file is empty"), ("a: [", "not YAML"), ("- 1", "Input should be a valid dictionary")],
)
def test_a_file_that_is_no_procedure_is_refused(content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "broken_v1.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ProcedureError, match=message):
        load(path)
