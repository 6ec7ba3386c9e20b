"""Importing a file of reports: each row is a draft (T37), then registered (T01) where its guards pass.

Each row is its own transactions, so that a broken row never costs a healthy one and a killed import goes on where it
stopped: a reference that a site already holds is not taken in twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO, Final
from uuid import UUID

from sqlalchemy import or_, select

from cases.access import Person
from cases.commands import advance, create_draft
from cases.db import Store
from cases.errors import AlreadyReportedError, BusyError, RefusedError, StaleError, StorageFullError
from cases.facts import civil_day
from cases.imports.results import ImportResult, Line, Progress, Watch
from cases.imports.rows import BrokenRow, Row, Sheet
from cases.reports import Defect, Report, cut, defect, read_report
from cases.tables import Case, Duplicate, Site
from workflow.model import Refusal

REGISTER: Final = "T01"
WRONG_PLACE: Final = frozenset({"site_competent_or_transfer_planned"})
SHOWN_EVERY_ROWS: Final = 10

Importers = Person | Mapping[str, Person]
"""One account, for the rows of its site; or one account per site id."""


def import_reports(
    store: Store,
    importers: Importers,
    stream: BinaryIO,
    *,
    now: datetime,
    progress: Watch | None = None,
    size: int | None = None,
) -> ImportResult:
    """Import a file and report what became of each line. ``size`` in bytes, where known, lets time left be told.

    Nothing that the file holds raises. A store that is full or too busy stops the import; what is in stays in.
    """
    sheet = Sheet.open(stream)
    with store.read() as session:
        sites = tuple(session.scalars(select(Site.id).order_by(Site.id)))
    work = _Import(store, importers, now, sites)
    stopped = ""
    try:
        for row in sheet.rows():
            work.take(row)
            if progress is not None and len(work.lines) % SHOWN_EVERY_ROWS == 0:
                progress(Progress(len(work.lines), sheet.bytes_read, size))
    except (BusyError, StorageFullError) as error:
        stopped = str(error)
    if progress is not None:
        progress(Progress(len(work.lines), sheet.bytes_read, size))
    return ImportResult(tuple(work.lines), sheet.unknown_columns, stopped)


@dataclass(slots=True)
class _Import:
    """One run over one file: the lines so far, and where each reference was first taken in."""

    store: Store
    importers: Importers
    now: datetime
    sites: tuple[str, ...]
    lines: list[Line] = field(default_factory=list)
    first_lines: dict[str, int] = field(default_factory=dict)

    def take(self, row: Row | BrokenRow) -> None:
        """Import one row and note what became of it."""
        if isinstance(row, BrokenRow):
            self.lines.append(Line(row.line, row.last_line, row.external_ref, "rejected", row.defects))
        else:
            self.lines.append(self._taken(row))

    def _taken(self, row: Row) -> Line:
        report = self._report(row)
        if isinstance(report, tuple):
            return self._rejected(row, report)
        person = self._person(report.site_id)
        if person is None:
            return self._rejected(row, (defect("site_id", "site_not_yours", report.site_id),))
        self.first_lines[report.external_ref] = row.line
        try:
            answer = create_draft(self.store, person, report, now=self.now)
        except AlreadyReportedError as error:
            return self._already(row, report, person, error.case_id)
        except RefusedError as error:
            return self._rejected(row, tuple(_as_defect(refusal) for refusal in error.refusals))
        return self._registered(row, report, person, answer.case_id)

    def _report(self, row: Row) -> Report | tuple[Defect, ...]:
        report = read_report(row.cells, today=civil_day(self.now), territories=self.sites)
        if isinstance(report, Report) and report.external_ref in self.first_lines:
            first = self.first_lines[report.external_ref]
            return (defect("external_ref", "duplicate_external_ref", report.external_ref, line=first),)
        return report

    def _person(self, site_id: str) -> Person | None:
        if isinstance(self.importers, Mapping):
            return self.importers.get(site_id)
        return self.importers if self.importers.site in {None, site_id} else None

    def _already(self, row: Row, report: Report, person: Person, case_id: UUID | None) -> Line:
        """An earlier run took the row in; if it stopped before registering, this one registers."""
        case = self._case(person, case_id)
        if case is not None and case.state == "draft":
            return self._registered(row, report, person, case.id)
        number = case.case_number if case is not None else None
        return Line(row.line, row.last_line, report.external_ref, "already", (), case_id, number)

    def _registered(self, row: Row, report: Report, person: Person, case_id: UUID) -> Line:
        """Fire T01. Where only the place speaks against it, the case is registered all the same: nobody is refused."""
        refusals = self._register(report, person, case_id, elsewhere=False)
        elsewhere = {refusal.guard for refusal in refusals} == WRONG_PLACE
        if elsewhere:
            refusals = self._register(report, person, case_id, elsewhere=True)
        case = self._case(person, case_id)
        return Line(
            row.line,
            row.last_line,
            report.external_ref,
            "draft" if refusals else "registered",
            tuple(_as_defect(refusal) for refusal in refusals),
            case_id,
            case.case_number if case is not None else None,
            self._suspected(person, case_id),
            elsewhere and not refusals,
        )

    def _register(self, report: Report, person: Person, case_id: UUID, *, elsewhere: bool) -> tuple[Refusal, ...]:
        data = {"notice_given_on": report.notice_given_on, "transfer_planned": elsewhere or None}
        given = {name: value for name, value in data.items() if value is not None}
        case = self._case(person, case_id)
        assert case is not None, "who creates a draft sees it"
        try:
            advance(self.store, person, case_id, REGISTER, given, seen=case.version, now=self.now)
        except RefusedError as error:
            return error.refusals
        except StaleError as error:  # somebody works on this draft right now: leave it to that person
            return (Refusal("stale", str(error), ""),)
        return ()

    def _case(self, person: Person, case_id: UUID | None) -> Case | None:
        with self.store.read(person.scope) as session:
            return session.get(Case, case_id) if case_id is not None else None

    def _suspected(self, person: Person, case_id: UUID) -> tuple[UUID, ...]:
        pair = or_(Duplicate.case_id == case_id, Duplicate.other_case_id == case_id)
        with self.store.read(person.scope) as session:
            found = session.execute(select(Duplicate.case_id, Duplicate.other_case_id).where(pair))
            return tuple(sorted({one for both in found for one in both} - {case_id}))

    @staticmethod
    def _rejected(row: Row, reasons: tuple[Defect, ...]) -> Line:
        return Line(row.line, row.last_line, cut(row.cells.get("external_ref", "")), "rejected", reasons)


def _as_defect(refusal: Refusal) -> Defect:
    """Tell a refusal as a line report does: the field that cures it stands for the column."""
    basis = f" ({refusal.basis})" if refusal.basis else ""
    column = (refusal.field or "").rsplit("/", 1)[-1]
    return Defect(column, refusal.guard, refusal.message + basis)
