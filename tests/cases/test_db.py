"""Transactions of the store: one each, written or not at all, and a clear word where they cannot run."""

from __future__ import annotations

import multiprocessing
import sys
import threading
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, text
from sqlalchemy.exc import DBAPIError, StatementError

from cases import engines
from cases.db import EVERY_SITE, NOBODY, Scope, Store, initialise, migrate
from cases.engines import open_engine, sqlite_journal, wal_is_safe
from cases.errors import BusyError, NaiveDatetimeError, StorageFullError, StoreNotReadyError
from cases.settings import Settings
from cases.tables import Case, Counter, Site
from tests.cases.rows import NOW, SITE, begun_case, with_sites

WRITERS = 8
WRITES_EACH = 40


def test_what_is_written_is_read(store: Store) -> None:
    with store.write() as session:
        session.add(Site(id=SITE, label="Plaine Commune", communes=["93066"]))
    with store.read() as session:
        assert session.get_one(Site, SITE).communes == ["93066"]


def test_an_exception_rolls_everything_back(store: Store) -> None:
    def fail_after_writing() -> None:
        with store.write() as session:
            session.execute(insert(Site).values(id=SITE, label="Plaine Commune", communes=[], letterhead={}))
            session.execute(text("SELECT 1 FROM nowhere"))

    with pytest.raises(DBAPIError, match="nowhere"):
        fail_after_writing()
    with store.read() as session:
        assert session.get(Site, SITE) is None


def test_a_read_transaction_cannot_write(store: Store) -> None:
    with pytest.raises(DBAPIError, match=r"readonly|read-only"), store.read() as session:
        session.execute(insert(Site).values(id=SITE, label="Plaine Commune"))


