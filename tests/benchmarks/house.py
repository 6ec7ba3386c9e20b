"""A store for the benchmarks, with cases where they are wanted."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cases.db import Store, initialise
from cases.settings import Settings


@contextmanager
def sqlite_house() -> Iterator[Store]:
    """Give an empty SQLite store in a folder that ends with the block."""
    with tempfile.TemporaryDirectory(prefix="saisine-bench-") as folder:
        store = initialise(Settings(data_dir=Path(folder) / "store", _env_file=None))
        try:
            yield store
        finally:
            store.close()
