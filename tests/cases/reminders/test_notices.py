"""What waits: every alarm that was told is seen by somebody, and only by those whose it is."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select, update

from cases.calendars.days import NewDay, add_day
from cases.calendars.recounting import count_all
from cases.clocks import tick
from cases.db import EVERY_SITE, Store
from cases.reminders.notices import Notice, notices
from cases.tables import Account, Clock, Task
from tests.factories import WAY, Journey, People, a_case_in, a_draft, a_registered_case, accounts

MOURNING = NewDay("holiday", "Deuil national", date(2026, 11, 27), source="décret n° 2026-1200 du 20 novembre 2026")


def seen(journey: Journey, people: People) -> dict[str, tuple[Notice, ...]]:
    """Return login -> what waits for that person."""
    found = {}
    for login, person in people.by_login.items():
        with journey.store.read(person.scope) as session:
            found[login] = notices(session, person, now=journey.now).items
    return {login: items for login, items in found.items() if items}


def open_alarms(journey: Journey) -> set[tuple[UUID, str]]:
    """Return the alarms of the case that wait for somebody."""
    with journey.store.read(EVERY_SITE) as session:
        query = select(Task).where(Task.case_id == journey.case_id, Task.kind.startswith("clock_"))
        return {(row.id, row.assignee_role) for row in session.scalars(query.where(Task.done_at.is_(None)))}


@pytest.mark.parametrize("state", ["draft", *(state for state in WAY if state != "archived")])
def test_every_alarm_is_seen_by_somebody(sqlite_store: Store, state: str) -> None:
    journey = a_case_in(sqlite_store, state)
    for days in (5, 12, 25, 40, 60, 95, 130, 200, 400):
        tick(sqlite_store, journey.now + timedelta(days=days))
    journey.later(days=400)
    waiting = open_alarms(journey)
    shown = {(item.label, item.told_at) for items in seen(journey, accounts(sqlite_store)).values() for item in items}
    with sqlite_store.read(EVERY_SITE) as session:
        tasks = session.scalars(select(Task).where(Task.id.in_([task_id for task_id, _ in waiting]))).all()
    assert [(task.kind, task.assignee_role) for task in tasks if (task.label, task.created_at) not in shown] == []


def test_an_alarm_is_seen_by_its_handler_alone_then_by_the_coordinator(store: Store) -> None:
    journey = a_case_in(store, "in_qualification").later(days=1)
    journey.ask_documents()
    tick(store, journey.later(days=16).now)
    people = accounts(store)
    papers = {login for login, items in seen(journey, people).items() if any("Pièces" in item.step for item in items)}
    assert papers == {"case_handler.plaine-commune"}


def test_what_was_told_to_a_handler_in_conflict_is_seen_by_the_coordinator(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").later(days=1)
    journey.ask_documents()
    tick(sqlite_store, journey.later(days=16).now)
    handler = journey.person("case_handler")
    journey.fire("site_coordinator", "T54", persons=[str(handler.id)], reasons="Parente de la personne mise en cause.")
    found = seen(journey, accounts(sqlite_store))
    papers = {login for login, items in found.items() if any("Pièces" in item.step for item in items)}
    assert papers == {"site_coordinator.plaine-commune"}


def test_a_new_handler_sees_what_was_told_to_the_one_before(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "referral_preparation")
    tick(sqlite_store, journey.later(days=35).now)
    second = journey.people.at(journey.site, "case_handler_2")
    journey.fire("site_coordinator", "T53", assignee=str(second.id))
    people = seen(journey, accounts(sqlite_store))
    assert any("saisine" in item.step for item in people["case_handler_2.plaine-commune"])
    assert "case_handler.plaine-commune" not in people


def test_a_later_alarm_takes_the_place_of_an_earlier_one(sqlite_store: Store) -> None:
    journey = a_draft(sqlite_store)
    for days in (15, 25):
        tick(sqlite_store, journey.now + timedelta(days=days))
    journey.later(days=25)
    items = seen(journey, accounts(sqlite_store))["intake_agent.plaine-commune"]
    assert len([item for item in items if item.step == "Durée de vie d’un brouillon"]) == 1


def test_nobody_sees_the_alarms_of_a_case_in_which_he_or_she_is_in_conflict(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    tick(sqlite_store, journey.later(days=8).now)
    coordinator = journey.person("site_coordinator")
    assert coordinator.login in seen(journey, accounts(sqlite_store))
    journey.fire(
        "case_handler",
        "T54",
        persons=[str(coordinator.id)],
        substitute=str(journey.person("substitute_coordinator").id),
        reasons="Parent du mis en cause.",
    )
    assert coordinator.login not in seen(journey, accounts(sqlite_store))


def test_an_absent_coordinator_leaves_the_case_to_the_substitute(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    with sqlite_store.write() as session:
        chosen = update(Account).where(Account.id == journey.person("site_coordinator").id)
        session.execute(chosen.values(absent_until=journey.today + timedelta(days=60)))
    for days in range(8, 30):
        tick(sqlite_store, journey.now + timedelta(days=days))
    journey.later(days=30)
    assert journey.person("substitute_coordinator").login in seen(journey, accounts(sqlite_store))
    with sqlite_store.read(EVERY_SITE) as session:
        over = session.scalars(select(Clock.clock).where(Clock.case_id == journey.case_id, Clock.state == "over")).all()
    assert "K24" in over


def test_news_told_to_handler_and_coordinator_of_a_case_without_handler_are_read_once(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    add_day(sqlite_store, journey.people.national_admin, MOURNING, now=journey.later(hours=1).now)
    list(count_all(sqlite_store, clock=lambda: journey.now))
    found = seen(journey, accounts(sqlite_store))[journey.person("site_coordinator").login]
    assert len([item for item in found if "Dates changées" in item.label]) == 1


def test_what_is_to_do_comes_before_the_news_in_a_short_list(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    add_day(sqlite_store, journey.people.national_admin, MOURNING, now=journey.later(hours=1).now)
    list(count_all(sqlite_store, clock=lambda: journey.now))
    with sqlite_store.read(journey.person("site_coordinator").scope) as session:
        found = notices(session, journey.person("site_coordinator"), now=journey.now, limit=1)
    assert [item.label for item in found.items] == ["Affecter le dossier à un référent"]
    assert found.total == 2
