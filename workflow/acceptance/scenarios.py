"""A scenario: where a case stands, who asks for which step, and what must come of it. Data only."""

from __future__ import annotations

from dataclasses import dataclass, field

from workflow.model import Decision, Refused

Pairs = tuple[tuple[str, str], ...]
"""Names and values in a fixed order: what a scenario holds can be compared and used as a key."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a case stands before a step, and what of its situation is said besides the ordinary case."""

    state: str
    return_state: str | None = None
    situation: Pairs = ()
    """Aspect -> value, as ``workflow.situations`` names them, in the order of the aspects."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A step asked for by somebody in a role; ``typed`` replaces answers of the ordinary input, field by field."""

    event: str
    role: str
    typed: Pairs = ()


@dataclass(frozen=True, slots=True)
class Done:
    """The step is made: where the case then stands and all that it entails."""

    state: str
    return_state: str | None = None
    moves: tuple[tuple[str, str, str | None, str], ...] = ()
    letters: tuple[str, ...] = ()
    clocks_started: tuple[str, ...] = ()
    clocks_stopped: tuple[str, ...] = ()
    clocks_paused: tuple[str, ...] = ()
    clocks_resumed: tuple[str, ...] = ()
    tasks: tuple[tuple[str, str, int | None], ...] = ()
    """Owner, what is to be done, within how many business days."""
    notices: Pairs = ()
    """Who is told, and what."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of a refusal, with its legal basis and its cures."""

    guard: str
    message: str
    basis: str
    event: str | None = None
    field: str | None = None
    role: str | None = None
    available_from: str | None = None
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class NotDone:
    """The step is refused, for these reasons and no other."""

    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Short:
    """The outcome of a second step, told shortly: where it leads, or which conditions refuse it."""

    state: str | None = None
    return_state: str | None = None
    refused_by: tuple[str, ...] = ()


Outcome = Done | NotDone | Short


@dataclass(frozen=True, slots=True)
class Scenario:
    """One step from one standing and its outcome; in a pair, the step before it, which is made."""

    name: str
    standing: Standing
    asked: Asked
    outcome: Outcome
    first: Asked | None = None
    """In a pair: the step made before; ``standing`` is where the case stood before that one."""
    place: str = field(default="", compare=False)
    """File and line of the text."""


def outcome_of(answer: Decision | Refused) -> Outcome:
    """Return what a scenario tells of an answer of the engine."""
    if isinstance(answer, Refused):
        return NotDone(
            tuple(
                Reason(
                    guard=refusal.guard,
                    message=refusal.message,
                    basis=refusal.basis,
                    event=refusal.event,
                    field=refusal.field,
                    role=refusal.role,
                    available_from=refusal.available_from.isoformat() if refusal.available_from else None,
                    instead=refusal.instead,
                )
                for refusal in answer.refusals
            )
        )
    return Done(
        state=answer.to_state,
        return_state=answer.return_state,
        moves=tuple([(move.machine, move.key, move.from_state, move.to_state) for move in answer.moves]),
        letters=answer.letters,
        clocks_started=answer.clocks_started,
        clocks_stopped=answer.clocks_stopped,
        clocks_paused=answer.clocks_paused,
        clocks_resumed=answer.clocks_resumed,
        tasks=tuple([(task.owner, task.label, task.within_business_days) for task in answer.tasks]),
        notices=tuple([(notice.to, notice.text) for notice in answer.notices]),
    )


def short_outcome_of(answer: Decision | Refused) -> Short:
    """Return the same in short."""
    if isinstance(answer, Refused):
        return Short(refused_by=tuple([refusal.guard for refusal in answer.refusals]))
    return Short(answer.to_state, answer.return_state)
