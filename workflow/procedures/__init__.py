"""The procedures of this installation: one YAML file per version, read and checked once at import, and site overlays.

A published file never changes: its SHA-256 is its identity and every case is pinned to one. To change the procedure,
copy the latest file to the next version, change it there, and pin its hash in ``tests/workflow/test_procedure.py``.
What a site adds stands in ``overlays/<site>_v<n>.yaml``. Which of them are published is kept by ``cases.versions``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from workflow.model import Procedure
from workflow.procedures.faults import SourceMap
from workflow.procedures.findings import Finding
from workflow.procedures.overlay import compose_file, named_base
from workflow.procedures.reading import ProcedureError, load, load_with_source
from workflow.procedures.shelf import Shelf

__all__ = [
    "FOLDER",
    "KNOWN",
    "OVERLAYS",
    "PROCEDURES",
    "Finding",
    "ProcedureError",
    "Shelf",
    "current",
    "load",
    "load_sum",
    "load_with_source",
]

FOLDER = Path(__file__).parent
OVERLAYS: Final = FOLDER / "overlays"


def _read_all(folder: Path) -> Mapping[tuple[str, int], Procedure]:
    read = [load(path) for path in sorted(folder.glob("*_v*.yaml"))]
    return MappingProxyType({(procedure.name, procedure.version): procedure for procedure in read})


PROCEDURES: Mapping[tuple[str, int], Procedure] = _read_all(FOLDER)
"""Every procedure by name and version, without what sites add."""

KNOWN: Final = Shelf(PROCEDURES.values(), OVERLAYS)
"""Every procedure by identity, with those that sites adapted: ``signalement/1+plaine-commune/2``."""


def load_sum(overlay: Path, base: Path | None = None) -> tuple[Procedure, SourceMap]:
    """Return the procedure of an overlay file on its base, and where each of its locs stands.

    Without ``base``, on the one of this installation that the overlay names. Raises ``ProcedureError`` with every
    finding.
    """
    return compose_file(overlay, *load_with_source(base or _base_of(overlay)))


def _base_of(overlay: Path) -> Path:
    """Return the file that an overlay names as its base; the latest, where it names none that is here."""
    named = named_base(overlay)
    procedure = PROCEDURES.get((named.name, named.version), current())
    return FOLDER / f"{procedure.name}_v{procedure.version}.yaml"


def current() -> Procedure:
    """Return the latest version of ``signalement``, without what sites add."""
    return max((each for each in PROCEDURES.values() if each.name == "signalement"), key=lambda each: each.version)
