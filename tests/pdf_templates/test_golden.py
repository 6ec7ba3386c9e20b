"""Two letters, word for word: a change of wording shows in the difference, and is made on purpose."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from pdf_templates.render import Rendered
from tests.pdf_templates.reading import lines_of
from tests.pdf_templates.rewrite_golden import CODES, GOLDEN


@pytest.mark.parametrize("code", CODES)
def test_a_letter_reads_as_agreed(papers: Mapping[str, Rendered], code: str, tmp_path: Path) -> None:
    assert lines_of(papers[code], tmp_path) == (GOLDEN / f"{code}.txt").read_text("utf-8")
