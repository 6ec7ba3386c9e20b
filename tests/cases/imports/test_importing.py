"""Importing the told files: what must come in is in, what must not is named, and a second run doubles nothing."""

from __future__ import annotations

import csv
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from cases.access import Person
from cases.commands import Answer, create_draft
from cases.db import EVERY_SITE, Store
from cases.errors import BusyError, StaleError
from cases.imports import ImportResult, Line, Progress, import_reports
from cases.imports import importing as importing_module
from cases.settings import Settings
from cases.tables import Base, Case, Consent, Duplicate, Event
from cases.trail.verify import verify_case
from tests.factories import DATA, NOW, SITES, accounts

BROKEN = {
    "colonnes_manquantes": ("too_few_columns", "too_few_columns"),
    "colonnes_en_trop": ("too_many_columns", "too_many_columns"),
    "guillemets": ("quote_never_closed", "quote_never_closed"),
    "octet_nul": ("nul_byte", "nul_byte"),
    "latin1": ("latin1_bytes_in_utf8_file", "not_utf8"),
    "champ_trop_long": ("field_of_200000_characters", "field_too_long"),
}
"""File -> what its ``defect`` column says, our code."""


def importers(store: Store, role: str = "intake_agent") -> Mapping[str, Person]:
    people = accounts(store)
    return {site: people.at(site, role) for site in SITES}


def told(name: str) -> bytes:
    return (DATA / name).read_bytes()


def first_rows(number: int) -> bytes:
    """The told file cut after some rows."""
    with (DATA / "signalements.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))[: number + 1]
    target = StringIO(newline="")
    csv.writer(target, delimiter=";").writerows(rows)
    return target.getvalue().encode()


def run(store: Store, content: bytes) -> ImportResult:
    return import_reports(store, importers(store), BytesIO(content), now=NOW)


def count(store: Store, table: type[Base]) -> int:
    with store.read(EVERY_SITE) as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def cases(store: Store) -> dict[str, Case]:
    with store.read(EVERY_SITE) as session:
        return {case.external_ref or "": case for case in session.scalars(select(Case))}


def by_reference(result: ImportResult) -> dict[str, Line]:
    return {line.external_ref: line for line in result.lines}


def expected_rows() -> Iterator[dict[str, str]]:
    with (DATA / "signalements_expected.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")


@pytest.fixture(scope="module")
def imported(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, ImportResult]]:
    """A SQLite store with the eighty told reports, for tests that only read; and what the import told."""
    folder = tmp_path_factory.mktemp("imported") / "store"
    shutil.copytree(sqlite_template, folder)
    store = Store.open(Settings(data_dir=folder, _env_file=None))
    yield store, run(store, told("signalements.csv"))
    store.close()


def test_all_eighty_told_reports_come_in_and_a_second_run_doubles_nothing(store: Store) -> None:
    first = run(store, told("signalements.csv"))
    before = (count(store, Case), count(store, Event), count(store, Duplicate))
    second = run(store, told("signalements.csv"))
    assert (first.count("registered"), first.count("draft")) == (76, 4)
    assert (second.count("already"), second.count("draft")) == (76, 4)
    assert (count(store, Case), count(store, Event), count(store, Duplicate)) == before
    assert before[0] == 80


def test_a_report_without_notice_stays_a_draft_with_the_reason_and_the_field_that_cures_it(
    imported: tuple[Store, ImportResult],
) -> None:
    drafts = [line for line in imported[1].lines if line.fate == "draft"]
    assert [line.external_ref for line in drafts] == ["NP-2016-001", "PC-2016-005", "VV-2017-001", "NP-2017-003"]
    reasons = {(reason.column, reason.code) for line in drafts for reason in line.reasons}
    assert ("notice_given_on", "information_notice_planned") in reasons


