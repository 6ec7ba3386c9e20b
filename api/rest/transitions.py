"""The steps of a case: which are possible and why not the others, firing one, the history."""

from __future__ import annotations

from typing import Annotated, Any, Final
from uuid import UUID

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody, QueryParameter
from pydantic import Field

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
from api.rest.models import Acted, EventBody, History
from api.security import ScopeNeeded, Visitor, signed_in
from cases.access import reading
from cases.commands import advance, dry_run
from cases.errors import NotFoundError
from cases.queries.options import field_options
from cases.queries.timeline import history
from workflow.model import Decision


class Fire(Model):
    """An event to fire, with its input as the transition's ``input_schema`` asks."""

    event: str = Field(examples=["T05"], description="Id or name of the event.", max_length=80)
    reason: str = Field(default="", max_length=10_000)
    data: dict[str, Any] = Field(default_factory=dict)


class WouldBe(Model):
    """What an allowed event would do. Nothing was written."""

    event: str
    from_state: str
    to_state: str
    role: str
    letters: tuple[str, ...]
    clocks_started: tuple[str, ...]
    clocks_stopped: tuple[str, ...]
    passed: tuple[str, ...]

    @classmethod
    def of(cls, decision: Decision) -> WouldBe:
        """Return the body of a decision."""
        return cls(
            event=decision.event.id,
            from_state=decision.from_state,
            to_state=decision.to_state,
            role=decision.role,
            letters=decision.letters,
            clocks_started=decision.clocks_started,
            clocks_stopped=decision.clocks_stopped,
            passed=tuple(each.guard for each in decision.passed),
        )


@get(
    "/cases/{case_id:uuid}/transitions",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:read")],
    responses=READ,
    operation_id="getHistory",
    tags=["transitions"],
)
def get_history(visitor: NamedDependency[Visitor], case_id: FromPath[UUID]) -> History:
    """Read what happened to the case, oldest first."""
    found = history(visitor.store, visitor.person, case_id, now=visitor.now)
    return History(items=tuple(EventBody.of(entry) for entry in found))


@post(
    "/cases/{case_id:uuid}/transitions",
    sync_to_thread=True,
    status_code=201,
    guards=[signed_in, ScopeNeeded("cases:transition")],
    responses=WRITE,
    operation_id="fireEvent",
    tags=["transitions"],
)
def fire(
    visitor: NamedDependency[Visitor],
    case_id: FromPath[UUID],
    data: JSONBody[Fire],
    if_match: IfMatch = None,
    idempotency_key: IdempotencyKey = None,
    only_try: Annotated[bool, QueryParameter(name="dry_run", description="Answer the guards without acting.")] = False,  # noqa: FBT002 - a parameter of the query, always named
) -> Response[Acted | WouldBe]:
    """Fire an event, or with ``dry_run`` learn what it would do."""
    if only_try:
        decision = dry_run(visitor.store, visitor.person, case_id, data.event, data.data, now=visitor.now)
        return Response(WouldBe.of(decision), status_code=200)
    answer = advance(
        visitor.store,
        visitor.person,
        case_id,
        data.event,
        data.data,
        seen=seen_version(if_match),
        now=visitor.now,
        key=retry_key(idempotency_key),
        reason=data.reason,
    )
    return Response(Acted.of(answer), headers={"ETag": etag(answer.version), **replayed(was=answer.replayed)})


class Choice(Model):
    """A value that a field takes, and what it stands for."""

    value: str
    label: str


class Options(Model):
    """Per ``x-source`` of the ``input_schema`` of an event, the values that it takes on this case."""

    sources: dict[str, tuple[Choice, ...]] = Field(examples=[{"accounts": []}])


@get(
    "/cases/{case_id:uuid}/transitions/{event:str}/options",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:read")],
    responses=READ,
    operation_id="getOptions",
    tags=["transitions"],
)
def get_options(visitor: NamedDependency[Visitor], case_id: FromPath[UUID], event: FromPath[str]) -> Options:
    """Read what the fields of an event may hold on this case: accounts, papers, letters, codes."""
    if reading(visitor.person) != "full":
        raise NotFoundError
    try:
        found = field_options(visitor.store, visitor.person, case_id, event, now=visitor.now)
    except KeyError:
        raise NotFoundError from None
    return Options(
        sources={
            source: tuple(Choice(value=option.value, label=option.label) for option in options)
            for source, options in found.items()
        }
    )


ROUTES: Final = (get_history, fire, get_options)
