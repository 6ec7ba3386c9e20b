"""Sub-machines as a decision moves them: agreements, routes, and those that have no table of their own."""

from __future__ import annotations

from collections.abc import Iterable

from cases.commands.change import Change
from workflow.model import Move


def apply_moves(change: Change, moves: Iterable[Move]) -> None:
    """Write the new state of each instance that the decision moved; one that did not exist yet is added."""
    for move in moves:
        match move.machine:
            case "consent":
                object_, _, recipient = move.key.partition(":")
                change.put("consent", {"object": object_, "recipient": recipient}, state=move.to_state)
            case "route":
                change.put("route", {"code": move.key}, state=move.to_state)
            case "urgency":
                change.columns["urgency"] = move.to_state
            case machine:
                change.put("submachine", {"machine": machine, "key": move.key}, state=move.to_state)
