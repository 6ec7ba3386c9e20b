"""Where a route goes: the court of the commune of the facts or of the respondent, or said plainly not to be known.

The competent court follows the facts or the defendant, never the pilot site (CPC 42, 46; CPP 43; CT R1412-1;
CJA R312-1, R312-12). Nothing is guessed from the site, nor from where the claimant lives.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from workflow.law import Court, commune, courts_for, typeset
from workflow.law.models import Confidence
from workflow.orientation.conditions import Answers
from workflow.orientation.rows import Place, RouteWay
from workflow.orientation.situation import Told

PLACES: Final[Mapping[Place, str]] = {
    "facts": "lieu des faits",
    "respondent": "adresse du mis en cause",
    "posting": "lieu d’affectation, pris au lieu des faits",
}
NOT_NOTED: Final = "Juridiction inconnue : aucune commune du réseau n’est notée ({places})."
NOT_HELD: Final = (
    "Juridiction inconnue : {commune} n’est pas dans les données du réseau ; la chercher avec la personne."
)


@dataclass(frozen=True, slots=True)
class CourtOption:
    """One court and what leads to it."""

    name_fr: str
    basis_fr: str
    article: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Where:
    """Where to go. ``options``: the courts found; ``unknown_fr``: what is not known, said plainly."""

    rule_fr: str
    options: tuple[CourtOption, ...] = ()
    unknown_fr: str = ""


def where_of(way: RouteWay, told: Told, answers: Answers, *, today: date) -> Where:
    """Return the courts to which the communes of the case lead, each once with its grounds."""
    if way.court is None:
        return Where(way.where_fr)
    places = _places(way, answers)
    known = [(place, _insee(place, told)) for place in places if _insee(place, told)]
    if not known:
        named = ", ".join(PLACES[place] for place in places)
        return Where(way.where_fr, unknown_fr=typeset(NOT_NOTED.format(places=named)))
    found: dict[str, CourtOption] = {}
    silent: list[str] = []
    for place, insee in known:
        name = _commune_name(insee, told, today)
        court: Court | None = getattr(courts_for(insee, today, told.configuration), way.court)
        if court is None:
            silent.append(name)
            continue
        basis = f"{PLACES[place]} : {name}"
        before = found.get(court.name_fr)
        found[court.name_fr] = (
            replace(before, basis_fr=typeset(f"{before.basis_fr} ; {basis}"))
            if before
            else CourtOption(court.name_fr, typeset(basis), court.article, court.confidence)
        )
    unknown = typeset(" ".join(NOT_HELD.format(commune=name) for name in dict.fromkeys(silent)))
    return Where(way.where_fr, tuple(found.values()), unknown)


def _places(way: RouteWay, answers: Answers) -> tuple[Place, ...]:
    """A public agent's posting decides alone; for anybody else it does not count."""
    if "posting" not in way.places:
        return way.places
    if "public_agent" in answers["work"]:
        return ("posting",)
    return tuple(place for place in way.places if place != "posting")


def _insee(place: Place, told: Told) -> str:
    return told.respondent_insee if place == "respondent" else told.facts_insee


def _commune_name(insee: str, told: Told, today: date) -> str:
    here = commune(insee, today)
    if here is not None:
        return here.name
    named = told.configuration.communes.get(insee, "") if told.configuration else ""
    return named or f"la commune {insee}"
