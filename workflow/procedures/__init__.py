"""The published procedures: one YAML file per version, read and checked once at import.

A published file never changes: its SHA-256 is its identity and every case is pinned to one. To change the procedure,
copy the latest file to the next version, change it there, and pin its hash in ``tests/workflow/test_procedure.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from workflow.model import Procedure
from workflow.procedures.findings import Finding
from workflow.procedures.reading import ProcedureError, load, load_with_source

__all__ = ["FOLDER", "PROCEDURES", "Finding", "ProcedureError", "current", "load", "load_with_source"]

FOLDER = Path(__file__).parent


def _read_all(folder: Path) -> Mapping[tuple[str, int], Procedure]:
    read = [load(path) for path in sorted(folder.glob("*_v*.yaml"))]
    return MappingProxyType({(procedure.name, procedure.version): procedure for procedure in read})


PROCEDURES: Mapping[tuple[str, int], Procedure] = _read_all(FOLDER)
"""Every published procedure by name and version."""


def current() -> Procedure:
    """Return the version that a new case is pinned to: the latest of ``signalement``."""
    return max((each for each in PROCEDURES.values() if each.name == "signalement"), key=lambda each: each.version)
