"""Which domain, grounds and forms the answers lead to, in the law of the day of the facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from workflow.law import LAW, InForce, grounds_in_force, grounds_refused, typeset
from workflow.law.models import Form
from workflow.qualification.models import Line, Standing
from workflow.qualification.reading import QUESTIONNAIRE
from workflow.qualification.told import (
    Finding,
    Told,
    answered_otherwise,
    awaited,
    because,
    day_in_words,
    ground_words,
    line,
    said,
)

LEADING: Final[Mapping[str, tuple[str, str]]] = {
    answer.leads_to: (question, answer.code)
    for question, answers in QUESTIONNAIRE.answers.items()
    for answer in answers
    if answer.leads_to
}
"""Form -> the question and the answer that lead to it."""
NATURES: Final = {"public": "une personne publique", "private": "une personne privée"}
SECTORS: Final = {"public": "public", "private": "privé"}
WORK: Final = frozenset({"EMPLOYMENT_PRIVATE", "EMPLOYMENT_PUBLIC", "TRAINING_INTERNSHIP"})
FEWEST_TOGETHER: Final = 2


def answers_held(domain: str | None, grounds: Sequence[str], forms: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the answers that the file already gives: what a questionnaire nobody filled in begins with."""
    led = [LEADING[form] for form in forms if form in LEADING]
    held = {
        "DOMAIN": (domain,) if domain else (),
        "GROUNDS": tuple(grounds),
        **{question: tuple(answer for asked, answer in led if asked == question) for question, _ in led},
    }
    return {question: chosen for question, chosen in held.items() if chosen}


def domain_lines(told: Told) -> tuple[Line, ...]:
    """Return the domain chosen, with its judge; nothing before the question is answered."""
    if told.domain is None:
        return ()
    domain = LAW.domains[told.domain]
    findings: list[Finding] = []
    if domain.typical_judge:
        findings.append(("proposed", because("DOMAIN_COVERED", of=domain)))
        findings.append(("proposed", because("JUDGE", judge=domain.typical_judge)))
    else:
        findings.append(("proposed", because("DOMAIN_OTHER")))
    nature = told.situation.nature
    if nature == "unknown":
        findings.append(("proposed", because("NATURE_UNKNOWN")))
    elif domain.sector not in {nature, "both"}:
        mismatch = because("NATURE_MISMATCH", nature=NATURES[nature], sector=SECTORS[domain.sector])
        findings.append(("proposed", mismatch))
    return (line(domain.code, domain.label_fr, findings),)


def ground_lines(told: Told) -> tuple[Line, ...]:
    """Return each alleged ground, with what every applicable statute says of it on the day of the facts."""
    return tuple(line(code, ground_words(code, told.on), _ground(told, code)) for code in told.grounds)


def _ground(told: Told, code: str) -> Iterator[Finding]:
    if told.on is None:
        yield "open", because("DATE_MISSING")
        return
    refused = grounds_refused([code], told.on, told.domain)
    if refused:
        yield "set_aside", said(refused[0].sentence, refused[0].article, "sure")
        last, first = told.situation.last_on, refused[0].first_on
        if last is not None and last >= first:
            yield "set_aside", because("LATER_FACTS", last=day_in_words(last), first=day_in_words(first))
    answers = grounds_in_force([code], told.on, told.domain)
    known = any(answer.status == "in_force" for answer in answers)
    for answer in answers:
        standing: Standing = "proposed" if known or refused else "open"
        yield standing, said(without_article(answer), answer.article, answer.confidence)


def without_article(answer: InForce) -> str:
    """Return what a statute says of a ground; the article that begins the sentence stands beside it already."""
    before, colon, after = answer.sentence.partition("\N{NO-BREAK SPACE}: ")
    return after if colon and typeset(before) == typeset(answer.article) else answer.sentence


