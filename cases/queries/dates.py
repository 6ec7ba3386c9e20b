"""The dates of one case, each with its why: limitation rows with their derivation, and the network's clocks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.facts import civil_day
from cases.keys import KeyStore
from cases.procedures import procedure_of
from cases.queries.rows import FILE_CLOCKS, account_names, deadline
from cases.queries.views import ClockView, Danger, Deadline, DelayQuestionView, DerivationStep, LegalDate
from cases.tables import Case, Clock, Limitation
from cases.tables import LegalDate as LegalDateRow
from workflow.law import LAW, long_date

SHOWN_STATES: Final = ("running", "may_be_open", "caution", "not_started", "over")
NOT_STOPPED_BY: Final = (
    "La saisine du Défenseur des droits n'arrête pas ce délai (LO n° 2011-333, art. 6). Le juge décide."
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


def legal_dates(session: Session, keys: KeyStore, case: Case, *, today: date) -> tuple[LegalDate, ...]:
    """Return the limitation rows of the case, soonest safe day first, those that are over last."""
    rows = session.scalars(select(Limitation).where(Limitation.case_id == case.id)).all()
    rows = [row for row in rows if LAW.limitation_rules[row.rule].length]
    starts = _starts(session, keys, case)
    settled = _settled(session, case)
    found = [_legal_date(keys, case, row, starts, settled.get(row.rule, ""), today) for row in rows]
    return tuple(sorted(found, key=lambda row: (SHOWN_STATES.index(row.status), row.safe_day or date.max, row.rule)))


def _legal_date(
    keys: KeyStore,
    case: Case,
    row: Limitation,
    starts: Mapping[str, Mapping[str, Any]],
    settled: str,
    today: date,
) -> LegalDate:
    """``settled`` says in words that the right was used or given up; its date then alarms nobody."""
    rule = LAW.limitation_rules[row.rule]
    told = keys.unseal(case.id, "limitation", row.id, "derivation", row.derivation)
    start = starts.get(str(told.get("start_kind", "")), {})
    on = row.safe_day or row.legal_last_day
    return LegalDate(
        deadline=deadline(row.rule, rule.label_fr, on, today=today, legal=True) if on and not settled else None,
        rule=row.rule,
        label=rule.label_fr,
        legal_last_day=row.legal_last_day,
        safe_day=row.safe_day,
        over_after=row.over_after,
        status=row.status,
        basis=rule.article,
        confidence=rule.confidence,
        start_on=row.start_on,
        start_kind_label=_start_kind(str(told.get("start_kind", ""))),
        start_author=str(start.get("author", "")),
        start_noted_on=start.get("noted_on"),
        start_why=str(start.get("why", "")),
        steps=tuple(_step(step) for step in told.get("steps", ())),
        stops=" ".join((*([settled] if settled else ()), *told.get("notes", ()))),
        does_not_stop=NOT_STOPPED_BY,
    )


def _settled(session: Session, case: Case) -> Mapping[str, str]:
    """Return limitation rule -> how its right was settled, in words (event T59)."""
    rows = session.scalars(
        select(LegalDateRow).where(
            LegalDateRow.case_id == case.id,
            LegalDateRow.superseded_by.is_(None),
            LegalDateRow.kind.in_(SETTLED_WORDS),
            LegalDateRow.rule.is_not(None),
        )
    )
    return {row.rule or "": SETTLED_WORDS[row.kind].format(day=long_date(row.start_on)) for row in rows}


def _start_kind(code: str) -> str:
    found = next((row for row in LAW.start_kinds.values() if row.code == code), None)
    return found.label_fr if found else ""


def _step(step: Mapping[str, Any]) -> DerivationStep:
    return DerivationStep(
        label=str(step["label"]),
        detail=str(step.get("detail", "")),
        on=date.fromisoformat(step["on"]) if step.get("on") else None,
        basis=str(step.get("article", "")),
        struck=step.get("kind") == "skipped",
    )


def _starts(session: Session, keys: KeyStore, case: Case) -> Mapping[str, Mapping[str, Any]]:
    """Return, per kind of start, who chose it, when and why."""
    current = LegalDateRow.superseded_by.is_(None)
    rows = session.scalars(select(LegalDateRow).where(LegalDateRow.case_id == case.id, current)).all()
    names = account_names(session, {row.author_id for row in rows if row.author_id})
    return {
        row.kind: {
            "author": names.get(row.author_id, "") if row.author_id else "",
            "noted_on": civil_day(row.at),
            "why": keys.unseal(case.id, "legal_date", row.id, "sealed", row.sealed).get("why", ""),
        }
        for row in rows
    }


def clocks(session: Session, case: Case, *, today: date) -> tuple[ClockView, ...]:
    """Return the running, paused and expired clocks of the case, soonest first."""
    procedure = procedure_of(case)
    rows = session.scalars(
        select(Clock).where(Clock.case_id == case.id, Clock.state.in_(("running", "paused", "over")))
    ).all()
    found = [
        ClockView(
            deadline(row.clock, clock.label, row.due_on, today=today, legal=False, at=row.due_at),
            row.state,
            clock.basis or "règle du réseau",
        )
        for row in rows
        for clock in [procedure.clock(row.clock)]
        if row.due_on and row.clock not in FILE_CLOCKS
    ]
    return tuple(sorted(found, key=lambda view: view.deadline.on))


def dangers(found: tuple[LegalDate, ...]) -> tuple[Danger, ...]:
    """Return the legal dangers that no click on the procedure cures: a referral stops no limitation (LO art. 6)."""
    return tuple(
        _danger(row, row.deadline)
        for row in found
        if row.deadline and row.status in {"running", "may_be_open"} and row.deadline.level in {"late", "critical"}
    )


def _danger(row: LegalDate, on: Deadline) -> Danger:
    return Danger(
        message="La saisine n'arrête pas ce délai.",
        detail=f"{row.label} ({row.basis}) : seule une démarche de la personne devant la juridiction compte.",
        event=MENDING_EVENT,
        deadline=on,
    )
