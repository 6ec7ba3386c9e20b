"""What makes an act provable and repeatable: the trail, idempotency, background work."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Identity, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from cases.columns import Big
from cases.tables.base import IDEMPOTENCY_STATES, JOB_STATES, Base, CaseKey, Key, SiteRef, one_of


class Event(Base):
    """One act on a case, written once. ``canon`` are the bytes that were hashed; nothing else here is the truth.

    The primary key is the last guard against a fork: two events cannot take one ``seq``.
    """

    __tablename__ = "event"
    __table_args__ = (
        CheckConstraint("seq > 0", name="seq_positive"),
        CheckConstraint(r"h = sha256('\x00'::bytea || canon)", name="h_is_sha256_of_canon").ddl_if(
            dialect="postgresql"
        ),
        CheckConstraint("length(h) = 32", name="h_length"),
    )

    case_id: Mapped[CaseKey]
    seq: Mapped[int] = mapped_column(primary_key=True)
    site_id: Mapped[SiteRef]
    at: Mapped[datetime]
    canon: Mapped[bytes]
    nonce_ct: Mapped[bytes | None]
    h: Mapped[bytes]


class TrailPending(Base):
    """Hashes that wait for their place in the Merkle log. Taken with DELETE ... RETURNING, never by ``id > last``."""

    __tablename__ = "trail_pending"
    __table_args__ = (
        UniqueConstraint("case_id", "seq"),
        ForeignKeyConstraint(["case_id", "seq"], ["event.case_id", "event.seq"]),
    )

    id: Mapped[int] = mapped_column(Big, Identity(always=True), primary_key=True)
    case_id: Mapped[UUID]
    seq: Mapped[int]
    h: Mapped[bytes]


class Idempotency(Base):
    """The answer already given to a request (draft-ietf-httpapi-idempotency-key-header-07). Kept 48 hours."""

    __tablename__ = "idempotency"
    __table_args__ = (one_of("status", IDEMPOTENCY_STATES), Index("ix_idempotency_created_at", "created_at"))

    actor_id: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    fingerprint: Mapped[bytes]
    status: Mapped[str] = mapped_column(default="running")
    http_status: Mapped[int | None]
    body: Mapped[bytes | None]
    """Sealed under the key of ``case_id`` where it holds personal values."""
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("case.id"))
    created_at: Mapped[datetime]


class Job(Base):
    """Background work of an SQLite store, written in the transaction that promises it. Ids only in ``args``."""

    __tablename__ = "job"
    __table_args__ = (
        one_of("state", JOB_STATES),
        UniqueConstraint("dedupe_key"),
        Index("ix_job_state_run_at", "state", "run_at"),
    )

    id: Mapped[Key]
    task: Mapped[str]
    args: Mapped[dict[str, Any]] = mapped_column(default=dict)
    state: Mapped[str] = mapped_column(default="queued")
    dedupe_key: Mapped[str | None]
    run_at: Mapped[datetime]
    lease_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    failure: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
