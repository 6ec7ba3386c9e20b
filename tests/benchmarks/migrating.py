"""Judging running cases against a later version, beside reading the same rows and judging nothing.

Each case has the history of a case that was qualified, oriented, referred and answered: real events of one case, copied
to many with ids of their own. Judging opens nothing sealed, so that the copies need no key.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import rfc8785
from sqlalchemy import insert, select

from cases.columns import new_id
from cases.db import EVERY_SITE, Store
from cases.procedures import KNOWN
from cases.tables import Base, Case, Clock, Event
from cases.trail.event import event_hash
from cases.versions.migrating import apply_batch, judged, order_migration
from cases.versions.orders import Order
from cases.versions.reading import running_cases
from cases.versions.register import row_of
from tests.benchmarks.house import sqlite_house
from tests.benchmarks.measure import Result
from tests.factories import NOW, a_case_in, accounts
from tests.workflow.versions import with_event

CASES: Final = int(os.environ.get("SAISINE_BENCH_CASES", "10000"))
CARRIED: Final = 200
TARGET: Final = "signalement/2"
GOAL_SECONDS: Final = 60
"""For ten thousand running cases, on two cores."""


def judging_against_reading() -> Iterator[Result]:
    """Ten thousand running cases judged (goal: under 60 s), and a few carried, on SQLite."""
    with sqlite_house() as store:
        events = _many_cases(store, CASES)
        KNOWN[TARGET] = with_event("T06", label="Soumettre l’orientation")
        with store.write() as session:
            session.add(row_of(KNOWN[TARGET], published_at=NOW))
        reading = _seconds(lambda: _read_only(store))
        judging = _seconds(lambda: _all_same(store))
        name = f"judge {CASES} cases, {events} events ({CASES / judging:.0f}/s; goal {GOAL_SECONDS} s)"
        yield Result(name, judging, reading, judging / reading)
        del KNOWN[TARGET]
    yield _carrying()


def _carrying() -> Result:
    """Carry some cases with their certificates; the floor is judging them."""
    with sqlite_house() as store:
        people = accounts(store)
        for number in range(CARRIED):
            a_case_in(store, "draft", external_ref=f"BENCH-{number}")
        KNOWN[TARGET] = with_event("T06", label="Soumettre l’orientation")
        with store.write() as session:
            session.add(row_of(KNOWN[TARGET], published_at=NOW))
        order = Order(people.national_admin, people.by_login["dpo_2"], "Mesure.", NOW)
        batch: list[UUID] = []
        judging = _seconds(lambda: batch.append(order_migration(store, TARGET, order)))
        carrying = _seconds(lambda: apply_batch(store, batch[0], now=NOW + timedelta(days=1)))
        del KNOWN[TARGET]
        return Result(
            f"carry {CARRIED} cases ({CARRIED / carrying:.0f}/s), against judging",
            carrying,
            judging,
            carrying / judging,
        )


def _seconds(act: Any) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _read_only(store: Store) -> None:
    """Read every row that judging reads, and parse what it parses."""
    assert sum(1 for _ in running_cases(store, TARGET)) == CASES


def _all_same(store: Store) -> None:
    assert all(each.verdict.kind == "same" for each in judged(store, TARGET))


def _many_cases(store: Store, number: int) -> int:
    """Copy a case with a long history as often as wanted; return how many events there are then."""
    accounts(store)
    journey = a_case_in(store, "outcome_follow_up")
    with store.read(EVERY_SITE) as session:
        case = _values(session.get_one(Case, journey.case_id))
        events = [_values(each) for each in session.scalars(select(Event).where(Event.case_id == journey.case_id))]
        clocks = [_values(each) for each in session.scalars(select(Clock).where(Clock.case_id == journey.case_id))]
    for begin in range(1, number, 500):
        some = range(begin, min(begin + 500, number))
        copies = [_copy(case, events, clocks, position) for position in some]
        with store.write(EVERY_SITE) as session:
            for place, table in enumerate(("case", "event", "clock")):
                rows = [row for copy in copies for row in copy[place]]
                session.connection().execute(insert(Base.metadata.tables[table]), rows)
    return number * len(events)


def _values(row: Any) -> dict[str, Any]:
    return {column.key: getattr(row, column.key) for column in row.__table__.columns}


def _copy(
    case: dict[str, Any], events: list[dict[str, Any]], clocks: list[dict[str, Any]], position: int
) -> tuple[list[dict[str, Any]], ...]:
    case_id = new_id()
    named = {"case_number": f"BENCH-{position}", "external_ref": f"BENCH-{position}"}
    copied = []
    for event in events:
        canon = rfc8785.dumps({**json.loads(event["canon"]), "case": str(case_id)})
        copied.append({**event, "case_id": case_id, "canon": canon, "h": event_hash(canon)})
    runs = [{**clock, "id": new_id(), "case_id": case_id} for clock in clocks]
    return [{**case, "id": case_id, **named}], copied, runs
