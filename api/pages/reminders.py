"""« Mes rappels »: what waits for a person, the digest mail, the private calendar; the calendar and the stop link.

The calendar is opened by the secret in its address alone, without a session. An address that opens nothing answers
like any page that is not there, whether it never existed or was taken back; who tries many waits longer each time.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import anyio
from litestar import Request, Response, get, post
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException, TooManyRequestsException
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect

from api.frame import page
from api.french import paris_day
from api.pages.forms_read import posted
from api.pages.words import Due, due
from api.security import OPEN_FORM, Visitor, signed_in
from api.slowdown import Slowdown
from cases.access import Person
from cases.calendars.told import notice_parts
from cases.db import Store
from cases.errors import InvalidInputError
from cases.reminders import choices
from cases.reminders.agenda import agenda, mark_of, written
from cases.reminders.moments import working_time
from cases.reminders.notices import Notice, notices

CALENDAR: Final = "text/calendar"
ENDING: Final = ".ics"
HERE: Final = "/rappels"
RHYTHMS: Final = (
    ("daily", "Chaque jour ouvré", "s’il y a quelque chose à dire"),
    ("weekly", "Une fois par semaine", "le premier jour ouvré de la semaine"),
    ("none", "Jamais", "la liste de cette page reste à jour"),
)
ON_THE_FIRST_PAGE: Final = 5
"""Lines of what waits, above the lists; the rest stands on its own page."""


class NoticeLine:
    """One line of what waits, ready to draw; ``alike`` are the cases whose dates moved for one same reason."""

    __slots__ = ("alike", "badge", "href", "label", "reference", "step")

    def __init__(self, notice: Notice, badge: Due | None, label: str = "", alike: Sequence[NoticeLine] = ()) -> None:
        self.href = f"/dossiers/{notice.case_id}"
        self.reference = notice.reference
        self.label = label or notice.label
        self.step = notice.step
        self.badge = badge
        self.alike = alike


class NoticeList:
    """What waits for a person, and how many more there are."""

    __slots__ = ("lines", "more", "total")

    def __init__(self, lines: tuple[NoticeLine, ...], total: int) -> None:
        self.lines, self.total, self.more = lines, total, total - len(lines)


def what_waits(visitor: Visitor, *, limit: int = ON_THE_FIRST_PAGE) -> NoticeList:
    """Return what waits for the person who asks, ready to draw (``macros/notices.html``)."""
    today = paris_day(visitor.now)
    with visitor.store.read(visitor.person.scope) as session:
        found = notices(session, visitor.person, now=visitor.now)
    lines = _lines(found.items, today)
    return NoticeList(lines[:limit], len(lines) + found.total - len(found.items))


def _lines(found: Sequence[Notice], today: date) -> tuple[NoticeLine, ...]:
    """Return one line for each notice, and one only for a change of calendar, however many cases it moved."""
    together: dict[str, list[Notice]] = {}
    for notice in found:
        reason, moved = notice_parts(notice.label)
        together.setdefault(reason if moved else f"{len(together)}", []).append(notice)
    return tuple(_line(reason, each, today) for reason, each in together.items())


def _line(reason: str, found: Sequence[Notice], today: date) -> NoticeLine:
    first, *others = found
    if not others:
        return NoticeLine(first, due(first.due, today))
    alike = tuple(NoticeLine(each, None, notice_parts(each.label)[1]) for each in found)
    return NoticeLine(first, None, reason, alike)


@get(HERE, sync_to_thread=True, guards=[signed_in])
def reminders_page(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], fait: FromQuery[str] = ""
) -> Response[str]:
    """Show what waits, the digest and the calendar."""
    return _page(request, visitor, done=fait)


@post(HERE, status_code=303, guards=[signed_in])
async def choose_digest(request: Request[Any, Any, State], visitor: NamedDependency[Visitor]) -> Response[Any]:
    """Keep the address and the rhythm of the digest."""
    form = posted(await request.form())
    return await anyio.to_thread.run_sync(_choose, request, visitor, form)


def _choose(request: Request[Any, Any, State], visitor: Visitor, form: dict[str, str]) -> Response[Any]:
    hour = form.get("hour", "")
    wanted = {"email": form.get("email", ""), "rhythm": form.get("rhythm", "")}
    try:
        hours = int(hour) if hour.isdecimal() else -1
        choices.choose(visitor.store, visitor.person, **wanted, hour=hours, now=visitor.now)
    except InvalidInputError as error:
        faults = {fault.pointer.strip("/"): fault.message for fault in error.errors}
        return _page(request, visitor, faults=faults, typed={**wanted, "hour": hour})
    return Redirect(f"{HERE}?fait=choix", status_code=303)


@post(f"{HERE}/agenda", status_code=200, sync_to_thread=True, guards=[signed_in])
def open_calendar(request: Request[Any, Any, State], visitor: NamedDependency[Visitor]) -> Response[str]:
    """Make a new link and show it, once: the answer is the page itself, for a redirection would carry the secret."""
    secret = choices.open_feed(visitor.store, visitor.person, now=visitor.now)
    return _page(request, visitor, done="lien", link=f"{_base(request, visitor.store)}/agenda/{secret}{ENDING}")


@post(f"{HERE}/agenda/fin", status_code=303, sync_to_thread=True, guards=[signed_in])
def close_calendar(visitor: NamedDependency[Visitor]) -> Redirect:
    """End the link."""
    choices.close_feed(visitor.store, visitor.person, now=visitor.now)
    return Redirect(f"{HERE}?fait=fin", status_code=303)


def _page(
    request: Request[Any, Any, State],
    visitor: Visitor,
    *,
    done: str = "",
    link: str = "",
    faults: dict[str, str] | None = None,
    typed: dict[str, str] | None = None,
) -> Response[str]:
    chosen = choices.choice_of(visitor.store, visitor.person)
    working = working_time(visitor.store.settings.working_hours)
    return page(
        request,
        "pages/reminders.html",
        status=422 if faults else 200,
        waits=what_waits(visitor, limit=200),
        chosen=chosen,
        typed=typed or {"email": chosen.email, "rhythm": chosen.rhythm, "hour": str(chosen.hour)},
        hours=range(working.opens, working.closes),
        rhythms=RHYTHMS,
        faults=faults or {},
        done=done,
        link=link,
    )


def _base(request: Request[Any, Any, State], store: Store) -> str:
    told = store.settings.public_url.rstrip("/")
    return told or str(request.base_url).rstrip("/")


# By a secret in the address, without a session


@get("/agenda/{name:str}", exclude_from_auth=True)
async def calendar(request: Request[Any, Any, State], name: FromPath[str]) -> Response[Any]:
    """Give the private calendar that this secret opens. Each failure of an address makes its next one later."""
    owner = await anyio.to_thread.run_sync(_owner, request.app.state, name)
    if owner is None:
        await _wait_longer(request)
        raise NotFoundException
    return await anyio.to_thread.run_sync(_calendar, request, owner)


def _owner(state: State, name: str) -> Person | None:
    secret = name.removesuffix(ENDING)
    return None if secret == name else choices.feed_owner(state["store"], secret, now=state["clock"]())


async def _wait_longer(request: Request[Any, Any, State]) -> None:
    """Raises TooManyRequestsException where this address has too many tries waiting already.

    Its places are its own: telephones that ask for an ended calendar must keep nobody of their office from signing in.
    """
    slowdown: Slowdown = request.app.state["slowdown"]
    address, now = request.client.host if request.client else "", request.app.state["clock"]()
    place = f"agenda {address}"
    if not slowdown.enter(place):
        raise TooManyRequestsException(headers={"Retry-After": "42"})
    try:
        await anyio.sleep(slowdown.wait_seconds(place, now=now))
        slowdown.failed(place, now=now)
    finally:
        slowdown.leave(place)


def _calendar(request: Request[Any, Any, State], owner: Person) -> Response[Any]:
    dates = agenda(request.app.state["store"], owner, now=request.app.state["clock"]())
    etag = f'"{mark_of(dates)}"'
    if request.headers.get("if-none-match") == etag:
        return Response(None, status_code=304, headers={"ETag": etag})
    return Response(written(dates), media_type=CALENDAR, headers={"ETag": etag})


@get(f"{HERE}/arreter/{{secret:str}}", sync_to_thread=True, exclude_from_auth=True)
def stop_page(request: Request[Any, Any, State], secret: FromPath[str]) -> Response[str]:
    """Ask before the mails stop: following a link changes nothing. Raises NotFoundException."""
    if not choices.link_is_known(request.app.state["store"], secret):
        raise NotFoundException
    return page(request, "pages/reminders_stop.html", secret=secret, done=False)


@post(f"{HERE}/arreter/{{secret:str}}", status_code=200, sync_to_thread=True, opt={OPEN_FORM: True})
def stop(request: Request[Any, Any, State], secret: FromPath[str]) -> Response[str]:
    """Stop the mails, from the page or by the one click of a mail reader (RFC 8058). Raises NotFoundException."""
    state = request.app.state
    if not choices.stop_by_link(state["store"], secret, now=state["clock"]()):
        raise NotFoundException
    return page(request, "pages/reminders_stop.html", secret=secret, done=True)


ROUTES: Final = (
    reminders_page,
    choose_digest,
    open_calendar,
    close_calendar,
    calendar,
    stop_page,
    stop,
)
