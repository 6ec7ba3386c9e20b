"""An eliminated case cannot be read any more, and its trail still verifies."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from cases.db import EVERY_SITE, Store
from cases.erasure import erase_case
from cases.errors import CaseKeyMissingError
from cases.tables import Attachment, Claimant, Fact, Letter, NameIndex, Note
from cases.trail.read import events
from cases.trail.verify import verify_case
from tests.cases.commands.scenes import purge_short
from tests.cases.test_needles import files_under
from tests.factories import Journey, a_case_in


@pytest.fixture
def purged(store: Store) -> Journey:
    return purge_short(store)


def test_nothing_of_an_erased_case_is_left_but_its_proof(purged: Journey) -> None:
    store, case_id = purged.store, purged.case_id
    assert erase_case(store, case_id)
    assert not store.keys.exists(case_id)
    with store.read(EVERY_SITE) as session:
        assert session.scalar(select(func.count()).select_from(NameIndex)) == 0
        for model in (Claimant, Fact, Note):
            assert set(session.scalars(select(model.sealed))) <= {None}
        assert set(session.scalars(select(Letter.context))) == {None}
        verdict = verify_case(session, store.keys, case_id)
        assert {event.data is None for event in events(session, store.keys, case_id)} == {True}
    assert (verdict.whole, verdict.erased) == (True, True)


def test_the_files_of_an_erased_case_are_gone(purged: Journey) -> None:
    with purged.store.read(EVERY_SITE) as session:
        blobs = {*session.scalars(select(Letter.blob_id)), *session.scalars(select(Attachment.blob_id))} - {None}
    before = set(files_under(purged.store.settings.files_dir))
    erase_case(purged.store, purged.case_id)
    assert blobs
    assert len(before) - len(set(files_under(purged.store.settings.files_dir))) == len(blobs)


def test_erasing_twice_is_erasing_once(purged: Journey) -> None:
    assert erase_case(purged.store, purged.case_id)
    assert erase_case(purged.store, purged.case_id)
    with pytest.raises(CaseKeyMissingError):
        purged.store.keys.cipher(purged.case_id)


def test_a_case_that_was_not_eliminated_is_left_alone(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "registered")
    assert not erase_case(sqlite_store, journey.case_id)
    assert sqlite_store.keys.exists(journey.case_id)
