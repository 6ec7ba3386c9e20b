"""Tampering: each way has its test, which names the first bad event and the check that sees it.

``untouched`` verifies before each attack: what is found after it is the attack.
"""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import rfc8785
from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from cases.columns import new_id
from cases.db import EVERY_SITE, Store
from cases.errors import NotFoundError
from cases.keys import CaseKey, SiteKey
from cases.tables import Case, Event, TrailPending
from cases.trail.event import base64url, ciphertext_digest, event_hash
from cases.trail.verify import FAULTS, Verdict, verify_all, verify_case
from tests.cases.attacker import attacker
from tests.cases.rows import NOW, OTHER_SITE, case_with_history, record, with_sites

EVENTS = 5


@dataclass(frozen=True, slots=True)
class Crime:
    """A whole case, another one beside it, and a hand that the database refuses nothing."""

    store: Store
    session: Session
    case_id: UUID
    other_id: UUID

    def event(self, seq: int, case_id: UUID | None = None) -> dict[str, Any]:
        """Return the stored values of one event."""
        place = (Event.case_id == (case_id or self.case_id), Event.seq == seq)
        row = self.session.execute(select(Event.__table__).where(*place)).one()
        return dict(row._mapping)

    def change(self, seq: int, **values: Any) -> None:
        """Change one event."""
        place = (Event.case_id == self.case_id, Event.seq == seq)
        self.session.execute(update(Event).where(*place).values(**values))

    def change_case(self, **values: Any) -> None:
        """Change the case row."""
        self.session.execute(update(Case).where(Case.id == self.case_id).values(**values))

    def drop(self, *seqs: int) -> None:
        """Delete events."""
        for table in (TrailPending, Event):
            self.session.execute(delete(table).where(table.case_id == self.case_id, table.seq.in_(seqs)))

    def rewrite(self, seq: int, change: Callable[[dict[str, Any]], object]) -> None:
        """Change what an event says and give it a right hash; every later event and the row follow."""
        prev: bytes | None = None
        for each in range(seq, EVENTS + 1):
            fields = json.loads(self.event(each)["canon"])
            if prev is None:
                change(fields)
            else:
                fields["prev"] = base64url(prev)
            canon = rfc8785.dumps(fields)
            prev = event_hash(canon)
            self.change(each, canon=canon, h=prev)
        self.change_case(head=prev)

    def sees_flip(self, seq: int, column: str, bit: int) -> bool:
        """Flip one bit, tell whether this event is named, and flip it back."""
        whole = self.event(seq)[column]
        place, mask = bit // 8, 1 << bit % 8
        self.change(seq, **{column: whole[:place] + bytes([whole[place] ^ mask]) + whole[place + 1 :]})
        first_bad, _ = self.seen()
        self.change(seq, **{column: whole})
        return first_bad == seq

    def seen(self) -> tuple[int | None, int | None]:
        """Return the first bad event and the check that saw it."""
        verdict = self.verdict()
        return verdict.first_bad, verdict.check

    def verdict(self) -> Verdict:
        """Verify what is there now."""
        return verify_case(self.session, self.store.keys, self.case_id)


@pytest.fixture
def crime(store: Store) -> Iterator[Crime]:
    """A case of five events that verifies, and whoever is about to spoil it."""
    with_sites(store)
    case_id, other_id = case_with_history(store, EVENTS), case_with_history(store, EVENTS)
    with attacker(store) as session:
        untouched = Crime(store, session, case_id, other_id)
        assert untouched.verdict().whole
        yield untouched


def test_an_untouched_case_is_whole(crime: Crime) -> None:
    verdict = crime.verdict()
    assert (verdict.whole, verdict.events, verdict.erased) == (True, EVENTS, False)
    assert str(verdict) == "Trace intacte\u00a0: 5 événements vérifiés."


# every byte


@pytest.mark.parametrize("seq", [1, 3, EVENTS])
@pytest.mark.parametrize("column, check", [("canon", 2), ("h", 2), ("nonce_ct", 6)])
def test_every_flipped_byte_is_seen(crime: Crime, column: str, check: int, seq: int) -> None:
    whole = crime.event(seq)[column]
    seen = set()
    for place in range(len(whole)):
        flip = 1 << secrets.randbelow(8)
        crime.change(seq, **{column: whole[:place] + bytes([whole[place] ^ flip]) + whole[place + 1 :]})
        seen.add(crime.seen())
    crime.change(seq, **{column: whole})
    assert seen == {(seq, check)}
    assert crime.verdict().whole


