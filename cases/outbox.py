"""Sending letters by mail, once. A row of the outbox goes queued -> sending -> sent | failed | uncertain.

A process that dies in ``sending`` leaves a row whose lease runs out: it becomes ``uncertain`` and waits for a person,
because a second letter can endanger its addressee. The message tells nothing: that a letter waits, and where.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from email.message import EmailMessage
from typing import Final
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from cases.db import EVERY_SITE, Store
from cases.outside.mail import Mail, MailRefusedError, MailUncertainError
from cases.tables import Claimant, Outbox

LEASE: Final = timedelta(seconds=60)
SUBJECT: Final = "Vous avez un message"
BODY: Final = """Bonjour,

Un courrier vous attend. Pour votre sécurité, ce message ne dit rien de son contenu.
Contactez le service qui suit votre dossier, par le moyen convenu avec lui, pour le recevoir.

Ceci est un message automatique : il n'est pas possible d'y répondre.
"""


def send_letter(store: Store, mail: Mail, letter_id: UUID, *, now: datetime) -> str:
    """Send the mail of a letter and return where its row stands. Run twice, it sends once."""
    taken = _take(store, letter_id, now)
    if taken is None:
        return "nothing"
    outbox_id, address = taken
    if not address:
        return _settle(store, outbox_id, "failed", failure="no_address", now=now)
    try:
        mail.send(message_of(outbox_id, address, store.settings.mail_from))
    except MailRefusedError:
        return _settle(store, outbox_id, "failed", failure="refused", now=now)
    except MailUncertainError:
        return _settle(store, outbox_id, "uncertain", failure="no_answer", now=now)
    return _settle(store, outbox_id, "sent", failure="", now=now)


def message_of(outbox_id: UUID, address: str, sender: str) -> EmailMessage:
    """Return the message. Its Message-ID is that of the row: a repeat is the same message."""
    message = EmailMessage()
    message["Message-ID"] = f"<{outbox_id}@{sender.rpartition('@')[2]}>"
    message["From"] = sender
    message["To"] = address
    message["Subject"] = SUBJECT
    message.set_content(BODY)
    return message


def sweep(store: Store, *, now: datetime) -> int:
    """Mark as uncertain what a dead process left in ``sending``; return how many."""
    with store.write(EVERY_SITE) as session:
        stuck = update(Outbox).where(Outbox.state == "sending", Outbox.lease_until < now)
        result = session.connection().execute(stuck.values(state="uncertain", failure="interrupted"))
        return result.rowcount


def _take(store: Store, letter_id: UUID, now: datetime) -> tuple[UUID, str] | None:
    """Take the row for this process; commit that before anything leaves."""
    with store.write(EVERY_SITE) as session:
        query = select(Outbox).where(Outbox.letter_id == letter_id, Outbox.channel == "email", Outbox.state == "queued")
        row = session.scalars(query.with_for_update(skip_locked=True)).first()
        if row is None:
            return None
        row.state, row.lease_until, row.attempts = "sending", now + LEASE, row.attempts + 1
        return row.id, _address(session, store, row.case_id)


def _address(session: Session, store: Store, case_id: UUID) -> str:
    query = select(Claimant).where(Claimant.case_id == case_id).order_by(Claimant.role.desc(), Claimant.id)
    for row in session.scalars(query):
        told = store.keys.unseal(case_id, "claimant", row.id, "sealed", row.sealed)
        if told.get("email"):
            return str(told["email"])
    return ""


def _settle(store: Store, outbox_id: UUID, state: str, *, failure: str, now: datetime) -> str:
    with store.write(EVERY_SITE) as session:
        row = session.get_one(Outbox, outbox_id)
        row.state, row.failure, row.lease_until = state, failure, None
        row.sent_at = now if state == "sent" else None
    return state
