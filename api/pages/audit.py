"""For auditors: find a case, read the verdict on its trail, take the trail as one PDF with a reason."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

import anyio.to_thread
from litestar import Request, Response, get, post
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery

from api.forms import version_seen
from api.frame import TRAIL_READERS, page
from api.pages.forms_read import posted
from api.pages.step import pdf_response
from api.pages.words import case_name
from api.security import Visitor, signed_in
from cases.errors import StaleError
from cases.letters import OpenedLetter, TrailRequest, trail_pdf
from cases.queries.audit import audit_view
from cases.queries.search import search
from cases.queries.views import CaseRow

REASONS: Final = (
    "Contrôle annuel du réseau",
    "Contrôle d’un dossier",
    "Demande de la personne concernée",
    "Réclamation ou contentieux",
    "Autre motif, précisé ci-dessous",
)
EVENTS_SHOWN: Final = 12


@get("/audit", sync_to_thread=True, guards=[signed_in])
def audit_page(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], q: FromQuery[str] = ""
) -> Response[str]:
    """Search by number; a case found by its number shows its trail at once."""
    _only_readers(visitor)
    rows = search(visitor.store, visitor.person, q, now=visitor.now) if q.strip() else ()
    one = _the_one(rows, q)
    return _page(request, visitor, q=q.strip(), rows=rows, case_id=one)


@get("/audit/{case_id:uuid}", sync_to_thread=True, guards=[signed_in])
def audit_case(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], case_id: FromPath[UUID]
) -> Response[str]:
    """Show the trail of one case."""
    _only_readers(visitor)
    return _page(request, visitor, q="", rows=(), case_id=case_id)


@post("/audit/{case_id:uuid}/piste", status_code=200, guards=[signed_in])
async def download_trail(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], case_id: FromPath[UUID]
) -> Response[Any]:
    """Give the trail as a PDF. The download is itself an event of the case, with its reason."""
    form = posted(await request.form())
    return await anyio.to_thread.run_sync(_download, request, visitor, case_id, form)


def _download(
    request: Request[Any, Any, State], visitor: Visitor, case_id: UUID, form: dict[str, str]
) -> Response[Any]:
    _only_readers(visitor)
    chosen, written = form.get("motif", ""), form.get("precision", "").strip()
    if chosen not in REASONS or (chosen == REASONS[-1] and not written):
        return _page(
            request, visitor, q="", rows=(), case_id=case_id, fault="Écrivez le motif\u00a0: il est inscrit au journal."
        )
    reasons = " ".join(part for part in (f"{chosen}.", written) if part)
    try:
        found = _trail(request, visitor, case_id, reasons, form)
    except StaleError:
        fault = "La piste a grandi depuis l’affichage : la voici à jour, téléchargez-la de nouveau."
        return _page(request, visitor, q="", rows=(), case_id=case_id, fault=fault)
    return pdf_response(found.filename, found.pdf, saved=True)


def _trail(
    request: Request[Any, Any, State], visitor: Visitor, case_id: UUID, reasons: str, form: dict[str, str]
) -> OpenedLetter:
    return trail_pdf(
        visitor.store,
        request.app.state["paper"],
        visitor.person,
        case_id,
        TrailRequest(reasons),
        seen=version_seen(form),
        now=visitor.now,
        key=form.get("key") or None,
    )


def _page(
    request: Request[Any, Any, State],
    visitor: Visitor,
    *,
    q: str,
    rows: tuple[CaseRow, ...],
    case_id: UUID | None,
    fault: str = "",
) -> Response[str]:
    view = audit_view(visitor.store, visitor.person, case_id, now=visitor.now) if case_id else None
    return page(
        request,
        "pages/audit.html",
        status=422 if fault else 200,
        q=q or (view.number if view else ""),
        asked=bool(q),
        rows=[(case_name(row), row) for row in rows],
        view=view,
        shown=view.events[:EVENTS_SHOWN] if view else (),
        older=view.events[EVENTS_SHOWN:] if view else (),
        reasons=REASONS,
        fault=fault,
    )


def _the_one(rows: tuple[CaseRow, ...], q: str) -> UUID | None:
    exact = [row for row in rows if q.strip().upper() in {row.number, row.external_ref.upper()}]
    found = exact or (list(rows) if len(rows) == 1 else [])
    return found[0].id if found else None


def _only_readers(visitor: Visitor) -> None:
    if visitor.person.role not in TRAIL_READERS:
        raise NotFoundException


ROUTES: Final = (audit_page, audit_case, download_trail)
