"""Row-level security of PostgreSQL: which rows a transaction sees, from the settings that ``set_scope`` writes.

A setting that is absent shows nothing. A case is seen by the transactions of its site, by the site to which it is
offered, and by whoever created it (a partner sees what he or she sent). What belongs to a case is seen with it.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, inspect

from cases.engines import is_sqlite

_SITES: Final = "ARRAY(SELECT unnest(string_to_array(NULLIF(current_setting('app.sites', true), ''), ',')))"
_EVERY: Final = "(SELECT current_setting('app.sites', true) = '*')"
_MINE: Final = "created_by::text = (SELECT NULLIF(current_setting('app.user', true), ''))"
"""Each setting in a SELECT of its own: it is read once for a statement, not once for each row."""
_OFFERED: Final = """EXISTS (SELECT 1 FROM transfer t WHERE t.case_id = "case".id AND t.state = 'offered'"""
_CASE_IS_SEEN: Final = 'EXISTS (SELECT 1 FROM "case" seen WHERE seen.id = {table}.{column})'

OF_A_CASE: Final = (
    "attachment",
    "case_form",
    "case_ground",
    "claimant",
    "clock",
    "conflict",
    "consent",
    "contact",
    "event",
    "fact",
    "legal_date",
    "letter",
    "limitation",
    "migrated_case",
    "missing_item",
    "name_index",
    "note",
    "outbox",
    "outcome",
    "proposal",
    "reporter",
    "respondent",
    "route",
    "submachine",
    "task",
)
"""Tables seen with their case. ``tests/cases/test_row_security.py`` demands that a new table be here or be excused."""


def protect(connection: Connection) -> None:
    """Put every policy on that the tables of now need. Nothing on SQLite, which has no second net."""
    if is_sqlite(connection):
        return
    _protect_transfers(connection)
    _protect_cases(connection)
    for table in _made(connection, OF_A_CASE):
        protect_table(connection, table)
    either = (_CASE_IS_SEEN.format(table="duplicate", column=column) for column in ("case_id", "other_case_id"))
    _policy(connection, "duplicate", using=" OR ".join(either))


def protect_table(connection: Connection, table: str) -> None:
    """Put its policy on a table of a case that a later migration makes."""
    if not is_sqlite(connection):
        _policy(connection, table, using=_CASE_IS_SEEN.format(table=table, column="case_id"))


def _made(connection: Connection, tables: tuple[str, ...]) -> list[str]:
    """Return those of the tables that exist: an earlier migration runs before the later ones made theirs."""
    there = set(inspect(connection).get_table_names())
    return [table for table in tables if table in there]


def expose(connection: Connection) -> None:
    """Take every policy off: what ``protect`` undoes."""
    if is_sqlite(connection):
        return
    for table in _made(connection, ("case", *OF_A_CASE, "duplicate", "transfer")):
        connection.exec_driver_sql(f'DROP POLICY {table}_of_my_sites ON "{table}"')
        connection.exec_driver_sql(f'ALTER TABLE "{table}" NO FORCE ROW LEVEL SECURITY')
        connection.exec_driver_sql(f'ALTER TABLE "{table}" DISABLE ROW LEVEL SECURITY')


def _protect_transfers(connection: Connection) -> None:
    """An offer is seen from both sites. It does not look at the case: the case's policy looks at it."""
    _policy(connection, "transfer", using=f"{_EVERY} OR from_site = ANY ({_SITES}) OR to_site = ANY ({_SITES})")


def _protect_cases(connection: Connection) -> None:
    offered = f"{_OFFERED} AND t.to_site = ANY ({_SITES}))"
    written = f"{_EVERY} OR site_id = ANY ({_SITES}) OR {_MINE}"
    _policy(connection, "case", using=f"{written} OR {offered}", check=written)


def _policy(connection: Connection, table: str, *, using: str, check: str = "") -> None:
    connection.exec_driver_sql(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')
    connection.exec_driver_sql(f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY')
    connection.exec_driver_sql(
        f'CREATE POLICY {table}_of_my_sites ON "{table}" USING ({using}) WITH CHECK ({check or using})'
    )
