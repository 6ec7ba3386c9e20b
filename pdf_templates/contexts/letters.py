"""Contexts of the letters to the person: L01, L02, L03, L05, L06, L07, L08, L11, L19."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from pdf_templates.contexts.parts import (
    AttachmentLine,
    Contact,
    DddOffice,
    DeadlineRow,
    French,
    Letter,
    Line,
    MissingPiece,
    OptionalFrench,
    OptionalLine,
    Part,
    Remedy,
    RouteBlock,
    Silence,
    Text,
)


def _aware(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("un instant porte son fuseau horaire")
    return at


Instant = Annotated[datetime, AfterValidator(_aware)]


class ReceiptLetter(Letter):
    """L01, accusé de réception (CRPA L112-3, R112-5, L114-5)."""

    received_on: date
    channel_fr: French
    silence: Silence
    missing: tuple[MissingPiece, ...] = ()
    missing_due_on: date | None = None
    deadlines: tuple[DeadlineRow, ...] = ()
    ddd: DddOffice | None = None


class ElectronicReceipt(Letter):
    """L02, accusé d'enregistrement ou de réception électronique (CRPA L112-11, R112-11-1)."""

    received_at: Instant
    channel_fr: French
    silence: Silence
    ddd: DddOffice | None = None


class DocumentsRequest(Letter):
    """L03, demande de pièces (CRPA L114-5, L113-12)."""

    pieces: tuple[MissingPiece, ...] = Field(min_length=1)
    due_on: date
    work_goes_on: bool
    asked_by_ddd: bool = False
    soonest: DeadlineRow | None = None


class RetentionLine(Part):
    """How long one kind of data is kept, and what happens then."""

    data_fr: French
    active_fr: French
    then_fr: French


class InformationNotice(Letter):
    """L05, notice d'information sur les données (RGPD 13 and 14)."""

    controllers: tuple[French, ...] = Field(min_length=1)
    purposes: tuple[French, ...] = Field(min_length=1)
    legal_bases: tuple[French, ...] = Field(min_length=1)
    recipients: tuple[French, ...] = Field(min_length=1)
    retention: tuple[RetentionLine, ...] = Field(min_length=1)
    source_fr: OptionalFrench = ""


class SecretPaper(Part):
    """A paper that its secret keeps out of the referral unless the person asks otherwise (LO 20)."""

    title: Line
    secret: Literal["medical", "lawyer"]


class ReferralConsentForm(Letter):
    """L06, formulaire d'accord à la saisine (LO 5, 6, 8, 20)."""

    claimant_name: Line
    represented_by: OptionalLine = ""
    facts_fr: Text
    respondent_fr: Line
    recipients: tuple[French, ...] = Field(min_length=1)
    pieces: tuple[AttachmentLine, ...] = ()
    secret_papers: tuple[SecretPaper, ...] = ()
    interpreter_fr: OptionalFrench = ""
    wording_version: Line


class LimitationLetter(Letter):
    """L07, information sur les délais (LO 6). The rows come sorted, the soonest safe day first."""

    rows: tuple[DeadlineRow, ...] = Field(min_length=1)
    soonest: DeadlineRow | None = None
    referral_sent: bool = False
    legal_aid: Contact
    advice: tuple[Contact, ...] = ()


class OrientationLetter(Letter):
    """L08, courrier d'orientation, route by route, with its answer slip."""

    situation_fr: Text
    routes: tuple[RouteBlock, ...] = Field(min_length=1)
    site_will_do: tuple[French, ...] = ()
    answer_by: date
    contribution_eur: int | None = Field(default=None, ge=1)


class ReferralSentLetter(Letter):
    """L11, information de la personne: saisine transmise."""

    sent_on: date
    channel_fr: French
    ddd: DddOffice | None = None
    pieces: tuple[AttachmentLine, ...] = ()
    to_follow: tuple[MissingPiece, ...] = ()
    deadlines: tuple[DeadlineRow, ...] = ()


class ClosureLetter(Letter):
    """L19, notification de clôture."""

    closed_on: date
    reason_fr: French
    facts_fr: Text
    law_fr: Text
    routes: tuple[RouteBlock, ...] = ()
    deadlines: tuple[DeadlineRow, ...] = ()
    retention_fr: French
    merged_into: OptionalLine = ""
    remedies: tuple[Remedy, ...] = ()
    contribution_eur: int | None = Field(default=None, ge=1)
