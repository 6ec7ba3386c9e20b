"""The legal data as a person reads it: what is in force on a day, its article, its source, how sure it is.

Every table of ``data/`` that a case, a page or a letter rests on is told in the same way, so that a jurist can check
them one after the other, on any day, and see what changes just before and just after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from anyascii import anyascii

from workflow.law.articles import of_the_day
from workflow.law.models import Dated, LimitationRule
from workflow.law.reading import LAW
from workflow.law.reference_tables import CONFIDENCE_FR, TABLES, ReferenceLine, Shown
from workflow.orientation.reference import TABLES as ORIENTATION
from workflow.qualification.reference import TABLES as QUALIFICATION

__all__ = [
    "CONFIDENCE_FR",
    "TO_VERIFY",
    "Change",
    "ReferenceLine",
    "ReferenceTable",
    "changes_around",
    "reference_table",
    "reference_tables",
]
TO_VERIFY: Final = "a-verifier"
"""The table that gathers what a jurist has not confirmed, of every other one."""
SHOWN: Final = (*TABLES, *QUALIFICATION, *ORIENTATION)
"""The tables of the law, then those that the questionnaire of qualification and the advice on routes rest on."""
FOLDER: Final = "workflow/law/data"
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ReferenceTable:
    """One table as it stands on a day. ``code`` names it in an address or on a command line."""

    code: str
    title: str
    file: str
    columns: tuple[str, ...]
    lines: tuple[ReferenceLine, ...]

    def found(self, words: str) -> ReferenceTable:
        """Return the table with the lines that hold every word, whatever their accents and capitals."""
        wanted = _folded(words).split()
        lines = tuple(line for line in self.lines if all(word in _searched(line) for word in wanted))
        return replace(self, lines=lines)


@dataclass(frozen=True, slots=True)
class Change:
    """What a day changed in a table: the lines that began on it, and those whose last day was the day before."""

    on: date
    begin: tuple[str, ...]
    end: tuple[str, ...]


def reference_tables(on: date) -> tuple[ReferenceTable, ...]:
    """Return every table as it stands on a day, what is to be verified last; rows of other days are left out."""
    tables = tuple(_read(shown, on) for shown in SHOWN)
    return (*tables, _to_verify(tables))


def reference_table(code: str, on: date) -> ReferenceTable:
    """Return one table as it stands on a day. Raises KeyError."""
    if code == TO_VERIFY:
        return reference_tables(on)[-1]
    return _read(_shown(code), on)


def changes_around(code: str, on: date) -> tuple[Change, ...]:
    """Return what changed last in a table up to a day, and what changes next after it. Raises KeyError."""
    if code == TO_VERIFY:
        return ()
    shown = _shown(code)
    days = sorted({day for row in shown.rows(LAW) for day in _first_days(row)})
    near = [max((day for day in days if day <= on), default=None), min((day for day in days if day > on), default=None)]
    found = (_change(shown, day) for day in near if day)
    return tuple(change for change in found if change.begin or change.end)


def _shown(code: str) -> Shown:
    for shown in SHOWN:
        if shown.code == code:
            return shown
    raise KeyError(code)


def _read(shown: Shown, on: date) -> ReferenceTable:
    lines = of_the_day(tuple(shown.lines(LAW, on)), on)
    return ReferenceTable(shown.code, shown.title, _path(shown.file), shown.columns, lines)


def _path(files: str) -> str:
    """Return where the rows of a table are edited, from the root of the repository."""
    return ", ".join(file if "/" in file else f"{FOLDER}/{file}" for file in files.split(", "))


def _to_verify(tables: Iterable[ReferenceTable]) -> ReferenceTable:
    lines = tuple(
        replace(line, id=f"{table.code} {line.id}", cells=(shown.name(line), table.title, table.file))
        for shown, table in zip(SHOWN, tables, strict=True)
        for line in table.lines
        if line.confidence == "check"
    )
    return ReferenceTable(TO_VERIFY, "À vérifier par un juriste", "", ("Ligne", "Table", "Fichier"), lines)


def _first_days(row: Dated) -> Iterator[date]:
    """Return the days on which a row begins to hold, or has ceased to."""
    first, last = row.valid_from, row.valid_to
    if isinstance(row, LimitationRule) and (row.events_from or row.events_to):
        first, last = row.events_from, row.events_to
    if first:
        yield first
    if last:
        yield last + _DAY


def _change(shown: Shown, day: date) -> Change:
    before, after = (
        {(line.id, line.cells, line.article): line for line in _read(shown, on).lines} for on in (day - _DAY, day)
    )
    begin = tuple(shown.name(line) for key, line in after.items() if key not in before)
    end = tuple(shown.name(line) for key, line in before.items() if key not in after)
    return Change(day, begin, end)


def _searched(line: ReferenceLine) -> str:
    return _folded(" ".join((line.id, *line.cells, line.article, line.source, line.sureness)))


def _folded(words: str) -> str:
    return " ".join(anyascii(words).casefold().split())
