"""Suspensions: days on which a period stands still (code civil, art. 2230 and 2234 to 2239, and their neighbours).

A suspension that covers the event moves the count to its last day, taken as the event; a later one adds its days, both
ends included. A day that two of them cover counts once. One more suspension never brings the last day nearer: where a
29 February would have it so, the one that does is left out, and the derivation says it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from workflow.law import LimitationRule, long_date, weekday_date
from workflow.law.models import StopCause
from workflow.periods.calendar import Calendar, same_number_day
from workflow.periods.counting import Count, counted, eve_of_count, reformed
from workflow.periods.derivation import DerivationStep, told_step

_ONE_DAY = timedelta(days=1)
Told = tuple[date, DerivationStep]
"""A step with the day by which the steps of a period are put in order."""


@dataclass(frozen=True, slots=True)
class Span:
    """One suspension as it is counted. ``lasts``: it stands still on the day of the count."""

    cause: StopCause
    first: date
    last: date
    lasts: bool = False

    def covers(self, day: date) -> bool:
        """Whether the period stands still that day."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Course:
    """A period with its suspensions: the event it counts from, its end, its steps, and those that moved it."""

    event: date
    count: Count
    told: tuple[Told, ...] = ()
    used: tuple[Span, ...] = ()

    @property
    def last_day(self) -> date:
        """The last day; a period that can be suspended always has one."""
        assert self.count.last_day is not None
        return self.count.last_day

    def steps(self, others: Iterable[Told] = ()) -> tuple[DerivationStep, ...]:
        """Return the steps of the count, then what happened to it, in order of time."""
        later = sorted((*self.told, *others), key=lambda told: told[0])
        return (*self.count.steps, *(step for _, step in later))


def suspended(rule: LimitationRule, event: date, count: Count, spans: Sequence[Span], calendar: Calendar) -> Course:
    """Return a period counted from an event with its suspensions."""
    if not spans:
        return Course(event, count)
    courses = [_course(rule, event, count, chain, spans, calendar) for chain in _chains(event, spans)]
    return max(courses, key=lambda course: (course.last_day, course.event))


def lengthened(count: Count, event: date, spans: Sequence[Span]) -> Course:
    """Return a period with the days added of the suspensions that came after its event."""
    course = Course(event, count)
    for stretch in _stretches(event, spans):
        if stretch.first > course.last_day:
            break
        course = _with_days(course, stretch)
        for span in stretch.ended:
            course = _with_the_least(course, span)
    return course


def unmoved(cause: StopCause, on: date, why: str) -> Told:
    """Tell that something recorded changes nothing, and why."""
    return on, told_step("without_effect", f"Sans effet : {cause.label_fr}, {why}", None, cause.article)


# --- the event put off -----------------------------------------------------------------------------------------------
def _chains(event: date, spans: Sequence[Span]) -> Iterable[tuple[Span, ...]]:
    """Return the ways in which suspensions put the event off, each beginning before the one before it ends."""
    found: dict[date, tuple[Span, ...]] = {event: ()}
    for span in sorted(spans, key=lambda each: each.last):
        before = next((chain for day, chain in found.items() if day < span.last and span.covers(day)), None)
        if before is not None:
            found.setdefault(span.last, (*before, span))
    return found.values()


def _course(
    rule: LimitationRule,
    event: date,
    count: Count,
    chain: tuple[Span, ...],
    spans: Sequence[Span],
    calendar: Calendar,
) -> Course:
    """Count from the last day of a chain of suspensions, then add the later ones."""
    day = chain[-1].last if chain else event
    later = [span for span in spans if span.first > day]
    course = replace(lengthened(_put_off(rule, count, chain, calendar), eve_of_count(rule, day), later), event=day)
    idle = [span for span in spans if span not in chain and span not in course.used]
    eve = eve_of_count(rule, event)
    told = [unmoved(span.cause, span.first, _why_idle(span, eve, day, course)) for span in idle]
    return replace(course, told=(*course.told, *told), used=(*chain, *course.used))


