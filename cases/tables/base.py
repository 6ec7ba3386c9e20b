"""Vocabularies, named constraints and column shorthands that every table is made with."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, ClassVar, Final
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Text,
)
from sqlalchemy.orm import DeclarativeBase, mapped_column

from cases.columns import Day, Flag, Id, Json, Moment, new_id

STATES: Final = (
    "draft",
    "registered",
    "awaiting_documents",
    "in_qualification",
    "orientation_pending",
    "oriented",
    "referral_preparation",
    "referral_pending",
    "referral_sent",
    "ddd_review",
    "ddd_information_requested",
    "ddd_returned",
    "outcome_follow_up",
    "contact_lost",
    "transfer_pending",
    "closed",
    "archived",
    "purged",
)
SITE_STATES: Final = "site_"
"""How the name of a state begins that a site adds by an overlay: always work, never an interruption."""
INTERRUPTED: Final = ("awaiting_documents", "contact_lost", "transfer_pending")
URGENCIES: Final = ("normal", "priority", "critical")
ROLES: Final = (
    "intake_agent",
    "case_handler",
    "site_coordinator",
    "substitute_coordinator",
    "ddd_delegate",
    "auditor",
    "national_admin",
    "dpo",
    "partner",
    "system",
)
REPORTER_KINDS: Final = (
    "",
    "claimant",
    "legal_representative",
    "heir",
    "association",
    "professional",
    "third_party",
    "witness",
    "anonymous",
    "other",
)
CLAIMANT_ROLES: Final = ("claimant", "legal_representative", "heir")
CONSENT_OBJECTS: Final = ("information_notice", "ddd_referral", "partner", "secrecy")
CONSENT_STATES: Final = ("not_asked", "given", "refused", "not_required", "withdrawn")
ROUTE_STATES: Final = ("proposed", "accepted", "declined", "opened", "in_progress", "ended")
MACHINES: Final = ("criminal", "article40", "urgency", "link")
CLOCK_STATES: Final = ("running", "paused", "over", "stopped")
LIMITATION_STATES: Final = ("running", "may_be_open", "over", "not_started", "caution")
LETTER_STATES: Final = ("draft", "approved", "issued", "set_aside")
OUTBOX_STATES: Final = ("queued", "sending", "sent", "failed", "uncertain")
ATTACHMENT_STATES: Final = (
    "received",
    "accepted",
    "not_scanned",
    "quarantined",
    "refused",
    "withdrawn",
    "secret_pending",
)
MISSING_STATES: Final = ("asked", "received", "waived", "to_follow")
DUPLICATE_STATES: Final = ("suspected", "confirmed", "rejected")
TRANSFER_STATES: Final = ("offered", "accepted", "refused", "lapsed", "cancelled")
NOTE_AUDIENCES: Final = ("site", "coordinator", "transmissible", "claimant")
RHYTHMS: Final = ("none", "daily", "weekly")
DIGEST_STATES: Final = ("queued", "sending", "sent", "failed", "uncertain", "nothing")
"""``nothing``: there was nothing to say that day."""
IDEMPOTENCY_STATES: Final = ("running", "done")
JOB_STATES: Final = ("queued", "running", "done", "failed")
VERSION_STATES: Final = ("published", "retired")
BATCH_STATES: Final = ("judged", "applying", "applied", "undoing", "undone")
MIGRATION_VERDICTS: Final = ("same", "mapped", "refused")
MIGRATION_STATES: Final = ("waiting", "migrated", "left", "undone", "kept")
"""``left``: stays on its version; ``kept``: migrated, and not undone because it moved on."""
CALENDAR_KINDS: Final = ("holiday", "closing")
RECOUNT_CAUSES: Final = ("calendar", "nightly", "asked")

GENESIS: Final = bytes(32)
"""``prev`` of a first event, and head of a case without events."""

NAMING: Final = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}

Key = Annotated[UUID, mapped_column(Id, primary_key=True, default=new_id)]
CaseRef = Annotated[UUID, mapped_column(Id, ForeignKey("case.id"))]
CaseKey = Annotated[UUID, mapped_column(Id, ForeignKey("case.id"), primary_key=True)]
AccountRef = Annotated[UUID, mapped_column(Id, ForeignKey("account.id"))]
SiteRef = Annotated[str, mapped_column(Text, ForeignKey("site.id"))]
Sealed = Annotated[bytes, mapped_column(LargeBinary)]
"""``KeyStore.seal(case_id, table, row_id, column, {...})``."""


def one_of(column: str, values: tuple[str, ...], name: str = "") -> CheckConstraint:
    """Return the named CHECK that a column holds one of the codes."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=name or f"{column}_known")


class Base(DeclarativeBase):
    """Every table: STRICT on SQLite, every constraint named."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text,
        int: Integer,
        bool: Flag,
        bytes: LargeBinary,
        UUID: Id,
        datetime: Moment,
        date: Day,
        dict[str, Any]: Json,
        list[Any]: Json,
    }

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Make the table STRICT, after its own constraints."""
        own = cls.__dict__.get("__table_args__", ())
        cls.__table_args__ = (*own, {"sqlite_strict": True})
        super().__init_subclass__(**kwargs)
