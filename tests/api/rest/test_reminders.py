"""``/me``: what waits for whoever asks, the digest, the end of the private calendar."""

from __future__ import annotations

from typing import Final

from cases.clocks import tick
from cases.db import Store
from cases.reminders.choices import choice_of, open_feed
from tests.api.conftest import Hands
from tests.api.rest.conftest import OpenProgram
from tests.factories import a_case_in

HANDLER: Final = "case_handler.plaine-commune"
WANTED: Final = {"email": "agent@example.fr", "rhythm": "weekly", "hour": 9}


def test_an_alarm_is_listed_for_whoever_it_is_for(house: Store, hands: Hands, program: OpenProgram) -> None:
    journey = a_case_in(house, "referral_preparation")
    hands.now = journey.later(days=35).now
    tick(house, hands.now)
    found = program(HANDLER).get("/me/notices").json()
    late = [item for item in found["items"] if item["step"] == "Constitution et signature de la saisine"]
    assert [(item["reference"], item["due_on"], item["level"]) for item in late] == [
        (journey.case.case_number, "2026-12-23", "late")
    ]
    assert program("case_handler_2.plaine-commune").get("/me/notices").json() == {"items": [], "total_count": 0}


def test_a_person_chooses_the_digest(house: Store, program: OpenProgram) -> None:
    handler = program(HANDLER)
    read = handler.get("/me/reminders")
    assert (read.json()["email"], read.json()["rhythm"], read.json()["calendar_since"]) == ("", "daily", None)
    headers = {"If-Match": read.headers["etag"]}
    chosen = handler.send("PUT", "/me/reminders", headers=headers, json=WANTED)
    assert chosen.status_code == 200
    assert {name: chosen.json()[name] for name in WANTED} == WANTED
    assert handler.get("/me/reminders").headers["etag"] == chosen.headers["etag"]


def test_a_choice_made_on_an_old_view_is_refused(program: OpenProgram) -> None:
    handler = program(HANDLER)
    seen = handler.get("/me/reminders").headers["etag"]
    assert handler.send("PUT", "/me/reminders", json=WANTED).status_code == 428
    assert handler.send("PUT", "/me/reminders", headers={"If-Match": seen}, json=WANTED).status_code == 200
    assert handler.send("PUT", "/me/reminders", headers={"If-Match": seen}, json=WANTED).status_code == 412


def test_a_wrong_choice_says_which_field(house: Store, program: OpenProgram) -> None:
    handler = program(HANDLER)
    headers = {"If-Match": handler.get("/me/reminders").headers["etag"]}
    body = {"email": "agent", "rhythm": "daily", "hour": 3}
    refused = handler.send("PUT", "/me/reminders", headers=headers, json=body)
    assert refused.status_code == 422
    assert {error["pointer"] for error in refused.json()["errors"]} == {"/email", "/hour"}


def test_a_program_ends_the_calendar_and_never_opens_one(house: Store, hands: Hands, program: OpenProgram) -> None:
    handler = program(HANDLER)
    journey = a_case_in(house, "registered")
    open_feed(house, journey.person("case_handler"), now=hands.now)
    read = handler.get("/me/reminders")
    assert read.json()["calendar_since"] is not None
    ended = handler.send("DELETE", "/me/calendar", headers={"If-Match": read.headers["etag"]})
    assert ended.json()["calendar_since"] is None
    assert choice_of(house, journey.person("case_handler")).feed_since is None
    assert handler.send("POST", "/me/calendar", json={}).status_code == 405


def test_a_token_needs_its_scope(program: OpenProgram) -> None:
    reader = program(HANDLER, "cases:read")
    headers = {"If-Match": reader.get("/me/reminders").headers["etag"]}
    assert reader.send("PUT", "/me/reminders", headers=headers, json=WANTED).status_code == 403
    assert reader.send("DELETE", "/me/calendar", headers=headers).status_code == 403
    assert program(HANDLER, "stats:read").get("/me/notices").status_code == 403
