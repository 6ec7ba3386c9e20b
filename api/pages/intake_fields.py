"""What the intake page asks, in its order: the columns of a report that a person at a desk can answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from cases.queries import labels
from cases.reports.model import (
    CHANNELS,
    COURT_CASES,
    CRIMINAL_PROCEDURES,
    DECLARED_CONSENTS,
    REPORTER_KINDS,
    RESPONDENT_KINDS,
)
from workflow.model import InputField, Option

NOTICE_FIELDS: Final = ("notice_given_on", "notice_to_post")
_COURT: Final = {"yes": "Oui", "no": "Non", "unknown": "On ne sait pas"}
_CONSENT: Final = {"not_asked": "Pas encore demandé", "given": "D’accord, à confirmer par écrit", "refused": "Refuse"}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the form. ``sizes``: fields that take two or all of its three columns."""

    title: str
    fields: tuple[InputField, ...]
    sizes: Mapping[str, str] = field(default_factory=dict)
    folded: bool = False
    """Drawn closed: nothing in it is needed to take a report in."""


def _options(codes: tuple[str, ...], words: Mapping[str, str]) -> tuple[Option, ...]:
    return tuple(Option(value=code, label=words.get(code, code)) for code in codes)


SECTIONS: Final = (
    Section(
        "Réception",
        (
            InputField(
                name="channel",
                type="choice",
                label="Canal",
                required=True,
                options=_options(CHANNELS, labels.CHANNELS),
            ),
            InputField(
                name="reporter_kind",
                type="choice",
                label="Signalé par",
                required=True,
                options=_options(REPORTER_KINDS, labels.REPORTER_KINDS),
            ),
            InputField(name="received_on", type="date", label="Reçu le", required=True, not_future=True),
        ),
    ),
    Section(
        "Personne",
        (
            InputField(name="claimant_last_name", type="line", label="Nom", required=True, max_length=200),
            InputField(name="claimant_first_name", type="line", label="Prénom", required=True, max_length=200),
            InputField(name="claimant_birth_date", type="date", label="Date de naissance", not_future=True),
            InputField(name="claimant_phone", type="line", label="Téléphone", max_length=40),
            InputField(name="claimant_email", type="line", label="Adresse électronique", max_length=200),
            InputField(name="claimant_commune", type="line", label="Commune", max_length=200),
            InputField(name="claimant_address", type="line", label="Adresse", max_length=300),
            InputField(name="claimant_postcode", type="line", label="Code postal", max_length=10),
            InputField(
                name="needs_interpreter", type="boolean", label="La personne a besoin d’un interprète", required=True
            ),
        ),
        {"claimant_address": "two"},
    ),
    Section(
        "Faits",
        (
            InputField(name="respondent_name", type="line", label="Mis en cause", max_length=300),
            InputField(name="domain", type="choice", label="Domaine", source="domains"),
            InputField(name="facts_on", type="date", label="Date des faits", not_future=True),
            InputField(
                name="narrative",
                type="text",
                label="Récit, avec les mots de la personne",
                required=True,
                max_length=20_000,
            ),
            InputField(name="facts_ongoing", type="boolean", label="Les faits continuent", required=True),
        ),
    ),
    Section(
        "Précisions",
        (
            InputField(name="grounds_alleged", type="choices", label="Critères allégués", source="grounds"),
            InputField(
                name="respondent_kind",
                type="choice",
                label="Nature du mis en cause",
                default="unknown",
                options=_options(RESPONDENT_KINDS, labels.RESPONDENT_KINDS),
            ),
            InputField(name="respondent_commune", type="line", label="Commune du mis en cause", max_length=200),
            InputField(
                name="criminal_procedure",
                type="choice",
                label="Procédure pénale",
                default="unknown",
                options=_options(CRIMINAL_PROCEDURES, labels.CRIMINAL_STATES),
            ),
            InputField(
                name="court_case",
                type="choice",
                label="Procès en cours",
                default="unknown",
                options=_options(COURT_CASES, _COURT),
            ),
            InputField(name="prior_steps", type="text", label="Démarches déjà faites", max_length=3000),
            InputField(name="wish", type="text", label="Ce que la personne souhaite", max_length=3000),
        ),
        folded=True,
    ),
    Section(
        "Accord et information",
        (
            InputField(
                name="notice_given_on",
                type="date",
                label="Information sur les données remise le",
                not_future=True,
                help="RGPD, art. 13 et 14. Sans cette date, cochez l’envoi par la poste : l’une des réponses suffit.",
            ),
            InputField(
                name="notice_to_post",
                type="boolean",
                label="Information à poster avec l’accusé de réception",
                required=True,
            ),
            InputField(
                name="consent_ddd",
                type="choice",
                label="Accord déclaré à une saisine",
                default="not_asked",
                help="Ce n’est pas un accord tant que sa preuve n’est pas notée.",
                options=_options(DECLARED_CONSENTS, _CONSENT),
            ),
        ),
    ),
)
