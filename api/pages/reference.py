"""The legal data in force on a day, table by table, with article, source and how sure it is: what a jurist checks."""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect

from api.frame import page
from api.french import paris_day
from api.security import Visitor, signed_in
from workflow.law import long_date
from workflow.law.reference import changes_around, reference_table, reference_tables

FIRST: Final = "criteres"
LONGEST_SEARCH: Final = 100


@get("/referentiel", sync_to_thread=True, guards=[signed_in])
def reference_start(request: Request[Any, Any, State], visitor: NamedDependency[Visitor]) -> Redirect:
    """Lead to the first table, on the day that was asked."""
    del visitor
    asked = request.query_params.get("au", "")
    return Redirect(f"/referentiel/{FIRST}" + (f"?{urlencode({'au': asked})}" if asked else ""))


@get("/referentiel/{code:str}", sync_to_thread=True, guards=[signed_in])
def reference_page(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], code: FromPath[str]
) -> Response[str]:
    """Show one table as it stands on the day of ``au``, today without one; ``q``: the lines that hold these words."""
    today = paris_day(visitor.now)
    asked = request.query_params.get("au", "")
    on, fault = _day(asked, today)
    words = request.query_params.get("q", "").strip()[:LONGEST_SEARCH]
    try:
        table = reference_table(code, on).found(words)
    except KeyError:
        raise NotFoundException from None
    tables = reference_tables(on)
    return page(
        request,
        "pages/reference.html",
        status=422 if fault else 200,
        table=table,
        tables=tables,
        changes=changes_around(code, on),
        to_verify=len(tables[-1].lines),
        asked=words,
        on=on,
        on_long=long_date(on),
        typed=asked or on.isoformat(),
        fault=fault,
        unsure=sum(1 for line in table.lines if line.confidence in {"likely", "check"}),
    )


def _day(asked: str, today: date) -> tuple[date, str]:
    """Return the day asked for, or today with a sentence that says what is wrong."""
    if not asked:
        return today, ""
    try:
        day = date.fromisoformat(asked)
    except ValueError:
        return today, "Cette date ne se lit pas : choisissez un jour, par exemple 2026-03-10. Voici la liste à ce jour."
    return day, ""


ROUTES: Final = (reference_start, reference_page)