@pytest.mark.deep
@pytest.mark.timeout(3600)
def test_every_flipped_bit_of_a_long_case_is_seen(sqlite_store: Store) -> None:
    """All eight bits of every byte of 50 events: some 300,000 flips."""
    with_sites(sqlite_store)
    case_id = case_with_history(sqlite_store, 50)
    with attacker(sqlite_store) as session:
        crime = Crime(sqlite_store, session, case_id, case_id)
        unseen = [
            (seq, column, bit)
            for seq in range(1, 51)
            for column in ("canon", "h", "nonce_ct")
            for bit in range(8 * len(crime.event(seq)[column]))
            if not crime.sees_flip(seq, column, bit)
        ]
        assert crime.verdict().whole
    assert unseen == []


@pytest.mark.parametrize("column", ["canon", "h", "nonce_ct"])
@pytest.mark.parametrize("seq", [1, EVENTS])
def test_a_byte_cut_off_or_added_is_seen(crime: Crime, column: str, seq: int) -> None:
    whole = crime.event(seq)[column]
    for spoiled in (whole[:-1], whole + b"\0", b""):
        crime.change(seq, **{column: spoiled})
        assert crime.seen()[0] == seq


# rows


@pytest.mark.parametrize("seq", range(1, EVENTS + 1))
def test_a_dropped_event_is_seen(crime: Crime, seq: int) -> None:
    crime.drop(seq)
    assert crime.seen() == (seq, 1)


def test_all_events_dropped_are_seen(crime: Crime) -> None:
    crime.drop(*range(1, EVENTS + 1))
    crime.change_case(version=0, head=bytes(32))
    assert crime.seen() == (1, 1)


def test_two_swapped_events_are_seen(crime: Crime) -> None:
    second, third = crime.event(2), crime.event(3)
    for seq, values in ((2, third), (3, second)):
        crime.change(seq, **{name: values[name] for name in ("canon", "nonce_ct", "h", "at")})
    assert crime.seen() == (2, 4)


def test_two_swapped_ciphertexts_are_seen(crime: Crime) -> None:
    second, third = crime.event(2)["nonce_ct"], crime.event(3)["nonce_ct"]
    crime.change(2, nonce_ct=third)
    crime.change(3, nonce_ct=second)
    assert crime.seen() == (2, 6)


def test_a_twin_of_an_event_is_seen(crime: Crime) -> None:
    crime.session.execute(insert(Event).values(**crime.event(EVENTS) | {"seq": EVENTS + 1}))
    assert crime.seen() == (EVENTS + 1, 4)


def test_an_event_of_another_case_is_seen(crime: Crime) -> None:
    foreign = crime.event(3, crime.other_id)
    crime.change(3, **{name: foreign[name] for name in ("canon", "nonce_ct", "h", "at")})
    assert crime.seen() == (3, 4)


def test_an_added_event_without_the_key_is_seen(crime: Crime) -> None:
    """The forger knows every rule but the key of the case."""
    last = crime.event(EVENTS)
    nonce_ct = secrets.token_bytes(len(last["nonce_ct"]))
    fields = json.loads(last["canon"])
    fields |= {"seq": EVENTS + 1, "prev": base64url(last["h"]), "ct": base64url(ciphertext_digest(nonce_ct))}
    canon = rfc8785.dumps(fields)
    added = {"seq": EVENTS + 1, "canon": canon, "nonce_ct": nonce_ct, "h": event_hash(canon)}
    crime.session.execute(insert(Event).values(**last | added))
    crime.change_case(version=EVENTS + 1, head=added["h"])
    assert crime.seen() == (EVENTS + 1, 7)


def test_an_event_moved_to_another_number_is_seen(crime: Crime) -> None:
    crime.drop(4)
    crime.session.execute(update(Event).where(Event.case_id == crime.case_id, Event.seq == EVENTS).values(seq=4))
    assert crime.seen() == (4, 4)


