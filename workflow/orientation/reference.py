"""The dated rows of the route advisor and of the standing gate, shown among the tables of the law."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

from workflow.law import LAW
from workflow.law.models import Row
from workflow.law.reference_tables import Shown, simple_table
from workflow.orientation.rows import ROWS

_Row = TypeVar("_Row", bound=Row)
EFFECTS: Final = {
    "excludes": "exclut",
    "suits": "convient",
    "favours": "convient d’autant mieux",
    "cautions": "à vérifier d’abord",
    "otherwise": "ne convient pas autrement",
    "beside": "à côté de la saisine",
    "tell": "à dire au Défenseur des droits",
}
ROLES: Final = {"signs": "peut saisir", "elsewhere": "agit autrement", "never": "ne saisit jamais"}
KINDS: Final = {"limit": "limite", "exception": "exception à l’accord de la personne"}


def _numbered(rows: Iterable[_Row]) -> Mapping[str, _Row]:
    """Return rows that bear no code of their own under their place in the file."""
    return {str(number): row for number, row in enumerate(rows, start=1)}


def _routes(codes: tuple[str, ...]) -> str:
    return ", ".join(LAW.routes[code].label_fr for code in codes)


TABLES: Final[tuple[Shown, ...]] = (
    simple_table(
        "voies-conditions",
        "Quand une voie convient",
        ("Raison", "Effet", "Voies"),
        lambda _: _numbered(ROWS.conditions),
        lambda row: (row.reason_fr, EFFECTS[row.effect], _routes(row.routes)),
        file="route_conditions.csv",
    ),
    simple_table(
        "voies-formes",
        "Comment suivre une voie",
        ("Voie", "Qui agit", "Forme", "Où", "Coût", "Temps"),
        lambda _: _numbered(ROWS.ways),
        lambda row: (_routes((row.route,)), row.who_fr, row.form_fr, row.where_fr, row.cost_fr, row.time_fr),
        file="route_ways.csv",
    ),
    simple_table(
        "qui-peut-saisir",
        "Qui peut saisir le Défenseur des droits",
        ("Personne", "Rôle", "Comment"),
        lambda _: {row.code: row for row in ROWS.referrers},
        lambda row: (row.label_fr, ROLES[row.role], row.how_fr),
        file="referrers.csv",
    ),
    simple_table(
        "saisine-manques",
        "Ce qui manque à une saisine",
        ("Manque", "Remède"),
        lambda _: ROWS.needs,
        lambda row: (row.missing_fr, row.cure_fr),
        file="referral_needs.csv",
    ),
    simple_table(
        "saisine-limites",
        "Limites et exceptions de la saisine",
        ("Règle", "Nature"),
        lambda _: _numbered(ROWS.limits),
        lambda row: (row.text_fr, KINDS[row.kind]),
        file="referral_limits.csv",
    ),
)
"""What a jurist confirms or corrects of the advice on routes and on who may refer."""
