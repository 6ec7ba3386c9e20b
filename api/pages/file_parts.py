"""The parts and fields of a file that people complete between two steps, and where each refusal is cured."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from cases.queries import labels
from cases.queries.dates import DELAY_QUESTIONS
from cases.queries.orientation import ROUTE_QUESTIONS, UNKNOWN, RouteQuestion
from cases.queries.views import DelayQuestionView
from workflow.model import InputField, Option

EDITORS: Final = frozenset({"intake_agent", "case_handler", "site_coordinator", "substitute_coordinator", "partner"})
STANDINGS: Final[Mapping[str, str]] = {
    "entitled": "Déclarée depuis cinq ans, statuts au dossier",
    "under_five_years": "Déclarée depuis moins de cinq ans à la date des faits",
    "no_statutes": "Statuts manquants",
    "other_purpose": "Objet autre que combattre les discriminations ou aider les victimes",
}
"""Standing of an association that refers with the victim (LO 2011-333, article 5, 3°)."""
YES_NO: Final = (Option(value="true", label="Oui"), Option(value="false", label="Non"))
"""A question that may stay open: nothing chosen means not known yet, which is the safer branch of the law."""


# Every field is « required » so that none says « facultatif »: this form begins with what the file holds, and the
# browser insists on nothing.


def _line(part: str, name: str, label: str, *, help_: str = "", max_length: int = 300) -> InputField:
    return InputField(name=f"{part}_{name}", type="line", label=label, help=help_, required=True, max_length=max_length)


def _text(part: str, name: str, label: str, *, help_: str = "", max_length: int = 10_000) -> InputField:
    return InputField(name=f"{part}_{name}", type="text", label=label, help=help_, required=True, max_length=max_length)


def _day(part: str, name: str, label: str) -> InputField:
    return InputField(name=f"{part}_{name}", type="date", label=label, required=True, not_future=True)


def _tick(part: str, name: str, label: str) -> InputField:
    return InputField(name=f"{part}_{name}", type="boolean", label=label, required=True)


def _question(part: str, name: str, label: str) -> InputField:
    return InputField(name=f"{part}_{name}", type="choice", label=label, required=True, options=YES_NO)


def _choice(part: str, name: str, label: str, options: Mapping[str, str]) -> InputField:
    drawn = tuple(Option(value=code, label=words) for code, words in options.items())
    return InputField(name=f"{part}_{name}", type="choice", label=label, required=True, options=drawn)


def _delay_question(question: DelayQuestionView) -> InputField:
    return InputField(
        name=f"delay_answers_{question.field}",
        type="choice",
        label=question.question,
        help=f"{question.help} ({question.basis})",
        required=True,
        options=tuple(Option(value=code, label=words) for code, words in labels.DELAY_ANSWERS.items()),
    )


def _route_question(row: RouteQuestion) -> InputField:
    return InputField(
        name=f"route_answers_{row.aspect}",
        type="choice",
        label=row.question_fr,
        help=row.help_fr,
        required=True,
        options=tuple(Option(value=code, label=labels.ROUTE_ANSWERS_GIVEN[code]) for code in (*row.answers, UNKNOWN)),
    )


PARTS: Final[Mapping[str, tuple[str, tuple[InputField, ...]]]] = {
    "claimant": (
        "Personne réclamante",
        (
            _line("claimant", "last_name", "Nom"),
            _line("claimant", "first_name", "Prénom"),
            _day("claimant", "birth_date", "Date de naissance"),
            _line("claimant", "phone", "Téléphone"),
            _line("claimant", "email", "Adresse électronique"),
            _line(
                "claimant",
                "safe_contact",
                "Contact sûr",
                help_="Quand et comment joindre la personne sans danger : montré en tête du dossier.",
            ),
            _line("claimant", "address", "Adresse"),
            _line("claimant", "postcode", "Code postal"),
            _line("claimant", "commune", "Commune"),
            _tick("claimant", "needs_interpreter", "La personne a besoin d’un interprète"),
            _tick("claimant", "minor", "La personne est mineure"),
        ),
    ),
    "respondent": (
        "Mis en cause",
        (
            _line("respondent", "name", "Nom ou dénomination"),
            _choice("respondent", "kind", "Nature", labels.RESPONDENT_KINDS),
            _line("respondent", "siren", "SIREN", help_="Neuf chiffres."),
            _line("respondent", "address", "Adresse"),
            _line("respondent", "commune", "Commune"),
        ),
    ),
    "facts": (
        "Faits",
        (
            _day("facts", "facts_on", "Date des faits"),
            _day("facts", "facts_last_on", "Derniers faits"),
            _line("facts", "place", "Commune des faits", help_="Elle dit quel tribunal est compétent."),
            _tick("facts", "facts_ongoing", "Les faits continuent"),
            _text("facts", "narrative", "Récit", max_length=50_000),
            _text(
                "facts", "comparator", "Élément de comparaison", help_="Qui a été mieux traité, et pourquoi comparable."
            ),
            _text("facts", "witnesses", "Témoins"),
            _text("facts", "prior_steps", "Démarches faites"),
            _text("facts", "wish", "Ce que la personne souhaite"),
        ),
    ),
    "situation": (
        "Ce qui choisit les délais",
        (
            _question("situation", "work_contract", "Contrat de travail de droit privé"),
            _question("situation", "termination", "Rupture du contrat en cause"),
            _question("situation", "lease", "Bail d’habitation"),
            _question("situation", "insurance_contract", "Contrat d’assurance"),
            _question("situation", "remedies_stated", "Voies et délais de recours indiqués dans la décision"),
            _choice("situation", "silence", "Silence gardé sur une demande", labels.SILENCES),
            _question("situation", "acknowledged", "Demande suivie d’un accusé de réception complet"),
            _question("situation", "collegiate", "Décision d’une assemblée ou d’un autre organe collégial"),
            _question("situation", "damages_claim", "Indemnité demandée, et non l’annulation d’une décision"),
            _tick("situation", "documents_request", "Demande de communication de documents administratifs"),
            _choice("situation", "offence", "Infraction en cause", labels.OFFENCES),
            _choice("situation", "speech", "Propos, écrits ou messages", labels.SPEECH),
        ),
    ),
    "delay_answers": (
        "Délais courts à vérifier",
        tuple(_delay_question(question) for question in DELAY_QUESTIONS),
    ),
    "route_answers": ("Ce qui choisit les voies", tuple(_route_question(row) for row in ROUTE_QUESTIONS)),
    "heir": (
        "Ayant droit qui poursuit",
        (_line("heir", "last_name", "Nom de l’ayant droit"), _line("heir", "first_name", "Prénom de l’ayant droit")),
    ),
    "file": (
        "Qui saisit",
        (
            _tick("file", "claimant_deceased", "La personne réclamante est décédée"),
            _choice("file", "association_standing", "Association qui saisit à ses côtés", STANDINGS),
            _day("file", "association_declared_on", "Association déclarée en préfecture le"),
        ),
    ),
    "receipt": (
        "Réception du signalement",
        (
            _choice("receipt", "channel", "Canal", labels.CHANNELS),
            _choice("receipt", "reporter_kind", "Qui signale", labels.REPORTER_KINDS),
            _tick("receipt", "anonymous", "La personne reste anonyme"),
            _tick("receipt", "report_received", "Le signalement vient d’une personne"),
        ),
    ),
}
"""Part -> its title and fields. The fields of « file » stand at the top of ``record_details``, outside any part."""
REMOVAL: Final[Mapping[str, tuple[str, tuple[InputField, ...]]]] = {
    "removal": (
        "Conservation et élimination",
        (
            _line("removal", "elimination_visa", "Visa d’élimination des archives", help_="Référence du visa."),
            _tick("removal", "list_for_elimination", "Inscrire au bordereau d’élimination"),
            _tick("removal", "litigation_hold", "Un litige en cours retient le dossier"),
        ),
    ),
}
"""What the data protection officer writes, and nobody else."""
AT_THE_TOP: Final = frozenset({"file", "removal"})
"""Parts of the form whose fields the file holds by themselves."""


def parts_for(role: str) -> Mapping[str, tuple[str, tuple[InputField, ...]]]:
    """Return the parts of the file that the form shows to a role; who may not complete them is told so."""
    return REMOVAL if role == "dpo" else PARTS


def places_for(role: str) -> Mapping[str, InputField]:
    """Return where each pointer of a refusal is written by this role: « /facts/facts_on » -> its field."""
    places: dict[str, InputField] = {}
    if role not in EDITORS | {"dpo"}:
        return places
    for part, (_, fields) in parts_for(role).items():
        for field in fields:
            name = field.name.removeprefix(f"{part}_")
            places[f"/{name}" if part in AT_THE_TOP else f"/{part}/{name}"] = field
    if "/heir/last_name" in places:
        places["/heir"] = places["/heir/last_name"]
    return places
