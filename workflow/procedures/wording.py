"""French words for the entries of a procedure: lengths, alarms, conditions, letters, moves. Pure.

What is told of a difference, of a picture and of a handbook is said in the same words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from workflow.model import Alarms, GuardUse, Length, LetterSpec, MoveSpec, NoticeSpec, Procedure, TaskSpec

FIXED: Final = "\N{NO-BREAK SPACE}"
"""Before a colon, inside quotation marks."""


def quoted(words: str) -> str:
    """Return words between French quotation marks."""
    return f"«{FIXED}{words}{FIXED}»"


def listed(words: Iterable[str]) -> str:
    """Return « a », « a et b », « a, b et c »."""
    *first, last = words
    return f"{', '.join(first)} et {last}" if first else last


def length_words(length: Length) -> str:
    """Return a length as it is said: « 10 jours ouvrés », « 48 heures », « aussitôt »."""
    if length.by is not None:
        return {"retention_class": "selon la classe de conservation", "safe_day": "jusqu’au jour de sécurité"}[
            length.by
        ]
    counted = (
        (length.hours, "heure", "heures"),
        (length.days, "jour", "jours"),
        (length.business_days, "jour ouvré", "jours ouvrés"),
        (length.months, "mois", "mois"),
    )
    for number, one, many in counted:
        if number is not None:
            return f"{number} {one if number == 1 else many}"
    return "aussitôt"


def alarm_words(alarms: Alarms) -> str:
    """Return when a clock is told before its end."""
    told = [
        *(f"{number} mois avant le terme" for number in alarms.months_before),
        *(f"{number} jours avant le terme" for number in alarms.days_before),
        *(f"{number} jours après le départ" for number in alarms.days_after_start),
    ]
    return listed(told) if told else "au terme seulement"


def guard_parameters(use: GuardUse) -> str:
    """Return the parameters of a condition in brackets, empty where it has none."""
    told = (f"{name} = {_value(value)}" for name, value in use.params.items())
    return f"({', '.join(told)})" if use.params else ""


def _value(value: object) -> str:
    match value:
        case bool():
            return "oui" if value else "non"
        case tuple():
            return " / ".join(value)
        case _:
            return str(value)


def when_words(wanted: Mapping[str, tuple[str, ...]]) -> str:
    """Return the input values under which something happens, empty where it always does."""
    told = (f"{name} = {' ou '.join(values)}" for name, values in wanted.items())
    return f" si {' et '.join(told)}" if wanted else ""


def letter_words(letter: LetterSpec) -> str:
    """Return a letter with the condition under which it is produced."""
    return f"{letter.code}{f' selon la condition {letter.when}' if letter.when else ''}{when_words(letter.only_if)}"


def move_words(procedure: Procedure, move: MoveSpec) -> str:
    """Return what a move does: « Voie de recours » (MEDIATION) vers « proposée »."""
    labels = {f"{each.id}.{state.id}": state.label for each in procedure.machines for state in each.states}
    labels |= {each.id: each.label for each in procedure.machines}
    which = f" ({move.key})" if move.key else ""
    end = "l’état saisi" if move.to.startswith("input:") else quoted(labels.get(f"{move.machine}.{move.to}", move.to))
    return f"{quoted(labels.get(move.machine, move.machine))}{which} vers {end}{when_words(move.when)}"


def task_words(procedure: Procedure, task: TaskSpec) -> str:
    """Return a task, whose it is and within how long."""
    days = task.within_business_days
    within = "" if days is None else f", sous {length_words(Length(business_days=days))}" if days else ", le jour même"
    return f"{quoted(task.label)} ({role_words(procedure, task.owner)}{within})"


def notice_words(procedure: Procedure, notice: NoticeSpec) -> str:
    """Return who is told what."""
    return f"{told_role(procedure, notice)} ({quoted(notice.text)})"


def told_role(procedure: Procedure, notice: NoticeSpec) -> str:
    """Return whom a notice tells: a role, of the receiving site where it says so."""
    where = " du site destinataire" if notice.site == "receiving" else ""
    return f"{role_words(procedure, notice.to)}{where}"


def role_words(procedure: Procedure, role: str) -> str:
    """Return the name of a role, its id where the procedure has none of it."""
    return next((each.label for each in procedure.roles if each.id == role), role)
