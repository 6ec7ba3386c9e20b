"""What an answer means (``/problems/…``), and what the pages do for accessibility."""

from __future__ import annotations

from typing import Any, Final

from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from api.errors import KINDS
from api.frame import page


@get("/problems", sync_to_thread=True)
def problems_page(request: Request[Any, Any, State]) -> Response[str]:
    """List every answer that is not a success."""
    kinds = sorted(KINDS.values(), key=lambda kind: (kind.status, kind.slug))
    return page(request, "pages/problems.html", kinds=kinds)


@get("/problems/{slug:str}", sync_to_thread=True)
def problem_page(request: Request[Any, Any, State], slug: FromPath[str]) -> Response[str]:
    """Explain one answer (RFC 9457: a ``type`` should resolve)."""
    kind = KINDS.get(slug)
    if kind is None:
        raise NotFoundException
    return page(request, "pages/problem.html", kind=kind)


@get("/accessibilite", sync_to_thread=True)
def accessibility_page(request: Request[Any, Any, State]) -> Response[str]:
    """Say what was checked, and only that."""
    return page(request, "pages/accessibility.html")


ROUTES: Final = (problems_page, problem_page, accessibility_page)