def test_a_writer_that_waits_too_long_is_told_that_the_store_is_busy(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_sites(store)
    case_id = begun_case(store)
    monkeypatch.setattr("cases.db.WAIT_SECONDS", 0.05)
    impatient = text("SELECT 1") if store.is_sqlite else text("SET LOCAL lock_timeout = '50ms'")
    lock = select(Case.id).where(Case.id == case_id).with_for_update(key_share=True)
    refused: list[BusyError] = []

    def second_writer() -> None:
        try:
            with store.write(EVERY_SITE) as session:
                session.execute(impatient)
                session.execute(lock)
        except BusyError as error:
            refused.append(error)

    with store.write(EVERY_SITE) as session:
        session.execute(lock)
        other = threading.Thread(target=second_writer)
        other.start()
        other.join()
    assert [error.retry_after for error in refused] == [2]


def test_a_pool_without_a_free_connection_is_busy(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_store.reader.pool, "_timeout", 0.05)
    connections = [sqlite_store.reader.connect() for _ in range(25)]
    with pytest.raises(BusyError), sqlite_store.read() as session:
        session.execute(text("SELECT 1"))
    for connection in connections:
        connection.close()


def test_another_process_that_holds_the_sqlite_file_makes_it_busy(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "WAIT_SECONDS", 0.05)
    other = Store.open(sqlite_store.settings)
    with sqlite_store.write(), pytest.raises(BusyError), other.write():
        pass
    other.close()


def test_a_full_disk_is_said_and_nothing_is_written(sqlite_store: Store) -> None:
    with sqlite_store.writer.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    def write_beyond_the_disk() -> None:
        with sqlite_store.write() as session:
            session.connection().exec_driver_sql(f"PRAGMA max_page_count={pages}")
            session.add(Site(id=SITE, label="x" * 100_000))

    with pytest.raises(StorageFullError):
        write_beyond_the_disk()
    with sqlite_store.read() as session:
        assert session.scalar(select(func.count()).select_from(Site)) == 0


def test_an_error_that_is_a_bug_is_not_dressed_up(store: Store) -> None:
    with pytest.raises(DBAPIError, match="nowhere"), store.write() as session:
        session.execute(text("SELECT 1 FROM nowhere"))


@pytest.mark.parametrize("column", ["created_at", "received_at", "received_on"])
def test_a_naive_datetime_is_refused_at_the_column(store: Store, column: str) -> None:
    with_sites(store)
    with pytest.raises(StatementError) as refused:
        begun_case(store, columns={column: datetime(2026, 11, 20, 9, 30)})
    assert isinstance(refused.value.orig, NaiveDatetimeError)


def test_moments_come_back_in_utc(store: Store) -> None:
    with_sites(store)
    case_id = begun_case(store, columns={"received_at": NOW.astimezone()})
    with store.read(EVERY_SITE) as session:
        received_at = session.get_one(Case, case_id).received_at
    assert received_at is not None
    assert (received_at, received_at.utcoffset()) == (NOW, NOW.utcoffset())


def test_a_store_without_tables_is_not_opened(store_settings: Settings, tmp_path: Path) -> None:
    empty = store_settings.model_copy(update={"database_url": f"sqlite:///{tmp_path / 'empty.db'}"})
    with pytest.raises(StoreNotReadyError, match="saisine init"):
        Store.open(empty)


def test_initialising_twice_keeps_what_is_there(store_settings: Settings) -> None:
    with closing(initialise(store_settings)) as store, store.write() as session:
        session.add(Site(id=SITE, label="Plaine Commune"))
    with closing(initialise(store_settings)) as store, store.read() as session:
        assert session.get_one(Site, SITE).label == "Plaine Commune"


def test_migrating_to_an_older_revision_closes_the_store(sqlite_settings: Settings) -> None:
    engine = open_engine(sqlite_settings.database_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    engine.dispose()
    with pytest.raises(StoreNotReadyError, match="0001"):
        Store.open(sqlite_settings)


def test_migrating_again_changes_nothing(store_settings: Settings) -> None:
    engine = open_engine(store_settings.owner_database_url or store_settings.database_url)
    migrate(engine)
    engine.dispose()
    Store.open(store_settings).close()


@pytest.mark.parametrize(
    "scope, setting",
    [
        (NOBODY, ""),
        (EVERY_SITE, "*"),
        (Scope(sites=frozenset({"vaulx-en-velin", "ouest-provence"})), "ouest-provence,vaulx-en-velin"),
    ],
)
def test_a_scope_is_one_setting(scope: Scope, setting: str) -> None:
    assert scope.setting == setting


@pytest.mark.parametrize(
    "version, safe",
    [
        ((3, 6, 23), True),  # before WAL
        ((3, 7, 0), False),
        ((3, 40, 1), False),  # Debian 12
        ((3, 44, 5), False),
        ((3, 44, 6), True),  # backport
        ((3, 46, 1), False),  # Debian 13
        ((3, 50, 6), False),
        ((3, 50, 7), True),  # backport
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
    ],
)
def test_wal_is_used_only_where_sqlite_cannot_corrupt_in_it(version: tuple[int, ...], *, safe: bool) -> None:
    assert wal_is_safe(version) is safe
    assert sqlite_journal(version) == (("WAL", "FULL") if safe else ("DELETE", "EXTRA"))


def test_sqlite_runs_with_the_settings_that_lose_nothing(sqlite_store: Store) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0}
    with sqlite_store.writer.connect() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in wanted}
    assert found == wanted


def test_without_the_wheel_the_standard_driver_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pysqlite3.dbapi2", None)
    assert engines.sqlite_driver().__name__ == "sqlite3"


def test_postgresql_runs_with_short_patience(postgresql_settings: Settings) -> None:
    wanted = {
        "lock_timeout": "3s",
        "statement_timeout": "15s",
        "idle_in_transaction_session_timeout": "10s",
        "transaction_isolation": "read committed",
        "timezone": "UTC",
    }
    store = Store.open(postgresql_settings)
    with store.write() as session:
        found = {name: session.scalar(text(f"SHOW {name}")) for name in wanted}
    store.close()
    assert found == wanted


def _add_many(settings: Settings, failures: multiprocessing.Queue[str]) -> None:
    store = Store.open(settings)
    for _ in range(WRITES_EACH):
        try:
            with store.write() as session:
                counter = session.get_one(Counter, (SITE, 2026, "case"), with_for_update=True)
                counter.value += 1
        except BusyError as error:
            failures.put(repr(error.__cause__))
    store.close()


def test_eight_processes_write_and_none_finds_the_store_locked(store_settings: Settings) -> None:
    store = with_sites(Store.open(store_settings))
    with store.write() as session:
        session.add(Counter(site_id=SITE, year=2026, series="case", value=0))
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    failures = context.Queue()
    processes = [context.Process(target=_add_many, args=(store_settings, failures)) for _ in range(WRITERS)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    with store.read() as session:
        value = session.get_one(Counter, (SITE, 2026, "case")).value
    store.close()
    assert failures.empty()
    assert value == WRITERS * WRITES_EACH
