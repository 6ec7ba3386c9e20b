"""Tables: added holidays, closing days, passes of recounting; and how the day of a clock was counted.

A run that was started before keeps its day when a calendar changes, for nobody wrote how it was counted: with a holiday
more, that day is the earlier one.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from cases import columns

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("clock", sa.Column("counted", columns.Json(), nullable=True))
    _calendar_day()
    _recount()


def downgrade() -> None:
    op.drop_table("recount")
    op.drop_table("calendar_day")
    op.drop_column("clock", "counted")


def _calendar_day() -> None:
    op.create_table(
        "calendar_day",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("site_id", sa.Text(), nullable=True),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("first_on", columns.Day(), nullable=False),
        sa.Column("last_on", columns.Day(), nullable=False),
        sa.Column("yearly", columns.Flag(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("added_at", columns.Moment(), nullable=False),
        sa.Column("added_by", columns.Id(), nullable=False),
        sa.Column("withdrawn_at", columns.Moment(), nullable=True),
        sa.Column("withdrawn_by", columns.Id(), nullable=True),
        sa.Column("withdrawn_why", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(kind = 'closing') = (site_id IS NOT NULL)", name=op.f("ck_calendar_day_closing_of_a_site")
        ),
        sa.CheckConstraint("last_on >= first_on", name=op.f("ck_calendar_day_ends_after_it_begins")),
        sa.CheckConstraint("kind = 'closing' OR last_on = first_on", name=op.f("ck_calendar_day_holiday_of_one_day")),
        sa.CheckConstraint("kind = 'closing' OR source <> ''", name=op.f("ck_calendar_day_holiday_with_source")),
        sa.CheckConstraint("kind IN ('holiday', 'closing')", name=op.f("ck_calendar_day_kind_known")),
        sa.CheckConstraint("label <> ''", name=op.f("ck_calendar_day_labelled")),
        sa.CheckConstraint("kind = 'holiday' OR region IS NULL", name=op.f("ck_calendar_day_region_of_a_holiday")),
        sa.CheckConstraint(
            "(withdrawn_at IS NULL) = (withdrawn_by IS NULL)",
            name=op.f("ck_calendar_day_withdrawn_by_somebody"),
        ),
        sa.CheckConstraint(
            "(withdrawn_at IS NULL) = (withdrawn_why = '')",
            name=op.f("ck_calendar_day_withdrawn_with_reason"),
        ),
        sa.CheckConstraint("kind = 'holiday' OR NOT yearly", name=op.f("ck_calendar_day_yearly_holiday")),
        sa.ForeignKeyConstraint(["added_by"], ["account.id"], name=op.f("fk_calendar_day_added_by")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_calendar_day_site_id")),
        sa.ForeignKeyConstraint(["withdrawn_by"], ["account.id"], name=op.f("fk_calendar_day_withdrawn_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_day")),
        sqlite_strict=True,
    )
    op.create_index("ix_calendar_day_site_id", "calendar_day", ["site_id"], unique=False)


def _recount() -> None:
    op.create_table(
        "recount",
        sa.Column("id", columns.Id(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("night", columns.Day(), nullable=True),
        sa.Column("day_id", columns.Id(), nullable=True),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("ordered_at", columns.Moment(), nullable=False),
        sa.Column("ordered_by", columns.Id(), nullable=True),
        sa.Column("started_at", columns.Moment(), nullable=True),
        sa.Column("lease_until", columns.Moment(), nullable=True),
        sa.Column("after_id", columns.Id(), nullable=True),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.Column("moved", sa.Integer(), nullable=False),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.Column("finished_at", columns.Moment(), nullable=True),
        sa.CheckConstraint("cause IN ('calendar', 'nightly', 'asked')", name=op.f("ck_recount_cause_known")),
        sa.CheckConstraint("seen >= moved AND moved >= 0", name=op.f("ck_recount_moved_were_seen")),
        sa.CheckConstraint("(cause = 'nightly') = (night IS NOT NULL)", name=op.f("ck_recount_night_of_nightly")),
        sa.ForeignKeyConstraint(["day_id"], ["calendar_day.id"], name=op.f("fk_recount_day_id")),
        sa.ForeignKeyConstraint(["ordered_by"], ["account.id"], name=op.f("fk_recount_ordered_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recount")),
        sa.UniqueConstraint("night", name=op.f("uq_recount_night")),
        sqlite_strict=True,
    )
    op.create_index("ix_recount_finished_at", "recount", ["finished_at"], unique=False)
