"""Appending: the row and its events move together, one writer at a time, and no fork can be stored."""

from __future__ import annotations

import json
import threading
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm.exc import StaleDataError

from cases.db import EVERY_SITE, Store, new_id
from cases.errors import CaseKeyMissingError
from cases.tables import Case, Event, TrailPending
from cases.trail.append import append
from cases.trail.fold import fold
from cases.trail.read import events, types_since
from cases.trail.verify import verify_case
from tests.cases.rows import NOW, a_case, an_entry, begun_case, case_with_history, record, with_sites

HISTORIES = st.lists(
    st.fixed_dictionaries(
        {
            "type": st.sampled_from(["T01", "T05", "T39", "T42"]),
            "to": st.sampled_from([("registered", None), ("contact_lost", "oriented"), ("in_qualification", None)]),
            "seconds": st.integers(-10_000, 10_000),
            "data": st.dictionaries(st.text(max_size=8), st.text(max_size=30) | st.integers(), max_size=3),
        }
    ),
    max_size=6,
)


def test_the_first_event_begins_the_chain(store: Store) -> None:
    case_id = begun_case(with_sites(store))
    with store.read(EVERY_SITE) as session:
        (first,) = events(session, store.keys, case_id)
        case = session.get_one(Case, case_id)
        waiting = session.scalars(select(TrailPending.h)).all()
    assert (first.seq, first.act.prev, first.act.from_state) == (1, bytes(32), "(new)")
    assert (case.version, case.head, case.state, waiting) == (1, first.h, "draft", [first.h])


def test_each_event_names_the_hash_of_the_one_before(store: Store) -> None:
    case_id = case_with_history(with_sites(store), 5)
    with store.read(EVERY_SITE) as session:
        recorded = events(session, store.keys, case_id)
    assert [event.act.prev for event in recorded[1:]] == [event.h for event in recorded[:-1]]
    assert [event.seq for event in recorded] == [1, 2, 3, 4, 5]


def test_what_was_said_comes_back(store: Store) -> None:
    case_id = begun_case(with_sites(store))
    said = {"reason": "Le logement « vient de partir ».", "facts_on": NOW.date(), "asked": True, "tries": [1, 2]}
    record(store, case_id, data=said)
    with store.read(EVERY_SITE) as session:
        heard = events(session, store.keys, case_id)[1].data
    assert heard == said | {"facts_on": "2026-11-20"}


def test_an_event_may_say_nothing(store: Store) -> None:
    case_id = begun_case(with_sites(store))
    record(store, case_id, data={})
    with store.read(EVERY_SITE) as session:
        assert events(session, store.keys, case_id)[1].data == {}


def test_nothing_that_was_said_is_in_the_canonical_bytes(store: Store) -> None:
    case_id = begun_case(with_sites(store))
    record(store, case_id, data={"ground": "RELIGION", "name": "KOROMBÉ"})
    with store.read(EVERY_SITE) as session:
        canon = events(session, store.keys, case_id)[1].canon
    assert [word for word in ("RELIGION", "ground", "KOROMB", "name") if word in canon.decode()] == []
    assert len(json.loads(canon)["commit"]) == 2


def test_an_erased_case_tells_acts_without_what_was_said(store: Store) -> None:
    case_id = begun_case(with_sites(store))
    store.keys.destroy(case_id)
    with store.read(EVERY_SITE) as session:
        (event,) = events(session, store.keys, case_id)
    assert (event.data, event.act.type) == (None, "T37")


def test_an_erased_case_takes_no_more_events(store: Store) -> None:
    case_id = begun_case(with_sites(store))
    store.keys.destroy(case_id)
    with pytest.raises(CaseKeyMissingError):
        record(store, case_id)


def test_a_clock_that_goes_back_is_marked_and_never_reorders(store: Store) -> None:
    case_id = begun_case(with_sites(store))
    record(store, case_id, at=NOW - timedelta(days=3650))
    record(store, case_id, at=NOW + timedelta(days=1))
    with store.read(EVERY_SITE) as session:
        acts = [event.act for event in events(session, store.keys, case_id)]
    assert [act.skew for act in acts] == [False, True, False]
    assert [act.at for act in acts] == [NOW, NOW + timedelta(microseconds=1), NOW + timedelta(days=1)]


