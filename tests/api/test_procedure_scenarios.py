"""``saisine procedure scenarios``: a procedure told as scenarios, before it is used anywhere."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from api.procedure_scenarios import procedure
from workflow.procedures import FOLDER, OVERLAYS, current

FILE = FOLDER / f"{current().name}_v{current().version}.yaml"


def run(*words: str) -> Result:
    return CliRunner().invoke(procedure, ["scenarios", *words])


def test_one_step_is_told_with_its_refusals_and_their_bases() -> None:
    told = run(str(FILE), "--event", "T12").output
    assert "Fonctionnalité: Le dossier ordinaire" in told
    assert "Fonctionnalité: T12 «\N{NO-BREAK SPACE}Renvoyer la saisine au référent\N{NO-BREAK SPACE}»" in told
    assert "Alors le dossier est à l’état «\N{NO-BREAK SPACE}Saisine en préparation\N{NO-BREAK SPACE}»" in told
    assert "Et le fondement est\N{NO-BREAK SPACE}: CRPA L100-2" in told


def test_a_step_is_asked_for_by_its_name_too_and_nothing_else_is_told() -> None:
    told = run("--event", "return_referral").output
    assert told.count("Fonctionnalité:") == 2


def test_a_step_that_the_procedure_does_not_have_is_refused() -> None:
    answer = run("--event", "T99")
    assert answer.exit_code == 2
    assert "T99" in answer.output


def test_the_steps_of_a_site_are_told_with_the_base() -> None:
    overlay = OVERLAYS / "plaine-commune_v1.yaml"
    answer = run("--overlay", str(overlay), "--event", "S01")
    assert answer.exit_code == 0, answer.output
    assert "Fonctionnalité: S01" in answer.output


def test_a_broken_file_is_told_with_its_faults_and_no_scenario(tmp_path: Path) -> None:
    path = tmp_path / "broken_v1.yaml"
    path.write_text("name: signalement\n", encoding="utf-8")
    answer = run(str(path))
    assert answer.exit_code == 1
    assert "[missing_key]" in answer.output
    assert "Scénario" not in answer.output
