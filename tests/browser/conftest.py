"""A served application, its background work and a real Chromium."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from api.app import create_app
from cases.db import Store
from cases.letters.paper import open_paper
from cases.outside.mail import mail_of
from cases.settings import Settings
from cases.work import Runner, Workshop, run_worker
from pdf_templates.render import Renderer
from tests.factories import PASSWORD, accounts

CHROMIUM = "/usr/bin/chromium"
SWITCHES = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=fr-FR",
)
START_SECONDS = 20
PATIENCE_MS = 15_000


def now() -> datetime:
    """The real clock: a browser has its own."""
    return datetime.now(UTC)


@dataclass
class Served:
    """A running application: where it is, and the store behind it."""

    address: str
    store: Store


@pytest.fixture(scope="session")
def paper() -> Iterator[Renderer]:
    """The real renderer: what is previewed and issued here are real PDF files."""
    with open_paper(workers=1) as renderer:
        yield renderer


@pytest.fixture
def served(request: pytest.FixtureRequest, paper: Renderer) -> Iterator[Served]:
    """The application on a house with people and no case, with its background work. SQLite unless a test says."""
    settings: Settings = request.getfixturevalue(f"{getattr(request, 'param', 'sqlite')}_settings")
    store = Store.open(settings)
    accounts(store)
    with serving(store, paper) as application:
        yield application
    store.close()


@contextmanager
def serving(store: Store, paper: Renderer) -> Iterator[Served]:
    """Serve a store on a free port, with its background work, until the block ends."""
    shop = Workshop(store, paper, mail_of("", store.settings.data_dir / "mail"), now)
    runner = Runner(shop) if store.is_sqlite else Worker(shop)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = uvicorn.Config(create_app(store, paper=paper), host="127.0.0.1", port=port, log_level="error")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    runner.start()
    _wait_until(lambda: server.started)
    yield Served(f"http://127.0.0.1:{port}", store)
    server.should_exit = True
    thread.join()
    runner.stop()


class Worker:
    """What ``saisine worker`` does on PostgreSQL, in a thread that a test can end."""

    def __init__(self, shop: Workshop) -> None:
        self.shop = shop
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        self.task = self.loop.create_task(run_worker(self.shop))
        with suppress(asyncio.CancelledError):
            self.loop.run_until_complete(self.task)
        self.loop.close()

    def start(self) -> None:
        """Start to work."""
        self.thread.start()

    def stop(self) -> None:
        """End the work, and wait for the job at hand."""
        self.loop.call_soon_threadsafe(self.task.cancel)
        self.thread.join()


def _wait_until(ready: Callable[[], bool]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not ready():
        assert time.monotonic() < deadline, "the application did not start"
        time.sleep(0.02)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for the session."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        yield browser
        browser.close()


@dataclass
class Screen:
    """One person at one screen. ``complaints`` holds what the browser's console said against the page."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Open an address of the application."""
        self.page.goto(self.address + path)

    def sign_in(self, login: str, password: str = PASSWORD) -> None:
        """Sign in through the form."""
        self.open("/connexion")
        self.page.get_by_label("Identifiant").fill(login)
        self.page.get_by_label("Mot de passe").fill(password)
        self.page.get_by_role("button", name="Se connecter").click()
        self.page.wait_for_url(lambda url: "/connexion" not in url)


Screens = Callable[..., Screen]


@pytest.fixture
def screens(chromium: Browser, served: Served) -> Iterator[Screens]:
    """Open screens: ``screens(script=False, width=390, dark=True)``."""
    opened: list[BrowserContext] = []

    def open_screen(*, script: bool = True, width: int = 1280, dark: bool = False) -> Screen:
        context = chromium.new_context(
            java_script_enabled=script,
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            locale="fr-FR",
            accept_downloads=True,
        )
        context.set_default_timeout(PATIENCE_MS)
        opened.append(context)
        page = context.new_page()
        screen = Screen(page, served.address)

        def note(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                screen.complaints.append(message.text)

        page.on("console", note)
        page.on("pageerror", lambda error: screen.complaints.append(str(error)))
        return screen

    yield open_screen
    for context in opened:
        context.close()
