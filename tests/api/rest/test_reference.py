"""The legal data of a day, for programs: each row with its text, its source and how sure it is."""

from __future__ import annotations

from tests.api.rest.conftest import OpenProgram


def test_a_table_is_told_on_a_day_with_what_changes_around_it(program: OpenProgram) -> None:
    answer = program("case_handler.plaine-commune").get("/reference/juridictions?on=2019-12-31").json()
    assert answer["on"] == "2019-12-31"
    assert ["tribunal de grande instance", "action civile"] in [line["cells"] for line in answer["lines"]]
    [change] = answer["changes"]
    assert change["on"] == "2020-01-01"
    assert "tribunal judiciaire : action civile" in change["begin"]


def test_a_row_that_waits_for_a_jurist_carries_its_mark(program: OpenProgram) -> None:
    answer = program("case_handler.plaine-commune").get("/reference/competences?q=grans+prud").json()
    assert [(line["id"], line["confidence"]) for line in answer["lines"]] == [("13044 labour", "check")]


def test_every_listed_table_can_be_read(program: OpenProgram) -> None:
    reader = program("auditor.plaine-commune")
    listed = reader.get("/reference?on=2026-11-22").json()["items"]
    read = [reader.get(f"/reference/{each['code']}?on=2026-11-22").json() for each in listed]
    assert [len(table["lines"]) for table in read] == [each["lines"] for each in listed]
    assert sum(each["to_verify"] for each in listed if each["code"] != "a-verifier") == len(read[-1]["lines"])


def test_a_table_that_there_is_not_is_not_found(program: OpenProgram) -> None:
    assert program("case_handler.plaine-commune").get("/reference/potions").status_code == 404
    assert program("case_handler.plaine-commune").get("/reference/criteres?on=hier").status_code == 422
