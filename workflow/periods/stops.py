"""Suspensions and interruptions: what moves the end of a period (code civil, art. 2230 to 2246, and its neighbours).

Which cause touches which rule is data (``stop_causes.csv``); here stands the counting. An interruption in time opens a
new period of the same length from the day it ends (CC 2231); suspensions are counted in ``suspensions``. What comes
after the last day, or before the event, changes nothing and says so. Where the law or a fact is not settled, both
ends are given and the earlier one alarms.

>>> from datetime import date
>>> mediation = Stop("MEDIATION", date(2026, 1, 1), date(2026, 1, 31))
>>> found = last_day_with(
...     "CIV_GENERAL", date(2022, 5, 10), start_kind="knowledge", stops=[mediation], as_of=date(2026, 2, 1)
... )
>>> found.period.legal_last_day
datetime.date(2027, 6, 10)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from workflow.law import LAW, LimitationRule, StartKind, long_date
from workflow.law.models import Standstill, StopCause
from workflow.periods.calendar import METROPOLITAN, Calendar, same_number_day
from workflow.periods.counting import (
    KNOWN_YEARS,
    OutOfCalendarError,
    Period,
    PeriodError,
    cap_count,
    check_start,
    counted,
    first_count,
    period_of,
    reformed,
    standstill_of,
)
from workflow.periods.derivation import told_step
from workflow.periods.suspensions import Course, Span, Told, ending, lengthened, suspended, unmoved

Standing = Literal["runs", "suspended", "interrupted"]
LATE_REJECTION = "CJA, art. R421-2"
PROLONGATIONS = tuple(row for row in LAW.standstills if row.until)
LAST_UNSETTLED = max((row.last_day for row in PROLONGATIONS), default=date.min)
LAST_STANDSTILL = max(row.last_day for row in LAW.standstills)
"""A start and an act after it have nothing unsettled but their own doubtful stops."""
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stop:
    """One suspension or interruption as a person recorded it.

    ``end_on`` None: it lasts still. ``certain`` False: whether it holds is for a judge, so the earlier date alarms.
    """

    cause: str
    start_on: date
    end_on: date | None = None
    certain: bool = True


class StopError(PeriodError):
    """A suspension or interruption that cannot be: unknown, ended before it began, begun tomorrow, told twice."""


@dataclass(frozen=True, slots=True)
class StoppedPeriod:
    """A period with its stops counted.

    ``standing``: whether it runs on the day of the count. ``if_uncertain``: the later period, should the stops that
    are not certain hold, or the texts of ``unsettled``; None where there is none or it changes nothing.
    """

    period: Period
    standing: Standing
    if_uncertain: Period | None = None
    unsettled: tuple[Standstill, ...] = ()

    @property
    def open_until(self) -> date | None:
        """The last day on which the row is not called over, whatever is uncertain."""
        if self.if_uncertain is None:
            return self.period.open_until
        return max(filter(None, (self.period.open_until, self.if_uncertain.open_until)), default=None)


def last_day_with(
    rule: LimitationRule | str,
    start_on: date,
    *,
    start_kind: StartKind,
    stops: Iterable[Stop],
    as_of: date,
    act_on: date | None = None,
    calendar: Calendar = METROPOLITAN,
) -> StoppedPeriod:
    """Count a limitation rule from a start, with what suspended or interrupted it up to ``as_of``.

    Raises ``StopError`` and what ``workflow.periods.last_day`` raises.
    """
    rule = LAW.limitation_rules[rule] if isinstance(rule, str) else rule
    touching = _touching(rule, stops, as_of) if stops else []
    if not touching:
        count, event = first_count(rule, start_on, start_kind, act_on, calendar)
        period = period_of(rule, start_on, start_kind, event, count, calendar)
        if _prolongation(rule, count.last_day) is None:
            return StoppedPeriod(period, "runs")
    check_start(rule, start_on, start_kind, act_on)
    start = _Start(rule, start_on, start_kind, act_on, as_of, calendar)
    sure = _run(start, [stop for stop in touching if stop.certain], lenient=False)
    if min(start_on, act_on or start_on) > LAST_STANDSTILL and all(stop.certain for stop in touching):
        return StoppedPeriod(sure.period(), sure.standing)
    whole = _run(start, touching, lenient=True)
    earlier, later = sorted((sure, whole), key=lambda run: run.course.last_day)
    if earlier.course.last_day == later.course.last_day:
        return StoppedPeriod(sure.period(), sure.standing)
    return StoppedPeriod(earlier.period(), earlier.standing, later.period(), whole.unsettled)


def _touching(rule: LimitationRule, stops: Iterable[Stop], as_of: date) -> list[Stop]:
    """Return the stops that touch a rule, in order of time. Raises ``StopError`` for one that cannot be."""
    recorded = sorted(stops, key=lambda stop: (stop.start_on, stop.end_on or date.max))
    return [stop for stop in recorded if rule.code in check_stop(stop, as_of=as_of).rules]


def check_stop(stop: Stop, *, as_of: date) -> StopCause:
    """Return the cause of a stop. Raises ``StopError`` for one that cannot be."""
    cause = LAW.stop_causes.get(stop.cause)
    if cause is None:
        raise StopError(f"Cause de suspension ou d’interruption inconnue : {stop.cause}.", field="cause")
    for day, field in ((stop.start_on, "start_on"), (stop.end_on, "end_on")):
        if day is not None and day.year not in KNOWN_YEARS:
            raise OutOfCalendarError(day, field=field)
    if stop.start_on > as_of:
        raise StopError(
            f"{cause.label_fr} : le début ({long_date(stop.start_on)}) est dans l’avenir ({cause.article})."
        )
    if stop.end_on is not None and stop.end_on < stop.start_on:
        message = f"{cause.label_fr} : la fin ({long_date(stop.end_on)}) précède le début ({cause.article})."
        raise StopError(message, field="end_on")
    return cause


# --- one run through what is recorded --------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class _Start:
    """What a period is counted from, and the day of the count."""

    rule: LimitationRule
    on: date
    kind: StartKind
    act_on: date | None
    as_of: date
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class _Run:
    """A period after all its stops. ``unsettled``: the texts without which it would end earlier."""

    start: _Start
    course: Course
    told: tuple[Told, ...]
    standing: Standing
    unsettled: tuple[Standstill, ...]

    def period(self) -> Period:
        start, still = self.start, [(span.first, span.last) for span in self.course.used]
        count = replace(self.course.count, steps=self.course.steps(self.told))
        return period_of(start.rule, start.on, start.kind, self.course.event, count, start.calendar, still=still)


def _run(start: _Start, stops: Sequence[Stop], *, lenient: bool) -> _Run:
    """Take a period through its stops. ``lenient``: what is unsettled holds, a doubtful interruption ends today."""
    spans = [_span(stop, start.as_of) for stop in stops if LAW.stop_causes[stop.cause].effect == "suspension"]
    walk = _Walk(start, spans, lenient=lenient)
    for stop in stops:
        if LAW.stop_causes[stop.cause].effect == "interruption" and walk.lasting is None:
            walk.interrupt(stop)
    return walk.ended()


def _span(stop: Stop, as_of: date) -> Span:
    """Return the days of a suspension: to the day of the count while it lasts, no longer than the text allows."""
    cause = LAW.stop_causes[stop.cause]
    longest = same_number_day(stop.start_on, cause.at_most) - _ONE_DAY if cause.at_most else date.max
    last = min(stop.end_on or as_of, longest)
    return Span(cause, stop.start_on, last, lasts=last >= as_of and (stop.end_on is None or stop.end_on > as_of))


class _Walk:
    """One way through what is recorded, in order of time. Holds the period that the last interruption opened."""

    def __init__(self, start: _Start, spans: Sequence[Span], *, lenient: bool) -> None:
        rule, calendar = start.rule, start.calendar
        self.start = start
        self.lenient = lenient
        self.event = start.on
        self.count = reformed(rule, counted(rule, start.on, start.kind, calendar), start.on)
        self.cap = cap_count(rule, start.act_on)
        self.spans = spans
        self.told: list[Told] = []
        self.used: set[str] = set()
        self.unsettled: list[Standstill] = []
        self.lasting: Course | None = None
        """The period as an interruption that still lasts found it."""

    def interrupt(self, stop: Stop) -> None:
        """Take an interruption: in time, it opens a new period of the same length from the day it ends (CC 2231)."""
        cause, course = LAW.stop_causes[stop.cause], self._course(until=stop.start_on)
        end = _end_of(cause, stop, self.start, lenient=self.lenient)
        why = self._why_not(cause, stop, course) or self._why_too_early(stop, end)
        if why:
            self.told.append(unmoved(cause, stop.start_on, why))
            return
        self.used.add(cause.code)
        self.told += end.told
        if end.on is None:
            label = f"Interruption : {cause.label_fr}, depuis le {long_date(stop.start_on)}, qui dure encore"
            step = told_step("interruption", label, course.last_day, cause.article)
            self.told.append((stop.start_on, step))
            self.lasting = course
        else:
            self._begin_again(cause, stop, course, end.on, end.words)

    def ended(self) -> _Run:
        """Return the period as the last interruption left it, its suspensions counted."""
        course = self.lasting or self._course()
        told = list(self.told)
        prolongation = _prolongation(self.start.rule, course.last_day) if self.lenient else None
        if prolongation is not None and prolongation.until is not None and self.lasting is None:
            self.unsettled.append(prolongation)
            words, until = "{} : prolongé au plus tard jusqu’au {}", prolongation.until
            step = told_step("prolonged", words, until, prolongation.article, prolongation.label_fr, until)
            course = replace(course, count=ending(course.count, until))
            told.append((until, step))
        return _Run(self.start, course, tuple(told), self._standing(course), tuple(self.unsettled))

    def _standing(self, course: Course) -> Standing:
        today = self.start.as_of
        if self.lasting is not None or self.start.on < today < self.event:
            return "interrupted"
        lasts = any(span.lasts and span.covers(today) for span in self.spans)
        return "suspended" if lasts and any(span.covers(today) for span in course.used) else "runs"

    def _course(self, until: date = date.max) -> Course:
        """Return the running period with its suspensions begun by a day; the second length of a rule caps it."""
        start, spans = self.start, [span for span in self.spans if span.first <= until]
        course = suspended(start.rule, self.event, self.count, spans, start.calendar)
        if self.cap is None or start.act_on is None:
            return course
        cap = lengthened(self.cap, start.act_on, [span for span in spans if span.last >= self.event])
        if course.last_day <= cap.last_day:
            return course
        return replace(cap, count=replace(cap.count, steps=(*self.count.steps, *self.cap.steps)))

    def _why_not(self, cause: StopCause, stop: Stop, course: Course) -> str:
        """Why an interruption comes too early or too late to change anything, or once too often."""
        if cause.ends_by_silence and cause.code in self.used:
            return "seul le premier recours interrompt le délai"
        if stop.start_on < self.start.on:
            return f"le {long_date(stop.start_on)}, avant le départ du délai"
        if stop.start_on > course.last_day and not self._in_time_perhaps(stop, course):
            return f"le {long_date(stop.start_on)}, après le dernier jour"
        return ""

    def _why_too_early(self, stop: Stop, end: _End) -> str:
        """Why an interruption within another one changes nothing: it ends no later."""
        if self.event == self.start.on or end.on is None or end.on > self.event:
            return ""
        return f"le {long_date(stop.start_on)}, pendant une interruption déjà comptée"

    def _in_time_perhaps(self, stop: Stop, course: Course) -> bool:
        """Tell whether an unsettled text of 2020 may have kept the period open until an interruption, and note it."""
        if not self.lenient:
            return False
        rule, last = self.start.rule, course.last_day
        prolongation = _prolongation(rule, last)
        still = standstill_of(rule, course.event, last, [(span.first, span.last) for span in course.used])
        text = prolongation or (still[0] if still else None)
        until = prolongation.until if prolongation else still[1] if still else None
        if text is None or until is None or stop.start_on > until:
            return False
        self.unsettled.append(text)
        return True

    def _begin_again(self, cause: StopCause, stop: Stop, course: Course, ended_on: date, until: str) -> None:
        rule = self.start.rule
        label = (
            f"Interruption : {cause.label_fr}, le {long_date(stop.start_on)}{until} ; "
            "un nouveau délai de même durée s’ouvre ensuite"
        )
        step = told_step("interruption", label, ended_on, cause.article)
        begun = reformed(rule, counted(rule, ended_on, "event", self.start.calendar), ended_on)
        self.count = replace(begun, steps=(*course.steps(self.told), step, *begun.steps))
        self.event, self.cap, self.told = ended_on, None, []
        self.spans = [span for span in self.spans if span.last >= ended_on]


# --- how an interruption ends ----------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class _End:
    """The day on which an interruption ends, None while it lasts, with the words that tell it."""

    on: date | None
    words: str = ""
    told: tuple[Told, ...] = ()


def _end_of(cause: StopCause, stop: Stop, start: _Start, *, lenient: bool) -> _End:
    if cause.at_once:
        return _End(stop.start_on)
    if cause.ends_by_silence:
        return _end_of_appeal(stop, start.calendar)
    if stop.end_on is not None:
        return _noted_end(stop, stop.end_on)
    if lenient and not stop.certain:
        return _End(start.as_of, f", sans fin notée, comptée jusqu’au {long_date(start.as_of)}")
    return _End(None)


def _noted_end(stop: Stop, ended_on: date) -> _End:
    return _End(ended_on, "" if ended_on == stop.start_on else f", jusqu’au {long_date(ended_on)}")


def _end_of_appeal(stop: Stop, calendar: Calendar) -> _End:
    """Return the rejection that answers an appeal: noted, or born of silence.

    An express rejection that comes after the one born of silence has become final reopens nothing (CJA R421-2).
    """
    silence = LAW.limitation_rules["ADM_SILENCE"].length
    assert silence is not None, "a silence has a length"
    refused_on = same_number_day(stop.start_on, silence)
    final_on = counted(LAW.limitation_rules["ADM_IMPLICIT"], refused_on, "implicit_decision", calendar).last_day
    if stop.end_on is not None and (final_on is None or stop.end_on <= final_on):
        return _noted_end(stop, stop.end_on)
    words = f", sans réponse, refusé par le silence le {long_date(refused_on)}"
    if stop.end_on is None or final_on is None:
        return _End(refused_on, words)
    late = "Sans effet : rejet exprès du {:long}, le refus né du silence étant définitif depuis le {:long}"
    step = told_step("without_effect", late, None, LATE_REJECTION, stop.end_on, final_on)
    return _End(refused_on, words, ((stop.end_on, step),))


# --- texts of 2020 that may prolong ----------------------------------------------------------------------------------
def _prolongation(rule: LimitationRule, last: date | None) -> Standstill | None:
    """Return the text that may have prolonged a period of this method that ended on this day."""
    if last is None or last > LAST_UNSETTLED:
        return None
    texts = (row for row in PROLONGATIONS if rule.method in row.methods)
    return next((row for row in texts if row.first_day <= last <= row.last_day), None)
