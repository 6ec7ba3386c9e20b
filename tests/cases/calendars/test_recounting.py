"""A calendar changes: the dates of open cases move, each with its trail and its notice, and move back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from cases.calendars.days import NewDay, add_day, withdraw_day
from cases.calendars.preview import preview_adding, preview_withdrawing
from cases.calendars.recounting import count_all, order, order_of_the_night
from cases.calendars.told import RECOUNTED
from cases.clocks import tick
from cases.db import EVERY_SITE, Store
from cases.tables import CalendarDay, Clock, Conflict, Limitation, Task
from cases.trail.read import events
from cases.trail.verify import verify_case
from tests.factories import Journey, a_case_in, a_draft, a_registered_case

MOURNING = NewDay("holiday", "Deuil national", date(2026, 11, 27), source="décret n° 2026-1200 du 20 novembre 2026")
"""A Friday within the five working days of first contact: Monday 30 November becomes Tuesday 1 December."""


def recount(store: Store, journey: Journey) -> int:
    """Do what was ordered; return how many cases moved."""
    return sum(each.moved for each in count_all(store, clock=lambda: journey.now))


def due(journey: Journey, clock_id: str) -> date | None:
    with journey.store.read(EVERY_SITE) as session:
        found = select(Clock.due_on).where(Clock.case_id == journey.case_id, Clock.clock == clock_id)
        return session.scalars(found).one()


def last_event(journey: Journey) -> tuple[str, str, Any]:
    with journey.store.read(EVERY_SITE) as session:
        *_, event = events(session, journey.store.keys, journey.case_id)
    data = event.data or {}
    return event.act.type, str(data.get("reasons", "")), data


def notices(journey: Journey) -> list[tuple[str, str]]:
    with journey.store.read(EVERY_SITE) as session:
        found = (
            select(Task).where(Task.case_id == journey.case_id, Task.label.contains("Dates changées")).order_by(Task.id)
        )
        return [(row.assignee_role, row.label) for row in session.scalars(found)]


def limitation(journey: Journey, rule: str) -> tuple[date | None, date | None]:
    with journey.store.read(EVERY_SITE) as session:
        found = select(Limitation).where(Limitation.case_id == journey.case_id, Limitation.rule == rule)
        row = session.scalars(found).one()
        return row.legal_last_day, row.safe_day


def test_a_holiday_added_moves_a_clock_in_working_days_and_says_so(store: Store) -> None:
    journey = a_registered_case(store)
    assert due(journey, "K04") == date(2026, 11, 30)
    add_day(store, journey.people.national_admin, MOURNING, now=journey.later(hours=1).now)
    assert recount(store, journey) == 1
    assert due(journey, "K04") == date(2026, 12, 1)
    kind, reason, data = last_event(journey)
    assert kind == RECOUNTED
    assert reason == (
        "Jour férié ajouté\N{NO-BREAK SPACE}: Deuil national, 27 novembre 2026 "
        "(décret n°\N{NO-BREAK SPACE}2026-1200 du 20 novembre 2026), par Camille national_admin"
    )
    moved = {each["code"]: (each["before"], each["after"]) for each in data["moved"]}
    assert moved["K04"] == ("2026-11-30", "2026-12-01")


def test_the_handler_and_the_coordinator_are_told_what_moved_and_why(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    add_day(sqlite_store, journey.people.national_admin, MOURNING, now=journey.later(hours=1).now)
    recount(sqlite_store, journey)
    told = notices(journey)
    assert [role for role, _ in told] == ["case_handler", "site_coordinator"]
    assert all(words.startswith("Jour férié ajouté\N{NO-BREAK SPACE}: Deuil national") for _, words in told)
    assert all("Premier contact avec le réclamant" in words for _, words in told)
    assert all("le 1er décembre 2026 au lieu du 30 novembre 2026" in words for _, words in told)
    assert not any("L07" in words for _, words in told)


def test_withdrawing_it_moves_back_and_the_row_stays(store: Store) -> None:
    journey = a_registered_case(store)
    admin = journey.people.national_admin
    day = add_day(store, admin, MOURNING, now=journey.later(hours=1).now)
    recount(store, journey)
    withdraw_day(store, admin, day, why="décret rapporté.", now=journey.later(hours=1).now)
    assert recount(store, journey) == 1
    assert due(journey, "K04") == date(2026, 11, 30)
    _, reason, _ = last_event(journey)
    assert reason.startswith("Jour férié retiré\N{NO-BREAK SPACE}: Deuil national, 27 novembre 2026 (décret rapporté)")
    with store.read(EVERY_SITE) as session:
        row = session.get_one(CalendarDay, day)
        assert (row.added_by, row.withdrawn_by, row.withdrawn_why) == (admin.id, admin.id, "décret rapporté.")


def test_a_second_pass_does_nothing(store: Store) -> None:
    journey = a_registered_case(store)
    add_day(store, journey.people.national_admin, MOURNING, now=journey.later(hours=1).now)
    recount(store, journey)
    version = journey.case.version
    order(store, now=journey.now)
    assert recount(store, journey) == 0
    assert journey.case.version == version


def appealable(store: Store) -> Journey:
    """A decision of a public body notified on Thursday 1 October 2026: clear day Wednesday 2 December."""
    journey = a_draft(store, respondent_kind="public_body", domain="PUBLIC_SERVICES").register().qualify()
    journey.fire(
        "case_handler",
        "T59",
        kind="clock_start",
        start_kind="notification",
        start_on="2026-10-01",
        reasons="Accusé de réception de la décision.",
    )
    return journey


def test_a_holiday_on_the_last_day_of_an_appeal_moves_it_to_the_next_working_day(store: Store) -> None:
    """CJA R421-1 and R421-5, a clear period: a public holiday on its last day gives the next working day."""
    journey = appealable(store)
    assert limitation(journey, "ADM_DECISION") == (date(2026, 12, 2), date(2026, 11, 30))
    law = replace(MOURNING, first_on=date(2026, 12, 2))
    add_day(store, journey.people.national_admin, law, now=journey.later(hours=1).now)
    assert recount(store, journey) == 1
    assert limitation(journey, "ADM_DECISION") == (date(2026, 12, 3), date(2026, 11, 30))
    kind, reason, data = last_event(journey)
    assert (kind, reason[:17]) == (RECOUNTED, "Jour férié ajouté")
    assert {"kind": "last_day", "code": "ADM_DECISION", "before": "2026-12-02", "after": "2026-12-03"} in data["moved"]
    moved = next(each for each in data["dates"] if each.get("rule") == "ADM_DECISION")
    assert moved["was"]["legal_last_day"] == "2026-12-02"
    assert all("le 3 décembre 2026 au lieu du 2 décembre 2026" in words for _, words in notices(journey))
    assert all(words.endswith("envoyez-lui les nouvelles (L07).") for _, words in notices(journey))


def test_a_closed_desk_brings_the_safe_day_and_its_alarms_forward_and_never_the_last_day(store: Store) -> None:
    journey = appealable(store)
    shut = NewDay("closing", "Inventaire", date(2026, 11, 30), site_id=journey.site, source="délibération du site")
    add_day(store, journey.person("site_coordinator"), shut, now=journey.later(hours=1).now)
    recount(store, journey)
    assert limitation(journey, "ADM_DECISION") == (date(2026, 12, 2), date(2026, 11, 27))
    assert due(journey, "K14") == date(2026, 11, 27)
    assert journey.case.safe_day == date(2026, 11, 27)


def test_a_closed_desk_moves_a_rule_of_the_network_and_no_clock_of_the_law(sqlite_store: Store) -> None:
    """CRPA R112-11-2: ten working days to acknowledge, which a body cannot lengthen by closing its desk."""
    draft = a_draft(sqlite_store, channel="online_form", received_on="2026-11-23")
    registered = a_draft(sqlite_store, external_ref="PC-AUTRE").register()
    assert (due(draft, "K02"), due(registered, "K04")) == (date(2026, 12, 7), date(2026, 11, 30))
    shut = NewDay("closing", "Inventaire", date(2026, 11, 26), site_id=draft.site, source="délibération du site")
    add_day(sqlite_store, draft.person("site_coordinator"), shut, now=registered.later(hours=1).now)
    assert recount(sqlite_store, registered) == 1
    assert (due(draft, "K02"), due(registered, "K04")) == (date(2026, 12, 7), date(2026, 12, 1))


def test_a_day_that_the_site_set_stays(sqlite_store: Store) -> None:
    """CRPA L114-5: the claimant was told a day for the papers; no calendar takes it back."""
    journey = a_case_in(sqlite_store, "awaiting_documents")
    told = due(journey, "K05")
    assert told is not None
    law = replace(MOURNING, first_on=told)
    add_day(sqlite_store, journey.people.national_admin, law, now=journey.later(hours=1).now)
    recount(sqlite_store, journey)
    assert due(journey, "K05") == told


def test_the_preview_shows_what_the_act_does(store: Store) -> None:
    journey = appealable(store)
    other = a_draft(store, external_ref="PC-AUTRE").register()
    admin, law = journey.people.national_admin, replace(MOURNING, first_on=date(2026, 12, 2))
    seen = preview_adding(store, admin, law, now=journey.now)
    day = add_day(store, admin, law, now=journey.now)
    assert recount(store, journey) == seen.moved > 0
    assert {each.case_id for each in seen.examples} <= {journey.case_id, other.case_id}
    back = preview_withdrawing(store, admin, day, now=journey.now)
    withdraw_day(store, admin, day, why="décret rapporté", now=journey.later(hours=1).now)
    assert recount(store, journey) == back.moved == seen.moved


def test_the_preview_names_no_case_that_the_person_may_not_see(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    coordinator = journey.person("site_coordinator")
    shut = NewDay("closing", "Inventaire", date(2026, 11, 27), site_id=journey.site)
    assert len(preview_adding(sqlite_store, coordinator, shut, now=journey.now).examples) == 1
    with sqlite_store.write(EVERY_SITE) as session:
        who = coordinator.id
        session.add(Conflict(case_id=journey.case_id, account_id=who, at=journey.now, declared_by=who))
    found = preview_adding(sqlite_store, coordinator, shut, now=journey.now)
    assert (found.moved, found.examples) == (1, ())


def test_the_preview_tells_the_national_administrator_no_rule_of_law(sqlite_store: Store) -> None:
    journey = appealable(sqlite_store)
    law = replace(MOURNING, first_on=date(2026, 12, 2))
    found = preview_adding(sqlite_store, journey.people.national_admin, law, now=journey.now)
    assert {move.kind for each in found.examples for move in each.moves} <= {"clock"}
    assert [each.case_id for each in found.examples] == [journey.case_id]


def test_the_pass_of_the_night_is_ordered_once_a_day(store: Store) -> None:
    journey = a_registered_case(store)
    assert order_of_the_night(store, journey.now)
    assert not order_of_the_night(store, journey.now + timedelta(hours=5))
    assert order_of_the_night(store, journey.now + timedelta(days=1))
    assert recount(store, journey) == 0


AUTUMN, SPRING = datetime(2026, 10, 24, 22, 30, tzinfo=UTC), datetime(2027, 3, 27, 23, 30, tzinfo=UTC)
"""Half past midnight in Paris, on the nights when an hour is told twice and when one is not told."""


@pytest.mark.parametrize("night", [AUTUMN, SPRING])
def test_on_the_nights_of_the_change_of_hour_each_civil_day_has_its_pass(sqlite_store: Store, night: datetime) -> None:
    """From midnight on, every half hour of the civil day: 50 of them in autumn, 46 in spring."""
    halves = 49 if night == AUTUMN else 45
    ordered = [order_of_the_night(sqlite_store, night + timedelta(minutes=30 * step)) for step in range(halves)]
    assert ordered.count(True) == 1
    assert order_of_the_night(sqlite_store, night + timedelta(hours=26))


def test_a_period_that_ended_lets_the_alarms_go_on_with_the_next_one(sqlite_store: Store) -> None:
    journey = appealable(sqlite_store)
    first = due(journey, "K14")
    for days in (9, 1, 1, 1):
        tick(sqlite_store, journey.later(days=days).now)
    order(sqlite_store, now=journey.now)
    recount(sqlite_store, journey)
    assert first == date(2026, 11, 30)
    following = due(journey, "K14")
    assert following is not None
    assert following > first
    assert journey.case.safe_day == following


def test_the_trail_is_whole_after_a_pass(store: Store) -> None:
    journey = appealable(store)
    add_day(store, journey.people.national_admin, MOURNING, now=journey.later(hours=1).now)
    recount(store, journey)
    with store.read(EVERY_SITE) as session:
        assert verify_case(session, store.keys, journey.case_id).whole
