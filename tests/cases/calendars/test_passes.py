"""A pass beside writers, killed and taken up, by two processes, under new rules: nothing twice, nothing forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from cases.access import visible_case
from cases.calendars import open_files, recounting
from cases.calendars.days import NewDay, add_day
from cases.calendars.moves import CaseFile, moves_of
from cases.calendars.preview import preview_pass
from cases.calendars.recounting import Pass, count_all, keep_counting, order, pass_of
from cases.calendars.told import NEW_RULES, RECOUNTED
from cases.db import EVERY_SITE, Store
from cases.errors import BusyError
from cases.outside.mail import mail_of
from cases.tables import Clock, Recount
from cases.trail.read import events
from cases.work import Workshop, look_after
from tests.factories import Journey, Printer, a_draft

MOURNING = NewDay("holiday", "Deuil national", date(2026, 11, 27), source="décret n° 2026-1200")
CASES = 7


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three cases to a page, so that a pass has several."""
    monkeypatch.setattr(open_files, "PAGE", 3)


@pytest.fixture
def journeys(store: Store) -> list[Journey]:
    """Seven registered cases, and the day of mourning ordered for all of them."""
    made = [a_draft(store, external_ref=f"PC-P-{number}").register() for number in range(CASES)]
    add_day(store, made[0].people.national_admin, MOURNING, now=made[0].later(hours=1).now)
    return made


def due(journey: Journey) -> date | None:
    with journey.store.read(EVERY_SITE) as session:
        return session.scalars(select(Clock.due_on).where(Clock.case_id == journey.case_id, Clock.clock == "K04")).one()


def counted(journey: Journey) -> int:
    """Return how many passes left an event in the trail of the case."""
    with journey.store.read(EVERY_SITE) as session:
        return sum(event.act.type == RECOUNTED for event in events(session, journey.store.keys, journey.case_id))


def run(store: Store) -> UUID:
    """Return the only pass."""
    with store.read(EVERY_SITE) as session:
        return session.scalars(select(Recount.id)).one()


def ordered_by_a_day(store: Store) -> UUID:
    """Return the pass that a change of the calendar ordered."""
    with store.read(EVERY_SITE) as session:
        return session.scalars(select(Recount.id).where(Recount.cause == "calendar")).one()


def finish(store: Store, journeys: list[Journey]) -> Pass:
    count_all(store, clock=lambda: journeys[0].now)
    return pass_of(store, run(store))


def test_a_pass_of_several_pages_moves_each_case_once(store: Store, journeys: list[Journey]) -> None:
    done = finish(store, journeys)
    assert (done.seen, done.moved, done.waiting) == (CASES, CASES, 0)
    assert [counted(journey) for journey in journeys] == [1] * CASES
    assert {due(journey) for journey in journeys} == {date(2026, 12, 1)}


def test_a_pass_is_done_a_few_pages_at_a_time(store: Store, journeys: list[Journey]) -> None:
    now = journeys[0].now
    assert keep_counting(store, now, pages=1) == 3
    assert pass_of(store, run(store)).finished_at is None
    assert keep_counting(store, now, pages=9) == CASES - 3
    assert pass_of(store, run(store)).finished_at is not None
    assert keep_counting(store, now, pages=9) == 0


