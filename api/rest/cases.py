"""Cases: lists, one case, a new report, what a handler edits in the file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Final
from urllib.parse import urlencode
from uuid import UUID

from litestar import Request, Response, get, patch, post
from litestar.datastructures import State
from litestar.params import Body, Parameter

from api.errors import etag
from api.rest.conventions import (
    READ,
    VERSION_HEADER,
    WRITE,
    IdempotencyKey,
    IfMatch,
    IfNoneMatch,
    replayed,
    retry_key,
    seen_version,
)
from api.rest.models import Acted, CaseBody, CaseList, CaseSummary
from api.security import Visitor, scope_needed, signed_in
from cases.commands import create_draft, record_details
from cases.errors import InvalidInputError
from cases.facts import civil_day
from cases.queries.case import case_version, case_view
from cases.queries.worklist import Filters, worklist
from cases.reports import Report, read_report
from workflow.law import LAW
from workflow.model import InputError

Several = Annotated[list[str] | None, Parameter(required=False)]


@get(
    "/cases",
    sync_to_thread=True,
    guards=[signed_in, scope_needed("cases:read")],
    responses=READ,
    response_headers=[VERSION_HEADER],
    operation_id="listCases",
    tags=["cases"],
)
def list_cases(  # noqa: PLR0913, PLR0917 - each filter is one parameter of the query
    request: Request[Any, Any, State],
    visitor: Visitor,
    case_state: Annotated[list[str] | None, Parameter(query="state", required=False)] = None,
    domain: Several = None,
    ground: Several = None,
    site: Several = None,
    assignee: str = "",
    due_before: date | None = None,
    received_after: date | None = None,
    q: str = "",
    include: str = "",
    cursor: str = "",
    limit: Annotated[int, Parameter(ge=1, le=200)] = 50,
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
    guards=[signed_in, scope_needed("cases:read")],
    responses=READ,
    response_headers=[VERSION_HEADER],
    operation_id="getCase",
    tags=["cases"],
)
def get_case(visitor: Visitor, case_id: UUID, if_none_match: IfNoneMatch = None) -> Response[CaseBody | None]:
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
    guards=[signed_in, scope_needed("cases:write")],
    responses=WRITE,
    response_headers=[VERSION_HEADER],
    operation_id="createDraft",
    tags=["cases"],
)
def create_case(
    visitor: Visitor,
    data: Annotated[dict[str, Any], Body(description="A report: the columns of the import file, as JSON members.")],
    idempotency_key: IdempotencyKey = None,
) -> Response[Acted]:
    """Take a report in as a draft (T37). Every defect is told at once."""
    key = retry_key(idempotency_key)
    report = report_of(data, visitor)
    answer = create_draft(visitor.store, visitor.person, report, now=visitor.now, key=key)
    headers = {"Location": f"/api/v1/cases/{answer.case_id}", "ETag": etag(answer.version)}
    return Response(Acted.of(answer), headers={**headers, **replayed(was=answer.replayed)})


def report_of(data: Mapping[str, Any], visitor: Visitor) -> Report:
    """Return the report. Raises InvalidInputError with every defect."""
    cells = {name: _cell(value) for name, value in data.items()}
    read = read_report(cells, today=civil_day(visitor.now), territories=tuple(LAW.sites), reference_required=False)
    if isinstance(read, Report):
        return read
    raise InvalidInputError(tuple(InputError(f"/{d.column}", d.code, d.message_fr) for d in read))


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return "|".join(str(item) for item in value)
        case _:
            return str(value)


@patch(
    "/cases/{case_id:uuid}",
    sync_to_thread=True,
    guards=[signed_in, scope_needed("cases:write")],
    responses=WRITE,
    response_headers=[VERSION_HEADER],
    operation_id="editCase",
    tags=["cases"],
)
def edit_case(
    visitor: Visitor,
    case_id: UUID,
    data: Annotated[dict[str, Any], Body(description="Parts of the file to change; a part left out stays.")],
    if_match: IfMatch = None,
) -> Response[Acted]:
    """Change what is kept in the file: persons, facts, qualification, starts of periods."""
    seen = seen_version(if_match)
    answer = record_details(visitor.store, visitor.person, case_id, data, seen=seen, now=visitor.now)
    return Response(Acted.of(answer), headers={"ETag": etag(answer.version)})


ROUTES: Final = (list_cases, get_case, create_case, edit_case)
