"""Reading a procedure file: every fault at once, each with its code, line, column and what may stand there instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workflow.spoiled import FILE, findings_in, place_of, spoiled_text
from workflow.model import Procedure
from workflow.procedures import ProcedureError, current, load, load_with_source
from workflow.procedures.checks import faults_of
from workflow.procedures.findings import Finding
from workflow.procedures.reading import procedure_from


@dataclass(frozen=True)
class Spoiled:
    """One thing spoiled: what is found (codes, in order), at which word, and what is allowed there first."""

    old: str
    new: str
    codes: tuple[str, ...]
    at: str
    first_allowed: str = ""
    where: str = field(default="", kw_only=True)
    """Text around ``at`` where that is not what was replaced."""


ENGLISH = {"input", "should", "field", "found", "expected", "mapping", "while", "valid", "type"}


def in_french(found: Sequence[Finding]) -> bool:
    """Tell whether no word of the parsers reaches the reader, and the typography is French."""
    words = {word for finding in found for word in finding.message.lower().split()}
    told = " ".join(finding.message for finding in found)
    return not (words & ENGLISH or "'" in told or " :" in told or " ;" in told or "« " in told)


SPOILED = {
    "unknown guard": Spoiled(
        "guards: [proposal_open]", "guards: [proposal_opne]", ("unknown_guard",), "proposal_opne", "proposal_open"
    ),
    "guard without its parameter": Spoiled(
        "- {clock_over: {clock: K10}}", "- clock_over", ("wrong_parameter",), "clock_over", "clock"
    ),
    "guard with a parameter that it does not take": Spoiled(
        "- {clock_over: {clock: K10}}", "- {clock_over: {clock: K10, days: 3}}", ("unknown_parameter",), "3", "clock"
    ),
    "parameter of another type": Spoiled(
        "{contact_tried: {tries: 3,", "{contact_tried: {tries: three,", ("wrong_parameter",), "three"
    ),
    "guard on a clock that does not exist": Spoiled(
        "- {clock_over: {clock: K10}}", "- {clock_over: {clock: K99}}", ("unknown_clock",), "K99", "K19"
    ),
    "guard on a state that does not exist": Spoiled(
        "refused_in: [referral_preparation,",
        "refused_in: [referral_preparations,",
        ("unknown_state",),
        "referral_preparations",
        "referral_preparation",
    ),
    "unknown role": Spoiled(
        "roles: [auditor, dpo]", "roles: [auditeur, dpo]", ("unknown_role",), "auditeur", "auditor"
    ),
    "nobody": Spoiled("roles: [auditor, dpo]", "roles: []", ("event_nobody",), "[]", "intake_agent"),
    "unknown state": Spoiled(
        "to: outcome_follow_up\n", "to: outcome_folow_up\n", ("unknown_state",), "outcome_folow_up", "outcome_follow_up"
    ),
    "unknown set": Spoiled("from: [ANY, purged]", "from: [ALL, purged]", ("unknown_state",), "ALL"),
    "unknown letter": Spoiled("letters: [{code: L25}]", "letters: [{code: L26}]", ("unknown_letter",), "L26"),
    "unknown condition": Spoiled(
        "{code: L24, when: interview_set}",
        "{code: L24, when: interview}",
        ("unknown_condition",),
        "interview",
        "interview_set",
    ),
    "unknown record": Spoiled(
        "records: [trail_download]", "records: [download]", ("unknown_record",), "download", "trail_download"
    ),
    "unknown clock": Spoiled("waiting_clock: K17", "waiting_clock: K177", ("unknown_clock",), "K177", "K17"),
    "unknown event": Spoiled("  stop: [T62]", "  stop: [T620]", ("unknown_event",), "T620", "T62"),
    "unknown machine": Spoiled(
        "- {machine: link, to: duplicate}",
        "- {machine: lien, to: duplicate}",
        ("dead_move", "unknown_machine"),
        "lien",
        "link",
    ),
    "edge of a sub-machine that its event never takes": Spoiled(
        "- {from: linked, to: none, events: [T71]}",
        "- {from: linked, to: none, events: [T71, T72]}",
        ("dead_move",),
        "T72",
        "T31",
    ),
    "move to where no edge leads": Spoiled(
        "- {machine: article40, key: actor, to: sent}",
        "- {machine: article40, key: actor, to: answered}",
        ("dead_move",),
        "answered",
        "sent",
    ),
    "nested interruption": Spoiled(
        "  from: [WORKING, awaiting_documents]\n  to: contact_lost",
        "  from: [WORKING, awaiting_documents, draft]\n  to: contact_lost",
        ("nested_interruption",),
        "draft",
        "WORKING",
    ),
    "return to an interruption": Spoiled(
        "    - {value: ddd_returned, label: Refus ou réorientation}",
        "    - {value: contact_lost, label: Refus ou réorientation}",
        ("unknown_field", "unknown_field", "nested_interruption"),
        "'input:ddd_state'",
        where="to: 'input:ddd_state'",
    ),
    "return from no interruption": Spoiled(
        "  from: [contact_lost]\n  to: return_state",
        "  from: [contact_lost, closed]\n  to: return_state",
        ("nested_interruption",),
        "closed",
        "awaiting_documents",
    ),
    "cycle of interruptions": Spoiled(
        "  from: [registered, in_qualification, referral_preparation]\n  to: awaiting_documents",
        "  from: [registered, in_qualification, referral_preparation, contact_lost]\n  to: awaiting_documents",
        ("interruption_cycle", "interruption_cycle"),
        "awaiting_documents",
    ),
    "way out of a terminal state": Spoiled(
        "  from: [archived]\n  to: purged",
        "  from: [archived, purged]\n  to: archived",
        ("leaves_terminal",),
        "purged",
        "same",
    ),
    "edge written twice": Spoiled(
        "  from: [archived]\n  to: purged",
        "  from: [archived, archived]\n  to: purged",
        ("duplicate_edge",),
        "archived]",
    ),
    "edge written twice through a set": Spoiled(
        "from: [ANY, purged]", "from: [ANY, draft]", ("duplicate_edge",), "draft"
    ),
    "edge of a sub-machine written twice": Spoiled(
        "  - {from: linked, to: none, events: [T71]}",
        "  - {from: linked, to: none, events: [T71]}\n  - {from: linked, to: none, events: [T71] }",
        ("duplicate_edge",),
        "{from: linked, to: none, events: [T71] }",
    ),
    "field asked twice": Spoiled(
        "  - {name: number, type: line, label: Numéro du parquet",
        "  - {name: person, type: line, label: Numéro du parquet",
        ("duplicate_id",),
        "person",
    ),
    "choice without options": Spoiled(
        "- {name: assignee, type: choice, label: Référent, required: true, source: accounts}",
        "- {name: assignee, type: choice, label: Référent, required: true}",
        ("bad_input_field",),
        "{name",
        "options",
    ),
    "line with options": Spoiled(
        "- {name: number, type: line,",
        "- {name: number, type: line, source: sites,",
        ("bad_input_field",),
        "{name",
        "choice",
    ),
    "rows without fields": Spoiled(
        "- {name: hours, type: integer,", "- {name: hours, type: rows,", ("bad_input_field",), "{name"
    ),
    "unknown type of field": Spoiled(
        "- {name: hours, type: integer,", "- {name: hours, type: intger,", ("wrong_type",), "intger", "integer"
    ),
    "unknown source of a choice": Spoiled(
        "source: case_routes}", "source: case_rutes}", ("wrong_type",), "case_rutes", "case_routes"
    ),
    "field that no event asks": Spoiled(
        "- {machine: urgency, to: 'input:level'}",
        "- {machine: urgency, to: 'input:niveau'}",
        ("dead_move", "dead_move", "dead_move", "unknown_field"),
        "'input:niveau'",
        "level",
    ),
    "table that no event asks": Spoiled(
        "- {machine: route, each: routes,", "- {machine: route, each: voies,", ("unknown_field",), "voies", "routes"
    ),
    "letter on a value that is never typed": Spoiled(
        "{code: L10, only_if: {channel: [delegate]}}",
        "{code: L10, only_if: {channel: [pigeon]}}",
        ("unknown_field",),
        "pigeon",
    ),
    "letter on a field that is never asked": Spoiled(
        "{code: L10, only_if: {channel: [delegate]}}",
        "{code: L10, only_if: {moyen: [delegate]}}",
        ("unknown_field",),
        "[delegate]",
    ),
    "set that is both": Spoiled(
        "INTERRUPTED: [awaiting_documents,",
        "INTERRUPTED: [registered, awaiting_documents,",
        ("nested_interruption", "nested_interruption"),
        "registered",
    ),
    "id used twice": Spoiled(
        "- id: T72\n  name: download_trail", "- id: T71\n  name: download_trail", ("duplicate_id",), "T71"
    ),
    "name used twice": Spoiled(
        "- id: T72\n  name: download_trail", "- id: T72\n  name: record_step", ("duplicate_id",), "record_step"
    ),
    "role written twice": Spoiled("roles: [auditor, dpo]", "roles: [dpo, dpo]", ("duplicate_id",), "dpo]"),
    "clock of two lengths": Spoiled(
        "length: {hours: 48}", "length: {hours: 48, days: 2}", ("bad_length",), "{hours", "at_once"
    ),
    "clock of no length": Spoiled("length: {hours: 48}", "length: {}", ("bad_length",), "{}", "at_once"),
    "clock of a length of nothing": Spoiled("length: {hours: 48}", "length: {hours: 0}", ("bad_length",), "0"),
    "urgent length longer than the ordinary one": Spoiled(
        "urgent_length: {business_days: 1}", "urgent_length: {business_days: 9}", ("bad_length",), "{business_days: 9}"
    ),
    "alarm after the end": Spoiled(
        "alarms: {days_after_start: [15, 27]}", "alarms: {days_after_start: [15, 30]}", ("bad_length",), "{days"
    ),
    "clock stopped by an event that does not stop it": Spoiled(
        "stop_if: {T58: claimant_reached}", "stop_if: {T57: claimant_reached}", ("unknown_event",), "claimant_reached"
    ),
    "clock on a field that is never asked": Spoiled(
        "only_if: {channel: [lre]}", "only_if: {canal: [lre]}", ("unknown_field",), "[lre]", "channel"
    ),
    "clock on a value that is never typed": Spoiled(
        "only_if: {channel: [lre]}", "only_if: {channel: [pigeon]}", ("unknown_field",), "pigeon"
    ),
    "state without owner": Spoiled(
        "  owner: intake_agent\n  waiting_clock: K17\n",
        "",
        ("state_without_owner", "waiting_without_clock"),
        "id: draft",
        "intake_agent",
        where="- id: draft",
    ),
    "state that nothing leaves": Spoiled(
        "  terminal: true\n",
        "  owner: dpo\n  waiting_clock: K20\n",
        ("dead_edge",),
        "id: purged",
        where="- id: purged",
    ),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_spoiled_file_is_refused_with_the_exact_finding(name: str, tmp_path: Path) -> None:
    row = SPOILED[name]
    text = spoiled_text(row.old, row.new)
    found = findings_in(tmp_path, text)
    assert sorted(finding.code for finding in found) == sorted(row.codes)
    assert in_french(found)
    line, column = place_of(text, row.where or row.new, row.at)
    [here] = [each for each in found if (each.line, each.column) == (line, column)][:1]
    assert here.allowed[:1] == ((row.first_allowed,) if row.first_allowed else here.allowed[:1])


def test_the_untouched_file_is_accepted(tmp_path: Path) -> None:
    path = tmp_path / "copy_v1.yaml"
    path.write_bytes(FILE.read_bytes())
    assert load(path) == current()


# Text that is no procedure

UNREADABLE: dict[str, tuple[str | bytes, str, tuple[int, int]]] = {
    "nothing": ("", "empty", (1, 1)),
    "only a comment": ("# rien\n", "empty", (1, 1)),
    "list never closed": ("a: [", "not_yaml", (2, 1)),
    "text never closed": ("a: b\nc: 'd\n", "not_yaml", (3, 1)),
    "tab for an indent": ("a:\n\tb: c\n", "not_yaml", (2, 1)),
    "colon in a text": ("a: b: c\n", "not_yaml", (1, 5)),
    "unknown alias": ("a: *b\n", "not_yaml", (1, 4)),
    "second document": ("a: b\n---\nc: d\n", "not_yaml", (2, 1)),
    "NUL": ("name: a\nb: \x00\n", "not_yaml", (2, 4)),
    "bytes of a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "not_yaml", (1, 1)),
    "another encoding": ("name: é\n".encode("latin-1"), "not_yaml", (1, 7)),
    "UTF-16": ("name: a\n".encode("utf-16"), "not_yaml", (1, 1)),
    "one byte too much": (b"#" * 1_000_001, "too_big", (1, 1)),
    "ten million bytes": (b"a: b\n" * 2_000_000, "too_big", (1, 1)),
    "a list without end": ("- a\n" * 240_000, "too_big", (200_000, 3)),
    "lists in lists": ("a: " + "[" * 500_000, "too_deep", (1, 33)),
    "tables in tables": ("{a: " * 200_000, "too_deep", (1, 121)),
    "indent in indent": ("\n".join(" " * depth + "a:" for depth in range(900)), "too_deep", (31, 31)),
    "an alias in itself": ("a: &a [*a]\n", "too_many_aliases", (1, 8)),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_text_that_cannot_be_followed_is_refused_at_its_place(name: str, tmp_path: Path) -> None:
    content, code, place = UNREADABLE[name]
    found = findings_in(tmp_path, content)
    assert (code, place) in [(each.code, (each.line, each.column)) for each in found]
    assert in_french(found)


def bomb(levels: int, width: int) -> str:
    """Return aliases of aliases: ``width`` to the power of ``levels`` words in a few lines."""
    lines = ["a0: &a0 [mot]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * width)}]" for level in range(1, levels + 1)]
    return "\n".join(lines)


def test_an_alias_bomb_is_refused_by_counting_before_anything_grows(tmp_path: Path) -> None:
    [found] = findings_in(tmp_path, bomb(levels=30, width=10))
    assert found.code == "too_many_aliases"
    assert found.line <= 7


def test_an_optional_table_that_cannot_be_read_is_told_alone(tmp_path: Path) -> None:
    found = findings_in(tmp_path, spoiled_text("urgent_length: {business_days: 2}", "urgent_length: *nothing"))
    assert [each.code for each in found] == ["not_yaml"]


def test_a_name_without_end_is_cut_in_the_message(tmp_path: Path) -> None:
    [found] = findings_in(tmp_path, spoiled_text("roles: [auditor, dpo]", f"roles: [{'a' * 800_000}]"))
    assert found.code == "unknown_role"
    assert len(found.message) < 600


def test_a_few_aliases_are_read_as_if_written_out() -> None:
    procedure, places = load_with_source(FILE)
    said, repeated = procedure.event("T02"), procedure.event("T39")
    position = procedure.events.index(repeated)
    assert repeated.input == said.input
    assert places.place(("events", position, "input")).line > places.place(("events", position, "input", 0)).line


TAGS = {
    "python object": "!!python/object/apply:os.system ['touch {marker}']",
    "python name": "!!python/name:os.system ''",
    "binary": "!!binary aGVsbG8=",
    "own tag": "!secret x",
    "plain string": "!!str x",
    "no name": "! x",
}


@pytest.mark.parametrize("name", TAGS)
def test_a_tag_is_refused_and_nothing_runs(name: str, tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    value = TAGS[name].format(marker=marker)
    found = findings_in(tmp_path, spoiled_text("title: Du", f"basis:\n  {value}\ntitle: Du"))
    assert [finding.code for finding in found] == ["unknown_key", "tag_refused"]
    assert not marker.exists()


@pytest.mark.parametrize("change", ["crlf", "bom", "cr in a comment"])
def test_a_file_of_another_editor_is_read_as_the_same_procedure(change: str, tmp_path: Path) -> None:
    text = FILE.read_text(encoding="utf-8")
    content = {
        "crlf": text.replace("\n", "\r\n").encode(),
        "bom": b"\xef\xbb\xbf" + text.encode(),
        "cr in a comment": text.replace("\n", "\n# x\r\n", 1).encode(),
    }[change]
    path = tmp_path / "other_v1.yaml"
    path.write_bytes(content)
    read = load(path)
    assert read.model_copy(update={"sha256": current().sha256}) == current()
    assert read.sha256 != current().sha256


SHAPES = {
    "missing key": ("  to: same\n", "", "missing_key", "to"),
    "unknown key": ("  to: same\n", "  too: same\n", "unknown_key", "to"),
    "merge key": ("- id: T72\n", "- <<: {a: b}\n  id: T72\n", "unknown_key", "help"),
    "identity written by hand": ("version: 1\n", "version: 1\nsha256: abc\n", "unknown_key", ""),
    "key written twice": (
        "name: download_trail\n",
        "name: download_trail\n  name: again\n",
        "duplicate_key",
        "",
    ),
    "list for a table": ("guards: [proposal_open]", "guards: [[proposal_open]]", "wrong_type", "name"),
    "word for a list": ("roles: [auditor, dpo]", "roles: auditor", "wrong_type", ""),
    "number for a word": ("- id: T72\n", "- id: 72\n", "wrong_type", ""),
    "word for a number": ("version: 1\n", "version: un\n", "wrong_type", ""),
    "quoted number": ("length: {hours: 48}", "length: {hours: '48'}", "wrong_type", ""),
    "number beyond all": ("length: {hours: 48}", "length: {hours: " + "9" * 5000 + "}", "wrong_type", ""),
    "word for yes or no": ("terminal: true", "terminal: yes", "wrong_type", "true"),
    "number beyond its bounds": ("  stage: 6\n", "  stage: 7\n", "wrong_type", "0"),
    "date that does not exist": ("valid_from: 2015-11-24", "valid_from: 2015-02-30", "wrong_type", ""),
    "empty label": ("label: Brouillon", "label: ''", "wrong_type", ""),
    "id with a space": ("- id: T72\n", "- id: T 72\n", "wrong_type", ""),
    "value of a closed list": ("confidence: likely", "confidence: likly", "wrong_type", "likely"),
    "nothing": ("roles: [auditor, dpo]", "roles:", "wrong_type", ""),
    "list as a key": ("title: Du", "[a, b]: c\ntitle: Du", "wrong_type", ""),
    "table as a parameter": ("{contact_tried: {tries: 3,", "{contact_tried: {tries: {a: 1},", "wrong_type", ""),
}


@pytest.mark.parametrize("name", SHAPES)
def test_what_has_another_shape_is_told_with_what_is_expected(name: str, tmp_path: Path) -> None:
    old, new, code, allowed = SHAPES[name]
    everything = findings_in(tmp_path, spoiled_text(old, new))
    found = [each for each in everything if each.code == code]
    assert len(found) == 1
    assert in_french(everything)
    assert found[0].allowed[:1] == ((allowed,) if allowed else ())


def test_text_shape_names_and_paths_are_judged_in_one_report(tmp_path: Path) -> None:
    text = spoiled_text("title: Du", "title: !!str Du")
    text = spoiled_text("length: {hours: 48}", "length: {hours: quarante}", text)
    text = spoiled_text("guards: [proposal_open]", "guards: [proposal_opne]", text)
    text = spoiled_text("  to: archived\n", "  to: same\n", text)
    text = spoiled_text("roles: [auditor, dpo]", "roles: [auditeur, 7]", text)
    text = spoiled_text("  label: Signaler une violation de données\n", "", text)
    found = findings_in(tmp_path, text)
    assert {each.code for each in found} == {
        "tag_refused",
        "wrong_type",
        "unknown_guard",
        "dead_edge",
        "unknown_role",
        "missing_key",
    }
    assert [each.line for each in found] == sorted(each.line for each in found)


@pytest.mark.parametrize("section", ["roles", "states", "sets", "machines", "clocks", "events"])
def test_a_section_that_cannot_be_read_is_told_alone(section: str, tmp_path: Path) -> None:
    found = findings_in(tmp_path, spoiled_text(f"\n{section}:\n", f"\n{section}: 3\nautre:\n"))
    assert [each.code for each in found] == ["wrong_type", "unknown_key"]


def test_a_misspelled_state_is_told_once_and_its_paths_are_those_of_the_name_meant(tmp_path: Path) -> None:
    found = findings_in(tmp_path, spoiled_text("  to: archived\n", "  to: archivd\n"))
    assert [(each.code, each.allowed[0]) for each in found] == [("unknown_state", "archived")]


def test_an_unknown_member_of_a_set_is_told_alone(tmp_path: Path) -> None:
    for member in ("zzz", "!x registered", "contact_lot"):
        text = spoiled_text(
            "INTERRUPTED: [awaiting_documents, contact_lost,", f"INTERRUPTED: [awaiting_documents, {member},"
        )
        assert len(findings_in(tmp_path, text)) == 1


def test_the_source_map_tells_where_each_word_stands() -> None:
    procedure, places = load_with_source(FILE)
    lines = FILE.read_text(encoding="utf-8").splitlines()
    for position, event in enumerate(procedure.events):
        here = places.place(("events", position, "id"))
        assert lines[here.line - 1][here.column - 1 :] == event.id
    assert places.place(("events", 0, "no", "such", "key")) == places.place(("events", 0))


def test_every_published_file_is_far_below_the_limits() -> None:
    assert FILE.stat().st_size * 5 < 1_000_000
    assert len(load_with_source(FILE)[1].places) * 5 < 200_000


# Whatever somebody writes

JUNK: tuple[str, ...] = (
    "[",
    "{",
    "}",
    "&a ",
    "*a",
    "*channels",
    "!!x ",
    "null",
    "- ",
    "\t",
    "'",
    '"',
    ": ",
    "|",
    "<<: *channels",
    "#",
)
JUNK += (
    "same",
    "return_state",
    "(new)",
    "input:",
    "input:x",
    "T01",
    "K01",
    "WORKING",
    "[]",
    "{}",
    "0",
    "\u2028",
    "---",
)
LINES = FILE.read_text(encoding="utf-8").split("\n")


@st.composite
def spoiled_files(draw: st.DrawFn) -> str:
    """Draw the shipped procedure with a few lines lost, repeated or with something written into them."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(("lose", "repeat", "write", "value"))):
            case "lose":
                del lines[at]
            case "repeat":
                lines.insert(at, lines[draw(st.integers(0, len(lines) - 1))])
            case "write":
                column = draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:column] + draw(st.sampled_from(JUNK)) + lines[at][column:]
            case _:
                lines[at] = lines[at].partition(":")[0] + ": " + draw(st.sampled_from(JUNK))
    return "\n".join(lines)


def read(text: str) -> Procedure | tuple[Finding, ...]:
    """Return the procedure of a text, or what is wrong with it."""
    try:
        return procedure_from("any.yaml", text.encode())[0]
    except ProcedureError as error:
        return error.findings


@settings(max_examples=25, deadline=None)
@given(spoiled_files())
def test_any_file_is_a_procedure_or_is_refused_with_places_in_it(text: str) -> None:
    found = read(text)
    if isinstance(found, Procedure):
        assert not list(faults_of(found))
        return
    lines = len(text.splitlines()) + 1
    assert found
    assert all(1 <= finding.line <= lines and finding.column >= 1 for finding in found)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_bytes_that_are_no_file_of_ours_are_refused(content: bytes) -> None:
    with pytest.raises(ProcedureError):
        procedure_from("any.yaml", content)
