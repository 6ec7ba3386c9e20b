"""The key store: what is sealed opens in its place only, and never again once the key is gone."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, event, inspect, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from cases import keys as keys_module
from cases.columns import json_default, new_id
from cases.db import initialise
from cases.errors import (
    CaseKeyMissingError,
    MasterKeyExistsError,
    MasterKeyMissingError,
    MasterKeyUnsafeError,
    MasterKeyWrongError,
    SiteKeyMissingError,
    StoreNotReadyError,
    UnreadableError,
)
from cases.keys import (
    CACHED_SECONDS,
    CaseCipher,
    CaseKey,
    IndexKey,
    KeyStore,
    SiteKey,
    create_master_key,
    read_master_key,
)
from cases.settings import Settings
from tests import postgresql
from tests.cases.rows import OTHER_SITE, SITE
from tests.conftest import STORES, PostgreSQL

VALUE = {"last_name": "KOROMBÉ", "address": "14 rue des Glycines"}


@pytest.fixture(params=STORES)
def keys(request: pytest.FixtureRequest, sqlite_settings: Settings) -> Iterator[KeyStore]:
    """A key store of its own, on each database in turn."""
    url = request.getfixturevalue(f"{request.param}_key_url")
    opened = KeyStore.open(sqlite_settings.model_copy(update={"key_store_url": url}), create=True)
    yield opened
    opened.close()


@pytest.fixture
def sqlite_key_url(tmp_path: Path) -> str:
    """A file that does not exist yet."""
    return f"sqlite:///{tmp_path / 'apart' / 'keys.db'}"


@pytest.fixture
def postgresql_key_url(postgresql_server: PostgreSQL) -> Iterator[str]:
    """An empty database beside that of the cases."""
    name = f"saisine_keys_{uuid4().hex}"
    postgresql.create_database(postgresql_server.admin, name)
    yield postgresql_server.owner_url(name)
    postgresql.drop_database(postgresql_server.admin, name)


@pytest.fixture
def case_id(keys: KeyStore) -> UUID:
    """A case that has a key."""
    made = new_id()
    keys.create(made, SITE)
    return made


def sealed(keys: KeyStore, case_id: UUID) -> bytes:
    return keys.seal(case_id, "claimant", "row-1", "sealed", VALUE)


def fresh(keys: KeyStore) -> KeyStore:
    """Return the same store as another process has it: without what this one remembers."""
    return KeyStore(keys.engine, keys.reader, keys.master)


def test_what_is_sealed_opens_in_its_place(keys: KeyStore, case_id: UUID) -> None:
    assert fresh(keys).unseal(case_id, "claimant", "row-1", "sealed", sealed(keys, case_id)) == VALUE


def test_an_empty_column_opens_as_an_empty_object(keys: KeyStore, case_id: UUID) -> None:
    assert keys.unseal(case_id, "claimant", "row-1", "sealed", None) == {}


@pytest.mark.parametrize(
    "table, row_id, column",
    [("reporter", "row-1", "sealed"), ("claimant", "row-2", "sealed"), ("claimant", "row-1", "context")],
)
def test_a_value_moved_elsewhere_does_not_open(
    keys: KeyStore, case_id: UUID, table: str, row_id: str, column: str
) -> None:
    with pytest.raises(UnreadableError):
        keys.unseal(case_id, table, row_id, column, sealed(keys, case_id))


def test_a_value_of_another_case_does_not_open(keys: KeyStore, case_id: UUID) -> None:
    other = new_id()
    keys.create(other, SITE)
    with pytest.raises(UnreadableError):
        keys.unseal(other, "claimant", "row-1", "sealed", sealed(keys, case_id))


def test_every_changed_byte_is_noticed(keys: KeyStore, case_id: UUID) -> None:
    whole = sealed(keys, case_id)
    for place in range(len(whole)):
        changed = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
        with pytest.raises(UnreadableError):
            keys.unseal(case_id, "claimant", "row-1", "sealed", changed)


@pytest.mark.parametrize("length", [0, 1, 11, 12, 27])
def test_a_cut_value_does_not_open(keys: KeyStore, case_id: UUID, length: int) -> None:
    with pytest.raises(UnreadableError):
        keys.unseal(case_id, "claimant", "row-1", "sealed", sealed(keys, case_id)[:length])


def test_the_same_value_is_never_sealed_twice_alike(keys: KeyStore, case_id: UUID) -> None:
    assert len({sealed(keys, case_id)[:12] for _ in range(200)}) == 200


def test_a_destroyed_key_leaves_nothing_readable(keys: KeyStore, case_id: UUID) -> None:
    value = sealed(keys, case_id)
    keys.destroy(case_id)
    assert not keys.exists(case_id)
    with pytest.raises(CaseKeyMissingError, match="effacé"):
        keys.unseal(case_id, "claimant", "row-1", "sealed", value)


def test_destroying_a_key_twice_is_no_error(keys: KeyStore, case_id: UUID) -> None:
    keys.destroy(case_id)
    keys.destroy(case_id)
    assert not keys.exists(case_id)


def test_another_process_forgets_a_destroyed_key_within_a_minute(
    keys: KeyStore, case_id: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = fresh(keys)
    value = sealed(other, case_id)
    keys.destroy(case_id)
    later = time.monotonic() + CACHED_SECONDS + 1
    monkeypatch.setattr(time, "monotonic", lambda: later)
    with pytest.raises(CaseKeyMissingError):
        other.unseal(case_id, "claimant", "row-1", "sealed", value)


def test_a_known_key_is_not_asked_for_again(keys: KeyStore, case_id: UUID) -> None:
    keys.cipher(case_id)
    asked: list[str] = []
    event.listen(keys.reader, "before_cursor_execute", lambda *arguments: asked.append(arguments[2]))
    sealed(keys, case_id)
    assert asked == []


def test_only_the_latest_keys_are_remembered(keys: KeyStore, case_id: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys_module, "CACHED_CASES", 1)
    keys.cipher(case_id)
    later = new_id()
    keys.create(later, SITE)
    keys.cipher(later)
    assert list(keys._cache) == [later]


def test_a_case_has_one_key(keys: KeyStore, case_id: UUID) -> None:
    with pytest.raises(IntegrityError):
        keys.create(case_id, SITE)


def test_a_case_without_a_key_says_so(keys: KeyStore) -> None:
    with pytest.raises(CaseKeyMissingError, match="coffre des clés"):
        keys.cipher(new_id())


def test_an_altered_key_row_opens_nothing(keys: KeyStore, case_id: UUID) -> None:
    with Session(keys.engine) as session, session.begin():
        session.execute(update(CaseKey).values(wrapped=secrets.token_bytes(40)))
    with pytest.raises(UnreadableError):
        fresh(keys).cipher(case_id)


def test_another_master_key_opens_nothing(keys: KeyStore, case_id: UUID) -> None:
    with pytest.raises(UnreadableError):
        KeyStore(keys.engine, keys.reader, secrets.token_bytes(32)).cipher(case_id)


def test_no_key_stands_in_clear_in_the_key_store(keys: KeyStore, case_id: UUID) -> None:
    with Session(keys.engine) as session, session.begin():
        stored = [*session.scalars(select(CaseKey.wrapped)), *session.scalars(select(SiteKey.wrapped))]
    assert {len(wrapped) for wrapped in stored} == {40}
    assert not any(keys.cipher(case_id).key in wrapped for wrapped in stored)


def test_a_transferred_case_is_wrapped_under_the_other_site(keys: KeyStore, case_id: UUID) -> None:
    value = sealed(keys, case_id)
    keys.transfer(case_id, OTHER_SITE)
    with Session(keys.engine) as session, session.begin():
        session.execute(delete(SiteKey).where(SiteKey.site_id == SITE))
    assert fresh(keys).unseal(case_id, "claimant", "row-1", "sealed", value) == VALUE


def test_a_new_epoch_moves_every_case_and_frees_the_old_one(keys: KeyStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys_module, "REWRAP_BATCH", 2)
    cases = [new_id() for _ in range(5)]
    for each in cases:
        keys.create(each, SITE)
    values = [sealed(keys, each) for each in cases]
    assert keys.advance_epoch(SITE) == 2
    assert keys.rewrap(SITE) == 5
    keys.destroy_epoch(SITE, 1)
    reopened = fresh(keys)
    pairs = zip(cases, values, strict=True)
    assert [reopened.unseal(case, "claimant", "row-1", "sealed", value) for case, value in pairs] == [VALUE] * 5


def test_a_case_begun_after_an_epoch_is_under_it(keys: KeyStore) -> None:
    assert keys.advance_epoch(SITE) == 1
    assert keys.advance_epoch(SITE) == 2
    keys.create(new_id(), SITE)
    with Session(keys.engine) as session, session.begin():
        assert session.scalars(select(CaseKey.kek_epoch)).one() == 2


def test_an_epoch_in_use_is_not_destroyed(keys: KeyStore, case_id: UUID) -> None:
    with pytest.raises(IntegrityError):
        keys.destroy_epoch(SITE, 1)


def test_a_lost_site_key_is_named(keys: KeyStore, case_id: UUID) -> None:
    with Session(keys.engine) as session, pytest.raises(SiteKeyMissingError, match=r"plaine-commune.*époque 9"):
        keys._known_site_key(session, SITE, 9)


def test_a_case_whose_site_key_was_lost_says_which_one(keys: KeyStore, case_id: UUID) -> None:
    """The foreign key forbids it; a store restored in part may still be so."""
    raw = keys.engine.raw_connection()
    if keys.engine.dialect.name == "sqlite":
        raw.cursor().execute("PRAGMA foreign_keys = OFF")
    else:
        [foreign] = inspect(keys.engine).get_foreign_keys("case_key")
        raw.cursor().execute(f"ALTER TABLE case_key DROP CONSTRAINT {foreign['name']}")
    raw.cursor().execute("DELETE FROM site_key")
    raw.commit()
    raw.close()
    with pytest.raises(SiteKeyMissingError, match=r"plaine-commune.*époque 1"):
        fresh(keys).cipher(case_id)


def test_a_case_without_key_is_not_transferred(keys: KeyStore) -> None:
    with pytest.raises(CaseKeyMissingError):
        keys.transfer(new_id(), "vaulx-en-velin")


def test_two_processes_may_begin_a_site_at_once(keys: KeyStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second finds that the key it would add is there, and takes it."""
    winner = fresh(keys)
    latest = keys_module._latest_epoch

    def too_early(session: Session, site_id: str) -> int | None:
        monkeypatch.setattr(keys_module, "_latest_epoch", latest)
        return None

    winner.create(new_id(), SITE)
    monkeypatch.setattr(keys_module, "_latest_epoch", too_early)
    case_id = new_id()
    keys.create(case_id, SITE)
    assert isinstance(fresh(keys).cipher(case_id), CaseCipher)


