"""Tables: what a case goes through."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from cases import columns

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _clock()
    _duplicate()
    _legal_date()
    _letter()
    _limitation()
    _name_index()
    _proposal()
    _transfer()
    _outbox()
    _outcome()


def downgrade() -> None:
    op.drop_table("outcome")
    op.drop_table("outbox")
    op.drop_table("transfer")
    op.drop_table("proposal")
    op.drop_table("name_index")
    op.drop_table("limitation")
    op.drop_table("letter")
    op.drop_table("legal_date")
    op.drop_table("duplicate")
    op.drop_table("clock")


def _clock() -> None:
    op.create_table(
        "clock",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("clock", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("started_at", columns.Moment(), nullable=False),
        sa.Column("due_on", columns.Day(), nullable=True),
        sa.Column("due_at", columns.Moment(), nullable=True),
        sa.Column("alarm_at", columns.Moment(), nullable=True),
        sa.Column("remaining", sa.Integer(), nullable=True),
        sa.Column("paused_at", columns.Moment(), nullable=True),
        sa.Column("stopped_at", columns.Moment(), nullable=True),
        sa.Column("alarms_done", columns.Json(), nullable=False),
        sa.CheckConstraint("state IN ('running', 'paused', 'over', 'stopped')", name=op.f("ck_clock_state_known")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_clock_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clock")),
        sqlite_strict=True,
    )
    op.create_index("ix_clock_case_id", "clock", ["case_id"], unique=False)
    op.create_index("ix_clock_state_alarm_at", "clock", ["state", "alarm_at"], unique=False)
    op.create_index("ix_clock_state_due_on", "clock", ["state", "due_on"], unique=False)
    op.create_index(
        "uq_clock_live",
        "clock",
        ["case_id", "clock", "key"],
        unique=True,
        sqlite_where=sa.text("state IN ('running', 'paused')"),
        postgresql_where=sa.text("state IN ('running', 'paused')"),
    )


def _duplicate() -> None:
    op.create_table(
        "duplicate",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("other_case_id", columns.Id(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("marked_at", columns.Moment(), nullable=False),
        sa.CheckConstraint("state IN ('suspected', 'confirmed', 'rejected')", name=op.f("ck_duplicate_state_known")),
        sa.CheckConstraint("case_id <> other_case_id", name=op.f("ck_duplicate_another_case")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_duplicate_case_id")),
        sa.ForeignKeyConstraint(["other_case_id"], ["case.id"], name=op.f("fk_duplicate_other_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duplicate")),
        sa.UniqueConstraint("case_id", "other_case_id", name=op.f("uq_duplicate_case_id_other_case_id")),
        sqlite_strict=True,
    )
    op.create_index("ix_duplicate_other_case_id", "duplicate", ["other_case_id"], unique=False)


def _legal_date() -> None:
    op.create_table(
        "legal_date",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("start_on", columns.Day(), nullable=False),
        sa.Column("end_on", columns.Day(), nullable=True),
        sa.Column("author_id", columns.Id(), nullable=True),
        sa.Column("at", columns.Moment(), nullable=False),
        sa.Column("superseded_by", columns.Id(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_legal_date_case_id")),
        sa.ForeignKeyConstraint(["superseded_by"], ["legal_date.id"], name=op.f("fk_legal_date_superseded_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_date")),
        sqlite_strict=True,
    )
    op.create_index("ix_legal_date_case_id", "legal_date", ["case_id"], unique=False)


def _letter() -> None:
    op.create_table(
        "letter",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("template_version", sa.Text(), nullable=False),
        sa.Column("context", sa.LargeBinary(), nullable=True),
        sa.Column("blob_id", sa.Text(), nullable=True),
        sa.Column("blob_key_wrapped", sa.LargeBinary(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("page_count", sa.Integer(), nullable=True),
        sa.Column("sha256", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", columns.Moment(), nullable=False),
        sa.Column("issued_at", columns.Moment(), nullable=True),
        sa.Column("issued_seq", sa.Integer(), nullable=True),
        sa.Column("author_id", columns.Id(), nullable=True),
        sa.Column("approved_by", columns.Id(), nullable=True),
        sa.Column("approved_at", columns.Moment(), nullable=True),
        sa.CheckConstraint(
            "state <> 'issued' OR (number IS NOT NULL AND issued_at IS NOT NULL)",
            name=op.f("ck_letter_issued_is_numbered"),
        ),
        sa.CheckConstraint("state IN ('draft', 'approved', 'issued', 'set_aside')", name=op.f("ck_letter_state_known")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_letter_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
        sa.UniqueConstraint("number", name=op.f("uq_letter_number")),
        sqlite_strict=True,
    )
    op.create_index("ix_letter_case_id_code", "letter", ["case_id", "code"], unique=False)


def _limitation() -> None:
    op.create_table(
        "limitation",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("start_on", columns.Day(), nullable=True),
        sa.Column("legal_last_day", columns.Day(), nullable=True),
        sa.Column("safe_day", columns.Day(), nullable=True),
        sa.Column("over_after", columns.Day(), nullable=True),
        sa.Column("over", columns.Flag(), nullable=False),
        sa.Column("computed_at", columns.Moment(), nullable=False),
        sa.Column("derivation", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "status IN ('running', 'may_be_open', 'over', 'not_started', 'caution')",
            name=op.f("ck_limitation_status_known"),
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_limitation_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_limitation")),
        sqlite_strict=True,
    )
    op.create_index("ix_limitation_case_id", "limitation", ["case_id"], unique=False)


def _name_index() -> None:
    op.create_table(
        "name_index",
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_name_index_case_id")),
        sa.PrimaryKeyConstraint("case_id", "token", name=op.f("pk_name_index")),
        sqlite_strict=True,
    )
    op.create_index("ix_name_index_token", "name_index", ["token"], unique=False)


def _proposal() -> None:
    op.create_table(
        "proposal",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("proposer_id", columns.Id(), nullable=False),
        sa.Column("at", columns.Moment(), nullable=False),
        sa.Column("open", columns.Flag(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_proposal_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal")),
        sqlite_strict=True,
    )
    op.create_index("ix_proposal_case_id", "proposal", ["case_id"], unique=False)
    op.create_index(
        "uq_proposal_open",
        "proposal",
        ["case_id", "kind"],
        unique=True,
        sqlite_where=sa.text("open = 1"),
        postgresql_where=sa.text("open"),
    )


def _transfer() -> None:
    op.create_table(
        "transfer",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("from_site", sa.Text(), nullable=False),
        sa.Column("to_site", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("offered_on", columns.Day(), nullable=False),
        sa.Column("answered_on", columns.Day(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "state IN ('offered', 'accepted', 'refused', 'lapsed', 'cancelled')", name=op.f("ck_transfer_state_known")
        ),
        sa.CheckConstraint("from_site <> to_site", name=op.f("ck_transfer_another_site")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_transfer_case_id")),
        sa.ForeignKeyConstraint(["from_site"], ["site.id"], name=op.f("fk_transfer_from_site")),
        sa.ForeignKeyConstraint(["to_site"], ["site.id"], name=op.f("fk_transfer_to_site")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfer")),
        sqlite_strict=True,
    )
    op.create_index("ix_transfer_case_id", "transfer", ["case_id"], unique=False)
    op.create_index("ix_transfer_to_site_state", "transfer", ["to_site", "state"], unique=False)


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("dedupe_key", sa.Text(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("letter_id", columns.Id(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("lease_until", columns.Moment(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", columns.Moment(), nullable=False),
        sa.Column("sent_at", columns.Moment(), nullable=True),
        sa.Column("delivered_on", columns.Day(), nullable=True),
        sa.Column("failure", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "state IN ('queued', 'sending', 'sent', 'failed', 'uncertain')", name=op.f("ck_outbox_state_known")
        ),
        sa.CheckConstraint("attempts >= 0", name=op.f("ck_outbox_attempts_positive")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_outbox_case_id")),
        sa.ForeignKeyConstraint(["letter_id"], ["letter.id"], name=op.f("fk_outbox_letter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("dedupe_key", name=op.f("uq_outbox_dedupe_key")),
        sqlite_strict=True,
    )
    op.create_index("ix_outbox_case_id", "outbox", ["case_id"], unique=False)
    op.create_index("ix_outbox_state_lease_until", "outbox", ["state", "lease_until"], unique=False)


def _outcome() -> None:
    op.create_table(
        "outcome",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("on", columns.Day(), nullable=False),
        sa.Column("document_id", columns.Id(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_outcome_case_id")),
        sa.ForeignKeyConstraint(["document_id"], ["attachment.id"], name=op.f("fk_outcome_document_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outcome")),
        sqlite_strict=True,
    )
    op.create_index("ix_outcome_case_id", "outcome", ["case_id"], unique=False)
