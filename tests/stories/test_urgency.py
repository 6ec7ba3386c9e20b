"""A period runs out while a case waits: it comes back at once, with papers to follow, and its clocks are cut."""

from __future__ import annotations

from datetime import date, timedelta

from cases.clocks import tick
from cases.db import Store
from cases.tables import MissingItem
from tests.factories import NOW, REFERENCE, Journey, a_case_in, a_draft
from tests.stories.telling import clocks, due_on, facts, letters, reasons_against, tasks, whole
from workflow.periods import add_business_days

ENDED = {"facts_on": "2022-01-10", "facts_last_on": "", "facts_ongoing": "false"}
"""Facts whose civil period ends on 10 January 2027: a priority on 23 November 2026."""


def raise_to(journey: Journey, level: str, criterion: str) -> Journey:
    journey.fire("case_handler", "T33", level=level, criterion=criterion, reasons="Dit à l’entretien.")
    return journey


def statuses(journey: Journey) -> set[str]:
    with journey.store.read(journey.person("case_handler").scope) as session:
        return {row.status for row in session.query(MissingItem).filter_by(case_id=journey.case_id)}


def test_a_case_that_becomes_critical_leaves_the_wait_for_papers_at_once(store: Store) -> None:
    journey = raise_to(a_case_in(store, "awaiting_documents"), "critical", "danger")
    tick(store, journey.later(minutes=1).now)
    assert journey.case.state == "in_qualification"
    assert statuses(journey) == {"to_follow"}
    assert tasks(journey)["act_today", "case_handler"] == 1
    assert "not_critical" in reasons_against(
        journey,
        "case_handler",
        "T02",
        items=[{"what": "Bail", "why": "Dates"}],
        due_on=journey.today.isoformat(),
    )
    assert whole(journey)


def test_from_a_lost_contact_only_a_step_that_needs_nobody_brings_it_back(store: Store) -> None:
    journey = raise_to(a_case_in(store, "contact_lost"), "critical", "hearing")
    tick(store, journey.later(minutes=1).now)
    assert journey.case.state == "contact_lost"
    assert reasons_against(journey, "case_handler", "T38") == {"next_step_without_claimant"}
    journey.fire("case_handler", "T38", next_step_without_claimant=True)
    assert journey.case.state == "in_qualification"
    assert whole(journey)


def days(journey: Journey, number: int) -> date:
    return add_business_days(journey.today, number)


def test_priority_cuts_first_contact_and_assignment_and_leaves_the_validation_its_time(store: Store) -> None:
    journey = a_draft(store, REFERENCE, now=NOW, **ENDED).register()
    assert (due_on(journey, "K04"), due_on(journey, "K24")) == (days(journey, 5), days(journey, 10))
    raise_to(journey, "priority", "safe_day_near")
    assert (due_on(journey, "K04"), due_on(journey, "K24")) == (days(journey, 2), days(journey, 2))
    waiting = a_case_in(store, "orientation_pending", now=NOW, external_ref="PC-SECOND-001", **ENDED)
    raise_to(waiting, "priority", "safe_day_near")
    assert due_on(waiting, "K07") == days(waiting, 5)
    raise_to(waiting, "critical", "danger")
    assert due_on(waiting, "K07") == days(waiting, 1)


def test_a_clock_that_stands_still_keeps_no_more_than_its_urgent_length(store: Store) -> None:
    journey = a_case_in(store, "referral_preparation").ask_documents()
    assert clocks(journey)["K22"] == "paused"
    raise_to(journey, "critical", "danger")
    tick(store, journey.later(minutes=1).now)
    assert journey.case.state == "referral_preparation"
    assert due_on(journey, "K22") == journey.today + timedelta(days=5)


def test_a_critical_referral_leaves_with_its_papers_to_follow(store: Store) -> None:
    journey = a_case_in(store, "referral_preparation", wish="")
    journey.attach("signed_referral")
    signed = {"signed_on": journey.today.isoformat()}
    assert reasons_against(journey, "case_handler", "T10", **signed) == {"referral_items_complete"}
    raise_to(journey, "critical", "danger")
    journey.fire("case_handler", "T10", **signed, to_follow=["wish"])
    assert clocks(journey)["K07"] == "running"
    assert due_on(journey, "K07") == days(journey, 1)
    journey.send_referral()
    assert journey.case.state == "referral_sent"


def test_a_right_that_was_used_raises_no_alarm_and_the_others_go_on(store: Store) -> None:
    journey = a_case_in(store, "in_qualification", now=NOW, **ENDED).note_dates()
    running = sorted(
        (row.safe_day, row.rule) for row in facts(journey).limitation if row.safe_day and row.status == "running"
    )
    first, rule = running[0]
    later = next(day for day, _ in running if day > first)
    assert journey.case.safe_day == first
    used = {"kind": "claim_filed", "start_on": journey.today.isoformat(), "reasons": "Requête déposée ce matin."}
    assert reasons_against(journey, "case_handler", "T59", **used) == {"settled_right_named"}
    same_day = [name for day, name in running if day == first]
    for name in same_day:
        journey.fire("case_handler", "T59", **used, rule=name)
    assert (journey.case.safe_day, due_on(journey, "K14")) == (later, later)
    assert {row.settled for row in facts(journey).limitation if row.rule == rule} == {"claim_filed"}
    assert letters(journey).count("L07") == 1 + len(same_day)
    assert whole(journey)


def test_when_every_right_was_given_up_in_writing_no_alarm_is_left(store: Store) -> None:
    journey = a_case_in(store, "in_qualification").note_dates()
    for row in facts(journey).limitation:
        journey.fire(
            "case_handler",
            "T59",
            kind="right_given_up",
            rule=row.rule,
            start_on=journey.today.isoformat(),
            reasons="Lettre signée : la personne ne veut aucun procès.",
        )
    assert journey.case.safe_day is None
    assert "K14" not in clocks(journey)
    assert whole(journey)
