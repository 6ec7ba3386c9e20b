"""Site overlays: what one site adds to a procedure by data, and the ordinary procedure that both give together.

A file ``overlays/<site>_v<n>.yaml`` names its base and says only what it adds: a state on the way of a step, events,
conditions, pairs of persons, letters, tasks, notices, clocks, or a shorter length. ``workflow.procedures.limits`` says
what a site may not touch; the model checker proves the sum. A file never changes once it was published, and applies to
the cases that begin afterwards: the register of ``cases.versions`` tells which one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from workflow.model import Procedure
from workflow.procedures.checks import faults_of
from workflow.procedures.faults import Fault, Place, SourceMap, findings_of, placed
from workflow.procedures.findings import Finding, in_order
from workflow.procedures.limits import limit_faults
from workflow.procedures.overlay_words import Base, ClockChange, Insertion, Overlay, Reason
from workflow.procedures.reading import COMPUTED, ProcedureError, content_of, tree_of, unblamed
from workflow.procedures.shapes import plain, shaped
from workflow.procedures.sum import summed

__all__ = [
    "Base",
    "ClockChange",
    "Insertion",
    "Overlay",
    "Reason",
    "compose",
    "compose_file",
    "load_overlay",
    "named_base",
]

_NOWHERE: Final = SourceMap({(): Place("", 1, 1)})


def load_overlay(path: Path) -> Overlay:
    """Read one overlay file. Raises ``ProcedureError`` with every fault of its shape; the base is not looked at."""
    overlay, faults, _, findings = _read(path)
    if faults or findings:
        raise ProcedureError(findings)
    return overlay


def named_base(path: Path) -> Base:
    """Return the base that an overlay file names, whatever else is wrong with it. Raises ``ProcedureError``."""
    return _read(path)[0].base


def compose(base: Procedure, overlay: Overlay) -> Procedure:
    """Return the procedure of base and overlay. Raises ``ProcedureError`` with everything that speaks against it.

    The sum is an ordinary procedure of the name and version of its base; ``adapted`` names the overlay and the digest
    covers both files.
    """
    return _composed(base, _NOWHERE, overlay, _NOWHERE, shape=(), before=())[0]


def compose_file(path: Path, base: Procedure, base_places: SourceMap) -> tuple[Procedure, SourceMap]:
    """Return the procedure of a base and an overlay file, and where each of its locs stands, in one file or the other.

    Raises ``ProcedureError`` with every fault: of the text, of its shape, of what a site may not touch, of the sum.
    """
    overlay, shape, places, before = _read(path)
    return _composed(base, base_places, overlay, places, shape=shape, before=before)


def _read(path: Path) -> tuple[Overlay, list[Fault], SourceMap, tuple[Finding, ...]]:
    """Return what can be read of an overlay, the faults of its shape, its places and the findings of both."""
    content = content_of(path)
    source, places = tree_of(path.name, content)
    overlay, faults = shaped(Overlay, source.root, apart=COMPUTED)
    if not faults and path.stem != f"{overlay.site}_v{overlay.version}":
        message = f"Le fichier d’une adaptation s’appelle {overlay.site}_v{overlay.version}.yaml."
        faults.append(Fault(("site",), "overlay_conflict", message))
    findings = in_order([*(placed(*each) for each in source.faults), *findings_of(faults, places)])
    if findings:
        return overlay, faults, places, findings
    raw = {**plain(source.root), "sha256": hashlib.sha256(content).hexdigest()}
    return Overlay.model_validate(raw), faults, places, findings


def _composed(
    base: Procedure,
    base_places: SourceMap,
    overlay: Overlay,
    places: SourceMap,
    *,
    shape: Iterable[Fault],
    before: tuple[Finding, ...],
) -> tuple[Procedure, SourceMap]:
    told = [*_base_faults(base, overlay), *limit_faults(base, overlay)]
    findings = [*before, *findings_of(unblamed(told, list(shape)), places)]
    procedure, origins = summed(base, overlay)
    sum_places = origins.places(base_places, places)
    blamed = {(each.file, each.line) for each in findings}
    findings += [
        each
        for each in findings_of(faults_of(procedure), sum_places)
        if not findings or (each.file, each.line) not in blamed
    ]
    if findings:
        raise ProcedureError(in_order(findings))
    return procedure, sum_places


def _base_faults(base: Procedure, overlay: Overlay) -> Iterable[Fault]:
    named = overlay.base
    if named.identity != base.identity:
        message = f"L’adaptation est écrite pour « {named.identity} », pas pour « {base.identity} »."
        yield Fault(("base",), "base_unknown", message, (base.identity,))
    elif named.sha256 not in {None, base.sha256}:
        message = f"La base « {base.identity} » n’est plus le fichier pour lequel l’adaptation est écrite."
        yield Fault(("base", "sha256"), "base_changed", message, (base.sha256,))
