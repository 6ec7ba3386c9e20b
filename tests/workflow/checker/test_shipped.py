"""The shipped procedure is proved, and a damaged copy of it is refused with a story that a coordinator can follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from workflow.checker import PROPERTIES, Report, check
from workflow.model import Event, GuardUse, Procedure
from workflow.procedures import FOLDER, OVERLAYS, load_sum, load_with_source

FILE = FOLDER / "signalement_v1.yaml"


@pytest.fixture(scope="module")
def report() -> Report:
    """What the checker says of the shipped file."""
    return check(*load_with_source(FILE))


@pytest.mark.parametrize("name", PROPERTIES)
def test_the_shipped_procedure_has_the_property(report: Report, name: str) -> None:
    [proof] = [each for each in report.proofs if each.name == name]
    assert proof.holds, [str(finding) for finding in report.findings]
    assert proof.configurations > 0


@pytest.mark.parametrize("path", sorted(OVERLAYS.glob("*_v*.yaml")), ids=lambda path: path.stem)
def test_a_shipped_overlay_is_proved_with_its_base(path: Path) -> None:
    report = check(*load_sum(path))
    assert report.findings == ()


def changed(event_id: str, **changes: object) -> Procedure:
    """Return the shipped procedure with one event changed."""
    procedure, _ = load_with_source(FILE)
    events = tuple(
        Event.model_validate({**event.model_dump(by_alias=True), **changes}) if event.id == event_id else event
        for event in procedure.events
    )
    return procedure.model_copy(update={"events": events})


def without(event_id: str, guard: str) -> tuple[GuardUse, ...]:
    """Return the guards of a shipped event but one."""
    procedure, _ = load_with_source(FILE)
    return tuple(use for use in procedure.event(event_id).guards if use.name != guard)


def test_one_person_who_proposes_and_closes_is_told_as_a_story() -> None:
    _, source = load_with_source(FILE)
    found = check(changed("T45", four_eyes=()), source, only={"four_eyes"}).findings
    assert [finding.code for finding in found] == ["four_eyes_alone"]
    assert found[0].file == "signalement_v1.yaml"
    assert found[0].line > 1
    assert "« Saisir un signalement » (T37)" in plain(found[0].story[0])
    assert "une seule personne a tout décidé" in found[0].story[-1]


@pytest.mark.parametrize(
    ("event", "guard", "name", "code"),
    [
        ("T11", "consent_given", "referral_agreed", "referral_without_consent"),
        ("T10", "referral_signed", "referral_signed", "referral_without_signature"),
        ("T67", "listed_by_another", "four_eyes", "four_eyes_alone"),
    ],
)
def test_a_guard_of_the_law_that_is_dropped_is_missed(event: str, guard: str, name: str, code: str) -> None:
    dropped = [use.model_dump() for use in without(event, guard)]
    found = check(changed(event, guards=dropped), only={name}).findings
    assert {finding.code for finding in found} == {code}


def test_a_withdrawal_that_leads_elsewhere_is_refused() -> None:
    found = check(changed("T27", to="in_qualification"), only={"consent_withdrawn"}).findings
    assert {finding.code for finding in found} == {"consent_withdrawn_goes_wrong"}


def test_an_offer_that_stops_a_clock_drops_the_duty() -> None:
    procedure, source = load_with_source(FILE)
    clocks = tuple(
        clock.model_copy(update={"stop": ("T20", *clock.stop)}) if clock.id == "K14" else clock
        for clock in procedure.clocks
    )
    found = check(procedure.model_copy(update={"clocks": clocks}), source, only={"duty_kept"}).findings
    assert [finding.code for finding in found] == ["duty_dropped_in_transfer"]


def plain(sentence: str) -> str:
    """Return a sentence with plain spaces, as it is read."""
    return sentence.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
