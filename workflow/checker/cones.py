"""What of a procedure each property looks at: which of them a change can touch at all."""

from __future__ import annotations

from typing import Any, Final

from workflow.checker.checking import PROPERTIES
from workflow.model import Procedure

WORDS: Final = frozenset(
    {"label", "done_label", "help", "meaning", "title", "basis", "confidence", "tasks", "notices", "on_expiry"}
    | {"length", "urgent_length", "urgent_from", "repeat_months", "alarms", "retention_months", "sha256"}
)
"""What no property looks at: words, and how long something lasts (time may pass at any moment)."""
OF_STATES: Final = frozenset({"owner", "waiting_clock"})
OF_CLOCKS: Final = frozenset({"expiry_owner"})
OWNED: Final = frozenset({"states_owned", "waits_bounded", "duty_kept"})
TOLD: Final = frozenset({"waits_bounded", "clocks_told"})


def affected_by(before: Procedure, after: Procedure) -> frozenset[str]:
    """Return the properties that may answer otherwise for a changed procedure; the others need not be asked again."""
    if _stripped(before, OF_STATES | OF_CLOCKS) != _stripped(after, OF_STATES | OF_CLOCKS):
        return frozenset(PROPERTIES)
    found: set[str] = set()
    if _stripped(before, OF_CLOCKS) != _stripped(after, OF_CLOCKS):
        found |= OWNED
    if _stripped(before, OF_STATES) != _stripped(after, OF_STATES):
        found |= TOLD
    return frozenset(found)


def _stripped(procedure: Procedure, also: frozenset[str]) -> Any:
    return _without(procedure.model_dump(by_alias=True), WORDS | also)


def _without(value: Any, names: frozenset[str]) -> Any:
    """Return a value without the keys that do not count, at any depth."""
    match value:
        case dict():
            return {key: _without(each, names) for key, each in value.items() if key not in names}
        case list() | tuple():
            return [_without(each, names) for each in value]
        case _:
            return value
