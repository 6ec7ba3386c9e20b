"""Bodies of dates: each with its why, step by step, in words and in days, and with what moved it."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import Field

from api.rest.conventions import Model
from cases.queries.views import ClockView, DateChange, Deadline, DerivationStep, EarlierStart, LegalDate, NotedStop


class DeadlineBody(Model):
    """The soonest date of a case."""

    code: str = Field(examples=["K04"])
    label: str
    kind: str = Field(examples=["clock"])
    due_on: date
    level: str = Field(examples=["soon"])
    business_days: int

    @classmethod
    def of(cls, deadline: Deadline) -> DeadlineBody:
        """Return the body of a deadline."""
        return cls(
            code=deadline.code,
            label=deadline.label,
            kind=deadline.kind,
            due_on=deadline.on,
            level=deadline.level,
            business_days=deadline.business_days,
        )


class StepBody(Model):
    """One step of the way to a date. The labels alone are enough to count the date again."""

    kind: str = Field(examples=["count"])
    label: str = Field(examples=["5 jours ouvrés à partir du lendemain : mardi 19 mai 2026"])
    on: date | None
    detail: str = Field(description="Who made the step, and why, where a person did.")
    legal_basis: str

    @classmethod
    def of(cls, step: DerivationStep) -> StepBody:
        """Return the body of a step."""
        return cls(kind=step.kind, label=step.label, on=step.on, detail=step.detail, legal_basis=step.basis)


class DateChangeBody(Model):
    """One move of a date, and the event that moved it. ``after`` null: the date stands no more."""

    words: str = Field(examples=["Avancé du 12 au 9 janvier 2027"])
    before: date | None
    after: date | None
    event: str = Field(description="Code in the procedure; empty for what happens beside it.", examples=["T59"])
    event_label: str
    on: date
    author: str
    reason: str
    seq: int = Field(description="The event in the history of the case.")

    @classmethod
    def of(cls, change: DateChange) -> DateChangeBody:
        """Return the body of a change."""
        return cls(
            words=change.words,
            before=change.before,
            after=change.after,
            event=change.code,
            event_label=change.event,
            on=change.on,
            author=change.author,
            reason=change.reason,
            seq=change.seq,
        )


class EarlierStartBody(Model):
    """A start of a period that was noted and then corrected."""

    start_on: date
    author: str
    noted_on: date
    reason: str
    corrected_on: date
    corrected_by: str

    @classmethod
    def of(cls, earlier: EarlierStart) -> EarlierStartBody:
        """Return the body of an earlier start."""
        return cls(
            start_on=earlier.start_on,
            author=earlier.author,
            noted_on=earlier.noted_on,
            reason=earlier.why,
            corrected_on=earlier.corrected_on,
            corrected_by=earlier.corrected_by,
        )


class StartBody(Model):
    """Where a period starts: who chose the day and why. Without an author, it was drawn from the report."""

    on: date | None
    kind_label: str
    author: str
    noted_on: date | None
    reason: str
    earlier: tuple[EarlierStartBody, ...]


class NotedStopBody(Model):
    """What may suspend or interrupt a period, as a person noted it. ``last_on`` null: it lasts."""

    label: str
    first_on: date
    last_on: date | None
    author: str
    noted_on: date
    reason: str

    @classmethod
    def of(cls, stop: NotedStop) -> NotedStopBody:
        """Return the body of a stop."""
        return cls(
            label=stop.label,
            first_on=stop.first_on,
            last_on=stop.last_on,
            author=stop.author,
            noted_on=stop.noted_on,
            reason=stop.why,
        )


class LimitationBody(Model):
    """One limitation rule as it runs, and why it falls on that day. Indicative: only the judge decides."""

    rule: str = Field(examples=["EMP_DISCRIMINATION"])
    label: str
    version: str = Field(description="Since when, or for which facts, the rule holds as it is counted.")
    status: str
    start_on: date | None
    legal_last_day: date | None
    safe_day: date | None
    over_after: date | None
    legal_basis: str
    confidence: str
    start: StartBody
    stops: tuple[NotedStopBody, ...] = Field(description="The steps say what each of them changed, or why nothing.")
    why: tuple[str, ...] = Field(description="The derivation in sentences: counted again, they give the same dates.")
    steps: tuple[StepBody, ...]
    changes: tuple[DateChangeBody, ...] = Field(description="What moved the date, the latest first.")
    alarms: tuple[date, ...] = Field(description="Days on which somebody is told that the safe day comes near.")

    @classmethod
    def of(cls, row: LegalDate) -> LimitationBody:
        """Return the body of a row."""
        return cls(
            rule=row.rule,
            label=row.label,
            version=row.version,
            status=row.status,
            start_on=row.start_on,
            legal_last_day=row.legal_last_day,
            safe_day=row.safe_day,
            over_after=row.over_after,
            legal_basis=row.basis,
            confidence=row.confidence,
            start=StartBody(
                on=row.start_on,
                kind_label=row.start_kind_label,
                author=row.start_author,
                noted_on=row.start_noted_on,
                reason=row.start_why,
                earlier=tuple(EarlierStartBody.of(each) for each in row.earlier_starts),
            ),
            stops=tuple(NotedStopBody.of(stop) for stop in row.noted_stops),
            why=tuple(step.label for step in row.steps),
            steps=tuple(StepBody.of(step) for step in row.steps),
            changes=tuple(DateChangeBody.of(change) for change in row.changes),
            alarms=row.alarms,
        )


class ClockBody(DeadlineBody):
    """A running, paused or expired clock of the network, and why it is due on that day."""

    state: str = Field(examples=["running"])
    key: str = Field(description="Which run, where a clock may run more than once; else empty.")
    due_at: datetime | None = Field(description="Only where hours count.")
    legal_basis: str
    confidence: str
    procedure: str = Field(description="The version that gives its length.", examples=["signalement/1"])
    why: tuple[str, ...] = Field(description="The derivation in sentences: counted again, they give the same day.")
    steps: tuple[StepBody, ...]
    changes: tuple[DateChangeBody, ...] = Field(description="What moved the date, the latest first.")

    @classmethod
    def of_view(cls, clock: ClockView) -> ClockBody:
        """Return the body of a clock."""
        return cls(
            **DeadlineBody.of(clock.deadline).model_dump(),
            state=clock.state,
            key=clock.key,
            due_at=clock.deadline.at,
            legal_basis=clock.basis,
            confidence=clock.confidence,
            procedure=clock.version,
            why=tuple(step.label for step in clock.steps),
            steps=tuple(StepBody.of(step) for step in clock.steps),
            changes=tuple(DateChangeBody.of(change) for change in clock.changes),
        )
