"""The standing gate: who may refer, what is missing, and that the guards of the procedure say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest

from tests.workflow.orientation.told import TODAY, told
from workflow.facts import Attachment, Consent, Facts
from workflow.guards import GUARDS
from workflow.model import Actor, GuardUse, Procedure, Step
from workflow.orientation import ROWS, Situation, Standing, association_standing, standing
from workflow.orientation.standing import CHECKS, acting_referrers, missing_on_the_way
from workflow.procedures import current
from workflow.situations import TODAY as TOLD_DAY
from workflow.situations import aspects, facts_in
from workflow.situations.model import PAPER, SIGNED_PAPER

GIVEN = Consent("ddd_referral", "ddd", "given", date(2026, 11, 2), "accord-ddd/1", proof=True)
SIGNED = Attachment(SIGNED_PAPER, "signed_referral", "received")
STATUTES = Attachment(PAPER, "statutes", "received")
READY = Facts(claimant_known=True, identity_verified=True, consents=(GIVEN,), attachments=(SIGNED,))
"""A person who refers and lacks nothing."""
GATES = {
    "claimant_identified": {"NAMED", "IDENTITY"},
    "entitled_to_refer": {"NAME", "HEIR", "FIVE_YEARS", "PURPOSE", "STATUTES"},
    "consent_given": {code for code in ROWS.needs if code.startswith("AGREEMENT")},
    "referral_signed": {"SIGNATURE"},
}
"""Guard of T09 to T11 -> the needs that it refuses for."""
ELSEWHERE = {"paper", "secret", "consent.secrecy:ddd", "consent.partner:respondent"}
"""Aspects of the same facts that say nothing of who refers."""


def gate(**changed: Any) -> Standing:
    """Return the standing of a person who lacks nothing, with some facts changed."""
    return standing(Situation(replace(READY, **changed)), today=TODAY)


def lacking(**changed: Any) -> list[str]:
    """Return the codes of what is missing on the way that the case takes."""
    return [each.code for each in gate(**changed).missing]


def test_a_victim_who_signed_and_agreed_refers() -> None:
    found = gate()
    assert (found.may_refer, found.missing, found.informed.state) == (True, (), "agreed")
    assert [each.code for each in found.referrers if each.acts] == ["VICTIM"]


def test_every_need_is_checked_and_every_check_is_a_need() -> None:
    assert CHECKS.keys() == ROWS.needs.keys()
    assert {need for row in ROWS.referrers for need in row.needs} - {"AGREEMENT"} <= ROWS.needs.keys()


ONE_THING: list[tuple[dict[str, Any], list[str]]] = [
    # what the file says, what is missing
    ({"anonymous": True}, ["NAMED"]),
    ({"claimant_known": False}, ["NAME"]),
    ({"identity_verified": False}, ["IDENTITY"]),
    ({"consents": ()}, ["AGREEMENT_NOT_ASKED"]),
    ({"consents": (replace(GIVEN, proof=False),)}, ["AGREEMENT_DECLARED"]),
    ({"consents": (replace(GIVEN, wording_version=""),)}, ["AGREEMENT_DECLARED"]),
    ({"consents": (replace(GIVEN, state="refused"),)}, ["AGREEMENT_REFUSED"]),
    ({"consents": (replace(GIVEN, state="withdrawn"),)}, ["AGREEMENT_WITHDRAWN"]),
    ({"reopened_count": 1, "consents": (replace(GIVEN, decided_on=date(2025, 11, 23)),)}, []),
    ({"reopened_count": 1, "consents": (replace(GIVEN, decided_on=date(2025, 11, 22)),)}, ["AGREEMENT_OLD"]),
    ({"scope_changed_on": date(2026, 11, 2)}, []),
    ({"scope_changed_on": date(2026, 11, 3)}, ["AGREEMENT_SCOPE"]),
    ({"attachments": ()}, ["SIGNATURE"]),
    ({"attachments": (), "mandate_proved": True}, []),
    ({"attachments": (replace(SIGNED, status="quarantined"),)}, ["SIGNATURE"]),
    ({"claimant_deceased": True}, ["HEIR"]),
    ({"claimant_deceased": True, "heir": True}, []),
    ({"association_standing": "entitled"}, []),
    ({"association_standing": "under_five_years"}, ["FIVE_YEARS"]),
    ({"association_standing": "other_purpose"}, ["PURPOSE"]),
    ({"association_standing": "no_statutes"}, ["STATUTES"]),
    ({"claimant_minor": True}, []),
]


@pytest.mark.parametrize("changed,missing", ONE_THING)
def test_what_is_missing_is_named_exactly(changed: dict[str, Any], missing: list[str]) -> None:
    found = gate(**changed)
    assert [each.code for each in found.missing] == missing
    assert found.may_refer == (not missing)
    assert all(each.article and each.pointer and each.cure_fr for each in found.missing)


FIVE_YEARS = [
    # told, declared, facts, statutes, standing: LO 2011-333 art. 5, 3°
    ("entitled", date(2021, 9, 14), date(2026, 9, 15), False, "entitled"),  # Tuesday; a day more than five years
    ("entitled", date(2021, 9, 15), date(2026, 9, 15), False, "entitled"),  # Wednesday; five years to the day
    ("entitled", date(2021, 9, 16), date(2026, 9, 15), True, "under_five_years"),  # Thursday; a day short
    ("entitled", date(2020, 2, 29), date(2025, 2, 28), True, "entitled"),  # Friday; no 29 February: last of the month
    ("no_statutes", date(2021, 9, 16), date(2026, 9, 15), False, "under_five_years"),
    ("other_purpose", date(2011, 1, 3), date(2026, 9, 15), True, "other_purpose"),
    ("under_five_years", date(2021, 9, 15), date(2026, 9, 15), True, "entitled"),
    ("under_five_years", date(2021, 9, 15), date(2026, 9, 15), False, "no_statutes"),
    ("", date(2025, 9, 15), date(2026, 9, 15), True, ""),
    ("entitled", None, date(2026, 9, 15), True, "entitled"),
    ("entitled", date(2025, 9, 15), None, True, "entitled"),
]


@pytest.mark.parametrize("told_of,declared_on,facts_on,statutes,standing_of", FIVE_YEARS)
def test_five_years_are_counted_on_the_day_of_the_facts(
    told_of: str, declared_on: date | None, facts_on: date | None, statutes: bool, standing_of: str
) -> None:
    found = association_standing(told_of, declared_on=declared_on, facts_on=facts_on, statutes=statutes)
    assert found == standing_of


def test_a_representative_is_asked_for_proof_of_power_which_does_not_hold_the_child_back() -> None:
    found = gate(claimant_minor=True, legal_representative=True)
    assert ([each.code for each in found.missing], found.may_refer) == (["POWER"], True)
    assert lacking(claimant_minor=True, legal_representative=True, mandate_proved=True) == []


def test_a_child_may_refer_alone_and_the_law_lists_who_may_refer_for_the_child() -> None:
    codes = {each.code for each in gate(claimant_minor=True).referrers}
    assert {"CHILD", "REPRESENTATIVE", "FAMILY", "SERVICE", "CHILD_ASSOCIATION"} <= codes
    assert {"FAMILY", "SERVICE", "CHILD_ASSOCIATION", "CHILD"}.isdisjoint({each.code for each in gate().referrers})


def test_neither_a_third_party_nor_the_site_ever_refers() -> None:
    for changed in ({}, {"claimant_minor": True}, {"claimant_deceased": True, "heir": True}):
        positions = {each.code: each.position for each in gate(**changed).referrers}
        assert (positions["THIRD_PARTY"], positions["SITE"]) == ("never", "never")
        assert (positions["PARLIAMENT"], positions["OWN_MOTION"]) == ("elsewhere", "elsewhere")


def test_a_child_rights_association_lacks_its_statutes_until_they_are_in_the_file() -> None:
    missing = {each.code: [need.code for need in each.missing] for each in gate(claimant_minor=True).referrers}
    assert missing["CHILD_ASSOCIATION"] == ["STATUTES"]
    with_them = gate(claimant_minor=True, attachments=(SIGNED, STATUTES)).referrers
    assert [each.position for each in with_them if each.code == "CHILD_ASSOCIATION"] == ["ready"]


WAYS: list[tuple[dict[str, Any], tuple[str, ...]]] = [
    ({}, ("VICTIM",)),
    ({"claimant_minor": True}, ("CHILD",)),
    ({"claimant_minor": True, "legal_representative": True}, ("REPRESENTATIVE",)),
    ({"legal_representative": True}, ("GUARDIAN",)),
    ({"association_standing": "entitled"}, ("VICTIM", "ASSOCIATION")),
    ({"claimant_deceased": True}, ("HEIR",)),
    ({"claimant_deceased": True, "heir": True, "association_standing": "entitled"}, ("HEIR", "ASSOCIATION")),
]


@pytest.mark.parametrize("changed,codes", WAYS)
def test_the_way_that_the_case_takes_is_one_of_those_listed(changed: dict[str, Any], codes: tuple[str, ...]) -> None:
    facts = replace(READY, **changed)
    assert acting_referrers(facts) == codes
    assert set(codes) <= {each.code for each in standing(Situation(facts), today=TODAY).referrers}


# LO 8, 10, 33


def test_whoever_is_told_and_opposed_leaves_the_exceptions_alone() -> None:
    refused = (replace(GIVEN, state="refused"),)
    assert gate(consents=refused).informed.state == "opposed"
    assert gate(consents=refused).informed.exceptions == ()
    assert len(gate(consents=refused, claimant_minor=True).informed.exceptions) == 1


def test_each_exception_of_the_law_is_told_where_the_case_may_call_upon_it() -> None:
    child = gate(claimant_minor=True).informed.exceptions
    unknown = gate(claimant_known=False, reporter_kind="third_party", consents=()).informed
    lost = gate(state="contact_lost", consents=()).informed
    assert [len(each) for each in (child, unknown.exceptions, lost.exceptions)] == [1, 1, 1]
    assert (unknown.state, lost.state) == ("not_known", "to_ask")
    assert len({each[0].text_fr for each in (child, unknown.exceptions, lost.exceptions)}) == 3


@pytest.mark.parametrize(
    "words,article",
    [
        ("domain=EMPLOYMENT_PUBLIC nature=public", "art. 10"),
        ("domain=PUBLIC_SERVICES nature=public", "art. 10"),
        ("domain=HOUSING_PRIVATE nature=private court=judged", "art. 33"),
        ("domain=HOUSING_PRIVATE nature=private court=pending", "art. 33"),
        ("domain=HOUSING_PRIVATE nature=private criminal=inquiry", "art. 23"),
    ],
)
def test_a_limit_is_told_where_the_case_comes_near_it(words: str, article: str) -> None:
    limits = standing(told(words), today=TODAY).limits
    assert [plain(each.article).endswith(article) for each in limits] == [False, True]


def plain(text: str) -> str:
    """Return a text without the no-break spaces of print."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_between_private_persons_only_the_delays_are_told() -> None:
    limits = standing(told("domain=HOUSING_PRIVATE nature=private"), today=TODAY).limits
    assert [plain(each.article)[-6:] for each in limits] == ["art. 6"]


