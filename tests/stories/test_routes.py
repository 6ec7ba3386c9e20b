"""Several ways at once: routes followed beside a referral, each with its own end, none lost at the closing."""

from __future__ import annotations

from cases.clocks import tick
from cases.db import Store
from tests.factories import Journey, a_case_in
from tests.stories.telling import clocks, facts, letters, reasons_against, tasks, whole

ROUTES = ("DDD_REFERRAL", "PRUDHOMMES", "CRIMINAL_COMPLAINT", "UNION")


def states(journey: Journey) -> dict[str, str]:
    return {route.code: route.state for route in facts(journey).routes}


def move(journey: Journey, route: str, to_state: str, **data: object) -> None:
    journey.fire("case_handler", "T71", route=route, route_state=to_state, **data)


def oriented(store: Store) -> Journey:
    """Four ways proposed; the claimant takes three, and has not answered on the union."""
    journey = a_case_in(store, "in_qualification").propose_orientation(*ROUTES)
    told = journey.today.isoformat()
    answers = [{"route": route, "answer": "accepted", "told_on": told} for route in ROUTES[:3]]
    answers.append({"route": "UNION", "answer": "none_yet", "told_on": told})
    journey.fire("site_coordinator", "T07", answers=answers, reasons="Chaque voie a été expliquée.")
    return journey


def test_every_route_is_told_and_answered_before_the_orientation_is_validated(store: Store) -> None:
    journey = a_case_in(store, "in_qualification").propose_orientation(*ROUTES)
    assert reasons_against(journey, "site_coordinator", "T07", **journey.answers("DDD_REFERRAL")) == {
        "every_route_answered"
    }


def test_court_and_complaint_go_on_beside_the_referral_each_at_its_own_pace(store: Store) -> None:
    journey = oriented(store).prepare_referral()
    move(journey, "PRUDHOMMES", "opened", date_kind="hearing", next_on="2026-12-10")
    journey.submit_referral().send_referral().receive_at_ddd()
    move(journey, "CRIMINAL_COMPLAINT", "opened", criminal_status="complaint_filed")
    move(journey, "PRUDHOMMES", "in_progress")
    assert states(journey) == {
        "DDD_REFERRAL": "accepted",
        "PRUDHOMMES": "in_progress",
        "CRIMINAL_COMPLAINT": "opened",
        "UNION": "proposed",
    }
    assert facts(journey).criminal_status == "complaint_filed"
    assert (journey.case.state, clocks(journey)["K21"]) == ("ddd_review", "running")
    journey.fire("case_handler", "T48", sent_on=journey.today.isoformat(), what="Copie de la plainte.")
    assert letters(journey)[-1] == "L12"
    assert whole(journey)


def test_the_clock_of_the_routes_stops_with_the_last_of_them_while_the_referral_goes_on(store: Store) -> None:
    journey = a_case_in(store, "referral_sent")
    for route in ("DDD_REFERRAL", "PRUDHOMMES"):
        move(journey, route, "opened")
        assert clocks(journey)["K21"] == "running"
        move(journey, route, "ended")
    assert "K21" not in clocks(journey)
    assert clocks(journey)["K25"] == "running"
    assert whole(journey)


def test_an_oriented_case_without_any_route_left_is_asked_about_all_the_same(store: Store) -> None:
    journey = a_case_in(store, "oriented")
    for route in ("DDD_REFERRAL", "PRUDHOMMES"):
        move(journey, route, "opened")
        move(journey, route, "ended")
    assert clocks(journey)["K21"] == "running"
    tick(store, journey.later(days=70).now)
    assert tasks(journey)["clock_K21", "case_handler"] == 1


def test_routes_that_are_open_at_the_closing_are_handed_to_somebody(store: Store) -> None:
    journey = oriented(store)
    move(journey, "PRUDHOMMES", "opened")
    close = {"reason": "ROUTED_ELSEWHERE", "reasons": "Orienté.", "told_on": journey.today.isoformat()}
    assert reasons_against(journey, "site_coordinator", "T29", **close) == {"open_routes_handed_over"}
    journey.fire("site_coordinator", "T29", **close, handover="Le défenseur syndical suit l’audience.")
    assert states(journey)["PRUDHOMMES"] == "ended"
    assert journey.case.retention_class == "with_route"
    assert clocks(journey) == {"K19": "running"}
    assert whole(journey)


def test_the_referral_is_set_aside_for_another_route_that_was_validated(store: Store) -> None:
    journey = oriented(store).prepare_referral()
    journey.fire("case_handler", "T47", agreed_on=journey.today.isoformat(), reasons="Les prud’hommes d’abord.")
    assert (journey.case.state, letters(journey)[-1]) == ("oriented", "L08")
    assert "K22" not in clocks(journey)
    assert whole(journey)
