"""PostgreSQL's own net: what a query sees that forgot every filter, and what the application's role may not do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, insert, select, text, update
from sqlalchemy.exc import DBAPIError, ProgrammingError
from sqlalchemy.orm import Session

from cases import roles
from cases.columns import new_id
from cases.db import EVERY_SITE, NOBODY, Scope, Store, initialise, migrate
from cases.engines import open_engine
from cases.roles import APP, OWNER, READER, SIGNER, provision
from cases.row_security import OF_A_CASE
from cases.settings import Settings
from cases.tables import Account, Base, Case, Claimant, Duplicate, Event, Transfer
from tests import postgresql
from tests.cases.rows import HANDLER, NOW, OTHER_SITE, SITE, add_claimant, begun_case, with_sites
from tests.conftest import APP_PASSWORD, PostgreSQL

HERE = Scope(HANDLER, frozenset({SITE}))
THERE = Scope(new_id(), frozenset({OTHER_SITE}))

#: Tables that no policy guards: each with its reason.
OPEN_TABLES = {
    "access_log": "written and read by auditors of every site",
    "account": "persons at work",
    "api_token": "asked before anybody is known",
    "calendar_day": "known to every site",
    "counter": "numbers",
    "digest": "a person at work and a day",
    "feed": "asked before anybody is known",
    "idempotency": "asked by actor and key",
    "job": "ids only",
    "migration_batch": "names no case",
    "procedure_version": "reference",
    "recount": "names no case",
    "reminder": "persons at work",
    "session": "asked before anybody is known",
    "site": "reference",
    "substitute": "reference",
    "trail_pending": "hashes",
    "case": "has a policy of its own",
    "transfer": "has a policy of its own",
    "duplicate": "has a policy of its own",
}


@pytest.fixture
def pg(postgresql_settings: Settings) -> Iterator[Store]:
    """A PostgreSQL store with two sites, used as the application's role."""
    store = with_sites(Store.open(postgresql_settings))
    yield store
    store.close()


@pytest.fixture
def two_cases(pg: Store) -> tuple[UUID, UUID]:
    """One case here, one there, each with a claimant."""
    here, there = begun_case(pg), begun_case(pg, site=OTHER_SITE)
    for case_id in (here, there):
        add_claimant(pg, case_id, {"last_name": "KOROMBÉ"})
    return here, there


def count(session: Session, table: Any) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0


def test_every_table_is_guarded_or_excused() -> None:
    assert set(Base.metadata.tables) == {*OF_A_CASE, *OPEN_TABLES}


