"""What a guard answers in every situation that it can tell apart: its real function, on real facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from workflow.engine import sources_of
from workflow.guards import GUARDS
from workflow.model import Event, GuardUse, Procedure, Refusal
from workflow.situations.building import IN_STATE, aspects, facts_in, step_aspects, step_in
from workflow.situations.keeping import Kept
from workflow.situations.model import Aspect, Situation
from workflow.situations.watching import EVENT, asked_by

ACTOR_ASPECTS: Final = {"actor.roles": "actor.role", "actor.site": "actor.site", "actor.bound": "actor.bound"}
OF_THE_EVENT: Final = frozenset({EVENT, "input", "actor", "state"})
DEAR: Final = frozenset({"state", "return_state"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a guard answers wherever the aspects that it asked have these values. ``when`` is in the order asked."""

    when: Situation
    refusal: Refusal | None

    def holds_in(self, situation: Situation) -> bool:
        """Tell whether a situation that names all of its aspects is one of those that this answer is about."""
        return all(situation.get(name) == code for name, code in self.when.items())


@dataclass(frozen=True)
class GuardAnswers:
    """The answers of one use of a guard in one event: disjoint, and together they cover every situation."""

    aspects: tuple[Aspect, ...]
    answers: tuple[Answer, ...]

    @property
    def refusing(self) -> tuple[Answer, ...]:
        """The situations that are refused."""
        return tuple(each for each in self.answers if each.refusal is not None)

    @property
    def passing(self) -> tuple[Answer, ...]:
        """The situations that pass."""
        return tuple(each for each in self.answers if each.refusal is None)


def answers(procedure: Procedure, use: GuardUse, event: Event) -> GuardAnswers:
    """Return everything that a guard can answer for an event, by the aspects that it asks, and only those.

    The guard is run on representatives; each aspect that a run asks is then varied, so that an aspect on which the
    answer does not hang on that path is never varied. Memoised per procedure, guard use and event.
    """
    params = tuple(sorted((name, str(value)) for name, value in use.params.items()))
    for event_id in (event.id, EVERY_EVENT):
        known = _KNOWN.get(procedure, (event_id, use.name, params))
        if known is not None:
            return known
    asking = _Asking(procedure, use, event)
    found = tuple(_explore(asking, {}))
    names = dict.fromkeys(name for each in found for name in each.when)
    by_name = {each.name: each for each in (*aspects(procedure), *step_aspects(procedure, event))}
    made = GuardAnswers(tuple(by_name[name] for name in names), found)
    return _KNOWN.put(procedure, made, (event.id if asking.hangs_on_event else EVERY_EVENT, use.name, params))


EVERY_EVENT: Final = ""
"""In place of an event: the guard asked neither for the event, nor for its input, who acts or the state."""


_KNOWN: Final[Kept[GuardAnswers]] = Kept(1_000)


def aspects_of(procedure: Procedure, use: GuardUse, event: Event) -> tuple[Aspect, ...]:
    """Return the aspects on which the answer of a guard may hang."""
    return answers(procedure, use, event).aspects


def answer(procedure: Procedure, use: GuardUse, event: Event, situation: Situation) -> Refusal | None:
    """Return what a guard answers in one situation; what is not named takes its permissive value."""
    return GUARDS[use.name].check(
        facts_in(procedure, situation), step_in(procedure, event, situation), **dict(use.params)
    )


class _Asking:
    """One guard use of one event, with the aspects that may stand for what it asks."""

    def __init__(self, procedure: Procedure, use: GuardUse, event: Event) -> None:
        self.procedure, self.use, self.event = procedure, use, event
        self.of_fact: dict[str, list[Aspect]] = {}
        for each in (*aspects(procedure), *step_aspects(procedure, event)):
            for part in each.parts:
                self.of_fact.setdefault(part.partition(".")[0], []).append(each)
        self.of_step = step_aspects(procedure, event)
        self.sources = frozenset(sources_of(procedure, event))
        self.hangs_on_event = False

    def run(self, situation: Situation) -> tuple[Refusal | None, tuple[str, ...]]:
        """Return the answer in a situation and what was asked for it."""
        facts = facts_in(self.procedure, {"state": min(self.sources), **situation})
        answer, asked = asked_by(self.use, facts, step_in(self.procedure, self.event, situation))
        self.hangs_on_event |= any(each.partition(".")[0] in OF_THE_EVENT for each in asked)
        return answer, asked

    def aspects_asked(self, asked: str) -> Iterator[Aspect]:
        """Yield the aspects that stand for what was asked: one fact, a part of one, an input field, the actor."""
        field, _, part = asked.partition(".")
        match field:
            case "input":
                yield from (each for each in self.of_step if part in each.asks)
            case "actor":
                yield from (each for each in self.of_step if each.name == ACTOR_ASPECTS[asked])
            case _:
                yield from (each for each in self.of_fact.get(field, ()) if {field, asked} & each.parts or not part)

    def codes(self, each: Aspect) -> tuple[str, ...]:
        """Return the values that an aspect may have here: a state from which the event starts, a role that may act."""
        if each.name == "state":
            return tuple(code for code in each.codes if code in self.sources)
        if each.name == "actor.role":
            return tuple(code for code in each.codes if code in self.event.roles) or each.codes[:1]
        return each.codes


def _explore(asking: _Asking, when: dict[str, str]) -> Iterator[Answer]:
    """Yield the answers under what is decided so far; the first aspect asked and not decided is varied."""
    refusal, asked = asking.run(when)
    for name in asked:
        for each in asking.aspects_asked(name):
            if each.name not in when:
                for code in asking.codes(each):
                    yield from _explore(asking, when | {each.name: code})
                return
    yield Answer(MappingProxyType(when), refusal)


def cure(procedure: Procedure, use: GuardUse, event: Event, situation: Situation) -> Situation | None:
    """Return the smallest change of aspects after which this use of the guard passes, None where none does.

    Actor and state stay as they are unless nothing else helps; among equals the first in the order of the answers.
    """
    known = answers(procedure, use, event)
    full = whole(procedure, event, situation)
    changes = ({name: code for name, code in each.when.items() if full[name] != code} for each in known.passing)
    return min(changes, key=_cost, default=None)


def whole(procedure: Procedure, event: Event, situation: Situation) -> Situation:
    """Return a situation with every aspect of the case and of the attempt named."""
    every = (*aspects(procedure), *step_aspects(procedure, event))
    told = {**IN_STATE.get(situation.get("state", ""), {}), **situation}
    return {each.name: told.get(each.name, each.default) for each in every}


def _cost(change: Situation) -> tuple[int, int]:
    """Changing who acts or where the case stands costs more than anything else."""
    return sum(name in DEAR or name.startswith("actor.") for name in change), len(change)
