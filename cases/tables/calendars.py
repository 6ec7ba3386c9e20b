"""Days on which nobody works, as administrators told them, and the passes in which every open case is counted anew."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from cases.tables.base import CALENDAR_KINDS, RECOUNT_CAUSES, AccountRef, Base, Key, one_of


class CalendarDay(Base):
    """A public holiday that a text created, or days on which a site is closed. Withdrawn, never deleted.

    A holiday without a region holds everywhere; ``yearly``: that day of each year from its first one on.
    """

    __tablename__ = "calendar_day"
    __table_args__ = (
        one_of("kind", CALENDAR_KINDS),
        CheckConstraint("(kind = 'closing') = (site_id IS NOT NULL)", name="closing_of_a_site"),
        CheckConstraint("kind = 'holiday' OR region IS NULL", name="region_of_a_holiday"),
        CheckConstraint("kind = 'holiday' OR NOT yearly", name="yearly_holiday"),
        CheckConstraint("last_on >= first_on", name="ends_after_it_begins"),
        CheckConstraint("kind = 'closing' OR last_on = first_on", name="holiday_of_one_day"),
        CheckConstraint("label <> ''", name="labelled"),
        CheckConstraint("kind = 'closing' OR source <> ''", name="holiday_with_source"),
        CheckConstraint("(withdrawn_at IS NULL) = (withdrawn_by IS NULL)", name="withdrawn_by_somebody"),
        CheckConstraint("(withdrawn_at IS NULL) = (withdrawn_why = '')", name="withdrawn_with_reason"),
        Index("ix_calendar_day_site_id", "site_id"),
    )

    id: Mapped[Key]
    kind: Mapped[str]
    site_id: Mapped[str | None] = mapped_column(ForeignKey("site.id"))
    region: Mapped[str | None]
    first_on: Mapped[date]
    last_on: Mapped[date]
    yearly: Mapped[bool] = mapped_column(default=False)
    label: Mapped[str]
    source: Mapped[str] = mapped_column(default="")
    """The text that creates a holiday; why a site closes."""
    added_at: Mapped[datetime]
    added_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    withdrawn_why: Mapped[str] = mapped_column(default="")


class Recount(Base):
    """One pass over every open case. ``after_id`` is the last case that it went past: taken up there if it stopped.

    ``rules`` is the digest of the law, calendar and procedure files that it counts by; ``night`` the day whose nightly
    pass it is, so that several processes make one.
    """

    __tablename__ = "recount"
    __table_args__ = (
        one_of("cause", RECOUNT_CAUSES),
        UniqueConstraint("night"),
        CheckConstraint("(cause = 'nightly') = (night IS NOT NULL)", name="night_of_nightly"),
        CheckConstraint("seen >= moved AND moved >= 0", name="moved_were_seen"),
        Index("ix_recount_finished_at", "finished_at"),
    )

    id: Mapped[Key]
    cause: Mapped[str]
    night: Mapped[date | None]
    day_id: Mapped[UUID | None] = mapped_column(ForeignKey("calendar_day.id"))
    """What was added or withdrawn, where that ordered the pass."""
    rules: Mapped[str] = mapped_column(default="")
    ordered_at: Mapped[datetime]
    ordered_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    started_at: Mapped[datetime | None]
    lease_until: Mapped[datetime | None]
    after_id: Mapped[UUID | None]
    seen: Mapped[int] = mapped_column(default=0)
    moved: Mapped[int] = mapped_column(default=0)
    waiting: Mapped[int] = mapped_column(default=0)
    """Cases that somebody held or that could not be counted: the next pass looks again."""
    finished_at: Mapped[datetime | None]
