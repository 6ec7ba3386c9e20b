"""Each alarm once: over restarts, clocks that jump, the nights of the change of hour, and processes side by side."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from cases import clocks
from cases.calendars.days import NewDay, add_day
from cases.clocks import Hand, due, tick
from cases.db import EVERY_SITE, Store
from cases.errors import CaseKeyMissingError
from cases.reminders.moments import AFTER, WorkingTime
from cases.settings import Settings
from cases.tables import Letter, Task
from cases.trail.read import events
from cases.trail.verify import verify_case
from tests.cases.reminders.test_moments import paris
from tests.factories import Journey, a_case_in, a_registered_case

WORK = WorkingTime()
HOUR = timedelta(hours=1)
DISMISSED = {
    "kind": "clock_start",
    "start_kind": "notification",
    "reasons": "Lettre de licenciement reçue ce jour-là.",
}


def told(journey: Journey) -> list[str]:
    """Return the alarms of the case as its trail tells them, in order: « K14 d7 »."""
    with journey.store.read(EVERY_SITE) as session:
        found = events(session, journey.store.keys, journey.case_id)
    data: list[Any] = [event.data for event in found if event.act.type == "T60"]
    return [f"{each['clock']} {each['alarm']}" for each in data]


def types(journey: Journey) -> Counter[str]:
    """Return how often each event happened."""
    with journey.store.read(EVERY_SITE) as session:
        return Counter(event.act.type for event in events(session, journey.store.keys, journey.case_id))


def moments_of(journey: Journey, event: str) -> list[datetime]:
    """Return when an event happened."""
    with journey.store.read(EVERY_SITE) as session:
        found = events(session, journey.store.keys, journey.case_id)
    return [each.act.at for each in found if each.act.type == event]


def work_from(journey: Journey, start: datetime, *, days: int, every: timedelta = HOUR) -> None:
    """Let the background look at the clocks regularly."""
    for number in range(int(timedelta(days=days) / every)):
        tick(journey.store, start + number * every)


def dismissed(store: Store, day: str) -> Journey:
    """Return a case whose claimant received a dismissal that day: twelve months to act."""
    journey = a_case_in(store, "in_qualification")
    journey.fire("case_handler", "T59", start_on=day, **DISMISSED)
    return journey


# Once, and in working hours


def test_alarms_of_a_month_reach_people_in_working_hours_and_once_each(sqlite_store: Store) -> None:
    journey = dismissed(sqlite_store, "2025-12-31")
    work_from(journey, journey.now, days=45)
    found = told(journey)
    assert len(found) == len(set(found))
    steps = ["m3", "m1", "d15", "d7", "d1", "end", "next_level", "last_level"]
    assert [each for each in found if each.startswith("K14")] == [f"K14 {step}" for step in steps]
    assert [moment for moment in moments_of(journey, "T60") if not WORK.is_open(moment)] == []


def test_an_alarm_of_a_weekend_is_told_on_the_friday_before(sqlite_store: Store) -> None:
    journey = dismissed(sqlite_store, "2025-12-08")  # the safe day is Monday 7 December 2026
    work_from(journey, paris("2026-12-04 00:00"), days=3)
    assert told(journey)[-1] == "K14 d1"
    assert moments_of(journey, "T60")[-1] == paris("2026-12-04 08:00")


def test_a_case_noted_on_the_eve_at_night_is_told_at_once(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification", now=paris("2026-11-27 20:00"))
    journey.fire("case_handler", "T59", start_on="2025-12-01", **DISMISSED)  # safe day: Monday 30 November
    tick(sqlite_store, journey.later(minutes=1).now)
    assert told(journey) == ["K14 d1"]


@pytest.mark.parametrize(
    "start_kind, start_on, critical_from",
    [
        ("notification", "2026-09-30", "2027-07-30"),  # a dismissal: ten months of the twelve
        ("revelation", "2022-01-10", "2030-06-05"),  # the offence: thirty days before Friday 5 July 2030
    ],
)
def test_a_case_is_critical_from_the_day_the_law_says_at_night_too(
    sqlite_store: Store, start_kind: str, start_on: str, critical_from: str
) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    journey.fire("case_handler", "T59", **{**DISMISSED, "start_kind": start_kind, "start_on": start_on})
    midnight = paris(f"{critical_from} 00:00")
    tick(sqlite_store, midnight - timedelta(minutes=1))
    assert journey.case.urgency != "critical"
    tick(sqlite_store, midnight)
    assert journey.case.urgency == "critical"


@pytest.mark.parametrize("event, state", [("T04", "awaiting_documents"), ("T57", "transfer_pending")])
def test_what_an_end_brings_by_itself_does_not_wait_for_the_morning(
    sqlite_store: Store, event: str, state: str
) -> None:
    journey = a_case_in(sqlite_store, state)
    work_from(journey, paris("2026-12-05 00:30"), days=25, every=timedelta(hours=6))
    (moment,) = moments_of(journey, event)
    assert not WORK.is_open(moment)
    assert journey.case.state == "in_qualification"


# Clocks that jump


def test_a_clock_that_jumps_forward_tells_the_step_that_matters_once(store: Store) -> None:
    journey = dismissed(store, "2025-12-23")
    tick(store, journey.later(hours=1).now)
    before = Counter(told(journey))
    tick(store, paris("2027-01-04 10:00"))
    tick(store, paris("2027-01-04 10:01"))
    assert [each for each in Counter(told(journey)) - before if each.startswith("K14")] == ["K14 last_level"]
    with store.read(EVERY_SITE) as session:
        query = select(Task.assignee_role).where(Task.kind == "clock_K14", Task.done_at.is_(None))
        roles = set(session.scalars(query.where(Task.case_id == journey.case_id)))
    assert {"case_handler", "site_coordinator", "national_admin"} <= roles


def test_a_clock_set_back_two_days_tells_nothing_twice(store: Store) -> None:
    journey = dismissed(store, "2025-12-15")
    start = paris("2026-11-30 00:00")
    work_from(journey, start, days=10, every=timedelta(hours=4))
    before = told(journey)
    work_from(journey, start + timedelta(days=8), days=2, every=timedelta(hours=4))
    assert told(journey) == before
    assert len(before) == len(set(before))


@pytest.mark.parametrize(
    "night, due_on",
    [("2026-03-29", "2026-03-27"), ("2026-10-25", "2026-10-23"), ("2027-03-28", "2027-03-26")],
)
def test_the_nights_of_the_change_of_hour_tell_an_end_once_on_the_next_worked_morning(
    sqlite_store: Store, night: str, due_on: str
) -> None:
    end = datetime.fromisoformat(f"{due_on}T10:00:00").replace(tzinfo=UTC)
    journey = a_registered_case(sqlite_store, now=end - timedelta(days=7))  # first contact: five working days
    work_from(journey, end, days=5, every=timedelta(minutes=30))
    (moment,) = (at for at, each in zip(moments_of(journey, "T60"), told(journey), strict=True) if each == "K04 end")
    assert moment == WORK.opening_after(end)
    assert moment > datetime.fromisoformat(f"{night}T12:00:00").replace(tzinfo=UTC)


# Restart


class Killed(BaseException):
    """The process is gone: nothing after it runs."""


@pytest.mark.parametrize("state, event", [("awaiting_documents", "T04"), ("ddd_review", "T19")])
@pytest.mark.parametrize("dies_after", [1, 2, 3])
def test_a_process_killed_between_two_events_leaves_the_rest_to_the_next_one(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch, state: str, event: str, dies_after: int
) -> None:
    journey = a_case_in(sqlite_store, state)
    whole = Hand.fire
    fired: list[str] = []

    def dying(self: Hand, name: str, data: Any) -> bool:
        done = whole(self, name, data)
        fired.extend([name] * done)
        if len(fired) == dies_after:
            raise Killed
        return done

    monkeypatch.setattr(Hand, "fire", dying)
    moment = paris("2027-03-01 09:00")
    with suppress(Killed):
        tick(sqlite_store, moment)
    assert fired
    monkeypatch.setattr(Hand, "fire", whole)
    for minutes in range(3):
        tick(sqlite_store, moment + timedelta(minutes=minutes))
    assert types(journey)[event] == 1
    assert len(told(journey)) == len(set(told(journey)))


def test_a_reminder_already_written_is_not_written_again(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    journey = a_case_in(sqlite_store, "awaiting_documents")
    moment = paris("2026-12-08 09:00")
    with monkeypatch.context() as patched:
        patched.setattr(clocks, "step_name", _die)
        with pytest.raises(Killed):
            tick(sqlite_store, moment)
    tick(sqlite_store, moment + HOUR)
    with sqlite_store.read(EVERY_SITE) as session:
        written = session.scalars(select(Letter.code).where(Letter.case_id == journey.case_id)).all()
    assert (written.count("L04"), told(journey).count("K05 s15")) == (1, 1)


def _die(step: str, key: str) -> str:
    raise Killed


# Processes


def _look(store_settings: Settings, moments: list[datetime]) -> int:
    """Tick from another process."""
    store = Store.open(store_settings)
    try:
        return sum(tick(store, moment) for moment in moments)
    finally:
        store.close()


def test_four_processes_that_look_at_once_tell_each_alarm_once(store: Store) -> None:
    journeys = [dismissed(store, "2025-12-15"), a_case_in(store, "awaiting_documents", external_ref="PC-OTHER-1")]
    moments = [paris("2026-12-01 09:00") + timedelta(days=number) for number in range(20)]
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        fired = pool.starmap(_look, [(store.settings, moments)] * 4)
    for journey in journeys:
        assert len(told(journey)) == len(set(told(journey)))
        with store.read(EVERY_SITE) as session:
            assert verify_case(session, store.keys, journey.case_id).whole
    assert sum(fired) == sum(_by_the_system(journey) for journey in journeys)
    assert "K14 end" in told(journeys[0])


def _by_the_system(journey: Journey) -> int:
    found = types(journey)
    return sum(found[event] for event in ("T60", "T33", "T38", "T04", "T61"))


# Any sequence of looks

NUMBERS = count()
JUMPS = st.lists(
    st.one_of(
        st.integers(1, 72).map(lambda hours: timedelta(hours=hours)),
        st.integers(1, 40).map(lambda days: timedelta(days=days)),
        st.integers(1, 2).map(lambda days: timedelta(days=-days)),
        st.integers(0, 59).map(lambda minutes: timedelta(minutes=minutes)),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(jumps=JUMPS)
def test_whenever_one_looks_each_alarm_is_told_once_and_in_working_hours(sqlite_store: Store, jumps: Any) -> None:
    reference = f"PC-JUMP-{next(NUMBERS)}"
    journey = a_case_in(sqlite_store, "in_qualification", external_ref=reference)
    journey.fire("case_handler", "T59", start_on="2025-12-28", **DISMISSED)
    now = journey.now
    for jump in jumps:
        now += jump
        tick(sqlite_store, now)
        tick(sqlite_store, now)
    found = told(journey)
    assert len(found) == len(set(found))
    late = [(at, each) for at, each in zip(moments_of(journey, "T60"), found, strict=True) if each.split()[1] in AFTER]
    assert [each for at, each in late if not WORK.is_open(at)] == []


def test_a_case_that_cannot_be_written_keeps_no_other_from_its_alarm(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost, healthy = a_registered_case(sqlite_store), a_registered_case(sqlite_store, "PC-2015-001")
    cipher = sqlite_store.keys.cipher

    def without_key(self: Any, case_id: Any) -> Any:
        if case_id == lost.case_id:
            raise CaseKeyMissingError(case_id)
        return cipher(case_id)

    monkeypatch.setattr(type(sqlite_store.keys), "cipher", without_key)
    moment = paris("2026-12-01 09:00")
    tick(sqlite_store, moment)
    assert "K04 end" in told(healthy)
    with sqlite_store.read(EVERY_SITE) as session:
        assert len([run for run in due(session, moment) if run[1] is not None]) == 0
        assert len(due(session, moment + HOUR)) > 0


def test_an_alarm_on_a_day_that_is_closed_later_is_told_before_the_closing(sqlite_store: Store) -> None:
    """The safe day is 12 February: its alarms of 28 January and 5 February fall in the closing, itself stays."""
    journey = dismissed(sqlite_store, "2026-02-14")
    work_from(journey, journey.now, days=60, every=6 * HOUR)
    shut = NewDay("closing", "Congés", date(2027, 1, 28), date(2027, 2, 7), site_id=journey.site)
    eve = paris("2027-01-26 20:00")
    add_day(sqlite_store, journey.people.national_admin, shut, now=eve)
    work_from(journey, eve, days=2)
    found = zip(told(journey), moments_of(journey, "T60"), strict=True)
    assert [(alarm, at.date()) for alarm, at in found if alarm.startswith("K14")][-1] == ("K14 d7", date(2027, 1, 27))
