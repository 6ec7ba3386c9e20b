"""Public holidays by region against a table by hand and a second source, added ones, and the closing days of a site."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow.law import LAW
from workflow.model import Length as ClockLength
from workflow.periods import METROPOLITAN, AddedHoliday, Calendar, Closing, last_day, region_of
from workflow.periods.calendar import METROPOLE, easter

NATIONAL = ("01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25")
# Easter Sunday: tables of the Institut de mécanique céleste
EASTER = {
    2024: date(2024, 3, 31),
    2025: date(2025, 4, 20),
    2026: date(2026, 4, 5),
    2027: date(2027, 3, 28),
    2028: date(2028, 4, 16),
    2038: date(2038, 4, 25),
    2049: date(2049, 4, 18),
}
# region, days that it has besides the eleven, in 2026
OF_ITS_OWN = [
    ("METROPOLE", ()),
    ("ALSACE_MOSELLE", ("2026-04-03", "2026-12-26")),
    ("GUADELOUPE", ("2026-05-27",)),
    ("MARTINIQUE", ("2026-05-22",)),
    ("GUYANE", ("2026-06-10",)),
    ("LA_REUNION", ("2026-12-20",)),
    ("SAINT_PIERRE_ET_MIQUELON", ()),
    ("MAYOTTE", ("2026-04-27",)),
    ("SAINT_BARTHELEMY", ("2026-10-09",)),
    ("SAINT_MARTIN", ("2026-05-28",)),
    ("WALLIS_ET_FUTUNA", ("2026-04-28", "2026-06-29", "2026-07-29")),
    ("POLYNESIE_FRANCAISE", ("2026-03-05", "2026-04-03", "2026-11-20")),
    ("NOUVELLE_CALEDONIE", ("2026-09-24",)),
]
SUBDIVISIONS = {
    "ALSACE_MOSELLE": "57",
    "GUADELOUPE": "971",
    "MARTINIQUE": "972",
    "GUYANE": "973",
    "LA_REUNION": "974",
    "SAINT_PIERRE_ET_MIQUELON": "PM",
    "MAYOTTE": "976",
    "SAINT_BARTHELEMY": "BL",
    "SAINT_MARTIN": "MF",
    "WALLIS_ET_FUTUNA": "WF",
    "POLYNESIE_FRANCAISE": "PF",
    "NOUVELLE_CALEDONIE": "NC",
}
CUSTOMS = {("GUADELOUPE", "Vendredi saint"), ("GUADELOUPE", "Mi-Carême")} | {
    (region, "Fête de Victor Schoelcher") for region in ("GUADELOUPE", "MARTINIQUE", "SAINT_MARTIN")
}
"""What the library takes for a public holiday and CT L3422-2 does not list: a custom extends no period of law."""
DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize("year", EASTER)
def test_easter_is_where_the_tables_have_it(year: int) -> None:
    assert easter(year) == EASTER[year]


@pytest.mark.parametrize("year", EASTER)
def test_a_region_has_the_eleven_and_the_days_of_its_own(year: int) -> None:
    movable = {EASTER[year] + timedelta(days=days) for days in (1, 39, 50)}
    eleven = {date.fromisoformat(f"{year}-{day}") for day in NATIONAL} | movable
    assert set(METROPOLITAN.holidays_of(year)) == eleven
    assert set(Calendar("ALSACE_MOSELLE").holidays_of(year)) == eleven | {
        EASTER[year] - timedelta(days=2),
        date(year, 12, 26),
    }


@pytest.mark.parametrize(("region", "own"), OF_ITS_OWN)
def test_each_region_keeps_its_own_days(region: str, own: tuple[str, ...]) -> None:
    found = set(Calendar(region).holidays_of(2026)) - set(METROPOLITAN.holidays_of(2026))
    assert sorted(map(str, found)) == list(own)


def test_the_table_by_hand_has_every_region() -> None:
    assert [region for region, _ in OF_ITS_OWN] == list(LAW.calendar_regions)


@pytest.mark.parametrize("year", range(1982, 2100))
def test_metropolitan_days_are_those_of_the_library_but_for_three_whit_mondays(year: int) -> None:
    """The library drops Whit Monday from 2005 to 2007, when it was worked by most and a public holiday still."""
    theirs = set(holidays.country_holidays("FR", years=year, expand=False, language="fr"))
    missing = {easter(year) + timedelta(days=50)} if year in {2005, 2006, 2007} else set()
    assert set(METROPOLITAN.holidays_of(year)) - missing == theirs


@pytest.mark.parametrize(("region", "code"), SUBDIVISIONS.items())
def test_the_days_of_a_region_are_those_of_the_library_but_for_customs(region: str, code: str) -> None:
    for year in range(2013, 2100):
        named = holidays.country_holidays("FR", subdiv=code, years=year, expand=False, language="fr")
        theirs = {day for day in named for name in named.get_list(day) if (region, name) not in CUSTOMS}
        assert set(Calendar(region).holidays_of(year)) == theirs, year


@pytest.mark.parametrize(
    ("departement", "region"),
    [
        ("93", METROPOLE),
        ("67", "ALSACE_MOSELLE"),
        ("57", "ALSACE_MOSELLE"),
        ("974", "LA_REUNION"),
        ("2A", METROPOLE),
        ("", METROPOLE),
    ],
)
def test_a_departement_has_its_region(departement: str, region: str) -> None:
    assert region_of(departement) == region


def test_two_holidays_on_one_day_are_named_together() -> None:
    assert METROPOLITAN.holiday_name(date(2008, 5, 1)) == "Ascension, Fête du Travail"


def test_eight_may_was_no_holiday_between_two_laws() -> None:
    assert [METROPOLITAN.holiday_name(date(year, 5, 8)) is not None for year in (1958, 1960, 1981, 1982)] == [
        True,
        False,
        False,
        True,
    ]


# added holidays


def test_an_added_day_is_a_holiday_once() -> None:
    calendar = Calendar(added=(AddedHoliday("Deuil national", date(2026, 12, 1)),))
    assert calendar.holiday_name(date(2026, 12, 1)) == "Deuil national"
    assert calendar.holiday_name(date(2027, 12, 1)) is None
    assert METROPOLITAN.holiday_name(date(2026, 12, 1)) is None


def test_an_added_rule_holds_from_its_first_year_on() -> None:
    calendar = Calendar(added=(AddedHoliday("Abolition", date(2028, 5, 10), yearly=True),))
    assert [calendar.holiday_name(date(year, 5, 10)) for year in (2027, 2028, 2031)] == [None, "Abolition", "Abolition"]


def test_a_yearly_leap_day_falls_on_leap_years_alone() -> None:
    calendar = Calendar(added=(AddedHoliday("Jour bissextil", date(2028, 2, 29), yearly=True),))
    kept = [year for year in range(2028, 2037) if "Jour bissextil" in calendar.holidays_of(year).values()]
    assert kept == [2028, 2032, 2036]


def test_an_added_holiday_moves_the_last_day_of_a_clear_period_and_says_its_name() -> None:
    """CJA R421-1: notified on Thursday 1 October 2026, clear day Wednesday 2 December 2026."""
    added = Calendar(added=(AddedHoliday("Deuil national", date(2026, 12, 2)),))
    before = last_day("ADM_DECISION", date(2026, 10, 1), start_kind="notification")
    after = last_day("ADM_DECISION", date(2026, 10, 1), start_kind="notification", calendar=added)
    assert (before.legal_last_day, after.legal_last_day) == (date(2026, 12, 2), date(2026, 12, 3))
    assert any("jour férié : 2 décembre 2026, Deuil national" in _plain(words) for words in after.words())


def test_an_added_holiday_never_moves_the_last_day_of_a_limitation() -> None:
    """Cass. 1re civ., 12 December 2018, n° 17-25.697: CPC 642 does not apply to limitation."""
    added = Calendar(added=(AddedHoliday("Deuil national", date(2027, 6, 9)),))
    found = last_day("CIV_GENERAL", date(2022, 6, 9), start_kind="knowledge", calendar=added)
    assert found.legal_last_day == date(2027, 6, 9)


# closing days


def _plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")


@given(
    start=DAYS,
    code=st.sampled_from(["ADM_DECISION", "CADA_APPEAL", "CIV_GENERAL", "PUB_DEBT", "EMP_TERMINATION"]),
    closed=st.lists(st.tuples(st.integers(-40, 2200), st.integers(0, 20)), max_size=6),
)
def test_a_closing_day_never_moves_a_last_day_and_brings_the_safe_day_forward_alone(
    start: date, code: str, closed: list[tuple[int, int]]
) -> None:
    closings = tuple(
        Closing("Fermeture", start + timedelta(days=first), start + timedelta(days=first + length))
        for first, length in closed
    )
    kind = LAW.limitation_rules[code].start_kinds[0]
    if not LAW.limitation_rules[code].takes_event_of(start):
        start = date(2020, 1, 1)
    plain = last_day(code, start, start_kind=kind)
    shut = last_day(code, start, start_kind=kind, calendar=Calendar(closings=closings))
    assert shut.legal_last_day == plain.legal_last_day
    assert shut.over_after == plain.over_after
    assert shut.safe_day is not None
    assert plain.safe_day is not None
    assert shut.safe_day <= plain.safe_day


def test_a_closing_day_before_the_last_day_is_named_beside_the_safe_day() -> None:
    """Same number Tuesday 1 December 2026: the desk is closed on Monday, Friday is the last working day before."""
    shut = Calendar(closings=(Closing("Pont du site", date(2026, 11, 30), date(2026, 11, 30)),))
    found = last_day("ADM_DECISION", date(2026, 10, 1), start_kind="notification", calendar=shut)
    assert (found.legal_last_day, found.safe_day) == (date(2026, 12, 2), date(2026, 11, 27))
    assert any("week-end et site fermé : 30 novembre 2026, Pont du site" in _plain(words) for words in found.words())


def test_a_duty_of_the_network_waits_for_the_desk_and_one_of_the_law_does_not() -> None:
    shut = Calendar(closings=(Closing("Inventaire", date(2026, 11, 24), date(2026, 11, 25)),))
    five = ClockLength(business_days=5)
    assert shut.due_day(five, date(2026, 11, 23)) == date(2026, 12, 2)
    assert shut.public.due_day(five, date(2026, 11, 23)) == date(2026, 11, 30)


def test_a_closing_on_a_holiday_counts_once() -> None:
    shut = Calendar(closings=(Closing("Pont", date(2026, 11, 11), date(2026, 11, 13)),))
    assert shut.business_days_between(date(2026, 11, 9), date(2026, 11, 16)) == 2
    assert shut.public.business_days_between(date(2026, 11, 9), date(2026, 11, 16)) == 4


@given(DAYS, st.integers(0, 60), st.sampled_from(list(LAW.calendar_regions)))
def test_adding_and_counting_working_days_agree_in_every_region(start: date, number: int, region: str) -> None:
    shut = Calendar(region, closings=(Closing("Fermeture", start + timedelta(days=3), start + timedelta(days=12)),))
    assert shut.business_days_between(start, shut.add_business_days(start, number)) == number
