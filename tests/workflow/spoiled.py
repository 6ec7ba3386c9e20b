"""Copies of the shipped procedure with one thing spoiled, and where in the file that is."""

from __future__ import annotations

from pathlib import Path

import pytest

from workflow.procedures import FOLDER, ProcedureError, load
from workflow.procedures.findings import Finding

FILE = FOLDER / "signalement_v1.yaml"


def spoiled_text(old: str, new: str, text: str = "") -> str:
    """Return the text of the shipped procedure with the first ``old`` replaced, which must be there."""
    text = text or FILE.read_text(encoding="utf-8")
    assert old in text, old
    return text.replace(old, new, 1)


def place_of(text: str, near: str, token: str) -> tuple[int, int]:
    """Return the line and column, from 1, of the first ``token`` in the first ``near``."""
    at = text.index(near) + near.index(token)
    line_start = text.rfind("\n", 0, at) + 1
    return text.count("\n", 0, at) + 1, at - line_start + 1


def findings_in(folder: Path, content: str | bytes, name: str = "spoiled_v1.yaml") -> tuple[Finding, ...]:
    """Return what is found in a file of that content, which must be refused."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(ProcedureError) as refused:
        load(path)
    return refused.value.findings
