"""From an open store to a served address: the application, its background work and the demo."""

from __future__ import annotations

import asyncio
import logging
import sys
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Final

import structlog
import uvicorn
from rich.console import Console

from api.app import create_app, utc_now
from api.frame import ROLE_LABELS
from cases.db import Store, initialise
from cases.demo import PASSWORD, DemoAccount, make_house, tell
from cases.errors import ProcedureChangedError
from cases.letters.issue import Paper
from cases.letters.paper import open_paper
from cases.outside.mail import mail_of
from cases.settings import Settings
from cases.work import Runner, Workshop, run_worker

structlog.configure(
    wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
    logger_factory=structlog.PrintLoggerFactory(sys.stderr),
)
OUT: Final = Console(highlight=False, soft_wrap=True)


def serve(store: Store, *, host: str, port: int) -> None:
    """Serve until told to stop. On SQLite the background work runs in this process."""
    with open_paper() as paper:
        _serve(store, paper, host=host, port=port)


def _serve(store: Store, paper: Paper, *, host: str, port: int) -> None:
    with ExitStack() as closing:
        if store.is_sqlite:
            runner = Runner(_workshop(store, paper))
            runner.start()
            closing.callback(runner.stop)
        uvicorn.run(create_app(store, paper=paper), host=host, port=port, log_level="warning", server_header=False)


def _workshop(store: Store, paper: Paper) -> Workshop:
    return Workshop(store, paper, mail_of(store.settings.smtp, store.settings.data_dir / "mail"), utc_now)


def work(store: Store) -> None:
    """Do the background work of a PostgreSQL store until told to stop."""
    with open_paper() as paper:
        asyncio.run(run_worker(_workshop(store, paper)))


def serve_demo(settings: Settings, reports: Path, *, host: str, port: int, now: datetime) -> None:
    """Make the told store where it misses, say the address and the accounts, and serve."""
    store = demo_store(settings, now=now)
    try:
        accounts = make_house(store, now=now)
        with open_paper() as paper:
            count = tell(store, paper, reports, now=now)
            _say(accounts, count, f"http://{host}:{port}/")
            _serve(store, paper, host=host, port=port)
    finally:
        store.close()


def demo_store(settings: Settings, *, now: datetime) -> Store:
    """Open the told store; one that another version of the procedure told is set aside, for a new one to be told.

    Raises ProcedureChangedError where the store is no folder of ours to move.
    """
    try:
        return initialise(settings)
    except ProcedureChangedError:
        if settings.database_url != f"sqlite:///{settings.data_dir / 'saisine.db'}":
            raise
    folder = settings.data_dir
    aside = folder.with_name(f"{folder.name}-{now:%Y%m%d-%H%M%S}")
    folder.rename(aside)
    OUT.print(f"Démonstration d’une autre version de la procédure : mise de côté ({aside}), et refaite.")
    return initialise(settings)


def _say(accounts: tuple[DemoAccount, ...], count: int, address: str) -> None:
    widths = [max(len(str(cell)) for cell in column) for column in zip(*map(_cells, accounts), strict=True)]
    for account in accounts:  # plain lines: a table would cut the logins where the terminal is narrow
        OUT.print("  ".join(cell.ljust(width) for cell, width in zip(_cells(account), widths, strict=True)).rstrip())
    OUT.print(f"{count} dossiers inventés. Mot de passe de chaque compte\N{NO-BREAK SPACE}: {PASSWORD}")
    OUT.print(f"[bold]{address}[/bold]")


def _cells(account: DemoAccount) -> tuple[str, str, str]:
    return account.login, account.name, ROLE_LABELS.get(account.role, account.role)
