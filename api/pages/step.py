"""One step of the procedure: the form built from what it asks, its refusals, its conflicts, and the paper it makes.

Every event of the procedure has this page; nothing here knows one by its number but the aside beside the form.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

import anyio.to_thread
from litestar import Request, Response, get, post
from litestar.datastructures import FormMultiDict, State
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Redirect

from api.errors import kind_of
from api.forms import Drawing, draw, faults, read, version_seen
from api.frame import page
from api.french import paris_day
from api.pages.differences import Difference, differences
from api.pages.routes import CHOSEN, WITH_ROUTES, chosen_routes
from api.pages.words import case_name, due, places, reason
from api.security import FRAMED, FRAMES, Visitor, signed_in
from cases.commands import advance
from cases.errors import InvalidInputError, NotFoundError, RefusedError, SaisineError, StaleError
from cases.letters import left_out, preview
from cases.queries.case import case_view
from cases.queries.foreseen import Foreseen, foreseen
from cases.queries.options import field_options
from cases.queries.qualification import prefilled, qualification_view
from cases.queries.timeline import changes_since
from cases.queries.views import CaseView
from workflow.law.articles import of_the_day
from workflow.model import Choice, InputError, Procedure, Refusal
from workflow.procedures import KNOWN

PAPER_BESIDE: Final = frozenset({"T02", "T39", "T06", "T07", "T11"})
"""Steps whose page shows the paper they make beside the form, before anybody decides."""
QUALIFIED_BY: Final = "T06"
"""The step that retains grounds, domain and forms: its form begins with what the questionnaire led to."""
INTERNAL: Final = frozenset({"L25"})
"""Papers that only their own export makes."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request about a step is about."""

    visitor: Visitor
    view: CaseView
    choice: Choice

    @property
    def event(self) -> str:
        """Id of the event."""
        return self.choice.event.id


@dataclass(frozen=True, slots=True)
class Sent:
    """What was typed and sent so far, and what is wrong with it."""

    values: Mapping[str, Any]
    seen: int
    key: str = ""
    more: str = ""
    errors: tuple[InputError, ...] = ()
    refusals: tuple[Refusal, ...] = ()


@get("/dossiers/{case_id:uuid}/etapes/{event:str}", sync_to_thread=True, guards=[signed_in], opt={FRAMES: True})
def step_page(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], case_id: FromPath[UUID], event: FromPath[str]
) -> Response[str]:
    """Draw the form of a step, or say why it is refused and what cures it."""
    asked = _asked(visitor, case_id, event)
    if not asked.choice.allowed:
        return _draw(request, asked, Sent(_known(asked), asked.view.row.version), status=409)
    chosen = chosen_routes(visitor, case_id, asked.choice.event, request.query_params.getall(CHOSEN, []))
    return _draw(request, asked, Sent({**_known(asked), **chosen}, asked.view.row.version))


@post("/dossiers/{case_id:uuid}/etapes/{event:str}", status_code=303, guards=[signed_in], opt={FRAMES: True})
async def fire(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], case_id: FromPath[UUID], event: FromPath[str]
) -> Response[Any]:
    """Make the step, or draw the form again with what was typed and what is wrong."""
    form = await request.form()
    return await anyio.to_thread.run_sync(_fire, request, visitor, case_id, event, form)


def _fire(
    request: Request[Any, Any, State], visitor: Visitor, case_id: UUID, event: str, form: FormMultiDict
) -> Response[Any]:
    asked = _asked(visitor, case_id, event)
    sent = Sent(read(asked.choice.event.input, form), version_seen(form), str(form.get("key", "")))
    if "ajouter" in form:
        return _draw(request, asked, replace(sent, more=str(form["ajouter"])))
    try:
        answer = advance(
            visitor.store,
            visitor.person,
            case_id,
            asked.event,
            sent.values,
            seen=sent.seen,
            now=visitor.now,
            key=sent.key or None,
        )
    except InvalidInputError as error:
        return _draw(request, asked, replace(sent, errors=error.errors), status=422)
    except RefusedError as error:
        return _draw(request, asked, replace(sent, refusals=error.refusals), status=409)
    except StaleError as error:
        return _conflict(request, asked, sent, current=error.current)
    return Redirect(f"/dossiers/{case_id}?fait={answer.seq}", status_code=303)


@get("/dossiers/{case_id:uuid}/apercu/{code:str}", sync_to_thread=True, guards=[signed_in], opt={FRAMED: True})
def preview_page(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], case_id: FromPath[UUID], code: FromPath[str]
) -> Response[Any]:
    """Return the paper as it would leave now, without anything typed."""
    return _paper(request, visitor, case_id, code, {})


@post(
    "/dossiers/{case_id:uuid}/etapes/{event:str}/apercu/{code:str}",
    status_code=200,
    guards=[signed_in],
    opt={FRAMED: True},
)
async def preview_typed(
    request: Request[Any, Any, State],
    visitor: NamedDependency[Visitor],
    case_id: FromPath[UUID],
    event: FromPath[str],
    code: FromPath[str],
) -> Response[Any]:
    """Return the paper with what is typed in the form; nothing is written."""
    form = await request.form()
    return await anyio.to_thread.run_sync(_preview_typed, request, visitor, case_id, event, code, form)


def _preview_typed(
    request: Request[Any, Any, State], visitor: Visitor, case_id: UUID, event: str, code: str, form: FormMultiDict
) -> Response[Any]:
    asked = _asked(visitor, case_id, event)
    return _paper(request, visitor, case_id, code, read(asked.choice.event.input, form))


