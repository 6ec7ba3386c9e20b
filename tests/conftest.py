"""What every test may ask for: an open store on either database, and a network that reaches no further than here."""

from __future__ import annotations

import os
import shutil
import socket
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings
from sqlalchemy import Engine, make_url, text

from cases.db import Store, initialise
from cases.roles import APP, provision
from cases.settings import Settings
from tests import postgresql

hypothesis_settings.register_profile("ci", max_examples=50, deadline=None, derandomize=True, print_blob=True)
hypothesis_settings.register_profile("deep", max_examples=5000, deadline=timedelta(seconds=10), print_blob=True)
hypothesis_settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

STORES = ("sqlite", "postgresql")
APP_PASSWORD = "saisine-tests"


@dataclass(frozen=True, slots=True)
class PostgreSQL:
    """The server of this test process and its migrated template."""

    superuser_url: str
    admin: Engine
    template: str

    def url(self, database: str, *, user: str = "") -> str:
        """Return the URL of a database for the application's role, or for another one."""
        url = make_url(self.superuser_url).set(database=database, username=user or APP, password=APP_PASSWORD)
        return url.render_as_string(hide_password=False)

    def owner_url(self, database: str) -> str:
        """Return the URL of a database for the superuser."""
        return make_url(self.superuser_url).set(database=database).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty, migrated SQLite store; its keys serve the PostgreSQL stores too."""
    folder = tmp_path_factory.mktemp("template")
    initialise(Settings(data_dir=folder, _env_file=None)).close()
    return folder


@pytest.fixture(scope="session")
def postgresql_server(sqlite_template: Path) -> Iterator[PostgreSQL]:
    """A running server whose template database is migrated and whose roles are provisioned."""
    with postgresql.server() as superuser_url:
        admin = postgresql.admin_engine(superuser_url)
        template = f"saisine_template_{uuid.uuid4().hex[:12]}"
        server = PostgreSQL(superuser_url, admin, template)
        postgresql.create_database(admin, template)
        with admin.connect() as turn:  # roles belong to the whole server: two test processes may share it
            turn.execute(text("SELECT pg_advisory_lock(hashtext('saisine tests'))"))
            provision(server.owner_url(template), app_password=APP_PASSWORD)
            turn.execute(text("SELECT pg_advisory_unlock(hashtext('saisine tests'))"))
        initialise(
            Settings(
                data_dir=sqlite_template,
                database_url=server.url(template),
                owner_database_url=server.owner_url(template),
                _env_file=None,
            )
        ).close()
        yield server
        postgresql.drop_database(admin, template)
        admin.dispose()


@pytest.fixture
def store_folder(sqlite_template: Path, tmp_path: Path) -> Path:
    """A fresh copy of an empty store: database, key store, master key."""
    folder = tmp_path / "store"
    shutil.copytree(sqlite_template, folder)
    return folder


@pytest.fixture
def sqlite_settings(store_folder: Path) -> Settings:
    """Settings of an empty SQLite store."""
    return Settings(data_dir=store_folder, _env_file=None)


@pytest.fixture
def postgresql_settings(store_folder: Path, postgresql_server: PostgreSQL) -> Iterator[Settings]:
    """Settings of an empty PostgreSQL store, connected as the application's role."""
    database = f"saisine_{uuid.uuid4().hex}"
    postgresql.create_database(postgresql_server.admin, database, template=postgresql_server.template)
    yield Settings(
        data_dir=store_folder,
        database_url=postgresql_server.url(database),
        owner_database_url=postgresql_server.owner_url(database),
        _env_file=None,
    )
    postgresql.drop_database(postgresql_server.admin, database)


@pytest.fixture(params=STORES)
def store_settings(request: pytest.FixtureRequest) -> Settings:
    """Settings of an empty store, on each database in turn."""
    settings: Settings = request.getfixturevalue(f"{request.param}_settings")
    return settings


@pytest.fixture
def store(store_settings: Settings) -> Iterator[Store]:
    """An empty store (no site, no account), on each database in turn."""
    opened = Store.open(store_settings)
    yield opened
    opened.close()


@pytest.fixture
def sqlite_store(sqlite_settings: Settings) -> Iterator[Store]:
    """An empty SQLite store, for what does not depend on the database."""
    opened = Store.open(sqlite_settings)
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection but loopback and unix sockets: a test that needs the network proves nothing."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            host = str(address[0])
            assert host == "localhost" or ip_address(host).is_loopback, f"a test connected to {host}"
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
