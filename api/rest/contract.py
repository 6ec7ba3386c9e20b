"""The contract of the API, as it is committed beside this module, and our own page that shows it without a network."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Final

from litestar import Request, Response, Router, get
from litestar.datastructures import State

from api.frame import page
from api.rest.conventions import VERSION_HEADER
from api.rest.operations import OPERATIONS
from api.rest.requests import ApiRequest, readable_query

BASE: Final = "/api/v1"
FILE: Final = Path(__file__).with_name("openapi.json")
"""Written by ``python -m api.rest.openapi``; a test compares it with the code."""


@cache
def _committed() -> bytes:
    return FILE.read_bytes()


@get("/openapi.json", sync_to_thread=True, exclude_from_auth=True, include_in_schema=False)
def contract() -> Response[bytes]:
    """Give the contract (OpenAPI 3.1)."""
    return Response(_committed(), media_type="application/json")


@get("/docs", sync_to_thread=True, exclude_from_auth=True, include_in_schema=False)
def docs(request: Request[Any, Any, State]) -> Response[str]:
    """Show the contract."""
    return page(request, "pages/api.html")


ROUTER: Final = Router(
    path=BASE,
    route_handlers=[*OPERATIONS, contract, docs],
    guards=[readable_query],
    request_class=ApiRequest,
    response_headers=[VERSION_HEADER],
)
"""Every handler under ``/api/v1``."""
