"""A covering set of the committed scenarios, through the command layer on both stores, and over the API.

Each step on the way of a case must be one that the committed text tells: same event, role, state before and after.
Each refusal must be told in the same words, with the same legal basis and cures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any, Final

import pytest
from litestar.testing import TestClient

from api.app import create_app
from cases.access import SYSTEM, Person
from cases.accounts import SCOPES, account_by_login, create_token
from cases.db import Store
from cases.errors import RefusedError
from tests.acceptance.gates import GATES, Gate
from tests.acceptance.running import Suite
from tests.acceptance.told import gone, steps, told, told_of
from tests.api.browsing import HERE
from tests.api.conftest import Hands
from tests.api.rest.program import Program
from tests.cases.commands.scenes import SCENES
from tests.factories import NOW, Journey, Printer, accounts, print_letters
from workflow.model import Procedure, Refusal

COVERING: Final[Mapping[str, str]] = {
    "T15": "T01 T05 T06 T07 T09 T10 T11 T13 T14 T15 T37 T42 T53 T58 T59 T64",
    "T04": "T02 T04 T60 T61",
    "T26": "T24 T26 T62",
    "T35": "T29 T34 T35",
    "T65": "T32 T63 T65",
    "T73": "T54 T55 T73",
    "T18": "T17 T18",
    "T21": "T20 T21",
    "T38": "T33 T38",
    "T40": "T39 T40",
    "T44": "T43 T44",
    "T51": "T16 T51",
    "T70": "T69 T70",
    "T74": "T68 T74",
    "T03": "T03",
    "T08": "T08",
    "T12": "T12",
    "T19": "T19",
    "T22": "T22",
    "T23": "T23",
    "T25": "T25",
    "T27": "T27",
    "T28": "T28",
    "T30": "T30",
    "T31": "T31",
    "T36": "T36",
    "T41": "T41",
    "T45": "T45",
    "T46": "T46",
    "T47": "T47",
    "T48": "T48",
    "T49": "T49",
    "T50": "T50",
    "T52": "T52",
    "T56": "T56",
    "T57": "T57",
    "T66": "T66",
    "T67": "T67",
    "T71": "T71",
    "T72": "T72",
}
"""Scene -> the events that it adds to those of the scenes above; together they are every event of the procedure."""
Send = Callable[..., Any]


def assert_told(shipped: Procedure, suite: Suite, journey: Journey, events: str) -> None:
    """Check that a case went through these events, and only where scenarios tell that it may go."""
    gone_through = steps(shipped, journey)
    assert set(events.split()) <= {step[0] for step in gone_through}
    assert [step for step in gone_through if step not in gone(suite)] == []


def test_the_covering_set_covers_every_event(shipped: Procedure) -> None:
    assert {event for added in COVERING.values() for event in added.split()} == {event.id for event in shipped.events}


@pytest.mark.parametrize("scene", COVERING)
def test_each_step_on_a_store_is_one_that_a_scenario_tells(
    shipped: Procedure, suite: Suite, store: Store, scene: str
) -> None:
    assert_told(shipped, suite, SCENES[scene](store), COVERING[scene])


@pytest.mark.parametrize("gate", GATES, ids=str)
def test_each_gate_refuses_on_a_store_in_the_words_of_a_scenario(suite: Suite, store: Store, gate: Gate) -> None:
    journey, role, data = gate.stage(store)
    with pytest.raises(RefusedError) as refused:
        journey.fire(role, gate.event, **data)
    found = [each for each in refused.value.refusals if each.guard == gate.guard]
    assert found
    assert [each for each in found if told_of(gate.event, each) not in told(suite)] == []


# Over the API


@pytest.fixture
def send(sqlite_store: Store) -> Iterator[Send]:
    """Fire an event by a program at the API, at the time of the journey."""
    accounts(sqlite_store)
    hands = Hands(NOW)
    with TestClient(create_app(sqlite_store, paper=Printer(), clock=hands), base_url=HERE) as client:

        def post(journey: Journey, person: Person, event: str, data: Mapping[str, Any]) -> Any:
            journey.later(minutes=1)
            hands.now = journey.now
            account = account_by_login(sqlite_store, person.login)
            ends = journey.now + timedelta(days=1)
            token = create_token(sqlite_store, account, label="essai", scopes=SCOPES, expires_at=ends, now=journey.now)
            path, version = f"/cases/{journey.case_id}/transitions", journey.case.version
            return Program(client, token).post(path, {"event": event, "data": data}, etag=f'"{version}"')

        yield post


@pytest.fixture
def by_programs(send: Send, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store on which whoever acts on a case does so at the API; the system acts by itself."""
    commanded = Journey.fire

    def fire(journey: Journey, role: str | Person, event: str, **data: object) -> object:
        person = role if isinstance(role, Person) else journey.person(role)
        if person == SYSTEM:
            return commanded(journey, person, event, **data)
        answer = send(journey, person, event, data)
        assert answer.status_code == 201, answer.text
        print_letters(sqlite_store, journey.case_id, now=journey.now)
        return answer

    monkeypatch.setattr(Journey, "fire", fire)
    return sqlite_store


@pytest.mark.parametrize("scene", COVERING)
def test_each_step_over_the_api_is_one_that_a_scenario_tells(
    shipped: Procedure, suite: Suite, by_programs: Store, scene: str
) -> None:
    assert_told(shipped, suite, SCENES[scene](by_programs), COVERING[scene])


@pytest.mark.parametrize("gate", [each for each in GATES if not each.by_two_roles], ids=str)
def test_each_gate_refuses_over_the_api_in_the_words_of_a_scenario(
    suite: Suite, sqlite_store: Store, send: Send, gate: Gate
) -> None:
    journey, role, data = gate.stage(sqlite_store)
    answer = send(journey, role if isinstance(role, Person) else journey.person(role), gate.event, data)
    assert answer.status_code == 409, answer.text
    found = [each for each in answer.json()["blocked_by"] if each["guard"] == gate.guard]
    assert found
    assert [each for each in found if told_of(gate.event, _refusal(each)) not in told(suite)] == []


def _refusal(blocked: Mapping[str, Any]) -> Refusal:
    """Return what the API tells as the engine said it."""
    said = (blocked["guard"], blocked["message"], blocked["legal_basis"], blocked.get("pointer"))
    return Refusal(*said, blocked.get("cured_by"), blocked.get("role"), instead=blocked.get("instead"))
