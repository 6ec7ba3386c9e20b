"""What stands around each page: who is signed in, where one may go, where one is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from litestar import Request, Response
from litestar.datastructures import State

from api.french import long_date, paris_day
from api.templating import render

HOME: Final = "/"
READERS_OF_CASES: Final = frozenset(
    {
        "intake_agent",
        "case_handler",
        "site_coordinator",
        "substitute_coordinator",
        "ddd_delegate",
        "dpo",
        "national_admin",
        "partner",
    }
)
COORDINATORS: Final = frozenset({"site_coordinator", "substitute_coordinator"})
OVERSEERS: Final = COORDINATORS | {"national_admin"}
"""Who begins with what is late: a coordinator on the own site, the national administration on all of them."""
DRAFTERS: Final = frozenset({"intake_agent", "case_handler", "partner"})
IMPORTERS: Final = frozenset({"intake_agent", "case_handler"})
TRAIL_READERS: Final = frozenset({"auditor", "dpo"})

ROLE_LABELS: Final[Mapping[str, str]] = {
    "intake_agent": "accueil",
    "case_handler": "référence de dossiers",
    "site_coordinator": "coordination",
    "substitute_coordinator": "suppléance",
    "ddd_delegate": "délégation du Défenseur des droits",
    "auditor": "audit du réseau, lecture seule",
    "national_admin": "administration nationale",
    "dpo": "protection des données",
    "partner": "structure partenaire",
    "system": "système",
}
"""The post rather than the person, so that no page has to guess how to address anybody."""


@dataclass(frozen=True, slots=True)
class Link:
    """One place to go."""

    label: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Me:
    """The person as the header says it."""

    name: str
    post: str
    place: str
    searches: bool
    drafts: bool

    @property
    def line(self) -> str:
        """« Marjorie Savornin · référence de dossiers, Ouest Provence »."""
        return f"{self.name} · {', '.join(part for part in (self.post, self.place) if part)}"


def frame(request: Request[Any, Any, State]) -> dict[str, Any]:
    """Return what ``base.html`` needs, for a person or for a stranger."""
    now = request.app.state["clock"]()
    shared = {"today": paris_day(now), "today_long": long_date(paris_day(now)), "path": request.url.path}
    account = request.scope.get("user")
    if account is None:
        return {**shared, "me": None, "links": (), "csrf": "", "home": HOME, "start": ("Accueil", HOME)}
    role = account.person.role
    me = Me(
        name=account.person.name,
        post=account.person.function or ROLE_LABELS.get(role, role),
        place=account.site_label,
        searches=role in READERS_OF_CASES,
        drafts=role in DRAFTERS,
    )
    links = _links(role, request)
    start = next((link.label for link in links if link.href == home_of(role)), "Accueil")
    return {
        **shared,
        "me": me,
        "links": links,
        "csrf": request.auth.csrf,
        "home": home_of(role),
        "start": (start, home_of(role)),
    }


def home_of(role: str) -> str:
    """Return where a person of this role begins: a coordinator sees what is late without a click."""
    if role in OVERSEERS:
        return "/coordination"
    return "/audit" if role == "auditor" else HOME


def page(
    request: Request[Any, Any, State],
    template: str,
    /,
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **values: Any,
) -> Response[str]:
    """Return a whole page in its frame."""
    body = render(template, **{**frame(request), **values})
    return Response(body, status_code=status, media_type="text/html", headers=dict(headers or {}))


def fragment(template: str, /, *, status: int = 200, **values: Any) -> Response[str]:
    """Return a part of a page, which htmx puts in its place."""
    return Response(render(template, **values), status_code=status, media_type="text/html")


def _links(role: str, request: Request[Any, Any, State]) -> tuple[Link, ...]:
    path, tab = request.url.path, request.query_params.get("vue", "")
    places = [
        ("Tableau du site" if role in COORDINATORS else "Tableau des sites", "/coordination", role in OVERSEERS),
        ("Ma file", HOME, role in READERS_OF_CASES - OVERSEERS),
        ("Nouveau signalement", "/signalements/nouveau", role in DRAFTERS),
        ("Dossiers", "/?vue=tous", role in READERS_OF_CASES),
        ("Importer", "/import", role in IMPORTERS),
        ("Pistes", "/audit", role in TRAIL_READERS),
        ("Référentiel", "/referentiel", role == "national_admin"),
        ("Calendrier", "/administration/calendrier", role in OVERSEERS),
    ]
    here = "/?vue=tous" if path == HOME and tab == "tous" else path
    return tuple(Link(label, href, href == here) for label, href, shown in places if shown)
