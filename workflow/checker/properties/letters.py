"""Every letter of the list is produced by something that can happen."""

from __future__ import annotations

from collections.abc import Iterator

from workflow.checker.report import Answer, Broken, answer
from workflow.checker.spaces import positions, reached_states
from workflow.checker.stories import FIXED
from workflow.checker.subject import Subject
from workflow.procedures.vocabulary import LETTERS


def every_letter_produced(subject: Subject) -> Answer:
    """Find the letters that nothing produces, and those offered for sending that no step has ever prepared."""
    return answer([*_missing(subject), *_offered(subject)], positions(subject).product("position"))


def _produced(subject: Subject) -> frozenset[str]:
    reached = reached_states(subject) | {"(new)"}
    return frozenset(
        letter.code
        for number, event in enumerate(subject.events)
        if not reached.isdisjoint(subject.sources[number])
        for letter in event.letters
    )


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
