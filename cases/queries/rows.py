"""From rows of the database to lines of a list: a few statements for a whole page, never one per case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.access import Person, reading
from cases.errors import CaseKeyMissingError
from cases.facts import civil_day
from cases.keys import KeyStore
from cases.procedures import procedure_of
from cases.queries.views import CaseRow, Deadline, Level
from cases.tables import Account, Case, CaseGround, Claimant, Clock, Limitation, Respondent
from workflow.law import LAW, ground_label
from workflow.periods.calendar import business_days_between

CRITICAL_DAYS = 30
"""A legal date is critical from thirty days before its safe day (domain rule 6.5)."""
SOON_DAYS = 7
NEAR_BUSINESS_DAYS = 3


def deadline(code: str, label: str, on: date, *, today: date, legal: bool, at: datetime | None = None) -> Deadline:
    """Return a date with its level of urgency and the business days left."""
    left = business_days_between(today, on)
    return Deadline(code, label, "legal" if legal else "clock", on, _level(on, today, legal=legal), left, at)


def _level(on: date, today: date, *, legal: bool) -> Level:
    days = (on - today).days
    if days < 0:
        return "late"
    if legal and days <= CRITICAL_DAYS:
        return "critical"
    return "soon" if days <= SOON_DAYS else "calm"


def case_rows(
    session: Session,
    keys: KeyStore,
    person: Person,
    cases: Sequence[Case],
    *,
    today: date,
    named: bool | None = None,
) -> tuple[CaseRow, ...]:
    """Return one line per case, in the order given, with what this person may read of it.

    ``named`` tells whether names are read, where the rights on one case say more than the post.
    """
    ids = [case.id for case in cases]
    named = reading(person) == "full" if named is None else named
    words = _Words(
        claimants=_names(session, keys, Claimant, ids) if named else {},
        respondents=_names(session, keys, Respondent, ids) if named else {},
        grounds=_grounds(session, cases),
        accounts=account_names(session, {case.assignee_id for case in cases if case.assignee_id and named}),
        nexts=_next_deadlines(session, cases, today),
    )
    return tuple(_row(case, person, words) for case in cases)


@dataclass(frozen=True, slots=True)
class _Words:
    """What the lines of one page need beside their case rows, by case or account."""

    claimants: Mapping[UUID, str]
    respondents: Mapping[UUID, str]
    grounds: Mapping[UUID, tuple[str, ...]]
    accounts: Mapping[UUID, str]
    nexts: Mapping[UUID, Deadline]


def _row(case: Case, person: Person, words: _Words) -> CaseRow:
    site = LAW.sites.get(case.site_id)
    return CaseRow(
        id=case.id,
        number=case.case_number or "",
        external_ref=case.external_ref or "",
        claimant=words.claimants.get(case.id, ""),
        respondent=words.respondents.get(case.id, ""),
        grounds=words.grounds.get(case.id, ()),
        domain=LAW.domains[case.domain].label_fr if case.domain else "",
        state=case.state,
        state_label=procedure_of(case).state(case.state).label,
        urgency=case.urgency,
        site=case.site_id,
        site_label=site.label_fr if site else case.site_id,
        assignee_id=case.assignee_id,
        assignee=words.accounts.get(case.assignee_id, "") if case.assignee_id else "",
        assigned_to_me=case.assignee_id == person.id,
        next=words.nexts.get(case.id),
        received_on=case.received_on or civil_day(case.created_at),
        version=case.version,
        reopened=case.reopened_count > 0,
    )


def account_names(session: Session, ids: Iterable[UUID]) -> Mapping[UUID, str]:
    """Return the display names of accounts."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    found = session.execute(select(Account.id, Account.display_name).where(Account.id.in_(wanted)))
    return {row.id: row.display_name for row in found}


def person_name(values: Mapping[str, str]) -> str:
    """Return « NOM Prénom » of the sealed values of a person or body."""
    if values.get("name"):
        return values["name"]
    return " ".join(part for part in (values.get("last_name", ""), values.get("first_name", "")) if part)


def _names(
    session: Session, keys: KeyStore, table: type[Claimant | Respondent], ids: Sequence[UUID]
) -> Mapping[UUID, str]:
    query = select(table.case_id, table.id, table.sealed).where(table.case_id.in_(ids)).order_by(table.id.desc())
    if table is Claimant:
        query = query.where(Claimant.role != "legal_representative")
    names: dict[UUID, str] = {}
    for case_id, row_id, sealed in session.execute(query):
        try:
            names[case_id] = person_name(keys.unseal(case_id, table.__tablename__, row_id, "sealed", sealed))
        except CaseKeyMissingError:
            names[case_id] = ""  # erased: the line stays, the name is gone
    return names


def _grounds(session: Session, cases: Sequence[Case]) -> Mapping[UUID, tuple[str, ...]]:
    days = {case.id: case.facts_on or case.received_on or civil_day(case.created_at) for case in cases}
    query = (
        select(CaseGround.case_id, CaseGround.ground)
        .where(CaseGround.case_id.in_(days))
        .order_by(CaseGround.principal.desc(), CaseGround.ground)
    )
    labels: dict[UUID, list[str]] = defaultdict(list)
    for case_id, ground in session.execute(query):
        labels[case_id].append(ground_label(ground, days[case_id]))
    return {case_id: tuple(found) for case_id, found in labels.items()}


def _next_deadlines(session: Session, cases: Sequence[Case], today: date) -> Mapping[UUID, Deadline]:
    """Return the soonest date of each case: a running clock or a running limitation rule."""
    procedures = {case.id: procedure_of(case) for case in cases}
    states = {case.id: case.state for case in cases}
    clocks = session.execute(
        select(Clock.case_id, Clock.clock, Clock.due_on, Clock.due_at).where(
            Clock.case_id.in_(procedures), Clock.state.in_(("running", "over")), Clock.due_on.is_not(None)
        )
    )
    soonest: dict[UUID, Deadline] = {}
    for case_id, clock, due_on, due_at in clocks:
        if clock in FILE_CLOCKS or due_on is None:
            continue
        procedure = procedures[case_id]
        named = procedure.clock(clock)
        found = deadline(clock, named.label, due_on, today=today, legal=False, at=due_at)
        state = procedure.state(states[case_id])
        in_time = found.level != "late" and state.waiting_clock == clock
        acts = state.owner if in_time and state.owner else named.expiry_owner  # the duty passes on with the last day
        _keep(soonest, case_id, replace(found, owner=procedure.role(acts).label))
    rows = session.execute(
        select(Limitation.case_id, Limitation.rule, Limitation.safe_day).where(
            Limitation.case_id.in_(procedures),
            Limitation.status.in_(("running", "may_be_open")),
            Limitation.safe_day.is_not(None),
        )
    )
    closed = {case.id for case in cases if case.state in {"closed", "archived", "purged"}}
    for case_id, rule, safe_day in rows:
        if safe_day and case_id not in closed:
            label = LAW.limitation_rules[rule].label_fr
            _keep(soonest, case_id, deadline(rule, label, safe_day, today=today, legal=True))
    return soonest


FILE_CLOCKS = frozenset({"K14", "K19", "K20"})
"""K14 is shown as the limitation rows themselves; retention runs on closed files only."""


def _keep(soonest: dict[UUID, Deadline], case_id: UUID, found: Deadline) -> None:
    known = soonest.get(case_id)
    if known is None or found.on < known.on:
        soonest[case_id] = found
