"""Lists, new reports, corrections and the table of a coordinator."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import StringIO
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from cases.db import EVERY_SITE, Store
from cases.tables import AccessLog
from tests.api.browsing import Browser
from tests.api.rest.conftest import OpenProgram
from tests.api.rest.program import V1, Program
from tests.factories import a_case_in, a_draft

HANDLER = "case_handler.plaine-commune"
COORDINATOR = "site_coordinator.plaine-commune"
REPORT: dict[str, Any] = {
    "site_id": "plaine-commune",
    "channel": "phone",
    "received_on": "2026-11-20",
    "reporter_kind": "claimant",
    "claimant_last_name": "KOROMBÉ",
    "narrative": "Un logement refusé après l’énoncé du nom.",
}


@pytest.fixture
def intake(program_anywhere: OpenProgram) -> Program:
    return program_anywhere("intake_agent.plaine-commune")


def test_a_report_becomes_a_draft_that_its_location_shows(intake: Program) -> None:
    answer = intake.post("/cases", REPORT)
    assert (answer.status_code, answer.json()["state"], answer.json()["case_number"]) == (201, "draft", None)
    shown = intake.get(answer.headers["location"].removeprefix(V1))
    assert shown.headers["etag"] == answer.headers["etag"]
    assert shown.json()["narrative"] == REPORT["narrative"]


def test_a_report_sent_twice_with_its_key_is_one_draft(intake: Program) -> None:
    key = str(uuid4())
    first, second = intake.post("/cases", REPORT, key=key), intake.post("/cases", REPORT, key=key)
    assert first.content == second.content
    assert intake.get("/cases?include=total_count").json()["total_count"] == 1


def test_a_reference_that_the_site_holds_is_409(intake: Program) -> None:
    report = {**REPORT, "external_ref": "PC-2026-0001"}
    assert intake.post("/cases", report).status_code == 201
    answer = intake.post("/cases", report)
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/already-reported")


def test_every_defect_of_a_report_is_told_at_once(intake: Program) -> None:
    wrong = {**REPORT, "channel": "pigeon", "received_on": "2030-01-01", "claimant_email": "nulle part"}
    answer = intake.post("/cases", wrong)
    assert answer.status_code == 422
    pointers = {error["pointer"] for error in answer.json()["errors"]}
    assert pointers == {"/channel", "/received_on", "/claimant_email"}


def test_a_member_of_another_type_or_name_is_told(intake: Program) -> None:
    answer = intake.post("/cases", {**REPORT, "narrative": 5, "forms": "DIRECT", "colour": "blue"})
    errors = {error["pointer"]: error["code"] for error in answer.json()["errors"]}
    assert errors == {"/narrative": "wrong_type", "/forms": "wrong_type", "/colour": "unknown_column"}


def test_a_correction_changes_the_file_and_its_version(program_anywhere: OpenProgram, served: Store) -> None:
    journey, handler = a_case_in(served, "in_qualification"), program_anywhere(HANDLER)
    tag = handler.etag(journey.case_id)
    answer = handler.patch(journey.case_id, {"facts": {"narrative": "Le récit complété."}}, etag=tag)
    assert answer.status_code == 200
    assert answer.headers["etag"] != tag
    assert handler.get(f"/cases/{journey.case_id}").json()["narrative"] == "Le récit complété."
    assert handler.patch(journey.case_id, {"facts": {"wish": "…"}}, etag=tag).status_code == 412
    assert handler.patch(journey.case_id, {"facts": {"wish": "…"}}, etag="").status_code == 428


def test_a_question_on_a_short_delay_is_answered_where_its_pointer_says(
    program_anywhere: OpenProgram, served: Store
) -> None:
    journey, handler = a_case_in(served, "in_qualification"), program_anywhere(HANDLER)
    asked = handler.get(f"/cases/{journey.case_id}").json()["delay_questions"]
    assert {each["pointer"] for each in asked} == {"/delay_answers/contract_ended", "/delay_answers/words_said"}
    answers = {each["pointer"].rpartition("/")[2]: "no" for each in asked}
    handler.patch(journey.case_id, {"delay_answers": answers}, etag=handler.etag(journey.case_id))
    assert handler.get(f"/cases/{journey.case_id}").json()["delay_questions"] == []


def test_a_list_is_read_page_by_page_without_loss_or_repeat(program_anywhere: OpenProgram, served: Store) -> None:
    made = {str(a_draft(served, external_ref=f"PC-LIST-{number}").case_id) for number in range(5)}
    program, path, read = program_anywhere(HANDLER), "/cases?limit=2", []
    while path:
        answer = program.get(path)
        page = answer.json()
        read += [item["id"] for item in page["items"]]
        path = (page["next"] or "").removeprefix(V1)
        assert ("link" in answer.headers) == bool(path)
    assert len(read) == 5
    assert set(read) == made


def test_filters_are_or_within_a_field_and_and_between_fields(program_anywhere: OpenProgram, served: Store) -> None:
    a_case_in(served, "registered")
    a_draft(served, external_ref="PC-LIST-1")
    program = program_anywhere(HANDLER)

    def count(query: str) -> int:
        total: int = program.get(f"/cases?include=total_count&{query}").json()["total_count"]
        return total

    assert count("state=draft&state=registered") == 2
    assert count("state=draft") == 1
    assert count("state=draft&site=vaulx-en-velin") == 0
    assert count("q=PC-LIST-1") == 1
    assert count("q=kerdrevennec") == 2
    assert count("received_after=2030-01-01") == 0


# The table of a coordinator


def table(program: Program) -> list[dict[str, str]]:
    text = program.get("/cases.csv").content.decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text), delimiter=";"))


def test_a_coordinator_downloads_the_cases_of_the_site(program_anywhere: OpenProgram, served: Store) -> None:
    journey = a_case_in(served, "in_qualification")
    a_draft(served, "VV-2024-003")
    answer = program_anywhere(COORDINATOR).get("/cases.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert "dossiers-2026-11-23.csv" in answer.headers["content-disposition"]
    rows = table(program_anywhere(COORDINATOR))
    assert [row["Numéro"] for row in rows] == [journey.case.case_number]
    assert rows[0]["Réclamant"] == "KERDREVENNEC Anne-Laure"


def test_no_cell_of_the_table_is_a_formula(program: OpenProgram, house: Store) -> None:
    a_draft(house, respondent_name="=HYPERLINK(1)", claimant_last_name="@SUM(A1)")
    row = table(program(COORDINATOR))[0]
    assert row["Mis en cause"] == "'=HYPERLINK(1)"
    assert row["Réclamant"].startswith("'@SUM(A1)")


def test_the_page_of_a_coordinator_leads_to_the_table(browse: Callable[[str], Browser], house: Store) -> None:
    journey = a_case_in(house, "registered")
    browser = browse(COORDINATOR)
    link = browser.page("/coordination").links["Télécharger la liste des dossiers (CSV)"]
    assert str(journey.case.case_number) in browser.get(link).content.decode("utf-8-sig")


def test_the_download_of_the_table_is_logged(program: OpenProgram, house: Store) -> None:
    table(program(COORDINATOR))
    with house.read(EVERY_SITE) as session:
        logged = session.scalars(select(AccessLog.what).where(AccessLog.what == "case_table")).all()
    assert len(logged) == 1


@pytest.mark.parametrize("role", ["intake_agent", "case_handler", "auditor", "dpo", "partner", "ddd_delegate"])
def test_nobody_else_downloads_the_table(still: OpenProgram, role: str) -> None:
    answer = still(f"{role}.plaine-commune").get("/cases.csv")
    assert answer.status_code == 409
    assert answer.json()["blocked_by"][0]["role"] == "site_coordinator"


# Sessions of the pages


def test_a_session_reads_and_acts_with_its_token_against_forgery(
    browse: Callable[[str], Browser], house: Store
) -> None:
    a_draft(house)
    browser = browse("intake_agent.plaine-commune")
    assert len(browser.client.get(f"{V1}/cases").json()["items"]) == 1
    forged = browser.client.post(f"{V1}/cases", json=REPORT, headers={"Idempotency-Key": "k"})
    assert forged.status_code == 403
    assert forged.headers["content-type"] == "application/problem+json"
    csrf = browser.page("/signalements/nouveau").form("/signalements/nouveau").fields["csrf"]
    headers = {"Idempotency-Key": "k", "X-CSRF-Token": csrf}
    assert browser.client.post(f"{V1}/cases", json=REPORT, headers=headers).status_code == 201
