"""The renumbering of the code de procédure pénale in 2029 is an edit of data: rows are added, no code changes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = "ordonnance n° 2025-1091 du 19 novembre 2025"
ADDED = (
    f"CPP_8;CPP;L3111-8;;{SOURCE};2029-01-01;;sure",
    f"CPP_40;CPP;L2211-5;article L2211-5;{SOURCE};2029-01-01;;sure",
    f"LO_6;LO;6-1;;{SOURCE};2029-01-01;;sure",
)
"""Rows with invented numbers."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the product says in February 2029, with the rows added in a copy of its data."""
    copy = tmp_path_factory.mktemp("copy")
    for package in ("api", "cases", "pdf_templates", "tests"):
        (copy / package).symlink_to(ROOT / package)
    shutil.copytree(ROOT / "workflow", copy / "workflow", ignore=shutil.ignore_patterns("__pycache__"))
    articles = copy / "workflow" / "law" / "data" / "articles.csv"
    rows = articles.read_text(encoding="utf-8").splitlines()
    closed = [row.replace(";;;sure", ";;2028-12-31;sure") if row.startswith("LO_6;") else row for row in rows]
    articles.write_text("\n".join([*closed, *ADDED, ""]), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "tests.renumbered", str(copy / "store")],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    answer: dict[str, Any] = json.loads(run.stdout)
    return answer


def test_a_letter_prints_the_new_numbers(told: dict[str, Any]) -> None:
    letter = told["letter"].replace("\N{NO-BREAK SPACE}", " ")
    assert "CPP, art. L3111-8" in letter
    assert "CPP, art. 8" not in letter
    assert "article 6-1 de la loi organique n° 2011-333" in letter
    assert "article 6 de la loi organique" not in letter


def test_pages_print_the_new_numbers(told: dict[str, Any]) -> None:
    for place in ("case", "why", "reference"):
        words = told[place].replace("\N{NO-BREAK SPACE}", " ")
        assert "CPP, art. L3111-8" in words, place
        assert "CPP, art. 8 " not in words, place
    assert "CPP L2211-5 al. 2" in told["step"]
    assert "CPP L2211-5 al. 2" in told["procedure"]
    assert "(article L2211-5)" in told["step"]
    assert "article 40" not in told["step"]


def test_refusals_stand_on_the_new_numbers(told: dict[str, Any]) -> None:
    bases = [basis for basis in told["refusals"] if "LO 2011-333" in basis]
    assert "LO 2011-333 art. 6-1" in bases
    assert "LO 2011-333 art. 6" not in bases
