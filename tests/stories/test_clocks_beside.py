"""Clocks of drafts, papers, transfers and rights: their ends, who is told, and what time does by itself."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from cases.clocks import tick
from cases.db import EVERY_SITE, Store
from cases.queries.transfers import lapsed_offers
from cases.tables import Substitute, Task
from tests.factories import NOW, Journey, a_case_in, a_draft, a_registered_case
from tests.stories.telling import clocks, due_on, letters, reasons_against, recorded, told, whole
from workflow.periods import add_business_days


def receivers(journey: Journey, kind: str) -> list[str]:
    """Return the roles to which something of a kind was ever left, oldest first."""
    with journey.store.read(EVERY_SITE) as session:
        rows = session.scalars(select(Task).where(Task.case_id == journey.case_id).order_by(Task.id)).all()
        return [row.assignee_role for row in rows if row.kind.partition("@")[0] == kind]


def each_day(journey: Journey, number: int) -> Journey:
    """Let days pass, the clocks looked at each morning."""
    for _ in range(number):
        tick(journey.store, journey.later(days=1).now)
    return journey


def test_the_site_sets_the_delay_for_papers_and_reminds_on_day_15_and_27(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    items = [{"what": "Contrat de travail", "why": "Prouver l’emploi"}]
    journey.fire("case_handler", "T02", items=items, due_on="2027-01-08")
    assert due_on(journey, "K05") == date(2027, 1, 8)
    each_day(journey, 14)
    assert "L04" not in letters(journey)
    each_day(journey, 1)
    assert letters(journey).count("L04") == 1
    each_day(journey, 14)
    assert letters(journey).count("L04") == 2
    each_day(journey, (date(2027, 1, 9) - journey.today).days)
    assert journey.case.state == "in_qualification"
    assert whole(journey)


def test_a_request_about_personal_data_may_be_put_off_once_when_the_person_is_told_in_time(store: Store) -> None:
    journey = a_registered_case(store)
    extend = {"told_on": journey.today.isoformat(), "reasons": "Trois services à interroger."}
    assert reasons_against(journey, "dpo", "T74", **extend) == {"rights_answer_extendable"}
    journey.fire("intake_agent", "T68", right="access", received_on="2026-11-12", person_identified=True)
    assert due_on(journey, "K12") == date(2026, 12, 12)
    assert reasons_against(journey, "case_handler", "T74", **extend) == {"role"}
    journey.fire("dpo", "T74", **extend)
    assert due_on(journey, "K12") == date(2027, 2, 12)
    assert reasons_against(journey, "dpo", "T74", **extend) == {"rights_answer_extendable"}
    journey.fire("dpo", "T61", code="L22", channel="post")
    assert "K12" not in clocks(journey)
    assert whole(journey)


def test_a_month_that_passed_in_silence_cannot_be_put_off_any_more(store: Store) -> None:
    journey = a_registered_case(store)
    journey.fire("dpo", "T68", right="erasure", received_on="2026-11-20", person_identified=True)
    each_day(journey, 29)
    extend = {"told_on": journey.today.isoformat(), "reasons": "Trois services à interroger."}
    assert reasons_against(journey, "dpo", "T74", **extend) == {"rights_answer_extendable"}
    assert receivers(journey, "clock_K12")[0] == "dpo"


def test_a_breach_is_told_at_once_to_who_must_notify_it(store: Store) -> None:
    journey = a_registered_case(store)
    journey.fire("case_handler", "T69", what="Courrier égaré.", known_at="2026-11-23T08:00+01:00")
    assert receivers(journey, "notice") == ["dpo"]
    assert due_on(journey, "K13") == date(2026, 11, 26)


def test_a_bound_person_is_reminded_by_name_and_the_coordinator_told_after(store: Store) -> None:
    journey = a_registered_case(store)
    handler = journey.person("case_handler")
    journey.fire(handler, "T63", known_on=journey.today.isoformat(), finding="to_send")
    each_day(journey, 7)
    with store.read(EVERY_SITE) as session:
        rows = session.scalars(select(Task).where(Task.case_id == journey.case_id).order_by(Task.id)).all()
    alarms = [(row.assignee_role, row.assignee_id) for row in rows if row.kind.startswith("clock_K08")]
    assert alarms[0] == ("bound_user", handler.id)
    assert alarms[-1] == ("site_coordinator", None)
    assert {account for role, account in alarms if role == "bound_user"} == {handler.id}


def test_a_draft_with_a_story_goes_to_the_coordinator_who_registers_it(store: Store) -> None:
    journey = a_draft(store)
    each_day(journey, 15)
    assert receivers(journey, "clock_K17") == ["intake_agent"]
    each_day(journey, 21)
    assert journey.case.state == "draft"
    assert receivers(journey, "clock_K17")[:4] == ["intake_agent"] * 3 + ["site_coordinator"]
    assert whole(journey)


def test_a_paper_not_opened_is_deemed_notified_on_the_day_of_its_disposal(store: Store) -> None:
    journey = a_registered_case(store)
    put_on = journey.today
    journey.fire("intake_agent", "T61", code="L05", channel="at_disposal")
    each_day(journey, 16)
    assert told(journey, "T62")["delivered_on"] == put_on.isoformat()
    assert "K16" not in clocks(journey)


def test_an_offer_that_lapses_is_told_to_both_coordinators_and_to_the_network(store: Store) -> None:
    journey = a_case_in(store, "transfer_pending")
    each_day(journey, 15)
    assert journey.case.state == "in_qualification"
    assert sorted(receivers(journey, "notice")) == ["national_admin", "site_coordinator", "site_coordinator"]
    receiver = journey.people.at("vaulx-en-velin", "site_coordinator")
    with store.read(EVERY_SITE) as session:
        named = select(Task).where(Task.case_id == journey.case_id, Task.assignee_id == receiver.id)
        assert "faite à votre site" in session.scalars(named).one().label
    [offer] = lapsed_offers(store, receiver, now=journey.now)
    assert (offer.from_site, offer.offered_on) == ("Plaine Commune", NOW.date())
    assert lapsed_offers(store, journey.person("site_coordinator"), now=journey.now) == ()
    assert lapsed_offers(store, receiver, now=journey.later(days=40).now) == ()
    assert whole(journey)


def test_limitation_alarms_are_told_to_the_handler_and_to_the_coordinator(store: Store) -> None:
    journey = a_case_in(store, "in_qualification", facts_on="2022-03-10", facts_last_on="", facts_ongoing="false")
    journey.note_dates()
    safe_day = journey.case.safe_day
    assert safe_day is not None
    before = len(receivers(journey, "clock_K14"))
    each_day(journey, 40)
    assert len(receivers(journey, "clock_K14")) > before
    assert set(receivers(journey, "clock_K14")) == {"case_handler", "site_coordinator"}


def test_past_the_coordinator_the_substitute_is_told_only_where_one_may_act(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    over = add_business_days(journey.today, 6)
    each_day(journey, (over - journey.today).days)
    assert receivers(journey, "clock_K07") == ["substitute_coordinator"]
    each_day(journey, 7)
    assert receivers(journey, "clock_K07")[1] == "national_admin"
    waiting = a_registered_case(store, "PC-2024-001")
    each_day(waiting, 40)
    assert receivers(waiting, "clock_K24") == ["site_coordinator", "national_admin", "national_admin"]


def test_a_site_without_a_substitute_has_the_network_told(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    with store.write(EVERY_SITE) as session:
        for row in session.scalars(select(Substitute).where(Substitute.site_id == journey.site)):
            session.delete(row)
    each_day(journey, 10)
    assert receivers(journey, "clock_K07")[0] == "national_admin"


def test_every_alarm_of_a_case_is_an_event_told_once(store: Store) -> None:
    journey = each_day(a_registered_case(store), 30)
    steps = [
        ((event.data or {}).get("clock"), (event.data or {}).get("alarm"))
        for event in recorded(journey)
        if event.act.type == "T60"
    ]
    assert {clock for clock, _ in steps} >= {"K04", "K24"}
    assert len(steps) == len(set(steps))
