"""Checks of office packages (OPC of ECMA-376 part 2, ODF 1.3): bounded size, no path, no macro, nothing embedded."""

from __future__ import annotations

import re
import stat
import zipfile
from io import BytesIO
from typing import Final

from cases.files.verdicts import FileError

MOST_ENTRIES: Final = 2000
MOST_BYTES: Final = 100 * 1024 * 1024
MOST_RATIO: Final = 100
RATIO_FROM_BYTES: Final = 10 * 1024 * 1024
"""Below this a high ratio is only a repetitive text."""
MOST_XML_BYTES: Final = 40 * 1024 * 1024

_MACRO: Final = re.compile(r"(^|/)(vbaProject\.bin|vbaData\.xml)$|^(Basic|Scripts)/", re.IGNORECASE)
_EMBEDDED: Final = re.compile(
    r"(^|/)(embeddings|activeX)/|^ObjectReplacements/|^Object [0-9]+/|oleObject", re.IGNORECASE
)
_PATH: Final = re.compile(r"^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\\|\x00")
_ENTITY: Final = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_MACRO_TYPE: Final = re.compile(rb"macroEnabled|vbaProject", re.IGNORECASE)
_REMOTE: Final = re.compile(
    rb"<Relationship\b(?=[^>]*TargetMode\s*=\s*[\"']External)(?=[^>]*/(attachedTemplate|oleObject|frame|subDocument)[\"'])",
    re.IGNORECASE,
)
_ENCRYPTED_ODF: Final = re.compile(rb"<manifest:encryption-data", re.IGNORECASE)
_READ: Final = (".xml", ".rels")


def check_office(data: bytes) -> None:
    """Return nothing where the package is harmless. Raises FileError with the reason of a refusal."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            entries = package.infolist()
            _check_sizes(entries)
            for entry in entries:
                _check_entry(entry)
            _check_markup(package, entries)
    except (zipfile.BadZipFile, RuntimeError, EOFError, OSError, ValueError) as error:
        raise FileError("office_unreadable") from error


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    packed = sum(entry.compress_size for entry in entries)
    unpacked = sum(entry.file_size for entry in entries)
    too_dense = unpacked > RATIO_FROM_BYTES and unpacked > MOST_RATIO * max(packed, 1)
    if len(entries) > MOST_ENTRIES or unpacked > MOST_BYTES or too_dense:
        raise FileError("office_bomb")


def _check_entry(entry: zipfile.ZipInfo) -> None:
    if _PATH.search(entry.filename) or _PATH.search(entry.orig_filename):
        raise FileError("office_path", what=ascii(entry.filename[:60]).strip("'"))
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise FileError("office_path", what="lien symbolique")
    if entry.flag_bits & 0x1:
        raise FileError("office_password")
    if _MACRO.search(entry.filename):
        raise FileError("office_macro", what=entry.filename[:60])
    if _EMBEDDED.search(entry.filename):
        raise FileError("office_active", what=entry.filename[:60])


def _check_markup(package: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    read = 0
    for entry in entries:
        if not entry.filename.lower().endswith(_READ):
            continue
        read += entry.file_size
        if read > MOST_XML_BYTES:
            raise FileError("office_bomb")
        _check_part(package.read(entry), entry.filename)


def _check_part(markup: bytes, name: str) -> None:
    if _ENTITY.search(markup) or _ENTITY.search(markup.replace(b"\0", b"")):
        raise FileError("office_active", what="entité XML")
    if _REMOTE.search(markup):
        raise FileError("office_active", what="modèle distant")
    if name == "[Content_Types].xml" and _MACRO_TYPE.search(markup):
        raise FileError("office_macro", what="document prévu pour des macros")
    if name == "META-INF/manifest.xml" and _ENCRYPTED_ODF.search(markup):
        raise FileError("office_password")
