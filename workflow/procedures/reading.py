"""Reads one procedure file into its model, or refuses it with every fault at once, each with file, line and column.

The file is YAML with names only (``workflow.procedures.source`` says which YAML). Two shorthands: a guard is its name,
or ``{name: {parameter: value}}``. Text, shape, names and paths are judged in one go: what cannot be read is set aside
and the rest is judged all the same. Nothing is evaluated, and a file with a fault gives no procedure.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from workflow.model import Procedure
from workflow.procedures.checks import faults_of
from workflow.procedures.faults import Fault, SourceMap, Unreadable, findings_of, placed
from workflow.procedures.findings import Finding, in_order
from workflow.procedures.shapes import plain, shaped, with_whole_guards
from workflow.procedures.source import Source, read_bytes, read_source

COMPUTED: Final = ("sha256", "adapted")
"""Fields of a procedure that say what it is; no file writes them."""


class ProcedureError(ValueError):
    """A procedure file cannot be used. ``findings`` holds every fault, in the order of the file."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("procedure refused:\n" + "\n".join(str(finding) for finding in findings))


def load(path: Path) -> Procedure:
    """Read, validate and check one procedure file. Raises ``ProcedureError`` with every finding."""
    return load_with_source(path)[0]


def load_with_source(path: Path) -> tuple[Procedure, SourceMap]:
    """Return the procedure of a file, and where each of its locs stands. Raises ``ProcedureError``."""
    content = content_of(path)
    return procedure_from(path.name, content)


def content_of(path: Path) -> bytes:
    """Return the bytes of a file. Raises ``ProcedureError`` where it is too big, before it is read."""
    try:
        return read_bytes(path)
    except Unreadable as error:
        raise ProcedureError([placed(*each) for each in error.faults]) from None


def procedure_from(file: str, content: bytes) -> tuple[Procedure, SourceMap]:
    """Return the procedure that bytes say, and where each of its locs stands. Raises ``ProcedureError``."""
    source, places = tree_of(file, content)
    found = shaped(Procedure, source.root, apart=COMPUTED)
    refuse(source, [*found.faults, *found.unblamed(faults_of(found.word))], places)
    raw = {**plain(source.root), "sha256": hashlib.sha256(content).hexdigest()}
    return Procedure.model_validate(raw), places


def tree_of(file: str, content: bytes) -> tuple[Source, SourceMap]:
    """Return the tree of a file with its guards written out, and its places. Raises ``ProcedureError``."""
    try:
        source = read_source(file, content)
    except Unreadable as error:
        raise ProcedureError(in_order(placed(*each) for each in error.faults)) from None
    source.root = with_whole_guards(source.root)
    return source, SourceMap(source.places())


def refuse(source: Source, faults: Iterable[Fault], places: SourceMap) -> None:
    """Raise ``ProcedureError`` where anything is wrong with the text or with what it says."""
    found = in_order([*(placed(*each) for each in source.faults), *findings_of(faults, places)])
    if found:
        raise ProcedureError(found)