def test_a_killed_pass_is_taken_up_and_counts_nothing_twice(
    store: Store, journeys: list[Journey], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process dies in the middle of a page: the cases before are counted, the page is not yet past."""
    whole, left = recounting._count_locked, iter(range(4))

    def dies(*args: object) -> str:
        if next(left, None) is None:
            raise KeyboardInterrupt
        return whole(*args)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(recounting, "_count_locked", dies)
    with pytest.raises(KeyboardInterrupt):
        keep_counting(store, journeys[0].now)
    monkeypatch.setattr(recounting, "_count_locked", whole)
    assert sum(map(counted, journeys)) == 4
    finish(store, journeys)
    assert [counted(journey) for journey in journeys] == [1] * CASES


def test_a_pass_whose_process_fell_silent_is_free_after_its_lease(store: Store, journeys: list[Journey]) -> None:
    now = journeys[0].now
    with store.write(EVERY_SITE) as session:
        session.get_one(Recount, session.scalars(select(Recount.id)).one()).lease_until = now + timedelta(minutes=5)
    assert keep_counting(store, now) == 0
    assert keep_counting(store, now + timedelta(minutes=6)) == CASES


def test_a_case_that_somebody_holds_waits_and_the_next_pass_counts_it(
    store: Store, journeys: list[Journey], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, held = visible_case, journeys[2].case_id

    def locked(session: object, person: object, case_id: UUID, **rest: bool) -> object:
        if case_id == held:
            raise BusyError
        return whole(session, person, case_id, **rest)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(recounting, "visible_case", locked)
    done = finish(store, journeys)
    assert (done.moved, done.waiting) == (CASES - 1, 1)
    monkeypatch.setattr(recounting, "visible_case", whole)
    order(store, now=journeys[0].now)
    (again,) = count_all(store, clock=lambda: journeys[0].now)
    assert (again.moved, again.waiting, due(journeys[2])) == (1, 0, date(2026, 12, 1))


def test_a_case_whose_key_is_lost_keeps_neither_the_others_nor_the_alarms_waiting(
    store: Store, journeys: list[Journey], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.keys.destroy(journeys[2].case_id)
    ticks: list[object] = []
    monkeypatch.setattr("cases.work.tick", lambda *seen: ticks.append(seen))
    look_after(Workshop(store, Printer(), mail_of(store.settings.smtp, tmp_path), lambda: journeys[0].now))
    done = pass_of(store, ordered_by_a_day(store))
    assert (done.seen, done.moved, done.waiting, len(ticks)) == (CASES, CASES - 1, 1, 1)


def test_a_case_that_cannot_be_counted_keeps_no_other_one_waiting(
    store: Store, journeys: list[Journey], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, odd = moves_of, journeys[2].case_id

    def fails(case: object, *rest: object) -> object:
        if isinstance(case, CaseFile) and case.id == odd:
            raise TypeError
        return whole(case, *rest)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(recounting, "moves_of", fails)
    assert (finish(store, journeys).moved, due(journeys[2])) == (CASES - 1, date(2026, 11, 30))


def test_what_a_person_does_between_the_reading_and_the_lock_is_seen(
    store: Store, journeys: list[Journey], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The claimant is reached while the page is being worked on: the clock has stopped, nothing of it moves."""
    whole, met = recounting._count, journeys[1]
    reached: Iterator[None] = iter([None])

    def meanwhile(store: Store, case_id: UUID, *rest: object) -> str:
        if case_id == met.case_id and next(reached, 0) is None:
            met.meet()
        return whole(store, case_id, *rest)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(recounting, "_count", meanwhile)
    finish(store, journeys)
    with store.read(EVERY_SITE) as session:
        found = select(Clock.state, Clock.due_on).where(Clock.case_id == met.case_id, Clock.clock == "K04")
        assert tuple(session.execute(found).one()) == ("stopped", date(2026, 11, 30))


def test_new_rules_are_named_as_the_reason(
    store: Store, journeys: list[Journey], monkeypatch: pytest.MonkeyPatch
) -> None:
    finish(store, journeys)
    monkeypatch.setattr(recounting, "rules_digest", lambda: "f" * 64)
    ordered = order(store, now=journeys[0].later(hours=1).now)
    count_all(store, clock=lambda: journeys[0].now)
    assert pass_of(store, ordered).reason == NEW_RULES


def test_a_dry_run_reads_every_open_case_and_writes_nothing(store: Store, journeys: list[Journey]) -> None:
    versions = [journey.case.version for journey in journeys]
    found = preview_pass(store, now=journeys[0].now)
    assert (found.seen, found.moved, len(found.examples)) == (CASES, CASES, 5)
    assert [journey.case.version for journey in journeys] == versions


def test_the_background_work_counts_what_was_ordered_then_the_night(
    store: Store, journeys: list[Journey], tmp_path: Path
) -> None:
    shop = Workshop(store, Printer(), mail_of(store.settings.smtp, tmp_path), lambda: journeys[0].now)
    for _ in range(2):
        look_after(shop)
    with store.read(EVERY_SITE) as session:
        found = session.execute(select(Recount.cause, Recount.seen, Recount.moved).order_by(Recount.ordered_at)).all()
        unfinished = session.scalars(select(Recount.id).where(Recount.finished_at.is_(None))).all()
    assert sorted(map(tuple, found)) == [("calendar", CASES, CASES), ("nightly", CASES, 0)]
    assert unfinished == []
