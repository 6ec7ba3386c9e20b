"""Which rows apply, how each stands on a day, which one ends first, how urgent the dates make a case."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow.law import LAW, StartKind
from workflow.periods import (
    LimitationRow,
    OutOfCalendarError,
    Situation,
    add_months,
    earliest,
    limitation_rows,
    nature_of,
    over,
    starts_from_report,
    urgency_by_time,
)
from workflow.periods.rows import OPENINGS
from workflow.periods.sentences import (
    COLLEGIATE,
    MINOR,
    NO_FORM_OF_CP,
    NO_GROUND_OF_CP,
    ONGOING,
    UNACKNOWLEDGED,
    UNBORN,
)

DAY = date(2025, 3, 3)
TODAY = date(2025, 4, 1)
_ONE = timedelta(days=1)
EVERY_KIND: Mapping[StartKind, date] = {
    "act": DAY,
    "knowledge": DAY,
    "revelation": DAY,
    "right_acquired": DAY,
    "last_act": DAY,
    "notification": DAY,
}


def rows_of(today: date = TODAY, **situation: Any) -> tuple[LimitationRow, ...]:
    return limitation_rows(Situation(**situation), today=today)


def codes(today: date = TODAY, **situation: Any) -> set[str]:
    return {row.rule for row in rows_of(today, **situation)} - {"DDD_REFERRAL"}


def row(rule: str, today: date = TODAY, **situation: Any) -> LimitationRow:
    return next(found for found in rows_of(today, **situation) if found.rule == rule)


EMP = {"EMP_DISCRIMINATION", "EMP_TERMINATION", "EMP_PERFORMANCE", "EMP_WAGES", "EMP_HARASSMENT"}
ADM = {"ADM_DECISION", "ADM_NO_MENTION", "ADM_GRACIEUX"}
CIV = {"CIV_GENERAL"}
# domain, nature, private-law contract, rows beside the criminal one
CHOICES: list[tuple[str | None, str, bool | None, set[str]]] = [
    ("GOODS_SERVICES_PRIVATE", "private", None, CIV),
    ("HOUSING_PRIVATE", "private", None, CIV | {"LEASE"}),
    ("CREDIT_INSURANCE", "private", None, CIV | {"INSURANCE"}),
    ("EDUCATION", "private", None, CIV),
    ("EDUCATION", "public", None, ADM | {"PUB_DEBT"}),
    ("HOUSING_SOCIAL", "public", None, ADM | {"PUB_DEBT"}),
    ("EMPLOYMENT_PRIVATE", "private", None, EMP),
    ("EMPLOYMENT_PRIVATE", "private", False, {"EMP_DISCRIMINATION"}),
    ("EMPLOYMENT_PUBLIC", "public", None, ADM | {"PUB_DEBT", "PUB_DISCRIMINATION"}),
    ("EMPLOYMENT_PUBLIC", "public", True, EMP | {"PUB_DEBT"}),
    ("EMPLOYMENT_PUBLIC", "private", None, EMP),
    ("TRAINING_INTERNSHIP", "private", None, EMP | CIV),
    ("TRAINING_INTERNSHIP", "private", True, EMP),
    ("TRAINING_INTERNSHIP", "private", False, CIV),
    ("PUBLIC_SERVICES", "unknown", None, CIV | ADM | {"PUB_DEBT"}),
    (None, "private", None, CIV),
]


@pytest.mark.parametrize(("domain", "nature", "contract", "expected"), CHOICES)
def test_the_rows_follow_the_respondent_and_the_contract(
    domain: str | None, nature: str, contract: bool | None, expected: set[str]
) -> None:
    shown = codes(domain=domain, respondent_nature=nature, work_contract=contract, events=EVERY_KIND)
    assert shown == expected | {"CRIM_OFFENCE"}


def test_a_private_body_in_charge_of_a_public_service_keeps_the_two_months_of_a_decision() -> None:
    shown = codes(
        domain="SOCIAL_PROTECTION", respondent_nature=nature_of("public_service"), events={"notification": DAY}
    )
    assert "ADM_DECISION" in shown


def test_five_civil_years_never_run_against_a_public_body() -> None:
    civil = {"CIV_GENERAL", "CIV_BUTOIR", "LEASE", "INSURANCE"}
    events = {**EVERY_KIND, "right_born": DAY, "event": DAY}
    assert not civil & codes(domain="HOUSING_SOCIAL", respondent_nature="public", events=events)


def test_the_longest_civil_period_is_a_row_of_its_own() -> None:
    found = row("CIV_BUTOIR", domain="EDUCATION", respondent_nature="private", events={"right_born": DAY})
    assert found.legal_last_day == date(2045, 3, 3)


# act, the one criminal row that is shown
CRIMINAL = [("2014-02-28", "CRIM_OFFENCE_OLD"), ("2014-03-01", "CRIM_OFFENCE"), ("2014-03-02", "CRIM_OFFENCE")]


@pytest.mark.parametrize(("act", "expected"), CRIMINAL)
def test_only_one_of_the_two_criminal_rows_is_shown(act: str, expected: str) -> None:
    assert codes(respondent_nature="private", events={"act": date.fromisoformat(act)}) == {expected}


def test_a_contravention_keeps_one_year_and_no_six() -> None:
    assert codes(offence="contravention", events={"act": DAY}) == {"CRIM_MINOR_OFFENCE"}
    assert codes(offence="none", events={"act": DAY}) == set()


# grounds, forms, what the criminal row says of them
PENAL = [
    (("ECONOMIC_VULNERABILITY",), ("DIRECT",), "2016-06-25", [NO_GROUND_OF_CP]),
    (("ECONOMIC_VULNERABILITY",), ("DIRECT",), "2016-06-26", []),
    (("BANK_DOMICILE", "ORIGIN"), ("DIRECT",), "2018-01-01", []),
    (("ORIGIN",), ("INDIRECT", "SYSTEMIC"), "2018-01-01", [NO_FORM_OF_CP]),
    (("BANK_DOMICILE",), ("INDIRECT",), "2018-01-01", [NO_GROUND_OF_CP, NO_FORM_OF_CP]),
    (("ORIGIN",), ("INDIRECT", "DIRECT"), "2018-01-01", []),
    ((), (), "2018-01-01", []),
    (("ORIGIN",), (), "1994-02-28", []),
    (("LANGUAGE",), (), "1994-03-01", [NO_GROUND_OF_CP]),
]


@pytest.mark.parametrize(("grounds", "forms", "act", "said"), PENAL)
def test_a_criminal_row_says_why_the_facts_may_be_no_offence(
    grounds: tuple[str, ...], forms: tuple[str, ...], act: str, said: list[str]
) -> None:
    found = rows_of(grounds=grounds, forms=forms, events={"act": date.fromisoformat(act)})
    (criminal,) = [one for one in found if one.rule.startswith("CRIM")]
    assert [note for note in criminal.notes if note in {NO_GROUND_OF_CP, NO_FORM_OF_CP}] == said


# kind of words, day of the words, the row
WORDS = [
    ("origin", "2025-03-03", "PRESS_DISCRIMINATORY"),
    ("sex", "2025-03-03", "PRESS_DISCRIMINATORY_2"),
    ("sex", "2013-10-29", "PRESS_DISCRIMINATORY_2"),
    ("sex", "2013-10-28", "PRESS_ORDINARY"),
    ("origin", "2003-12-12", "PRESS_DISCRIMINATORY"),
    ("origin", "2003-12-11", "PRESS_ORDINARY"),
    ("ordinary", "2025-03-03", "PRESS_ORDINARY"),
    ("non_public", "2025-03-03", "PRESS_NON_PUBLIC"),
]


@pytest.mark.parametrize(("speech", "said_on", "expected"), WORDS)
def test_words_have_one_press_row(speech: str, said_on: str, expected: str) -> None:
    events = {"publication": date.fromisoformat(said_on)}
    assert codes(speech=speech, respondent_nature="public", events=events) == {expected}


def test_every_press_row_says_that_a_simple_complaint_stops_nothing() -> None:
    press = [rule for rule in LAW.limitation_rules.values() if rule.family == "press"]
    assert len(press) == 4
    assert all("Une simple plainte n’arrête rien" in rule.advice_fr for rule in press)


def test_a_decision_that_tells_its_remedies_has_two_months_and_no_year() -> None:
    told = codes(respondent_nature="public", remedies_stated=True, events={"notification": DAY})
    silent = codes(respondent_nature="public", remedies_stated=False, events={"notification": DAY})
    assert (told, silent) == ({"ADM_DECISION", "ADM_GRACIEUX"}, {"ADM_NO_MENTION"})


def test_knowing_the_facts_is_not_knowing_a_decision() -> None:
    assert "ADM_NO_MENTION" not in codes(respondent_nature="public", events={"knowledge": DAY})
    assert "ADM_NO_MENTION" in codes(respondent_nature="public", remedies_stated=False, events={"knowledge": DAY})


def test_published_words_are_not_a_published_decision() -> None:
    published: dict[str, Any] = {"respondent_nature": "public", "events": {"publication": DAY}}
    assert codes(**published) == {"ADM_DECISION"}
    assert codes(**published, speech="ordinary") == {"PRESS_ORDINARY"}


def test_a_request_for_documents_goes_to_the_cada() -> None:
    asked: dict[str, Any] = {
        "respondent_nature": "public",
        "documents_request": True,
        "events": {"receipt": date(2026, 9, 22)},
    }
    found = {one.rule: str(one.legal_last_day) for one in rows_of(**asked)}
    assert found == {"CADA_REFUSAL": "2026-10-22", "CADA_APPEAL": "2026-12-22", "DDD_REFERRAL": "None"}


SILENT: dict[str, Any] = {"respondent_nature": "public", "events": {"receipt": date(2026, 9, 22)}}
BORN = date(2026, 11, 22)


def test_a_refusal_born_of_silence_opens_the_next_row_by_its_own_date() -> None:
    silence, next_one = row("ADM_SILENCE", BORN, **SILENT), row("ADM_IMPLICIT", BORN, **SILENT)
    assert (silence.status, silence.legal_last_day, silence.safe_day) == ("caution", BORN, None)
    assert (next_one.status, next_one.period.start_on, next_one.legal_last_day) == ("running", BORN, date(2027, 1, 25))


def test_a_refusal_not_born_yet_is_not_running() -> None:
    waiting = row("ADM_IMPLICIT", BORN - _ONE, **SILENT)
    assert (waiting.status, waiting.notes[0], waiting.competes) == ("not_started", UNBORN, False)


def test_a_silence_that_accepts_opens_nothing() -> None:
    assert codes(BORN, **SILENT, silence="acceptance") == {"ADM_SILENCE"}


def test_a_collegiate_measure_shows_the_two_months_as_a_caution() -> None:
    found = row("ADM_IMPLICIT", BORN, **SILENT, collegiate=True)
    assert (found.status, found.notes[0]) == ("caution", COLLEGIATE)


def test_without_acknowledgement_the_reasonable_year_counts_from_knowledge() -> None:
    events = {"receipt": date(2026, 9, 22), "knowledge": date(2026, 12, 1)}
    silent: dict[str, Any] = {"respondent_nature": "public", "acknowledged": False, "events": events}
    assert row("ADM_IMPLICIT", date(2026, 12, 2), **silent).notes[0] == UNACKNOWLEDGED
    assert row("ADM_NO_MENTION", date(2026, 12, 2), **silent).legal_last_day == date(2027, 12, 2)


def test_between_a_body_and_its_agents_no_acknowledgement_is_asked() -> None:
    found = row("ADM_IMPLICIT", BORN, **SILENT, domain="EMPLOYMENT_PUBLIC", acknowledged=False)
    assert found.status == "running"


# flag, rule, what is said
WAITING = [
    ({"facts_ongoing": True}, "CIV_GENERAL", ONGOING),
    ({"claimant_minor": True}, "CIV_GENERAL", MINOR),
]


@pytest.mark.parametrize(("flag", "rule", "said"), WAITING)
def test_a_civil_row_that_waits_keeps_its_date_as_a_caution(flag: dict[str, Any], rule: str, said: str) -> None:
    found = row(rule, domain="EDUCATION", respondent_nature="private", events=EVERY_KIND, **flag)
    assert (found.status, found.legal_last_day, found.notes[0], found.competes) == (
        "not_started",
        date(2030, 3, 3),
        said,
        False,
    )


RUN_ON = {"EMP_TERMINATION", "EMP_PERFORMANCE", "EMP_WAGES", "CRIM_OFFENCE"}


def test_continuing_conduct_holds_only_the_civil_rows_of_discrimination() -> None:
    found = rows_of(domain="EMPLOYMENT_PRIVATE", respondent_nature="private", events=EVERY_KIND, facts_ongoing=True)
    assert {one.rule for one in found if one.status == "not_started"} == {"EMP_DISCRIMINATION", "EMP_HARASSMENT"}
    assert {one.rule for one in found if one.competes} == RUN_ON


def test_minority_holds_neither_administrative_nor_criminal_nor_debt_rows() -> None:
    found = rows_of(
        domain="EDUCATION", respondent_nature="public", events=EVERY_KIND, claimant_minor=True, remedies_stated=True
    )
    assert {one.rule for one in found if one.competes} == {"ADM_DECISION", "ADM_GRACIEUX", "PUB_DEBT", "CRIM_OFFENCE"}


def test_wages_run_against_a_minor_because_they_are_periodic() -> None:
    minor: dict[str, Any] = {"domain": "EMPLOYMENT_PRIVATE", "respondent_nature": "private", "claimant_minor": True}
    assert row("EMP_WAGES", **minor, events=EVERY_KIND).status == "running"


# today, status of CRIM_OFFENCE for an act of 2019-11-22 (last day 2025-11-22, over after 2026-04-23)
STANDS = [
    ("2025-11-21", "running"),
    ("2025-11-22", "running"),
    ("2025-11-23", "may_be_open"),
    ("2026-04-23", "may_be_open"),
    ("2026-04-24", "over"),
]


@pytest.mark.parametrize(("today", "status"), STANDS)
def test_a_criminal_row_is_over_only_after_its_third_date(today: str, status: str) -> None:
    on = date.fromisoformat(today)
    assert row("CRIM_OFFENCE", on, events={"act": date(2019, 11, 22)}).status == status


def test_one_row_tells_its_three_dates() -> None:
    found = row("CRIM_OFFENCE", events={"act": date(2019, 11, 22)})
    assert [str(found.legal_last_day), str(found.safe_day), str(found.over_after)] == [
        "2025-11-22",
        "2025-11-21",
        "2026-04-23",
    ]


CIVIL_STANDS = [("2026-11-21", "running"), ("2026-11-22", "running"), ("2026-11-23", "over")]


@pytest.mark.parametrize(("today", "status"), CIVIL_STANDS)
def test_a_civil_row_is_over_the_day_after_its_last_day(today: str, status: str) -> None:
    found = row(
        "EMP_DISCRIMINATION",
        date.fromisoformat(today),
        domain="EMPLOYMENT_PRIVATE",
        events={"revelation": date(2021, 11, 22)},
    )
    assert found.status == status


OLD: list[tuple[str, StartKind, str]] = [
    ("GOODS_SERVICES_PRIVATE", "knowledge", "CIV_GENERAL"),
    ("EMPLOYMENT_PRIVATE", "revelation", "EMP_DISCRIMINATION"),
]


@pytest.mark.parametrize(("domain", "kind", "rule"), OLD)
def test_an_event_older_than_its_family_is_over_since_2013_at_the_latest(
    domain: str, kind: StartKind, rule: str
) -> None:
    found = rows_of(domain=domain, respondent_nature="private", events={kind: date(2008, 6, 18)})
    assert [(one.rule, one.status, str(one.legal_last_day)) for one in over(found)] == [(rule, "over", "2013-06-18")]
    assert "demander à un juriste" in over(found)[0].notes[0]


def test_an_old_event_that_still_goes_on_is_not_called_over() -> None:
    old: dict[str, Any] = {
        "domain": "EDUCATION",
        "respondent_nature": "private",
        "events": {"knowledge": date(2005, 1, 1)},
    }
    assert row("CIV_GENERAL", **old, facts_ongoing=True).status == "not_started"


def test_the_day_of_the_reform_is_not_older_than_its_family() -> None:
    known = {"knowledge": date(2008, 6, 19)}
    found = codes(domain="EMPLOYMENT_PRIVATE", respondent_nature="private", events=known)
    assert found == {"EMP_BEFORE_2013", "EMP_WAGES_OLD"}


def test_an_old_right_says_nothing_of_when_the_facts_were_known() -> None:
    born: dict[str, Any] = {
        "domain": "EDUCATION",
        "respondent_nature": "private",
        "events": {"right_born": date(2000, 1, 1)},
    }
    assert codes(**born) == set()


def test_the_first_day_of_the_family_is_counted_by_its_own_rule() -> None:
    found = row("CIV_GENERAL", domain="EDUCATION", respondent_nature="private", events={"knowledge": date(2008, 6, 19)})
    assert (found.period.start_kind, found.legal_last_day) == ("knowledge", date(2013, 6, 19))


def test_the_rows_come_earliest_first_and_those_over_last() -> None:
    found = rows_of(date(2026, 11, 22), domain="EMPLOYMENT_PUBLIC", respondent_nature="public", events=EVERY_KIND)
    assert [one.rule for one in found] == [
        "PUB_DEBT",
        "PUB_DISCRIMINATION",
        "CRIM_OFFENCE",
        "DDD_REFERRAL",
        "ADM_DECISION",
        "ADM_GRACIEUX",
        "ADM_NO_MENTION",
    ]


def test_the_earliest_is_told_by_the_safe_day_and_not_by_the_last_day() -> None:
    events = {"notification": date(2026, 9, 20), "publication": date(2026, 8, 21)}
    found = rows_of(date(2026, 9, 21), respondent_nature="public", speech="non_public", events=events)
    first = earliest(found)
    assert first is not None
    assert (first.rule, str(first.safe_day), str(first.legal_last_day)) == ("ADM_DECISION", "2026-11-19", "2026-11-23")
    assert [
        (one.rule, str(one.safe_day), str(one.legal_last_day)) for one in found if one.rule.startswith("PRESS")
    ] == [("PRESS_NON_PUBLIC", "2026-11-20", "2026-11-21")]


def test_the_referral_is_always_possible_and_stops_nothing() -> None:
    found = row("DDD_REFERRAL")
    assert (found.legal_last_day, found.status, found.competes) == (None, "running", False)
    assert "n’arrête aucun délai" in found.notes[0]


@pytest.mark.parametrize("far", ["1899-12-31", "2080-01-01", "9999-12-31"])
def test_a_date_outside_the_known_calendar_is_refused(far: str) -> None:
    with pytest.raises(OutOfCalendarError, match="entre 1900 et 2079"):
        rows_of(respondent_nature="public", events={"notification": date.fromisoformat(far)})


def test_nothing_known_gives_no_date() -> None:
    assert earliest(rows_of()) is None
    assert urgency_by_time(rows_of(), TODAY) == "normal"


# --- urgency ---------------------------------------------------------------------------------------------------------
# last day 2026-11-22, safe day Fri 2026-11-20: 30 days before = 2026-10-21, three months before = 2026-08-20
NEAR = [
    ("2026-08-19", "normal"),
    ("2026-08-20", "priority"),
    ("2026-10-20", "priority"),
    ("2026-10-21", "critical"),
    ("2026-11-20", "critical"),
    ("2026-11-22", "critical"),
    ("2026-11-23", "normal"),
]


@pytest.mark.parametrize(("today", "level"), NEAR)
def test_a_near_safe_day_makes_a_case_urgent(today: str, level: str) -> None:
    on = date.fromisoformat(today)
    revealed = {"revelation": date(2021, 11, 22)}
    found = rows_of(on, domain="EMPLOYMENT_PRIVATE", respondent_nature="private", events=revealed)
    assert urgency_by_time(found, on) == level


# a dismissal received on 2025-06-02: ten months on 2026-04-02, safe day 2026-06-01
DISMISSED = [
    ("2026-02-28", "normal"),
    ("2026-03-01", "priority"),
    ("2026-04-01", "priority"),
    ("2026-04-02", "critical"),
]


@pytest.mark.parametrize(("today", "level"), DISMISSED)
def test_a_dismissal_ten_months_old_is_critical(today: str, level: str) -> None:
    on = date.fromisoformat(today)
    found = rows_of(on, domain="EMPLOYMENT_PRIVATE", events={"notification": date(2025, 6, 2)})
    assert urgency_by_time(found, on) == level


def test_the_dismissal_of_a_minor_alarms_like_any_other() -> None:
    received = {"notification": date(2025, 6, 2)}
    minor: dict[str, Any] = {
        "domain": "EMPLOYMENT_PRIVATE",
        "respondent_nature": "private",
        "claimant_minor": True,
        "events": received,
    }
    assert row("EMP_TERMINATION", **minor).status == "not_started"
    assert [urgency_by_time(rows_of(day, **minor), day) for day in (date(2025, 6, 3), date(2026, 4, 2))] == [
        "normal",
        "critical",
    ]


def test_a_press_period_of_three_months_is_critical_from_the_first_day() -> None:
    words: dict[str, Any] = {"speech": "non_public", "events": {"publication": DAY}}
    assert urgency_by_time(rows_of(DAY, **words), DAY) == "critical"


def test_a_press_year_is_not_critical_from_the_first_day() -> None:
    words: dict[str, Any] = {"speech": "origin", "events": {"publication": DAY}}
    assert urgency_by_time(rows_of(DAY, **words), DAY) == "normal"


def test_a_two_month_administrative_clock_is_a_priority_from_the_first_day() -> None:
    decision: dict[str, Any] = {"respondent_nature": "public", "remedies_stated": True, "events": {"notification": DAY}}
    assert urgency_by_time(rows_of(DAY, **decision), DAY) == "priority"


def test_a_refusal_not_born_yet_makes_nothing_urgent() -> None:
    assert urgency_by_time(rows_of(date(2026, 9, 22), **SILENT), date(2026, 9, 22)) == "normal"
    assert urgency_by_time(rows_of(BORN, **SILENT), BORN) == "priority"


def test_a_criminal_row_that_may_still_be_open_stays_critical() -> None:
    on = date(2026, 4, 23)
    assert urgency_by_time(rows_of(on, events={"act": date(2019, 11, 22)}), on) == "critical"


def test_the_caution_of_continuing_conduct_alarms_too() -> None:
    events = {"knowledge": date(2020, 5, 4)}
    found = rows_of(TODAY, domain="EDUCATION", respondent_nature="private", events=events, facts_ongoing=True)
    assert earliest(found) is None
    assert urgency_by_time(found, TODAY) == "priority"


# --- starts of a report ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("kind", "nature"),
    [
        ("company", "private"),
        ("association", "private"),
        ("person", "private"),
        ("public_body", "public"),
        ("public_service", "unknown"),
        ("unknown", "unknown"),
        ("never heard of", "unknown"),
    ],
)
def test_the_kind_of_respondent_gives_its_nature(kind: str, nature: str) -> None:
    assert nature_of(kind) == nature


# domain, respondent, forms, contract, kinds of start
STARTS: list[tuple[str | None, str, tuple[str, ...], bool | None, set[str]]] = [
    ("HOUSING_PRIVATE", "company", (), None, {"act", "knowledge"}),
    ("EDUCATION", "public_body", (), None, {"act", "right_acquired"}),
    ("EMPLOYMENT_PRIVATE", "company", (), None, {"act", "revelation"}),
    ("EMPLOYMENT_PRIVATE", "company", (), True, {"act", "revelation", "knowledge"}),
    ("EMPLOYMENT_PRIVATE", "company", ("HARASSMENT",), None, {"act", "revelation", "last_act"}),
    ("EMPLOYMENT_PUBLIC", "public_body", (), None, {"act", "revelation", "right_acquired"}),
    ("TRAINING_INTERNSHIP", "company", (), None, {"act", "revelation", "knowledge"}),
    ("EDUCATION", "unknown", (), None, {"act", "knowledge", "right_acquired"}),
    (None, "person", (), None, {"act", "knowledge"}),
]


@pytest.mark.parametrize(("domain", "respondent", "forms", "contract", "kinds"), STARTS)
def test_a_report_gives_the_starts_that_need_no_paper(
    domain: str | None, respondent: str, forms: tuple[str, ...], contract: bool | None, kinds: set[str]
) -> None:
    starts = starts_from_report(
        domain=domain, respondent_kind=respondent, facts_on=DAY, forms=forms, work_contract=contract
    )
    assert starts == dict.fromkeys(kinds, DAY)


def test_the_last_day_of_the_facts_is_the_last_act() -> None:
    starts = starts_from_report(
        domain="EMPLOYMENT_PRIVATE", respondent_kind="company", facts_on=DAY, facts_last_on=TODAY, forms=["HARASSMENT"]
    )
    assert (starts["last_act"], starts["act"]) == (TODAY, DAY)


def test_a_recorded_date_wins_over_the_told_one() -> None:
    recorded: Mapping[StartKind, date] = {"act": TODAY, "notification": DAY}
    starts = starts_from_report(domain=None, respondent_kind="person", facts_on=DAY, recorded=recorded)
    assert starts == {"act": TODAY, "notification": DAY, "knowledge": DAY}


def test_without_a_date_of_the_facts_only_recorded_dates_count() -> None:
    starts = starts_from_report(domain=None, respondent_kind="person", facts_on=None, recorded={"act": DAY})
    assert starts == {"act": DAY}


# --- properties ------------------------------------------------------------------------------------------------------
def test_every_condition_that_the_data_names_has_its_function() -> None:
    named = {name for rule in LAW.limitation_rules.values() for name in rule.opened_by}
    assert named == set(OPENINGS)


SITUATIONS = st.builds(
    Situation,
    domain=st.sampled_from([None, *LAW.domains]),
    respondent_nature=st.sampled_from(["public", "private", "unknown"]),
    events=st.dictionaries(st.sampled_from(sorted(LAW.start_kinds)), st.dates(date(1995, 1, 1), date(2030, 1, 1))),
    facts_ongoing=st.booleans(),
    claimant_minor=st.booleans(),
    work_contract=st.sampled_from([None, True, False]),
    termination=st.sampled_from([None, True, False]),
    offence=st.sampled_from(["delit", "contravention", "none", "unknown"]),
    speech=st.sampled_from(["none", "ordinary", "origin", "sex", "non_public"]),
    remedies_stated=st.sampled_from([None, True, False]),
    silence=st.sampled_from(["rejection", "acceptance", "unknown"]),
    collegiate=st.sampled_from([None, True, False]),
    acknowledged=st.sampled_from([None, True, False]),
    documents_request=st.booleans(),
    lease=st.sampled_from([None, True, False]),
    insurance_contract=st.sampled_from([None, True, False]),
)
DAYS = st.dates(date(2015, 1, 1), date(2030, 1, 1))


@given(SITUATIONS, DAYS)
def test_the_earliest_row_has_the_smallest_safe_day_of_all_that_run(situation: Situation, today: date) -> None:
    found = limitation_rows(situation, today=today)
    first = earliest(found)
    days = [one.safe_day for one in found if one.competes and one.safe_day]
    assert (first.safe_day if first else None) == min(days, default=None)


@given(SITUATIONS, DAYS)
def test_no_rule_is_shown_twice(situation: Situation, today: date) -> None:
    shown = [one.rule for one in limitation_rows(situation, today=today)]
    assert len(shown) == len(set(shown))


@given(SITUATIONS, DAYS, st.integers(1, 400))
def test_a_row_that_is_over_stays_over(situation: Situation, today: date, later: int) -> None:
    now = {one.rule for one in over(limitation_rows(situation, today=today))}
    then = {one.rule for one in over(limitation_rows(situation, today=today + timedelta(days=later)))}
    assert now <= then


@given(SITUATIONS, DAYS)
def test_a_running_row_near_its_safe_day_is_never_normal(situation: Situation, today: date) -> None:
    found = limitation_rows(situation, today=today)
    near = [one for one in found if one.competes and one.safe_day and one.safe_day <= add_months(today, 2)]
    assert not near or urgency_by_time(found, today) != "normal"
