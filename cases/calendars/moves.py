"""What a calendar, the law as it is now and the day that has come move in one case. Writes nothing.

The same function answers for one case under its lock and for many that are read at once: a preview shows what the act
will do because both ask here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal
from uuid import UUID

from cases.commands.clock_days import calendar_for, day_counted
from cases.commands.limitation import CaseWords, situation_of
from cases.commands.timing import ALARMING, LIMITATION
from cases.facts import settled_rights
from workflow.law import LAW
from workflow.model import Procedure
from workflow.periods import Calendar, LimitationRow, PeriodError, limitation_rows

COUNTED: Final = "limitation_computed"
"""Mark of a case whose limitation rows were counted once."""
_DATES: Final[tuple[tuple[Literal["last_day", "safe_day", "over_after"], str], ...]] = (
    ("last_day", "legal_last_day"),
    ("safe_day", "safe_day"),
    ("over_after", "over_after"),
)
Rows = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Move:
    """One date that is not what it was. ``code``: the clock or the limitation rule; ``what``: which of its dates."""

    kind: Literal["clock", "last_day", "safe_day", "over_after", "status"]
    code: str
    label: str
    before: date | None
    after: date | None
    key: str = ""

    @property
    def is_a_date(self) -> bool:
        """Whether a date moved; else a row only stands otherwise because its day has come."""
        return self.kind != "status"


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One open case as it is read for counting: its columns, its marks, its rows."""

    id: UUID
    columns: Mapping[str, Any]
    rows: Rows

    def column(self, name: str) -> Any:
        """Return the value of a column."""
        return self.columns[name]

    def mark(self, name: str) -> Any:
        """Return a mark, None where there is none."""
        return self.columns["marks"].get(name)


def moves_of(case: CaseWords, rows: Rows, procedure: Procedure, calendar: Calendar, today: date) -> tuple[Move, ...]:
    """Return every date of a case that is to be another one, the dates of law first.

    Raises PeriodError where a date that was recorded can no longer be counted from.
    """
    found = limitation_rows(situation_of(case, rows, calendar), today=today) if case.mark(COUNTED) else None
    by_law = tuple(_limitation_moves(rows["limitation"], found)) if found is not None else ()
    return (*by_law, *_clock_moves(rows, procedure, calendar), *_alarm_moves(rows, procedure, found, today))


def may_be_counted(case: CaseWords, rows: Rows, calendar: Calendar, today: date) -> bool:
    """Tell whether the dates that were recorded for a case can be counted from, by the law as it is now."""
    try:
        limitation_rows(situation_of(case, rows, calendar), today=today)
    except PeriodError:
        return False
    return True


def _limitation_moves(before: Sequence[Mapping[str, Any]], found: Sequence[LimitationRow]) -> Iterator[Move]:
    """A rule moves by its dates; one whose dates stay may stand otherwise since its day came."""
    old = {row["rule"]: row for row in before}
    new = {row.rule: row for row in found}
    for rule in (*new, *(rule for rule in old if rule not in new)):
        was, now = old.get(rule), new.get(rule)
        label = LAW.limitation_rules[rule].label_fr if rule in LAW.limitation_rules else rule
        moved = [
            Move(kind, rule, label, first, then)
            for kind, name in _DATES
            if (first := was[name] if was else None) != (then := getattr(now, name, None))
        ]
        yield from moved
        if not moved and (was["status"] if was else None) != (now.status if now else None):
            yield Move("status", rule, label, None, None)


def _clock_moves(rows: Rows, procedure: Procedure, calendar: Calendar) -> Iterator[Move]:
    """A run whose day follows from a length; one that is over was told, and stays so."""
    clocks = {clock.id: clock for clock in procedure.clocks}
    for row in rows["clock"]:
        if row["state"] != "running" or not row["counted"] or row["clock"] not in clocks:
            continue
        clock = clocks[row["clock"]]
        due_on = day_counted(row["counted"], calendar_for(clock, calendar))
        if due_on != row["due_on"]:
            yield Move("clock", clock.id, clock.label, row["due_on"], due_on, row["key"])


def _alarm_moves(
    rows: Rows, procedure: Procedure, found: Sequence[LimitationRow] | None, today: date
) -> Iterator[Move]:
    """The alarms on the periods follow the earliest safe day, and go on with the next one when that has passed."""
    if found is None:
        return
    settled = settled_rights(rows)
    days = (row.safe_day for row in found if row.rule not in settled and row.status in ALARMING)
    first = min((day for day in days if day), default=None)
    for row in rows["clock"]:
        live = row["state"] == "running" or (row["state"] == "over" and first is not None and first >= today)
        if row["clock"] == LIMITATION and live and row["due_on"] != first:
            label = procedure.clock(LIMITATION).label
            yield Move("clock", LIMITATION, label, row["due_on"], first, row["key"])
