"""What the tests of migration share: a later version that is published, two persons who decide, what a case is."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from cases.db import EVERY_SITE, Store
from cases.facts import facts_of
from cases.procedures import KNOWN, version_of
from cases.tables import Case, Clock
from cases.trail.fold import fold
from cases.trail.read import RecordedEvent, events
from cases.trail.verify import verify_case
from cases.versions.migrating import BatchView, apply_batch, order_migration, order_undo, undo_batch
from cases.versions.orders import Order
from cases.versions.register import row_of
from tests.factories import NOW, accounts
from workflow.facts import Facts
from workflow.model import Procedure

LATER = NOW + timedelta(days=20)
"""The day of the migration."""


def hold(monkeypatch: pytest.MonkeyPatch, store: Store, procedure: Procedure) -> str:
    """Let this installation hold a version, published; return the words of it."""
    words = version_of(procedure)
    monkeypatch.setitem(KNOWN, words, procedure)
    accounts(store)
    with store.write() as session:
        session.add(row_of(procedure, published_at=NOW))
    return words


def order(store: Store, *, reasons: str = "Nouvelle circulaire.", at: datetime = LATER) -> Order:
    """Return a decision of the national administrator, approved by the data protection officer."""
    people = accounts(store)
    return Order(people.national_admin, people.by_login["dpo_2"], reasons, at)


def migrate(store: Store, target: str) -> BatchView:
    """Judge and carry every running case."""
    return apply_batch(store, order_migration(store, target, order(store)), now=LATER)


def undo(store: Store, batch: UUID, *, at: datetime = LATER + timedelta(hours=1)) -> BatchView:
    """Take a batch back."""
    order_undo(store, batch, order(store, reasons="Erreur.", at=at))
    return undo_batch(store, batch, now=at)


def what_is(store: Store, case_id: UUID) -> tuple[dict[str, Any], Facts, list[tuple[Any, ...]]]:
    """Return everything that a migration could change of a case: its row, its facts, its live clocks."""
    with store.read(EVERY_SITE) as session:
        case = session.get_one(Case, case_id)
        moving = {"version", "head", "updated_at"}
        row = {name: getattr(case, name) for name in Case.__table__.columns.keys() if name not in moving}  # noqa: SIM118 - not a mapping
        clocks = session.scalars(select(Clock).where(Clock.case_id == case_id, Clock.state != "stopped"))
        runs = [
            (each.clock, each.key, each.state, each.started_at, each.due_on, each.due_at, each.alarm_at, each.remaining)
            for each in clocks
        ]
        return row, facts_of(session, case, now=LATER), sorted(runs, key=str)


def trail_of(store: Store, case_id: UUID) -> tuple[RecordedEvent, ...]:
    """Return the events of a case, once its trail is whole and its fold is its row."""
    with store.read(EVERY_SITE) as session:
        verdict = verify_case(session, store.keys, case_id)
        assert verdict.whole, verdict
        recorded = events(session, store.keys, case_id)
        case = session.get_one(Case, case_id)
        folded = fold((event.act, event.h) for event in recorded)
        assert (folded.state, folded.return_state, folded.version) == (case.state, case.return_state, case.version)
        return recorded
