"""The process apart: it answers as the inspection does, and dies for a file rather than with the product."""

from __future__ import annotations

import resource
from pathlib import Path

import pytest

from cases.files import apart
from cases.files.apart import inspect_apart
from cases.files.inspection import inspect
from cases.files.verdicts import Rejected
from tests.cases.files import hostile

PIECES = Path(__file__).parents[2] / "data" / "pieces"


def test_the_answer_is_that_of_the_inspection() -> None:
    data = (PIECES / "photo_porte_gps.jpg").read_bytes()
    assert inspect_apart(data, "porte.jpg") == inspect(data, "porte.jpg")


def test_a_bomb_that_slips_past_the_quick_look_costs_this_process_nothing() -> None:
    padded = hostile.pdf_bomb(2 << 30, layers=2, padding=b"%padding\n" * 400)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert isinstance(inspect_apart(padded, "bombe.pdf"), Rejected)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100 * 1024
    assert inspect_apart(b"bonjour", "note.txt") == inspect(b"bonjour", "note.txt")


def test_a_file_that_takes_too_long_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SECONDS", 0.01)
    heavy = hostile.package({f"x{number}": b"" for number in range(20_000)})
    found = inspect_apart(heavy, "a.zip")
    assert isinstance(found, Rejected)
    assert found.code == "too_heavy"
