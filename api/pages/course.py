"""Where a case is in its procedure, drawn and written: the way gone, what is possible, what is refused and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Redirect

from api.frame import page
from api.french import paris_day, plain_date
from api.pages.drawings import pictures
from api.pages.words import ROLE_WORDS, RefusedStep, case_name, places, refused_step, step_href
from api.security import Visitor, signed_in
from cases.queries.case import case_view
from cases.queries.course import CaseCourse, case_course
from cases.queries.views import CaseView
from workflow.diagram.placing import NARROW, WIDE
from workflow.diagram.scene import Kind
from workflow.diagram.scenes import Course, course_scene, kind_of, road_ahead
from workflow.model import Choice, Procedure


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the text beside the picture: where it leads, and who may make it."""

    label: str
    href: str
    to_label: str
    who: str = ""


@get("/dossiers/{case_id:uuid}/parcours", sync_to_thread=True, guards=[signed_in])
def course_page(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], case_id: FromPath[UUID]
) -> Response[Any]:
    """Show the course of one case. An auditor's page of a case is its trail."""
    if visitor.person.role == "auditor":
        return Redirect(f"/audit/{case_id}", status_code=303)
    view = case_view(visitor.store, visitor.person, case_id, now=visitor.now, reason="parcours")
    course = case_course(visitor.store, visitor.person, case_id)
    return page(request, "pages/course.html", **course_values(view, course, visitor.person.role))


def course_values(view: CaseView, course: CaseCourse, role: str) -> dict[str, Any]:
    """Return what the page draws and what it writes: the same, twice."""
    name = case_name(view.row)
    drawn = _drawn(view, course)
    moving = [choice for choice in view.choices if choice.to_state != course.state]
    staying = [choice for choice in view.choices if choice.to_state == course.state]
    ahead = dict.fromkeys(target for _, target in road_ahead(course.procedure, drawn))
    return {
        "view": view,
        "name": name,
        "procedure_id": course.procedure_id,
        "pictures": pictures(course_scene(course.procedure, drawn, name), WIDE, NARROW),
        "passages": [(passage, passage.target_label) for passage in course.passages],
        "since": drawn.since.get(course.state, ""),
        "possible": _steps(view, course.procedure, moving, "possible"),
        "elsewhere": _steps(view, course.procedure, moving, "elsewhere"),
        "refused": _refused(view, course.procedure, moving, role),
        "staying": _steps(view, course.procedure, staying, "possible"),
        "ahead": [course.procedure.state(state).label for state in ahead],
    }


def _drawn(view: CaseView, course: CaseCourse) -> Course:
    known = {state.id for state in course.procedure.states}
    passages = [passage for passage in course.passages if passage.target in known]
    return Course(
        state=course.state,
        gone=tuple((passage.source, passage.target) for passage in passages if passage.source in known),
        since={passage.target: plain_date(paris_day(passage.at)) for passage in passages},
        choices=view.choices,
        return_state=course.return_state,
    )


def _steps(view: CaseView, procedure: Procedure, choices: list[Choice], kind: Kind) -> list[Step]:
    return [
        Step(
            choice.event.label,
            step_href(view.row.id, choice.event.id),
            procedure.state(choice.to_state).label,
            _who(choice),
        )
        for choice in choices
        if kind_of(choice) == kind
    ]


def _who(choice: Choice) -> str:
    """Return who may make the step: any of its roles."""
    return " ou ".join(dict.fromkeys(ROLE_WORDS.get(role, role) for role in choice.event.roles))


def _refused(view: CaseView, procedure: Procedure, choices: list[Choice], role: str) -> list[RefusedStep]:
    where = places(view, role)
    return [
        replace(
            refused_step(choice, where),
            label=f"{choice.event.label} → {procedure.state(choice.to_state).label}",
        )
        for choice in choices
        if kind_of(choice) == "refused"
    ]


ROUTES: Final = (course_page,)
