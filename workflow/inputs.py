"""Reads what was typed for an event: typed values, or every error at once, in French, each with its pointer.

Pure. The fields of the procedure are the only source: form, API schema and this validation cannot disagree. What a
value means for the case (an account that exists, a paper of this case) is checked where the case is known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final, assert_never
from uuid import UUID
from zoneinfo import ZoneInfo

from workflow.law import LAW
from workflow.model import Event, InputError, InputField

PARIS: Final = ZoneInfo("Europe/Paris")
"""A time typed without offset is one of the sites' clocks."""
EARLIEST: Final = date(1900, 1, 1)
MAX_ROWS: Final = 200
MAX_CHOICES: Final = 500
OF_A_CASE: Final = frozenset({"accounts", "attachments", "letters", "missing_items", "cases"})
"""Sources whose values are identifiers of rows (UUID)."""
ONE_ROW_EACH: Final = frozenset({"routes", "case_routes", "missing_items"})
"""Sources of which a table of input names each value once: a route has one reason, a paper one status."""
CODES: Final[Mapping[str, Collection[str]]] = {
    "grounds": LAW.grounds,
    "domains": LAW.domains,
    "forms": LAW.forms,
    "routes": LAW.routes,
    "case_routes": LAW.routes,
    "closure_reasons": LAW.closure_reasons,
    "outcomes": LAW.outcomes,
    "bodies": LAW.bodies,
    "limitation_rules": LAW.limitation_rules,
    "start_kinds": LAW.start_kinds,
    "stop_causes": LAW.stop_causes,
    "sites": LAW.sites,
}
"""Sources whose values are codes of the legal data."""
TRUE: Final = frozenset({"true", "on", "1", "oui"})
FALSE: Final = frozenset({"false", "off", "0", "non"})
_FRENCH_DATE: Final = re.compile(r"([0-3]?[0-9])/([01]?[0-9])/([0-9]{4})")
_ISO_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INTEGER: Final = re.compile(r"-?[0-9]{1,9}")


class _BadValueError(Exception):
    """What is wrong with one value: a code for machines, a sentence for people."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        self.message = message
        super().__init__(message)


def read_input(event: Event, raw: Mapping[str, object], *, today: date) -> Mapping[str, Any] | tuple[InputError, ...]:
    """Return the typed values of the fields that were filled in, or every error.

    Texts are NFC without control characters, dates ``date``, times aware ``datetime``, identifiers ``UUID``, several
    choices a tuple, rows a tuple of mappings. A field left blank is absent. ``today`` is the civil day in Paris.
    """
    values, errors = _read_fields(event.input, raw, "/data", today)
    return tuple(errors) if errors else MappingProxyType(values)


def json_schema(event: Event) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the input of an event, as the API publishes it."""
    return _schema_of(event.input)


# Reading


def _read_fields(
    fields: Sequence[InputField], raw: Mapping[str, object], pointer: str, today: date
) -> tuple[dict[str, Any], list[InputError]]:
    values: dict[str, Any] = {}
    errors: list[InputError] = []
    for field in fields:
        here = f"{pointer}/{field.name}"
        given = raw.get(field.name)
        if _is_blank(given):
            given = field.default
        if given is None:
            if field.required:
                errors.append(InputError(here, "required", f"Renseignez « {field.label} »."))
            continue
        if field.type == "rows":
            values[field.name] = _read_rows(field, given, here, today, errors)
            continue
        try:
            values[field.name] = _READERS[field.type](field, given, today)
        except _BadValueError as error:
            errors.append(InputError(here, error.code, error.message))
    errors += _unknown(fields, raw, pointer)
    return values, errors


def _is_blank(given: object) -> bool:
    return (
        given is None
        or (isinstance(given, str) and not given.strip())
        or (isinstance(given, (list, tuple)) and not given)
    )


def _unknown(fields: Sequence[InputField], raw: Mapping[str, object], pointer: str) -> list[InputError]:
    """Refuse by name whatever the event does not ask."""
    known = {field.name for field in fields}
    return [
        InputError(
            f"{pointer}/{_escaped(_shown(str(name)))}",
            "unknown_field",
            f"Cette étape ne demande pas « {_shown(str(name))} » : retirez ce champ.",
        )
        for name in raw
        if name not in known
    ]


def _escaped(name: str) -> str:
    """Return a name as a JSON pointer holds it (RFC 6901)."""
    return name.replace("~", "~0").replace("/", "~1")


