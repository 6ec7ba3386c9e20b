"""Indexes: the open cases of a site counted and sorted without a look at their rows; the conflicts of a person.

The wider index takes the place of the narrower one that begins alike. The policies of PostgreSQL are made anew: they
mean what they meant, and read each setting once for a statement.
"""

from __future__ import annotations

from alembic import op

from cases.row_security import expose, protect

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

BEFORE = "ix_case_site_id_state_next_due_on"
LANDING = "ix_case_landing"
COLUMNS = [
    *("site_id", "state", "next_due_on", "safe_day", "assignee_id", "urgency"),
    *("received_on", "created_at", "created_by", "proposed_by", "id"),
]
CONFLICTS = "ix_conflict_account_id"


def upgrade() -> None:
    op.create_index(LANDING, "case", COLUMNS)
    op.drop_index(BEFORE, "case")
    op.create_index(CONFLICTS, "conflict", ["account_id", "case_id"])
    expose(op.get_bind())
    protect(op.get_bind())


def downgrade() -> None:
    op.drop_index(CONFLICTS, "conflict")
    op.create_index(BEFORE, "case", ["site_id", "state", "next_due_on"])
    op.drop_index(LANDING, "case")
