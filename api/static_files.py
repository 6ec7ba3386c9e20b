"""Style, script, fonts and icons: our own files and those built from npm, and nothing of a person."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Final

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from api.security import CACHED
from api.templating import STATIC

TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}
KEPT: Final = "public, max-age=31536000, immutable"
"""Addresses carry a mark of the content (``api.templating.asset``)."""


@get("/static/{path:path}", opt={CACHED: True}, sync_to_thread=True, exclude_from_auth=True)
def static_file(path: FromPath[str]) -> Response[bytes]:
    """Return a file under ``api/static``. Raises NotFoundException for any other."""
    found = _inside(path)
    kind = TYPES.get(found.suffix)
    if kind is None or not found.is_file():
        raise NotFoundException
    return Response(found.read_bytes(), media_type=kind, headers={"Cache-Control": KEPT})


def _inside(path: str) -> Path:
    parts = PurePosixPath(path.lstrip("/")).parts
    if ".." in parts:
        raise NotFoundException
    return STATIC.joinpath(*parts)
