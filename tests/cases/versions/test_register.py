"""Which procedure a new case begins under, and what an installation refuses to work with."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, select, update

from cases import procedures
from cases.db import Store
from cases.doctor import findings
from cases.errors import NothingPublishedError, ProcedureChangedError, ProcedureMissingError, ProcedureUnknownError
from cases.procedures import KNOWN, VersionId, procedure_at, procedure_of
from cases.settings import Settings
from cases.sites import set_up
from cases.tables import ProcedureVersion
from cases.versions.register import procedure_for, row_of
from tests.factories import NOW, a_draft, accounts
from tests.workflow.versions import FIRST, later

SITE = "plaine-commune"


@pytest.fixture
def second(monkeypatch: pytest.MonkeyPatch) -> str:
    """A second version that this installation holds and nobody published."""
    procedure = later(title="Procédure d’essai")
    monkeypatch.setitem(KNOWN, "signalement/2", procedure)
    return "signalement/2"


def publish_row(store: Store, words: str, *, site: str | None = None, overlay: int | None = None) -> None:
    with store.write() as session:
        row = row_of(KNOWN.get(words, FIRST), published_at=NOW)
        row.id, row.site_id, row.overlay = words, site, overlay
        session.add(row)


def test_a_new_store_publishes_the_shipped_procedure_by_itself(store: Store) -> None:
    set_up(store, now=NOW)
    set_up(store, now=NOW)
    with store.read() as session:
        [row] = session.scalars(select(ProcedureVersion)).all()
        assert (row.id, row.status, row.sha256) == ("signalement/1", "published", FIRST.sha256)
        assert procedure_for(session, SITE) is KNOWN["signalement/1"]


def test_a_draft_version_gets_no_case(sqlite_store: Store, second: str) -> None:
    assert a_draft(sqlite_store).case.procedure_version == "signalement/1"


def test_a_new_case_begins_under_the_latest_published_version(sqlite_store: Store, second: str) -> None:
    accounts(sqlite_store)
    publish_row(sqlite_store, second)
    case = a_draft(sqlite_store).case
    assert (case.procedure_version, case.procedure_sha256) == (second, KNOWN[second].sha256)


def test_a_retired_version_gets_no_new_case(sqlite_store: Store, second: str) -> None:
    accounts(sqlite_store)
    publish_row(sqlite_store, second)
    with sqlite_store.write() as session:
        session.execute(
            update(ProcedureVersion).where(ProcedureVersion.id == second).values(status="retired", retired_at=NOW)
        )
    assert a_draft(sqlite_store).case.procedure_version == "signalement/1"


def test_a_site_keeps_its_own_steps_until_their_next_version_is_there(
    sqlite_store: Store, second: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = f"signalement/1+{SITE}/1"
    monkeypatch.setitem(KNOWN, own, FIRST)
    accounts(sqlite_store)
    publish_row(sqlite_store, second)
    publish_row(sqlite_store, own, site=SITE, overlay=1)
    with sqlite_store.read() as session:
        assert procedure_for(session, SITE) is KNOWN[own]
        assert procedure_for(session, "vaulx-en-velin") is KNOWN[second]


def test_without_a_published_version_no_case_begins(sqlite_store: Store) -> None:
    accounts(sqlite_store)
    with sqlite_store.write() as session:
        session.execute(delete(ProcedureVersion))
    with pytest.raises(NothingPublishedError):
        a_draft(sqlite_store)


def test_a_file_that_is_not_the_published_one_stops_the_start(
    store: Store, store_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(store, now=NOW)
    Store.open(store_settings).close()
    monkeypatch.setitem(KNOWN, "signalement/1", FIRST.model_copy(update={"sha256": "f" * 64}))
    with pytest.raises(ProcedureChangedError, match=f"signalement/1.*ffffffffffff au lieu de {FIRST.sha256[:12]}"):
        Store.open(store_settings)


def test_the_doctor_says_so(sqlite_store: Store, sqlite_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    set_up(sqlite_store, now=NOW)
    monkeypatch.setitem(KNOWN, "signalement/1", FIRST.model_copy(update={"sha256": "f" * 64}))
    told = [finding.sentence for finding in findings(sqlite_settings) if not finding.fine]
    assert any("n’est plus le fichier publié" in sentence for sentence in told)


def test_a_published_file_that_is_gone_stops_the_start(
    store: Store, store_settings: Settings, second: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(store, now=NOW)
    publish_row(store, second)
    monkeypatch.delitem(KNOWN, second)
    with pytest.raises(ProcedureMissingError, match="signalement/2"):
        Store.open(store_settings)


def test_a_case_does_not_go_on_under_another_file_of_the_same_name(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = a_draft(sqlite_store).case
    assert procedure_of(case) is KNOWN["signalement/1"]
    monkeypatch.setitem(KNOWN, "signalement/1", FIRST.model_copy(update={"sha256": "f" * 64}))
    with pytest.raises(ProcedureChangedError):
        procedure_of(case)


def test_an_event_names_the_procedure_that_allowed_it() -> None:
    assert procedure_at(f"signalement/1@{FIRST.sha256}") is FIRST


@pytest.mark.parametrize("words", ["signalement/1", "signalement/12+plaine-commune/3"])
def test_the_words_of_a_version_are_read_back(words: str) -> None:
    assert str(VersionId.read(words)) == words


@pytest.mark.parametrize("words", ["", "signalement", "signalement/x", "signalement/1+", "../signalement/1"])
def test_other_words_name_no_version(words: str) -> None:
    with pytest.raises(ProcedureUnknownError):
        procedures.VersionId.read(words)
