"""The coordinator's list of cases as CSV, in the form that French spreadsheets open by a double click."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Any, Final

from litestar import Response, get
from litestar.di import NamedDependency

from api.french import paris_day
from api.rest.attachments import download
from api.rest.conventions import READ, WRITE
from api.security import ScopeNeeded, Visitor, signed_in
from cases.queries.table import case_table
from cases.reports import spreadsheet_cell

CSV: Final = "text/csv"


@get(
    "/cases.csv",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("exports:create")],
    responses={**READ, 409: WRITE[409]},
    media_type=CSV,
    operation_id="exportCases",
    tags=["cases"],
)
def cases_csv(visitor: NamedDependency[Visitor]) -> Response[bytes]:
    """Download the cases that a coordinator may see, as CSV. Who downloaded it is logged."""
    rows = case_table(visitor.store, visitor.person, now=visitor.now)
    return download(written(rows), f"dossiers-{paris_day(visitor.now)}.csv", CSV)


def written(rows: Iterable[tuple[str | int, ...]]) -> bytes:
    """Return the table as UTF-8 with its mark, semicolons and CR LF; no cell is taken for a formula."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([spreadsheet_cell(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


ROUTES: Final[tuple[Any, ...]] = (cases_csv,)
