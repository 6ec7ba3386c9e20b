"""Dates and punctuation as French letters write them."""

from __future__ import annotations

import re
from datetime import date

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
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


def long_date(day: date) -> str:
    """Write « 22 novembre 2026 », « 1er mars 2017 »."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {MONTHS[day.month - 1]} {day.year}"


def weekday_date(day: date) -> str:
    """Write « dimanche 22 novembre 2026 »."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


_NARROW = "\N{NARROW NO-BREAK SPACE}"
_WIDE = "\N{NO-BREAK SPACE}"


def typeset(text: str) -> str:
    """Set the no-break spaces and the apostrophes that French print asks for; setting twice changes nothing."""
    text = text.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}").replace("« ", f"«{_WIDE}").replace(" »", f"{_WIDE}»")
    text = re.sub(r" ([;!?])", rf"{_NARROW}\1", text)
    text = text.replace(" :", f"{_WIDE}:").replace(" €", f"{_WIDE}€")
    return re.sub(r"\b(n°|art\.|al\.) (?=\S)", rf"\1{_WIDE}", text)
