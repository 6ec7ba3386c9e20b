"""What is asked of the facts of a case: an agreement, a route, the instances of a sub-machine, the nearest day."""

from __future__ import annotations

from datetime import date

import pytest

from workflow.facts import Article40, Consent, Facts, LimitationDate, Route

AGREEMENT = Consent("partner", "mrap", "given")
FACTS = Facts(
    consents=(AGREEMENT,),
    routes=(Route("UNION", "opened"),),
    article40=(Article40("case", "to_examine"),),
    criminal_status="inquiry",
    urgency="critical",
    link="linked",
)


def test_an_agreement_is_found_by_object_and_recipient() -> None:
    assert FACTS.consent("partner", "mrap") is AGREEMENT
    assert FACTS.consent("partner") is None


def test_a_route_is_found_by_its_code() -> None:
    assert FACTS.route("UNION") == Route("UNION", "opened")
    assert FACTS.route("TESTING") is None


@pytest.mark.parametrize(
    "machine, expected",
    [
        ("consent", {"partner:mrap": "given"}),
        ("route", {"UNION": "opened"}),
        ("article40", {"case": "to_examine"}),
        ("criminal", {"": "inquiry"}),
        ("urgency", {"": "critical"}),
        ("link", {"": "linked"}),
    ],
)
def test_the_instances_of_each_sub_machine(machine: str, expected: dict[str, str]) -> None:
    assert FACTS.instances(machine) == expected


def test_an_unknown_sub_machine_is_a_bug_of_the_caller() -> None:
    with pytest.raises(KeyError):
        FACTS.instances("clock")


def test_the_nearest_safe_day_is_that_of_a_running_row() -> None:
    rows = (
        LimitationDate("CIV_GENERAL", "running", safe_day=date(2027, 1, 8)),
        LimitationDate("CRIM_OFFENCE", "may_be_open", safe_day=date(2026, 12, 1)),
        LimitationDate("PRESS_ORDINARY", "over", safe_day=date(2026, 1, 1)),
        LimitationDate("ADM_SILENCE", "running"),
    )
    assert Facts(limitation=rows).earliest_safe_day == date(2026, 12, 1)
    assert Facts().earliest_safe_day is None
