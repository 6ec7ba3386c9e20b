"""Clocks of a case: when they start, stand still and end, and what time does by itself."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from cases.clocks import due, tick
from cases.db import EVERY_SITE, Store
from cases.reminders.moments import END, LAST_LEVEL, NEXT_LEVEL, WorkingTime, alarms
from cases.tables import Clock, Letter, Task
from cases.trail.read import events
from tests.factories import Journey, a_case_in, a_draft, a_registered_case
from workflow.model import Clock as ClockWord
from workflow.procedures import current


def clock(journey: Journey, clock_id: str) -> Clock:
    """Return the run of a clock of the case."""
    with journey.store.read(EVERY_SITE) as session:
        found = select(Clock).where(Clock.case_id == journey.case_id, Clock.clock == clock_id)
        return session.scalars(found).one()


def types_of(journey: Journey) -> list[str]:
    """Return the types of the events of the case, in order."""
    with journey.store.read(EVERY_SITE) as session:
        return [event.act.type for event in events(session, journey.store.keys, journey.case_id)]


def days(clock: ClockWord, started_on: date, due_on: date) -> dict[str, date]:
    """Return step -> civil day in Paris of each alarm."""
    steps = alarms(clock, started_on, due_on, None, WorkingTime())
    return {step.step: (step.at + timedelta(hours=12)).date() for step in steps}


def test_first_contact_is_due_five_business_days_after_registration(sqlite_store: Store) -> None:
    assert clock(a_registered_case(sqlite_store), "K04").due_on == date(2026, 11, 30)


def test_a_failed_try_does_not_stop_the_first_contact_and_a_reached_person_does(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store).meet(reached=False)
    assert clock(journey, "K04").state == "running"
    assert clock(journey.meet(), "K04").state == "stopped"


def test_the_site_sets_the_delay_for_papers(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "awaiting_documents")
    assert clock(journey, "K05").due_on == journey.today + timedelta(days=30)


def test_an_interruption_stops_the_count_and_gives_back_what_was_left(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").later(days=10)
    left = (clock(journey, "K06").due_on or date.min) - journey.today
    journey.ask_documents()
    assert clock(journey, "K06").state == "paused"
    for wait in (16, 12, 10):
        tick(sqlite_store, journey.later(days=wait).now)
    assert clock(journey, "K06").state == "running"
    assert clock(journey, "K06").due_on == journey.today + left


def test_a_critical_case_counts_its_short_clocks_from_now(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    journey.fire("intake_agent", "T33", level="critical", criterion="danger", reasons="Menaces.")
    assert clock(journey, "K04").due_on == date(2026, 11, 25)
    assert clock(journey, "K24").due_on == date(2026, 11, 25)


def test_urgency_never_moves_a_clock_to_a_later_day(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store).later(days=6)
    before = clock(journey, "K04").due_on
    journey.fire("intake_agent", "T33", level="critical", criterion="danger", reasons="Menaces.")
    assert clock(journey, "K04").due_on == before


def test_each_alarm_is_told_once(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store).later(days=8)
    assert tick(sqlite_store, journey.now) == 1
    assert tick(sqlite_store, journey.now) == 0
    assert types_of(journey).count("T60") == 1
    with sqlite_store.read(EVERY_SITE) as session:
        kinds = session.execute(select(Task.kind, Task.assignee_role).where(Task.case_id == journey.case_id)).all()
    assert ("clock_K04", "case_handler") in [tuple(row) for row in kinds]


def test_the_next_level_is_told_after_half_the_length_again(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store).later(days=8)
    tick(sqlite_store, journey.now)
    tick(sqlite_store, journey.later(days=6).now)
    with sqlite_store.read(EVERY_SITE) as session:
        told = select(Task.assignee_role).where(Task.case_id == journey.case_id, Task.kind == "clock_K04")
        roles = session.scalars(told.order_by(Task.id)).all()
    assert (roles[0], roles[-1]) == ("case_handler", "site_coordinator")


def test_the_end_comes_the_day_after_the_due_day_and_is_told_when_work_begins(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    evening = datetime(2026, 11, 30, 22, 59, tzinfo=UTC)
    midnight = datetime(2026, 11, 30, 23, 0, tzinfo=UTC)
    opening = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)
    with sqlite_store.read(EVERY_SITE) as session:
        assert len(due(session, evening)) == 0
        assert len(due(session, midnight)) == 1
    assert tick(sqlite_store, midnight) == 0
    assert clock(journey, "K04").state == "running"
    assert tick(sqlite_store, opening - timedelta(minutes=1)) == 0
    assert tick(sqlite_store, opening) == 1
    assert clock(journey, "K04").state == "over"


def test_reminders_leave_on_day_15_and_27_then_the_case_goes_on(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "awaiting_documents")
    for wait in (16, 12, 10):
        tick(sqlite_store, journey.later(days=wait).now)
    with sqlite_store.read(EVERY_SITE) as session:
        sent = select(Letter.code).where(Letter.case_id == journey.case_id, Letter.code == "L04")
        assert len(session.scalars(sent).all()) >= 2
    assert journey.case.state == "in_qualification"


def test_no_news_of_the_ddd_asks_the_handler_every_three_months(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "ddd_review")
    for _ in range(2):
        tick(sqlite_store, journey.later(days=93).now)
    assert types_of(journey).count("T19") == 2
    assert clock(journey, "K10").state == "running"


def test_an_unanswered_offer_lapses(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "transfer_pending")
    tick(sqlite_store, journey.later(days=16).now)
    assert (journey.case.state, journey.case.site_id) == ("in_qualification", "plaine-commune")


def test_a_conflict_offer_does_not_lapse(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").offer_transfer(kind="conflict")
    tick(sqlite_store, journey.later(days=16).now)
    assert journey.case.state == "transfer_pending"


def test_a_draft_with_a_story_is_never_dropped_by_itself(sqlite_store: Store) -> None:
    journey = a_draft(sqlite_store)
    for wait in (16, 10, 10):
        tick(sqlite_store, journey.later(days=wait).now)
    assert journey.case.state == "draft"
    assert types_of(journey).count("T60") >= 3


def test_a_safe_day_that_comes_near_raises_the_urgency(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    journey.fire(
        "case_handler",
        "T59",
        kind="clock_start",
        start_kind="notification",
        start_on="2025-12-12",
        reasons="Lettre de licenciement reçue ce jour-là.",
    )
    tick(sqlite_store, journey.later(minutes=5).now)
    assert journey.case.urgency == "critical"


def test_limitation_alarms_stand_at_the_months_and_days_before() -> None:
    found = days(current().clock("K14"), date(2026, 1, 5), date(2027, 3, 31))
    assert found == {
        "m12": date(2026, 3, 31),
        "m6": date(2026, 9, 30),
        "m3": date(2026, 12, 31),
        "m1": date(2027, 2, 28),
        "d15": date(2027, 3, 16),
        "d7": date(2027, 3, 24),
        "d1": date(2027, 3, 30),
        END: date(2027, 4, 1),
        NEXT_LEVEL: date(2027, 4, 2),
        LAST_LEVEL: date(2027, 4, 3),
    }


@pytest.mark.parametrize("reason, months", [("ROUTED_ELSEWHERE", 24), ("CONSENT_REFUSED", 6)])
def test_retention_follows_the_class_of_the_closing(sqlite_store: Store, reason: str, months: int) -> None:
    journey = a_case_in(sqlite_store, "oriented").close(reason)
    end = date(2026 + (10 + months) // 12, (10 + months) % 12 + 1, 23)
    assert (journey.case.retention_end, clock(journey, "K19").due_on) == (end, end)


def test_a_bound_person_is_reminded_each_day_then_the_coordinator_is_told(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    journey.fire("case_handler", "T63", known_on=journey.today.isoformat(), finding="to_send")
    for _ in range(7):
        tick(sqlite_store, journey.later(days=1).now)
    with sqlite_store.read(EVERY_SITE) as session:
        told = select(Task.assignee_role).where(Task.case_id == journey.case_id, Task.kind.startswith("clock_K08"))
        roles = session.scalars(told.order_by(Task.id)).all()
    assert roles == [*["bound_user"] * 4, "site_coordinator"]


def test_two_bound_persons_are_reminded_apart(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    second = journey.people.at(journey.site, "case_handler_2")
    for person in (journey.person("case_handler"), second):
        journey.fire(person, "T63", known_on=journey.today.isoformat(), finding="to_send")
    tick(sqlite_store, journey.later(hours=49).now)
    assert types_of(journey).count("T60") == 2
    journey.fire(second, "T32", offence="Délit", reasons="Faits datés.", prosecutor="Bobigny", secrecy_checked=True)
    tick(sqlite_store, journey.later(hours=24).now)
    assert types_of(journey).count("T60") == 3


def test_a_paper_put_at_disposal_and_not_opened_is_deemed_notified(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    journey.fire("intake_agent", "T61", code="L05", channel="at_disposal")
    tick(sqlite_store, journey.later(days=17).now)
    assert "T62" in types_of(journey)
    assert clock(journey, "K16").state == "stopped"


def test_a_breach_is_due_seventy_two_hours_after_it_was_known(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    known = journey.now - timedelta(hours=10)
    journey.fire("dpo", "T69", what="Courrier égaré.", known_at=known.isoformat())
    assert clock(journey, "K13").due_at == known + timedelta(hours=72)
