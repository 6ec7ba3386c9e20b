"""Rows of an import file: strict RFC 4180, true line numbers, and any bytes at all without an error."""

from __future__ import annotations

import csv
import tracemalloc
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.imports.rows import FIELD_BYTES, RECORD_BYTES, BrokenRow, Row, Sheet, read_rows
from cases.reports import COLUMNS, REQUIRED_COLUMNS

DATA = Path(__file__).parents[2] / "data"
HEADER = ";".join(REQUIRED_COLUMNS).encode()
HEALTHY = b"A;plaine-commune;desk;2026-03-10;claimant;recit"


def rows_of(*lines: bytes, header: bytes = HEADER, end: bytes = b"\r\n") -> list[Row | BrokenRow]:
    return list(read_rows(BytesIO(end.join([header, *lines]) + end)))


def only_broken(*lines: bytes, header: bytes = HEADER) -> BrokenRow:
    broken = [row for row in rows_of(*lines, header=header) if isinstance(row, BrokenRow)]
    assert len(broken) == 1
    return broken[0]


def reasons(row: BrokenRow) -> list[tuple[str, str]]:
    return [(defect.column, defect.code) for defect in row.defects]


def last_cell(value: bytes) -> bytes:
    return HEALTHY[: -len(b"recit")] + value


@pytest.mark.parametrize(
    ("name", "line", "last_line", "column", "code"),
    [
        ("colonnes_manquantes", 3, 3, "", "too_few_columns"),
        ("colonnes_en_trop", 3, 3, "", "too_many_columns"),
        ("guillemets", 3, 4, "narrative", "quote_never_closed"),
        ("octet_nul", 3, 3, "narrative", "nul_byte"),
        ("latin1", 3, 3, "intake_agent", "not_utf8"),
        ("champ_trop_long", 3, 3, "narrative", "field_too_long"),
    ],
)
def test_each_broken_file_breaks_at_its_line_for_its_reason(
    name: str, line: int, last_line: int, column: str, code: str
) -> None:
    rows = list(read_rows(BytesIO((DATA / f"signalements_cassé_{name}.csv").read_bytes())))
    broken = [row for row in rows if isinstance(row, BrokenRow)]
    assert [(row.line, row.last_line, reasons(row)) for row in broken] == [(line, last_line, [(column, code)])]


@pytest.mark.parametrize("name", ["colonnes_manquantes", "colonnes_en_trop", "octet_nul", "latin1", "champ_trop_long"])
def test_the_healthy_rows_around_a_broken_one_go_on(name: str) -> None:
    rows = list(read_rows(BytesIO((DATA / f"signalements_cassé_{name}.csv").read_bytes())))
    healthy = [row.cells["external_ref"] for row in rows if isinstance(row, Row)]
    assert [reference.startswith("TEMOIN-") for reference in healthy] == [True, True]


def test_what_an_open_quote_swallows_is_named_and_never_taken_for_rows() -> None:
    rows = list(read_rows(BytesIO((DATA / "signalements_cassé_guillemets.csv").read_bytes())))
    assert isinstance(rows[0], Row)
    assert isinstance(rows[1], BrokenRow)
    assert rows[1].external_ref == "INV-37"
    assert "lignes 3 à 4" in rows[1].defects[0].message_fr


def test_the_told_file_reads_as_the_standard_reader_reads_it() -> None:
    content = (DATA / "signalements.csv").read_bytes()
    expected = list(csv.DictReader(StringIO(content.decode(), newline=""), delimiter=";"))
    assert [row.cells for row in read_rows(BytesIO(content)) if isinstance(row, Row)] == expected


def test_a_quote_that_no_delimiter_follows_closes_nothing() -> None:
    assert reasons(only_broken(HEALTHY, last_cell(b'"clos" puis suite'), HEALTHY)) == [
        ("narrative", "quote_never_closed")
    ]


def test_line_numbers_count_the_lines_inside_texts() -> None:
    rows = rows_of(last_cell(b'"un\ndeux\r\ntrois"'), HEALTHY)
    assert [(row.line, row.last_line) for row in rows] == [(2, 4), (5, 5)]


def test_a_mark_at_the_start_of_the_file_is_passed_over() -> None:
    rows = rows_of(HEALTHY, header=b"\xef\xbb\xbf" + HEADER)
    assert isinstance(rows[0], Row)
    assert rows[0].cells["external_ref"] == "A"


def test_lines_may_end_without_carriage_return_and_the_last_one_without_any() -> None:
    content = HEADER + b"\n" + HEALTHY + b"\n\n" + HEALTHY
    assert [row.line for row in read_rows(BytesIO(content))] == [2, 4]


