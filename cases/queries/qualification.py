"""The questionnaire of qualification of one case: what is answered, by whom and when, and every earlier set of answers.

It is read from the trail, its one place: each set of answers is an event, and the last one is what holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.access import Person, log_read, reads_advice, roles_on, visible_case
from cases.commands.details import UNEDITED
from cases.commands.qualification import QUALIFICATION, last_day
from cases.db import Store
from cases.errors import NotFoundError
from cases.facts import civil_day
from cases.procedures import procedure_of
from cases.queries.rows import account_names
from cases.tables import Case, CaseForm, CaseGround, Respondent, Submachine
from cases.trail.read import RecordedEvent, events_of_type
from workflow.periods import nature_of
from workflow.qualification import UNKNOWN, Answers, Situation, answers_held, propose, proposed


@dataclass(frozen=True, slots=True)
class AnswerRead:
    """One answer as it was given: the question and the words as they were read, who gave it, when."""

    code: str
    asked: str
    chosen: tuple[str, ...]
    labels: tuple[str, ...]
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RetainedRead:
    """What the handler retains instead of the proposal, and why."""

    domain: str
    grounds: tuple[str, ...]
    principal_ground: str
    forms: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class SheetRead:
    """One set of answers, as recorded. ``seq`` is its place in the trail, ``questions`` the version that was read."""

    seq: int
    by: str
    at: datetime
    questions: str
    facts_on: date | None
    answers: tuple[AnswerRead, ...]
    retained: RetainedRead | None
    carried_over: bool


@dataclass(frozen=True, slots=True)
class DutyRead:
    """Where one bound person stands with article 40; without a name, the question of the case itself."""

    name: str
    state_label: str


@dataclass(frozen=True, slots=True)
class QualificationView:
    """What the page and the API begin with. ``sheets`` are newest first; before any, ``answers`` are the report's."""

    case_id: UUID
    version: int
    situation: Situation
    answers: Answers
    reasons: Mapping[str, str]
    sheets: tuple[SheetRead, ...]
    duties: tuple[DutyRead, ...]
    may_answer: bool

    @property
    def last(self) -> SheetRead | None:
        """The set of answers that holds, None where nobody filled the questionnaire in."""
        return self.sheets[0] if self.sheets else None


COMPARISON: Final = "COMPARISON"
ARTICLE_40: Final = "article40"
OF_THE_CASE: Final = "case"


def qualification_view(store: Store, person: Person, case_id: UUID, *, now: datetime) -> QualificationView:
    """Return the questionnaire of a case; the reading is logged.

    Raises:
        NotFoundError: no such case for this person, or this person reads no content.
    """
    with store.read(person.scope) as session:
        case = visible_case(session, person, case_id)
        if not reads_advice(person, case, now=now):
            raise NotFoundError
        sheets = _sheets(session, store, case)
        last = sheets[0] if sheets else None
        view = QualificationView(
            case_id=case.id,
            version=case.version,
            situation=_situation(session, case, civil_day(now)),
            answers={each.code: each.chosen for each in last.answers} if last else _held(session, case),
            reasons={each.code: each.reason for each in last.answers} if last else {},
            sheets=sheets,
            duties=_duties(session, case),
            may_answer="case_handler" in roles_on(session, person, case) and case.state not in UNEDITED,
        )
    log_read(store, person, case_id=case_id, what="qualification", now=now)
    return view


def _situation(session: Session, case: Case, today: date) -> Situation:
    kinds = select(Respondent.kind).where(Respondent.case_id == case.id).order_by(Respondent.id)
    kind = session.scalars(kinds.limit(1)).first()
    return Situation(case.facts_on, nature_of(kind or "unknown"), last_day(case, today))


def _held(session: Session, case: Case) -> Answers:
    """What the report already said, so that nobody answers it twice."""
    grounds = select(CaseGround.ground).where(CaseGround.case_id == case.id)
    forms = select(CaseForm.form).where(CaseForm.case_id == case.id).order_by(CaseForm.form)
    ordered = grounds.order_by(CaseGround.principal.desc(), CaseGround.ground)
    return answers_held(case.domain, tuple(session.scalars(ordered)), tuple(session.scalars(forms)))


