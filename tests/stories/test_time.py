"""What time takes and brings: a dismissal of eleven months, a silence that becomes a refusal, a holiday."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import select

from cases.clocks import tick
from cases.db import EVERY_SITE, Store
from cases.tables import Task
from tests.factories import Journey, a_case_in, a_draft
from tests.stories.telling import clocks, due_on, facts, letters, reasons_against, recorded, tasks, told, whole
from workflow.facts import LimitationDate

ADMINISTRATION: dict[str, Any] = {"respondent_kind": "public_body", "domain": "PUBLIC_SERVICES", "forms": "DIRECT"}


RECENT: dict[str, Any] = {
    "received_on": "2026-11-20",
    "notice_given_on": "2026-11-20",
    "facts_last_on": "",
    "facts_ongoing": "false",
}


def each_day_until(journey: Journey, day: date) -> Journey:
    """Let days pass, the clocks looked at each morning, working day or not."""
    while journey.today < day:
        tick(journey.store, journey.later(days=1).now)
    return journey


def limitation(journey: Journey, rule: str) -> LimitationDate:
    return next(row for row in facts(journey).limitation if row.rule == rule)


def alarms(journey: Journey, clock: str) -> list[tuple[date, str]]:
    """Return when each step of a clock was told."""
    return [
        (event.act.at.date(), str((event.data or {}).get("alarm")))
        for event in recorded(journey)
        if event.act.type == "T60" and (event.data or {}).get("clock") == clock
    ]


def to_whom(journey: Journey, clock: str) -> set[str]:
    with journey.store.read(EVERY_SITE) as session:
        rows = session.scalars(select(Task).where(Task.case_id == journey.case_id)).all()
        return {row.assignee_role for row in rows if row.kind.startswith(f"clock_{clock}")}


def a_dismissal(store: Store) -> Journey:
    """Return a case that waits for papers when it is learnt that a dismissal was received on 10 December 2025."""
    journey = a_case_in(store, "awaiting_documents", facts_on="2025-12-10", **RECENT)
    journey.fire(
        "case_handler",
        "T59",
        kind="clock_start",
        start_kind="notification",
        start_on="2025-12-10",
        reasons="Accusé de réception de la lettre de licenciement, vu ce jour.",
    )
    return journey


def test_a_dismissal_of_eleven_months_comes_back_from_its_wait_and_alarms_to_the_last_day(store: Store) -> None:
    journey = a_dismissal(store)
    ends = limitation(journey, "EMP_TERMINATION")
    assert (ends.legal_last_day, ends.safe_day) == (date(2026, 12, 10), date(2026, 12, 9))
    assert due_on(journey, "K14") == date(2026, 12, 9)
    assert "L07" in letters(journey), "the exact date is told on the same day"

    tick(store, journey.later(minutes=5).now)
    tick(store, journey.later(minutes=5).now)
    assert (journey.case.urgency, journey.case.state) == ("critical", "in_qualification")
    assert tasks(journey)["act_today", "case_handler"] == 1
    asked = {"items": [{"what": "Bulletins", "why": "Salaire"}], "due_on": "2026-12-20"}
    assert reasons_against(journey, "case_handler", "T02", **asked) == {"not_critical"}
    journey.fire("case_handler", "T39", **asked)

    each_day_until(journey, date(2026, 12, 9))
    days = {step: day for day, step in alarms(journey, "K14")}
    assert days["d15"] == date(2026, 11, 24)
    assert days["d7"] == date(2026, 12, 2)
    assert days["d1"] == date(2026, 12, 8)
    assert "end" not in days
    assert to_whom(journey, "K14") == {"case_handler", "site_coordinator"}
    each_day_until(journey, date(2026, 12, 10))
    assert limitation(journey, "EMP_TERMINATION").status == "running", "the last day is a day to act"
    each_day_until(journey, date(2026, 12, 11))
    assert limitation(journey, "EMP_TERMINATION").status == "over"
    assert limitation(journey, "EMP_DISCRIMINATION").status == "running", "another right is still to be used"
    steps = [step for _, step in alarms(journey, "K14")]
    assert len(steps) == len(set(steps)), "each alarm was told once"
    assert whole(journey)


def test_a_claim_filed_in_time_silences_its_alarm_and_the_referral_goes_on(store: Store) -> None:
    journey = a_dismissal(store)
    tick(store, journey.later(minutes=5).now)
    used = {"kind": "claim_filed", "start_on": journey.today.isoformat(), "reasons": "Requête déposée au greffe."}
    journey.fire("case_handler", "T59", **used, rule="EMP_TERMINATION")
    assert limitation(journey, "EMP_TERMINATION").settled == "claim_filed"
    assert due_on(journey, "K14") != date(2026, 12, 9)
    journey.answer_delay_questions("unknown").answer_article40()
    journey.fire("case_handler", "T06", **journey.orientation())
    journey.orient().prepare_referral().submit_referral().send_referral()
    assert journey.case.state == "referral_sent"
    assert whole(journey)


def test_a_silence_becomes_a_refusal_and_the_refusal_opens_two_months(store: Store) -> None:
    journey = a_case_in(store, "in_qualification", facts_on="2026-09-22", **RECENT, **ADMINISTRATION)
    journey.edit("case_handler", situation={"silence": "rejection", "acknowledged": True, "collegiate": False})
    assert "REQUEST_UNANSWERED" in facts(journey).delay_questions
    journey.fire(
        "case_handler",
        "T59",
        kind="clock_start",
        start_kind="receipt",
        start_on="2026-09-22",
        reasons="Accusé de réception de la demande, qui dit les voies de recours.",
    )
    assert "REQUEST_UNANSWERED" not in facts(journey).delay_questions
    silence, appeal = limitation(journey, "ADM_SILENCE"), limitation(journey, "ADM_IMPLICIT")
    assert (silence.status, silence.legal_last_day, silence.safe_day) == ("caution", date(2026, 11, 22), None)
    assert (appeal.status, appeal.legal_last_day) == ("running", date(2027, 1, 25)), "the 23rd is a Saturday"
    assert (appeal.safe_day, due_on(journey, "K14")) == (date(2027, 1, 21), date(2027, 1, 21))

    tick(store, journey.later(minutes=5).now)
    assert journey.case.urgency == "priority", "a two-month delay is never ordinary"
    each_day_until(journey, date(2026, 12, 22))
    assert journey.case.urgency == "critical", "thirty days before the safe day"
    assert [step for _, step in alarms(journey, "K14")][-1] == "m1"

    journey.fire(
        "case_handler",
        "T59",
        kind="clock_start",
        start_kind="notification",
        start_on="2026-12-21",
        reasons="Rejet exprès notifié avant que le premier soit définitif (CJA R421-2).",
    )
    later = limitation(journey, "ADM_DECISION")
    assert later.legal_last_day == date(2027, 2, 22)
    assert due_on(journey, "K14") == date(2027, 1, 21), "the earlier date goes on alarming"
    assert [told_on for told_on, step in alarms(journey, "K14") if step == "m1"] == [date(2026, 12, 21)]
    assert whole(journey)


def test_holidays_are_no_days_of_the_desk_and_nobody_is_told_on_one(store: Store) -> None:
    christmas = datetime(2026, 12, 23, 9, 0, tzinfo=UTC)
    journey = a_draft(store, now=christmas).register()
    assert due_on(journey, "K04") == date(2026, 12, 31), "25 December does not count"
    assert due_on(journey, "K24") == date(2027, 1, 8), "nor does 1 January"
    each_day_until(journey, date(2027, 1, 3))
    assert alarms(journey, "K04") == [], "over since New Year, and nobody is at work"
    assert clocks(journey)["K04"] == "running"
    each_day_until(journey, date(2027, 1, 4))
    assert alarms(journey, "K04") == [(date(2027, 1, 4), "end")]
    assert told(journey, "T60")["clock"] == "K04"
    assert whole(journey)


def test_papers_due_on_a_holiday_are_due_on_the_next_working_day(store: Store) -> None:
    journey = a_case_in(store, "ddd_review", now=datetime(2026, 4, 1, 9, 0, tzinfo=UTC))
    journey.fire("case_handler", "T14", what="Le contrat.", asked_on=journey.today.isoformat())
    assert due_on(journey, "K18") == date(2026, 5, 4), "thirty days end on Friday 1 May"
