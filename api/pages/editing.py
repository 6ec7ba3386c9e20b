"""Completing or correcting the file between two steps. Only what changed is sent and recorded."""

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

from api.forms import Drawing, Field, draw, faults, read, version_seen
from api.frame import page
from api.french import paris_day
from api.pages.file_parts import AT_THE_TOP, YES_NO, parts_for
from api.pages.words import case_name, reason
from api.security import Visitor, signed_in
from cases.commands import record_details
from cases.errors import InvalidInputError, RefusedError, StaleError
from cases.queries.case import case_view
from cases.queries.editing import editable_values
from cases.queries.timeline import changes_since
from workflow.model import InputError, InputField, Refusal

CHOSEN: Final = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class DrawnPart:
    """One part of the file, drawn."""

    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """What was typed, on which version, and what is wrong with it."""

    values: Mapping[str, Any]
    seen: int
    key: str = ""
    errors: tuple[InputError, ...] = ()
    refusals: tuple[Refusal, ...] = ()


@get("/dossiers/{case_id:uuid}/completer", sync_to_thread=True, guards=[signed_in])
def edit_page(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], case_id: FromPath[UUID]
) -> Response[str]:
    """Draw the file as it stands, ready to be completed."""
    values = _flat(editable_values(visitor.store, visitor.person, case_id, now=visitor.now), visitor.person.role)
    view = case_view(visitor.store, visitor.person, case_id, now=visitor.now)
    return _draw(request, visitor, case_id, Sent(values, view.row.version), status=200)


@post("/dossiers/{case_id:uuid}/completer", status_code=303, guards=[signed_in])
async def edit(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], case_id: FromPath[UUID]
) -> Response[Any]:
    """Record what changed, or draw the form again with what was typed and what is wrong."""
    form = await request.form()
    return await anyio.to_thread.run_sync(_edit, request, visitor, case_id, form)


def _edit(request: Request[Any, Any, State], visitor: Visitor, case_id: UUID, form: FormMultiDict) -> Response[Any]:
    role = visitor.person.role
    inputs = tuple(asked for _, fields in parts_for(role).values() for asked in fields)
    held = _flat(editable_values(visitor.store, visitor.person, case_id, now=visitor.now), role)
    typed = {asked.name: "" for asked in inputs} | read(inputs, form)
    sent = Sent(typed, version_seen(form), str(form.get("key", "")))
    changes = _changes(held, typed, role)
    try:
        answer = record_details(
            visitor.store,
            visitor.person,
            case_id,
            changes,
            seen=sent.seen,
            now=visitor.now,
            key=sent.key or None,
        )
    except InvalidInputError as error:
        return _draw(request, visitor, case_id, replace(sent, errors=_renamed(error.errors)), status=422)
    except RefusedError as error:
        return _draw(request, visitor, case_id, replace(sent, refusals=error.refusals), status=409)
    except StaleError as error:
        return _draw(request, visitor, case_id, replace(sent, seen=error.current), status=412, since=sent.seen)
    return Redirect(f"/dossiers/{case_id}?fait={answer.seq}", status_code=303)


def _flat(parts: Mapping[str, Mapping[str, Any]], role: str) -> dict[str, Any]:
    """Return the values under the names of the form, as text where they are dates or open questions."""
    return {
        f"{part}_{name}": _as_typed(value)
        for part, values in parts.items()
        for name, value in values.items()
        if part in parts_for(role)
    }


def _as_typed(value: Any) -> Any:
    if isinstance(value, bool | list | tuple):
        return value
    return "" if value is None else str(value)


def _changes(held: Mapping[str, Any], typed: Mapping[str, Any], role: str) -> dict[str, Any]:
    """Return the parts with the fields that differ from the file: what was not touched is not recorded."""
    changes: dict[str, Any] = {}
    for part, (_, fields) in parts_for(role).items():
        for asked in fields:
            value = CHOSEN.get(typed[asked.name]) if _is_question(asked) else typed[asked.name]
            if _same(value, held.get(asked.name), nothing=("", None) if _is_question(asked) else ("", None, False)):
                continue
            empty = value == "" and (asked.type == "date" or (asked.type == "choice" and part not in AT_THE_TOP))
            name = asked.name.removeprefix(f"{part}_")
            into = changes if part in AT_THE_TOP else changes.setdefault(part, {})
            into[name] = None if empty else value
    return changes


def _is_question(asked: InputField) -> bool:
    return asked.options == YES_NO


def _same(value: Any, before: Any, *, nothing: tuple[Any, ...]) -> bool:
    return value == before or (value in nothing and before in nothing)


def _renamed(errors: tuple[InputError, ...]) -> tuple[InputError, ...]:
    """``/claimant/birth_date`` is the field ``claimant_birth_date`` of the form."""
    return tuple(replace(error, pointer="/data/" + error.pointer.strip("/").replace("/", "_")) for error in errors)


def _draw(
    request: Request[Any, Any, State],
    visitor: Visitor,
    case_id: UUID,
    sent: Sent,
    *,
    status: int,
    since: int | None = None,
) -> Response[str]:
    view = case_view(visitor.store, visitor.person, case_id, now=visitor.now)
    shown = {name: str(value).lower() if isinstance(value, bool) else value for name, value in sent.values.items()}
    drawing = Drawing({}, paris_day(visitor.now), shown, sent.errors)
    drawn = parts_for(visitor.person.role).values()
    parts = [DrawnPart(title, draw(fields, drawing)) for title, fields in drawn]
    changed = changes_since(visitor.store, visitor.person, case_id, since) if since is not None else ()
    return page(
        request,
        "pages/edit.html",
        status=status,
        row=view.row,
        name=case_name(view.row),
        parts=parts,
        summary=faults([field for part in parts for field in part.fields], sent.errors),
        reasons=[reason(refusal) for refusal in sent.refusals],
        changed=changed,
        seen=sent.seen,
        key=sent.key if status not in {200, 412} else None,
    )


ROUTES: Final = (edit, edit_page)
