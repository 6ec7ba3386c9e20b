"""``/routes`` and ``/standing``: the same answer as the page, for programs."""

from __future__ import annotations

from datetime import date
from typing import Any

from cases.db import Store
from tests.api.rest.conftest import OpenProgram
from tests.factories import a_case_in
from workflow.law import LAW

LOGIN = "case_handler.plaine-commune"


def read(program: OpenProgram, path: str) -> dict[str, Any]:
    """Return the body of a reading that must succeed."""
    answer = program(LOGIN).get(path)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def test_every_route_is_read_with_its_reasons_cost_time_and_place(house: Store, program: OpenProgram) -> None:
    journey = a_case_in(house, "in_qualification")
    body = read(program, f"/cases/{journey.case_id}/routes")
    assert {route["code"] for route in body["routes"]} == set(LAW.routes)
    fits = [route["fit"] == "no" for route in body["routes"]]
    assert fits == sorted(fits)
    assert body["on"] == date(2026, 11, 23).isoformat()


def test_the_standing_names_what_is_missing_and_its_cure(house: Store, program: OpenProgram) -> None:
    journey = a_case_in(house, "in_qualification")
    body = read(program, f"/cases/{journey.case_id}/standing")
    missing = {each["code"]: each for each in body["missing"]}
    assert body["may_refer"] is False
    assert missing["SIGNATURE"]["pointer"] == "/attachments"
    assert all(each["legal_basis"] for each in missing.values())


def test_a_case_ready_to_leave_lacks_nothing(house: Store, program: OpenProgram) -> None:
    journey = a_case_in(house, "referral_pending")
    body = read(program, f"/cases/{journey.case_id}/standing")
    assert (body["may_refer"], body["missing"]) == (True, [])


def test_an_answer_recorded_through_the_api_decides_a_route(house: Store, program: OpenProgram) -> None:
    journey = a_case_in(house, "in_qualification")
    journey.edit("case_handler", route_answers={"several": "no", "court": "judged"})
    routes = read(program, f"/cases/{journey.case_id}/routes")["routes"]
    fit = {route["code"]: route["fit"] for route in routes}
    assert (fit["GROUP_ACTION"], fit["DDD_REFERRAL"]) == ("no", "check")
    journey.edit("case_handler", route_answers={"several": "yes"})
    routes = read(program, f"/cases/{journey.case_id}/routes")["routes"]
    assert {route["code"]: route["fit"] for route in routes}["GROUP_ACTION"] == "fits"
