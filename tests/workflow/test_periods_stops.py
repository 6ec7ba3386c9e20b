"""Suspensions and interruptions: vectors by hand, a day-by-day second count, and what can never happen."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workflow.test_periods_counting import day, plain
from workflow.law import LAW, StartKind
from workflow.periods import OutOfCalendarError, last_day
from workflow.periods.stops import Standing, Stop, StopError, StoppedPeriod, last_day_with

TODAY = date(2026, 11, 22)
_DAY = timedelta(days=1)
MEDIATION = "Médiation ou conciliation convenue par écrit"


def counted(
    rule: str, kind: StartKind, event: str, stops: Sequence[tuple[str, ...]], today: date = TODAY
) -> StoppedPeriod:
    told = [Stop(cause, day(first), day(last) if last else None) for cause, first, last in stops]
    return last_day_with(rule, day(event), start_kind=kind, stops=told, as_of=today)


# rule, kind of start, event, stops (cause, first day, last day), last day, safe day, why
VECTORS: list[tuple[str, StartKind, str, list[tuple[str, str, str]], str, str, str]] = [
    (
        "CIV_GENERAL",
        "knowledge",
        "Mon 2021-05-10",
        [("MEDIATION", "Mon 2023-01-02", "Tue 2023-01-31")],
        "Tue 2026-06-09",
        "Mon 2026-06-08",
        "CC 2230, 2238: thirty days more; six months are left anyway",
    ),
    (
        "CIV_GENERAL",
        "knowledge",
        "Wed 2021-09-01",
        [("MEDIATION", "Wed 2026-07-01", "Mon 2026-08-31")],
        "Sun 2027-02-28",
        "Fri 2027-02-26",
        "CC 2238: at least six months after the mediation; no 31 February",
    ),
    (
        "CIV_GENERAL",
        "knowledge",
        "Mon 2015-03-02",
        [("MINORITY", "Sun 2002-07-14", "Mon 2020-07-13")],
        "Sun 2025-07-13",
        "Fri 2025-07-11",
        "CC 2235: counted from the last day of minority",
    ),
    (
        "EMP_DISCRIMINATION",
        "revelation",
        "Mon 2021-11-22",
        [("COURT_CLAIM", "Mon 2024-02-05", "Wed 2025-06-18")],
        "Tue 2030-06-18",
        "Mon 2030-06-17",
        "CC 2231, 2241, 2242: five new years from the end of the case",
    ),
    (
        "EMP_WAGES",
        "knowledge",
        "Fri 2024-03-01",
        [("MINORITY", "Fri 2010-01-01", "Sun 2026-11-22")],
        "Mon 2027-03-01",
        "Fri 2027-02-26",
        "CC 2235: wages are excepted, minority changes nothing",
    ),
    (
        "CIV_BUTOIR",
        "right_born",
        "Thu 2010-04-01",
        [("MEDIATION", "Mon 2015-01-05", "Wed 2015-12-30"), ("COURT_CLAIM", "Mon 2020-06-01", "Thu 2022-06-02")],
        "Mon 2042-06-02",
        "Fri 2042-05-30",
        "CC 2232: no suspension moves it, a court claim does",
    ),
    (
        "PUB_DEBT",
        "right_acquired",
        "Tue 2022-05-10",
        [("WRITTEN_CLAIM", "Sun 2025-06-01", "Sun 2025-06-01")],
        "Mon 2029-12-31",
        "Fri 2029-12-28",
        "loi 68-1250 art. 2: four years from 1 January after the claim",
    ),
    (
        "ADM_DECISION",
        "notification",
        "Mon 2026-06-01",
        [("ADMINISTRATIVE_APPEAL", "Wed 2026-07-15", "Thu 2026-09-10")],
        "Thu 2026-11-12",
        "Mon 2026-11-09",
        "CRPA L411-2: two clear months from the rejection; 11 November is a holiday",
    ),
    (
        "ADM_DECISION",
        "notification",
        "Mon 2026-06-01",
        [("ADMINISTRATIVE_APPEAL", "Wed 2026-07-15", "")],
        "Mon 2026-11-16",
        "Fri 2026-11-13",
        "CRPA L231-4: refused by silence on 15 September, then two clear months",
    ),
    (
        "CRIM_OFFENCE",
        "act",
        "Mon 2021-03-01",
        [("CIVIL_PARTY_COMPLAINT", "Mon 2025-01-06", "Mon 2025-12-01")],
        "Sun 2027-05-30",
        "Fri 2027-05-28",
        "CPP 85: three months at most (6 January to 5 April: ninety days)",
    ),
    (
        "PRESS_ORDINARY",
        "publication",
        "Mon 2026-08-31",
        [("CIVIL_PARTY_COMPLAINT", "Mon 2026-09-07", "Mon 2026-10-05")],
        "Mon 2026-11-30",
        "Fri 2026-11-27",
        "CPP 85 par. 2: nothing is suspended for press offences",
    ),
    (
        "ADM_SILENCE",
        "receipt",
        "Tue 2026-09-01",
        [("PAPERS_ASKED", "Thu 2026-09-10", "Sat 2026-09-19")],
        "Wed 2026-11-11",
        "",
        "CRPA L114-5: ten days more",
    ),
]


@pytest.mark.parametrize(("rule", "kind", "event", "stops", "last", "safe", "why"), VECTORS)
def test_a_vector_ends_on_its_day(
    rule: str, kind: StartKind, event: str, stops: list[tuple[str, str, str]], last: str, safe: str, why: str
) -> None:
    found = counted(rule, kind, event, stops).period
    assert found.legal_last_day == day(last), (why, found.words())
    assert found.safe_day == (day(safe) if safe else None), why


RULES_SUSPENDED = sorted(
    {rule for cause in LAW.stop_causes.values() if cause.effect == "suspension" for rule in cause.rules}
)
days = st.dates(date(2018, 1, 1), TODAY)


def spans(cause: str) -> st.SearchStrategy[Stop]:
    return st.tuples(days, days).map(lambda pair: Stop(cause, min(pair), max(pair)))


def apart(stops: Sequence[Stop]) -> list[Stop]:
    """Keep what can be recorded together: no two suspensions of one cause on one day."""
    kept: list[Stop] = []
    for stop in sorted(stops, key=lambda each: each.start_on):
        if not kept or (kept[-1].end_on or date.max) < stop.start_on:
            kept.append(stop)
    return kept


def five_years_after(event: date) -> date:
    last = calendar.monthrange(event.year + 5, event.month)[1]
    return date(event.year + 5, event.month, min(event.day, last))


def walked(event: date, stops: Sequence[Stop]) -> date:
    """Count five years with suspensions day by day: another way than the product's, which adds whole spans."""
    still = {
        stop.start_on + _DAY * n for stop in stops for n in range(((stop.end_on or TODAY) - stop.start_on).days + 1)
    }
    if event in still:
        while event + _DAY in still:
            event += _DAY
    last, today = five_years_after(event), event + _DAY
    while today <= last:
        last += _DAY * (today in still)
        today += _DAY
    return last


