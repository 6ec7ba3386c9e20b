"""Tables: the case and what it is made of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from cases import columns

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _case()
    _attachment()
    _case_form()
    _case_ground()
    _claimant()
    _conflict()
    _contact()
    _fact()
    _missing_item()
    _note()
    _reporter()
    _respondent()
    _route()
    _submachine()
    _task()
    _consent()


def downgrade() -> None:
    op.drop_table("consent")
    op.drop_table("task")
    op.drop_table("submachine")
    op.drop_table("route")
    op.drop_table("respondent")
    op.drop_table("reporter")
    op.drop_table("note")
    op.drop_table("missing_item")
    op.drop_table("fact")
    op.drop_table("contact")
    op.drop_table("conflict")
    op.drop_table("claimant")
    op.drop_table("case_ground")
    op.drop_table("case_form")
    op.drop_table("attachment")
    op.drop_table("case")


def _case() -> None:
    op.create_table(
        "case",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_number", sa.Text(), nullable=True),
        sa.Column("site_id", sa.Text(), nullable=False),
        sa.Column("external_ref", sa.Text(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("received_on", columns.Day(), nullable=True),
        sa.Column("received_at", columns.Moment(), nullable=True),
        sa.Column("reporter_kind", sa.Text(), nullable=False),
        sa.Column("anonymous", columns.Flag(), nullable=False),
        sa.Column("procedure_version", sa.Text(), nullable=False),
        sa.Column("procedure_sha256", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("return_state", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.Column("assignee_id", columns.Id(), nullable=True),
        sa.Column("created_by", columns.Id(), nullable=True),
        sa.Column("proposed_by", columns.Id(), nullable=True),
        sa.Column("urgency", sa.Text(), nullable=False),
        sa.Column("next_due_on", columns.Day(), nullable=True),
        sa.Column("next_due_label", sa.Text(), nullable=False),
        sa.Column("safe_day", columns.Day(), nullable=True),
        sa.Column("domain", sa.Text(), nullable=True),
        sa.Column("facts_on", columns.Day(), nullable=True),
        sa.Column("facts_last_on", columns.Day(), nullable=True),
        sa.Column("facts_ongoing", columns.Flag(), nullable=False),
        sa.Column("reopened_count", sa.Integer(), nullable=False),
        sa.Column("referral_sent_at", columns.Moment(), nullable=True),
        sa.Column("closed_on", columns.Day(), nullable=True),
        sa.Column("closure_reason", sa.Text(), nullable=True),
        sa.Column("retention_class", sa.Text(), nullable=True),
        sa.Column("retention_end", columns.Day(), nullable=True),
        sa.Column("litigation_hold", columns.Flag(), nullable=False),
        sa.Column("marks", columns.Json(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", columns.Moment(), nullable=False),
        sa.Column("updated_at", columns.Moment(), nullable=False),
        sa.CheckConstraint(
            "(return_state IS NOT NULL) = (state IN ('awaiting_documents', 'contact_lost', 'transfer_pending'))",
            name=op.f("ck_case_return_state_of_interruption"),
        ),
        sa.CheckConstraint(
            "case_number IS NOT NULL OR state IN ('draft', 'purged')", name=op.f("ck_case_numbered_unless_draft")
        ),
        sa.CheckConstraint(
            "reporter_kind IN ('', 'claimant', 'legal_representative', 'heir', 'association', 'professional',"
            " 'third_party', 'witness', 'anonymous', 'other')",
            name=op.f("ck_case_reporter_kind_known"),
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'registered', 'awaiting_documents', 'in_qualification', "
            "'orientation_pending', 'oriented', 'referral_preparation', 'referral_pending', 'referral_sent', "
            "'ddd_review', 'ddd_information_requested', 'ddd_returned', 'outcome_follow_up', 'contact_lost', "
            "'transfer_pending', 'closed', 'archived', 'purged')",
            name=op.f("ck_case_state_known"),
        ),
        sa.CheckConstraint("urgency IN ('normal', 'priority', 'critical')", name=op.f("ck_case_urgency_known")),
        sa.CheckConstraint("length(head) = 32", name=op.f("ck_case_head_is_sha256")),
        sa.CheckConstraint("version >= 0", name=op.f("ck_case_version_positive")),
        sa.ForeignKeyConstraint(["assignee_id"], ["account.id"], name=op.f("fk_case_assignee_id")),
        sa.ForeignKeyConstraint(["created_by"], ["account.id"], name=op.f("fk_case_created_by")),
        sa.ForeignKeyConstraint(["proposed_by"], ["account.id"], name=op.f("fk_case_proposed_by")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_case_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case")),
        sa.UniqueConstraint("case_number", name=op.f("uq_case_case_number")),
        sa.UniqueConstraint("site_id", "external_ref", name=op.f("uq_case_site_id_external_ref")),
        sqlite_strict=True,
    )
    op.create_index("ix_case_assignee_id_state", "case", ["assignee_id", "state"], unique=False)
    op.create_index("ix_case_created_by", "case", ["created_by"], unique=False)
    op.create_index("ix_case_site_id_state_next_due_on", "case", ["site_id", "state", "next_due_on"], unique=False)


def _attachment() -> None:
    op.create_table(
        "attachment",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256_commit", sa.LargeBinary(), nullable=False),
        sa.Column("page_count", sa.Integer(), nullable=True),
        sa.Column("secret", sa.Text(), nullable=False),
        sa.Column("leaves", columns.Flag(), nullable=False),
        sa.Column("blob_id", sa.Text(), nullable=False),
        sa.Column("blob_key_wrapped", sa.LargeBinary(), nullable=False),
        sa.Column("added_at", columns.Moment(), nullable=False),
        sa.Column("added_by", columns.Id(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint("secret IN ('', 'health', 'lawyer')", name=op.f("ck_attachment_secret_known")),
        sa.CheckConstraint(
            "status IN ('received', 'accepted', 'not_scanned', 'quarantined', 'refused', 'withdrawn', 'secret_pending')",
            name=op.f("ck_attachment_status_known"),
        ),
        sa.CheckConstraint("size >= 0", name=op.f("ck_attachment_size_positive")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_attachment_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
        sa.UniqueConstraint("case_id", "number", name=op.f("uq_attachment_case_id_number")),
        sqlite_strict=True,
    )


def _case_form() -> None:
    op.create_table(
        "case_form",
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_case_form_case_id")),
        sa.PrimaryKeyConstraint("case_id", "form", name=op.f("pk_case_form")),
        sqlite_strict=True,
    )


def _case_ground() -> None:
    op.create_table(
        "case_ground",
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("principal", columns.Flag(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_case_ground_case_id")),
        sa.PrimaryKeyConstraint("case_id", "ground", name=op.f("pk_case_ground")),
        sqlite_strict=True,
    )


def _claimant() -> None:
    op.create_table(
        "claimant",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("anonymous", columns.Flag(), nullable=False),
        sa.Column("identity_verified", columns.Flag(), nullable=False),
        sa.Column("minor", columns.Flag(), nullable=False),
        sa.Column("needs_interpreter", columns.Flag(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("commune_insee", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint("role IN ('claimant', 'legal_representative', 'heir')", name=op.f("ck_claimant_role_known")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_claimant_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claimant")),
        sqlite_strict=True,
    )
    op.create_index("ix_claimant_case_id", "claimant", ["case_id"], unique=False)


def _conflict() -> None:
    op.create_table(
        "conflict",
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("account_id", columns.Id(), nullable=False),
        sa.Column("at", columns.Moment(), nullable=False),
        sa.Column("declared_by", columns.Id(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_conflict_account_id")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_conflict_case_id")),
        sa.PrimaryKeyConstraint("case_id", "account_id", name=op.f("pk_conflict")),
        sqlite_strict=True,
    )


def _contact() -> None:
    op.create_table(
        "contact",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("at", columns.Moment(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("author_id", columns.Id(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_contact_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sqlite_strict=True,
    )
    op.create_index("ix_contact_case_id", "contact", ["case_id"], unique=False)


def _fact() -> None:
    op.create_table(
        "fact",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("place_insee", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_fact_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fact")),
        sa.UniqueConstraint("case_id", name=op.f("uq_fact_case_id")),
        sqlite_strict=True,
    )


def _missing_item() -> None:
    op.create_table(
        "missing_item",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("asked_on", columns.Day(), nullable=False),
        sa.Column("due_on", columns.Day(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "status IN ('asked', 'received', 'waived', 'to_follow')", name=op.f("ck_missing_item_status_known")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_missing_item_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_missing_item")),
        sqlite_strict=True,
    )
    op.create_index("ix_missing_item_case_id", "missing_item", ["case_id"], unique=False)


def _note() -> None:
    op.create_table(
        "note",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("author_id", columns.Id(), nullable=True),
        sa.Column("at", columns.Moment(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "audience IN ('site', 'coordinator', 'transmissible', 'claimant')", name=op.f("ck_note_audience_known")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_note_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
        sqlite_strict=True,
    )
    op.create_index("ix_note_case_id", "note", ["case_id"], unique=False)


def _reporter() -> None:
    op.create_table(
        "reporter",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('', 'claimant', 'legal_representative', 'heir', 'association', 'professional', "
            "'third_party', 'witness', 'anonymous', 'other')",
            name=op.f("ck_reporter_kind_known"),
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_reporter_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reporter")),
        sqlite_strict=True,
    )
    op.create_index("ix_reporter_case_id", "reporter", ["case_id"], unique=False)


def _respondent() -> None:
    op.create_table(
        "respondent",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("commune_insee", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_respondent_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_respondent")),
        sqlite_strict=True,
    )
    op.create_index("ix_respondent_case_id", "respondent", ["case_id"], unique=False)


def _route() -> None:
    op.create_table(
        "route",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("claimant_answer", sa.Text(), nullable=False),
        sa.Column("opened_on", columns.Day(), nullable=True),
        sa.Column("next_on", columns.Day(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "state IN ('proposed', 'accepted', 'declined', 'opened', 'in_progress', 'ended')",
            name=op.f("ck_route_state_known"),
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_route_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_route")),
        sa.UniqueConstraint("case_id", "code", name=op.f("uq_route_case_id_code")),
        sqlite_strict=True,
    )


def _submachine() -> None:
    op.create_table(
        "submachine",
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("machine", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "machine IN ('criminal', 'article40', 'urgency', 'link')", name=op.f("ck_submachine_machine_known")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_submachine_case_id")),
        sa.PrimaryKeyConstraint("case_id", "machine", "key", name=op.f("pk_submachine")),
        sqlite_strict=True,
    )


def _task() -> None:
    op.create_table(
        "task",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("assignee_role", sa.Text(), nullable=False),
        sa.Column("assignee_id", columns.Id(), nullable=True),
        sa.Column("due_on", columns.Day(), nullable=True),
        sa.Column("created_at", columns.Moment(), nullable=False),
        sa.Column("done_at", columns.Moment(), nullable=True),
        sa.Column("done_by", columns.Id(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_task_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_task_assignee_role_done_at_due_on", "task", ["assignee_role", "done_at", "due_on"], unique=False
    )
    op.create_index("ix_task_case_id", "task", ["case_id"], unique=False)


def _consent() -> None:
    op.create_table(
        "consent",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("case_id", columns.Id(), nullable=False),
        sa.Column("object", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("wording_version", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("decided_on", columns.Day(), nullable=True),
        sa.Column("proof_attachment_id", columns.Id(), nullable=True),
        sa.Column("declared", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "object IN ('information_notice', 'ddd_referral', 'partner', 'secrecy')",
            name=op.f("ck_consent_object_known"),
        ),
        sa.CheckConstraint(
            "state IN ('not_asked', 'given', 'refused', 'not_required', 'withdrawn')",
            name=op.f("ck_consent_state_known"),
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_consent_case_id")),
        sa.ForeignKeyConstraint(
            ["proof_attachment_id"], ["attachment.id"], name=op.f("fk_consent_proof_attachment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
        sa.UniqueConstraint("case_id", "object", "recipient", name=op.f("uq_consent_case_id_object_recipient")),
        sqlite_strict=True,
    )
