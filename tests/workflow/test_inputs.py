"""What is typed for an event becomes typed values, or every error at once, in French, each with its pointer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workflow.situations import GOOD_INPUT, TODAY
from workflow.inputs import CODES, MAX_CHOICES, MAX_ROWS, json_schema, read_input
from workflow.model import Event, InputError, InputField, Option
from workflow.procedures import current

EVENTS = [event.id for event in current().events]


def asking(*fields: InputField) -> Event:
    """Return an event that asks just these fields."""
    return current().event("T12").model_copy(update={"input": fields})


def field(type_: str, **more: Any) -> InputField:
    return InputField.model_validate({"name": "it", "type": type_, "label": "Valeur", **more})


def read(asked: InputField, given_: object) -> object:
    """Return the value read, or the code of the error."""
    answer = read_input(asking(asked), {"it": given_}, today=TODAY)
    if isinstance(answer, Mapping):
        return answer.get("it", "absent")
    return answer[0].code


def errors(event: Event, raw: Mapping[str, object]) -> dict[str, str]:
    answer = read_input(event, raw, today=TODAY)
    assert not isinstance(answer, Mapping)
    return {error.pointer: error.code for error in answer}


@pytest.mark.parametrize("event_id", EVENTS)
def test_the_told_input_of_each_event_is_read(event_id: str) -> None:
    assert isinstance(read_input(current().event(event_id), GOOD_INPUT.get(event_id, {}), today=TODAY), Mapping)


@pytest.mark.parametrize("event_id", EVENTS)
def test_each_required_field_left_blank_is_named(event_id: str) -> None:
    event = current().event(event_id)
    required = {f"/data/{asked.name}" for asked in event.input if asked.required and asked.default is None}
    found = read_input(event, {}, today=TODAY)
    assert {error.pointer for error in found if isinstance(error, InputError)} == required


def test_every_error_is_told_at_once_with_its_pointer() -> None:
    raw = {"answers": [{"route": "NOWHERE", "told_on": "2026-11-23"}, {}], "reasons": " ", "zut": 1}
    assert errors(current().event("T07"), raw) == {
        "/data/answers/0/route": "unknown_choice",
        "/data/answers/0/answer": "required",
        "/data/answers/0/told_on": "in_the_future",
        "/data/reasons": "required",
        "/data/zut": "unknown_field",
    }


def test_an_error_speaks_french_and_names_the_field() -> None:
    [error] = read_input(current().event("T12"), {}, today=TODAY)
    assert error == InputError("/data/reasons", "required", "Renseignez «\u00a0Ce qu’il faut reprendre\u00a0».")


def test_a_foreign_field_is_named_without_harm() -> None:
    [error] = read_input(asking(), {"a/b~c\x00" + "x" * 100: 1}, today=TODAY)
    assert isinstance(error, InputError)
    assert error.pointer == "/data/a~1b~0c\N{REPLACEMENT CHARACTER}" + "x" * 54
    assert error.code == "unknown_field"


def test_what_was_read_cannot_be_changed() -> None:
    read_values = read_input(current().event("T12"), {"reasons": "Motif."}, today=TODAY)
    with pytest.raises(TypeError):
        read_values["reasons"] = "Autre."  # type: ignore[index]  # that it is refused is the point


@pytest.mark.parametrize(
    "given_, expected",
    [
        ("  Été  ", "Été"),
        ("e\u0301te\u0301", "été"),
        ("deux\r\nlignes", "deux\nlignes"),
        ("vieux\rMac", "vieux\nMac"),
        ("tab\tulation", "tab\tulation"),
        ("nul\x00", "control_characters"),
        ("échappement\x1b[31m", "control_characters"),
        ("moitié \ud800", "control_characters"),
        (12, "not_text"),
        (["a"], "not_text"),
        ("x" * 11, "too_long"),
        ("   ", "absent"),
        ("", "absent"),
        (None, "absent"),
        ([], "absent"),
    ],
)
def test_texts(given_: object, expected: object) -> None:
    assert read(field("text", max_length=20 if expected != "too_long" else 10), given_) == expected


def test_a_line_has_no_second_line_and_says_so() -> None:
    answer = read_input(asking(field("line")), {"it": "a\nb"}, today=TODAY)
    assert answer == (InputError("/data/it", "control_characters", "Écrivez sur une seule ligne."),)


@pytest.mark.parametrize(
    "given_, expected",
    [
        ("2026-11-22", TODAY),
        (" 22/11/2026 ", TODAY),
        ("1/2/2024", date(2024, 2, 1)),
        (date(2024, 2, 29), date(2024, 2, 29)),
        ("2026-02-30", "not_a_date"),
        ("31/02/2026", "not_a_date"),
        ("20261122", "not_a_date"),
        ("2026-W47-7", "not_a_date"),
        (20261122, "not_a_date"),
        (datetime(2026, 11, 22, tzinfo=UTC), "not_a_date"),
        ("0026-11-22", "too_early"),
        ("demain", "not_a_date"),
    ],
)
def test_dates(given_: object, expected: object) -> None:
    assert read(field("date"), given_) == expected


@pytest.mark.parametrize("days, expected", [(-1, True), (0, True), (1, "in_the_future")])
def test_a_day_that_may_not_be_in_the_future(days: int, expected: object) -> None:
    day = TODAY + timedelta(days=days)
    assert read(field("date", not_future=True), day.isoformat()) == (day if expected is True else expected)


@pytest.mark.parametrize("days, expected", [(-1, "in_the_past"), (0, True), (1, True)])
def test_a_day_that_may_not_be_past(days: int, expected: object) -> None:
    day = TODAY + timedelta(days=days)
    assert read(field("date", not_past=True), day.isoformat()) == (day if expected is True else expected)


@pytest.mark.parametrize(
    "given_, expected",
    [
        ("2026-11-22T14:30", datetime(2026, 11, 22, 14, 30, tzinfo=ZoneInfo("Europe/Paris"))),
        ("2026-11-22T14:30:00+00:00", datetime(2026, 11, 22, 14, 30, tzinfo=UTC)),
        (datetime(2026, 11, 22, 14, 30, tzinfo=UTC), datetime(2026, 11, 22, 14, 30, tzinfo=UTC)),
        ("2026-11-22T23:30:00+00:00", "in_the_future"),
        ("tantôt", "not_a_moment"),
        (20261122, "not_a_moment"),
    ],
)
def test_moments_are_of_the_sites_clock(given_: object, expected: object) -> None:
    assert read(field("datetime", not_future=True), given_) == expected


@pytest.mark.parametrize(
    "given_, expected",
    [
        (True, True),
        (False, False),
        ("on", True),
        ("Oui", True),
        ("0", False),
        ("false", False),
        ("peut-être", "not_a_boolean"),
        (1, "not_a_boolean"),
    ],
)
def test_booleans(given_: object, expected: object) -> None:
    assert read(field("boolean"), given_) == expected


@pytest.mark.parametrize(
    "given_, expected",
    [
        (4, 4),
        (" 24 ", 24),
        ("0", "too_small"),
        (25, "too_large"),
        ("4,5", "not_an_integer"),
        (4.0, "not_an_integer"),
        (True, "not_an_integer"),
        ("9" * 40, "not_an_integer"),
    ],
)
def test_integers(given_: object, expected: object) -> None:
    assert read(field("integer", min_value=1, max_value=24), given_) == expected


def test_an_integer_without_bounds_is_read_as_it_is() -> None:
    assert read(field("integer"), "-3") == -3


OPTIONS = (Option(value="a", label="A"), Option(value="b", label="B"))
SOME_ID = UUID(int=7)


@pytest.mark.parametrize(
    "given_, expected",
    [
        ("a", "a"),
        ("c", "unknown_choice"),
        (1, "unknown_choice"),
        ({"a": 1}, "unknown_choice"),
        (["a"], "unknown_choice"),
    ],
)
def test_choices_of_a_closed_list(given_: object, expected: object) -> None:
    assert read(field("choice", options=OPTIONS), given_) == expected


@pytest.mark.parametrize("source", CODES)
def test_choices_of_the_legal_data(source: str) -> None:
    code = next(iter(CODES[source]))
    assert read(field("choice", source=source), code) == code
    assert read(field("choice", source=source), "NOT_A_CODE") == "unknown_choice"


@pytest.mark.parametrize(
    "given_, expected",
    [(str(SOME_ID), SOME_ID), (SOME_ID, SOME_ID), ("7", "not_an_identifier"), (7, "not_an_identifier")],
)
def test_choices_of_rows_of_the_case_file(given_: object, expected: object) -> None:
    assert read(field("choice", source="attachments"), given_) == expected


@pytest.mark.parametrize(
    "given_, expected",
    [
        (["b", "a", "b"], ("b", "a")),
        (("a",), ("a",)),
        ("a", ("a",)),
        (["a", "c"], "unknown_choice"),
        (["a"] * (MAX_CHOICES + 1), "too_many"),
    ],
)
def test_several_choices(given_: object, expected: object) -> None:
    assert read(field("choices", options=OPTIONS), given_) == expected


ROWS = field("rows", fields=[{"name": "what", "type": "line", "label": "Pièce", "required": True}])


@pytest.mark.parametrize(
    "given_, expected",
    [
        ([{"what": "bail"}, {"what": " "}, {}], ({"what": "bail"},)),
        (({"what": "bail"},), ({"what": "bail"},)),
        ("bail", "not_rows"),
        (["bail"], "not_rows"),
        ([{"what": "x"}] * (MAX_ROWS + 1), "too_many"),
        ([{"what": 3}], "not_text"),
    ],
)
def test_rows(given_: object, expected: object) -> None:
    found = read(ROWS, given_)
    assert (tuple(dict(row) for row in found) if isinstance(found, tuple) else found) == expected


def test_a_route_is_named_by_one_row_only() -> None:
    """Of two rows on one route the file kept the last alone, and what the first said was lost without a word."""
    routes = [{"route": "CIVIL_COURT", "reasons": "un"}, {"route": "CIVIL_COURT", "reasons": "deux"}]
    wrong = read_input(current().event("T06"), {"reasons": "Analyse.", "routes": routes}, today=TODAY)
    assert isinstance(wrong, tuple)
    assert [(error.pointer, error.code) for error in wrong] == [("/data/routes/1/route", "twice")]
    routes[1]["route"] = "ADMIN_COURT"
    assert isinstance(
        read_input(current().event("T06"), {"reasons": "Analyse.", "routes": routes}, today=TODAY), Mapping
    )


def test_required_rows_left_blank_are_asked_for() -> None:
    required = ROWS.model_copy(update={"required": True})
    assert read(required, [{"what": ""}]) == "required"
    assert read(ROWS, [{"what": ""}]) == ()


def test_a_default_is_taken_where_nothing_is_typed() -> None:
    assert read(field("line", default="ddd", required=True), "") == "ddd"


@given(
    raw=st.dictionaries(
        st.sampled_from(["answers", "reasons", "it", "é/~"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.floats(allow_nan=True),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
            max_leaves=8,
        ),
    )
)
def test_no_input_whatever_makes_the_reading_fail(raw: dict[str, object]) -> None:
    answer = read_input(current().event("T07"), raw, today=TODAY)
    assert isinstance(answer, Mapping) or all(error.message.endswith(".") for error in answer)


# Schema


@pytest.mark.parametrize("event_id", EVENTS)
def test_the_schema_names_the_fields_of_the_event(event_id: str) -> None:
    event = current().event(event_id)
    schema = json.loads(json.dumps(json_schema(event)))
    assert list(schema["properties"]) == [asked.name for asked in event.input]
    assert schema["required"] == [asked.name for asked in event.input if asked.required and asked.default is None]
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize(
    "asked, expected",
    [
        (field("line", max_length=5), {"type": "string", "maxLength": 5}),
        (field("text"), {"type": "string", "maxLength": 10_000}),
        (field("date"), {"type": "string", "format": "date"}),
        (field("datetime"), {"type": "string", "format": "date-time"}),
        (field("boolean"), {"type": "boolean"}),
        (field("integer", min_value=1), {"type": "integer", "minimum": 1}),
        (field("integer", max_value=9), {"type": "integer", "maximum": 9}),
        (
            field("choice", options=OPTIONS),
            {"type": "string", "oneOf": [{"const": "a", "title": "A"}, {"const": "b", "title": "B"}]},
        ),
        (field("choice", source="accounts"), {"type": "string", "format": "uuid", "x-source": "accounts"}),
        (field("choice", source="forms"), {"type": "string", "enum": list(CODES["forms"]), "x-source": "forms"}),
        (
            field("choices", source="cases"),
            {
                "type": "array",
                "items": {"type": "string", "format": "uuid", "x-source": "cases"},
                "uniqueItems": True,
                "maxItems": MAX_CHOICES,
            },
        ),
    ],
)
def test_the_schema_of_each_type(asked: InputField, expected: dict[str, Any]) -> None:
    assert json_schema(asking(asked))["properties"]["it"] == {"title": "Valeur", **expected}


def test_the_schema_of_rows_holds_that_of_their_fields() -> None:
    required = ROWS.model_copy(update={"required": True})
    found = json_schema(asking(required))["properties"]["it"]
    assert found["items"]["required"] == ["what"]
    assert found["minItems"] == 1
    assert "minItems" not in json_schema(asking(ROWS))["properties"]["it"]


def test_the_schema_tells_help_and_default() -> None:
    found = json_schema(asking(field("line", help="Comme sur la carte.", default="ddd", required=True)))
    assert found["properties"]["it"]["description"] == "Comme sur la carte."
    assert found["properties"]["it"]["default"] == "ddd"
    assert found["required"] == []
