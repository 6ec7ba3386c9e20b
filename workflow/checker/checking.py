"""Runs the properties over one procedure and puts together what each of them answered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from workflow.checker.properties import (
    clocks,
    closing,
    consent,
    edges,
    events,
    eyes,
    letters,
    referral,
    states,
    transfer,
)
from workflow.checker.report import Answer, Proof, Report
from workflow.checker.subject import Subject
from workflow.model import Procedure
from workflow.procedures.faults import Place, SourceMap
from workflow.procedures.findings import Finding, in_order


@dataclass(frozen=True, slots=True)
class Property:
    """One thing that must hold of every procedure, said in French, and how it is looked at."""

    claim: str
    prove: Callable[[Subject], Answer]


PROPERTIES: Final[Mapping[str, Property]] = MappingProxyType(
    {
        "states_reached": Property("tout état peut être atteint", states.every_state_reached),
        "events_possible": Property("tout événement peut être fait par quelqu’un", events.every_event_possible),
        "closing_possible": Property("de partout, une clôture reste possible", closing.closing_stays_possible),
        "states_owned": Property("tout état a un responsable qui peut y agir", states.every_state_owned),
        "waits_bounded": Property(
            "toute attente est bornée par un délai qui court, et sa fin est dite à quelqu’un", states.every_wait_bounded
        ),
        "four_eyes": Property("personne ne prépare et décide seul", eyes.nobody_decides_alone),
        "clocks_started": Property("tout délai peut partir", clocks.every_clock_started),
        "clocks_stopped": Property(
            "tout délai qui court peut être arrêté, aussi dans un dossier clos", clocks.every_clock_stopped
        ),
        "clocks_told": Property("la fin de tout délai est dite à quelqu’un", clocks.every_expiry_told),
        "letters_produced": Property("tout courrier est produit par une étape possible", letters.every_letter_produced),
        "edges_apart": Property("aucun événement ne mène à deux endroits à la fois", edges.one_edge_at_a_time),
        "guards_decide": Property("toute condition passe parfois et arrête parfois", events.every_guard_decides),
        "consent_withdrawn": Property(
            "un accord retiré ramène toujours la saisine à l’orientation", consent.withdrawal_leads_back
        ),
        "referral_agreed": Property(
            "rien ne part vers le Défenseur des droits sans accord prouvé", referral.nothing_leaves_without_agreement
        ),
        "referral_signed": Property(
            "rien ne part vers le Défenseur des droits sans saisine signée", referral.every_referral_signed
        ),
        "referral_warned": Property(
            "rien ne part vers le Défenseur des droits sans la lettre sur les délais", referral.every_referral_warned
        ),
        "duty_kept": Property(
            "le site d’origine garde la charge jusqu’à l’acceptation d’un transfert", transfer.duty_kept_until_accepted
        ),
    }
)
"""Every property by its name, in the order in which they are told."""


def check(
    procedure: Procedure,
    source: SourceMap | None = None,
    *,
    only: Collection[str] | None = None,
    seconds: Callable[[], float] = lambda: 0.0,
) -> Report:
    """Return what holds of a procedure and everything that does not, in the order of the file.

    ``source`` tells lines; without one every finding is on line 1. ``only`` names the properties to look at.
    ``seconds`` is a clock that the caller reads (nothing below the edge does). Raises KeyError for an unknown property.
    """
    subject = Subject(procedure)
    source = source or SourceMap({(): Place(f"{procedure.name}_v{procedure.version}", 1, 1)})
    names = PROPERTIES if only is None else [name for name in PROPERTIES if name in _known(only)]
    findings: list[Finding] = []
    proofs = []
    for name in names:
        begun = seconds()
        found = PROPERTIES[name].prove(subject)
        proofs.append(Proof(name, PROPERTIES[name].claim, not found.broken, found.products, seconds() - begun))
        findings += [source.finding(each.code, each.loc, each.message, story=each.story) for each in found.broken]
    return Report(in_order(findings), tuple(proofs))


def _known(only: Collection[str]) -> frozenset[str]:
    unknown = set(only) - PROPERTIES.keys()
    if unknown:
        raise KeyError(", ".join(sorted(unknown)))
    return frozenset(only)
