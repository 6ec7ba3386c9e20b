"""What every command needs first: the store of the settings, and the moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from cases.db import Store
from cases.settings import Settings


def now() -> datetime:
    """Return the moment: the one clock of the command line."""
    return datetime.now(UTC)


@contextmanager
def opened_store() -> Iterator[Store]:
    """Open the store of the settings, and close it."""
    store = Store.open(Settings())
    try:
        yield store
    finally:
        store.close()
