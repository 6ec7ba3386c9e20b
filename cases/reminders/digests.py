"""The digest mail of a person, once a day at most: counts, references of cases, steps and days. Nothing else.

A row of ``digest`` goes queued -> sending -> sent | nothing | failed | uncertain. The row is reserved with the job that
sends it, in one transaction and once per person and day; it is marked as being sent before the mail leaves. A process
that dies while sending leaves doubt, and the mail of that day is not sent again: a second one would harm nobody, but a
loop of them would teach people to read none. A relay that refused took nothing: it is tried again the same day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email.message import EmailMessage
from typing import Any, Final
from uuid import UUID

from sqlalchemy import and_, exists, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from cases.access import Person, person_of
from cases.columns import new_id
from cases.db import Store
from cases.engines import is_sqlite
from cases.facts import PARIS, civil_day
from cases.jobs import defer
from cases.outside.mail import Mail, MailRefusedError, MailUncertainError
from cases.reminders.choices import hashed, new_secret
from cases.reminders.due_dates import DueDate, due_dates
from cases.reminders.moments import ONE_DAY, WorkingTime
from cases.reminders.notices import Notice, notices
from cases.reminders.places import WorkingTimes, working_times
from cases.reminders.words import body, subject
from cases.tables import Account, Base, Digest, Reminder

LEASE: Final = timedelta(seconds=60)
TRY_AGAIN: Final = timedelta(minutes=15)
MOST_ATTEMPTS: Final = 4
AHEAD: Final = {"daily": timedelta(days=7), "weekly": timedelta(days=14)}
"""How far a digest looks ahead."""
SINCE: Final = {"daily": timedelta(days=1), "weekly": timedelta(days=7)}
"""How old an alarm may be that the first digest of a person still tells, where its date is further away."""
SAID: Final = ("sent", "nothing")
"""States of a digest after which the next one begins where it ended; one in doubt may have told nobody."""
TASK: Final = "send_digest"
_digest: Final = Base.metadata.tables["digest"]
_RESERVE: Final = {
    on_sqlite: insert(_digest).on_conflict_do_nothing(index_elements=["account_id", "on"]).returning(_digest.c.id)
    for on_sqlite, insert in ((True, sqlite.insert), (False, postgresql.insert))
}


@dataclass(frozen=True, slots=True)
class Content:
    """What a digest says. ``told``: alarms of late whose date is further away."""

    today: date
    late: tuple[DueDate, ...]
    soon: tuple[DueDate, ...]
    told: tuple[Notice, ...]
    until: date

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.late or self.soon or self.told)


# Which digests are due


def promise_digests(store: Store, *, now: datetime) -> int:
    """Reserve the digests of this day that are due now, each with its job; return how many."""
    with store.read() as session:
        working = working_times(session, store.settings)
        waiting = [row.account_id for row in session.execute(_who(now)) if _is_due(row, working.at(row.site_id), now)]
    return sum(_reserve(store, account_id, now) for account_id in waiting)


def _who(now: datetime) -> Any:
    """Return the query of the accounts that want digests and have none of this day yet."""
    today = civil_day(now)
    there = exists().where(Digest.account_id == Reminder.account_id, Digest.on == today)
    at_work = or_(Account.absent_until.is_(None), Account.absent_until < today)
    return (
        select(Reminder.account_id, Reminder.rhythm, Reminder.hour, Account.site_id)
        .join(Account, Account.id == Reminder.account_id)
        .where(Reminder.rhythm != "none", Reminder.email != "", Account.disabled_at.is_(None), at_work, ~there)
        .order_by(Reminder.account_id)
    )


def _is_due(row: Any, working: WorkingTime, now: datetime) -> bool:
    """Tell whether the hour of a person has come; one chosen under other working hours comes in the last hour."""
    hour = min(row.hour, working.closes - 1)
    if not working.is_open(now) or now.astimezone(PARIS).hour < hour:
        return False
    return row.rhythm == "daily" or _first_of_its_week(civil_day(now), working)


def _first_of_its_week(day: date, working: WorkingTime) -> bool:
    """Tell whether no day of this week was worked before: a Monday, or a Tuesday after a holiday."""
    return not any(working.works_on(day - number * ONE_DAY) for number in range(1, day.weekday() + 1))


def _reserve(store: Store, account_id: UUID, now: datetime) -> bool:
    """Take the place of this person and day with the job that fills it; False where another process did."""
    with store.write() as session:
        row = {"id": new_id(), "account_id": account_id, "on": civil_day(now), "state": "queued"}
        row |= {"attempts": 0, "failure": "", "created_at": now}
        connection = session.connection()
        if connection.execute(_RESERVE[is_sqlite(connection)], row).first() is None:
            return False
        defer(session, TASK, {"digest_id": str(row["id"])}, now=now)
        return True


def sweep_digests(store: Store, *, now: datetime) -> int:
    """Mark as uncertain what a dead process left in ``sending``; promise again what a relay refused. Return how many.

    Nothing of another day is tried again: the next digest says what still holds.
    """
    with store.write() as session:
        stuck = update(Digest).where(Digest.state == "sending", Digest.lease_until < now)
        doubtful = session.connection().execute(stuck.values(state="uncertain", failure="interrupted")).rowcount
        again = session.scalars(select(Digest).where(_may_be_tried_again(now)).with_for_update(skip_locked=True)).all()
        for row in again:
            row.state, row.lease_until = "queued", None
            defer(session, TASK, {"digest_id": str(row.id)}, now=now)
    return doubtful + len(again)


def _may_be_tried_again(now: datetime) -> Any:
    return and_(
        Digest.state == "failed",
        Digest.failure == "refused",
        Digest.on == civil_day(now),
        Digest.lease_until <= now,
        Digest.attempts < MOST_ATTEMPTS,
    )


# Sending one


def send_digest(store: Store, mail: Mail, digest_id: UUID, *, now: datetime) -> str:
    """Send one digest and return where its row stands. Run twice, it sends once."""
    taken = _take(store, digest_id, now)
    if taken is None:
        return "nothing"
    if not taken.in_time:
        return _settle(store, digest_id, "failed", failure="too_late", now=now)
    content = content_of(store, taken.person, taken.rhythm, now=now)
    if content.is_empty:
        return _settle(store, digest_id, "nothing", now=now)
    try:
        mail.send(message_of(store, digest_id, taken, content))
    except MailRefusedError:
        return _settle(store, digest_id, "failed", failure="refused", now=now)
    except MailUncertainError:
        return _settle(store, digest_id, "uncertain", failure="no_answer", now=now)
    return _settle(store, digest_id, "sent", now=now)


@dataclass(frozen=True, slots=True)
class _Taken:
    person: Person
    email: str
    rhythm: str
    stop_secret: str
    in_time: bool


def _take(store: Store, digest_id: UUID, now: datetime) -> _Taken | None:
    """Take the row for this process; commit that before anything leaves."""
    with store.write() as session:
        query = select(Digest).where(Digest.id == digest_id, Digest.state == "queued")
        row = session.scalars(query.with_for_update(skip_locked=True)).first()
        chosen = session.get(Reminder, row.account_id) if row else None
        if row is None or chosen is None:
            return None
        account = session.get_one(Account, row.account_id)
        secret = new_secret()
        row.state, row.lease_until, row.attempts = "sending", now + LEASE, row.attempts + 1
        row.stop_hash = hashed(secret)
        wanted = chosen.rhythm != "none" and account.disabled_at is None
        working: WorkingTimes = working_times(session, store.settings)
        in_time = wanted and row.on == civil_day(now) and working.at(account.site_id).is_open(now)
        return _Taken(person_of(session, account), chosen.email, chosen.rhythm, secret, in_time)


def _settle(store: Store, digest_id: UUID, state: str, *, now: datetime, failure: str = "") -> str:
    with store.write() as session:
        row = session.get_one(Digest, digest_id)
        row.state, row.failure = state, failure
        row.lease_until = now + TRY_AGAIN if failure == "refused" else None
        row.sent_at = now if state == "sent" else None
    return state


def content_of(store: Store, person: Person, rhythm: str, *, now: datetime) -> Content:
    """Return what the digest of this person says now."""
    today = civil_day(now)
    until = today + AHEAD[rhythm]
    with store.read(person.scope) as session:
        dates = due_dates(session, person, working_times(session, store.settings), until=until)
        told = _told_of_late(session, person, until, _last_said(session, person) or now - SINCE[rhythm], now)
    late = tuple(each for each in dates if each.on < today)
    return Content(today, late, tuple(each for each in dates if each.on >= today), told, until)


def _last_said(session: Session, person: Person) -> datetime | None:
    """Return since when nothing was said to this person: days without a digest (a weekend, a relay down) lose none."""
    said = select(Digest.created_at).where(Digest.account_id == person.id, Digest.state.in_(SAID))
    return session.scalars(said.order_by(Digest.on.desc()).limit(1)).first()


def _told_of_late(session: Session, person: Person, until: date, since: datetime, now: datetime) -> tuple[Notice, ...]:
    """Return the alarms told since the last digest that the dates near at hand do not already say."""
    found: Sequence[Notice] = notices(session, person, now=now).items
    return tuple(each for each in found if each.step and each.told_at >= since and each.due and each.due.on > until)


def message_of(store: Store, digest_id: UUID, taken: _Taken, content: Content) -> EmailMessage:
    """Return the message: plain text, with the headers by which a reader stops it in one click (RFC 8058)."""
    settings = store.settings
    base = settings.public_url.rstrip("/")
    stop = f"{base}/rappels/arreter/{taken.stop_secret}" if base else ""
    message = EmailMessage()
    message["Message-ID"] = f"<{digest_id}@{settings.mail_from.rpartition('@')[2]}>"
    message["From"] = settings.mail_from
    message["To"] = taken.email
    message["Subject"] = subject(content.late, content.soon, content.told)
    message["Auto-Submitted"] = "auto-generated"
    if stop.startswith("https://"):
        message["List-Unsubscribe"] = f"<{stop}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    told = [(each.reference, each.step, each.due.on) for each in content.told if each.due]
    text = body(content.late, content.soon, told, until=content.until, worklist=f"{base}/" if base else "", stop=stop)
    message.set_content(text, cte="quoted-printable")
    return message