def test_what_happened_since_is_known_without_a_key(store: Store) -> None:
    case_id = begun_case(with_sites(store))
    for step in ("T58", "T42"):
        record(store, case_id, type=step)
    store.keys.destroy(case_id)
    with store.read(EVERY_SITE) as session:
        assert types_since(session, case_id, 1) == {"T58", "T42"}
        assert types_since(session, case_id, 3) == frozenset()


def test_a_refused_append_writes_nothing(store: Store) -> None:
    case_id = begun_case(with_sites(store), columns={"case_number": "DISC-PC-2026-00001"})
    with pytest.raises(IntegrityError, match="return_state_of_interruption"):
        record(store, case_id, to_state="contact_lost", return_state=None)
    with store.read(EVERY_SITE) as session:
        assert session.get_one(Case, case_id).version == 1
        assert session.scalar(select(func.count()).select_from(Event)) == 1


def test_a_decision_on_an_old_version_is_not_written(store: Store) -> None:
    case_id = begun_case(with_sites(store))
    with store.read(EVERY_SITE) as session:
        seen = session.get_one(Case, case_id)
    record(store, case_id)

    def decide_on_what_was_seen() -> None:
        with store.write(EVERY_SITE) as session:
            case = session.merge(seen, load=False)
            append(session, store.keys, case, an_entry(), log=store.settings.log_origin)

    with pytest.raises(StaleDataError):
        decide_on_what_was_seen()


def test_two_events_cannot_take_one_number(store: Store) -> None:
    case_id = begun_case(with_sites(store))
    with store.read(EVERY_SITE) as session:
        first = session.get_one(Event, (case_id, 1))

    def fork() -> None:
        with store.write(EVERY_SITE) as session:
            values: dict[str, Any] = {name: getattr(first, name) for name in ("case_id", "seq", "site_id", "at")}
            session.add(Event(**values, canon=first.canon, nonce_ct=first.nonce_ct, h=first.h))

    with pytest.raises(IntegrityError):
        fork()


def test_sixteen_writers_on_one_case_lose_nothing_and_double_nothing(store: Store) -> None:
    case_id = begun_case(with_sites(store))

    def write_some() -> None:
        for _ in range(5):
            record(store, case_id, type="T58")

    threads = [threading.Thread(target=write_some) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read(EVERY_SITE) as session:
        verdict = verify_case(session, store.keys, case_id)
    assert (verdict.whole, verdict.events) == (True, 81)


def test_a_case_and_its_first_event_are_one_transaction(store: Store) -> None:
    with_sites(store)
    case_id = new_id()

    def begin_without_a_key() -> None:
        with store.write(EVERY_SITE) as session:
            case = a_case(case_id)
            session.add(case)
            append(session, store.keys, case, an_entry(), log=store.settings.log_origin)

    with pytest.raises(CaseKeyMissingError):
        begin_without_a_key()
    with store.read(EVERY_SITE) as session:
        assert session.get(Case, case_id) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(history=HISTORIES)
def test_any_history_keeps_the_trail_whole_and_folds_to_the_row(
    sqlite_store: Store, history: list[dict[str, Any]]
) -> None:
    store = sqlite_store
    with store.write() as session:
        missing = session.connection().exec_driver_sql("SELECT count(*) = 0 FROM site").scalar_one()
    if missing:
        with_sites(store)
    case_id = begun_case(store, columns={"case_number": str(new_id())})
    for step in history:
        to_state, return_state = step["to"]
        at = NOW + timedelta(seconds=step["seconds"])
        changes = {"to_state": to_state, "return_state": return_state, "at": at, "data": step["data"]}
        record(store, case_id, type=step["type"], **changes)
    with store.read(EVERY_SITE) as session:
        recorded = events(session, store.keys, case_id)
        case = session.get_one(Case, case_id)
        verdict = verify_case(session, store.keys, case_id)
    folded = fold((event.act, event.h) for event in recorded)
    assert verdict.whole
    assert [event.data for event in recorded[1:]] == [step["data"] for step in history]
    assert (case.state, case.return_state, case.version, case.head) == (
        folded.state,
        folded.return_state,
        folded.version,
        folded.head,
    )
