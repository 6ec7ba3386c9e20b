"""Reads the questionnaire once at import: questions, answers, acts, differences, and the sentences of reasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Final

from workflow.law import LAW
from workflow.law.reading import LawDataError, Reader, Table
from workflow.qualification import models

DATA: Final = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The questions, in the order in which they are asked, and all that they offer and propose.

    ``version`` is the digest of the files: it changes with one letter of one question.
    """

    version: str
    questions: Mapping[str, models.Question]
    answers: Mapping[str, tuple[models.OwnAnswer, ...]]
    acts: Mapping[str, models.Act]
    offences: Mapping[str, models.Offence]
    persons: Mapping[str, models.BoundKind]
    differences: Mapping[str, models.LawfulDifference]
    proofs: Mapping[str, models.Proof]
    reasons: Mapping[str, models.ReasonRow]


def read_questionnaire(folder: Path = DATA) -> Questionnaire:
    """Read and check the questionnaire of a folder. Raises ``LawDataError`` with every finding."""
    reader = Reader(folder)
    questions = reader.table("questions.csv", models.Question)
    answers = reader.table("answers.csv", models.OwnAnswer)
    acts = reader.table("acts.csv", models.Act)
    offences = reader.table("offences.csv", models.Offence)
    persons = reader.table("persons.csv", models.BoundKind)
    differences = reader.table("differences.csv", models.LawfulDifference)
    proofs = reader.table("proofs.csv", models.Proof)
    reasons = reader.table("reasons.csv", models.ReasonRow)
    reader.unique(questions, "code", lambda row: row.code)
    reader.unique(acts, "code", lambda row: row.code)
    reader.unique(offences, "code", lambda row: row.code)
    reader.unique(persons, "code", lambda row: row.code)
    reader.unique(differences, "code", lambda row: row.code)
    reader.unique(proofs, "code", lambda row: row.code)
    reader.unique(reasons, "code", lambda row: row.code)
    reader.unique(answers, "code", lambda row: (row.question, row.code))
    reader.known(answers, "question", lambda row: [row.question], {row.code for row in questions.rows})
    reader.known(answers, "leads_to", lambda row: [row.leads_to], LAW.forms)
    reader.known(acts, "offence", lambda row: [row.offence], {row.code for row in offences.rows})
    _check_scopes(reader, differences, proofs)
    if reader.findings:
        raise LawDataError(reader.findings)
    named = {
        question.code: tuple(a for a in answers.rows if a.question == question.code) for question in questions.rows
    }
    return Questionnaire(
        version=_digest(folder),
        questions=MappingProxyType({row.code: row for row in questions.rows}),
        answers=MappingProxyType(named),
        acts=MappingProxyType({row.code: row for row in acts.rows}),
        offences=MappingProxyType({row.code: row for row in offences.rows}),
        persons=MappingProxyType({row.code: row for row in persons.rows}),
        differences=MappingProxyType({row.code: row for row in differences.rows}),
        proofs=MappingProxyType({row.code: row for row in proofs.rows}),
        reasons=MappingProxyType({row.code: row for row in reasons.rows}),
    )


def _check_scopes(reader: Reader, differences: Table[models.LawfulDifference], proofs: Table[models.Proof]) -> None:
    """Each ground, domain and form that a row names is one of the law."""
    grounds, domains = {*LAW.grounds, models.EVERY}, {*LAW.domains, models.EVERY}
    reader.known(differences, "forms", lambda row: row.forms, LAW.forms)
    reader.known(differences, "grounds", lambda row: row.grounds, grounds)
    reader.known(differences, "never_grounds", lambda row: row.never_grounds, LAW.grounds)
    reader.known(differences, "domains", lambda row: row.domains, domains)
    reader.known(proofs, "domains", lambda row: row.domains, domains)


def _digest(folder: Path) -> str:
    digest = sha256()
    for path in sorted(folder.glob("*.csv")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


QUESTIONNAIRE: Final = read_questionnaire()
"""The questionnaire of the application, read once at import."""
