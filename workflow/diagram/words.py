"""French words for what a procedure holds as figures and names: lengths of clocks, lists, spaces. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from workflow.model import Clock, Length, Procedure, State

NARROW = "\u202f"
FIXED = "\u00a0"


def length_words(length: Length) -> str:
    """« 30 jours », « 5 jours ouvrés », « jusqu’au jour de sécurité »."""
    match length:
        case Length(at_once=True):
            return "immédiat"
        case Length(hours=int(hours)):
            return _counted(hours, "heure", "heures")
        case Length(days=int(days)):
            return _counted(days, "jour", "jours")
        case Length(business_days=int(days)):
            return _counted(days, "jour ouvré", "jours ouvrés")
        case Length(months=int(months)):
            return _counted(months, "mois", "mois")
        case Length(by="retention_class"):
            return "selon la classe de conservation"
        case _:
            return "jusqu’au jour de sécurité"


def _counted(number: int, one: str, several: str) -> str:
    return f"{number}{FIXED}{one if number == 1 else several}"


def clock_of(procedure: Procedure, state: State) -> Clock | None:
    """Return the clock under which a case waits in a state."""
    return procedure.clock(state.waiting_clock) if state.waiting_clock else None


def small_first(text: str) -> str:
    """A label inside a sentence; a word of capitals (« DDD ») stays."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def listed(words: Iterable[str]) -> str:
    """« a, b et c »."""
    *first, last = [*words] or [""]
    return f"{', '.join(first)} et {last}" if first else last
