"""What the checker proves of a small procedure, and what it finds when something in it is changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.workflow.checker.small import small
from workflow.checker import PROPERTIES, check

SMALL_PROPERTIES = frozenset(PROPERTIES) - {"letters_produced"}
"""A small procedure writes no letter."""

FAULTS: tuple[tuple[str, str, Mapping[str, Mapping[str, Any] | None]], ...] = (
    ("states_reached", "state_unreachable", {"T03": None}),
    ("states_owned", "state_without_owner", {"draft": {"owner": None}}),
    ("states_owned", "state_without_owner", {"draft": {"owner": "system"}}),
    ("states_owned", "state_without_owner", {"draft": {"owner": "site_coordinator"}}),
    ("waits_bounded", "waiting_without_clock", {"draft": {"waiting_clock": None}}),
    ("waits_bounded", "waiting_without_clock", {"draft": {"waiting_clock": "K10"}}),
    ("waits_bounded", "waiting_without_clock", {"K10": {"start": ["T05"]}}),
    ("waits_bounded", "waiting_nobody_told", {"K01": {"expiry_owner": "system"}}),
    ("waits_bounded", "waiting_nobody_told", {"T60": {"from": ["working", "lost"]}}),
    ("closing_possible", "no_way_to_close", {"T05": {"from": ["draft"]}}),
    ("clocks_started", "clock_never_started", {"K03": {"start": []}}),
    ("clocks_stopped", "clock_never_stopped", {"K10": {"stop": []}, "T05": {"from": ["draft"]}}),
    ("clocks_told", "clock_over_nobody", {"K10": {"expiry_owner": "system"}}),
    ("clocks_told", "clock_over_nobody", {"T60": {"from": ["draft"]}}),
    ("letters_produced", "letter_never_produced", {}),
    ("edges_apart", "edges_overlap", {"T05": {"from": ["working", "ANY"]}}),
)


def plain(story: tuple[str, ...]) -> tuple[str, ...]:
    """Return sentences with plain spaces, as they are read."""
    return tuple(
        sentence.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ") for sentence in story
    )


def test_everything_holds_of_the_small_procedure() -> None:
    report = check(small(), only=SMALL_PROPERTIES)
    assert report.findings == ()
    assert {proof.name for proof in report.proofs} == SMALL_PROPERTIES


@pytest.mark.parametrize(("name", "code", "changes"), FAULTS)
def test_a_seeded_fault_is_refused_by_its_property(
    name: str, code: str, changes: Mapping[str, Mapping[str, Any] | None]
) -> None:
    report = check(small(**changes), only={name})
    assert {finding.code for finding in report.findings} == {code}


def test_a_counter_example_tells_the_way_from_the_draft_to_the_bad_end() -> None:
    report = check(small(T05={"from": ["draft"]}), only={"closing_possible"})
    assert plain(report.findings[0].story) == (
        "Référent de dossier : « Faire T01 » (T01) ; le dossier est « Brouillon ».",
        "Référent de dossier : « Faire T02 » (T02) ; le dossier passe à l’état « En cours ».",
        "Le dossier reste pour toujours à l’état « En cours ».",
    )


def test_the_same_procedure_gives_the_same_report() -> None:
    changed: dict[str, dict[str, Any]] = {"T05": {"from": ["draft"]}, "K03": {"start": []}}
    assert check(small(**changed)) == check(small(**changed))


def test_an_unknown_property_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError, match="no_such"):
        check(small(), only={"no_such"})
