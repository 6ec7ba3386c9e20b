"""The trail tells every date of a case: its way counted again gives the day of the row, and old days are kept."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cases.calendars.days import NewDay, add_day
from cases.calendars.recounting import count_all
from cases.clocks import tick
from cases.db import Store
from cases.queries.case import case_view
from cases.queries.views import CaseView, ClockView, LegalDate
from tests.factories import WAY, Journey, a_case_in, a_draft
from tests.stories.test_merge import merge, the_two_files
from tests.workflow import clock_reading, derivations

REASONS = "La lettre est arrivée plus tard."


def seen(journey: Journey, role: str = "case_handler") -> CaseView:
    """The case as somebody of its site reads it now."""
    return case_view(journey.store, journey.person(role), journey.case_id, now=journey.now)


def clock(view: CaseView, code: str) -> ClockView:
    return next(each for each in view.clocks if each.deadline.code == code)


def rule(view: CaseView, code: str) -> LegalDate:
    return next(each for each in view.legal_dates if each.rule == code)


def assert_recounts(view: CaseView) -> None:
    """Count every date of the page again from its sentences alone."""
    for each in view.clocks:
        found = clock_reading.recount([step.label for step in each.steps])
        expected = None if each.state == "paused" else each.deadline.on
        assert found.due == expected, (each.deadline.code, [step.label for step in each.steps])
    for row in view.legal_dates:
        read = derivations.recount([step.label for step in row.steps])
        assert (read.last, read.safe) == (row.legal_last_day, row.safe_day), row.rule


@pytest.mark.parametrize("state", ["draft", *sorted(set(WAY) - {"archived"})])
def test_every_date_of_every_state_is_counted_again_from_its_words(sqlite_store: Store, state: str) -> None:
    view = seen(a_case_in(sqlite_store, state))
    assert view.clocks
    assert view.legal_dates
    assert_recounts(view)


def test_dates_after_pauses_alarms_and_years_are_counted_again(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").later(days=6)
    journey.ask_documents().later(days=20)
    assert_recounts(seen(journey))
    for days in (1, 40, 120, 300):
        tick(journey.store, journey.later(days=days).now)
        assert_recounts(seen(journey))


def test_the_day_of_a_task_is_counted_again_from_its_words(sqlite_store: Store) -> None:
    view = seen(a_case_in(sqlite_store, "in_qualification"))
    told = [task for task in view.tasks if task.why]
    assert told
    for task in told:
        sentences = task.why.rstrip(".").split("\N{NARROW NO-BREAK SPACE}; ")
        assert clock_reading.recount(sentences).due == task.due_on, task.why


def test_a_pause_says_what_was_left_and_who_made_it(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").later(days=10)
    journey.ask_documents()
    told = clock(seen(journey), "K06")
    assert told.state == "paused"
    assert [step.kind for step in told.steps] == ["start", "count", "pause"]
    assert told.steps[-1].label.endswith("il restait 20 jours")
    assert "case_handler" in told.steps[-1].detail


def test_what_moved_a_date_is_told_with_its_event(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").note_dates()
    before = rule(seen(journey), "EMP_DISCRIMINATION")
    facts_on = journey.case.facts_on
    assert facts_on is not None
    later = (facts_on + timedelta(days=40)).isoformat()
    journey.fire("case_handler", "T59", kind="clock_start", start_kind="revelation", start_on=later, reasons=REASONS)
    after = rule(seen(journey), "EMP_DISCRIMINATION")
    (change, *_) = after.changes
    assert (change.before, change.after) == (before.safe_day, after.safe_day)
    assert (change.code, change.reason, change.on) == ("T59", REASONS, journey.today)
    assert change.words.startswith("Jour sûr reporté du ")
    assert [earlier.start_on for earlier in after.earlier_starts] == [facts_on]


def test_a_noted_suspension_says_who_noted_it_on_the_rules_that_it_touches(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").note_dates()
    facts_on = journey.case.facts_on
    assert facts_on is not None
    first, last = facts_on + timedelta(days=5), facts_on + timedelta(days=9)
    days = {"start_on": first.isoformat(), "end_on": last.isoformat()}
    journey.fire("case_handler", "T59", kind="suspension", cause="IMPOSSIBILITY", reasons=REASONS, **days)
    (stop,) = rule(seen(journey), "EMP_DISCRIMINATION").noted_stops
    assert (stop.first_on, stop.last_on, stop.noted_on, stop.why) == (first, last, journey.today, REASONS)
    assert stop.author.startswith("Camille")
    assert all(not row.noted_stops for row in seen(journey).legal_dates if row.rule.startswith("CRIM"))


def test_a_holiday_that_was_added_is_named_in_the_count_and_among_the_changes(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "registered")
    mourning = NewDay("holiday", "Deuil national", date(2026, 11, 27), source="décret du 20 novembre 2026")
    add_day(sqlite_store, journey.people.national_admin, mourning, now=journey.later(hours=1).now)
    count_all(sqlite_store, clock=lambda: journey.now)
    view = seen(journey)
    assert_recounts(view)
    contact = clock(view, "K04")
    assert contact.steps[-1].label.endswith("vendredi 27 novembre 2026, Deuil national)")
    (change, *_) = contact.changes
    assert change.words == "Reporté du 30 novembre 2026 au 1er décembre 2026"
    assert change.reason.startswith("Jour férié ajouté")


def test_urgency_cuts_a_clock_short_and_says_so(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "orientation_pending")
    journey.fire("case_handler", "T33", level="critical", criterion="danger", reasons="Menaces reçues.")
    view = seen(journey)
    assert_recounts(view)
    told = clock(view, "K07")
    assert [step.kind for step in told.steps] == ["start", "count", "shorter", "count"]
    (change,) = told.changes
    assert change.words == "Avancé du 30 au 24 novembre 2026"
    assert change.reason == "Menaces reçues."


def test_the_clocks_that_a_merged_case_hands_over_are_counted_again(sqlite_store: Store) -> None:
    duplicate, kept = the_two_files(sqlite_store)
    merge(duplicate, kept)
    assert_recounts(seen(kept))
    assert_recounts(seen(duplicate))


def test_an_announced_day_that_comes_sooner_is_said_to_be_announced(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "oriented")
    hearing = (journey.today + timedelta(days=12)).isoformat()
    journey.fire(
        "case_handler",
        "T71",
        route="PRUDHOMMES",
        route_state="opened",
        next_on=hearing,
        date_kind="hearing",
        note="Audience fixée.",
    )
    view = seen(journey)
    assert_recounts(view)
    told = clock(view, "K21")
    assert told.deadline.on.isoformat() == hearing
    assert told.steps[-1].label.startswith("Date annoncée à cette étape")


def test_a_date_that_nothing_moved_tells_no_change(sqlite_store: Store) -> None:
    view = seen(a_case_in(sqlite_store, "in_qualification"))
    assert [each.changes for each in view.clocks if each.deadline.code == "K06"] == [()]


def test_who_reads_no_reasons_reads_no_names_in_a_derivation(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    view = seen(journey, "national_admin")
    told = " ".join(step.detail for each in view.clocks for step in each.steps)
    assert "Personne" in told
    assert "Camille" not in told


def test_an_erased_case_keeps_its_days_and_says_that_the_way_is_gone(sqlite_store: Store) -> None:
    journey = a_draft(sqlite_store)
    journey.store.keys.destroy(journey.case_id)
    view = seen(journey, "intake_agent")
    assert {step.kind for each in view.clocks for step in each.steps} == {"set"}
    assert all("La piste ne dit pas" in each.steps[0].label for each in view.clocks)
