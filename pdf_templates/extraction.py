"""The words of a message, a note or an office document, by the standard library only. For worker processes."""

import email
import email.policy
import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from email.message import EmailMessage
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

MAX_CHARACTERS = 60_000
_MAX_XML_BYTES = 20_000_000

_DAMAGED = "[Fin du fichier abîmée : ce qui précède est tout ce qui a pu être lu.]"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ODF_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


class UnreadableError(Exception):
    """The words cannot be read safely."""


def words_of(media_type: str, data: bytes) -> str:
    """Give the words of a document of a type listed in `READERS`. Raises UnreadableError."""
    try:
        words = READERS[media_type](data).strip()
    except (zipfile.BadZipFile, KeyError, ET.ParseError, ValueError, RuntimeError, EOFError) as error:
        raise UnreadableError(type(error).__name__) from error
    if not words or len(words) > MAX_CHARACTERS:
        raise UnreadableError("vide ou trop long")
    return words


def _plain(data: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _message(data: bytes) -> str:
    message = email.message_from_bytes(data, policy=email.policy.default)
    labels = {"From": "De", "To": "À", "Cc": "Copie à", "Date": "Date", "Subject": "Objet"}
    head = [f"{label} : {message[name]}" for name, label in labels.items() if message[name]]
    joined = [part.get_filename() or "sans nom" for part in message.iter_attachments()]
    if joined:
        head.append("Fichiers joints au message, non reproduits : " + ", ".join(joined))
    return "\n".join(head) + "\n\n" + _message_body(message)


def _message_body(message: EmailMessage) -> str:
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        return "(message sans texte)"
    content = str(body.get_content())
    return _without_tags(content) if body.get_content_subtype() == "html" else content


class _TextOnly(HTMLParser):
    """Keeps what a reader would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.kept: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._hidden += tag in {"script", "style", "head"}
        if tag in {"br", "p", "div", "tr", "li"}:
            self.kept.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in {"script", "style", "head"} and self._hidden > 0

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.kept.append(data)


def _without_tags(html: str) -> str:
    parser = _TextOnly()
    parser.feed(html)
    return "".join(parser.kept)


def _docx(data: bytes) -> str:
    return "\n".join("".join(_docx_runs(paragraph)) for paragraph in _blocks(data, "word/document.xml", {f"{_WORD}p"}))


def _docx_runs(paragraph: ET.Element) -> Iterator[str]:
    for node in paragraph.iter():
        if node.tag == f"{_WORD}t":
            yield node.text or ""
        elif node.tag == f"{_WORD}tab":
            yield "\t"
        elif node.tag in {f"{_WORD}br", f"{_WORD}cr"}:
            yield "\n"


def _odt(data: bytes) -> str:
    tags = {f"{_ODF_TEXT}p", f"{_ODF_TEXT}h"}
    return "\n".join("".join(_odt_runs(block)) for block in _blocks(data, "content.xml", tags))


def _odt_runs(node: ET.Element) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if child.tag == f"{_ODF_TEXT}s":
            yield " " * min(int(child.get(f"{_ODF_TEXT}c", "1")), 200)
        elif child.tag in {f"{_ODF_TEXT}tab", f"{_ODF_TEXT}line-break"}:
            yield "\t" if child.tag.endswith("tab") else "\n"
        elif child.tag not in {f"{_ODF_TEXT}p", f"{_ODF_TEXT}h"}:
            yield from _odt_runs(child)
        yield child.tail or ""


def _blocks(data: bytes, name: str, tags: set[str]) -> Iterator[ET.Element]:
    """The text blocks of one XML file of an archive; a damaged end is said in words, after what could be read."""
    found = False
    xml = io.BytesIO(_xml_member(data, name))
    try:
        for _, node in ET.iterparse(xml):  # noqa: S314 - no DOCTYPE, so no entities; the process is confined besides
            if node.tag in tags:
                found = True
                yield node
    except ET.ParseError:
        if not found:
            raise
        yield _damaged(next(iter(tags)))


def _damaged(tag: str) -> ET.Element:
    note = ET.Element(tag)
    child = ET.SubElement(note, f"{_WORD}t")
    child.text = _DAMAGED
    return note


def _xml_member(data: bytes, name: str) -> bytes:
    """Read one XML file of an archive; without a DOCTYPE there is no entity to expand."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(name) as member:
        xml = member.read(_MAX_XML_BYTES + 1)
    if len(xml) > _MAX_XML_BYTES or b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise UnreadableError("XML refusé")
    return xml


READERS: Mapping[str, Callable[[bytes], str]] = {
    "text/plain": _plain,
    "message/rfc822": _message,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": _docx,
    "application/vnd.oasis.opendocument.text": _odt,
}
"""Readers by media type."""