def test_the_competent_site_is_the_told_one_or_a_transfer_is_planned(imported: tuple[Store, ImportResult]) -> None:
    lines = by_reference(imported[1])
    known = cases(imported[0])
    elsewhere = {
        row["external_ref"]
        for row in expected_rows()
        if row["expected_site"] != known[row["external_ref"]].site_id and lines[row["external_ref"]].fate != "draft"
    }
    assert {reference for reference, line in lines.items() if line.transfer_planned} == elsewhere
    assert elsewhere == {"OP-2018-001", "PC-2024-003"}


def test_only_the_told_duplicates_are_suspected_and_none_is_merged(imported: tuple[Store, ImportResult]) -> None:
    reference_of = {case.id: reference for reference, case in cases(imported[0]).items()}
    with imported[0].read(EVERY_SITE) as session:
        rows = session.scalars(select(Duplicate)).all()
    pairs = {frozenset({reference_of[row.case_id], reference_of[row.other_case_id]}) for row in rows}
    assert pairs == {frozenset({"PC-2017-003", "PC-2017-004"}), frozenset({"VV-2026-002", "VV-2026-003"})}
    assert {row.state for row in rows} == {"suspected"}


def test_a_declared_agreement_is_kept_as_declared_and_is_no_consent(imported: tuple[Store, ImportResult]) -> None:
    with imported[0].read(EVERY_SITE) as session:
        rows = session.scalars(select(Consent).where(Consent.object == "ddd_referral")).all()
    assert Counter((row.state, row.declared) for row in rows) == {
        ("not_asked", "given"): 73,
        ("not_asked", "not_asked"): 7,
    }


def test_the_trails_of_imported_cases_are_whole(imported: tuple[Store, ImportResult]) -> None:
    with imported[0].read(EVERY_SITE) as session:
        found = [verify_case(session, imported[0].keys, case.id) for case in session.scalars(select(Case))]
    assert [verdict.first_bad for verdict in found] == [None] * 80


