"""The case and what it is made of: persons, facts, agreements, papers, routes, notes, tasks."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from cases.tables.base import (
    ATTACHMENT_STATES,
    CLAIMANT_ROLES,
    CONSENT_OBJECTS,
    CONSENT_STATES,
    GENESIS,
    INTERRUPTED,
    MACHINES,
    MISSING_STATES,
    NOTE_AUDIENCES,
    REPORTER_KINDS,
    ROUTE_STATES,
    SITE_STATES,
    STATES,
    URGENCIES,
    AccountRef,
    Base,
    CaseKey,
    CaseRef,
    Key,
    Sealed,
    SiteRef,
    one_of,
)


class Case(Base):
    """One case: cache of the fold of its events, and what lists sort and filter on.

    ``version`` is the number of events, ``head`` the hash of the last. ``marks`` holds what guards read and no column
    tells (closed codes, booleans and dates; nothing personal).
    """

    __tablename__ = "case"
    __table_args__ = (
        UniqueConstraint("case_number"),
        UniqueConstraint("site_id", "external_ref"),
        CheckConstraint(f"state IN {STATES} OR substr(state, 1, 5) = '{SITE_STATES}'", name="state_known"),
        one_of("urgency", URGENCIES),
        one_of("reporter_kind", REPORTER_KINDS),
        CheckConstraint(
            f"(return_state IS NOT NULL) = (state IN {INTERRUPTED})",
            name="return_state_of_interruption",
        ),
        CheckConstraint("case_number IS NOT NULL OR state IN ('draft', 'purged')", name="numbered_unless_draft"),
        CheckConstraint("version >= 0", name="version_positive"),
        CheckConstraint("length(head) = 32", name="head_is_sha256"),
        Index(
            "ix_case_landing",
            *("site_id", "state", "next_due_on", "safe_day", "assignee_id", "urgency"),
            *("received_on", "created_at", "created_by", "proposed_by", "id"),
        ),
        Index("ix_case_assignee_id_state", "assignee_id", "state"),
        Index("ix_case_created_by", "created_by"),
    )

    id: Mapped[Key]
    case_number: Mapped[str | None]
    site_id: Mapped[SiteRef]
    external_ref: Mapped[str | None]
    channel: Mapped[str] = mapped_column(default="")
    received_on: Mapped[date | None]
    received_at: Mapped[datetime | None]
    reporter_kind: Mapped[str] = mapped_column(default="")
    anonymous: Mapped[bool] = mapped_column(default=False)
    procedure_version: Mapped[str]
    procedure_sha256: Mapped[str]
    state: Mapped[str]
    return_state: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=0)
    head: Mapped[bytes] = mapped_column(default=GENESIS)
    assignee_id: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    created_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    proposed_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    """Author of the orientation or referral that waits for a coordinator (four eyes)."""
    urgency: Mapped[str] = mapped_column(default="normal")
    next_due_on: Mapped[date | None]
    next_due_label: Mapped[str] = mapped_column(default="")
    safe_day: Mapped[date | None]
    domain: Mapped[str | None]
    facts_on: Mapped[date | None]
    facts_last_on: Mapped[date | None]
    facts_ongoing: Mapped[bool] = mapped_column(default=False)
    reopened_count: Mapped[int] = mapped_column(default=0)
    referral_sent_at: Mapped[datetime | None]
    closed_on: Mapped[date | None]
    closure_reason: Mapped[str | None]
    retention_class: Mapped[str | None]
    retention_end: Mapped[date | None]
    litigation_hold: Mapped[bool] = mapped_column(default=False)
    marks: Mapped[dict[str, Any]] = mapped_column(default=dict)
    sealed: Mapped[Sealed | None]
    """DDD number and whatever else identifies the case elsewhere."""
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]

    __mapper_args__ = {"version_id_col": version, "version_id_generator": False}  # noqa: RUF012 - typed so by SQLAlchemy


class Claimant(Base):
    """The person who says to be a victim, or who acts for that person."""

    __tablename__ = "claimant"
    __table_args__ = (one_of("role", CLAIMANT_ROLES), Index("ix_claimant_case_id", "case_id"))

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    role: Mapped[str] = mapped_column(default="claimant")
    anonymous: Mapped[bool] = mapped_column(default=False)
    identity_verified: Mapped[bool] = mapped_column(default=False)
    minor: Mapped[bool] = mapped_column(default=False)
    needs_interpreter: Mapped[bool] = mapped_column(default=False)
    language: Mapped[str] = mapped_column(default="")
    commune_insee: Mapped[str] = mapped_column(default="")
    sealed: Mapped[Sealed | None]


class Reporter(Base):
    """Who brings the report where that is not the claimant."""

    __tablename__ = "reporter"
    __table_args__ = (one_of("kind", REPORTER_KINDS), Index("ix_reporter_case_id", "case_id"))

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    kind: Mapped[str]
    sealed: Mapped[Sealed | None]


class Respondent(Base):
    """Whom the report concerns: *mis en cause*, presumed innocent."""

    __tablename__ = "respondent"
    __table_args__ = (Index("ix_respondent_case_id", "case_id"),)

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    kind: Mapped[str] = mapped_column(default="unknown")
    commune_insee: Mapped[str] = mapped_column(default="")
    sealed: Mapped[Sealed | None]


class Fact(Base):
    """What is told: narrative, earlier steps, wish, comparison, risk screen."""

    __tablename__ = "fact"
    __table_args__ = (UniqueConstraint("case_id"),)

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    place_insee: Mapped[str] = mapped_column(default="")
    sealed: Mapped[Sealed | None]


class CaseGround(Base):
    """A ground retained at qualification."""

    __tablename__ = "case_ground"

    case_id: Mapped[CaseKey]
    ground: Mapped[str] = mapped_column(primary_key=True)
    principal: Mapped[bool] = mapped_column(default=False)


class CaseForm(Base):
    """A form of discrimination retained at qualification."""

    __tablename__ = "case_form"

    case_id: Mapped[CaseKey]
    form: Mapped[str] = mapped_column(primary_key=True)


class Conflict(Base):
    """A person who may not read or act on the case (CRPA, article L100-2)."""

    __tablename__ = "conflict"
    __table_args__ = (Index("ix_conflict_account_id", "account_id", "case_id"),)

    case_id: Mapped[CaseKey]
    account_id: Mapped[AccountRef] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    declared_by: Mapped[UUID | None]


class Consent(Base):
    """One of the four objects of agreement, per recipient. ``declared`` alone is no consent."""

    __tablename__ = "consent"
    __table_args__ = (
        UniqueConstraint("case_id", "object", "recipient"),
        one_of("object", CONSENT_OBJECTS),
        one_of("state", CONSENT_STATES),
    )

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    object: Mapped[str]
    recipient: Mapped[str] = mapped_column(default="ddd")
    state: Mapped[str] = mapped_column(default="not_asked")
    wording_version: Mapped[str] = mapped_column(default="")
    channel: Mapped[str] = mapped_column(default="")
    decided_on: Mapped[date | None]
    proof_attachment_id: Mapped[UUID | None] = mapped_column(ForeignKey("attachment.id"))
    declared: Mapped[str] = mapped_column(default="")
    sealed: Mapped[Sealed | None]


class Attachment(Base):
    """A paper of the file. ``sha256_commit`` is salted: the digest of a known paper must not tell that it is here."""

    __tablename__ = "attachment"
    __table_args__ = (
        UniqueConstraint("case_id", "number"),
        one_of("status", ATTACHMENT_STATES),
        one_of("secret", ("", "health", "lawyer")),
        CheckConstraint("size >= 0", name="size_positive"),
    )

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    number: Mapped[int]
    kind: Mapped[str] = mapped_column(default="other")
    status: Mapped[str] = mapped_column(default="received")
    media_type: Mapped[str]
    size: Mapped[int]
    sha256_commit: Mapped[bytes]
    page_count: Mapped[int | None]
    secret: Mapped[str] = mapped_column(default="")
    leaves: Mapped[bool] = mapped_column(default=True)
    blob_id: Mapped[str]
    blob_key_wrapped: Mapped[bytes]
    added_at: Mapped[datetime]
    added_by: Mapped[UUID | None]
    sealed: Mapped[Sealed | None]


class Route(Base):
    """A way proposed to the claimant."""

    __tablename__ = "route"
    __table_args__ = (UniqueConstraint("case_id", "code"), one_of("state", ROUTE_STATES))

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    code: Mapped[str]
    state: Mapped[str] = mapped_column(default="proposed")
    claimant_answer: Mapped[str] = mapped_column(default="")
    opened_on: Mapped[date | None]
    next_on: Mapped[date | None]
    sealed: Mapped[Sealed | None]


class Submachine(Base):
    """State of one instance of a machine that has no table of its own."""

    __tablename__ = "submachine"
    __table_args__ = (one_of("machine", MACHINES),)

    case_id: Mapped[CaseKey]
    machine: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True, default="")
    state: Mapped[str]


class Contact(Base):
    """One contact with the claimant, or one try that failed."""

    __tablename__ = "contact"
    __table_args__ = (Index("ix_contact_case_id", "case_id"),)

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    at: Mapped[datetime]
    channel: Mapped[str]
    outcome: Mapped[str]
    author_id: Mapped[UUID | None]
    sealed: Mapped[Sealed | None]


class Note(Base):
    """A working note."""

    __tablename__ = "note"
    __table_args__ = (one_of("audience", NOTE_AUDIENCES), Index("ix_note_case_id", "case_id"))

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    audience: Mapped[str] = mapped_column(default="site")
    author_id: Mapped[UUID | None]
    at: Mapped[datetime]
    sealed: Mapped[Sealed | None]


class Task(Base):
    """Work left to somebody."""

    __tablename__ = "task"
    __table_args__ = (
        Index("ix_task_case_id", "case_id"),
        Index("ix_task_assignee_role_done_at_due_on", "assignee_role", "done_at", "due_on"),
    )

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    kind: Mapped[str]
    label: Mapped[str] = mapped_column(default="")
    assignee_role: Mapped[str]
    assignee_id: Mapped[UUID | None]
    due_on: Mapped[date | None]
    created_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    done_by: Mapped[UUID | None]


class MissingItem(Base):
    """A paper or a piece of information asked for."""

    __tablename__ = "missing_item"
    __table_args__ = (one_of("status", MISSING_STATES), Index("ix_missing_item_case_id", "case_id"))

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    kind: Mapped[str] = mapped_column(default="other")
    status: Mapped[str] = mapped_column(default="asked")
    asked_on: Mapped[date]
    due_on: Mapped[date | None]
    sealed: Mapped[Sealed | None]
