"""Every letter of the list is produced by something that can happen."""

from __future__ import annotations

from collections.abc import Iterator

from workflow.checker.reach import Reach, reach_of
from workflow.checker.report import Answer, Broken, answer
from workflow.checker.stories import FIXED
from workflow.checker.subject import Subject
from workflow.procedures.vocabulary import LETTERS


def every_letter_produced(subject: Subject) -> Answer:
    """Find the letters that nothing produces, and those offered for sending that no step has ever prepared."""
    reach = reach_of(subject)
    return answer([*_missing(subject), *_offered(subject), *_never_due(subject, reach)], reach.product())


def _produced(subject: Subject) -> frozenset[str]:
    """Return the letters that a step produces which somebody can take."""
    possible = reach_of(subject).roles
    return frozenset(letter.code for number in possible for letter in subject.events[number].letters)


def _missing(subject: Subject) -> Iterator[Broken]:
    for code in sorted(LETTERS - _produced(subject)):
        yield Broken("letter_never_produced", ("events",), f"Aucune étape ne produit le courrier {code}.")


def _offered(subject: Subject) -> Iterator[Broken]:
    produced = _produced(subject)
    for number in subject.recording("letter"):
        for place, asked in enumerate(subject.events[number].input):
            for rank, option in enumerate(asked.options if asked.name == "code" else ()):
                if option.value not in produced:
                    message = (
                        f"Le courrier {option.value} ({option.label}) peut être choisi à l’étape "
                        f"{subject.events[number].id}, mais aucune étape ne le prépare{FIXED}: il n’est jamais produit."
                    )
                    yield Broken("letter_never_produced", ("events", number, "input", place, "options", rank), message)


def _never_due(subject: Subject, reach: Reach) -> Iterator[Broken]:
    """Find the letters of a possible step whose condition never holds there."""
    for number, event in enumerate(subject.events):
        for place, letter in enumerate(event.letters):
            if number in reach.roles and (number, place) not in reach.letters:
                message = (
                    f"Le courrier {letter.code} de {event.id} n’est jamais dû{FIXED}: sa condition ne tient jamais."
                )
                yield Broken("letter_never_produced", ("events", number, "letters", place), message)
