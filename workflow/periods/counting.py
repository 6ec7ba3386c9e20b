"""Counting one period from one start, by the method of its rule. Each answer carries its derivation.

CPC 640-642 do not govern limitation: no move to a working day there (Cass. 1re civ., 12 December 2018,
n° 17-25.697). Alarms, letters and queues use ``safe_day``: the last working day strictly before the same-number day,
or before the last day where a method or a reform knows no same-number day.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from workflow.law import LAW, Length, LimitationRule, StartKind, long_date, typeset, weekday_date
from workflow.law.models import Confidence, Method, Standstill
from workflow.periods.calendar import (
    SATURDAY,
    holiday_name,
    is_business_day,
    next_business_day,
    previous_business_day,
    same_number_day,
)

StepKind = Literal[
    "start", "first_day", "same_number", "law_start", "franc", "moved", "cap", "not_after", "year_end", "last_day",
    "born", "safe_day", "standstill", "no_period", "suspension", "at_least", "interruption", "without_effect",
]  # fmt: skip
KNOWN_YEARS = range(1900, 2080)
"""Years in which a period may start: the longest one still ends in a year whose holidays the calendar knows (2100)."""
_ONE_DAY = timedelta(days=1)


class PeriodError(ValueError):
    """A period cannot be counted from this start."""


class UnknownStartKindError(PeriodError):
    """The rule does not accept this kind of start date."""

    def __init__(self, rule: LimitationRule, start_kind: str) -> None:
        self.rule = rule.code
        self.start_kind = start_kind
        accepted = ", ".join(LAW.start_kinds[kind].label_fr for kind in rule.start_kinds) or "aucun"
        name = LAW.start_kinds[start_kind].label_fr if start_kind in LAW.start_kinds else start_kind
        super().__init__(
            typeset(f"{rule.label_fr} ({rule.article}) : point de départ accepté : {accepted}, et non « {name} ».")
        )


class NotInForceError(PeriodError):
    """The rule does not govern an event of this day."""

    def __init__(self, rule: LimitationRule, start_on: date) -> None:
        self.rule = rule.code
        self.start_on = start_on
        super().__init__(typeset(f"{rule.label_fr} ({rule.article}) : ne s’applique pas au {long_date(start_on)}."))


class OutOfCalendarError(PeriodError):
    """The start lies outside the years whose holidays are known, so no working day could be told."""

    def __init__(self, start_on: date) -> None:
        self.start_on = start_on
        told = f"Cette date ({start_on.isoformat()}) ne peut faire partir un délai : indiquez une date entre "
        super().__init__(typeset(f"{told}{KNOWN_YEARS.start} et {KNOWN_YEARS.stop - 1}."))


@dataclass(frozen=True, slots=True)
class DerivationStep:
    """One step of the count, in French, with its date and its article."""

    kind: StepKind
    label_fr: str
    on: date | None
    article: str


@dataclass(frozen=True, slots=True)
class Period:
    """A period counted from one start.

    ``legal_last_day``: last day to act (for a silence, the day on which a decision is born). ``safe_day``: None where
    no alarm is raised (SILENCE, NONE). ``over_after``: the last day with the standstill of 2020 added, criminal and
    press rows only: they are called over only after it. ``counted_from``: the event whose period gives the last day.
    """

    rule: str
    start_on: date
    start_kind: StartKind
    counted_from: date
    legal_last_day: date | None
    safe_day: date | None
    over_after: date | None
    derivation: tuple[DerivationStep, ...]
    confidence: Confidence

    def words(self) -> tuple[str, ...]:
        """Return the derivation as French sentences, for pages and letters."""
        return tuple(f"{step.label_fr} \N{EN DASH} {step.article}." for step in self.derivation)

    @property
    def open_until(self) -> date | None:
        """The last day on which the row is not called over."""
        return self.over_after or self.legal_last_day


@dataclass(frozen=True, slots=True)
class Count:
    """What a method found: the last day, the day before which the safe day lies, and the steps."""

    last_day: date | None
    safe_before: date | None
    steps: tuple[DerivationStep, ...]


def last_day(
    rule: LimitationRule | str, start_on: date, *, start_kind: StartKind, act_on: date | None = None
) -> Period:
    """Count a limitation rule from a start.

    ``act_on``: day of the act, for a rule that a second date caps (CPP 9-1: twelve years from the act); without it
    the cap is not counted. Raises ``UnknownStartKindError``, ``NotInForceError``, ``OutOfCalendarError`` and, for an
    unknown rule, ``KeyError``.
    """
    rule = LAW.limitation_rules[rule] if isinstance(rule, str) else rule
    count, counted_from = first_count(rule, start_on, start_kind, act_on)
    return period_of(rule, start_on, start_kind, counted_from, count)


def first_count(rule: LimitationRule, start_on: date, start_kind: StartKind, act_on: date | None) -> tuple[Count, date]:
    """Return the count from the start of a rule, its second length and its reform applied, and from which event.

    Raises as ``last_day`` does.
    """
    for day in (start_on, act_on):
        if day is not None and day.year not in KNOWN_YEARS:
            raise OutOfCalendarError(day)
    if rule.method != "NONE" and start_kind not in rule.start_kinds:
        raise UnknownStartKindError(rule, start_kind)
    if not rule.takes_event_of(start_on):
        raise NotInForceError(rule, start_on)
    count, counted_from = counted(rule, start_on, start_kind), start_on
    if act_on is not None:
        count, counted_from = _capped(rule, count, start_on, act_on)
    return reformed(rule, count), counted_from


def counted(rule: LimitationRule, on: date, start_kind: StartKind) -> Count:
    """Count the length of a rule from a day by its method alone: no reform, no cap, no standstill."""
    return _METHODS[rule.method](rule, on, start_kind)


def period_of(rule: LimitationRule, start_on: date, start_kind: StartKind, counted_from: date, count: Count) -> Period:
    """Add the steps common to all methods: start, last day, safe day, standstill of 2020."""
    over_after, standstill = _over_after(rule, counted_from, count.last_day)
    safe_day = previous_business_day(count.safe_before) if count.safe_before else None
    steps = (
        _start_step(rule, start_on, start_kind),
        *count.steps,
        *_last_steps(rule, count.last_day),
        *standstill,
        *_safe_steps(count, safe_day),
    )
    return Period(
        rule=rule.code,
        start_on=start_on,
        start_kind=start_kind,
        counted_from=counted_from,
        legal_last_day=count.last_day,
        safe_day=safe_day,
        over_after=over_after,
        derivation=steps,
        confidence=rule.confidence,
    )


def _length(rule: LimitationRule) -> Length:
    assert rule.length is not None, rule.code
    return rule.length


def told_step(kind: StepKind, label_fr: str, on: date | None, article: str) -> DerivationStep:
    """Return a step of a derivation, its sentence typeset."""
    return DerivationStep(kind, typeset(label_fr), on, article)


def _start_step(rule: LimitationRule, start_on: date, start_kind: StartKind) -> DerivationStep:
    name = LAW.start_kinds[start_kind].label_fr
    return told_step("start", f"Départ : {name}, le {weekday_date(start_on)}", start_on, rule.article)


def _first_day_step(rule: LimitationRule, start_on: date) -> DerivationStep:
    first = start_on + _ONE_DAY
    article = LAW.methods[rule.method].article
    return told_step("first_day", f"Premier jour compté : le lendemain, {weekday_date(first)}", first, article)


def _same_number(rule: LimitationRule, start_on: date) -> tuple[date, DerivationStep]:
    length = _length(rule)
    number = same_number_day(start_on, length)
    if number.day == start_on.day or length.days:
        label = f"Même quantième {length.label_fr} plus tard : {weekday_date(number)}"
    else:
        label = (
            f"Pas de {start_on.day} dans le mois d’arrivée, {length.label_fr} plus tard : "
            f"dernier jour du mois, {weekday_date(number)}"
        )
    return number, told_step("same_number", label, number, rule.article)


def _last_steps(rule: LimitationRule, on: date | None) -> tuple[DerivationStep, ...]:
    """Tell the last day to act; a silence files nothing and no period has no last day."""
    if on is None or rule.method == "SILENCE":
        return ()
    rest = "" if is_business_day(on) else ", sans report au jour ouvré suivant"
    return (told_step("last_day", f"Dernier jour : {weekday_date(on)}{rest}", on, LAW.methods[rule.method].article),)


def _prescription(rule: LimitationRule, start_on: date, start_kind: StartKind) -> Count:
    """Same day number, 24:00, never moved (CC 2228-2229; CPP 7-9; loi 1881 art. 65).

    A period that a law opens at 0:00 ends the day before the same-number day (Cass. 1re civ., 12 December 2018).
    """
    number, step = _same_number(rule, start_on)
    if start_kind == "law":
        last = number - _ONE_DAY
        label = f"Entrée en vigueur à zéro heure : la veille du même quantième, {weekday_date(last)}"
        law_step = told_step("law_start", label, last, "Cass. 1re civ., 12 décembre 2018, n° 17-25.697")
        return Count(last, last, (step, law_step))
    return Count(number, number, (_first_day_step(rule, start_on), step))


def _moved(on: date, article: str) -> tuple[date, tuple[DerivationStep, ...]]:
    """Move a day to the next working day, and tell why."""
    moved = next_business_day(on)
    if moved == on:
        return on, ()
    skipped = _skipped(on - _ONE_DAY, moved)
    label = f"{weekday_date(on).capitalize()} n’est pas un jour ouvré : reporté au {weekday_date(moved)} ({skipped})"
    return moved, (told_step("moved", label, moved, article),)


def _procedure(rule: LimitationRule, start_on: date, _start_kind: StartKind) -> Count:
    """Same day number, moved to the next working day (CPC 640-642)."""
    number, step = _same_number(rule, start_on)
    article = LAW.methods[rule.method].article
    last, moved = _moved(number, article)
    return Count(last, number, (_first_day_step(rule, start_on), step, *moved))


def _franc(rule: LimitationRule, start_on: date, _start_kind: StartKind) -> Count:
    """The day after the same day number, moved to the next working day (CE 15 December 2023, n° 472836)."""
    number, step = _same_number(rule, start_on)
    article = LAW.methods[rule.method].article
    franc = number + _ONE_DAY
    franc_step = told_step("franc", f"Délai franc : le lendemain, {weekday_date(franc)}", franc, article)
    last, moved = _moved(franc, article)
    return Count(last, number, (_first_day_step(rule, start_on), step, franc_step, *moved))


def _silence(rule: LimitationRule, start_on: date, _start_kind: StartKind) -> Count:
    """A decision is born on the same day number; nothing is filed, so nothing moves and no safe day is given."""
    number, step = _same_number(rule, start_on)
    label = f"La décision naît du silence le {weekday_date(number)}"
    return Count(number, None, (step, told_step("born", label, number, rule.article)))


def _quadriennale(rule: LimitationRule, start_on: date, _start_kind: StartKind) -> Count:
    """From 1 January of the next year to 31 December of the last (loi 68-1250 art. 1)."""
    first = date(start_on.year + 1, 1, 1)
    last = same_number_day(first, _length(rule)) - _ONE_DAY
    steps = (
        told_step("first_day", f"Premier jour compté : {weekday_date(first)}", first, rule.article),
        told_step("year_end", f"Fin de la quatrième année : {weekday_date(last)}", last, rule.article),
    )
    return Count(last, last, steps)


def _none(rule: LimitationRule, _start_on: date, _start_kind: StartKind) -> Count:
    return Count(None, None, (told_step("no_period", rule.start_fr.capitalize(), None, rule.article),))


_METHODS: Mapping[Method, Callable[[LimitationRule, date, StartKind], Count]] = {
    "PRESCRIPTION_CIVIL": _prescription,
    "PRESCRIPTION_CRIMINAL": _prescription,
    "PRESCRIPTION_PRESS": _prescription,
    "PROCEDURE": _procedure,
    "ADMIN_FRANC": _franc,
    "SILENCE": _silence,
    "QUADRIENNALE": _quadriennale,
    "NONE": _none,
}


def _capped(rule: LimitationRule, count: Count, start_on: date, act_on: date) -> tuple[Count, date]:
    """Apply the second length of a rule: the earlier of both ends counts (CPP 9-1: twelve years from the act)."""
    if rule.cap_length is None:
        return count, start_on
    cap = same_number_day(act_on, rule.cap_length)
    if count.last_day is None or count.last_day <= cap:
        return count, start_on
    label = f"Au plus {rule.cap_length.label_fr} après l’acte du {long_date(act_on)} : {weekday_date(cap)}"
    return Count(cap, cap, (*count.steps, told_step("cap", label, cap, rule.cap_article))), act_on


def reformed(rule: LimitationRule, count: Count) -> Count:
    """Apply the absolute last day set by a reform, where it is the earlier one."""
    if rule.not_after is None or count.last_day is None or count.last_day <= rule.not_after:
        return count
    label = f"Réforme : au plus tard le {weekday_date(rule.not_after)}"
    step = told_step("not_after", label, rule.not_after, rule.not_after_article)
    return replace(count, last_day=rule.not_after, safe_before=rule.not_after, steps=(*count.steps, step))


def _safe_steps(count: Count, safe_day: date | None) -> tuple[DerivationStep, ...]:
    """Tell the safe day and what was skipped between it and the day it goes before."""
    if safe_day is None or count.safe_before is None:
        return ()
    skipped = _skipped(safe_day, count.safe_before)
    reason = f" ({skipped})" if skipped else ""
    label = f"Jour sûr, dernier jour ouvré avant le {long_date(count.safe_before)} : {weekday_date(safe_day)}{reason}"
    return (told_step("safe_day", label, safe_day, "règle de prudence de l’application"),)


def _skipped(after: date, before: date) -> str:
    """Tell what lies strictly between two days: week-end, holidays by name."""
    days = [after + timedelta(days=number) for number in range(1, (before - after).days)]
    named = [f"{long_date(day)}, {name}" for day in days if (name := holiday_name(day))]
    weekend = ["week-end"] if any(day.weekday() >= SATURDAY for day in days) else []
    holidays = [f"jour{'s' * (len(named) > 1)} férié{'s' * (len(named) > 1)} : {' ; '.join(named)}"] if named else []
    return " et ".join(weekend + holidays)


def standstill_days(standstill: Standstill, after: date) -> int:
    """Count the days of a standstill, both ends included, that lie after a day."""
    first = max(standstill.first_day, after + _ONE_DAY)
    return max(0, (standstill.last_day - first).days + 1)


def _over_after(
    rule: LimitationRule, counted_from: date, last: date | None
) -> tuple[date | None, tuple[DerivationStep, ...]]:
    """Add the days on which the clock stood still to a period that had not ended before them."""
    for standstill in LAW.standstills:
        if last is None or rule.method not in standstill.methods or last < standstill.first_day:
            continue
        days = standstill_days(standstill, counted_from)
        if days:
            over = last + timedelta(days=days)
            label = f"{standstill.label_fr} : {days} jours en plus, peut rester ouvert jusqu’au {long_date(over)}"
            return over, (told_step("standstill", label, over, standstill.article),)
    return None, ()
