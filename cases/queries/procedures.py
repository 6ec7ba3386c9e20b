"""The procedures of this installation as pages and handbook tell them. They hold no case and no person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Final, Literal

from sqlalchemy import select

from cases.db import EVERY_SITE, Store
from cases.procedures import KNOWN, VersionId, procedure_named
from cases.queries.labels import WRITTEN_ELSEWHERE
from cases.tables import ProcedureVersion
from pdf_templates.contexts import LETTERS
from workflow.law import LAW
from workflow.law.articles import of_the_day
from workflow.telling import ToldProcedure, told

LETTER_TITLES: Final[Mapping[str, str]] = {
    **WRITTEN_ELSEWHERE,
    **{code: kind.title_fr for code, kind in LETTERS.items()},
}
"""Every letter that a procedure may name, laid out by this version or not."""
STATUS_LABELS: Final[Mapping[str, str]] = {
    "draft": "Projet, aucun dossier ne peut en dépendre",
    "published": "Publiée, de nouveaux dossiers en dépendent",
    "retired": "Retirée, seuls ses dossiers en cours en dépendent",
}


@dataclass(frozen=True, slots=True)
class ProcedureLine:
    """One version in a list. ``base`` is the version that a site's adaptation changes, empty for a version for all."""

    id: str
    title: str
    number: int
    site_label: str
    adaptation: int
    base: str
    status: Literal["draft", "published", "retired"]
    status_label: str
    published_at: datetime | None
    states: int
    events: int
    sha256: str


def procedure_told(version: str, on: date) -> ToldProcedure:
    """Return the procedure of those words (``signalement/1``) in French, its articles under their numbers of the day.

    Raises ProcedureUnknownError.
    """
    words = _told(version)
    return replace(
        words,
        states=of_the_day(words.states, on),
        events=of_the_day(words.events, on),
        clocks=of_the_day(words.clocks, on),
        roles=of_the_day(words.roles, on),
        machines=of_the_day(words.machines, on),
        sets=of_the_day(words.sets, on),
    )


@cache
def _told(version: str) -> ToldProcedure:
    return told(procedure_named(version), LETTER_TITLES)


def procedure_versions(store: Store) -> tuple[ProcedureLine, ...]:
    """Return every version of this installation, each followed by the adaptations that sites made of it."""
    with store.read(EVERY_SITE) as session:
        rows = {row.id: row for row in session.scalars(select(ProcedureVersion))}
    lines = [_line(version, rows.get(version)) for version in KNOWN]
    return tuple(sorted(lines, key=lambda line: (line.base or line.id, line.site_label, line.adaptation)))


def _line(version: str, row: ProcedureVersion | None) -> ProcedureLine:
    id_, procedure = VersionId.read(version), KNOWN[version]
    status: Literal["draft", "published", "retired"] = (
        "draft" if row is None else "published" if row.status == "published" else "retired"
    )
    site = LAW.sites.get(id_.site or "")
    return ProcedureLine(
        id=version,
        title=procedure.title,
        number=id_.version,
        site_label=site.label_fr if site else id_.site or "",
        adaptation=id_.overlay or 0,
        base=f"{id_.name}/{id_.version}" if id_.site else "",
        status=status,
        status_label=STATUS_LABELS[status],
        published_at=row.published_at if row else None,
        states=len(procedure.states),
        events=len(procedure.events),
        sha256=procedure.sha256,
    )
