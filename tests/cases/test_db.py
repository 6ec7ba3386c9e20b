"""Transactions of the store."""

from __future__ import annotations

from cases.db import Store
from cases.tables import Site


def test_what_is_written_is_read(store: Store) -> None:
    with store.write() as session:
        session.add(Site(id="plaine-commune", label="Plaine Commune"))
    with store.read() as session:
        assert session.get_one(Site, "plaine-commune").label == "Plaine Commune"
