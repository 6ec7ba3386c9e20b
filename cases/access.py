"""Who may see which case, and as what they act on it. Every list, view and command of a case passes here.

A case that an account may not see is *not found*, exactly like one that does not exist: the answer must not tell that
a person has a file. Rights are evaluated when they are used, never frozen in a task or a list.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Literal
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, false, func, or_, select, true
from sqlalchemy.orm import Session, aliased

from cases.columns import Id
from cases.db import Scope, Store, new_id
from cases.errors import NotFoundError
from cases.tables import AccessLog, Account, Case, Clock, Conflict, Event, Substitute, Transfer
from workflow.model import Actor

Reading = Literal["full", "pseudonymous", "stub"]
"""``full``: persons and narrative; ``pseudonymous``: codes, dates and roles; ``stub``: number, state, site, dates."""

GLASS = "break_glass"
"""Mark of a case: account -> instant at which the exceptional access of that person ends."""
SITE_ROLES = frozenset({"intake_agent", "case_handler", "site_coordinator"})
COORDINATORS = frozenset({"site_coordinator", "substitute_coordinator"})
NATIONAL_ROLES = frozenset({"national_admin", "system"})
WRITERS_OF_DRAFTS = frozenset({"intake_agent", "case_handler", "partner", "system"})
"""Who may create a draft (T37)."""


@dataclass(frozen=True, slots=True)
class Person:
    """An account as rights see it. ``site`` is None for posts that serve every site."""

    id: UUID
    login: str
    name: str
    role: str
    site: str | None
    bound: bool
    substitute_for: frozenset[str] = frozenset()
    function: str = ""

    @property
    def scope(self) -> Scope:
        """The sites whose rows this person's transactions may touch (the second net, PostgreSQL only)."""
        if self.site is None or self.role in NATIONAL_ROLES:
            return Scope(user=self.id, every_site=True)
        return Scope(user=self.id, sites=frozenset({self.site}) | self.substitute_for)


SYSTEM = Person(
    id=UUID("00000000-0000-7000-8000-000000000001"),
    login="system",
    name="Système",
    role="system",
    site=None,
    bound=False,
)
"""Clocks, automatic returns, retention lists: decides nothing on the merits."""


def person_of(session: Session, account: Account) -> Person:
    """Return the rights-bearing view of an account row."""
    named = session.scalars(select(Substitute.site_id).where(Substitute.account_id == account.id))
    return Person(
        id=account.id,
        login=account.login,
        name=account.display_name,
        role=account.role,
        site=account.site_id,
        bound=account.bound_by_article40,
        substitute_for=frozenset(named),
        function=account.function,
    )


def visible(person: Person) -> ColumnElement[bool]:
    """Return the condition on ``Case`` of the cases that this person may see at all."""
    return and_(_of_role(person), ~_in_conflict(person))


def reach(session: Session, person: Person) -> tuple[ColumnElement[bool], ...]:
    """Return what ``visible`` says in parts: no case meets two of them, and an index finds the cases of each.

    A coordinator's own site is one part; the few cases of other sites that he or she may act on are named in another.
    The condition as a whole would have the database look at every case of the network.
    """
    if person.role not in COORDINATORS or person.site is None:
        return (visible(person),)
    own = and_(Case.site_id == person.site, ~_in_conflict(person))
    elsewhere = select(Case.id).where(Case.site_id != person.site, ~_in_conflict(person))
    offered = session.scalars(elsewhere.where(_offered_to(person.site))).all()
    called = session.scalars(elsewhere.where(_called_as_substitute(person))).all()
    named = sorted({*offered, *called})
    return (own, Case.id.in_(named)) if named else (own,)


def _of_role(person: Person) -> ColumnElement[bool]:
    own_site = Case.site_id == person.site if person.site else true()
    match person.role:
        case "intake_agent" | "case_handler":
            return own_site
        case "site_coordinator" | "substitute_coordinator":
            return or_(own_site, _offered_to(person.site), _called_as_substitute(person))
        case "ddd_delegate":
            return and_(own_site, Case.referral_sent_at.is_not(None))
        case "auditor" | "dpo":
            return own_site
        case "national_admin" | "system":
            return true()
        case "partner":
            return Case.created_by == person.id
        case _:
            return false()


def _offered_to(site: str | None) -> ColumnElement[bool]:
    """A transfer is offered to the site: its coordinator must be able to answer, and nobody else there reads it."""
    return Case.id.in_(select(Transfer.case_id).where(Transfer.to_site == site, Transfer.state == "offered"))


def _called_as_substitute(person: Person) -> ColumnElement[bool]:
    """The site named this person in advance, and its own coordinator cannot or did not act.

    In conflict, absent, author of what waits for validation, or past K07 or K26.
    """
    if not person.substitute_for:
        return false()
    return and_(Case.site_id.in_(sorted(person.substitute_for)), _needs_substitute())


