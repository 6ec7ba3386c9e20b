"""Checks of a PDF: it opens without a password, holds nothing that acts, and is not made to exhaust the reader."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final

import pikepdf

from cases.files.verdicts import FileError

MOST_OBJECTS: Final = 200_000
MOST_HIDDEN_BYTES: Final = 64 * 1024 * 1024
"""Of decompressed object and cross-reference streams: what a reader must unpack before it can look."""
ACTIVE_KEYS: Final = {
    "/JS": "du code JavaScript",
    "/JavaScript": "du code JavaScript",
    "/XFA": "un formulaire XFA",
    "/EF": "un fichier incorporé",
    "/EmbeddedFiles": "un fichier incorporé",
    "/AA": "une action automatique",
    "/RichMediaContent": "un contenu multimédia",
}
"""ISO 32000-1: 12.6.4.16 (JavaScript), 12.7.8 (XFA), 7.11.4 (embedded files), 12.6.3 (triggers), 13.7 (rich media)."""
ACTIVE_ACTIONS: Final = {
    "/JavaScript": "du code JavaScript",
    "/Launch": "le lancement d’un programme",
    "/SubmitForm": "l’envoi d’un formulaire",
    "/ImportData": "l’import de données",
    "/GoToE": "un fichier incorporé",
    "/RichMediaExecute": "un contenu multimédia",
    "/Rendition": "un contenu multimédia",
}
"""Actions of ISO 32000-1, 12.6.4, that do something else than turn a page or open a link."""
_HARMLESS_OPENING: Final = frozenset({"/GoTo", "/Named"})


def _coded(name: str) -> bytes:
    """Return a pattern for a name in which any character may be written ``#xx`` (ISO 32000-1, 7.3.5)."""
    return b"".join(b"(?:%c|#(?i:%02x))" % (ord(letter), ord(letter)) for letter in name)


_HIDING_STREAM: Final = re.compile(
    rb"/(?:" + _coded("ObjStm") + rb"|" + _coded("XRef") + rb")\b.{0,2000}?stream\r?\n", re.DOTALL
)
_LAYERS: Final = re.compile(rb"/" + _coded("Filter") + rb"\s*\[[^\]]*/[^\]]*/")
"""Two filters or more. No program packs its objects twice: only a bomb gains by it."""
_LOOK_BACK: Final = 500
_INFLATE_STEP: Final = 1024 * 1024


def check_pdf(data: bytes) -> int:
    """Return the number of pages. Raises FileError with the reason of a refusal."""
    _check_hidden_size(data)
    try:
        with pikepdf.open(BytesIO(data)) as document:
            active = sorted(set(_active_parts(document)))
            pages = len(document.pages)
    except pikepdf.PasswordError as error:
        raise FileError("pdf_password") from error
    except (pikepdf.PdfError, ValueError, RuntimeError, RecursionError) as error:
        raise FileError("pdf_unreadable") from error
    if active:
        raise FileError("pdf_active", what=", ".join(active))
    if not pages:
        raise FileError("pdf_unreadable")
    return pages


def _check_hidden_size(data: bytes) -> None:
    """Unpack the streams that hide objects, within bounds, before the library unpacks them without.

    A quick look that spares the worker; what slips past it meets the ceiling of memory of the process apart.
    """
    left = MOST_HIDDEN_BYTES
    for found in _HIDING_STREAM.finditer(data):
        left -= _inflated_size(memoryview(data)[found.end() :], left)
        if left <= 0 or _LAYERS.search(data, max(found.start() - _LOOK_BACK, 0), found.end()):
            raise FileError("pdf_too_complex")


def _inflated_size(packed: memoryview, limit: int) -> int:
    """Return how much a zlib stream unpacks to, counting no further than the limit."""
    unpacker = zlib.decompressobj()
    size, rest = 0, bytes(packed[:_INFLATE_STEP])
    start = _INFLATE_STEP
    try:
        while size < limit and not unpacker.eof and rest:
            size += len(unpacker.decompress(rest, _INFLATE_STEP))
            rest = unpacker.unconsumed_tail
            if not rest:
                rest, start = bytes(packed[start : start + _INFLATE_STEP]), start + _INFLATE_STEP
    except zlib.error:
        return size
    return size


def _active_parts(document: pikepdf.Pdf) -> Iterator[str]:
    """Yield what each dictionary of the document would do, however deep it stands in its object."""
    pending: list[pikepdf.Object] = [document.trailer, *document.objects]
    seen = 0
    while pending:
        seen += 1
        if seen > MOST_OBJECTS:
            raise FileError("pdf_too_complex")
        part = pending.pop()
        if isinstance(part, pikepdf.Array):
            pending += [item for item in part if _is_direct_container(item)]
        elif isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
            yield from _acts(part)
            pending += [value for _, value in part.items() if _is_direct_container(value)]


def _is_direct_container(value: object) -> bool:
    """Indirect objects are in ``document.objects`` already."""
    return isinstance(value, pikepdf.Array | pikepdf.Dictionary) and not value.is_indirect


def _acts(part: pikepdf.Dictionary | pikepdf.Stream) -> Iterator[str]:
    for key in part.keys():  # noqa: SIM118 - a pikepdf object is no mapping
        if key in ACTIVE_KEYS:
            yield ACTIVE_KEYS[key]
    action = str(part.get("/S", ""))
    if action in ACTIVE_ACTIONS:
        yield ACTIVE_ACTIONS[action]
    if str(part.get("/Type", "")) == "/EmbeddedFile":
        yield "un fichier incorporé"
    opening = part.get("/OpenAction")
    if isinstance(opening, pikepdf.Dictionary) and str(opening.get("/S", "")) not in _HARMLESS_OPENING:
        yield "une action automatique"
