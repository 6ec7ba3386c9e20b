"""Migrations make the tables that the code works on, on both databases, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine, text

from cases.db import latest_revision, migrate, revert
from cases.engines import open_engine
from cases.row_security import expose
from cases.tables import Base
from tests import postgresql
from tests.cases.schema import described
from tests.conftest import STORES, PostgreSQL


@pytest.fixture
def sqlite_engine(tmp_path: Path) -> Iterator[Engine]:
    """A file that does not exist yet."""
    engine = open_engine(f"sqlite:///{tmp_path / 'new.db'}")
    yield engine
    engine.dispose()


@pytest.fixture
def postgresql_engine(postgresql_server: PostgreSQL) -> Iterator[Engine]:
    """An empty database, as its superuser."""
    name = f"saisine_{uuid4().hex}"
    postgresql.create_database(postgresql_server.admin, name)
    engine = open_engine(postgresql_server.owner_url(name))
    yield engine
    engine.dispose()
    postgresql.drop_database(postgresql_server.admin, name)


@pytest.fixture(params=STORES)
def engine(request: pytest.FixtureRequest) -> Engine:
    """An empty database, of each kind in turn."""
    made: Engine = request.getfixturevalue(f"{request.param}_engine")
    return made


def test_migrations_make_exactly_the_tables_of_the_models(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        migrated = described(connection)
        expose(connection)
        Base.metadata.drop_all(connection)
        Base.metadata.create_all(connection)
        modelled = described(connection)
    assert len(migrated) > 300
    assert migrated == modelled


def test_a_model_that_no_migration_knows_would_be_found(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        migrated = described(connection)
        connection.execute(text("ALTER TABLE note ADD COLUMN forgotten TEXT"))
        assert len(described(connection) - migrated) >= 1


def test_migrations_can_be_taken_back_to_nothing_and_made_again(engine: Engine) -> None:
    migrate(engine)
    revert(engine, "base")
    with engine.begin() as connection:
        assert described(connection) == set()
    migrate(engine)
    with engine.begin() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == latest_revision()


@pytest.mark.parametrize("revision", ["0001", "0002", "0003", "0004", "0005", "0006"])
def test_each_migration_undoes_itself_exactly(engine: Engine, revision: str) -> None:
    migrate(engine)
    with engine.begin() as connection:
        before = described(connection)
    revert(engine, revision)
    migrate(engine)
    with engine.begin() as connection:
        assert described(connection) == before


def test_a_state_that_a_site_adds_is_kept_where_any_other_unknown_one_is_refused(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        told = " ".join(line for line in described(connection) if "ck_case_state_known" in line)
    assert "site_" in told
    revert(engine, "0004")
    with engine.begin() as connection:
        told = " ".join(line for line in described(connection) if "ck_case_state_known" in line)
    assert "purged" in told
    assert "site_" not in told
