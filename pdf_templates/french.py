"""French as printed: dates in words, and the spaces and apostrophes that typography asks for. Pure."""

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

NARROW = "\u202f"
NO_BREAK = "\u00a0"
PARIS = ZoneInfo("Europe/Paris")

_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
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

_TAG = re.compile(r"(<[^>]*>)")
_BEFORE_HIGH = re.compile(r"[ \u00a0]([;!?])")
_BEFORE_COLON = re.compile(r" :")
_UNITS = re.compile(r"(\d) (?=[€%]|jours?\b|mois\b|ans?\b|heures?\b|pages?\b)")
_ABBREVIATIONS = re.compile(r"\b(n°|art\.|L\.|p\.|no) (?=\S)")


def day(on: date) -> str:
    """`1er mars 2026`, unbreakable between number and month."""
    number = "1er" if on.day == 1 else str(on.day)
    return f"{number}{NO_BREAK}{_MONTHS[on.month - 1]} {on.year}"


def long_day(on: date) -> str:
    """`mardi 10 novembre 2026`: the weekday helps who has to go somewhere."""
    return f"{_DAYS[on.weekday()]} {day(on)}"


def paris_time(at: datetime) -> str:
    """`3 novembre 2026 à 11 h 42` in Paris."""
    local = at.astimezone(PARIS)
    return f"{day(local.date())} à {local.hour}{NO_BREAK}h{NO_BREAK}{local.minute:02d}"


def paris_instant(at: datetime) -> str:
    """`03/11/2026 11:42:07 (heure de Paris)`, for a register."""
    return f"{at.astimezone(PARIS):%d/%m/%Y %H:%M:%S} (heure de Paris)"


def utc_instant(at: datetime) -> str:
    """RFC 3339 in UTC, to the second."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def utc_register(at: datetime) -> str:
    """RFC 3339 in UTC with six decimals, letter for letter as the register holds it."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"


def unbroken(text: str) -> str:
    """Keep a mark of punctuation with its word: only the kind of a space changes, so it suits what a person wrote."""
    text = _BEFORE_HIGH.sub(NARROW + r"\1", text)
    text = _BEFORE_COLON.sub(NO_BREAK + ":", text)
    return text.replace("« ", "«" + NO_BREAK).replace(" »", NO_BREAK + "»")


def spaced(text: str) -> str:
    """Set words of ours as French is set: unbroken marks, units and abbreviations, round apostrophes."""
    text = unbroken(text)
    text = _UNITS.sub(r"\1" + NO_BREAK, text)
    text = _ABBREVIATIONS.sub(r"\1" + NO_BREAK, text)
    return text.replace("'", "’")


def spaced_markup(source: str) -> str:
    """The same for the words of a template, its tags left alone."""
    parts = _TAG.split(source)
    return "".join(part if part.startswith("<") else spaced(part) for part in parts)
