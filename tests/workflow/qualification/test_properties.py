"""What holds of every proposal: reasons everywhere, nothing that goes away unsaid, no measure of a person."""

from __future__ import annotations

import dataclasses
import re
import typing
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from hypothesis import given
from hypothesis import strategies as st

from workflow.law import LAW, grounds_refused
from workflow.qualification import (
    QUESTIONNAIRE,
    UNKNOWN,
    Answers,
    Line,
    Proposal,
    Situation,
    faults_in,
    propose,
    proposed,
    questions_for,
    readable,
)
from workflow.qualification.models import Question
from workflow.qualification.offences import DISCRIMINATION
from workflow.qualification.proposing import _every_code

NATURES: Final = ("private", "public", "unknown")


def chosen_of(question: Question) -> st.SearchStrategy[tuple[str, ...]]:
    """Return what may be answered to a question."""
    alone = {answer.code for answer in QUESTIONNAIRE.answers[question.code] if answer.alone}
    codes = _every_code(question)
    one = st.sampled_from(codes).map(lambda code: (code,))
    together = [code for code in codes if code not in alone]
    if question.choice == "one" or not together:
        return one
    several = st.lists(st.sampled_from(together), min_size=1, max_size=4, unique=True).map(tuple)
    return st.one_of(one, several)


ANSWERS: Final[st.SearchStrategy[dict[str, tuple[str, ...]]]] = st.fixed_dictionaries(
    {}, optional={code: chosen_of(question) for code, question in QUESTIONNAIRE.questions.items()}
)
SITUATIONS: Final = st.builds(
    Situation, st.none() | st.dates(date(1990, 1, 1), date(2026, 11, 22)), st.sampled_from(NATURES)
)


def lines_of(found: Proposal) -> Iterator[tuple[str, Line]]:
    """Yield every line with the name of its section."""
    for section, lines in found.lines.items():
        yield from ((section, line) for line in lines)


@given(ANSWERS, SITUATIONS)
def test_every_line_has_a_reason_with_its_article(answers: Answers, situation: Situation) -> None:
    for _, line in lines_of(propose(answers, situation)):
        assert line.reasons
        assert all(reason.sentence and reason.article and "{" not in reason.sentence for reason in line.reasons)


@given(ANSWERS, SITUATIONS, st.sampled_from(sorted(QUESTIONNAIRE.questions)), st.data())
def test_an_answer_more_takes_no_proposal_away_without_its_reason(
    answers: dict[str, tuple[str, ...]], situation: Situation, code: str, data: st.DataObject
) -> None:
    before = {name: chosen for name, chosen in answers.items() if name != code}
    more = {**before, code: data.draw(chosen_of(QUESTIONNAIRE.questions[code]))}
    kept = {(section, line.code): line for section, line in lines_of(propose(more, situation))}
    for section, line in lines_of(propose(before, situation)):
        after = kept[section, line.code]
        if line.standing == "proposed" and after.standing != "proposed":
            assert after.reasons[0] not in line.reasons, "what changed is said first"


@given(ANSWERS, SITUATIONS)
def test_the_order_of_answers_changes_nothing(answers: Answers, situation: Situation) -> None:
    assert propose(answers, situation) == propose(dict(reversed(tuple(answers.items()))), situation)


@given(ANSWERS, SITUATIONS)
def test_to_be_found_out_is_no_answer(answers: dict[str, tuple[str, ...]], situation: Situation) -> None:
    silent = {code: chosen for code, chosen in answers.items() if chosen != (UNKNOWN,)}
    assert propose(answers, situation) == propose(silent, situation)


@given(ANSWERS, SITUATIONS)
def test_only_direct_discrimination_is_ever_a_criminal_matter(answers: Answers, situation: Situation) -> None:
    found = propose(answers, situation)
    treated = answers.get("TREATMENT", ())
    if treated and not {"LESS_FAVOURABLE", "ORDER", UNKNOWN} & set(treated):
        assert {line.standing for line in found.offences if line.code in DISCRIMINATION} == {"set_aside"}


@given(ANSWERS, SITUATIONS)
def test_no_ground_is_proposed_that_no_text_named(answers: Answers, situation: Situation) -> None:
    for line in propose(answers, situation).grounds:
        if line.standing == "proposed":
            assert any(reason.sentence.startswith("Critère en vigueur le ") for reason in line.reasons)


