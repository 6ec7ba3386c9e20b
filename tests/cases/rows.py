"""Cases made of bare rows, for tests of what stands under the commands: store, keys, trail."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from cases.db import EVERY_SITE, Store, new_id
from cases.tables import Case, Claimant, Site
from cases.trail.append import Entry, append

SITE: Final = "plaine-commune"
OTHER_SITE: Final = "vaulx-en-velin"
NOW: Final = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
HANDLER: Final = UUID("01900000-0000-7000-8000-000000000001")
STATES: Final = ("draft", "registered", "in_qualification", "orientation_pending", "oriented", "closed")


def with_sites(store: Store) -> Store:
    """Add the two sites that these tests use."""
    with store.write() as session:
        session.add_all([Site(id=SITE, label="Plaine Commune"), Site(id=OTHER_SITE, label="Vaulx-en-Velin")])
    return store


def begun_case(store: Store, *, site: str = SITE, columns: Mapping[str, Any] | None = None) -> UUID:
    """Write a draft with its first event, and return its id."""
    case_id = new_id()
    store.keys.create(case_id, site)
    with store.write(EVERY_SITE) as session:
        case = a_case(case_id, site=site, columns=columns)
        session.add(case)
        append(session, store.keys, case, an_entry(from_state="(new)", to_state="draft"), log=store.settings.log_origin)
    return case_id


def a_case(case_id: UUID, *, site: str = SITE, columns: Mapping[str, Any] | None = None) -> Case:
    """Return a draft that is not stored yet."""
    return Case(
        id=case_id,
        site_id=site,
        procedure_version="signalement_v1",
        procedure_sha256="0" * 64,
        updated_at=NOW,
        **{"state": "draft", "version": 0, "head": bytes(32), "created_at": NOW, **(columns or {})},
    )


def an_entry(**changes: Any) -> Entry:
    """Return an entry, with what a test wants otherwise."""
    usual: dict[str, Any] = {
        "type": "T37",
        "from_state": "draft",
        "to_state": "draft",
        "return_state": None,
        "actor": HANDLER,
        "role": "case_handler",
        "at": NOW,
        "req": new_id(),
        "data": {"reason": "L’agence a refusé la visite.", "facts_on": "2026-11-02"},
    }
    return Entry(**usual | changes)


def record(store: Store, case_id: UUID, **changes: Any) -> None:
    """Append one event to a stored case, in a transaction of its own."""
    with store.write(EVERY_SITE) as session:
        case = session.get_one(Case, case_id, with_for_update={"key_share": True})
        entry = an_entry(**{"from_state": case.state} | changes)
        append(session, store.keys, case, entry, log=store.settings.log_origin)


def case_with_history(store: Store, events: int) -> UUID:
    """Return a numbered case that went through some states: one event each, a minute apart."""
    case_id = begun_case(store, columns={"case_number": f"DISC-PC-2026-{new_id().hex[-12:]}"})
    for step in range(1, events):
        to_state = STATES[min(step, len(STATES) - 1)]
        record(store, case_id, type=f"T{step:02d}", to_state=to_state, at=NOW + timedelta(minutes=step))
    return case_id


def add_claimant(store: Store, case_id: UUID, sealed: Mapping[str, Any]) -> UUID:
    """Add a claimant whose identity is sealed, and return the row's id."""
    row_id = new_id()
    with store.write(EVERY_SITE) as session:
        value = store.keys.seal(case_id, "claimant", row_id, "sealed", sealed)
        session.add(Claimant(id=row_id, case_id=case_id, sealed=value))
    return row_id
