"""What a person chose to be reminded by: the address and rhythm of the digest, its sendings, the calendar's link."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from cases.columns import Id
from cases.tables.base import DIGEST_STATES, RHYTHMS, AccountRef, Base, Key, one_of


class Reminder(Base):
    """How a person wants to be reminded. No row: nothing is mailed, because no address is known."""

    __tablename__ = "reminder"
    __table_args__ = (one_of("rhythm", RHYTHMS), CheckConstraint("hour BETWEEN 0 AND 23", name="hour_of_a_day"))

    account_id: Mapped[UUID] = mapped_column(Id, ForeignKey("account.id"), primary_key=True)
    email: Mapped[str] = mapped_column(default="")
    rhythm: Mapped[str] = mapped_column(default="daily")
    hour: Mapped[int] = mapped_column(default=8)
    """Paris time, from which the digest of the day may leave."""
    changed_at: Mapped[datetime]


class Digest(Base):
    """The one digest of a person and a day. ``uncertain``: a process died while sending; it is not sent again."""

    __tablename__ = "digest"
    __table_args__ = (
        UniqueConstraint("account_id", "on"),
        one_of("state", DIGEST_STATES),
        CheckConstraint("attempts >= 0", name="attempts_positive"),
        Index("ix_digest_state_lease_until", "state", "lease_until"),
        Index("ix_digest_stop_hash", "stop_hash"),
    )

    id: Mapped[Key]
    account_id: Mapped[AccountRef]
    on: Mapped[date]
    state: Mapped[str] = mapped_column(default="queued")
    lease_until: Mapped[datetime | None]
    """``sending``: when the process is held for dead; ``failed``: when the next try may be made."""
    attempts: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    failure: Mapped[str] = mapped_column(default="")
    """A closed code, never the relay's text: that may quote an address."""
    stop_hash: Mapped[bytes | None]
    """Digest of the secret in this mail's link to stop (RFC 8058): it stops the mails and opens nothing."""


class Feed(Base):
    """The private calendar of a person. Only the digest of its link is stored; one link lives at a time."""

    __tablename__ = "feed"
    __table_args__ = (
        UniqueConstraint("hash"),
        Index(
            "uq_feed_live",
            "account_id",
            unique=True,
            sqlite_where=text("revoked_at IS NULL"),
            postgresql_where=text("revoked_at IS NULL"),
        ),
    )

    id: Mapped[Key]
    account_id: Mapped[AccountRef]
    hash: Mapped[bytes]
    created_at: Mapped[datetime]
    last_read_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
