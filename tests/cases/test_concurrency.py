"""Many writers on one case: nothing is lost, nothing is done twice, versions follow each other, the trail is whole.

In small (R3, R4): 16 writers on one case over both stores, 8 processes on SQLite; each request is sent twice at once.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import TypeVar
from uuid import UUID

from sqlalchemy import func, select

from cases.access import Person
from cases.calendars.days import NewDay, add_day
from cases.commands import Answer, advance
from cases.db import EVERY_SITE, Store
from cases.errors import BusyError, StaleError
from cases.reminders.choices import choose, open_feed
from cases.settings import Settings
from cases.tables import CalendarDay, Case, Contact, Event, Feed
from cases.trail.verify import verify_case
from tests.factories import NOW, a_registered_case, accounts

T = TypeVar("T")
WRITERS = 16
ACTS = 3
PROCESSES = 8
MOST_TRIES = 2000


def write_contact(store: Store, person: Person, case_id: UUID, key: str) -> Answer:
    """Note a contact however often somebody else came first."""
    data = {"contacted_on": NOW.date().isoformat(), "channel": "phone", "reached": False, "note": key}
    for _ in range(MOST_TRIES):
        with store.read(person.scope) as session:
            seen = session.scalar(select(Case.version).where(Case.id == case_id))
        assert seen is not None
        try:
            return advance(store, person, case_id, "T58", data, seen=seen, now=NOW, key=key)
        except (StaleError, BusyError):
            continue
    raise AssertionError("the writer never had its turn")


def at_once(count: int, act: Callable[[int], list[T]]) -> list[T]:
    """Run an act in that many threads that start together; return every answer."""
    start = Barrier(count)

    def run(number: int) -> list[T]:
        start.wait()
        return act(number)

    with ThreadPoolExecutor(count) as pool:
        return [answer for answers in pool.map(run, range(count)) for answer in answers]


def check_history(store: Store, case_id: UUID, *, before: int, acts: int) -> None:
    """Demand that exactly these acts happened, one after the other, and that the trail says so."""
    with store.read(EVERY_SITE) as session:
        seqs = session.scalars(select(Event.seq).where(Event.case_id == case_id).order_by(Event.seq)).all()
        contacts = session.scalar(select(func.count()).select_from(Contact).where(Contact.case_id == case_id))
        assert list(seqs) == list(range(1, before + acts + 1))
        assert contacts == acts
        assert session.get_one(Case, case_id).version == before + acts
        verdict = verify_case(session, store.keys, case_id)
    assert verdict.whole, str(verdict)


def test_sixteen_writers_on_one_case_lose_and_double_nothing(store: Store) -> None:
    journey = a_registered_case(store)
    person, before = journey.person("case_handler"), journey.case.version

    def write(number: int) -> list[Answer]:
        return [write_contact(store, person, journey.case_id, f"{number}/{act}") for act in range(ACTS)]

    answers = at_once(WRITERS, write)
    assert sorted(answer.seq for answer in answers) == list(range(before + 1, before + WRITERS * ACTS + 1))
    check_history(store, journey.case_id, before=before, acts=WRITERS * ACTS)


def test_a_request_sent_many_times_at_once_is_done_once(store: Store) -> None:
    journey = a_registered_case(store)
    person, before = journey.person("case_handler"), journey.case.version
    answers = at_once(WRITERS, lambda _: [write_contact(store, person, journey.case_id, "one")])
    assert {answer.seq for answer in answers} == {before + 1}
    assert sum(not answer.replayed for answer in answers) == 1
    check_history(store, journey.case_id, before=before, acts=1)


def _process(settings: Settings, person: Person, case_id: UUID, number: int) -> list[int]:
    """Write from another process, each request twice."""
    store = Store.open(settings)
    try:
        keys = [f"{number}/{act}" for act in range(ACTS) for _ in range(2)]
        return [write_contact(store, person, case_id, key).seq for key in keys]
    finally:
        store.close()


def test_eight_processes_on_sqlite_lose_and_double_nothing(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    person, before = journey.person("case_handler"), journey.case.version
    arguments = [(sqlite_store.settings, person, journey.case_id, number) for number in range(PROCESSES)]
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        seqs = pool.starmap(_process, arguments)
    assert sorted({seq for each in seqs for seq in each}) == list(range(before + 1, before + PROCESSES * ACTS + 1))
    check_history(sqlite_store, journey.case_id, before=before, acts=PROCESSES * ACTS)


def test_a_button_pressed_many_times_at_once_is_one_act(store: Store) -> None:
    """The link of the calendar, the choice of the digest, a public holiday: each ends as if pressed once."""
    admin, law = accounts(store).national_admin, NewDay("holiday", "Deuil", date(2026, 12, 2), source="décret")

    def act(_: int) -> list[UUID]:
        open_feed(store, admin, now=NOW)
        choose(store, admin, email="agent@example.fr", rhythm="daily", hour=9, now=NOW)
        return [add_day(store, admin, law, now=NOW)]

    assert len(set(at_once(PROCESSES, act))) == 1
    with store.read(EVERY_SITE) as session:
        live = select(func.count()).select_from(Feed).where(Feed.revoked_at.is_(None))
        assert (session.scalar(live), session.scalar(select(func.count()).select_from(CalendarDay))) == (1, 1)
