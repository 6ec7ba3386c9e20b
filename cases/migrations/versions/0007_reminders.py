"""Tables: how a person wants to be reminded, the digests sent, the links of private calendars."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from cases import columns

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reminder",
        sa.Column("account_id", columns.Id(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("rhythm", sa.Text(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("changed_at", columns.Moment(), nullable=False),
        sa.CheckConstraint("rhythm IN ('none', 'daily', 'weekly')", name=op.f("ck_reminder_rhythm_known")),
        sa.CheckConstraint("hour BETWEEN 0 AND 23", name=op.f("ck_reminder_hour_of_a_day")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_reminder_account_id")),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_reminder")),
        sqlite_strict=True,
    )
    op.create_table(
        "digest",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("account_id", columns.Id(), nullable=False),
        sa.Column("on", columns.Day(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("lease_until", columns.Moment(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", columns.Moment(), nullable=False),
        sa.Column("sent_at", columns.Moment(), nullable=True),
        sa.Column("failure", sa.Text(), nullable=False),
        sa.Column("stop_hash", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "state IN ('queued', 'sending', 'sent', 'failed', 'uncertain', 'nothing')",
            name=op.f("ck_digest_state_known"),
        ),
        sa.CheckConstraint("attempts >= 0", name=op.f("ck_digest_attempts_positive")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_digest_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digest")),
        sa.UniqueConstraint("account_id", "on", name=op.f("uq_digest_account_id_on")),
        sqlite_strict=True,
    )
    op.create_index("ix_digest_state_lease_until", "digest", ["state", "lease_until"])
    op.create_index("ix_digest_stop_hash", "digest", ["stop_hash"])
    op.create_table(
        "feed",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("account_id", columns.Id(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", columns.Moment(), nullable=False),
        sa.Column("last_read_at", columns.Moment(), nullable=True),
        sa.Column("revoked_at", columns.Moment(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_feed_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed")),
        sa.UniqueConstraint("hash", name=op.f("uq_feed_hash")),
        sqlite_strict=True,
    )
    op.create_index(
        "uq_feed_live",
        "feed",
        ["account_id"],
        unique=True,
        sqlite_where=sa.text("revoked_at IS NULL"),
        postgresql_where=sa.text("revoked_at IS NULL"),
    )


def downgrade() -> None:
    op.drop_table("feed")
    op.drop_table("digest")
    op.drop_table("reminder")