def test_the_told_defects_give_exactly_the_told_rejections(store: Store) -> None:
    result = run(store, told("signalements_invalides.csv"))
    with (DATA / "signalements_invalides.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    for row, line in zip(rows, result.lines, strict=True):
        expected = ("rejected", {row["defect"]}) if row["expect"] == "reject" else ("registered", set())
        assert (line.fate, {reason.code for reason in line.reasons}) == expected, row["defect"]
    assert count(store, Case) == 7
    assert result.unknown_columns == ("defect", "expect")


def test_the_told_defects_are_rejected_again_by_a_second_run(sqlite_store: Store) -> None:
    run(sqlite_store, told("signalements_invalides.csv"))
    again = run(sqlite_store, told("signalements_invalides.csv"))
    assert (again.count("already"), again.count("rejected"), count(sqlite_store, Case)) == (7, 27, 7)


def test_a_reference_used_twice_names_the_line_of_the_first(sqlite_store: Store) -> None:
    result = run(sqlite_store, told("signalements_invalides.csv"))
    lines = [line for line in result.lines if line.external_ref == "INV-16"]
    assert [line.fate for line in lines] == ["registered", "rejected"]
    assert f"la ligne {lines[0].line}." in lines[1].reasons[0].message_fr


def test_a_case_of_another_site_is_registered_then_its_transfer_is_planned(sqlite_store: Store) -> None:
    assert by_reference(run(sqlite_store, told("signalements_invalides.csv")))["INV-24"].transfer_planned


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_broken_file_brings_in_its_healthy_rows_and_names_the_broken_one(name: str, store: Store) -> None:
    result = run(store, told(f"signalements_cassé_{name}.csv"))
    rejected = [line for line in result.lines if line.fate == "rejected"]
    assert [{reason.code for reason in line.reasons} for line in rejected] == [{BROKEN[name][1]}]
    assert rejected[0].external_ref.startswith("INV-")
    assert set(cases(store)) <= {line.external_ref for line in result.lines if line.external_ref.startswith("TEMOIN")}
    assert count(store, Case) == (1 if name == "guillemets" else 2)


def test_an_import_killed_between_draft_and_registration_goes_on(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(importing_module, "advance", killed)
        with pytest.raises(KeyboardInterrupt):
            run(sqlite_store, first_rows(4))
    assert [case.state for case in cases(sqlite_store).values()] == ["draft"]
    result = run(sqlite_store, first_rows(4))
    assert (result.count("registered"), count(sqlite_store, Case)) == (4, 4)


def test_a_busy_store_stops_the_import_with_a_word_and_keeps_what_is_in(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = iter(range(100))

    def busy_at_the_third(*args: Any, **options: Any) -> Answer:
        if next(calls) == 2:
            raise BusyError
        return create_draft(*args, **options)

    with monkeypatch.context() as patch:
        patch.setattr(importing_module, "create_draft", busy_at_the_third)
        result = run(sqlite_store, first_rows(4))
    assert (result.rows, count(sqlite_store, Case)) == (2, 2)
    assert result.stopped_fr
    assert run(sqlite_store, first_rows(4)).count("already") == 2


def test_a_draft_on_which_somebody_works_is_left_to_that_person(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed_meanwhile(*_: object, **__: object) -> None:
        raise StaleError(2)

    monkeypatch.setattr(importing_module, "advance", changed_meanwhile)
    line = run(sqlite_store, first_rows(1)).lines[0]
    assert (line.fate_fr, line.reasons[0].code) == ("restée en brouillon", "stale")


def test_one_account_imports_the_rows_of_its_site_alone(sqlite_store: Store) -> None:
    person = accounts(sqlite_store).at("plaine-commune", "intake_agent")
    result = import_reports(sqlite_store, person, BytesIO(told("signalements.csv")), now=NOW)
    refused = {reason.code for line in result.lines if line.fate == "rejected" for reason in line.reasons}
    assert (result.count("rejected"), refused) == (52, {"site_not_yours"})
    assert {case.site_id for case in cases(sqlite_store).values()} == {"plaine-commune"}


def test_an_account_that_writes_no_drafts_imports_nothing(sqlite_store: Store) -> None:
    result = import_reports(
        sqlite_store, importers(sqlite_store, "auditor"), BytesIO(told("signalements.csv")), now=NOW
    )
    assert (result.count("rejected"), count(sqlite_store, Case)) == (80, 0)


def test_what_a_partner_sends_stays_a_draft_for_the_site_to_register(sqlite_store: Store) -> None:
    result = import_reports(sqlite_store, importers(sqlite_store, "partner"), BytesIO(first_rows(4)), now=NOW)
    assert result.count("draft") == 4


def test_a_file_that_is_no_import_file_is_one_line_of_reasons(sqlite_store: Store) -> None:
    result = run(sqlite_store, b"PK\x03\x04")
    assert [line.fate for line in result.lines] == ["rejected"]
    assert "CSV UTF-8" in result.lines[0].reasons[0].message_fr


def test_progress_is_told_and_ends_at_the_end(sqlite_store: Store) -> None:
    content, seen = first_rows(12), list[Progress]()
    import_reports(
        sqlite_store, importers(sqlite_store), BytesIO(content), now=NOW, progress=seen.append, size=len(content)
    )
    assert [progress.rows for progress in seen] == [10, 12]
    assert seen[-1].bytes_done == len(content)


def test_rate_and_time_left_follow_from_the_watch_of_the_caller() -> None:
    half = Progress(rows=50, bytes_done=500, bytes_total=1000)
    assert (half.rows_per_second(10), half.seconds_left(10)) == (5, 10)
    assert Progress(0, 0, None).seconds_left(1) is None


def test_the_summary_counts_each_fate(sqlite_store: Store) -> None:
    assert run(sqlite_store, told("signalements_invalides.csv")).summary_fr == (
        "34 lignes lues\u00a0: 7 enregistrées, 27 rejetées."
    )


def test_the_told_files_are_those_of_the_table() -> None:
    names = {path.stem.removeprefix("signalements_cassé_") for path in Path(DATA).glob("signalements_cassé_*.csv")}
    assert names == set(BROKEN)
