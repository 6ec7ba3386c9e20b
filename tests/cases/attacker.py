"""Somebody with every right on the database and without the keys: constraints, foreign keys and rights are off."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event, text
from sqlalchemy.orm import Session

from cases.db import Store
from cases.engines import open_engine


@contextmanager
def attacker(store: Store) -> Iterator[Session]:
    """Give a session that the database refuses nothing."""
    settings = store.settings
    engine = open_engine(settings.owner_database_url or settings.database_url)
    if store.is_sqlite:
        event.listen(engine, "connect", _unguarded)
    with Session(engine) as session, session.begin():
        if not store.is_sqlite:
            session.execute(text("SET LOCAL session_replication_role = replica"))
            _drop_checks(session)
        yield session
    engine.dispose()


def _drop_checks(session: Session) -> None:
    checks = text("SELECT conrelid::regclass::text, conname FROM pg_constraint WHERE contype = 'c' AND conrelid <> 0")
    for table, name in session.execute(checks).all():
        if name.startswith("ck_"):
            session.execute(text(f"ALTER TABLE {table} DROP CONSTRAINT {name}"))


def _unguarded(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("PRAGMA ignore_check_constraints=ON")