def _needs_substitute() -> ColumnElement[bool]:
    coordinator, present = aliased(Account), aliased(Account)
    able = and_(
        coordinator.site_id == Case.site_id,
        _present(coordinator),
        ~exists().where(Conflict.case_id == Case.id, Conflict.account_id == coordinator.id),
        or_(Case.proposed_by.is_(None), Case.proposed_by != coordinator.id),
    )
    late = Case.id.in_(select(Clock.case_id).where(Clock.state == "over", Clock.clock.in_(("K07", "K26"))))
    # Only these may lack an able coordinator; the others are spared the look at each coordinator in turn.
    doubtful = or_(
        Case.proposed_by.is_not(None),
        Case.id.in_(select(Conflict.case_id)),
        Case.site_id.not_in(select(present.site_id).where(present.site_id.is_not(None), _present(present))),
    )
    return or_(and_(doubtful, ~exists().where(able)), late)


def _present(coordinator: type[Account]) -> ColumnElement[bool]:
    here = and_(coordinator.disabled_at.is_(None), coordinator.absent_until.is_(None))
    return and_(coordinator.role == "site_coordinator", here)


def _in_conflict(person: Person) -> ColumnElement[bool]:
    return Case.id.in_(select(Conflict.case_id).where(Conflict.account_id == person.id))


def visible_case(session: Session, person: Person, case_id: UUID, *, lock: bool = False) -> Case:
    """Return the case, locked for this transaction where asked (``FOR NO KEY UPDATE``; SQLite holds the whole file).

    Raises:
        NotFoundError: it does not exist, or this person may not see it: the two are told alike.
    """
    case = session.scalars(_one_visible(person, lock=lock), {"case_id": case_id}).one_or_none()
    if case is None:
        raise NotFoundError
    return case


@lru_cache(maxsize=1024)
def _one_visible(person: Person, *, lock: bool) -> Select[Case]:
    """Return the query of one case that this person may see: built once per person, bound once per case."""
    query = select(Case).where(Case.id == bindparam("case_id", type_=Id), visible(person))
    return query.with_for_update(key_share=True, of=Case) if lock else query


def actor_on(session: Session, person: Person, case: Case) -> Actor:
    """Return the person as actor on this case: the roles held *here* and now."""
    return Actor(id=person.id, roles=roles_on(session, person, case), site=person.site, bound=person.bound)


def roles_on(session: Session, person: Person, case: Case) -> frozenset[str]:
    """Return the roles held on this case. A coordinator named by another site acts there as substitute only."""
    if person.role in COORDINATORS and case.site_id != person.site:
        offered = session.scalar(select(_offered_to(person.site)).where(Case.id == case.id).select_from(Case))
        substitute = {"substitute_coordinator"} if case.site_id in person.substitute_for else set()
        return frozenset({person.role} if offered else set()) | frozenset(substitute)
    return frozenset({person.role})


def reading(person: Person) -> Reading:
    """Return how much of a case this person reads (domain rule 6.1)."""
    match person.role:
        case "auditor":
            return "pseudonymous"
        case "national_admin" | "system":
            return "stub"
        case _:
            return "full"


def reading_of(person: Person, case: Case, *, now: datetime) -> Reading:
    """Return how much the person reads of this case now: an exceptional access (T36) opens it until its hour."""
    return "full" if glass_is_open(person, case, now=now) else reading(person)


def reads_advice(person: Person, case: Case, *, now: datetime) -> bool:
    """Tell whether the person reads what the site makes of a report: its qualification, its routes, who is bound.

    A partner sees what it sent and its receipt (domain rule 6.1).
    """
    return person.role != "partner" and reading_of(person, case, now=now) == "full"


def glass_is_open(person: Person, case: Case, *, now: datetime) -> bool:
    """Tell whether this person opened an exceptional access to the case that has not ended by itself."""
    until = case.marks.get(GLASS, {}).get(str(person.id))
    return until is not None and now < datetime.fromisoformat(until)


def may_open(person: Person, *, kind: str, secret: str, author: UUID | None, access: Reading | None = None) -> bool:
    """Tell whether the person, who reads the case as ``access`` says, may open an attachment.

    Health, lawyer's and criminal papers are closed to the intake desk, unless this agent added them; nothing is open
    to who reads pseudonymously.
    """
    if (access or reading(person)) != "full":
        return False
    closed = bool(secret) or kind in {"complaint", "criminal"}
    return not (closed and person.role in {"intake_agent", "partner"} and author != person.id)


def log_read(store: Store, person: Person, *, case_id: UUID | None, what: str, reason: str = "", now: datetime) -> None:
    """Write one line of the access log: who looked at what, and why (CNIL, délibération n° 2021-122)."""
    with store.write(person.scope) as session:
        session.add(AccessLog(id=new_id(), at=now, account_id=person.id, case_id=case_id, what=what, reason=reason))


def event_count(session: Session, case_id: UUID) -> int:
    """Return how many events the case has."""
    return session.scalar(select(func.count()).select_from(Event).where(Event.case_id == case_id)) or 0
