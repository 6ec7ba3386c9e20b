"""Which cases are late, soon late, or near a day of the law, as conditions that a database counts by."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from sqlalchemy import ColumnElement, and_, exists, func, or_

from cases.facts import SETTLING
from cases.queries.rows import CRITICAL_DAYS, SOON_DAYS
from cases.tables import Case, LegalDate, Limitation

CLOSED: Final = ("closed", "archived", "purged")
ALARMING: Final = ("running", "may_be_open", "not_started")
"""Limitation rows whose safe day raises alarms (domain rule 4.2)."""


def late(today: date) -> ColumnElement[bool]:
    """A day of the network is past and its act is not done."""
    return Case.next_due_on < today


def soon(today: date) -> ColumnElement[bool]:
    """A day of the network falls within seven days."""
    return Case.next_due_on.between(today, today + timedelta(days=SOON_DAYS))


def soon_late(today: date) -> ColumnElement[bool]:
    """Due within seven days, or on the last rungs of the ladder of K14."""
    return or_(soon(today), safe_day_near(today))


def safe_day_near(today: date) -> ColumnElement[bool]:
    """A right that nobody used or gave up is not over, and its safe day is past or within thirty days."""
    horizon = today + timedelta(days=CRITICAL_DAYS)
    settled = exists().where(
        LegalDate.case_id == Limitation.case_id,
        LegalDate.rule == Limitation.rule,
        LegalDate.kind.in_(sorted(SETTLING)),
        LegalDate.superseded_by.is_(None),
    )
    still_open = exists().where(
        Limitation.case_id == Case.id,
        Limitation.status.in_(ALARMING),
        Limitation.safe_day <= horizon,
        func.coalesce(Limitation.over_after, Limitation.legal_last_day) >= today,
        ~settled,
    )
    return and_(Case.state.not_in(CLOSED), Case.safe_day <= horizon, still_open)
