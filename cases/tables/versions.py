"""Which procedure files were published, and how running cases were carried from one to another."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from cases.tables.base import (
    BATCH_STATES,
    MIGRATION_STATES,
    MIGRATION_VERDICTS,
    VERSION_STATES,
    AccountRef,
    Base,
    CaseKey,
    Key,
    one_of,
)


class ProcedureVersion(Base):
    """A file that was published: its digest, by whom and why. A file without a row here is a draft.

    ``id`` is what a case row keeps of its procedure: ``signalement/1``. Nobody publishes or retires alone; the first
    version of a new store is published by the system, without approval.
    """

    __tablename__ = "procedure_version"
    __table_args__ = (
        one_of("status", VERSION_STATES),
        CheckConstraint("length(sha256) = 64", name="sha256_length"),
        CheckConstraint("(site_id IS NULL) = (overlay IS NULL)", name="overlay_of_a_site"),
        CheckConstraint("approved_by <> published_by", name="published_by_two"),
        CheckConstraint("(status = 'retired') = (retired_at IS NOT NULL)", name="retired_at_a_moment"),
        CheckConstraint("retired_approved_by <> retired_by", name="retired_by_two"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    procedure: Mapped[str]
    version: Mapped[int]
    site_id: Mapped[str | None] = mapped_column(ForeignKey("site.id"))
    overlay: Mapped[int | None]
    sha256: Mapped[str]
    status: Mapped[str] = mapped_column(default="published")
    reasons: Mapped[str] = mapped_column(default="")
    published_at: Mapped[datetime]
    published_by: Mapped[AccountRef]
    approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    retired_at: Mapped[datetime | None]
    retired_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    retired_approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    retired_reasons: Mapped[str] = mapped_column(default="")


class MigrationBatch(Base):
    """One decision to carry running cases to a version, by two persons; and the one to undo it, if there was one."""

    __tablename__ = "migration_batch"
    __table_args__ = (
        one_of("state", BATCH_STATES),
        CheckConstraint("approved_by <> ordered_by", name="ordered_by_two"),
        CheckConstraint("undo_approved_by <> undo_ordered_by", name="undone_by_two"),
    )

    id: Mapped[Key]
    target: Mapped[str] = mapped_column(ForeignKey("procedure_version.id"))
    target_sha256: Mapped[str]
    state: Mapped[str] = mapped_column(default="judged")
    reasons: Mapped[str] = mapped_column(default="")
    ordered_at: Mapped[datetime]
    ordered_by: Mapped[AccountRef]
    approved_by: Mapped[AccountRef]
    applied_at: Mapped[datetime | None]
    undo_reasons: Mapped[str] = mapped_column(default="")
    undo_ordered_at: Mapped[datetime | None]
    undo_ordered_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    undo_approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    undone_at: Mapped[datetime | None]


class MigratedCase(Base):
    """What a batch says of one case, and what was done. ``reasons`` and ``remark`` are French, without a person.

    ``before`` holds what the migration changed beside state and version, so that it can be undone.
    """

    __tablename__ = "migrated_case"
    __table_args__ = (
        one_of("verdict", MIGRATION_VERDICTS),
        one_of("status", MIGRATION_STATES),
        CheckConstraint("verdict <> 'refused' OR status = 'left'", name="refused_is_left"),
        CheckConstraint("(status IN ('migrated', 'undone', 'kept')) = (seq IS NOT NULL)", name="certified_if_migrated"),
        CheckConstraint("(status = 'undone') = (undo_seq IS NOT NULL)", name="certified_if_undone"),
    )

    batch_id: Mapped[UUID] = mapped_column(ForeignKey("migration_batch.id"), primary_key=True)
    case_id: Mapped[CaseKey]
    verdict: Mapped[str]
    status: Mapped[str] = mapped_column(default="waiting")
    from_version: Mapped[str]
    from_sha256: Mapped[str]
    from_state: Mapped[str]
    from_return: Mapped[str | None]
    to_state: Mapped[str]
    to_return: Mapped[str | None]
    reasons: Mapped[list[Any]] = mapped_column(default=list)
    remark: Mapped[str] = mapped_column(default="")
    before: Mapped[dict[str, Any]] = mapped_column(default=dict)
    seq: Mapped[int | None]
    """Number of the certificate in the trail."""
    undo_seq: Mapped[int | None]