def test_many_threads_begin_many_cases(keys: KeyStore) -> None:
    cases = [new_id() for _ in range(16)]
    threads = [threading.Thread(target=keys.create, args=(each, SITE)) for each in cases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(keys.exists(each) for each in cases)


# blind index


def test_equal_names_are_found_by_every_process(keys: KeyStore) -> None:
    assert keys.blind("korombe") == keys.blind("korombe") == fresh(keys).blind("korombe")


def test_other_names_and_other_stores_give_other_tokens(keys: KeyStore) -> None:
    token = keys.blind("korombe")
    with Session(keys.engine) as session, session.begin():
        session.execute(delete(IndexKey))
    assert len({token, keys.blind("fourmont"), fresh(keys).blind("korombe")}) == 3


# master key


def test_the_master_key_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "safe" / "master.key"
    create_master_key(path)
    assert (path.stat().st_mode & 0o777, len(read_master_key(path))) == (0o600, 32)


def test_a_master_key_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    create_master_key(path)
    with pytest.raises(MasterKeyExistsError, match="jamais remplacée"):
        create_master_key(path)


def test_a_missing_master_key_is_said(sqlite_settings: Settings) -> None:
    sqlite_settings.master_key_file.unlink()
    with pytest.raises(MasterKeyMissingError, match="sauvegarde"):
        KeyStore.open(sqlite_settings)


@pytest.mark.parametrize("mode, length", [(0o640, 32), (0o604, 32), (0o600, 31), (0o600, 0)])
def test_an_unsafe_master_key_is_refused(tmp_path: Path, mode: int, length: int) -> None:
    path = tmp_path / "master.key"
    path.write_bytes(bytes(length))
    path.chmod(mode)
    with pytest.raises(MasterKeyUnsafeError, match="0600"):
        read_master_key(path)


def test_another_master_key_is_said_at_once(keys: KeyStore, case_id: UUID, sqlite_settings: Settings) -> None:
    sqlite_settings.master_key_file.write_bytes(secrets.token_bytes(32))
    url = keys.engine.url.render_as_string(hide_password=False)
    with pytest.raises(MasterKeyWrongError, match="même sauvegarde"):
        KeyStore.open(sqlite_settings.model_copy(update={"key_store_url": url}))


def test_a_lost_master_key_is_not_replaced_over_keys_in_use(
    keys: KeyStore, case_id: UUID, sqlite_settings: Settings
) -> None:
    url = keys.engine.url.render_as_string(hide_password=False)
    sqlite_settings.master_key_file.unlink()
    with pytest.raises(MasterKeyMissingError, match="sauvegarde"):
        initialise(sqlite_settings.model_copy(update={"key_store_url": url}))
    assert not sqlite_settings.master_key_file.exists()


def test_a_lost_master_key_is_not_replaced_over_an_index(keys: KeyStore, sqlite_settings: Settings) -> None:
    keys.blind("korombe")
    url = keys.engine.url.render_as_string(hide_password=False)
    sqlite_settings.master_key_file.unlink()
    with pytest.raises(MasterKeyMissingError):
        initialise(sqlite_settings.model_copy(update={"key_store_url": url}))


def test_a_lost_master_key_of_a_store_without_cases_is_made_again(sqlite_settings: Settings) -> None:
    sqlite_settings.master_key_file.unlink()
    initialise(sqlite_settings).close()
    assert len(read_master_key(sqlite_settings.master_key_file)) == 32


def test_a_key_store_that_was_never_made_is_not_opened(sqlite_settings: Settings, tmp_path: Path) -> None:
    elsewhere = sqlite_settings.model_copy(update={"key_store_url": f"sqlite:///{tmp_path / 'none.db'}"})
    with pytest.raises(StoreNotReadyError, match="coffre des clés"):
        KeyStore.open(elsewhere)


# JSON forms


@given(plaintext=st.binary(max_size=500), place=st.binary(max_size=50))
def test_any_bytes_come_back_from_their_cipher(plaintext: bytes, place: bytes) -> None:
    key = secrets.token_bytes(32)
    cipher = CaseCipher(key, AESGCM(key))
    assert cipher.decrypt(cipher.encrypt(plaintext, place), place) == plaintext


@pytest.mark.parametrize(
    "value, text",
    [
        (date(2026, 2, 28), "2026-02-28"),
        (datetime(2026, 2, 28, 12, tzinfo=timezone(timedelta(hours=1))), "2026-02-28T11:00:00.000000Z"),
        (datetime(2026, 2, 28, 12, tzinfo=UTC), "2026-02-28T12:00:00.000000Z"),
        (UUID(int=7), "00000000-0000-0000-0000-000000000007"),
        ({"b", "a"}, ["a", "b"]),
        (frozenset({"b", "a"}), ["a", "b"]),
    ],
)
def test_dates_and_ids_have_one_json_form(value: object, text: object) -> None:
    assert json_default(value) == text


def test_what_has_no_json_form_is_a_bug() -> None:
    with pytest.raises(TypeError, match="bytes"):
        json_default(b"x")
