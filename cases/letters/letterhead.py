"""What a site prints on its letters: address, agent, signatory, data protection, whom to turn to. Settings, not law.

Kept in ``site.letterhead``. What a site has not filled in is never invented: a letter that needs it is refused with
the name of the missing setting.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from sqlalchemy.orm import Session

from cases.errors import LetterheadMissingError
from cases.tables import Account, Case, Site
from pdf_templates.contexts import Agent, Contact, DataProtection, DddOffice, Remedy, RetentionLine, Sender, Signatory


class Holder(BaseModel):
    """Who holds the office of Défenseur des droits: how to address the person, seen where and when by whom.

    No default: the term of the last holder known to this product ended in July 2026.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    salutation_fr: str = Field(min_length=1)
    """« Madame la Défenseure des droits »."""
    name: str = Field(min_length=1)
    verified_on: date
    source: str = Field(min_length=1)


class Letterhead(BaseModel):
    """The settings of one site. Every text is printed as it stands."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sender: Sender
    place: str = Field(min_length=1)
    signatory: Signatory
    data_protection: DataProtection
    controllers: tuple[str, ...] = Field(min_length=1)
    legal_aid: Contact
    advice: tuple[Contact, ...] = ()
    remedies: tuple[Remedy, ...] = Field(min_length=1)
    retention: tuple[RetentionLine, ...] = Field(min_length=1)
    ddd: DddOffice | None = None
    """Another office than the national one of the reference data."""
    ddd_holder: Holder | None = None
    wording_version: str = "accord-ddd/1"
    """Version of the agreement form that the site prints, recorded with each agreement."""


def letterhead_of(session: Session, site_id: str) -> Letterhead:
    """Return the settings of a site. Raises LetterheadMissingError, which names what is missing."""
    site = session.get_one(Site, site_id)
    return read_letterhead(site.label, site.letterhead)


def read_letterhead(label: str, settings: Mapping[str, Any]) -> Letterhead:
    """Return the settings once checked. Raises LetterheadMissingError."""
    try:
        return Letterhead.model_validate(settings)
    except ValidationError as error:
        missing = sorted({".".join(str(part) for part in each["loc"]) for each in error.errors()})
        raise LetterheadMissingError(label, missing) from error


def agent_of(session: Session, case: Case, letterhead: Letterhead) -> Agent:
    """Return the agent in charge (CRPA L111-2): the handler, else the signatory of the site."""
    handler = session.get(Account, case.assignee_id) if case.assignee_id else None
    if handler is None:
        signatory = letterhead.signatory
        return Agent(first_name=signatory.first_name, last_name=signatory.last_name, function_fr=signatory.quality_fr)
    first, _, last = handler.display_name.partition(" ")
    return Agent(first_name=first, last_name=last or first, function_fr=handler.function or "référent de dossier")
