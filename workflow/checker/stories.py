"""Tells a way through a procedure as a short story in French: who does what, in order, and how it ends badly."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from workflow.checker.exploring import Config, Space
from workflow.checker.subject import START, SYSTEM, Act, Subject, lasting, state_of
from workflow.checker.variables import TIME
from workflow.engine.tables import quoted

THIN: Final = "\N{NARROW NO-BREAK SPACE}"
FIXED: Final = "\N{NO-BREAK SPACE}"


def story(space: Space, config: Config, *end: str) -> tuple[str, ...]:
    """Return the shortest way to a configuration as sentences, with how it ends."""
    return (*told_way(space.subject, [act for act, _ in space.way_to(config)]), *end)


def told_way(subject: Subject, way: Iterable[Act]) -> tuple[str, ...]:
    """Return one sentence per act of a way."""
    return tuple(_sentence(subject, act, act.target) for act in way)


def _sentence(subject: Subject, act: Act, where: str) -> str:
    if act.event == TIME:
        return f"Le temps passe{FIXED}: {_due(subject, act)}."
    event = subject.events[act.event]
    done = f"{_who(subject, act)}{FIXED}: {quoted(event.label)} ({event.id}){_choices(subject, act)}"
    return f"{done}{_leads(subject, act.source, where)}."


def _due(subject: Subject, act: Act) -> str:
    clock = subject.procedure.clock(act.chosen("clock") or "")
    return f"le délai {clock.id} ({clock.label}) est échu"


def _who(subject: Subject, act: Act) -> str:
    event = subject.events[act.event]
    labels = {role.id: role.label for role in subject.procedure.roles}
    human = [role for role in event.roles if role != SYSTEM] or list(event.roles)
    role = labels.get(human[0], human[0]) if human else "personne"
    return f"{act.who}, {role}" if act.who else role[:1].upper() + role[1:]


def _choices(subject: Subject, act: Act) -> str:
    """Return what is typed, by the labels of the form."""
    words = []
    for asked in subject.events[act.event].input:
        chosen = act.chosen(asked.name)
        label = next((option.label for option in asked.options if option.value == chosen), None)
        if label is not None:
            words.append(f"{asked.label[:1].lower()}{asked.label[1:]}{FIXED}: {label}")
    return f", {', '.join(words)}" if words else ""


def _leads(subject: Subject, before: str, after: str) -> str:
    if before == after:
        return ""
    if state_of(before) == state_of(after):
        return f"{THIN}; le dossier devra revenir à {place(subject, lasting(after))}"
    verb = "le dossier est" if before == START else "le dossier passe à l’état"
    return f"{THIN}; {verb} {place(subject, after)}"


def place(subject: Subject, where: str) -> str:
    """Return a position in words: « Réclamant injoignable » (retour prévu : « Saisine transmise »)."""
    state, _, back = where.partition("/")
    label = quoted(subject.labels.get(state, state))
    return f"{label} (retour prévu{FIXED}: {quoted(subject.labels.get(back, back))})" if back else label
