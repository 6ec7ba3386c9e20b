"""Requests of the API, read safely: no text that a database refuses, no nesting that nobody means.

What cannot be read is told as 400 before any handler runs. Pure but for the body that it reads.
"""

from __future__ import annotations

from typing import Any, Final

from litestar import Request
from litestar.datastructures import FormMultiDict, State
from litestar.enums import RequestEncodingType
from litestar.exceptions import ClientException, HTTPException, SerializationException
from litestar.handlers import BaseRouteHandler

from api.security import Connection

DEEPEST: Final = 16
"""Levels of a JSON body. The deepest input of the procedure has four."""
NO_JSON: Final = "Le corps de la demande n’est pas du JSON lisible (RFC 8259)."
TOO_DEEP: Final = f"Le corps de la demande est imbriqué sur plus de {DEEPEST} niveaux."
NO_TEXT: Final = "La demande contient un caractère nul ou un demi-caractère, que rien ne peut garder."
NO_OBJECT: Final = "Le corps de la demande est un objet JSON : { … }."


class ApiRequest(Request[Any, Any, State]):
    """A request whose JSON body is checked before anything is made of it."""

    async def json(self) -> Any:
        """Return the body.

        Raises:
            ClientException: it is no JSON object, too deep, or holds a broken text.
            HTTPException: it says that it is no JSON (415).
        """
        self._expect(RequestEncodingType.JSON)
        try:
            body = await super().json()
        except (SerializationException, RecursionError) as error:
            raise ClientException(detail=NO_JSON) from error
        if not isinstance(body, dict):
            raise ClientException(detail=NO_OBJECT)
        _check(body, DEEPEST)
        return body

    async def form(self) -> FormMultiDict:
        """Return the parts of the body. Raises HTTPException where it says that it is no form (415)."""
        self._expect(RequestEncodingType.MULTI_PART)
        return await super().form()

    def _expect(self, media_type: str) -> None:
        if self.content_type[0].lower() != media_type:
            raise HTTPException(status_code=415)


def readable_query(connection: Connection, _: BaseRouteHandler) -> None:
    """Guard: every parameter of the query is text. Raises ClientException."""
    for name, value in connection.query_params.multi_items():
        _check_text(name)
        _check_text(value)


def _check(value: object, levels: int) -> None:
    if levels == 0:
        raise ClientException(detail=TOO_DEEP)
    match value:
        case str():
            _check_text(value)
        case dict():
            for name, member in value.items():
                _check_text(name)
                _check(member, levels - 1)
        case list():
            for member in value:
                _check(member, levels - 1)
        case _:
            pass


def _check_text(text: str) -> None:
    if "\x00" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise ClientException(detail=NO_TEXT)
