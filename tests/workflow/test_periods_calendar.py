"""The civil calendar: holidays pinned to the lists of CT L3133-1, working days, lengths of internal clocks."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow.model import Length as ClockLength
from workflow.periods import (
    PARIS,
    add_business_days,
    add_months,
    alarm_days,
    business_days_between,
    due_at,
    due_day,
    holiday_name,
    holidays_of,
    is_business_day,
    next_business_day,
    paris_date,
    previous_business_day,
)

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
FIXED = ("01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25")
MOVABLE = {
    2020: ("04-13", "05-21", "06-01"),
    2024: ("04-01", "05-09", "05-20"),
    2025: ("04-21", "05-29", "06-09"),
    2026: ("04-06", "05-14", "05-25"),
    2027: ("03-29", "05-06", "05-17"),
}
"""Easter Monday, Ascension and Whit Monday."""


@pytest.mark.parametrize("year", MOVABLE)
def test_the_holidays_of_a_year_are_the_eleven_of_the_labour_code(year: int) -> None:
    expected = {date.fromisoformat(f"{year}-{day}") for day in (*FIXED, *MOVABLE[year])}
    assert set(holidays_of(year)) == expected


def test_holidays_bear_their_french_names() -> None:
    assert [holiday_name(date(2026, *day)) for day in ((1, 1), (4, 6), (5, 14), (11, 11), (11, 12))] == [
        "Jour de l’an",
        "Lundi de Pâques",
        "Ascension",
        "Armistice",
        None,
    ]


def test_alsace_moselle_holidays_are_not_ours() -> None:
    assert is_business_day(date(2026, 4, 3))
    assert holiday_name(date(2025, 12, 26)) is None


# start, working days, due
WORKING = [
    ("2026-11-20", 0, "2026-11-20", "Fri + 0"),
    ("2026-11-20", 1, "2026-11-23", "Fri + 1 = Mon"),
    ("2026-11-22", 1, "2026-11-23", "Sun + 1 = Mon"),
    ("2026-11-10", 1, "2026-11-12", "Tue + 1 = Thu, 11 November skipped"),
    ("2026-12-23", 5, "2026-12-31", "Christmas skipped"),
]


@pytest.mark.parametrize(("start", "number", "due", "why"), WORKING)
def test_working_days_count_from_the_next_one(start: str, number: int, due: str, why: str) -> None:
    assert str(add_business_days(date.fromisoformat(start), number)) == due, why


def test_the_working_day_of_a_free_day_is_the_next_and_the_one_before() -> None:
    assert next_business_day(date(2026, 11, 21)) == date(2026, 11, 23)
    assert next_business_day(date(2026, 11, 23)) == date(2026, 11, 23)
    assert previous_business_day(date(2026, 11, 23)) == date(2026, 11, 20)
    assert previous_business_day(date(2026, 5, 26)) == date(2026, 5, 22)


@given(DAYS, st.integers(0, 60))
def test_adding_and_counting_working_days_agree(start: date, number: int) -> None:
    assert business_days_between(start, add_business_days(start, number)) == number


@given(DAYS, st.integers(0, 900))
def test_working_days_between_two_days_are_those_one_can_point_at(start: date, days: int) -> None:
    pointed = sum(is_business_day(start + timedelta(days=n)) for n in range(1, days + 1))
    end = start + timedelta(days=days)
    assert business_days_between(start, end) == pointed
    assert business_days_between(end, start) == -pointed


# day, months, day of the same number or the last of the month
MONTHS = [
    ("2026-01-31", 1, "2026-02-28"),
    ("2024-01-31", 1, "2024-02-29"),
    ("2026-03-31", -1, "2026-02-28"),
    ("2026-01-15", -1, "2025-12-15"),
    ("2026-12-31", 2, "2027-02-28"),
    ("2024-02-29", 12, "2025-02-28"),
    ("2026-05-31", 0, "2026-05-31"),
]


@pytest.mark.parametrize(("day", "months", "expected"), MONTHS)
def test_months_keep_the_day_number_or_stop_at_the_end_of_the_month(day: str, months: int, expected: str) -> None:
    assert str(add_months(date.fromisoformat(day), months)) == expected


def test_alarms_are_civil_dates_and_come_in_order() -> None:
    assert alarm_days(date(2026, 5, 31), months=(12, 6, 3, 1), days=(15, 7, 1)) == (
        date(2025, 5, 31),
        date(2025, 11, 30),
        date(2026, 2, 28),
        date(2026, 4, 30),
        date(2026, 5, 16),
        date(2026, 5, 24),
        date(2026, 5, 30),
    )


# length of the clock, start, due
CLOCKS = [
    (ClockLength(at_once=True), "2026-11-21", "2026-11-21", "at once, on a Saturday too"),
    (ClockLength(business_days=10), "2026-11-20", "2026-12-04", "10 jours ouvrés"),
    (ClockLength(days=30), "2026-11-20", "2026-12-21", "day 30 is Sunday 20 December: moved"),
    (ClockLength(days=15), "2026-11-20", "2026-12-07", "day 15 is Saturday 5 December: moved"),
    (ClockLength(months=3), "2026-11-30", "2027-02-28", "civil months, not moved"),
]


@pytest.mark.parametrize(("length", "start", "due", "why"), CLOCKS)
def test_an_internal_clock_is_due(length: ClockLength, start: str, due: str, why: str) -> None:
    assert str(due_day(length, date.fromisoformat(start))) == due, why


def test_hours_are_clock_hours_across_the_change_of_time() -> None:
    started = datetime(2026, 10, 24, 12, 0, tzinfo=PARIS)
    due = due_at(ClockLength(hours=48), started)
    assert due - started.astimezone(UTC) == timedelta(hours=48)
    assert due.isoformat() == "2026-10-26T11:00:00+01:00"


def test_a_clock_in_hours_has_no_civil_day() -> None:
    with pytest.raises(ValueError, match="no civil day"):
        due_day(ClockLength(hours=48), date(2026, 11, 22))


@pytest.mark.parametrize(
    ("length", "started"),
    [
        (ClockLength(hours=48), datetime(2026, 11, 22, 8, 0)),
        (ClockLength(days=2), datetime(2026, 11, 22, tzinfo=PARIS)),
    ],
)
def test_hours_want_a_time_zone_and_a_length_in_hours(length: ClockLength, started: datetime) -> None:
    with pytest.raises(ValueError, match="time zone"):
        due_at(length, started)


def test_an_instant_becomes_its_date_in_paris() -> None:
    assert paris_date(datetime(2026, 7, 13, 22, 30, tzinfo=UTC)) == date(2026, 7, 14)
    assert paris_date(datetime(2026, 1, 13, 22, 30, tzinfo=UTC)) == date(2026, 1, 13)


def test_a_naive_instant_has_no_date() -> None:
    with pytest.raises(ValueError, match="time zone"):
        paris_date(datetime(2026, 7, 13, 22, 30))
