"""Finding a case by its number or by the claimant's name, without any name in the database."""

from __future__ import annotations

import re
from datetime import datetime

from sqlalchemy import ColumnElement, and_, false, func, or_, select

from cases.access import Person, log_read, reading, visible
from cases.db import Store
from cases.facts import civil_day
from cases.keys import KeyStore
from cases.names import name_tokens
from cases.queries.rows import case_rows
from cases.queries.views import CaseRow
from cases.tables import Case, NameIndex

NUMBER = re.compile(r"^[A-Z0-9-]{3,}$")


def matching(keys: KeyStore, person: Person, text: str) -> ColumnElement[bool]:
    """Return the condition on ``Case``: the number or reference begins so, or every word is a name of the claimant.

    Only who reads persons may search them: for others a name finds nothing.
    """
    typed = text.strip().upper()
    by_number: ColumnElement[bool] = false()
    if NUMBER.match(typed):
        start = typed.replace("%", "") + "%"
        by_number = or_(Case.case_number.like(start), func.upper(Case.external_ref).like(start))
    tokens = name_tokens(text)
    if reading(person) != "full" or not tokens:
        return by_number
    by_name = [
        Case.id.in_(select(NameIndex.case_id).where(NameIndex.token == keys.blind(token))) for token in sorted(tokens)
    ]
    return or_(by_number, and_(*by_name))


def search(store: Store, person: Person, text: str, *, now: datetime, limit: int = 20) -> tuple[CaseRow, ...]:
    """Return the cases found, newest first. The search is logged, never its words."""
    with store.read(person.scope) as session:
        query = select(Case).where(visible(person), matching(store.keys, person, text))
        cases = list(session.scalars(query.order_by(Case.id.desc()).limit(limit)))
        rows = case_rows(session, store.keys, person, cases, today=civil_day(now))
    log_read(store, person, case_id=None, what="search", now=now)
    return rows
