"""One table tells every expected failure; a bug is told without any of its values."""

from __future__ import annotations

import inspect
from datetime import date
from typing import Any

import pytest
from litestar import Litestar, get
from litestar.params import FromPath
from litestar.testing import TestClient
from structlog.testing import capture_logs

from api.app import create_app
from api.errors import KINDS, PROBLEM, TABLE, kind_of
from cases import errors
from cases.db import Store
from tests.api.browsing import Page, a_client
from tests.factories import Printer
from workflow.model import InputError, Refusal

CLASSES = [
    found
    for _, found in inspect.getmembers(errors, inspect.isclass)
    if issubclass(found, errors.SaisineError) and found.__module__ == errors.__name__
]
REFUSAL = Refusal("consent", "L’accord manque.", "LO 2011-333 art. 8", event="T42", available_from=date(2026, 12, 1))
SECRET = "ESTRADIÈRE Manon"
FAILURES: dict[str, Exception] = {
    "absent": errors.NotFoundError(),
    "refused": errors.RefusedError((REFUSAL,)),
    "invalid": errors.InvalidInputError((InputError("/data/reason", "missing", "Écrivez le motif."),)),
    "stale": errors.StaleError(7),
    "busy": errors.BusyError(2),
    "bug": RuntimeError(SECRET),
}


@get("/failing/{name:str}", sync_to_thread=True)
def failing(name: FromPath[str]) -> None:
    raise FAILURES[name]


@get("/api/failing/{name:str}", sync_to_thread=True)
def failing_api(name: FromPath[str]) -> None:
    raise FAILURES[name]


@pytest.fixture
def client(house: Store) -> TestClient[Litestar]:
    return a_client(create_app(house, paper=Printer(), routes=[failing, failing_api]))


@pytest.mark.parametrize("found", CLASSES, ids=lambda found: found.__name__)
def test_every_class_of_failure_is_in_the_table(found: type[errors.SaisineError]) -> None:
    assert found in TABLE


def test_a_class_below_one_of_the_table_is_told_like_it() -> None:
    class NewFailureError(errors.BusyError):
        """Nouveau."""

    assert kind_of(NewFailureError()) is TABLE[errors.BusyError]


@pytest.mark.parametrize(
    "name,status", [("absent", 404), ("refused", 409), ("invalid", 422), ("stale", 412), ("busy", 503), ("bug", 500)]
)
def test_a_failure_is_a_problem_for_a_program_and_a_page_for_a_person(
    name: str, status: int, client: TestClient[Litestar]
) -> None:
    told = client.get(f"/api/failing/{name}", headers={"accept": "text/html"})
    shown = client.get(f"/failing/{name}", headers={"accept": "text/html"})
    assert (told.status_code, shown.status_code) == (status, status)
    assert told.headers["content-type"] == PROBLEM
    assert shown.headers["content-type"].startswith("text/html")
    assert told.json()["type"] in Page(shown.text).links.values()


def test_a_refusal_is_told_whole(client: TestClient[Litestar]) -> None:
    told: dict[str, Any] = client.get("/api/failing/refused").json()
    assert told["blocked_by"] == [
        {
            "guard": "consent",
            "message": "L’accord manque.",
            "legal_basis": "LO 2011-333 art. 8",
            "pointer": None,
            "cured_by": "T42",
            "instead": None,
            "moot": False,
            "role": None,
            "available_from": "2026-12-01",
        }
    ]


def test_wrong_input_is_told_field_by_field(client: TestClient[Litestar]) -> None:
    told = client.get("/api/failing/invalid").json()
    assert told["errors"] == [{"pointer": "/data/reason", "code": "missing", "detail": "Écrivez le motif."}]


def test_a_stale_version_is_told_with_the_current_one(client: TestClient[Litestar]) -> None:
    assert client.get("/api/failing/stale").json()["current_etag"] == '"7"'


def test_a_busy_store_says_when_to_come_back(client: TestClient[Litestar]) -> None:
    assert client.get("/api/failing/busy").headers["retry-after"] == "2"


def test_a_bug_names_nobody_in_the_answer_nor_in_the_log(client: TestClient[Litestar]) -> None:
    with capture_logs() as logs:
        answer = client.get("/failing/bug", headers={"accept": "text/html"})
    assert SECRET not in answer.text + repr(logs)
    assert logs[0]["trace_id"] in answer.text
    assert any("test_errors.py" in frame for frame in logs[0]["frames"])


def test_an_address_that_leads_nowhere_is_said_so(client: TestClient[Litestar]) -> None:
    answer = client.get("/nulle-part", headers={"accept": "text/html"})
    assert answer.status_code == 404
    assert "Introuvable" in Page(answer.text).words


@pytest.mark.parametrize("slug", KINDS)
def test_the_type_of_a_problem_resolves(slug: str, client: TestClient[Litestar]) -> None:
    answer = client.get(f"/problems/{slug}")
    assert answer.status_code == 200
    assert KINDS[slug].title in answer.text.replace("&#39;", "'")


def test_an_unknown_problem_is_not_found(client: TestClient[Litestar]) -> None:
    assert client.get("/problems/nothing-known").status_code == 404
