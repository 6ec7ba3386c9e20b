"""A case changes site: the sending site keeps it, with its clocks and its people, until the other one accepts."""

from __future__ import annotations

from cases.clocks import tick
from cases.db import Store
from cases.queries.worklist import Filters, worklist
from tests.cases.commands.scenes import ITEMS
from tests.factories import Journey, a_case_in
from tests.stories.telling import clocks, letters, notices, reasons_against, recorded, whole

THERE = "vaulx-en-velin"


def offered(store: Store) -> Journey:
    return a_case_in(store, "in_qualification").offer_transfer(THERE)


def answer(journey: Journey) -> dict[str, str]:
    return {"assignee": str(journey.people.at(THERE, "case_handler").id)}


def test_until_it_is_accepted_the_sending_site_goes_on_working_and_its_clocks_run(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    journey.fire("case_handler", "T39", items=ITEMS, due_on="2026-12-23")
    journey.offer_transfer(THERE)
    assert clocks(journey) == {"K05": "running", "K06": "paused", "K09": "running", "K14": "running"}
    journey.meet()
    journey.fire("case_handler", "T33", level="critical", criterion="danger", reasons="Menaces reçues.")
    second = journey.people.by_login["case_handler_2.plaine-commune"]
    journey.fire("site_coordinator", "T53", assignee=str(second.id))
    assert (journey.case.site_id, journey.case.assignee_id) == ("plaine-commune", second.id)
    assert whole(journey)


def test_the_receiving_site_reads_it_through_its_coordinator_alone_and_only_answers(store: Store) -> None:
    journey = offered(store)
    coordinator = journey.people.at(THERE, "site_coordinator")
    handler = journey.people.at(THERE, "case_handler")
    assert reasons_against(journey, handler, "T58", contacted_on="2026-11-23", channel="phone") == {"not found"}
    close = {"reason": "ERRONEOUS_ENTRY", "reasons": "x", "proof": "x", "told_on": journey.today.isoformat()}
    assert "duty_of_own_site" in reasons_against(journey, coordinator, "T45", **close)
    ours = {"assignee": str(journey.person("case_handler").id)}
    assert reasons_against(journey, coordinator, "T21", **ours) == {"assignee_of_the_site"}
    assert reasons_against(journey, coordinator, "T21", **answer(journey)) == set()


def test_accepted_it_goes_on_there_with_a_new_first_contact(store: Store) -> None:
    journey = offered(store)
    journey.fire(journey.people.at(THERE, "site_coordinator"), "T21", **answer(journey))
    assert (journey.case.site_id, journey.case.state) == (THERE, "in_qualification")
    assert clocks(journey) == {"K04": "running", "K06": "running", "K14": "running"}
    assert letters(journey).count("L16") == 2
    assert recorded(journey)[-1].act.site == THERE
    mine = worklist(store, journey.people.at(THERE, "case_handler"), Filters(tab="mine"), now=journey.now)
    assert [row.id for row in mine.rows] == [journey.case_id]
    assert reasons_against(journey, "case_handler", "T58", contacted_on="2026-11-23", channel="phone") == {"not found"}
    assert whole(journey)


def test_refused_it_stays_where_it_was_and_the_clocks_go_on_with_what_was_left(store: Store) -> None:
    journey = offered(store)
    journey.later(days=3).fire(journey.people.at(THERE, "site_coordinator"), "T22", reasons="Hors de notre territoire.")
    assert (journey.case.site_id, journey.case.state) == ("plaine-commune", "in_qualification")
    assert clocks(journey) == {"K06": "running", "K14": "running"}
    assert whole(journey)


def test_without_an_answer_the_offer_lapses_and_both_levels_are_told(store: Store) -> None:
    journey = offered(store)
    tick(store, journey.later(days=20).now)
    assert (journey.case.state, journey.case.return_state) == ("in_qualification", None)
    assert {"site_coordinator", "national_admin"} <= notices(journey)
    assert clocks(journey)["K06"] == "running"
    assert "K09" not in clocks(journey)
    assert whole(journey)


def test_an_urgent_offer_is_answered_within_two_working_days(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    journey.fire("case_handler", "T33", level="critical", criterion="danger", reasons="Menaces reçues.")
    journey.offer_transfer(THERE)
    tick(store, journey.later(days=3).now)
    assert journey.case.state == "in_qualification"


def test_it_is_offered_from_the_wait_for_papers_which_stay_asked_for(store: Store) -> None:
    journey = a_case_in(store, "awaiting_documents").offer_transfer(THERE)
    assert (journey.case.state, journey.case.return_state) == ("transfer_pending", "in_qualification")
    assert clocks(journey)["K05"] == "running"
    journey.fire("site_coordinator", "T56", reasons="La personne reste.")
    assert (journey.case.state, clocks(journey)["K05"]) == ("in_qualification", "running")
    assert whole(journey)


def test_a_claimant_who_objects_keeps_the_case_here_where_no_rule_imposes_the_move(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    day = journey.today.isoformat()
    data = {"to_site": THERE, "reasons": "Déménagement.", "claimant_informed_on": day, "claimant_objects": True}
    assert "claimant_informed_of_transfer" in reasons_against(journey, "site_coordinator", "T20", kind="moved", **data)
    assert reasons_against(journey, "site_coordinator", "T20", kind="territory", **data) == set()
