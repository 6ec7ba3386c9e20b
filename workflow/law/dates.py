"""Dates as French letters write them."""

from __future__ import annotations

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
