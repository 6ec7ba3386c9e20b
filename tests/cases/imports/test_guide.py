"""The guide of the import tells every column and every code, so that a refusal may point to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases.reports import COLUMNS, REQUIRED_COLUMNS
from cases.reports.model import (
    CHANNELS,
    COURT_CASES,
    CRIMINAL_PROCEDURES,
    DECLARED_CONSENTS,
    REPORTER_KINDS,
    RESPONDENT_KINDS,
)
from workflow.law import LAW

GUIDE = (Path(__file__).parents[3] / "docs" / "guide_import.md").read_text(encoding="utf-8")
CODES = (
    *COLUMNS,
    *CHANNELS,
    *REPORTER_KINDS,
    *RESPONDENT_KINDS,
    *CRIMINAL_PROCEDURES,
    *COURT_CASES,
    *DECLARED_CONSENTS,
    *LAW.sites,
    *LAW.grounds,
    *LAW.domains,
    *LAW.forms,
)


@pytest.mark.parametrize("code", sorted(set(CODES)))
def test_each_column_and_code_is_told_in_the_guide(code: str) -> None:
    assert f"`{code}`" in GUIDE


def test_the_columns_that_must_be_there_are_marked() -> None:
    marked = {line.split("`")[1] for line in GUIDE.splitlines() if "| oui |" in line}
    assert marked == set(REQUIRED_COLUMNS)
