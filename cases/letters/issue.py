"""Previewing, issuing and opening letters. Rendering happens outside every transaction; what is issued never changes.

An act approves a letter (a row and a job in its transaction). The job renders it, stores the bytes, gives it its
number and leaves an event of type ``letter`` in the trail. Doing the job twice issues one letter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.access import SYSTEM, Person, log_read, reading, reading_of, visible_case
from cases.columns import new_id
from cases.commands.change import Change
from cases.commands.numbers import next_number, site_code
from cases.db import EVERY_SITE, Store
from cases.errors import LetterheadMissingError, LetterImpossibleError, LetterNotReadyError, NotFoundError
from cases.facts import civil_day
from cases.letters.contexts import build
from cases.letters.pieces import attachment_line, leaving
from cases.letters.referral import signed_referral
from cases.letters.source import Source, Told, read_source
from cases.letters.trail_report import trail_report
from cases.queries.labels import WRITTEN_ELSEWHERE, said
from cases.tables import Account, Attachment, Case, Letter, Outbox
from pdf_templates.contexts import Context, TrailReport
from pdf_templates.render import AssemblyFailedError, Piece, Rendered

REFERRAL: Final = "L09"
TRAIL: Final = "L25"
TRAIL_TYPE: Final = "letter"
"""Type of the event that an issued letter leaves."""
CHANNELS: Final[Mapping[str, str]] = {"L02": "email", "L09": "ddd"}
"""How a letter leaves where the act did not say: everything else by post."""


class Paper(Protocol):
    """What this module needs of ``pdf_templates.render.Renderer``."""

    def letter(self, code: str, context: Context) -> Rendered:
        """Render one letter."""

    def referral_file(self, context: Any, signed_referral: bytes, pieces: Sequence[Piece]) -> Rendered:
        """Render the referral and join its papers."""


@dataclass(frozen=True, slots=True)
class OpenedLetter:
    """A letter as served: never under a name that somebody typed."""

    filename: str
    pdf: bytes
    replayed: bool = False
    """Told again to the same request, not done again."""


def preview(
    store: Store, paper: Paper, person: Person, case_id: UUID, code: str, *, data: Mapping[str, Any], now: datetime
) -> OpenedLetter:
    """Return the letter as it would leave now, rendered on the real case. Nothing is written but the access log.

    Raises:
        NotFoundError: no such case for this person, or this person reads no persons.
        LetterImpossibleError: the case lacks what the letter must say, or nobody to send it to.
        LetterheadMissingError: the settings of the site are incomplete.
    """
    if reading(person) != "full":
        raise NotFoundError
    with store.read(person.scope) as session:
        case = visible_case(session, person, case_id)
        source = read_source(session, store.keys, case, data=data, now=now)
        context = build(code, source)
        joined = _joined(store, source) if code == REFERRAL else None
    log_read(store, person, case_id=case_id, what="letter", now=now)
    rendered = _render(paper, code, context, joined)
    return OpenedLetter(f"apercu-{code}.pdf", rendered.pdf)


def left_out(
    store: Store, person: Person, case_id: UUID, code: str, *, data: Mapping[str, Any], now: datetime
) -> tuple[str, ...]:
    """Return what a letter would not print because nobody has verified the law behind it, in words; nothing is logged.

    Empty where the letter cannot be made yet, or is not laid out here. Raises NotFoundError: no such case for this
    person, or this person reads no persons.
    """
    if reading(person) != "full":
        raise NotFoundError
    with store.read(person.scope) as session:
        case = visible_case(session, person, case_id)
        try:
            source = read_source(session, store.keys, case, data=data, now=now)
            build(code, source)
        except (LetterImpossibleError, LetterheadMissingError, KeyError):
            return ()
    return source.law.missing


def open_letter(store: Store, person: Person, letter_id: UUID, *, now: datetime) -> OpenedLetter:
    """Return the bytes of an issued letter; the reading is logged.

    Raises:
        NotFoundError: no such letter for this person.
        LetterNotReadyError: it is approved, its job has not run yet.
    """
    with store.read(person.scope) as session:
        letter = session.get(Letter, letter_id)
        if letter is None:
            raise NotFoundError
        case = visible_case(session, person, letter.case_id)
        if reading_of(person, case, now=now) != "full":
            raise NotFoundError
        if letter.blob_id is None or letter.blob_key_wrapped is None:
            raise LetterNotReadyError
        pdf = store.files.get(letter.case_id, letter.blob_id, letter.blob_key_wrapped)
    log_read(store, person, case_id=letter.case_id, what="letter", now=now)
    return OpenedLetter(f"{letter.code}-{letter.number}.pdf", pdf)


def issue_letter(store: Store, paper: Paper, letter_id: UUID, *, now: datetime) -> bool:
    """Render and issue an approved letter; return whether this call issued it. Safe to run twice.

    A letter that cannot be made (nobody to send it to) is set aside with its reason, which the case page shows.
    """
    with store.read(EVERY_SITE) as session:
        letter = session.get(Letter, letter_id)
        if letter is None or letter.state != "approved":
            return False
        case = session.get_one(Case, letter.case_id)
        asked = store.keys.unseal(case.id, "letter", letter.id, "context", letter.context)
        made = _context_or_reason(session, store, case, letter, asked, now=now)
    if isinstance(made, str):
        return _set_aside(store, letter_id, reason=made, now=now)
    try:
        rendered = _render(paper, letter.code, made.context, made.joined)
    except AssemblyFailedError as error:
        return _set_aside(store, letter_id, reason=str(error), now=now)
    return _store(store, letter_id, made, rendered, asked=asked, now=now)


def _context_or_reason(
    session: Session, store: Store, case: Case, letter: Letter, asked: Mapping[str, Any], *, now: datetime
) -> _Made | str:
    """Return what to render, or why the letter cannot be made."""
    try:
        return _context(session, store, case, letter, asked, now=now)
    except (LetterImpossibleError, LetterheadMissingError) as error:
        return str(error)
    except KeyError:
        title = said(WRITTEN_ELSEWHERE, letter.code)
        return f"{title} : à rédiger vous-même, l'application ne met pas ce courrier en page"


def _context(
    session: Session, store: Store, case: Case, letter: Letter, asked: Mapping[str, Any], *, now: datetime
) -> _Made:
    data = asked.get("data", {})
    if letter.code == TRAIL:
        role = _role_of(session, letter)
        return _Made(trail_report(session, store, case, data=data, role=role, now=now))
    source = read_source(session, store.keys, case, data=data, now=now)
    context = build(letter.code, source)
    return _Made(context, _joined(store, source) if letter.code == REFERRAL else None, source.law.missing)


def _role_of(session: Session, letter: Letter) -> str:
    return session.scalar(select(Account.role).where(Account.id == letter.author_id)) or "auditor"


@dataclass(frozen=True, slots=True)
class _Joined:
    """The papers of a referral file."""

    signed: bytes
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Made:
    """What is rendered, and what of the law it does not say because nobody has verified it."""

    context: Context
    joined: _Joined | None = None
    left_out: tuple[str, ...] = ()


def _joined(store: Store, source: Source) -> _Joined:
    return _Joined(
        signed=_bytes(store, signed_referral(source).row),
        pieces=tuple(_piece(store, told, number) for number, told in enumerate(leaving(source), 1)),
    )


def _piece(store: Store, told: Told, number: int) -> Piece:
    line = attachment_line(told, number, told["sha256"])
    return Piece(number, line.title, told["filename"], told.row.media_type, _bytes(store, told.row))


def _bytes(store: Store, row: Attachment) -> bytes:
    return store.files.get(row.case_id, row.blob_id, row.blob_key_wrapped)


def _render(paper: Paper, code: str, context: Context, joined: _Joined | None) -> Rendered:
    if joined is None:
        return paper.letter(code, context)
    return paper.referral_file(context, joined.signed, joined.pieces)


def _set_aside(store: Store, letter_id: UUID, *, reason: str, now: datetime) -> bool:
    with store.write(EVERY_SITE) as session:
        letter = session.get_one(Letter, letter_id)
        case = visible_case(session, SYSTEM, letter.case_id, lock=True)
        change = Change(store, session, SYSTEM, case, now)
        if letter.state == "approved":
            letter.state = "set_aside"
            values = {"letter": str(letter.id), "code": letter.code, "set_aside": reason}
            change.record(TRAIL_TYPE, "system", values=values, to_state=case.state, return_state=case.return_state)
            letter.context = change.seal("letter", letter.id, {"set_aside": reason})
    return False


def _store(
    store: Store, letter_id: UUID, made: _Made, rendered: Rendered, *, asked: Mapping[str, Any], now: datetime
) -> bool:
    with store.write(EVERY_SITE) as session:
        found = session.get_one(Letter, letter_id)
        case = visible_case(session, SYSTEM, found.case_id, lock=True)
        letter = session.scalars(select(Letter).where(Letter.id == letter_id).with_for_update()).one()
        if letter.state != "approved":
            return False
        file = store.files.put(case.id, rendered.pdf)
        change = Change(store, session, SYSTEM, case, now)
        letter.state, letter.issued_at, letter.issued_seq = "issued", now, change.seq
        letter.number = _number(session, case, now)
        letter.blob_id, letter.blob_key_wrapped = file.blob_id, file.key_wrapped
        letter.size, letter.page_count = len(rendered.pdf), rendered.pages
        letter.template_version = rendered.template_version
        kept = {"context": made.context.model_dump(mode="json"), "left_out": list(made.left_out)}
        letter.context = change.seal("letter", letter.id, {**asked, **kept, "sha256": rendered.sha256})
        if letter.code != TRAIL:
            _queue(change, letter, asked)
        change.record(
            TRAIL_TYPE,
            "system",
            values={
                "letter": str(letter.id),
                "code": letter.code,
                "number": letter.number,
                "sha256": rendered.sha256,
                "template_version": rendered.template_version,
                "pages": rendered.pages,
                "ordered_by_seq": asked.get("seq"),
            },
            to_state=case.state,
            return_state=case.return_state,
        )
    return True


def _kept(context: Context) -> dict[str, Any]:
    """Return what is kept of a context: a trail is told by the events themselves."""
    return {} if isinstance(context, TrailReport) else {"context": context.model_dump(mode="json")}


def _number(session: Session, case: Case, now: datetime) -> str:
    year = civil_day(now).year
    return f"{site_code(case.site_id)}-{year}-C{next_number(session, case.site_id, year, series='letter'):05d}"


def _queue(change: Change, letter: Letter, asked: Mapping[str, Any]) -> None:
    """Put the sending in the outbox, once: the key names case, event and kind of letter."""
    channel = str(asked.get("channel") or CHANNELS.get(letter.code, "post"))
    session = change.session
    session.add(
        Outbox(
            id=new_id(),
            dedupe_key=f"{letter.case_id}/{letter.issued_seq}/{letter.code}/{channel}",
            case_id=letter.case_id,
            letter_id=letter.id,
            channel=channel,
            kind=letter.code,
            created_at=change.now,
        )
    )
    if channel == "email":
        change.defer("send_mail", {"letter_id": str(letter.id)})