@given(
    days,
    st.lists(spans("IMPOSSIBILITY"), max_size=4).map(apart),
    st.lists(spans("GUARDIANSHIP"), max_size=2).map(apart),
)
def test_spans_give_the_day_that_walking_gives(event: date, one: list[Stop], other: list[Stop]) -> None:
    stops = [*one, *other]
    found = last_day_with("CIV_GENERAL", event, start_kind="knowledge", stops=stops, as_of=TODAY)
    touching = [stop for stop in stops if (stop.end_on or TODAY) >= event]
    assert found.period.legal_last_day == walked(event, touching)


@given(days, st.lists(spans("IMPOSSIBILITY"), max_size=3).map(apart), spans("MEDIATION"))
def test_another_suspension_never_brings_the_last_day_nearer(event: date, stops: list[Stop], added: Stop) -> None:
    """Save one day, where a suspension that covers the start swallows another one across a 29 February."""
    without = last_day_with("CIV_GENERAL", event, start_kind="knowledge", stops=stops, as_of=TODAY).period
    longer = last_day_with("CIV_GENERAL", event, start_kind="knowledge", stops=[*stops, added], as_of=TODAY).period
    assert without.legal_last_day
    assert longer.legal_last_day
    assert longer.legal_last_day >= without.legal_last_day - _DAY


@given(st.sampled_from(RULES_SUSPENDED), days)
def test_without_stops_the_count_is_the_plain_one(rule: str, event: date) -> None:
    known = LAW.limitation_rules[rule]
    if not known.takes_event_of(event):
        event = max(known.events_from or known.valid_from or date(2018, 1, 1), known.valid_from or date.min)
    kind = known.start_kinds[0]
    found = last_day_with(rule, event, start_kind=kind, stops=(), as_of=TODAY)
    assert found == StoppedPeriod(last_day(rule, event, start_kind=kind), "runs")


@given(days, st.lists(spans("IMPOSSIBILITY"), max_size=3).map(apart), st.integers(1, 800))
def test_a_later_start_never_ends_earlier(event: date, stops: list[Stop], later: int) -> None:
    """Save one day: the shorter month of a same-number day may swallow a 29 February."""
    first = last_day_with("CIV_GENERAL", event, start_kind="knowledge", stops=stops, as_of=TODAY).period
    second = last_day_with("CIV_GENERAL", event + _DAY * later, start_kind="knowledge", stops=stops, as_of=TODAY).period
    assert first.legal_last_day
    assert second.legal_last_day
    assert second.legal_last_day >= first.legal_last_day - _DAY


