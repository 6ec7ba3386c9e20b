"""The application on an empty house: sites and people, no case yet; a clock that a test may move."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from litestar import Litestar

from api.app import create_app
from cases.db import Store
from cases.settings import Settings
from tests.api.browsing import Browser, a_client
from tests.factories import NOW, Printer, accounts


class Hands:
    """The hands of the clock."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.now


@pytest.fixture(scope="session")
def house_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with its sites and people, made once."""
    folder = tmp_path_factory.mktemp("house") / "store"
    shutil.copytree(sqlite_template, folder)
    store = Store.open(Settings(data_dir=folder, _env_file=None))
    accounts(store)
    store.close()
    return folder


@pytest.fixture
def house(house_template: Path, tmp_path: Path) -> Iterator[Store]:
    """A fresh copy of the house."""
    folder = tmp_path / "house"
    shutil.copytree(house_template, folder)
    opened = Store.open(Settings(data_dir=folder, _env_file=None))
    yield opened
    opened.close()


@pytest.fixture
def hands() -> Hands:
    """The clock of the application, a while after the factories' acts of a test."""
    return Hands(NOW.replace(hour=16))


@pytest.fixture
def app(house: Store, hands: Hands) -> Litestar:
    """The application on the house, with a printer that prints at once."""
    return create_app(house, paper=Printer(), clock=hands)


@pytest.fixture
def stranger(app: Litestar) -> Browser:
    """A browser that nobody signed in with."""
    return Browser(a_client(app))


@pytest.fixture
def browse(app: Litestar) -> Callable[[str], Browser]:
    """Open a browser and sign in: ``browse("case_handler.plaine-commune")``."""

    def sign_in(login: str) -> Browser:
        browser = Browser(a_client(app))
        assert browser.sign_in(login).status_code == 303
        return browser

    return sign_in


@pytest.fixture
def handler(browse: Callable[[str], Browser]) -> Browser:
    """The handler of the site of the factories' cases."""
    return browse("case_handler.plaine-commune")


@pytest.fixture
def coordinator(browse: Callable[[str], Browser]) -> Browser:
    """The coordinator of that site."""
    return browse("site_coordinator.plaine-commune")
