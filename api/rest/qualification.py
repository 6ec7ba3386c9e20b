"""The questionnaire of qualification: what is asked, what is answered, what the law proposes, what is retained."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from litestar import Response, get, put
from litestar.di import NamedDependency
from litestar.params import Body, FromPath
from pydantic import Field

from api.errors import etag
from api.french import paris_day
from api.rest.conventions import READ, WRITE, IfMatch, Model, seen_version
from api.rest.models import Acted
from api.security import ScopeNeeded, Visitor, signed_in
from cases.commands import record_qualification
from cases.queries.qualification import AnswerRead, QualificationView, SheetRead, qualification_view
from workflow.law.articles import cited, of_the_day
from workflow.qualification import QUESTIONNAIRE, Asked, Line, Proposal, propose, questions_for

Confidence = Literal["sure", "likely", "check", "design"]


class ReasonBody(Model):
    """Why something stands where it stands."""

    sentence: str
    article: str = Field(examples=["CP, art. 225-2"])
    confidence: Confidence = Field(description="`check`: a jurist confirms it first.")


class LineBody(Model):
    """One thing that the law may say of the facts. Never without a reason; nothing here measures a person."""

    code: str = Field(examples=["DIRECT"])
    label: str
    standing: Literal["proposed", "open", "set_aside"]
    reasons: tuple[ReasonBody, ...]

    @classmethod
    def of(cls, line: Line) -> LineBody:
        """Return the body of a line."""
        reasons = tuple(ReasonBody(**asdict(reason)) for reason in line.reasons)
        return cls(code=line.code, label=line.label, standing=line.standing, reasons=reasons)


class PendingBody(Model):
    """What is still to be asked."""

    code: str
    text: str


class ProposalBody(Model):
    """What the law of the day of the facts proposes. Every candidate has its line, also one that is set aside."""

    facts_on: date | None
    domain: tuple[LineBody, ...]
    grounds: tuple[LineBody, ...]
    forms: tuple[LineBody, ...]
    differences: tuple[LineBody, ...]
    offences: tuple[LineBody, ...]
    article40: tuple[LineBody, ...]
    proof: tuple[LineBody, ...]
    to_ask: tuple[PendingBody, ...]

    @classmethod
    def of(cls, found: Proposal) -> ProposalBody:
        """Return the body of a proposal."""
        lines = {section: tuple(LineBody.of(line) for line in told) for section, told in found.lines.items()}
        to_ask = tuple(PendingBody(code=pending.code, text=pending.text) for pending in found.to_ask)
        return cls(facts_on=found.on, to_ask=to_ask, **lines)


class OfferedBody(Model):
    """One answer that may be chosen. ``alone``: no other one beside it."""

    code: str
    label: str
    help: str
    article: str
    alone: bool


class QuestionBody(Model):
    """One question, in the words of the day of the facts, with its definition and its article."""

    code: str = Field(examples=["TREATMENT"])
    title: str
    text: str
    help: str
    definition: str
    article: str
    confidence: Confidence
    choice: Literal["one", "many"]
    reason: Literal["required", "optional"]
    needed: bool = Field(description="False where the other answers make it needless.")
    offered: tuple[OfferedBody, ...]

    @classmethod
    def of(cls, asked: Asked, today: date) -> QuestionBody:
        """Return the body of a question."""
        question = asked.question
        return cls(
            code=question.code,
            title=question.title_fr,
            text=cited(question.text_fr, today),
            help=cited(question.help_fr, today),
            definition=cited(question.definition_fr, today),
            article=cited(question.article, today),
            confidence=question.confidence,
            choice=question.choice,
            reason=question.reason,
            needed=asked.needed,
            offered=tuple(OfferedBody(**asdict(each)) for each in of_the_day(asked.offered, today)),
        )


class AnswerBody(Model):
    """One answer as it was given."""

    code: str
    asked: str
    chosen: tuple[str, ...]
    labels: tuple[str, ...]
    reason: str
    by: str
    at: datetime

    @classmethod
    def of(cls, answer: AnswerRead) -> AnswerBody:
        """Return the body of an answer."""
        return cls(**asdict(answer))


class RetainedBody(Model):
    """What the handler retains instead of the proposal, and why."""

    domain: str
    grounds: tuple[str, ...]
    principal_ground: str
    forms: tuple[str, ...]
    reason: str


class SheetBody(Model):
    """One set of answers, as recorded: `seq` is its place in the trail, `questions` the version that was read."""

    seq: int
    by: str
    at: datetime
    questions: str
    facts_on: date | None
    answers: tuple[AnswerBody, ...]
    retained: RetainedBody | None
    carried_over: bool

    @classmethod
    def of(cls, sheet: SheetRead) -> SheetBody:
        """Return the body of a set of answers."""
        return cls(
            seq=sheet.seq,
            by=sheet.by,
            at=sheet.at,
            questions=sheet.questions,
            facts_on=sheet.facts_on,
            answers=tuple(AnswerBody.of(answer) for answer in sheet.answers),
            retained=RetainedBody(**asdict(sheet.retained)) if sheet.retained else None,
            carried_over=sheet.carried_over,
        )


class DutyBody(Model):
    """Where one bound person stands with article 40; without a name, the question of the case itself."""

    name: str
    state_label: str


class QualificationBody(Model):
    """The questionnaire of a case as it stands."""

    case_id: UUID
    version: int
    etag: str
    questions_version: str = Field(examples=["5f0c7d0b6a1e4c93"])
    questions: tuple[QuestionBody, ...]
    proposal: ProposalBody
    duties: tuple[DutyBody, ...]
    sheets: tuple[SheetBody, ...] = Field(description="Every set of answers, newest first; the first one holds.")

    @classmethod
    def of(cls, view: QualificationView, today: date) -> QualificationBody:
        """Return the body, each article under its number of the day."""
        found = of_the_day(propose(view.answers, view.situation), today)
        return cls(
            case_id=view.case_id,
            version=view.version,
            etag=etag(view.version),
            questions_version=QUESTIONNAIRE.version,
            questions=tuple(QuestionBody.of(asked, today) for asked in questions_for(view.answers, view.situation)),
            proposal=ProposalBody.of(found),
            duties=tuple(DutyBody(**asdict(duty)) for duty in view.duties),
            sheets=tuple(SheetBody.of(sheet) for sheet in view.sheets),
        )


@get(
    "/cases/{case_id:uuid}/qualification",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:read")],
    responses=READ,
    operation_id="getQualification",
    tags=["cases"],
)
def get_qualification(visitor: NamedDependency[Visitor], case_id: FromPath[UUID]) -> Response[QualificationBody]:
    """Read the questions with what they offer, the answers, and what the law of the day of the facts proposes."""
    view = qualification_view(visitor.store, visitor.person, case_id, now=visitor.now)
    body = QualificationBody.of(view, paris_day(visitor.now))
    return Response(body, headers={"ETag": etag(view.version)})


@put(
    "/cases/{case_id:uuid}/qualification",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:write")],
    responses=WRITE,
    operation_id="putQualification",
    tags=["cases"],
)
def put_qualification(
    visitor: NamedDependency[Visitor],
    case_id: FromPath[UUID],
    data: Annotated[dict[str, Any], Body(description="The questionnaire whole: a question left out is unanswered.")],
    if_match: IfMatch = None,
) -> Response[Acted]:
    """Record the answers with their reasons, and what is retained instead of the proposal. It decides nothing: T06."""
    seen = seen_version(if_match)
    answer = record_qualification(visitor.store, visitor.person, case_id, data, seen=seen, now=visitor.now)
    return Response(Acted.of(answer), headers={"ETag": etag(answer.version)})


ROUTES: Final = (get_qualification, put_qualification)