def test_what_stops_nothing_says_so() -> None:
    found = counted(
        "CIV_GENERAL",
        "knowledge",
        "Mon 2021-05-10",
        [
            ("IMPOSSIBILITY", "Mon 2020-01-06", "Fri 2020-01-10"),
            ("ACKNOWLEDGEMENT", "Tue 2020-01-07", "Tue 2020-01-07"),
            ("MEDIATION", "Mon 2026-06-01", "Fri 2026-06-05"),
            ("ACKNOWLEDGEMENT", "Tue 2026-06-02", "Tue 2026-06-02"),
        ],
    )
    told = [plain(step.label_fr) for step in found.period.derivation if step.kind == "without_effect"]
    assert found.period.legal_last_day == date(2026, 5, 10)
    assert told == [
        ("Sans effet : Impossibilité d’agir (loi, convention ou force majeure), finie le 10 janvier 2020, "
        "avant le départ du délai"),
        "Sans effet : Reconnaissance du droit par celui qui doit, le 7 janvier 2020, avant le départ du délai",
        "Sans effet : Médiation ou conciliation convenue par écrit, commencée le 1er juin 2026, après le dernier jour",
        "Sans effet : Reconnaissance du droit par celui qui doit, le 2 juin 2026, après le dernier jour",
    ]  # fmt: skip


def test_only_the_first_appeal_interrupts() -> None:
    appeals = [
        ("ADMINISTRATIVE_APPEAL", "Wed 2026-07-15", "Thu 2026-09-10"),
        ("ADMINISTRATIVE_APPEAL", "Thu 2026-10-01", ""),
    ]
    found = counted("ADM_DECISION", "notification", "Mon 2026-06-01", appeals)
    assert found.period.legal_last_day == date(2026, 11, 12)
    assert "seul le premier recours" in found.period.words()[-3]


def test_an_appeal_out_of_time_opens_nothing() -> None:
    found = counted("ADM_DECISION", "notification", "Mon 2026-06-01", [("ADMINISTRATIVE_APPEAL", "Wed 2026-08-05", "")])
    assert found.period.legal_last_day == date(2026, 8, 3)


@pytest.mark.parametrize(
    ("cause", "last", "standing"),
    [("MEDIATION", "", "suspended"), ("COURT_CLAIM", "", "interrupted"), ("MEDIATION", "Fri 2026-11-20", "runs")],
)
def test_a_period_tells_whether_it_runs(cause: str, last: str, standing: Standing) -> None:
    assert counted("CIV_GENERAL", "knowledge", "Mon 2022-05-09", [(cause, "Mon 2026-11-02", last)]).standing == standing


def test_an_uncertain_stop_lets_the_earlier_day_alarm_and_tells_the_later_one() -> None:
    doubtful = Stop("MEDIATION", date(2026, 1, 1), date(2026, 1, 31), certain=False)
    found = last_day_with("CIV_GENERAL", date(2022, 5, 10), start_kind="knowledge", stops=[doubtful], as_of=TODAY)
    assert found.period.legal_last_day == date(2027, 5, 10)
    assert found.if_uncertain is not None
    assert found.if_uncertain.legal_last_day == date(2027, 6, 10)


@pytest.mark.parametrize(
    ("stops", "sentence"),
    [
        ([Stop("RAIN", TODAY)], "Cause de suspension ou d’interruption inconnue : RAIN."),
        (
            [Stop("MEDIATION", TODAY + _DAY)],
            f"{MEDIATION} : le début (23 novembre 2026) est dans l’avenir (code civil, art. 2238).",
        ),
        (
            [Stop("MEDIATION", TODAY, TODAY - _DAY)],
            f"{MEDIATION} : la fin (21 novembre 2026) précède le début (code civil, art. 2238).",
        ),
    ],
)  # fmt: skip
def test_a_stop_that_cannot_be_is_refused_with_its_article(stops: list[Stop], sentence: str) -> None:
    with pytest.raises(StopError) as refused:
        last_day_with("CIV_GENERAL", date(2022, 5, 10), start_kind="knowledge", stops=stops, as_of=TODAY)
    assert plain(str(refused.value)) == sentence


@pytest.mark.parametrize(
    "days",
    [(date(2026, 11, 2), date(9999, 12, 31)), (date(2026, 11, 2), date(2080, 1, 1)), (date(1899, 12, 31), None)],
)
def test_a_stop_beyond_the_known_calendar_is_refused(days: tuple[date, date | None]) -> None:
    papers = Stop("PAPERS_ASKED", *days)
    with pytest.raises(OutOfCalendarError, match="entre 1900 et 2079"):
        last_day_with("ADM_SILENCE", date(2026, 10, 12), start_kind="receipt", stops=[papers], as_of=TODAY)


@pytest.mark.parametrize("cause", [cause for cause in LAW.stop_causes.values() if cause.effect == "none"])
def test_what_is_often_thought_to_stop_a_period_stops_none(cause: object) -> None:
    code = str(getattr(cause, "code", ""))
    for rule in LAW.limitation_rules.values():
        if rule.method == "NONE":
            continue
        start = rule.events_to or rule.valid_to or date(2020, 3, 2)
        plain_count = last_day(rule, start, start_kind=rule.start_kinds[0])
        told = last_day_with(rule, start, start_kind=rule.start_kinds[0], stops=[Stop(code, start, TODAY)], as_of=TODAY)
        assert told.period == plain_count
