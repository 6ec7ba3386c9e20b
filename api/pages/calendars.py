"""The calendar: the working days of a year, days added and withdrawn, what that would move before it is confirmed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, cast
from uuid import UUID

import anyio.to_thread
from litestar import Request, Response, get, post
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect

from api.frame import page
from api.french import paris_day
from api.pages.forms_read import posted
from api.security import Visitor, signed_in
from cases.calendars.days import NewDay, add_day, may_add, withdraw_day
from cases.calendars.preview import Preview, preview_adding, preview_withdrawing
from cases.calendars.told import days_words, move_words
from cases.calendars.view import YEARS, CalendarLine, calendar_view, day_to_take_back
from cases.errors import InvalidInputError
from workflow.law import LAW, weekday_date
from workflow.model import InputError

HERE: Final = "/administration/calendrier"
EVERYWHERE: Final = ""
KINDS: Final = {"law": "férié", "holiday": "férié ajouté", "closing": "fermeture"}
FIELDS: Final = ("label", "first_on", "last_on", "region", "yearly", "site_id", "source")
DONE: Final = {
    "ajout": "C’est ajouté au calendrier. Les dates des dossiers sont recomptées maintenant.",
    "retrait": "C’est retiré du calendrier. Les dates des dossiers sont recomptées maintenant.",
}


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """One line of the year, ready to draw."""

    days: str
    kind: str
    level: str
    told: CalendarLine
    withdraw_href: str


@dataclass(frozen=True, slots=True)
class DrawnExample:
    """One case that would move."""

    number: str
    href: str
    moves: tuple[str, ...]


@get(HERE, sync_to_thread=True, guards=[signed_in])
def calendar_page(
    request: Request[Any, Any, State],
    visitor: NamedDependency[Visitor],
    annee: FromQuery[str] = "",
    site: FromQuery[str] = "",
    fait: FromQuery[str] = "",
) -> Response[str]:
    """Show a year: the present one, and the site of the person, where the address names none."""
    return _page(request, visitor, year=_year(annee, paris_day(visitor.now)), site=site, done=DONE.get(fait, ""))


@post(f"{HERE}/ajouter", status_code=303, guards=[signed_in])
async def add_page(request: Request[Any, Any, State], visitor: NamedDependency[Visitor]) -> Response[Any]:
    """Show what a day would move; add it once that was seen and confirmed."""
    form = posted(await request.form())
    return await anyio.to_thread.run_sync(_add, request, visitor, form)


@get(f"{HERE}/{{day:uuid}}/retirer", sync_to_thread=True, guards=[signed_in])
def withdraw_form(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], day: FromPath[UUID]
) -> Response[str]:
    """Show what withdrawing a day would move, and ask why."""
    return _withdrawing(request, visitor, day)


@post(f"{HERE}/{{day:uuid}}/retirer", status_code=303, guards=[signed_in])
async def withdraw(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], day: FromPath[UUID]
) -> Response[Any]:
    """Withdraw a day."""
    form = posted(await request.form())
    return await anyio.to_thread.run_sync(_withdraw, request, visitor, day, form)


def _year(asked: str, today: date) -> int:
    return int(asked) if asked.isascii() and asked.isdecimal() and int(asked[:9]) in YEARS else today.year


def _page(
    request: Request[Any, Any, State],
    visitor: Visitor,
    *,
    year: int,
    site: str,
    done: str = "",
    typed: Mapping[str, str] | None = None,
    faults: Mapping[str, str] | None = None,
) -> Response[str]:
    person = visitor.person
    view = calendar_view(visitor.store, person, year, site or person.site)
    mine = [(site_id, label) for site_id, label in view.sites if may_add(person, "closing", site_id)]
    return page(
        request,
        "pages/calendar.html",
        status=422 if faults else 200,
        view=view,
        lines=[_drawn(line) for line in view.lines],
        chosen=site or person.site or EVERYWHERE,
        years=range(view.year - 1, view.year + 3),
        may_add_holiday=may_add(person, "holiday", None),
        closable=mine,
        regions=[(row.code, row.label_fr) for row in LAW.calendar_regions.values()],
        typed=dict.fromkeys(("kind", *FIELDS), "") | dict(typed or {}),
        faults=dict(faults or {}),
        done=done,
    )


def _drawn(line: CalendarLine) -> DrawnLine:
    days = weekday_date(line.first_on)
    if line.last_on != line.first_on:
        days = f"{days} au {weekday_date(line.last_on)}"
    level = {"law": "neutral", "holiday": "accent", "closing": "warn"}[line.kind]
    href = f"{HERE}/{line.id}/retirer" if line.may_withdraw else ""
    return DrawnLine(days, KINDS[line.kind], level, line, href)


def _add(request: Request[Any, Any, State], visitor: Visitor, form: dict[str, str]) -> Response[Any]:
    year = _year(form.get("first_on", "")[:4], paris_day(visitor.now))
    site = form.get("site_id", "")
    if form.get("modifier"):
        return _page(request, visitor, year=year, site=site, typed=form)
    try:
        new = _new_day(form)
        found = preview_adding(visitor.store, visitor.person, new, now=visitor.now)
        if not form.get("confirmer"):
            return _confirm(request, new, form, found)
        add_day(visitor.store, visitor.person, new, now=visitor.now)
    except InvalidInputError as error:
        faults = {fault.pointer.strip("/"): fault.message for fault in error.errors}
        return _page(request, visitor, year=year, site=site, typed=form, faults=faults)
    return Redirect(f"{HERE}?annee={year}&site={site}&fait=ajout", status_code=303)


def _new_day(form: Mapping[str, str]) -> NewDay:
    """Return what the form tells. Raises InvalidInputError where a date cannot be read."""
    kind = form.get("kind", "")
    if kind not in {"holiday", "closing"}:
        raise NotFoundException
    return NewDay(
        kind=cast('Literal["holiday", "closing"]', kind),
        label=form.get("label", ""),
        first_on=_day(form, "first_on"),
        last_on=_day(form, "last_on") if form.get("last_on") else None,
        yearly=form.get("yearly") == "true",
        region=form.get("region") or None,
        site_id=form.get("site_id") or None if kind == "closing" else None,
        source=form.get("source", ""),
    )


def _day(form: Mapping[str, str], name: str) -> date:
    try:
        return date.fromisoformat(form.get(name, ""))
    except ValueError as error:
        raise unreadable_day(name) from error


def unreadable_day(name: str) -> InvalidInputError:
    """Return the fault of a date that is missing or cannot be read."""
    words = "Cette date manque ou ne se lit pas : choisissez un jour, par exemple 2026-12-24."
    return InvalidInputError((InputError(f"/{name}", "date", words),))


def _confirm(request: Request[Any, Any, State], new: NewDay, form: Mapping[str, str], found: Preview) -> Response[str]:
    last_on = new.last_on or new.first_on
    return page(
        request,
        "pages/calendar_confirm.html",
        title="Ajouter un jour férié" if new.kind == "holiday" else "Ajouter une fermeture",
        act=f"{HERE}/ajouter",
        label=new.label.strip(),
        days=days_words(new.first_on, last_on, yearly=new.yearly),
        source=new.source,
        kind=new.kind,
        kept={name: form[name] for name in ("kind", *FIELDS) if form.get(name)},
        withdrawing=False,
        found=found,
        examples=_examples(found),
        faults={},
        why="",
        status=200,
    )


def _withdrawing(
    request: Request[Any, Any, State],
    visitor: Visitor,
    day: UUID,
    *,
    why: str = "",
    faults: Mapping[str, str] | None = None,
) -> Response[str]:
    line = day_to_take_back(visitor.store, visitor.person, day)
    found = preview_withdrawing(visitor.store, visitor.person, day, now=visitor.now)
    return page(
        request,
        "pages/calendar_confirm.html",
        title="Retirer un jour férié" if line.kind == "holiday" else "Retirer une fermeture",
        act=f"{HERE}/{day}/retirer",
        label=line.label,
        days=days_words(line.first_on, line.last_on, yearly=line.yearly),
        source=line.source,
        kind=line.kind,
        kept={},
        withdrawing=True,
        found=found,
        examples=_examples(found),
        faults=dict(faults or {}),
        why=why,
        status=422 if faults else 200,
    )


def _withdraw(request: Request[Any, Any, State], visitor: Visitor, day: UUID, form: Mapping[str, str]) -> Response[Any]:
    why = form.get("why", "")
    try:
        withdraw_day(visitor.store, visitor.person, day, why=why, now=visitor.now)
    except InvalidInputError as error:
        faults = {fault.pointer.strip("/"): fault.message for fault in error.errors}
        return _withdrawing(request, visitor, day, why=why, faults=faults)
    return Redirect(f"{HERE}?fait=retrait", status_code=303)


def _examples(found: Preview) -> tuple[DrawnExample, ...]:
    return tuple(
        DrawnExample(each.number, f"/dossiers/{each.case_id}", tuple(move_words(move) for move in each.moves))
        for each in found.examples
    )


ROUTES: Final = (calendar_page, add_page, withdraw_form, withdraw)
