"""Programs at the door of the API: one client per account, with a bearer token."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from api.app import create_app
from cases.db import Store
from cases.settings import Settings
from tests.api.browsing import HERE
from tests.api.conftest import Hands
from tests.api.rest.program import Program, a_token
from tests.factories import NOW, Journey, Printer, a_case_in, accounts

OpenProgram = Callable[..., Program]


def programs(app: Litestar, store: Store) -> Iterator[OpenProgram]:
    """Give a function that opens a program: ``program("case_handler.plaine-commune", "cases:read")``."""
    with TestClient(app, base_url=HERE, raise_server_exceptions=False) as client:

        def open_program(login: str = "", *scopes: str) -> Program:
            return Program(client, a_token(store, login, *scopes) if login else "")

        yield open_program


@pytest.fixture
def program(app: Litestar, house: Store) -> Iterator[OpenProgram]:
    """Open programs on the house (SQLite)."""
    yield from programs(app, house)


@pytest.fixture(scope="module")
def still_house(house_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A house for requests that are all refused: they may share it, and no version may move."""
    folder = tmp_path_factory.mktemp("still") / "house"
    shutil.copytree(house_template, folder)
    opened = Store.open(Settings(data_dir=folder, _env_file=None))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def still_journey(still_house: Store) -> Iterator[Journey]:
    """A registered case on which nothing happens."""
    journey = a_case_in(still_house, "registered")
    version = journey.case.version
    yield journey
    assert journey.case.version == version


@pytest.fixture(scope="module")
def still(still_house: Store) -> Iterator[OpenProgram]:
    """Open programs on it."""
    app = create_app(still_house, paper=Printer(), clock=Hands(NOW.replace(hour=16)))
    yield from programs(app, still_house)


@pytest.fixture
def served(store: Store) -> Store:
    """A store with its sites and people, on each database in turn."""
    accounts(store)
    return store


@pytest.fixture
def program_anywhere(served: Store, hands: Hands) -> Iterator[OpenProgram]:
    """Open programs on each database in turn."""
    yield from programs(create_app(served, paper=Printer(), clock=hands), served)
