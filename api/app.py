"""The web application: pages for people, ``/api/v1`` for programs, one store behind both."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from litestar import Litestar, Router, get
from litestar.datastructures import State
from litestar.di import Provide
from litestar.middleware import DefineMiddleware
from litestar.types import ControllerRouterHandler

from api import errors
from api.pages import ROUTES as PAGES
from api.rest import ROUTER as API
from api.security import (
    CACHED,
    Authentication,
    Clock,
    check_origin_and_form,
    headers_of,
    provide_visitor,
)
from api.slowdown import Slowdown
from api.static_files import static_file
from cases.db import Store
from cases.letters.issue import Paper

BODY_LIMIT: Final = 32 * 1024 * 1024
"""Bytes of one request: a CSV of reports or a paper of the file; more is 413."""


def utc_now() -> datetime:
    """The one clock of the web."""
    return datetime.now(UTC)


@get("/health", opt={CACHED: False}, sync_to_thread=True, exclude_from_auth=True)
def health(state: State) -> dict[str, str]:
    """Answer where the store can be read; 503 otherwise."""
    store: Store = state["store"]
    with store.read() as session:
        session.connection()
    return {"status": "ok"}


def create_app(
    store: Store,
    *,
    paper: Paper,
    clock: Clock = utc_now,
    routes: Sequence[ControllerRouterHandler] = (),
) -> Litestar:
    """Return the application on an open store.

    ``paper`` renders letters in its own processes; ``clock`` gives aware moments; ``routes`` are added (tests).
    """
    return Litestar(
        # One router: registered one by one, two handlers of one address would each be wrapped in a thread twice.
        route_handlers=[Router(path="", route_handlers=[health, static_file, *PAGES, API, *routes])],
        state=State({"store": store, "paper": paper, "clock": clock, "slowdown": Slowdown()}),
        dependencies={"visitor": Provide(provide_visitor, sync_to_thread=False)},
        middleware=[DefineMiddleware(Authentication, exclude=["^/static/", "^/health$"])],
        exception_handlers=dict(errors.HANDLERS),
        before_request=check_origin_and_form,
        before_send=[headers_of],
        request_max_body_size=BODY_LIMIT,
        openapi_config=None,
        debug=False,
    )
