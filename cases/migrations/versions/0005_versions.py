"""Tables: published versions of procedures, the migration of running cases between them, and states that a site adds.

SQLite has changed a CHECK in place only since 3.53, and an older one may be in use. Its text alone is changed, as
https://sqlite.org/lang_altertable.html describes for changes that touch no stored row (section 7).
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from cases import columns
from cases.engines import is_sqlite
from cases.row_security import protect_table

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

KNOWN = (
    "state IN ('draft', 'registered', 'awaiting_documents', 'in_qualification', "
    "'orientation_pending', 'oriented', 'referral_preparation', 'referral_pending', 'referral_sent', "
    "'ddd_review', 'ddd_information_requested', 'ddd_returned', 'outcome_follow_up', 'contact_lost', "
    "'transfer_pending', 'closed', 'archived', 'purged')"
)
OF_A_SITE = f"{KNOWN} OR substr(state, 1, 5) = 'site_'"


def upgrade() -> None:
    _check_states(KNOWN, OF_A_SITE)
    _procedure_version()
    _migration_batch()
    _migrated_case()
    protect_table(op.get_bind(), "migrated_case")


def downgrade() -> None:
    op.drop_table("migrated_case")
    op.drop_table("migration_batch")
    op.drop_table("procedure_version")
    _check_states(OF_A_SITE, KNOWN)


def _check_states(before: str, after: str) -> None:
    """Change which states the column of a case may hold. No stored row is looked at on SQLite."""
    bind = op.get_bind()
    if not is_sqlite(bind):
        op.drop_constraint(op.f("ck_case_state_known"), "case", type_="check")
        op.create_check_constraint(op.f("ck_case_state_known"), "case", after)
        return
    version = bind.exec_driver_sql("PRAGMA schema_version").scalar_one()
    bind.exec_driver_sql("PRAGMA writable_schema = ON")
    old, new = (f"CONSTRAINT ck_case_state_known CHECK ({each})" for each in (before, after))
    changed = sa.text("UPDATE sqlite_schema SET sql = replace(sql, :old, :new) WHERE name = 'case' AND type = 'table'")
    bind.execute(changed, {"old": old, "new": new})
    bind.exec_driver_sql(f"PRAGMA schema_version = {version + 1}")
    bind.exec_driver_sql("PRAGMA writable_schema = OFF")


def _procedure_version() -> None:
    op.create_table(
        "procedure_version",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("procedure", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=True),
        sa.Column("overlay", sa.Integer(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("published_at", columns.Moment(), nullable=False),
        sa.Column("published_by", columns.Id(), nullable=False),
        sa.Column("approved_by", columns.Id(), nullable=True),
        sa.Column("retired_at", columns.Moment(), nullable=True),
        sa.Column("retired_by", columns.Id(), nullable=True),
        sa.Column("retired_approved_by", columns.Id(), nullable=True),
        sa.Column("retired_reasons", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(status = 'retired') = (retired_at IS NOT NULL)", name=op.f("ck_procedure_version_retired_at_a_moment")
        ),
        sa.CheckConstraint("status IN ('published', 'retired')", name=op.f("ck_procedure_version_status_known")),
        sa.CheckConstraint(
            "(site_id IS NULL) = (overlay IS NULL)", name=op.f("ck_procedure_version_overlay_of_a_site")
        ),
        sa.CheckConstraint("approved_by <> published_by", name=op.f("ck_procedure_version_published_by_two")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_procedure_version_sha256_length")),
        sa.CheckConstraint("retired_approved_by <> retired_by", name=op.f("ck_procedure_version_retired_by_two")),
        sa.ForeignKeyConstraint(["approved_by"], ["account.id"], name=op.f("fk_procedure_version_approved_by")),
        sa.ForeignKeyConstraint(["published_by"], ["account.id"], name=op.f("fk_procedure_version_published_by")),
        sa.ForeignKeyConstraint(
            ["retired_approved_by"], ["account.id"], name=op.f("fk_procedure_version_retired_approved_by")
        ),
        sa.ForeignKeyConstraint(["retired_by"], ["account.id"], name=op.f("fk_procedure_version_retired_by")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_procedure_version_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_procedure_version")),
        sqlite_strict=True,
    )


def _migration_batch() -> None:
    op.create_table(
        "migration_batch",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("target_sha256", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("ordered_at", columns.Moment(), nullable=False),
        sa.Column("ordered_by", columns.Id(), nullable=False),
        sa.Column("approved_by", columns.Id(), nullable=False),
        sa.Column("applied_at", columns.Moment(), nullable=True),
        sa.Column("undo_reasons", sa.Text(), nullable=False),
        sa.Column("undo_ordered_at", columns.Moment(), nullable=True),
        sa.Column("undo_ordered_by", columns.Id(), nullable=True),
        sa.Column("undo_approved_by", columns.Id(), nullable=True),
        sa.Column("undone_at", columns.Moment(), nullable=True),
        sa.CheckConstraint(
            "state IN ('judged', 'applying', 'applied', 'undoing', 'undone')",
            name=op.f("ck_migration_batch_state_known"),
        ),
        sa.CheckConstraint("approved_by <> ordered_by", name=op.f("ck_migration_batch_ordered_by_two")),
        sa.CheckConstraint("undo_approved_by <> undo_ordered_by", name=op.f("ck_migration_batch_undone_by_two")),
        sa.ForeignKeyConstraint(["approved_by"], ["account.id"], name=op.f("fk_migration_batch_approved_by")),
        sa.ForeignKeyConstraint(["ordered_by"], ["account.id"], name=op.f("fk_migration_batch_ordered_by")),
        sa.ForeignKeyConstraint(["target"], ["procedure_version.id"], name=op.f("fk_migration_batch_target")),
        sa.ForeignKeyConstraint(["undo_approved_by"], ["account.id"], name=op.f("fk_migration_batch_undo_approved_by")),
        sa.ForeignKeyConstraint(["undo_ordered_by"], ["account.id"], name=op.f("fk_migration_batch_undo_ordered_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_migration_batch")),
        sqlite_strict=True,
    )


def _migrated_case() -> None:
    op.create_table(
        "migrated_case",
        sa.Column("batch_id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("from_version", sa.Text(), nullable=False),
        sa.Column("from_sha256", sa.Text(), nullable=False),
        sa.Column("from_state", sa.Text(), nullable=False),
        sa.Column("from_return", sa.Text(), nullable=True),
        sa.Column("to_state", sa.Text(), nullable=False),
        sa.Column("to_return", sa.Text(), nullable=True),
        sa.Column("reasons", columns.Json(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("before", columns.Json(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("undo_seq", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(status = 'undone') = (undo_seq IS NOT NULL)", name=op.f("ck_migrated_case_certified_if_undone")
        ),
        sa.CheckConstraint(
            "(status IN ('migrated', 'undone', 'kept')) = (seq IS NOT NULL)",
            name=op.f("ck_migrated_case_certified_if_migrated"),
        ),
        sa.CheckConstraint(
            "status IN ('waiting', 'migrated', 'left', 'undone', 'kept')", name=op.f("ck_migrated_case_status_known")
        ),
        sa.CheckConstraint("verdict <> 'refused' OR status = 'left'", name=op.f("ck_migrated_case_refused_is_left")),
        sa.CheckConstraint("verdict IN ('same', 'mapped', 'refused')", name=op.f("ck_migrated_case_verdict_known")),
        sa.ForeignKeyConstraint(["batch_id"], ["migration_batch.id"], name=op.f("fk_migrated_case_batch_id")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_migrated_case_case_id")),
        sa.PrimaryKeyConstraint("batch_id", "case_id", name=op.f("pk_migrated_case")),
        sqlite_strict=True,
    )
