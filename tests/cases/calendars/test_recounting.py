"""A calendar changes: the dates of open cases move, each with its trail and its notice, and move back."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from cases.calendars.days import NewDay, add_day
from cases.calendars.recounting import count_all
from cases.calendars.told import RECOUNTED
from cases.db import EVERY_SITE, Store
from cases.tables import Clock, Limitation, Task
from cases.trail.read import events
from tests.factories import Journey, a_registered_case

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
        found = select(Task).where(Task.case_id == journey.case_id, Task.kind == RECOUNTED).order_by(Task.id)
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
