"""Cases that resemble a report not yet taken in: shown beside the form, never merged by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select

from cases.access import Person, reading, visible
from cases.db import Store
from cases.duplicates import LABELS_FR, suspects
from cases.facts import civil_day
from cases.queries.rows import case_rows
from cases.queries.views import CaseRow
from cases.reports import Report
from cases.tables import Case

SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Similar:
    """A case that may tell of the same person or facts: what agrees, in words."""

    row: CaseRow
    score: int
    agrees: tuple[str, ...]


def similar_cases(store: Store, person: Person, report: Report, *, now: datetime) -> tuple[Similar, ...]:
    """Return the likeliest cases that this person may read, likeliest first. Nothing is written."""
    if reading(person) != "full":
        return ()
    with store.read(person.scope) as session:
        found = {one.case_id: one for one in suspects(session, store.keys, report)}
        cases = session.scalars(select(Case).where(Case.id.in_(list(found)), visible(person))).all()
        rows = {row.id: row for row in case_rows(session, store.keys, person, cases, today=civil_day(now))}
    return tuple(
        Similar(rows[case_id], one.score, tuple(LABELS_FR[trait] for trait in one.why))
        for case_id, one in found.items()
        if case_id in rows
    )[:SHOWN]
