"""The guide for jurists is true: its excerpts are those of the file, its commands exist and answer as it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
import yaml
from click.testing import CliRunner, Result

from api.cli import main
from cases.versions.publishing import faults_of
from tests.house_rules import ROOT
from workflow.model import Clock, Event, Replaces, State
from workflow.procedures import FOLDER, current, load_sum

GUIDE = (ROOT / "docs" / "procedure.md").read_text(encoding="utf-8")
FILE = FOLDER / "signalement_v1.yaml"


def blocks(language: str) -> list[str]:
    """The code of the guide in one language, without the indent of a list."""
    found = re.findall(rf"^( *)```{language}\n(.*?)^ *```", GUIDE, flags=re.DOTALL | re.MULTILINE)
    return [re.sub(rf"^{indent}", "", text, flags=re.MULTILINE) for indent, text in found]


COMMANDS = [line.removeprefix(".venv/bin/saisine ") for block in blocks("sh") for line in block.splitlines()]
STEP, OVERLAY, REPLACES = blocks("yaml")
(ANSWER,) = blocks("text")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the guide speaks of: the adaptation, and a copy as the next version."""
    (tmp_path / "ouest-provence_v1.yaml").write_text(OVERLAY, encoding="utf-8")
    copy = FILE.read_text(encoding="utf-8").replace("version: 1\n", "version: 2\n", 1)
    (tmp_path / "signalement_v2.yaml").write_text(copy, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(line: str) -> Result:
    return CliRunner().invoke(main, shlex.split(line), catch_exceptions=False)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_of_the_guide_is_one_that_the_command_line_accepts(line: str) -> None:
    words = shlex.split(line)
    group = main.commands["procedure"]
    assert isinstance(group, click.Group)
    assert words[0] == "procedure"
    command = group.commands[words[1]]
    command.make_context(words[1], words[2:])


def test_what_the_guide_lets_a_next_version_replace_is_really_there() -> None:
    told = Replaces.model_validate(yaml.safe_load(REPLACES)["replaces"])
    assert told.states.keys() | told.events.keys() | told.clocks.keys()
    assert list(faults_of(current().model_copy(update={"version": 2, "replaces": told}))) == []


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("line", [line for line in COMMANDS if line.split()[1] in {"diagram", "diff"}])
def test_a_command_that_only_shows_does_so(line: str) -> None:
    shown = run(line)
    assert shown.exit_code == 0, shown.output
    assert shown.output


def test_the_step_of_the_guide_is_the_one_of_the_file() -> None:
    assert STEP in FILE.read_text(encoding="utf-8")


def test_the_faults_are_told_as_the_guide_says(desk: Path) -> None:
    copy = desk / "signalement_v2.yaml"
    text = copy.read_text(encoding="utf-8")
    spoiled = STEP.replace("to: in_qualification", "to: qualification").replace(
        "[site_coordinator, substitute_coordinator]", "[coordinateur]"
    )
    copy.write_text(text.replace(STEP, spoiled), encoding="utf-8")
    shown = run("procedure check signalement_v2.yaml")
    assert shown.exit_code == 1
    told = [re.sub(r"yaml:\d+:", "yaml:LIGNE:", line) for line in shown.output.replace("\u00a0", " ").splitlines()]
    assert [line for line in ANSWER.replace("\u00a0", " ").splitlines() if line not in told] == []


def test_the_adaptation_of_the_guide_is_accepted_and_shortens_what_it_says(desk: Path) -> None:
    whole, _ = load_sum(desk / "ouest-provence_v1.yaml")
    assert whole.clock("K04").length.business_days == 3
    assert whole.clock("K06").length.days == 20
    assert current().clock("K06").length.days == 30


def test_the_guide_names_the_keys_that_the_models_hold() -> None:
    event = {"from" if name == "from_" else name for name in Event.model_fields}
    named = set(re.findall(r"`(\w+)`", GUIDE))
    assert event - {"return_rewrite"} <= named
    assert set(State.model_fields) - {"id"} <= named
    kept_short = {"id", "label", "alarms", "repeat_months", "retention_months"}
    conditions = {"only_for", "only_if", "start_if", "stop_if", "urgent_from"}
    assert set(Clock.model_fields) - kept_short - conditions <= named