def _shown(name: str) -> str:
    """Return a foreign name safe to show: short, printable."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in name[:60])


def _read_rows(
    field: InputField, given: object, pointer: str, today: date, errors: list[InputError]
) -> tuple[Mapping[str, Any], ...]:
    """Read a table of input; a row left blank is no row."""
    if not isinstance(given, (list, tuple)) or not all(isinstance(row, Mapping) for row in given):
        errors.append(InputError(pointer, "not_rows", f"« {field.label} » attend des lignes."))
        return ()
    if len(given) > MAX_ROWS:
        errors.append(InputError(pointer, "too_many", f"Pas plus de {MAX_ROWS} lignes."))
        return ()
    rows: list[Mapping[str, Any]] = []
    for position, row in enumerate(given):
        if all(_is_blank(value) for value in row.values()):
            continue
        values, wrong = _read_fields(field.fields, row, f"{pointer}/{position}", today)
        errors += wrong or _told_before(field, values, rows, f"{pointer}/{position}")
        rows.append(MappingProxyType(values))
    if not rows and field.required:
        errors.append(
            InputError(
                pointer,
                "required",
                f"Ajoutez au moins une ligne à « {field.label} ».",
            )
        )
    return tuple(rows)


def _told_before(
    field: InputField, values: Mapping[str, Any], before: Sequence[Mapping[str, Any]], pointer: str
) -> tuple[InputError, ...]:
    """Refuse a second row on the same thing: the file holds one, and what the first row said would be lost."""
    return tuple(
        InputError(
            f"{pointer}/{part.name}", "twice", f"« {part.label} » : déjà choisi plus haut. Gardez une seule ligne."
        )
        for part in field.fields
        if part.source in ONE_ROW_EACH and values.get(part.name) in [row.get(part.name, "") for row in before]
    )


def _text(field: InputField, given: object, _today: date) -> str:
    """Read a text of several lines."""
    return _characters(field, given, allowed="\n\t")


def _line(field: InputField, given: object, _today: date) -> str:
    """Read a text of one line."""
    return _characters(field, given, allowed="\t")


def _characters(field: InputField, given: object, *, allowed: str) -> str:
    if not isinstance(given, str):
        raise _BadValueError("not_text", "Un texte est attendu.")
    text = unicodedata.normalize("NFC", given).replace("\r\n", "\n").replace("\r", "\n").strip()
    if any(unicodedata.category(character) in {"Cc", "Cs"} and character not in allowed for character in text):
        one_line = "\n" in text and "\n" not in allowed
        message = (
            "Écrivez sur une seule ligne." if one_line else "Le texte contient des caractères de contrôle : retapez-le."
        )
        raise _BadValueError("control_characters", message)
    if len(text) > field.max_length:
        raise _BadValueError("too_long", f"{field.max_length} caractères au plus, ce texte en a {len(text)}.")
    return text


def _date(field: InputField, given: object, today: date) -> date:
    day = _day_of(given)
    _check_day(field, day, today)
    return day


def _day_of(given: object) -> date:
    if isinstance(given, date) and not isinstance(given, datetime):
        return given
    text = given.strip() if isinstance(given, str) else ""
    french = _FRENCH_DATE.fullmatch(text)
    if french or _ISO_DATE.fullmatch(text):
        try:
            return date(int(french[3]), int(french[2]), int(french[1])) if french else date.fromisoformat(text)
        except ValueError:
            pass  # a day that no calendar has, such as 2026-02-30
    raise _BadValueError("not_a_date", "Cette date n’existe pas : écrivez-la comme 2026-11-22 ou 22/11/2026.")


def _check_day(field: InputField, day: date, today: date) -> None:
    if day < EARLIEST:
        raise _BadValueError("too_early", "Cette date est trop ancienne : vérifiez l’année.")
    if field.not_future and day > today:
        raise _BadValueError("in_the_future", f"Cette date est à venir : indiquez le {today:%d/%m/%Y} au plus tard.")
    if field.not_past and day < today:
        raise _BadValueError("in_the_past", f"Cette date est passée : indiquez le {today:%d/%m/%Y} ou après.")


def _datetime(field: InputField, given: object, today: date) -> datetime:
    moment = given if isinstance(given, datetime) else _moment_of(given)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=PARIS)
    _check_day(field, moment.astimezone(PARIS).date(), today)
    return moment


def _moment_of(given: object) -> datetime:
    try:
        return datetime.fromisoformat(given.strip() if isinstance(given, str) else "")
    except ValueError:
        message = "Ce moment n’existe pas : écrivez-le comme 2026-11-22T14:30."
        raise _BadValueError("not_a_moment", message) from None


def _boolean(_field: InputField, given: object, _today: date) -> bool:
    if isinstance(given, bool):
        return given
    word = given.strip().lower() if isinstance(given, str) else ""
    if word in TRUE or word in FALSE:
        return word in TRUE
    raise _BadValueError("not_a_boolean", "Répondez par oui ou par non.")


def _integer(field: InputField, given: object, _today: date) -> int:
    text = str(given).strip()
    if isinstance(given, (bool, float)) or not _INTEGER.fullmatch(text):
        raise _BadValueError("not_an_integer", "Un nombre entier est attendu.")
    number = int(text)
    if field.min_value is not None and number < field.min_value:
        raise _BadValueError("too_small", f"{field.min_value} au moins.")
    if field.max_value is not None and number > field.max_value:
        raise _BadValueError("too_large", f"{field.max_value} au plus.")
    return number


def _choice(field: InputField, given: object, _today: date) -> str | UUID:
    return _one_of(field, given)


def _choices(field: InputField, given: object, _today: date) -> tuple[str | UUID, ...]:
    several = given if isinstance(given, (list, tuple)) else (given,)
    if len(several) > MAX_CHOICES:
        raise _BadValueError("too_many", f"Pas plus de {MAX_CHOICES} choix.")
    return tuple(dict.fromkeys(_one_of(field, each) for each in several))


def _one_of(field: InputField, given: object) -> str | UUID:
    """Read one value of a closed list, of the legal data, or the identifier of a row."""
    if field.source in OF_A_CASE:
        return _identifier(given)
    known: Collection[str] = (
        CODES[field.source] if field.source is not None else {option.value for option in field.options}
    )
    if isinstance(given, str) and given in known:
        return given
    raise _BadValueError("unknown_choice", "Ce choix n’est pas proposé : prenez-en un de la liste.")


def _identifier(given: object) -> UUID:
    try:
        return given if isinstance(given, UUID) else UUID(given if isinstance(given, str) else "")
    except ValueError:
        raise _BadValueError("not_an_identifier", "Ce choix n’est pas proposé : prenez-en un de la liste.") from None


_READERS: Final[Mapping[str, Callable[[InputField, object, date], Any]]] = {
    "line": _line,
    "text": _text,
    "date": _date,
    "datetime": _datetime,
    "boolean": _boolean,
    "integer": _integer,
    "choice": _choice,
    "choices": _choices,
}


# Schema


def _schema_of(fields: Sequence[InputField]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {field.name: _field_schema(field) for field in fields},
        "required": [field.name for field in fields if field.required and field.default is None],
        "additionalProperties": False,
    }


def _field_schema(field: InputField) -> dict[str, Any]:
    schema: dict[str, Any] = {"title": field.label, **_type_schema(field)}
    if field.help:
        schema["description"] = field.help
    if field.default is not None:
        schema["default"] = field.default
    return schema


def _type_schema(field: InputField) -> dict[str, Any]:
    match field.type:
        case "line" | "text":
            return {"type": "string", "maxLength": field.max_length}
        case "date":
            return {"type": "string", "format": "date"}
        case "datetime":
            return {"type": "string", "format": "date-time"}
        case "boolean":
            return {"type": "boolean"}
        case "integer":
            limits = {"minimum": field.min_value, "maximum": field.max_value}
            return {"type": "integer", **{name: value for name, value in limits.items() if value is not None}}
        case "choice":
            return _one_schema(field)
        case "choices":
            return {"type": "array", "items": _one_schema(field), "uniqueItems": True, "maxItems": MAX_CHOICES}
        case "rows":
            least = {"minItems": 1} if field.required else {}
            return {"type": "array", "items": _schema_of(field.fields), "maxItems": MAX_ROWS, **least}
        case never:
            assert_never(never)


def _one_schema(field: InputField) -> dict[str, Any]:
    if field.source in OF_A_CASE:
        return {"type": "string", "format": "uuid", "x-source": field.source}
    if field.source is not None:
        return {"type": "string", "enum": list(CODES[field.source]), "x-source": field.source}
    return {"type": "string", "oneOf": [{"const": option.value, "title": option.label} for option in field.options]}
