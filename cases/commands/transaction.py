"""The one transaction of a write on a case: key, lock, version, act, event, row, answer, commit. In this order.

1. The idempotency row: a replay gets its answer before any version is compared, else it would be called stale.
2. The case row is locked (``FOR NO KEY UPDATE``; SQLite: ``BEGIN IMMEDIATE``), and visible or not found.
3. Its version is the one that the person saw.
4. The act: facts, input, decision, rows to write, one event, and the row of the case where its version is unchanged.
5. The answer beside the key; then the commit, before anybody is told of success.

No network, no PDF, no mail in here: what is to happen outside is a job row of the same transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from cases.access import Person, visible_case
from cases.commands.answers import Answer
from cases.commands.change import Change
from cases.commands.idempotency import Request, claim, settle
from cases.db import Store
from cases.errors import StaleError
from cases.trail.read import types_since

FULFILMENTS: Final = frozenset({"letter", "T72"})
"""Events that change nothing that a decision rests on: a letter already seen was printed, the trail was read out."""

Act = Callable[[Change], None]
"""Collects what is to be written and ends with ``change.record(...)``, exactly once."""


def transact(
    store: Store, person: Person, case_id: UUID, act: Act, *, seen: int | None, asked: Request, now: datetime
) -> Answer:
    """Do one act on one case, once. ``seen`` None: whatever the version is (background work, which saw none).

    Raises:
        KeyReusedError: the key belongs to another request.
        NotFoundError: the case does not exist, or this person may not see it.
        StaleError: the case changed since the person saw it.
        BusyError: no lock in time; whether the act is recorded is settled by asking again with the same key.
    """
    with store.write(person.scope) as session:
        replay = claim(session, person, asked, now=now)
        if replay is not None:
            return replay
        case = visible_case(session, person, case_id, lock=True)
        version = case.version
        if seen is not None and _stale(session, case_id, seen, version):
            raise StaleError(version)
        change = Change(store, session, person, case, now)
        act(change)
        assert case.version == version + 1, "an act leaves one event"
        answer = Answer(case.id, case.case_number, case.state, case.version, case.version)
        settle(session, person, asked, answer)
    return answer


def _stale(session: Session, case_id: UUID, seen: int, version: int) -> bool:
    """Tell whether anything but fulfilments happened since; a version that never was is stale too."""
    if seen == version:
        return False
    return seen > version or not types_since(session, case_id, seen) <= FULFILMENTS
