"""When people are told: working hours of Paris on both nights of the change of hour, before the end, level by level."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.reminders.moments import (
    BEFORE,
    END,
    LAST_LEVEL,
    NEXT_LEVEL,
    Alarm,
    WorkingTime,
    alarms,
    next_look,
    not_told,
    working_time,
)
from workflow.model import Clock
from workflow.periods import is_business_day
from workflow.periods.calendar import PARIS
from workflow.procedures import current

WORK = WorkingTime()


def paris(text: str) -> datetime:
    """Return an instant by its hour in Paris: ``paris("2026-11-23 08:00")``."""
    return datetime.fromisoformat(text).replace(tzinfo=PARIS).astimezone(UTC)


def said(moment: datetime) -> str:
    """Return an instant as the hour on the wall in Paris."""
    return f"{moment.astimezone(PARIS):%Y-%m-%d %H:%M}"


def steps(clock: str, started_on: date, due_on: date, due_at: datetime | None = None) -> dict[str, Alarm]:
    """Return the steps of a run by name."""
    return {step.step: step for step in alarms(current().clock(clock), started_on, due_on, due_at, WORK)}


@pytest.mark.parametrize(
    "moment, opening",
    [
        ("2026-11-23 08:00", "2026-11-23 08:00"),  # Monday, opening
        ("2026-11-23 18:59", "2026-11-23 18:59"),
        ("2026-11-23 19:00", "2026-11-24 08:00"),  # the day is over
        ("2026-11-24 03:00", "2026-11-24 08:00"),
        ("2026-11-27 19:30", "2026-11-30 08:00"),  # Friday evening
        ("2026-11-28 11:00", "2026-11-30 08:00"),  # Saturday
        ("2026-12-24 20:00", "2026-12-28 08:00"),  # Christmas is a Friday
        ("2026-03-29 01:30", "2026-03-30 08:00"),  # the night that loses an hour
        ("2026-03-29 03:30", "2026-03-30 08:00"),
        ("2026-10-25 02:30", "2026-10-26 08:00"),  # the night that has an hour twice
        ("2027-03-28 01:59", "2027-03-30 08:00"),  # Easter: Monday is a holiday
    ],
)
def test_the_next_moment_at_which_somebody_is_at_work(moment: str, opening: str) -> None:
    assert said(WORK.next_open(paris(moment))) == opening


@pytest.mark.parametrize(
    "day, instant",
    [
        ("2026-03-27", "2026-03-27T07:00:00+00:00"),  # Friday before: winter time
        ("2026-03-30", "2026-03-30T06:00:00+00:00"),  # Monday after: summer time
        ("2026-10-23", "2026-10-23T06:00:00+00:00"),
        ("2026-10-26", "2026-10-26T07:00:00+00:00"),
        ("2027-03-30", "2027-03-30T06:00:00+00:00"),
    ],
)
def test_a_day_opens_at_eight_on_the_wall_whatever_the_season(day: str, instant: str) -> None:
    assert WORK.opening(date.fromisoformat(day)).isoformat() == instant


def test_both_hours_of_the_long_night_are_night() -> None:
    first, second = (datetime(2026, 10, 25, 2, 30, tzinfo=PARIS, fold=fold).astimezone(UTC) for fold in (0, 1))
    assert second - first == timedelta(hours=1)
    assert WORK.next_open(first) == WORK.next_open(second) == paris("2026-10-26 08:00")


def test_an_alarm_of_a_sunday_is_told_on_the_friday_before_a_monday_deadline() -> None:
    alarm = steps("K14", date(2026, 1, 5), date(2026, 3, 30))["d1"]  # Sunday: the night of the change of hour
    assert (said(alarm.at), said(alarm.tell_at)) == ("2026-03-29 00:00", "2026-03-27 08:00")


def test_an_alarm_of_a_worked_day_is_told_that_morning() -> None:
    alarm = steps("K14", date(2026, 1, 5), date(2026, 11, 30))["d7"]
    assert (said(alarm.at), said(alarm.tell_at)) == ("2026-11-23 00:00", "2026-11-23 08:00")


def test_an_end_comes_at_midnight_and_is_told_when_work_begins() -> None:
    end = steps("K04", date(2026, 11, 20), date(2026, 11, 27))[END]
    assert (said(end.at), said(end.tell_at)) == ("2026-11-28 00:00", "2026-11-30 08:00")


@pytest.mark.parametrize(
    "clock, start, due, levels",
    [
        ("K04", "2026-11-23", "2026-11-30", ["2026-12-01", "2026-12-04", "2026-12-09"]),  # 5 working days: 3 again
        ("K06", "2026-11-23", "2026-12-23", ["2026-12-24", "2027-01-08", "2027-01-25"]),  # 30 days: 15 again
        ("K07", "2026-11-24", "2026-11-25", ["2026-11-26", "2026-11-27", "2026-11-30"]),  # cut to one day
        ("K06", "2026-11-23", "2027-02-23", ["2027-02-24", "2027-03-11", "2027-03-26"]),  # paused: its own length
        ("K10", "2026-11-23", "2027-02-23", ["2027-02-24", "2027-04-12", "2027-05-27"]),  # three months
        ("K14", "2020-01-06", "2026-11-30", ["2026-12-01", "2026-12-02", "2026-12-03"]),  # the law: day by day
    ],
)
def test_each_level_is_told_after_half_the_length_again(clock: str, start: str, due: str, levels: list[str]) -> None:
    found = steps(clock, date.fromisoformat(start), date.fromisoformat(due))
    assert [said(found[step].tell_at)[:10] for step in (END, NEXT_LEVEL, LAST_LEVEL)] == levels


def test_a_clock_of_hours_is_announced_while_there_is_time_left() -> None:
    thursday = paris("2026-11-26 15:00")
    found = steps("K13", date(2026, 11, 23), date(2026, 11, 26), thursday)
    assert said(found[BEFORE].tell_at) == "2026-11-26 08:00"
    assert said(found[END].tell_at) == "2026-11-26 15:00"


def test_a_clock_of_hours_that_ends_on_a_sunday_is_announced_on_the_friday() -> None:
    sunday = paris("2026-11-29 10:00")
    found = steps("K13", date(2026, 11, 26), date(2026, 11, 29), sunday)
    assert said(found[BEFORE].tell_at) == "2026-11-27 08:00"
    assert said(found[END].tell_at) == "2026-11-30 08:00"


@pytest.mark.parametrize(
    "now, told",
    [
        ("2026-11-27 18:00", True),  # Friday, at work
        ("2026-11-27 21:00", True),  # nobody at work before Monday, the last day
        ("2026-11-29 12:00", True),  # Sunday, the same
        ("2026-11-30 07:00", False),  # the last day, at seven: work begins soon
        ("2026-11-30 08:00", True),
        ("2026-11-30 21:00", True),  # the last hours of the last day
    ],
)
def test_a_warning_is_told_at_night_only_where_the_morning_is_too_late(now: str, told: bool) -> None:
    alarm = steps("K14", date(2026, 11, 27), date(2026, 11, 30))["d7"]
    assert alarm.may_be_told(paris(now), WORK) is told


@pytest.mark.parametrize("now", ["2026-12-01 00:00", "2026-12-01 07:59", "2026-12-05 12:00"])
def test_an_end_is_never_told_outside_working_hours(now: str) -> None:
    end = steps("K04", date(2026, 11, 23), date(2026, 11, 30))[END]
    assert not end.may_be_told(paris(now), WORK)


def test_what_was_passed_over_is_never_told_afterwards() -> None:
    found = alarms(current().clock("K14"), date(2026, 1, 5), date(2026, 11, 30), None, WORK)
    assert [step.step for step in not_told(found, ["d15"])] == ["d7", "d1", END, NEXT_LEVEL, LAST_LEVEL]
    assert next_look(found, [step.step for step in found]) is None


def test_other_working_hours_are_a_setting() -> None:
    late = working_time("10-12")
    assert said(late.next_open(paris("2026-11-23 09:00"))) == "2026-11-23 10:00"
    assert not late.is_open(paris("2026-11-23 12:00"))


CLOCKS = [clock for clock in current().clocks if clock.length.hours is None]


@given(clock=st.sampled_from(CLOCKS), start=st.dates(date(2025, 1, 1), date(2028, 1, 1)), length=st.integers(0, 1500))
def test_people_are_told_in_working_hours_in_order_and_before_the_last_day(
    clock: Clock, start: date, length: int
) -> None:
    due_on = start + timedelta(days=length)
    found = alarms(clock, start, due_on, None, WORK)
    assert all(WORK.is_open(step.tell_at) for step in found)
    assert [step.tell_at for step in found] == sorted(step.tell_at for step in found)
    ends = [step for step in found if step.step in {END, NEXT_LEVEL, LAST_LEVEL}]
    assert all(later.tell_at > earlier.tell_at for earlier, later in pairwise(ends))
    warnings = [step for step in found if step not in ends]
    assert all(step.tell_at.astimezone(PARIS).date() <= step.at.astimezone(PARIS).date() for step in warnings)


@given(moment=st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)))
def test_the_next_opening_is_the_first_one(moment: datetime) -> None:
    found = WORK.next_open(moment)
    assert found >= moment
    assert WORK.is_open(found)
    assert is_business_day(found.astimezone(PARIS).date())
    assert found == moment or not WORK.is_open(found - timedelta(minutes=1))
