"""Paper from contexts: letters, trails and referral files, laid out in worker processes."""

import hashlib
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, Self
from xml.sax.saxutils import escape

from pdf_templates import handbook, markup, referral
from pdf_templates.contexts import Context, ReferralTransmittal, TrailReport
from pdf_templates.contexts.handbook import ProcedureHandbook
from pdf_templates.messages import AssemblyFailedError, Embedded, LaidOut, LayoutFailedError, LayoutJob, Piece
from pdf_templates.pool import WorkerDiedError, WorkerPool, WorkerTimeoutError
from pdf_templates.referral import PieceMismatchError

__all__ = [
    "AssemblyFailedError",
    "LayoutFailedError",
    "Piece",
    "PieceMismatchError",
    "Rendered",
    "Renderer",
    "RendererStatus",
    "RendererUnavailableError",
    "RenderingEndedError",
]

FONTS = Path(__file__).parent / "fonts"
WALL_CLOCK_SECONDS = 20.0
_IMPORT_SECONDS = 40.0
_SECONDS_PER_EVENT = 0.05
_BOOK_SECONDS = 180.0

_NETWORK = "/proc/self/ns/net"
APT_LINE = "apt-get install --no-install-recommends libpangoft2-1.0-0 libharfbuzz-subset0"


class RendererUnavailableError(Exception):
    """Pango or the fonts are missing: no PDF can be made on this machine. The message says what to install."""


class RenderingEndedError(Exception):
    """The document took too long or too much memory; its worker was ended and replaced."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished file. `replaced`: characters that our fonts cannot draw, printed as a square."""

    pdf: bytes = field(repr=False)
    sha256: str
    pages: int
    template_version: str
    replaced: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RendererStatus:
    """For the check of an installation. Without `network_cut` only the locked fetcher keeps documents at home."""

    available: bool
    network_cut: bool
    problem_fr: str = ""


