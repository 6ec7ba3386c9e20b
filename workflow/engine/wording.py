"""Why a sub-machine does not make a move, said as a person would say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, the step to make in place of the one refused, and whether there is nothing to do at all."""

    sentence: str
    instead: str | None = None
    moot: bool = False


MOVES: Final[Mapping[tuple[str, str, str], Said]] = MappingProxyType(
    {
        # (sub-machine, where it stands, where the step would lead); « * » is any state
        ("article40", "reasoned_no", "reasoned_no"): Said(
            "Vous avez déjà répondu avec motifs : si d’autres faits vous sont connus, notez-le d’abord.",
            "T63",
            moot=True,
        ),
        ("article40", "sent", "*"): Said(
            "Votre signalement au procureur est déjà parti : il reste à noter la réponse du parquet.", "T65", moot=True
        ),
        ("article40", "answered", "*"): Said("Le parquet a déjà répondu à ce signalement.", moot=True),
        ("article40", "moved", "*"): Said("La question de l’article 40 se suit dans le dossier conservé.", moot=True),
        ("article40", "to_send", "to_send"): Said(
            "Vous avez déjà noté qu’un signalement est à envoyer : envoyez-le, ou répondez avec motifs.", "T32"
        ),
        ("article40", "to_send", "to_examine"): Said(
            "Vous avez déjà noté qu’un signalement est à envoyer : envoyez-le, ou répondez avec motifs.", "T32"
        ),
        ("article40", "to_examine", "to_examine"): Said(
            "La question vous est déjà posée : signalez au procureur, ou répondez avec motifs.", "T64"
        ),
        ("article40", "reasoned_no", "to_send"): Said(
            "Vous avez répondu avec motifs : notez d’abord que la question est à réexaminer.", "T63"
        ),
        ("article40", "reasoned_no", "sent"): Said(
            "Vous avez répondu avec motifs : notez d’abord que la question est à réexaminer.", "T63"
        ),
        ("article40", "*", "answered"): Said(
            "Aucun signalement au procureur n’est parti de cette personne : il n’y a pas de réponse à noter.", moot=True
        ),
        ("article40", "*", "reasoned_no"): Said("Aucune question d’article 40 n’attend cette réponse.", moot=True),
        ("consent", "given", "given"): Said(
            "Cet accord est déjà noté : s’il change, notez d’abord son retrait, puis le nouvel accord."
        ),
        ("consent", "given", "refused"): Said("Un accord donné se retire : choisissez « Retiré ».", "T27"),
        ("consent", "not_asked", "withdrawn"): Said("Aucun accord n’a été donné : il n’y a rien à retirer.", "T28"),
        ("consent", "refused", "withdrawn"): Said("La personne a refusé : il n’y a pas d’accord à retirer.", moot=True),
        ("consent", "refused", "refused"): Said("Ce refus est déjà noté.", moot=True),
        ("consent", "withdrawn", "*"): Said("Cet accord est déjà retiré : seul un nouvel accord se note.", moot=True),
        ("article40", "*", "*"): Said("La question de l’article 40 a déjà sa réponse dans ce dossier.", moot=True),
        ("consent", "not_required", "*"): Said(
            "Cet accord est noté comme non requis : notez d’abord qu’il est à redemander.", "T42"
        ),
        ("consent", "*", "*"): Said("Cette réponse ne suit pas celle qui est notée : relisez les accords du dossier."),
        ("consent", "*", "not_asked"): Said("Cet accord n’est plus à demander : notez la réponse de la personne."),
        ("route", "absent", "*"): Said(
            "Cette voie n’a pas été proposée : proposez-la d’abord par une orientation.", "T46"
        ),
        ("article40", "absent", "*"): Said(
            "Aucune question d’article 40 n’est ouverte pour cette personne.", moot=True
        ),
        ("route", "proposed", "*"): Said(
            "Le réclamant n’a pas encore répondu sur cette voie : l’orientation se valide d’abord.", "T07"
        ),
        ("route", "declined", "*"): Said(
            "Cette voie est écartée : elle se propose de nouveau par une orientation.", "T46"
        ),
        ("route", "ended", "*"): Said(
            "Cette voie est terminée : elle se propose de nouveau par une orientation.", "T46"
        ),
        ("route", "*", "*"): Said("Une voie avance par étapes : acceptée, ouverte, en cours, puis terminée."),
        ("criminal", "*", "*"): Said(
            "La procédure pénale avance par étapes : aucune, plainte déposée, enquête, poursuites, puis terminée."
        ),
        ("urgency", "normal", "*"): Said("Le dossier n’est pas urgent : il n’y a rien à abaisser.", moot=True),
        ("urgency", "critical", "*"): Said("Le dossier est déjà critique.", moot=True),
        ("urgency", "*", "*"): Said("Le dossier a déjà ce niveau d’urgence.", moot=True),
        ("link", "duplicate", "*"): Said("Ce dossier est déjà fusionné comme doublon.", moot=True),
        ("link", "*", "duplicate"): Said("Défaites d’abord le lien avec d’autres dossiers, puis fusionnez.", "T71"),
        ("link", "*", "*"): Said("Ce lien entre dossiers est déjà noté.", moot=True),
    }
)


def move_refused(machine: str, here: str, to_state: str) -> Said:
    """Return what to say of a move that a sub-machine does not make; each machine has a sentence for the others."""
    keys = ((machine, here, to_state), (machine, here, "*"), (machine, "*", to_state), (machine, "*", "*"))
    return next(MOVES[key] for key in keys if key in MOVES)
