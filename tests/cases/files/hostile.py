"""Hostile and odd files, made on the spot: nothing harmful is kept in the repository."""

from __future__ import annotations

import struct
import zipfile
import zlib
from email.message import EmailMessage
from io import BytesIO

import pikepdf
from PIL import Image

from cases.files.verdicts import Accepted, Inspection

CONTENT_TYPES = b"<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
ODT = b"application/vnd.oasis.opendocument.text"


def plain_pdf() -> pikepdf.Pdf:
    document = pikepdf.new()
    document.add_blank_page()
    return document


def written(document: pikepdf.Pdf, *, password: str = "") -> bytes:
    target = BytesIO()
    document.save(target, encryption=pikepdf.Encryption(owner=password, user=password) if password else False)
    return target.getvalue()


def pdf_with_root(key: str, value: object) -> bytes:
    document = plain_pdf()
    document.Root[key] = value
    return written(document)


def pdf_with_action(kind: str) -> bytes:
    """A link that acts, deep inside an annotation of the page."""
    document = plain_pdf()
    action = pikepdf.Dictionary(S=pikepdf.Name(kind), F=pikepdf.String("x"))
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=action)
    document.pages[0].Annots = document.make_indirect(pikepdf.Array([link]))
    return written(document)


def pdf_with_attachment() -> bytes:
    document = plain_pdf()
    document.attachments["x.exe"] = b"MZ"
    return written(document)


def pdf_with_hidden_javascript() -> bytes:
    """The name is coded and stands in a compressed object stream."""
    document = plain_pdf()
    document.Root.OpenAction = document.make_indirect(
        pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("x"))
    )
    target = BytesIO()
    document.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return target.getvalue().replace(b"/JavaScript", b"/Java#53cript")


def packed_zeros(size: int) -> bytes:
    """That many zeros and a bit more, packed without ever being there: one flushed block, over and over."""
    block = 1 << 24
    packer = zlib.compressobj(9)
    first = packer.compress(bytes(block)) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(bytes(block)) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + again * (size // block + 1) + packer.flush()


def pdf_bomb(size: int, *, layers: int = 1, padding: bytes = b"") -> bytes:
    """An object stream that unpacks to far more than the file; each further layer hides it from a shallow look."""
    packed = packed_zeros(size)
    for _ in range(layers - 1):
        packed = zlib.compress(packed, 9)
    chain = b" ".join([b"/FlateDecode"] * layers)
    hidden = b"1 0 obj\n<< /Type /Obj#53tm /N 1 /First 4 %s /Filter [%s] /Length %d >>\nstream\n" % (
        padding,
        chain,
        len(packed),
    )
    catalog = (
        b"2 0 obj\n<< /Type /Catalog /Pages 3 0 R >>\nendobj\n3 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
    )
    body = b"%PDF-1.5\n" + catalog + hidden + packed + b"\nendstream\nendobj\n"
    places = [(0, 0, 0), (1, 9 + len(catalog), 0), (1, 9, 0), (1, 9 + catalog.index(b"3 0 obj"), 0)]
    places += [(1, len(body), 0), (2, 1, 0)]
    table = b"".join(struct.pack(">BIH", *place) for place in places)
    entries = b"4 0 obj\n<< /Type /XRef /Size 6 /W [1 4 2] /Root 2 0 R /Length %d >>\nstream\n" % len(table)
    return body + entries + table + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)


def package(parts: dict[str, bytes], *, compressed: bool = True) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def docx(**more: bytes) -> bytes:
    return package({"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": b"<w/>", **more})


def docx_with(name: str, content: bytes) -> bytes:
    return package({"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": b"<w/>", name: content})


def docx_with_link() -> bytes:
    target = BytesIO(docx())
    with zipfile.ZipFile(target, "a") as archive:
        link = zipfile.ZipInfo("word/lien.xml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return target.getvalue()


def docx_encrypted() -> bytes:
    """The flag of an encrypted entry, set by hand in both headers of the first entry."""
    content = bytearray(docx())
    content[6] |= 1
    central = content.find(b"PK\x01\x02")
    content[central + 8] |= 1
    return bytes(content)


def png_flood(width: int, height: int) -> bytes:
    """A picture of some bytes that claims billions of points."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")


def picture(form: str, **options: object) -> bytes:
    target = BytesIO()
    Image.new("RGB", (40, 30), "navy").save(target, form, **options)
    return target.getvalue()


def mail(*papers: tuple[str, bytes]) -> bytes:
    message = EmailMessage()
    message["From"] = "a@example.fr"
    message["To"] = "b@example.fr"
    message["Subject"] = "Votre candidature"
    message["Date"] = "Tue, 10 Mar 2026 09:00:00 +0100"
    message.set_content("Bonjour,\nvoir la pièce.\n")
    for name, content in papers:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def nested_mail(depth: int) -> bytes:
    inner = EmailMessage()
    inner["From"], inner["To"], inner["Subject"] = "a@example.fr", "b@example.fr", "fin"
    inner.set_content("fin")
    for _ in range(depth):
        outer = EmailMessage()
        outer["From"], outer["To"], outer["Subject"] = "a@example.fr", "b@example.fr", "Fwd"
        outer.set_content("voir")
        outer.add_attachment(inner)
        inner = outer
    return inner.as_bytes()


def accepted(found: Inspection) -> Accepted:
    assert isinstance(found, Accepted), found
    return found
