"""``saisine procedure check --overlay``: the sum of base and overlay is judged, with places in both files."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from api import procedure_cli
from workflow.checker import Report
from workflow.model import Procedure
from workflow.procedures import FOLDER, KNOWN, OVERLAYS

REVIEW = OVERLAYS / "plaine-commune_v1.yaml"


def run(*words: str) -> Result:
    return CliRunner().invoke(procedure_cli.procedure, ["check", *words])


@pytest.fixture
def proved(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was given to the checker, which is tested apart and takes seconds."""
    given: list[str] = []

    def check(procedure: Procedure, *_: object, **__: object) -> Report:
        given.append(procedure.identity)
        return Report((), ())

    monkeypatch.setattr(procedure_cli, "check", check)
    return given


def test_an_overlay_is_proved_on_the_base_that_it_names(proved: list[str]) -> None:
    assert run("--overlay", str(REVIEW)).exit_code == 0
    assert proved == ["signalement/1+plaine-commune/1"]


def test_an_overlay_is_proved_on_the_file_that_is_given(proved: list[str], tmp_path: Path) -> None:
    base = tmp_path / "signalement_v2.yaml"
    text = (FOLDER / "signalement_v1.yaml").read_text(encoding="utf-8")
    base.write_text(text.replace("\nversion: 1\n", "\nversion: 2\n"), encoding="utf-8")
    answer = run(str(base), "--overlay", str(REVIEW))
    assert (answer.exit_code, proved) == (1, [])
    assert "plaine-commune_v1.yaml:7:7: L’adaptation est écrite pour" in answer.output
    assert "Admis\N{NO-BREAK SPACE}: signalement/2." in answer.output


def test_without_a_file_every_shipped_procedure_and_overlay_is_proved(proved: list[str]) -> None:
    assert run().exit_code == 0
    assert sorted(proved) == sorted(KNOWN)


def test_every_fault_of_an_overlay_is_printed_with_what_is_allowed(proved: list[str], tmp_path: Path) -> None:
    path = tmp_path / REVIEW.name
    text = REVIEW.read_text(encoding="utf-8")
    path.write_text(text.replace("[S01]\n", "[S09]\n").replace("business_days: 3}}", "business_days: 8}}"), "utf-8")
    answer = run("--overlay", str(path))
    assert (answer.exit_code, proved) == (1, [])
    assert "[overlay_weakens]\n    Admis\N{NO-BREAK SPACE}: business_days: 5.\n" in answer.output
    assert "[unknown_event]\n    Admis\N{NO-BREAK SPACE}: T09, S02, S01," in answer.output
    assert "Refusé\N{NO-BREAK SPACE}: 2 fautes." in answer.output
