"""The coordinator's page over a crowded site, through the application, against bare counts of its cases in SQL."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

from litestar.testing import TestClient
from sqlalchemy import make_url

from api.app import create_app
from cases.access import Person
from cases.db import Store, initialise
from cases.queries.coordinator import coordinator_queue
from cases.queries.views import CoordinatorQueue
from cases.queries.worklist import Filters, worklist
from cases.roles import APP, provision
from cases.settings import Settings
from tests import postgresql
from tests.benchmarks.crowd import MOMENT, SITE, TODAY, crowd, seal_names
from tests.benchmarks.house import sqlite_house
from tests.benchmarks.measure import Result, of_pairs, seconds_of
from tests.factories import PASSWORD, Printer, accounts

OPEN: Final = int(os.environ.get("SAISINE_BENCH_OPEN", "20000"))
GOAL_MS: Final = 250
"""For the whole page, on two cores."""
TIMES: Final = 15
COUNTS: Final = """
    SELECT count(*), sum(CASE WHEN next_due_on < '{today}' THEN 1 ELSE 0 END) FROM "case"
    WHERE site_id = '{site}' AND state NOT IN ('closed', 'archived', 'purged')
"""


def landing_against_counts() -> Iterator[Result]:
    """The page over 20,000 open cases (goal: under 250 ms) on both stores; the floor counts the same cases in SQL."""
    with sqlite_house() as store:
        yield from _measured("SQLite", store)
    with _postgresql_house() as store:
        yield from _measured("PostgreSQL", store)


@contextmanager
def _postgresql_house() -> Iterator[Store]:
    with postgresql.server() as superuser, tempfile.TemporaryDirectory(prefix="saisine-bench-") as folder:
        name = f"bench_{uuid4().hex}"
        admin = postgresql.admin_engine(superuser)
        postgresql.create_database(admin, name)
        admin.dispose()
        owner = make_url(superuser).set(database=name).render_as_string(hide_password=False)
        provision(owner, app_password=PASSWORD)
        url = make_url(owner).set(username=APP, password=PASSWORD).render_as_string(hide_password=False)
        store = initialise(Settings(data_dir=Path(folder), database_url=url, owner_database_url=owner, _env_file=None))
        try:
            yield store
        finally:
            store.close()


def _measured(name: str, store: Store) -> Iterator[Result]:
    crowd(store, OPEN)
    coordinator = accounts(store).at(SITE, "site_coordinator")
    seal_names(store, _shown(store, coordinator))
    client = TestClient(create_app(store, paper=Printer(), clock=lambda: MOMENT), base_url="http://127.0.0.1")
    signed = client.post("/connexion", data={"login": coordinator.login, "password": PASSWORD}, follow_redirects=False)
    assert signed.headers["location"] == "/coordination", "a coordinator lands on what is late"
    measured: tuple[tuple[str, Callable[[], object]], ...] = (
        ("queue", lambda: coordinator_queue(store, coordinator, now=MOMENT)),
        ("page", lambda: _page(client, "/coordination")),
        ("worklist, late tab", lambda: _page(client, "/?vue=en-retard")),
        ("worklist, all", lambda: _page(client, "/?vue=tous")),
    )
    for what, act in measured:
        act()
        timed = [(seconds_of(act), seconds_of(lambda: _counts(store))) for _ in range(TIMES)]
        yield of_pairs(f"landing, {what}, {OPEN} open, {name} (goal {GOAL_MS} ms)", timed)


def _shown(store: Store, coordinator: Person) -> set[UUID]:
    """Return the cases whose names the pages read."""
    queue: CoordinatorQueue = coordinator_queue(store, coordinator, now=MOMENT)
    lists = [worklist(store, coordinator, Filters(tab=tab), now=MOMENT).rows for tab in ("late", "soon", "all")]
    rows = [*queue.late, *queue.unassigned, *(each.row for each in queue.validations)]
    rows += [row for found in lists for row in found]
    return {row.id for row in rows}


def _page(client: TestClient[Any], path: str) -> None:
    answer = client.get(path, headers={"accept": "text/html"})
    assert answer.status_code == 200, answer.text


def _counts(store: Store) -> None:
    with store.reader.connect() as connection:
        connection.exec_driver_sql(COUNTS.format(today=TODAY, site=SITE)).all()
