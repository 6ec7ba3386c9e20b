"""The commands about versions, from the list of what is here to a batch that is undone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from api.cli import main
from cases.db import Store, initialise
from cases.procedures import KNOWN
from cases.settings import Settings
from cases.versions import publishing
from tests.factories import Journey, a_case_in
from tests.workflow.versions import FIRST, altered, later, replacing, with_event, without
from workflow.checker import Report
from workflow.procedures import FOLDER

SECOND = "signalement/2"
TWO = ("--as", "national_admin", "--approved-by", "dpo_2", "--reasons", "Circulaire.")


def saisine(*words: str, exit_code: int = 0) -> str:
    result: Result = CliRunner().invoke(main, ["procedure", *words], catch_exceptions=False)
    assert result.exit_code == exit_code, result.output
    return result.output.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def journey(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Journey:
    """A case in qualification, in the store that the command opens."""
    monkeypatch.setenv("SAISINE_DATA_DIR", str(tmp_path / "data"))
    initialise(Settings()).close()
    monkeypatch.setattr(publishing.publish, "__kwdefaults__", {"prove": lambda _: Report((), ())})
    return a_case_in(Store.open(Settings()), "in_qualification")


@pytest.fixture
def second(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> str:
    """A second version, here and published by the command."""
    monkeypatch.setitem(KNOWN, SECOND, with_event("T06", label="Soumettre l’orientation"))
    assert "Publiée : signalement/2, empreinte" in saisine("publish", "signalement", "2", *TWO)
    return SECOND


def test_the_list_tells_what_is_published_and_who_lives_under_it(journey: Journey) -> None:
    assert f"signalement/1 : publiée, empreinte {FIRST.sha256[:12]}, dossiers en cours : 1 sur 1." in saisine("list")


def test_the_difference_is_told_in_sentences(journey: Journey, second: str) -> None:
    told = saisine("diff", "signalement/1", second)
    assert "libellé « Soumettre l’orientation » au lieu de « Proposer l’orientation »." in told
    assert "Différences : 1." in told
    assert "Différences : 0." in saisine("diff", str(FOLDER / "signalement_v1.yaml"), "signalement/1")


def test_what_follows_for_common_steps_is_counted_and_told_on_demand(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(KNOWN, SECOND, later(sets={**FIRST.sets, "OPEN": (*FIRST.sets["OPEN"], "closed")}))
    number = sum("OPEN" in event.from_ for event in FIRST.events)
    short, long = saisine("diff", "signalement/1", SECOND), saisine("diff", "signalement/1", SECOND, "--all")
    assert f"Étapes communes touchées par ces ensembles : {number} (--all les dit)." in short
    assert (short.count("part aussi de"), long.count("part aussi de")) == (0, number)


@pytest.mark.parametrize("wrong", ["signalement/9", "absent.yaml"])
def test_what_is_no_version_is_refused_in_one_sentence(wrong: str) -> None:
    assert saisine("diff", "signalement/1", wrong, exit_code=1).count("Traceback") == 0


def test_judging_tells_each_case_and_writes_nothing(journey: Journey, second: str) -> None:
    told = saisine("migrate", "signalement", "2", "--dry-run")
    assert f"{journey.case.case_number} : même état, « En qualification », en attente." in told
    assert "Dossiers jugés : 1. Même état : 1, autre état : 0, refusé : 0." in told
    assert journey.case.procedure_version == "signalement/1"


def test_a_batch_is_applied_and_undone(journey: Journey, second: str) -> None:
    told = saisine("migrate", "signalement", "2", "--apply", *TWO)
    assert "Passé à la nouvelle version : 1." in told
    assert journey.case.procedure_version == second
    [batch] = re.findall(r"Lot ([0-9a-f-]{36})", told)
    assert "Revenu à sa version : 1." in saisine("migrate", "--undo", batch, *TWO)
    assert journey.case.procedure_version == "signalement/1"


def test_a_refused_case_is_told_with_its_reasons_and_the_command_fails(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(KNOWN, SECOND, later(events=without(FIRST.events, "T05")))
    saisine("publish", "signalement", "2", *TWO)
    told = saisine("migrate", "signalement", "2", "--dry-run", exit_code=1)
    assert "refusé, « En qualification », resté sur sa version." in told
    assert "l’étape « Commencer la qualification » (T05) n’existe plus." in told


def test_a_mapped_case_is_told_with_both_states(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    target = later(
        states=altered(FIRST.states, "oriented", label="Orienté ailleurs"),
        replaces=replacing(
            states={"in_qualification": {"to": "oriented", "why": "Essai."}},
            events={event.id: "Essai." for event in FIRST.events},
        ),
    )
    monkeypatch.setitem(KNOWN, SECOND, target)
    saisine("publish", "signalement", "2", *TWO)
    told = saisine("migrate", "signalement", "2", "--dry-run")
    assert "autre état, « En qualification » devient « Orienté ailleurs », en attente." in told


def test_an_interrupted_batch_is_taken_up(journey: Journey, second: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as cut:
        cut.setattr("cases.versions.migrating._carry", _power_cut)
        assert "Aborted" in saisine("migrate", "signalement", "2", "--apply", *TWO, exit_code=1)
    told = saisine("migrate", "signalement", "2", "--apply", *TWO)
    assert "Reprise du lot" in told
    assert journey.case.procedure_version == second


def _power_cut(*_: object) -> None:
    raise KeyboardInterrupt


def test_what_the_checker_finds_is_printed_line_by_line(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KNOWN, SECOND, later(states=altered(FIRST.states, "draft", id="sketch")))
    told = saisine("publish", "signalement", "2", *TWO, exit_code=1)
    assert "L’état « sketch » n’est pas connu du stockage." in told


def test_one_person_alone_decides_nothing(journey: Journey, second: str) -> None:
    alone = ("--as", "national_admin", "--approved-by", "national_admin", "--reasons", "Seul.")
    for words in (("retire", "signalement", "1"), ("migrate", "signalement", "2", "--apply")):
        assert "deux personnes" in saisine(*words, *alone, exit_code=1)


def test_a_retired_version_says_so_in_the_list(journey: Journey, second: str) -> None:
    assert "Retirée : signalement/1." in saisine("retire", "signalement", "1", *TWO)
    assert "signalement/1 : retirée" in saisine("list")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("signalement", "2"),
        ("signalement", "2", "--dry-run", "--apply"),
        ("--dry-run",),
        ("signalement", "2", "--undo", "01900000-0000-7000-8000-000000000001"),
        ("signalement", "2", "--apply"),
    ],
)
def test_half_a_command_is_told_what_it_lacks(journey: Journey, words: tuple[str, ...]) -> None:
    assert "Usage" in saisine("migrate", *words, exit_code=2)
