"""Reads one procedure file into its model and tells every fault at once, each with file and line.

The file is YAML with names only. Two shorthands: a guard is its name, or ``{name: {parameter: value}}``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from workflow.model import Procedure
from workflow.procedures.checks import Fault, faults_of

Loc = tuple[str | int, ...]
"""Where something stands in the file: keys and positions from the top."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a procedure file."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class ProcedureError(ValueError):
    """A procedure file cannot be used. ``findings`` holds every fault, in the order of the file."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("procedure refused:\n" + "\n".join(str(finding) for finding in findings))


def load(path: Path) -> Procedure:
    """Read, validate and check one procedure file. Raises ``ProcedureError`` with every finding."""
    content = path.read_bytes()
    root = _compose(path, content)
    lines = dict(_lines(root, ()))
    doubled = [Fault(loc, f"key {key!r} is written twice") for loc, key in _doubled_keys(root, ())]
    if doubled:
        raise ProcedureError(_findings(path, doubled, lines))
    raw = _with_short_guards(_construct(content))
    try:
        procedure = Procedure.model_validate(
            {**raw, "sha256": hashlib.sha256(content).hexdigest()} if isinstance(raw, dict) else raw
        )
    except ValidationError as error:
        faults = [Fault(tuple(each["loc"]), each["msg"]) for each in error.errors()]
        raise ProcedureError(_findings(path, faults, lines)) from None
    faults = list(faults_of(procedure))
    if faults:
        raise ProcedureError(_findings(path, faults, lines))
    return procedure


def _compose(path: Path, content: bytes) -> yaml.Node:
    try:
        root = yaml.compose(content, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise ProcedureError([Finding(path.name, line, f"not YAML: {error}")]) from None
    if root is None:
        raise ProcedureError([Finding(path.name, 1, "the file is empty")])
    return root


def _construct(content: bytes) -> Any:
    return yaml.load(content, Loader=yaml.CSafeLoader)


def _lines(node: yaml.Node, loc: Loc) -> Iterator[tuple[Loc, int]]:
    """Yield where each place of the file begins."""
    yield loc, node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _lines(value, (*loc, str(key.value)))
            yield (*loc, str(key.value)), key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for position, value in enumerate(node.value):
            yield from _lines(value, (*loc, position))


def _doubled_keys(node: yaml.Node, loc: Loc) -> Iterator[tuple[Loc, str]]:
    """Yield the keys that a mapping holds twice, which YAML would drop silently."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            if name in seen:
                yield (*loc, name), name
            seen.add(name)
            yield from _doubled_keys(value, (*loc, name))
    elif isinstance(node, yaml.SequenceNode):
        for position, value in enumerate(node.value):
            yield from _doubled_keys(value, (*loc, position))


def _with_short_guards(value: Any) -> Any:
    """Write out the shorthand of guards: ``name`` or ``{name: parameters}``."""
    if isinstance(value, list):
        return [_with_short_guards(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: [_guard_use(guard) for guard in each]
        if key == "guards" and isinstance(each, list)
        else _with_short_guards(each)
        for key, each in value.items()
    }


def _guard_use(guard: Any) -> Any:
    if isinstance(guard, str):
        return {"name": guard}
    if isinstance(guard, dict) and len(guard) == 1:
        [(name, params)] = guard.items()
        return {"name": name, "params": params}
    return guard


def _findings(path: Path, faults: Sequence[Fault], lines: dict[Loc, int]) -> list[Finding]:
    found = [Finding(path.name, _line_of(fault.loc, lines), f"{_spoken(fault.loc)}{fault.message}") for fault in faults]
    return sorted(found, key=lambda finding: finding.line)


def _line_of(loc: Loc, lines: dict[Loc, int]) -> int:
    """Return the line of the nearest place that the file really holds."""
    while loc not in lines:
        loc = loc[:-1]
    return lines[loc]


def _spoken(loc: Loc) -> str:
    return ".".join(str(part) for part in loc) + ": " if loc else ""
