"""What the documents promise exists: commands, links, decisions."""

import json
import re
from pathlib import Path

import click
import pytest

from api.cli import main
from cases.demo.house import LOGINS, PASSWORD
from cases.reports import model as report
from cases.sites import read_settings
from tests.house_rules import ROOT, tracked
from workflow.law import LAW

DOCUMENTS = [path for path in tracked() if path.suffix == ".md"]
DECISIONS = (ROOT / "DECISIONS.md").read_text(encoding="utf-8")
PARTS = ("**Decision.**", "**Consequence.**", "**Rejected.**")


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def words_after(command: str, text: str) -> set[str]:
    """The first word after each call of a command in code (fenced or between backticks)."""
    fragments = re.findall(r"```\w*\n(.*?)```|`([^`\n]+)`", text, flags=re.DOTALL)
    code = "\n".join(fenced or inline for fenced, inline in fragments)
    return set(re.findall(rf"(?:^|[\s/]){re.escape(command)} ([a-z][a-z-]*)", code, flags=re.MULTILINE))


def anchors(text: str) -> set[str]:
    """The anchors that a forge makes of the headings."""
    headings = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=relative)
def test_every_dev_command_in_a_document_exists(document: Path) -> None:
    script = (ROOT / "dev").read_text(encoding="utf-8")
    known = {
        name for names in re.findall(r"^([a-z][a-z |]*)\)", script, flags=re.MULTILINE) for name in names.split(" | ")
    }
    assert words_after("./dev", document.read_text(encoding="utf-8")) <= known


@pytest.mark.parametrize("document", DOCUMENTS, ids=relative)
def test_every_saisine_command_in_a_document_exists(document: Path) -> None:
    assert isinstance(main, click.Group)
    assert words_after("saisine", document.read_text(encoding="utf-8")) <= set(main.commands)


def test_every_saisine_command_is_told_in_the_readme() -> None:
    assert isinstance(main, click.Group)
    through_dev = {"demo"}
    told = words_after("saisine", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert set(main.commands) - told == through_dev


@pytest.mark.parametrize("document", DOCUMENTS, ids=relative)
def test_every_link_leads_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        file, _, anchor = target.partition("#")
        if "://" in target:
            continue
        path = document.parent / file if file else document
        if not path.exists() or (anchor and anchor not in anchors(path.read_text(encoding="utf-8"))):
            broken.append(target)
    assert broken == []


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(number) for number in re.findall(r"^## (\d+)\. ", DECISIONS, flags=re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 10


@pytest.mark.parametrize(
    "section", re.split(r"^## ", DECISIONS, flags=re.MULTILINE)[1:], ids=lambda text: text.split("\n")[0]
)
def test_a_decision_has_context_decision_consequence_and_what_was_rejected(section: str) -> None:
    assert [section.count(part) for part in PARTS] == [1, 1, 1]


def test_the_changelog_tells_the_version_of_the_project() -> None:
    version = re.search(
        r'^version = "([^"]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    assert version
    assert f"## {version[1]}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_readme_tells_the_accounts_of_the_demo() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = {PASSWORD, *LOGINS.values(), *LAW.sites}
    assert {word for word in told if f"`{word}`" not in readme} == set()


GUIDE = (ROOT / "docs" / "premier-jour.md").read_text(encoding="utf-8")


def test_the_guide_tells_every_column_and_code_of_an_import_file() -> None:
    vocabularies = (
        report.CHANNELS, report.REPORTER_KINDS, report.RESPONDENT_KINDS, report.CRIMINAL_PROCEDURES,
        report.COURT_CASES, report.DECLARED_CONSENTS, LAW.grounds, LAW.domains, LAW.forms, LAW.sites,
    )  # fmt: skip
    told = {*report.COLUMNS, *(code for vocabulary in vocabularies for code in vocabulary)}
    assert {word for word in told if f"`{word}`" not in GUIDE} == set()


def test_the_guide_marks_the_required_columns_and_no_other() -> None:
    marked = re.findall(r"^\| `(\w+)` \| \*\*obligatoire\*\*", GUIDE, flags=re.MULTILINE)
    assert sorted(marked) == sorted(report.REQUIRED_COLUMNS)


def test_the_settings_of_a_site_in_the_guide_are_accepted() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", GUIDE, flags=re.DOTALL)
    assert read_settings("nord-pas-de-calais", json.loads(example)).letterhead is not None
