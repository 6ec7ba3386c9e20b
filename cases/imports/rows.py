"""Rows of an import file, read as they stream by: strict RFC 4180 with ``;``, in UTF-8, true line numbers.

A row that breaks the format becomes a BrokenRow with its reasons, and the next rows go on. Only an open quote cannot
be passed: whatever follows may be text of the same field, and guessing where it ends would let the text of a narrative
pass for a row of its own. Memory is bounded whatever the file holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from cases.reports import COLUMNS, REQUIRED_COLUMNS, Defect, cut, defect
from cases.reports.cells import TEXT_LIMIT

BLOCK: Final = 64 * 1024
FIELD_BYTES: Final = 4 * TEXT_LIMIT
"""A text of the longest admitted length has at most four bytes per character."""
RECORD_BYTES: Final = 2 * 1024 * 1024
MOST_FIELDS: Final = 256

_BOM: Final = b"\xef\xbb\xbf"
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_ZIP: Final = b"PK\x03\x04"
_STOP: Final = re.compile(rb'[;"\r\n]')


@dataclass(frozen=True, slots=True)
class Row:
    """A well-formed row. ``line`` and ``last_line`` are lines of the file, the header being line 1."""

    line: int
    last_line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """A row that cannot be read, with every reason; ``external_ref`` where it could still be made out."""

    line: int
    last_line: int
    defects: tuple[Defect, ...]
    external_ref: str = ""


@dataclass(slots=True)
class _Trouble:
    code: str
    field: int | None = None


@dataclass(slots=True)
class _Record:
    """One record while it is read: whole fields, the pieces of the present one, what went wrong."""

    line: int
    last_line: int = 0
    fields: list[bytes] = field(default_factory=list)
    count: int = 0
    pieces: list[bytes] = field(default_factory=list)
    field_size: int = 0
    size: int = 0
    troubles: list[_Trouble] = field(default_factory=list)

    def add(self, piece: bytes) -> None:
        """Add to the present field, as long as there is room."""
        self.field_size += len(piece)
        self.size += len(piece)
        if self.field_size > FIELD_BYTES or self.size > RECORD_BYTES:
            self.note("field_too_long")
        else:
            self.pieces.append(piece)

    def note(self, code: str) -> None:
        """Note what is wrong with the present field, once."""
        if all((known.code, known.field) != (code, self.count) for known in self.troubles):
            self.troubles.append(_Trouble(code, self.count))

    def end_field(self) -> None:
        """Close the present field."""
        if self.count < MOST_FIELDS:
            self.fields.append(b"".join(self.pieces))
        self.count += 1
        self.pieces = []
        self.field_size = 0

    @property
    def blank(self) -> bool:
        """Whether this was an empty line."""
        return self.count == 1 and self.size == 0 and not self.troubles


@dataclass(slots=True)
class _Scanner:
    """Cuts a stream of bytes into records. Delimiters are ASCII, so that broken encodings do not move them."""

    stream: BinaryIO
    buffer: bytes = b""
    position: int = 0
    ended: bool = False
    line: int = 1
    last_byte: bytes = b""
    bytes_read: int = 0

    def records(self) -> Iterator[_Record]:
        """Yield each record that is not an empty line."""
        while self._has(1):
            record = self._record()
            if not record.blank:
                yield record

    def skip_bom(self) -> None:
        """Pass over a UTF-8 mark at the very beginning."""
        if self.start(len(_BOM)) == _BOM:
            self.position += len(_BOM)

    def start(self, length: int) -> bytes:
        """Return the next bytes without consuming them."""
        self._has(length)
        return self.buffer[self.position : self.position + length]

    def _has(self, wanted: int) -> bool:
        """Make sure that so many bytes stand ahead, unless the stream ends."""
        while len(self.buffer) - self.position < wanted and not self.ended:
            block = self.stream.read(BLOCK)
            self.ended = not block
            self.bytes_read += len(block)
            self.buffer = self.buffer[self.position :] + block
            self.position = 0
        return len(self.buffer) - self.position >= wanted

    def _take(self, end: int) -> bytes:
        piece = self.buffer[self.position : end]
        self.line += piece.count(b"\n")
        self.last_byte = piece[-1:] or self.last_byte
        self.position = end
        return piece

    def _record(self) -> _Record:
        record = _Record(line=self.line)
        while True:
            more = self._quoted(record) if self.start(1) == b'"' else self._bare(record)
            record.end_field()
            if not more:
                break
        record.last_line = self.line - (self.last_byte == b"\n")
        return record

    def _bare(self, record: _Record) -> bool:
        """Read a field without quotes; tell whether another field follows."""
        while self._has(1):
            found = _STOP.search(self.buffer, self.position)
            record.add(self._take(found.start() if found else len(self.buffer)))
            if found is None:
                continue
            if found[0] == b'"':
                record.note("stray_quote")
                record.add(self._take(self.position + 1))
            elif (more := self._delimiter(record)) is not None:
                return more
        return False

    def _quoted(self, record: _Record) -> bool:
        """Read a field in quotes; tell whether another field follows."""
        self._take(self.position + 1)
        while self._has(1):
            quote = self.buffer.find(b'"', self.position)
            record.add(self._take(quote if quote >= 0 else len(self.buffer)))
            if quote < 0:
                continue
            self._has(2)
            if self.start(2) == b'""':
                record.add(self._take(self.position + 1))
                self._take(self.position + 1)
            elif self.start(2)[1:] in {b"", b";", b"\r", b"\n"}:
                self._take(self.position + 1)
                return self._after_quote(record)
            else:
                record.note("stray_quote")
                record.add(self._take(self.position + 1))
        record.troubles = [trouble for trouble in record.troubles if trouble.field != record.count]
        record.note("quote_never_closed")
        return False

    def _after_quote(self, record: _Record) -> bool:
        if not self._has(1):
            return False
        more = self._delimiter(record)
        return self._bare(record) if more is None else more

    def _delimiter(self, record: _Record) -> bool | None:
        """Pass a delimiter: True before another field, False at the end of the record, None where it was none."""
        mark = self.start(2)
        if mark[:1] == b";":
            self._take(self.position + 1)
            return True
        if mark[:1] == b"\n":
            self._take(self.position + 1)
            return False
        if mark in {b"\r\n", b"\r"}:
            self._take(self.position + len(mark))
            return False
        record.note("stray_carriage_return")
        record.add(self._take(self.position + 1))
        return None


@dataclass(slots=True)
class Sheet:
    """An import file whose header was read. ``unknown_columns`` are ignored; the caller names them."""

    columns: tuple[str, ...]
    defects: tuple[Defect, ...]
    _scanner: _Scanner

    @classmethod
    def open(cls, stream: BinaryIO) -> Sheet:
        """Read the header. What is wrong with the file as a whole is in ``defects``; it then has no rows."""
        scanner = _Scanner(stream)
        if code := _wrong_kind(scanner.start(4)):
            return cls((), (defect("", code),), scanner)
        scanner.skip_bom()
        header = next(scanner.records(), None)
        if header is None:
            return cls((), (defect("", "file_empty"),), scanner)
        columns = tuple(name.decode(errors="replace").strip().lower() for name in header.fields)
        return cls(columns, tuple(_header_defects(columns, header)), scanner)

    @property
    def unknown_columns(self) -> tuple[str, ...]:
        """Columns that a report does not have, safe to show."""
        return tuple(cut(name) for name in self.columns if name not in COLUMNS)

    @property
    def bytes_read(self) -> int:
        """How much of the stream was read so far."""
        return self._scanner.bytes_read

    def rows(self) -> Iterator[Row | BrokenRow]:
        """Yield each row in the order of the file; once."""
        if self.defects:
            yield BrokenRow(1, 1, self.defects)
            return
        for record in self._scanner.records():
            yield self._row(record)

    def _row(self, record: _Record) -> Row | BrokenRow:
        texts, not_utf8 = _decoded(record.fields)
        record.troubles += [_Trouble("not_utf8", index) for index in not_utf8[:1]]
        record.troubles += [_Trouble("nul_byte", index) for index, text in enumerate(texts) if "\0" in text]
        if record.count != len(self.columns) and not _structure_lost(record):
            record.troubles.append(
                _Trouble("too_few_columns" if record.count < len(self.columns) else "too_many_columns")
            )
        cells = dict(zip(self.columns, texts, strict=False))
        if not record.troubles:
            return Row(record.line, record.last_line, cells)
        defects = tuple(self._defect(record, trouble, texts) for trouble in record.troubles)
        return BrokenRow(record.line, record.last_line, defects, cut(cells.get("external_ref", "")))

    def _defect(self, record: _Record, trouble: _Trouble, texts: list[str]) -> Defect:
        known = trouble.field is not None and trouble.field < len(self.columns)
        column = self.columns[trouble.field] if known and trouble.field is not None else ""
        value = texts[trouble.field] if trouble.field is not None and trouble.field < len(texts) else ""
        return defect(
            column,
            trouble.code,
            value,
            limit=f"{TEXT_LIMIT:,}".replace(",", "\u202f"),
            line=record.line,
            last_line=record.last_line,
            found=record.count,
            expected=len(self.columns),
        )


def read_rows(stream: BinaryIO) -> Iterator[Row | BrokenRow]:
    """Yield each row of a file, well formed or broken; nothing that the bytes hold raises."""
    return Sheet.open(stream).rows()


def _structure_lost(record: _Record) -> bool:
    """Whether the number of fields follows from another trouble and says nothing of its own."""
    return any(trouble.code in {"quote_never_closed", "stray_quote"} for trouble in record.troubles)


def _decoded(fields: list[bytes]) -> tuple[list[str], list[int]]:
    """Return the texts and the places of those that are not UTF-8 (shown as Windows would have meant them)."""
    texts: list[str] = []
    wrong: list[int] = []
    for index, raw in enumerate(fields):
        try:
            texts.append(raw.decode())
        except UnicodeDecodeError:
            texts.append(raw.decode("cp1252", errors="replace"))
            wrong.append(index)
    return texts, wrong


def _wrong_kind(start: bytes) -> str:
    if start[:2] in _UTF16:
        return "file_utf16"
    return "file_is_spreadsheet" if start == _ZIP else ""


def _header_defects(columns: tuple[str, ...], header: _Record) -> Iterator[Defect]:
    if header.troubles or any("\0" in name or "\ufffd" in name for name in columns):
        yield defect("", "header_unreadable")
        return
    for name in sorted({name for name in columns if columns.count(name) > 1}):
        yield defect(name, "column_twice")
    for name in REQUIRED_COLUMNS:
        if name not in columns:
            yield defect(name, "column_absent")
