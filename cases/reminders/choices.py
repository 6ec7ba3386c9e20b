"""What a person chose: where the digest goes and how often; the link of the private calendar, shown once.

Only the digest of a link is stored: a copy of the database opens no calendar. One link lives at a time; a new one ends
the one before, and an account that is disabled opens nothing.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final, Literal, cast
from uuid import UUID

from email_validator import EmailNotValidError, validate_email
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from cases.access import Person, person_of
from cases.accounts import SEEN_EVERY
from cases.db import Store
from cases.errors import InvalidInputError
from cases.reminders.moments import working_time
from cases.tables import RHYTHMS, Account, Digest, Feed, Reminder
from workflow.model import InputError

SECRET_BYTES: Final = 32
Rhythm = Literal["none", "daily", "weekly"]
DAILY: Final[Rhythm] = "daily"
MARKS: Final = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Choice:
    """How a person wants to be reminded. ``feed_since``: the private calendar has a link since then."""

    email: str = ""
    rhythm: Rhythm = DAILY
    hour: int = 8
    feed_since: datetime | None = None
    feed_read_at: datetime | None = None

    @property
    def mark(self) -> int:
        """A number that stands for what was chosen, by which who changes it says what was seen (at most 9 digits)."""
        chosen = f"{self.email}|{self.rhythm}|{self.hour}|{self.feed_since}"
        return int.from_bytes(sha256(chosen.encode()).digest()[:4], "big") % MARKS


def choice_of(store: Store, person: Person) -> Choice:
    """Return what the person chose; who chose nothing gets no mail, for want of an address."""
    with store.read() as session:
        row = session.get(Reminder, person.id)
        feed = session.scalar(select(Feed).where(Feed.account_id == person.id, Feed.revoked_at.is_(None)))
    opens, _ = _hours(store)
    since, read_at = (feed.created_at, feed.last_read_at) if feed else (None, None)
    if row is None:
        return Choice(hour=opens, feed_since=since, feed_read_at=read_at)
    return Choice(row.email, cast("Rhythm", row.rhythm), row.hour, since, read_at)


def choose(store: Store, person: Person, *, email: str, rhythm: str, hour: int, now: datetime) -> None:
    """Keep what the person chose.

    Raises:
        InvalidInputError: no address where mails are wanted, one that is none, an unknown rhythm, an hour at night.
    """
    address, faults = _address(email.strip(), wanted=rhythm != "none")
    opens, closes = _hours(store)
    if rhythm not in RHYTHMS:
        faults.append(InputError("/rhythm", "unknown", "Ce rythme n’existe pas : choisissez dans la liste."))
    if not opens <= hour < closes:
        message = f"Les rappels partent entre {opens} h et {closes} h : choisissez une heure de travail."
        faults.append(InputError("/hour", "out_of_hours", message))
    if faults:
        raise InvalidInputError(tuple(faults))
    with store.write() as session:
        _one_at_a_time(session, person)
        row = session.get(Reminder, person.id) or Reminder(account_id=person.id)
        row.email, row.rhythm, row.hour, row.changed_at = address, rhythm, hour, now
        session.add(row)


def _address(email: str, *, wanted: bool) -> tuple[str, list[InputError]]:
    if not email:
        message = "Indiquez l’adresse de courriel où envoyer les rappels, ou choisissez de n’en recevoir aucun."
        return "", [InputError("/email", "missing", message)] if wanted else []
    try:
        return validate_email(email, check_deliverability=False).normalized, []
    except EmailNotValidError:
        return "", [InputError("/email", "not_an_address", "Cette adresse de courriel ne se lit pas : vérifiez-la.")]


def _hours(store: Store) -> tuple[int, int]:
    working = working_time(store.settings.working_hours)
    return working.opens, working.closes


# The link that stops the mails (RFC 8058)


def stop_by_link(store: Store, secret: str, *, now: datetime) -> bool:
    """Stop the mails of the person to whom the digest with this secret went. False: no digest had it."""
    with store.write() as session:
        found = session.scalar(select(Digest.account_id).where(Digest.stop_hash == hashed(secret)))
        if found is None:
            return False
        chosen = update(Reminder).where(Reminder.account_id == found)
        session.execute(chosen.values(rhythm="none", changed_at=now))
        return True


def link_is_known(store: Store, secret: str) -> bool:
    """Tell whether a digest left with this secret."""
    with store.read() as session:
        return session.scalar(select(Digest.id).where(Digest.stop_hash == hashed(secret))) is not None


# The private calendar


def open_feed(store: Store, person: Person, *, now: datetime) -> str:
    """Make a new link and return its secret, which is shown once; the one before opens nothing any more."""
    secret = new_secret()
    with store.write() as session:
        _one_at_a_time(session, person)
        _end_feed(session, person.id, now)
        session.flush()
        session.add(Feed(account_id=person.id, hash=hashed(secret), created_at=now))
    return secret


def close_feed(store: Store, person: Person, *, now: datetime) -> None:
    """End the link of the person."""
    with store.write() as session:
        _end_feed(session, person.id, now)


def feed_owner(store: Store, secret: str, *, now: datetime) -> Person | None:
    """Return whose calendar this link opens; None where it is unknown, ended, or of a disabled account."""
    with store.read() as session:
        row = session.scalar(select(Feed).where(Feed.hash == hashed(secret), Feed.revoked_at.is_(None)))
        account = session.get(Account, row.account_id) if row else None
        if row is None or account is None or account.disabled_at is not None:
            return None
        owner = person_of(session, account)
    if row.last_read_at is None or now - row.last_read_at >= SEEN_EVERY:
        with store.write() as session:
            session.execute(update(Feed).where(Feed.id == row.id).values(last_read_at=now))
    return owner


def _one_at_a_time(session: Session, person: Person) -> None:
    """Wait for another act of this person: a button pressed twice is two requests side by side."""
    session.execute(select(Account.id).where(Account.id == person.id).with_for_update(key_share=True))


def _end_feed(session: Session, account_id: UUID, now: datetime) -> None:
    chosen = update(Feed).where(Feed.account_id == account_id, Feed.revoked_at.is_(None))
    session.execute(chosen.values(revoked_at=now))


def new_secret() -> str:
    """Return 256 random bits as text for an address."""
    return secrets.token_urlsafe(SECRET_BYTES)


def hashed(secret: str) -> bytes:
    """Return what is stored of a secret."""
    return sha256(secret.encode()).digest()
