"""Whatever a file holds: every route is answered, with reasons; the gate never fails; more is never known for less."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workflow.fact_strategies import any_facts
from tests.workflow.orientation.told import ANSWERS, TODAY
from workflow.facts import Facts
from workflow.law import LAW
from workflow.orientation import RouteAdvice, Situation, Told, advise, standing
from workflow.orientation.aspects import ASPECTS, answers_of
from workflow.orientation.conditions import UNKNOWN

INSEE = st.sampled_from(("", "13078", "13047", "93001", "69256", "75056"))


@st.composite
def told(draw: st.DrawFn) -> Told:
    """Return anything that guards do not ask."""
    given_answers = {
        name: draw(st.sampled_from(sorted(ASPECTS[name].codes)))
        for name in draw(st.sets(st.sampled_from(sorted(ANSWERS))))
    }
    return Told(
        natures=draw(st.frozensets(st.sampled_from(("public", "private", "unknown")))),
        work_contract=draw(st.sampled_from((None, True, False))),
        offence=draw(st.sampled_from(("delit", "contravention", "none", "unknown"))),
        speech=draw(st.sampled_from((None, "none", "ordinary", "origin", "sex", "non_public"))),
        risks=draw(st.frozensets(st.sampled_from(("none", "violence", "distress", "eviction")))),
        answers=given_answers,
        decision=draw(st.sampled_from((None, True, False))),
        facts_insee=draw(INSEE),
        respondent_insee=draw(INSEE),
    )


def by_code(situation: Situation) -> dict[str, RouteAdvice]:
    """Return route -> advice."""
    return {advice.code: advice for advice in advise(situation, today=TODAY)}


@settings(max_examples=30)
@given(any_facts(), told())
def test_every_route_is_answered_with_reasons(facts: Facts, more: Told) -> None:
    found = by_code(Situation(facts, more))
    assert found.keys() == LAW.routes.keys()
    for advice in found.values():
        assert advice.cautions or advice.questions if advice.fit == "check" else advice.reasons
        assert advice.time.text_fr
        assert advice.cost.text_fr


@settings(max_examples=30)
@given(any_facts(), told())
def test_every_aspect_answers_with_its_own_codes(facts: Facts, more: Told) -> None:
    for name, codes in answers_of(Situation(facts, more)).items():
        assert codes
        assert codes <= ASPECTS[name].codes, name


@settings(max_examples=30)
@given(any_facts(), told())
def test_the_gate_is_open_exactly_where_nothing_that_blocks_is_missing(facts: Facts, more: Told) -> None:
    found = standing(Situation(facts, more), today=TODAY)
    assert found.may_refer == (not any(each.blocks for each in found.missing))
    assert [each.code for each in found.referrers if each.acts]


@settings(max_examples=30)
@given(any_facts(), told(), st.sampled_from(sorted(ANSWERS)))
def test_an_answer_more_never_turns_what_was_decided_into_a_question(facts: Facts, more: Told, name: str) -> None:
    before = by_code(Situation(facts, replace(more, answers={**more.answers, name: UNKNOWN})))
    for answer in sorted(ASPECTS[name].codes - {UNKNOWN}):
        after = by_code(Situation(facts, replace(more, answers={**more.answers, name: answer})))
        asked = {code: {each.aspect for each in advice.questions} for code, advice in after.items()}
        assert all(name not in aspects for aspects in asked.values())
        assert {c for c in after if after[c].fit == "check"} <= {
            c for c in before if before[c].fit in {"check", "fits"}
        }
