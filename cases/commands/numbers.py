"""Numbers without gaps, from a counter row of the site and the year, taken inside the transaction that uses them."""

from __future__ import annotations

from typing import Final

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from cases.case_rows import table
from cases.engines import is_sqlite

SHORTEST_WORD: Final = 3

_counter: Final = table("counter")
_STATEMENTS: Final = tuple(
    insert(_counter)
    .on_conflict_do_update(index_elements=["site_id", "year", "series"], set_={"value": _counter.c.value + 1})
    .returning(_counter.c.value)
    for insert in (sqlite.insert, postgresql.insert)
)


def next_number(session: Session, site_id: str, year: int, *, series: str) -> int:
    """Return the next number of a series. Another transaction that takes one waits for this one to end."""
    connection = session.connection()
    statement = _STATEMENTS[0] if is_sqlite(connection) else _STATEMENTS[1]
    row = {"site_id": site_id, "year": year, "series": series, "value": 1}
    return int(connection.execute(statement, row).scalar_one())


def next_case_number(session: Session, site_id: str, year: int) -> str:
    """Return the next number of a case of the site: DISC-PC-2026-00042 (domain rule 7.1)."""
    return f"DISC-{site_code(site_id)}-{year}-{next_number(session, site_id, year, series='case'):05d}"


def site_code(site_id: str) -> str:
    """Return the initials of the site: ``nord-pas-de-calais`` is NPC; little words do not count."""
    return "".join(word[0] for word in site_id.split("-") if len(word) >= SHORTEST_WORD).upper()
