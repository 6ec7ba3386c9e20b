"""Alarms of limitation after an edit of the file: they follow the dates that the edit moved."""

from __future__ import annotations

from cases.commands.change import Change
from cases.commands.timing import apply_clocks
from cases.procedures import procedure_of
from workflow.model import Decision


def count_alarms(change: Change) -> None:
    """Let the limitation alarms follow the dates: the edit counts as the event that notes a date of law (T59)."""
    procedure = procedure_of(change.case)
    event = procedure.event("T59")
    state = change.case.state
    started = Decision(event, "", state, state, change.case.return_state, clocks_started=("K14",))
    apply_clocks(change, procedure, started, {})
