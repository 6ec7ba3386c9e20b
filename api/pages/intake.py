"""Recording a report on one page: few answers wanted, what resembles it beside the form, draft or registration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final
from uuid import uuid4

import anyio.to_thread
from litestar import Request, Response, get, post
from litestar.datastructures import FormMultiDict, State
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.response import Redirect

from api.forms import Drawing, Field, draw, faults, read
from api.frame import DRAFTERS, fragment, page
from api.french import paris_day
from api.pages.intake_fields import NOTICE_FIELDS, SECTIONS, Section
from api.security import Visitor, signed_in
from cases.commands import Answer, advance, create_draft
from cases.errors import AlreadyReportedError, InvalidInputError, RefusedError, StaleError
from cases.queries.options import site_options
from cases.queries.similar import Similar, similar_cases
from cases.reports import Defect, Report, as_cells, read_report
from workflow.law.articles import cited
from workflow.model import InputError, InputField

REGISTER: Final = "T01"
ELSEWHERE: Final = frozenset({"site_competent_or_transfer_planned"})
NO_NARRATIVE_YET: Final = "À saisir."
WORDS: Final[Mapping[str, str]] = {
    "missing": "répondez à cette question.",
    "narrative_missing": "notez ce que la personne dit, avec ses mots.",
}
"""Defects whose sentence speaks of columns of a file."""
SEEN_FIELD: Final = "vus"


@dataclass(frozen=True, slots=True)
class DrawnSection:
    """A part of the form: its title and its fields."""

    title: str
    fields: tuple[Field, ...]
    folded: bool = False


@get("/signalements/nouveau", sync_to_thread=True, guards=[signed_in])
def intake_page(request: Request[Any, Any, State], visitor: NamedDependency[Visitor]) -> Response[str]:
    """Draw the empty form."""
    _only_drafters(visitor)
    return _draw(request, visitor, {"received_on": paris_day(visitor.now).isoformat()})


@post("/signalements/nouveau", status_code=303, guards=[signed_in])
async def record_report(request: Request[Any, Any, State], visitor: NamedDependency[Visitor]) -> Response[Any]:
    """Take the report in: a draft (T37), then registered (T01) unless only a draft was asked."""
    form = await request.form()
    return await anyio.to_thread.run_sync(_record, request, visitor, form)


@post("/signalements/ressemblances", status_code=200, guards=[signed_in])
async def resembling(request: Request[Any, Any, State], visitor: NamedDependency[Visitor]) -> Response[Any]:
    """Return the card of the cases that resemble what is typed so far."""
    form = await request.form()
    return await anyio.to_thread.run_sync(_resembling, visitor, form)


def _resembling(visitor: Visitor, form: FormMultiDict) -> Response[str]:
    _only_drafters(visitor)
    return fragment("parts/similar.html", similar=_similar(visitor, _values(form)))


def _record(request: Request[Any, Any, State], visitor: Visitor, form: FormMultiDict) -> Response[Any]:
    _only_drafters(visitor)
    values, key = _values(form), str(form.get("key", ""))
    report = _report(visitor, values)
    errors = [*_errors(report), *_notice_errors(values, form, paris_day(visitor.now))]
    if errors or isinstance(report, tuple):
        return _draw(request, visitor, values, key=key, errors=tuple(errors), status=422)
    similar = similar_cases(visitor.store, visitor.person, report, now=visitor.now)
    seen = set(str(form.get(SEEN_FIELD, "")).split())
    if any(str(one.row.id) not in seen for one in similar):
        return _draw(request, visitor, values, key=key, similar=similar, warned=True, status=409)
    try:
        draft = create_draft(visitor.store, visitor.person, report, now=visitor.now, key=key or None)
    except AlreadyReportedError as error:
        return Redirect(f"/dossiers/{error.case_id}", status_code=303)
    except RefusedError as error:
        refused = tuple(InputError("", refusal.guard, refusal.message) for refusal in error.refusals)
        return _draw(request, visitor, values, key=key, errors=refused, status=409)
    if "brouillon" in form or draft.replayed:
        return Redirect(f"/dossiers/{draft.case_id}?fait={draft.seq}", status_code=303)
    return _register(visitor, draft, values, key)


def _register(visitor: Visitor, draft: Answer, values: Mapping[str, Any], key: str) -> Response[Any]:
    """Fire T01. Where only the place speaks against it, the case is registered all the same: nobody is refused."""
    told = {name: values[name] for name in ("notice_given_on", "notice_to_post") if values.get(name)}
    for elsewhere in (False, True):
        data = {**told, **({"transfer_planned": True} if elsewhere else {})}
        try:
            answer = advance(
                visitor.store,
                visitor.person,
                draft.case_id,
                REGISTER,
                data,
                seen=draft.version,
                now=visitor.now,
                key=f"{key or uuid4()}-{REGISTER}-{elsewhere}",
            )
        except RefusedError as error:
            if not elsewhere and {refusal.guard for refusal in error.refusals} == ELSEWHERE:
                continue
            break
        except (InvalidInputError, StaleError):
            break
        return Redirect(f"/dossiers/{draft.case_id}?fait={answer.seq}", status_code=303)
    return Redirect(f"/dossiers/{draft.case_id}/etapes/{REGISTER}", status_code=303)


# Reading what was typed


def _inputs() -> tuple[InputField, ...]:
    return tuple(asked for section in SECTIONS for asked in section.fields)


def _values(form: FormMultiDict) -> dict[str, Any]:
    return read(_inputs(), form)


def _report(visitor: Visitor, values: Mapping[str, Any]) -> Report | tuple[Defect, ...]:
    told = {name: value for name, value in values.items() if name not in NOTICE_FIELDS or name == "notice_given_on"}
    told["site_id"] = visitor.person.site or ""
    told["intake_agent"] = visitor.person.name
    today = paris_day(visitor.now)
    return read_report(as_cells(told), today=today, territories={told["site_id"]}, reference_required=False)


def _similar(visitor: Visitor, values: Mapping[str, Any]) -> tuple[Similar, ...]:
    """What resembles a form half filled: wrong or missing answers are left out of the comparison."""
    tried = {"narrative": NO_NARRATIVE_YET, "channel": "desk", "reporter_kind": "claimant", **values}
    tried.setdefault("received_on", paris_day(visitor.now).isoformat())
    report = _report(visitor, tried)
    if isinstance(report, tuple):
        wrong = {defect.column for defect in report}
        report = _report(visitor, {name: value for name, value in tried.items() if name not in wrong})
    return () if isinstance(report, tuple) else similar_cases(visitor.store, visitor.person, report, now=visitor.now)


def _errors(report: Report | tuple[Defect, ...]) -> list[InputError]:
    if isinstance(report, Report):
        return []
    return [
        InputError(f"/data/{defect.column}", defect.code, WORDS.get(defect.code, defect.message_fr))
        for defect in report
    ]


def _notice_errors(values: Mapping[str, Any], form: FormMultiDict, today: date) -> list[InputError]:
    """Whether the person was told what becomes of the data (RGPD, art. 13 et 14); a draft may leave it open."""
    if "brouillon" in form or values.get("reporter_kind") == "anonymous":
        return []
    if values.get("notice_given_on") or values.get("notice_to_post"):
        return []
    message = "dites quand elle a été remise, ou qu’elle part avec l’accusé (RGPD, art. 13)."
    return [InputError("/data/notice_given_on", "missing", cited(message, today))]


# Drawing


def _draw(
    request: Request[Any, Any, State],
    visitor: Visitor,
    values: Mapping[str, Any],
    *,
    key: str = "",
    errors: tuple[InputError, ...] = (),
    similar: Sequence[Similar] = (),
    warned: bool = False,
    status: int = 200,
) -> Response[str]:
    drawing = Drawing(site_options(visitor.store, visitor.person), paris_day(visitor.now), values, errors)
    sections = [_section(section, drawing) for section in SECTIONS]
    every = [field for section in sections for field in section.fields]
    return page(
        request,
        "pages/intake.html",
        status=status,
        sections=sections,
        summary=faults(every, errors),
        similar=similar or (_similar(visitor, values) if errors else ()),
        warned=warned,
        seen=" ".join(str(one.row.id) for one in similar),
        key=key or None,
        required=sum(1 for field in every if field.required and field.kind != "boolean") + 1,
        place=visitor.account.site_label,
    )


def _section(section: Section, drawing: Drawing) -> DrawnSection:
    fields = draw(section.fields, drawing)
    sized = tuple(replace(one, size=section.sizes.get(one.name, one.size)) for one in fields)
    answered = any(drawing.values.get(asked.name) for asked in section.fields)
    return DrawnSection(section.title, sized, folded=section.folded and not answered)


def _only_drafters(visitor: Visitor) -> None:
    if visitor.person.role not in DRAFTERS:
        raise NotFoundException


ROUTES: Final = (intake_page, record_report, resembling)
