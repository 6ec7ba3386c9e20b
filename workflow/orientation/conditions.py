"""Conditions of the data files: « domain=HOUSING_PRIVATE|HOUSING_SOCIAL refusal=yes », true, false or not known yet.

Pure. A condition is a list of terms that all must hold; a term names an aspect of the situation and the answers that
make it true. Nothing is evaluated: an aspect is a function of ``workflow.orientation.aspects``, in a closed registry.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import BeforeValidator

UNKNOWN: Final = "unknown"
"""Answer of an aspect that nobody looked into yet."""
Answers = Mapping[str, frozenset[str]]
"""Aspect -> its answers: several where several hold (grounds, forms, natures of two respondents)."""


@dataclass(frozen=True, slots=True)
class Term:
    """One aspect and the answers that make the term true."""

    aspect: str
    codes: frozenset[str]

    def holds(self, answers: Answers) -> bool | None:
        """Tell whether the term holds; None where the aspect is not known yet."""
        found = answers[self.aspect]
        if found & self.codes:
            return True
        return None if UNKNOWN in found else False


@dataclass(frozen=True, slots=True)
class Condition:
    """Terms that all must hold; none at all holds always."""

    terms: tuple[Term, ...] = ()

    def holds(self, answers: Answers) -> bool | None:
        """Tell whether every term holds; None where that depends on what is not known yet."""
        told = [term.holds(answers) for term in self.terms]
        if False in told:
            return False
        return None if None in told else True

    def unknown(self, answers: Answers) -> tuple[str, ...]:
        """Return the aspects that are to be asked before the condition is true or false."""
        return tuple(term.aspect for term in self.terms if term.holds(answers) is None)

    @property
    def aspects(self) -> frozenset[str]:
        """The aspects named."""
        return frozenset(term.aspect for term in self.terms)


def read_condition(text: object) -> object:
    """Read « aspect=code|code aspect=code ». Raises ValueError where a term is none."""
    if not isinstance(text, str):
        return text
    return Condition(tuple(_term(word) for word in text.split()))


def _term(word: str) -> Term:
    aspect, sign, codes = word.partition("=")
    if not (aspect and sign and codes):
        message = f"unreadable term {word!r}: write « aspect=code|code »"
        raise ValueError(message)
    return Term(aspect, frozenset(codes.split("|")))


When = Annotated[Condition, BeforeValidator(read_condition)]


def asked(conditions: Iterable[Condition], answers: Answers) -> tuple[str, ...]:
    """Return the aspects still unknown of several conditions, each once, in order."""
    return tuple(dict.fromkeys(aspect for each in conditions for aspect in each.unknown(answers)))
