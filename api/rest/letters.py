"""Letters: a preview on the real case, and the bytes of an issued one."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from litestar import Response, get, post
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody
from pydantic import Field

from api.rest.attachments import download
from api.rest.conventions import READ, WRITE, Model
from api.security import ScopeNeeded, Visitor, signed_in
from cases.letters import open_letter, preview

PDF: Final = "application/pdf"


class PreviewOf(Model):
    """Which letter, with the input of the event that would produce it."""

    code: str = Field(examples=["L07"], pattern="^L[0-9]{2}$")
    data: dict[str, Any] = Field(default_factory=dict)


@post(
    "/cases/{case_id:uuid}/letter-previews",
    sync_to_thread=True,
    status_code=200,
    guards=[signed_in, ScopeNeeded("documents:read")],
    responses={**READ, 409: WRITE[409], 422: WRITE[422]},
    media_type=PDF,
    operation_id="previewLetter",
    tags=["letters"],
)
def preview_letter(
    state: State, visitor: NamedDependency[Visitor], case_id: FromPath[UUID], data: JSONBody[PreviewOf]
) -> Response[bytes]:
    """Render a letter as it would leave now. Nothing is written but the access log."""
    found = preview(visitor.store, state["paper"], visitor.person, case_id, data.code, data=data.data, now=visitor.now)
    return download(found.pdf, found.filename, PDF)


@get(
    "/letters/{letter_id:uuid}/content",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("documents:read")],
    responses={**READ, 409: WRITE[409]},
    media_type=PDF,
    operation_id="openLetter",
    tags=["letters"],
)
def letter_content(visitor: NamedDependency[Visitor], letter_id: FromPath[UUID]) -> Response[bytes]:
    """Open an issued letter; who opened it is logged. 409 while it is being made."""
    found = open_letter(visitor.store, visitor.person, letter_id, now=visitor.now)
    return download(found.pdf, found.filename, PDF)


ROUTES: Final[tuple[Any, ...]] = (preview_letter, letter_content)
