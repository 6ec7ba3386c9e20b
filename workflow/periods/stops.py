"""Suspensions and interruptions: what moves the end of a period (code civil, art. 2230 to 2246, and its neighbours).

Which cause touches which rule is data (``stop_causes.csv``); here stands the counting. A suspension that covers the
event moves the count to its last day; a later one adds its days, both ends included, overlapping days once. An
interruption opens a new period of the same length from the day it ends (CC 2231). What comes after the last day, or
ends before the event, changes nothing and says so.

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

from workflow.law import LAW, LimitationRule, StartKind, long_date, typeset, weekday_date
from workflow.law.models import StopCause
from workflow.periods.calendar import METROPOLITAN, Calendar, same_number_day
from workflow.periods.counting import (
    Count,
    Period,
    PeriodError,
    counted,
    first_count,
    period_of,
    reformed,
)
from workflow.periods.derivation import DerivationStep, told_step

Standing = Literal["runs", "suspended", "interrupted"]
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
    are not certain hold; None where there is none or it changes nothing.
    """

    period: Period
    standing: Standing
    if_uncertain: Period | None = None


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
    recorded = sorted(stops, key=lambda stop: (stop.start_on, stop.end_on or date.max))
    check_stops(recorded, as_of=as_of)
    touching = [stop for stop in recorded if rule.code in LAW.stop_causes[stop.cause].rules]
    begun = _Run.begin(rule, start_on, start_kind, act_on, calendar)
    sure = begun.through([stop for stop in touching if stop.certain], as_of)
    whole = begun.through(touching, as_of) if any(not stop.certain for stop in touching) else sure
    period = sure.period(start_on, start_kind)
    if whole.count.last_day == sure.count.last_day:
        return StoppedPeriod(period, sure.standing)
    return StoppedPeriod(period, sure.standing, whole.period(start_on, start_kind))


def check_stops(stops: Sequence[Stop], *, as_of: date) -> None:
    """Raise ``StopError`` for the first stop that cannot be."""
    for position, stop in enumerate(stops):
        cause = LAW.stop_causes.get(stop.cause)
        if cause is None:
            raise StopError(typeset(f"Cause de suspension ou d’interruption inconnue : {stop.cause}."))
        if stop.start_on > as_of:
            message = f"{cause.label_fr} : le début ({long_date(stop.start_on)}) est dans l’avenir ({cause.article})."
            raise StopError(typeset(message))
        if stop.end_on is not None and stop.end_on < stop.start_on:
            message = f"{cause.label_fr} : la fin ({long_date(stop.end_on)}) précède le début ({cause.article})."
            raise StopError(typeset(message))
        if any(_overlap(stop, other) for other in stops[:position]):
            message = f"{cause.label_fr} : ces dates en recouvrent d’autres déjà notées ; corrigez la première."
            raise StopError(typeset(message))


def _overlap(one: Stop, other: Stop) -> bool:
    """Tell whether two suspensions of one cause share a day; different causes may, and an interruption is a day."""
    if one.cause != other.cause or LAW.stop_causes[one.cause].effect != "suspension":
        return False
    return one.start_on <= (other.end_on or date.max) and other.start_on <= (one.end_on or date.max)


