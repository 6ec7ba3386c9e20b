"""What a case goes through: clocks, dates of law, letters and their sending, proposals, transfers, outcomes."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from cases.tables.base import (
    CLOCK_STATES,
    DUPLICATE_STATES,
    LETTER_STATES,
    LIMITATION_STATES,
    OUTBOX_STATES,
    TRANSFER_STATES,
    Base,
    CaseKey,
    CaseRef,
    Key,
    Sealed,
    SiteRef,
    one_of,
)


class Clock(Base):
    """One run of a clock of the procedure (K01 to K26). At most one run of each lives at a time."""

    __tablename__ = "clock"
    __table_args__ = (
        one_of("state", CLOCK_STATES),
        Index("ix_clock_case_id", "case_id"),
        Index("ix_clock_state_due_on", "state", "due_on"),
        Index("ix_clock_state_alarm_at", "state", "alarm_at"),
        Index(
            "uq_clock_live",
            "case_id",
            "clock",
            "key",
            unique=True,
            sqlite_where=text("state IN ('running', 'paused')"),
            postgresql_where=text("state IN ('running', 'paused')"),
        ),
    )

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    clock: Mapped[str]
    key: Mapped[str] = mapped_column(default="")
    step: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(default="running")
    started_at: Mapped[datetime]
    due_on: Mapped[date | None]
    due_at: Mapped[datetime | None]
    alarm_at: Mapped[datetime | None]
    """When the tick looks at it next: an alarm day, or its end."""
    remaining: Mapped[int | None]
    """Days left when it was paused."""
    paused_at: Mapped[datetime | None]
    stopped_at: Mapped[datetime | None]
    alarms_done: Mapped[list[Any]] = mapped_column(default=list)
    counted: Mapped[dict[str, Any] | None]
    """How its day follows from a length: ``{"from": day, "business_days": 10}``; none where a person set the day."""


class LegalDate(Base):
    """A date from which the law counts. Corrected by a new row, never changed."""

    __tablename__ = "legal_date"
    __table_args__ = (Index("ix_legal_date_case_id", "case_id"),)

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    rule: Mapped[str | None]
    kind: Mapped[str]
    start_on: Mapped[date]
    end_on: Mapped[date | None]
    author_id: Mapped[UUID | None]
    at: Mapped[datetime]
    superseded_by: Mapped[UUID | None] = mapped_column(ForeignKey("legal_date.id"))
    sealed: Mapped[Sealed | None]


class Limitation(Base):
    """One limitation rule computed for the case; its derivation is sealed with it."""

    __tablename__ = "limitation"
    __table_args__ = (one_of("status", LIMITATION_STATES), Index("ix_limitation_case_id", "case_id"))

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    rule: Mapped[str]
    status: Mapped[str] = mapped_column(default="running")
    start_on: Mapped[date | None]
    legal_last_day: Mapped[date | None]
    safe_day: Mapped[date | None]
    over_after: Mapped[date | None]
    over: Mapped[bool] = mapped_column(default=False)
    computed_at: Mapped[datetime]
    derivation: Mapped[Sealed | None]


class Letter(Base):
    """A letter. Once issued, its bytes are a stored file and nothing of it changes."""

    __tablename__ = "letter"
    __table_args__ = (
        UniqueConstraint("number"),
        one_of("state", LETTER_STATES),
        CheckConstraint(
            "state <> 'issued' OR (number IS NOT NULL AND issued_at IS NOT NULL)", name="issued_is_numbered"
        ),
        Index("ix_letter_case_id_code", "case_id", "code"),
    )

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    code: Mapped[str]
    state: Mapped[str] = mapped_column(default="draft")
    number: Mapped[str | None]
    template_version: Mapped[str] = mapped_column(default="")
    context: Mapped[Sealed | None]
    blob_id: Mapped[str | None]
    blob_key_wrapped: Mapped[bytes | None]
    size: Mapped[int | None]
    page_count: Mapped[int | None]
    sha256: Mapped[bytes | None]
    """Salted as ``attachment.sha256_commit``; the plain digest of an issued letter stands in the sealed context."""
    created_at: Mapped[datetime]
    issued_at: Mapped[datetime | None]
    issued_seq: Mapped[int | None]
    author_id: Mapped[UUID | None]
    approved_by: Mapped[UUID | None]
    approved_at: Mapped[datetime | None]


class Outbox(Base):
    """One sending. ``dedupe_key`` (case/seq/kind/recipient) forbids a twin; ``uncertain`` waits for a person."""

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("dedupe_key"),
        one_of("state", OUTBOX_STATES),
        CheckConstraint("attempts >= 0", name="attempts_positive"),
        Index("ix_outbox_state_lease_until", "state", "lease_until"),
        Index("ix_outbox_case_id", "case_id"),
    )

    id: Mapped[Key]
    dedupe_key: Mapped[str]
    case_id: Mapped[CaseRef]
    letter_id: Mapped[UUID | None] = mapped_column(ForeignKey("letter.id"))
    channel: Mapped[str]
    kind: Mapped[str]
    state: Mapped[str] = mapped_column(default="queued")
    lease_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    delivered_on: Mapped[date | None]
    failure: Mapped[str] = mapped_column(default="")
    """A closed code, never the server's text: that may quote an address."""
    sealed: Mapped[Sealed | None]


