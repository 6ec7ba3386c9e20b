"""The parts of a case page that are read from one table each: persons, facts, agreements, papers, letters, notes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from cases.access import Person, Reading, may_open
from cases.calendars.reading import calendar_of
from cases.facts import civil_day
from cases.keys import KeyStore
from cases.queries import labels
from cases.queries.labels import said
from cases.queries.rows import account_names, person_name
from cases.queries.views import (
    AttachmentView,
    ConsentView,
    GroundView,
    LetterView,
    LinkView,
    MissingView,
    NoteView,
    Party,
    ProposalView,
    RouteView,
    TaskView,
)
from cases.tables import (
    Attachment,
    Case,
    CaseForm,
    CaseGround,
    Claimant,
    Consent,
    Duplicate,
    Fact,
    Letter,
    MissingItem,
    Note,
    Outbox,
    Proposal,
    Reporter,
    Respondent,
    Route,
    Task,
)
from pdf_templates.french import day
from workflow.law import LAW, ground_label, typeset
from workflow.model import Procedure
from workflow.periods import Calendar
from workflow.periods.clock_steps import Told, Turn, clock_steps, skipped_days

TRAIL: Final = "L25"
"""The trail that an auditor took is no letter of the case."""


def people(session: Session, keys: KeyStore, case: Case) -> tuple[Party, ...]:
    """Return the persons and bodies of the case: who asks first, whom it concerns last."""
    claimants = session.scalars(select(Claimant).where(Claimant.case_id == case.id).order_by(Claimant.id)).all()
    reporters = session.scalars(select(Reporter).where(Reporter.case_id == case.id).order_by(Reporter.id)).all()
    respondents = session.scalars(select(Respondent).where(Respondent.case_id == case.id).order_by(Respondent.id)).all()
    return (
        *(_claimant(row, keys) for row in claimants),
        *(_reporter(row, keys) for row in reporters),
        *(_respondent(row, keys) for row in respondents),
    )


def _claimant(row: Claimant, keys: KeyStore) -> Party:
    told = keys.unseal(row.case_id, "claimant", row.id, "sealed", row.sealed)
    lines = [
        f"naissance : {day(date.fromisoformat(told['birth_date']))}" if told.get("birth_date") else "",
        _phone(str(told.get("phone") or "")),
        str(told.get("email") or ""),
        _address(told),
        f"langue : {labels.language(row.language)}" if row.language and row.language != "fr" else "",
        "interprète nécessaire" if row.needs_interpreter else "",
        "personne mineure" if row.minor else "",
        "identité vérifiée" if row.identity_verified else "identité non vérifiée",
    ]
    name = person_name(told) or ("Personne anonyme" if row.anonymous else "")
    return Party(row.role, labels.PARTIES[row.role], name, tuple(line for line in lines if line))


def _reporter(row: Reporter, keys: KeyStore) -> Party:
    told = keys.unseal(row.case_id, "reporter", row.id, "sealed", row.sealed)
    return Party("reporter", labels.PARTIES["reporter"], person_name(told), (said(labels.REPORTER_KINDS, row.kind),))


def _respondent(row: Respondent, keys: KeyStore) -> Party:
    told = keys.unseal(row.case_id, "respondent", row.id, "sealed", row.sealed)
    lines = [
        said(labels.RESPONDENT_KINDS, row.kind),
        f"SIREN {told['siren']}" if told.get("siren") else "",
        _address(told),
    ]
    return Party("respondent", labels.PARTIES["respondent"], person_name(told), tuple(line for line in lines if line))


def _phone(number: str) -> str:
    """Return a French number as it is dialled: « 06 39 98 11 94 »."""
    national = re.fullmatch(r"\+33(\d)(\d\d)(\d\d)(\d\d)(\d\d)", number)
    return f"0{' '.join(national.groups())}" if national else number


def _address(told: Mapping[str, Any]) -> str:
    town = " ".join(str(told[part]) for part in ("postcode", "commune") if told.get(part))
    return ", ".join(part for part in (str(told.get("address") or ""), town) if part)


def safe_contact(session: Session, keys: KeyStore, case: Case) -> str:
    """Return how the person may be reached without danger, empty where nothing was said."""
    query = select(Claimant).where(Claimant.case_id == case.id, Claimant.role == "claimant").order_by(Claimant.id)
    row = session.scalars(query.limit(1)).one_or_none()
    if row is None:
        return ""
    return str(keys.unseal(case.id, "claimant", row.id, "sealed", row.sealed).get("safe_contact") or "")


def told_facts(session: Session, keys: KeyStore, case: Case) -> Mapping[str, str]:
    """Return what was told: narrative, prior_steps, wish, comparator, risk."""
    row = session.scalars(select(Fact).where(Fact.case_id == case.id)).one_or_none()
    if row is None:
        return {}
    told = keys.unseal(case.id, "fact", row.id, "sealed", row.sealed)
    words = {name: str(value) for name, value in told.items() if value is not None and name != "risk"}
    risks = [said(labels.RISKS, code) for code in told.get("risk") or ()]
    return {**words, "risk": ", ".join(risks)}


def grounds(session: Session, case: Case) -> tuple[GroundView, ...]:
    """Return the alleged grounds, the principal one first, in the words in force at the date of the facts."""
    on = case.facts_on or case.received_on or civil_day(case.created_at)
    query = select(CaseGround).where(CaseGround.case_id == case.id)
    rows = session.scalars(query.order_by(CaseGround.principal.desc(), CaseGround.ground))
    return tuple(GroundView(row.ground, ground_label(row.ground, on), row.principal, "allégué") for row in rows)


def forms(session: Session, case: Case) -> tuple[str, ...]:
    """Return the labels of the forms of discrimination."""
    rows = session.scalars(select(CaseForm.form).where(CaseForm.case_id == case.id).order_by(CaseForm.form))
    return tuple(LAW.forms[form].label_fr for form in rows)


def consents(session: Session, case: Case) -> tuple[ConsentView, ...]:
    """Return the objects of agreement; what an import declared is shown as declared, never as given."""
    query = select(Consent).where(Consent.case_id == case.id)
    rows = session.scalars(query.order_by(Consent.object, Consent.recipient))
    return tuple(_consent(row) for row in rows)


def _consent(row: Consent) -> ConsentView:
    settled = row.state in {"given", "not_required"}
    return ConsentView(
        object=row.object,
        label=said(labels.CONSENT_OBJECTS, row.object),
        recipient=row.recipient,
        state=row.state,
        state_label=said(labels.CONSENT_STATES, row.state),
        decided_on=row.decided_on,
        level="ok" if settled else "warn" if row.state in {"refused", "withdrawn"} else "neutral",
        declared=row.declared,
    )


def routes(session: Session, keys: KeyStore, case: Case) -> tuple[RouteView, ...]:
    """Return the routes proposed and where each stands."""
    rows = session.scalars(select(Route).where(Route.case_id == case.id).order_by(Route.id))
    return tuple(
        RouteView(
            code=row.code,
            label=LAW.routes[row.code].label_fr,
            state=row.state,
            state_label=said(labels.ROUTE_STATES, row.state),
            answer_label=said(labels.ROUTE_ANSWERS, row.claimant_answer),
            reasons=str(keys.unseal(case.id, "route", row.id, "sealed", row.sealed).get("reasons", "")),
            next_on=row.next_on,
        )
        for row in rows
    )


def attachments(
    session: Session, keys: KeyStore, person: Person, case: Case, *, access: Reading | None = None
) -> tuple[AttachmentView, ...]:
    """Return the papers that this person may know of; a closed one keeps its number and hides its title."""
    rows = session.scalars(select(Attachment).where(Attachment.case_id == case.id).order_by(Attachment.number))
    return tuple(_attachment(row, keys, person, access) for row in rows)


def _attachment(row: Attachment, keys: KeyStore, person: Person, access: Reading | None) -> AttachmentView:
    allowed = may_open(person, kind=row.kind, secret=row.secret, author=row.added_by, access=access)
    told = keys.unseal(row.case_id, "attachment", row.id, "sealed", row.sealed) if allowed else {}
    return AttachmentView(
        id=row.id,
        number=row.number,
        title=str(told.get("title") or told.get("filename") or "Pièce réservée"),
        kind=row.kind,
        kind_label=said(labels.ATTACHMENT_KINDS, row.kind),
        media_type=row.media_type,
        pages=row.page_count,
        size=row.size,
        status=row.status,
        status_label=said(labels.ATTACHMENT_STATES, row.status),
        secret_label=said(labels.SECRETS, row.secret),
        added_on=civil_day(row.added_at),
        usable=allowed and row.status in labels.USABLE_ATTACHMENTS,
    )


def missing(session: Session, keys: KeyStore, case: Case) -> tuple[MissingView, ...]:
    """Return the papers asked for."""
    rows = session.scalars(select(MissingItem).where(MissingItem.case_id == case.id).order_by(MissingItem.id))
    return tuple(_missing(row, keys.unseal(case.id, "missing_item", row.id, "sealed", row.sealed)) for row in rows)


def _missing(row: MissingItem, told: Mapping[str, Any]) -> MissingView:
    what, why = str(told.get("what", "")), str(told.get("why", ""))
    return MissingView(row.id, what, why, row.status, said(labels.MISSING_STATES, row.status), row.due_on)


def letters(session: Session, case: Case, titles: Mapping[str, str]) -> tuple[LetterView, ...]:
    """Return the letters of the case, newest first, with how each left. ``titles``: code -> French title."""
    of_case = select(Letter).where(Letter.case_id == case.id, Letter.code != TRAIL)
    rows = session.scalars(of_case.order_by(Letter.id.desc())).all()
    sendings = {row.letter_id: row for row in session.scalars(select(Outbox).where(Outbox.case_id == case.id))}
    authors = account_names(session, {row.author_id for row in rows if row.author_id})
    return tuple(_letter(row, sendings.get(row.id), titles, authors) for row in rows)


def _letter(row: Letter, sending: Outbox | None, titles: Mapping[str, str], authors: Mapping[UUID, str]) -> LetterView:
    return LetterView(
        id=row.id,
        code=row.code,
        title=titles.get(row.code, row.code),
        number=row.number or "",
        state=row.state,
        state_label=said(labels.LETTER_STATES, row.state),
        issued_at=row.issued_at,
        author=authors.get(row.author_id, "") if row.author_id else "",
        channel_label=said(labels.LETTER_CHANNELS, sending.channel) if sending else "",
        sending_label=said(labels.SENDING_STATES, sending.state) if sending else "",
    )


def notes(session: Session, keys: KeyStore, case: Case) -> tuple[NoteView, ...]:
    """Return the working notes, newest first."""
    rows = session.scalars(select(Note).where(Note.case_id == case.id).order_by(Note.id.desc())).all()
    authors = account_names(session, {row.author_id for row in rows if row.author_id})
    return tuple(
        NoteView(
            at=row.at,
            author=authors.get(row.author_id, "") if row.author_id else "",
            audience_label=said(labels.AUDIENCES, row.audience),
            text=str(keys.unseal(case.id, "note", row.id, "sealed", row.sealed).get("text", "")),
        )
        for row in rows
    )


def tasks(session: Session, case: Case, procedure: Procedure) -> tuple[TaskView, ...]:
    """Return the work left to somebody, open first, soonest first."""
    order = (Task.done_at.is_not(None), Task.due_on, Task.id)
    rows = session.scalars(select(Task).where(Task.case_id == case.id).order_by(*order)).all()
    names = account_names(session, {row.assignee_id for row in rows if row.assignee_id})
    calendar = calendar_of(session, case.site_id)
    return tuple(
        TaskView(
            id=row.id,
            label=row.label,
            owner_label=procedure.role(row.assignee_role).label,
            assignee=names.get(row.assignee_id, "") if row.assignee_id else "",
            due_on=row.due_on,
            done=row.done_at is not None,
            why=_why(row, calendar),
        )
        for row in rows
    )


def _why(task: Task, calendar: Calendar) -> str:
    """Return how the day of a task was counted: in working days from the day on which it was left."""
    left_on = civil_day(task.created_at)
    if task.due_on is None or task.due_on <= left_on:
        return ""
    number = calendar.business_days_between(left_on, task.due_on)
    if calendar.add_business_days(left_on, number) != task.due_on:
        return ""
    skipped = skipped_days(left_on, task.due_on, "business_days", number, calendar.idle_name)
    turn = Turn("", "", "started", left_on, task.due_on, unit="business_days", number=number, skipped=skipped)
    start, counted = clock_steps((Told(turn, "tâche laissée", "", left_on),))
    return typeset(f"{start.label_fr} ; {counted.label_fr}.")


def links(session: Session, case: Case, readable: frozenset[UUID]) -> tuple[LinkView, ...]:
    """Return the linked cases, and the supposed and confirmed duplicates, among those that the reader may see."""
    pair = or_(Duplicate.case_id == case.id, Duplicate.other_case_id == case.id)
    rows = session.scalars(select(Duplicate).where(pair, Duplicate.state != "rejected").order_by(Duplicate.id)).all()
    others = {row.id: row.other_case_id if row.case_id == case.id else row.case_id for row in rows}
    linked = {UUID(id_): kind for id_, kind in case.marks.get("linked_cases", {}).items()}
    numbers: dict[UUID, str] = {
        id_: number or "Brouillon"
        for id_, number in session.execute(
            select(Case.id, Case.case_number).where(Case.id.in_({*others.values(), *linked}))
        )
    }
    named = tuple(
        LinkView(id_, numbers[id_], said(labels.LINK_STATES, kind), 0)
        for id_, kind in linked.items()
        if id_ in readable and id_ in numbers
    )
    return named + tuple(
        LinkView(others[row.id], numbers[others[row.id]], said(labels.DUPLICATE_STATES, row.state), row.score)
        for row in rows
        if others[row.id] in readable and others[row.id] in numbers
    )


def linked_ids(session: Session, case: Case) -> frozenset[UUID]:
    """Return the ids of the cases that may be duplicates of this one."""
    pair = or_(Duplicate.case_id == case.id, Duplicate.other_case_id == case.id)
    rows = session.execute(select(Duplicate.case_id, Duplicate.other_case_id).where(pair))
    return frozenset(id_ for pair_ in rows for id_ in pair_ if id_ != case.id)


def proposal(session: Session, keys: KeyStore, case: Case) -> ProposalView | None:
    """Return the open proposal to close, if there is one."""
    query = select(Proposal).where(Proposal.case_id == case.id, Proposal.open.is_(True), Proposal.kind == "closure")
    row = session.scalars(query).one_or_none()
    if row is None:
        return None
    names = account_names(session, [row.proposer_id])
    reason = LAW.closure_reasons.get(row.reason)
    return ProposalView(
        reason=row.reason,
        reason_label=reason.label_fr if reason else row.reason,
        proposer=names.get(row.proposer_id, ""),
        text=str(keys.unseal(case.id, "proposal", row.id, "sealed", row.sealed).get("text", "")),
    )
