"""Attachments of a case: taken in, accepted without a scan by a person who says why, opened with a trace.

The checks, the antivirus and the writing to disk come before the transaction, which only adds the row and its event.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import BinaryIO, Final, assert_never
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from cases.access import Person, log_read, may_open, reading_of, roles_on, visible_case
from cases.blobs import MAX_BYTES, StoredFile
from cases.commands import Answer, Change, request, transact
from cases.commands.idempotency import Request
from cases.commands.transaction import Act
from cases.db import Store, new_id
from cases.errors import AttachmentLockedError, BusyError, InvalidInputError, NotFoundError, RefusedError, StaleError
from cases.facts import civil_day
from cases.files.apart import inspect_apart
from cases.files.verdicts import Accepted, Quarantined, Rejected, sentence
from cases.outside.antivirus import Antivirus, antivirus_at
from cases.queries.labels import ATTACHMENT_KINDS, SECRETS, USABLE_ATTACHMENTS
from cases.tables import Attachment, Case
from cases.trail.read import events
from workflow.law.articles import cited
from workflow.model import InputError, Refusal

ADDED: Final = "attachment"
"""Type of the event that adds a paper."""
ACCEPTED: Final = "attachment_accepted"
"""Type of the event by which a person answers for a paper that no antivirus saw."""
ADDERS: Final = ("case_handler", "intake_agent", "site_coordinator", "substitute_coordinator", "partner")
RESPONSIBLE: Final = ("case_handler", "site_coordinator", "substitute_coordinator")
"""Who may answer for a file that was not scanned."""
OVER: Final = frozenset({"archived", "purged"})
SIGNED_REFERRAL: Final = "signed_referral"
PRINTABLE: Final = frozenset({"application/pdf", "image/jpeg", "image/png"})
"""What a referral can begin with: its first pages are the paper that the claimant signed."""
NOT_PRINTABLE_FR: Final = (
    "La saisine signée ouvre le dossier transmis\u00a0: donnez-la en PDF, ou une image (JPEG, PNG) du papier signé."
)
MOST_PER_CASE: Final = 200
SALT_BYTES: Final = 16
LONGEST_LINE: Final = 300
TRIES: Final = 5
NETWORK_RULE: Final = "règle du réseau"
LOCKED_FR: Final = {
    "not_scanned": "aucun antivirus ne l’a vue, mais un référent peut l’accepter avec un motif",
    "quarantined": "elle est en quarantaine\u00a0; demandez un autre exemplaire à la personne",
    "refused": "elle a été refusée",
    "withdrawn": "elle a été retirée",
    "secret_pending": "elle relève d’un secret et attend la demande expresse de la personne",
}


@dataclass(frozen=True, slots=True)
class NewAttachment:
    """A paper that somebody brings. ``secret`` is empty, ``health`` or ``lawyer`` (LO 2011-333, art. 20)."""

    data: bytes | BinaryIO = field(repr=False)
    declared_name: str
    kind: str = "other"
    title: str = ""
    source: str = ""
    secret: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a paper: ``received`` (scanned), ``not_scanned`` or ``quarantined``."""

    answer: Answer
    attachment_id: UUID
    status: str
    filename: str
    notes_fr: tuple[str, ...] = ()
    """What was changed in the file, or why it is set aside."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A paper that was opened. Serve it as a download, with ``nosniff``."""

    filename: str
    media_type: str
    data: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class _Ready:
    """A file that passed, stored, with what the row will say of it."""

    status: str
    found: Accepted | Quarantined
    stored: StoredFile
    notes_fr: tuple[str, ...]


def add_attachment(
    store: Store,
    person: Person,
    case_id: UUID,
    new: NewAttachment,
    *,
    now: datetime,
    seen: int | None = None,
    key: str | None = None,
    antivirus: Antivirus | None = None,
) -> Added:
    """Check a file, store it and add it to the case. Without ``seen``, whatever version the case has by then.

    Raises:
        InvalidInputError: the file is refused, or its kind is unknown, with the sentence to show.
        RefusedError: this person adds no papers here, or the case takes none any more.
        KeyReusedError, NotFoundError, StaleError, BusyError: as ``advance``.
    """
    _check_words(new)
    with store.read(person.scope) as session:
        _adder(session, person, visible_case(session, person, case_id))
    ready = _ready(store, case_id, new, antivirus or antivirus_at(store.settings.clamd))
    words = {name: getattr(new, name) for name in ("declared_name", "kind", "title", "source", "secret")}
    asked = request(key, "add_attachment", case_id, sha256(ready.found.data).hexdigest(), data=words)
    attachment_id = new_id()

    def act(change: Change) -> None:
        _add(change, attachment_id, new, ready)

    try:
        answer = _transacted(store, person, case_id, act, seen=seen, asked=asked, now=now)
    except Exception:
        store.files.delete(ready.stored.blob_id)
        raise
    if answer.replayed:
        store.files.delete(ready.stored.blob_id)
        return _added_before(store, person, answer)
    return Added(answer, attachment_id, ready.status, ready.found.safe_name, ready.notes_fr)