@pytest.mark.parametrize("column, value", [("at", NOW + timedelta(days=1)), ("site_id", OTHER_SITE)])
def test_a_changed_column_beside_the_bytes_is_seen(crime: Crime, column: str, value: object) -> None:
    crime.change(3, **{column: value})
    assert crime.seen() == (3, 4)


def test_a_ciphertext_taken_away_is_seen(crime: Crime) -> None:
    crime.change(3, nonce_ct=None)
    assert crime.seen() == (3, 6)


# rewritten bytes with right hashes


def test_another_actor_is_seen_by_the_next_link(crime: Crime) -> None:
    fields = json.loads(crime.event(3)["canon"]) | {"actor": str(new_id())}
    canon = rfc8785.dumps(fields)
    crime.change(3, canon=canon, h=event_hash(canon))
    assert crime.seen() == (4, 5)


def test_another_actor_of_the_last_event_is_seen_by_the_row(crime: Crime) -> None:
    fields = json.loads(crime.event(EVENTS)["canon"]) | {"actor": str(new_id())}
    canon = rfc8785.dumps(fields)
    crime.change(EVENTS, canon=canon, h=event_hash(canon))
    assert crime.seen() == (EVENTS, 9)


def test_another_commitment_in_a_chain_written_anew_is_seen(crime: Crime) -> None:
    crime.rewrite(3, lambda fields: fields["commit"].reverse())
    assert crime.seen() == (3, 8)


def test_a_commitment_left_out_of_a_chain_written_anew_is_seen(crime: Crime) -> None:
    crime.rewrite(3, lambda fields: fields["commit"].pop())
    assert crime.seen() == (3, 8)


def test_another_log_in_a_chain_written_anew_is_seen(crime: Crime) -> None:
    crime.rewrite(3, lambda fields: fields.update(log="trail.elsewhere/default"))
    assert crime.seen() == (3, 7)


@pytest.mark.parametrize(
    "old, new",
    [
        (b'","at"', b'", "at"'),  # a space: two texts of one event
        (b'"v":1}', b'"v":1,"zz":1}'),  # one field more
        (b'"v":1}', b'"v":2}'),
        (b',"v":1}', b"}"),
        (b'"seq":3', b'"seq":3.0'),
        (b'"seq":3', b'"seq":NaN'),
        (b'"case":"', b'"case":"x'),
        (b'"type":', b'"type":"T01","type":'),  # one name twice
    ],
)
def test_an_event_not_in_the_canonical_form_is_seen(crime: Crime, old: bytes, new: bytes) -> None:
    canon = crime.event(3)["canon"].replace(old, new)
    crime.change(3, canon=canon, h=event_hash(canon))
    assert crime.seen() == (3, 3)


@pytest.mark.parametrize("canon", [b"[]", b"null", b"{}", b"\xff\xfe", b"", b"[" * 100_000], ids=len)
def test_bytes_that_are_no_event_are_seen(crime: Crime, canon: bytes) -> None:
    crime.change(3, canon=canon, h=event_hash(canon))
    assert crime.seen() == (3, 3)


# the case row


@pytest.mark.parametrize(
    "values, found",
    [
        ({"state": "registered"}, (EVENTS, 9)),
        ({"state": "contact_lost", "return_state": "oriented"}, (EVENTS, 9)),
        ({"return_state": "oriented"}, (EVENTS, 9)),
        ({"site_id": OTHER_SITE}, (EVENTS, 9)),
        ({"head": bytes(32)}, (EVENTS, 9)),
        ({"version": EVENTS - 1}, (EVENTS, 9)),
        ({"version": EVENTS + 1}, (EVENTS + 1, 1)),
    ],
)
def test_an_edited_case_row_is_seen(crime: Crime, values: dict[str, Any], found: tuple[int, int]) -> None:
    crime.change_case(**values)
    assert crime.seen() == found


def test_events_whose_case_is_gone_are_seen(crime: Crime) -> None:
    crime.session.execute(delete(Case).where(Case.id == crime.case_id))
    assert crime.seen() == (1, 9)
    assert [verdict.whole for verdict in verify_all(crime.session, crime.store.keys)] == [True, False]


