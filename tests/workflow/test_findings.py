"""Findings: the closed list of codes and the order in which they are told."""

from __future__ import annotations

import re

import pytest

from workflow.procedures.findings import CHECKING, CODES, OVERLAYING, READING, Finding, in_order


def test_a_code_outside_the_closed_list_is_a_bug() -> None:
    with pytest.raises(AssertionError, match="nothing_such"):
        Finding("nothing_such", "a.yaml", 1, 1, "Un état manque.")


def test_a_finding_is_printed_with_its_place_and_its_code() -> None:
    assert str(Finding("empty", "a.yaml", 1, 2, "Le fichier est vide.")) == "a.yaml:1:2: Le fichier est vide. [empty]"


def test_findings_are_told_once_in_the_order_of_the_file() -> None:
    first, second = (Finding("empty", "a.yaml", line, 1, "Le fichier est vide.") for line in (9, 10))
    assert in_order([second, first, second]) == (first, second)


def test_each_code_belongs_to_one_list_and_has_a_french_sentence() -> None:
    assert len(CODES) == len(READING) + len(CHECKING) + len(OVERLAYING)
    assert [line for line in CODES.values() if not re.fullmatch(r"[A-ZÀÉÊ].*[^ ]\.", line) or "'" in line] == []
