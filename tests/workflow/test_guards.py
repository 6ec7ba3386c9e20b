"""Each guard of the registry refuses and passes, says why in French with its basis, and reads what it declares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given

from tests.workflow.fact_strategies import any_data, any_facts
from tests.workflow.guard_rows import CASES, Case, Told
from tests.workflow.guard_rows.words import EMPTY, STRANGER, with_
from tests.workflow.situations import ITEM, PERMISSIVE, TODAY, actor_as, good_data, person
from workflow.facts import Facts, MissingItem, Route
from workflow.guards import CONDITION_READS, CONDITIONS, GUARDS, guard_label
from workflow.guards.registry import condition, guard
from workflow.model import Event, Refusal, Step
from workflow.procedures import current

USES = [
    (event, use)
    for event in current().events
    for use in (*event.guards, *(use for role in event.roles for use in current().role(role).guards))
]


ROWS = [
    pytest.param(name, case, id=f"{name}-{number}")
    for name, cases in CASES.items()
    for number, case in enumerate(cases)
]


def use_of(name: str, event_id: str | None) -> tuple[Event, Mapping[str, Any]]:
    """Return an event of the procedure that uses a guard, and with which parameters."""
    return next((event, use.params) for event, use in USES if use.name == name and event_id in {None, event.id})


def ask(name: str, told: Told) -> Refusal | None:
    event, params = use_of(name, told.event)
    return GUARDS[name].check(told.facts, Step(event, told.actor, TODAY, told.data), **params)


def test_every_guard_of_the_registry_has_its_rows() -> None:
    assert set(CASES) == set(GUARDS)


@pytest.mark.parametrize("name, case", ROWS)
def test_the_guard_refuses_and_names_the_cure(name: str, case: Case) -> None:
    refusal = ask(name, case.refused)
    assert refusal is not None
    assert refusal.guard == name
    for expected, found in (
        (case.field, refusal.field),
        (case.cure, refusal.event or refusal.instead),
        (case.role, refusal.role),
        (case.day, refusal.available_from),
    ):
        assert expected in {None, found}


@pytest.mark.parametrize("name, case", ROWS)
def test_the_guard_passes(name: str, case: Case) -> None:
    assert ask(name, case.passed) is None


@pytest.mark.parametrize("name, case", ROWS)
def test_a_refusal_is_a_french_sentence_with_a_basis_and_a_cure(name: str, case: Case) -> None:
    refusal = ask(name, case.refused)
    assert refusal is not None
    assert refusal.message[0].isupper()
    assert refusal.message.endswith(".")
    assert not set("'") & set(refusal.message)
    assert not any(f" {mark}" in refusal.message for mark in ":;!?»")
    assert refusal.basis
    assert " ;" not in refusal.basis
    assert (
        name == "actor_without_conflict"
        or refusal.field
        or refusal.event
        or refusal.instead
        or refusal.role
        or refusal.available_from
    )


@pytest.mark.parametrize("name", GUARDS)
def test_a_guard_never_fails_on_absent_facts(name: str) -> None:
    event, params = use_of(name, None)
    inputs: tuple[Mapping[str, Any] | None, ...] = (None, {})
    for data in inputs:
        GUARDS[name].check(EMPTY, Step(event, STRANGER, TODAY, data), **params)


@pytest.mark.parametrize("name", CONDITIONS)
def test_a_condition_never_fails_on_absent_facts(name: str) -> None:
    assert CONDITIONS[name](EMPTY, Step(current().event("T58"), STRANGER, TODAY)) in {True, False}


SEEN: set[str] = set()
NAMES = frozenset(field.name for field in fields(Facts))


class Watched(Facts):
    """Facts that remember what was read of them."""

    __slots__ = ()

    def __getattribute__(self, name: str) -> Any:
        if name in NAMES:
            SEEN.add(name)
        return super().__getattribute__(name)


def watched(facts: Facts) -> Facts:
    return Watched(**{name: getattr(facts, name) for name in NAMES})


@given(facts=any_facts(), data=any_data())
def test_a_guard_reads_only_the_facts_that_it_declares(facts: Facts, data: Mapping[str, Any] | None) -> None:
    told = watched(facts)
    for event, use in USES:
        SEEN.clear()
        for actor in (STRANGER, actor_as("system"), actor_as("bound_user")):
            GUARDS[use.name].check(told, Step(event, actor, TODAY, data), **use.params)
        assert GUARDS[use.name].reads >= SEEN, use.name


@given(facts=any_facts(), data=any_data())
def test_a_condition_reads_only_the_facts_that_it_declares(facts: Facts, data: Mapping[str, Any] | None) -> None:
    told = watched(facts)
    for name, holds in CONDITIONS.items():
        SEEN.clear()
        holds(told, Step(current().event("T61"), STRANGER, TODAY, data))
        assert CONDITION_READS[name] >= SEEN, name


@pytest.mark.parametrize("name, case", ROWS)
def test_the_told_situations_too_read_only_what_is_declared(name: str, case: Case) -> None:
    SEEN.clear()
    for told in (case.refused, case.passed):
        ask(name, replace(told, facts=watched(told.facts)))
    assert GUARDS[name].reads >= SEEN


def test_every_declared_fact_exists() -> None:
    declared = {name for entry in GUARDS.values() for name in entry.reads}
    declared |= {name for reads in CONDITION_READS.values() for name in reads}
    assert declared <= NAMES


WITHDRAWAL = {"object": "ddd_referral", "decision": "withdrawn"}
CONDITION_ROWS: dict[str, tuple[Facts, Mapping[str, Any], Facts, Mapping[str, Any]]] = {
    "report_electronic": (with_(channel="email"), {}, with_(channel="post"), {}),
    "report_on_paper": (with_(channel="post"), {}, with_(channel="online_form"), {}),
    "notice_to_post": (PERMISSIVE, {"notice_to_post": True}, PERMISSIVE, {}),
    "limitation_letter_due": (with_(letters={}), {}, PERMISSIVE, {}),
    "case_critical": (with_(urgency="critical"), {}, PERMISSIVE, {}),
    "interview_set": (PERMISSIVE, {"interview_on": TODAY}, PERMISSIVE, {}),
    "case_not_closed": (PERMISSIVE, {}, with_(state="closed"), {}),
    "claimant_can_be_told": (PERMISSIVE, {}, with_(anonymous=True), {}),
    "receipt_letter": (PERMISSIVE, {"code": "L02"}, PERMISSIVE, {"code": "L22"}),
    "last_reminder_letter": (PERMISSIVE, {"code": "L18"}, PERMISSIVE, {"code": "L22"}),
    "qualification_moves_periods": (PERMISSIVE, {"domain": "EDUCATION"}, PERMISSIVE, {"domain": PERMISSIVE.domain}),
    "rights_answer_letter": (PERMISSIVE, {"code": "L22"}, PERMISSIVE, {"code": "L02"}),
    "claimant_reached": (PERMISSIVE, {"reached": True}, PERMISSIVE, {"reached": False}),
    "returns_to_orientation": (
        with_(return_state="ddd_review"),
        WITHDRAWAL,
        with_(return_state="oriented"),
        WITHDRAWAL,
    ),
    "no_item_missing": (
        with_(missing_items=(MissingItem(ITEM, "asked"), MissingItem(person(77), "received"))),
        {"items": ({"item": ITEM},)},
        with_(missing_items=(MissingItem(ITEM, "asked"),)),
        {"items": ()},
    ),
    "last_route_ends": (
        with_(routes=(Route("UNION", "opened"), Route("TESTING", "declined"))),
        {"route": "UNION", "route_state": "ended"},
        with_(routes=(Route("UNION", "opened"),)),
        {"route": "UNION", "route_state": "in_progress"},
    ),
}


def test_every_condition_of_the_registry_has_its_row() -> None:
    assert set(CONDITION_ROWS) == set(CONDITIONS)


@pytest.mark.parametrize("name", CONDITION_ROWS)
def test_the_condition_holds_and_does_not(name: str) -> None:
    facts, data, other_facts, other_data = CONDITION_ROWS[name]
    event = current().event("T42" if name == "returns_to_orientation" else "T58")
    assert CONDITIONS[name](facts, Step(event, STRANGER, TODAY, data))
    assert not CONDITIONS[name](other_facts, Step(event, STRANGER, TODAY, other_data))


def test_a_guard_has_a_label_that_a_timeline_can_show() -> None:
    assert guard_label("consent_given") == "accord du réclamant donné"
    assert guard_label("guard_of_a_later_version") == "guard_of_a_later_version"
    assert len({entry.label for entry in GUARDS.values()}) == len(GUARDS)


def test_a_name_is_registered_once() -> None:
    with pytest.raises(AssertionError, match="'consent_given' is registered twice"):
        guard("deux fois")(GUARDS["consent_given"].check)
    with pytest.raises(AssertionError, match="'interview_set' is registered twice"):
        condition()(CONDITIONS["interview_set"])


def test_good_data_answers_every_guard_of_its_event() -> None:
    for event in current().events:
        assert good_data(event.id) is not None
