"""What was answered, read by the rules: chosen codes, what settles a question, and sentences with their articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from workflow.law import LAW, ground_label, long_date, typeset
from workflow.law.models import Confidence, Row
from workflow.qualification.models import UNKNOWN, Line, Reason, Situation, Standing
from workflow.qualification.reading import QUESTIONNAIRE

Answers = Mapping[str, tuple[str, ...]]
"""Code of a question -> codes chosen. A question without a choice is not answered."""
Finding = tuple[Standing, Reason]
"""One thing found about a candidate, and where it alone would leave it."""


_DOUBT: Final[tuple[Confidence, ...]] = ("sure", "design", "likely", "check")
"""From the surest to what a jurist must confirm."""


_typeset: Final = lru_cache(maxsize=4096)(typeset)
"""The same few hundred sentences come again and again."""


@dataclass(frozen=True, slots=True)
class Told:
    """The situation of the file and the answers given so far."""

    situation: Situation
    answers: Answers

    @property
    def on(self) -> date | None:
        """The day of the facts, which chooses the law."""
        return self.situation.facts_on

    @property
    def grounds(self) -> tuple[str, ...]:
        """The grounds that the person alleges."""
        return self.chosen("GROUNDS")

    @property
    def domain(self) -> str | None:
        """The domain of the facts, None while it is open."""
        return next(iter(self.chosen("DOMAIN")), None)

    def chosen(self, question: str) -> tuple[str, ...]:
        """Return what was chosen, « to be found out » left out."""
        return tuple(code for code in self.answers.get(question, ()) if code != UNKNOWN)

    def has(self, question: str, code: str) -> bool:
        """Tell whether an answer was chosen."""
        return code in self.chosen(question)

    def raised(self, question: str) -> tuple[str, ...]:
        """Return what was chosen besides « none of these »."""
        return tuple(code for code in self.chosen(question) if code != "NONE")


def because(code: str, *, of: Row | None = None, **words: str) -> Reason:
    """Return a reason of the data; ``of`` is the row at stake, whose article it then cites. Raises KeyError.

    It is no surer than that row: a text that a jurist must confirm marks what rests on it.
    """
    row = QUESTIONNAIRE.reasons[code]
    sentence = _typeset(row.sentence_fr.format(**words))
    if of is None:
        return Reason(sentence, row.article, row.confidence)
    return Reason(sentence, of.article, max(row.confidence, of.confidence, key=_DOUBT.index))


def said(sentence: str, article: str, confidence: Confidence) -> Reason:
    """Return a reason made of words of the law's own tables."""
    return Reason(_typeset(sentence[:1].upper() + sentence[1:]), article, confidence)


def awaited(question: str) -> Finding:
    """The question is still to be answered, or to be found out."""
    row = QUESTIONNAIRE.questions[question]
    return "open", said(f"Réponse attendue : {row.text_fr}", row.article, row.confidence)


def answered_otherwise(told: Told, question: str) -> Finding:
    """Another answer was given: the candidate is not what the facts are said to be."""
    row = QUESTIONNAIRE.questions[question]
    given = ", ".join(f"« {label_of(question, code, told.on)} »" for code in told.chosen(question))
    return "set_aside", said(f"{row.title_fr} : il est répondu {given}.", row.article, row.confidence)


def line(code: str, label: str, findings: Iterable[Finding]) -> Line:
    """Return a candidate where its findings leave it: one that sets it aside wins, then one that is open."""
    found = tuple(dict.fromkeys(findings))
    against = tuple(reason for standing, reason in found if standing == "set_aside")
    if against:
        return Line(code, label, "set_aside", against)
    waiting = tuple(reason for standing, reason in found if standing == "open")
    for_it = tuple(reason for standing, reason in found if standing == "proposed")
    return Line(code, label, "open" if waiting else "proposed", waiting + for_it)


def label_of(question: str, code: str, on: date | None) -> str:
    """Return the words of an answer at the day of the facts."""
    own = next((answer.label_fr for answer in QUESTIONNAIRE.answers[question] if answer.code == code), None)
    if own is not None:
        return own
    match QUESTIONNAIRE.questions[question].offers:
        case "grounds":
            return ground_words(code, on)
        case "domains":
            return LAW.domains[code].label_fr
        case "differences":
            return QUESTIONNAIRE.differences[code].label_fr
        case "acts":
            return QUESTIONNAIRE.acts[code].label_fr
        case "offences":
            return QUESTIONNAIRE.offences[code].label_fr
        case "persons":
            return QUESTIONNAIRE.persons[code].label_fr
        case "own":
            raise KeyError(code)


def ground_words(code: str, on: date | None) -> str:
    """Return a ground as the law worded it on the day of the facts, as it does now where no day is known."""
    return ground_label(code, on) if on else LAW.grounds[code].label_fr


def words_of_grounds(codes: Iterable[str], on: date | None) -> str:
    """Return grounds, in words, one after the other."""
    return ", ".join(ground_words(code, on) for code in codes)


def day_in_words(day: date | None) -> str:
    """Return a day in French words."""
    return long_date(day) if day else ""
