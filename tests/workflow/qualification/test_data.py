"""The files of the questionnaire: every row read, every reference held, every sentence usable."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from workflow.law import LAW, LawDataError
from workflow.law.reference import reference_tables
from workflow.qualification import QUESTIONNAIRE, read_questionnaire
from workflow.qualification.forms import LEADING
from workflow.qualification.proposing import _NEEDED
from workflow.qualification.reading import DATA

SOURCES = Path(__file__).parents[3] / "workflow" / "qualification"


def test_every_question_offers_something_to_answer_it_with() -> None:
    for code, question in QUESTIONNAIRE.questions.items():
        assert QUESTIONNAIRE.answers[code] or question.offers != "own", code
        assert question.asked_when in _NEEDED


def test_every_form_of_the_law_has_the_answer_that_leads_to_it() -> None:
    assert set(LEADING) == set(LAW.forms)


def test_every_reason_is_used_and_every_reason_used_is_there() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES.glob("*.py"))
    assert {name for name in QUESTIONNAIRE.reasons if f'"{name}"' not in code} == set()
    assert {
        name for name in re.findall(r'because\(\s*"([A-Z_0-9]+)"', code) if name not in QUESTIONNAIRE.reasons
    } == set()


def spoken(source: str) -> list[str]:
    """Return the texts of a module that it may say: every string but its docstrings."""
    tree = ast.parse(source)
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent
    ]


def test_no_article_is_written_in_the_code() -> None:
    cited = re.compile(r"\bart\.|n°|\b[LRD]\.? ?\d{3,}|\b\d{3}-\d")
    told = [text for path in SOURCES.glob("*.py") for text in spoken(path.read_text(encoding="utf-8"))]
    assert [text for text in told if cited.search(text)] == []
    assert cited.search(spoken('say("CP, art. 225-2")')[0])


def test_the_exception_of_goods_and_services_never_covers_origin_surname_ethnicity_or_alleged_race() -> None:
    never = set(QUESTIONNAIRE.differences["SERVICE_AIM"].never_grounds)
    assert never == {"ORIGIN", "SURNAME", "ETHNICITY", "ALLEGED_RACE"}


@pytest.fixture
def copied(tmp_path: Path) -> Callable[[str, str, str], Path]:
    """Copy the data with one replacement in one file."""

    def copy(file: str, old: str, new: str) -> Path:
        folder = tmp_path / "data"
        shutil.copytree(DATA, folder)
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return copy


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("questions.csv", ";always;", ";sometimes;", "asked_when"),
        ("answers.csv", "BEARER;SELF", "CARRIER;SELF", "unknown: CARRIER"),
        ("answers.csv", "BEARER;SUPPOSED", "BEARER;SELF", "stands already"),
        ("answers.csv", ";;DIRECT;", ";;STRAIGHT;", "unknown: STRAIGHT"),
        ("acts.csv", ";CP_225_2;", ";CP_999;", "unknown: CP_999"),
        ("differences.csv", ";AGE;", ";YOUTH;", "unknown: YOUTH"),
        ("differences.csv", "ORIGIN SURNAME", "ORIGIN NAMES", "unknown: NAMES"),
        ("proofs.csv", ";EMPLOYMENT_PRIVATE TRAINING", ";WORK TRAINING", "unknown: WORK"),
        ("reasons.csv", "DATE_MISSING", "date missing", "code"),
        ("offences.csv", ";delit;", ";felony;", "kind"),
    ],
)
def test_a_damaged_file_is_refused_with_the_place(
    file: str, old: str, new: str, told: str, copied: Callable[[str, str, str], Path]
) -> None:
    with pytest.raises(LawDataError) as refused:
        read_questionnaire(copied(file, old, new))
    assert file in str(refused.value)
    assert told in str(refused.value)


def test_a_letter_more_in_a_question_is_another_version(copied: Callable[[str, str, str], Path]) -> None:
    other = read_questionnaire(copied("questions.csv", "les faits se situent-ils", "ces faits se situent-ils"))
    assert other.version != QUESTIONNAIRE.version
    assert read_questionnaire(DATA).version == QUESTIONNAIRE.version


def test_every_dated_row_is_shown_to_the_jurist_among_the_tables_of_the_law() -> None:
    tables = {table.code: table for table in reference_tables(date(2026, 11, 22))}
    shown = {line.id for code in TABLES for line in tables[code].lines}
    rows = (QUESTIONNAIRE.differences, QUESTIONNAIRE.acts, QUESTIONNAIRE.offences, QUESTIONNAIRE.persons)
    assert {code for each in (*rows, QUESTIONNAIRE.proofs, QUESTIONNAIRE.questions) for code in each} <= shown
    doubtful = {line.id for line in tables["a-verifier"].lines}
    assert "differences-permises AGE_PUBLIC" in doubtful


TABLES = ("differences-permises", "actes-penaux", "infractions", "article-40", "preuve", "qualification")
