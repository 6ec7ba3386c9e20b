"""The calendar by API: the year, and days added or withdrawn, tried first where one wants to see what they move."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody, QueryParameter
from pydantic import Field

from api.french import paris_day
from api.rest.conventions import READ, WRITE, IdempotencyKey, Model, retry_key
from api.security import ScopeNeeded, Visitor, signed_in
from cases.calendars.days import NewDay, add_day, withdraw_day
from cases.calendars.preview import Preview, preview_adding, preview_withdrawing
from cases.calendars.view import CalendarLine, CalendarView, calendar_view

DryRun = Annotated[bool, QueryParameter(name="dry_run", description="Answer what would move, and change nothing.")]


class CalendarLineBody(Model):
    """One day, or days in a row. ``law``: of the legal data; ``holiday``: added; ``closing``: of a site."""

    id: UUID | None
    kind: Literal["law", "holiday", "closing"]
    first_on: date
    last_on: date
    yearly: bool
    label: str
    where: str
    source: str
    added_by: str
    added_at: datetime | None
    withdrawn_by: str
    withdrawn_at: datetime | None
    withdrawn_why: str

    @classmethod
    def of(cls, line: CalendarLine) -> CalendarLineBody:
        """Return the body of a line."""
        return cls(**{name: getattr(line, name) for name in cls.model_fields})


class CalendarBody(Model):
    """A year of the calendar of one site, or of all."""

    year: int
    site_id: str | None
    region: str
    lines: tuple[CalendarLineBody, ...]

    @classmethod
    def of(cls, view: CalendarView) -> CalendarBody:
        """Return the body of a year."""
        lines = tuple(CalendarLineBody.of(line) for line in view.lines)
        return cls(year=view.year, site_id=view.site_id, region=view.region, lines=lines)


class NewDayBody(Model):
    """What is added. A holiday cites the text that creates it; a closing names its site."""

    kind: Literal["holiday", "closing"]
    label: str = Field(examples=["Deuil national"])
    first_on: date
    last_on: date | None = None
    yearly: bool = False
    region: str | None = Field(default=None, description="Code of a region; everywhere without one.")
    site_id: str | None = None
    source: str = ""


class WithdrawalBody(Model):
    """Which day is taken back, and why."""

    day_id: UUID
    why: str = Field(examples=["décret rapporté"])


class MoveBody(Model):
    """One date of a case, before and after."""

    kind: Literal["clock", "last_day", "safe_day", "over_after", "status"]
    code: str = Field(examples=["ADM_DECISION"])
    label: str
    before: date | None
    after: date | None


class MovingCase(Model):
    """A case whose dates move."""

    case_id: UUID
    case_number: str
    site_id: str
    moves: tuple[MoveBody, ...]


class CalendarChange(Model):
    """What a change moves: how many of the cases looked at, and some of them. ``day_id``: none where it was tried."""

    day_id: UUID | None
    seen: int
    moved: int
    examples: tuple[MovingCase, ...]

    @classmethod
    def of(cls, found: Preview, day_id: UUID | None) -> CalendarChange:
        """Return the body of a preview, with the day once it is done."""
        examples = tuple(
            MovingCase(
                case_id=each.case_id,
                case_number=each.number,
                site_id=each.site_id,
                moves=tuple(
                    MoveBody(kind=move.kind, code=move.code, label=move.label, before=move.before, after=move.after)
                    for move in each.moves
                ),
            )
            for each in found.examples
        )
        return cls(day_id=day_id, seen=found.seen, moved=found.moved, examples=examples)


@get(
    "/calendar",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:read")],
    responses=READ,
    operation_id="getCalendar",
    tags=["calendar"],
)
def get_calendar(
    visitor: NamedDependency[Visitor],
    year: Annotated[int | None, QueryParameter(ge=2000, le=2099, description="This year without it.")] = None,
    site_id: Annotated[str | None, QueryParameter(description="Your own site without it, or all.")] = None,
) -> CalendarBody:
    """Give the holidays and closings of a year, those withdrawn too."""
    asked = year or paris_day(visitor.now).year
    return CalendarBody.of(calendar_view(visitor.store, visitor.person, asked, site_id or visitor.person.site))


@post(
    "/calendar/days",
    sync_to_thread=True,
    status_code=201,
    guards=[signed_in, ScopeNeeded("cases:write")],
    responses=WRITE,
    operation_id="addCalendarDay",
    tags=["calendar"],
)
def add_calendar_day(
    visitor: NamedDependency[Visitor],
    data: JSONBody[NewDayBody],
    idempotency_key: IdempotencyKey = None,
    only_try: DryRun = False,  # noqa: FBT002 - a parameter of the query, always named
) -> Response[CalendarChange]:
    """Add a day; every open case is then counted anew. The same day told twice is added once."""
    new = NewDay(**data.model_dump())
    if not only_try:
        retry_key(idempotency_key)
    found = preview_adding(visitor.store, visitor.person, new, now=visitor.now)
    if only_try:
        return Response(CalendarChange.of(found, None), status_code=200)
    day_id = add_day(visitor.store, visitor.person, new, now=visitor.now)
    return Response(CalendarChange.of(found, day_id))


@post(
    "/calendar/withdrawals",
    sync_to_thread=True,
    status_code=200,
    guards=[signed_in, ScopeNeeded("cases:write")],
    responses=WRITE,
    operation_id="withdrawCalendarDay",
    tags=["calendar"],
)
def withdraw_calendar_day(
    visitor: NamedDependency[Visitor],
    data: JSONBody[WithdrawalBody],
    idempotency_key: IdempotencyKey = None,
    only_try: DryRun = False,  # noqa: FBT002 - a parameter of the query, always named
) -> Response[CalendarChange]:
    """Withdraw a day with a reason; it stays in sight, and every open case is counted anew."""
    if not only_try:
        retry_key(idempotency_key)
    found = preview_withdrawing(visitor.store, visitor.person, data.day_id, now=visitor.now)
    if only_try:
        return Response(CalendarChange.of(found, None))
    withdraw_day(visitor.store, visitor.person, data.day_id, why=data.why, now=visitor.now)
    return Response(CalendarChange.of(found, data.day_id))


ROUTES: Final[tuple[Any, ...]] = (get_calendar, add_calendar_day, withdraw_calendar_day)
