"""Who may change a calendar, what is refused, and where a day holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import select

from cases.calendars.days import NewDay, add_day, withdraw_day
from cases.calendars.reading import calendar_of, region_of_site
from cases.db import Store
from cases.errors import CalendarError, InvalidInputError
from cases.tables import CalendarDay, Recount, Site
from tests.factories import NOW, People, accounts

LAW = NewDay("holiday", "Deuil national", date(2026, 12, 2), source="décret n° 2026-1200")
SHUT = NewDay("closing", "Inventaire", date(2026, 12, 3), date(2026, 12, 4), site_id="plaine-commune")
RUN_OF_ROLES = ("intake_agent", "case_handler", "auditor", "dpo", "partner", "ddd_delegate")


@pytest.fixture
def people(store: Store) -> People:
    """Sites and people."""
    return accounts(store)


def is_worked(store: Store, site_id: str, day: date) -> bool:
    with store.read() as session:
        return calendar_of(session, site_id).is_business_day(day)


def test_a_holiday_everywhere_holds_at_every_site_and_a_closing_at_its_own(store: Store, people: People) -> None:
    add_day(store, people.national_admin, LAW, now=NOW)
    add_day(store, people.at("plaine-commune", "site_coordinator"), SHUT, now=NOW)
    assert [is_worked(store, site, LAW.first_on) for site in ("plaine-commune", "ouest-provence")] == [False, False]
    assert [is_worked(store, site, SHUT.first_on) for site in ("plaine-commune", "ouest-provence")] == [False, True]


def test_a_holiday_of_a_region_holds_there_alone(store: Store, people: People) -> None:
    add_day(store, people.national_admin, replace(LAW, region="ALSACE_MOSELLE"), now=NOW)
    assert is_worked(store, "plaine-commune", LAW.first_on)
    with store.write() as session:
        session.get_one(Site, "plaine-commune").dept = "67"
    assert not is_worked(store, "plaine-commune", LAW.first_on)
    assert not is_worked(store, "plaine-commune", date(2025, 12, 26))


def test_a_withdrawn_day_holds_no_more(store: Store, people: People) -> None:
    day = add_day(store, people.national_admin, LAW, now=NOW)
    withdraw_day(store, people.national_admin, day, why="décret rapporté", now=NOW)
    assert is_worked(store, "plaine-commune", LAW.first_on)


@pytest.mark.parametrize("role", RUN_OF_ROLES)
@pytest.mark.parametrize("new", [LAW, SHUT], ids=["holiday", "closing"])
def test_no_other_post_changes_a_calendar(sqlite_store: Store, role: str, new: NewDay) -> None:
    house = accounts(sqlite_store)
    day = add_day(sqlite_store, house.national_admin, new, now=NOW)
    person = house.at("plaine-commune", role)
    with pytest.raises(CalendarError):
        add_day(sqlite_store, person, replace(new, first_on=date(2026, 12, 8), last_on=None), now=NOW)
    with pytest.raises(CalendarError):
        withdraw_day(sqlite_store, person, day, why="pour voir", now=NOW)


def test_a_coordinator_withdraws_no_holiday_and_nothing_of_another_site(sqlite_store: Store) -> None:
    house = accounts(sqlite_store)
    law = add_day(sqlite_store, house.national_admin, LAW, now=NOW)
    shut = add_day(sqlite_store, house.national_admin, SHUT, now=NOW)
    other = house.at("ouest-provence", "site_coordinator")
    for day in (law, shut, uuid4()):
        with pytest.raises(CalendarError):
            withdraw_day(sqlite_store, other, day, why="pour voir", now=NOW)


@pytest.mark.parametrize(
    ("new", "pointer"),
    [
        (replace(LAW, label=" "), "/label"),
        (replace(LAW, label="x" * 81), "/label"),
        (replace(LAW, source=""), "/source"),
        (replace(LAW, region="ATLANTIS"), "/region"),
        (replace(LAW, first_on=date(2026, 12, 25)), "/first_on"),
        (replace(LAW, last_on=date(2026, 12, 3)), "/last_on"),
        (replace(LAW, first_on=date(1, 1, 1)), "/first_on"),
        (replace(LAW, first_on=date(9999, 12, 31)), "/first_on"),
        (replace(SHUT, site_id="atlantis"), "/site_id"),
        (replace(SHUT, yearly=True), "/yearly"),
        (replace(SHUT, first_on=date(2026, 12, 5), last_on=date(2026, 12, 6)), "/first_on"),
    ],
)
def test_a_day_that_cannot_be_is_refused_at_its_field_and_nothing_is_ordered(
    sqlite_store: Store, new: NewDay, pointer: str
) -> None:
    house = accounts(sqlite_store)
    with pytest.raises(InvalidInputError) as refused:
        add_day(sqlite_store, house.national_admin, new, now=NOW)
    assert pointer in {error.pointer for error in refused.value.errors}
    with sqlite_store.read() as session:
        assert session.scalars(select(CalendarDay.id)).all() == []
        assert session.scalars(select(Recount.id)).all() == []


def test_adding_a_day_orders_a_pass_and_its_work_at_once(store: Store, people: People) -> None:
    day = add_day(store, people.national_admin, LAW, now=NOW)
    with store.read() as session:
        row = session.scalars(select(Recount)).one()
    assert (row.cause, row.day_id, row.ordered_by) == ("calendar", day, people.national_admin.id)


@pytest.mark.parametrize(
    ("dept", "communes", "region"),
    [
        ("93", (), "METROPOLE"),
        ("", ("59606",), "METROPOLE"),
        ("", ("97411", "97415"), "LA_REUNION"),
        ("", ("67482",), "ALSACE_MOSELLE"),
        ("", (), "METROPOLE"),
    ],
)
def test_the_region_of_a_site_is_that_of_its_departement_or_of_its_communes(
    dept: str, communes: tuple[str, ...], region: str
) -> None:
    assert region_of_site(dept, communes) == region
