"""A fault of a procedure before it is placed, the places of a file, and the nearest of the names that may stand there.

Reading and the checks speak of locs (keys and positions from the top of the model); a ``SourceMap`` knows where each
loc stands in which file and makes findings of faults.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from workflow.law.dates import typeset
from workflow.procedures.findings import Finding, in_order

Loc = tuple[str | int, ...]
"""Where something stands in a procedure: keys and positions from the top, as the file says them."""
UNREAD: Final = "\x00unread"
"""Stands for what could not be read, so that no other fault is told because of it. No file can hold it (NUL)."""


LONGEST: Final = 500
"""Characters of a message."""


@dataclass(frozen=True, slots=True)
class Place:
    """A file, a line and a column, both counted from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault and where it stands. ``allowed``: what may stand there instead."""

    loc: Loc
    code: str
    message: str
    allowed: tuple[str, ...] = ()


class Unreadable(Exception):  # noqa: N818 - not an error of the program: the text of a file ends here
    """The text of a file cannot be followed any further. ``faults``: what was found, the last one is why."""

    def __init__(self, place: Place, fault: Fault, before: Iterable[tuple[Place, Fault]] = ()) -> None:
        self.faults = (*before, (place, fault))
        super().__init__(fault.message)


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where each loc of a procedure stands. A composed procedure has places in several files."""

    places: Mapping[Loc, Place]

    def place(self, loc: Loc) -> Place:
        """Return the place of the nearest loc that the file really holds."""
        while loc not in self.places:
            loc = loc[:-1]
        return self.places[loc]

    def finding(
        self, code: str, loc: Loc, message: str, *, allowed: tuple[str, ...] = (), story: tuple[str, ...] = ()
    ) -> Finding:
        """Return a finding about a loc, with its file, line and column."""
        place = self.place(loc)
        return Finding(code, place.file, place.line, place.column, _said(message), allowed, story)


def placed(place: Place, fault: Fault) -> Finding:
    """Return a fault of the text as a finding."""
    return Finding(fault.code, place.file, place.line, place.column, _said(fault.message), fault.allowed)


def _said(message: str) -> str:
    """Return a message as it is read: typeset, and cut where the file wrote a name without end into it."""
    return typeset(message if len(message) <= LONGEST else f"{message[:LONGEST]}…")


def findings_of(faults: Iterable[Fault], source: SourceMap) -> tuple[Finding, ...]:
    """Return faults as findings, in the order of the file."""
    return in_order(source.finding(each.code, each.loc, each.message, allowed=each.allowed) for each in faults)


def nearest(name: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the names of a closed list, those first that resemble ``name`` most."""
    listed = tuple(each for each in known if each != UNREAD)
    close = difflib.get_close_matches(name, listed, n=5, cutoff=0.5)
    return (*close, *(each for each in listed if each not in close))