@given(ANSWERS, SITUATIONS)
def test_the_step_of_orientation_refuses_no_ground_that_is_proposed(answers: Answers, situation: Situation) -> None:
    domain = next(iter(answers.get("DOMAIN", ())), None)
    found = propose(answers, situation)
    on = situation.facts_on or date.min
    assert grounds_refused(proposed(found.grounds), on, domain) == ()


@given(ANSWERS, SITUATIONS)
def test_origin_is_never_excused_in_goods_and_services(
    answers: dict[str, tuple[str, ...]], situation: Situation
) -> None:
    told = {**answers, "GROUNDS": ("ORIGIN",), "DOMAIN": ("GOODS_SERVICES_PRIVATE",)}
    differences = set(proposed(propose(told, situation).differences))
    assert differences <= {"INDIRECT_AIM"}


@given(ANSWERS, SITUATIONS)
def test_what_is_to_be_asked_is_a_question_that_is_needed(answers: Answers, situation: Situation) -> None:
    needed = {asked.question.code for asked in questions_for(answers, situation) if asked.needed}
    pending = {each.code for each in propose(answers, situation).to_ask} - {"FACTS_DATE"}
    assert pending == {code for code in needed if set(answers.get(code, ())) <= {UNKNOWN}}


@given(ANSWERS, SITUATIONS)
def test_drawn_answers_are_usable_and_readable_takes_nothing_from_them(answers: Answers, situation: Situation) -> None:
    assert [fault for fault in faults_in(answers, {}) if not fault.in_reason] == []
    assert readable(answers) == answers
    for asked in questions_for(answers, situation):
        offered = {each.code for each in asked.offered}
        assert set(answers.get(asked.question.code, ())) <= offered


def test_unknown_answers_are_left_out_of_what_is_drawn() -> None:
    typed = {"GROUNDS": ("SEX", "CHARM"), "WEATHER": ("RAIN",)}
    assert readable(typed) == {"GROUNDS": ("SEX",)}


# Nobody is measured


def held_types(kind: Any, seen: set[Any]) -> Iterator[Any]:
    """Yield every plain type that a value of this type may hold, however deep."""
    if kind in seen:
        return
    seen.add(kind)
    if dataclasses.is_dataclass(kind):
        for hint in typing.get_type_hints(kind).values():
            yield from held_types(hint, seen)
    elif typing.get_origin(kind) is typing.Literal:
        yield from {type(value) for value in typing.get_args(kind)}
    elif typing.get_args(kind):
        for argument in typing.get_args(kind):
            yield from held_types(argument, seen)
    elif kind is not Ellipsis:
        yield kind


def test_a_proposal_cannot_hold_a_number() -> None:
    held = set(held_types(Proposal, set()))
    assert held == {str, date, type(None)}


def test_a_number_would_be_seen() -> None:
    @dataclasses.dataclass
    class Scored:
        lines: tuple[Line, ...]
        marks: Mapping[str, float]

    assert float in set(held_types(Scored, set()))


WORDS_ABOUT_A_PERSON: Final = re.compile(
    r"crédib|score|note de|probabilit|%|pour cent|sincér|menson|vraisembl|fiab|classement|profil de", re.IGNORECASE
)


def test_no_sentence_measures_or_doubts_a_person() -> None:
    told = [row.sentence_fr for row in QUESTIONNAIRE.reasons.values()]
    told += [f"{q.text_fr} {q.help_fr} {q.definition_fr}" for q in QUESTIONNAIRE.questions.values()]
    told += [answer.label_fr for answers in QUESTIONNAIRE.answers.values() for answer in answers]
    told += [f"{row.label_fr} {row.test_fr}" for row in QUESTIONNAIRE.differences.values()]
    assert [sentence for sentence in told if WORDS_ABOUT_A_PERSON.search(sentence)] == []


def test_the_respondent_is_never_called_the_author_of_a_fault() -> None:
    told = [row.sentence_fr for row in QUESTIONNAIRE.reasons.values()]
    told += [f"{q.text_fr} {q.help_fr} {q.definition_fr}" for q in QUESTIONNAIRE.questions.values()]
    assert [sentence for sentence in told if re.search(r"\b(auteur|coupable|agresseur|victime)\b", sentence)] == []


def test_every_domain_and_ground_of_the_law_is_offered() -> None:
    offered = {asked.question.code: {each.code for each in asked.offered} for asked in questions_for({}, Situation())}
    assert set(LAW.domains) <= offered["DOMAIN"]
    assert set(LAW.grounds) == offered["GROUNDS"]
