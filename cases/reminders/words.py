"""The words of the digest mail, in French: counts, references, steps and days. It is given nothing else to say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from cases.reminders.due_dates import DueDate
from workflow.law import typeset, weekday_date

MOST_LINES: Final = 30
"""Lines of one part; the rest is a number and stands in the list."""
Line = tuple[str, str, date]

OPENING: Final = "Bonjour,"
LATE: Final = "Passées sans l'acte attendu"
TOLD: Final = "Rappels plus lointains"
WHERE: Final = "Votre liste de dossiers : {worklist}"
WITHOUT_LINK: Final = "Ouvrez saisine pour voir vos dossiers."
CLOSING: Final = """Par prudence, ce message ne dit rien des personnes ni des faits : il ne donne que des références,
des étapes et des dates. C'est un message automatique : il n'est pas possible d'y répondre.

Ces rappels se règlent dans « Mes rappels », depuis votre compte."""
STOP: Final = "Ne plus les recevoir : {stop}"


def subject(late: Sequence[object], soon: Sequence[object], told: Sequence[object]) -> str:
    """Return « saisine : 2 échéances passées, 3 à venir »."""
    parts = []
    if late:
        parts.append(_dates(len(late)) + (" passée" if len(late) == 1 else " passées"))
    if soon:
        parts.append(f"{len(soon)} à venir" if parts else f"{_dates(len(soon))} à venir")
    if told:
        parts.append(f"{len(told)} rappel" + ("s" if len(told) > 1 else ""))
    return typeset(f"saisine : {', '.join(parts)}")


def body(
    late: Iterable[DueDate],
    soon: Iterable[DueDate],
    told: Sequence[Line],
    *,
    until: date,
    worklist: str,
    stop: str,
) -> str:
    """Return the text of the mail."""
    parts = [OPENING]
    parts += _part(LATE, [_line(each) for each in late])
    parts += _part(f"D'ici au {weekday_date(until)}", [_line(each) for each in soon])
    parts += _part(TOLD, told)
    parts.append(typeset(WHERE.format(worklist="{}")).format(worklist) if worklist else WITHOUT_LINK)
    parts.append(typeset(CLOSING))
    if stop:
        parts.append(typeset(STOP.format(stop="{}")).format(stop))
    return "\n\n".join(parts) + "\n"


def _part(title: str, lines: Sequence[Line]) -> list[str]:
    if not lines:
        return []
    told = [f"- {reference} · {typeset(step)} · {weekday_date(on)}" for reference, step, on in lines[:MOST_LINES]]
    if len(lines) > MOST_LINES:
        told.append(f"- et {len(lines) - MOST_LINES} autres, dans votre liste")
    return [typeset(f"{title} ({len(lines)})") + "\n" + "\n".join(told)]


def _line(each: DueDate) -> Line:
    return each.reference, each.step, each.on


def _dates(number: int) -> str:
    return f"{number} échéance" + ("s" if number > 1 else "")
