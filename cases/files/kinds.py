"""What a file is, by its bytes and never by its name."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Final

import puremagic

from cases.files.verdicts import FileError


@dataclass(frozen=True, slots=True)
class Kind:
    """A type that is accepted. The first extension is the one that is shown."""

    media_type: str
    extensions: tuple[str, ...]
    label_fr: str


PDF: Final = Kind("application/pdf", ("pdf",), "un PDF")
JPEG: Final = Kind("image/jpeg", ("jpg", "jpeg", "jpe", "jfif"), "une image JPEG")
PNG: Final = Kind("image/png", ("png",), "une image PNG")
WEBP: Final = Kind("image/webp", ("webp",), "une image WebP")
HEIC: Final = Kind("image/heic", ("heic", "heif"), "une photo HEIC")
TEXT: Final = Kind("text/plain", ("txt", "text", "csv", "md", "log"), "un texte")
MAIL: Final = Kind("message/rfc822", ("eml",), "un courriel")
_OPC: Final = "application/vnd.openxmlformats-officedocument."
DOCX: Final = Kind(_OPC + "wordprocessingml.document", ("docx",), "un document DOCX")
XLSX: Final = Kind(_OPC + "spreadsheetml.sheet", ("xlsx",), "un tableau XLSX")
ODT: Final = Kind("application/vnd.oasis.opendocument.text", ("odt",), "un document ODT")
ODS: Final = Kind("application/vnd.oasis.opendocument.spreadsheet", ("ods",), "un tableau ODS")
M4A: Final = Kind("audio/mp4", ("m4a",), "un enregistrement M4A")
MP4: Final = Kind("video/mp4", ("mp4", "m4v"), "une vidéo MP4")
MP3: Final = Kind("audio/mpeg", ("mp3",), "un enregistrement MP3")

KINDS: Final = (PDF, JPEG, PNG, WEBP, HEIC, TEXT, MAIL, DOCX, XLSX, ODT, ODS, M4A, MP4, MP3)
EXTENSIONS: Final = {extension: kind for kind in KINDS for extension in kind.extensions}
IMAGES: Final = frozenset({JPEG, PNG, WEBP, HEIC})
OFFICE: Final = frozenset({DOCX, XLSX, ODT, ODS})

_HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"})
_M4A_BRANDS: Final = frozenset({b"M4A ", b"M4B "})
_MP4_BRANDS: Final = frozenset(
    {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"MSNV", b"M4V "}
)
_PROGRAMS: Final = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"#!")
_ARCHIVES: Final = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd", b"MSCF")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD: Final = 1024
_MARKUP: Final = re.compile(rb"<\s*(!doctype\s+html|html|head|body|script|iframe)\b", re.IGNORECASE)
_SVG: Final = re.compile(rb"<\s*(\w+:)?svg\b", re.IGNORECASE)
_MAIL_HEADER: Final = re.compile(
    rb"^(from|to|cc|subject|date|received|message-id|mime-version|return-path|delivered-to|reply-to|content-type|"
    rb"x-[a-z-]+|dkim-signature):",
    re.IGNORECASE | re.MULTILINE,
)
_MAIL_HEADERS_WANTED: Final = 3
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def kind_of(data: bytes) -> Kind:
    """Return the type of the content. Raises FileError where it is none that is accepted, or several at once."""
    kind = _by_magic(data)
    also = _also(data, kind)
    if also:
        raise FileError("polyglot", is_fr=kind.label_fr, also_fr=also)
    return kind


def read_text(data: bytes) -> str:
    """Return a text in UTF-8, or as Windows would have written it. Raises FileError where it is no text."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text):
            return text
    raise FileError("text_unreadable")


def _by_magic(data: bytes) -> Kind:
    _refuse_known_bad(data)
    if data.startswith(b"%PDF-"):
        return PDF
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return WEBP
    if data[4:8] == b"ftyp":
        return _by_brand(data[8:12])
    if data.startswith(b"ID3") or (data[:1] == b"\xff" and data[1:2] in {b"\xfb", b"\xf3", b"\xf2"}):
        return MP3
    if data.startswith(b"PK\x03\x04"):
        return _by_package(data)
    return _textual(data)


def _refuse_known_bad(data: bytes) -> None:
    if data.startswith(_PROGRAMS):
        raise FileError("program")
    if data.startswith(_ARCHIVES):
        raise FileError("archive")
    if data.startswith(_OLE):
        raise FileError("old_office")


def _by_brand(brand: bytes) -> Kind:
    """ISO base media file format (ISO 14496-12): the major brand tells a photo from a sound or a film."""
    for brands, kind in ((_HEIC_BRANDS, HEIC), (_M4A_BRANDS, M4A), (_MP4_BRANDS, MP4)):
        if brand in brands:
            return kind
    raise FileError("type_unknown", seen="")


def _by_package(data: bytes) -> Kind:
    """Tell office packages from plain archives by what they must hold (ECMA-376 part 2; ODF 1.3 part 2, 3.3)."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = set(package.namelist())
            first = package.infolist()[0] if package.infolist() else None
            mimetype = package.open(first).read(100) if first and first.filename == "mimetype" else b""
    except (zipfile.BadZipFile, RuntimeError, EOFError, OSError, ValueError) as error:
        raise FileError("archive") from error
    for kind in (ODT, ODS):
        if mimetype.strip() == kind.media_type.encode():
            return kind
    if "[Content_Types].xml" in names:
        for kind, main in ((DOCX, "word/document.xml"), (XLSX, "xl/workbook.xml")):
            if main in names:
                return kind
    raise FileError("archive")


def _textual(data: bytes) -> Kind:
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if _SVG.search(data[: 4 * _HEAD]) and head[:1] == b"<":
        raise FileError("svg")
    if head[:1] == b"<" and _MARKUP.search(head):
        raise FileError("web_page")
    try:
        read_text(data)
    except FileError as error:
        raise FileError("type_unknown", seen=_seen(data)) from error
    headers = {found.lower() for found in _MAIL_HEADER.findall(head.split(b"\n\n")[0].split(b"\r\n\r\n")[0])}
    return MAIL if len(headers) >= _MAIL_HEADERS_WANTED else TEXT


def _seen(data: bytes) -> str:
    """Say what a file of no accepted type looks like, where the signatures know it."""
    try:
        name = puremagic.magic_string(data[: 16 * 1024])[0].name
    except (puremagic.PureError, ValueError, IndexError):
        return ""
    return f" (contenu reconnu\u00a0: {name})" if name else ""


def _also(data: bytes, kind: Kind) -> str:
    """Say what else the file is: a second type is how a harmless face hides a harmful one."""
    if kind is not PDF and b"%PDF-" in data[:_HEAD]:
        return PDF.label_fr
    if kind in OFFICE:
        return ""
    if zipfile.is_zipfile(BytesIO(data)):
        return "une archive"
    if kind is PDF and _tail(data):
        return "autre chose (des données suivent la fin du document)"
    if kind is PDF and _MARKUP.search(data[:_HEAD]):
        return "une page web"
    return ""


def _tail(data: bytes) -> bool:
    """Tell whether more than 1024 bytes follow the end mark of a PDF (ISO 32000-1, annex H, note 18)."""
    end = data.rfind(b"%%EOF")
    return end >= 0 and len(data[end + 5 :].strip(b"\r\n \t\0")) > _HEAD
