"""The 80 told reports: dates, the row that ends first, what is over, urgency by time, grounds, site."""

from datetime import date

import pytest

from tests.workflow.told_reports import FOURTH_SITE, KIND_OF_RULE, TERRITORIES, TOLD, ExpectedRule, Told
from workflow.law import SiteConfiguration, competent_site, ground_in_force, insee_of_name
from workflow.law.models import Statute
from workflow.periods import earliest, last_day, limitation_rows, over, urgency_by_time

DATES = [(told, rule) for told in TOLD for rule in told.rules]
FIRST = [told for told in TOLD if told.expected["earliest_rule"]]
NOT_BY_TIME = {
    "PC-2016-003": "harassment goes on",
    "VV-2018-001": "date of an exclusion",
    "OP-2024-001": "date of a hearing",
    "OP-2025-001": "harassment goes on, danger",
}
"""Urgent by a criterion of the facts (rule 6.5), not by a period."""
BY_TIME = [told for told in TOLD if told.expected["expected_urgency"] and told.ref not in NOT_BY_TIME]
NOT_IN_FORCE: tuple[tuple[Statute, str], ...] = (
    ("l2008", "grounds_not_in_force_l2008"),
    ("cp", "grounds_not_in_force_cp"),
    ("ct", "grounds_not_in_force_ct"),
)
ASSERTED = [
    (told, statute, told.expected[name]) for told in TOLD for statute, name in NOT_IN_FORCE if told.expected[name]
]
CONFIGURED = SiteConfiguration(site="nord-pas-de-calais", communes=FOURTH_SITE)


def ref(value: object) -> str:
    return value.ref if isinstance(value, Told) else value.rule if isinstance(value, ExpectedRule) else str(value)


def test_the_files_hold_what_their_notes_count() -> None:
    assert (len(TOLD), len(DATES)) == (80, 121)


@pytest.mark.parametrize(("told", "rule"), DATES, ids=ref)
def test_each_told_date_is_counted(told: Told, rule: ExpectedRule) -> None:
    period = last_day(rule.rule, rule.start_on, start_kind=KIND_OF_RULE[rule.rule])
    assert period.legal_last_day == rule.legal_last_day


@pytest.mark.parametrize("told", TOLD, ids=ref)
def test_the_rows_of_a_report_hold_every_told_rule(told: Told) -> None:
    rows = limitation_rows(told.situation(), today=told.received_on)
    shown = {ExpectedRule(row.rule, row.period.start_on, row.legal_last_day) for row in rows if row.legal_last_day}
    assert set(told.rules) <= shown


@pytest.mark.parametrize("told", FIRST, ids=ref)
def test_the_row_that_ends_first_is_the_told_one(told: Told) -> None:
    first = earliest(limitation_rows(told.situation(), today=told.received_on))
    assert first is not None
    assert (first.rule, str(first.legal_last_day), str(first.safe_day)) == (
        told.expected["earliest_rule"],
        told.expected["earliest_last_day"],
        told.expected["earliest_safe_day"],
    )


@pytest.mark.parametrize("told", TOLD, ids=ref)
def test_only_the_told_rows_are_over(told: Told) -> None:
    rows = over(limitation_rows(told.situation(), today=told.received_on))
    assert {row.rule for row in rows} == set(told.expected["limitation_over"].split("|")) - {""}


@pytest.mark.parametrize("told", BY_TIME, ids=ref)
def test_the_dates_make_a_report_as_urgent_as_told(told: Told) -> None:
    rows = limitation_rows(told.situation(), today=told.received_on)
    assert urgency_by_time(rows, told.received_on) == told.expected["expected_urgency"]


def test_what_is_urgent_by_its_facts_is_not_said_urgent_by_time() -> None:
    told = {one.ref: one for one in TOLD if one.ref in NOT_BY_TIME}
    assert {one.expected["expected_urgency"] for one in told.values()} == {"critical"}
    assert {
        urgency_by_time(limitation_rows(one.situation(), today=one.received_on), one.received_on)
        for one in told.values()
    } == {"normal"}


@pytest.mark.parametrize(("told", "statute", "expected"), ASSERTED, ids=ref)
def test_the_grounds_not_in_force_are_the_told_ones(told: Told, statute: Statute, expected: str) -> None:
    silent = [
        code for code in told.grounds if ground_in_force(code, statute, told.facts_on).status in {"not_yet", "never"}
    ]
    assert silent == [code for code in expected.split("|") if code != "none"]


@pytest.mark.parametrize("told", TOLD, ids=ref)
def test_the_competent_site_is_the_told_one(told: Told) -> None:
    site = competent_site(
        residence_insee=told.report["claimant_insee"],
        facts_insee=None,
        respondent_insee=insee_of_name(told.report["respondent_commune"], told.facts_on, [CONFIGURED]),
        on=told.facts_on,
        territories=TERRITORIES,
    )
    assert (site or "none") == told.expected["expected_site"]


def test_without_its_configuration_the_fourth_site_has_no_territory() -> None:
    assert (
        competent_site(residence_insee="59606", facts_insee=None, respondent_insee=None, on=date(2024, 3, 12)) is None
    )
