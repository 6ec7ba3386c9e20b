"""Forms built from what an event asks (``workflow.model.InputField``): ready to draw, read back, faults in place.

The same fields make the API schema; a form that was sent is drawn again with every text that was typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from litestar.datastructures import FormMultiDict

from workflow.law.articles import cited
from workflow.model import InputError, InputField, Option

HTML_TYPES: Final = {"line": "text", "date": "date", "datetime": "datetime-local", "integer": "number"}
PREFILLED: Final = frozenset({"case_routes", "missing_items"})
"""Sources of which each value wants an answer: one row is drawn for each."""
EMPTY_ROWS: Final = 1
MOST_ROWS: Final = 40
LONG_TEXT: Final = 20_000
LINE_WIDTH: Final = 110
MOST_LINES: Final = 16
YES: Final = "true"
PARIS: Final = ZoneInfo("Europe/Paris")
_WHOLE: Final = re.compile(r"-?[0-9]{1,15}")
_COUNT: Final = re.compile(r"[0-9]{1,9}")
"""Bounded: ``int`` refuses a text of more than 4300 digits with an error of its own."""


@dataclass(frozen=True, slots=True)
class Choosable:
    """One value of a choice, drawn."""

    id: str
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One field, drawn: what ``macros/form.html`` reads."""

    id: str
    name: str
    kind: str
    label: str
    help: str = ""
    required: bool = False
    value: str = ""
    options: tuple[Choosable, ...] = ()
    rows: tuple[tuple[Field, ...], ...] = ()
    errors: tuple[str, ...] = ()
    max_length: int = 10_000
    latest: str = ""
    size: str = ""
    autocomplete: str = "off"
    forgiving: bool = False
    """The browser does not insist: an empty row is left out, a form is checked by the server with all its faults."""

    @property
    def html_type(self) -> str:
        """The type of the input element."""
        return HTML_TYPES.get(self.kind, "text")

    @property
    def lines(self) -> int:
        """Height of a text: what it holds, at least a few lines, at most a screen."""
        held = sum(1 + len(line) // LINE_WIDTH for line in self.value.split("\n"))
        return min(MOST_LINES, max(6 if self.max_length >= LONG_TEXT else 4, held))

    @property
    def described_by(self) -> str:
        """Ids of what explains the field: its faults, then its help."""
        faults = [f"{self.id}-erreur-{number}" for number in range(1, len(self.errors) + 1)]
        return " ".join([*faults, *([f"{self.id}-aide"] if self.help else [])])


@dataclass(frozen=True, slots=True)
class Fault:
    """One line of the error summary."""

    text: str
    anchor: str = ""


Options = Mapping[str, Sequence[Option]]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a form is drawn from: options per source, values typed so far, faults, and today."""

    options: Options
    today: date
    values: Mapping[str, Any] = field(default_factory=dict)
    errors: tuple[InputError, ...] = ()
    more: str = ""
    """Name of the rows to which one line is added."""


def draw(inputs: Sequence[InputField], drawing: Drawing) -> tuple[Field, ...]:
    """Return the fields, ready to draw."""
    return tuple(_field(asked, drawing, asked.name, drawing.values.get(asked.name)) for asked in inputs)


def field_id(name: str) -> str:
    """Return the anchor of a field in its form."""
    return f"f-{name.replace('.', '-')}"


def faults(fields: Sequence[Field], errors: Sequence[InputError]) -> tuple[Fault, ...]:
    """Return the summary: every error, linked to its field where it has one."""
    known = {drawn.name: drawn for outer in fields for drawn in (outer, *(f for row in outer.rows for f in row))}
    return tuple(_fault(error, known) for error in errors)


def _fault(error: InputError, known: Mapping[str, Field]) -> Fault:
    drawn = known.get(_name_of(error.pointer)) or known.get(_name_of(error.pointer).split(".")[0])
    if drawn is None:
        return Fault(error.message)
    return Fault(f"{drawn.label}\u00a0: {error.message}", drawn.id)


def read(inputs: Sequence[InputField], form: FormMultiDict) -> dict[str, Any]:
    """Return the input as an event takes it: text for dates and choices, booleans, lists; what is empty is left out."""
    return _read(inputs, form, "")


def version_seen(form: Mapping[str, Any]) -> int:
    """Return the version that the form was drawn on; what cannot be read is one that nobody saw, hence stale."""
    text = str(form.get("seen", ""))
    return int(text) if _COUNT.fullmatch(text) else 0


# Drawing


def _field(asked: InputField, drawing: Drawing, name: str, value: Any) -> Field:
    made = Field(
        id=field_id(name),
        name=name,
        kind=asked.type,
        label=cited(asked.label, drawing.today),
        help=cited(asked.help, drawing.today),
        required=asked.required,
        errors=tuple(error.message for error in drawing.errors if _name_of(error.pointer) == name),
        max_length=asked.max_length,
        latest=drawing.today.isoformat() if asked.not_future and asked.type == "date" else "",
        size="wide" if asked.type in {"text", "rows", "choices"} else "",
        forgiving=True,
    )
    match asked.type:
        case "rows":
            return replace(made, rows=_rows(asked, drawing, name, value))
        case "choice" | "choices":
            chosen = (
                {str(value or asked.default or "")} if asked.type == "choice" else {str(one) for one in value or ()}
            )
            return replace(made, options=_options(asked, drawing, made.id, chosen))
        case "boolean":
            given = value if value is not None else asked.default == YES
            return replace(made, value=YES if given in {True, YES} else "")
        case _:
            return replace(made, value=str(value if value is not None else asked.default or ""))


def _options(asked: InputField, drawing: Drawing, field_id: str, chosen: set[str]) -> tuple[Choosable, ...]:
    offered = asked.options or (drawing.options.get(asked.source, ()) if asked.source else ())
    return tuple(
        Choosable(f"{field_id}-{number}", option.value, cited(option.label, drawing.today), option.value in chosen)
        for number, option in enumerate(offered, start=1)
    )


def _rows(asked: InputField, drawing: Drawing, name: str, value: Any) -> tuple[tuple[Field, ...], ...]:
    typed: list[Mapping[str, Any]] = list(value or _expected_rows(asked, drawing.options))
    blank = EMPTY_ROWS if not typed or drawing.more == name else 0
    shown = [*typed, *({} for _ in range(blank))][:MOST_ROWS]
    return tuple(
        tuple(_field(inner, drawing, f"{name}.{number}.{inner.name}", row.get(inner.name)) for inner in asked.fields)
        for number, row in enumerate(shown)
    )


def _expected_rows(asked: InputField, options: Options) -> list[dict[str, Any]]:
    keyed = next((inner for inner in asked.fields if inner.source in PREFILLED), None)
    if keyed is None or keyed.source is None:
        return []
    return [{keyed.name: option.value} for option in options.get(keyed.source, ())]


def _name_of(pointer: str) -> str:
    """``/data/answers/0/route`` is the field ``answers.0.route``."""
    parts = [part for part in pointer.split("/") if part]
    return ".".join(parts[1:] if parts[:1] == ["data"] else parts)


# Reading


def _read(inputs: Sequence[InputField], form: FormMultiDict, prefix: str) -> dict[str, Any]:
    found = {asked.name: _value(asked, form, prefix + asked.name) for asked in inputs}
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def _value(asked: InputField, form: FormMultiDict, name: str) -> Any:
    match asked.type:
        case "rows":
            rows = [_read(asked.fields, form, f"{name}.{number}.") for number in range(_row_count(form, name))]
            return [row for row in rows if any(value not in (False, "") for value in row.values())]
        case "choices":
            return [value for value in form.getall(name, []) if isinstance(value, str) and value]
        case "boolean":
            return form.get(name) == YES
        case "integer":
            text = _text(form, name)
            return int(text) if _WHOLE.fullmatch(text) else text
        case "datetime":
            return _moment(_text(form, name))
        case _:
            return _text(form, name)


def _row_count(form: FormMultiDict, name: str) -> int:
    start = f"{name}."
    numbers = [key[len(start) :].split(".")[0] for key in form if key.startswith(start)]
    return min(MOST_ROWS, max((int(number) + 1 for number in numbers if _COUNT.fullmatch(number)), default=0))


def _text(form: FormMultiDict, name: str) -> str:
    value = form.get(name, "")
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else ""


def _moment(text: str) -> str:
    """A browser sends the hour on the wall: Paris, made explicit. What cannot be read is left for the check to name."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return (moment if moment.tzinfo else moment.replace(tzinfo=PARIS)).isoformat()
