"""Background work is promised here, in the transaction of the act that promises it; ``cases.work`` does it.

PostgreSQL: Procrastinate, its job row written on the session's own connection. SQLite: a row of ``job``. Both: there
on commit, gone on rollback. A job may run twice without harm; its arguments are ids only.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import procrastinate
from procrastinate.schema import SchemaManager
from sqlalchemy import Connection, insert, text
from sqlalchemy.orm import Session

from cases.columns import new_id
from cases.engines import is_sqlite
from cases.tables import Base

QUEUE: Final = "saisine"
_PROMISES: Final = procrastinate.App(connector=procrastinate.SyncPsycopgConnector())
"""Never opened: it only writes job rows on connections that are handed to it."""
_job: Final = Base.metadata.tables["job"]


def defer(session: Session, task: str, args: Mapping[str, Any], *, now: datetime) -> None:
    """Promise a task (a name of ``cases.work.TASKS``) in this transaction. ``args`` are ids as text."""
    connection = session.connection()
    if is_sqlite(connection):
        row = {"id": new_id(), "task": task, "args": dict(args), "run_at": now, "created_at": now}
        connection.execute(insert(_job), row)
        return
    own = connection.connection.driver_connection
    _PROMISES.configure_task(task, queue=QUEUE, connection=own).defer(**args)


def install_engine(connection: Connection) -> None:
    """Create the tables of Procrastinate where they miss (PostgreSQL). They are not ours: Alembic leaves them out."""
    if is_sqlite(connection) or connection.scalar(text("SELECT to_regclass('procrastinate_jobs')")) is not None:
        return
    driver = connection.connection.driver_connection
    assert driver is not None, "an open connection has its driver's connection"
    driver.execute(SchemaManager.get_schema())
