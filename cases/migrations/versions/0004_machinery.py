"""Tables: the trail, idempotency and background work; row-level security on PostgreSQL."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from cases import columns
from cases.row_security import expose, protect

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _job()
    _event()
    _idempotency()
    _trail_pending()
    protect(op.get_bind())


def downgrade() -> None:
    expose(op.get_bind())
    op.drop_table("trail_pending")
    op.drop_table("idempotency")
    op.drop_table("event")
    op.drop_table("job")


def _job() -> None:
    op.create_table(
        "job",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("args", columns.Json(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("dedupe_key", sa.Text(), nullable=True),
        sa.Column("run_at", columns.Moment(), nullable=False),
        sa.Column("lease_until", columns.Moment(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("failure", sa.Text(), nullable=False),
        sa.Column("created_at", columns.Moment(), nullable=False),
        sa.Column("done_at", columns.Moment(), nullable=True),
        sa.CheckConstraint("state IN ('queued', 'running', 'done', 'failed')", name=op.f("ck_job_state_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
        sa.UniqueConstraint("dedupe_key", name=op.f("uq_job_dedupe_key")),
        sqlite_strict=True,
    )
    op.create_index("ix_job_state_run_at", "job", ["state", "run_at"], unique=False)


def _event() -> None:
    op.create_table(
        "event",
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("at", columns.Moment(), nullable=False),
        sa.Column("canon", sa.LargeBinary(), nullable=False),
        sa.Column("nonce_ct", sa.LargeBinary(), nullable=True),
        sa.Column("h", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(r"h = sha256('\x00'::bytea || canon)", name=op.f("ck_event_h_is_sha256_of_canon")).ddl_if(
            dialect="postgresql"
        ),
        sa.CheckConstraint("length(h) = 32", name=op.f("ck_event_h_length")),
        sa.CheckConstraint("seq > 0", name=op.f("ck_event_seq_positive")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_event_case_id")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_event_site_id")),
        sa.PrimaryKeyConstraint("case_id", "seq", name=op.f("pk_event")),
        sqlite_strict=True,
    )


def _idempotency() -> None:
    op.create_table(
        "idempotency",
        sa.Column("actor_id", columns.Id(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("http_status", sa.Integer(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.Column("case_id", columns.Id(), nullable=True),
        sa.Column("created_at", columns.Moment(), nullable=False),
        sa.CheckConstraint("status IN ('running', 'done')", name=op.f("ck_idempotency_status_known")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_idempotency_case_id")),
        sa.PrimaryKeyConstraint("actor_id", "key", name=op.f("pk_idempotency")),
        sqlite_strict=True,
    )
    op.create_index("ix_idempotency_created_at", "idempotency", ["created_at"], unique=False)


def _trail_pending() -> None:
    op.create_table(
        "trail_pending",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), sa.Identity(always=True), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("h", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id", "seq"], ["event.case_id", "event.seq"], name=op.f("fk_trail_pending_case_id_seq")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trail_pending")),
        sa.UniqueConstraint("case_id", "seq", name=op.f("uq_trail_pending_case_id_seq")),
        sqlite_strict=True,
    )
