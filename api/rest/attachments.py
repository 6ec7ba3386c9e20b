"""Papers of a case: adding one, opening one, answering for one that no antivirus saw."""

from __future__ import annotations

import base64
from hashlib import sha256
from typing import Annotated, Any, Final
from urllib.parse import quote
from uuid import UUID

from litestar import Response, get, post
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.enums import RequestEncodingType
from litestar.params import Body, FromPath, JSONBody
from pydantic import BaseModel, ConfigDict, Field

from api.errors import etag
from api.rest.conventions import (
    READ,
    WRITE,
    IdempotencyKey,
    IfMatch,
    Model,
    replayed,
    retry_key,
    seen_version,
)
from api.rest.models import Acted
from api.security import ScopeNeeded, Visitor, signed_in
from cases.files import NewAttachment, accept_unscanned, add_attachment, open_attachment


class Upload(BaseModel):
    """A paper, as multipart/form-data."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    file: UploadFile
    kind: str = "other"
    title: str = ""
    source: str = ""
    secret: str = Field(default="", description="Empty, health or lawyer (LO 2011-333, art. 20).")


class AddedBody(Model):
    """What became of a paper."""

    attachment_id: UUID
    status: str
    filename: str
    notes: tuple[str, ...]
    case: Acted


class Acceptance(Model):
    """Why a paper that was not scanned may be used."""

    reason: str = Field(min_length=1, max_length=2000)


@post(
    "/cases/{case_id:uuid}/attachments",
    sync_to_thread=True,
    status_code=201,
    guards=[signed_in, ScopeNeeded("documents:write")],
    responses=WRITE,
    operation_id="addAttachment",
    tags=["attachments"],
)
def add(
    visitor: NamedDependency[Visitor],
    case_id: FromPath[UUID],
    data: Annotated[Upload, Body(media_type=RequestEncodingType.MULTI_PART)],
    idempotency_key: IdempotencyKey = None,
) -> Response[AddedBody]:
    """Add a paper: checked by its content, cleaned, encrypted. A refused one says why."""
    key = retry_key(idempotency_key)
    new = NewAttachment(
        data=data.file.file.read(),
        declared_name=data.file.filename,
        kind=data.kind,
        title=data.title,
        source=data.source,
        secret=data.secret,
    )
    added = add_attachment(visitor.store, visitor.person, case_id, new, now=visitor.now, key=key)
    body = AddedBody(
        attachment_id=added.attachment_id,
        status=added.status,
        filename=added.filename,
        notes=added.notes_fr,
        case=Acted.of(added.answer),
    )
    headers = {"Location": content_path(added.attachment_id), "ETag": etag(added.answer.version)}
    return Response(body, headers={**headers, **replayed(was=added.answer.replayed)})


def content_path(attachment_id: UUID) -> str:
    """Return where the bytes of a paper are."""
    return f"/api/v1/attachments/{attachment_id}/content"


@get(
    "/attachments/{attachment_id:uuid}/content",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("documents:read")],
    responses={**READ, 409: WRITE[409], 423: WRITE[423]},
    media_type="application/octet-stream",
    operation_id="openAttachment",
    tags=["attachments"],
)
def content(visitor: NamedDependency[Visitor], attachment_id: FromPath[UUID]) -> Response[bytes]:
    """Open a paper; who opened it is logged."""
    opened = open_attachment(visitor.store, visitor.person, attachment_id, now=visitor.now)
    return download(opened.data, opened.filename, opened.media_type)


def download(data: bytes, filename: str, media_type: str) -> Response[bytes]:
    """Return bytes as a download that no browser runs, with their digest (RFC 9530, RFC 6266)."""
    digest = base64.b64encode(sha256(data).digest()).decode()
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(filename, safe='')}",
        "Repr-Digest": f"sha-256=:{digest}:",
    }
    return Response(data, media_type=media_type, headers=headers)


@post(
    "/attachments/{attachment_id:uuid}/acceptance",
    sync_to_thread=True,
    status_code=201,
    guards=[signed_in, ScopeNeeded("documents:write")],
    responses=WRITE,
    operation_id="acceptAttachment",
    tags=["attachments"],
)
def accept(
    visitor: NamedDependency[Visitor],
    attachment_id: FromPath[UUID],
    data: JSONBody[Acceptance],
    if_match: IfMatch = None,
    idempotency_key: IdempotencyKey = None,
) -> Response[Acted]:
    """Answer for a paper that no antivirus saw."""
    answer = accept_unscanned(
        visitor.store,
        visitor.person,
        attachment_id,
        reason=data.reason,
        seen=seen_version(if_match),
        now=visitor.now,
        key=retry_key(idempotency_key),
    )
    return Response(Acted.of(answer), headers={"ETag": etag(answer.version), **replayed(was=answer.replayed)})


ROUTES: Final[tuple[Any, ...]] = (add, content, accept)
