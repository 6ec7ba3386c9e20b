"""Context of the trail report, L25: what is proved, event by event."""

import hashlib
from datetime import date
from typing import Literal

from pydantic import Field, computed_field

from pdf_templates.contexts.letters import Instant
from pdf_templates.contexts.parts import French, Line, OptionalFrench, OptionalLine, Part, Sender, Sha256, Text


class Check(Part):
    """One verification, said in words. `pending`: not done yet, and said plainly."""

    label_fr: French
    result: Literal["passed", "failed", "pending"]
    detail_fr: Text = ""


class GuardPassed(Part):
    """A condition that held when the step was taken, with its text."""

    label_fr: French
    article: OptionalLine = ""


class DocumentHash(Part):
    """A document of the event, known by its digest."""

    title: Line
    sha256: Sha256


class TrailEvent(Part):
    """One event of the chain. `at` is UTC; Paris time is printed beside it."""

    seq: int = Field(ge=1)
    at: Instant
    code: OptionalLine = ""
    label_fr: French
    who_fr: French
    site_fr: OptionalFrench = ""
    from_fr: OptionalFrench = ""
    to_fr: OptionalFrench = ""
    guards: tuple[GuardPassed, ...] = ()
    documents: tuple[DocumentHash, ...] = ()
    h: Sha256


class EmbeddedFile(Part):
    """A file carried inside the PDF, so that anyone can verify it offline."""

    name: Line = Field(pattern=r"^[A-Za-z0-9._-]{1,80}$")
    media_type: str = Field(pattern=r"^[a-z0-9.+-]+/[a-z0-9.+-]+$")
    description_fr: French
    data: bytes = Field(repr=False)

    @computed_field  # type: ignore[prop-decorator]  # pydantic's documented form; mypy cannot type a decorated property
    @property
    def sha256(self) -> str:
        """Digest of the bytes, printed beside the name."""
        return hashlib.sha256(self.data).hexdigest()


class TrailReport(Part):
    """L25, relevé de traçabilité."""

    sender: Sender
    case_number: Line
    period_from: date
    period_to: date
    requester_fr: French
    reason: Text
    generated_at: Instant
    pseudonymised: bool
    whole: bool
    first_bad_seq: int | None = None
    head: Sha256
    checks: tuple[Check, ...] = Field(min_length=1)
    proved: tuple[French, ...] = ()
    not_proved: tuple[French, ...] = Field(min_length=1)
    events: tuple[TrailEvent, ...] = Field(min_length=1)
    files: tuple[EmbeddedFile, ...] = ()
