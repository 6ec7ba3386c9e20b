"""Cells of a report. A reader takes a text and returns a value, or raises CellError; ``Cells`` collects the errors."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, TypeVar

import phonenumbers
from babel import Locale
from email_validator import EmailNotValidError, validate_email
from stdnum.exceptions import InvalidChecksum, ValidationError
from stdnum.fr import siren as stdnum_siren

from cases.reports.communes import names_by_insee
from cases.reports.defects import Defect, defect, hint
from cases.reports.text import BIDI, BOM, has_control, has_surrogate

LINE_LIMIT: Final = 200
ADDRESS_LIMIT: Final = 500
TEXT_LIMIT: Final = 50_000
"""About twenty pages: longer texts come as attachments."""
OLDEST_YEAR: Final = 1900
LANGUAGES: Final = frozenset(Locale("fr").languages)

_ISO_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ISO_MOMENT: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9:.]{5,15}([Zz]|[+-][0-9]{2}:[0-9]{2})")
_INSEE: Final = re.compile(r"[0-9][0-9AB][0-9]{3}")
_POSTCODE: Final = re.compile(r"[0-9]{5}")
_PATH: Final = re.compile(r"[/\\]|^[A-Za-z]:|^\.{1,2}$|%(2f|5c|2e)", re.IGNORECASE)
_CODED_CONTROL: Final = re.compile(r"%(0[0-9a-f]|1[0-9a-f]|7f)", re.IGNORECASE)
_LINE_BREAKS: Final = frozenset("\r\n\x0b\x0c\x85\u2028\u2029")

_Value = TypeVar("_Value")


class CellError(ValueError):
    """La valeur n’est pas recevable."""

    def __init__(self, code: str, **words: object) -> None:
        super().__init__(code)
        self.code = code
        self.words = words


@dataclass(slots=True)
class Cells:
    """The cells of one report, and what was found wrong with them: one defect per column, the first."""

    raw: Mapping[str, str]
    defects: list[Defect] = field(default_factory=list)

    def refuse(self, column: str, code: str, **words: object) -> None:
        """Note a defect, unless the column has one already."""
        if all(found.column != column for found in self.defects):
            self.defects.append(defect(column, code, self.raw.get(column) or "", **words))

    def read(self, column: str, reader: Callable[[str], _Value], *, required: str = "") -> _Value | None:
        """Return what the reader makes of the cell; None where it is empty or refused.

        ``required`` is the code of its absence.
        """
        value = self.raw.get(column) or ""
        if value.strip():
            try:
                return reader(value)
            except CellError as error:
                self.refuse(column, error.code, **error.words)
        elif required:
            self.refuse(column, required)
        return None

    def line(self, column: str, *, required: str = "") -> str | None:
        """Return a text of one line."""
        return self.read(column, line, required=required)

    def code(self, column: str, known: Collection[str], refused: str, *, required: bool = False) -> str | None:
        """Return one of the known codes."""
        return self.read(
            column, lambda value: one_of(line(value), known, refused), required="missing" if required else ""
        )

    def codes(self, column: str, known: Collection[str], refused: str) -> tuple[str, ...] | None:
        """Return known codes joined by ``|``, each once, in their order."""
        return self.read(column, lambda value: tuple(one_of(part, known, refused) for part in parts(line(value))))


def parts(value: str) -> tuple[str, ...]:
    """Return what stands between bars, each once."""
    return tuple(dict.fromkeys(part.strip() for part in value.split("|") if part.strip()))


def one_of(value: str, known: Collection[str], refused: str) -> str:
    """Return a known code."""
    if value not in known:
        raise CellError(refused, hint=hint(value, known))
    return value


def text(value: str, limit: int = TEXT_LIMIT) -> str:
    """Return a text of several lines, character for character: what cannot be stored is refused, nothing is mended."""
    if "\0" in value:
        raise CellError("nul_byte")
    if has_surrogate(value):
        raise CellError("not_unicode")
    if len(value) > limit:
        raise CellError("field_too_long", limit=f"{limit:,}".replace(",", "\u202f"))
    return value


def address(value: str) -> str:
    """Return a postal address, on one or more lines."""
    return text(value, ADDRESS_LIMIT)


def line(value: str, *, broken: str = "line_break", limit: int = LINE_LIMIT) -> str:
    """Return a text of one line without spaces around it. ``broken`` is the code of a line break inside."""
    stripped = text(value, limit).strip(" \t\u00a0")
    if BOM in stripped:
        raise CellError("bom_in_the_middle")
    if _LINE_BREAKS.intersection(stripped):
        raise CellError(broken)
    if has_control(stripped):
        raise CellError("control_character")
    if BIDI.intersection(stripped):
        raise CellError("bidi_character")
    return stripped


def flag(value: str) -> bool:
    """Return true or false."""
    written = line(value)
    if written not in {"true", "false"}:
        raise CellError("boolean_unknown")
    return written == "true"


def day(value: str) -> date:
    """Return a civil day, written as ISO 8601 and in no other way: 10/03 is March or October."""
    written = line(value)
    if not _ISO_DAY.fullmatch(written):
        raise CellError("date_format_not_iso")
    try:
        found = date.fromisoformat(written)
    except ValueError as error:
        raise CellError("impossible_date") from error
    if found.year < OLDEST_YEAR:
        raise CellError("date_too_old")
    return found


def moment(value: str) -> datetime:
    """Return a moment with its offset (RFC 3339)."""
    written = line(value)
    if not _ISO_MOMENT.fullmatch(written):
        raise CellError("time_format_not_iso")
    try:
        return datetime.fromisoformat(written.upper())
    except ValueError as error:
        raise CellError("impossible_date") from error


def email(value: str) -> str:
    """Return one address, by its syntax alone: asking its server would tell that somebody complains."""
    try:
        return validate_email(line(value, broken="email_header_injection"), check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise CellError("email_invalid") from error


def phone(value: str) -> str:
    """Return a possible number in E.164. Ranges kept for fiction are possible, not « valid »: possible is enough."""
    try:
        number = phonenumbers.parse(line(value), "FR")
    except phonenumbers.NumberParseException as error:
        raise CellError("phone_invalid") from error
    if not phonenumbers.is_possible_number(number):
        raise CellError("phone_invalid")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def postcode(value: str) -> str:
    """Return a French postcode."""
    written = line(value)
    if not _POSTCODE.fullmatch(written):
        raise CellError("postcode_malformed")
    return written


def insee(value: str) -> str:
    """Return a commune code that was ever assigned, in Corsica too."""
    written = line(value).upper()
    if not _INSEE.fullmatch(written):
        raise CellError("insee_malformed")
    if written not in names_by_insee():
        raise CellError("insee_not_assigned")
    return written


def language(value: str) -> str:
    """Return an ISO 639 code."""
    return one_of(line(value).lower(), LANGUAGES, "unknown_language")


def siren(value: str) -> str:
    """Return the nine digits of a SIREN whose checksum holds."""
    try:
        return stdnum_siren.validate(line(value))
    except InvalidChecksum as error:
        raise CellError("siren_checksum_wrong") from error
    except ValidationError as error:
        raise CellError("siren_wrong_length") from error


def attachment_names(value: str) -> tuple[str, ...]:
    """Return the names of announced papers; a name that is a path, or hides what it is, is refused."""
    names = parts(text(value))
    for name in names:
        _check_name(name)
    return names


def _check_name(name: str) -> None:
    if _PATH.search(name):
        raise CellError("attachment_path_traversal")
    if BIDI.intersection(name):
        raise CellError("attachment_name_bidi")
    if has_control(name) or _CODED_CONTROL.search(name) or {"\n", "\t", BOM} & set(name):
        raise CellError("attachment_name_control")
    if len(name) > LINE_LIMIT:
        raise CellError("attachment_name_too_long")
