"""From a report to a draft (T37): the case file begins, its day of receipt is fixed, its clocks start."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from cases.access import NATIONAL_ROLES, Person
from cases.commands.answers import Answer
from cases.commands.change import Change
from cases.commands.file import index_tokens, tell, write_claimant, write_facts, write_respondent
from cases.commands.idempotency import Request, claim, request, settle
from cases.commands.limitation import recompute
from cases.commands.records import WRITERS
from cases.commands.records.qualification import write_forms, write_grounds
from cases.commands.timing import apply_clocks
from cases.db import Store, new_id
from cases.duplicates import index_tokens as tokens_of
from cases.duplicates import suspects
from cases.errors import AlreadyReportedError, RefusedError
from cases.facts import civil_day
from cases.procedures import version_of
from cases.reports import Report
from cases.tables import Case
from cases.versions.register import procedure_for
from workflow.engine import decide
from workflow.facts import Facts
from workflow.model import NEW, Actor, Decision, Procedure, Refusal, Refused

CREATED: Final = "T37"


def create_draft(store: Store, person: Person, report: Report, *, now: datetime, key: str | None = None) -> Answer:
    """Make a draft of a report. No number yet: T01 gives it.

    Raises:
        KeyReusedError: the key belongs to another request.
        RefusedError: this person does not write drafts, or not for this site.
        AlreadyReportedError: the site already holds a case with this ``external_ref``.
        NothingPublishedError: no procedure is published that it could begin under.
    """
    asked = request(key, "create_draft", data=report.model_dump(mode="json"))
    try:
        return _create(store, person, report, asked, now)
    except IntegrityError as error:
        if "external_ref" not in str(error.orig):
            raise
        with store.read(person.scope) as session:  # a twin of this import came first
            raise AlreadyReportedError(_holder(session, report)) from error


def _create(store: Store, person: Person, report: Report, asked: Request, now: datetime) -> Answer:
    with store.write(person.scope) as session:
        replay = claim(session, person, asked, now=now)
        if replay is not None:
            return replay
        procedure = procedure_for(session, report.site_id)
        decision = _decision(procedure, person, report, now)
        held = _holder(session, report)
        if held is not None:
            raise AlreadyReportedError(held)
        case = _empty_case(procedure, person, report, now)
        store.keys.create(case.id, case.site_id)
        session.add(case)
        session.flush()
        change = Change(store, session, person, case, now, event=CREATED)
        _write_report(change, report)
        apply_clocks(change, procedure, decision, {})
        change.marks["authors"] = {CREATED: str(person.id)}
        values = {name: value for name, value in report.model_dump(mode="json").items() if value}
        change.record(CREATED, decision.role, values=values, to_state=decision.to_state, from_state=NEW)
        answer = Answer(case.id, None, case.state, case.version, case.version)
        settle(session, person, asked, answer)
    return answer


def _decision(procedure: Procedure, person: Person, report: Report, now: datetime) -> Decision:
    data = {"received_on": report.received_on, "channel": report.channel}
    facts = Facts(state=NEW, site=report.site_id)
    actor = Actor(person.id, frozenset({person.role}), person.site, person.bound)
    decision = decide(procedure, facts, CREATED, actor, civil_day(now), data)
    refusals = list(decision.refusals) if isinstance(decision, Refused) else []
    if person.site != report.site_id and person.role not in NATIONAL_ROLES:
        message = "Vous saisissez les signalements de votre site seulement : choisissez votre site."
        refusals.append(Refusal("site", message, "règle du réseau", field="/site_id"))
    if refusals or isinstance(decision, Refused):
        raise RefusedError(tuple(refusals))
    return decision


def _holder(session: Session, report: Report) -> UUID | None:
    """Return the case of the site that already has this reference."""
    if not report.external_ref:
        return None
    same = (Case.site_id == report.site_id) & (Case.external_ref == report.external_ref)
    return session.scalar(select(Case.id).where(same))


def _empty_case(procedure: Procedure, person: Person, report: Report, now: datetime) -> Case:
    return Case(
        id=new_id(),
        site_id=report.site_id,
        external_ref=report.external_ref or None,
        received_at=report.received_at,
        reporter_kind=report.reporter_kind,
        anonymous=report.anonymous,
        procedure_version=version_of(procedure),
        procedure_sha256=procedure.sha256,
        state="draft",
        version=0,
        created_by=person.id,
        created_at=now,
        updated_at=now,
        marks={},
    )


def _write_report(change: Change, report: Report) -> None:
    WRITERS["draft"](change, {"received_on": report.received_on, "channel": report.channel})
    write_facts(change, _facts(report))
    write_claimant(change, _claimant(report))
    if report.reporter_kind != "claimant":
        change.add("reporter", kind=report.reporter_kind)
    write_respondent(change, _respondent(report))
    write_grounds(change, report.grounds_alleged, None)
    write_forms(change, report.forms)
    change.columns["domain"] = report.domain
    _write_answers(change, report)
    index_tokens(change, tokens_of(change.store.keys, report))
    for twin in suspects(change.session, change.store.keys, report, but=change.case.id):
        first, second = sorted((change.case.id, twin.case_id))
        change.add(
            "duplicate",
            case_id=first,
            other_case_id=second,
            state="suspected",
            score=twin.score,
            marked_at=change.now,
        )
    recompute(change)


def _facts(report: Report) -> dict[str, Any]:
    words = {
        "narrative": report.narrative,
        "prior_steps": report.prior_steps,
        "wish": report.wish,
        "announced": list(report.attachments),
        "taken_by": report.intake_agent,
    }
    return {
        "facts_on": report.facts_on,
        "facts_last_on": report.facts_last_on,
        "facts_ongoing": bool(report.facts_ongoing),
        **{name: value for name, value in words.items() if value},
    }


def _claimant(report: Report) -> dict[str, Any]:
    told = {
        "last_name": report.claimant_last_name,
        "first_name": report.claimant_first_name,
        "birth_date": report.claimant_birth_date,
        "gender": report.claimant_gender,
        "phone": report.claimant_phone,
        "email": report.claimant_email,
        "address": report.claimant_address,
        "postcode": report.claimant_postcode,
        "commune": report.claimant_commune,
    }
    return {
        "anonymous": report.anonymous,
        "minor": report.minor,
        "needs_interpreter": bool(report.needs_interpreter),
        "language": report.language,
        "commune_insee": report.claimant_insee,
        **{name: value for name, value in told.items() if value},
    }


def _respondent(report: Report) -> dict[str, Any]:
    told = {"name": report.respondent_name, "siren": report.respondent_siren, "commune": report.respondent_commune}
    return {"kind": report.respondent_kind, **{name: value for name, value in told.items() if value}}


def _write_answers(change: Change, report: Report) -> None:
    """Keep what was declared of agreement, notice, criminal procedure and court. Declared is not given (T42)."""
    change.add("consent", object="ddd_referral", recipient="ddd", declared=report.consent_ddd)
    if report.notice_given_on:
        change.add(
            "consent",
            object="information_notice",
            recipient="site",
            state="given",
            decided_on=report.notice_given_on,
        )
    if report.criminal_procedure != "unknown":
        change.insert("submachine", machine="criminal", key="", state=report.criminal_procedure)
        change.marks["criminal_asked"] = True
    if report.court_case != "unknown":
        change.marks["court_case"] = report.court_case
        tell(change, "court_case")
