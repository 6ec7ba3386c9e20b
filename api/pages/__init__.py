"""Pages for people: French, whole without script. Each module owns some addresses and lists them in ``ROUTES``."""

from __future__ import annotations

from typing import Final

from api.pages import (
    audit,
    calendars,
    case,
    coordination,
    course,
    documents,
    editing,
    help_pages,
    imports,
    intake,
    procedures,
    qualification,
    reference,
    reminders,
    routes,
    signin,
    step,
    worklist,
)

ROUTES: Final = (
    *signin.ROUTES,
    *worklist.ROUTES,
    *coordination.ROUTES,
    *case.ROUTES,
    *course.ROUTES,
    *routes.ROUTES,
    *step.ROUTES,
    *documents.ROUTES,
    *editing.ROUTES,
    *qualification.ROUTES,
    *intake.ROUTES,
    *imports.ROUTES,
    *audit.ROUTES,
    *calendars.ROUTES,
    *procedures.ROUTES,
    *reference.ROUTES,
    *reminders.ROUTES,
    *help_pages.ROUTES,
)
"""Every handler of the pages."""
