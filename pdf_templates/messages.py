"""What parent and worker processes say to each other. Loads nothing heavy."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal


class LayoutFailedError(Exception):
    """The document could not be laid out; the worker lives on. Carries no text of the document."""


class AssemblyFailedError(Exception):
    """The signed referral cannot be read, or the parts cannot be joined: the file is not made."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """A file to carry inside the PDF."""

    name: str
    media_type: str
    description: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class LayoutJob:
    """One document to lay out. `identifier`: 32 bytes drawn from its content; `created_at`: aware, UTC.

    `claims`: the file says that it is PDF/A and PDF/UA; not when pages of others will be put into it.
    """

    html: str = field(repr=False)
    css: str = field(repr=False)
    identifier: bytes
    created_at: datetime
    embedded: tuple[Embedded, ...] = ()
    claims: bool = True


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The file, its number of pages, the characters that no font of ours draws, and the page (from 0) of each id."""

    pdf: bytes = field(repr=False)
    pages: int
    replaced: tuple[str, ...] = ()
    anchors: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Piece:
    """One attachment of a referral, as the person gave it. `media_type` is the checked one, not the declared one."""

    number: int
    title: str
    filename: str
    media_type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A piece made ready: pages of its own, or words to print, or neither (it travels apart). `note_fr` says so."""

    form: Literal["pages", "words", "apart"]
    pages: int = 0
    pdf: bytes = field(default=b"", repr=False)
    words: str = field(default="", repr=False)
    note_fr: str = ""


@dataclass(frozen=True, slots=True)
class Insertion:
    """Pages to put after page `after` (from 0) of the front document."""

    after: int
    pdf: bytes = field(repr=False)
