"""Papers of a case: adding one, opening one, answering for one that no antivirus saw, reading an issued letter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote
from uuid import UUID

import anyio.to_thread
from litestar import Request, Response, get, post
from litestar.datastructures import FormMultiDict, State, UploadFile
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect

from api.errors import kind_of
from api.forms import Drawing, Field, draw, faults, read, version_seen
from api.frame import page
from api.french import paris_day
from api.pages.step import pdf_response
from api.pages.words import case_name
from api.security import FRAMED, Visitor, signed_in
from cases.errors import InvalidInputError, LetterNotReadyError, NotFoundError, RefusedError
from cases.files import NewAttachment, accept_unscanned, add_attachment, open_attachment
from cases.letters import open_letter
from cases.queries import labels
from cases.queries.case import case_view
from cases.queries.views import AttachmentView, CaseView
from workflow.model import InputError, InputField, Option

FIELDS: Final = (
    InputField(
        name="kind",
        type="choice",
        label="Nature",
        required=True,
        options=tuple(Option(value=code, label=label) for code, label in labels.ATTACHMENT_KINDS.items()),
    ),
    InputField(name="title", type="line", label="Intitulé", max_length=300, help="Celui du bordereau de pièces."),
    InputField(name="source", type="line", label="Remise par", max_length=300),
    InputField(
        name="secret",
        type="choice",
        label="Secret",
        help="Une pièce médicale ou d’avocat ne part qu’à la demande expresse de la personne (LO 2011-333, art. 20).",
        options=tuple(Option(value=code, label=label) for code, label in labels.SECRETS.items() if code),
    ),
)
INLINE: Final = frozenset({"application/pdf"})


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed of a new paper, and what is wrong."""

    values: Mapping[str, Any]
    errors: tuple[InputError, ...] = ()
    status: int = 200


@get("/dossiers/{case_id:uuid}/pieces/ajouter", sync_to_thread=True, guards=[signed_in])
def add_page(
    request: Request[Any, Any, State],
    visitor: NamedDependency[Visitor],
    case_id: FromPath[UUID],
    nature: FromQuery[str] = "evidence",
) -> Response[str]:
    """Draw the form of a new paper. ``nature``: the kind that is chosen at first."""
    return _draw(request, visitor, case_id, Typed({"kind": nature}))


@post("/dossiers/{case_id:uuid}/pieces/ajouter", status_code=303, guards=[signed_in])
async def add(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], case_id: FromPath[UUID]
) -> Response[Any]:
    """Check the file and add it, or say why it is refused."""
    form = await request.form()
    return await anyio.to_thread.run_sync(_add, request, visitor, case_id, form)


def _add(request: Request[Any, Any, State], visitor: Visitor, case_id: UUID, form: FormMultiDict) -> Response[Any]:
    values, given = read(FIELDS, form), form.get("file")
    if not isinstance(given, UploadFile) or not given.filename:
        missing = (InputError("/file", "missing", "choisissez un fichier."),)
        return _draw(request, visitor, case_id, Typed(values, missing, 422))
    new = NewAttachment(
        given.file.read(),
        given.filename,
        kind=str(values.get("kind", "other")),
        title=str(values.get("title", "")),
        source=str(values.get("source", "")),
        secret=str(values.get("secret", "")),
    )
    key = str(form.get("key", "")) or None
    try:
        added = add_attachment(visitor.store, visitor.person, case_id, new, now=visitor.now, key=key)
    except InvalidInputError as error:
        return _draw(request, visitor, case_id, Typed(values, error.errors, 422))
    except RefusedError as error:
        refused = tuple(InputError("", refusal.guard, refusal.message) for refusal in error.refusals)
        return _draw(request, visitor, case_id, Typed(values, refused, 409))
    return Redirect(f"/dossiers/{case_id}?fait={added.answer.seq}#pieces", status_code=303)


@get(
    "/dossiers/{case_id:uuid}/pieces/{attachment_id:uuid}", sync_to_thread=True, guards=[signed_in], opt={FRAMED: True}
)
def open_paper(
    visitor: NamedDependency[Visitor], case_id: FromPath[UUID], attachment_id: FromPath[UUID]
) -> Response[bytes]:
    """Give a paper: a PDF in the browser, anything else as a download. The reading is logged."""
    del case_id
    found = open_attachment(visitor.store, visitor.person, attachment_id, now=visitor.now)
    place = "inline" if found.media_type in INLINE else "attachment"
    headers = {"Content-Disposition": f"{place}; filename*=UTF-8''{quote(found.filename)}"}
    return Response(found.data, media_type=found.media_type, headers=headers)


