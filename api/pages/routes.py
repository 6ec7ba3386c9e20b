"""« Voies possibles »: who may refer the case and what is missing, then each route with what a person must know of it.

The same answer as the API's ``/routes`` and ``/standing``; a second page is the paper to hand to the person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Redirect

from api.frame import page
from api.french import long_date, paris_day
from api.pages.words import Cure, Due, Places, Reason, case_name, due, places, reason, step_href
from api.security import Visitor, signed_in
from cases.queries.case import case_view
from cases.queries.orientation import CaseRoutes, case_routes
from cases.queries.views import CaseView, RouteView
from workflow.model import Event, Refusal
from workflow.orientation import CourtOption, Missing, Question, RouteAdvice
from workflow.orientation import Reason as Ground

FITS: Final[Mapping[str, tuple[str, str]]] = {
    "fits": ("convient", "ok"),
    "check": ("à vérifier", "warn"),
    "no": ("ne convient pas", "neutral"),
}
TIMES: Final[Mapping[str, tuple[str, str]]] = {
    "over": ("trop tard", "late"),
    "waiting": ("pas commencé, ou date de prudence", "warn"),
    "uncounted": ("délai inconnu", "warn"),
    "settled": ("droit exercé", "neutral"),
}
UNSURE: Final[Mapping[str, str]] = {"likely": "probable", "check": "à vérifier par un juriste"}
PROPOSING: Final = ("T06", "T18", "T47", "T46")
"""Steps that choose a route, the first one of the present state."""
PROPOSED: Final = frozenset({"proposed", "accepted", "opened", "in_progress"})
FOLLOWED: Final = frozenset({"accepted", "opened", "in_progress"})
WITH_ROUTES: Final = frozenset({"T06", "T07", "T18", "T27", "T28", "T46", "T47"})
"""Steps whose form leads back to the routes."""
CHOSEN: Final = "voie"
POSITIONS: Final[Mapping[str, tuple[str, str]]] = {
    "ready": ("peut saisir", "ok"),
    "missing": ("il manque", "warn"),
    "elsewhere": ("sans passer par le site", "neutral"),
    "never": ("jamais", "neutral"),
}


@dataclass(frozen=True, slots=True)
class DrawnRoute:
    """One route, ready to draw."""

    advice: RouteAdvice
    fit: str
    level: str
    due: Due | None
    time_word: str
    time_level: str
    asked: tuple[DrawnQuestion, ...]
    state: str
    choose: Cure | None


@dataclass(frozen=True, slots=True)
class DrawnQuestion:
    """One question and where it is answered."""

    text: str
    help: str
    cures: tuple[Cure, ...]


@get("/dossiers/{case_id:uuid}/voies", sync_to_thread=True, guards=[signed_in])
def routes_page(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], case_id: FromPath[UUID]
) -> Response[Any]:
    """Show who may refer, what is to be asked, and every route. An auditor's page of a case is its trail."""
    if visitor.person.role == "auditor":
        return Redirect(f"/audit/{case_id}", status_code=303)
    view, found = _read(visitor, case_id)
    return page(request, "pages/routes.html", **routes_values(view, found, visitor))


@get("/dossiers/{case_id:uuid}/voies/a-remettre", sync_to_thread=True, guards=[signed_in])
def routes_paper(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], case_id: FromPath[UUID]
) -> Response[Any]:
    """Show what may be handed to the person: the open routes in plain words, nothing internal, nothing unverified."""
    if visitor.person.role == "auditor":
        return Redirect(f"/audit/{case_id}", status_code=303)
    view, found = _read(visitor, case_id)
    today = paris_day(visitor.now)
    return page(
        request,
        "pages/routes_paper.html",
        view=view,
        name=case_name(view.row),
        day=long_date(today),
        site=view.row.site_label,
        routes=[_handed(route) for route in found.routes if route.fit != "no" and route.for_person],
    )


def _read(visitor: Visitor, case_id: UUID) -> tuple[CaseView, CaseRoutes]:
    found = case_routes(visitor.store, visitor.person, case_id, now=visitor.now)
    return case_view(visitor.store, visitor.person, case_id, now=visitor.now, reason="voies"), found


def routes_values(view: CaseView, found: CaseRoutes, visitor: Visitor) -> dict[str, Any]:
    """Return what the page draws."""
    where = places(view, visitor.person.role)
    drawn = [_drawn(route, view, visitor) for route in found.routes]
    unserved = [line for line in view.legal_dates if line.rule in found.unserved]
    today = paris_day(visitor.now)
    return {
        "view": view,
        "row": view.row,
        "name": case_name(view.row),
        "standing": found.standing,
        "missing": [_missing(each, where) for each in found.standing.missing],
        "positions": POSITIONS,
        "unsure": UNSURE,
        "questions": _questions((route for route in found.routes if route.fit != "no"), where),
        "open_routes": [route for route in drawn if route.advice.fit != "no"],
        "closed_routes": [route for route in drawn if route.advice.fit == "no"],
        "unserved": [(line, due(line.deadline, today)) for line in unserved],
        "day": long_date(today),
    }


