"""The calendar by API: tried, done, withdrawn; refused to whom it is not for."""

from __future__ import annotations

from cases.calendars.recounting import count_all
from cases.db import Store
from tests.api.conftest import Hands
from tests.api.rest.conftest import OpenProgram
from tests.factories import a_registered_case

MOURNING = {
    "kind": "holiday",
    "label": "Deuil national",
    "first_on": "2026-11-27",
    "source": "décret n° 2026-1200 du 20 novembre 2026",
}
ADMIN = "national_admin"


def test_the_year_is_read_with_its_articles(program: OpenProgram) -> None:
    answer = program("case_handler.plaine-commune").get("/calendar?year=2027").json()
    assert (answer["region"], answer["site_id"]) == ("France métropolitaine", "plaine-commune")
    easter = next(line for line in answer["lines"] if line["first_on"] == "2027-03-29")
    assert easter["kind"] == "law"
    assert "L3133-1" in easter["source"]


def test_a_trial_tells_what_the_act_moves_and_writes_nothing(house: Store, hands: Hands, program: OpenProgram) -> None:
    journey = a_registered_case(house)
    admin = program(ADMIN)
    tried = admin.post("/calendar/days?dry_run=true", MOURNING)
    assert (tried.status_code, tried.json()["day_id"], tried.json()["moved"]) == (200, None, 1)
    assert tried.json()["examples"][0]["case_id"] == str(journey.case_id)
    assert count_all(house, clock=hands) == ()
    done = admin.post("/calendar/days", MOURNING)
    assert (done.status_code, done.json()["moved"]) == (201, 1)
    (made,) = count_all(house, clock=hands)
    assert made.moved == tried.json()["moved"]


def test_the_same_day_told_twice_is_added_once_and_withdrawn_once(house: Store, program: OpenProgram) -> None:
    admin = program(ADMIN)
    first, again = (admin.post("/calendar/days", MOURNING).json()["day_id"] for _ in range(2))
    assert first == again
    gone = {"day_id": first, "why": "décret rapporté"}
    assert admin.post("/calendar/withdrawals", gone).status_code == 200
    refused = admin.post("/calendar/withdrawals", gone)
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/calendar-unchanged")
    line = next(each for each in admin.get("/calendar?year=2026").json()["lines"] if each["id"] == first)
    assert line["withdrawn_why"] == "décret rapporté"


def test_what_is_wrong_is_told_with_its_pointer(program: OpenProgram) -> None:
    answer = program(ADMIN).post("/calendar/days", {**MOURNING, "label": "", "source": ""})
    assert answer.status_code == 422
    assert {fault["pointer"] for fault in answer.json()["errors"]} == {"/label", "/source"}


def test_a_handler_adds_nothing(program: OpenProgram) -> None:
    answer = program("case_handler.plaine-commune").post("/calendar/days", MOURNING)
    assert answer.status_code == 409
    assert "administration nationale" in answer.json()["detail"]


def test_an_act_wants_a_key(program: OpenProgram) -> None:
    answer = program(ADMIN).send("POST", "/calendar/days", json=MOURNING)
    assert answer.status_code == 400
