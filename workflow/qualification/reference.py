"""The dated rows of the questionnaire, shown among the tables of the law: what a jurist confirms or corrects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from workflow.law import LAW
from workflow.law.reference_tables import Shown, simple_table
from workflow.qualification.models import EVERY
from workflow.qualification.reading import QUESTIONNAIRE

FOLDER: Final = "workflow/qualification/data"
KINDS: Final = {"delit": "délit", "contravention": "contravention", "depends": "selon les faits"}


def _named(codes: tuple[str, ...], labels: Mapping[str, str], *, every: str) -> str:
    return every if EVERY in codes else ", ".join(labels[code] for code in codes)


_GROUNDS: Final = {code: ground.label_fr for code, ground in LAW.grounds.items()}
_DOMAINS: Final = {code: domain.label_fr for code, domain in LAW.domains.items()}

_TABLES: Final[tuple[Shown, ...]] = (
    simple_table(
        "differences-permises",
        "Différences permises",
        ("Différence", "Critères", "Jamais pour", "Domaines", "À discuter"),
        lambda _: QUESTIONNAIRE.differences,
        lambda row: (
            row.label_fr,
            _named(row.grounds, _GROUNDS, every="tous"),
            _named(row.never_grounds, _GROUNDS, every="tous"),
            _named(row.domains, _DOMAINS, every="tous"),
            row.test_fr,
        ),
        file=f"{FOLDER}/differences.csv",
    ),
    simple_table(
        "actes-penaux",
        "Actes punis comme discrimination",
        ("Acte", "Délit"),
        lambda _: QUESTIONNAIRE.acts,
        lambda row: (row.label_fr, QUESTIONNAIRE.offences[row.offence].label_fr),
        file=f"{FOLDER}/acts.csv",
    ),
    simple_table(
        "infractions",
        "Infractions possibles",
        ("Infraction", "Nature"),
        lambda _: QUESTIONNAIRE.offences,
        lambda row: (row.label_fr, KINDS[row.kind]),
        file=f"{FOLDER}/offences.csv",
    ),
    simple_table(
        "article-40",
        "Qui est tenu par l’article 40",
        ("Qualité", "Tenu"),
        lambda _: QUESTIONNAIRE.persons,
        lambda row: (row.label_fr, "oui" if row.bound else "non"),
        file=f"{FOLDER}/persons.csv",
    ),
    simple_table(
        "preuve",
        "Preuve",
        ("Règle", "Ce qu’elle dit"),
        lambda _: QUESTIONNAIRE.proofs,
        lambda row: (row.label_fr, row.sentence_fr),
        file=f"{FOLDER}/proofs.csv",
    ),
    simple_table(
        "qualification",
        "Questions de qualification",
        ("Question", "Définition"),
        lambda _: QUESTIONNAIRE.questions,
        lambda row: (row.text_fr, row.definition_fr),
        file=f"{FOLDER}/questions.csv",
    ),
)
TABLES: Final = tuple(replace(table, named_by=1) for table in _TABLES)
"""Shown after the tables of the law; each row is told by its first words."""
