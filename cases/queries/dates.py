"""The dates of one case, each with its why: limitation rows with their derivation, and the network's clocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.keys import KeyStore
from cases.procedures import procedure_of
from cases.queries.noted import NotedDate, noted_dates, start_of
from cases.queries.rows import deadline
from cases.queries.urgent import ALARMING
from cases.queries.views import (
    ClockView,
    Danger,
    Deadline,
    DelayQuestionView,
    DerivationStep,
    EarlierStart,
    LegalDate,
    NotedStop,
)
from cases.queries.why import NETWORK_RULE, ToldDates, changes_of_clock, changes_of_rule, why_clock
from cases.tables import Case, Clock, Limitation
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


def legal_dates(session: Session, keys: KeyStore, case: Case, told: ToldDates, *, today: date) -> tuple[LegalDate, ...]:
    """Return the limitation rows of the case, soonest safe day first, those that are over last."""
    rows = session.scalars(select(Limitation).where(Limitation.case_id == case.id)).all()
    noted = noted_dates(session, keys, case)
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
    noted: Sequence[NotedDate],
    trail: ToldDates,
    ladder: Alarms,
    today: date,
) -> LegalDate:
    """``told`` is the derivation that was sealed with the row when it was counted."""
    rule = LAW.limitation_rules[row.rule]
    kind = str(told.get("start_kind", ""))
    start = start_of(noted, row.rule, kind)
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
        noted_stops=_noted_stops(noted, row.rule),
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


def _settled(noted: Iterable[NotedDate], rule: str) -> str:
    """Return in words how the right was used or given up (event T59); its date then alarms nobody."""
    for each in noted:
        if each.rule == rule and each.kind in SETTLED_WORDS and not each.corrected:
            return SETTLED_WORDS[each.kind].format(day=long_date(each.start_on))
    return ""


def _earlier_starts(noted: Sequence[NotedDate], rule: str, kind: str) -> tuple[EarlierStart, ...]:
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


def _noted_stops(noted: Iterable[NotedDate], rule: str) -> tuple[NotedStop, ...]:
    """Return what was noted that may suspend or interrupt a rule, in order of time, and who noted it."""
    touching = [
        each
        for each in noted
        if not each.corrected and each.kind in LAW.stop_causes and rule in LAW.stop_causes[each.kind].rules
    ]
    return tuple(
        NotedStop(
            label=LAW.stop_causes[each.kind].label_fr,
            first_on=each.start_on,
            last_on=each.end_on,
            author=each.author,
            noted_on=each.noted_on,
            why=each.why,
        )
        for each in sorted(touching, key=lambda each: (each.start_on, each.noted_on))
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
