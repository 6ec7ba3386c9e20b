"""Keys of the cases, in a database of their own, and what is sealed with them.

master key (a file) -> key of a site and epoch -> key of a case -> values, events and file keys of that case

Wrapping is AES-KW (RFC 3394), sealing AES-256-GCM with a random 96-bit nonce; a sealed value is bound to its place by
``case|table|row|column`` as associated data. Destroying the key of a case erases the case wherever it was copied, once
the epoch of its site key is destroyed too and the backups of the key store have aged out.
"""

from __future__ import annotations

import hmac
import json
import os
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar, Final, Self
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap
from sqlalchemy import (
    Engine,
    ForeignKeyConstraint,
    LargeBinary,
    MetaData,
    Text,
    and_,
    bindparam,
    delete,
    func,
    inspect,
    select,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from cases.columns import Id, json_default
from cases.engines import open_engine
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
from cases.settings import Settings
from cases.tables.base import NAMING

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
CACHED_CASES: Final = 1024
CACHED_SECONDS: Final = 60
"""How long another process may still read a case whose key was destroyed."""
REWRAP_BATCH: Final = 1000


class KeyBase(DeclarativeBase):
    """Tables of the key store. They share nothing with those of the cases but the ids."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {str: Text, bytes: LargeBinary, UUID: Id}


class SiteKey(KeyBase):
    """Key of a site in one epoch, wrapped by the master key. Cases are wrapped under the highest epoch."""

    __tablename__ = "site_key"
    __table_args__ = ({"sqlite_strict": True},)

    site_id: Mapped[str] = mapped_column(primary_key=True)
    epoch: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    wrapped: Mapped[bytes]


class CaseKey(KeyBase):
    """Key of a case, wrapped by the key of its site. The foreign key forbids to destroy an epoch still in use."""

    __tablename__ = "case_key"
    __table_args__ = (
        ForeignKeyConstraint(["site_id", "kek_epoch"], ["site_key.site_id", "site_key.epoch"]),
        {"sqlite_strict": True},
    )

    case_id: Mapped[UUID] = mapped_column(primary_key=True)
    site_id: Mapped[str]
    kek_epoch: Mapped[int]
    wrapped: Mapped[bytes]


class IndexKey(KeyBase):
    """Key of a blind index, wrapped by the master key."""

    __tablename__ = "index_key"
    __table_args__ = ({"sqlite_strict": True},)

    name: Mapped[str] = mapped_column(primary_key=True)
    wrapped: Mapped[bytes]


_WRAPPED_KEYS: Final = (
    select(CaseKey.site_id, CaseKey.kek_epoch, CaseKey.wrapped.label("of_case"), SiteKey.wrapped.label("of_site"))
    .outerjoin(SiteKey, and_(SiteKey.site_id == CaseKey.site_id, SiteKey.epoch == CaseKey.kek_epoch))
    .where(CaseKey.case_id == bindparam("case_id"))
)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def create_master_key(path: Path) -> None:
    """Write a new master key, readable by its owner alone. Raises MasterKeyExistsError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with open(path, "xb", opener=_private) as file:
            file.write(secrets.token_bytes(KEY_BYTES))
    except FileExistsError as error:
        raise MasterKeyExistsError(path) from error


def read_master_key(path: Path) -> bytes:
    """Return the master key. Raises MasterKeyMissingError, MasterKeyUnsafeError."""
    try:
        key = path.read_bytes()
    except FileNotFoundError as error:
        raise MasterKeyMissingError(path) from error
    if len(key) != KEY_BYTES or path.stat().st_mode & 0o077:
        raise MasterKeyUnsafeError(path)
    return key


def holds_keys(url: str) -> bool:
    """Tell whether a key store stands there and has served: without its master key it can never be opened."""
    engine = open_engine(url, pool_size=1)
    try:
        if not inspect(engine).has_table(SiteKey.__tablename__):
            return False
        with Session(engine) as session, session.begin():
            return _any_wrapped(session) is not None
    finally:
        engine.dispose()


@dataclass(frozen=True, slots=True)
class CaseCipher:
    """The unwrapped key of one case. Short-lived: ask ``KeyStore.cipher`` each time."""

    key: bytes
    gcm: AESGCM

    def encrypt(self, plaintext: bytes, bound_to: bytes) -> bytes:
        """Return nonce and ciphertext, bound to their place."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + self.gcm.encrypt(nonce, plaintext, bound_to)

    def decrypt(self, sealed: bytes, bound_to: bytes) -> bytes:
        """Return the plaintext. Raises UnreadableError where a byte, the key or the place differs."""
        try:
            return self.gcm.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound_to)
        except (InvalidTag, ValueError) as error:
            raise UnreadableError from error

    def wrap(self, key: bytes) -> bytes:
        """Wrap the key of a file."""
        return aes_key_wrap(self.key, key)

    def unwrap(self, wrapped: bytes) -> bytes:
        """Unwrap the key of a file. Raises UnreadableError."""
        return _unwrap(self.key, wrapped)


@dataclass(slots=True)
class KeyStore:
    """The open key store. Each method is its own transaction: a key is committed before the case that needs it."""

    engine: Engine
    reader: Engine
    master: bytes
    _cache: OrderedDict[UUID, tuple[float, CaseCipher]] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _index_key: bytes = b""

    @classmethod
    def open(cls, settings: Settings, *, create: bool = False) -> Self:
        """Open the key store; ``create`` makes its tables where they miss.

        Raises:
            MasterKeyMissingError, MasterKeyUnsafeError: the master key file is absent or unsafe.
            MasterKeyWrongError: it is the master key of another key store.
            StoreNotReadyError: the key store was never made.
        """
        master = read_master_key(settings.master_key_file)
        engine = open_engine(settings.key_store_url, pool_size=2)
        if create:
            KeyBase.metadata.create_all(engine)
        elif not inspect(engine).has_table(CaseKey.__tablename__):
            engine.dispose()
            raise StoreNotReadyError(None, "coffre des clés")
        keys = cls(engine, open_engine(settings.key_store_url, read_only=True, pool_size=2), master)
        if not keys.opens_with(master):
            keys.close()
            raise MasterKeyWrongError(settings.master_key_file)
        return keys

    def close(self) -> None:
        """Forget the keys and give the connections back."""
        self.forget()
        self.reader.dispose()
        self.engine.dispose()

    def forget(self) -> None:
        """Forget the unwrapped keys: the next use asks the database."""
        with self._lock:
            self._cache.clear()

    def opens_with(self, master: bytes) -> bool:
        """Tell whether that is the master key: tried on one key, if there is any."""
        with Session(self.reader) as session, session.begin():
            wrapped = _any_wrapped(session)
        try:
            return wrapped is None or bool(_unwrap(master, wrapped))
        except UnreadableError:
            return False

    # keys of cases

    def create(self, case_id: UUID, site_id: str) -> None:
        """Make and commit the key of a new case. An orphan key (no case follows) is harmless."""
        epoch, site_key = self._site_key(site_id)
        key = secrets.token_bytes(KEY_BYTES)
        with Session(self.engine) as session, session.begin():
            wrapped = aes_key_wrap(site_key, key)
            session.add(CaseKey(case_id=case_id, site_id=site_id, kek_epoch=epoch, wrapped=wrapped))

    def exists(self, case_id: UUID) -> bool:
        """Tell whether the case can still be read. Asks the database, never the cache."""
        with Session(self.reader) as session, session.begin():
            return session.get(CaseKey, case_id) is not None

    def cipher(self, case_id: UUID) -> CaseCipher:
        """Return the unwrapped key of the case. Raises CaseKeyMissingError, UnreadableError."""
        with self._lock:
            expires, cipher = self._cache.get(case_id, (0.0, None))
            if cipher is not None and time.monotonic() < expires:
                self._cache.move_to_end(case_id)
                return cipher
        cipher = self._unwrapped(case_id)
        with self._lock:
            self._cache[case_id] = (time.monotonic() + CACHED_SECONDS, cipher)
            self._cache.move_to_end(case_id)
            while len(self._cache) > CACHED_CASES:
                self._cache.popitem(last=False)
        return cipher

    def transfer(self, case_id: UUID, to_site: str) -> None:
        """Wrap the key of the case under the other site's key. What was sealed stays as it is.

        Raises CaseKeyMissingError.
        """
        epoch, site_key = self._site_key(to_site)
        with Session(self.engine) as session, session.begin():
            row = self._row(session, case_id)
            key = _unwrap(self._known_site_key(session, row.site_id, row.kek_epoch), row.wrapped)
            row.site_id, row.kek_epoch, row.wrapped = to_site, epoch, aes_key_wrap(site_key, key)

    def destroy(self, case_id: UUID) -> None:
        """Erase the case: delete its key. Nothing brings it back but a backup of the key store and its epoch."""
        with Session(self.engine) as session, session.begin():
            session.execute(delete(CaseKey).where(CaseKey.case_id == case_id))
        with self._lock:
            self._cache.pop(case_id, None)

    # sealed values

    def seal(self, case_id: UUID, table: str, row_id: object, column: str, value: Mapping[str, Any]) -> bytes:
        """Return the JSON object encrypted under the key of the case, bound to its place.

        Raises CaseKeyMissingError.
        """
        plaintext = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=json_default)
        return self.cipher(case_id).encrypt(plaintext.encode(), _place(case_id, table, row_id, column))

    def unseal(self, case_id: UUID, table: str, row_id: object, column: str, sealed: bytes | None) -> dict[str, Any]:
        """Return what ``seal`` was given; of an empty column, an empty object.

        Raises CaseKeyMissingError, UnreadableError.
        """
        if sealed is None:
            return {}
        value: dict[str, Any] = json.loads(self.cipher(case_id).decrypt(sealed, _place(case_id, table, row_id, column)))
        return value

    def blind(self, token: str) -> bytes:
        """Return the keyed digest of a normalised name: equal names are found, none can be read or guessed."""
        if not self._index_key:
            self._index_key = self._named_key("names")
        return hmac.digest(self._index_key, token.encode(), sha256)

    # keys of sites

    def advance_epoch(self, site_id: str) -> int:
        """Make the next key of a site; new cases use it at once. ``rewrap`` moves the others."""
        with Session(self.engine) as session, session.begin():
            latest = _latest_epoch(session, site_id) or 0
            session.add(SiteKey(site_id=site_id, epoch=latest + 1, wrapped=self._new_wrapped_key()))
        return latest + 1

    def rewrap(self, site_id: str) -> int:
        """Wrap every case key of the site under its latest epoch; return how many moved. Safe to run again."""
        moved = 0
        while batch := self._rewrap_some(site_id):
            moved += batch
        return moved

    def destroy_epoch(self, site_id: str, epoch: int) -> None:
        """Delete the key of a site and epoch, once no case key is wrapped under it (else IntegrityError)."""
        with Session(self.engine) as session, session.begin():
            session.execute(delete(SiteKey).where(SiteKey.site_id == site_id, SiteKey.epoch == epoch))

    # helpers

    def _unwrapped(self, case_id: UUID) -> CaseCipher:
        """Return the key of the case, by one statement on a bare connection: every first act on a case waits for it."""
        with self.reader.connect() as connection:
            row = connection.execute(_WRAPPED_KEYS, {"case_id": case_id}).one_or_none()
        if row is None:
            raise CaseKeyMissingError(case_id)
        if row.of_site is None:
            raise SiteKeyMissingError(row.site_id, row.kek_epoch)
        key = _unwrap(_unwrap(self.master, row.of_site), row.of_case)
        return CaseCipher(key, AESGCM(key))

    def _row(self, session: Session, case_id: UUID) -> CaseKey:
        row = session.get(CaseKey, case_id)
        if row is None:
            raise CaseKeyMissingError(case_id)
        return row

    def _known_site_key(self, session: Session, site_id: str, epoch: int) -> bytes:
        row = session.get(SiteKey, (site_id, epoch))
        if row is None:
            raise SiteKeyMissingError(site_id, epoch)
        return _unwrap(self.master, row.wrapped)

    def _site_key(self, site_id: str) -> tuple[int, bytes]:
        """Return the latest epoch of the site and its key, made at the first case of the site."""
        with Session(self.engine) as session, session.begin():
            epoch = _latest_epoch(session, site_id)
            if epoch is None:
                epoch = 1
                _add_unless_there(session, SiteKey(site_id=site_id, epoch=1, wrapped=self._new_wrapped_key()))
            return epoch, self._known_site_key(session, site_id, epoch)

    def _named_key(self, name: str) -> bytes:
        with Session(self.engine) as session, session.begin():
            if session.get(IndexKey, name) is None:
                _add_unless_there(session, IndexKey(name=name, wrapped=self._new_wrapped_key()))
            return _unwrap(self.master, session.scalars(select(IndexKey.wrapped).where(IndexKey.name == name)).one())

    def _new_wrapped_key(self) -> bytes:
        return aes_key_wrap(self.master, secrets.token_bytes(KEY_BYTES))

    def _rewrap_some(self, site_id: str) -> int:
        epoch, site_key = self._site_key(site_id)
        with Session(self.engine) as session, session.begin():
            late = select(CaseKey).where(CaseKey.site_id == site_id, CaseKey.kek_epoch < epoch).limit(REWRAP_BATCH)
            rows = session.scalars(late.with_for_update()).all()
            for row in rows:
                key = _unwrap(self._known_site_key(session, site_id, row.kek_epoch), row.wrapped)
                row.kek_epoch, row.wrapped = epoch, aes_key_wrap(site_key, key)
            return len(rows)


def _unwrap(wrapping: bytes, wrapped: bytes) -> bytes:
    try:
        return aes_key_unwrap(wrapping, wrapped)
    except (InvalidUnwrap, ValueError) as error:
        raise UnreadableError from error


def _any_wrapped(session: Session) -> bytes | None:
    """Return some key that the master key wraps."""
    site_key = session.scalar(select(SiteKey.wrapped).limit(1))
    return site_key or session.scalar(select(IndexKey.wrapped).limit(1))


def _place(case_id: UUID, table: str, row_id: object, column: str) -> bytes:
    return f"{case_id}|{table}|{row_id}|{column}".encode()


def _latest_epoch(session: Session, site_id: str) -> int | None:
    return session.scalar(select(func.max(SiteKey.epoch)).where(SiteKey.site_id == site_id))


def _add_unless_there(session: Session, row: SiteKey | IndexKey) -> None:
    """Add a row, or leave the one that another process added in the same instant."""
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:
        session.expire_all()
