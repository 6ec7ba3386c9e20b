"""Names of French communes by Insee code, from the official geographic code.

``communes.csv`` is made from npm ``@etalab/decoupage-administratif`` 6.0.0 (licence MIT; Insee, code officiel
géographique 2026): present communes, those merged since and still named (a report is dated, a commune too), and the
municipal districts of Paris, Lyon and Marseille. Former names are added where a pilot site had one.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from cases.reports.text import words


@cache
def names_by_insee() -> dict[str, tuple[str, ...]]:
    """Return Insee code -> names borne by it. Read once, at the first question."""
    with Path(__file__).with_name("communes.csv").open(encoding="utf-8", newline="") as file:
        return {row["insee"]: tuple(row["names"].split("|")) for row in csv.DictReader(file, delimiter=";")}


def same_commune(name: str, known: tuple[str, ...]) -> bool:
    """Tell whether a written name may be one of these: case, accents, hyphens and a missing suffix do not count.

    « Saint-Ouen » is « Saint-Ouen-sur-Seine », « Marseille 13e » is « Marseille ».
    """
    written = words(name)
    return any(_one_starts_the_other(written, words(one)) for one in known)


def _one_starts_the_other(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    shorter = min(len(left), len(right))
    return shorter > 0 and left[:shorter] == right[:shorter]
