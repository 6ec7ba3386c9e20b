"""The nightly pass over every open case against the bare reading of the same rows: linear in the number of cases.

In seconds of the processor: the database is in this process, and what else runs on the machine does not count.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, insert, select

from cases.calendars.open_files import Among, pages
from cases.calendars.recounting import count_all, order
from cases.columns import new_id
from cases.db import EVERY_SITE, Store
from cases.tables import Base
from tests.benchmarks.house import sqlite_house
from tests.benchmarks.measure import Result, of_pairs
from tests.factories import NOW, Journey, a_case_in, a_draft

SIZES: Final = (1_000, 10_000, 100_000)
COPIED: Final = ("respondent", "claimant", "case_form", "case_ground", "legal_date", "limitation", "clock")
BATCH: Final = 2_000
AGAINST_READING: Final = 3.0
LINEAR: Final = 1.5
"""The most that a case of the largest pass may cost, against one of the smallest."""
Rows = Sequence[Mapping[str, Any]]
Model = tuple[dict[str, Any], Mapping[str, Rows]]


def recount_against_reading() -> Iterator[Result]:
    """One pass in which no date moves: read a page at a time, every period and clock counted, one write per page."""
    each: dict[int, float] = {}
    with sqlite_house() as store:
        models = [_model(store, journey) for journey in _journeys(store)]
        held = len(models)
        for size in SIZES:
            _fill(store, models, size - held)
            held = size
            timed = [(_pass(store, size), _reading(store)) for _ in range(3 if size < SIZES[-1] else 1)]
            each[size] = min(act for act, _ in timed) / size
            yield of_pairs(f"nightly pass, {size} open cases, none moves", timed, goal=AGAINST_READING)
    smallest, largest = each[SIZES[0]], each[SIZES[-1]]
    yield Result("one case of the largest pass, one of the smallest", largest, smallest, largest / smallest, LINEAR)


def _journeys(store: Store) -> tuple[Journey, ...]:
    """Return a case with an appeal under way, one with the Défenseur des droits, one just registered."""
    appeal = a_draft(store, respondent_kind="public_body", domain="PUBLIC_SERVICES").register().qualify()
    notified = {"kind": "clock_start", "start_kind": "notification", "start_on": "2026-10-01"}
    appeal.fire("case_handler", "T59", **notified, reasons="Accusé de réception de la décision.")
    return appeal, a_case_in(store, "ddd_review", external_ref="B-2"), a_draft(store, external_ref="B-3").register()


def _model(store: Store, journey: Journey) -> Model:
    with store.read(EVERY_SITE) as session:
        tables = Base.metadata.tables
        case = session.execute(select(tables["case"]).where(tables["case"].c.id == journey.case_id)).mappings().one()
        rows = {name: [dict(row) for row in session.execute(_of_case(name, journey)).mappings()] for name in COPIED}
    return dict(case), rows


def _of_case(name: str, journey: Journey) -> Select[Any]:
    rows = Base.metadata.tables[name]
    return select(rows).where(rows.c.case_id == journey.case_id)


def _fill(store: Store, models: Sequence[Model], number: int) -> None:
    for begin in range(0, number, BATCH):
        copies = [models[place % len(models)] for place in range(begin, min(begin + BATCH, number))]
        with store.write(EVERY_SITE) as session:
            ids = [new_id() for _ in copies]
            session.execute(
                insert(Base.metadata.tables["case"]), [_case(*each) for each in zip(ids, copies, strict=True)]
            )
            for name in COPIED:
                rows = [
                    row for case_id, (_, parts) in zip(ids, copies, strict=True) for row in _of(case_id, parts[name])
                ]
                session.execute(insert(Base.metadata.tables[name]), rows)


def _case(case_id: UUID, model: Model) -> dict[str, Any]:
    return {**model[0], "id": case_id, "case_number": f"B-{case_id}", "external_ref": None}


def _of(case_id: UUID, rows: Rows) -> Iterator[dict[str, Any]]:
    for row in rows:
        yield {**row, **({"id": new_id()} if "id" in row else {}), "case_id": case_id}


def _pass(store: Store, size: int) -> float:
    order(store, now=NOW)
    begun = time.process_time()
    (done,) = count_all(store, clock=lambda: NOW)
    taken = time.process_time() - begun
    assert (done.seen, done.moved, done.waiting) == (size, 0, 0), done
    return taken


def _reading(store: Store) -> float:
    begun = time.process_time()
    with store.read(EVERY_SITE) as session:
        seen = sum(len(page) for page in pages(session, Among(), None))
    assert seen > 0
    return time.process_time() - begun
