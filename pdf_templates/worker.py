"""The only place that loads WeasyPrint: lays out one HTML document behind a locked fetcher, in a worker process."""

import io
import logging
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont
from weasyprint import CSS, HTML, Attachment, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from pdf_templates.confinement import allow_cpu
from pdf_templates.messages import Embedded, LaidOut, LayoutFailedError, LayoutJob

FONTS = Path(__file__).parent / "fonts"
MAX_DATA_URL = 2_000_000
BOOK_CPU_SECONDS = 120
PLACEHOLDER = "\u25a1"
_BODY_FONTS = ("SourceSans3-Regular.ttf", "DejaVuSans.ttf")

logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
logging.getLogger("fontTools").setLevel(logging.CRITICAL)

# PDF/A asks that each extra XMP schema be described beside it (ISO 19005-3, 6.6.2.3); PDF/UA asks for pdfuaid:part.
_PDF_UA = (
    b'<rdf:Description rdf:about="" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    b' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    b' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    b"<pdfuaid:part>1</pdfuaid:part>"
    b'<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    b"<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
    b"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    b'<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    b"<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>"
    b"<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>"
    b"</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)


class LockedFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """Serves bundled fonts and `data:` images; anything else fails the whole document."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False, fail_on_errors=True, timeout=1)

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Answer for `url`. Raises ValueError, which WeasyPrint turns into FatalURLFetchingError."""
        if url in bundled():
            return URLFetcherResponse(url, body=bundled()[url], headers={"Content-Type": "font/ttf"})
        if not url.startswith("data:") or len(url) > MAX_DATA_URL:
            raise ValueError("adresse refusée")
        return super().fetch(url, headers)


def lay_out(job: LayoutJob) -> LaidOut:
    """Make one PDF/A-3a and PDF/UA-1 file. Raises LayoutFailedError whatever goes wrong with the document."""
    try:
        return _lay_out(job)
    except FatalURLFetchingError as error:  # a BaseException: `except Exception` would let it through
        raise LayoutFailedError("adresse refusée") from error
    except Exception as error:  # a hostile document breaks the engine in many ways; each is one failed letter
        raise LayoutFailedError(type(error).__name__) from error


def lay_out_book(job: LayoutJob) -> LaidOut:
    """Do the same for a book of many pages, which are laid out more than once until their numbers hold."""
    allow_cpu(BOOK_CPU_SECONDS)
    return lay_out(job)


def _lay_out(job: LayoutJob) -> LaidOut:
    html, replaced = _printable(job.html)
    document = HTML(string=html, base_url=None, url_fetcher=LockedFetcher()).render(
        font_config=_fonts(), stylesheets=[_sheet(job.css)], pdf_tags=True, pdf_variant="pdf/a-3a"
    )
    _state_conformance(document, claims=job.claims)
    pdf = document.write_pdf(
        pdf_variant="pdf/a-3a",
        pdf_tags=True,
        pdf_identifier=job.identifier,
        attachments=[_attachment(file, job.created_at) for file in job.embedded],
    )
    return LaidOut(pdf=pdf, pages=len(document.pages), replaced=replaced, anchors=_anchors(document))


def _anchors(document: Document) -> dict[str, int]:
    """The page on which each id begins; a block that goes on is registered on each of its pages."""
    first: dict[str, int] = {}
    for index, page in enumerate(document.pages):
        for name in page.anchors:
            first.setdefault(name, index)
    return first


def _state_conformance(document: Document, *, claims: bool) -> None:
    """Add PDF/UA to the claim of PDF/A that the engine writes, or leave both out."""
    write = document.metadata.generate_rdf_metadata
    if claims:
        document.metadata.generate_rdf_metadata = lambda *args: write(*args).replace(
            b"</rdf:RDF>", _PDF_UA + b"</rdf:RDF>"
        )
    else:
        document.metadata.generate_rdf_metadata = lambda variant, *_: write(variant, None, None)


def _attachment(file: Embedded, created_at: datetime) -> Attachment:
    """An attachment whose media type is the one told, not one guessed from the tables of this machine."""
    attachment = Attachment(
        string=file.data,
        name=file.name,
        description=file.description,
        relationship="Data",
        created=created_at,
        modified=created_at,
    )
    attachment.source = _source(file)
    return attachment


@contextmanager
def _source(file: Embedded) -> Iterator[tuple[io.BytesIO, None, None, str]]:
    """What the engine opens to read an attachment: stream, address, character set, media type."""
    yield io.BytesIO(file.data), None, None, file.media_type


@cache
def _coverage() -> frozenset[int]:
    """The characters that our fonts can draw, less those of private use: PDF/A-3a (6.2.11.7.3) refuses them."""
    drawn = {0x09, 0x0A, 0x0D, 0x20}
    for name in _BODY_FONTS:
        with TTFont(FONTS / name, lazy=True) as font:
            drawn.update(font.getBestCmap())
    return frozenset(code for code in drawn if unicodedata.category(chr(code)) != "Co")


def _printable(html: str) -> tuple[str, tuple[str, ...]]:
    """Replace what no font of ours can draw: a missing glyph would make the file untrue to PDF/A."""
    html = _easy_to_break(html).replace("\u2028", "\n").replace("\u2029", "\n")  # separators it would draw
    drawn = _coverage()
    missing = sorted({c for c in html if ord(c) not in drawn})
    return html.translate({ord(c): PLACEHOLDER for c in missing}), tuple(missing)


def _easy_to_break(html: str) -> str:
    """Move the space before an inline element into it; what people wrote is escaped and holds no tag.

    Where a line is full but for that space, WeasyPrint 70 else breaks it after its first word.
    """
    for tag in ("<strong>", '<span class="letter-text">'):
        html = html.replace(f" {tag}", f"{tag} ")
    return html


@cache
def bundled() -> dict[str, bytes]:
    """What the fetcher may serve: our fonts, by the name that the sheets use."""
    return {f"bundle:{path.name}": path.read_bytes() for path in sorted(FONTS.glob("*.ttf"))}


@cache
def _fonts() -> FontConfiguration:
    return FontConfiguration()


@cache
def _sheet(css: str) -> CSS:
    return CSS(string=css, url_fetcher=LockedFetcher(), font_config=_fonts())
