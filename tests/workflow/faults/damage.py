"""Makes a damaged procedure file from one entry of the corpus: one change to the shipped text, or a whole raw file.

An entry is a small YAML file in ``corpus/``:

- ``title``: the fault in one French sentence;
- ``in``, ``replace``, ``by``: the text to change within one entry of the procedure (its id, or a key of the top), or
  ``changes``: several of these where one fault needs it (a state and the events about it);
- or ``raw``: a whole file as text, with ``encoding``, or ``times``: how often the text is repeated, ``before`` and
  ``after`` it;
- ``code``: the finding that must be told, ``at``: the text at which it must be told (in the entry ``at_in``, else in
  the one that was changed; ``file`` is the whole file), or ``line``;
- ``also``: the other findings that the same fault brings along.

The change is made on the text, so that the lines of the findings are those that a person would see. A text that is
not found exactly once fails loudly: the corpus follows the procedure, or says that it does not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from workflow.procedures import FOLDER

CORPUS: Final = Path(__file__).parent / "corpus"
SHIPPED: Final = FOLDER / "signalement_v1.yaml"
_KEYS: Final = {"title", "in", "replace", "by", "changes", "raw", "encoding", "times", "before", "after"} | {
    "code",
    "at",
    "at_in",
    "line",
    "also",
}


@dataclass(frozen=True, slots=True)
class Damage:
    """One damaged procedure: its bytes, and where and why it must be refused."""

    name: str
    title: str
    content: bytes
    code: str
    line: int
    also: frozenset[str]


def damages() -> tuple[Path, ...]:
    """Return every entry of the corpus in the order of its names."""
    return tuple(sorted(CORPUS.glob("*.yaml")))


def damage(path: Path, shipped: str | None = None) -> Damage:
    """Return the damaged procedure that an entry describes. Raises AssertionError where it fits no longer."""
    entry = yaml.safe_load(path.read_text(encoding="utf-8"))
    unknown = entry.keys() - _KEYS
    assert not unknown, f"{path.name}: unknown keys {sorted(unknown)}"
    if "raw" in entry:
        return _made(path, entry, _raw(entry), entry["line"])
    text = SHIPPED.read_text(encoding="utf-8") if shipped is None else shipped
    changes = entry.get("changes") or [entry]
    for change in changes:
        text = _changed(path.name, text, change)
    return _made(path, entry, text.encode(), _line(path.name, text, entry, changes[0]))


def _made(path: Path, entry: Mapping[str, Any], content: bytes, line: int) -> Damage:
    return Damage(path.stem, entry["title"], content, entry["code"], line, frozenset(entry.get("also", ())))


def _raw(entry: Mapping[str, Any]) -> bytes:
    text = f"{entry.get('before', '')}{entry['raw'] * entry.get('times', 1)}{entry.get('after', '')}"
    return text.encode(entry.get("encoding", "utf-8"))


def _changed(name: str, text: str, change: Mapping[str, Any]) -> str:
    start, end = _entry(name, text, change["in"])
    at = start + _only(name, text[start:end], change["replace"])
    return f"{text[:at]}{change['by']}{text[at + len(change['replace']) :]}"


def _line(name: str, text: str, entry: Mapping[str, Any], change: Mapping[str, Any]) -> int:
    """Return the line of the damaged text at which the fault must be told."""
    if "line" in entry:
        return int(entry["line"])
    start, end = _entry(name, text, entry.get("at_in", change["in"]))
    return text[: start + _only(name, text[start:end], entry["at"])].count("\n") + 1


def _entry(name: str, text: str, wanted: str) -> tuple[int, int]:
    """Return where an entry begins and ends: ``- id: T11``, ``- {id: auditor,``, a key of the top, or the ``file``."""
    if wanted == "file":
        return 0, len(text)
    head = re.compile(rf"^(?:- \{{?id: {re.escape(wanted)}\b|{re.escape(wanted)}:)", re.MULTILINE)
    found = [match.start() for match in head.finditer(text)]
    assert len(found) == 1, f"{name}: {len(found)} entries {wanted!r} in the procedure"
    after = re.compile(r"^(?=[^\s#])" if text[found[0]] == "-" else r"^(?=[^\s#-])", re.MULTILINE)
    following = after.search(text, found[0] + 1)
    return found[0], following.start() if following else len(text)


def _only(name: str, text: str, wanted: str) -> int:
    """Return where a text stands that must be there exactly once."""
    count = text.count(wanted)
    assert count == 1, f"{name}: {wanted!r} stands {count} times there"
    return text.index(wanted)
