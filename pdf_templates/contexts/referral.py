"""Context of the referral file, L09: transmittal letter, synthesis, chronology and list of attachments."""

from datetime import date

from pydantic import Field

from pdf_templates.contexts.parts import (
    AttachmentLine,
    DeadlineRow,
    French,
    Letter,
    Line,
    MissingPiece,
    OptionalLine,
    Part,
    Text,
)


class Fact(Part):
    """A label and its value, printed as one line of a card."""

    label_fr: French
    value: Text


class GroundLine(Part):
    """A ground as alleged by the person, with its texts."""

    label_fr: French
    principal: bool = False
    article: Line


class ChronologyLine(Part):
    """One dated fact or step. `when_fr` is ready words: a day, or a period."""

    when_fr: French
    what: Text
    source: OptionalLine = ""


class ConsentLine(Part):
    """One agreement of the person, and when it was recorded."""

    object_fr: French
    state_fr: French
    on: date | None = None


class ReferralTransmittal(Letter):
    """L09, lettre de transmission, fiche de synthèse, chronologie et bordereau (D904 art. 1; LO 5, 6, 20, 23, 33)."""

    claimant_name: Line
    claimant: tuple[Fact, ...] = Field(min_length=1)
    representative: tuple[Fact, ...] = ()
    respondent: tuple[Fact, ...] = Field(min_length=1)
    signed_on: date
    agreed_on: date
    domain_fr: French
    forms: tuple[French, ...] = ()
    grounds: tuple[GroundLine, ...] = Field(min_length=1)
    facts: Text
    facts_ongoing: bool
    comparison: Text
    steps: tuple[Fact, ...] = ()
    criminal_fr: French
    criminal_open: bool
    court_fr: French
    wish: Text
    consents: tuple[ConsentLine, ...] = ()
    deadlines: tuple[DeadlineRow, ...] = ()
    chronology: tuple[ChronologyLine, ...] = Field(min_length=1)
    attachments: tuple[AttachmentLine, ...] = ()
    to_follow: tuple[MissingPiece, ...] = ()
    signed_referral: AttachmentLine
    foreign_pages: bool = False
    """Set by the assembly: the file then holds pages that we did not make, and its first page says so."""
    total_pages: int | None = None
    """Set by the assembly: pages of the whole file, for the page numbers."""