def accept_unscanned(
    store: Store,
    person: Person,
    attachment_id: UUID,
    *,
    reason: str,
    seen: int,
    now: datetime,
    key: str | None = None,
) -> Answer:
    """Answer for a paper that no antivirus saw: it may be used from now on. The reason stands in the trail.

    Raises:
        InvalidInputError: no reason.
        RefusedError: this person may not, or the paper does not wait for it.
        KeyReusedError, NotFoundError, StaleError, BusyError: as ``advance``.
    """
    if not reason.strip():
        raise InvalidInputError((InputError("/reason", "missing", "Dites pourquoi cette pièce est sûre."),))
    with store.read(person.scope) as session:
        case_id = _attachment(session, person, attachment_id).case_id

    def act(change: Change) -> None:
        role = _role(change.session, person, change.case, RESPONSIBLE, "accepter une pièce non analysée")
        _check_waiting(change, attachment_id)
        change.set("attachment", attachment_id, status="accepted")
        values = {"attachment": str(attachment_id), "reason": reason.strip()}
        change.record(ACCEPTED, role, values=values, to_state=change.case.state, return_state=change.case.return_state)

    asked = request(key, "accept_unscanned", attachment_id, reason)
    return transact(store, person, case_id, act, seen=seen, asked=asked, now=now)


def open_attachment(store: Store, person: Person, attachment_id: UUID, *, now: datetime, reason: str = "") -> Opened:
    """Return a paper, and log who opened it.

    Raises:
        NotFoundError: no such paper for this person.
        RefusedError: it is closed to this person (health, lawyer's or criminal paper).
        AttachmentLockedError: it is in quarantine, or nobody answered for it yet.
    """
    with store.read(person.scope) as session:
        row = _attachment(session, person, attachment_id)
        access = reading_of(person, visible_case(session, person, row.case_id), now=now)
        if not may_open(person, kind=row.kind, secret=row.secret, author=row.added_by, access=access):
            message = "Cette pièce est réservée au référent et au coordinateur du dossier."
            basis = cited("loi organique n°\u00a02011-333, art.\u00a020", civil_day(now))
            raise RefusedError((Refusal("secret", message, basis),))
        if row.status not in USABLE_ATTACHMENTS:
            raise AttachmentLockedError(row.status, LOCKED_FR[row.status])
        told = store.keys.unseal(row.case_id, "attachment", row.id, "sealed", row.sealed)
    log_read(store, person, case_id=row.case_id, what=f"attachment {row.id}", reason=reason, now=now)
    data = store.files.get(row.case_id, row.blob_id, row.blob_key_wrapped)
    return Opened(str(told["filename"]), row.media_type, data, sha256(data).hexdigest())


# Taking in


def _check_words(new: NewAttachment) -> None:
    errors = []
    if new.kind not in ATTACHMENT_KINDS:
        errors.append(InputError("/kind", "unknown", f"Choisissez une nature\u00a0: {', '.join(ATTACHMENT_KINDS)}."))
    if new.secret not in SECRETS:
        errors.append(InputError("/secret", "unknown", "Choisissez health, lawyer, ou laissez vide."))
    errors += [
        InputError(f"/{name}", "too_long", "Raccourcissez ce texte\u00a0: 300 caractères au plus.")
        for name, value in (("title", new.title), ("source", new.source))
        if len(value) > LONGEST_LINE
    ]
    if errors:
        raise InvalidInputError(tuple(errors))


def _ready(store: Store, case_id: UUID, new: NewAttachment, antivirus: Antivirus) -> _Ready:
    """Run every check and put the file on disk. The antivirus sees the file that came, before it is made anew."""
    content = new.data if isinstance(new.data, bytes) else new.data.read(MAX_BYTES + 1)
    found = inspect_apart(content, new.declared_name)
    if isinstance(found, Rejected):
        raise InvalidInputError((InputError("/file", found.code, found.reason_fr),))
    if isinstance(found, Quarantined):
        return _Ready("quarantined", found, store.files.put(case_id, found.data), (found.reason_fr,))
    if new.kind == SIGNED_REFERRAL and found.media_type not in PRINTABLE:
        raise InvalidInputError((InputError("/file", "not_printable", NOT_PRINTABLE_FR),))
    verdict = antivirus.scan(content)
    match verdict.state:
        case "clean":
            return _Ready("received", found, store.files.put(case_id, found.data), found.changes_fr)
        case "not_scanned":
            notes = (*found.changes_fr, f"antivirus non passé\u00a0: {verdict.detail}")
            return _Ready("not_scanned", found, store.files.put(case_id, found.data), notes)
        case "found":
            reason = sentence("malware", what=verdict.detail)
            harm = Quarantined("malware", reason, found.media_type, found.safe_name, content)
            return _Ready("quarantined", harm, store.files.put(case_id, content), (reason,))
        case _:
            assert_never(verdict.state)


