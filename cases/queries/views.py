"""What pages and API are told about cases: frozen, ready to show, labels in French, no HTML and no rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from workflow.model import Choice

Level = Literal["late", "critical", "soon", "calm", "done"]
"""``late``: the day is past; ``critical``: legal and within 30 days; ``soon``: within 7 days; else ``calm``."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """One date to show: the due day of a clock, or the safe day of a limitation rule."""

    code: str
    label: str
    kind: Literal["clock", "legal"]
    on: date
    level: Level
    business_days: int
    """Business days left; negative: late by."""
    at: datetime | None = None
    """Only where hours count."""
    owner: str = ""
    """Who acts before that day, in French: the post that the duty falls to."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of a list. ``claimant`` and ``respondent`` are empty where the reader may not know them."""

    id: UUID
    number: str
    external_ref: str
    claimant: str
    respondent: str
    grounds: tuple[str, ...]
    domain: str
    state: str
    state_label: str
    urgency: str
    site: str
    site_label: str
    assignee_id: UUID | None
    assignee: str
    assigned_to_me: bool
    next: Deadline | None
    received_on: date
    version: int
    reopened: bool


@dataclass(frozen=True, slots=True)
class Worklist:
    """A page of a list, the count of each tab, and where the next page starts (empty: nowhere)."""

    rows: tuple[CaseRow, ...]
    counts: Mapping[str, int]
    total: int
    next_cursor: str


@dataclass(frozen=True, slots=True)
class Validation:
    """A decision that waits for a coordinator. ``instead`` names who can take it where ``author_is_me``."""

    row: CaseRow
    event: str
    label: str
    author: str
    author_is_me: bool
    instead: tuple[str, ...]
    asked_on: date
    deadline: Deadline | None
    detail: str


@dataclass(frozen=True, slots=True)
class Load:
    """Open work of one handler; ``account_id`` None: cases that nobody handles."""

    account_id: UUID | None
    name: str
    open: int
    late: int
    critical: int


@dataclass(frozen=True, slots=True)
class AgeBand:
    """Open cases received within one span of time."""

    label: str
    open: int
    late: int


@dataclass(frozen=True, slots=True)
class Sums:
    """How many cases are open, late, due within seven days; have a safe day within thirty; wait for somebody."""

    open: int
    late: int
    soon: int
    near: int
    unassigned: int
    validations: int
    mine: int
    """Decisions that wait and that this reader proposed: somebody else takes them."""


@dataclass(frozen=True, slots=True)
class CoordinatorQueue:
    """What a coordinator sees first: what is late or soon will be, what to decide, what to assign, who carries what.

    ``near`` has what is not late yet: due within seven days, or with a safe day within thirty.
    """

    late: tuple[CaseRow, ...]
    near: tuple[CaseRow, ...]
    validations: tuple[Validation, ...]
    unassigned: tuple[CaseRow, ...]
    load: tuple[Load, ...]
    ages: tuple[AgeBand, ...]
    sums: Sums


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the stepper (1 to 6)."""

    number: int
    label: str
    done: bool
    current: bool
    on: date | None
    note: str


@dataclass(frozen=True, slots=True)
class Danger:
    """A legal danger that the next click does not cure, and the event that would."""

    message: str
    detail: str
    event: str
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class Party:
    """A person or body of the case, as shown: kind, label, name and contact lines."""

    kind: str
    label: str
    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroundView:
    """An alleged ground in the words in force at the date of the facts."""

    code: str
    label: str
    principal: bool
    basis: str


@dataclass(frozen=True, slots=True)
class DerivationStep:
    """One step of the way to a date."""

    label: str
    detail: str
    on: date | None
    basis: str
    struck: bool
    kind: str = ""


@dataclass(frozen=True, slots=True)
class DateChange:
    """One move of a date: from when to when, and the event that moved it, by whom and why.

    ``after`` None: the date stands no more. ``code``: of the procedure, empty for what happens beside it.
    """

    words: str
    before: date | None
    after: date | None
    event: str
    code: str
    on: date
    author: str
    reason: str
    seq: int


@dataclass(frozen=True, slots=True)
class EarlierStart:
    """A start of a period that was noted and then corrected: kept, with who noted it, when and why."""

    start_on: date
    author: str
    noted_on: date
    why: str
    corrected_on: date
    corrected_by: str


@dataclass(frozen=True, slots=True)
class NotedStop:
    """What may suspend or interrupt a period, as it was noted: by whom, when and why. ``last_on`` None: it lasts."""

    label: str
    first_on: date
    last_on: date | None
    author: str
    noted_on: date
    why: str


@dataclass(frozen=True, slots=True)
class DelayQuestionView:
    """A question whose answer may open a short period. ``field``: its name in the form that completes the file."""

    field: str
    question: str
    help: str
    basis: str


@dataclass(frozen=True, slots=True)
class LegalDate:
    """One limitation row and why it falls on that day."""

    deadline: Deadline | None
    rule: str
    label: str
    legal_last_day: date | None
    safe_day: date | None
    over_after: date | None
    status: str
    basis: str
    confidence: str
    start_on: date | None
    start_kind_label: str
    start_author: str
    start_noted_on: date | None
    start_why: str
    steps: tuple[DerivationStep, ...]
    stops: str
    does_not_stop: str
    version: str = ""
    """Since when, or on which events, the rule holds as it is counted here."""
    changes: tuple[DateChange, ...] = ()
    earlier_starts: tuple[EarlierStart, ...] = ()
    noted_stops: tuple[NotedStop, ...] = ()
    """What was noted that may suspend or interrupt the period; the steps say what each changed, or why nothing."""
    alarms: tuple[date, ...] = ()
    """Days on which somebody is told that the safe day comes near (K14)."""


@dataclass(frozen=True, slots=True)
class ClockView:
    """A running or paused clock of the network, and why it is due on that day."""

    deadline: Deadline
    state: str
    basis: str
    key: str = ""
    """Which run, where a clock may run more than once (a person, a letter)."""
    confidence: str = "design"
    version: str = ""
    """The version of the procedure that gives its length."""
    steps: tuple[DerivationStep, ...] = ()
    changes: tuple[DateChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ConsentView:
    """One object of agreement and where it stands; ``declared`` is what an import told, and no consent."""

    object: str
    label: str
    recipient: str
    state: str
    state_label: str
    decided_on: date | None
    level: Literal["ok", "warn", "neutral"]
    declared: str


@dataclass(frozen=True, slots=True)
class RouteView:
    """One route and the claimant's answer to it."""

    code: str
    label: str
    state: str
    state_label: str
    answer_label: str
    reasons: str
    next_on: date | None


