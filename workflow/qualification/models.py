"""What the questionnaire is made of, and what it proposes. Frozen; nothing here can hold a score of anybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict

from workflow.law import Nature
from workflow.law.dates import typeset
from workflow.law.models import Code, Confidence, Row, Text, Words

Note = Annotated[str, AfterValidator(typeset)]
Offers = Literal["own", "domains", "grounds", "differences", "acts", "offences", "persons"]
AskedWhen = Literal[
    "always",
    "several_grounds",
    "less_favourable",
    "differences_apply",
    "criminal_form",
    "public_act",
    "listed_act",
    "possible_offence",
    "bound_person",
]
"""When a question is asked; what each name looks at stands in ``workflow.qualification.proposing``."""
Standing = Literal["proposed", "open", "set_aside"]
"""``proposed``: the answers and the law of the day lead there; ``open``: an answer or a jurist is still needed."""
UNKNOWN = "UNKNOWN"
"""The answer that settles nothing yet, in every question that has one."""
EVERY = "*"


class Question(Row):
    """One question: what is asked, the definition beside it, what it offers and when it is asked."""

    code: Code
    part_fr: Text
    title_fr: Text
    text_fr: Text
    help_fr: Note = ""
    definition_fr: Text
    choice: Literal["one", "many"]
    offers: Offers
    asked_when: AskedWhen
    reason: Literal["required", "optional"]


class OwnAnswer(BaseModel):
    """An answer of the questionnaire's own. ``alone``: no other one beside it. ``leads_to`` is a form."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    question: Code
    code: Code
    label_fr: Text
    help_fr: Note = ""
    leads_to: Code | None = None
    alone: bool


class Act(Row):
    """An act that the criminal code lists (CP 225-2, CP 432-7)."""

    code: Code
    label_fr: Text
    offence: Code


class Offence(Row):
    """An offence that the facts may be. ``asked``: by its own name; the others follow from the acts."""

    code: Code
    label_fr: Text
    kind: Literal["delit", "contravention", "depends"]
    asked: bool


class BoundKind(Row):
    """A quality in which somebody may know of an offence; ``bound`` by article 40 of the CPP or not."""

    code: Code
    label_fr: Text
    bound: bool


class LawfulDifference(Row):
    """A difference of treatment that the law admits on conditions, and where it may be discussed at all.

    ``grounds`` and ``domains`` hold codes, or ``*``; ``never_grounds`` are those that it never covers.
    """

    code: Code
    label_fr: Text
    test_fr: Text
    forms: Words[str]
    grounds: Words[str]
    never_grounds: Words[str] = ()
    domains: Words[str]


class Proof(Row):
    """How facts are proved before a judge. ``evidence``: only where this kind of evidence is there."""

    code: Code
    label_fr: Text
    sentence_fr: Text
    domains: Words[str]
    evidence: Code | None = None
    criminal: bool


class ReasonRow(Row):
    """A sentence that a proposal may give as its reason, with its article."""

    code: Code
    sentence_fr: Text


@dataclass(frozen=True, slots=True)
class Situation:
    """What the file tells before any question: the first and the last day of the facts, and what the respondent is.

    ``last_on``: the last day told, or the day of asking where the facts go on; None where they lasted one day.
    """

    facts_on: date | None = None
    nature: Nature = "unknown"
    last_on: date | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """One answer that may be chosen, in the words of the day of the facts."""

    code: str
    label: str
    help: str = ""
    article: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands for one case. ``needed``: it is asked on the answers given so far."""

    question: Question
    offered: tuple[Offered, ...]
    needed: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is proposed, open or set aside: a sentence and its article."""

    sentence: str
    article: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that the law may say of the facts, with every reason for where it stands. Never without a reason."""

    code: str
    label: str
    standing: Standing
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Pending:
    """What is still to be asked, and what for."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the law of the day proposes for the answers given.

    Every candidate has its line in every proposal, so that nothing goes away without its reason. The fields hold words,
    codes and a day: no number, for nobody is measured here.
    """

    on: date | None
    questions: str
    """Version of the questions that were answered."""
    domain: tuple[Line, ...] = ()
    grounds: tuple[Line, ...] = ()
    forms: tuple[Line, ...] = ()
    differences: tuple[Line, ...] = ()
    offences: tuple[Line, ...] = ()
    article40: tuple[Line, ...] = ()
    """Whether the question arises, then each quality in which somebody may be bound."""
    proof: tuple[Line, ...] = ()
    to_ask: tuple[Pending, ...] = ()

    @property
    def lines(self) -> Mapping[str, tuple[Line, ...]]:
        """Every line, by section."""
        return {
            "domain": self.domain,
            "grounds": self.grounds,
            "forms": self.forms,
            "differences": self.differences,
            "offences": self.offences,
            "article40": self.article40,
            "proof": self.proof,
        }


def proposed(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """Return the codes of the lines that are proposed."""
    return tuple(line.code for line in lines if line.standing == "proposed")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one answer. ``code`` names it, ``sentence`` tells what to do."""

    question: str
    code: str
    sentence: str
    in_reason: bool = False
