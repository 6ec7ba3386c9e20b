"""What the tables themselves refuse, whatever the code above them does."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import (
    CheckConstraint,
    ForeignKeyConstraint,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
    insert,
    text,
)
from sqlalchemy.exc import DBAPIError, IntegrityError

from cases.db import EVERY_SITE, Store, new_id
from cases.tables import Account, Base, Case, Claimant, Counter, Site
from tests.cases.rows import NOW, SITE, begun_case, with_sites

TABLES = Base.metadata.sorted_tables

#: Columns that hold text a person typed, and are not sealed: each with its reason.
CLEAR_TEXTS = {
    ("account", "display_name"): "a person at work, shown on every act",
    ("account", "function"): "the same",
    ("account", "login"): "the same",
    ("access_log", "reason"): "why a person at work opened a case: read by the auditor, dropped after 12 months",
    ("calendar_day", "label"): "the name of a public holiday, or why a public body closes",
    ("calendar_day", "withdrawn_why"): "why a day was taken back from a calendar",
    ("api_token", "label"): "the owner's own word for a token",
    ("reminder", "email"): "the address at work that a person gave for the own digest",
    ("site", "label"): "a public body",
    ("proposal", "reason"): "a closure code",
    ("task", "label"): "a sentence of the procedure",
    ("case", "next_due_label"): "the same",
    ("case", "closure_reason"): "a closure code",
    ("case", "external_ref"): "the partner's reference of a report, by which a second import finds it",
}


PERSONAL = frozenset(
    {"name", "login", "address", "phone", "email", "narrative", "title", "filename", "text", "note", "why", "comment"}
    | {"reason", "label", "function", "ref"}
)
PREFIXES = {CheckConstraint: "ck_", ForeignKeyConstraint: "fk_", PrimaryKeyConstraint: "pk_", UniqueConstraint: "uq_"}


def table_id(table: Table) -> str:
    return table.name


@pytest.mark.parametrize("table", TABLES, ids=table_id)
def test_every_constraint_has_a_name(table: Table) -> None:
    """A nameless constraint can be neither altered by a migration nor told in an error."""
    constraints = list(table.constraints)
    assert constraints
    assert all(str(each.name).startswith(PREFIXES[type(each)]) for each in constraints)


@pytest.mark.parametrize("table", TABLES, ids=table_id)
def test_every_table_is_strict_on_sqlite(table: Table) -> None:
    assert table.dialect_options["sqlite"]["strict"] is True


@pytest.mark.parametrize("table", TABLES, ids=table_id)
def test_every_name_fits_postgresql(table: Table) -> None:
    constraints = [str(each.name) for each in table.constraints]
    names = [table.name, *constraints, *(str(index.name) for index in table.indexes)]
    assert [name for name in names if len(name) > 63] == []


@pytest.mark.parametrize("table", TABLES, ids=table_id)
def test_personal_words_stand_in_sealed_columns_alone(table: Table) -> None:
    suspects = {(table.name, column.name) for column in table.columns if PERSONAL & set(column.name.split("_"))}
    assert suspects <= set(CLEAR_TEXTS)


BAD_CASES: list[tuple[dict[str, Any], str]] = [
    ({"state": "nowhere", "case_number": "1"}, "state_known"),
    ({"urgency": "extreme"}, "urgency_known"),
    ({"reporter_kind": "neighbour"}, "reporter_kind_known"),
    ({"state": "registered"}, "numbered_unless_draft"),
    ({"state": "closed"}, "numbered_unless_draft"),
    ({"return_state": "oriented"}, "return_state_of_interruption"),
    ({"state": "contact_lost", "case_number": "1"}, "return_state_of_interruption"),
    ({"version": -1}, "version_positive"),
    ({"head": b"short"}, "head_is_sha256"),
]


@pytest.mark.parametrize("columns, constraint", BAD_CASES, ids=[f"{name}" for _, name in BAD_CASES])
def test_a_case_that_cannot_be_is_refused(store: Store, columns: dict[str, Any], constraint: str) -> None:
    with_sites(store)
    usual = {"site_id": SITE, "procedure_version": "v", "procedure_sha256": "0", "created_at": NOW, "updated_at": NOW}
    values = {**usual, "state": "draft", "head": bytes(32), **columns}
    with pytest.raises(IntegrityError, match=f"ck_case_{constraint}"), store.write(EVERY_SITE) as session:
        session.execute(insert(Case).values(**values))


@pytest.mark.parametrize("column", ["case_number", "external_ref"])
def test_numbers_and_references_are_given_once(store: Store, column: str) -> None:
    with_sites(store)
    begun_case(store, columns={column: "PC-2015-001"})
    with pytest.raises(IntegrityError):
        begun_case(store, columns={column: "PC-2015-001"})


def test_two_sites_may_use_one_reference(store: Store) -> None:
    with_sites(store)
    cases = {begun_case(store, site=site, columns={"external_ref": "1"}) for site in (SITE, "vaulx-en-velin")}
    assert len(cases) == 2


def test_a_role_that_is_none_is_refused(store: Store) -> None:
    account = Account(login="x", display_name="x", role="superuser", created_at=NOW)
    with pytest.raises(IntegrityError, match="ck_account_role_known"), store.write() as session:
        session.add(account)


def test_a_child_without_its_case_is_refused(store: Store) -> None:
    with pytest.raises(DBAPIError), store.write(EVERY_SITE) as session:
        session.add(Claimant(case_id=new_id()))


def test_a_counter_never_goes_below_zero(store: Store) -> None:
    with_sites(store)
    with pytest.raises(IntegrityError, match="value_positive"), store.write() as session:
        session.add(Counter(site_id=SITE, year=2026, series="case", value=-1))


def test_a_strict_table_refuses_a_wrong_type(sqlite_store: Store) -> None:
    statement = text("INSERT INTO counter (site_id, year, series, value) VALUES ('x', 'not a year', 'case', 0)")
    with pytest.raises(IntegrityError, match="cannot store TEXT"), sqlite_store.write() as session:
        session.execute(statement)


def test_json_flags_and_days_come_back_as_they_went(store: Store) -> None:
    with_sites(store)
    marks = {"risk_screen_done": True, "tries": [1, None], "é": "ù"}
    case_id = begun_case(store, columns={"marks": marks, "facts_ongoing": True, "facts_on": NOW.date()})
    with store.read(EVERY_SITE) as session:
        case = session.get_one(Case, case_id)
    assert (case.marks, case.facts_ongoing, case.facts_on, case.id) == (marks, True, NOW.date(), case_id)
    assert (case.litigation_hold, case.closed_on, case.received_at) == (False, None, None)


def test_a_letterhead_may_be_empty(store: Store) -> None:
    with_sites(store)
    with store.read() as session:
        assert session.get_one(Site, SITE).letterhead == {}
