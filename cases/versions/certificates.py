"""Carrying one case to another version and back: one transaction, one certificate in its trail.

The certificate is an event outside the procedure. Its policy names the version that the case lives under after it;
versions, digests, verdict, reasons, batch and the clocks it touched are its sealed content.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from cases.columns import json_default
from cases.commands.change import Change
from cases.commands.steps import PROPOSED
from cases.commands.timing import WRITTEN, Recounted, recount
from cases.procedures import procedure_named
from cases.tables import INTERRUPTED, MigratedCase, MigrationBatch
from cases.versions.judging import Verdict
from workflow.model import Procedure

MIGRATED: Final = "migration"
UNDONE: Final = "migration_undone"
"""Types of the two certificates in the trail."""
COLUMNS: Final = ("next_due_on", "next_due_label", "proposed_by", "retention_end")
"""Columns of the case that carrying it may change beside state and version."""
_DAYS: Final = frozenset({"due_on", "next_due_on", "retention_end"})
_MOMENTS: Final = frozenset({"started_at", "due_at", "alarm_at", "paused_at", "stopped_at"})
_IDS: Final = frozenset({"proposed_by"})


def certify(change: Change, batch: MigrationBatch, row: MigratedCase, verdict: Verdict, target: Procedure) -> None:
    """Carry the case to the target, and keep in its row what undoing needs."""
    source = procedure_named(row.from_version)
    columns = {name: getattr(change.case, name) for name in COLUMNS}
    clocks = {(each["clock"], each["key"]): each.complete() for each in change.rows["clock"]}
    told = recount(change, source, target, to_state=verdict.state)
    if verdict.state not in {*PROPOSED, *INTERRUPTED}:
        change.columns["proposed_by"] = None
    change.columns["procedure_version"] = batch.target
    change.columns["procedure_sha256"] = batch.target_sha256
    row.before = _plain({"columns": columns, "clocks": _kept(clocks, told)})
    change.record(
        MIGRATED,
        change.person.role,
        values=_told(batch, row, verdict, told),
        to_state=verdict.state,
        return_state=verdict.return_state,
    )
    row.status, row.seq = "migrated", change.case.version


def certify_undoing(change: Change, batch: MigrationBatch, row: MigratedCase) -> None:
    """Take the case back to the version, state, clocks and columns that it had before the batch."""
    change.columns.update({name: _read(name, value) for name, value in row.before["columns"].items()})
    change.columns["procedure_version"] = row.from_version
    change.columns["procedure_sha256"] = row.from_sha256
    for clock in row.before["clocks"]:
        run = {"clock": clock["clock"], "key": clock["key"]}
        values = {name: _read(name, clock[name]) for name in WRITTEN if name in clock}
        change.put("clock", run, **values, stopped_at=change.now if clock["state"] == "stopped" else None)
    change.record(
        UNDONE,
        change.person.role,
        values={
            "batch": str(batch.id),
            "from_version": batch.target,
            "from_sha256": batch.target_sha256,
            "to_version": row.from_version,
            "to_sha256": row.from_sha256,
            "undoes_seq": row.seq,
            "approved_by": str(batch.undo_approved_by),
            "reasons": batch.undo_reasons,
        },
        to_state=row.from_state,
        return_state=row.from_return,
    )
    row.status, row.undo_seq = "undone", change.case.version


def _told(batch: MigrationBatch, row: MigratedCase, verdict: Verdict, clocks: Sequence[Recounted]) -> dict[str, Any]:
    """Return what the certificate says of the case; ``reasons`` are those of the batch, as for any act."""
    return {
        "batch": str(batch.id),
        "from_version": row.from_version,
        "from_sha256": row.from_sha256,
        "to_version": batch.target,
        "to_sha256": batch.target_sha256,
        "verdict": verdict.kind,
        "accepted": [asdict(reason) for reason in verdict.reasons],
        "clocks": [asdict(each) for each in clocks],
        "approved_by": str(batch.approved_by),
        "reasons": batch.reasons,
    }


def _kept(clocks: Mapping[tuple[str, str], Mapping[str, Any]], told: Sequence[Recounted]) -> list[dict[str, Any]]:
    """Return the runs that were changed, as they were; one that the migration started is stopped by undoing."""
    changed = [(each.clock, each.key) for each in told if each.what != "kept"]
    return [{"clock": clock, "key": key, **_written(clocks.get((clock, key)))} for clock, key in dict.fromkeys(changed)]


def _written(run: Mapping[str, Any] | None) -> dict[str, Any]:
    if run is None:
        return {"state": "stopped", "alarm_at": None}
    return {name: run[name] for name in WRITTEN if name in run}


def _plain(value: object) -> Any:
    return json.loads(json.dumps(value, default=json_default))


def _read(name: str, value: Any) -> Any:
    """Return a value of ``before`` as its column wants it."""
    if value is None:
        return None
    if name in _DAYS:
        return date.fromisoformat(value)
    if name in _MOMENTS:
        return datetime.fromisoformat(value)
    return UUID(value) if name in _IDS else value
