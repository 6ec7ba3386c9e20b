"""Counting one period from one start, by the method of its rule. Each answer carries its derivation.

CPC 640-642 do not govern limitation: no move to a working day there (Cass. 1re civ., 12 December 2018,
n° 17-25.697). Alarms, letters and queues use ``safe_day``: the last working day strictly before the same-number day,
or before the last day where a method or a reform knows no same-number day.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from workflow.law import LAW, Length, LimitationRule, StartKind, long_date, typeset
from workflow.law.models import Confidence, Method, Standstill
from workflow.periods.calendar import METROPOLITAN, Calendar, length_before, same_number_day
from workflow.periods.derivation import DerivationStep, Skipped, told_step

KNOWN_YEARS = range(1900, 2080)
"""Years in which a period may start: the longest one still ends in a year whose holidays the calendar knows (2100)."""
OWN_CAUTION = "règle de prudence de l’application"
Stretches = Sequence[tuple[date, date]]
"""First and last days."""
_ONE_DAY = timedelta(days=1)


class PeriodError(ValueError):
    """A period cannot be counted from this start. ``field``: what was typed and must change; its message is typeset."""

    def __init__(self, message: str, *, field: str = "start_on") -> None:
        self.field = field
        super().__init__(typeset(message))


class UnknownStartKindError(PeriodError):
    """The rule does not accept this kind of start date."""

    def __init__(self, rule: LimitationRule, start_kind: str) -> None:
        self.rule = rule.code
        self.start_kind = start_kind
        accepted = ", ".join(LAW.start_kinds[kind].label_fr for kind in rule.start_kinds) or "aucun"
        name = LAW.start_kinds[start_kind].label_fr if start_kind in LAW.start_kinds else start_kind
        super().__init__(
            f"{rule.label_fr} ({rule.article}) : point de départ accepté : {accepted}, et non « {name} ».",
            field="start_kind",
        )


class NotInForceError(PeriodError):
    """The rule does not govern an event of this day."""

    def __init__(self, rule: LimitationRule, start_on: date) -> None:
        self.rule = rule.code
        self.start_on = start_on
        super().__init__(f"{rule.label_fr} ({rule.article}) : ne s’applique pas au {long_date(start_on)}.")


class OutOfCalendarError(PeriodError):
    """The start lies outside the years whose holidays are known, so no working day could be told."""

    def __init__(self, start_on: date, *, field: str = "start_on") -> None:
        self.start_on = start_on
        told = f"Cette date ({start_on.isoformat()}) ne peut faire partir un délai : indiquez une date entre "
        super().__init__(f"{told}{KNOWN_YEARS.start} et {KNOWN_YEARS.stop - 1}.", field=field)


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
    rule: LimitationRule | str,
    start_on: date,
    *,
    start_kind: StartKind,
    act_on: date | None = None,
    calendar: Calendar = METROPOLITAN,
) -> Period:
    """Count a limitation rule from a start.

    ``act_on``: day of the act, for a rule that a second date caps (CPP 9-1: twelve years from the act); without it
    the cap is not counted. ``calendar``: the working days of the site; the days on which it is closed bring the safe
    day forward and never move the last day. Raises ``UnknownStartKindError``, ``NotInForceError``,
    ``OutOfCalendarError`` and, for an unknown rule, ``KeyError``.
    """
    rule = LAW.limitation_rules[rule] if isinstance(rule, str) else rule
    count, counted_from = first_count(rule, start_on, start_kind, act_on, calendar)
    return period_of(rule, start_on, start_kind, counted_from, count, calendar)


def first_count(
    rule: LimitationRule, start_on: date, start_kind: StartKind, act_on: date | None, calendar: Calendar = METROPOLITAN
) -> tuple[Count, date]:
    """Return the count from the start of a rule, its second length and its reform applied, and from which event.

    Raises as ``last_day`` does.
    """
    check_start(rule, start_on, start_kind, act_on)
    count = reformed(rule, counted(rule, start_on, start_kind, calendar), start_on)
    cap = cap_count(rule, act_on)
    if (
        cap is None
        or act_on is None
        or count.last_day is None
        or cap.last_day is None
        or count.last_day <= cap.last_day
    ):
        return count, start_on
    return replace(cap, steps=(*count.steps, *cap.steps)), act_on


def check_start(rule: LimitationRule, start_on: date, start_kind: StartKind, act_on: date | None) -> None:
    """Raise for a start from which a rule cannot be counted, as ``last_day`` does."""
    for day in (start_on, act_on):
        if day is not None and day.year not in KNOWN_YEARS:
            raise OutOfCalendarError(day)
    if rule.method != "NONE" and start_kind not in rule.start_kinds:
        raise UnknownStartKindError(rule, start_kind)
    if not rule.takes_event_of(start_on):
        raise NotInForceError(rule, start_on)


def counted(rule: LimitationRule, on: date, start_kind: StartKind, calendar: Calendar = METROPOLITAN) -> Count:
    """Count the length of a rule from a day by its method alone: no reform, no cap, no standstill.

    A method of law knows public holidays only: what a site closes for is none of its business.
    """
    return _METHODS[rule.method](rule, on, start_kind, calendar.public)


def period_of(
    rule: LimitationRule,
    start_on: date,
    start_kind: StartKind,
    counted_from: date,
    count: Count,
    calendar: Calendar = METROPOLITAN,
    *,
    still: Stretches = (),
) -> Period:
    """Add the steps common to all methods: start, last day, safe day, standstill of 2020.

    ``still``: days on which a suspension already held the period.
    """
    over_after, standstill = _over_after(rule, counted_from, count.last_day, still)
    safe_day = calendar.previous_business_day(count.safe_before) if count.safe_before else None
    steps = (
        _start_step(rule, start_on, start_kind),
        *count.steps,
        *_last_steps(rule, count.last_day, calendar.public),
        *standstill,
        *_safe_steps(count, safe_day, calendar),
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


def _start_step(rule: LimitationRule, start_on: date, start_kind: StartKind) -> DerivationStep:
    name = LAW.start_kinds[start_kind].label_fr
    return told_step("start", "Départ : {}, le {}", start_on, rule.article, name, start_on)


def _first_day_step(rule: LimitationRule, start_on: date) -> DerivationStep:
    first = start_on + _ONE_DAY
    article = LAW.methods[rule.method].article
    return told_step("first_day", "Premier jour compté : le lendemain, {}", first, article, first)


def _same_number(rule: LimitationRule, start_on: date) -> tuple[date, DerivationStep]:
    length = _length(rule)
    number = same_number_day(start_on, length)
    if number.day == start_on.day or length.days:
        words = "Même quantième {} plus tard : {}"
        return number, told_step("same_number", words, number, rule.article, length, number)
    words = "Pas de {} dans le mois d’arrivée, {} plus tard : dernier jour du mois, {}"
    return number, told_step("same_number", words, number, rule.article, start_on.day, length, number)


def _last_steps(rule: LimitationRule, on: date | None, calendar: Calendar) -> tuple[DerivationStep, ...]:
    """Tell the last day to act; a silence files nothing and no period has no last day."""
    if on is None or rule.method == "SILENCE":
        return ()
    rest = "" if calendar.is_business_day(on) else ", sans report au jour ouvré suivant"
    return (told_step("last_day", "Dernier jour : {}{}", on, LAW.methods[rule.method].article, on, rest),)


def _prescription(rule: LimitationRule, start_on: date, start_kind: StartKind, _calendar: Calendar) -> Count:
    """Same day number, 24:00, never moved (CC 2228-2229; CPP 7-9; loi 1881 art. 65).

    A period that a law opens at 0:00 ends the day before the same-number day (Cass. 1re civ., 12 December 2018).
    """
    number, step = _same_number(rule, start_on)
    if start_kind == "law":
        last = number - _ONE_DAY
        words = "Entrée en vigueur à zéro heure : la veille du même quantième, {}"
        law_step = told_step("law_start", words, last, "Cass. 1re civ., 12 décembre 2018, n° 17-25.697", last)
        return Count(last, last, (step, law_step))
    return Count(number, number, (_first_day_step(rule, start_on), step))


def _moved(on: date, article: str, calendar: Calendar) -> tuple[date, tuple[DerivationStep, ...]]:
    """Move a day to the next working day, and tell why."""
    moved = calendar.next_business_day(on)
    if moved == on:
        return on, ()
    words = "{} n’est pas un jour ouvré : reporté au {}{}"
    return moved, (told_step("moved", words, moved, article, on, moved, Skipped(on - _ONE_DAY, moved, calendar)),)


def _procedure(rule: LimitationRule, start_on: date, _start_kind: StartKind, calendar: Calendar) -> Count:
    """Same day number, moved to the next working day (CPC 640-642)."""
    number, step = _same_number(rule, start_on)
    article = LAW.methods[rule.method].article
    last, moved = _moved(number, article, calendar)
    return Count(last, number, (_first_day_step(rule, start_on), step, *moved))


def _franc(rule: LimitationRule, start_on: date, _start_kind: StartKind, calendar: Calendar) -> Count:
    """The day after the same day number, moved to the next working day (CE 15 December 2023, n° 472836)."""
    number, step = _same_number(rule, start_on)
    article = LAW.methods[rule.method].article
    franc = number + _ONE_DAY
    franc_step = told_step("franc", "Délai franc : le lendemain, {}", franc, article, franc)
    last, moved = _moved(franc, article, calendar)
    return Count(last, number, (_first_day_step(rule, start_on), step, franc_step, *moved))


def _silence(rule: LimitationRule, start_on: date, _start_kind: StartKind, _calendar: Calendar) -> Count:
    """A decision is born on the same day number; nothing is filed, so nothing moves and no safe day is given."""
    number, step = _same_number(rule, start_on)
    born = told_step("born", "La décision naît du silence le {}", number, rule.article, number)
    return Count(number, None, (step, born))


def _quadriennale(rule: LimitationRule, start_on: date, _start_kind: StartKind, _calendar: Calendar) -> Count:
    """From 1 January of the next year to 31 December of the last (loi 68-1250 art. 1)."""
    first = date(start_on.year + 1, 1, 1)
    last = same_number_day(first, _length(rule)) - _ONE_DAY
    steps = (
        told_step("first_day", "Premier jour compté : {}", first, rule.article, first),
        told_step("year_end", "Fin de la quatrième année : {}", last, rule.article, last),
    )
    return Count(last, last, steps)


def eve_of_count(rule: LimitationRule, on: date) -> date:
    """Return the day after which a period runs: its event, or the end of that year (loi 68-1250 art. 1)."""
    return date(on.year, 12, 31) if rule.method == "QUADRIENNALE" else on


def _none(rule: LimitationRule, _start_on: date, _start_kind: StartKind, _calendar: Calendar) -> Count:
    return Count(None, None, (told_step("no_period", rule.start_fr.capitalize(), None, rule.article),))


_METHODS: Mapping[Method, Callable[[LimitationRule, date, StartKind, Calendar], Count]] = {
    "PRESCRIPTION_CIVIL": _prescription,
    "PRESCRIPTION_CRIMINAL": _prescription,
    "PRESCRIPTION_PRESS": _prescription,
    "PROCEDURE": _procedure,
    "ADMIN_FRANC": _franc,
    "SILENCE": _silence,
    "QUADRIENNALE": _quadriennale,
    "NONE": _none,
}


def cap_count(rule: LimitationRule, act_on: date | None) -> Count | None:
    """Return the count of the second length of a rule: the earlier of both ends holds (CPP 9-1: twelve years)."""
    if rule.cap_length is None or act_on is None:
        return None
    cap = same_number_day(act_on, rule.cap_length)
    words = "Au plus {} après l’acte du {:long} : {}"
    return Count(cap, cap, (told_step("cap", words, cap, rule.cap_article, rule.cap_length, act_on, cap),))


def reformed(rule: LimitationRule, count: Count, on: date) -> Count:
    """Apply the length that a reform set: counted from the reform, or from a later day on which a count begins anew."""
    if rule.not_after is None or rule.reform_length is None or count.last_day is None:
        return count
    reformed_on = length_before(rule.not_after, rule.reform_length)
    last = rule.not_after if on <= reformed_on else same_number_day(on, rule.reform_length)
    if count.last_day <= last:
        return count
    step = told_step("not_after", "Réforme : au plus tard le {}", last, rule.not_after_article, last)
    return replace(count, last_day=last, safe_before=last, steps=(*count.steps, step))


def _safe_steps(count: Count, safe_day: date | None, calendar: Calendar) -> tuple[DerivationStep, ...]:
    """Tell the safe day and what was skipped between it and the day it goes before."""
    if safe_day is None or count.safe_before is None:
        return ()
    words = "Jour sûr, dernier jour ouvré avant le {:long} : {}{}"
    before = count.safe_before
    return (told_step("safe_day", words, safe_day, OWN_CAUTION, before, safe_day, Skipped(safe_day, before, calendar)),)


def standstill_of(
    rule: LimitationRule, counted_from: date, last: date | None, still: Stretches = ()
) -> tuple[Standstill, date, int] | None:
    """Return the standstill that holds a period open beyond its last day, the day it gives, how many days it adds.

    Its days count where they lie after the event, and where no suspension of ``still`` has counted them already.
    """
    for standstill in LAW.standstills:
        if last is None or standstill.until or rule.method not in standstill.methods or last < standstill.first_day:
            continue
        days = _days_of(standstill, counted_from, still)
        if days:
            return standstill, last + timedelta(days=days), days
    return None


def _days_of(standstill: Standstill, after: date, still: Stretches) -> int:
    first = max(standstill.first_day, after + _ONE_DAY)
    days = (first + timedelta(days=number) for number in range((standstill.last_day - first).days + 1))
    if not still:
        return max(0, (standstill.last_day - first).days + 1)
    return sum(not any(begun <= day <= ended for begun, ended in still) for day in days)


def _over_after(
    rule: LimitationRule, counted_from: date, last: date | None, still: Stretches
) -> tuple[date | None, tuple[DerivationStep, ...]]:
    """Add the days on which the clock stood still to a period that had not ended before them."""
    found = standstill_of(rule, counted_from, last, still)
    if found is None:
        return None, ()
    standstill, over, days = found
    words = "{} : {} jours en plus, peut rester ouvert jusqu’au {:long}"
    return over, (told_step("standstill", words, over, standstill.article, standstill.label_fr, days, over),)
