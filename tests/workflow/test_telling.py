"""A procedure in words: nothing of it is left out, and no code of ours reaches a reader."""

from __future__ import annotations

import re

import pytest

from workflow.engine import sources_of
from workflow.guards import CONDITIONS, GUARDS
from workflow.model import GuardUse
from workflow.procedures import current
from workflow.telling import (
    CONDITION_WORDS,
    PARAMETER_WORDS,
    SET_WORDS,
    VALUE_WORDS,
    ToldEvent,
    ToldProcedure,
    told,
    told_guard,
)

TITLES = {f"L{number:02}": f"Courrier {number}" for number in range(1, 26)}


@pytest.fixture(scope="module")
def whole() -> ToldProcedure:
    return told(current(), TITLES)


def plain(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ")


def step(whole: ToldProcedure, event: str) -> ToldEvent:
    return next(each for each in whole.events if each.id == event)


def test_every_condition_and_every_parameter_has_french_words() -> None:
    assert set(CONDITION_WORDS) == set(CONDITIONS)
    assert {name for guard in GUARDS.values() for name in guard.params} <= PARAMETER_WORDS.keys()
    assert set(current().sets) == set(SET_WORDS)


def test_every_entry_of_the_procedure_is_told(whole: ToldProcedure) -> None:
    procedure = current()
    assert [each.id for each in whole.states] == [each.id for each in procedure.states]
    assert [each.id for each in whole.events] == [each.id for each in procedure.events]
    assert [each.id for each in whole.clocks] == [each.id for each in procedure.clocks]
    assert [each.label for each in whole.roles] == [each.label for each in procedure.roles]
    assert [each.label for each in whole.machines] == [each.label for each in procedure.machines]


def test_a_step_tells_who_from_where_under_which_conditions_and_articles(whole: ToldProcedure) -> None:
    event = step(whole, "T06")
    assert (event.sources, event.target) == ("En qualification", "Orientation à valider")
    assert event.roles == ("référent de dossier",)
    assert len(event.guards) == len(current().event("T06").guards)
    assert "LO 2011-333 art. 6" in {guard.basis for guard in event.guards}
    assert [guard.setting for guard in event.guards if guard.setting] == ["sauf dossier critique"]
    assert any("Validation par le coordinateur (K07)" in clock for clock in event.clocks_started)
    assert any("Qualification (K06)" in clock for clock in event.clocks_stopped)


def test_four_eyes_name_the_steps_of_the_author(whole: ToldProcedure) -> None:
    assert [plain(each) for each in step(whole, "T11").four_eyes] == ["« Soumettre la saisine à validation » (T10)"]


def test_a_letter_says_when_it_is_produced(whole: ToldProcedure) -> None:
    letters = {letter.code: plain(letter.when) for letter in step(whole, "T11").letters}
    assert letters["L10"] == "si « Moyen d’envoi » est « Remise au délégué »"
    assert letters["L09"] == ""


def test_a_move_names_its_machine_and_the_answer_it_follows(whole: ToldProcedure) -> None:
    (proposed,) = step(whole, "T06").moves
    assert plain(proposed) == "Voie de recours, selon « Voie » : passe à « proposée »"
    assert "Article 40 du code de procédure pénale, du dossier : passe à « à examiner »" in map(
        plain, step(whole, "T01").moves
    )


def test_the_settings_of_a_condition_are_said_in_words() -> None:
    use = GuardUse(name="contact_tried", params={"tries": 3, "channels": 2, "days": 30})
    assert plain(told_guard(current(), use).setting) == "essais : 3 ; moyens différents : 2 ; jours : 30"
    clock = told_guard(current(), GuardUse(name="clock_over", params={"clock": "K05"}))
    assert plain(clock.setting) == "délai : Pièces manquantes (K05)"


def test_a_state_tells_what_leaves_it_and_what_is_done_in_it(whole: ToldProcedure) -> None:
    state = next(each for each in whole.states if each.id == "orientation_pending")
    assert [each.id for each in state.leaving] == ["T07", "T08"]
    assert {"T20", "T24", "T30", "T45", "T53", "T58"} <= {each.id for each in state.shared}
    assert plain(state.clock) == "Validation par le coordinateur (K07) : 5 jours ouvrés ; 1 jour ouvré en urgence"


def test_every_step_that_starts_in_a_state_is_told_there_once(whole: ToldProcedure) -> None:
    procedure = current()
    for state in whole.states:
        shown = [each.id for each in (*state.leaving, *state.staying, *state.shared)]
        starting = {event.id for event in procedure.events if state.id in sources_of(procedure, event)}
        assert sorted(shown) == sorted(starting), state.id


def test_a_wide_source_is_told_by_its_name_and_the_name_explained(whole: ToldProcedure) -> None:
    assert step(whole, "T45").sources == "tout dossier ouvert"
    explained = next(each for each in whole.sets if each.name == "dossier ouvert")
    assert "En qualification" in explained.states
    assert "T45" in {each.id for each in explained.events}


def test_no_code_of_ours_is_shown_to_a_reader(whole: ToldProcedure) -> None:
    """Names with an underline are ours; ids of steps, clocks and letters are printed on purpose."""
    words = [
        word
        for event in whole.events
        for word in (
            *(part for guard in event.guards for part in (guard.label, guard.setting, guard.basis)),
            *(letter.when for letter in event.letters),
            *event.clocks_started,
            *event.clocks_stopped,
            *event.moves,
            *event.tasks,
            *event.notices,
            *event.roles,
            event.sources,
            event.target,
        )
    ]
    assert [word for word in words if re.search(r"[a-z]_[a-z]", word)] == []
    assert [word for clock in whole.clocks for word in clock.notes if re.search(r"[a-z]_[a-z]", word)] == []


def test_every_value_word_is_used_by_the_procedure() -> None:
    procedure = current()
    values = {
        str(value)
        for event in procedure.events
        for use in event.guards
        for each in use.params.values()
        for value in (each if isinstance(each, tuple) else (each,))
    }
    classes = {name for clock in procedure.clocks for name in clock.retention_months}
    assert VALUE_WORDS.keys() <= values | classes
