"""Importing a file of reports: valid rows in, invalid rows out, each line told; run twice, nothing doubles."""

from __future__ import annotations

from typing import Any, Final, cast

import anyio.to_thread
from litestar import Request, Response, get, post
from litestar.datastructures import State, UploadFile
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException

from api.frame import IMPORTERS, page
from api.security import Visitor, signed_in
from cases.imports import import_reports
from cases.reports import COLUMNS, REQUIRED_COLUMNS


@get("/import", sync_to_thread=True, guards=[signed_in])
def import_page(request: Request[Any, Any, State], visitor: NamedDependency[Visitor]) -> Response[str]:
    """Show where to give the file, and what it must hold."""
    _only_importers(visitor)
    return _page(request, result=None, fault="", name="")


@post("/import", status_code=200, guards=[signed_in])
async def import_file(request: Request[Any, Any, State], visitor: NamedDependency[Visitor]) -> Response[Any]:
    """Import the file and tell what became of each line."""
    _only_importers(visitor)
    given = (await request.form()).get("fichier")
    if not isinstance(given, UploadFile) or not given.filename:
        return _page(request, result=None, fault="Choisissez un fichier CSV.", name="")
    return await anyio.to_thread.run_sync(_import, request, visitor, given)


def _import(request: Request[Any, Any, State], visitor: Visitor, given: UploadFile) -> Response[str]:
    stream = cast("Any", given.file)
    result = import_reports(visitor.store, visitor.person, stream, now=visitor.now)
    return _page(request, result=result, fault="", name=given.filename)


def _page(request: Request[Any, Any, State], *, result: Any, fault: str, name: str) -> Response[str]:
    troubled = [line for line in result.lines if line.fate in {"rejected", "draft"}] if result else []
    return page(
        request,
        "pages/import.html",
        status=422 if fault else 200,
        result=result,
        troubled=troubled,
        fine=[line for line in result.lines if line.fate in {"registered", "already"}] if result else [],
        fault=fault,
        name=name,
        required=REQUIRED_COLUMNS,
        columns=COLUMNS,
    )


def _only_importers(visitor: Visitor) -> None:
    if visitor.person.role not in IMPORTERS:
        raise NotFoundException


ROUTES: Final = (import_page, import_file)
