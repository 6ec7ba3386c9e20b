"""Why a date is what it is: steps that hold their days, and say themselves in French only when somebody reads them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from workflow.law import Length, long_date, typeset, weekday_date
from workflow.periods.calendar import METROPOLITAN, SATURDAY, Calendar

StepKind = Literal[
    "start", "first_day", "same_number", "law_start", "franc", "moved", "cap", "not_after", "year_end", "last_day",
    "born", "safe_day", "standstill", "no_period", "suspension", "at_least", "interruption", "without_effect",
    "prolonged",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Skipped:
    """The idle days strictly between two days, said as « (week-end et jour férié : 6 avril 2026, Pâques) » or not.

    A day on which the site is closed is named too, where ``calendar`` has such days.
    """

    after: date
    before: date
    calendar: Calendar = METROPOLITAN

    def __str__(self) -> str:
        days = [self.after + timedelta(days=number) for number in range(1, (self.before - self.after).days)]
        weekend = ["week-end"] if any(day.weekday() >= SATURDAY for day in days) else []
        named = [f"{long_date(day)}, {name}" for day in days if (name := self.calendar.holiday_name(day))]
        several = "s" * (len(named) > 1)
        holidays = [f"jour{several} férié{several} : {' ; '.join(named)}"] if named else []
        shut = [f"{long_date(day)}, {name}" for day in days if (name := self._only_closed(day))]
        closed = [f"site fermé : {' ; '.join(shut)}"] if shut else []
        told = " et ".join(weekend + holidays + closed)
        return f" ({told})" if told else ""

    def _only_closed(self, day: date) -> str | None:
        """Return why the site is closed on a day that would be a working day otherwise."""
        return self.calendar.closing_name(day) if self.calendar.public.is_business_day(day) else None


@dataclass(frozen=True, slots=True)
class DerivationStep:
    """One step of a count: its day and its article, and the words around them.

    ``words``: a sentence with a place for each of ``told``; a day there is written with its weekday, or without by
    the spec ``{:long}``. Writing the sentences costs more than counting, so it waits for a reader.
    """

    kind: StepKind
    words: str
    told: tuple[object, ...]
    on: date | None
    article: str

    @property
    def label_fr(self) -> str:
        """The step in French, typeset."""
        said = self.words.format(*[_printed(each) for each in self.told])
        return typeset(said[:1].upper() + said[1:])


def told_step(kind: StepKind, words: str, on: date | None, article: str, *told: object) -> DerivationStep:
    """Return a step of a derivation."""
    return DerivationStep(kind, words, told, on, article)


def _printed(told: object) -> object:
    """Return what a sentence prints of a day or a length."""
    if isinstance(told, date):
        return _Day(told)
    return told.label_fr if isinstance(told, Length) else told


@dataclass(frozen=True, slots=True)
class _Day:
    """A day as a sentence writes it."""

    day: date

    def __format__(self, spec: str) -> str:
        return long_date(self.day) if spec == "long" else weekday_date(self.day)
