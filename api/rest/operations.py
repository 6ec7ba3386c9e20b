"""Every operation of the API: what the contract describes and what the application serves are this one list."""

from __future__ import annotations

from typing import Any, Final

from api.rest import (
    attachments,
    calendars,
    cases,
    exports,
    feeds,
    imports,
    letters,
    orientation,
    qualification,
    reference,
    trails,
    transitions,
)

OPERATIONS: Final[tuple[Any, ...]] = (
    *cases.ROUTES,
    *exports.ROUTES,
    *transitions.ROUTES,
    *qualification.ROUTES,
    *attachments.ROUTES,
    *letters.ROUTES,
    *orientation.ROUTES,
    *reference.ROUTES,
    *trails.ROUTES,
    *imports.ROUTES,
    *calendars.ROUTES,
    *feeds.ROUTES,
)
