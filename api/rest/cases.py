"""Cases: lists, one case, a new report, what a handler edits in the file."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode
from uuid import UUID

from litestar import Request, Response, get, patch, post
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.params import Body, FromPath, QueryParameter

from api.errors import etag
from api.rest.conventions import (
    READ,
    WRITE,
    IdempotencyKey,
    IfMatch,
    IfNoneMatch,
    replayed,
    retry_key,
    seen_version,
)
from api.rest.models import Acted, CaseBody, CaseList, CaseSummary
from api.rest.reports import report_of
from api.security import ScopeNeeded, Visitor, signed_in
from cases.commands import create_draft, record_details
from cases.facts import civil_day
from cases.queries.case import case_version, case_view
from cases.queries.worklist import Filters, worklist

Codes = Annotated[list[str] | None, QueryParameter(required=False, description="Repeat it: any of them.")]
Day = Annotated[date | None, QueryParameter(required=False)]


@get(
    "/cases",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:read")],
    responses=READ,
    operation_id="listCases",
    tags=["cases"],
)
def list_cases(  # noqa: PLR0913, PLR0917 - each filter is one parameter of the query
    request: Request[Any, Any, State],
    visitor: NamedDependency[Visitor],
    case_state: Annotated[list[str] | None, QueryParameter(name="state", required=False)] = None,
    domain: Codes = None,
    ground: Codes = None,
    site: Codes = None,
    assignee: Annotated[str, QueryParameter(max_length=36, description="`me`, or the id of an account.")] = "",
    due_before: Day = None,
    received_after: Day = None,
    q: Annotated[str, QueryParameter(max_length=300, description="Start of a number, or the claimant's name.")] = "",
    include: Annotated[Literal["", "total_count"], QueryParameter()] = "",
    cursor: Annotated[str, QueryParameter(max_length=300, description="Opaque; take it from `next`.")] = "",
    limit: Annotated[int, QueryParameter(ge=1, le=200)] = 50,
) -> Response[CaseList]:
    """List the cases that you may see, soonest date first. OR inside a field, AND between fields."""
    filters = Filters(
        states=tuple(case_state or ()),
        domains=tuple(domain or ()),
        grounds=tuple(ground or ()),
        sites=tuple(site or ()),
        assignee=assignee,
        due_before=due_before,
        received_after=received_after,
        q=q,
    )
    found = worklist(visitor.store, visitor.person, filters, now=visitor.now, cursor=cursor, limit=limit)
    following = _next(request, found.next_cursor)
    body = CaseList(
        items=tuple(CaseSummary.of(row) for row in found.rows),
        self=_here(request),
        next=following,
        total_count=found.total if include == "total_count" else None,
    )
    return Response(body, headers={"Link": f'<{following}>; rel="next"'} if following else {})


def _here(request: Request[Any, Any, State]) -> str:
    query = request.url.query
    return f"{request.url.path}?{query}" if query else request.url.path


def _next(request: Request[Any, Any, State], cursor: str) -> str | None:
    if not cursor:
        return None
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
    return f"{request.url.path}?{urlencode([*kept, ('cursor', cursor)])}"


@get(
    "/cases/{case_id:uuid}",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:read")],
    responses=READ,
    operation_id="getCase",
    tags=["cases"],
)
def get_case(
    visitor: NamedDependency[Visitor], case_id: FromPath[UUID], if_none_match: IfNoneMatch = None
) -> Response[CaseBody | None]:
    """Read one case with its next steps. 304 where its version is the one named."""
    if if_none_match is not None:
        version, _ = case_version(visitor.store, visitor.person, case_id)
        if etag(version) == if_none_match.strip():
            return Response(None, status_code=304, headers={"ETag": etag(version)})
    view = case_view(visitor.store, visitor.person, case_id, now=visitor.now)
    return Response(CaseBody.of(view), headers={"ETag": etag(view.row.version)})


@post(
    "/cases",
    sync_to_thread=True,
    status_code=201,
    guards=[signed_in, ScopeNeeded("cases:write")],
    responses=WRITE,
    operation_id="createDraft",
    tags=["cases"],
)
def create_case(
    visitor: NamedDependency[Visitor],
    data: Annotated[dict[str, Any], Body(description="A report: the columns of the import file, as JSON members.")],
    idempotency_key: IdempotencyKey = None,
) -> Response[Acted]:
    """Take a report in as a draft (T37). Every defect is told at once."""
    key = retry_key(idempotency_key)
    report = report_of(data, today=civil_day(visitor.now))
    answer = create_draft(visitor.store, visitor.person, report, now=visitor.now, key=key)
    headers = {"Location": f"/api/v1/cases/{answer.case_id}", "ETag": etag(answer.version)}
    return Response(Acted.of(answer), headers={**headers, **replayed(was=answer.replayed)})


@patch(
    "/cases/{case_id:uuid}",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:write")],
    responses=WRITE,
    operation_id="editCase",
    tags=["cases"],
)
def edit_case(
    visitor: NamedDependency[Visitor],
    case_id: FromPath[UUID],
    data: Annotated[dict[str, Any], Body(description="Parts of the file to change; a part left out stays.")],
    if_match: IfMatch = None,
) -> Response[Acted]:
    """Change what is kept in the file: persons, facts, qualification, starts of periods."""
    seen = seen_version(if_match)
    answer = record_details(visitor.store, visitor.person, case_id, data, seen=seen, now=visitor.now)
    return Response(Acted.of(answer), headers={"ETag": etag(answer.version)})


ROUTES: Final = (list_cases, get_case, create_case, edit_case)