@get("/dossiers/{case_id:uuid}/pieces/{attachment_id:uuid}/accepter", sync_to_thread=True, guards=[signed_in])
def accept_page(
    request: Request[Any, Any, State],
    visitor: NamedDependency[Visitor],
    case_id: FromPath[UUID],
    attachment_id: FromPath[UUID],
) -> Response[str]:
    """Ask why a paper that no antivirus saw may be used."""
    return _accept_form(request, visitor, case_id, attachment_id)


@post("/dossiers/{case_id:uuid}/pieces/{attachment_id:uuid}/accepter", status_code=303, guards=[signed_in])
async def accept(
    request: Request[Any, Any, State],
    visitor: NamedDependency[Visitor],
    case_id: FromPath[UUID],
    attachment_id: FromPath[UUID],
) -> Response[Any]:
    """Answer for the paper."""
    form = await request.form()
    return await anyio.to_thread.run_sync(_accept, request, visitor, case_id, attachment_id, form)


def _accept(
    request: Request[Any, Any, State], visitor: Visitor, case_id: UUID, attachment_id: UUID, form: FormMultiDict
) -> Response[Any]:
    key = str(form.get("key", "")) or None
    try:
        answer = accept_unscanned(
            visitor.store,
            visitor.person,
            attachment_id,
            reason=str(form.get("reason", "")),
            seen=version_seen(form),
            now=visitor.now,
            key=key,
        )
    except InvalidInputError as error:
        return _accept_form(request, visitor, case_id, attachment_id, faults=[one.message for one in error.errors])
    return Redirect(f"/dossiers/{case_id}?fait={answer.seq}#pieces", status_code=303)


@get("/dossiers/{case_id:uuid}/courriers/{letter_id:uuid}", sync_to_thread=True, guards=[signed_in], opt={FRAMED: True})
def letter_page(
    request: Request[Any, Any, State],
    visitor: NamedDependency[Visitor],
    case_id: FromPath[UUID],
    letter_id: FromPath[UUID],
) -> Response[Any]:
    """Give an issued letter, exactly as it left."""
    del case_id
    try:
        found = open_letter(visitor.store, visitor.person, letter_id, now=visitor.now)
    except LetterNotReadyError as error:
        return page(request, "pages/no_paper.html", status=kind_of(error).status, reason=str(error))
    return pdf_response(found.filename, found.pdf)


def _draw(request: Request[Any, Any, State], visitor: Visitor, case_id: UUID, typed: Typed) -> Response[str]:
    view = case_view(visitor.store, visitor.person, case_id, now=visitor.now)
    fields = draw(FIELDS, Drawing({}, paris_day(visitor.now), typed.values, typed.errors))
    upload = Field(
        id="f-file",
        name="file",
        kind="file",
        label="Fichier",
        required=True,
        errors=tuple(error.message for error in typed.errors if error.pointer == "/file"),
    )
    return page(
        request,
        "pages/add_piece.html",
        status=typed.status,
        row=view.row,
        name=case_name(view.row),
        fields=fields,
        upload=upload,
        summary=faults((upload, *fields), typed.errors),
    )


def _accept_form(
    request: Request[Any, Any, State],
    visitor: Visitor,
    case_id: UUID,
    attachment_id: UUID,
    *,
    faults: list[str] | None = None,
) -> Response[str]:
    view = case_view(visitor.store, visitor.person, case_id, now=visitor.now)
    piece = _piece(view, attachment_id)
    status = 422 if faults else 200
    name = case_name(view.row)
    return page(
        request, "pages/accept_piece.html", status=status, row=view.row, name=name, piece=piece, faults=faults or []
    )


def _piece(view: CaseView, attachment_id: UUID) -> AttachmentView:
    found = next((piece for piece in view.attachments if piece.id == attachment_id), None)
    if found is None:
        raise NotFoundError
    return found


ROUTES: Final = (add, add_page, open_paper, accept, accept_page, letter_page)
