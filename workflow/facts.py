"""What guards may know of a case: typed, frozen, without names or narrative. Built by ``cases.facts``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

FOR_ANOTHER = frozenset({"third_party", "witness", "professional", "association", "other"})
"""Reporters who speak of somebody else, whom they may not know by name."""


@dataclass(frozen=True, slots=True)
class Consent:
    """One of the four objects of agreement, per recipient.

    ``object`` is ``information_notice`` (received; not a consent), ``ddd_referral``, ``partner`` or ``secrecy``
    (lifting of medical or lawyer's secrecy, LO 2011-333 art. 20). ``declared`` alone, without wording and proof, is
    no consent: it comes from an import and waits for T42.
    """

    object: str
    recipient: str
    state: str
    decided_on: date | None = None
    wording_version: str = ""
    proof: bool = False
    declared: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """One route proposed to the claimant and where it stands; ``answer`` is the claimant's."""

    code: str
    state: str
    answer: str = ""
    next_on: date | None = None


@dataclass(frozen=True, slots=True)
class LimitationDate:
    """One running, over or not yet started limitation rule of the case."""

    rule: str
    status: str
    """``running``, ``may_be_open``, ``over``, ``not_started`` or ``caution``."""
    legal_last_day: date | None = None
    safe_day: date | None = None
    over_after: date | None = None
    settled: str = ""
    """Empty while the right may be lost; ``claim_filed`` or ``right_given_up`` once it raises no alarm any more."""


@dataclass(frozen=True, slots=True)
class LetterIssued:
    """The last letter of one code: when it was issued, how it left and whether its delivery is recorded."""

    code: str
    issued_at: datetime | None
    issued_on: date | None
    channel: str = ""
    delivered: bool = False


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact with the claimant, or one try that failed."""

    on: date
    channel: str
    reached: bool


@dataclass(frozen=True, slots=True)
class MissingItem:
    """A paper asked for: ``asked``, ``received``, ``waived`` or ``to_follow``."""

    id: UUID
    status: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class ClockState:
    """A clock of the case. ``state`` is ``running``, ``paused``, ``over`` or ``stopped``."""

    id: str
    state: str
    started_on: date
    due_on: date | None = None
    reminders_sent: int = 0


@dataclass(frozen=True, slots=True)
class Attachment:
    """A paper of the file. ``secret`` is empty, ``health`` or ``lawyer``; ``leaves`` tells that it goes to the DDD."""

    id: UUID
    kind: str
    status: str
    secret: str = ""
    leaves: bool = True


@dataclass(frozen=True, slots=True)
class ClosureProposal:
    """The open proposal of T43."""

    reason: str
    proposer: UUID


@dataclass(frozen=True, slots=True)
class Transfer:
    """The open offer of T20 or T55."""

    from_site: str
    to_site: str
    conflict: bool
    offered_on: date


@dataclass(frozen=True, slots=True)
class Article40:
    """One record per bound person: its state in the machine ``article40`` of the procedure."""

    person: str
    state: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that a guard may read of one case at one moment.

    Every default is the safer branch: what is not known is not there.
    """

    state: str = "draft"
    return_state: str | None = None
    site: str = ""

    # the report
    channel: str = ""
    reporter_kind: str = ""
    received_on: date | None = None
    created_on: date | None = None
    narrative_written: bool = False
    information_notice_given: bool = False
    """The notice of RGPD 13 or 14 was handed over or posted before registration."""
    report_received: bool = True
    """False where the draft holds no report of a person (empty, test or double entry)."""
    competent_site: str | None = None
    """Site whose territory the case touches at the date of the facts; None where none does (domain rule 6.5)."""
    host_authority_concerned: bool = False
    """The respondent is the host authority of the site: a conflict must be declared (CRPA L100-2)."""

    # persons
    anonymous: bool = False
    identity_verified: bool = False
    claimant_known: bool = False
    claimant_minor: bool = False
    legal_representative: bool = False
    heir: bool = False
    """An heir carries the case on (LO 2011-333 art. 5)."""
    claimant_deceased: bool = False
    association_standing: str = ""
    """Empty (none refers), ``entitled``, ``under_five_years``, ``no_statutes``, ``other_purpose`` (LO 5, 3°)."""
    mandate_proved: bool = False
    respondent_nature: str = "unknown"

    # qualification
    grounds: tuple[str, ...] = ()
    domain: str | None = None
    forms: tuple[str, ...] = ()
    out_of_scope_reasoned: bool = False
    facts_on: date | None = None
    facts_ongoing: bool = False
    clock_start_reasoned: bool = False
    comparator_noted: bool = False
    """Comparison element written, or marked unknown."""
    risk_screen_done: bool = False
    criminal_status: str = "unknown"
    criminal_asked: bool = False
    """The question was asked: a status, or « inconnu » marked on purpose (LO 23)."""
    limitation: tuple[LimitationDate, ...] = ()
    limitation_computed: bool = False
    delay_questions: tuple[str, ...] = ()
    """Codes of the questions about a short delay that are still open."""
    delay_questions_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Domain -> those that would be open in it, where they are others."""
    urgency: str = "normal"
    article40: tuple[Article40, ...] = ()

    # people at work
    assignee: UUID | None = None
    handlers: frozenset[UUID] = frozenset()
    """Accounts that may handle a case of this site: it keeps the case until an offer is accepted."""
    receiving_handlers: frozenset[UUID] = frozenset()
    """Accounts that may handle a case of the site to which it is offered."""
    coordinators: frozenset[UUID] = frozenset()
    """Accounts of the site's own coordinators."""
    conflict_declared: bool = False
    """A conflict of interest of a person or a service was declared (T54) and is not settled."""
    conflicts: frozenset[UUID] = frozenset()
    """Persons (accounts) named in a conflict of interest on this case."""
    coordinator_in_conflict: bool = False
    coordinator_absent: bool = False
    substitute_named: bool = False
    authors: Mapping[str, UUID] = field(default_factory=dict)
    """Event id -> who fired it last: what four-eyes pairs read."""
    substitutes: frozenset[UUID] = frozenset()

    # agreement, routes, referral
    consents: tuple[Consent, ...] = ()
    routes: tuple[Route, ...] = ()
    orientation_validated_on: date | None = None
    attachments: tuple[Attachment, ...] = ()
    referral_items_missing: tuple[str, ...] = ()
    """Items a referral must hold and that the file lacks, by code (domain rule 2.4)."""
    referral_items_to_follow: frozenset[str] = frozenset()
    referral_sent_on: date | None = None
    referral_started: bool = False
    route_opened: bool = False
    """A route was opened once in the life of the case."""
    ddd_number_known: bool = False
    outcomes: tuple[str, ...] = ()
    duplicate_referred: bool = False
    """A confirmed duplicate of this case was already referred."""

    # papers, letters, contacts, clocks
    missing_items: tuple[MissingItem, ...] = ()
    letters: Mapping[str, LetterIssued] = field(default_factory=dict)
    letter_drafts: Mapping[UUID, str] = field(default_factory=dict)
    """Letters prepared and not issued yet: id -> code."""
    contacts: tuple[Contact, ...] = ()
    clocks: Mapping[str, ClockState] = field(default_factory=dict)

    # ways out
    closure_proposal: ClosureProposal | None = None
    closed_on: date | None = None
    closure_reason: str | None = None
    retention_class: str | None = None
    retention_end: date | None = None
    elimination_visa: str | None = None
    listed_for_purge_by: UUID | None = None
    pending_rights_request: bool = False
    litigation_hold: bool = False
    transfer: Transfer | None = None
    duplicate_target_open: bool = False
    duplicate_target_referred: bool = False
    """The case named to be kept was referred itself."""
    kept_case_class: str = ""
    """Retention class of the case into which this one was merged, once that class is known."""
    kept_case_alive: bool = False
    """This case was merged into another one that is not eliminated yet."""
    collective: bool = False
    reopened_count: int = 0
    scope_changed_on: date | None = None
    """Day of the last reopening with another scope: an agreement given before must be asked again."""

    def consent(self, object_: str, recipient: str = "ddd") -> Consent | None:
        """Return the agreement of that object and recipient, if one was recorded."""
        for consent in self.consents:
            if (consent.object, consent.recipient) == (object_, recipient):
                return consent
        return None

    def route(self, code: str) -> Route | None:
        """Return the route of that code, if it was ever proposed."""
        for route in self.routes:
            if route.code == code:
                return route
        return None

    def instances(self, machine: str) -> dict[str, str]:
        """Return key -> state of every instance of a sub-machine, made anew; single machines have the key ``""``."""
        match machine:
            case "consent":
                return {f"{c.object}:{c.recipient}": c.state for c in self.consents}
            case "route":
                return {r.code: r.state for r in self.routes}
            case "article40":
                return {a.person: a.state for a in self.article40}
            case "criminal":
                return {"": self.criminal_status}
            case "urgency":
                return {"": self.urgency}
            case "link":
                return {"": self.link}
        raise KeyError(machine)

    link: str = "none"
    """``none``, ``linked``, ``collective`` or ``duplicate``."""

    @property
    def nobody_named(self) -> bool:
        """Whether there is no victim to identify or to write to: an anonymous report, or a third party's."""
        return self.anonymous or (not self.claimant_known and self.reporter_kind in FOR_ANOTHER)

    @property
    def report_withdrawn(self) -> bool:
        """Whether the person withdrew the report: from then on nothing is sent for him or her (domain rule 6.5)."""
        return self.closure_proposal is not None and self.closure_proposal.reason == "CONSENT_WITHDRAWN"

    @property
    def critical(self) -> bool:
        """Whether the case is critical (domain rule 6.5)."""
        return self.urgency == "critical"

    @property
    def earliest_safe_day(self) -> date | None:
        """The earliest safe day of the running rows whose right is still to be used, None where there is none."""
        days = [
            row.safe_day
            for row in self.limitation
            if row.safe_day and not row.settled and row.status in {"running", "may_be_open"}
        ]
        return min(days, default=None)
