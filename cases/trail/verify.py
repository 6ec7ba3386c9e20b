"""Verification of a trail: says whole, or names the first event that is not as it was recorded, and why.

The plan, for each case. The numbers come again in the code and in the verdict.

1. The events are there without a gap: 1, 2, 3… (one dropped, added twice or moved is seen here).
2. The hash of each event is that of its stored bytes: SHA-256(0x00 || canon).
3. The bytes are an event of a known version, in the canonical form (RFC 8785): read in one way only.
4. The event is in its place: canon names the case, the sequence number, the site and the time of its row.
5. Each event names the hash of the one before it (32 zero bytes for the first).
6. The stored ciphertext is the one that canon pins.
7. The key of the case opens it.
8. What it holds is what was committed: each disclosure has its digest in canon, in order (RFC 9901).
9. The case row says what its events say: number, last hash, state, return state, site.

A case whose key was destroyed is checked without 7 and 8 (and without 6 where the ciphertext went too), and the
verdict says so. What one case cannot show (its last events cut off with the row repaired, the case deleted whole, the
chain written anew) only a log over all cases, signed elsewhere, can show.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, Final, NamedTuple
from uuid import UUID

import rfc8785
from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from cases.errors import NotFoundError, SiteKeyMissingError, UnreadableError
from cases.keys import CaseCipher, KeyStore
from cases.tables import Case, Event
from cases.trail.event import (
    Act,
    base64url,
    bound_to,
    ciphertext_digest,
    commitment,
    event_hash,
    unpack,
)
from cases.trail.fold import Folded
from cases.trail.read import cipher_or_none

BATCH: Final = 200
"""Cases per statement: each statement is one snapshot, so that a case at work raises no false alarm."""

FAULTS: Final = {
    1: "un événement manque, est en double ou a été déplacé",
    2: "le contenu enregistré ne correspond plus à son empreinte",
    3: "le contenu enregistré n’a pas la forme d’un événement",
    4: "l’événement n’est pas à sa place (dossier, numéro, site ou heure)",
    5: "le lien avec l’événement précédent est rompu",
    6: "les données chiffrées ne sont plus celles qui ont été enregistrées",
    7: "les données chiffrées ne s’ouvrent pas avec la clé du dossier",
    8: "les données ne correspondent pas aux engagements pris à l’enregistrement",
    9: "la fiche du dossier ne dit pas la même chose que ses événements",
}
"""What each check of the plan says when it fails."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the verification of one case found. ``first_bad`` and ``check`` are None where the trail is whole."""

    case_id: UUID
    events: int
    """Number of events found."""
    erased: bool
    """The key is gone: the content could not be compared, the chain was."""
    first_bad: int | None = None
    check: int | None = None
    """Number of the check of the plan that failed."""

    @property
    def whole(self) -> bool:
        """Whether every check passed."""
        return self.check is None

    def __str__(self) -> str:
        """Say it in French."""
        if self.check is not None:
            return f"Anomalie à l’événement n° {self.first_bad} : {FAULTS[self.check]} (contrôle {self.check})."
        counted = "1 événement vérifié" if self.events == 1 else f"{self.events} événements vérifiés"
        content = " ; contenu effacé, sa clé n’existe plus : seule la chaîne a été contrôlée" if self.erased else ""
        return f"Trace intacte : {counted}{content}."


class _BrokenError(Exception):
    """A check failed."""

    def __init__(self, check: int, seq: int) -> None:
        super().__init__(check, seq)
        self.check = check
        self.seq = seq


class _CaseRow(NamedTuple):
    """What the case row says."""

    version: int
    head: bytes
    state: str
    return_state: str | None
    site: str


class _EventRow(NamedTuple):
    """One stored event."""

    case_id: UUID
    seq: int
    site: str
    at: datetime
    canon: bytes
    nonce_ct: bytes | None
    h: bytes


_CASE_COLUMNS: Final = (Case.id, Case.version, Case.head, Case.state, Case.return_state, Case.site_id)
_EVENT_COLUMNS: Final = (Event.case_id, Event.seq, Event.site_id, Event.at, Event.canon, Event.nonce_ct, Event.h)
_ORPHAN: Final = ~exists().where(Case.id == Event.case_id)


def verify_case(session: Session, keys: KeyStore, case_id: UUID) -> Verdict:
    """Verify one case. Raises NotFoundError where there is neither case nor event."""
    for verdict in _verdicts(session, keys, Case.id == case_id):
        return verdict
    for verdict in _orphans(session, Event.case_id == case_id):
        return verdict
    raise NotFoundError


def verify_all(session: Session, keys: KeyStore) -> Iterator[Verdict]:
    """Verify every case that the session sees, by id; then the events whose case is gone."""
    last: UUID | None = None
    while batch := _next_ids(session, last):
        yield from _verdicts(session, keys, Case.id.between(batch[0], batch[-1]))
        last = batch[-1]
    yield from _orphans(session)


