"""Cases whose dates have made them more urgent than they are marked (domain rule 6.5), one statement per level.

A case becomes critical on a civil day that need not be an alarm day: thirty days before its safe day, ten months after
the receipt of a dismissal. The tick therefore looks for these days, not only at alarms; the guard of T33 decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session

from cases.tables import Case, LegalDate, Limitation
from workflow.law import LAW, Length, LimitationRule
from workflow.periods import add_months
from workflow.periods.calendar import length_before

RUNNING: Final = ("running", "may_be_open")
SETTLING: Final = ("claim_filed", "right_given_up")
OVER: Final = ("closed", "archived", "purged")
LEVELS: Final = ("critical", "priority")
"""The highest first."""
BELOW: Final[Mapping[str, tuple[str, ...]]] = {"critical": ("normal", "priority"), "priority": ("normal",)}
MOST_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class Urgent:
    """A case that its dates make urgent: the version seen, the level and the criterion that T33 is to name."""

    case_id: UUID
    version: int
    level: str
    criterion: str


def urgent_cases(session: Session, today: date) -> tuple[Urgent, ...]:
    """Return the cases to raise, each with its highest level, at most 500."""
    found: dict[UUID, Urgent] = {}
    for level in LEVELS:
        for row in session.execute(_rows(level, today)):
            found.setdefault(row.case_id, Urgent(row.case_id, row.version, level, row.criterion))
    return tuple(found.values())[:MOST_AT_ONCE]


def _rows(level: str, today: date) -> Select[UUID, int, str]:
    """Return the query of the limitation rows that make a case less urgent than this level urgent."""
    criteria = dict(_criteria(level, today))
    criterion = case(*((condition, name) for name, condition in criteria.items())).label("criterion")
    last_day = func.coalesce(Limitation.over_after, Limitation.legal_last_day, Limitation.safe_day)
    return (
        select(Limitation.case_id, Case.version, criterion)
        .join(Case, Case.id == Limitation.case_id)
        .where(
            Limitation.status.in_(RUNNING),
            or_(*criteria.values()),
            last_day >= today,
            Case.urgency.in_(BELOW[level]),
            Case.state.not_in(OVER),
            ~_settled(),
        )
        .limit(MOST_AT_ONCE)
    )


def _settled() -> ColumnElement[bool]:
    """The right was used, or given up in writing: its days make nothing urgent."""
    return exists().where(
        LegalDate.case_id == Limitation.case_id,
        LegalDate.rule == Limitation.rule,
        LegalDate.kind.in_(SETTLING),
        LegalDate.superseded_by.is_(None),
    )


def _criteria(level: str, today: date) -> Iterator[tuple[str, ColumnElement[bool]]]:
    """Yield criterion -> condition on the limitation row, as the guard of T33 reads them (the law's own data)."""
    threshold = LAW.urgency_thresholds.get(level)
    if threshold is not None:
        within = threshold.within
        yield "safe_day_near", Limitation.safe_day <= _last(lambda day: length_before(day, within) <= today, today)
    rules = [rule for rule in LAW.limitation_rules.values() if rule.urgency == level]
    at_once = [rule.code for rule in rules if rule.urgency_after is None]
    if at_once:
        yield ("two_months" if level == "priority" else "press_clock"), Limitation.rule.in_(at_once)
    late = [_late(rule, rule.length, rule.urgency_after, today) for rule in rules if rule.urgency_after and rule.length]
    if late:
        yield "dismissal", or_(*late)


def _late(rule: LimitationRule, length: Length, after: Length, today: date) -> ColumnElement[bool]:
    months = after.total_months - length.total_months
    last = _last(lambda day: add_months(day, months) <= today, today)
    return and_(Limitation.rule == rule.code, Limitation.legal_last_day <= last)


def _last(holds: Callable[[date], bool], today: date) -> date:
    """Return the last day for which a condition holds that holds today and, from some day on, no more."""
    first_false = next(n for n in count(1) if not holds(today + timedelta(days=n)) and not _again(holds, today, n))
    return today + timedelta(days=first_false - 1)


def _again(holds: Callable[[date], bool], today: date, after: int) -> bool:
    """Tell whether it holds again a few days later: months of unequal length make the count hesitate."""
    return any(holds(today + timedelta(days=after + more)) for more in range(1, 4))
