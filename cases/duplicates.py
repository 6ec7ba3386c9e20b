"""Suspected duplicates: cases of the same site that may tell of the same person or the same facts.

Suggestions only: nothing is merged, a person confirms or rejects. Personal traits are compared through the keyed blind
index, so that the database holds no name, number or address to compare.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.keys import KeyStore
from cases.names import name_tokens
from cases.reports import Report
from cases.reports.text import words
from cases.tables import Case, NameIndex

WEIGHTS: Final = {"phone": 40, "email": 40, "name": 30, "birth": 25, "respondent": 30, "facts": 20, "facts_near": 10}
"""Part of each agreeing trait in a score of at most 100. Design choice: two agreeing traits make a suspicion."""
SUSPECTED_FROM: Final = 50
NEAR_DAYS: Final = 3
MOST_ROWS: Final = 5000
"""A trait borne by thousands of cases tells nothing."""
LABELS_FR: Final = {
    "phone": "même téléphone",
    "email": "même adresse électronique",
    "name": "même nom",
    "birth": "même date de naissance",
    "respondent": "même mis en cause",
    "facts": "faits du même jour",
    "facts_near": "faits à quelques jours d’écart",
}
# fmt: off
_ORDINARY: Final = frozenset(
    {
        "agence", "association", "avec", "cabinet", "centre", "clinique", "college", "communaute", "commune",
        "dans", "departement", "ecole", "entreprise", "etablissement", "etablissements", "eurl", "france",
        "grand", "grande", "groupe", "habitat", "hopital", "logement", "lycee", "magasin", "mairie", "maison",
        "metropole", "nord", "ouest", "petit", "petite", "pour", "prefecture", "public", "publique", "region",
        "residence", "restaurant", "saint", "sainte", "sarl", "sasu", "scop", "service", "services",
        "societe", "sous", "ville",
    }
)
# fmt: on
"""Words that many respondents share."""
_SHORTEST_WORD: Final = 4


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Another case, how much speaks for a duplicate (50 to 100), and what."""

    case_id: UUID
    score: int
    why: tuple[str, ...]

    @property
    def why_fr(self) -> str:
        """The agreeing traits in words."""
        return ", ".join(LABELS_FR[trait] for trait in self.why)


def index_tokens(keys: KeyStore, report: Report) -> frozenset[bytes]:
    """Return what the blind index keeps of a report: the claimant's names for search, and the traits compared here."""
    names = name_tokens(report.claimant_last_name, report.claimant_first_name)
    traits = {token for _, token in _traits(report)}
    return frozenset(keys.blind(token) for token in names | traits)


def suspects(session: Session, keys: KeyStore, report: Report, *, but: UUID | None = None) -> list[Suspicion]:
    """Return the cases of the site that may be the same, likeliest first. ``but`` leaves the report's own case out."""
    trait_of = {keys.blind(token): trait for trait, token in _traits(report)}
    found = (
        select(NameIndex.case_id, NameIndex.token, Case.facts_on)
        .join(Case, Case.id == NameIndex.case_id)
        .where(NameIndex.token.in_(trait_of), Case.site_id == report.site_id, Case.state != "purged")
        .order_by(NameIndex.case_id.desc())
        .limit(MOST_ROWS)
    )
    agreeing: defaultdict[UUID, set[str]] = defaultdict(set)
    for case_id, token, facts_on in session.execute(found):
        agreeing[case_id] |= {trait_of[token], *_same_facts(report.facts_on, facts_on)}
    scored = [_suspicion(case_id, traits) for case_id, traits in agreeing.items() if case_id != but]
    return sorted(
        (one for one in scored if one.score >= SUSPECTED_FROM), key=lambda one: (-one.score, str(one.case_id))
    )


def _suspicion(case_id: UUID, traits: set[str]) -> Suspicion:
    why = tuple(trait for trait in WEIGHTS if trait in traits)
    return Suspicion(case_id, min(100, sum(WEIGHTS[trait] for trait in why)), why)


def _same_facts(one: date | None, other: date | None) -> Iterator[str]:
    if one is not None and other is not None and abs((one - other).days) <= NEAR_DAYS:
        yield "facts" if one == other else "facts_near"


def _traits(report: Report) -> Iterator[tuple[str, str]]:
    """Yield trait and token. The colon keeps them apart from the plain words of names."""
    if report.claimant_phone:
        yield "phone", f"phone:{report.claimant_phone}"
    if report.claimant_email:
        yield "email", f"email:{report.claimant_email.casefold()}"
    if joined := "".join(words(report.claimant_last_name)):
        yield "name", f"name:{joined}"
    if report.claimant_birth_date is not None:
        yield "birth", f"birth:{report.claimant_birth_date.isoformat()}"
    if report.respondent_siren:
        yield "respondent", f"siren:{report.respondent_siren}"
    for word in _telling_words(report):
        yield "respondent", f"respondent:{word}"


def _telling_words(report: Report) -> set[str]:
    """Return the words of the respondent's name that others hardly share; communes are no names."""
    places = set(words(report.claimant_commune)) | set(words(report.respondent_commune))
    return {
        word for word in words(report.respondent_name) if len(word) >= _SHORTEST_WORD and word not in _ORDINARY | places
    }
