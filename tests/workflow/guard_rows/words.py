"""How a row of the guards is written: the situation refused, the cure named, the situation that passes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from tests.workflow.situations import OTHER_SITE, PAPER, PERMISSIVE, SITE, TODAY, actor_as
from workflow.facts import Article40, Attachment, ClockState, Consent, Facts, LimitationDate, Transfer
from workflow.model import Actor

EMPTY = Facts()
STRANGER = actor_as("case_handler")


@dataclass(frozen=True)
class Told:
    """One situation of a guard: the facts, the input (None while choices are listed), who acts."""

    facts: Facts = PERMISSIVE
    data: Mapping[str, Any] | None = None
    actor: Actor = STRANGER
    event: str | None = None


@dataclass(frozen=True)
class Case:
    """How one guard refuses, with the cure that it names (or what to do instead), and how it passes."""

    refused: Told
    passed: Told
    field: str | None = None
    cure: str | None = None
    role: str | None = None
    day: date | None = None


def with_(facts: Facts = PERMISSIVE, **changes: Any) -> Facts:
    return replace(facts, **changes)


def clock(id_: str, state: str, due_on: date | None = None, reminders: int = 0) -> dict[str, ClockState]:
    return {id_: ClockState(id_, state, date(2026, 10, 1), due_on, reminders)}


def transfer(*, conflict: bool = False, to_site: str = OTHER_SITE) -> Transfer:
    return Transfer(SITE if to_site == OTHER_SITE else OTHER_SITE, to_site, conflict=conflict, offered_on=TODAY)


SECRET = Attachment(PAPER, "medical", "received", secret="health")
OPEN_ARTICLE40 = (Article40("case", "to_examine"),)
NEAR = (LimitationDate("CIV_GENERAL", "running", date(2026, 12, 1), date(2026, 11, 30)),)
GIVEN = Consent("ddd_referral", "ddd", "given", date(2025, 1, 5), "1", proof=True)
