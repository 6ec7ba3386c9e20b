"""Firing an event of the procedure on a case: the one way in which a case moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from cases.access import Person, actor_on, visible_case
from cases.case_rows import CaseRows
from cases.commands.answers import Answer
from cases.commands.change import Change
from cases.commands.idempotency import request
from cases.commands.limitation import recompute
from cases.commands.moves import apply_moves
from cases.commands.papers import leave_papers
from cases.commands.records import WRITERS
from cases.commands.references import foreign_references, plain, target_to_keep
from cases.commands.timing import apply_clocks
from cases.commands.transaction import transact
from cases.db import Store
from cases.errors import InvalidInputError, RefusedError
from cases.facts import civil_day, facts_from, rows_of
from cases.procedures import procedure_of
from cases.tables import INTERRUPTED, Case
from workflow.engine import decide
from workflow.facts import Facts
from workflow.inputs import read_input
from workflow.model import Decision, Event, InputError, Procedure, Refused

PROPOSED: Final = frozenset({"orientation_pending", "referral_pending"})
"""States in which somebody's work waits for another person's decision."""


def advance(  # noqa: PLR0913 - the port that every edge calls: each argument is part of the request
    store: Store,
    person: Person,
    case_id: UUID,
    event: str,
    data: Mapping[str, Any],
    *,
    seen: int,
    now: datetime,
    key: str | None = None,
    reason: str = "",
) -> Answer:
    """Fire an event (id or name) with its input, as JSON gives it. ``seen`` is the version that the person saw.

    Raises:
        KeyReusedError: the key belongs to another request.
        NotFoundError: no such case for this person, or no such event in its procedure.
        StaleError: the case changed since it was seen.
        InvalidInputError: the input is not what the event asks, with every error.
        RefusedError: the step is refused, with every reason.
        BusyError: no lock in time.
    """

    def act(change: Change) -> None:
        attempt = _Attempt(change.session, person, change.case, change.rows, now)
        typed, decision = attempt.decide(event, data)
        _apply(change, attempt.procedure, decision, typed, reason)

    asked = request(key, "advance", case_id, event, reason, data=data)
    return transact(store, person, case_id, act, seen=seen, asked=asked, now=now)


def dry_run(
    store: Store, person: Person, case_id: UUID, event: str, data: Mapping[str, Any], *, now: datetime
) -> Decision:
    """Return what the event would entail, and write nothing. Raises the same errors as ``advance``."""
    with store.read(person.scope) as session:
        case = visible_case(session, person, case_id)
        attempt = _Attempt(session, person, case, rows_of(session, case), now)
        return attempt.decide(event, data)[1]


@dataclass(frozen=True, slots=True)
class _Attempt:
    """What is known when a person tries an event on a case."""

    session: Session
    person: Person
    case: Case
    rows: CaseRows
    now: datetime

    @property
    def procedure(self) -> Procedure:
        """The version that the case is pinned to."""
        return procedure_of(self.case)

    def decide(self, event_id: str, data: Mapping[str, Any]) -> tuple[Mapping[str, Any], Decision]:
        """Return the typed input and the decision. Raises InvalidInputError, RefusedError."""
        today = civil_day(self.now)
        event = _event(self.procedure, event_id)
        typed = read_input(event, data, today=today)
        if isinstance(typed, tuple):
            raise InvalidInputError(typed)
        foreign = foreign_references(self.session, self.person, self.rows, event.input, typed)
        if foreign:
            raise InvalidInputError(foreign)
        actor = actor_on(self.session, self.person, self.case)
        decision = decide(self.procedure, self._facts(today, typed), event.id, actor, today, typed)
        if isinstance(decision, Refused):
            raise RefusedError(decision.refusals)
        return plain(typed), decision

    def _facts(self, today: date, typed: Mapping[str, Any]) -> Facts:
        facts = facts_from(self.case, self.rows, today=today)
        if "target_case" in typed:
            kept = target_to_keep(self.session, self.person, self.case, typed["target_case"])
            referred = kept is not None and kept.referral_sent_at is not None
            return replace(facts, duplicate_target_open=kept is not None, duplicate_target_referred=referred)
        return facts


def _event(procedure: Procedure, event_id: str) -> Event:
    try:
        return procedure.event(event_id)
    except KeyError:
        message = "Cette étape n’existe pas dans la procédure du dossier."
        raise InvalidInputError((InputError("/event", "unknown_event", message),)) from None


def _apply(change: Change, procedure: Procedure, decision: Decision, data: Mapping[str, Any], reason: str) -> None:
    """Collect everything that the decision entails, and record it as one event."""
    change.event = decision.event.id
    apply_moves(change, decision.moves)
    for name in decision.records:
        WRITERS[name](change, data)
    if change.dates_changed:
        recompute(change)
    leave_papers(change, decision, data)
    apply_clocks(change, procedure, decision, data)
    _remember(change, decision)
    values = {**data, "passed": [passed.guard for passed in decision.passed]}
    if reason:
        values["reason_given"] = reason
    change.record(
        decision.event.id,
        decision.role,
        values={name: value for name, value in values.items() if value not in (None, "", (), [])},
        to_state=decision.to_state,
        return_state=decision.return_state,
    )


def _remember(change: Change, decision: Decision) -> None:
    """Keep who fired what last, and whose work waits for a decision."""
    authors = {**change.case.marks.get("authors", {}), decision.event.id: str(change.person.id)}
    change.marks["authors"] = authors
    if decision.event.id == "T09":
        change.marks["referral_started"] = True
    if decision.to_state in PROPOSED:
        if decision.to_state != decision.from_state and decision.from_state not in INTERRUPTED:
            change.columns["proposed_by"] = change.person.id
    elif change.case.proposed_by is not None and decision.to_state not in INTERRUPTED:
        change.columns["proposed_by"] = None
