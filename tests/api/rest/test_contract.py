"""The contract: as committed, as served, as kept. The routes themselves are read from the running application."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema_rs import meta, validator_for
from litestar import Litestar
from litestar.handlers import HTTPRouteHandler

from api.errors import KINDS
from api.rest import openapi
from api.rest.contract import FILE
from api.rest.examples import BODIES
from api.security import CONTENT, POLICY, ScopeNeeded, signed_in
from cases.accounts import SCOPES
from cases.db import Store
from tests.api.browsing import Browser
from tests.api.rest.conftest import OpenProgram
from tests.api.rest.program import V1
from tests.factories import a_case_in
from workflow.inputs import json_schema
from workflow.procedures import current

PUBLIC = {f"{V1}/openapi.json", f"{V1}/docs"}


def api_handlers(app: Litestar) -> Iterator[tuple[str, str, HTTPRouteHandler]]:
    """Yield path, method and handler of every route under the API."""
    for route in app.routes:
        if route.path.startswith("/api/"):
            for method, (handler, _) in route.route_handler_map.items():  # type: ignore[union-attr]  # only HTTP
                if method != "OPTIONS":
                    yield route.path, method, handler


def test_the_committed_contract_is_that_of_the_code() -> None:
    written = openapi.written(openapi.contract())
    assert FILE.read_text(encoding="utf-8") == written, "write it anew: python -m api.rest.openapi"


def test_the_contract_is_served_to_anybody_and_names_no_foreign_host(stranger: Browser) -> None:
    answer = stranger.client.get(f"{V1}/openapi.json")
    assert answer.status_code == 200
    assert answer.json()["openapi"].startswith("3.1")
    assert "http://" not in answer.text
    assert "https://" not in answer.text


def test_the_viewer_is_our_own_page_under_the_common_policy(stranger: Browser) -> None:
    answer = stranger.client.get(f"{V1}/docs")
    assert answer.status_code == 200
    assert answer.headers["content-security-policy"] == "; ".join(f"{name} {value}" for name, value in CONTENT.items())
    assert "<script>" not in answer.text
    assert "/static/built/openapi/swagger-ui-bundle.js" in answer.text


def test_no_route_of_the_api_asks_for_another_policy(app: Litestar) -> None:
    assert not [path for path, _, handler in api_handlers(app) if POLICY in handler.opt]


def test_the_contract_describes_every_route_of_the_api_and_no_other(app: Litestar) -> None:
    served = {(path, method) for path, method, _ in api_handlers(app) if path not in PUBLIC}
    described = {
        (
            path.replace("_id}", "_id:uuid}").replace("{event}", "{event:str}").replace("{table}", "{table:str}"),
            method.upper(),
        )
        for path, item in openapi.contract()["paths"].items()
        for method in item
    }
    assert described == served


def test_every_route_declares_who_may_use_it(app: Litestar) -> None:
    for path, method, handler in api_handlers(app):
        guards = [guard for layer in handler.ownership_layers for guard in layer.guards or ()]
        scopes = {guard.scope for guard in guards if isinstance(guard, ScopeNeeded)}
        if path in PUBLIC:
            assert not scopes
        else:
            assert len(scopes) == 1, f"{method} {path} declares one scope"
            assert scopes <= set(SCOPES)
            assert signed_in in guards


@pytest.mark.parametrize(
    "operation", list(openapi.operations(openapi.contract())), ids=lambda each: each["operationId"]
)
def test_every_operation_tells_its_failures_as_problems(operation: dict[str, Any]) -> None:
    failures = {status: answer for status, answer in operation["responses"].items() if status >= "400"}
    assert {"401", "403", "500", "503"} <= set(failures)
    for answer in failures.values():
        assert list(answer["content"]) == ["application/problem+json"]


def test_every_kind_of_problem_has_its_page(handler: Browser) -> None:
    for slug in KINDS:
        assert handler.get(f"/problems/{slug}").status_code == 200


@pytest.mark.parametrize("name", sorted(BODIES))
def test_every_example_is_what_its_schema_asks(name: str) -> None:
    made = openapi.contract()
    body = next(each["requestBody"] for each in openapi.operations(made) if each["operationId"] == name)
    schema = next(iter(body["content"].values()))["schema"]
    validator = validator_for({**schema, "components": made["components"]})
    for example in BODIES[name].values():
        validator.validate(example)


@pytest.mark.parametrize(
    "operation", list(openapi.operations(openapi.contract())), ids=lambda each: each["operationId"]
)
def test_every_example_answer_is_what_its_schema_says(operation: dict[str, Any]) -> None:
    components = openapi.contract()["components"]
    shown = [
        content
        for answer in operation["responses"].values()
        for content in answer.get("content", {}).values()
        if "example" in content
    ]
    assert shown
    for content in shown:
        validator_for({**content["schema"], "components": components}).validate(content["example"])


def test_the_example_reports_are_taken_in(program: OpenProgram) -> None:
    for body in BODIES["createDraft"].values():
        assert program("intake_agent.plaine-commune").post("/cases", body).status_code == 201


@pytest.mark.parametrize("event", current().events, ids=lambda event: event.id)
def test_the_input_of_every_event_is_published_as_a_json_schema(event: Any) -> None:
    schema = json_schema(event)
    meta.validate({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema})
    assert json.loads(json.dumps(schema)) == schema


@pytest.mark.parametrize("event", current().events, ids=lambda event: event.id)
def test_a_wrong_body_of_every_event_is_422_with_its_pointers(
    event: Any, still: OpenProgram, still_house: Store, still_journey: Any
) -> None:
    handler = still("case_handler.plaine-commune")
    wrong = {**{field.name: {"not": "this"} for field in event.input}, "invented": 1}
    body = {"event": event.id, "data": wrong}
    answer = handler.post(f"/cases/{still_journey.case_id}/transitions", body, etag=f'"{still_journey.case.version}"')
    assert answer.status_code == 422
    pointers = {error["pointer"] for error in answer.json()["errors"]}
    assert pointers == {f"/data/{name}" for name in wrong}


def test_a_case_offers_every_event_of_its_state_with_its_schema(program: OpenProgram, house: Store) -> None:
    journey = a_case_in(house, "in_qualification")
    offered = program("case_handler.plaine-commune").get(f"/cases/{journey.case_id}").json()["transitions"]
    assert {"T06", "T29", "T59"} <= {each["event"] for each in offered}
    for each in offered:
        assert each["input_schema"] == json_schema(current().event(each["event"]))
        assert each["allowed"] == (not each["blocked_by"])


def test_each_cause_points_to_where_it_is_cured(program: OpenProgram, house: Store) -> None:
    journey = a_case_in(house, "in_qualification")
    journey.edit("case_handler", facts={"facts_on": None})
    offered = program("case_handler.plaine-commune").get(f"/cases/{journey.case_id}").json()["transitions"]
    causes = next(each["blocked_by"] for each in offered if each["event"] == "T06")
    cures = [(each["pointer"], each["cured_by"]) for each in causes]
    assert cures[:2] == [("/facts/facts_on", None), ("/clock_starts", "T59")]
    assert len(set(cures)) == len(cures)
    moot = next(each["blocked_by"] for each in offered if each["event"] == "T66")
    assert [each["moot"] for each in moot] == [False]  # another role lowers the urgency
