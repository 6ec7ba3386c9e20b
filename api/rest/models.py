"""Bodies of the API and how views become them. Codes are never translated; labels are French."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from api.errors import blocked_by, etag
from api.rest.conventions import Blocked, Model
from api.rest.date_models import ClockBody, DeadlineBody, LimitationBody
from cases.commands import Answer
from cases.queries.views import CaseRow, CaseView, TimelineEntry
from workflow.inputs import json_schema
from workflow.model import Choice


class CaseSummary(Model):
    """One line of a list."""

    id: UUID
    case_number: str
    external_ref: str
    state: str = Field(examples=["in_qualification"])
    state_label: str
    urgency: str = Field(examples=["normal"])
    site: str = Field(examples=["plaine-commune"])
    claimant: str = Field(description="Empty where the reader may not know it.")
    respondent: str
    grounds: tuple[str, ...] = Field(description="Labels in the words in force at the date of the facts.")
    domain: str
    assignee_id: UUID | None
    received_on: date
    next_deadline: DeadlineBody | None
    version: int
    etag: str
    href: str

    @classmethod
    def of(cls, row: CaseRow) -> CaseSummary:
        """Return the body of a line."""
        return cls(
            id=row.id,
            case_number=row.number,
            external_ref=row.external_ref,
            state=row.state,
            state_label=row.state_label,
            urgency=row.urgency,
            site=row.site,
            claimant=row.claimant,
            respondent=row.respondent,
            grounds=row.grounds,
            domain=row.domain,
            assignee_id=row.assignee_id,
            received_on=row.received_on,
            next_deadline=DeadlineBody.of(row.next) if row.next else None,
            version=row.version,
            etag=etag(row.version),
            href=f"/api/v1/cases/{row.id}",
        )


class CaseList(Model):
    """A page of cases."""

    items: tuple[CaseSummary, ...]
    self_: str = Field(alias="self", serialization_alias="self")
    next: str | None
    prev: str | None = None
    total_count: int | None = None


class Transition(Model):
    """An event of the present state: allowed, or refused with every reason."""

    event: str = Field(examples=["T06"])
    name: str = Field(examples=["propose_orientation"])
    label: str
    to: str
    allowed: bool
    blocked_by: tuple[Blocked, ...]
    available_from: date | None
    method: str = "POST"
    href: str
    input_schema: dict[str, Any]

    @classmethod
    def of(cls, choice: Choice, case_id: UUID) -> Transition:
        """Return the body of a choice."""
        return cls(
            event=choice.event.id,
            name=choice.event.name,
            label=choice.event.label,
            to=choice.to_state,
            allowed=choice.allowed,
            blocked_by=tuple(Blocked.model_validate(each) for each in blocked_by(choice.refusals)),
            available_from=choice.available_from,
            href=f"/api/v1/cases/{case_id}/transitions",
            input_schema=json_schema(choice.event),
        )


class DelayQuestionBody(Model):
    """A question whose answer may open a short period, still to ask. ``pointer``: where the file keeps the answer."""

    pointer: str = Field(examples=["/delay_answers/decision_notified"])
    question: str
    help: str
    legal_basis: str


class Consent(Model):
    """One object of agreement. ``declared`` is what an import told, and no consent."""

    object: str
    recipient: str
    state: str
    decided_on: date | None
    declared: str


class RouteBody(Model):
    """One route."""

    code: str
    label: str
    state: str
    next_on: date | None


class AttachmentBody(Model):
    """A paper of the file."""

    id: UUID
    number: int
    title: str
    kind: str
    media_type: str
    size: int = Field(description="Bytes.")
    pages: int | None
    status: str = Field(description="received, accepted, not_scanned, quarantined, refused, withdrawn, secret_pending")
    added_on: date
    href: str


class LetterBody(Model):
    """A letter and where it stands."""

    id: UUID
    code: str = Field(examples=["L07"])
    title: str
    number: str
    state: str = Field(description="draft, approved, issued, set_aside")
    issued_at: datetime | None
    href: str


class CaseBody(Model):
    """One case, for one reader."""

    case: CaseSummary
    access: str = Field(description="full, pseudonymous or stub")
    stage: int
    channel: str
    reporter_kind: str
    anonymous: bool
    narrative: str
    facts_on: date | None
    facts_last_on: date | None
    facts_ongoing: bool
    domain: str
    ground_codes: tuple[str, ...]
    limitation: tuple[LimitationBody, ...]
    delay_questions: tuple[DelayQuestionBody, ...]
    clocks: tuple[ClockBody, ...]
    consents: tuple[Consent, ...]
    routes: tuple[RouteBody, ...]
    attachments: tuple[AttachmentBody, ...]
    letters: tuple[LetterBody, ...]
    head: str = Field(description="Hash of the last event, hexadecimal.")
    transitions: tuple[Transition, ...]

    @classmethod
    def of(cls, view: CaseView) -> CaseBody:
        """Return the body of a view."""
        return cls(
            case=CaseSummary.of(view.row),
            access=view.access,
            stage=view.stage,
            channel=view.channel,
            reporter_kind=view.reporter_kind,
            anonymous=view.anonymous,
            narrative=view.narrative,
            facts_on=view.facts_on,
            facts_last_on=view.facts_last_on,
            facts_ongoing=view.facts_ongoing,
            domain=view.domain_code,
            ground_codes=tuple(ground.code for ground in view.grounds),
            limitation=tuple(LimitationBody.of(row) for row in view.legal_dates),
            delay_questions=tuple(
                DelayQuestionBody(
                    pointer=f"/delay_answers/{each.field}",
                    question=each.question,
                    help=each.help,
                    legal_basis=each.basis,
                )
                for each in view.delay_questions
            ),
            clocks=tuple(ClockBody.of_view(clock) for clock in view.clocks),
            consents=tuple(
                Consent(
                    object=each.object,
                    recipient=each.recipient,
                    state=each.state,
                    decided_on=each.decided_on,
                    declared=each.declared,
                )
                for each in view.consents
            ),
            routes=tuple(
                RouteBody(code=each.code, label=each.label, state=each.state, next_on=each.next_on)
                for each in view.routes
            ),
            attachments=attachments_of(view),
            letters=letters_of(view),
            head=view.head,
            transitions=tuple(Transition.of(choice, view.row.id) for choice in view.choices),
        )


def attachments_of(view: CaseView) -> tuple[AttachmentBody, ...]:
    """Return the papers of a case."""
    return tuple(
        AttachmentBody(
            id=each.id,
            number=each.number,
            title=each.title,
            kind=each.kind,
            media_type=each.media_type,
            size=each.size,
            pages=each.pages,
            status=each.status,
            added_on=each.added_on,
            href=f"/api/v1/attachments/{each.id}/content",
        )
        for each in view.attachments
    )


def letters_of(view: CaseView) -> tuple[LetterBody, ...]:
    """Return the letters of a case."""
    return tuple(
        LetterBody(
            id=each.id,
            code=each.code,
            title=each.title,
            number=each.number,
            state=each.state,
            issued_at=each.issued_at,
            href=f"/api/v1/letters/{each.id}/content",
        )
        for each in view.letters
    )


class EventBody(Model):
    """One event of the history."""

    seq: int
    event: str
    label: str
    at: datetime
    actor: str
    role: str
    from_state: str
    to_state: str
    reason: str
    passed: tuple[str, ...]
    hash: str = Field(description="Link of the chain, hexadecimal.")

    @classmethod
    def of(cls, entry: TimelineEntry) -> EventBody:
        """Return the body of an entry."""
        return cls(
            seq=entry.seq,
            event=entry.event,
            label=entry.label,
            at=entry.at,
            actor=entry.actor,
            role=entry.role_label,
            from_state=entry.from_label,
            to_state=entry.to_label,
            reason=entry.reason,
            passed=entry.passed,
            hash=entry.hash,
        )


class History(Model):
    """The events of a case, oldest first."""

    items: tuple[EventBody, ...]


class Acted(Model):
    """What an act left: read the case again for the rest."""

    case_id: UUID
    case_number: str | None
    state: str
    version: int
    etag: str
    seq: int

    @classmethod
    def of(cls, answer: Answer) -> Acted:
        """Return the body of an answer."""
        return cls(
            case_id=answer.case_id,
            case_number=answer.case_number,
            state=answer.state,
            version=answer.version,
            etag=etag(answer.version),
            seq=answer.seq,
        )
