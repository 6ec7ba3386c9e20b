"""Files at rest: ciphertext in a folder, named by its own digest, each under a random key wrapped by its case's key."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from errno import ENOSPC
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from cases.errors import BlobMissingError, FileTooLargeError, StorageFullError, UnreadableError
from cases.keys import KEY_BYTES, NONCE_BYTES, KeyStore

MAX_BYTES: Final = 25 * 1024 * 1024
"""One AES-GCM call; longer files would need a streaming construction."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """What a row keeps of a stored file."""

    blob_id: str
    key_wrapped: bytes
    size: int
    """Of the content, in bytes."""


@dataclass(frozen=True, slots=True)
class FileStore:
    """A folder of ciphertexts. A file written by a transaction that fails later is an orphan, and unreadable."""

    folder: Path
    keys: KeyStore

    def put(self, case_id: UUID, content: bytes) -> StoredFile:
        """Store a file; it is on disk when this returns.

        Raises FileTooLargeError, StorageFullError, CaseKeyMissingError.
        """
        if len(content) > MAX_BYTES:
            raise FileTooLargeError(MAX_BYTES)
        key, nonce = secrets.token_bytes(KEY_BYTES), secrets.token_bytes(NONCE_BYTES)
        wrapped = self.keys.cipher(case_id).wrap(key)
        ciphertext = nonce + AESGCM(key).encrypt(nonce, content, _bound_to(case_id))
        blob_id = sha256(ciphertext).hexdigest()
        _write_durably(self._path(blob_id), ciphertext)
        return StoredFile(blob_id, wrapped, len(content))

    def get(self, case_id: UUID, blob_id: str, key_wrapped: bytes) -> bytes:
        """Return the content. Raises BlobMissingError, UnreadableError, CaseKeyMissingError."""
        key = self.keys.cipher(case_id).unwrap(key_wrapped)
        try:
            ciphertext = self._path(blob_id).read_bytes()
        except FileNotFoundError as error:
            raise BlobMissingError(blob_id) from error
        try:
            return AESGCM(key).decrypt(ciphertext[:NONCE_BYTES], ciphertext[NONCE_BYTES:], _bound_to(case_id))
        except (InvalidTag, ValueError) as error:
            raise UnreadableError from error

    def delete(self, blob_id: str) -> None:
        """Remove a ciphertext; one that is gone already is no error."""
        self._path(blob_id).unlink(missing_ok=True)

    def _path(self, blob_id: str) -> Path:
        assert len(blob_id) == sha256().digest_size * 2, "a blob id is a digest of ours"
        assert blob_id.isalnum(), "a blob id is a digest of ours"
        return self.folder / blob_id[:2] / blob_id


def _bound_to(case_id: UUID) -> bytes:
    return f"{case_id}|file".encode()


def _write_durably(path: Path, content: bytes) -> None:
    """Write beside, sync, rename, sync the folder: after a power cut the file is whole or absent."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = NamedTemporaryFile(dir=path.parent, delete=False)  # noqa: SIM115 - closed below, before its renaming
    try:
        with file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(file.name).replace(path)
    except OSError as error:
        Path(file.name).unlink(missing_ok=True)
        if error.errno == ENOSPC:
            raise StorageFullError from error
        raise
    _sync_folder(path.parent)


def _sync_folder(path: Path) -> None:
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
