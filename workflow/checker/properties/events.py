"""Every event can happen by somebody, and every guard sometimes passes and sometimes refuses."""

from __future__ import annotations

from collections.abc import Iterator

from workflow.checker.reach import Reach, reach_of
from workflow.checker.report import Answer, Broken, answer
from workflow.checker.stories import FIXED, THIN
from workflow.checker.subject import SYSTEM, Subject
from workflow.engine.tables import quoted
from workflow.guards import GUARDS, guard_label


def every_event_possible(subject: Subject) -> Answer:
    """Find the events that can never happen, and those that nobody may fire."""
    reach = reach_of(subject)
    return answer(_impossible(subject, reach), reach.product())


def _impossible(subject: Subject, reach: Reach) -> Iterator[Broken]:
    for number, event in enumerate(subject.events):
        named = f"{quoted(event.label)} ({event.id})"
        if not event.roles:
            yield Broken("event_nobody", ("events", number, "roles"), f"Aucun rôle ne peut faire {named}.")
        elif number in reach.roles:
            continue
        elif number in reach.guarded:
            message = f"{named} ne revient à personne{FIXED}: ses rôles ne remplissent jamais ses conditions."
            yield Broken("event_nobody", ("events", number), message)
        elif all((number, place) in reach.passes for place in range(len(event.guards))):
            message = f"{named} ne peut jamais se faire{FIXED}: ses conditions ne sont jamais remplies ensemble."
            yield Broken("event_never_possible", ("events", number), message)


def every_guard_decides(subject: Subject) -> Answer:
    """Find the guards that never pass where their event starts, and those that never refuse."""
    reach = reach_of(subject)
    return answer(_idle(subject, reach), reach.product())


def _idle(subject: Subject, reach: Reach) -> Iterator[Broken]:
    reached = {where.partition("/")[0] for where in reach.sets}
    for number, event in enumerate(subject.events):
        if reached.isdisjoint(subject.sources[number]) or not event.roles:
            continue
        for place, use in enumerate(event.guards):
            label = quoted(guard_label(use.name))
            loc = ("events", number, "guards", place)
            if (number, place) not in reach.passes:
                message = f"La condition {label} de {event.id} n’est jamais remplie là d’où part cette étape."
                yield Broken("guard_never_passes", loc, message)
            elif (number, place) not in reach.refuses and not _of_people_only(subject, number, use.name):
                message = f"La condition {label} de {event.id} n’arrête jamais personne{THIN}; elle ne protège rien."
                yield Broken("guard_never_refuses", loc, message)


def _of_people_only(subject: Subject, number: int, guard: str) -> bool:
    """Tell whether a guard speaks of people only and the event is the system's alone: it then never looks at it."""
    return not GUARDS[guard].reads and subject.events[number].roles == (SYSTEM,)
