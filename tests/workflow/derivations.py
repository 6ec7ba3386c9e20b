"""Reads a printed derivation and counts it again: nothing is known of the rule but the words that a person reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from tests.workflow.second_count import eve, months_later, works

MONTHS = [
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
]  # fmt: skip
DATE = (
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(\d{1,2})(?:er)? (" + "|".join(MONTHS) + r") (\d{4})"
)
ONE = timedelta(days=1)


class Reading:
    """What the sentences read so far give: the day counted from, the last day, and what the safe day goes before."""

    def __init__(self) -> None:
        self.start: date | None = None
        self.last: date | None = None
        self.stopped_until: date | None = None
        self.before: date | None = None
        self.safe: date | None = None
        self.over: date | None = None


def recount(sentences: Sequence[str]) -> Reading:
    """Count a printed derivation anew. Raises AssertionError where a sentence does not follow from those before it."""
    reading = Reading()
    for sentence in sentences:
        told = " ".join(sentence.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ").split())
        told = told.partition(" – ")[0]  # the article follows
        for pattern, read in SENTENCES:
            found = re.match(pattern, told, re.IGNORECASE)
            if found:
                read(reading, told, found)
                break
        else:
            raise AssertionError(f"a sentence that says nothing: {told}")
    return reading


def days(text: str) -> list[date]:
    return [date(int(year), MONTHS.index(month.lower()) + 1, int(day)) for day, month, year in _dates(text)]


def _dates(text: str) -> list[tuple[str, str, str]]:
    return re.findall(DATE, text, re.IGNORECASE)


def _months(text: str) -> int:
    number, unit = re.search(r"(\d+) (ans?|mois)\b", text).groups()  # type: ignore[union-attr]  # the pattern matched
    return int(number) * (12 if unit.startswith("an") else 1)


def _start(reading: Reading, told: str, _found: re.Match[str]) -> None:
    [reading.start] = days(told)
    reading.last = reading.start


def _first(reading: Reading, told: str, _found: re.Match[str]) -> None:
    [first] = days(told)
    assert reading.start is not None
    assert first in {reading.start + ONE, date(reading.start.year + 1, 1, 1)}, told


def _same_number(reading: Reading, told: str, _found: re.Match[str]) -> None:
    assert reading.start is not None
    reading.last = reading.before = months_later(
        reading.start, _months(told.split(", ")[-2] if "Pas de" in told else told)
    )
    assert days(told)[-1] == reading.last, told


def _eve_of_law(reading: Reading, told: str, _found: re.Match[str]) -> None:
    assert reading.last is not None
    reading.last = reading.before = reading.last - ONE
    assert days(told) == [reading.last], told


def _franc(reading: Reading, told: str, _found: re.Match[str]) -> None:
    assert reading.last is not None
    reading.last += ONE
    assert days(told) == [reading.last], told


def _moved(reading: Reading, told: str, _found: re.Match[str]) -> None:
    assert reading.last is not None
    before, after = days(told)[:2]
    assert before == reading.last, told
    while not works(reading.last):
        reading.last += ONE
    assert after == reading.last, told


def _given(reading: Reading, told: str, _found: re.Match[str]) -> None:
    """A day that a text gives by itself: a reform, the end of a fourth year, twelve years after an act."""
    reading.last = reading.before = days(told)[-1]


def _born(reading: Reading, told: str, _found: re.Match[str]) -> None:
    assert days(told) == [reading.last], told
    reading.before = None


def _suspended(reading: Reading, told: str, found: re.Match[str]) -> None:
    assert reading.last is not None
    span = days(told)
    number = int(found[1])
    assert (span[-2] - span[0]).days + 1 == number, told
    reading.stopped_until = span[-2]
    reading.last = reading.before = reading.last + timedelta(days=number)
    assert span[-1] == reading.last, told


def _covered(reading: Reading, told: str, _found: re.Match[str]) -> None:
    [until] = days(told)
    assert reading.start is not None
    assert until > reading.start, told
    reading.start = reading.stopped_until = until


def _at_least(reading: Reading, told: str, _found: re.Match[str]) -> None:
    stopped_until, least = days(told)
    assert reading.stopped_until is not None
    assert stopped_until <= reading.stopped_until, told
    reading.last = reading.before = months_later(stopped_until, _months(told))
    assert least == reading.last, told


def _interrupted(reading: Reading, told: str, _found: re.Match[str]) -> None:
    reading.start = days(told)[-1]


def _nothing(reading: Reading, told: str, _found: re.Match[str]) -> None:
    assert reading.last is not None, told


def _last(reading: Reading, told: str, _found: re.Match[str]) -> None:
    assert days(told)[0] == reading.last, told


def _standstill(reading: Reading, told: str, found: re.Match[str]) -> None:
    assert reading.last is not None
    reading.over = reading.last + timedelta(days=int(found[1]))
    assert days(told) == [reading.over], told


def _safe(reading: Reading, told: str, _found: re.Match[str]) -> None:
    before, safe = days(told.split(" (", maxsplit=1)[0])[:2]
    assert before == reading.before, told
    reading.safe = eve(before)
    assert safe == reading.safe, told


SENTENCES: Sequence[tuple[str, Callable[[Reading, str, re.Match[str]], None]]] = (
    (r"Départ : ", _start),
    (r"Premier jour compté", _first),
    (r"Même quantième|Pas de \d+ dans le mois", _same_number),
    (r"Entrée en vigueur à zéro heure", _eve_of_law),
    (r"Délai franc : le lendemain", _franc),
    (r"\w+ .* n’est pas un jour ouvré", _moved),
    (r"Au plus .* après l’acte|Réforme : au plus tard|Fin de la quatrième année|.* : prolongé", _given),
    (r"La décision naît", _born),
    (r"Suspension : .* : (\d+) jours? en plus", _suspended),
    (r"Suspension : .*le délai part de ce jour", _covered),
    (r"Il reste au moins", _at_least),
    (r"Interruption : .*qui dure encore", _nothing),
    (r"Interruption : ", _interrupted),
    (r"Sans effet : ", _nothing),
    (r"Dernier jour : ", _last),
    (r".* : (\d+) jours en plus, peut rester ouvert", _standstill),
    (r"Jour sûr, dernier jour ouvré avant le", _safe),
)
