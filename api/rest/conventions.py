"""What every operation of the API shares: preconditions, retry keys, problems, the version header.

Preconditions: RFC 9110 13.1 and RFC 6585 (428). Retries: draft-ietf-httpapi-idempotency-key-header. Problems: RFC 9457.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Final

from litestar.datastructures import ResponseHeader
from litestar.exceptions import ClientException, HTTPException
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import HeaderParameter
from pydantic import BaseModel, ConfigDict, Field

API_VERSION: Final = "1.0.0"
VERSION_HEADER: Final = ResponseHeader(name="API-Version", value=API_VERSION, description="Version of this contract.")
KEY_LENGTH: Final = 255
_KEY: Final = re.compile(r"[\x21-\x7e]{1,255}")
_ETAG: Final = re.compile(r'"(\d{1,9})"')

IfMatch = Annotated[
    str | None,
    HeaderParameter(
        name="If-Match", description="The ETag that was read. Required: 428 without it, 412 if it is stale."
    ),
]
IfNoneMatch = Annotated[
    str | None, HeaderParameter(name="If-None-Match", description="304 where the case is unchanged.")
]
IdempotencyKey = Annotated[
    str | None,
    HeaderParameter(name="Idempotency-Key", description="Required on a POST that creates or acts; kept 48 hours."),
]


class Model(BaseModel):
    """A body of the API: frozen, and a member that it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class FieldError(Model):
    """One thing wrong with the input."""

    pointer: str = Field(examples=["/data/reasons"])
    code: str = Field(examples=["missing"])
    detail: str


class Blocked(Model):
    """One reason why a step is refused, with what would cure it."""

    guard: str = Field(examples=["consent_given"])
    message: str
    legal_basis: str
    pointer: str | None = Field(
        default=None,
        description="Where the cure is written: `/data/...` in the input of the event, else a part of the case.",
        examples=["/claimant/identity_verified"],
    )
    cured_by: str | None = Field(default=None, description="Event that cures it.", examples=["T42"])
    instead: str | None = Field(default=None, description="Event to fire in place of this one.", examples=["T39"])
    moot: bool = Field(default=False, description="The event answers something that is not there.")
    role: str | None = Field(default=None, description="Role that could act or cure.")
    available_from: str | None = Field(default=None, description="First day on which it no longer stands in the way.")


class Problem(BaseModel):
    """A failure, told (RFC 9457)."""

    type: str = Field(examples=["/problems/refused"])
    title: str
    status: int
    detail: str
    instance: str = ""
    errors: tuple[FieldError, ...] = ()
    blocked_by: tuple[Blocked, ...] = ()
    current_etag: str | None = None
    trace_id: str | None = None


def _spec(description: str) -> ResponseSpec:
    return ResponseSpec(
        data_container=Problem, description=description, media_type="application/problem+json", generate_examples=False
    )


_PROBLEMS: Final[Mapping[int, ResponseSpec]] = {
    400: _spec("The request cannot be read, or its Idempotency-Key is missing."),
    401: _spec("No valid session or token."),
    403: _spec("The token lacks the scope, or the request is not the person's own."),
    404: _spec("There is no such thing, or the person may not see it: the two are told alike."),
    405: _spec("The path has no such method."),
    409: _spec("A guard or the state refuses; every reason is in `blocked_by`."),
    412: _spec("The case changed since it was read."),
    413: _spec("The body is too large."),
    415: _spec("The body is of a type that is not taken here."),
    422: _spec("The input is readable but invalid, or the key was used with another body."),
    423: _spec("The paper waits for a check, or is in quarantine."),
    428: _spec("If-Match is missing."),
    500: _spec("A bug: nothing was half-written."),
    503: _spec("Busy or full: try again with the same key."),
}
READ: Final = {status: _PROBLEMS[status] for status in (400, 401, 403, 404, 405, 422, 500, 503)}
"""Failures of an operation that reads."""
WRITE: Final = {
    status: _PROBLEMS[status] for status in (400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 423, 428, 500, 503)
}
"""Failures of an operation that acts."""


def seen_version(if_match: str | None) -> int:
    """Return the version that the client read.

    Raises HTTPException: 428 without the header, 400 where it is none of our tags.
    """
    if if_match is None:
        raise HTTPException(status_code=428)
    found = _ETAG.fullmatch(if_match.strip())
    if found is None:
        raise ClientException(detail="« If-Match » n’est pas une étiquette de cette API : recopiez l’en-tête ETag lu.")
    return int(found[1])


def retry_key(key: str | None) -> str:
    """Return the client's key. Raises ClientException (400) where it is missing or is no key."""
    if key is None or not _KEY.fullmatch(key):
        detail = "« Idempotency-Key » manque, ou n’est pas un texte de 1 à 255 caractères visibles."
        raise ClientException(detail=detail)
    return key


def replayed(*, was: bool) -> dict[str, str]:
    """Return the header that tells a replay."""
    return {"Idempotency-Replayed": "true"} if was else {}