def form_lines(told: Told, grounds: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return every form that the law knows, with where the answers leave it."""
    return tuple(line(form.code, form.label_fr, _form(told, form, grounds)) for form in LAW.forms.values())


def _form(told: Told, form: Form, grounds: tuple[Line, ...]) -> Iterator[Finding]:
    question, answer = LEADING[form.code]
    if form.code == "INTERSECTIONAL" and len(told.grounds) == 1:
        yield "set_aside", because("ONE_GROUND")
        return
    if not told.chosen(question):
        yield awaited(question)
        return
    if not told.has(question, answer):
        yield answered_otherwise(told, question)
        return
    yield "proposed", said(f"{form.definition_fr}.", form.article, form.confidence)
    yield from _dated(told)
    yield from _CONDITIONS[form.code](told, grounds)


def _dated(told: Told) -> Iterator[Finding]:
    """The definitions are those of the law of 2008: earlier facts are for a jurist."""
    first = LAW.statutes["l2008"][0].valid_from
    if told.on is None:
        yield "open", because("DATE_MISSING")
    elif first and told.on < first:
        yield "open", because("BEFORE_STATUTE", first=day_in_words(first))


def _a_ground(_: Told, grounds: tuple[Line, ...]) -> Iterator[Finding]:
    """A ground that a text named on the day of the facts."""
    standings = {each.standing for each in grounds}
    if not grounds:
        yield "open", because("GROUND_NEEDED")
    elif standings == {"set_aside"}:
        yield "set_aside", because("NO_GROUND_IN_FORCE")
    elif "proposed" not in standings:
        yield "open", next(each.reasons[0] for each in grounds if each.standing == "open")


def no_comparison(told: Told) -> bool:
    """Tell whether nothing compares, where a comparison is needed: pregnancy needs none."""
    return told.has("COMPARISON", "NONE") and "PREGNANCY" not in told.grounds


def _direct(told: Told, grounds: tuple[Line, ...]) -> Iterator[Finding]:
    yield from _a_ground(told, grounds)
    if no_comparison(told):
        yield "set_aside", because("NO_COMPARISON")
    elif told.has("COMPARISON", "NONE"):
        yield "proposed", because("PREGNANCY_ALONE")
    elif not told.chosen("COMPARISON"):
        yield "proposed", because("COMPARISON_TO_SEEK")


def _harassment(told: Told, grounds: tuple[Line, ...]) -> Iterator[Finding]:
    if told.has("OTHER_OFFENCE", "SEXUAL_HARASSMENT"):
        yield "proposed", because("SEXUAL_NATURE")
    else:
        yield from _a_ground(told, grounds)


def _accommodation(told: Told, grounds: tuple[Line, ...]) -> Iterator[Finding]:
    if not grounds:
        yield awaited("GROUNDS")
    elif "DISABILITY" not in told.grounds:
        yield "set_aside", because("ACCOMMODATION_DISABILITY")
    if told.domain is None:
        yield awaited("DOMAIN")
    elif told.domain not in WORK:
        yield "open", because("ACCOMMODATION_WORK")


def _several(_: Told, grounds: tuple[Line, ...]) -> Iterator[Finding]:
    kept = [each for each in grounds if each.standing != "set_aside"]
    if len(kept) < FEWEST_TOGETHER:
        yield "set_aside", because("ONE_GROUND")


def _nothing_more(told: Told, grounds: tuple[Line, ...]) -> Iterator[Finding]:
    del told, grounds
    yield from ()


_CONDITIONS: Final[Mapping[str, Callable[[Told, tuple[Line, ...]], Iterator[Finding]]]] = {
    "DIRECT": _direct,
    "INDIRECT": _a_ground,
    "HARASSMENT": _harassment,
    "INSTRUCTION": _a_ground,
    "REASONABLE_ACCOMMODATION": _accommodation,
    "RETALIATION": _nothing_more,
    "ASSOCIATION": _a_ground,
    "INTERSECTIONAL": _several,
    "SYSTEMIC": _nothing_more,
}
"""Form -> what must hold besides the answer that leads to it."""
