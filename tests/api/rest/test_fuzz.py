"""The contract against the application: whatever a program sends, the answer is one that the contract describes.

Checked of each answer: no server error, a described status, content type, headers and body; no operation that answers
without credentials. Valid requests may be refused (a step has its conditions), so that check alone is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.specs.openapi.checks import positive_data_acceptance
from schemathesis.specs.openapi.schemas import OpenApiSchema

from api.app import create_app
from api.rest import openapi
from cases.db import Store
from tests.api.conftest import Hands
from tests.api.rest.program import a_token
from tests.factories import NOW, Journey, Printer, a_case_in

Sent = schemathesis.Case[Any]
Bearers = Mapping[str, dict[str, str]]
OPERATIONS = sorted(operation["operationId"] for operation in openapi.operations(openapi.contract()))
ROLES = ("case_handler", "site_coordinator", "intake_agent", "auditor", "partner")
FEW = settings(
    max_examples=20,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def case(still_house: Store) -> Journey:
    """A case with a letter and a paper, so that requests reach what is behind an id."""
    journey = a_case_in(still_house, "in_qualification")
    journey.attach()
    return journey


@pytest.fixture(scope="module")
def contract(still_house: Store) -> OpenApiSchema:
    """The contract, bound to the application."""
    schema = schemathesis.openapi.from_dict(openapi.contract())
    schema.app = create_app(still_house, paper=Printer(), clock=Hands(NOW.replace(hour=16)))
    return schema


@pytest.fixture(scope="module")
def bearers(still_house: Store) -> Bearers:
    """Credentials of each role."""
    tokens = {role: a_token(still_house, f"{role}.plaine-commune") for role in ROLES}
    return {role: {"Authorization": f"Bearer {token}"} for role, token in tokens.items()}


def operation_of(schema: OpenApiSchema, name: str) -> Any:
    """Return an operation by its name."""
    return schema.find_operation_by_id(name)


@pytest.mark.parametrize("name", OPERATIONS)
def test_generated_requests_get_described_answers(
    name: str, contract: OpenApiSchema, bearers: Bearers, case: Journey
) -> None:
    operation = operation_of(contract, name)

    @FEW
    @given(sent=operation.as_strategy(), role=st.sampled_from(ROLES), real=st.booleans())
    def send(sent: Sent, role: str, real: bool) -> None:
        if real and "case_id" in sent.path_parameters:
            sent.path_parameters["case_id"] = str(case.case_id)
        if real and "If-Match" in sent.headers:
            sent.headers["If-Match"] = f'"{case.case.version}"'
        answer = sent.call(headers=bearers[role])
        sent.validate_response(answer, excluded_checks=[positive_data_acceptance])

    send()


@pytest.mark.usefixtures("case")
def test_chains_of_requests_follow_the_links(contract: OpenApiSchema, bearers: Bearers) -> None:
    met: set[tuple[str, int]] = set()

    class Chain(contract.as_state_machine()):  # type: ignore[misc]  # the base is made at run time
        """Follows the links of the contract from one answer to the next request."""

        def get_call_kwargs(self, case: Sent) -> dict[str, Any]:
            """Send as the handler."""
            del case
            return {"headers": bearers["case_handler"]}

        def validate_response(self, response: Any, case: Sent, **_: Any) -> None:
            """Hold the answer against the contract."""
            met.add((case.operation.definition.raw["operationId"], response.status_code))
            case.validate_response(response, excluded_checks=[positive_data_acceptance])

    Chain.run(settings=settings(FEW, max_examples=40, stateful_step_count=8))
    assert {("listCases", 200), ("getCase", 200)} <= met, "an id that a list told is read"