class Proposal(Base):
    """What one person proposed and another must decide (four eyes). One open proposal of a kind per case."""

    __tablename__ = "proposal"
    __table_args__ = (
        Index("ix_proposal_case_id", "case_id"),
        Index(
            "uq_proposal_open",
            "case_id",
            "kind",
            unique=True,
            sqlite_where=text("open = 1"),
            postgresql_where=text("open"),
        ),
    )

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    kind: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    proposer_id: Mapped[UUID]
    at: Mapped[datetime]
    open: Mapped[bool] = mapped_column(default=True)
    sealed: Mapped[Sealed | None]


class Transfer(Base):
    """An offer of the case to another site."""

    __tablename__ = "transfer"
    __table_args__ = (
        one_of("state", TRANSFER_STATES),
        CheckConstraint("from_site <> to_site", name="another_site"),
        Index("ix_transfer_case_id", "case_id"),
        Index("ix_transfer_to_site_state", "to_site", "state"),
    )

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    from_site: Mapped[SiteRef]
    to_site: Mapped[SiteRef]
    kind: Mapped[str] = mapped_column(default="territory")
    state: Mapped[str] = mapped_column(default="offered")
    offered_on: Mapped[date]
    answered_on: Mapped[date | None]
    sealed: Mapped[Sealed | None]


class Outcome(Base):
    """What the Défenseur des droits, a court or another body answered."""

    __tablename__ = "outcome"
    __table_args__ = (Index("ix_outcome_case_id", "case_id"),)

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    code: Mapped[str]
    on: Mapped[date]
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("attachment.id"))
    sealed: Mapped[Sealed | None]


class Duplicate(Base):
    """Two cases that may tell of the same facts. Marked, never merged by itself; the lower id is ``case_id``."""

    __tablename__ = "duplicate"
    __table_args__ = (
        UniqueConstraint("case_id", "other_case_id"),
        one_of("state", DUPLICATE_STATES),
        CheckConstraint("case_id <> other_case_id", name="another_case"),
        Index("ix_duplicate_other_case_id", "other_case_id"),
    )

    id: Mapped[Key]
    case_id: Mapped[CaseRef]
    other_case_id: Mapped[CaseRef]
    state: Mapped[str] = mapped_column(default="suspected")
    score: Mapped[int] = mapped_column(default=0)
    """0 to 100."""
    marked_at: Mapped[datetime]


class NameIndex(Base):
    """Keyed blind index of names (``KeyStore.blind``): finds equal words, tells no name."""

    __tablename__ = "name_index"
    __table_args__ = (Index("ix_name_index_token", "token"),)

    case_id: Mapped[CaseKey]
    token: Mapped[bytes] = mapped_column(primary_key=True)
