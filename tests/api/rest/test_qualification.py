"""The questionnaire through the API: read with what it offers, written whole against the version that was read."""

from __future__ import annotations

from typing import Any

from cases.db import Store
from tests.api.rest.conftest import OpenProgram
from tests.factories import a_case_in

ANSWERS: dict[str, Any] = {
    "DOMAIN": {"chosen": ["EMPLOYMENT_PRIVATE"]},
    "GROUNDS": {"chosen": ["SEX"]},
    "TREATMENT": {"chosen": ["NEUTRAL_RULE"], "reason": "Horaires imposés à toutes."},
}
HANDLER = "case_handler.plaine-commune"


def test_answers_are_written_and_read_again_with_the_proposal(program_anywhere: OpenProgram, served: Store) -> None:
    path = f"/cases/{a_case_in(served, 'in_qualification').case_id}/qualification"
    program = program_anywhere(HANDLER)
    before = program.get(path)
    assert before.json()["sheets"] == []
    written = program.send("PUT", path, headers={"If-Match": before.headers["etag"]}, json={"answers": ANSWERS})
    assert written.status_code == 200, written.text
    body = program.get(path).json()
    assert written.headers["etag"] == body["etag"]
    standing = {line["code"]: line["standing"] for line in body["proposal"]["forms"]}
    assert (standing["INDIRECT"], standing["DIRECT"]) == ("proposed", "set_aside")
    assert [answer["code"] for answer in body["sheets"][0]["answers"]] == ["DOMAIN", "GROUNDS", "TREATMENT"]
    assert body["sheets"][0]["questions"] == body["questions_version"]


def test_a_stale_version_is_refused_and_a_missing_one_asked_for(program: OpenProgram, house: Store) -> None:
    journey = a_case_in(house, "in_qualification")
    path, handler = f"/cases/{journey.case_id}/qualification", program(HANDLER)
    read = handler.get(path).headers["etag"]
    journey.meet()
    stale = handler.send("PUT", path, headers={"If-Match": read}, json={"answers": ANSWERS})
    assert stale.status_code == 412
    assert stale.json()["current_etag"] == handler.get(path).headers["etag"]
    assert handler.send("PUT", path, json={"answers": ANSWERS}).status_code == 428


def test_every_fault_of_the_answers_is_told_at_once(program: OpenProgram, house: Store) -> None:
    path, handler = f"/cases/{a_case_in(house, 'in_qualification').case_id}/qualification", program(HANDLER)
    answers = {
        "DOMAIN": {"chosen": ["EMPLOYMENT_PRIVATE", "EDUCATION"]},
        "GROUNDS": {"chosen": ["CHARM"]},
        "TREATMENT": {"chosen": ["LESS_FAVOURABLE"]},
        "WEATHER": {"chosen": ["RAIN"]},
    }
    sent = {"answers": answers, "retained": {"forms": ["DIRECT"]}, "questions": "older"}
    answer = handler.send("PUT", path, headers={"If-Match": handler.get(path).headers["etag"]}, json=sent)
    assert answer.status_code == 422
    assert {(error["pointer"], error["code"]) for error in answer.json()["errors"]} == {
        ("/answers/DOMAIN/chosen", "not_together"),
        ("/answers/GROUNDS/chosen", "unknown_choice"),
        ("/answers/TREATMENT/reason", "reason_missing"),
        ("/answers/WEATHER/chosen", "unknown_question"),
        ("/retained/reason", "reason_missing"),
        ("/questions", "other_questions"),
    }


def test_no_number_of_a_proposal_measures_anybody(program: OpenProgram, house: Store) -> None:
    path = f"/cases/{a_case_in(house, 'in_qualification').case_id}/qualification"
    proposal = program(HANDLER).get(path).json()["proposal"]
    assert list(numbers_in(proposal)) == []
    assert list(numbers_in({"score": 3})) == [3]


def numbers_in(value: Any) -> list[float]:
    """Return every number of a body, how deep it may lie."""
    if isinstance(value, dict):
        return [found for each in value.values() for found in numbers_in(each)]
    if isinstance(value, list):
        return [found for each in value for found in numbers_in(each)]
    return [value] if isinstance(value, int | float) and not isinstance(value, bool) else []