def _put_off(rule: LimitationRule, count: Count, chain: tuple[Span, ...], calendar: Calendar) -> Count:
    """Count from the last day of the last suspension that covers the event."""
    if not chain:
        return count
    moved = reformed(rule, counted(rule, chain[-1].last, "event", calendar), chain[-1].last)
    steps = [
        told_step("suspension", _put_off_words(span), span.last, span.cause.article)
        for span in chain
    ]  # fmt: skip
    return replace(moved, steps=(*count.steps, *steps, *moved.steps))


def _put_off_words(span: Span) -> str:
    return f"Suspension : {span.cause.label_fr}, jusqu’au {long_date(span.last)} ; le délai part de ce jour"


def _why_idle(span: Span, event: date, day: date, course: Course) -> str:
    if span.last < event:
        return f"finie le {long_date(span.last)}, avant le départ du délai"
    if span.last == event:
        return "finie le jour même du départ du délai"
    if span.first > course.last_day:
        return f"commencée le {long_date(span.first)}, après le dernier jour"
    if span.first <= day < span.last:
        return "la compter ferait finir le délai plus tôt"
    return "ces jours sont déjà comptés"


# --- the days added --------------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class _Stretch:
    """Days on which a period stands still, told by one suspension. ``ended``: those that must leave a least after."""

    first: date
    last: date
    owner: Span
    ended: tuple[Span, ...]


def _stretches(event: date, spans: Sequence[Span]) -> list[_Stretch]:
    """Cut the days after the event into stretches; the suspension that began first tells a day that several cover."""
    spans = sorted(spans, key=lambda span: (span.first, span.last))
    cuts = {max(span.first, event + _ONE_DAY) for span in spans} | {span.last + _ONE_DAY for span in spans}
    found: list[_Stretch] = []
    for first, after in pairwise(sorted(cut for cut in cuts if cut > event)):
        covering = [span for span in spans if span.covers(first)]
        if not covering:
            continue
        last = after - _ONE_DAY
        ended = tuple(span for span in covering if span.last == last and span.cause.at_least)
        before = found[-1] if found else None
        if before and before.owner is covering[0] and before.last + _ONE_DAY == first and not before.ended:
            found[-1] = _Stretch(before.first, last, before.owner, ended)
        else:
            found.append(_Stretch(first, last, covering[0], ended))
    return found


def _with_days(course: Course, stretch: _Stretch) -> Course:
    """Add the days of one stretch."""
    first, last, cause = stretch.first, stretch.last, stretch.owner.cause
    days = (last - first).days + 1
    moved = course.last_day + timedelta(days=days)
    span = f"le {long_date(first)}" if days == 1 else f"du {long_date(first)} au {long_date(last)}"
    label = f"Suspension : {cause.label_fr}, {span} : {days} jour{'s' * (days > 1)} en plus, {weekday_date(moved)}"
    step = told_step("suspension", label, moved, cause.article)
    return replace(
        course,
        count=ending(course.count, moved),
        told=(*course.told, (first, step)),
        used=(*course.used, stretch.owner),
    )


def _with_the_least(course: Course, span: Span) -> Course:
    """Leave at least what the text gives after a suspension (six months: CC 2238, 2239)."""
    assert span.cause.at_least is not None, span.cause.code
    least = same_number_day(span.last, span.cause.at_least)
    if least <= course.last_day:
        return course
    words = "Il reste au moins {} après la suspension finie le {:long} : {}"
    step = told_step("at_least", words, least, span.cause.article, span.cause.at_least.label_fr, span.last, least)
    return replace(
        course, count=ending(course.count, least), told=(*course.told, (span.last, step)), used=(*course.used, span)
    )


def ending(count: Count, on: date) -> Count:
    """Return the count with another last day; the safe day lies strictly before it, where there is one."""
    return replace(count, last_day=on, safe_before=on if count.safe_before is not None else None)
