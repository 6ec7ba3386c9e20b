"""A crowded house: one site with as many open cases as wanted, beside closed ones and those of another site.

Real cases are carried to their states by the factories; their rows are copied with ids and days of their own. Names
are sealed under a key of its own for each case that a page shows, as they would be.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import insert, select, update

from cases.accounts import HASHER
from cases.columns import new_id
from cases.db import EVERY_SITE, Store
from cases.engines import open_engine
from cases.facts import civil_day
from cases.tables import Account, Base, Case
from tests.factories import NOW, PASSWORD, a_case_in, accounts

SITE: Final = "plaine-commune"
ELSEWHERE: Final = "vaulx-en-velin"
TODAY: Final = civil_day(NOW)
MOMENT: Final = NOW + timedelta(hours=7)
"""When the pages are asked: after the last act of the factories."""
HANDLERS: Final = 14
SHARES: Final = (
    ("registered", 10),
    ("in_qualification", 30),
    ("awaiting_documents", 6),
    ("orientation_pending", 4),
    ("oriented", 14),
    ("referral_preparation", 8),
    ("referral_pending", 3),
    ("referral_sent", 5),
    ("ddd_review", 16),
    ("contact_lost", 4),
)
"""State -> open cases of a hundred."""
COPIED: Final = ("claimant", "respondent", "case_ground", "clock", "limitation")
DATED: Final = {"clock": ("due_on",), "limitation": ("legal_last_day", "safe_day", "over_after")}
SEALED: Final = ("claimant", "respondent")
BATCH: Final = 1000


@dataclass(frozen=True, slots=True)
class Kind:
    """One case as the factories made it: its row, and the rows of its tables."""

    case: dict[str, Any]
    rows: dict[str, list[dict[str, Any]]]


def crowd(store: Store, number: int) -> None:
    """Fill the store: so many open cases at one site, a quarter as many closed there and open elsewhere."""
    accounts(store)
    handlers = _handlers(store)
    draw = random.Random(number)
    kinds = {state: _kind(store, state, position) for position, state in enumerate((*dict(SHARES), "closed"))}
    states = draw.choices([state for state, _ in SHARES], [share for _, share in SHARES], k=number)
    wanted = [(state, SITE) for state in states]
    wanted += [("closed", SITE)] * (number // 4)
    wanted += [("in_qualification", ELSEWHERE)] * (number // 4)
    for begin in range(0, len(wanted), BATCH):
        copies = [
            _copy(kinds[state], site, f"FOULE-{begin + place}", draw, handlers)
            for place, (state, site) in enumerate(wanted[begin : begin + BATCH])
        ]
        _write(store, copies)
    _analyse(store)


def seal_names(store: Store, case_ids: Iterable[UUID]) -> None:
    """Give each of these cases a key, and names sealed with it."""
    for case_id in case_ids:
        if store.keys.exists(case_id):
            continue
        store.keys.create(case_id, SITE)
        for name in SEALED:
            _seal(store, name, case_id)


def _seal(store: Store, name: str, case_id: UUID) -> None:
    rows = Base.metadata.tables[name]
    with store.write(EVERY_SITE) as session:
        for row_id in session.scalars(select(rows.c.id).where(rows.c.case_id == case_id)):
            words = {"last_name": "KOROMBÉ", "first_name": "Tidiane", "name": ""}
            sealed = store.keys.seal(case_id, name, row_id, "sealed", words)
            session.execute(update(rows).where(rows.c.id == row_id).values(sealed=sealed))


def _handlers(store: Store) -> list[UUID]:
    with store.write(EVERY_SITE) as session:
        for number in range(HANDLERS):
            login = f"handler_{number}.{SITE}"
            session.add(
                Account(
                    login=login,
                    display_name=f"Camille {login}",
                    function="",
                    role="case_handler",
                    site_id=SITE,
                    bound_by_article40=True,
                    password_hash=HASHER.hash(PASSWORD) if number == 0 else "",
                    created_at=NOW,
                )
            )
        session.flush()
        of_site = select(Account.id).where(Account.site_id == SITE, Account.role == "case_handler")
        return list(session.scalars(of_site.order_by(Account.login)))


def _kind(store: Store, state: str, position: int) -> Kind:
    journey = a_case_in(store, state, external_ref=f"FOULE-MODELE-{position}")
    with store.read(EVERY_SITE) as session:
        case = _values(session.get_one(Case, journey.case_id))
        rows = {
            name: [dict(row) for row in session.execute(_of_case(name, journey.case_id)).mappings()] for name in COPIED
        }
    return Kind(case, rows)


def _of_case(name: str, case_id: UUID) -> Any:
    rows = Base.metadata.tables[name]
    return select(rows).where(rows.c.case_id == case_id)


def _values(row: Any) -> dict[str, Any]:
    return {column.key: getattr(row, column.key) for column in row.__table__.columns}


def _copy(
    kind: Kind, site: str, name: str, draw: random.Random, handlers: list[UUID]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield table and row: of a hundred, three are late, four due this week, two with a safe day near."""
    case_id, old = new_id(), draw.randrange(900)
    due_on = TODAY + timedelta(days=draw.choices((-9, 3, 40), (3, 4, 93))[0] + draw.randrange(5))
    safe_day = TODAY + timedelta(days=draw.choices((10, 700), (2, 98))[0] + draw.randrange(20))
    shift = {
        "clock": _between(kind.case["next_due_on"], due_on),
        "limitation": _between(kind.case["safe_day"], safe_day),
    }
    unassigned = kind.case["state"] == "registered"
    yield (
        "case",
        {
            **kind.case,
            "id": case_id,
            "case_number": name,
            "external_ref": name,
            "site_id": site,
            "assignee_id": None if unassigned or site != SITE else draw.choice(handlers),
            "urgency": draw.choices(("normal", "priority", "critical"), (92, 5, 3))[0],
            "received_on": TODAY - timedelta(days=old),
            "next_due_on": due_on if kind.case["next_due_on"] else None,
            "safe_day": safe_day,
        },
    )
    for table, rows in kind.rows.items():
        for row in rows:
            own = {**row, "case_id": case_id, **({"id": new_id()} if "id" in row else {})}
            for column in DATED.get(table, ()):
                own[column] = own[column] + shift[table] if own[column] else None
            yield table, own


def _between(before: date | None, after: date) -> timedelta:
    return after - before if before else timedelta()


def _write(store: Store, copies: Iterable[Iterator[tuple[str, dict[str, Any]]]]) -> None:
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in ("case", *COPIED)}
    for copy in copies:
        for name, row in copy:
            rows[name].append(row)
    with store.write(EVERY_SITE) as session:
        for name, found in rows.items():
            session.connection().execute(insert(Base.metadata.tables[name]), found)


def _analyse(store: Store) -> None:
    """Let the planner know what is there, as a server does by itself after a while."""
    if store.is_sqlite:
        with store.writer.begin() as connection:
            connection.exec_driver_sql("ANALYZE")
        return
    owner = open_engine(store.settings.owner_database_url).execution_options(isolation_level="AUTOCOMMIT")
    with owner.connect() as connection:
        connection.exec_driver_sql("VACUUM ANALYZE")
    owner.dispose()
