"""The trail of a case: its verdict, and its export as PDF, which is itself an event."""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from uuid import UUID

from litestar import Response, get, post
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody
from pydantic import Field

from api.rest.attachments import download
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
from api.rest.letters import PDF
from api.security import ScopeNeeded, Visitor, signed_in
from cases.letters import TrailRequest, trail_pdf
from cases.queries.audit import audit_view


class VerdictBody(Model):
    """What the verification of a trail found."""

    case_id: UUID
    case_number: str
    whole: bool
    verdict: str
    first_bad_seq: int | None
    event_count: int


class Export(Model):
    """Why and for which period the trail is asked."""

    reasons: str = Field(min_length=1, max_length=1000)
    from_on: date | None = None
    to_on: date | None = None
    full: bool = Field(default=False, description="Names persons; needs a second authorisation.")
    authorised_by: UUID | None = None


@get(
    "/cases/{case_id:uuid}/trail",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("audit:read")],
    responses=READ,
    operation_id="verifyTrail",
    tags=["trail"],
)
def verdict(visitor: NamedDependency[Visitor], case_id: FromPath[UUID]) -> VerdictBody:
    """Verify the trail of a case now."""
    found = audit_view(visitor.store, visitor.person, case_id, now=visitor.now)
    return VerdictBody(
        case_id=found.id,
        case_number=found.number,
        whole=found.whole,
        verdict=found.verdict,
        first_bad_seq=found.first_bad_seq,
        event_count=found.event_count,
    )


@post(
    "/cases/{case_id:uuid}/trail-exports",
    sync_to_thread=True,
    status_code=201,
    guards=[signed_in, ScopeNeeded("exports:create")],
    responses=WRITE,
    media_type=PDF,
    operation_id="exportTrail",
    tags=["trail"],
)
def export(
    state: State,
    visitor: NamedDependency[Visitor],
    case_id: FromPath[UUID],
    data: JSONBody[Export],
    if_match: IfMatch = None,
    idempotency_key: IdempotencyKey = None,
) -> Response[bytes]:
    """Record the export, then give the trail as PDF."""
    found = trail_pdf(
        visitor.store,
        state["paper"],
        visitor.person,
        case_id,
        TrailRequest(data.reasons, data.from_on, data.to_on, data.full, data.authorised_by),
        seen=seen_version(if_match),
        key=retry_key(idempotency_key),
        now=visitor.now,
    )
    answer = download(found.pdf, found.filename, PDF)
    answer.headers.update(replayed(was=found.replayed))
    return answer


ROUTES: Final[tuple[Any, ...]] = (verdict, export)
