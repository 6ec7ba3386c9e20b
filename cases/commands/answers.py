"""What a command answers: where the case stands after the act, nothing personal."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import Any, Self
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Answer:
    """The case after the act. ``seq`` is the event that the act left; ``replayed``: told again, not done again."""

    case_id: UUID
    case_number: str | None
    state: str
    version: int
    seq: int
    replayed: bool = False

    def stored(self) -> bytes:
        """Return what the idempotency row keeps of it."""
        return json.dumps({**asdict(self), "case_id": str(self.case_id)}, separators=(",", ":")).encode()

    @classmethod
    def replay(cls, stored: bytes) -> Self:
        """Return the answer that was given the first time, marked as told again."""
        values: dict[str, Any] = json.loads(stored)
        first = cls(**{**values, "case_id": UUID(values["case_id"])})
        return replace(first, replayed=True)