@dataclass(frozen=True, slots=True)
class AttachmentView:
    """A paper of the file."""

    id: UUID
    number: int
    title: str
    kind: str
    kind_label: str
    media_type: str
    pages: int | None
    size: int
    status: str
    status_label: str
    secret_label: str
    added_on: date
    usable: bool


@dataclass(frozen=True, slots=True)
class MissingView:
    """A paper asked for."""

    id: UUID
    what: str
    why: str
    status: str
    status_label: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter of the case and how it left."""

    id: UUID
    code: str
    title: str
    number: str
    state: str
    state_label: str
    issued_at: datetime | None
    author: str
    channel_label: str
    sending_label: str


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note and whom it is for."""

    at: datetime
    author: str
    audience_label: str
    text: str


@dataclass(frozen=True, slots=True)
class TaskView:
    """Work that an event left to somebody."""

    id: UUID
    label: str
    owner_label: str
    assignee: str
    due_on: date | None
    done: bool
    why: str = ""
    """How its day was counted; empty where it was due on the day it was left."""


@dataclass(frozen=True, slots=True)
class LinkView:
    """Another case that may concern the same person or the same respondent."""

    case_id: UUID
    number: str
    kind_label: str
    score: int


@dataclass(frozen=True, slots=True)
class ProposalView:
    """An open proposal to close."""

    reason: str
    reason_label: str
    proposer: str
    text: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One event of the trail, as told to a reader. ``hash`` is the hexadecimal link of the chain."""

    seq: int
    event: str
    label: str
    at: datetime
    actor: str
    role_label: str
    from_label: str
    to_label: str
    changed_state: bool
    reason: str
    passed: tuple[str, ...]
    hash: str


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case, whole, for one reader at one moment."""

    row: CaseRow
    access: Literal["full", "pseudonymous", "stub"]
    procedure_version: int
    procedure_id: str
    """What the case is pinned to, with what the site adds: ``signalement/1+plaine-commune/2``."""
    procedure_title: str
    head: str
    stage: int
    state_meaning: str
    owner_label: str
    return_state_label: str
    channel: str
    channel_label: str
    reporter_kind: str
    reporter_kind_label: str
    anonymous: bool
    identity_verified: bool
    received_at: datetime | None
    created_at: datetime
    external_ref: str
    stages: tuple[Stage, ...]
    safe_contact: str
    dangers: tuple[Danger, ...]
    choices: tuple[Choice, ...]
    next_event: str
    people: tuple[Party, ...]
    narrative: str
    facts_on: date | None
    facts_last_on: date | None
    facts_ongoing: bool
    comparator: str
    prior_steps: str
    wish: str
    criminal_status_label: str
    risk: str
    grounds: tuple[GroundView, ...]
    domain: str
    domain_code: str
    forms: tuple[str, ...]
    legal_dates: tuple[LegalDate, ...]
    delay_questions: tuple[DelayQuestionView, ...]
    clocks: tuple[ClockView, ...]
    consents: tuple[ConsentView, ...]
    routes: tuple[RouteView, ...]
    attachments: tuple[AttachmentView, ...]
    missing: tuple[MissingView, ...]
    letters: tuple[LetterView, ...]
    notes: tuple[NoteView, ...]
    tasks: tuple[TaskView, ...]
    links: tuple[LinkView, ...]
    proposal: ProposalView | None
    events: tuple[TimelineEntry, ...]
    can_write: bool


@dataclass(frozen=True, slots=True)
class Check:
    """One check of a trail, in words."""

    label: str
    level: Literal["ok", "warn", "danger"]
    word: str
    detail: str


@dataclass(frozen=True, slots=True)
class Read:
    """One reading of a case: who (by role for an auditor), what, why."""

    at: datetime
    who: str
    what: str
    reason: str


@dataclass(frozen=True, slots=True)
class AuditView:
    """A case as an auditor sees it: pseudonymous, the verdict first."""

    id: UUID
    number: str
    state_label: str
    site_label: str
    version: int
    whole: bool
    verdict: str
    first_bad_seq: int | None
    checks: tuple[Check, ...]
    events: tuple[TimelineEntry, ...]
    event_count: int
    first_on: date | None
    last_on: date | None
    reads: tuple[Read, ...]
