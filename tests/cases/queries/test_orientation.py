"""What the route advisor is told of a case, from its rows: on both stores."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from cases.db import EVERY_SITE, Store
from cases.errors import NotFoundError
from cases.queries.orientation import case_routes, situation_of
from cases.tables import AccessLog, Site
from tests.factories import NOW, Journey, a_case_in, a_draft
from workflow.orientation import RouteAdvice, Situation

NORTHERN = "nord-pas-de-calais"


def told(journey: Journey) -> Situation:
    """Return what the advisor is told now."""
    store = journey.store
    with store.read(EVERY_SITE) as session:
        return situation_of(session, store.keys, journey.case, now=NOW)


def routes(journey: Journey) -> dict[str, RouteAdvice]:
    """Return route -> advice for the handler."""
    found = case_routes(journey.store, journey.person("case_handler"), journey.case_id, now=NOW)
    return {route.code: route for route in found.routes}


@pytest.fixture
def journey(store: Store) -> Journey:
    """A case in qualification."""
    return a_case_in(store, "in_qualification")


def test_answers_contract_words_risks_and_places_are_read_from_the_file(journey: Journey) -> None:
    journey.edit(
        "case_handler",
        route_answers={"several": "yes", "court": "none"},
        situation={"work_contract": True, "speech": "origin", "offence": "delit"},
        facts={"risk": ["violence"], "place": "Aubervilliers"},
        respondent={"kind": "public_body", "commune": "Stains"},
    )
    found = told(journey).told
    assert (found.answers, found.work_contract, found.offence) == ({"several": "yes", "court": "none"}, True, "delit")
    assert (found.speech, sorted(found.risks), sorted(found.natures)) == ("origin", ["violence"], ["public"])
    assert (found.facts_insee, found.respondent_insee) == ("93001", "93072")


def test_what_nobody_asked_is_not_known(journey: Journey) -> None:
    found = told(journey).told
    assert (found.speech, found.answers, found.work_contract) == (None, {}, None)


@pytest.mark.parametrize("answer,speech", [("no", "none"), ("unknown", None), ("yes", None)])
def test_words_said_to_be_none_leave_nothing_to_ask(journey: Journey, answer: str, speech: str | None) -> None:
    journey.edit("case_handler", delay_answers={"words_said": answer})
    assert told(journey).told.speech == speech


DECISIONS: list[tuple[dict[str, str], bool | None]] = [
    ({}, None),
    ({"decision_notified": "yes"}, True),
    ({"request_unanswered": "yes", "decision_notified": "no"}, True),
    ({"decision_notified": "no"}, None),
    ({"decision_notified": "no", "request_unanswered": "no"}, False),
]


@pytest.mark.parametrize("answers,decision", DECISIONS)
def test_a_decision_is_known_by_what_was_answered(
    journey: Journey, answers: dict[str, Any], decision: bool | None
) -> None:
    journey.edit("case_handler", respondent={"kind": "company"}, **({"delay_answers": answers} if answers else {}))
    assert told(journey).told.decision is decision


def test_a_claim_that_was_filed_says_that_a_judge_is_seised(journey: Journey) -> None:
    rule = told(journey).facts.limitation[0].rule
    journey.fire(
        "case_handler", "T59", kind="claim_filed", rule=rule, start_on="2026-11-20", reasons="Requête déposée."
    )
    assert told(journey).told.answers["court"] == "pending"
    assert any("observations" in reason.text_fr for reason in routes(journey)["DDD_REFERRAL"].beside)
    journey.edit("case_handler", route_answers={"court": "judged"})
    assert routes(journey)["DDD_REFERRAL"].fit == "check"


def test_a_hearing_says_that_a_judge_is_seised(journey: Journey) -> None:
    journey.fire("case_handler", "T71", date_kind="hearing", next_on="2026-12-14", note="Audience fixée.")
    assert told(journey).told.answers["court"] == "pending"


def test_the_fourth_site_brings_its_own_courts(store: Store) -> None:
    journey = a_draft(store, "NP-2017-001")
    seats = {"site": NORTHERN, "communes": {"59606": "Valenciennes"}, "courts": {"judicial": "Valenciennes"}}
    with store.write(EVERY_SITE) as session:
        session.get_one(Site, NORTHERN).territory = seats
    journey.edit("case_handler", facts={"place_insee": "59606"}, respondent={"commune_insee": "59606"})
    names = {option.name_fr for option in routes(journey)["CIVIL_COURT"].where.options}
    assert names == {"tribunal judiciaire de Valenciennes"}


def test_reading_the_routes_is_logged_and_closed_to_who_reads_no_content(journey: Journey) -> None:
    routes(journey)
    with journey.store.read(EVERY_SITE) as session:
        reasons = session.scalars(select(AccessLog.reason).where(AccessLog.case_id == journey.case_id)).all()
    assert "voies" in reasons
    for role in ("auditor", "ddd_delegate"):
        with pytest.raises(NotFoundError):
            case_routes(journey.store, journey.person(role), journey.case_id, now=NOW)
