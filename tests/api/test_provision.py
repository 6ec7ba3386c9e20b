"""``saisine provision``: from an empty PostgreSQL database to a store used as the application's role."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from contextlib import closing
from uuid import uuid4

import pytest
from click.testing import CliRunner
from sqlalchemy import text

from api.cli import main
from cases.db import initialise
from cases.settings import Settings
from tests import postgresql
from tests.conftest import APP_PASSWORD, PostgreSQL


@pytest.fixture
def empty_database(postgresql_server: PostgreSQL) -> Iterator[str]:
    """The superuser's URL of a database without anything."""
    name = f"saisine_{uuid4().hex}"
    postgresql.create_database(postgresql_server.admin, name)
    yield postgresql_server.owner_url(name)
    postgresql.drop_database(postgresql_server.admin, name)


def test_a_provisioned_database_is_used_as_the_application_alone(
    empty_database: str, sqlite_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secrets, "token_urlsafe", lambda _: APP_PASSWORD)  # the role is one for the whole server
    done = CliRunner().invoke(main, ["provision", empty_database], catch_exceptions=False)
    said = re.search(r"SAISINE_DATABASE_URL=(\S+)", done.output)
    assert done.exit_code == 0
    assert said is not None
    settings = sqlite_settings.model_copy(update={"database_url": said.group(1), "owner_database_url": empty_database})
    with closing(initialise(settings)) as store, store.read() as session:
        assert session.scalar(text("SELECT current_user")) == "saisine_app"
