"""Every open case counted anew, and told: when a calendar changes, and each night by the law as it is then.

A pass reads cases a page at a time; one whose dates stay costs no transaction. A case that moves is counted again
under its lock, in a transaction of its own, with one event in its trail that says what changed it and a notice to its
handler and its coordinator. Several processes may work on a pass: a case that is counted moves no more. A pass that
stopped is taken up where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import structlog
from sqlalchemy import or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from cases.access import SYSTEM, Person, visible_case
from cases.calendars.moves import CaseFile, Move, moves_of
from cases.calendars.open_files import Among, one_page
from cases.calendars.reading import calendars_of, line_of
from cases.calendars.rules import rules_digest
from cases.calendars.told import NOTICE_TO, PERIODS_LETTER, RECOUNTED, notice_words, reason_of
from cases.columns import new_id
from cases.commands.change import Change
from cases.commands.limitation import recompute
from cases.commands.papers import NOTICE
from cases.commands.timing import count_anew
from cases.db import EVERY_SITE, Store
from cases.errors import BusyError, NotFoundError, StaleError
from cases.facts import SENT_OUT, civil_day
from cases.procedures import KNOWN
from cases.tables import CalendarDay, Recount
from workflow.periods import Calendar, PeriodError

LOG: Final = structlog.get_logger("saisine.recount")
LEASE: Final = timedelta(minutes=5)
"""How long a process that fell silent keeps a pass for itself."""

Progress = Callable[[int, int], None]
"""Told how many cases were looked at, and how many moved."""


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass as a reader sees it."""

    id: UUID
    cause: str
    reason: str
    ordered_at: datetime
    finished_at: datetime | None
    seen: int
    moved: int
    waiting: int


def order(store: Store, *, cause: str = "asked", by: Person | None = None, now: datetime) -> UUID:
    """Order a pass over every open case."""
    with store.write(EVERY_SITE) as session:
        row = Recount(id=new_id(), cause=cause, ordered_at=now, ordered_by=by.id if by else None)
        session.add(row)
        return row.id


def order_of_the_night(store: Store, now: datetime) -> bool:
    """Order the pass of this day, once for all processes; tell whether this one did."""
    day = civil_day(now)
    with store.read(EVERY_SITE) as session:
        if session.scalar(select(Recount.id).where(Recount.night == day)) is not None:
            return False
    try:
        with store.write(EVERY_SITE) as session:
            session.add(Recount(id=new_id(), cause="nightly", night=day, ordered_at=now))
    except IntegrityError:  # another process was first
        return False
    return True


def keep_counting(store: Store, now: datetime, *, pages: int = 20) -> int:
    """Do some pages of the oldest unfinished pass that nobody works on; return how many cases were looked at.

    Called each minute: a pass is spread over time, and other work waits no longer than that.
    """
    run = _take(store, now)
    if run is None:
        return 0
    try:
        return sum(_page(store, run, now) for _ in range(pages))
    finally:
        with store.write(EVERY_SITE) as session:
            session.execute(update(Recount).where(Recount.id == run).values(lease_until=None))


def count_all(store: Store, *, clock: Callable[[], datetime], progress: Progress | None = None) -> tuple[Pass, ...]:
    """Do every unfinished pass to its end, those that another process left too; return what they did."""
    done: list[UUID] = []
    while (run := _take(store, clock())) is not None:
        while _page(store, run, clock()):
            if progress is not None:
                found = pass_of(store, run)
                progress(found.seen, found.moved)
        done.append(run)
    return tuple(pass_of(store, run) for run in done)


def pass_of(store: Store, run: UUID) -> Pass:
    """Return one pass."""
    with store.read(EVERY_SITE) as session:
        row = session.get_one(Recount, run)
        return _told(session, row)


def passes(session: Session, *, site_id: str | None = None, limit: int = 10) -> tuple[Pass, ...]:
    """Return the latest passes, the last one first; for a site, without those for what another site closes."""
    query = select(Recount).outerjoin(CalendarDay, CalendarDay.id == Recount.day_id)
    if site_id is not None:
        query = query.where(or_(CalendarDay.site_id.is_(None), CalendarDay.site_id == site_id))
    rows = session.scalars(query.order_by(Recount.ordered_at.desc(), Recount.id.desc()).limit(limit))
    return tuple(_told(session, row) for row in rows)


def _told(session: Session, row: Recount) -> Pass:
    reason = reason_of(session, row)
    return Pass(row.id, row.cause, reason, row.ordered_at, row.finished_at, row.seen, row.moved, row.waiting)


