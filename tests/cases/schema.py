"""What a database says of its own tables, as text that two databases can be compared by."""

from __future__ import annotations

import re

from sqlalchemy import Connection, text

from cases.engines import is_sqlite

_COLUMNS = """
    SELECT table_name, column_name, data_type, is_nullable, coalesce(column_default, ''), is_identity
    FROM information_schema.columns WHERE table_schema = 'public'
"""
_CONSTRAINTS = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
"""
_ADDED = re.compile(r", (?=\w+ (?:TEXT|INTEGER|BLOB)\b)")
_INDEXES = "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"


def described(connection: Connection) -> set[str]:
    """Return one line per column, constraint and index; the tables of Alembic and of Procrastinate apart."""
    lines = _sqlite_lines(connection) if is_sqlite(connection) else _postgresql_lines(connection)
    return {line for line in lines if "alembic_version" not in line and "procrastinate_" not in line}


def _sqlite_lines(connection: Connection) -> list[str]:
    statements = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")).all()
    return [f"{name}: {part}" for name, sql in statements for part in _parts(sql)]


def _parts(sql: str) -> list[str]:
    """Return the lines of a CREATE statement, alike for SQLAlchemy's two ways of writing them.

    SQLite writes a column that a later migration adds on the line of the one before it.
    """
    lines = [line for each in sql.splitlines() for line in _ADDED.split(each) if line.strip()]
    return [re.sub(r"\s+", " ", line).strip().rstrip(",").strip() for line in lines]


def _postgresql_lines(connection: Connection) -> list[str]:
    rows = [row for query in (_COLUMNS, _CONSTRAINTS, _INDEXES) for row in connection.execute(text(query))]
    return [" | ".join(map(str, row)) for row in rows]
