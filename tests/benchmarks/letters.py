"""A letter through the renderer against bare WeasyPrint on the same HTML in this process."""

from __future__ import annotations

from collections.abc import Iterator

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from pdf_templates import markup
from pdf_templates.render import Renderer
from pdf_templates.worker import LockedFetcher
from tests.benchmarks.measure import Result, paired
from tests.pdf_templates.samples import SAMPLES

CODES = ("L01", "L07", "L08")


def letter_against_weasyprint() -> Iterator[Result]:
    """``Renderer.letter`` (worker process, PDF/A-3a and PDF/UA-1) against WeasyPrint alone, as PDF/A-3a (goal 1.1x)."""
    fonts, fetcher = FontConfiguration(), LockedFetcher()
    with Renderer(workers=1) as renderer:
        for code in CODES:
            context = SAMPLES[code]
            html = markup.document(code, context)
            sheet = CSS(string=markup.style(code), font_config=fonts, url_fetcher=fetcher)

            def act(code: str = code) -> object:
                return renderer.letter(code, SAMPLES[code])

            def bare(html: str = html, sheet: CSS = sheet) -> object:
                page = HTML(string=html, base_url=None, url_fetcher=LockedFetcher())
                return page.write_pdf(stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/a-3a", pdf_tags=True)

            yield paired(f"letter {code}", act, bare, goal=1.1, pairs=12, repeat=3)
