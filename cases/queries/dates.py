"""The dates of one case, each with its why: limitation rows with their derivation, and the network's clocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.facts import civil_day
from cases.keys import KeyStore
from cases.procedures import procedure_of
from cases.queries.rows import account_names, deadline
from cases.queries.urgent import ALARMING
from cases.queries.views import ClockView, Danger, Deadline, DelayQuestionView, DerivationStep, EarlierStart, LegalDate
from cases.queries.why import NETWORK_RULE, ToldDates, changes_of_clock, changes_of_rule, why_clock
from cases.tables import Case, Clock, Limitation
from cases.tables import LegalDate as LegalDateRow
from workflow.law import LAW, LimitationRule, long_date, typeset
from workflow.law.articles import cited
from workflow.model import Alarms
from workflow.model import Clock as ProcedureClock
from workflow.periods import alarm_days

ALARMS: Final = "K14"
SHOWN_STATES: Final = ("running", "may_be_open", "caution", "not_started", "over")
NOT_STOPPED_BY: Final = (
    "La saisine du Défenseur des droits n’arrête pas ce délai (LO n° 2011-333, art. 6). Le juge décide."
)
SETTLED_WORDS: Final[Mapping[str, str]] = {
    "claim_filed": "Droit exercé le {day} : ce délai n’alerte plus.",
    "right_given_up": "Droit abandonné par écrit le {day} : ce délai n’alerte plus.",
}
MENDING_EVENT: Final = "T59"
"""Noting a claim, a suspension or a corrected date is the event that changes a legal date."""


DELAY_QUESTIONS: Final = tuple(
    DelayQuestionView(row.code.lower(), row.question_fr, row.help_fr, row.article)
    for row in LAW.delay_questions.values()
)
"""Every question whose answer may open a short period."""


def delay_questions(case: Case) -> tuple[DelayQuestionView, ...]:
    """Return the questions still to ask about this case, as its dates stood when they were last counted."""
    asked = {code.lower() for code in case.marks.get("delay_questions", ())}
    return tuple(question for question in DELAY_QUESTIONS if question.field in asked)


@dataclass(frozen=True, slots=True)
class _Noted:
    """A date of law that a person noted, with who, when and why; ``corrected`` by a later one, where it was."""

    id: UUID
    kind: str
    rule: str | None
    start_on: date
    author: str
    noted_on: date
    why: str
    corrected: UUID | None


def legal_dates(session: Session, keys: KeyStore, case: Case, told: ToldDates, *, today: date) -> tuple[LegalDate, ...]:
    """Return the limitation rows of the case, soonest safe day first, those that are over last."""
    rows = session.scalars(select(Limitation).where(Limitation.case_id == case.id)).all()
    noted = _noted(session, keys, case)
    ladder = procedure_of(case).clock(ALARMS).alarms
    found = [
        _legal_date(
            row, keys.unseal(case.id, "limitation", row.id, "derivation", row.derivation), noted, told, ladder, today
        )
        for row in rows
        if LAW.limitation_rules[row.rule].length
    ]
    return tuple(sorted(found, key=lambda row: (SHOWN_STATES.index(row.status), row.safe_day or date.max, row.rule)))


def _legal_date(
    row: Limitation,
    told: Mapping[str, Any],
    noted: Sequence[_Noted],
    trail: ToldDates,
    ladder: Alarms,
    today: date,
) -> LegalDate:
    """``told`` is the derivation that was sealed with the row when it was counted."""
    rule = LAW.limitation_rules[row.rule]
    kind = str(told.get("start_kind", ""))
    start = _start_of(noted, row.rule, kind)
    settled = _settled(noted, row.rule)
    on = row.safe_day or row.legal_last_day
    return LegalDate(
        deadline=deadline(row.rule, rule.label_fr, on, today=today, legal=True) if on and not settled else None,
        rule=row.rule,
        label=rule.label_fr,
        legal_last_day=row.legal_last_day,
        safe_day=row.safe_day,
        over_after=row.over_after,
        status=row.status,
        basis=cited(rule.article, today),
        confidence=rule.confidence,
        start_on=row.start_on,
        start_kind_label=_start_kind(kind),
        start_author=start.author if start else "",
        start_noted_on=start.noted_on if start else None,
        start_why=start.why if start else "",
        steps=tuple(_step(step, today) for step in told.get("steps", ())),
        stops=cited(" ".join((*([settled] if settled else ()), *told.get("notes", ()))), today),
        does_not_stop=cited(NOT_STOPPED_BY, today),
        version=version_words(rule),
        changes=changes_of_rule(trail, row.rule),
        earlier_starts=_earlier_starts(noted, row.rule, kind),
        alarms=()
        if settled or row.safe_day is None or row.status not in ALARMING
        else alarm_days(row.safe_day, months=ladder.months_before, days=ladder.days_before),
    )


def version_words(rule: LimitationRule) -> str:
    """Return since when a rule holds as it is counted, or for which events: « en vigueur depuis le … »."""
    if rule.events_from or rule.events_to:
        return typeset(f"{rule.code}, pour les faits {_span(rule.events_from, rule.events_to)}")
    if rule.valid_from or rule.valid_to:
        return typeset(f"{rule.code}, en vigueur {_span(rule.valid_from, rule.valid_to)}")
    return rule.code


def _span(first: date | None, last: date | None) -> str:
    if first and last:
        return f"du {long_date(first)} au {long_date(last)}"
    return f"depuis le {long_date(first)}" if first else f"jusqu’au {long_date(last or date.max)}"


def _noted(session: Session, keys: KeyStore, case: Case) -> tuple[_Noted, ...]:
    """Return every date of law that was noted on the case, the latest first."""
    query = select(LegalDateRow).where(LegalDateRow.case_id == case.id)
    rows = session.scalars(query.order_by(LegalDateRow.at.desc(), LegalDateRow.id.desc())).all()
    names = account_names(session, {row.author_id for row in rows if row.author_id})
    return tuple(
        _Noted(
            id=row.id,
            kind=row.kind,
            rule=row.rule,
            start_on=row.start_on,
            author=names.get(row.author_id, "") if row.author_id else "",
            noted_on=civil_day(row.at),
            why=keys.unseal(case.id, "legal_date", row.id, "sealed", row.sealed).get("why", ""),
            corrected=row.superseded_by,
        )
        for row in rows
    )


def _start_of(noted: Iterable[_Noted], rule: str, kind: str) -> _Noted | None:
    """Return the start that a person noted for the rule itself, else for every rule that starts so."""
    standing = [each for each in noted if each.kind == kind and not each.corrected and each.rule in {rule, None}]
    return next((each for each in standing if each.rule == rule), next(iter(standing), None))


def _settled(noted: Iterable[_Noted], rule: str) -> str:
    """Return in words how the right was used or given up (event T59); its date then alarms nobody."""
    for each in noted:
        if each.rule == rule and each.kind in SETTLED_WORDS and not each.corrected:
            return SETTLED_WORDS[each.kind].format(day=long_date(each.start_on))
    return ""


def _earlier_starts(noted: Sequence[_Noted], rule: str, kind: str) -> tuple[EarlierStart, ...]:
    by_id = {each.id: each for each in noted}
    return tuple(
        EarlierStart(
            start_on=each.start_on,
            author=each.author,
            noted_on=each.noted_on,
            why=each.why,
            corrected_on=by_id[each.corrected].noted_on,
            corrected_by=by_id[each.corrected].author,
        )
        for each in noted
        if each.kind == kind and each.rule in {rule, None} and each.corrected in by_id
    )


def _start_kind(code: str) -> str:
    found = next((row for row in LAW.start_kinds.values() if row.code == code), None)
    return found.label_fr if found else ""


def _step(step: Mapping[str, Any], today: date) -> DerivationStep:
    return DerivationStep(
        label=str(step["label"]),
        detail=str(step.get("detail", "")),
        on=date.fromisoformat(step["on"]) if step.get("on") else None,
        basis=cited(str(step.get("article", "")), today),
        struck=step.get("kind") == "skipped",
        kind=str(step.get("kind", "")),
    )


def clocks(session: Session, case: Case, told: ToldDates, *, today: date) -> tuple[ClockView, ...]:
    """Return the running, paused and expired clocks of the case, soonest first.

    The alarms on the periods of the law are not among them: the periods themselves are shown.
    """
    procedure = procedure_of(case)
    rows = session.scalars(
        select(Clock).where(Clock.case_id == case.id, Clock.state.in_(("running", "paused", "over")))
    ).all()
    found = [
        _clock(row, procedure.clock(row.clock), procedure.identity, told, today)
        for row in rows
        if row.due_on and row.clock != ALARMS
    ]
    return tuple(sorted(found, key=lambda view: (view.deadline.on, view.deadline.code, view.key)))


def _clock(row: Clock, clock: ProcedureClock, version: str, told: ToldDates, today: date) -> ClockView:
    assert row.due_on is not None, row.clock
    basis = cited(clock.basis, today) or NETWORK_RULE
    return ClockView(
        deadline=deadline(row.clock, clock.label, row.due_on, today=today, legal=False, at=row.due_at),
        state=row.state,
        basis=basis,
        key=row.key,
        confidence=clock.confidence,
        version=version,
        steps=why_clock(told, row, basis),
        changes=changes_of_clock(told, row),
    )


def dangers(found: tuple[LegalDate, ...]) -> tuple[Danger, ...]:
    """Return the legal dangers that no click on the procedure cures: a referral stops no limitation (LO art. 6)."""
    return tuple(
        _danger(row, row.deadline)
        for row in found
        if row.deadline and row.status in {"running", "may_be_open"} and row.deadline.level in {"late", "critical"}
    )


def _danger(row: LegalDate, on: Deadline) -> Danger:
    return Danger(
        message="La saisine n’arrête pas ce délai.",
        detail=f"{row.label} ({row.basis}) : seule une démarche de la personne devant la juridiction compte.",
        event=MENDING_EVENT,
        deadline=on,
    )
