"""A case as an auditor sees it: the verdict on its trail first, then who did what, by role, and who read it."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.access import Person, log_read, visible_case
from cases.db import Store
from cases.facts import civil_day
from cases.procedures import procedure_of
from cases.queries.timeline import letters, timeline
from cases.queries.views import AuditView, Check, Read
from cases.tables import AccessLog, Account
from cases.trail.verify import Verdict, verify_case
from workflow.law import LAW

READS_SHOWN: Final = 200
READ_LABELS: Final = {
    "case": "Lecture du dossier",
    "history": "Lecture de l'historique",
    "audit": "Lecture par l'audit",
    "attachment": "Ouverture d'une pièce",
    "letter": "Ouverture d'un courrier",
    "trail": "Téléchargement du relevé",
}


def audit_view(store: Store, person: Person, case_id: UUID, *, now: datetime) -> AuditView:
    """Return the case for an auditor or the dpo; the reading is logged. Raises NotFoundError."""
    with store.read(person.scope) as session:
        case = visible_case(session, person, case_id)
        verdict = verify_case(session, store.keys, case_id)
        events = timeline(session, store.keys, person, case)
        site = LAW.sites.get(case.site_id)
        view = AuditView(
            id=case.id,
            number=case.case_number or "",
            state_label=procedure_of(case).state(case.state).label,
            site_label=site.label_fr if site else case.site_id,
            version=case.version,
            whole=verdict.whole,
            verdict=str(verdict),
            first_bad_seq=verdict.first_bad,
            checks=_checks(verdict),
            events=events,
            event_count=len(events),
            first_on=civil_day(events[-1].at) if events else None,
            last_on=civil_day(events[0].at) if events else None,
            reads=_reads(session, case_id),
        )
    log_read(store, person, case_id=case_id, what="audit", now=now)
    return view


def _checks(verdict: Verdict) -> tuple[Check, ...]:
    chain = Check(
        label="Chaîne des événements",
        level="ok" if verdict.whole else "danger",
        word="intacte" if verdict.whole else "rompue",
        detail=str(verdict),
    )
    content = Check(
        label="Contenu chiffré",
        level="warn" if verdict.erased else "ok" if verdict.whole else "danger",
        word="effacé" if verdict.erased else "conforme" if verdict.whole else "à examiner",
        detail="Chaque valeur déchiffrée correspond à l'engagement inscrit dans la chaîne."
        if not verdict.erased
        else "La clé du dossier a été détruite : la structure se vérifie, le contenu n'existe plus.",
    )
    log = Check(
        label="Journal commun aux sites",
        level="warn",
        word="en attente",
        detail="Les empreintes attendent leur inscription dans un journal signé par un tiers processus.",
    )
    return chain, content, log


def _reads(session: Session, case_id: UUID) -> tuple[Read, ...]:
    query = (
        select(AccessLog.at, AccessLog.account_id, Account.role, AccessLog.what, AccessLog.reason)
        .outerjoin(Account, Account.id == AccessLog.account_id)
        .where(AccessLog.case_id == case_id)
        .order_by(AccessLog.at.desc())
        .limit(READS_SHOWN)
    )
    rows = session.execute(query).all()
    names = {id_: letters(number) for number, id_ in enumerate(dict.fromkeys(row.account_id for row in rows))}
    return tuple(
        Read(row.at, f"{names[row.account_id]} ({row.role})", READ_LABELS.get(row.what, row.what), row.reason)
        for row in rows
    )
