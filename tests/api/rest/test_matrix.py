"""Who may do what, generated from the router: every route of a case x every role x own, foreign and absent case.

What a person may not see is told exactly like what does not exist, byte for byte, whatever is asked of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID, uuid4

import pytest
from httpx import Response
from sqlalchemy import select

from api.rest.examples import BODIES
from api.rest.operations import OPERATIONS
from api.security import ScopeNeeded
from cases.accounts import SCOPES
from cases.db import EVERY_SITE, Store
from cases.tables import Case, Letter
from tests.api.rest.conftest import OpenProgram
from tests.api.rest.program import Program
from tests.factories import SITE_ROLES, a_case_in, a_draft

OWN: Final = "plaine-commune"
FOREIGN: Final = "vaulx-en-velin"
SEES: Final = {"intake_agent", "case_handler", "site_coordinator", "auditor", "dpo"}
"""Who sees a registered case of the own site. A delegate waits for the referral, a partner sees the own drafts."""
READS_PERSONS: Final = SEES - {"auditor"}
OF_PERSONS: Final = {"previewLetter", "openLetter", "getOptions", "getQualification", "getRoutes", "getStanding"}
"""Operations whose answer names persons: not found for who reads without names."""
OF_A_CASE: Final = {handler.operation_id: handler for handler in OPERATIONS if "_id:uuid}" in next(iter(handler.paths))}
WITHOUT_CASE: Final = {
    "listCases",
    "createDraft",
    "exportCases",
    "importReports",
    "getCalendar",
    "addCalendarDay",
    "withdrawCalendarDay",
    "listReferenceTables",
    "getReferenceTable",
    "listNotices",
    "getReminders",
    "putReminders",
    "closeCalendar",
}


@dataclass(frozen=True, slots=True)
class Target:
    """What the ids of a path stand for."""

    case_id: UUID
    attachment_id: UUID
    letter_id: UUID
    version: int

    def absent(self) -> Target:
        """Return ids of nothing."""
        return Target(uuid4(), uuid4(), uuid4(), self.version)

    def path(self, operation: str) -> str:
        """Return the path of an operation on this target."""
        path: str = next(iter(OF_A_CASE[operation].paths)).replace("{event:str}", "T53")
        for name in ("case_id", "attachment_id", "letter_id"):
            path = path.replace(f"{{{name}:uuid}}", str(getattr(self, name)))
        return path


@pytest.fixture(scope="module")
def target(still_house: Store) -> Target:
    """A registered case of the own site, with a letter and a paper."""
    journey = a_case_in(still_house, "registered")
    paper = journey.attach()
    with still_house.read(EVERY_SITE) as session:
        letter = session.scalars(select(Letter.id).where(Letter.case_id == journey.case_id)).first()
    assert letter is not None
    return Target(journey.case_id, paper, letter, journey.case.version)


def send(program: Program, operation: str, target: Target) -> Response:
    """Send a request whose form is right."""
    handler = OF_A_CASE[operation]
    method = next(iter(handler.http_methods))
    headers = {"If-Match": f'"{target.version}"', "Idempotency-Key": str(uuid4())}
    if operation == "addAttachment":
        files = {"file": ("a.pdf", b"%PDF-1.7", "application/pdf")}
        return program.send(method, target.path(operation), headers=headers, files=files)
    body = next(iter(BODIES[operation].values())) if operation in BODIES else None
    return program.send(method, target.path(operation), headers=headers, json=body)


def told(answer: Response, target: Target) -> tuple[int, bytes, Mapping[str, str]]:
    """Return all that an answer tells, without the ids that were asked for."""
    body = answer.content
    for id_ in (target.case_id, target.attachment_id, target.letter_id):
        body = body.replace(str(id_).encode(), b"ID")
    return answer.status_code, body, dict(answer.headers)


def test_every_operation_is_in_one_of_the_two_matrices() -> None:
    assert {handler.operation_id for handler in OPERATIONS} == set(OF_A_CASE) | WITHOUT_CASE


@pytest.mark.parametrize("role", SITE_ROLES)
@pytest.mark.parametrize("operation", sorted(OF_A_CASE))
def test_a_case_of_another_site_is_told_like_one_that_does_not_exist(
    operation: str, role: str, still: OpenProgram, target: Target
) -> None:
    program, absent = still(f"{role}.{FOREIGN}"), target.absent()
    foreign = told(send(program, operation, target), target)
    assert foreign[0] == 404
    assert foreign == told(send(program, operation, absent), absent)


@pytest.mark.parametrize("role", SITE_ROLES)
@pytest.mark.parametrize("operation", sorted(OF_A_CASE))
def test_a_case_of_ones_own_site_is_found_by_the_roles_that_see_it(
    operation: str, role: str, still: OpenProgram, still_house: Store, target: Target
) -> None:
    with still_house.read(EVERY_SITE) as session:
        version = session.get_one(Case, target.case_id).version
    answer = send(still(f"{role}.{OWN}"), operation, replace(target, version=version))
    found = role in (READS_PERSONS if operation in OF_PERSONS else SEES)
    assert (answer.status_code != 404) == found, answer.text
    assert answer.status_code in {200, 201, 404, 409, 422, 423}, answer.text


@pytest.mark.parametrize("operation", sorted(OF_A_CASE))
def test_no_operation_answers_a_stranger(operation: str, still: OpenProgram, target: Target) -> None:
    answer, absent = send(still(), operation, target), target.absent()
    assert answer.status_code == 401
    assert told(answer, target) == told(send(still(), operation, absent), absent)


@pytest.mark.parametrize("handler", OPERATIONS, ids=lambda handler: handler.operation_id)
def test_no_operation_takes_a_token_without_its_scope(handler: Any, still: OpenProgram, target: Target) -> None:
    needed = next(guard.scope for guard in handler.guards if isinstance(guard, ScopeNeeded))
    program = still(f"site_coordinator.{OWN}", *(scope for scope in SCOPES if scope != needed))
    if handler.operation_id in OF_A_CASE:
        answer = send(program, handler.operation_id, target)
    else:
        path = next(iter(handler.paths))
        answer = program.send(next(iter(handler.http_methods)), path, headers={"Idempotency-Key": "k"}, json={})
    assert answer.status_code == 403
    assert needed in answer.json()["detail"]


def test_the_version_of_a_foreign_case_is_not_told_to_who_names_it(still: OpenProgram, target: Target) -> None:
    program = still(f"case_handler.{FOREIGN}")
    answer = program.get(f"/cases/{target.case_id}", If_None_Match=f'"{target.version}"')
    assert answer.status_code == 404


# Lists


@pytest.mark.parametrize("role", SITE_ROLES)
def test_no_list_leaks_across_sites(role: str, still: OpenProgram, target: Target) -> None:
    program = still(f"{role}.{FOREIGN}")
    for query in ("", "&q=KERDREVENNEC", "&q=PC-2024", "&site=plaine-commune", "&state=registered", "&ground=SEX"):
        listed = program.get(f"/cases?include=total_count{query}").json()
        assert (listed["items"], listed["total_count"], listed["next"]) == ([], 0, None)
    cursor = still(f"case_handler.{OWN}").get("/cases?limit=1").json()["next"]
    assert cursor is None or program.get(cursor.removeprefix("/api/v1")).json()["items"] == []
    assert str(target.case_id) not in program.get("/cases.csv").text


def test_an_auditor_reads_codes_and_dates_and_no_name(still: OpenProgram, target: Target) -> None:
    auditor = still(f"auditor.{OWN}")
    names = ("KERDREVENNEC", "Anne-Laure", "Altavorne", "al.kerdrevennec@example.fr", "Camille")
    for path in ("/cases", f"/cases/{target.case_id}", f"/cases/{target.case_id}/transitions"):
        text = auditor.get(path).text
        assert not [name for name in names if name in text]
    assert auditor.get("/cases?q=KERDREVENNEC&include=total_count").json()["total_count"] == 0


def test_a_partner_reads_the_own_drafts_alone(program: OpenProgram, house: Store) -> None:
    other = a_draft(house)
    partner = program(f"partner.{OWN}")
    created = partner.post("/cases", BODIES["createDraft"]["hiring"])
    assert created.status_code == 201
    assert [item["id"] for item in partner.get("/cases").json()["items"]] == [created.json()["case_id"]]
    assert partner.get(f"/cases/{created.json()['case_id']}").status_code == 200
    assert partner.get(f"/cases/{other.case_id}").status_code == 404


def test_nobody_takes_in_a_report_of_another_site(program: OpenProgram) -> None:
    answer = program(f"intake_agent.{FOREIGN}").post("/cases", BODIES["createDraft"]["hiring"])
    assert answer.status_code == 409
    assert [reason["guard"] for reason in answer.json()["blocked_by"]] == ["site"]
