"""A backup holds everything; a restore goes only into an empty place and ends with verification."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.backup import back_up, restore
from cases.db import EVERY_SITE, Store
from cases.errors import BackupError
from cases.queries.case import case_view
from cases.settings import Settings
from cases.tables import Case
from tests import postgresql
from tests.conftest import PostgreSQL
from tests.factories import NOW, a_registered_case


@pytest.fixture
def empty_place(request: pytest.FixtureRequest, store_settings: Settings, tmp_path: Path) -> Iterator[Settings]:
    """Settings of a place that holds nothing, on the database of the test."""
    folder = tmp_path / "empty"
    if store_settings.database_url.startswith("sqlite"):
        yield Settings(data_dir=folder, _env_file=None)
        return
    server: PostgreSQL = request.getfixturevalue("postgresql_server")
    database = f"saisine_empty_{uuid.uuid4().hex}"
    postgresql.create_database(server.admin, database)
    yield Settings(
        data_dir=folder,
        database_url=server.url(database),
        owner_database_url=server.owner_url(database),
        _env_file=None,
    )
    postgresql.drop_database(server.admin, database)


def test_a_restored_store_reads_and_verifies(store: Store, empty_place: Settings, tmp_path: Path) -> None:
    journey = a_registered_case(store)
    handler = journey.person("case_handler")
    before = case_view(store, handler, journey.case_id, now=NOW)
    folder = back_up(store, tmp_path / "backups", now=NOW)
    verdicts = list(restore(folder, empty_place))
    assert [verdict.whole for verdict in verdicts] == [True]
    restored = Store.open(empty_place)
    after = case_view(restored, handler, journey.case_id, now=NOW)
    restored.close()
    assert (after.narrative, after.head, after.row.claimant) == (before.narrative, before.head, before.row.claimant)


def test_a_damaged_backup_is_refused_and_nothing_is_written(
    store: Store, empty_place: Settings, tmp_path: Path
) -> None:
    a_registered_case(store)
    folder = back_up(store, tmp_path / "backups", now=NOW)
    key = folder / "master.key"
    key.write_bytes(bytes(32))
    with pytest.raises(BackupError, match=r"master\.key"):
        restore(folder, empty_place)
    assert not empty_place.master_key_file.exists()


def test_a_backup_that_lacks_a_file_is_refused(store: Store, empty_place: Settings, tmp_path: Path) -> None:
    folder = back_up(store, tmp_path / "backups", now=NOW)
    (folder / "keys").unlink()
    with pytest.raises(BackupError, match="il manque keys"):
        restore(folder, empty_place)


def test_a_restore_never_overwrites(store: Store, tmp_path: Path) -> None:
    folder = back_up(store, tmp_path / "backups", now=NOW)
    with pytest.raises(BackupError, match="existe déjà"):
        restore(folder, store.settings)


def test_a_backup_of_another_log_is_refused(store: Store, empty_place: Settings, tmp_path: Path) -> None:
    folder = back_up(store, tmp_path / "backups", now=NOW)
    other = Settings(**{**empty_place.model_dump(), "log_origin": "trail.example/other"}, _env_file=None)
    with pytest.raises(BackupError, match="autre journal"):
        restore(folder, other)


def test_a_folder_that_is_no_backup_is_refused(empty_place: Settings, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="pas une sauvegarde"):
        restore(tmp_path, empty_place)


def test_what_was_written_after_the_backup_is_not_in_it(store: Store, empty_place: Settings, tmp_path: Path) -> None:
    journey = a_registered_case(store)
    folder = back_up(store, tmp_path / "backups", now=NOW)
    journey.qualify()
    list(restore(folder, empty_place))
    restored = Store.open(empty_place)
    with restored.read(EVERY_SITE) as session:
        assert session.get_one(Case, journey.case_id).state == "registered"
    restored.close()
