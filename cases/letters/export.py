"""Downloading a trail: the export is itself an event, recorded before the file is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.access import Person, log_read, visible_case
from cases.commands import advance
from cases.db import Store
from cases.letters.issue import OpenedLetter, Paper, issue_letter
from cases.tables import Letter

EXPORT_EVENT: Final = "T72"


@dataclass(frozen=True, slots=True)
class TrailRequest:
    """Why and for which period a trail is asked; ``full`` names persons and needs a second authorisation."""

    reasons: str
    from_on: date | None = None
    to_on: date | None = None
    full: bool = False
    authorised_by: UUID | None = None

    def as_input(self) -> dict[str, Any]:
        """Return the input of the export event."""
        told = {
            "reasons": self.reasons,
            "from_on": str(self.from_on) if self.from_on else None,
            "to_on": str(self.to_on) if self.to_on else None,
            "full": self.full,
            "authorised_by": str(self.authorised_by) if self.authorised_by else None,
        }
        return {name: value for name, value in told.items() if value is not None}


def trail_pdf(
    store: Store,
    paper: Paper,
    person: Person,
    case_id: UUID,
    request: TrailRequest,
    *,
    seen: int,
    key: str | None,
    now: datetime,
) -> OpenedLetter:
    """Record the export, then return the trail as PDF.

    Raises:
        NotFoundError, StaleError, RefusedError, InvalidInputError: as ``advance`` does for the export event.
    """
    answer = advance(store, person, case_id, EXPORT_EVENT, request.as_input(), seen=seen, now=now, key=key)
    with store.read(person.scope) as session:
        letter_id = _ordered_by(session, store, case_id, answer.seq)
    issue_letter(store, paper, letter_id, now=now)
    with store.read(person.scope) as session:
        letter = session.get_one(Letter, letter_id)
        assert letter.blob_id is not None, "the trail was issued above"
        assert letter.blob_key_wrapped is not None, "a stored file has its key"
        pdf = store.files.get(case_id, letter.blob_id, letter.blob_key_wrapped)
        number = visible_case(session, person, case_id).case_number
    log_read(store, person, case_id=case_id, what="trail", reason=request.reasons, now=now)
    return OpenedLetter(f"releve-{number or answer.case_id}.pdf", pdf, replayed=answer.replayed)


def _ordered_by(session: Session, store: Store, case_id: UUID, seq: int) -> UUID:
    """Return the letter of an export event: a request told again gets the file of then, not of a later export."""
    rows = session.execute(
        select(Letter.id, Letter.context).where(Letter.case_id == case_id, Letter.code == "L25")
    ).all()
    orders: dict[int, UUID] = {
        store.keys.unseal(case_id, "letter", row.id, "context", row.context)["seq"]: row.id for row in rows
    }
    return orders[seq]