def _next_ids(session: Session, last: UUID | None) -> Sequence[UUID]:
    ids = select(Case.id).order_by(Case.id).limit(BATCH)
    return session.scalars(ids if last is None else ids.where(Case.id > last)).all()


def _verdicts(session: Session, keys: KeyStore, which: ColumnElement[bool]) -> Iterator[Verdict]:
    statement = (
        select(*_CASE_COLUMNS, *_EVENT_COLUMNS)
        .outerjoin(Event, Event.case_id == Case.id)
        .where(which)
        .order_by(Case.id, Event.seq)
    )
    joined: Iterable[Any] = session.execute(statement)
    for case_id, group in groupby(joined, key=itemgetter(0)):
        rows = list(group)
        case = _CaseRow(*rows[0][1 : len(_CASE_COLUMNS)])
        events = [_EventRow(*row[len(_CASE_COLUMNS) :]) for row in rows]
        yield _verdict(case_id, case, [event for event in events if event.seq], keys)


def _orphans(session: Session, *which: ColumnElement[bool]) -> Iterator[Verdict]:
    """Events whose case row is gone (9)."""
    statement = select(Event.case_id, Event.seq).where(_ORPHAN, *which).order_by(Event.case_id, Event.seq)
    found: Iterable[Any] = session.execute(statement)
    for case_id, group in groupby(found, key=itemgetter(0)):
        seqs = [seq for _, seq in group]
        yield Verdict(case_id, len(seqs), erased=False, first_bad=seqs[0], check=9)


def _verdict(case_id: UUID, case: _CaseRow, events: Sequence[_EventRow], keys: KeyStore) -> Verdict:
    erased = False
    try:
        cipher = _cipher(keys, case_id)
        erased = cipher is None
        folded = Folded()
        for event in events:
            folded = _check_event(event, folded, cipher)
        _check_case(case, folded)
    except _BrokenError as broken:
        return Verdict(case_id, len(events), erased, first_bad=broken.seq, check=broken.check)
    return Verdict(case_id, len(events), erased)


def _cipher(keys: KeyStore, case_id: UUID) -> CaseCipher | None:
    """Return the cipher of the case; a key that is there and cannot be unwrapped opens nothing (7)."""
    try:
        return cipher_or_none(keys, case_id)
    except (UnreadableError, SiteKeyMissingError) as error:
        raise _BrokenError(7, 1) from error


def _check_event(event: _EventRow, before: Folded, cipher: CaseCipher | None) -> Folded:
    """Run checks 1 to 8 on one event; return the fold with it."""
    expected = before.version + 1
    _demand(event.seq == expected, check=1, seq=expected)
    _demand(event_hash(event.canon) == event.h, check=2, seq=expected)
    fields = _canonical(event)
    act = _act(fields, expected)
    place = (act.case, act.seq, act.site, act.at)
    _demand(place == (event.case_id, event.seq, event.site, event.at), check=4, seq=expected)
    _demand(act.prev == before.head, check=5, seq=expected)
    _check_content(event, act, fields, cipher)
    return before.then(act, event.h)


def _canonical(event: _EventRow) -> dict[str, Any]:
    """Return the parsed bytes, if they are the canonical form of what they say (3)."""
    try:
        fields = json.loads(event.canon)
        canonical = rfc8785.dumps(fields) == event.canon
    except (ValueError, RecursionError, rfc8785.CanonicalizationError) as error:
        raise _BrokenError(3, event.seq) from error
    _demand(canonical and isinstance(fields, dict), check=3, seq=event.seq)
    return dict(fields)


def _act(fields: dict[str, Any], seq: int) -> Act:
    """Return the event that the fields tell, if they tell one (3)."""
    try:
        return Act.of(fields)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _BrokenError(3, seq) from error


def _check_content(event: _EventRow, act: Act, fields: dict[str, Any], cipher: CaseCipher | None) -> None:
    """Run checks 6 to 8: what is encrypted is what was committed."""
    if event.nonce_ct is None:
        _demand(cipher is None, check=6, seq=event.seq)
        return
    _demand(base64url(ciphertext_digest(event.nonce_ct)) == fields["ct"], check=6, seq=event.seq)
    if cipher is None:
        return
    try:
        plaintext = cipher.decrypt(event.nonce_ct, bound_to(act.log, event.case_id, event.seq))
    except UnreadableError as error:
        raise _BrokenError(7, event.seq) from error
    _demand([commitment(each) for each in unpack(plaintext)] == fields["commit"], check=8, seq=event.seq)


def _check_case(case: _CaseRow, folded: Folded) -> None:
    """Run checks 1 (events cut off at the end) and 9."""
    _demand(0 < folded.version >= case.version, check=1, seq=folded.version + 1)
    said = Folded(case.state, case.return_state, case.site, case.version, case.head)
    _demand(said == folded, check=9, seq=folded.version)


def _demand(holds: bool, *, check: int, seq: int) -> None:  # noqa: FBT001 - a claim and what it proves
    if not holds:
        raise _BrokenError(check, seq)
