"""How texts, their articles and the offices to turn to are called on a day: one row of each file. Frozen."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

from workflow.law.models import Code, Confidence, Dated, Note, Text


def _parts(value: object) -> object:
    """Split a cell at its bars."""
    return tuple(part.strip() for part in value.split("|")) if isinstance(value, str) else value


Parts = Annotated[tuple[Text, ...], BeforeValidator(_parts)]


class LegalText(BaseModel):
    """A code, a law or a decree. ``spellings``: how sentences write it, its label among them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: Code
    label_fr: Text
    of_fr: Text
    """« du code pénal », « de la loi organique n° 2011-333 du 29 mars 2011 »."""
    spellings: Parts
    source: Text
    confidence: Confidence


class Article(Dated):
    """The number of an article from when to when. ``alias``: what everybody calls it without naming the text."""

    key: Code
    text: Code
    number: Text
    alias: Note = ""


class Contact(Dated):
    """How to reach an office: the lines of its address, telephone, site, and when somebody last looked."""

    code: Code
    name_fr: Text
    address: Parts
    phone: Note = ""
    website: Note = ""
    verified_on: Note = ""
