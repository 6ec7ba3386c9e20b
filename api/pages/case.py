"""The case page: what is urgent in law, what to do now, what is possible, what is refused and why, then the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect

from api.frame import DRAFTERS, TRAIL_READERS, page
from api.french import paris_day, plain_date
from api.pages.words import Due, case_name, current_stage, done_note, due, step_href, ways
from api.security import Visitor, signed_in
from cases.queries.case import case_view
from cases.queries.labels import RECIPIENT_WORDS
from cases.queries.views import CaseView, LegalDate
from workflow.periods import holiday_name, is_business_day

EVENTS_SHOWN: Final = 5
LEGAL_STATES: Final = {
    "over": ("expiré", "calm"),
    "not_started": ("pas commencé", "calm"),
    "caution": ("à vérifier", "warn"),
    "may_be_open": ("peut être ouvert", "warn"),
}

DECLARED: Final = {"given": "d’accord", "refused": "refus", "not_asked": "pas demandé"}


@dataclass(frozen=True, slots=True)
class LegalLine:
    """One limitation row: its badge, and all that explains it."""

    row: LegalDate
    due: Due | None
    word: str
    level: str
    open: bool


@dataclass(frozen=True, slots=True)
class DayBox:
    """One day of the strip that shows a skipped holiday."""

    name: str
    number: int
    note: str
    kind: str


@get("/dossiers/{case_id:uuid}", sync_to_thread=True, guards=[signed_in])
def case_page(
    request: Request[Any, Any, State],
    visitor: NamedDependency[Visitor],
    case_id: FromPath[UUID],
    fait: FromQuery[int] = 0,
) -> Response[Any]:
    """Show one case. ``fait`` is the event that the reader just made. An auditor's page of a case is its trail."""
    if visitor.person.role == "auditor":
        return Redirect(f"/audit/{case_id}", status_code=303)
    view = case_view(visitor.store, visitor.person, case_id, now=visitor.now)
    return page(request, "pages/case.html", **case_values(view, visitor, done=fait))


def case_values(view: CaseView, visitor: Visitor, *, done: int = 0) -> dict[str, Any]:
    """Return what the case page draws."""
    today = paris_day(visitor.now)
    role = visitor.person.role
    return {
        "view": view,
        "row": view.row,
        "name": case_name(view.row),
        "stage": current_stage(view.stages),
        "ways": ways(view, role),
        "dangers": [
            (danger, due(danger.deadline, today), step_href(view.row.id, danger.event)) for danger in view.dangers
        ],
        "legal": legal_lines(view, today),
        "clocks": [(due(clock.deadline, today), clock) for clock in view.clocks],
        "shown_events": view.events[:EVENTS_SHOWN],
        "older_events": view.events[EVENTS_SHOWN:],
        "done_note": done_note(view, done),
        "may_add": view.access == "full" and role in DRAFTERS | {"site_coordinator"} and view.row.state != "purged",
        "advised": view.access == "full" and role != "partner",
        "may_download": role in TRAIL_READERS,
        "intro": _intro(view),
        "declared_words": DECLARED,
        "recipient_words": RECIPIENT_WORDS,
    }


def legal_lines(view: CaseView, today: date) -> tuple[LegalLine, ...]:
    """Return the legal dates, the soonest safe day first and open."""
    lines = [_legal_line(row, today, first=number == 0) for number, row in enumerate(view.legal_dates)]
    return tuple(lines)


def _legal_line(row: LegalDate, today: date, *, first: bool) -> LegalLine:
    word, level = LEGAL_STATES.get(row.status, ("", ""))
    if row.legal_last_day is None and row.safe_day is None:
        word, level = "sans délai", "calm"
    badge = due(row.deadline, today) if row.status in {"running", "may_be_open"} else None
    urgent = badge is not None and badge.level in {"late", "critical"}
    if badge is None:
        word += _standing(row)
    return LegalLine(row, badge, word, level, open=first and urgent)


def _standing(row: LegalDate) -> str:
    """Since when a row is over; until when it is wise to act on one that waits or only warns."""
    if row.status == "over" and row.legal_last_day:
        return f" le {plain_date(row.legal_last_day)}"
    if row.status in {"not_started", "caution"} and row.safe_day:
        return f", par prudence avant le {plain_date(row.safe_day)}"
    return ""


def _intro(view: CaseView) -> str:
    """When the case was received, and how."""
    how = f", {view.channel_label.lower()}" if view.channel_label else ""
    return f"Reçu le {plain_date(view.row.received_on)}{how}"


@get("/dossiers/{case_id:uuid}/dates/{rule:str}", sync_to_thread=True, guards=[signed_in])
def why_page(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], case_id: FromPath[UUID], rule: FromPath[str]
) -> Response[str]:
    """Explain one legal date, step by step, each step with its article."""
    view = case_view(visitor.store, visitor.person, case_id, now=visitor.now, reason=f"date {rule[:40]}")
    today = paris_day(visitor.now)
    found = next((line for line in legal_lines(view, today) if line.row.rule == rule), None)
    others = [line for line in legal_lines(view, today) if line.row.rule != rule]
    status = 200 if found else 404
    return page(
        request,
        "pages/why.html",
        status=status,
        view=view,
        name=case_name(view.row),
        line=found,
        others=others,
        days=day_strip(found.row, today) if found else (),
        correct_href=step_href(view.row.id, "T59"),
    )


STRIP_BEFORE: Final = 5
STRIP_AFTER: Final = 1
_DAY_NAMES: Final = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")


def day_strip(row: LegalDate, today: date) -> tuple[DayBox, ...]:
    """Return the days around a safe day: those skipped are named, so that nobody counts on them."""
    if row.safe_day is None or row.legal_last_day is None:
        return ()
    skipped = {step.on: step for step in row.steps if step.struck and step.on}
    first = row.safe_day - timedelta(days=STRIP_BEFORE)
    last = row.legal_last_day + timedelta(days=STRIP_AFTER)
    shown = [first + timedelta(days=number) for number in range(min(14, (last - first).days + 1))]
    return tuple(_day_box(day, row, today, struck=day in skipped) for day in shown)


def _day_box(day: date, row: LegalDate, today: date, *, struck: bool) -> DayBox:
    name = _DAY_NAMES[day.weekday()]
    match day:
        case row.safe_day:
            kind, note = "safe", "jour sûr"
        case row.legal_last_day:
            kind, note = "last", "dernier jour"
        case _ if struck:
            kind, note = "skipped", "écarté"
        case _ if row.legal_last_day and day > row.legal_last_day:
            kind, note = "off", "expiré"
        case _ if not is_business_day(day):
            kind, note = "off", "férié" if holiday_name(day) else ""
        case _:
            kind, note = "open", "ouvré"
    return DayBox(name, day.day, "aujourd’hui" if day == today else note, kind)


ROUTES: Final = (case_page, why_page)
