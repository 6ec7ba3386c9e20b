"""From what a person types (case number, reference, id) to the id of a case."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.errors import NotFoundError
from cases.tables import Case


def case_id_of(session: Session, typed: str) -> UUID:
    """Return the id of the case that has this number, reference or id. Raises NotFoundError."""
    try:
        return UUID(typed)
    except ValueError:
        named = (Case.case_number == typed.strip().upper()) | (Case.external_ref == typed.strip())
        found = session.scalars(select(Case.id).where(named).limit(1)).first()
    if found is None:
        raise NotFoundError
    return found
