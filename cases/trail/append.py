"""Writing one event. The one place where a row of ``event`` is made and where the state of a case moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from cases.keys import KeyStore
from cases.tables import Base, Case
from cases.trail.event import (
    Act,
    bound_to,
    ciphertext_digest,
    commitment,
    disclosures_of,
    event_hash,
    pack,
    time_after,
)

_ADD_EVENT: Final = insert(Base.metadata.tables["event"])
_ADD_PENDING: Final = insert(Base.metadata.tables["trail_pending"]).inline()
"""Core statements: this is the hottest path of the product, and nothing reads these rows back in its transaction."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a command wants recorded. ``data`` is committed value by value and encrypted: it may be personal.

    Everything else is a code or an id, and stands in the canonical event for ever.
    """

    type: str
    from_state: str
    to_state: str
    return_state: str | None
    actor: UUID
    role: str
    at: datetime
    req: UUID
    data: Mapping[str, Any]


def append(session: Session, keys: KeyStore, case: Case, entry: Entry, *, log: str) -> None:
    """Add the next event of a case that the caller has locked, and bring the case row up to it.

    ``log`` is the origin of the trail. The primary key (case, seq), and the version in the WHERE of the case's UPDATE,
    refuse a fork.

    Raises CaseKeyMissingError; StaleDataError or IntegrityError where the case was not locked and another came first.
    """
    act = _next_act(case, entry, log)
    disclosures = disclosures_of(entry.data)
    nonce_ct = keys.cipher(case.id).encrypt(pack(disclosures), bound_to(log, case.id, act.seq))
    canon = act.canon([commitment(each) for each in disclosures], ciphertext_digest(nonce_ct))
    h = event_hash(canon)
    named = {"case_id": case.id, "seq": act.seq, "h": h}
    _bring_up(case, act, h)
    session.flush()
    connection = session.connection()
    connection.execute(_ADD_EVENT, {**named, "site_id": act.site, "at": act.at, "canon": canon, "nonce_ct": nonce_ct})
    connection.execute(_ADD_PENDING, named)


def _next_act(case: Case, entry: Entry, log: str) -> Act:
    moment, skew = time_after(entry.at, case.updated_at if case.version else None)
    return Act(
        log=log,
        case=case.id,
        seq=case.version + 1,
        type=entry.type,
        from_state=entry.from_state,
        to_state=entry.to_state,
        return_state=entry.return_state,
        actor=entry.actor,
        role=entry.role,
        site=case.site_id,
        at=moment,
        skew=skew,
        req=entry.req,
        policy=f"{case.procedure_version}@{case.procedure_sha256}",
        prev=case.head,
    )


def _bring_up(case: Case, act: Act, head: bytes) -> None:
    """Make the row what the fold of the events says (``cases.trail.fold``)."""
    case.state, case.return_state = act.to_state, act.return_state
    case.version, case.head = act.seq, head
    case.updated_at = act.at
