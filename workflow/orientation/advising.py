"""The route advisor: for each route, whether it fits and why, who acts, at what cost, how long is left, where. Pure.

The advice informs: the claimant chooses, a coordinator validates, a judge decides. Nothing is scored.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from workflow.law import LAW, long_date, typeset
from workflow.law.articles import of_the_day
from workflow.law.models import Confidence, Row, holding
from workflow.orientation.aspects import answers_of
from workflow.orientation.conditions import UNKNOWN, Answers, Condition, asked
from workflow.orientation.courts import Where, where_of
from workflow.orientation.rows import ROWS, Effect, RouteCondition, RouteQuestion, RouteWay
from workflow.orientation.situation import Situation
from workflow.orientation.time_left import TimeLeft, time_left

Fit = Literal["fits", "check", "no"]
FIT_ORDER: Final[dict[Fit, int]] = {"fits": 0, "check": 1, "no": 2}


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence with its article and how sure it is."""

    text_fr: str
    article: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be asked. ``pointer``: where the file keeps the answer; ``event``: the step that notes it."""

    aspect: str
    text_fr: str
    help_fr: str
    pointer: str
    event: str | None


@dataclass(frozen=True, slots=True)
class Cost:
    """What the route costs at the date. ``euros``: the contribution due, None where none is."""

    text_fr: str
    euros: int | None = None
    article: str = ""


@dataclass(frozen=True, slots=True)
class RouteAdvice:
    """One route for one case on one day."""

    code: str
    label_fr: str
    fit: Fit
    reasons: tuple[Reason, ...]
    cautions: tuple[Reason, ...]
    questions: tuple[Question, ...]
    who_fr: str
    form_fr: str
    cost: Cost
    time: TimeLeft
    where: Where
    beside: tuple[Reason, ...]
    tell: tuple[Reason, ...]
    for_person: bool
    article: str
    confidence: Confidence


def advise(situation: Situation, *, today: date) -> tuple[RouteAdvice, ...]:
    """Return every route: those that fit or may fit first, the shortest time left before the others."""
    answers = answers_of(situation)
    found = [_advice(code, situation, answers, today) for code in LAW.routes]
    return of_the_day(tuple(sorted(found, key=_order)), today)


def unserved(situation: Situation) -> tuple[str, ...]:
    """Return the limitation rules of the case that no route of the list serves: they are shown all the same."""
    served = {rule for route in LAW.routes.values() for rule in route.limitation_rules}
    rows = situation.facts.limitation
    return tuple(row.rule for row in rows if row.rule not in served and LAW.limitation_rules[row.rule].length)


def _order(advice: RouteAdvice) -> tuple[bool, bool, date, bool, int]:
    """What does not fit stands last; then the soonest safe day, an action before what only accompanies it, then fit."""
    first = advice.time.first
    own = first is not None and first.rule in LAW.routes[advice.code].limitation_rules
    soonest = first.safe_day if first and first.safe_day else date.max
    return advice.fit == "no", advice.time.kind == "over", soonest, not own, FIT_ORDER[advice.fit]


def _advice(code: str, situation: Situation, answers: Answers, today: date) -> RouteAdvice:
    route = LAW.routes[code]
    way = holding((row for row in ROWS.ways if row.route == code), today)
    open_today = way is not None and route.holds_on(today)
    way = way or next(row for row in ROWS.ways if row.route == code)
    rows = [row for row in ROWS.conditions if code in row.routes and row.holds_on(today)]
    fit, reasons, questions = _fit(rows, answers) if open_today else ("no", (_not_yet(way),), ())
    return RouteAdvice(
        code=code,
        label_fr=route.label_fr,
        fit=fit,
        reasons=reasons,
        cautions=_reasons(rows, "cautions", answers) if fit != "no" else (),
        questions=questions,
        who_fr=way.who_fr,
        form_fr=way.form_fr,
        cost=_cost(way, today),
        time=time_left(way, situation.facts, today=today),
        where=where_of(way, situation.told, answers, today=today),
        beside=_reasons(rows, "beside", answers),
        tell=_reasons(rows, "tell", answers),
        for_person=way.for_person,
        article=way.article,
        confidence=way.confidence,
    )


def _fit(rows: list[RouteCondition], answers: Answers) -> tuple[Fit, tuple[Reason, ...], tuple[Question, ...]]:
    """Excluded, suited, or to be checked: what would decide is asked, never assumed."""
    excluded = _reasons(rows, "excludes", answers)
    if excluded:
        return "no", excluded, ()
    suits, cautions = _reasons(rows, "suits", answers), _reasons(rows, "cautions", answers)
    may_exclude = [row.when for row in rows if row.effect == "excludes"]
    if suits:
        reasons = (*suits, *_reasons(rows, "favours", answers))
        return "check" if cautions else "fits", reasons, _questions(may_exclude, answers)
    may_suit = [row.when for row in rows if row.effect == "suits" and row.when.holds(answers) is None]
    if may_suit or cautions:
        return "check", (), _questions((*may_suit, *may_exclude), answers)
    return "no", _reasons(rows, "otherwise", answers), ()


def _reasons(rows: Iterable[RouteCondition], effect: Effect, answers: Answers) -> tuple[Reason, ...]:
    return tuple(
        Reason(row.reason_fr, row.article, row.confidence)
        for row in rows
        if row.effect == effect and row.when.holds(answers)
    )


def _questions(conditions: Iterable[Condition], answers: Answers) -> tuple[Question, ...]:
    """Return what to ask, each question once. Without a domain nobody can say under which law the work is."""
    aspects = asked(conditions, answers)
    if UNKNOWN in answers["domain"]:
        aspects = tuple("domain" if aspect in {"work", "contract"} else aspect for aspect in aspects)
    rows = dict.fromkeys(ROWS.questions[aspect] for aspect in aspects)
    return tuple(question_of(row) for row in rows)


def question_of(row: RouteQuestion) -> Question:
    """Return a question as it is shown."""
    return Question(row.aspect, row.question_fr, row.help_fr, row.pointer, row.event)


def _not_yet(way: RouteWay) -> Reason:
    since = f" avant le {long_date(way.valid_from)}" if way.valid_from else ""
    return Reason(typeset(f"Cette voie n’existe pas sous cette forme{since}."), way.article, way.confidence)


def _cost(way: RouteWay, today: date) -> Cost:
    """Return the cost at the date: the sum in force, or from when one is due."""
    if way.amount is None:
        return Cost(_sentence(way.cost_fr))
    versions = LAW.amounts[way.amount]
    now = holding(versions, today)
    if now is None:
        coming = next((row for row in versions if row.valid_from and row.valid_from > today), None)
        told = f"Aucune contribution à cette date{_from(coming)}."
        return Cost(typeset(f"{told} {_sentence(way.cost_fr)}"))
    told = f"{now.euros} € : {_lower(now.label_fr)}. {way.amount_note_fr} {_sentence(way.cost_fr)}"
    return Cost(typeset(told), now.euros, now.article)


def _from(coming: Row | None) -> str:
    if coming is None or coming.valid_from is None:
        return ""
    euros = getattr(coming, "euros", None)
    return f" ; {euros} € au plus tard pour une instance engagée à partir du {long_date(coming.valid_from)}"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}" + ("" if text.endswith(".") else ".")


def _lower(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"
