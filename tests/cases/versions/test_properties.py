"""Any later version, made by chance, over real cases: nothing illegal is carried unlisted, undoing gives all back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Final

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from cases.db import Store
from cases.errors import MigrationError
from cases.procedures import KNOWN
from cases.tables import ProcedureVersion
from cases.versions.judging import History, Judge, Past, Verdict
from cases.versions.migrating import apply_batch, order_migration
from cases.versions.publishing import faults_of
from cases.versions.reading import running_cases
from tests.cases.versions.carrying import LATER, hold, order, trail_of, undo, what_is
from tests.factories import Journey, a_case_in
from tests.workflow.versions import FIRST, altered, later, replacing, without
from workflow.engine import expand, position
from workflow.model import Length, Procedure

SECOND: Final = "signalement/2"
STATES: Final = ("registered", "orientation_pending", "referral_sent", "awaiting_documents", "transfer_pending")
LIVED: Final = ("T01", "T02", "T05", "T06", "T07", "T09", "T10", "T11", "T20", "T37", "T42", "T53", "T58", "T59", "T64")
"""Events that the cases of these tests went through: what is changed of them matters."""
WORKING: Final = FIRST.sets["WORKING"]

MAPPINGS = st.dictionaries(st.sampled_from(WORKING), st.sampled_from(WORKING), max_size=2)
CLOCKS = tuple(clock.id for clock in FIRST.clocks)


@st.composite
def later_versions(draw: st.DrawFn) -> Procedure:
    """Draw a version with a few steps gone, turned, closed to a role or bound to another person, and clocks changed."""
    events = without(FIRST.events, *draw(st.sets(st.sampled_from(LIVED), max_size=1)))
    for id_ in draw(st.sets(st.sampled_from(LIVED), max_size=1)):
        events = altered(events, id_, to=draw(st.sampled_from(WORKING)))
    for id_ in draw(st.sets(st.sampled_from(LIVED), max_size=1)):
        events = altered(events, id_, roles=(draw(st.sampled_from(("case_handler", "dpo"))),))
    for id_ in draw(st.sets(st.sampled_from(LIVED), max_size=1)):
        events = altered(events, id_, four_eyes=(draw(st.sampled_from(LIVED)),))
    clocks = tuple(
        clock.model_copy(update={"length": Length(days=draw(st.integers(1, 60)))}) if clock.length.days else clock
        for clock in without(FIRST.clocks, *draw(st.sets(st.sampled_from(CLOCKS), max_size=1)))
    )
    kept = {clock.id for clock in clocks}
    return later(
        events=events,
        clocks=clocks,
        states=tuple(
            state if state.waiting_clock in kept else state.model_copy(update={"waiting_clock": None})
            for state in FIRST.states
        ),
        replaces=replacing(
            states={old: {"to": new, "why": "Essai."} for old, new in draw(MAPPINGS).items() if old != new},
            events=dict.fromkeys(draw(st.sets(st.sampled_from(LIVED), max_size=len(LIVED))), "Essai."),
            clocks=dict.fromkeys(draw(st.sets(st.sampled_from(CLOCKS), max_size=len(CLOCKS))), "Essai."),
        ),
    )


@pytest.fixture
def journeys(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> tuple[Journey, ...]:
    """Real cases in several states, and a second version in the register whose file each example brings."""
    made = tuple(a_case_in(sqlite_store, state, external_ref=f"PC-{state}") for state in STATES)
    hold(monkeypatch, sqlite_store, later())
    return made


@contextmanager
def installed(store: Store, procedure: Procedure) -> Iterator[None]:
    """Let this installation hold another second version for a while."""
    before = KNOWN[SECOND]
    KNOWN[SECOND] = procedure
    with store.write() as session:
        session.execute(update(ProcedureVersion).where(ProcedureVersion.id == SECOND).values(sha256=procedure.sha256))
    try:
        yield
    finally:
        KNOWN[SECOND] = before


def legal(procedure: Procedure, history: History, verdict: Verdict) -> bool:
    """Tell whether the whole history can be fired on the version, step by step, by the engine's own table.

    Written apart from the judge: what the version lists is skipped, everything else must be an outcome of the table.
    """
    replaces = procedure.replaces
    assert replaces is not None
    names = {old: successor.to for old, successor in replaces.states.items()}
    authors: dict[str, str] = {}
    at = "(new)"
    for past in history.events:
        back = names.get(past.return_state, past.return_state) if past.return_state else None
        there = position(names.get(past.to_state, past.to_state), back)
        if past.event.startswith("T"):
            if past.event not in replaces.events and not _fires(procedure, past, at, there, authors):
                return False
            authors[past.event] = past.actor
        at = there
    return at == position(verdict.state, verdict.return_state)


def _fires(procedure: Procedure, past: Past, at: str, there: str, authors: Mapping[str, str]) -> bool:
    plan = expand(procedure).plans.get(past.event)
    if plan is None or past.role not in plan.event.roles:
        return False
    if any(authors.get(other) == past.actor for other in plan.event.four_eyes):
        return False
    return any(outcome.target == there for outcome in expand(procedure).outcomes.get((past.event, at), ()))


@given(target=later_versions())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_case_is_carried_whose_history_is_illegal_unless_it_is_listed(
    sqlite_store: Store, journeys: tuple[Journey, ...], target: Procedure
) -> None:
    known = {**KNOWN, SECOND: target}
    judge = Judge(target, known)
    for case in running_cases(sqlite_store, SECOND):
        verdict = judge.verdict(case.history)
        event(verdict.kind)
        assert (verdict.kind == "refused") or legal(target, case.history, verdict)


@given(target=later_versions().filter(lambda version: not list(faults_of(version))))
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much])
def test_undoing_gives_back_the_same_state_and_facts(
    sqlite_store: Store, journeys: tuple[Journey, ...], target: Procedure
) -> None:
    with installed(sqlite_store, target):
        before = {journey.case_id: what_is(sqlite_store, journey.case_id) for journey in journeys}
        batch_id = order_migration(sqlite_store, SECOND, order(sqlite_store))
        batch = apply_batch(sqlite_store, batch_id, now=LATER)
        event(f"carried {batch.count('migrated')}")
        undo(sqlite_store, batch_id, at=LATER + timedelta(hours=1))
        for case_id, was in before.items():
            assert what_is(sqlite_store, case_id) == was
            trail_of(sqlite_store, case_id)


def test_these_versions_carry_some_cases_and_refuse_others(sqlite_store: Store, journeys: tuple[Journey, ...]) -> None:
    """The two properties above say something only where both happen."""
    accepting = later(replaces=replacing(events=dict.fromkeys(LIVED, "Essai.")))
    refusing = later(events=without(FIRST.events, "T37"), replaces=replacing())
    for target, kinds in ((accepting, {"same"}), (refusing, {"refused"})):
        judge = Judge(target, {**KNOWN, SECOND: target})
        found = {judge.verdict(case.history).kind for case in running_cases(sqlite_store, SECOND)}
        assert found == kinds
    with pytest.raises(MigrationError), installed(sqlite_store, accepting):
        undo(sqlite_store, journeys[0].case_id)
