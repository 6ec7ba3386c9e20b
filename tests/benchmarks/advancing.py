"""``advance`` through the command against the statements that it executes, replayed on a copy of the same store."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Engine, event, make_url

from cases.commands import advance
from cases.db import EVERY_SITE, Store, initialise
from cases.roles import APP, provision
from cases.settings import Settings
from cases.tables import Case
from tests import postgresql
from tests.benchmarks.measure import Result, of_pairs, seconds_of
from tests.factories import NOW, Journey, a_draft

CASES = 60
APP_PASSWORD = "saisine-bench"


@dataclass
class Captured:
    """The statements of one act: as SQLAlchemy saw them, and as the driver got them."""

    clauses: list[tuple[Any, Any]] = field(default_factory=list)
    texts: list[tuple[str, Any, bool]] = field(default_factory=list)


@contextmanager
def captured(engine: Engine) -> Iterator[Captured]:
    """Keep every statement that the engine executes in the block."""
    found = Captured()

    def clause(_c: Any, statement: Any, multi: Any, params: Any, _o: Any) -> None:
        found.clauses.append((statement, multi or params))

    def text(_c: Any, _cursor: Any, statement: str, parameters: Any, _x: Any, many: bool) -> None:
        if not statement.startswith("BEGIN"):
            found.texts.append((statement, parameters, many))

    event.listen(engine, "before_execute", clause)
    event.listen(engine, "before_cursor_execute", text)
    try:
        yield found
    finally:
        event.remove(engine, "before_execute", clause)
        event.remove(engine, "before_cursor_execute", text)


def advance_against_its_statements() -> Iterator[Result]:
    """Assign a registered case (T53), on both stores: against Core (goal 2x), and against the bare driver."""
    with tempfile.TemporaryDirectory(prefix="saisine-bench-") as name:
        yield from _measured("SQLite", *_sqlite_pair(Path(name)))
    with postgresql.server() as superuser, tempfile.TemporaryDirectory(prefix="saisine-bench-") as name:
        yield from _measured("PostgreSQL", *_postgresql_pair(Path(name), superuser))


def _sqlite_pair(folder: Path) -> tuple[Store, Store, Store, list[Journey]]:
    store = initialise(Settings(data_dir=folder / "one", _env_file=None))
    journeys = _cases(store)
    store.close()
    for copy in ("two", "three"):
        shutil.copytree(folder / "one", folder / copy)
    opened = [Store.open(Settings(data_dir=folder / name, _env_file=None)) for name in ("one", "two", "three")]
    return opened[0], opened[1], opened[2], journeys


def _postgresql_pair(folder: Path, superuser: str) -> tuple[Store, Store, Store, list[Journey]]:
    admin = postgresql.admin_engine(superuser)
    names = [f"bench_{uuid4().hex}" for _ in range(3)]
    postgresql.create_database(admin, names[0])
    owner = [_of_database(superuser, name) for name in names]
    provision(owner[0], app_password=APP_PASSWORD)
    settings = [_postgresql_settings(folder, url) for url in owner]
    store = initialise(settings[0])
    journeys = _cases(store)
    store.close()
    for name in names[1:]:
        postgresql.create_database(admin, name, template=names[0])
    admin.dispose()
    opened = [Store.open(each) for each in settings]
    return opened[0], opened[1], opened[2], journeys


def _postgresql_settings(folder: Path, owner_url: str) -> Settings:
    url = make_url(owner_url).set(username=APP, password=APP_PASSWORD).render_as_string(hide_password=False)
    return Settings(data_dir=folder, database_url=url, owner_database_url=owner_url, _env_file=None)


def _of_database(superuser: str, name: str) -> str:
    return make_url(superuser).set(database=name).render_as_string(hide_password=False)


def _cases(store: Store) -> list[Journey]:
    """Return registered cases; their letters are left to nobody."""
    drafts = [a_draft(store, external_ref=f"BENCH-{number:04d}") for number in range(CASES)]
    for draft in drafts:
        draft.prints = False
    return [draft.register() for draft in drafts]


def _measured(name: str, store: Store, core: Store, bare: Store, journeys: list[Journey]) -> Iterator[Result]:
    against_core: list[tuple[float, float]] = []
    against_driver: list[tuple[float, float]] = []
    for journey in journeys:
        seen = _version(store, journey.case_id)
        assignment = {"assignee": str(journey.person("case_handler").id)}
        coordinator = journey.person("site_coordinator")

        def act(journey: Journey = journey, seen: int = seen, given: Any = assignment, who: Any = coordinator) -> None:
            advance(store, who, journey.case_id, "T53", given, seen=seen, now=NOW + timedelta(days=1), key=None)

        with captured(store.writer) as statements:
            spent = seconds_of(act)
        against_core.append((spent, seconds_of(lambda found=statements: _replay_core(core, found))))  # type: ignore[misc]  # mypy cannot type a lambda's default
        against_driver.append((spent, seconds_of(lambda found=statements: _replay_driver(bare, found))))  # type: ignore[misc]  # the same
    for opened in (store, core, bare):
        opened.close()
    warm = slice(5, None)
    yield of_pairs(f"advance T53, {name}, against Core", against_core[warm], goal=2)
    yield of_pairs(f"advance T53, {name}, against the driver", against_driver[warm])


def _version(store: Store, case_id: UUID) -> int:
    with store.read(EVERY_SITE) as session:
        return session.get_one(Case, case_id).version


def _replay_core(store: Store, found: Captured) -> None:
    with store.writer.begin() as connection:
        for statement, parameters in found.clauses:
            result = connection.execute(statement, parameters or None)
            if result.returns_rows:
                result.all()


def _replay_driver(store: Store, found: Captured) -> None:
    with store.writer.begin() as connection:
        driver = connection.connection.cursor()
        for statement, parameters, many in found.texts:
            if many:
                driver.executemany(statement, parameters)
            else:
                driver.execute(statement, parameters)
                if driver.description:
                    driver.fetchall()
        driver.close()
