"""What a guard can answer: every refusal that its code holds is reached, and nothing else moves the answer."""

from __future__ import annotations

import ast
import inspect
import random
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from workflow.guards import GUARDS, closing, course, intake, people, qualification, referral
from workflow.guards.registry import refuse
from workflow.model import Event, GuardUse, Refusal
from workflow.procedures import current
from workflow.situations import (
    Situation,
    answer,
    answers,
    aspects,
    aspects_of,
    cure,
    facts_in,
    permissive,
    sentences,
    step_aspects,
    step_in,
)
from workflow.situations.answers import whole
from workflow.situations.watching import asked_by

MODULES = (closing, course, intake, people, qualification, referral)
PAIRS = [
    (event, use)
    for event in current().events
    for use in (*event.guards, *(use for role in event.roles for use in current().role(role).guards))
]
USES = [pytest.param(event, use, id=f"{event.id}-{use.name}") for event, use in PAIRS]
SAMPLES = 12


def refusals_written(module: ModuleType) -> Iterator[int]:
    """Yield the line of every refusal that a module can return."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "refuse":
            yield node.lineno


def replayed(event: Event, use: GuardUse) -> None:
    for found in answers(current(), use, event).refusing:
        answer(current(), use, event, {**permissive(current(), event), **found.when})


def test_every_refusal_that_a_guard_can_return_is_reached_by_a_situation(monkeypatch: pytest.MonkeyPatch) -> None:
    reached: set[tuple[str, int]] = set()

    def noting(name: str, message: str, **rest: Any) -> Refusal:
        caller = sys._getframe(1)
        reached.add((caller.f_globals["__name__"], caller.f_lineno))
        return refuse(name, message, **rest)

    for module in MODULES:
        monkeypatch.setattr(module, "refuse", noting)
    asked: set[str] = set()
    for event, use in PAIRS:
        if use.name not in asked or use.params or event.id in {"T29", "T43", "T45", "T61"}:
            replayed(event, use)
        asked.add(use.name)
    written = {(module.__name__, line) for module in MODULES for line in refusals_written(module)}
    assert written - reached == set()


def test_every_guard_passes_somewhere_and_refuses_somewhere() -> None:
    passes, refuses = set(), set()
    for event, use in PAIRS:
        known = answers(current(), use, event)
        passes |= {use.name} if known.passing else set()
        refuses |= {use.name} if known.refusing else set()
    assert passes == refuses == {use.name for _, use in PAIRS}


def any_situation(chance: random.Random, event: Event) -> dict[str, str]:
    """Return any situation of an event, in a state from which it starts and for a role that may act."""
    told = {each.name: chance.choice(each.codes) for each in (*aspects(current()), *step_aspects(current(), event))}
    usual = permissive(current(), event, role=chance.choice(event.roles))
    return told | {name: usual[name] for name in ("state", "actor.role")}


@pytest.mark.parametrize("event, use", USES)
def test_exactly_one_answer_is_about_a_situation_and_it_is_what_the_guard_says(event: Event, use: GuardUse) -> None:
    chance = random.Random(f"{event.id} {use.name}")
    known = answers(current(), use, event)
    for _ in range(SAMPLES):
        told = any_situation(chance, event)
        held = [each for each in known.answers if each.holds_in(told)]
        assert [each.refusal for each in held] == [answer(current(), use, event, told)]


@pytest.mark.parametrize("event, use", USES)
def test_what_a_guard_does_not_declare_never_changes_its_answer(event: Event, use: GuardUse) -> None:
    chance = random.Random(f"{use.name} {event.id}")
    declared = GUARDS[use.name].reads
    free = [each for each in aspects(current()) if not each.reads & declared]
    for _ in range(SAMPLES):
        told = any_situation(chance, event)
        first = answer(current(), use, event, told)
        changed = told | {each.name: chance.choice(each.codes) for each in chance.sample(free, 5)}
        changed["state"] = told["state"]
        assert answer(current(), use, event, changed) == first


@pytest.mark.parametrize("event, use", USES)
def test_a_guard_asks_only_the_facts_that_it_declares(event: Event, use: GuardUse) -> None:
    told: Situation = permissive(current(), event)
    _, asked = asked_by(use, facts_in(current(), told), step_in(current(), event, told))
    facts = {name.partition(".")[0] for name in asked} - {"input", "actor", "event"}
    assert facts <= GUARDS[use.name].reads


def test_the_smallest_cure_changes_what_the_guard_asks_and_nothing_else() -> None:
    event = current().event("T11")
    use = next(each for each in event.guards if each.name == "consent_given")
    refused = {**permissive(current(), event), "consent.ddd_referral:ddd": "refused"}
    assert cure(current(), use, event, refused) == {"consent.ddd_referral:ddd": "given"}
    assert [each.name for each in aspects_of(current(), use, event)] == ["consent.ddd_referral:ddd", "reopened"]


def test_a_whole_situation_names_every_aspect_and_says_it() -> None:
    event = current().event("T10")
    told = whole(current(), event, {"signature": "none", "state": "referral_preparation"})
    assert told["input.left_out"] == "none"
    assert sentences(current(), event, [("signature", "none"), ("letter.L07", "none")]) == (
        "le réclamant n’a pas signé la saisine",
        "aucune lettre sur les délais n’est partie",
    )