def test_every_guarded_table_is_forced(pg: Store) -> None:
    guarded = {*OF_A_CASE, "case", "transfer", "duplicate"}
    forced = text("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
    with pg.read() as session:
        assert set(session.scalars(forced)) == guarded


@pytest.mark.parametrize("table", [Case, Claimant, Event])
@pytest.mark.parametrize("scope, seen", [(NOBODY, 0), (HERE, 1), (THERE, 1), (EVERY_SITE, 2)])
def test_a_query_without_filter_sees_its_sites_alone(
    pg: Store, two_cases: tuple[UUID, UUID], table: Any, scope: Scope, seen: int
) -> None:
    with pg.read(scope) as session:
        assert count(session, table) == seen


def test_the_scope_ends_with_its_transaction(pg: Store, two_cases: tuple[UUID, UUID]) -> None:
    with pg.read(EVERY_SITE) as session:
        assert count(session, Case) == 2
    with pg.read() as session:
        assert count(session, Case) == 0


def test_a_foreign_case_is_not_updated(pg: Store, two_cases: tuple[UUID, UUID]) -> None:
    with pg.write(HERE) as session:
        changed = session.execute(update(Case).where(Case.id == two_cases[1]).values(urgency="critical"))
        assert changed.rowcount == 0  # type: ignore[attr-defined] # an UPDATE gives a CursorResult


def test_a_case_is_not_moved_out_of_sight(pg: Store, two_cases: tuple[UUID, UUID]) -> None:
    moved = update(Case).where(Case.id == two_cases[0]).values(site_id=OTHER_SITE)
    with pytest.raises(ProgrammingError, match="row-level security"), pg.write(HERE) as session:
        session.execute(moved)


def test_nothing_is_added_to_a_foreign_case(pg: Store, two_cases: tuple[UUID, UUID]) -> None:
    with pytest.raises(ProgrammingError, match="row-level security"), pg.write(HERE) as session:
        session.add(Claimant(case_id=two_cases[1]))


def test_an_offered_case_is_seen_where_it_is_offered(pg: Store, two_cases: tuple[UUID, UUID]) -> None:
    offer = Transfer(case_id=two_cases[0], from_site=SITE, to_site=OTHER_SITE, offered_on=NOW.date())
    with pg.write(HERE) as session:
        session.add(offer)
    with pg.read(THERE) as session:
        assert {count(session, Case), count(session, Claimant), count(session, Transfer)} == {2, 1}
        assert session.get(Case, two_cases[0]) is not None
    with pg.write(HERE) as session:
        session.execute(update(Transfer).values(state="refused"))
    with pg.read(THERE) as session:
        assert session.get(Case, two_cases[0]) is None


def test_the_creator_sees_what_he_or_she_sent(pg: Store) -> None:
    partner = new_id()
    with pg.write() as session:
        session.add(Account(id=partner, login="p", display_name="p", role="partner", created_at=NOW))
    case_id = begun_case(pg, columns={"created_by": partner})
    with pg.read(Scope(partner)) as session:
        assert session.scalars(select(Case.id)).all() == [case_id]
    with pg.read(Scope(new_id())) as session:
        assert count(session, Case) == 0


def test_a_suspected_duplicate_is_seen_from_both_cases(pg: Store, two_cases: tuple[UUID, UUID]) -> None:
    first, second = sorted(two_cases)
    with pg.write(EVERY_SITE) as session:
        session.add(Duplicate(case_id=first, other_case_id=second, marked_at=NOW))
    for scope in (HERE, THERE):
        with pg.read(scope) as session:
            assert count(session, Duplicate) == 1


FORBIDDEN = [
    "UPDATE event SET canon = canon",
    "DELETE FROM event",
    "TRUNCATE event",
    "ALTER TABLE event DISABLE ROW LEVEL SECURITY",
    "DROP TABLE event",
    "DELETE FROM trail_pending",
    'DELETE FROM "case"',
    "ALTER TABLE event DROP CONSTRAINT ck_event_h_is_sha256_of_canon",
    "DROP POLICY event_of_my_sites ON event",
    "CREATE TABLE hole (id int)",
    f"SET ROLE {OWNER}",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_the_application_may_not(pg: Store, two_cases: tuple[UUID, UUID], statement: str) -> None:
    with pytest.raises(DBAPIError, match=r"permission denied|must be owner"), pg.write(EVERY_SITE) as session:
        session.execute(text(statement))


def test_the_database_refuses_a_hash_that_is_not_of_its_bytes(pg: Store, two_cases: tuple[UUID, UUID]) -> None:
    wrong = {"case_id": two_cases[0], "seq": 2, "site_id": SITE, "at": NOW, "canon": b"{}", "h": bytes(32)}
    with pytest.raises(DBAPIError, match="h_is_sha256_of_canon"), pg.write(EVERY_SITE) as session:
        session.execute(insert(Event).values(**wrong))


def test_no_role_is_above_the_policies(pg: Store) -> None:
    risky = text("SELECT rolname FROM pg_roles WHERE rolname = ANY(:names) AND (rolsuper OR rolbypassrls)")
    with pg.read() as session:
        assert session.scalars(risky, {"names": [APP, OWNER, READER, SIGNER]}).all() == []


def test_the_tables_belong_to_the_owner_role(pg: Store) -> None:
    owners = text("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
    with pg.read() as session:
        assert session.scalars(owners).all() == [OWNER]


@pytest.mark.parametrize(
    "role, table, rights",
    [
        (APP, "event", {"SELECT", "INSERT"}),
        (APP, "case", {"SELECT", "INSERT", "UPDATE"}),
        (APP, "note", {"SELECT", "INSERT", "UPDATE", "DELETE"}),
        (APP, "trail_pending", {"SELECT", "INSERT"}),
        (APP, "alembic_version", {"SELECT"}),
        (SIGNER, "event", {"SELECT"}),
        (SIGNER, "note", set()),
        (READER, "note", {"SELECT"}),
    ],
)
def test_each_role_has_its_rights_and_no_more(pg: Store, role: str, table: str, rights: set[str]) -> None:
    asked = text("SELECT has_table_privilege(:role, :table, :right)")
    names = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")
    with pg.read() as session:
        held = {
            right for right in names if session.scalar(asked, {"role": role, "table": f'"{table}"', "right": right})
        }
    assert held == rights


@pytest.fixture
def plain_settings(postgresql_settings: Settings, postgresql_server: PostgreSQL) -> Iterator[Settings]:
    """An empty database that belongs to a user who may create nothing else and holds none of our roles."""
    name = f"plain_{uuid4().hex}"
    with postgresql_server.admin.connect() as connection:
        connection.execute(text(f"CREATE ROLE {name} LOGIN PASSWORD '{APP_PASSWORD}'"))
        connection.execute(text(f"CREATE DATABASE {name} OWNER {name}"))
    url = postgresql_server.url(name, user=name)
    yield postgresql_settings.model_copy(update={"database_url": url, "owner_database_url": ""})
    postgresql.drop_database(postgresql_server.admin, name)
    with postgresql_server.admin.connect() as connection:
        connection.execute(text(f"DROP ROLE {name}"))


@pytest.mark.parametrize("role_names", [{}, {"OWNER": "absent_role", "APP": "absent_role"}], ids=["roles", "no_roles"])
def test_a_user_who_may_create_no_role_still_works_under_the_policies(
    plain_settings: Settings, role_names: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for constant, name in role_names.items():
        monkeypatch.setattr(roles, constant, name)
    with closing(initialise(plain_settings)) as store:
        with_sites(store)
        here, _ = begun_case(store), begun_case(store, site=OTHER_SITE)
        with store.read(HERE) as session:
            assert session.scalars(select(Case.id)).all() == [here]
        with store.read() as session:
            assert count(session, Case) == 0


def test_provisioning_again_changes_nothing(postgresql_settings: Settings) -> None:
    provision(postgresql_settings.owner_database_url, app_password=APP_PASSWORD)
    engine = open_engine(postgresql_settings.owner_database_url)
    migrate(engine)
    engine.dispose()
    Store.open(postgresql_settings).close()
