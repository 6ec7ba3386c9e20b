"""Dates of law that a person noted on a case: which day, who, when and why, and what corrected them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.facts import civil_day
from cases.keys import KeyStore
from cases.queries.rows import account_names
from cases.tables import Case, LegalDate


@dataclass(frozen=True, slots=True)
class NotedDate:
    """A date of law as a person noted it. ``kind``: of a start, of a stop, or how a right was used or given up."""

    id: UUID
    kind: str
    rule: str | None
    start_on: date
    end_on: date | None
    author: str
    noted_on: date
    why: str
    corrected: UUID | None
    """The later one that took its place."""


def noted_dates(session: Session, keys: KeyStore, case: Case) -> tuple[NotedDate, ...]:
    """Return every date of law that was noted on the case, the latest first."""
    query = select(LegalDate).where(LegalDate.case_id == case.id)
    rows = session.scalars(query.order_by(LegalDate.at.desc(), LegalDate.id.desc())).all()
    names = account_names(session, {row.author_id for row in rows if row.author_id})
    return tuple(
        NotedDate(
            id=row.id,
            kind=row.kind,
            rule=row.rule,
            start_on=row.start_on,
            end_on=row.end_on,
            author=names.get(row.author_id, "") if row.author_id else "",
            noted_on=civil_day(row.at),
            why=keys.unseal(case.id, "legal_date", row.id, "sealed", row.sealed).get("why", ""),
            corrected=row.superseded_by,
        )
        for row in rows
    )


def start_of(noted: Iterable[NotedDate], rule: str, kind: str) -> NotedDate | None:
    """Return the start that a person noted for the rule itself, else for every rule that starts so."""
    standing = [each for each in noted if each.kind == kind and not each.corrected and each.rule in {rule, None}]
    return next((each for each in standing if each.rule == rule), next(iter(standing), None))
