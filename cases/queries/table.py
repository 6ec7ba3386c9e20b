"""The coordinator's list of cases as a table, for a spreadsheet: what the lists show, every line, logged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from sqlalchemy import select

from cases.access import COORDINATORS, Person, log_read, visible
from cases.db import Store
from cases.errors import RefusedError
from cases.facts import civil_day
from cases.queries.rows import case_rows
from cases.queries.views import CaseRow
from cases.tables import Case
from workflow.model import Refusal

BATCH: Final = 200
HEADINGS: Final = (
    "Numéro",
    "Référence d’origine",
    "Réclamant",
    "Mis en cause",
    "Critères",
    "Domaine",
    "État",
    "Urgence",
    "Site",
    "Référent",
    "Reçu le",
    "Prochaine échéance",
    "Objet de l’échéance",
    "Jours ouvrés restants",
)
URGENCIES: Final = {"normal": "normale", "priority": "prioritaire", "critical": "critique"}


def case_table(store: Store, person: Person, *, now: datetime) -> Iterator[tuple[str | int, ...]]:
    """Yield the headings, then one row per case that the coordinator may see, oldest first. The export is logged.

    Raises:
        RefusedError: this person coordinates no site.
    """
    if person.role not in COORDINATORS:
        message = "La liste des dossiers d’un site se télécharge par son coordinateur."
        raise RefusedError((Refusal("role", message, "règle du réseau", role="site_coordinator"),))
    log_read(store, person, case_id=None, what="case_table", now=now)
    return _rows(store, person, now)


def _rows(store: Store, person: Person, now: datetime) -> Iterator[tuple[str | int, ...]]:
    yield HEADINGS
    with store.read(person.scope) as session:
        ids = session.scalars(select(Case.id).where(visible(person)).order_by(Case.id)).all()
        for start in range(0, len(ids), BATCH):
            batch = session.scalars(select(Case).where(Case.id.in_(ids[start : start + BATCH])).order_by(Case.id))
            rows = case_rows(session, store.keys, person, list(batch), today=civil_day(now))
            yield from map(_cells, rows)


def _cells(row: CaseRow) -> tuple[str | int, ...]:
    next_ = row.next
    return (
        row.number,
        row.external_ref,
        row.claimant,
        row.respondent,
        " ; ".join(row.grounds),
        row.domain,
        row.state_label,
        URGENCIES[row.urgency],
        row.site_label,
        row.assignee,
        row.received_on.isoformat(),
        next_.on.isoformat() if next_ else "",
        next_.label if next_ else "",
        next_.business_days if next_ else "",
    )
