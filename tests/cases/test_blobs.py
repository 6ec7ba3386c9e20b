"""Files at rest: whole or absent, unreadable without the key of their case."""

from __future__ import annotations

import os
from errno import EIO, ENOSPC
from pathlib import Path
from uuid import UUID

import pytest

from cases import blobs
from cases.blobs import FileStore, StoredFile
from cases.columns import new_id
from cases.db import Store
from cases.errors import BlobMissingError, CaseKeyMissingError, FileTooLargeError, StorageFullError, UnreadableError
from tests.cases.rows import SITE

CONTENT = b"%PDF-1.7 attestation de Tidiane Koromb\xc3\xa9"


@pytest.fixture
def files(sqlite_store: Store) -> FileStore:
    """The files of an empty store."""
    return sqlite_store.files


@pytest.fixture
def case_id(sqlite_store: Store) -> UUID:
    """A case that has a key."""
    made = new_id()
    sqlite_store.keys.create(made, SITE)
    return made


@pytest.fixture
def stored(files: FileStore, case_id: UUID) -> StoredFile:
    """A stored file."""
    return files.put(case_id, CONTENT)


def path_of(files: FileStore, stored: StoredFile) -> Path:
    return files.folder / stored.blob_id[:2] / stored.blob_id


def test_a_stored_file_comes_back(files: FileStore, case_id: UUID, stored: StoredFile) -> None:
    assert files.get(case_id, stored.blob_id, stored.key_wrapped) == CONTENT
    assert stored.size == len(CONTENT)


def test_the_disk_holds_ciphertext_alone(files: FileStore, stored: StoredFile) -> None:
    on_disk = [path.read_bytes() for path in files.folder.rglob("*") if path.is_file()]
    assert len(on_disk) == 1
    assert b"Tidiane" not in on_disk[0]
    assert b"PDF" not in on_disk[0]


def test_the_same_paper_stored_twice_is_two_blobs(files: FileStore, case_id: UUID, stored: StoredFile) -> None:
    """Equal names on disk would tell that two cases hold the same paper."""
    assert files.put(case_id, CONTENT).blob_id != stored.blob_id


@pytest.mark.parametrize("place", [0, 12, -1])
def test_a_changed_file_does_not_open(files: FileStore, case_id: UUID, stored: StoredFile, place: int) -> None:
    content = bytearray(path_of(files, stored).read_bytes())
    content[place] ^= 1
    path_of(files, stored).write_bytes(content)
    with pytest.raises(UnreadableError):
        files.get(case_id, stored.blob_id, stored.key_wrapped)


def test_an_emptied_file_does_not_open(files: FileStore, case_id: UUID, stored: StoredFile) -> None:
    path_of(files, stored).write_bytes(b"")
    with pytest.raises(UnreadableError):
        files.get(case_id, stored.blob_id, stored.key_wrapped)


def test_a_missing_file_is_named(files: FileStore, case_id: UUID, stored: StoredFile) -> None:
    files.delete(stored.blob_id)
    with pytest.raises(BlobMissingError, match=stored.blob_id):
        files.get(case_id, stored.blob_id, stored.key_wrapped)


def test_deleting_twice_is_no_error(files: FileStore, stored: StoredFile) -> None:
    files.delete(stored.blob_id)
    files.delete(stored.blob_id)
    assert not path_of(files, stored).exists()


def test_another_case_cannot_open_it(files: FileStore, stored: StoredFile) -> None:
    other = new_id()
    files.keys.create(other, SITE)
    with pytest.raises(UnreadableError):
        files.get(other, stored.blob_id, stored.key_wrapped)


def test_an_erased_case_cannot_open_it(files: FileStore, case_id: UUID, stored: StoredFile) -> None:
    files.keys.destroy(case_id)
    with pytest.raises(CaseKeyMissingError):
        files.get(case_id, stored.blob_id, stored.key_wrapped)


def test_25_mebibytes_pass_and_one_byte_more_does_not(files: FileStore, case_id: UUID) -> None:
    largest = bytes(blobs.MAX_BYTES)
    stored = files.put(case_id, largest)
    assert files.get(case_id, stored.blob_id, stored.key_wrapped) == largest
    with pytest.raises(FileTooLargeError, match="25 Mio"):
        files.put(case_id, largest + b"\0")


def test_a_path_is_no_blob_id(files: FileStore, case_id: UUID, stored: StoredFile) -> None:
    with pytest.raises(AssertionError, match="digest of ours"):
        files.get(case_id, "../" + "a" * 61, stored.key_wrapped)


@pytest.mark.parametrize("errno, expected", [(ENOSPC, StorageFullError), (EIO, OSError)])
def test_a_write_that_fails_leaves_nothing(
    files: FileStore, case_id: UUID, monkeypatch: pytest.MonkeyPatch, errno: int, expected: type[Exception]
) -> None:
    def fail(_: int) -> None:
        raise OSError(errno, "the disk refuses")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(expected):
        files.put(case_id, CONTENT)
    assert [path for path in files.folder.rglob("*") if path.is_file()] == []