@dataclass(frozen=True, slots=True)
class _Run:
    """A period on its way through the stops: from which event it counts, to which day, and the steps so far."""

    rule: LimitationRule
    event: date
    count: Count
    steps: tuple[DerivationStep, ...]
    counted_until: date = date.min
    """Last day of suspension already added, so that overlapping days count once."""
    standing: Standing = "runs"
    used: frozenset[str] = frozenset()
    calendar: Calendar = METROPOLITAN

    @classmethod
    def begin(
        cls, rule: LimitationRule, start_on: date, start_kind: StartKind, act_on: date | None, calendar: Calendar
    ) -> _Run:
        count, event = first_count(rule, start_on, start_kind, act_on, calendar)
        return cls(rule, event, count, count.steps, calendar=calendar)

    def period(self, start_on: date, start_kind: StartKind) -> Period:
        count = replace(self.count, steps=self.steps)
        return period_of(self.rule, start_on, start_kind, self.event, count, self.calendar)

    def through(self, stops: Sequence[Stop], as_of: date) -> _Run:
        run = self
        for stop in stops:
            cause = LAW.stop_causes[stop.cause]
            if run.count.last_day is None or run.standing == "interrupted":
                return run
            run = (
                run.suspended(cause, stop, as_of)
                if cause.effect == "suspension"
                else run.interrupted(cause, stop, as_of)
            )
        return run

    def told(self, kind: Literal["suspension", "at_least", "interruption"], label: str, cause: StopCause) -> _Run:
        return replace(self, steps=(*self.steps, told_step(kind, label, self.count.last_day, cause.article)))

    def unmoved(self, cause: StopCause, why: str) -> _Run:
        step = told_step("without_effect", f"Sans effet : {cause.label_fr}, {why}", None, cause.article)
        return replace(self, steps=(*self.steps, step))

    # suspensions

    def suspended(self, cause: StopCause, stop: Stop, as_of: date) -> _Run:
        assert self.count.last_day is not None
        last = min(stop.end_on or as_of, _longest(cause, stop))
        if last < self.event:
            return self.unmoved(cause, f"finie le {long_date(last)}, avant le départ du délai")
        if stop.start_on > self.count.last_day:
            return self.unmoved(cause, f"commencée le {long_date(stop.start_on)}, après le dernier jour")
        standing: Standing = "suspended" if stop.end_on is None and last == as_of else self.standing
        run = self.moved_to(cause, last) if stop.start_on <= self.event else self.lengthened(cause, stop, last)
        return replace(run, standing=standing).with_the_least(cause, last)

    def moved_to(self, cause: StopCause, last: date) -> _Run:
        """Count from the last day of a suspension that covers the event."""
        count = counted(self.rule, last, "event", self.calendar)
        if self.rule.not_after is not None and last <= self.rule.not_after:
            count = reformed(self.rule, count)
        label = f"Suspension : {cause.label_fr}, jusqu’au {long_date(last)} ; le délai part de ce jour"
        step = told_step("suspension", label, last, cause.article)
        return replace(self, event=last, count=count, steps=(*self.steps, step, *count.steps), counted_until=last)

    def lengthened(self, cause: StopCause, stop: Stop, last: date) -> _Run:
        """Add the days of a suspension that began after the event."""
        assert self.count.last_day is not None
        first = max(stop.start_on, self.counted_until + _ONE_DAY)
        if last < first:
            return self.unmoved(cause, "ces jours sont déjà comptés")
        days = (last - first).days + 1
        moved = self.count.last_day + timedelta(days=days)
        span = f"le {long_date(first)}" if days == 1 else f"du {long_date(first)} au {long_date(last)}"
        label = f"Suspension : {cause.label_fr}, {span} : {days} jour{'s' * (days > 1)} en plus, {weekday_date(moved)}"
        run = replace(self, count=_ending(self.count, moved), counted_until=last)
        return run.told("suspension", label, cause)

    def with_the_least(self, cause: StopCause, last: date) -> _Run:
        """Leave at least what the text gives after a suspension (six months: CC 2238, 2239)."""
        if cause.at_least is None or self.count.last_day is None:
            return self
        least = same_number_day(last, cause.at_least)
        if least <= self.count.last_day:
            return self
        label = f"Il reste au moins {cause.at_least.label_fr} après la suspension : {weekday_date(least)}"
        return replace(self, count=_ending(self.count, least)).told("at_least", label, cause)

    # interruptions

    def interrupted(self, cause: StopCause, stop: Stop, as_of: date) -> _Run:
        assert self.count.last_day is not None
        if cause.ends_by_silence and cause.code in self.used:
            return self.unmoved(cause, "seul le premier recours interrompt le délai")
        if stop.start_on < self.event:
            return self.unmoved(cause, f"le {long_date(stop.start_on)}, avant le départ du délai")
        if stop.start_on > self.count.last_day:
            return self.unmoved(cause, f"le {long_date(stop.start_on)}, après le dernier jour")
        run = replace(self, used=self.used | {cause.code})
        if stop.end_on is not None:
            until = "" if stop.end_on == stop.start_on else f", jusqu’au {long_date(stop.end_on)}"
            return run.begun_again(cause, stop, stop.end_on, until)
        refused_on = _refused_by_silence(cause, stop)
        if refused_on is None:
            label = f"Interruption : {cause.label_fr}, depuis le {long_date(stop.start_on)}, qui dure encore"
            return replace(run, standing="interrupted").told("interruption", label, cause)
        until = f", sans réponse, refusé par le silence le {long_date(refused_on)}"
        begun = run.begun_again(cause, stop, refused_on, until)
        return replace(begun, standing="interrupted" if refused_on > as_of else "runs")

    def begun_again(self, cause: StopCause, stop: Stop, ended_on: date, until: str) -> _Run:
        """Open a new period of the same length from the day on which an interruption ends (CC 2231)."""
        count = counted(self.rule, ended_on, "event", self.calendar)
        label = (
            f"Interruption : {cause.label_fr}, le {long_date(stop.start_on)}{until} ; "
            "un nouveau délai de même durée s’ouvre ensuite"
        )
        step = told_step("interruption", label, ended_on, cause.article)
        return replace(self, event=ended_on, count=count, steps=(*self.steps, step, *count.steps))


def _longest(cause: StopCause, stop: Stop) -> date:
    """Return the last day that a suspension may have (CPP 85: three months)."""
    return same_number_day(stop.start_on, cause.at_most) - _ONE_DAY if cause.at_most else date.max


def _refused_by_silence(cause: StopCause, stop: Stop) -> date | None:
    """Return the day on which an appeal left without answer is refused (CRPA L231-4); None for other causes."""
    silence = LAW.limitation_rules["ADM_SILENCE"].length
    return same_number_day(stop.start_on, silence) if cause.ends_by_silence and silence else None


def _ending(count: Count, on: date) -> Count:
    """Return the count with another last day; the safe day lies strictly before it, where there is one."""
    return replace(count, last_day=on, safe_before=on if count.safe_before is not None else None)