def _transacted(
    store: Store, person: Person, case_id: UUID, act: Act, *, seen: int | None, asked: Request, now: datetime
) -> Answer:
    """Do the act. A paper contradicts nothing that others write: without ``seen`` it is added to the newest version."""
    if seen is not None:
        return transact(store, person, case_id, act, seen=seen, asked=asked, now=now)
    for _ in range(TRIES):
        with store.read(person.scope) as session:
            version = visible_case(session, person, case_id).version
        try:
            return transact(store, person, case_id, act, seen=version, asked=asked, now=now)
        except StaleError:
            continue
    raise BusyError


def _add(change: Change, attachment_id: UUID, new: NewAttachment, ready: _Ready) -> None:
    role = _adder(change.session, change.person, change.case)
    number = max((row["number"] for row in change.rows["attachment"]), default=0) + 1
    digest, salt = sha256(ready.found.data), secrets.token_bytes(SALT_BYTES)
    told = {"filename": ready.found.safe_name, "title": new.title.strip(), "source": new.source.strip()}
    change.add(
        "attachment",
        id=attachment_id,
        number=number,
        kind=new.kind,
        status=ready.status,
        media_type=ready.found.media_type,
        size=ready.stored.size,
        sha256_commit=sha256(salt + digest.digest()).digest(),
        page_count=ready.found.pages if isinstance(ready.found, Accepted) else None,
        secret=new.secret,
        blob_id=ready.stored.blob_id,
        blob_key_wrapped=ready.stored.key_wrapped,
        added_at=change.now,
        added_by=change.person.id,
        sealed={**told, "sha256": digest.hexdigest(), "salt": salt.hex(), "notes": list(ready.notes_fr)},
    )
    values = {
        "attachment": str(attachment_id),
        "number": number,
        "kind": new.kind,
        "secret": new.secret,
        "status": ready.status,
        "sha256": digest.hexdigest(),
        "notes": list(ready.notes_fr),
        **told,
    }
    change.record(ADDED, role, values=values, to_state=change.case.state, return_state=change.case.return_state)


def _added_before(store: Store, person: Person, answer: Answer) -> Added:
    """Tell again what the first request was told."""
    with store.read(person.scope) as session:
        first = events(session, store.keys, answer.case_id)[answer.seq - 1].data or {}
    return Added(answer, UUID(first["attachment"]), first["status"], first["filename"], tuple(first["notes"]))


# Rights and state


def _role(session: Session, person: Person, case: Case, roles: tuple[str, ...], doing_fr: str) -> str:
    """Return the role in which the person acts. Raises RefusedError with every reason."""
    held = roles_on(session, person, case)
    refusals = []
    if not held.intersection(roles):
        refusals.append(Refusal("role", f"Votre rôle ne permet pas d’{doing_fr}.", NETWORK_RULE, role=roles[0]))
    if held == {"partner"} and case.state != "draft":
        refusals.append(
            Refusal("state", "Le signalement est enregistré\u00a0: confiez la pièce au site.", NETWORK_RULE)
        )
    if case.state in OVER:
        refusals.append(Refusal("state", "Ce dossier est archivé\u00a0: ses pièces ne changent plus.", NETWORK_RULE))
    if refusals:
        raise RefusedError(tuple(refusals))
    return next(role for role in roles if role in held)


def _adder(session: Session, person: Person, case: Case) -> str:
    """Return the role in which the person adds a paper. Raises RefusedError."""
    role = _role(session, person, case, ADDERS, "ajouter une pièce")
    if _count(session, case.id) >= MOST_PER_CASE:
        message = f"Ce dossier compte déjà {MOST_PER_CASE} pièces. Regroupez les suivantes en un seul PDF."
        raise RefusedError((Refusal("attachments", message, NETWORK_RULE),))
    return role


def _count(session: Session, case_id: UUID) -> int:
    return session.scalar(select(func.count()).select_from(Attachment).where(Attachment.case_id == case_id)) or 0


def _attachment(session: Session, person: Person, attachment_id: UUID) -> Attachment:
    row = session.get(Attachment, attachment_id)
    if row is None:
        raise NotFoundError
    visible_case(session, person, row.case_id)
    return row


def _check_waiting(change: Change, attachment_id: UUID) -> None:
    status = next(row["status"] for row in change.rows["attachment"] if row["id"] == attachment_id)
    if status != "not_scanned":
        message = "Seule une pièce que l’antivirus n’a pas vue attend d’être acceptée."
        raise RefusedError((Refusal("status", message, NETWORK_RULE),))
