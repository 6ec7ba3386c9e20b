"""The worklist: tabs that say what they count, filters that are an address, search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlencode

from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.params import FromQuery
from litestar.response import Redirect

from api.frame import DRAFTERS, page
from api.french import count, near_date, paris_day
from api.pages.reminders import what_waits
from api.pages.words import case_name, due
from api.security import Visitor, signed_in
from cases.queries.options import site_options
from cases.queries.search import search
from cases.queries.views import CaseRow, Worklist
from cases.queries.worklist import Filters, first_to_take, worklist
from workflow.model import Option

TABS: Final[Mapping[str, str]] = {
    "ma-file": "mine",
    "a-affecter": "unassigned",
    "en-retard": "late",
    "bientot": "soon",
    "jour-sur": "near",
    "en-attente": "waiting",
    "tous": "all",
}
NAMES: Final[Mapping[str, tuple[str, str]]] = {
    "ma-file": ("Ma file", "Dossiers dont vous avez la charge, le plus pressé d’abord."),
    "a-affecter": ("À affecter", "Enregistrés ici, encore sans référent."),
    "en-retard": ("En retard", "Une échéance est passée sans l’acte."),
    "bientot": ("Échéance ≤ 7 j", "Une échéance d’ici le {soon} compris."),
    "jour-sur": ("Jour sûr ≤ 30 j", "Un droit se perd bientôt : jour sûr d’ici trente jours, ou déjà passé."),
    "en-attente": ("En attente de tiers", "La personne, le Défenseur ou un partenaire doit répondre."),
    "tous": ("Tous", "Tous les dossiers ouverts que vous pouvez lire."),
}


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: what it counts, in a sentence."""

    label: str
    why: str
    count: int
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One case of a list, ready to draw."""

    href: str
    number: str
    row: CaseRow
    due: Any
    handler: str


@dataclass(frozen=True, slots=True)
class Select:
    """One filter."""

    name: str
    label: str
    options: tuple[Option, ...]
    chosen: str


@get("/", sync_to_thread=True, guards=[signed_in])
def worklist_page(request: Request[Any, Any, State], visitor: NamedDependency[Visitor]) -> Response[Any]:
    """Show the list that the address asks for."""
    asked = {name: value for name, value in request.query_params.items() if value}
    role = visitor.person.role
    if role == "auditor":
        return Redirect("/audit", status_code=303)
    default = "tous" if role in {"site_coordinator", "substitute_coordinator", "dpo", "national_admin"} else "ma-file"
    tab = asked.get("vue", default) if asked.get("vue", default) in TABS else default
    found = worklist(visitor.store, visitor.person, _filters(asked, tab), now=visitor.now, cursor=asked.get("page", ""))
    today = paris_day(visitor.now)
    return page(
        request,
        "pages/worklist.html",
        tab=tab,
        tab_name=NAMES[tab][0],
        tabs=_tabs(found, tab, near_date(today + timedelta(days=7), today)),
        lines=lines(found.rows, visitor),
        take_next=first_to_take(found.rows, visitor.person),
        total=found.total,
        summary=_summary(found),
        selects=_selects(visitor, asked),
        urgent=asked.get("urgent") == "oui",
        closed=asked.get("clos") == "oui",
        filtered=any(asked.get(name) for name in ("etat", "domaine", "critere", "urgent", "clos", "q")),
        next_href=_address({**asked, "vue": tab, "page": found.next_cursor}) if found.next_cursor else "",
        first_href=_address({**asked, "vue": tab, "page": ""}) if asked.get("page") else "",
        may_draft=role in DRAFTERS,
        waits=what_waits(visitor),
    )


@get("/recherche", sync_to_thread=True, guards=[signed_in])
def search_page(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], q: FromQuery[str] = ""
) -> Response[Any]:
    """Show what a number or a name finds; the one case found by its whole number opens at once."""
    rows = search(visitor.store, visitor.person, q, now=visitor.now) if q.strip() else ()
    if len(rows) == 1 and rows[0].number == q.strip().upper():
        return Redirect(f"/dossiers/{rows[0].id}", status_code=303)
    return page(request, "pages/search.html", q=q.strip(), lines=lines(rows, visitor))


def lines(rows: Sequence[CaseRow], visitor: Visitor) -> tuple[Line, ...]:
    """Return rows ready to draw."""
    today = paris_day(visitor.now)
    return tuple(
        Line(
            href=f"/dossiers/{row.id}",
            number=case_name(row),
            row=row,
            due=due(row.next, today),
            handler="vous" if row.assigned_to_me else row.assignee or "personne",
        )
        for row in rows
    )


def _filters(asked: Mapping[str, str], tab: str) -> Filters:
    def one(name: str) -> tuple[str, ...]:
        return (asked[name],) if asked.get(name) else ()

    return Filters(
        tab=TABS[tab],
        states=one("etat"),
        domains=one("domaine"),
        grounds=one("critere"),
        urgent=asked.get("urgent") == "oui",
        closed=asked.get("clos") == "oui",
        q=asked.get("q", ""),
    )


def _tabs(found: Worklist, current: str, soon: str) -> tuple[Tab, ...]:
    return tuple(
        Tab(
            label=label,
            why=why.format(soon=soon),
            count=found.counts.get(TABS[name], 0),
            href=_address({"vue": name}),
            current=name == current,
        )
        for name, (label, why) in NAMES.items()
    )


def _summary(found: Worklist) -> tuple[str, str]:
    late, soon = found.counts.get("late", 0), found.counts.get("soon", 0)
    return (
        f"{count(late, 'dossier')} en retard" if late else "",
        f"{count(soon, 'échéance')} d’ici sept jours" if soon else "aucune échéance d’ici sept jours",
    )


def _selects(visitor: Visitor, asked: Mapping[str, str]) -> tuple[Select, ...]:
    options = site_options(visitor.store, visitor.person)
    named = (("etat", "État", "states"), ("domaine", "Domaine", "domains"), ("critere", "Critère", "grounds"))
    return tuple(Select(name, label, tuple(options[source]), asked.get(name, "")) for name, label, source in named)


def _address(values: Mapping[str, str]) -> str:
    return "/?" + urlencode({name: value for name, value in values.items() if value})


ROUTES: Final = (worklist_page, search_page)
