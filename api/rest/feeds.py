"""``/me``: what waits for the person who asks, how he or she is reminded, and the end of the private calendar.

A calendar is opened on the page alone: its link outlives every token, so that a token must not be able to make one.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from litestar import Response, delete, get, put
from litestar.di import NamedDependency
from litestar.params import Body, QueryParameter
from pydantic import Field

from api.errors import etag
from api.rest.conventions import READ, WRITE, IfMatch, Model, seen_version
from api.security import ScopeNeeded, Visitor, signed_in
from cases.errors import StaleError
from cases.reminders import choices
from cases.reminders.notices import Notice, notices

TAG: Final = "me"


class NoticeBody(Model):
    """One thing that waits: an alarm that was told, work that was left."""

    case_id: UUID
    reference: str = Field(examples=["DISC-PC-2026-00042"])
    label: str = Field(description="What to do.")
    step: str = Field(description="The clock that was told; empty where no clock runs.")
    due_on: date | None
    level: str = Field(examples=["soon"], description="`late`, `critical`, `soon` or `calm`; empty without a date.")
    told_at: datetime

    @classmethod
    def of(cls, notice: Notice) -> NoticeBody:
        """Return the body of a notice."""
        due = notice.due
        return cls(
            case_id=notice.case_id,
            reference=notice.reference,
            label=notice.label,
            step=notice.step,
            due_on=due.on if due else None,
            level=due.level if due else "",
            told_at=notice.told_at,
        )


class NoticeListBody(Model):
    """What waits, the most pressing first."""

    items: tuple[NoticeBody, ...]
    total_count: int


class RemindersBody(Model):
    """How the person is reminded."""

    email: str = Field(
        max_length=254, description="Empty only where `rhythm` is `none`.", examples=["agent@example.fr"]
    )
    rhythm: Literal["none", "daily", "weekly"]
    hour: int = Field(description="Hour of Paris from which the digest leaves, in working hours.", examples=[8])


class RemindersRead(RemindersBody):
    """How the person is reminded, and since when the private calendar has a link."""

    calendar_since: datetime | None
    calendar_read_at: datetime | None
    etag: str


@get(
    "/me/notices",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:read")],
    responses=READ,
    operation_id="listNotices",
    tags=[TAG],
)
def list_notices(
    visitor: NamedDependency[Visitor], limit: Annotated[int, QueryParameter(ge=1, le=200)] = 50
) -> NoticeListBody:
    """List what waits for you: alarms told in working hours, work left to you or to your post."""
    with visitor.store.read(visitor.person.scope) as session:
        found = notices(session, visitor.person, now=visitor.now, limit=limit)
    return NoticeListBody(items=tuple(map(NoticeBody.of, found.items)), total_count=found.total)


@get(
    "/me/reminders",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:read")],
    responses=READ,
    operation_id="getReminders",
    tags=[TAG],
)
def get_reminders(visitor: NamedDependency[Visitor]) -> Response[RemindersRead]:
    """Read how you are reminded."""
    return _answer(visitor)


@put(
    "/me/reminders",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:write")],
    responses=WRITE,
    operation_id="putReminders",
    tags=[TAG],
)
def put_reminders(
    visitor: NamedDependency[Visitor], data: Annotated[RemindersBody, Body()], if_match: IfMatch = None
) -> Response[RemindersRead]:
    """Choose where the digest goes, how often, from which hour. It says references, steps and days, never a name."""
    _demand_seen(visitor, if_match)
    choices.choose(visitor.store, visitor.person, email=data.email, rhythm=data.rhythm, hour=data.hour, now=visitor.now)
    return _answer(visitor)


@delete(
    "/me/calendar",
    status_code=200,
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:write")],
    responses=WRITE,
    operation_id="closeCalendar",
    tags=[TAG],
)
def close_calendar(visitor: NamedDependency[Visitor], if_match: IfMatch = None) -> Response[RemindersRead]:
    """End the link of your private calendar. A new one is made on the page « Mes rappels » alone."""
    _demand_seen(visitor, if_match)
    choices.close_feed(visitor.store, visitor.person, now=visitor.now)
    return _answer(visitor)


def _demand_seen(visitor: Visitor, if_match: str | None) -> None:
    """Raises StaleError where the choices changed since they were read."""
    mark = choices.choice_of(visitor.store, visitor.person).mark
    if seen_version(if_match) != mark:
        raise StaleError(mark)


def _answer(visitor: Visitor) -> Response[RemindersRead]:
    chosen = choices.choice_of(visitor.store, visitor.person)
    body = RemindersRead(
        email=chosen.email,
        rhythm=chosen.rhythm,
        hour=chosen.hour,
        calendar_since=chosen.feed_since,
        calendar_read_at=chosen.feed_read_at,
        etag=etag(chosen.mark),
    )
    return Response(body, headers={"ETag": etag(chosen.mark)})


ROUTES: Final[tuple[Any, ...]] = (list_notices, get_reminders, put_reminders, close_calendar)
