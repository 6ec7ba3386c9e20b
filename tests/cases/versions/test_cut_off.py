"""A batch whose process is killed (SIGKILL) again and again: in the end every case was carried exactly once."""

from __future__ import annotations

import signal
import subprocess
import sys
from uuid import UUID

import pytest

from cases.db import Store
from cases.settings import Settings
from cases.versions.migrating import batch_view, order_migration, order_undo
from tests.cases.versions.carrying import hold, order, trail_of
from tests.cases.versions.cut_off import SECOND
from tests.factories import a_case_in

CASES = 8
KILLS = (1, 0, 2)
"""After how many cases of each life the process is killed, somewhere in the next one."""


def carry(settings: Settings, batch: UUID, what: str) -> None:
    """Let the process carry the batch; it is killed three times on its way, and then left alone."""
    told = settings.model_dump_json()
    for kill_after in (*KILLS, CASES):
        command = [sys.executable, "-m", "tests.cases.versions.cut_off", told, str(batch), what]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            lines = [line for _, line in zip(range(kill_after), process.stdout, strict=False)]
            if kill_after < CASES:
                process.kill()
            process.stdout.read()
        assert len(lines) <= kill_after
        assert process.returncode == (-signal.SIGKILL if kill_after < CASES else 0)


@pytest.mark.parametrize("what", ["apply", "undo"])
def test_a_killed_batch_is_carried_once_and_whole(
    store_settings: Settings, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(store_settings)
    journeys = [a_case_in(store, "registered", external_ref=f"PC-{number}") for number in range(CASES)]
    target = hold(monkeypatch, store, SECOND)
    batch = order_migration(store, target, order(store))
    carry(store_settings, batch, "apply")
    if what == "undo":
        order_undo(store, batch, order(store))
        carry(store_settings, batch, "undo")
    view = batch_view(store, batch)
    fate = {"apply": ("applied", "migrated", target), "undo": ("undone", "undone", "signalement/1")}[what]
    assert (view.state, view.count(fate[1])) == (fate[0], CASES)
    for journey in journeys:
        kinds = [event.act.type for event in trail_of(store, journey.case_id)]
        certificates = [kind for kind in kinds if kind.startswith("migration")]
        assert certificates == ["migration", "migration_undone"][: 1 if what == "apply" else 2]
        assert journey.case.procedure_version == fate[2]
    store.close()
