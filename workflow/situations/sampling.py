"""What is typed with a step: for each event an input to which nothing can be said, and how it may vary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from workflow.inputs import read_input
from workflow.model import Event, InputField
from workflow.situations.keeping import Kept
from workflow.situations.model import (
    COLLEAGUE,
    HANDLER,
    ITEM,
    LETTER,
    OTHER_CASE,
    OTHER_SITE,
    PAPER,
    SUBSTITUTE,
    TODAY,
    Aspect,
    Value,
)
from workflow.situations.typed import CLOCK, INPUT_ASPECTS, LATER, REASONS, SOME_DAY

OF_SOURCE: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "accounts": str(HANDLER),
        "sites": OTHER_SITE,
        "grounds": "ORIGIN",
        "domains": "HOUSING_PRIVATE",
        "forms": "DIRECT",
        "routes": "CIVIL_COURT",
        "case_routes": "CIVIL_COURT",
        "closure_reasons": "SOLVED_AMICABLY",
        "outcomes": "RECOMMENDATION",
        "bodies": "TJ",
        "attachments": str(PAPER),
        "letters": str(LETTER),
        "missing_items": str(ITEM),
        "limitation_rules": "CIV_GENERAL",
        "start_kinds": "revelation",
        "stop_causes": "MEDIATION",
        "cases": str(OTHER_CASE),
    }
)
"""Source of a choice -> what stands for any of its values."""
_WITHDRAWAL: Final = {"form": "written", "reasons": "La personne préfère d’autres voies."}
TYPED: Final[Mapping[str, Mapping[str, Any]]] = MappingProxyType(
    {
        "T37": {"channel": "email"},
        "T01": {"notice_given_on": SOME_DAY},
        "T58": {"channel": "phone"},
        "T59": {"kind": "clock_start"},
        "T06": {"comparator": "Un voisin au même revenu a été accepté.", "risks": ("none",)},
        "T11": {"channel": "delegate"},
        "T20": {"claimant_informed_on": SOME_DAY},
        "T21": {"assignee": str(HANDLER)},
        "T27": _WITHDRAWAL,
        "T28": _WITHDRAWAL,
        "T36": {"hours": 4},
        "T54": {"persons": (str(COLLEAGUE),), "substitute": str(SUBSTITUTE)},
        "T69": {"known_at": "2026-11-21T10:00"},
        "T60": {"clock": CLOCK},
    }
)
"""Event -> what is typed otherwise than ``sample`` fills it in."""


def sample(field: InputField) -> Any:
    """Return a value to which nothing can be said, for any field of any procedure."""
    match field.type:
        case "date":
            return LATER if field.not_past and not field.not_future else SOME_DAY
        case "datetime":
            return f"{SOME_DAY.isoformat()}T10:00"
        case "boolean":
            return True
        case "integer":
            return field.min_value or 1
        case "choice":
            return OF_SOURCE[field.source] if field.source else field.options[0].value
        case "choices":
            return (OF_SOURCE[field.source] if field.source else field.options[0].value,)
        case "rows":
            return ({each.name: sample(each) for each in field.fields if each.required},)
        case _:
            return REASONS[: field.max_length]


def typical_input(event: Event) -> Mapping[str, Any]:
    """Return the typed input of an event: what it requires, and what its guards ask in an ordinary case."""
    return _TYPICAL.of(event, lambda: _typical(event))


_TYPICAL: Final[Kept[Mapping[str, Any]]] = Kept(10_000)


def _typical(event: Event) -> Mapping[str, Any]:
    raw = {field.name: sample(field) for field in event.input if field.required} | dict(TYPED.get(event.id, {}))
    known = {field.name for field in event.input}
    data = read_input(event, {name: value for name, value in raw.items() if name in known}, today=TODAY)
    if isinstance(data, tuple):
        raise AssertionError(f"the sample input of {event.id} is refused: {data}")  # noqa: TRY004 - a bug of the sample
    return data


def input_aspects(event: Event) -> tuple[Aspect, ...]:
    """Return the aspects of the input of one event, each with the values that its fields can hold."""
    return _FITTING.of(event, lambda: _fitting(event))


_FITTING: Final[Kept[tuple[Aspect, ...]]] = Kept(10_000)


def _fitting(event: Event) -> tuple[Aspect, ...]:
    fields = {field.name: field for field in event.input}
    found: list[Aspect] = []
    taken: set[str] = set()
    for each in sorted(INPUT_ASPECTS, key=lambda each: -len(each.asks)):
        if not each.asks <= fields.keys() or taken & each.asks:
            continue
        values = tuple(value for value in each.values if _can_hold(fields, value))
        if len(values) > 1:
            taken |= each.asks
            codes = {value.code for value in values}
            default = each.default if each.default in codes else values[0].code
            found.append(replace(each, values=values, default=default))
    return tuple(found)


def _can_hold(fields: Mapping[str, InputField], value: Value) -> bool:
    return all(_holds(fields[name], given) for name, given in value.data.items())


def _holds(field: InputField, given: Any) -> bool:
    """Tell whether a field can hold a typed value: one of its options, the columns of its rows, or nothing."""
    if given is None:
        return not field.required
    if field.options:
        return set(given if field.type == "choices" else (given,)) <= {option.value for option in field.options}
    if field.type == "rows":
        names = {each.name for each in field.fields}
        needed = {each.name for each in field.fields if each.required}
        return bool(given or not field.required) and all(needed <= row.keys() <= names for row in given)
    return True
