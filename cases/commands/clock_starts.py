"""From which day a clock counts, where that is not the day of the act that starts it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from cases.commands.change import Change
from cases.facts import REACHED, civil_day
from cases.reminders.moments import midnight
from workflow.model import Clock

RECEIPT_CLOCKS: Final = frozenset({"K01", "K02", "K03", "K12"})
"""Count from the day of receipt, whenever it was noted."""
RIGHTS: Final = "K12"
TRY_CLOCKS: Final = frozenset({"K11"})
"""Count from the first try that failed, whenever the contact was said to be lost (domain rule 4.4)."""


def start_day(change: Change, clock: Clock, data: Mapping[str, Any]) -> date:
    """Return the day from which an act starts a clock: of receipt, of the first failed try, of knowledge, or today."""
    if clock.id in RECEIPT_CLOCKS:
        request = change.mark("rights_request") if clock.id == RIGHTS else None
        told = date.fromisoformat(request["received_on"]) if request else None
        received: date | None = data.get("received_on") or told or change.column("received_on")
        return received or change.today
    if clock.id in TRY_CLOCKS and change.event not in clock.lengths:
        return _first_failed_try(change) or change.today
    known: date | None = data.get("known_on")
    return known or change.today


def _first_failed_try(change: Change) -> date | None:
    """Return the day of the first try that failed since the person was last reached, None where there is none."""
    tries = sorted((civil_day(row["at"]), row["outcome"] in REACHED) for row in change.rows["contact"])
    reached = max((day for day, success in tries if success), default=date.min)
    return next((day for day, success in tries if not success and day > reached), None)


def instant_of(change: Change, started_on: date) -> datetime:
    """Return the instant from which a clock in hours counts."""
    return change.now if started_on == change.today else midnight(started_on)
