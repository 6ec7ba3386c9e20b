"""The corpus itself: every entry fits the shipped procedure, holds one fault, and the shipped file has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workflow.faults.damage import SHIPPED, Damage, damage, damages
from workflow.procedures.findings import CODES

ENTRIES = damages()


def name_of(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", ENTRIES, ids=name_of)
def test_an_entry_fits_the_shipped_procedure_and_changes_it(path: Path) -> None:
    made = damage(path)
    assert isinstance(made, Damage)
    assert made.content != SHIPPED.read_bytes()
    assert {made.code, *made.also} <= CODES.keys()
    assert made.code not in made.also
    assert made.title.endswith(".")
