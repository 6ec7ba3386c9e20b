"""After a whole journey nothing personal stands in clear: not in the database, its log, the keys or the files."""

from __future__ import annotations

from cases.db import Store
from cases.settings import Settings
from tests import postgresql
from tests.cases.test_needles import files_under
from tests.conftest import PostgreSQL
from tests.factories import REFERENCE, a_case_in, told_reports

WORDS = ("narrative", "claimant_last_name", "claimant_phone", "claimant_email", "claimant_address", "respondent_name")
OWN = ("Message confié au seul dossier", "told paper of kind signed_referral", "Le refus suit l’énoncé du nom")
"""Typed on the way: a contact's note, a paper's content, an analysis."""


def needles() -> tuple[str, ...]:
    """Return what the report tells of persons, as told and as stored, and what was typed on the way."""
    cells = told_reports()[REFERENCE]
    told = [cells[name] for name in WORDS] + [cells["narrative"][60:120]]
    return (*(word for word in told if len(word) > 5), "+33639", *OWN)


def found_in(content: bytes) -> set[str]:
    """Return the needles that stand in clear in some bytes."""
    spellings = {
        word: (word.encode(), word.encode("latin-1", "ignore"), word.encode("utf-16-le")) for word in needles()
    }
    escaped = {word: word.encode("ascii", "backslashreplace") for word in needles()}
    return {word for word, forms in spellings.items() if any(form in content for form in (*forms, escaped[word]))}


def travel(store: Store) -> None:
    """Carry a report to the Défenseur des droits, with notes and papers."""
    journey = a_case_in(store, "ddd_review")
    journey.fire(
        "case_handler", "T58", contacted_on=journey.today.isoformat(), channel="phone", reached=True, note=OWN[0]
    )


def test_the_files_of_an_sqlite_store_hold_nothing_personal_after_a_journey(sqlite_store: Store) -> None:
    travel(sqlite_store)
    files = files_under(sqlite_store.settings.data_dir)
    assert {"saisine.db", "saisine.db-wal"} <= set(files)
    assert len(files) > 6
    assert {name: found for name, content in files.items() if (found := found_in(content))} == {}


def test_a_dump_of_postgresql_holds_nothing_personal_after_a_journey(
    postgresql_settings: Settings, postgresql_server: PostgreSQL
) -> None:
    store = Store.open(postgresql_settings)
    travel(store)
    store.close()
    dumped = postgresql.every_value(postgresql_settings.owner_database_url)
    assert b"DISC-PC-2026-00001" in dumped
    assert found_in(dumped) == set()


def test_the_search_would_find_each_needle_in_clear() -> None:
    assert found_in("\n".join(needles()).encode()) == set(needles())