def _duties(session: Session, case: Case) -> tuple[DutyRead, ...]:
    """Return who is asked by article 40 in this case, and what each answered so far."""
    query = select(Submachine.key, Submachine.state).where(Submachine.case_id == case.id)
    rows = session.execute(query.where(Submachine.machine == ARTICLE_40).order_by(Submachine.key)).all()
    labels = {state.id: state.label for state in procedure_of(case).machine(ARTICLE_40).states}
    ids = [UUID(key) for key, _ in rows if key != OF_THE_CASE]
    names = {str(id_): name for id_, name in account_names(session, ids).items()}
    return tuple(DutyRead(names.get(key, ""), labels[state]) for key, state in rows)


def _sheets(session: Session, store: Store, case: Case) -> tuple[SheetRead, ...]:
    recorded = [event for event in events_of_type(session, store.keys, case.id, QUALIFICATION) if event.data]
    names = account_names(session, list({event.act.actor for event in recorded}))
    sheets: list[SheetRead] = []
    for event in recorded:
        sheets.insert(0, _sheet(event, names, sheets[0] if sheets else None))
    return tuple(sheets)


def _sheet(event: RecordedEvent, names: Mapping[UUID, str], before: SheetRead | None) -> SheetRead:
    data = event.data or {}
    by = names.get(event.act.actor, "")
    kept = {answer.code: answer for answer in before.answers} if before else {}
    answers = (_answer(code, told, kept.get(code), by, event.act.at) for code, told in data["answers"].items())
    facts_on = data.get("facts_on")
    return SheetRead(
        seq=event.seq,
        by=by,
        at=event.act.at,
        questions=str(data["questions"]),
        facts_on=date.fromisoformat(facts_on) if facts_on else None,
        answers=tuple(answers),
        retained=_retained(data.get("retained")),
        carried_over=bool(data.get("carried_over")),
    )


def _answer(code: str, told: Mapping[str, Any], before: AnswerRead | None, by: str, at: datetime) -> AnswerRead:
    """An answer that did not change since the set before belongs to whoever gave it then."""
    chosen, reason = tuple(told["chosen"]), str(told["reason"])
    if before is not None and (before.chosen, before.reason) == (chosen, reason):
        by, at = before.by, before.at
    return AnswerRead(code, str(told["asked"]), chosen, tuple(told["labels"]), reason, by, at)


def _retained(told: Mapping[str, Any] | None) -> RetainedRead | None:
    if told is None:
        return None
    return RetainedRead(
        domain=told["domain"] or "",
        grounds=tuple(told["grounds"]),
        principal_ground=told["principal_ground"] or "",
        forms=tuple(told["forms"]),
        reason=told["reason"],
    )


def prefilled(view: QualificationView) -> dict[str, Any]:
    """Return what the form of the orientation begins with: what is retained, else what is proposed. Nothing before.

    The handler still reads it again and decides. Reasons are the handler's own words, question by question.
    """
    last = view.last
    if last is None:
        return {}
    found = propose(view.answers, view.situation)
    retained = last.retained or RetainedRead(
        domain=next(iter(proposed(found.domain)), ""),
        grounds=proposed(found.grounds),
        principal_ground="",
        forms=proposed(found.forms),
        reason="",
    )
    compared = next((each for each in last.answers if each.code == COMPARISON), None)
    values = {
        "domain": retained.domain,
        "grounds": list(retained.grounds),
        "principal_ground": retained.principal_ground,
        "forms": list(retained.forms),
        "comparator": compared.reason if compared and compared.chosen != (UNKNOWN,) else "",
        "comparator_unknown": compared is not None and compared.chosen == (UNKNOWN,),
        "reasons": _own_words(last),
    }
    return {name: value for name, value in values.items() if value}


def _own_words(sheet: SheetRead) -> str:
    """Return the reasons that the handler wrote, each under the words of its answer."""
    told = [f"{', '.join(each.labels) or each.asked} : {each.reason}" for each in sheet.answers if each.reason]
    return "\n".join([*told, *([sheet.retained.reason] if sheet.retained else [])])
