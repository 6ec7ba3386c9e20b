"""Forms from input fields: every kind is drawn, read back as an event takes it, and drawn again with its faults."""

from __future__ import annotations

from datetime import date

import pytest
from litestar.datastructures import FormMultiDict

from api.forms import MOST_ROWS, Drawing, draw, faults, read, version_seen
from api.pages.differences import difference, sentences
from api.pages.forms_read import posted
from workflow.inputs import read_input
from workflow.model import InputError, InputField, Option
from workflow.procedures import current

TODAY = date(2026, 11, 23)
COLOURS = (Option(value="red", label="Rouge"), Option(value="green", label="Vert"))
FIELDS = (
    InputField(name="title", type="line", label="Titre", required=True),
    InputField(name="story", type="text", label="Récit"),
    InputField(name="on", type="date", label="Jour", not_future=True),
    InputField(name="at", type="datetime", label="Heure"),
    InputField(name="told", type="boolean", label="Dit"),
    InputField(name="many", type="integer", label="Nombre"),
    InputField(name="colour", type="choice", label="Couleur", options=COLOURS),
    InputField(name="colours", type="choices", label="Couleurs", options=COLOURS),
    InputField(
        name="lines",
        type="rows",
        label="Lignes",
        fields=(
            InputField(name="what", type="line", label="Quoi"),
            InputField(name="route", type="choice", label="Voie", source="case_routes"),
        ),
    ),
)


def sent(*pairs: tuple[str, str]) -> FormMultiDict:
    return FormMultiDict(pairs)


def test_what_was_typed_is_read_as_an_event_takes_it() -> None:
    form = sent(
        ("title", "  Un titre "),
        ("story", "Deux\r\nlignes"),
        ("on", "2026-11-20"),
        ("at", "2026-11-20T09:30"),
        ("told", "true"),
        ("many", "12"),
        ("colour", "red"),
        ("colours", "red"),
        ("colours", "green"),
        ("lines.0.what", "A"),
        ("lines.1.what", ""),
        ("lines.2.what", "C"),
    )
    assert read(FIELDS, form) == {
        "title": "Un titre",
        "story": "Deux\nlignes",
        "on": "2026-11-20",
        "at": "2026-11-20T09:30:00+01:00",
        "told": True,
        "many": 12,
        "colour": "red",
        "colours": ["red", "green"],
        "lines": [{"what": "A"}, {"what": "C"}],
    }


def test_an_untouched_form_says_no_and_nothing_else() -> None:
    assert read(FIELDS, sent()) == {"told": False}


@pytest.mark.parametrize("text", ["douze", "1.5", "--1", "²", "9" * 5000, ""])
def test_a_number_that_is_none_is_left_for_the_check_to_name(text: str) -> None:
    assert read(FIELDS, sent(("many", text))).get("many", "") == text


def test_a_forged_count_of_rows_is_bounded() -> None:
    forged = (("lines.999999999.what", "loin"), (f"lines.{'9' * 5000}.what", "plus loin"))
    assert read(FIELDS, sent(*forged, ("lines.0.what", "près")))["lines"] == [{"what": "près"}]


@pytest.mark.parametrize("text,seen", [("12", 12), ("", 0), ("-1", 0), ("douze", 0), ("9" * 5000, 0)])
def test_a_version_that_cannot_be_read_is_one_that_nobody_saw(text: str, seen: int) -> None:
    assert version_seen(sent(("seen", text))) == seen


def test_rows_to_answer_are_drawn_from_the_case_and_one_more_on_demand() -> None:
    routes = {"case_routes": (Option(value="A", label="Une"), Option(value="B", label="Deux"))}
    drawn = draw(FIELDS, Drawing(routes, TODAY))[-1]
    assert [row[1].options[number].chosen for number, row in enumerate(drawn.rows)] == [True, True]
    more = draw(FIELDS, Drawing(routes, TODAY, {"lines": [{"what": "x"}]}, more="lines"))[-1]
    assert [row[0].value for row in more.rows] == ["x", ""]
    full = draw(FIELDS, Drawing(routes, TODAY, {"lines": [{"what": "x"}] * 99}))[-1]
    assert len(full.rows) == MOST_ROWS


def test_a_fault_stands_beside_its_field_and_links_to_it_from_the_summary() -> None:
    errors = (
        InputError("/data/title", "missing", "écrivez un titre."),
        InputError("/data/lines/1/what", "missing", "dites quoi."),
        InputError("/data/nowhere", "odd", "Une erreur sans champ."),
    )
    fields = draw(FIELDS, Drawing({}, TODAY, {"lines": [{"what": "x"}, {"what": ""}]}, errors))
    assert fields[0].errors == ("écrivez un titre.",)
    assert fields[0].described_by == "f-title-erreur-1"
    assert fields[-1].rows[1][0].errors == ("dites quoi.",)
    told = faults(fields, errors)
    assert [fault.anchor for fault in told] == ["f-title", "f-lines-1-what", ""]
    assert told[2].text == "Une erreur sans champ."


def test_a_day_that_may_not_come_is_bounded_in_the_browser_too() -> None:
    assert draw(FIELDS, Drawing({}, TODAY))[2].latest == "2026-11-23"


def test_a_long_text_gets_room() -> None:
    assert draw(FIELDS, Drawing({}, TODAY, {"story": "ligne\n" * 9}))[1].lines == 10
    assert draw(FIELDS, Drawing({}, TODAY, {"story": "ligne\n" * 99}))[1].lines == 16


@pytest.mark.parametrize("event", [event.id for event in current().events])
def test_every_event_can_be_drawn_and_its_empty_form_is_answered_in_words(event: str) -> None:
    inputs = current().event(event).input
    assert len(draw(inputs, Drawing({}, TODAY))) == len(inputs)
    answer = read_input(current().event(event), read(inputs, sent()), today=TODAY)
    assert not isinstance(answer, tuple) or all(error.message for error in answer)


def test_two_texts_differ_by_sentence_and_joined_lose_none() -> None:
    theirs = "Les horaires changent. Deux collègues gardent les leurs. La binôme est déplacée."
    mine = "Les horaires changent. La binôme est déplacée. On parle d’ambiance."
    found = difference("comparator", "Comparaison", theirs, mine)
    assert [piece.text for piece in found.theirs if piece.only_here] == ["Deux collègues gardent les leurs."]
    assert [piece.text for piece in found.mine if piece.only_here] == ["On parle d’ambiance."]
    assert set(sentences(found.joined)) == set(sentences(theirs)) | set(sentences(mine))


def test_a_null_character_that_no_store_keeps_is_left_out() -> None:
    assert posted(sent(("label", "Deuil\0 national"))) == {"label": "Deuil national"}
