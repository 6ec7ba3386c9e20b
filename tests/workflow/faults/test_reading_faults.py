"""Every damaged file that reading refuses: for the named reason, at the named line, for nothing else, and whole."""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path

import pytest
import yaml

from tests.workflow.faults.damage import SHIPPED, Damage, damage, damages
from workflow.procedures import Finding, ProcedureError, load
from workflow.procedures.findings import READING

ENTRIES = [made for made in map(damage, damages()) if made.code in READING]
HOSTILE = {"tag_refused", "too_many_aliases", "too_big", "too_deep"}


def name_of(made: Damage) -> str:
    return made.name


def refused(made: Damage, folder: Path) -> tuple[Finding, ...]:
    """Return what reading finds in a damaged file, written into a folder."""
    path = folder / "damaged_v1.yaml"
    path.write_bytes(made.content)
    with pytest.raises(ProcedureError) as error:
        load(path)
    return error.value.findings


@pytest.mark.parametrize("made", ENTRIES, ids=name_of)
def test_a_damaged_file_is_refused_for_its_fault_and_nothing_else(made: Damage, tmp_path: Path) -> None:
    found = refused(made, tmp_path)
    assert {finding.code for finding in found} == {made.code, *made.also}
    assert made.line in {finding.line for finding in found if finding.code == made.code}
    assert {finding.file for finding in found} == {"damaged_v1.yaml"}
    assert list(found) == sorted(found, key=lambda finding: (finding.line, finding.column))


@pytest.mark.parametrize("made", [each for each in ENTRIES if each.code in HOSTILE], ids=name_of)
def test_a_hostile_file_is_refused_at_once_and_runs_nothing(
    made: Damage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    tracemalloc.start()
    begun = time.monotonic()
    refused(made, tmp_path)
    seconds, (_, peak) = time.monotonic() - begun, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [path.name for path in tmp_path.iterdir()] == ["damaged_v1.yaml"]
    assert seconds < 10  # traced memory slows everything; without it no file takes a second
    assert peak < 60_000_000


def test_the_same_tag_does_run_where_a_file_is_read_carelessly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made = next(each for each in ENTRIES if each.name.startswith("007"))
    yaml.load(made.content, Loader=yaml.CUnsafeLoader)  # noqa: S506 - shows that the corpus is live ammunition
    assert (tmp_path / "evaluated").exists()


@pytest.mark.parametrize("code", sorted(READING))
def test_every_code_of_reading_has_a_damaged_file(code: str) -> None:
    assert code in {made.code for made in ENTRIES}


def test_two_faults_of_a_file_are_told_together(tmp_path: Path) -> None:
    first, second = (damage(path) for path in damages() if path.stem.startswith(("040", "044")))
    text = first.content.decode().replace("letters: [{code: L25}]", "letters: [{code: L26}]")
    both = Damage("both", "", text.encode(), "", 0, frozenset())
    assert [finding.code for finding in refused(both, tmp_path)] == [first.code, second.code]


@pytest.mark.parametrize(("old", "new"), [(b"\n", b"\r\n"), (b"# Du signalement", b"\xef\xbb\xbf# Du signalement")])
def test_what_an_editor_adds_unseen_changes_neither_the_procedure_nor_the_lines(
    old: bytes, new: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "edited_v1.yaml"
    path.write_bytes(SHIPPED.read_bytes().replace(old, new))
    assert load(path).model_copy(update={"sha256": ""}) == load(SHIPPED).model_copy(update={"sha256": ""})
    made = next(damage(entry) for entry in damages() if entry.stem.startswith("044"))
    spoiled = Damage(made.name, "", made.content.replace(old, new), made.code, made.line, made.also)
    assert [finding.line for finding in refused(spoiled, tmp_path)] == [made.line]