def _take(store: Store, now: datetime) -> UUID | None:
    """Take the oldest unfinished pass whose lease is free; None where there is none."""
    free = Recount.finished_at.is_(None) & (Recount.lease_until.is_(None) | (Recount.lease_until < now))
    with store.write(EVERY_SITE) as session:
        query = select(Recount).where(free).order_by(Recount.ordered_at, Recount.id).limit(1)
        row = session.scalars(query.with_for_update(skip_locked=True)).first()
        if row is None:
            return None
        row.lease_until, row.started_at = now + LEASE, row.started_at or now
        row.rules = row.rules or rules_digest()
        return row.id


def _page(store: Store, run: UUID, now: datetime) -> int:
    """Look at the next page of a pass and count what moves; return how many cases it had, none at the end."""
    with store.read(EVERY_SITE) as session:
        row = session.get_one(Recount, run)
        if row.finished_at is not None:
            return 0
        reason = reason_of(session, row)
        among = among_of(session, row.day_id)
        page = one_page(session, among, row.after_id)
        calendars = calendars_of(session)
    today = civil_day(now)
    moving = [case for case in page if moving_dates(case, calendars[case.columns["site_id"]], today)]
    outcomes = [_count(store, case.id, reason, now) for case in moving]
    with store.write(EVERY_SITE) as session:
        row = session.get_one(Recount, run, with_for_update=True)
        row.seen, row.moved = row.seen + len(page), row.moved + outcomes.count("moved")
        row.waiting += outcomes.count("waiting")
        if page:
            row.after_id, row.lease_until = page[-1].id, now + LEASE
        else:
            row.finished_at, row.lease_until = now, None
    return len(page)


def moving_dates(case: CaseFile, calendar: Calendar, today: date) -> tuple[Move, ...]:
    """Return the dates of a case that are to be others; none for one that cannot be counted, which is logged."""
    procedure = KNOWN.get(case.columns["procedure_version"])
    if procedure is None:
        return ()
    try:
        return moves_of(case, case.rows, procedure, calendar, today)
    except PeriodError as error:
        LOG.warning("case_not_counted", case_id=str(case.id), why=type(error).__name__)
    except Exception:  # whatever it is, the other cases have their dates too
        LOG.exception("recount_fault", case_id=str(case.id))
    return ()


def _count(store: Store, case_id: UUID, reason: str, now: datetime) -> str:
    """Count one case under its lock; tell whether it moved, stayed, or waits for the next pass."""
    try:
        with store.write(EVERY_SITE) as session:
            case = visible_case(session, SYSTEM, case_id, lock=True)
            return _count_locked(Change(store, session, SYSTEM, case, now), reason)
    except (BusyError, StaleError, NotFoundError) as error:
        LOG.info("case_waits", case_id=str(case_id), why=type(error).__name__)
    except Exception:  # its key is lost, or worse: the other cases have their dates too
        LOG.exception("recount_fault", case_id=str(case_id))
    return "waiting"


def _count_locked(change: Change, reason: str) -> str:
    procedure = KNOWN[change.case.procedure_version]
    moves = moves_of(change, change.rows, procedure, change.calendar, change.today)
    if not moves:
        return "stayed"
    change.event = RECOUNTED
    if any(move.kind != "clock" for move in moves):
        recompute(change)
    count_anew(change, procedure, [(move.code, move.key) for move in moves if move.kind == "clock"])
    if any(move.is_a_date for move in moves):
        _notify(change, reason, moves)
    change.record(
        RECOUNTED,
        SYSTEM.role,
        values={"reasons": reason, "moved": [_plain(move) for move in moves]},
        to_state=change.case.state,
        return_state=change.case.return_state,
    )
    return "moved"


def _notify(change: Change, reason: str, moves: Sequence[Move]) -> None:
    """Leave a notice to the handler and to the coordinator of the case."""
    written = any(row["code"] == PERIODS_LETTER and row["state"] in SENT_OUT for row in change.rows["letter"])
    for role in NOTICE_TO:
        change.add(
            "task",
            kind=NOTICE,
            label=notice_words(reason, moves, written=written),
            assignee_role=role,
            assignee_id=change.case.assignee_id if role == "case_handler" else None,
            created_at=change.now,
            due_on=None,
        )


def _plain(move: Move) -> Mapping[str, Any]:
    days = {"before": move.before, "after": move.after}
    told = {"kind": move.kind, "code": move.code, **{name: str(day) for name, day in days.items() if day}}
    return {**told, "key": move.key} if move.key else told


def among_of(session: Session, day_id: UUID | None) -> Among:
    """Return the cases that a day of a calendar may move; all open ones without a day."""
    day = session.get(CalendarDay, day_id) if day_id else None
    return Among.touched_by(day.site_id, line_of(day)) if day else Among()
