"""Clocks of the way to the Défenseur des droits and beside it: what sets an end, what brings it nearer, who is told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy import select

from cases.clocks import tick
from cases.db import EVERY_SITE, Store
from cases.tables import Letter, Task
from tests.factories import Journey, a_case_in
from tests.stories.telling import clocks, due_on, recorded, tasks, whole
from workflow.periods import add_business_days, add_months


def told_of(journey: Journey, clock: str) -> list[tuple[str, str]]:
    """Return role and words of everything that was ever left because of a clock, oldest first."""
    with journey.store.read(EVERY_SITE) as session:
        rows = session.scalars(select(Task).where(Task.case_id == journey.case_id).order_by(Task.id)).all()
        return [(row.assignee_role, row.label) for row in rows if row.kind.startswith(f"clock_{clock}")]


def roles_told(journey: Journey, clock: str) -> list[str]:
    return [role for role, _ in told_of(journey, clock)]


def until(journey: Journey, day: date) -> Journey:
    """Let time pass to the morning of a day, and the clocks be looked at."""
    tick(journey.store, journey.later(days=(day - journey.today).days).now)
    return journey


def each_day(journey: Journey, number: int) -> Journey:
    for _ in range(number):
        until(journey, journey.today + timedelta(days=1))
    return journey


def fired(journey: Journey, kinds: Iterable[str]) -> list[str]:
    return [event.act.type for event in recorded(journey) if event.act.type in set(kinds)]


def test_the_ddd_sets_its_delay_and_else_thirty_days_are_left(store: Store) -> None:
    journey = a_case_in(store, "ddd_review")
    asked = {"what": "Le contrat de travail.", "asked_on": journey.today.isoformat()}
    journey.fire("case_handler", "T14", **asked, due_on="2026-12-04")
    assert due_on(journey, "K18") == date(2026, 12, 4)
    journey.fire("case_handler", "T49", reasons="Pièce perdue.", ddd_told_on=journey.today.isoformat())
    journey.fire("case_handler", "T14", **asked)
    assert due_on(journey, "K18") == date(2026, 12, 23)


def test_a_delay_of_the_ddd_bounds_the_answer_and_not_the_look_at_a_refusal(store: Store) -> None:
    journey = a_case_in(store, "ddd_review").lose_contact()
    news = {"news_on": journey.today.isoformat(), "what": "Courrier reçu.", "due_on": "2027-03-01"}
    journey.fire("case_handler", "T50", ddd_state="ddd_returned", **news)
    journey.fire("case_handler", "T25", contacted_on=journey.today.isoformat(), identity_verified=True)
    assert due_on(journey, "K23") == add_business_days(journey.today, 10)


def test_a_hearing_brings_the_follow_up_nearer_and_then_three_months_are_counted(store: Store) -> None:
    journey = a_case_in(store, "ddd_review")
    assert due_on(journey, "K10") == add_months(journey.today, 3)
    journey.fire("case_handler", "T71", date_kind="hearing", next_on="2026-12-15")
    assert due_on(journey, "K10") == date(2026, 12, 15)
    journey.fire("case_handler", "T48", sent_on=journey.today.isoformat(), what="La convocation.")
    assert due_on(journey, "K10") == date(2026, 12, 15), "news sent do not put the hearing off"
    until(journey, date(2026, 12, 16))
    assert fired(journey, ["T19"]) == ["T19"]
    assert due_on(journey, "K10") == date(2027, 3, 16)
    assert whole(journey)


def test_the_report_that_a_respondent_owes_is_followed_on_its_day(store: Store) -> None:
    journey = a_case_in(store, "ddd_review")
    rows = [{**journey.outcomes("RECOMMENDATION")[0], "report_on": "2027-01-12"}]
    journey.fire("case_handler", "T16", outcomes=rows)
    assert due_on(journey, "K10") == date(2027, 1, 12)
    assert whole(journey)


def test_an_eviction_is_an_urgency_and_no_date_of_the_follow_up(store: Store) -> None:
    journey = a_case_in(store, "ddd_review")
    before = due_on(journey, "K10")
    journey.fire("case_handler", "T71", date_kind="eviction", next_on="2026-12-15")
    assert due_on(journey, "K10") == before


def test_opened_routes_are_followed_at_two_months_then_every_three_or_at_the_hearing(store: Store) -> None:
    journey = a_case_in(store, "oriented")
    first = add_months(journey.today, 2)
    assert due_on(journey, "K21") == first
    until(journey, first + timedelta(days=3))
    assert roles_told(journey, "K21") == ["case_handler"]
    assert due_on(journey, "K21") == add_months(first, 3)
    until(journey, add_months(first, 3) + timedelta(days=4))
    assert roles_told(journey, "K21") == ["case_handler", "case_handler", "site_coordinator"], "nobody acted twice"
    hearing = journey.today + timedelta(days=20)
    journey.fire(
        "case_handler",
        "T71",
        route="PRUDHOMMES",
        route_state="opened",
        date_kind="hearing",
        next_on=hearing.isoformat(),
    )
    assert due_on(journey, "K21") == hearing
    assert whole(journey)


def test_routes_stand_still_while_the_claimant_cannot_be_reached(store: Store) -> None:
    journey = a_case_in(store, "oriented").later(days=10)
    left = (due_on(journey, "K21") or date.min) - journey.today - timedelta(days=1)
    journey.lose_contact()
    assert clocks(journey)["K21"] == "paused"
    journey.later(days=21).fire("case_handler", "T25", contacted_on=journey.today.isoformat(), identity_verified=True)
    assert due_on(journey, "K21") == journey.today + left


def test_tries_are_counted_from_the_first_and_the_missing_one_is_the_task(store: Store) -> None:
    journey = a_case_in(store, "in_qualification").later(days=1).meet(reached=False)
    first = journey.today
    journey.later(days=7).fire("case_handler", "T24", reasons="La suite demande son accord.")
    assert due_on(journey, "K11") == first + timedelta(days=30)
    until(journey, first + timedelta(days=34))
    [(role, words)] = told_of(journey, "K11")
    assert role == "case_handler"
    assert "Il faut 3 essais restés sans réponse" in words
    assert "Envoyez d’abord la dernière relance" in words


def remind(journey: Journey) -> Journey:
    """Send the last reminder by registered letter."""
    journey.fire("case_handler", "T61", code="L18", channel="lrar")
    with journey.store.read(EVERY_SITE) as session:
        written = select(Letter.id).where(Letter.case_id == journey.case_id, Letter.code == "L18")
        letter = session.scalars(written.order_by(Letter.id.desc())).first()
    sent = {"letter": str(letter), "status": "sent", "delivered_on": journey.today.isoformat()}
    journey.fire("case_handler", "T62", **sent, proof="LRAR 1A 000 000 0000 0")
    return journey


def test_after_the_last_reminder_fifteen_days_are_left_then_the_closing_is_proposed(store: Store) -> None:
    journey = a_case_in(store, "in_qualification").answer_article40().lose_contact()
    for channel in ("email", "post"):
        journey.later(days=3)
        journey.fire("case_handler", "T58", contacted_on=journey.today.isoformat(), channel=channel, reached=False)
    thirty = due_on(journey, "K11")
    assert due_on(remind(journey), "K11") == thirty, "an early reminder shortens nothing"
    until(journey, (thirty or date.max) + timedelta(days=4))
    assert told_of(journey, "K11") == [
        ("site_coordinator", "Clôturer, les essais et la dernière relance sont restés sans réponse")
    ]
    journey.fire("site_coordinator", "T26", reasons="Aucune réponse aux essais ni à la dernière relance.")
    assert journey.case.state == "closed"
    assert whole(journey)


def test_a_late_reminder_leaves_its_fifteen_days_again(store: Store) -> None:
    journey = a_case_in(store, "in_qualification").answer_article40().lose_contact()
    until(journey, (due_on(journey, "K11") or date.max) + timedelta(days=4))
    assert clocks(journey)["K11"] == "over"
    remind(journey)
    assert (clocks(journey)["K11"], due_on(journey, "K11")) == ("running", date(2027, 1, 12))
    until(journey, date(2027, 1, 13))
    assert "Il faut 3 essais restés sans réponse" in told_of(journey, "K11")[-1][1]


def test_the_coordinator_is_told_with_the_handler_where_the_table_says_so(store: Store) -> None:
    journey = a_case_in(store, "referral_preparation")
    until(journey, (due_on(journey, "K22") or date.max) + timedelta(days=1))
    assert sorted(roles_told(journey, "K22")) == ["case_handler", "site_coordinator"]
    assert tasks(journey)["clock_K22", "case_handler"] == 1
    returned = a_case_in(store, "ddd_returned", external_ref="PC-SECOND-001")
    until(returned, add_business_days(due_on(returned, "K23") or date.max, 1))
    assert sorted(roles_told(returned, "K23")) == ["case_handler", "site_coordinator"]


def test_a_withdrawal_noted_in_an_interruption_starts_a_validation_that_stands_still(store: Store) -> None:
    journey = a_case_in(store, "referral_preparation").lose_contact()
    journey.fire(
        "case_handler",
        "T42",
        object="ddd_referral",
        recipient="ddd",
        decision="withdrawn",
        decided_on=journey.today.isoformat(),
        wording_version="accord-ddd/1",
        proof_note="Dit au téléphone.",
    )
    assert (journey.case.return_state, clocks(journey)["K07"]) == ("orientation_pending", "paused")
    journey.later(days=20).fire("case_handler", "T25", contacted_on=journey.today.isoformat(), identity_verified=True)
    assert due_on(journey, "K07") == add_business_days(journey.today, 5)
