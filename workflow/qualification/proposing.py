"""The questionnaire as it stands for one case, what it proposes, and what is wrong with an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from workflow.law import LAW, grounds_refused, typeset
from workflow.qualification.differences import LIVE, difference_lines, proof_lines
from workflow.qualification.forms import domain_lines, form_lines, ground_lines
from workflow.qualification.models import (
    Asked,
    AskedWhen,
    Fault,
    Offered,
    Pending,
    Proposal,
    Question,
    Situation,
)
from workflow.qualification.offences import (
    BY_AUTHORITY,
    article40_lines,
    bound_kinds,
    listed_reprisal,
    offence_lines,
)
from workflow.qualification.reading import QUESTIONNAIRE
from workflow.qualification.told import Answers, Told, because, day_in_words, ground_words

FACTS_DATE: Final = "FACTS_DATE"
"""Among what is to be asked: the day of the facts, which the file holds and no question asks."""


def propose(answers: Answers, situation: Situation) -> Proposal:
    """Return what the law of the day of the facts proposes for these answers, each with its reason and article.

    It proposes; the handler decides. Nothing in it measures a person, a story or its truth.
    """
    told = Told(situation, answers)
    grounds = ground_lines(told)
    forms = form_lines(told, grounds)
    offences = offence_lines(told)
    differences = difference_lines(told, grounds, forms)
    return Proposal(
        on=told.on,
        questions=QUESTIONNAIRE.version,
        domain=domain_lines(told),
        grounds=grounds,
        forms=forms,
        differences=differences,
        offences=offences,
        article40=article40_lines(told, offences),
        proof=proof_lines(told, offences),
        to_ask=tuple(_to_ask(told)),
    )


def questions_for(answers: Answers, situation: Situation) -> tuple[Asked, ...]:
    """Return every question with what it offers; one that is not needed is asked no more, its answer stays shown."""
    told = Told(situation, answers)
    return tuple(
        Asked(question, _offered(question, told), _NEEDED[question.asked_when](told))
        for question in QUESTIONNAIRE.questions.values()
    )


def faults_in(answers: Answers, reasons: Mapping[str, str]) -> tuple[Fault, ...]:
    """Return everything wrong with the answers: unknown codes, one too many, a reason that is missing."""
    found = [fault for code, chosen in answers.items() for fault in _faults(code, chosen, reasons.get(code, ""))]
    found += [_unknown_question(code) for code in reasons if code not in QUESTIONNAIRE.questions]
    return tuple(dict.fromkeys(found))


def readable(answers: Answers) -> Answers:
    """Return the answers without what no question knows: what a page can draw again beside its faults."""
    questions = QUESTIONNAIRE.questions
    return {
        code: tuple(each for each in chosen if each in _every_code(questions[code]))
        for code, chosen in answers.items()
        if code in questions
    }


def _unknown_question(code: str) -> Fault:
    return Fault(code, "unknown_question", "Cette question n’existe pas\N{NO-BREAK SPACE}: relisez le questionnaire.")


def _faults(code: str, chosen: tuple[str, ...], reason: str) -> Iterator[Fault]:
    question = QUESTIONNAIRE.questions.get(code)
    if question is None:
        yield _unknown_question(code)
        return
    known = set(_every_code(question))
    if any(each not in known for each in chosen):
        yield Fault(code, "unknown_choice", "Ce choix n’est pas proposé\N{NO-BREAK SPACE}: prenez-en un de la liste.")
    alone = {answer.code for answer in QUESTIONNAIRE.answers[code] if answer.alone}
    if len(set(chosen)) > 1 and (question.choice == "one" or alone & set(chosen)):
        yield Fault(code, "not_together", "Ces réponses s’excluent\N{NO-BREAK SPACE}: n’en gardez qu’une.")
    if question.reason == "required" and not reason.strip() and _needs_reason(question, chosen):
        yield Fault(code, "reason_missing", "Dites pourquoi, en une phrase au moins.", in_reason=True)


def _needs_reason(question: Question, chosen: tuple[str, ...]) -> bool:
    """An open answer needs no reason, nor « none of these » where the law lists what could be chosen."""
    silent = {"UNKNOWN"} if question.offers == "own" else {"UNKNOWN", "NONE"}
    return bool(set(chosen) - silent)


def _to_ask(told: Told) -> Iterator[Pending]:
    if told.on is None:
        yield Pending(FACTS_DATE, because("DATE_MISSING").sentence)
    for question in QUESTIONNAIRE.questions.values():
        if not told.chosen(question.code) and _NEEDED[question.asked_when](told):
            yield Pending(question.code, question.text_fr)


# What each question offers


def _every_code(question: Question) -> tuple[str, ...]:
    own = tuple(answer.code for answer in QUESTIONNAIRE.answers[question.code])
    return (*_CODES[question.offers](), *own)


_CODES: Final[Mapping[str, Callable[[], tuple[str, ...]]]] = {
    "own": tuple,
    "domains": lambda: tuple(LAW.domains),
    "grounds": lambda: tuple(LAW.grounds),
    "differences": lambda: tuple(QUESTIONNAIRE.differences),
    "acts": lambda: tuple(QUESTIONNAIRE.acts),
    "offences": lambda: tuple(code for code, offence in QUESTIONNAIRE.offences.items() if offence.asked),
    "persons": lambda: tuple(QUESTIONNAIRE.persons),
}


def _offered(question: Question, told: Told) -> tuple[Offered, ...]:
    own = (
        Offered(
            answer.code,
            answer.label_fr,
            answer.help_fr or (LAW.forms[answer.leads_to].definition_fr if answer.leads_to else ""),
            LAW.forms[answer.leads_to].article if answer.leads_to else "",
            answer.alone,
        )
        for answer in QUESTIONNAIRE.answers[question.code]
    )
    return (*_FROM_THE_LAW[question.offers](told), *own)


def _domains(_: Told) -> tuple[Offered, ...]:
    return tuple(Offered(code, domain.label_fr, article=domain.article) for code, domain in LAW.domains.items())


def _grounds(told: Told) -> tuple[Offered, ...]:
    return tuple(Offered(code, ground_words(code, told.on), _not_yet(told, code)) for code in LAW.grounds)


def _not_yet(told: Told, code: str) -> str:
    """Say of a ground that no text named it yet; it may be ticked all the same, for people tell what they live."""
    refused = grounds_refused([code], told.on, told.domain) if told.on else ()
    if not refused:
        return ""
    words = f"Pas encore dans la loi le {day_in_words(told.on)} : depuis le {day_in_words(refused[0].first_on)}."
    return typeset(words)


def _differences(told: Told) -> tuple[Offered, ...]:
    grounds = ground_lines(told)
    lines = difference_lines(told, grounds, form_lines(told, grounds))
    rows = QUESTIONNAIRE.differences
    return tuple(
        Offered(each.code, each.label, rows[each.code].test_fr, rows[each.code].article)
        for each in lines
        if each.standing in LIVE or told.has("DIFFERENCES", each.code)
    )


_FROM_THE_LAW: Final[Mapping[str, Callable[[Told], tuple[Offered, ...]]]] = {
    "own": lambda _: (),
    "domains": _domains,
    "grounds": _grounds,
    "differences": _differences,
    "acts": lambda _: tuple(
        Offered(act.code, act.label_fr, article=act.article) for act in QUESTIONNAIRE.acts.values()
    ),
    "offences": lambda _: tuple(
        Offered(offence.code, offence.label_fr, article=offence.article)
        for offence in QUESTIONNAIRE.offences.values()
        if offence.asked
    ),
    "persons": lambda _: tuple(
        Offered(kind.code, kind.label_fr, article=kind.article) for kind in QUESTIONNAIRE.persons.values()
    ),
}


# When each question is asked


def _differences_apply(told: Told) -> bool:
    """Something may be discussed; asked once grounds and domain are told, for it depends on both."""
    return bool(told.grounds) and told.domain is not None and bool(_differences(told))


def _criminal_form(told: Told) -> bool:
    treated = told.chosen("TREATMENT")
    return not treated or bool({"LESS_FAVOURABLE", "ORDER"} & set(treated)) or listed_reprisal(told)


def _public_act(told: Told) -> bool:
    return any(QUESTIONNAIRE.acts[code].offence == BY_AUTHORITY for code in told.raised("ACT"))


def _possible_offence(told: Told) -> bool:
    """An act of the list or another offence was raised, and the rest does not set every one aside."""
    if not told.raised("ACT") and not told.raised("OTHER_OFFENCE"):
        return False
    serious = (each for each in offence_lines(told) if QUESTIONNAIRE.offences[each.code].kind != "contravention")
    return any(each.standing in LIVE for each in serious)


_NEEDED: Final[Mapping[AskedWhen, Callable[[Told], bool]]] = {
    "always": lambda _: True,
    "several_grounds": lambda told: len(told.grounds) > 1,
    "less_favourable": lambda told: not told.chosen("TREATMENT") or told.has("TREATMENT", "LESS_FAVOURABLE"),
    "differences_apply": _differences_apply,
    "criminal_form": _criminal_form,
    "public_act": _public_act,
    "listed_act": lambda told: _criminal_form(told) and bool(told.raised("ACT")),
    "possible_offence": _possible_offence,
    "bound_person": lambda told: _possible_offence(told) and bool(bound_kinds(told)),
}
