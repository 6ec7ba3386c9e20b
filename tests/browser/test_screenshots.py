"""The pictures of the README, taken from the demo: `./dev deep` renews them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import expect

from cases.db import Store
from cases.demo import PASSWORD, make_house, tell
from cases.settings import Settings
from pdf_templates.render import Renderer
from tests.browser.conftest import Screen, Screens, Served, serving
from tests.factories import DATA
from tests.house_rules import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.deep, pytest.mark.timeout(900)]
PICTURES = ROOT / "docs" / "screenshots"
SITE = "plaine-commune"
HEIGHT = 800


@pytest.fixture(scope="module")
def told(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory, paper: Renderer) -> Iterator[Store]:
    """The told store of the demo."""
    folder = tmp_path_factory.mktemp("demo") / "store"
    shutil.copytree(sqlite_template, folder)
    store = Store.open(Settings(data_dir=folder, _env_file=None))
    make_house(store, now=datetime.now(UTC))
    tell(store, paper, DATA / "signalements.csv", now=datetime.now(UTC))
    yield store
    store.close()


@pytest.fixture
def served(told: Store, paper: Renderer) -> Iterator[Served]:
    """The demo, served."""
    with serving(told, paper) as application:
        yield application


def picture(screen: Screen, name: str) -> Path:
    """Take what one sees without scrolling."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    screen.page.set_viewport_size({"width": 1280, "height": HEIGHT})
    expect(screen.page.locator("h1")).to_be_visible()
    path = PICTURES / f"{name}.png"
    screen.page.screenshot(path=path)
    return path


@pytest.mark.parametrize(
    ("who", "path", "name"),
    [
        ("referent", "/", "worklist"),
        ("coordination", "/coordination", "coordinator"),
    ],
)
def test_a_first_page_is_pictured(who: str, path: str, name: str, screens: Screens) -> None:
    screen = screens()
    screen.sign_in(f"{who}.{SITE}", PASSWORD)
    screen.open(path)
    assert picture(screen, name).stat().st_size > 20_000


def test_a_case_page_is_pictured(screens: Screens) -> None:
    screen = screens()
    screen.sign_in(f"referent.{SITE}", PASSWORD)
    screen.page.locator("main a[href^='/dossiers/']").first.click()
    assert picture(screen, "case").stat().st_size > 20_000
