"""Reads the printed way to a day of the network and counts it again: nothing is known but the words that one reads.

A working day is Monday to Friday and none of the days that the words name as not counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.workflow.derivations import days
from tests.workflow.second_count import months_later

ONE = timedelta(days=1)
FRIDAY = 4
HOUR = re.compile(r"(\d{1,2}) h (\d{2})")
PARIS = ZoneInfo("Europe/Paris")


class Reading:
    """Where the sentences read so far lead: the day counted from, the day due, what is left of a pause."""

    def __init__(self) -> None:
        self.start: date | None = None
        self.start_at: datetime | None = None
        self.due: date | None = None
        self.left: tuple[int, bool] | None = None


def recount(sentences: Sequence[str]) -> Reading:
    """Count a printed derivation anew. Raises AssertionError where a sentence does not follow from those before it."""
    reading = Reading()
    for sentence in sentences:
        told = " ".join(sentence.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ").split())
        for pattern, read in SENTENCES:
            found = re.search(pattern, told, re.IGNORECASE)
            if found:
                read(reading, told, found)
                break
        else:
            raise AssertionError(f"a sentence that says nothing: {told}")
    return reading


def _named(told: str) -> list[date]:
    """The days that the words say were not counted."""
    return days(told.partition(" (jour")[2])


def _count(start: date, number: int, *, working: bool, skipped: Sequence[date]) -> date:
    """Count so many days from the one after a day, the idle ones left out where working days are counted."""
    day = start
    while number:
        day += ONE
        number -= not working or (day.weekday() <= FRIDAY and day not in skipped)
    return day


def _start(reading: Reading, told: str, _found: re.Match[str]) -> None:
    reading.start = days(told)[-1]
    hour = HOUR.search(told)
    if hour:
        local = datetime(reading.start.year, reading.start.month, reading.start.day, int(hour[1]), int(hour[2]))
        reading.start_at = local.replace(tzinfo=PARIS)


def _days(reading: Reading, told: str, found: re.Match[str]) -> None:
    assert reading.start is not None, told
    skipped = _named(told)
    reading.due = _count(reading.start, int(found[1]), working=bool(found[2]), skipped=skipped)
    assert days(told)[0] == reading.due, told
    assert all(reading.start < day < reading.due and day.weekday() <= FRIDAY for day in skipped), told


def _moved(reading: Reading, told: str, _found: re.Match[str]) -> None:
    before, after = days(told)[:2]
    assert before == reading.due, told
    assert reading.due is not None
    while reading.due.weekday() > FRIDAY or reading.due in _named(told):
        reading.due += ONE
    assert after == reading.due, told


def _months(reading: Reading, told: str, found: re.Match[str]) -> None:
    assert reading.start is not None, told
    reading.due = months_later(reading.start, int(found[1]))
    assert days(told) == [reading.due], told


def _more_months(reading: Reading, told: str, found: re.Match[str]) -> None:
    before, after = days(told)
    assert before == reading.due, told
    reading.due = months_later(before, int(found[1]))
    assert after == reading.due, told


def _hours(reading: Reading, told: str, found: re.Match[str]) -> None:
    assert reading.start_at is not None, told
    end = (reading.start_at.astimezone(UTC) + timedelta(hours=int(found[1]))).astimezone(PARIS)
    reading.due = end.date()
    hour = HOUR.search(told)
    assert hour is not None, told
    assert (days(told), (int(hour[1]), int(hour[2]))) == ([end.date()], (end.hour, end.minute)), told


def _same_day(reading: Reading, told: str, _found: re.Match[str]) -> None:
    reading.due = reading.start
    assert days(told) == [reading.due], told


def _given(reading: Reading, told: str, _found: re.Match[str]) -> None:
    """A day that a person, another case or the law gives."""
    reading.due = days(told)[-1]


def _left(reading: Reading, told: str) -> tuple[int, bool]:
    found = re.search(r"(?:il restait|il reste) (?:(\d+) jours?( ouvrés?)?|aucun jour)", told)
    assert found is not None, told
    return int(found[1] or 0), bool(found[2])


def _stopped_for_now(reading: Reading, told: str, _found: re.Match[str]) -> None:
    reading.left, reading.due = _left(reading, told), None


def _resumed(reading: Reading, told: str, found: re.Match[str]) -> None:
    assert reading.left is not None, told
    number, working = int(found[1] or 0), bool(found[2])
    assert number == reading.left[0], told
    from_, due = days(told.partition(" (jour")[0])
    reading.due = _count(from_, number, working=working, skipped=_named(told))
    assert due == reading.due, told


def _from_here(reading: Reading, told: str, _found: re.Match[str]) -> None:
    """A new count begins on a day; what it counts follows."""
    reading.start = days(told)[-1]


SENTENCES: Sequence[tuple[str, Callable[[Reading, str, re.Match[str]], None]]] = (
    (r"^Départ : ", _start),
    (r"^Suspendu", _stopped_for_now),
    (r"^(?:Raccourci|Compté de nouveau|Échéance plus proche).*il reste", _stopped_for_now),
    (r"^Repris le .* : (?:(\d+) jours?( ouvrés?)? à partir du lendemain|il ne restait aucun jour) : ", _resumed),
    (r"^Raccourci|^Compté de nouveau", _from_here),
    (r"^Échéance du .* passée sans acte ; (\d+) mois de plus", _more_months),
    (r"^Date (?:fixée|annoncée) à cette étape|^Jour sûr le plus proche|^Échéance", _given),
    (r"^(?:Délai d’urgence : )?(\d+) jours?( ouvrés?)(?: à partir du lendemain)", _days),
    (r"^(?:Délai d’urgence : )?(\d+) jours?(), celui du départ non compté", _days),
    (r"n’est pas un jour ouvré : reporté au", _moved),
    (r"^(?:Délai d’urgence : )?(\d+) mois (?:plus tard|après la clôture)", _months),
    (r"^(?:Délai d’urgence : )?(\d+) heures?, jour et nuit", _hours),
    (r"^Le jour même", _same_day),
)
