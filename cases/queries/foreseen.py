"""What a step would bring, in words, before anybody makes it. Read from the procedure and the titles of letters."""

from __future__ import annotations

from dataclasses import dataclass

from cases.queries.labels import WRITTEN_ELSEWHERE, said
from pdf_templates.contexts import LETTERS
from workflow.model import RETURN_STATE, SAME, Choice, Clock, Event, Procedure


@dataclass(frozen=True, slots=True)
class ForeseenLetter:
    """A letter that the step produces, always or under a condition of the case."""

    code: str
    title: str
    conditional: bool
    by_hand: bool
    """The application does not lay it out: somebody writes it."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What will happen. ``to_label`` is empty where the state does not change."""

    to_label: str
    letters: tuple[ForeseenLetter, ...]
    clocks: tuple[str, ...]
    tasks: tuple[str, ...]


def foreseen(procedure: Procedure, choice: Choice, *, state: str) -> Foreseen:
    """Return what this choice would bring to a case in that state."""
    event = choice.event
    stays = event.to == SAME or choice.to_state in {state, SAME, RETURN_STATE}
    return Foreseen(
        to_label="" if stays else procedure.state(choice.to_state).label,
        letters=tuple(
            ForeseenLetter(
                spec.code, letter_title(spec.code), bool(spec.when or spec.only_if), spec.code not in LETTERS
            )
            for spec in event.letters
        ),
        clocks=tuple(clock.label for clock in procedure.clocks if _starts(clock, event)),
        tasks=tuple(f"{task.label} ({procedure.role(task.owner).label})" for task in event.tasks),
    )


def letter_title(code: str) -> str:
    """Return the French title of a letter; one that this version cannot write says so."""
    kind = LETTERS.get(code)
    return kind.title_fr if kind else said(WRITTEN_ELSEWHERE, code)


def _starts(clock: Clock, event: Event) -> bool:
    return event.id in clock.start and not clock.only_if
