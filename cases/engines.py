"""Connections to SQLite and PostgreSQL, with the settings that make an acknowledged write stay written."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, make_url

WAIT_SECONDS: Final = 15
"""How long a writer waits for its turn on SQLite before it is told that the store is busy."""


def sqlite_driver() -> ModuleType:
    """Return ``pysqlite3`` where its wheel is installed, else the standard library's driver."""
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return importlib.import_module("sqlite3")


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Tell whether that SQLite is free of the WAL-reset race (sqlite.org/wal.html#walresetbug).

    Every release from 3.7.0 to 3.51.2 can corrupt a file in WAL mode; 3.44.6 and 3.50.7 carry the correction.
    """
    corrected = {(3, 44): (3, 44, 6), (3, 50): (3, 50, 7)}
    return version < (3, 7, 0) or version >= corrected.get((version[0], version[1]), (3, 51, 3))


def sqlite_journal(version: tuple[int, ...]) -> tuple[str, str]:
    """Return ``journal_mode`` and ``synchronous``. Both pairs lose nothing at a power cut; WAL is the faster."""
    return ("WAL", "FULL") if wal_is_safe(version) else ("DELETE", "EXTRA")


def open_engine(url: str, *, read_only: bool = False, pool_size: int = 5) -> Engine:
    """Return an engine whose transactions are write transactions, or read-only ones. Nothing is connected yet."""
    if make_url(url).get_backend_name() == "sqlite":
        return _sqlite_engine(url, read_only=read_only, pool_size=pool_size)
    return _postgresql_engine(url, read_only=read_only, pool_size=pool_size)


def is_sqlite(engine: Engine | Connection) -> bool:
    """Tell which of the two stores this is."""
    return engine.dialect.name == "sqlite"


def _sqlite_engine(url: str, *, read_only: bool, pool_size: int) -> Engine:
    database = make_url(url).database
    assert database, "an SQLite store is a file: its transactions are seen from several connections"
    Path(database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    driver = sqlite_driver()
    journal_mode, synchronous = sqlite_journal(driver.sqlite_version_info)
    pragmas = {
        "busy_timeout": WAIT_SECONDS * 1000,
        "journal_mode": journal_mode,
        "synchronous": synchronous,
        "foreign_keys": "ON",
        "trusted_schema": "OFF",
        "cell_size_check": "ON",
        "secure_delete": "ON",
        "wal_autocheckpoint": 1000,
        "journal_size_limit": 67_108_864,
        "mmap_size": 0,
        "query_only": "ON" if read_only else "OFF",
    }
    engine = create_engine(
        url,
        module=driver,
        pool_size=pool_size,
        max_overflow=20,
        hide_parameters=True,  # an error message must not carry the values of a row
        connect_args={"timeout": WAIT_SECONDS},
    )

    def set_up(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # else the driver writes its own BEGIN
        for name, value in pragmas.items():
            connection.execute(f"PRAGMA {name}={value}")

    # A deferred BEGIN that reads, then writes, fails on a stale snapshot whatever the busy timeout.
    statement = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", begin)
    return engine


def _postgresql_engine(url: str, *, read_only: bool, pool_size: int) -> Engine:
    session_settings = {
        "lock_timeout": "3s",
        "statement_timeout": "15s",
        "idle_in_transaction_session_timeout": "10s",
        "timezone": "UTC",
        "jit": "off",  # half a second of compiling for a statement that takes twenty milliseconds
    }
    engine = create_engine(
        make_url(url).set(drivername="postgresql+psycopg"),
        isolation_level="READ COMMITTED",
        pool_size=pool_size,
        max_overflow=20,
        pool_pre_ping=True,
        hide_parameters=True,
        pool_timeout=5,
        connect_args={
            "options": " ".join(f"-c {name}={value}" for name, value in session_settings.items()),
            "connect_timeout": 3,
            "keepalives_idle": 5,
            "target_session_attrs": "read-write",
        },
    )
    return engine.execution_options(postgresql_readonly=True) if read_only else engine
