"""The commands that draw a procedure and print its handbook."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from api.procedure_pictures import procedure
from workflow.procedures import FOLDER, OVERLAYS, current

FILE = FOLDER / f"{current().name}_v{current().version}.yaml"
OVERLAY = OVERLAYS / "plaine-commune_v1.yaml"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(procedure, [*arguments], catch_exceptions=False)


def test_the_shipped_procedure_is_drawn_where_no_file_is_named() -> None:
    shown = run("diagram")
    assert shown.exit_code == 0
    root = ET.fromstring(shown.output)  # noqa: S314 - drawn by ourselves
    assert current().title in "".join(root.itertext())
    assert run("diagram", str(FILE)).output == shown.output


def test_a_picture_is_written_where_it_is_wanted(tmp_path: Path) -> None:
    target = tmp_path / "schema.svg"
    assert run("diagram", "--output", str(target), "--narrow").exit_code == 0
    assert target.read_text(encoding="utf-8").startswith("<svg ")


def test_the_picture_of_an_adaptation_shows_what_it_changes() -> None:
    shown = run("diagram", "--overlay", str(OVERLAY)).output
    assert "s-dia-added" in shown
    assert "s-dia-added" not in run("diagram").output
    assert "Orientation à" in shown


def test_the_same_picture_is_told_in_sentences() -> None:
    told = run("diagram", "--text").output
    assert all(f"« {state.label} »" in told for state in current().states)


@pytest.mark.parametrize("command", ["diagram", "handbook"])
def test_a_damaged_file_is_refused_with_its_place_and_nothing_is_written(command: str, tmp_path: Path) -> None:
    damaged = tmp_path / "signalement_v1.yaml"
    damaged.write_text(FILE.read_text(encoding="utf-8").replace("to: registered", "to: nowhere", 1), encoding="utf-8")
    target = tmp_path / "out"
    shown = run(command, str(damaged), "--output", str(target))
    assert shown.exit_code == 1
    assert "signalement_v1.yaml:" in shown.output
    assert not target.exists()


@pytest.mark.timeout(400)
def test_the_handbook_is_written_as_a_pdf(tmp_path: Path) -> None:
    target = tmp_path / "manuel.pdf"
    shown = run("handbook", "--output", str(target))
    assert shown.exit_code == 0, shown.output
    assert target.read_bytes().startswith(b"%PDF-1.")
    assert "pages" in shown.output
