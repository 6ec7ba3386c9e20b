"""What the file holds now of what ``record_details`` may change: the values that a form of editing begins with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.access import Person, log_read, reading, visible_case
from cases.db import Store
from cases.errors import NotFoundError
from cases.keys import KeyStore
from cases.tables import Case, Claimant, Fact, Respondent

CLAIMANT_COLUMNS: Final = ("needs_interpreter", "minor")
FACT_COLUMNS: Final = ("facts_on", "facts_last_on", "facts_ongoing")


def editable_values(store: Store, person: Person, case_id: UUID, *, now: datetime) -> Mapping[str, Mapping[str, Any]]:
    """Return part -> field -> value of what the form completes. The reading is logged.

    Raises:
        NotFoundError: no such case for this person, or this person reads no content.
    """
    if reading(person) != "full":
        raise NotFoundError
    with store.read(person.scope) as session:
        case = visible_case(session, person, case_id)
        values = {
            "claimant": _claimant(session, store.keys, case),
            "respondent": _respondent(session, store.keys, case),
            "facts": _facts(session, store.keys, case),
            "situation": dict(case.marks.get("situation") or {}),
            "heir": _claimant(session, store.keys, case, role="heir"),
            "file": {
                "claimant_deceased": bool(case.marks.get("claimant_deceased")),
                "association_standing": str(case.marks.get("association_standing", "")),
                "association_declared_on": str(case.marks.get("association_declared_on") or ""),
            },
            "receipt": {
                "channel": case.channel,
                "reporter_kind": case.reporter_kind,
                "anonymous": case.anonymous,
                "report_received": bool(case.marks.get("report_received", True)),
            },
            "removal": {
                "elimination_visa": str(case.marks.get("elimination_visa") or ""),
                "list_for_elimination": bool(case.marks.get("listed_for_purge_by")),
                "litigation_hold": case.litigation_hold,
            },
            "route_answers": dict(case.marks.get("route_answers") or {}),
            "delay_answers": {
                code.lower(): answer for code, answer in (case.marks.get("situation_answers") or {}).items()
            },
        }
    log_read(store, person, case_id=case_id, what="case", now=now)
    return values


def _claimant(session: Session, keys: KeyStore, case: Case, *, role: str = "claimant") -> dict[str, Any]:
    query = select(Claimant).where(Claimant.case_id == case.id, Claimant.role == role).order_by(Claimant.id)
    row = session.scalars(query.limit(1)).one_or_none()
    if row is None:
        return {}
    told = keys.unseal(case.id, "claimant", row.id, "sealed", row.sealed)
    return {**told, **{name: getattr(row, name) for name in CLAIMANT_COLUMNS}}


def _respondent(session: Session, keys: KeyStore, case: Case) -> dict[str, Any]:
    query = select(Respondent).where(Respondent.case_id == case.id).order_by(Respondent.id)
    row = session.scalars(query.limit(1)).one_or_none()
    if row is None:
        return {}
    return {**keys.unseal(case.id, "respondent", row.id, "sealed", row.sealed), "kind": row.kind}


def _facts(session: Session, keys: KeyStore, case: Case) -> dict[str, Any]:
    row = session.scalars(select(Fact).where(Fact.case_id == case.id)).one_or_none()
    told = keys.unseal(case.id, "fact", row.id, "sealed", row.sealed) if row else {}
    return {**told, **{name: getattr(case, name) for name in FACT_COLUMNS}}
