"""Publishing a procedure file, retiring a version, listing them. Each is one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from cases.db import EVERY_SITE, Store
from cases.errors import ProcedureRefusedError, VersionStatusError
from cases.procedures import KNOWN, VersionId, procedure_named
from cases.tables import (
    CONSENT_STATES,
    INTERRUPTED,
    ROUTE_STATES,
    SITE_STATES,
    STATES,
    URGENCIES,
    Case,
    ProcedureVersion,
)
from cases.versions.orders import Order
from cases.versions.reading import ENDED
from cases.versions.register import published, row_of
from workflow.checker import Report, check
from workflow.model import Procedure
from workflow.procedures.wording import quoted

Status = Literal["draft", "published", "retired"]
HELD: Final[Mapping[str, tuple[str, ...]]] = {
    "consent": CONSENT_STATES,
    "route": ROUTE_STATES,
    "urgency": URGENCIES,
}
"""States of sub-machines that a column of this version of the store can hold."""


@dataclass(frozen=True, slots=True)
class VersionView:
    """One version as a list shows it. ``cases`` are all that are pinned to it, ``running`` those not yet closed."""

    id: str
    title: str
    status: Status
    sha256: str
    published_at: datetime | None = None
    retired_at: datetime | None = None
    cases: int = 0
    running: int = 0


def publish(store: Store, version: str, order: Order, *, prove: Callable[[Procedure], Report] = check) -> VersionView:
    """Publish the file of a version: from now on new cases begin under it. ``prove`` is the model checker.

    Raises:
        TwoPersonsError: one person alone, or without the right.
        ProcedureUnknownError: no such file in this installation.
        VersionStatusError: it was published or retired before.
        ProcedureRefusedError: what the checker, the store or the version before have against it, all at once.
    """
    order.demand_two()
    procedure = procedure_named(version)
    faults = (*(str(finding) for finding in prove(procedure).findings), *faults_of(procedure))
    if faults:
        raise ProcedureRefusedError(version, faults)
    with store.write(EVERY_SITE) as session:
        known = session.get(ProcedureVersion, version)
        if known is not None:
            raise VersionStatusError(version, "est déjà publiée" if known.status == "published" else "est retirée")
        row = row_of(procedure, published_at=order.at)
        row.published_by, row.approved_by, row.reasons = order.by.id, order.approved_by.id, order.reasons
        session.add(row)
        session.flush()
        return _view(version, row, {}, {})


def retire(store: Store, version: str, order: Order) -> VersionView:
    """Retire a version: no case begins under it any more; those that live under it go on.

    Raises TwoPersonsError; VersionStatusError where it is not published, or is the last one that is.
    """
    order.demand_two()
    with store.write(EVERY_SITE) as session:
        rows = {row.id: row for row in published(session)}
        row = rows.get(version)
        if row is None:
            raise VersionStatusError(version, "n’est pas publiée")
        if row.site_id is None and sum(each.site_id is None for each in rows.values()) == 1:
            raise VersionStatusError(version, "est la seule publiée pour tous les sites : publiez d’abord la suivante")
        row.status, row.retired_at, row.retired_reasons = "retired", order.at, order.reasons
        row.retired_by, row.retired_approved_by = order.by.id, order.approved_by.id
        return _view(version, row, {}, {})


def versions(store: Store) -> tuple[VersionView, ...]:
    """Return every file of this installation and every version of the register, in the order of their numbers."""
    with store.read(EVERY_SITE) as session:
        rows = {row.id: row for row in session.scalars(select(ProcedureVersion))}
        every, running = _counts(session), _counts(session, running=True)
    names = sorted({*KNOWN, *rows}, key=lambda words: tuple(part or "" for part in _order(VersionId.read(words))))
    return tuple(_view(name, rows.get(name), every, running) for name in names)


def _order(id_: VersionId) -> tuple[str, str, str, str]:
    return id_.name, f"{id_.version:09d}", id_.site or "", f"{id_.overlay or 0:09d}"


def _counts(session: Session, *, running: bool = False) -> dict[str, int]:
    counted = select(Case.procedure_version, func.count()).group_by(Case.procedure_version)
    if running:
        counted = counted.where(Case.state.not_in(ENDED))
    found: Iterable[tuple[str, int]] = session.execute(counted).all()
    return dict(found)


def _view(
    version: str, row: ProcedureVersion | None, every: Mapping[str, int], running: Mapping[str, int]
) -> VersionView:
    procedure = KNOWN.get(version)
    status: Status = "draft" if row is None else "published" if row.status == "published" else "retired"
    return VersionView(
        id=version,
        title=procedure.title if procedure else "(fichier absent)",
        status=status,
        sha256=row.sha256 if row else procedure.sha256 if procedure else "",
        published_at=row.published_at if row else None,
        retired_at=row.retired_at if row else None,
        cases=every.get(version, 0),
        running=running.get(version, 0),
    )


def faults_of(procedure: Procedure) -> Iterator[str]:
    """Yield what the store cannot hold of a procedure, and what it says wrongly of the version before."""
    for state in procedure.states:
        if state.id not in STATES and not state.id.startswith(SITE_STATES):
            yield f"L’état {quoted(state.id)} n’est pas connu du stockage."
    if set(procedure.sets["INTERRUPTED"]) != set(INTERRUPTED):
        yield "Les interruptions ne sont pas celles que le stockage connaît."
    for machine in procedure.machines:
        for each in machine.states:
            if each.id not in HELD.get(machine.id, (each.id,)):
                yield f"L’état {quoted(each.id)} de {quoted(machine.label)} n’est pas connu du stockage."
    yield from _replacement_faults(procedure)


def _replacement_faults(procedure: Procedure) -> Iterator[str]:
    declared = procedure.replaces
    if declared is None:
        return
    before = KNOWN.get(f"{procedure.name}/{declared.version}")
    if before is None or declared.version >= procedure.version:
        yield f"Elle dit remplacer la version {declared.version}, qui n’est pas là ou n’est pas plus ancienne."
        return
    named = (
        ("L’état", declared.states, {state.id for state in before.states}),
        ("L’étape", declared.events, {event.id for event in before.events}),
        ("Le délai", declared.clocks, {clock.id for clock in before.clocks}),
    )
    for noun, told, known in named:
        for id_ in told:
            if id_ not in known:
                yield f"{noun} {quoted(id_)} qu’elle remplace n’existe pas dans la version {declared.version}."
    states = {state.id for state in procedure.states}
    for old, successor in declared.states.items():
        if successor.to not in states:
            yield f"L’état {quoted(successor.to)} qui en remplace un autre n’existe pas."
        if successor.to in ENDED or (old == "draft") != (successor.to == "draft"):
            yield f"De {quoted(old)} à {quoted(successor.to)}, un dossier ne passe que par un acte."