def test_doubled_quotes_are_one_and_delimiters_in_quotes_are_text() -> None:
    rows = rows_of(last_cell(b'"il a dit ""non"" ; puis\nrien"'))
    assert isinstance(rows[0], Row)
    assert rows[0].cells["narrative"] == 'il a dit "non" ; puis\nrien'


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (b'il a dit "non"', "stray_quote"),
        (b'"il a dit "non" et il est parti"', "stray_quote"),
        (b"un\rdeux", "stray_carriage_return"),
        (b"d\xe9j\xe0", "not_utf8"),
        (b"\xff\xfe", "not_utf8"),
        (b"a\x00b", "nul_byte"),
        (b"x" * (FIELD_BYTES + 1), "field_too_long"),
        (b'"' + b"x\n" * FIELD_BYTES + b'"', "field_too_long"),
    ],
)
def test_a_broken_value_breaks_its_row_and_no_other(value: bytes, code: str) -> None:
    broken = only_broken(HEALTHY, last_cell(value), HEALTHY)
    assert ("narrative", code) in reasons(broken)
    assert broken.external_ref == "A"
    assert sum(isinstance(row, Row) for row in rows_of(HEALTHY, last_cell(value), HEALTHY)) == 2


def test_several_reasons_of_one_row_are_told_together() -> None:
    assert reasons(only_broken(b'A;x"y;d\xe9;b\x00c;e;f;g')) == [
        ("site_id", "stray_quote"),
        ("channel", "not_utf8"),
        ("received_on", "nul_byte"),
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"\r\n\r\n", "file_empty"),
        (b"\xff\xfeA\x00", "file_utf16"),
        (b"PK\x03\x04rest", "file_is_spreadsheet"),
        (b"a\x00b;c\r\n", "header_unreadable"),
        (b"r\xe9f;site\r\n", "header_unreadable"),
        (b'"never closed', "header_unreadable"),
        (HEADER.replace(b";", b",") + b"\r\n", "column_absent"),
        (HEADER + b";channel\r\n", "column_twice"),
    ],
)
def test_a_file_that_is_no_import_file_is_refused_as_a_whole(content: bytes, code: str) -> None:
    rows = list(read_rows(BytesIO(content)))
    assert len(rows) == 1
    assert isinstance(rows[0], BrokenRow)
    assert {defect.code for defect in rows[0].defects} == {code}


def test_unknown_columns_are_named() -> None:
    sheet = Sheet.open(BytesIO(HEADER + b";defect;Expect \r\n"))
    assert sheet.unknown_columns == ("defect", "expect")


def test_what_a_broken_row_is_called_by_is_safe_to_show() -> None:
    row = only_broken(b"\x1b[31mA\xe2\x80\xae;x")
    assert row.external_ref == "‹U+001B›[31mA‹U+202E›"
    assert Sheet.open(BytesIO(HEADER + b";\x1b[2Jx\r\n")).unknown_columns == ("‹U+001B›[2jx",)


def test_a_header_alone_has_no_rows() -> None:
    assert rows_of() == []


def test_a_huge_broken_row_costs_little_memory() -> None:
    content = HEADER + b"\n" + last_cell(b'"') + b"x;" * (4 * RECORD_BYTES) + b"\n" + HEALTHY
    stream = BytesIO(content)
    tracemalloc.start()
    rows = list(read_rows(stream))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(rows) == 1
    assert peak < 4 * RECORD_BYTES


class Trickle(BytesIO):
    """A stream that gives a few bytes at a time, as a socket may."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(size or 0, 3))


@given(st.binary(max_size=300))
@settings(max_examples=500, deadline=None)
def test_any_bytes_give_rows_that_are_whole_or_broken_and_never_an_error(body: bytes) -> None:
    for row in read_rows(BytesIO(HEADER + b"\r\n" + body)):
        if isinstance(row, Row):
            assert tuple(row.cells) == REQUIRED_COLUMNS
        else:
            assert row.defects
        assert 2 <= row.line <= row.last_line <= 2 + body.count(b"\n")


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_bytes_as_a_whole_file_never_raise(content: bytes) -> None:
    assert all(isinstance(row, Row | BrokenRow) for row in read_rows(BytesIO(content)))


@given(st.text(alphabet=';"\r\na é\0', max_size=60))
@settings(max_examples=500, deadline=None)
def test_rows_do_not_depend_on_how_the_bytes_arrive(body: str) -> None:
    content = HEADER + b"\n" + body.encode()
    assert list(read_rows(Trickle(content))) == list(read_rows(BytesIO(content)))


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)


@given(st.lists(st.lists(TEXTS, min_size=len(COLUMNS), max_size=len(COLUMNS)), max_size=4))
@settings(max_examples=100, deadline=None)
def test_whatever_a_correct_writer_writes_is_read_back(table: list[list[str]]) -> None:
    target = StringIO(newline="")
    writer = csv.writer(target, delimiter=";", quoting=csv.QUOTE_ALL)
    writer.writerows([COLUMNS, *table])
    rows = list(read_rows(BytesIO(target.getvalue().encode())))
    assert [list(row.cells.values()) for row in rows if isinstance(row, Row)] == table
