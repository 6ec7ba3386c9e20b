"""Reads running cases as histories, in bounded batches and without opening anything sealed.

Each batch is one read transaction of a few hundred cases: the trail gives what happened, the small tables what is now.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, literal, select, union_all
from sqlalchemy.orm import Session

from cases.db import EVERY_SITE, Store
from cases.procedures import VersionId
from cases.tables import Case, Clock, Consent, Event, Route, Submachine
from cases.versions.judging import History, Past
from cases.versions.register import published

BATCH: Final = 500
"""Cases per transaction."""
ENDED: Final = ("closed", "archived", "purged")
"""A case that ended stays on its version, also once it is reopened."""


@dataclass(frozen=True, slots=True)
class Running:
    """One running case: what a list names it by, the version of its row, and its history."""

    id: UUID
    number: str
    seen: int
    version: str
    sha256: str
    history: History


def running_cases(store: Store, target: str) -> Iterator[Running]:
    """Yield every running case that the target is meant for and that is not there yet, by id."""
    with store.read(EVERY_SITE) as session:
        which = _meant(session, VersionId.read(target))
    last: UUID | None = None
    while True:
        with store.read(EVERY_SITE) as session:
            rows = _rows(session, which, last)
            found = list(_running(session, rows))
        if not found:
            return
        yield from found
        last = found[-1].id


def running_case(session: Session, case: Case) -> Running:
    """Return one case as it stands in this session."""
    [found] = _running(session, [case])
    return found


def _meant(session: Session, target: VersionId) -> ColumnElement[bool]:
    """Return which cases the target is for: those of its site, or of the sites that follow no adaptation of theirs.

    A case of a later version is not taken back: that is what undoing is for.
    """
    wanted = [Case.state.not_in(ENDED), Case.procedure_version != str(target)]
    if target.site is not None:
        wanted.append(Case.site_id == target.site)
    else:
        wanted.append(Case.site_id.not_in([row.site_id for row in published(session) if row.site_id is not None]))
    versions = session.scalars(select(Case.procedure_version).distinct().where(*wanted)).all()
    earlier = [words for words in versions if _earlier(VersionId.read(words), target)]
    return and_(*wanted, Case.procedure_version.in_(earlier))


def _earlier(one: VersionId, other: VersionId) -> bool:
    if one.name != other.name or one.site != other.site:
        return one.name == other.name and one.version <= other.version
    return (one.version, one.overlay or 0) <= (other.version, other.overlay or 0)


def _rows(session: Session, which: ColumnElement[bool], last: UUID | None) -> Sequence[Case]:
    query = select(Case).where(which).order_by(Case.id).limit(BATCH)
    return session.scalars(query if last is None else query.where(Case.id > last)).all()


def _running(session: Session, rows: Sequence[Case]) -> Iterator[Running]:
    ids = [case.id for case in rows]
    pasts = _grouped(session.execute(_events(ids)))
    machines = _grouped(session.execute(_machines(ids)))
    clocks = _grouped(session.execute(_clocks(ids)))
    for case in rows:
        yield Running(
            id=case.id,
            number=case.case_number or "brouillon",
            seen=case.version,
            version=case.procedure_version,
            sha256=case.procedure_sha256,
            history=History(
                version=case.procedure_version,
                state=case.state,
                return_state=case.return_state,
                events=[_past(canon) for (canon,) in pasts[case.id]],
                machines=[("urgency", case.urgency), *machines[case.id]],
                clocks=[clock for (clock,) in clocks[case.id]],
            ),
        )


def _events(ids: Sequence[UUID]) -> Any:
    return select(Event.case_id, Event.canon).where(Event.case_id.in_(ids)).order_by(Event.case_id, Event.seq)


def _machines(ids: Sequence[UUID]) -> Any:
    return union_all(
        select(Submachine.case_id, Submachine.machine, Submachine.state).where(Submachine.case_id.in_(ids)),
        select(Consent.case_id, literal("consent"), Consent.state).where(Consent.case_id.in_(ids)),
        select(Route.case_id, literal("route"), Route.state).where(Route.case_id.in_(ids)),
    )


def _clocks(ids: Sequence[UUID]) -> Any:
    return select(Clock.case_id, Clock.clock).where(Clock.case_id.in_(ids), Clock.state != "stopped")


def _grouped(rows: Iterable[Any]) -> defaultdict[UUID, list[tuple[Any, ...]]]:
    found: defaultdict[UUID, list[tuple[Any, ...]]] = defaultdict(list)
    for case_id, *rest in rows:
        found[case_id].append(tuple(rest))
    return found


def _past(canon: bytes) -> Past:
    """Return an event from its canonical bytes."""
    told = json.loads(canon)
    version = told["policy"].partition("@")[0]
    return Past(told["seq"], told["type"], told["role"], told["actor"], told["to"], told["return"], version)
