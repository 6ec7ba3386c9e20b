"""The person no longer answers: tries, the last reminder, the closing; or the contact is found again."""

from __future__ import annotations

from sqlalchemy import select

from cases.clocks import tick
from cases.db import EVERY_SITE, Store
from cases.tables import Letter
from tests.factories import Journey, a_case_in
from tests.stories.telling import clocks, due_on, facts, letters, reasons_against, whole


def try_again(journey: Journey, channel: str, *, days: int) -> None:
    journey.later(days=days).fire(
        "case_handler", "T58", contacted_on=journey.today.isoformat(), channel=channel, reached=False
    )


def send_last_reminder(journey: Journey) -> None:
    """L18 leaves by registered letter."""
    journey.fire("case_handler", "T61", code="L18", channel="lrar")
    with journey.store.read(EVERY_SITE) as session:
        letter = session.scalars(select(Letter.id).where(Letter.case_id == journey.case_id, Letter.code == "L18")).one()
    journey.fire(
        "case_handler", "T62", letter=str(letter), status="sent", delivered_on=journey.today.isoformat(), proof="RAR"
    )


def test_a_contact_is_lost_only_after_a_try_that_failed(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    assert "failed_try_logged" in reasons_against(journey, "case_handler", "T24", reasons="Sans nouvelles.")
    journey.lose_contact()
    assert (journey.case.state, journey.case.return_state) == ("contact_lost", "in_qualification")
    assert clocks(journey) == {"K06": "paused", "K11": "running", "K14": "running"}


def test_found_again_the_person_is_identified_before_anything_is_said(store: Store) -> None:
    journey = a_case_in(store, "in_qualification").lose_contact()
    back = {"contacted_on": journey.today.isoformat()}
    assert "identity_checked_again" in reasons_against(journey, "intake_agent", "T25", **back)
    left = due_on(journey, "K06")
    journey.later(days=7).fire("intake_agent", "T25", **back, identity_verified=True)
    assert journey.case.state == "in_qualification"
    assert clocks(journey) == {"K06": "running", "K14": "running"}
    assert left is not None
    assert (due_on(journey, "K06") or left) > left
    assert whole(journey)


def test_the_case_closes_after_three_tries_two_ways_thirty_days_and_a_last_reminder(store: Store) -> None:
    journey = a_case_in(store, "contact_lost")
    close = {"reasons": "Aucune réponse aux essais ni à la relance."}
    try_again(journey, "email", days=12)
    try_again(journey, "post", days=12)
    assert "contact_tried" in reasons_against(journey, "site_coordinator", "T26", **close)
    try_again(journey, "phone", days=8)
    assert {"last_reminder_expired", "article40_examined"} <= reasons_against(
        journey, "site_coordinator", "T26", **close
    )
    send_last_reminder(journey)
    journey.answer_article40()
    assert reasons_against(journey, "site_coordinator", "T26", **close) == {"last_reminder_expired"}
    journey.later(days=17).fire("site_coordinator", "T26", **close)
    assert (journey.case.closure_reason, journey.case.retention_class) == ("UNREACHABLE", "short")
    assert letters(journey)[-2:] == ["L18", "L19"]
    assert clocks(journey) == {"K19": "running"}
    assert whole(journey)


def test_a_signed_referral_leaves_first_and_one_that_cannot_leave_holds_nobody_back(store: Store) -> None:
    journey = a_case_in(store, "referral_preparation")
    journey.attach("signed_referral")
    journey.later(days=1).meet(reached=False)
    assert "signed_referral_sent_first" in reasons_against(journey, "case_handler", "T24", reasons="Injoignable.")
    lacking = a_case_in(store, "referral_preparation", external_ref="PC-LACKS-001", wish="")
    lacking.attach("signed_referral")
    lacking.later(days=1).meet(reached=False)
    assert facts(lacking).referral_items_missing == ("wish",)
    lacking.fire("case_handler", "T24", reasons="Ce qu’elle demande manque, elle ne répond plus.")
    assert lacking.case.state == "contact_lost"


def test_after_the_sending_the_ddd_is_told_and_its_news_are_noted_meanwhile(store: Store) -> None:
    journey = a_case_in(store, "ddd_information_requested").later(days=1).meet(reached=False)
    assert "ddd_told_if_sent" in reasons_against(journey, "case_handler", "T24", reasons="Injoignable.")
    journey.lose_contact()
    journey.fire(
        "case_handler",
        "T50",
        ddd_state="ddd_returned",
        news_on=journey.today.isoformat(),
        what="Le Défenseur des droits ne poursuit pas, faute de pièces.",
    )
    assert (journey.case.state, journey.case.return_state) == ("contact_lost", "ddd_returned")
    running = clocks(journey)
    assert running["K23"] == "paused"
    assert {"K10", "K18", "K25"}.isdisjoint(running)
    journey.fire("case_handler", "T25", contacted_on=journey.today.isoformat(), identity_verified=True)
    assert (journey.case.state, clocks(journey)["K23"]) == ("ddd_returned", "running")
    assert whole(journey)


def test_time_alone_never_closes_it(store: Store) -> None:
    journey = a_case_in(store, "contact_lost")
    tick(store, journey.later(days=62).now)
    assert journey.case.state == "contact_lost"
    assert clocks(journey)["K11"] == "over"
