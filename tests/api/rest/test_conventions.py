"""Preconditions, retries and problems: RFC 9110 13.1, RFC 6585, RFC 9457, the draft on idempotency keys."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest

from cases.db import Store
from tests.api.rest.conftest import OpenProgram
from tests.api.rest.program import PROBLEM, Program
from tests.factories import Journey, a_case_in, a_draft

HANDLER = "case_handler.plaine-commune"
CONTACT = {"event": "T58", "data": {"contacted_on": "2026-11-23", "channel": "phone", "reached": False}}


@pytest.fixture
def journey(house: Store) -> Journey:
    return a_case_in(house, "registered")


@pytest.fixture(scope="module")
def refused(still: OpenProgram) -> Program:
    """The handler on a case on which nothing happens."""
    return still(HANDLER)


@pytest.fixture
def handler(program: OpenProgram) -> Program:
    return program(HANDLER)


def steps(journey: Journey) -> str:
    return f"/cases/{journey.case_id}/transitions"


def test_a_case_carries_a_strong_etag_and_answers_304_to_who_has_it(handler: Program, journey: Journey) -> None:
    answer = handler.get(f"/cases/{journey.case_id}")
    assert answer.headers["etag"] == f'"{journey.case.version}"'
    again = handler.get(f"/cases/{journey.case_id}", If_None_Match=answer.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == answer.headers["etag"]


def test_an_act_without_if_match_is_428(refused: Program, still_journey: Journey) -> None:
    answer = refused.post(steps(still_journey), CONTACT)
    assert (answer.status_code, answer.headers["content-type"]) == (428, PROBLEM)
    assert answer.json()["type"] == "/problems/precondition-required"


@pytest.mark.parametrize("tag", ["3", 'W/"3"', "*", '"x"', '""'])
def test_an_if_match_that_is_no_tag_of_ours_is_400(refused: Program, still_journey: Journey, tag: str) -> None:
    assert refused.post(steps(still_journey), CONTACT, etag=tag).status_code == 400


def test_an_act_on_an_old_version_is_412_with_the_current_tag_and_writes_nothing(
    handler: Program, journey: Journey
) -> None:
    old = handler.etag(journey.case_id)
    assert handler.post(steps(journey), CONTACT, etag=old).status_code == 201
    version = journey.case.version
    answer = handler.post(steps(journey), CONTACT, etag=old)
    assert (answer.status_code, answer.json()["current_etag"]) == (412, f'"{version}"')
    assert journey.case.version == version


@pytest.mark.parametrize("key", ["", "é", "deux mots", "x" * 256])
def test_an_act_without_a_usable_key_is_400(refused: Program, still_journey: Journey, key: str) -> None:
    headers = {"If-Match": refused.etag(still_journey.case_id)} | ({"Idempotency-Key": key} if key else {})
    sent = {name: value.encode() for name, value in headers.items()}
    answer = refused.send("POST", steps(still_journey), headers=sent, json=CONTACT)  # type: ignore[arg-type]  # raw bytes
    assert answer.status_code == 400
    assert "Idempotency-Key" in answer.json()["detail"]


def test_the_same_key_and_body_are_done_once_and_answered_alike(program_anywhere: OpenProgram, served: Store) -> None:
    journey, handler = a_case_in(served, "registered"), program_anywhere(HANDLER)
    tag, key = handler.etag(journey.case_id), str(uuid4())
    first = handler.post(steps(journey), CONTACT, etag=tag, key=key)
    version = journey.case.version
    again = handler.post(steps(journey), CONTACT, etag=tag, key=key)
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.content == first.content
    assert "idempotency-replayed" not in first.headers
    assert again.headers["idempotency-replayed"] == "true"
    assert journey.case.version == version


def test_the_same_key_with_another_body_is_422(handler: Program, journey: Journey) -> None:
    key = str(uuid4())
    assert handler.post(steps(journey), CONTACT, etag=handler.etag(journey.case_id), key=key).status_code == 201
    other = {**CONTACT, "reason": "autre"}
    answer = handler.post(steps(journey), other, etag=handler.etag(journey.case_id), key=key)
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/key-reused")


def test_a_dry_run_tells_the_effects_and_writes_nothing(refused: Program, still_journey: Journey) -> None:
    before = still_journey.case.version
    answer = refused.send("POST", steps(still_journey) + "?dry_run=true", json=CONTACT)
    assert answer.status_code == 200
    assert answer.json()["event"] == "T58"
    assert still_journey.case.version == before


def test_a_dry_run_of_a_refused_event_gives_every_reason(refused: Program, still_journey: Journey) -> None:
    answer = refused.send("POST", steps(still_journey) + "?dry_run=true", json={"event": "T09", "data": {}})
    assert answer.status_code == 409
    assert all(reason["message"] and reason["legal_basis"] for reason in answer.json()["blocked_by"])


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b"[]", 400),
        (b'"T58"', 400),
        (b"null", 400),
        (b"", 422),
        (b'{"event": "T58\\u0000"}', 400),
        (b'{"event": "T58", "reason": "\\ud800"}', 400),
        (b'{"event": "T58", "data": ' + b'{"a":' * 5000 + b"1" + b"}" * 5000 + b"}", 400),
        (b'{"event": "T58", "data": {"note": ' + b"[" * 40 + b"]" * 40 + b"}}", 400),
        (b"{}", 422),
        (b'{"event": 5}', 422),
        (b'{"event": "T58", "data": []}', 422),
        (b'{"event": "T58", "more": 1}', 422),
        (b'{"event": "T99", "data": {}}', 422),
        (b'{"event": "T58", "data": {"channel": 1e999}}', 400),
    ],
)
def test_a_body_that_cannot_be_read_is_400_and_one_that_is_wrong_422(
    refused: Program, still_journey: Journey, body: bytes, status: int
) -> None:
    headers = {
        "If-Match": refused.etag(still_journey.case_id),
        "Idempotency-Key": "k",
        "Content-Type": "application/json",
    }
    answer = refused.send("POST", steps(still_journey), headers=headers, content=body)
    assert (answer.status_code, answer.headers["content-type"]) == (status, PROBLEM), answer.text
    assert answer.json()["detail"]


def test_a_wrong_input_names_each_field_by_its_pointer(refused: Program, still_journey: Journey) -> None:
    body = {"event": "T58", "data": {"contacted_on": "2026-02-30", "channel": "pigeon", "more": 1}}
    answer = refused.post(steps(still_journey), body, etag=refused.etag(still_journey.case_id))
    assert answer.status_code == 422
    pointers = {error["pointer"] for error in answer.json()["errors"]}
    assert pointers == {"/data/contacted_on", "/data/channel", "/data/more"}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/cases/not-an-id", 404),
        ("DELETE", "/cases", 405),
        ("GET", "/imports", 405),
        ("GET", "/cases?limit=0", 422),
        ("GET", "/cases?limit=many", 422),
        ("GET", "/cases?due_before=demain", 422),
        ("GET", "/cases?cursor=abc", 422),
        ("GET", "/cases?assignee=nobody", 422),
        ("GET", "/cases?q=%00", 400),
        ("GET", "/cases?state=%00", 400),
    ],
)
def test_every_failure_is_a_problem(refused: Program, method: str, path: str, status: int) -> None:
    answer = refused.send(method, path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, PROBLEM), answer.text
    told = answer.json()
    assert told["status"] == status
    assert told["type"].startswith("/problems/")


def test_a_body_of_another_type_is_415(refused: Program, still_journey: Journey) -> None:
    headers = {"If-Match": '"1"', "Idempotency-Key": "k", "Content-Type": "text/xml"}
    answer = refused.send("POST", steps(still_journey), headers=headers, content=b"<a/>")
    assert (answer.status_code, answer.headers["content-type"]) == (415, PROBLEM)


def test_a_body_too_large_is_413(handler: Program, house: Store) -> None:
    draft = a_draft(house)
    answer = handler.attach(draft.case_id, b"x" * (33 * 1024 * 1024), "lourd.pdf")
    assert (answer.status_code, answer.headers["content-type"]) == (413, PROBLEM)


def test_no_token_is_401_with_its_challenge(still: OpenProgram) -> None:
    answer = still().get("/cases")
    assert (answer.status_code, answer.headers["content-type"]) == (401, PROBLEM)
    assert answer.headers["www-authenticate"].startswith("Bearer")


def test_a_revoked_or_invented_token_is_401(still: OpenProgram) -> None:
    answer = Program(still().client, "sai_invented").get("/cases")
    assert answer.status_code == 401


def test_a_failure_names_no_value(refused: Program) -> None:
    answer = refused.post("/cases", {"claimant_last_name": ["KOROMBÉ-SECRET"]})
    assert answer.status_code == 422
    assert "KOROMB" not in json.dumps(answer.json(), ensure_ascii=False)
