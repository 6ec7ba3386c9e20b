"""PostgreSQL: who owns, who writes, who only reads; and row-level security, the second net under ``cases.access``.

The application connects as ``saisine_app``, which owns nothing: it may add events, never change one. Where the
connected user may not create roles, an administrator runs ``saisine provision`` once as a superuser. Without it the
product works as the one user it has, row-level security stays in force (FORCE) unless that user is a superuser, and
``saisine doctor`` says that the roles are missing.
"""

from __future__ import annotations

from typing import Final

from psycopg import sql
from sqlalchemy import Connection, make_url, text

from cases.engines import is_sqlite, open_engine

OWNER: Final = "saisine_owner"
APP: Final = "saisine_app"
SIGNER: Final = "saisine_signer"
READER: Final = "saisine_ro"
APPEND_ONLY: Final = ("event", "trail_pending")
"""Tables on which the application has INSERT and SELECT alone."""


def provision(superuser_url: str, *, app_password: str) -> str:
    """Create the four roles where they miss, and give the database's schema to the owner role.

    Return the URL by which the application connects. Safe to run again: the password is then the new one.
    """
    engine = open_engine(superuser_url)
    with engine.begin() as connection:
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('saisine roles'))"))
        known = set(connection.scalars(text("SELECT rolname FROM pg_roles WHERE rolname LIKE 'saisine%'")))
        for role in (OWNER, APP, SIGNER, READER):
            if role not in known:
                _run(connection, "CREATE ROLE {} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE", role)
        connection.exec_driver_sql(
            sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}")
            .format(sql.Identifier(APP), sql.Literal(app_password))
            .as_string(None)
        )
        _run(connection, "ALTER SCHEMA public OWNER TO {}", OWNER)
        _run(connection, "GRANT USAGE ON SCHEMA public TO {}, {}, {}", APP, SIGNER, READER)
    engine.dispose()
    return make_url(superuser_url).set(username=APP, password=app_password).render_as_string(hide_password=False)


def become_owner(connection: Connection) -> None:
    """Let the rest of the transaction create tables as the owner role, where this database is provisioned for it."""
    if is_sqlite(connection) or not _has_role(connection, OWNER):
        return
    may = text("SELECT pg_has_role(:role, 'MEMBER') AND has_schema_privilege(:role, 'public', 'CREATE')")
    if connection.scalar(may, {"role": OWNER}):
        connection.execute(text(f"SET LOCAL ROLE {OWNER}"))


def apply_rights(connection: Connection) -> None:
    """Give the roles what they may do on the tables of now. Run after each migration; nothing where no role is."""
    if is_sqlite(connection) or not _has_role(connection, APP):
        return
    tables = connection.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")).all()
    for table in tables:
        _run(connection, "REVOKE ALL ON {} FROM PUBLIC, {}, {}, {}", table, APP, SIGNER, READER)
        _run(connection, f"GRANT {_app_rights(table)} ON {{}} TO {{}}", table, APP)
        _run(connection, "GRANT SELECT ON {} TO {}", table, READER)
    _run(connection, "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}", APP)
    for table in {"event", "case", "trail_pending"} & set(tables):
        _run(connection, "GRANT SELECT ON {} TO {}", table, SIGNER)


def _app_rights(table: str) -> str:
    if table == "alembic_version":
        return "SELECT"
    if table in APPEND_ONLY:
        return "SELECT, INSERT"
    return "SELECT, INSERT, UPDATE" if table == "case" else "SELECT, INSERT, UPDATE, DELETE"


def _has_role(connection: Connection, role: str) -> bool:
    return connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :role"), {"role": role}) is not None


def _run(connection: Connection, statement: str, *names: str) -> None:
    connection.exec_driver_sql(sql.SQL(statement).format(*map(sql.Identifier, names)).as_string(None))
