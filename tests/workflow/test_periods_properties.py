"""What no history may ever do to a period: come nearer by a suspension, end sooner for a later start, hide its why."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workflow.derivations import recount
from tests.workflow.second_count import TEXTS
from tests.workflow.second_stops import INTERRUPTS, ON_ITS_DAY, SUSPENDS
from tests.workflow.test_periods_second_stops import history
from workflow.law import LAW, StartKind
from workflow.periods import (
    LimitationRow,
    Period,
    Situation,
    Stop,
    StoppedPeriod,
    earliest,
    is_business_day,
    last_day,
    last_day_with,
    limitation_rows,
    nature_of,
    starts_from_report,
)

TODAY = date(2026, 11, 22)
_DAY = timedelta(days=1)
SUSPENDED = sorted({code for codes in SUSPENDS.values() for code in codes})
RECENT = st.dates(date(2015, 1, 1), TODAY)


@dataclass(frozen=True, slots=True)
class Told:
    """A rule, its start, and what was recorded."""

    rule: str
    kind: StartKind
    event: date
    stops: tuple[Stop, ...]

    def counted(self, *more: Stop) -> StoppedPeriod:
        return last_day_with(self.rule, self.event, start_kind=self.kind, stops=(*self.stops, *more), as_of=TODAY)


def stops_of(causes: Sequence[str]) -> st.SearchStrategy[Stop]:
    def told(cause: str, days: tuple[date, date]) -> Stop:
        return Stop(cause, min(days), None if cause in ON_ITS_DAY else max(days))

    return st.builds(told, st.sampled_from(sorted(causes)), st.tuples(RECENT, RECENT))


@st.composite
def histories(draw: st.DrawFn, causes: Any = (SUSPENDS, INTERRUPTS), most: int = 4) -> Told:
    rule = LAW.limitation_rules[draw(st.sampled_from(SUSPENDED))]
    touching = [cause for table in causes for cause, codes in table.items() if rule.code in codes]
    first = max(rule.events_from or rule.valid_from or date.min, date(2005, 1, 1))
    event = draw(st.dates(first, rule.events_to or rule.valid_to or TODAY))
    kind = draw(st.sampled_from(rule.start_kinds))
    stops = draw(st.lists(stops_of(touching), max_size=most)) if touching else []
    return Told(rule.code, kind, event, tuple(stops))


def another_suspension(told: Told) -> st.SearchStrategy[Stop]:
    return stops_of([cause for cause, codes in SUSPENDS.items() if told.rule in codes])


def days_of(period: Period) -> tuple[date, date, date]:
    assert period.legal_last_day is not None
    return period.legal_last_day, period.safe_day or date.min, period.open_until or date.min


# --- one more suspension ---------------------------------------------------------------------------------------------
@given(st.data())
def test_one_more_suspension_never_brings_a_day_nearer(data: st.DataObject) -> None:
    """No exception: neither a 29 February, nor a suspension around the start, nor an interruption beside it."""
    told = data.draw(histories())
    without = told.counted()
    longer = told.counted(data.draw(another_suspension(told)))
    if "interrupted" in {without.standing, longer.standing}:
        assert (longer.period.legal_last_day or date.min) >= (without.period.legal_last_day or date.min)
        return
    for before, after in zip(days_of(without.period), days_of(longer.period), strict=True):
        assert after >= before


@given(st.data())
def test_a_doubtful_suspension_changes_no_alarm(data: st.DataObject) -> None:
    told = data.draw(histories((SUSPENDS,)))
    added = data.draw(another_suspension(told))
    doubtful = told.counted(Stop(added.cause, added.start_on, added.end_on, certain=False))
    assert doubtful.period.safe_day == told.counted().period.safe_day


def test_a_leap_day_within_a_suspension_costs_nobody_a_day() -> None:
    """Counted from its last day, the longer suspension alone would end a day before the shorter one alone."""
    event, short = date(2020, 2, 27), Stop("IMPOSSIBILITY", date(2020, 2, 28), date(2020, 3, 1))
    around = Stop("GUARDIANSHIP", date(2020, 1, 1), date(2020, 3, 1))

    def last(*stops: Stop) -> date | None:
        found = last_day_with("CIV_GENERAL", event, start_kind="knowledge", stops=stops, as_of=TODAY)
        return found.period.legal_last_day

    assert (last(short), last(around), last(short, around)) == (date(2025, 3, 2), date(2025, 3, 1), date(2025, 3, 2))


# --- a later start ---------------------------------------------------------------------------------------------------
def versions_of(code: str) -> list[str]:
    """The versions of one period, old to new: an event falls under one of them only."""
    groups = (
        ("EMP_TERMINATION_OLD", "EMP_TERMINATION"),
        ("EMP_BEFORE_2013", "EMP_PERFORMANCE"),
        ("EMP_WAGES_OLD", "EMP_WAGES"),
        ("CRIM_OFFENCE_OLD", "CRIM_OFFENCE"),
    )
    return next((list(group) for group in groups if code in group), [code])


@pytest.mark.parametrize("code", sorted({versions_of(code)[0] for code in TEXTS}))
def test_a_later_start_never_ends_sooner_reforms_included(code: str) -> None:
    """Day after day for thirty years, from one version of the law into the next: no exception for the last day.

    Two acts may share a last day (30 and 31 March, three months later); the standstill of 2020 then gives the later
    one a day less before it is called over, because one day less of it lies after the act.
    """
    versions = [LAW.limitation_rules[each] for each in versions_of(code)]
    kinds = set.intersection(*(set(version.start_kinds) for version in versions))
    for kind in sorted(kinds):
        before: tuple[date, ...] = (date.min, date.min, date.min)
        for number in range(30 * 365):
            on = date(1998, 1, 1) + _DAY * number
            rule = next((version for version in versions if version.takes_event_of(on)), None)
            if rule is not None:
                days = days_of(last_day(rule, on, start_kind=kind))
                assert days[0] >= before[0], (rule.code, on)
                assert days[1] >= before[1], (rule.code, on)
                assert days[2] >= before[2] - _DAY * (days[0] == before[0]), (rule.code, on)
                before = days


EDGES = sorted(
    {
        day
        for rule in LAW.limitation_rules.values()
        for day in (rule.valid_from, rule.valid_to, rule.events_from, rule.events_to)
        if day and day > date(2000, 1, 1)
    }
)
SHORTENED = {date(2014, 3, 27): "loi n° 89-462, art. 7-1: three years for a lease, five before"}
"""First day of the facts that end sooner than those of the day before, and the law that shortened their period."""


def first_end(domain: str | None, respondent: str, contract: bool | None, on: date) -> date:
    starts = starts_from_report(domain=domain, respondent_kind=respondent, facts_on=on, work_contract=contract)
    nature = nature_of(respondent)
    told = Situation(domain=domain, respondent_nature=nature, events=starts, work_contract=contract)
    rows = limitation_rows(told, today=TODAY)
    return min((row.legal_last_day for row in rows if row.legal_last_day), default=date.max)


def test_facts_of_a_later_day_end_sooner_only_where_a_law_shortened_their_period() -> None:
    """Between two edges of law each period only moves on (see above), so the edges are all that can differ."""
    sooner = {
        (day, domain)
        for domain in (None, *LAW.domains)
        for respondent in ("company", "public_body", "unknown")
        for contract in (None, True, False)
        for day in (edge + _DAY * shift for edge in EDGES for shift in (0, 1))
        if first_end(domain, respondent, contract, day) < first_end(domain, respondent, contract, day - _DAY)
    }
    assert {day for day, _ in sooner} == set(SHORTENED)
    assert {domain for _, domain in sooner} == {"HOUSING_PRIVATE", "HOUSING_SOCIAL"}


@given(histories((SUSPENDS,)), st.integers(1, 800))
def test_a_later_start_ends_sooner_only_where_a_suspension_covers_it(told: Told, later: int) -> None:
    """A suspension that covers the start is no longer added day by day, its last day is taken as the event.

    Three days at most lie between both ways: months are not equally long.
    """
    rule, on = LAW.limitation_rules[told.rule], told.event + _DAY * later
    if not rule.takes_event_of(on):
        return
    first, second = told.counted().period, Told(told.rule, told.kind, on, told.stops).counted().period
    covered = any(stop.start_on <= on <= (stop.end_on or TODAY) for stop in told.stops)
    slack = _DAY * 3 if covered else _DAY * 0
    assert (second.legal_last_day or date.min) >= (first.legal_last_day or date.min) - slack


def test_an_interruption_before_the_start_is_the_other_exception() -> None:
    """A claim of which the case outlasts the start opened a new period for the earlier right alone (CC 2242)."""
    claim = Stop("COURT_CLAIM", date(2022, 1, 3), date(2025, 6, 2))
    before = Told("CIV_GENERAL", "knowledge", date(2022, 1, 3), (claim,)).counted().period
    after = Told("CIV_GENERAL", "knowledge", date(2022, 1, 4), (claim,)).counted().period
    assert (before.legal_last_day, after.legal_last_day) == (date(2030, 6, 2), date(2027, 1, 4))
    assert any("avant le départ" in sentence for sentence in after.words())


# --- the why, the safe day, the earliest -----------------------------------------------------------------------------
@pytest.mark.parametrize("seed", range(20))
def test_any_history_is_counted_again_from_its_printed_sentences(seed: int) -> None:
    draw = random.Random(f"sentences {seed}")
    for _ in range(60):
        code, kind, event, act, recorded = history(draw)
        stops = [Stop(each.cause, each.first, each.last, certain=each.certain) for each in recorded]
        start: StartKind = kind  # type: ignore[assignment]  # one of the kinds of the rule, by its text
        found = last_day_with(code, event, start_kind=start, stops=stops, as_of=TODAY, act_on=act)
        for period in filter(None, (found.period, found.if_uncertain)):
            reading = recount(period.words())
            counted = (period.legal_last_day, period.safe_day, period.over_after)
            assert (reading.last, reading.safe, reading.over) == counted, period.words()


@given(histories())
def test_the_safe_day_is_a_working_day_before_the_last_one_whatever_happened(told: Told) -> None:
    found = told.counted()
    for period in filter(None, (found.period, found.if_uncertain)):
        assert period.legal_last_day is not None
        if period.safe_day is not None:
            assert is_business_day(period.safe_day)
            assert period.safe_day < period.legal_last_day


@given(histories())
def test_what_is_shown_is_never_later_than_what_may_be(told: Told) -> None:
    found = told.counted()
    if found.if_uncertain is not None:
        assert (found.period.legal_last_day or date.max) < (found.if_uncertain.legal_last_day or date.min)


def row_of(code: str, rows: Sequence[LimitationRow]) -> LimitationRow:
    return next(row for row in rows if row.rule == code)


def test_of_two_rows_with_one_safe_day_the_one_that_ends_first_is_the_earliest() -> None:
    """Saturday 21 and Sunday 22 November 2026 share the safe day of Friday 20."""
    events: dict[StartKind, date] = {"publication": date(2026, 8, 22), "act": date(2020, 11, 21)}
    rows = limitation_rows(Situation(events=events, speech="non_public"), today=TODAY - _DAY * 5)
    press, offence = row_of("PRESS_NON_PUBLIC", rows), row_of("CRIM_OFFENCE", rows)
    assert press.safe_day == offence.safe_day == date(2026, 11, 20)
    first = earliest(rows)
    assert first is not None
    assert (first.rule, first.legal_last_day) == ("CRIM_OFFENCE", date(2026, 11, 21))