def _drawn(advice: RouteAdvice, view: CaseView, visitor: Visitor) -> DrawnRoute:
    word, level = FITS[advice.fit]
    time_word, time_level = TIMES.get(advice.time.kind, ("", ""))
    held = next((route for route in view.routes if route.code == advice.code), None)
    return DrawnRoute(
        advice=advice,
        fit=word,
        level=level,
        due=_due(advice, view, paris_day(visitor.now)),
        time_word=time_word,
        time_level=time_level,
        asked=_questions((advice,), places(view, visitor.person.role)),
        state=held.state_label if held else "",
        choose=_choose(advice, view, held),
    )


def _due(advice: RouteAdvice, view: CaseView, today: date) -> Due | None:
    """Return the badge of the row that ends first: the same as everywhere else in the case."""
    first = advice.time.first
    line = next((line for line in view.legal_dates if first and line.rule == first.rule), None)
    return due(line.deadline, today) if line else None


def _questions(routes: Iterable[RouteAdvice], where: Places) -> tuple[DrawnQuestion, ...]:
    """Return what is to be asked, each question once."""
    asked = dict.fromkeys(question for route in routes for question in route.questions)
    return tuple(_question(question, where) for question in asked)


def _question(question: Question, where: Places) -> DrawnQuestion:
    cures = where.field(question.pointer) or where.step(question.event, own="")
    return DrawnQuestion(question.text_fr, question.help_fr, cures)


GUARD_OF: Final[Mapping[str, str]] = {"SIGNATURE": "referral_signed"}
"""Need -> the guard that refuses for it, where the paper that cures it has a kind of its own."""


def _missing(missing: Missing, where: Places) -> Reason:
    refusal = Refusal(
        guard=GUARD_OF.get(missing.code, missing.code),
        message=f"{missing.text_fr} {missing.cure_fr}",
        basis=missing.article,
        field=missing.pointer,
        event=missing.event,
    )
    return reason(refusal, where)


# Choosing


def _choose(advice: RouteAdvice, view: CaseView, held: RouteView | None) -> Cure | None:
    """Return the step by which this reader takes the route, None where it is taken or another one acts."""
    steps = {choice.event.id: choice.event for choice in view.choices if not _somebody_else(choice.refusals)}
    if held is not None and held.state in FOLLOWED:
        event = next((steps[code] for code in ("T47", "T71") if code in steps and _is_other(advice, code)), None)
        label = "Noter l’avancement de cette voie" if event and event.id == "T71" else "Suivre cette voie plutôt"
    elif held is not None and held.state in PROPOSED:
        return None
    else:
        event = next((steps[code] for code in PROPOSING if code in steps and code != "T47"), None)
        label = "Choisir cette voie"
    if event is None:
        return None
    return Cure(label, f"{step_href(view.row.id, event.id)}?{CHOSEN}={advice.code}")


def _is_other(advice: RouteAdvice, event: str) -> bool:
    """Setting the referral aside leads to another route than the referral."""
    return event != "T47" or not advice.code.startswith("DDD")


def _somebody_else(refusals: Sequence[Refusal]) -> bool:
    return any(refusal.guard in {"role", "state"} for refusal in refusals)


def chosen_routes(visitor: Visitor, case_id: UUID, event: Event, codes: Sequence[str]) -> dict[str, Any]:
    """Return what a step's form holds once routes were chosen: each with the reasons of the advisor, to complete."""
    if not codes:
        return {}
    found = case_routes(visitor.store, visitor.person, case_id, now=visitor.now)
    advised = {route.code: route for route in found.routes}
    chosen = [advised[code] for code in dict.fromkeys(codes) if code in advised]
    names = {field.name for field in event.input}
    if not chosen:
        return {}
    if "routes" in names:
        return {"routes": [{"route": route.code, "reasons": why(route)} for route in chosen]}
    if "route" in names:
        return {"route": chosen[0].code}
    return {"reasons": f"{chosen[0].label_fr} : {why(chosen[0])}"} if "reasons" in names else {}


def why(route: RouteAdvice) -> str:
    """Return the reasons of a route as somebody would write them: what speaks for it, what to check, the time left."""
    told = [ground.text_fr for ground in (*route.reasons, *route.cautions)]
    return " ".join((*told, route.time.text_fr))


# The paper for the person


@dataclass(frozen=True, slots=True)
class HandedRoute:
    """One route as the person takes it home: nothing that a jurist has still to confirm."""

    advice: RouteAdvice
    reasons: tuple[Ground, ...]
    cautions: tuple[Ground, ...]
    tell: tuple[Ground, ...]
    courts: tuple[CourtOption, ...]
    court_to_check: bool


def _handed(advice: RouteAdvice) -> HandedRoute:
    courts = tuple(option for option in advice.where.options if option.confidence != "check")
    return HandedRoute(
        advice=advice,
        reasons=_confirmed(advice.reasons),
        cautions=_confirmed(advice.cautions),
        tell=_confirmed(advice.tell),
        courts=courts,
        court_to_check=not courts and bool(advice.where.options or advice.where.unknown_fr),
    )


def _confirmed(grounds: tuple[Ground, ...]) -> tuple[Ground, ...]:
    return tuple(ground for ground in grounds if ground.confidence != "check")


ROUTES: Final = (routes_page, routes_paper)
