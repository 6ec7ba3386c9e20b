"""Site overlays: what one site adds to a procedure by data, and the ordinary procedure that both give together.

A file ``overlays/<site>_v<n>.yaml`` names its base and says only what it adds: a state on the way of a step, events,
conditions, pairs of persons, letters, tasks, notices, clocks, or a shorter length. ``workflow.procedures.limits`` says
what a site may not touch; the model checker proves the sum. A file never changes once it was published, and applies to
the cases that begin afterwards: the register of ``cases.versions`` tells which one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workflow.model import Procedure
from workflow.procedures.checks import faults_of
from workflow.procedures.faults import Fault, Place, SourceMap, findings_of, placed
from workflow.procedures.findings import Finding, in_order
from workflow.procedures.limits import limit_faults
from workflow.procedures.overlay_words import Base, ClockChange, Insertion, Overlay, Reason
from workflow.procedures.reading import COMPUTED, ProcedureError, content_of, tree_of
from workflow.procedures.shapes import Shaped, plain, shaped
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
    read = _read(path)
    if read.findings:
        raise ProcedureError(read.findings)
    return read.shape.word


def named_base(path: Path) -> Base:
    """Return the base that an overlay file names, whatever else is wrong with it. Raises ``ProcedureError``."""
    return _read(path).shape.word.base


def compose(base: Procedure, overlay: Overlay) -> Procedure:
    """Return the procedure of base and overlay. Raises ``ProcedureError`` with everything that speaks against it.

    The sum is an ordinary procedure of the name and version of its base; ``adapted`` names the overlay and the digest
    covers both files.
    """
    return _composed(base, _NOWHERE, _Read(Shaped(overlay, [], frozenset()), _NOWHERE, ()))[0]


def compose_file(path: Path, base: Procedure, base_places: SourceMap) -> tuple[Procedure, SourceMap]:
    """Return the procedure of a base and an overlay file, and where each of its locs stands, in one file or the other.

    Raises ``ProcedureError`` with every fault: of the text, of its shape, of what a site may not touch, of the sum.
    """
    return _composed(base, base_places, _read(path))


@dataclass(frozen=True, slots=True)
class _Read:
    """What could be read of an overlay, where it stands, and what is wrong with its text and shape."""

    shape: Shaped[Overlay]
    places: SourceMap
    findings: tuple[Finding, ...]


def _read(path: Path) -> _Read:
    content = content_of(path)
    source, places = tree_of(path.name, content)
    shape = shaped(Overlay, source.root, apart=COMPUTED)
    findings = in_order([*(placed(*each) for each in source.faults), *findings_of(shape.faults, places)])
    if findings:
        return _Read(shape, places, findings)
    overlay = Overlay.model_validate({**plain(source.root), "sha256": hashlib.sha256(content).hexdigest()})
    return _Read(Shaped(overlay, [], frozenset()), places, findings_of(_name_faults(path, overlay), places))


def _name_faults(path: Path, overlay: Overlay) -> Iterable[Fault]:
    """One file per site and version: the name of the file says which."""
    if path.stem != f"{overlay.site}_v{overlay.version}":
        message = f"Le fichier d’une adaptation s’appelle {overlay.site}_v{overlay.version}.yaml."
        yield Fault(("site",), "overlay_conflict", message)


def _composed(base: Procedure, base_places: SourceMap, read: _Read) -> tuple[Procedure, SourceMap]:
    overlay = read.shape.word
    told = read.shape.unblamed([*_base_faults(base, overlay), *limit_faults(base, overlay)])
    findings = [*read.findings, *findings_of(told, read.places)]
    procedure, origins = summed(base, overlay)
    places = origins.places(base_places, read.places)
    blamed = {(each.file, each.line) for each in findings}
    of_the_sum = findings_of(faults_of(procedure), places)
    findings += [each for each in of_the_sum if not findings or (each.file, each.line) not in blamed]
    if findings:
        raise ProcedureError(in_order(findings))
    return procedure, places


def _base_faults(base: Procedure, overlay: Overlay) -> Iterable[Fault]:
    named = overlay.base
    if named.identity != base.identity:
        message = f"L’adaptation est écrite pour « {named.identity} », pas pour « {base.identity} »."
        yield Fault(("base",), "base_unknown", message, (base.identity,))
    elif named.sha256 not in {None, base.sha256}:
        message = f"La base « {base.identity} » n’est plus le fichier pour lequel l’adaptation est écrite."
        yield Fault(("base", "sha256"), "base_changed", message, (base.sha256,))
