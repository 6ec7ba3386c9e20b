"""A batch: running cases carried to a version by one decision of two persons, and back by another one.

The batch is judged and written as a whole; each case is then carried in its own transaction, locked and judged again
as it stands. A batch that was interrupted, at any point, is taken up where it stopped: what is done is not done twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from cases.access import SYSTEM, Person, person_of, visible_case
from cases.columns import new_id
from cases.commands.change import Change
from cases.db import EVERY_SITE, Store
from cases.errors import BusyError, MigrationError, VersionStatusError
from cases.procedures import KNOWN
from cases.tables import Account, Base, Case, MigratedCase, MigrationBatch, ProcedureVersion
from cases.trail.read import types_since
from cases.versions.certificates import certify, certify_undoing
from cases.versions.files import checked
from cases.versions.judging import Judge, Reason, Verdict
from cases.versions.orders import Order
from cases.versions.reading import ENDED, Running, running_case, running_cases
from workflow.model import Procedure

BatchState = Literal["judged", "applying", "applied", "undoing", "undone"]
UNFINISHED: Final = ("judged", "applying", "undoing")
READ_OUT: Final = "T72"
"""Reading the trail out changes nothing that a version says."""
CHUNK: Final = 500

Progress = Callable[[int, int], None]
"""Told how many cases are done, of how many."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One case and what the target says of it."""

    case: Running
    verdict: Verdict
    target: Procedure

    def view(self) -> CaseView:
        """Return it as a list shows it."""
        history, verdict = self.case.history, self.verdict
        return CaseView(
            case_id=self.case.id,
            number=self.case.number,
            verdict=verdict.kind,
            status="left" if verdict.kind == "refused" else "waiting",
            from_state=history.state,
            to_state=verdict.state,
            from_label=_label(KNOWN.get(self.case.version), history.state),
            to_label=_label(self.target, verdict.state),
            sentences=tuple(reason.sentence for reason in verdict.reasons),
        )


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case of a batch as a list shows it."""

    case_id: UUID
    number: str
    verdict: str
    status: str
    from_state: str
    to_state: str
    from_label: str
    to_label: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BatchView:
    """One batch, with its cases."""

    id: UUID
    target: str
    state: BatchState
    cases: tuple[CaseView, ...]

    def count(self, status: str) -> int:
        """Return how many of its cases have a status."""
        return sum(case.status == status for case in self.cases)


def judged(store: Store, target: str) -> Iterator[Judged]:
    """Yield every running case that the target is meant for, judged; nothing is written.

    Raises ProcedureUnknownError, ProcedureMissingError, ProcedureChangedError; VersionStatusError where the target is
    not published.
    """
    judge = Judge(_published_procedure(store, target), KNOWN)
    for case in running_cases(store, target):
        yield Judged(case, judge.verdict(case.history), judge.target)


def order_migration(store: Store, target: str, order: Order) -> UUID:
    """Judge every running case and write the batch; nothing is carried yet. Return the batch.

    Raises:
        TwoPersonsError: one person alone, or without the right.
        MigrationError: another batch is not finished, or no case is concerned.
        VersionStatusError: the target is not published.
    """
    order.demand_two()
    found = [_row(each) for each in judged(store, target)]
    batch_id = new_id()
    with store.write(EVERY_SITE) as session:
        _demand_none_open(session)
        if not found:
            reason = f"aucun dossier en cours n’est à faire passer à « {target} »"
            raise MigrationError(reason)
        session.add(
            MigrationBatch(
                id=batch_id,
                target=target,
                target_sha256=KNOWN[target].sha256,
                reasons=order.reasons,
                ordered_at=order.at,
                ordered_by=order.by.id,
                approved_by=order.approved_by.id,
            )
        )
        session.flush()
        rows = Base.metadata.tables["migrated_case"]
        session.connection().execute(insert(rows), [{"batch_id": batch_id, **row} for row in found])
    return batch_id


def apply_batch(store: Store, batch_id: UUID, *, now: datetime, progress: Progress | None = None) -> BatchView:
    """Carry every waiting case of the batch; called again after an interruption, it goes on where it stopped.

    Raises MigrationError where the batch is undone or being undone, or cases were locked by others for too long.
    """
    _enter(store, batch_id, frm=("judged", "applying"), to="applying")
    with store.read(EVERY_SITE) as session:
        batch = session.get_one(MigrationBatch, batch_id)
        person = _person(session, batch.ordered_by)
    target = _published_procedure(store, batch.target)
    judge = Judge(target, KNOWN)

    def carry(case_id: UUID) -> None:
        _carry(store, batch, case_id, judge, person, now)

    _each(store, batch_id, "waiting", carry, progress)
    _leave(store, batch_id, frm="applying", state="applied", applied_at=now)
    return batch_view(store, batch_id)


def order_undo(store: Store, batch_id: UUID, order: Order) -> None:
    """Decide that a batch is taken back; its cases not carried yet stay where they are.

    Raises TwoPersonsError; MigrationError where the batch was not applied or is taken back already.
    """
    order.demand_two()
    with store.write(EVERY_SITE) as session:
        batch = _batch(session, batch_id, lock=True)
        if batch.state not in {"applying", "applied"}:
            reason = "ce lot n’a pas été appliqué, ou est déjà annulé"
            raise MigrationError(reason)
        batch.state, batch.undo_reasons, batch.undo_ordered_at = "undoing", order.reasons, order.at
        batch.undo_ordered_by, batch.undo_approved_by = order.by.id, order.approved_by.id
        waiting = (MigratedCase.batch_id == batch_id) & (MigratedCase.status == "waiting")
        told = "Le lot a été annulé avant que ce dossier ne passe."
        session.execute(update(MigratedCase).where(waiting).values(status="left", remark=told))


def undo_batch(store: Store, batch_id: UUID, *, now: datetime, progress: Progress | None = None) -> BatchView:
    """Take back every case of the batch that did not move on since; can be called again after an interruption.

    Raises MigrationError where nobody ordered it, or cases were locked by others for too long.
    """
    _enter(store, batch_id, frm=("undoing",), to="undoing")
    with store.read(EVERY_SITE) as session:
        batch = session.get_one(MigrationBatch, batch_id)
        assert batch.undo_ordered_by is not None, "a batch that is being undone names who ordered it"
        person = _person(session, batch.undo_ordered_by)

    def carry_back(case_id: UUID) -> None:
        _carry_back(store, batch, case_id, person, now)

    _each(store, batch_id, "migrated", carry_back, progress)
    _leave(store, batch_id, frm="undoing", state="undone", undone_at=now)
    return batch_view(store, batch_id)


def unfinished_batch(store: Store) -> BatchView | None:
    """Return the batch that was begun and not finished, if there is one."""
    with store.read(EVERY_SITE) as session:
        found = session.scalars(select(MigrationBatch.id).where(MigrationBatch.state.in_(UNFINISHED))).first()
    return batch_view(store, found) if found is not None else None


def batch_view(store: Store, batch_id: UUID) -> BatchView:
    """Return a batch with its cases. Raises MigrationError where there is none."""
    with store.read(EVERY_SITE) as session:
        batch = _batch(session, batch_id)
        query = (
            select(MigratedCase, Case.case_number)
            .join(Case, Case.id == MigratedCase.case_id)
            .where(MigratedCase.batch_id == batch_id)
            .order_by(MigratedCase.case_id)
        )
        cases = tuple(_case_view(row, number, batch.target) for row, number in session.execute(query))
        return BatchView(batch.id, batch.target, _state_of(batch), cases)


def _state_of(batch: MigrationBatch) -> BatchState:
    match batch.state:
        case "judged" | "applying" | "applied" | "undoing" | "undone":
            return batch.state
    raise AssertionError(batch.state)


def _case_view(row: MigratedCase, number: str | None, target: str) -> CaseView:
    return CaseView(
        case_id=row.case_id,
        number=number or "brouillon",
        verdict=row.verdict,
        status=row.status,
        from_state=row.from_state,
        to_state=row.to_state,
        from_label=_label(KNOWN.get(row.from_version), row.from_state),
        to_label=_label(KNOWN.get(target), row.to_state),
        sentences=(*(reason["sentence"] for reason in row.reasons), *([row.remark] if row.remark else [])),
    )


def _label(procedure: Procedure | None, state: str) -> str:
    """Return the French name of a state, its id where the version does not know it or is not here."""
    states = procedure.states if procedure is not None else ()
    return next((each.label for each in states if each.id == state), state)


def _published_procedure(store: Store, target: str) -> Procedure:
    with store.read() as session:
        row = session.get(ProcedureVersion, target)
        if row is None or row.status != "published":
            raise VersionStatusError(target, "n’est pas publiée")
        return checked(row)


def _row(each: Judged) -> dict[str, object]:
    case, verdict = each.case, each.verdict
    return {
        "case_id": case.id,
        "verdict": verdict.kind,
        "status": "left" if verdict.kind == "refused" else "waiting",
        "from_version": case.version,
        "from_sha256": case.sha256,
        "from_state": case.history.state,
        "from_return": case.history.return_state,
        "to_state": verdict.state,
        "to_return": verdict.return_state,
        "reasons": _said(verdict.reasons),
        "remark": "",
        "before": {},
    }


def _said(reasons: Sequence[Reason]) -> list[dict[str, object]]:
    return [asdict(reason) for reason in reasons]


def _demand_none_open(session: Session) -> None:
    """Raise MigrationError where a batch is not finished; two orders at once wait for each other here."""
    session.scalars(select(ProcedureVersion.id).with_for_update()).all()
    open_ = session.scalars(select(MigrationBatch.id).where(MigrationBatch.state.in_(UNFINISHED))).first()
    if open_ is not None:
        reason = f"le lot {open_} n’est pas terminé, terminez-le d’abord"
        raise MigrationError(reason)


def _batch(session: Session, batch_id: UUID, *, lock: bool = False) -> MigrationBatch:
    batch = session.get(MigrationBatch, batch_id, with_for_update=lock or None)
    if batch is None:
        reason = f"il n’y a pas de lot {batch_id}"
        raise MigrationError(reason)
    return batch


def _enter(store: Store, batch_id: UUID, *, frm: Sequence[str], to: str) -> None:
    with store.write(EVERY_SITE) as session:
        batch = _batch(session, batch_id, lock=True)
        if batch.state not in frm:
            reason = f"le lot {batch_id} ne peut pas l’être, il est dans l’état « {batch.state} »"
            raise MigrationError(reason)
        batch.state = to


def _leave(store: Store, batch_id: UUID, *, frm: str, **values: object) -> None:
    """Say that the batch is done, unless another process said more since: that it is being undone."""
    still = (MigrationBatch.id == batch_id) & (MigrationBatch.state == frm)
    with store.write(EVERY_SITE) as session:
        session.execute(update(MigrationBatch).where(still).values(**values))


def _person(session: Session, account_id: UUID) -> Person:
    return person_of(session, session.get_one(Account, account_id))


def _each(store: Store, batch_id: UUID, status: str, act: Callable[[UUID], None], progress: Progress | None) -> None:
    """Do the act on every case of the batch that has the status; those that others lock are told at the end."""
    with store.read(EVERY_SITE) as session:
        query = select(MigratedCase.case_id).where(MigratedCase.batch_id == batch_id, MigratedCase.status == status)
        waiting = session.scalars(query.order_by(MigratedCase.case_id)).all()
    busy = 0
    for number, case_id in enumerate(waiting, 1):
        try:
            act(case_id)
        except BusyError:
            busy += 1
        if progress is not None:
            progress(number, len(waiting))
    if busy:
        reason = f"dossiers occupés par d’autres\N{NO-BREAK SPACE}: {busy}, relancez la commande pour les traiter"
        raise MigrationError(reason)


def _carry(store: Store, batch: MigrationBatch, case_id: UUID, judge: Judge, person: Person, now: datetime) -> None:
    """Carry one case, judged again as it stands under its lock; what came in between may refuse it."""
    with store.write(EVERY_SITE) as session:
        case = visible_case(session, SYSTEM, case_id, lock=True)
        row = session.get_one(MigratedCase, (batch.id, case_id))
        if row.status != "waiting":
            return
        if case.state in ENDED or case.procedure_version != row.from_version:
            row.status, row.remark = "left", "Le dossier a été clos ou a changé de version entre-temps."
            return
        verdict = judge.verdict(running_case(session, case).history)
        row.verdict, row.reasons = verdict.kind, _said(verdict.reasons)
        row.from_state, row.from_return = case.state, case.return_state
        row.to_state, row.to_return = verdict.state, verdict.return_state
        if verdict.kind == "refused":
            row.status = "left"
            return
        certify(Change(store, session, person, case, now), batch, row, verdict, judge.target)


def _carry_back(store: Store, batch: MigrationBatch, case_id: UUID, person: Person, now: datetime) -> None:
    """Take one case back, unless it moved on: what was done since was done under the later version."""
    with store.write(EVERY_SITE) as session:
        case = visible_case(session, SYSTEM, case_id, lock=True)
        row = session.get_one(MigratedCase, (batch.id, case_id))
        if row.status != "migrated":
            return
        why = _moved_on(session, batch, case, row)
        if why:
            row.status, row.remark = "kept", why
            return
        certify_undoing(Change(store, session, person, case, now), batch, row)


def _moved_on(session: Session, batch: MigrationBatch, case: Case, row: MigratedCase) -> str:
    """Return why a case is not taken back, empty where it may be."""
    if case.procedure_version != batch.target:
        return f"Le dossier suit depuis la version « {case.procedure_version} »."
    source = KNOWN.get(row.from_version)
    if source is None or source.sha256 != row.from_sha256:
        return f"La version « {row.from_version} » n’est plus dans cette installation telle qu’elle était."
    assert row.seq is not None, "a migrated case has its certificate"
    steps = {event.id: event.label for event in KNOWN[batch.target].events if event.id != READ_OUT}
    since = sorted(types_since(session, case.id, row.seq) & set(steps))
    if since:
        told = ", ".join(f"« {steps[event]} » ({event})" for event in since)
        return f"Des étapes ont eu lieu depuis sous la nouvelle version\N{NO-BREAK SPACE}: {told}."
    return ""
