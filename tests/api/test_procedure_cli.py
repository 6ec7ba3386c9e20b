"""``saisine procedure check``: what it prints of a file that cannot be read and of one that is proved."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from api import procedure_cli
from api.procedure_cli import procedure
from workflow.checker import Product, Proof, Report
from workflow.procedures import FOLDER, OVERLAYS
from workflow.procedures.findings import Finding

FILE = FOLDER / "signalement_v1.yaml"
PROOF = Proof("states_reached", "tout état peut être atteint", True, (Product("position", 2, 1234, 5000),), 1.5)
FOUND = Finding("no_way_to_close", FILE.name, 12, 3, "Plus aucune clôture.", story=("Accueil : « Saisir » (T37).",))


def printed(*words: str, exit_code: int) -> str:
    """Run the command and return what it printed, with plain spaces."""
    result = CliRunner().invoke(procedure, ["check", *words])
    assert result.exit_code == exit_code, result.output
    return result.output.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_a_file_that_cannot_be_read_is_refused_with_every_finding(tmp_path: Path) -> None:
    broken = tmp_path / "broken_v1.yaml"
    broken.write_text("name: broken\nversion: one\n", encoding="utf-8")
    output = printed(str(broken), exit_code=1)
    assert "broken_v1.yaml:2:" in output
    assert "[wrong_type]" in output
    assert "Refusé : " in output


def test_each_proof_is_told_on_a_line_with_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(procedure_cli, "check", lambda *_, **__: Report((), (PROOF,)))
    output = printed(str(FILE), exit_code=0)
    assert "prouvé : tout état peut être atteint (1234 configurations, 2 aspects, 1,50 s)" in output


def test_each_product_is_named_with_its_size_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(procedure_cli, "check", lambda *_, **__: Report((), (PROOF,)))
    assert "    position : 1234 configurations, 5000 pas" in printed(str(FILE), "--detail", exit_code=0)


def test_a_finding_is_told_with_its_place_and_its_story(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(procedure_cli, "check", lambda *_, **__: Report((FOUND,), ()))
    output = printed(str(FILE), exit_code=1)
    assert "signalement_v1.yaml:12:3: Plus aucune clôture. [no_way_to_close]\n    Accueil : « Saisir » (T37)." in output


def test_without_a_file_everything_shipped_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(procedure_cli, "check", lambda *_, **__: Report((), ()))
    output = printed(exit_code=0)
    assert all(path.name in output for path in (FILE, *OVERLAYS.glob("*_v*.yaml")))
