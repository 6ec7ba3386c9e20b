"""A process that carries a batch and says how far it is, to be killed at any point.

Arguments: the settings as JSON, the batch, and ``apply`` or ``undo``. It lingers where everything of a case is written
and nothing is committed, so that most kills come there.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from uuid import UUID

from cases.db import Store
from cases.procedures import KNOWN
from cases.settings import Settings
from cases.versions import migrating
from tests.cases.versions.carrying import LATER
from tests.workflow.versions import with_event

SECOND = with_event("T06", label="Soumettre l’orientation")


def main(settings: str, batch: str, what: str) -> None:
    """Carry the batch, and print each number as it is done."""
    KNOWN["signalement/2"] = SECOND
    for name in ("certify", "certify_undoing"):
        setattr(migrating, name, _lingering(getattr(migrating, name)))
    store = Store.open(Settings.model_validate_json(settings))
    act = migrating.apply_batch if what == "apply" else migrating.undo_batch
    act(store, UUID(batch), now=LATER, progress=lambda done, _total: print(done, flush=True))
    store.close()


def _lingering(act: Callable[..., None]) -> Callable[..., None]:
    def lingers(*told: object) -> None:
        act(*told)
        time.sleep(0.1)

    return lingers


if __name__ == "__main__":
    main(*sys.argv[1:])
