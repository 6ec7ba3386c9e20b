"""What the disk holds: no name, narrative, address or paper in clear, in any file of the store."""

from __future__ import annotations

from pathlib import Path

from cases.db import EVERY_SITE, Store
from cases.settings import Settings
from cases.tables import NameIndex
from tests import postgresql
from tests.cases.rows import add_claimant, begun_case, record, with_sites
from tests.conftest import PostgreSQL

NEEDLES = (
    "KOROMBÉ",
    "Tidiane",
    "14 rue des Glycines",
    "06 39 98 01 12",
    "Ah non monsieur",
    "tidiane.korombe@example.fr",
)
PERSONAL = dict(zip(("last_name", "first_name", "address", "phone", "narrative", "email"), NEEDLES, strict=True))


def fill(store: Store) -> None:
    """Put every needle where a case keeps personal values: a sealed column, an event, a file, the name index."""
    with_sites(store)
    case_id = begun_case(store)
    add_claimant(store, case_id, PERSONAL)
    record(store, case_id, data=PERSONAL)
    store.files.put(case_id, "\n".join(NEEDLES).encode())
    with store.write(EVERY_SITE) as session:
        session.add(NameIndex(case_id=case_id, token=store.keys.blind("korombe")))


def found_in(content: bytes) -> set[str]:
    spellings = {needle: (needle.encode(), needle.encode("latin-1"), needle.encode("utf-16-le")) for needle in NEEDLES}
    return {needle for needle, forms in spellings.items() if any(form in content for form in forms)}


def files_under(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_sqlite_files_hold_no_personal_value_in_clear(sqlite_store: Store) -> None:
    fill(sqlite_store)
    files = files_under(sqlite_store.settings.data_dir)
    assert {"saisine.db", "saisine.db-wal", "keys.db"} <= set(files)
    assert {name: found for name, content in files.items() if (found := found_in(content))} == {}


def test_no_key_of_a_case_stands_beside_the_cases(sqlite_store: Store) -> None:
    fill(sqlite_store)
    files = files_under(sqlite_store.settings.data_dir)
    secrets = [cipher.key for _, cipher in sqlite_store.keys._cache.values()] + [sqlite_store.keys._index_key]
    assert len(secrets) == 2
    del files["master.key"]
    assert [name for name, content in files.items() for secret in secrets if secret in content] == []


def test_a_dump_of_postgresql_holds_no_personal_value_in_clear(
    postgresql_settings: Settings, postgresql_server: PostgreSQL
) -> None:
    store = Store.open(postgresql_settings)
    fill(store)
    store.close()
    dumped = postgresql.every_value(postgresql_settings.owner_database_url)
    assert b"plaine-commune" in dumped
    assert found_in(dumped) == set()


def test_the_search_would_find_a_needle_in_clear(sqlite_store: Store) -> None:
    fill(sqlite_store)
    with sqlite_store.write() as session:
        session.connection().exec_driver_sql("UPDATE site SET label = ?", (NEEDLES[0],))
    files = files_under(sqlite_store.settings.data_dir)
    assert found_in(files["saisine.db"] + files["saisine.db-wal"]) == {NEEDLES[0]}