def _paper(
    request: Request[Any, Any, State], visitor: Visitor, case_id: UUID, code: str, data: Mapping[str, Any]
) -> Response[Any]:
    paper = request.app.state["paper"]
    try:
        found = preview(visitor.store, paper, visitor.person, case_id, code, data=data, now=visitor.now)
    except NotFoundError:
        raise
    except SaisineError as error:
        return page(request, "pages/no_paper.html", status=kind_of(error).status, reason=str(error))
    return pdf_response(found.filename, found.pdf)


def pdf_response(filename: str, pdf: bytes, *, saved: bool = False) -> Response[bytes]:
    """Return a document: shown in the page, or saved."""
    place = "attachment" if saved else "inline"
    headers = {"Content-Disposition": f'{place}; filename="{filename}"'}
    return Response(pdf, media_type="application/pdf", headers=headers)


def _asked(visitor: Visitor, case_id: UUID, event: str) -> Asked:
    """Find the step among those of the present state. Raises NotFoundError where the procedure has none so called."""
    view = case_view(visitor.store, visitor.person, case_id, now=visitor.now)
    for choice in view.choices:
        if event in {choice.event.id, choice.event.name}:
            return Asked(visitor, view, choice)
    return Asked(visitor, view, _out_of_place(event, view))


def _procedure(view: CaseView) -> Procedure:
    """The version that the case is pinned to."""
    return KNOWN[view.procedure_id]


def _out_of_place(event: str, view: CaseView) -> Choice:
    """A step of the procedure that this state does not know: said with the state, never as a broken link."""
    try:
        known = _procedure(view).event(event)
    except KeyError:
        raise NotFoundError from None
    refusal = Refusal(
        guard="state",
        message=f"Cette étape ne se fait pas dans l’état « {view.row.state_label} ».",
        basis="règle du réseau",
    )
    return Choice(event=known, to_state=known.to, allowed=False, refusals=(refusal,))


def _draw(request: Request[Any, Any, State], asked: Asked, sent: Sent, *, status: int = 200) -> Response[str]:
    visitor, view, event = asked.visitor, asked.view, asked.choice.event
    today = paris_day(visitor.now)
    options = field_options(visitor.store, visitor.person, view.row.id, event.id, now=visitor.now)
    fields = draw(event.input, Drawing(options, today, sent.values, sent.errors, sent.more))
    ahead = of_the_day(foreseen(_procedure(view), asked.choice, state=view.row.state), today)
    found = sent.refusals or asked.choice.refusals
    paper = _paper_beside(asked, ahead)
    return page(
        request,
        "pages/step.html",
        status=status,
        view=view,
        row=view.row,
        name=case_name(view.row),
        event=event,
        fields=fields,
        summary=faults(fields, sent.errors),
        reasons=[
            of_the_day(reason(refusal, places(view, visitor.person.role), own=event.id), today) for refusal in found
        ],
        possible=asked.choice.allowed,
        ahead=ahead,
        paper=paper,
        left_out=_left_out(asked, paper),
        advised=event.id in WITH_ROUTES and view.access == "full",
        seen=sent.seen,
        key=sent.key or None,
        soonest=due(view.row.next, today),
        dangers=[(danger, due(danger.deadline, today)) for danger in view.dangers],
    )


def _left_out(asked: Asked, paper: str) -> tuple[str, ...]:
    """What the paper beside the form does not say because nobody has verified it."""
    visitor, case_id = asked.visitor, asked.view.row.id
    return left_out(visitor.store, visitor.person, case_id, paper, data={}, now=visitor.now) if paper else ()


def _paper_beside(asked: Asked, ahead: Foreseen) -> str:
    """Code of the paper shown beside the form, empty where there is none to show."""
    if asked.event not in PAPER_BESIDE or asked.view.access != "full" or not asked.choice.allowed:
        return ""
    return next((letter.code for letter in ahead.letters if letter.code not in INTERNAL), "")


def _known(asked: Asked) -> dict[str, Any]:
    """What the file already holds of what the form asks, so that nobody types it twice."""
    view = asked.view
    principal = next((ground.code for ground in view.grounds if ground.principal), "")
    held = {
        "grounds": [ground.code for ground in view.grounds],
        "principal_ground": principal,
        "domain": view.domain_code,
        "comparator": view.comparator,
    }
    if asked.event == QUALIFIED_BY and view.access == "full":
        held |= prefilled(
            qualification_view(asked.visitor.store, asked.visitor.person, view.row.id, now=asked.visitor.now)
        )
    names = {field.name for field in asked.choice.event.input}
    return {name: value for name, value in held.items() if value and name in names}


def _conflict(request: Request[Any, Any, State], asked: Asked, sent: Sent, *, current: int) -> Response[str]:
    visitor, view, event = asked.visitor, asked.view, asked.choice.event
    changed = changes_since(visitor.store, visitor.person, view.row.id, sent.seen)
    options = field_options(visitor.store, visitor.person, view.row.id, event.id, now=visitor.now)
    fields = draw(event.input, Drawing(options, paris_day(visitor.now), sent.values))
    both: tuple[Difference, ...] = differences(view, event.input, sent.values)
    return page(
        request,
        "pages/conflict.html",
        status=412,
        view=view,
        row=view.row,
        name=case_name(view.row),
        event=event,
        fields=fields,
        changed=changed,
        both=both,
        possible=asked.choice.allowed,
        reasons=[reason(refusal, places(view, visitor.person.role), own=event.id) for refusal in asked.choice.refusals],
        seen=sent.seen,
        current=current,
    )


ROUTES: Final = (step_page, fire, preview_page, preview_typed)
