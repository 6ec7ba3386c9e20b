"""What is wrong with a procedure: one type of finding and the closed list of its codes, for reading and checking.

Reading (``workflow.procedures.reading``) finds what a file may not say, the model checker what the machines may not
do; both answer with findings, all at once and in the order of the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

READING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "not_yaml": "Le fichier n’est pas du YAML lisible.",
        "empty": "Le fichier est vide.",
        "too_big": "Le fichier dépasse la taille admise.",
        "too_deep": "L’imbrication dépasse la profondeur admise.",
        "too_many_aliases": "Les renvois (&, *) font grossir le fichier au-delà de ce qui est admis.",
        "tag_refused": "Une étiquette YAML (!) est écrite ; aucune n’est admise.",
        "duplicate_key": "Une clé est écrite deux fois.",
        "wrong_type": "Une valeur n’a pas la forme attendue.",
        "missing_key": "Une clé obligatoire manque.",
        "unknown_key": "Une clé n’existe pas à cet endroit.",
        "duplicate_id": "Un identifiant ou un nom est employé deux fois.",
        "unknown_state": "Un état ou un ensemble d’états n’existe pas.",
        "unknown_event": "Un événement n’existe pas.",
        "unknown_role": "Un rôle n’existe pas.",
        "unknown_guard": "Une condition d’étape n’existe pas au registre.",
        "unknown_parameter": "Une condition d’étape ne prend pas ce paramètre.",
        "wrong_parameter": "Un paramètre d’une condition d’étape manque ou n’a pas la forme attendue.",
        "unknown_letter": "Un courrier n’existe pas.",
        "unknown_condition": "Une condition de courrier ou de délai n’existe pas au registre.",
        "unknown_record": "Une écriture au dossier n’existe pas.",
        "unknown_clock": "Un délai n’existe pas.",
        "unknown_machine": "Une machine n’existe pas.",
        "unknown_field": "Un champ ou une valeur de saisie n’existe pas.",
        "bad_input_field": "Un champ de saisie se contredit.",
        "bad_length": "La durée d’un délai n’a pas exactement une unité.",
        "nested_interruption": "Une interruption reviendrait à une autre interruption.",
        "interruption_cycle": "Des interruptions tournent en rond sans jamais revenir au travail.",
        "duplicate_edge": "Une même arête est écrite deux fois.",
        "leaves_terminal": "Une étape quitte un état final.",
        "dead_edge": "Une étape, un état ou une arête ne peut jamais servir.",
        "dead_move": "Un événement et une machine ne s’accordent pas sur un mouvement.",
    }
)
"""Codes of reading: what a procedure file may not say."""

CHECKING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "state_unreachable": "Aucun dossier ne peut arriver dans un état.",
        "event_never_possible": "Un événement ne peut jamais se produire.",
        "event_nobody": "Un événement n’est permis à personne.",
        "no_way_to_close": "Un dossier peut arriver là d’où aucune clôture n’est possible.",
        "state_without_owner": "Un état n’a pas de responsable.",
        "waiting_without_clock": "Une attente n’a pas de délai qui la borne.",
        "waiting_nobody_told": "Une attente prend fin sans que personne en soit averti.",
        "four_eyes_alone": "Une seule personne peut proposer et décider.",
        "four_eyes_author_missing": "Un double regard vise un auteur qui n’existe jamais.",
        "clock_never_started": "Rien ne fait partir un délai.",
        "clock_never_stopped": "Rien n’arrête un délai.",
        "clock_over_nobody": "La fin d’un délai ne revient à personne.",
        "letter_never_produced": "Un courrier n’est jamais produit.",
        "edges_overlap": "Deux arêtes d’un même événement sont ouvertes en même temps.",
        "guard_never_passes": "Une condition d’étape n’est jamais remplie.",
        "guard_never_refuses": "Une condition d’étape n’arrête jamais personne.",
        "consent_withdrawn_goes_wrong": "Après le retrait de l’accord, le dossier ne va pas où la loi le veut.",
        "referral_without_consent": "Une saisine peut partir sans accord.",
        "referral_without_signature": "Une saisine peut partir sans signature.",
        "referral_without_limitation_letter": "Une saisine peut partir sans l’information sur les délais.",
        "duty_dropped_in_transfer": "Un transfert laisse tomber une obligation avant son acceptation.",
    }
)
"""Codes of the model checker: what the machines, roles and clocks of a procedure may not do."""

OVERLAYING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "base_unknown": "La procédure de base n’existe pas dans cette version.",
        "base_changed": "La procédure de base n’est plus celle pour laquelle l’adaptation est écrite.",
        "overlay_conflict": "L’adaptation redit ou contredit ce que la base contient déjà.",
        "overlay_weakens": "L’adaptation retire une garantie ou allonge un délai.",
        "overlay_forbidden": "L’adaptation touche à ce qu’aucun site ne peut changer.",
    }
)
"""Codes of site overlays: what a site may not change."""

CODES: Final[Mapping[str, str]] = MappingProxyType({**READING, **CHECKING, **OVERLAYING})
"""Every code with its meaning in one French line."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a procedure: where it stands, what it is, what may stand there instead, and how it comes about.

    ``line`` and ``column`` count from 1. ``story`` is the counter-example of the checker, sentences in order.
    """

    code: str
    file: str
    line: int
    column: int
    message: str
    allowed: tuple[str, ...] = ()
    story: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise AssertionError(f"finding code {self.code!r} is not in the closed list")

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message} [{self.code}]"


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings in the order of their files, one that is said twice once."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: (finding.file, finding.line, finding.column)))
