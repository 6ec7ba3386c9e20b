"""Dates, hours, counts and lists as French pages write them. Pure; days are civil days of Europe/Paris."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

PARIS: Final = ZoneInfo("Europe/Paris")
NARROW: Final = "\u202f"
"""Narrow no-break space: before ; ! ? and inside hours."""
FIXED: Final = "\u00a0"
"""No-break space: before a colon, between a number and its noun."""

LONG_LATE: Final = 60
"""Business days beyond which nobody counts any more."""
MONTHS: Final = 12
_BEFORE_HIGH: Final = re.compile(r" ([;!?])(?=\s|$|\)|<)")
_BEFORE_COLON: Final = re.compile(r" :(?=\s|$)")
_DAYS: Final = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
_LONG_DAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS: Final = (
    "janv.",
    "févr.",
    "mars",
    "avr.",
    "mai",
    "juin",
    "juil.",
    "août",
    "sept.",
    "oct.",
    "nov.",
    "déc.",
)
_LONG_MONTHS: Final = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def paris_day(moment: datetime) -> date:
    """Return the civil day of a moment."""
    return moment.astimezone(PARIS).date()


def near_date(day: date, today: date) -> str:
    """« mar. 10 nov. »; the year is added from twelve months away on."""
    told = f"{_DAYS[day.weekday()]} {_number(day)} {_MONTHS[day.month - 1]}"
    return told if _within_a_year(day, today) else f"{told} {day.year}"


def plain_date(day: date | None) -> str:
    """« 3 nov. 2026 »; nothing for no day."""
    return "" if day is None else f"{_number(day)} {_MONTHS[day.month - 1]} {day.year}"


def long_date(day: date) -> str:
    """« mardi 10 novembre 2026 »."""
    return f"{_LONG_DAYS[day.weekday()]} {_number(day)} {_LONG_MONTHS[day.month - 1]} {day.year}"


def weekday_date(day: date) -> str:
    """« mer. 12 nov. 2025 »: what a computation shows."""
    return f"{_DAYS[day.weekday()]} {plain_date(day)}"


def hour(moment: datetime) -> str:
    """« 11 h 42 », in Paris."""
    local = moment.astimezone(PARIS)
    return f"{local.hour}{NARROW}h{NARROW}{local.minute:02d}"


def date_and_hour(moment: datetime | None) -> str:
    """« 3 nov. 2026, 11 h 42 », in Paris; nothing for no moment."""
    return "" if moment is None else f"{plain_date(paris_day(moment))}, {hour(moment)}"


def count(number: int, one: str, several: str = "") -> str:
    """« 1 dossier », « 0 dossier », « 3 dossiers »: French takes the plural from two on."""
    noun = one if abs(number) < 2 else several or f"{one}s"  # noqa: PLR2004 - the grammar of French
    return f"{thousands(number)}{FIXED}{noun}"


def thousands(number: int) -> str:
    """« 1 207 »."""
    return f"{number:,}".replace(",", NARROW)


def size(octets: int) -> str:
    """« 212 ko », « 1,4 Mo »."""
    if octets < 1_000_000:  # noqa: PLR2004 - a megabyte
        return f"{max(1, round(octets / 1000))}{FIXED}ko"
    return f"{octets / 1_000_000:.1f}{FIXED}Mo".replace(".", ",")


def listing(words: Sequence[str]) -> str:
    """« a, b et c »."""
    if len(words) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(words)
    return f"{', '.join(words[:-1])} et {words[-1]}"


def spaced(text: str) -> str:
    """Put the no-break spaces of French typography where a plain space was typed."""
    tight = _BEFORE_HIGH.sub(NARROW + r"\1", text)
    tight = _BEFORE_COLON.sub(FIXED + ":", tight)
    return tight.replace("« ", f"«{FIXED}").replace(" »", f"{FIXED}»")


def end_once(text: str) -> str:
    """End a typed sentence with one full stop, whatever it ended with."""
    told = text.rstrip()
    return told if told.endswith((".", "!", "?", "…")) else f"{told}."


def lower_first(text: str) -> str:
    """The sentence's first letter small, except in a word of capitals (« DDD »)."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def deadline_text(*, on: date, business_days: int, level: str, today: date, at: datetime | None = None) -> str:
    """« En retard de 2 jours ouvrés (mar. 3 nov.) », « au plus tard mar. 10 nov. (3 jours ouvrés) »."""
    day = near_date(on, today)
    if level == "done":
        return f"fait le {day}"
    if level == "late" and business_days < -LONG_LATE:
        return f"En retard depuis le {day}"
    if level == "late":
        late = count(abs(business_days), "jour ouvré", "jours ouvrés")
        return f"En retard de {late} ({day})" if business_days else f"En retard ({day})"
    when = f"{day} à {hour(at)}" if at else day
    if on == today:
        return f"aujourd’hui, au plus tard {when}"
    if not _within_a_year(on, today):
        return f"au plus tard {when}"
    return f"au plus tard {when} ({count(business_days, 'jour ouvré', 'jours ouvrés')})"


def _number(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)


def _within_a_year(day: date, today: date) -> bool:
    months = (day.year - today.year) * 12 + day.month - today.month
    nearer = day.day < today.day if months > 0 else day.day > today.day
    return abs(months) < MONTHS or (abs(months) == MONTHS and nearer)
