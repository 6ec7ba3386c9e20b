"""Requests told several times at once: one effect each, and one answer for all (R4 in small)."""

from __future__ import annotations

from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor

from httpx import Response

from cases.db import Store
from tests.api.rest.conftest import OpenProgram
from tests.api.rest.test_cases import REPORT
from tests.factories import a_case_in

KEYS = 8
TIMES = 4


def test_each_key_has_one_effect_however_often_and_at_once_it_is_told(program_anywhere: OpenProgram) -> None:
    program = program_anywhere("intake_agent.plaine-commune")

    def tell(number: int) -> tuple[str, Response]:
        key = f"clé-{number % KEYS}".encode().hex()
        return key, program.post("/cases", REPORT, key=key)

    with ThreadPoolExecutor(max_workers=TIMES) as pool:
        told = list(pool.map(tell, range(KEYS * TIMES)))
    bodies = defaultdict(set)
    for key, answer in told:
        assert answer.status_code == 201, answer.text
        bodies[key].add(answer.content)
    assert all(len(answers) == 1 for answers in bodies.values())
    assert sum("idempotency-replayed" in answer.headers for _, answer in told) == KEYS * (TIMES - 1)
    assert program.get("/cases?include=total_count").json()["total_count"] == KEYS


def test_of_several_acts_on_one_version_one_is_done_and_the_others_are_412(
    program_anywhere: OpenProgram, served: Store
) -> None:
    journey, program = a_case_in(served, "registered"), program_anywhere("case_handler.plaine-commune")
    tag, version = program.etag(journey.case_id), journey.case.version
    body = {"event": "T58", "data": {"contacted_on": "2026-11-23", "channel": "phone", "reached": False}}

    def act(number: int) -> int:
        path = f"/cases/{journey.case_id}/transitions"
        return program.post(path, {**body, "reason": f"essai {number}"}, etag=tag).status_code

    with ThreadPoolExecutor(max_workers=TIMES) as pool:
        statuses = sorted(pool.map(act, range(2 * TIMES)))
    assert statuses == [201] + [412] * (2 * TIMES - 1)
    assert journey.case.version == version + 1
