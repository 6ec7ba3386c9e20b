"""The store: one database, its key store and its files. Every transaction of the product begins here.

``store.write()`` is exactly one write transaction, ``store.read()`` one read-only transaction; both roll back on an
exception. SQLite is the embedded default, PostgreSQL the production store: same tables, same migrations.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final, Self
from uuid import UUID

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session

from cases.blobs import FileStore
from cases.columns import new_id
from cases.engines import WAIT_SECONDS, is_sqlite, open_engine
from cases.errors import BusyError, MasterKeyMissingError, StorageFullError, StoreError, StoreNotReadyError
from cases.jobs import install_engine
from cases.keys import KeyStore, create_master_key, holds_keys
from cases.roles import apply_rights, become_owner
from cases.settings import Settings
from cases.versions.files import check_files

__all__ = ["EVERY_SITE", "NOBODY", "Scope", "Store", "initialise", "migrate", "new_id", "revert", "set_scope"]


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose eyes a transaction has: what row-level security of PostgreSQL shows. SQLite has no second net.

    The first net is ``cases.access``; this one catches a query that forgot it.
    """

    user: UUID | None = None
    sites: frozenset[str] = frozenset()
    every_site: bool = False

    @property
    def setting(self) -> str:
        """The value of ``app.sites``: site ids between commas, or a star."""
        return "*" if self.every_site else ",".join(sorted(self.sites))


NOBODY: Final = Scope()
"""Sees no case. Enough for accounts, sessions and sites."""
EVERY_SITE: Final = Scope(every_site=True)
"""Sees every case: clocks, jobs, verification, the command line."""


def set_scope(session: Session, scope: Scope) -> None:
    """Say, for the rest of this transaction, whose eyes it has (``set_config(…, true)`` ends with it)."""
    session.info["scope"] = scope
    if not is_sqlite(session.connection()):
        user = func.set_config("app.user", str(scope.user or ""), True)
        session.execute(select(user, func.set_config("app.sites", scope.setting, True)))


@dataclass(slots=True)
class Store:
    """An open store. Made by ``Store.open``; ``close`` gives the connections back."""

    settings: Settings
    keys: KeyStore
    files: FileStore
    writer: Engine
    reader: Engine
    _turn: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def open(cls, settings: Settings) -> Self:
        """Open a store that ``initialise`` made.

        Raises:
            MasterKeyMissingError: the master key file is not there.
            StoreNotReadyError: the tables are not those of this version.
            ProcedureMissingError, ProcedureChangedError: a published procedure file is absent or is another one.
        """
        keys = KeyStore.open(settings)
        writer = open_engine(settings.database_url)
        reader = open_engine(settings.database_url, read_only=True)
        store = cls(settings, keys, FileStore(settings.files_dir, keys), writer, reader)
        store.check_revision()
        store.check_procedures()
        return store

    def check_revision(self) -> None:
        """Raise StoreNotReadyError where the tables are not those of this version."""
        with self.reader.connect() as connection:
            found = MigrationContext.configure(connection).get_current_revision()
        if found != latest_revision():
            self.close()
            raise StoreNotReadyError(found, latest_revision())

    def check_procedures(self) -> None:
        """Raise ProcedureMissingError or ProcedureChangedError where a published file is not as it was published."""
        try:
            with self.read() as session:
                check_files(session)
        except StoreError:
            self.close()
            raise

    def close(self) -> None:
        """Give every connection back."""
        self.reader.dispose()
        self.writer.dispose()
        self.keys.close()

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded store."""
        return is_sqlite(self.writer)

    @contextmanager
    def write(self, scope: Scope = NOBODY) -> Iterator[Session]:
        """Give a session in one write transaction: committed at the end, rolled back on an exception.

        Raises:
            BusyError: no turn, no lock or no connection in time, or the connection was lost at COMMIT.
            StorageFullError: the disk is full; nothing was written.
        """
        with (
            _plain_errors(),
            self._writer_turn(),
            Session(self.writer, expire_on_commit=False) as session,
            session.begin(),
        ):
            set_scope(session, scope)
            yield session

    @contextmanager
    def read(self, scope: Scope = NOBODY) -> Iterator[Session]:
        """Give a session in one read-only transaction. Raises BusyError."""
        with _plain_errors(), Session(self.reader, expire_on_commit=False) as session, session.begin():
            set_scope(session, scope)
            yield session

    @contextmanager
    def _writer_turn(self) -> Iterator[None]:
        """Queue the writers of this process: SQLite's own waiting is unfair (seconds, under load)."""
        if not self.is_sqlite:
            yield
            return
        if not self._turn.acquire(timeout=WAIT_SECONDS):
            raise BusyError
        try:
            yield
        finally:
            self._turn.release()


@contextmanager
def _plain_errors() -> Iterator[None]:
    """Turn what the database says of waiting and of space into errors of ours; the others are bugs and pass."""
    try:
        yield
    except PoolTimeoutError as error:
        raise BusyError from error
    except DBAPIError as error:
        if _is_full(error):
            raise StorageFullError from error
        if _is_busy(error):
            raise BusyError from error
        raise


BUSY_STATES: Final = frozenset({"55P03", "40001", "40P01", "57014"})
"""PostgreSQL: lock_not_available, serialization_failure, deadlock_detected, query_canceled (statement timeout)."""


def _is_busy(error: DBAPIError) -> bool:
    state = getattr(error.orig, "sqlstate", None)
    return error.connection_invalidated or state in BUSY_STATES or "database is locked" in str(error.orig)


def _is_full(error: DBAPIError) -> bool:
    return getattr(error.orig, "sqlstate", None) == "53100" or "disk is full" in str(error.orig)


def initialise(settings: Settings) -> Store:
    """Make what is missing of a store (master key, key store, tables, rights), and open it. Idempotent.

    Raises MasterKeyMissingError where keys are there that only a lost master key opens: a new one would bury them.
    """
    if not settings.master_key_file.exists():
        if holds_keys(settings.key_store_url):
            raise MasterKeyMissingError(settings.master_key_file)
        create_master_key(settings.master_key_file)
    KeyStore.open(settings, create=True).close()
    engine = open_engine(settings.owner_database_url or settings.database_url)
    migrate(engine)
    engine.dispose()
    return Store.open(settings)


def migrate(engine: Engine) -> None:
    """Bring the tables to this version, in one transaction, as the owner role where roles are provisioned."""
    with engine.begin() as connection:
        become_owner(connection)
        command.upgrade(_alembic(connection), "head")
        install_engine(connection)
        apply_rights(connection)


def revert(engine: Engine, revision: str) -> None:
    """Take the tables back to an earlier revision (``base``: to none), in one transaction. What they held is lost."""
    with engine.begin() as connection:
        become_owner(connection)
        command.downgrade(_alembic(connection), revision)


@cache
def latest_revision() -> str:
    """Return the revision that this version of the product works on."""
    head = ScriptDirectory.from_config(_alembic()).get_current_head()
    assert head is not None, "the product has migrations"
    return head


def _alembic(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.attributes["connection"] = connection
    return config