# keys


def test_a_replaced_key_is_seen(crime: Crime) -> None:
    keys = crime.store.keys
    keys.destroy(crime.case_id)
    keys.create(crime.case_id, "plaine-commune")
    assert crime.seen() == (1, 7)


@pytest.mark.parametrize("table", [CaseKey, SiteKey])
def test_a_spoiled_key_is_seen(crime: Crime, table: type[CaseKey | SiteKey]) -> None:
    with Session(crime.store.keys.engine) as session, session.begin():
        session.execute(update(table).values(wrapped=bytes(40)))
    crime.store.keys.forget()
    assert crime.seen() == (1, 7)


def test_an_erased_case_still_verifies_and_says_so(crime: Crime) -> None:
    crime.store.keys.destroy(crime.case_id)
    verdict = crime.verdict()
    assert (verdict.whole, verdict.erased) == (True, True)
    assert str(verdict).startswith("Trace intacte\u00a0: 5 événements vérifiés\u202f; contenu effacé")


def test_an_erased_case_verifies_without_its_ciphertexts(crime: Crime) -> None:
    crime.store.keys.destroy(crime.case_id)
    crime.session.execute(update(Event).where(Event.case_id == crime.case_id).values(nonce_ct=None))
    assert (crime.verdict().whole, crime.verdict().erased) == (True, True)


def test_an_erased_case_is_still_guarded(crime: Crime) -> None:
    crime.store.keys.destroy(crime.case_id)
    crime.change(2, nonce_ct=bytes(64))
    assert crime.seen() == (2, 6)
    crime.drop(1)
    assert crime.seen() == (1, 1)


# saying it, and verifying all


def test_the_verdict_names_event_fault_and_check(crime: Crime) -> None:
    crime.drop(3)
    assert str(crime.verdict()) == (
        "Anomalie à l’événement n°\u00a03\u00a0: un événement manque, est en double ou a été déplacé (contrôle 1)."
    )


def test_one_event_is_said_in_the_singular() -> None:
    assert str(Verdict(new_id(), 1, erased=False)) == "Trace intacte\u00a0: 1 événement vérifié."


@pytest.mark.parametrize("check", FAULTS)
def test_every_check_of_the_plan_has_its_sentence(check: int) -> None:
    assert f"(contrôle {check})" in str(Verdict(new_id(), 3, erased=False, first_bad=2, check=check))


def test_an_unknown_case_is_not_found(store: Store) -> None:
    with store.read(EVERY_SITE) as session, pytest.raises(NotFoundError):
        verify_case(session, store.keys, new_id())


def test_all_cases_are_verified_across_batches(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cases.trail.verify.BATCH", 2)
    with_sites(store)
    cases = [case_with_history(store, 3) for _ in range(5)]
    with attacker(store) as session:
        place = (Event.case_id == cases[3], Event.seq == 2)
        session.execute(update(Event).where(*place).values(nonce_ct=b"x"))
    with store.read(EVERY_SITE) as session:
        verdicts = {verdict.case_id: verdict for verdict in verify_all(session, store.keys)}
    assert sorted(verdicts) == sorted(cases)
    assert [case_id for case_id, verdict in verdicts.items() if not verdict.whole] == [cases[3]]
    assert (verdicts[cases[3]].first_bad, verdicts[cases[3]].check) == (2, 6)


def test_an_empty_store_has_no_verdicts(store: Store) -> None:
    with store.read(EVERY_SITE) as session:
        assert list(verify_all(session, store.keys)) == []


def test_a_case_at_work_raises_no_false_alarm(store: Store) -> None:
    with_sites(store)
    cases = [case_with_history(store, 2) for _ in range(3)]
    done = threading.Event()

    def work() -> None:
        for _ in range(30):
            for case_id in cases:
                record(store, case_id)
        done.set()

    worker = threading.Thread(target=work)
    worker.start()
    alarms: list[Verdict] = []
    rounds = 0
    while not done.is_set() or rounds < 2:
        with store.read(EVERY_SITE) as session:
            alarms += [verdict for verdict in verify_all(session, store.keys) if not verdict.whole]
        rounds += 1
    worker.join()
    assert (alarms, rounds > 1) == ([], True)
