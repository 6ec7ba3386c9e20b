"""The coordinator's page counts and sorts by an index, and tells late from soon late from near a day of the law."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, text, update

from cases.access import reach, visible
from cases.db import EVERY_SITE, Store
from cases.queries.coordinator import coordinator_queue
from cases.queries.reach import number_of
from cases.queries.views import CoordinatorQueue
from cases.queries.worklist import Filters, worklist
from cases.tables import Case, Limitation
from tests.factories import Journey, a_case_in, a_draft, a_registered_case


def queue_of(store: Store, journey: Journey, role: str = "site_coordinator") -> CoordinatorQueue:
    return coordinator_queue(store, journey.person(role), now=journey.now)


def with_safe_day(store: Store, journey: Journey, days: int, **columns: Any) -> None:
    """Bring the rights of a case to a safe day so many days from now: years of waiting in one statement."""
    safe_day = journey.today + timedelta(days=days)
    last = {"legal_last_day": safe_day + timedelta(days=2), "over_after": None, "status": "running", **columns}
    with store.write(EVERY_SITE) as session:
        of_case = Limitation.case_id == journey.case_id
        session.execute(update(Limitation).where(of_case, Limitation.safe_day.is_not(None)).values(safe_day=safe_day))
        session.execute(update(Limitation).where(of_case).values(**last))
        session.execute(update(Case).where(Case.id == journey.case_id).values(safe_day=safe_day))


def test_what_is_late_and_what_is_not_are_told_apart(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    assert (queue_of(store, journey).late, queue_of(store, journey).sums.late) == ((), 0)
    journey.later(days=60)
    queue = queue_of(store, journey)
    assert [row.id for row in queue.late] == [journey.case_id]
    assert (queue.sums.late, queue.sums.open, queue.near) == (1, 1, ())


def test_a_late_line_says_to_whom_the_duty_falls(store: Store) -> None:
    journey = a_case_in(store, "in_qualification").later(days=60)
    (row,) = queue_of(store, journey).late
    assert row.next is not None
    assert row.next.owner == "coordinateur de site"


def test_a_near_line_names_who_acts_now_not_who_is_told_at_the_end(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    (row,) = queue_of(store, journey).near
    assert row.next is not None
    assert row.next.owner == "coordinateur de site"
    journey.later(days=60)
    (row,) = queue_of(store, journey).late
    assert row.next is not None
    assert row.next.owner == "coordinateur suppléant"


@pytest.mark.parametrize(("days", "near"), [(-1, 1), (0, 1), (30, 1), (31, 0)])
def test_a_safe_day_is_near_from_thirty_days_before_until_the_right_is_over(store: Store, days: int, near: int) -> None:
    journey = a_case_in(store, "in_qualification")
    with_safe_day(store, journey, days)
    queue = queue_of(store, journey)
    assert (len(queue.near), queue.sums.near) == (near, near)
    assert worklist(store, journey.person("site_coordinator"), Filters(tab="near"), now=journey.now).total == near


def test_a_right_that_is_over_or_only_a_caution_presses_nobody(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    with_safe_day(store, journey, -10)
    assert queue_of(store, journey).sums.near == 0
    with_safe_day(store, journey, 10, status="caution")
    assert queue_of(store, journey).sums.near == 0


def test_a_right_that_was_used_presses_nobody(store: Store) -> None:
    journey = a_case_in(store, "oriented")
    with_safe_day(store, journey, 10)
    assert queue_of(store, journey).sums.near == 1
    with store.read(EVERY_SITE) as session:
        rules = session.scalars(text("SELECT rule FROM limitation WHERE safe_day IS NOT NULL")).all()
    for rule in rules:
        journey.fire(
            "case_handler", "T59", kind="claim_filed", rule=rule, start_on=journey.today.isoformat(), reasons="Déposé."
        )
        with_safe_day(store, journey, 10)
    assert queue_of(store, journey).sums.near == 0


def test_sums_are_those_of_the_lines(store: Store) -> None:
    first = a_case_in(store, "orientation_pending")
    a_registered_case(store, "PC-2015-001")
    a_draft(store, "PC-2016-001")
    queue = queue_of(store, first)
    sums = queue.sums
    assert (sums.open, sums.unassigned, sums.validations, sums.mine) == (3, 1, 1, 0)
    assert (len(queue.unassigned), len(queue.validations)) == (1, 1)
    assert sum(age.open for age in queue.ages) == 3
    assert sum(load.open for load in queue.load) == 2, "a draft is nobody's work yet"


def test_the_national_administration_sees_every_site_and_no_name(store: Store) -> None:
    journey = a_case_in(store, "in_qualification").later(days=60)
    (row,) = queue_of(store, journey, "national_admin").late
    assert (row.id, row.claimant, row.respondent) == (journey.case_id, "", "")


def test_the_parts_of_what_somebody_sees_are_the_whole(store: Store) -> None:
    own = a_case_in(store, "in_qualification")
    offered = a_case_in(store, "transfer_pending", external_ref="PC-2099-001")
    called = a_case_in(store, "orientation_pending", external_ref="PC-2099-002")
    people = [
        own.person(role) for role in ("site_coordinator", "substitute_coordinator", "case_handler", "national_admin")
    ]
    people.append(offered.people.at("vaulx-en-velin", "site_coordinator"))
    for person in people:
        with store.read(EVERY_SITE) as session:
            parts = reach(session, person)
            every = Case.id.is_not(None)
            assert number_of(session, parts, every) == number_of(session, (visible(person),), every), person.login
    assert called.case_id != own.case_id


@contextmanager
def statements(store: Store) -> Iterator[list[tuple[str, Any]]]:
    """Keep what the readers execute in the block."""
    found: list[tuple[str, Any]] = []

    def keep(_c: Any, _cursor: Any, statement: str, parameters: Any, _x: Any, _many: bool) -> None:
        found.append((statement, parameters))

    event.listen(store.reader, "before_cursor_execute", keep)
    yield found
    event.remove(store.reader, "before_cursor_execute", keep)


def plan_of(store: Store, statement: str, parameters: Any) -> str:
    """Return how the database would execute a statement, whatever the size of its tables."""
    with store.reader.connect() as connection:
        if store.is_sqlite:
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            return "\n".join(row[-1] for row in rows)
        for way in ("seqscan", "bitmapscan", "indexscan"):
            connection.exec_driver_sql(f"SET LOCAL enable_{way} = off")
        rows = connection.exec_driver_sql(f"EXPLAIN {statement}", parameters)
        return "\n".join(row[0] for row in rows)


def test_every_count_and_order_over_the_open_cases_is_answered_by_the_index_alone(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    with statements(store) as executed:
        queue_of(store, journey)
    wide = [each for each in executed if "count(" in each[0] or ("ORDER BY" in each[0] and " AS day" in each[0])]
    assert len(wide) >= 5
    for statement, parameters in wide:
        plan = plan_of(store, statement, parameters)
        alone = "COVERING INDEX ix_case_landing" if store.is_sqlite else "Index Only Scan using ix_case_landing"
        assert alone in plan, f"{statement}\n{plan}"


def test_the_page_asks_as_many_statements_for_one_case_as_for_many(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    with statements(store) as one:
        queue_of(store, journey)
    for number in range(3):
        a_case_in(store, "orientation_pending", external_ref=f"PC-2099-00{number}")
    with statements(store) as many:
        queue_of(store, journey)
    assert len(one) == len(many)
