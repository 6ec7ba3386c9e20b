"""Alembic's entry: runs on the connection that ``cases.db.migrate`` hands over, in its transaction."""

from __future__ import annotations

from alembic import context

from cases.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the caller's transaction holds everything, on both stores
)
context.run_migrations()