# The guards of the procedure


def gates_used(procedure: Procedure) -> dict[str, GuardUse]:
    """Return the guards of T09 to T11 that ask who refers and whether that may be, as the procedure uses them."""
    uses = (use for event in ("T09", "T10", "T11") for use in procedure.event(event).guards)
    return {use.name: use for use in uses if use.name in GATES}


def refusing(procedure: Procedure, facts: Facts, today: date) -> set[str]:
    """Return the guards that refuse."""
    step = Step(procedure.event("T09"), Actor(PAPER, frozenset({"case_handler"}), facts.site), today, {})
    uses = gates_used(procedure).values()
    return {use.name for use in uses if GUARDS[use.name].check(facts, step, **use.params) is not None}


def refused_by_the_gate(facts: Facts, today: date) -> set[str]:
    """Return the guards for whose needs the standing gate says that something is missing."""
    missing = {each.code for each in missing_on_the_way(facts, today=today) if each.blocks}
    return {name for name, codes in GATES.items() if missing & codes}


def situations(procedure: Procedure) -> Iterator[dict[str, str]]:
    """Yield every situation of what these guards read; papers that are no signature are left as they are."""
    reads = frozenset().union(*(GUARDS[name].reads for name in GATES))
    asked = {each.name: each.codes for each in aspects(procedure) if each.reads & reads and each.name not in ELSEWHERE}
    for codes in product(*asked.values()):
        yield dict(zip(asked, codes, strict=True))


def test_the_gate_and_the_guards_say_the_same_of_every_situation() -> None:
    procedure, compared = current(), 0
    assert gates_used(procedure).keys() == GATES.keys()
    for situation in situations(procedure):
        facts = facts_in(procedure, situation)
        assert refused_by_the_gate(facts, TOLD_DAY) == refusing(procedure, facts, TOLD_DAY), situation
        compared += 1
    assert compared > 30_000


def test_representatives_and_children_change_nothing_of_what_the_guards_refuse() -> None:
    procedure = current()
    for minor, represented, mandate in product((False, True), repeat=3):
        facts = replace(READY, claimant_minor=minor, legal_representative=represented, mandate_proved=mandate)
        assert refused_by_the_gate(facts, TODAY) == refusing(procedure, facts, TODAY) == set()
