"""What each letter and trail must be told: one frozen pydantic model each, and the table of letters by code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pdf_templates.contexts.letters import (
    ClosureLetter,
    DocumentsRequest,
    ElectronicReceipt,
    InformationNotice,
    LimitationLetter,
    OrientationLetter,
    ReceiptLetter,
    ReferralConsentForm,
    ReferralSentLetter,
    RetentionLine,
    SecretPaper,
)
from pdf_templates.contexts.parts import (
    Addressee,
    Agent,
    AttachmentLine,
    Contact,
    DataProtection,
    DddOffice,
    DeadlineRow,
    Letter,
    MissingPiece,
    Reference,
    Remedy,
    RouteBlock,
    Sender,
    Signatory,
    Silence,
)
from pdf_templates.contexts.referral import ChronologyLine, ConsentLine, Fact, GroundLine, ReferralTransmittal
from pdf_templates.contexts.trail import Check, DocumentHash, EmbeddedFile, GuardPassed, TrailEvent, TrailReport

__all__ = [
    "LETTERS",
    "Addressee",
    "Agent",
    "AttachmentLine",
    "Check",
    "ChronologyLine",
    "ClosureLetter",
    "ConsentLine",
    "Contact",
    "Context",
    "DataProtection",
    "DddOffice",
    "DeadlineRow",
    "DocumentHash",
    "DocumentsRequest",
    "ElectronicReceipt",
    "EmbeddedFile",
    "Fact",
    "GroundLine",
    "GuardPassed",
    "InformationNotice",
    "Letter",
    "LetterKind",
    "LimitationLetter",
    "MissingPiece",
    "OrientationLetter",
    "ReceiptLetter",
    "Reference",
    "ReferralConsentForm",
    "ReferralSentLetter",
    "ReferralTransmittal",
    "Remedy",
    "RetentionLine",
    "RouteBlock",
    "SecretPaper",
    "Sender",
    "Signatory",
    "Silence",
    "TrailEvent",
    "TrailReport",
]


Context = Letter | TrailReport
"""What the renderer takes."""


@dataclass(frozen=True, slots=True)
class LetterKind:
    """One kind of paper: its context, its template of the same name, its French title and its version."""

    context: type[Context]
    template: str
    title_fr: str
    version: str


def _kind(folder: str, context: type[Context], title_fr: str, version: str = "1") -> LetterKind:
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", context.__name__).lower()
    return LetterKind(context, f"{folder}/{name}.html", title_fr, f"{name}/{version}")


LETTERS: Mapping[str, LetterKind] = MappingProxyType(
    {
        "L01": _kind("letters", ReceiptLetter, "Accusé de réception"),
        "L02": _kind("letters", ElectronicReceipt, "Accusé de réception électronique"),
        "L03": _kind("letters", DocumentsRequest, "Demande de pièces"),
        "L05": _kind("letters", InformationNotice, "Notice d’information sur vos données"),
        "L06": _kind("letters", ReferralConsentForm, "Accord à la saisine du Défenseur des droits"),
        "L07": _kind("letters", LimitationLetter, "Information sur les délais"),
        "L08": _kind("letters", OrientationLetter, "Courrier d’orientation"),
        "L09": _kind("letters", ReferralTransmittal, "Transmission d’une saisine"),
        "L11": _kind("letters", ReferralSentLetter, "Votre saisine est transmise"),
        "L19": _kind("letters", ClosureLetter, "Clôture de votre dossier"),
        "L25": _kind("trails", TrailReport, "Relevé de traçabilité"),
    }
)
