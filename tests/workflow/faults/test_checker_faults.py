"""Every damaged procedure that must not be used although its names and shapes are right: refused for its fault."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from tests.workflow.faults.damage import SHIPPED, Damage, damage, damages
from workflow.checker import PROPERTIES, check
from workflow.procedures import ProcedureError
from workflow.procedures.findings import CHECKING, Finding
from workflow.procedures.reading import load_with_source

ENTRIES = [made for made in map(damage, damages()) if made.code in CHECKING]
PROVED_BY: Final[Mapping[str, str]] = {
    "state_unreachable": "states_reached",
    "event_never_possible": "events_possible",
    "event_nobody": "events_possible",
    "no_way_to_close": "closing_possible",
    "state_without_owner": "states_owned",
    "waiting_without_clock": "waits_bounded",
    "waiting_nobody_told": "waits_bounded",
    "four_eyes_alone": "four_eyes",
    "four_eyes_author_missing": "four_eyes",
    "clock_never_started": "clocks_started",
    "clock_never_stopped": "clocks_stopped",
    "clock_over_nobody": "clocks_told",
    "letter_never_produced": "letters_produced",
    "edges_overlap": "edges_apart",
    "guard_never_passes": "guards_decide",
    "guard_never_refuses": "guards_decide",
    "consent_withdrawn_goes_wrong": "consent_withdrawn",
    "referral_without_consent": "referral_agreed",
    "referral_without_signature": "referral_signed",
    "referral_without_limitation_letter": "referral_warned",
    "duty_dropped_in_transfer": "duty_kept",
}
"""Code -> the property that tells it."""
FIRST = list({made.code: made for made in reversed(ENTRIES)}.values())
"""One damaged procedure per code: the whole corpus, with every property, is for the deep run."""


def name_of(made: Damage) -> str:
    return made.name


def refused(content: bytes, folder: Path, *properties: str) -> tuple[Finding, ...]:
    """Return what reading finds in a file, else what these properties of the checker (or all) find."""
    path = folder / "damaged_v1.yaml"
    path.write_bytes(content)
    try:
        procedure, source = load_with_source(path)
    except ProcedureError as error:
        return error.findings
    return check(procedure, source, only=properties or None).findings


@pytest.mark.parametrize("made", FIRST, ids=name_of)
def test_the_property_of_its_code_refuses_a_damaged_procedure_at_its_line(made: Damage, tmp_path: Path) -> None:
    found = refused(made.content, tmp_path, PROVED_BY[made.code])
    assert made.line in {finding.line for finding in found if finding.code == made.code}
    assert {finding.code for finding in found} <= {made.code, *made.also}


@pytest.mark.deep
@pytest.mark.parametrize("made", ENTRIES, ids=name_of)
def test_a_damaged_procedure_is_refused_for_its_fault_and_nothing_else(made: Damage, tmp_path: Path) -> None:
    found = refused(made.content, tmp_path)
    assert {finding.code for finding in found} == {made.code, *made.also}
    assert made.line in {finding.line for finding in found if finding.code == made.code}
    assert list(found) == sorted(found, key=lambda finding: (finding.line, finding.column))


@pytest.mark.deep
def test_nothing_is_found_in_the_shipped_procedure(tmp_path: Path) -> None:
    assert refused(SHIPPED.read_bytes(), tmp_path) == ()


def test_every_code_of_the_checker_has_a_property_and_a_damaged_procedure() -> None:
    assert set(PROVED_BY.values()) <= set(PROPERTIES)
    assert {made.code for made in ENTRIES} == PROVED_BY.keys() == CHECKING.keys()
