"""Backup and restore of a whole store: database, key store, master key and files, in one folder with its digests.

SQLite is copied by ``VACUUM INTO``, PostgreSQL by ``pg_dump`` in one snapshot; keys are copied last, so that every
case of the copy has its key. A restore goes only into an empty place and ends with the verification of every trail.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, make_url, text

from cases.db import EVERY_SITE, Store
from cases.engines import is_sqlite, open_engine
from cases.errors import BackupError
from cases.settings import Settings
from cases.trail.verify import Verdict, verify_all

MANIFEST: Final = "manifest.json"
CASES: Final = "cases"
KEYS: Final = "keys"
MASTER_KEY: Final = "master.key"
FILES: Final = "files"
DUMP_SECONDS: Final = 3600


def back_up(store: Store, folder: Path, *, now: datetime) -> Path:
    """Copy the store into a new folder under ``folder`` and return it. It holds keys: keep it as you keep them.

    Raises BackupError.
    """
    target = folder / f"saisine-{now:%Y%m%dT%H%M%SZ}"
    try:
        target.mkdir(mode=0o700, parents=True)
    except FileExistsError as error:
        raise BackupError(f"le dossier {target} existe déjà") from error
    _dump(store.writer, store.settings.owner_database_url or store.settings.database_url, target / CASES)
    if store.settings.files_dir.is_dir():
        shutil.copytree(store.settings.files_dir, target / FILES)
    _dump(store.keys.engine, store.settings.key_store_url, target / KEYS)
    shutil.copy2(store.settings.master_key_file, target / MASTER_KEY)
    digests = {str(path.relative_to(target)): _digest(path) for path in _contents(target)}
    told = {"made_at": now.isoformat(), "log_origin": store.settings.log_origin, "sha256": digests}
    (target / MANIFEST).write_text(json.dumps(told, indent=1, sort_keys=True), encoding="utf-8")
    return target


def restore(backup: Path, settings: Settings) -> Iterator[Verdict]:
    """Put a backup in the empty place that the settings name, then verify every case of it, one verdict each.

    Raises BackupError where the backup is damaged, is of another log, or the place is not empty.
    """
    told = _checked(backup)
    if told["log_origin"] != settings.log_origin:
        raise BackupError(f"elle vient d'un autre journal ({told['log_origin']}) : réglez SAISINE_LOG_ORIGIN")
    for path in (settings.master_key_file, settings.files_dir):
        if path.exists():
            raise BackupError(f"{path} existe déjà : la restauration demande un emplacement vide")
    _load(backup / CASES, settings.owner_database_url or settings.database_url)
    _load(backup / KEYS, settings.key_store_url)
    settings.master_key_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    shutil.copy2(backup / MASTER_KEY, settings.master_key_file)
    if (backup / FILES).is_dir():
        shutil.copytree(backup / FILES, settings.files_dir)
    return _verdicts(settings)


def _verdicts(settings: Settings) -> Iterator[Verdict]:
    store = Store.open(settings)
    try:
        with store.read(EVERY_SITE) as session:
            yield from verify_all(session, store.keys)
    finally:
        store.close()


def _dump(engine: Engine, url: str, target: Path) -> None:
    if is_sqlite(engine):
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            driver = connection.connection.driver_connection
            assert driver is not None, "an open connection has its driver's connection"
            driver.execute("VACUUM INTO ?", (str(target),))
        return
    _run("pg_dump", "--format=custom", "--no-owner", f"--file={target}", f"--dbname={_libpq(url)}")


def _load(dump: Path, url: str) -> None:
    if make_url(url).get_backend_name() == "sqlite":
        place = Path(make_url(url).database or "")
        if place.exists():
            raise BackupError(f"{place} existe déjà : la restauration demande un emplacement vide")
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.copy2(dump, place)
        return
    engine = open_engine(url)
    with engine.connect() as connection:
        tables = connection.scalar(text("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
    engine.dispose()
    if tables:
        raise BackupError("la base PostgreSQL de destination n'est pas vide")
    _run("pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", f"--dbname={_libpq(url)}", str(dump))


def _libpq(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def _run(*command: str) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=DUMP_SECONDS)  # noqa: S603 - fixed programs
    except FileNotFoundError as error:
        raise BackupError(f"le programme {command[0]} est introuvable (paquet postgresql-client)") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        raise BackupError(f"{command[0]} a échoué : {said[-1] if said else 'sans message'}") from error


def _checked(backup: Path) -> dict[str, str]:
    try:
        told = json.loads((backup / MANIFEST).read_text(encoding="utf-8"))
        expected = dict(told["sha256"])
    except (OSError, ValueError, KeyError) as error:
        raise BackupError(f"{backup} n'est pas une sauvegarde (pas de {MANIFEST} lisible)") from error
    for path in _contents(backup):
        if expected.pop(str(path.relative_to(backup)), None) != _digest(path):
            raise BackupError(f"{path.name} n'est pas celui qui a été sauvegardé")
    if expected:
        raise BackupError(f"il manque {', '.join(sorted(expected))}")
    return dict(told)


def _contents(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
