"""A report as a JSON body: the members are the columns of the import file, with the types of ``Report``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from cases.errors import InvalidInputError
from cases.reports import COLUMNS, Report, as_cells, read_report
from workflow.law import LAW
from workflow.model import InputError

REQUIRED: Final = ("site_id", "channel", "received_on", "reporter_kind", "narrative")
"""What a report cannot do without; a file needs ``external_ref`` besides."""
EXPECTED: Final[Mapping[str, str]] = {
    "string": "un texte",
    "boolean": "vrai ou faux (true, false)",
    "array": "une liste de textes",
    "null": "rien (null)",
}


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the body."""
    schema = Report.model_json_schema()
    schema["properties"]["site_id"]["enum"] = list(LAW.sites)
    for name, codes in (("grounds_alleged", LAW.grounds), ("forms", LAW.forms)):
        schema["properties"][name]["items"]["enum"] = list(codes)
    domain = next(each for each in schema["properties"]["domain"]["anyOf"] if each["type"] == "string")
    domain["enum"] = list(LAW.domains)
    return {**schema, "required": list(REQUIRED), "description": "A report, as somebody told it."}


def report_of(body: Mapping[str, Any], *, today: date) -> Report:
    """Return the report that the body tells. Raises InvalidInputError with everything that is wrong."""
    wrong = [error for name, value in body.items() if (error := _wrong(name, value)) is not None]
    if wrong:
        raise InvalidInputError(tuple(wrong))
    read = read_report(as_cells(body), today=today, territories=tuple(LAW.sites), reference_required=False)
    if isinstance(read, Report):
        return read
    raise InvalidInputError(tuple(InputError(f"/{defect.column}", defect.code, defect.message_fr) for defect in read))


_TYPES: Final[Mapping[str, tuple[str, ...]]] = {
    name: (schema["type"],) if "type" in schema else tuple(each["type"] for each in schema["anyOf"])
    for name, schema in Report.model_json_schema()["properties"].items()
}


def _wrong(name: str, value: object) -> InputError | None:
    if name not in COLUMNS:
        return InputError("/" + name[:60], "unknown_column", "Un signalement n’a pas cette rubrique : retirez-la.")
    types = _TYPES[name]
    if _type(value) in types:
        return None
    expected = " ou ".join(EXPECTED[each] for each in types)
    return InputError(f"/{name}", "wrong_type", f"Donnez ici {expected}.")


def _type(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case str():
            return "string"
        case list() if all(isinstance(item, str) for item in value):
            return "array"
        case _:
            return "other"