class Renderer:
    """A warm pool of layout workers; thread-safe, to be made once per process and closed."""

    def __init__(self, *, workers: int = 2, seconds: float = WALL_CLOCK_SECONDS) -> None:
        """Start nothing yet: workers are spawned by the first document, or by `warm`."""
        self._seconds = seconds
        self._folder = tempfile.TemporaryDirectory(prefix="saisine-fonts-")
        self._pool = WorkerPool(
            workers=workers,
            start="pdf_templates.confinement:confine",
            start_args=(str(_fontconfig(Path(self._folder.name))),),
        )
        self._ready = False

    def __enter__(self) -> Self:
        """Use as a context manager closes at the end."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def warm(self) -> None:
        """Load the engine in every worker. Raises RendererUnavailableError with the line to type."""
        if self._ready:
            return
        if not any(FONTS.glob("*.ttf")):
            raise RendererUnavailableError(
                f"Polices absentes de {FONTS.name}/ : lancez « ./dev demo » ou « ./dev test »."
            )
        try:
            self._pool.run_in_each("pdf_templates.worker:bundled", seconds=_IMPORT_SECONDS)
        except OSError as error:
            raise RendererUnavailableError(f"Pango est absent. Installez-le : {APT_LINE}") from error
        except (WorkerTimeoutError, WorkerDiedError) as error:
            raise RendererUnavailableError("Le moteur de mise en page ne démarre pas.") from error
        self._ready = True

    def status(self) -> RendererStatus:
        """Tell whether documents can be made here, and whether the workers are cut off from the network."""
        try:
            self.warm()
            namespace = self._pool.run("os:readlink", _NETWORK, seconds=self._seconds)
        except RendererUnavailableError as error:
            return RendererStatus(available=False, network_cut=False, problem_fr=str(error))
        cut = namespace != os.readlink(_NETWORK)  # noqa: PTH115 - a name of the kernel, not a path
        return RendererStatus(available=True, network_cut=cut)

    def html(self, code: str, context: Context) -> str:
        """The body of the letter, the same as on paper, for the preview: `<article class="letter">…</article>`."""
        return str(markup.body(code, context))

    def letter(self, code: str, context: Context) -> Rendered:
        """Make the PDF of a letter or a trail: PDF/A-3a and PDF/UA-1, the same bytes for the same context.

        Raises KeyError (unknown code), ContextMismatchError, RendererUnavailableError, LayoutFailedError,
        RenderingEndedError.
        """
        return _rendered(self._lay_out(code, context), markup.template_version(code))

    def referral_file(self, context: ReferralTransmittal, signed_referral: bytes, pieces: Sequence[Piece]) -> Rendered:
        """Join letter, synthesis, chronology, list, signed referral and numbered pieces into one PDF.

        `pieces` follow `context.attachments`, number by number. The file claims neither PDF/A nor PDF/UA, for it
        holds pages of others, and its first page says so. A piece that cannot be reproduced is listed as apart.

        Raises PieceMismatchError, AssemblyFailedError (the signed referral cannot be read), and what `letter` raises.
        """
        self.warm()
        signed = self._run("pdf_templates.pieces:prepare_signed", signed_referral)
        prepared = [self._run("pdf_templates.pieces:prepare", piece) for piece in referral.in_order(context, pieces)]
        plan = referral.Plan.first(context, signed, prepared)
        while True:
            front: LaidOut = self._run("pdf_templates.worker:lay_out", _job("L09", plan.context, claims=False))
            plan, settled = plan.counted(front)
            if settled:
                break
        whole = self._run("pdf_templates.assembly:join", front.pdf, plan.insertions(front))
        done = LaidOut(whole, front.pages + plan.foreign_page_count, front.replaced)
        return _rendered(done, markup.template_version("L09"))

    def handbook(self, context: ProcedureHandbook) -> Rendered:
        """Make the book of a procedure: PDF/A-3a and PDF/UA-1, the same bytes for the same context.

        Raises RendererUnavailableError, LayoutFailedError, RenderingEndedError.
        """
        self.warm()
        job = _job_of(handbook.document(context), handbook.style(), handbook.created_at(context))
        return _rendered(self._run("pdf_templates.worker:lay_out_book", job, seconds=_BOOK_SECONDS), handbook.VERSION)

    def close(self) -> None:
        """End the workers."""
        self._pool.close()
        self._folder.cleanup()

    def _lay_out(self, code: str, context: Context) -> LaidOut:
        self.warm()
        events = len(context.events) if isinstance(context, TrailReport) else 0
        seconds = self._seconds + events * _SECONDS_PER_EVENT
        done: LaidOut = self._run("pdf_templates.worker:lay_out", _job(code, context), seconds=seconds)
        return done

    def _run(self, name: str, *args: object, seconds: float | None = None) -> Any:
        try:
            return self._pool.run(name, *args, seconds=self._seconds if seconds is None else seconds)
        except (WorkerTimeoutError, WorkerDiedError) as error:
            raise RenderingEndedError(
                "Document trop long à composer ou trop lourd : il n’a pas été produit."
            ) from error


def _job(code: str, context: Context, *, claims: bool = True) -> LayoutJob:
    html, css = markup.document(code, context), markup.style(code, joined=not claims)
    return _job_of(html, css, _created_at(context), _embedded(context), claims=claims)


def _job_of(
    html: str, css: str, created_at: datetime, embedded: tuple[Embedded, ...] = (), *, claims: bool = True
) -> LayoutJob:
    digest = hashlib.sha256(html.encode() + b"\0" + css.encode())
    for file in embedded:
        digest.update(f"\0{file.name}\0{file.media_type}\0".encode() + hashlib.sha256(file.data).digest())
    return LayoutJob(html, css, digest.hexdigest()[:32].encode(), created_at, embedded, claims)


def _embedded(context: Context) -> tuple[Embedded, ...]:
    if not isinstance(context, TrailReport):
        return ()
    return tuple(Embedded(file.name, file.media_type, file.description_fr, file.data) for file in context.files)


def _created_at(context: Context) -> datetime:
    if isinstance(context, TrailReport):
        return context.generated_at.astimezone(UTC).replace(microsecond=0)
    return datetime.combine(context.dated_on, time(), UTC)


def _rendered(done: LaidOut, template_version: str) -> Rendered:
    return Rendered(done.pdf, hashlib.sha256(done.pdf).hexdigest(), done.pages, template_version, done.replaced)


def _fontconfig(folder: Path) -> Path:
    """Write a font configuration that names our folder only, so that every machine draws the same letters."""
    path = folder / "fonts.conf"
    cache = folder / "cache"
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n'
        f"<fontconfig><dir>{escape(str(FONTS))}</dir><cachedir>{escape(str(cache))}</cachedir></fontconfig>\n",
        encoding="utf-8",
    )
    return path
