"""Reading the events of a case, with what its key still opens."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.errors import CaseKeyMissingError
from cases.keys import CaseCipher, KeyStore
from cases.tables import Event
from cases.trail.event import Act, bound_to, disclosed, unpack


@dataclass(frozen=True, slots=True)
class RecordedEvent:
    """One event as it was recorded. ``data`` is None once the case is erased."""

    act: Act
    canon: bytes
    h: bytes
    disclosures: tuple[str, ...] | None
    """As committed: what a reader needs to check a value against ``canon``."""

    @property
    def seq(self) -> int:
        """Place in the case, from 1."""
        return self.act.seq

    @property
    def data(self) -> Mapping[str, Any] | None:
        """What was disclosed to those who may read the case."""
        return None if self.disclosures is None else disclosed(self.disclosures)


def events(session: Session, keys: KeyStore, case_id: UUID) -> tuple[RecordedEvent, ...]:
    """Return the events of a case in order. They are read, not verified: see ``cases.trail.verify``.

    Raises UnreadableError where a ciphertext was changed.
    """
    cipher = cipher_or_none(keys, case_id)
    rows = session.scalars(select(Event).where(Event.case_id == case_id).order_by(Event.seq))
    return tuple(_recorded(row, cipher) for row in rows)


def events_of_type(session: Session, keys: KeyStore, case_id: UUID, event_type: str) -> tuple[RecordedEvent, ...]:
    """Return the events of one type, oldest first; the others are not opened. Raises UnreadableError."""
    cipher = cipher_or_none(keys, case_id)
    rows = session.scalars(select(Event).where(Event.case_id == case_id).order_by(Event.seq))
    return tuple(_recorded(row, cipher) for row in rows if json.loads(row.canon)["type"] == event_type)


def types_since(session: Session, case_id: UUID, seq: int) -> frozenset[str]:
    """Return the types of the events after ``seq``. Needs no key."""
    canons = session.scalars(select(Event.canon).where(Event.case_id == case_id, Event.seq > seq))
    return frozenset(json.loads(canon)["type"] for canon in canons)


def cipher_or_none(keys: KeyStore, case_id: UUID) -> CaseCipher | None:
    """Return the cipher of the case, None where it was erased."""
    try:
        return keys.cipher(case_id)
    except CaseKeyMissingError:
        return None


def _recorded(row: Event, cipher: CaseCipher | None) -> RecordedEvent:
    act = Act.of(json.loads(row.canon))
    disclosures = None
    if cipher is not None and row.nonce_ct is not None:
        disclosures = tuple(unpack(cipher.decrypt(row.nonce_ct, bound_to(act.log, row.case_id, row.seq))))
    return RecordedEvent(act, row.canon, row.h, disclosures)
