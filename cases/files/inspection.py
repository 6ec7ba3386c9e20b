"""Inspecting a file that somebody brings: type by content, size, hidden content, then a clean copy and a safe name.

Order: cheap refusals first, the antivirus last. Pure but for the antivirus that is handed in.
"""

from __future__ import annotations

from hashlib import sha256
from typing import BinaryIO, Final

from cases.blobs import MAX_BYTES
from cases.files.images import cleaned
from cases.files.kinds import EXTENSIONS, IMAGES, MAIL, OFFICE, PDF, TEXT, Kind, kind_of
from cases.files.mail import check_mail
from cases.files.names import declared_extension, safe_name
from cases.files.office import check_office
from cases.files.pdf import check_pdf
from cases.files.verdicts import Accepted, FileError, Inspection, Quarantined, Rejected, sentence

EICAR_LENGTH: Final = 68
EICAR_SHA256: Final = "275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f"
"""Digest of the test string of EICAR: the string itself would make antivirus programs remove this very file."""


def inspect(data: bytes | BinaryIO, declared_name: str) -> Inspection:
    """Say whether a file may be kept, and as what. Never raises for what the file holds.

    A stream is read no further than one byte past the admitted size.
    """
    content = data if isinstance(data, bytes) else data.read(MAX_BYTES + 1)
    try:
        return _inspected(content, declared_name)
    except FileError as error:
        return Rejected(error.code, sentence(error.code, **error.words))
    except MemoryError:
        return Rejected("too_heavy", sentence("too_heavy"))


def _inspected(data: bytes, declared_name: str) -> Inspection:
    if not data:
        raise FileError("empty")
    if len(data) > MAX_BYTES:
        raise FileError("too_large")
    if sha256(data[:EICAR_LENGTH]).hexdigest() == EICAR_SHA256:
        return Quarantined("eicar", sentence("eicar"), TEXT.media_type, safe_name(declared_name, "txt"), data)
    kind = kind_of(data)
    _check_declared(declared_name, kind)
    return _checked(data, declared_name, kind)


def _check_declared(name: str, kind: Kind) -> None:
    """A name that says another accepted type is refused; any other extension is simply replaced by the true one."""
    said = declared_extension(name)
    if said in EXTENSIONS and said not in kind.extensions and {EXTENSIONS[said], kind} != {TEXT, MAIL}:
        raise FileError("type_mismatch", said=f".{said}", is_fr=kind.label_fr)


def _checked(data: bytes, name: str, kind: Kind) -> Inspection:
    pages: int | None = None
    changes: tuple[str, ...] = ()
    if kind is PDF:
        pages = check_pdf(data)
    elif kind in IMAGES:
        data, kind, changes = cleaned(data, kind)
        pages = 1
    elif kind in OFFICE:
        check_office(data)
    elif kind is MAIL:
        harm = check_mail(data, inspect)
        if harm is not None:
            return Quarantined(harm.code, harm.reason_fr, kind.media_type, safe_name(name, "eml"), data)
    extension = kind.extensions[0]
    return Accepted(kind.media_type, extension, safe_name(name, extension), data, pages, changes)
