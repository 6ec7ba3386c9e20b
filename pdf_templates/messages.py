"""What parent and worker processes say to each other. Loads nothing heavy."""

from dataclasses import dataclass, field
from datetime import datetime


class LayoutFailedError(Exception):
    """The document could not be laid out; the worker lives on. Carries no text of the document."""


class AssemblyFailedError(Exception):
    """The parts could not be joined into one file. Carries the number of the part, 0 for the signed referral."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """A file to carry inside the PDF."""

    name: str
    description: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class LayoutJob:
    """One document to lay out. `identifier`: 16 bytes drawn from its content; `created_at`: aware, UTC."""

    html: str = field(repr=False)
    css: str = field(repr=False)
    identifier: bytes
    created_at: datetime
    embedded: tuple[Embedded, ...] = ()


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The file, its number of pages, and the characters that no font of ours draws (printed as a square)."""

    pdf: bytes = field(repr=False)
    pages: int
    replaced: tuple[str, ...] = ()
