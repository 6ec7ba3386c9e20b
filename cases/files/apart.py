"""Inspecting in a process apart: whatever a hostile file does to a decoder, it does there, within bounds.

The worker has a ceiling of memory, no network and so many seconds. When it dies, only the file is lost, and refused.
"""

from __future__ import annotations

import atexit
from functools import cache
from typing import Final

from cases.files.verdicts import Inspection, Rejected, sentence
from pdf_templates.pool import WorkerDiedError, WorkerPool, WorkerTimeoutError

SECONDS: Final = 20.0
WORKERS: Final = 1
"""Inspections wait for each other: one busy decoder is enough for a house that receives a few papers an hour."""


def inspect_apart(data: bytes, declared_name: str) -> Inspection:
    """Return what ``inspect`` says of a file, asked in a worker process."""
    try:
        found: Inspection = _pool().run("cases.files.inspection:inspect", data, declared_name, seconds=SECONDS)
    except (WorkerTimeoutError, WorkerDiedError):
        return Rejected("too_heavy", sentence("too_heavy"))
    return found


@cache
def _pool() -> WorkerPool:
    pool = WorkerPool(workers=WORKERS, start="pdf_templates.confinement:confine", start_args=("",))
    atexit.register(pool.close)
    return pool
