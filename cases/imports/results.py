"""What an import tells: how far it is, what became of each line, and the counts at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

from cases.reports import Defect

Fate = Literal["registered", "draft", "already", "rejected"]
"""``registered``: T37 and T01; ``draft``: T37, the reasons against T01 are told; ``already``: in since an earlier run;
``rejected``: nothing was written."""

FATES_FR: Final[dict[Fate, str]] = {
    "registered": "enregistrée",
    "draft": "restée en brouillon",
    "already": "déjà présente",
    "rejected": "rejetée",
}
"""Said of a line."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is. Whoever shows it holds the watch."""

    rows: int
    bytes_done: int
    bytes_total: int | None

    def rows_per_second(self, elapsed_seconds: float) -> float:
        """Return the mean rate so far."""
        return self.rows / elapsed_seconds if elapsed_seconds > 0 else 0.0

    def seconds_left(self, elapsed_seconds: float) -> float | None:
        """Return the time left at the mean rate, None where it cannot be told."""
        if not self.bytes_total or not self.bytes_done:
            return None
        return elapsed_seconds * max(self.bytes_total - self.bytes_done, 0) / self.bytes_done


Watch = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one row of the file. ``external_ref`` and the values in reasons are cut and safe to show."""

    line: int
    last_line: int
    external_ref: str
    fate: Fate
    reasons: tuple[Defect, ...] = ()
    """Why it was rejected, or why the draft is not registered yet."""
    case_id: UUID | None = None
    case_number: str | None = None
    suspected: tuple[UUID, ...] = ()
    """Cases that may be the same; a person confirms or rejects."""
    transfer_planned: bool = False
    """Registered, but another site or network is competent: the transfer is to be proposed."""

    @property
    def fate_fr(self) -> str:
        """The fate in a word."""
        return FATES_FR[self.fate]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """The report of an import, line by line."""

    lines: tuple[Line, ...] = ()
    unknown_columns: tuple[str, ...] = ()
    """Columns of the file that were ignored."""
    stopped_fr: str = ""
    """Why the import stopped before the end of the file; what is in stays in, and a second run goes on from there."""

    def count(self, fate: Fate) -> int:
        """Return how many rows had that fate."""
        return Counter(line.fate for line in self.lines)[fate]

    @property
    def rows(self) -> int:
        """How many rows were read."""
        return len(self.lines)

    @property
    def summary_fr(self) -> str:
        """The counts in one sentence."""
        counts = [
            f"{number} {_plural(word, number)}" for fate, word in FATES_FR.items() if (number := self.count(fate))
        ]
        lines = "ligne lue" if self.rows == 1 else "lignes lues"
        return f"{self.rows} {lines}\u00a0: {', '.join(counts) or 'rien à importer'}."


def _plural(word: str, number: int) -> str:
    """Agree the participle; « en brouillon » stays."""
    first, _, rest = word.partition(" en ")
    agreed = first if number == 1 else " ".join(f"{part}s" if part != "déjà" else part for part in first.split())
    return f"{agreed} en {rest}" if rest else agreed
