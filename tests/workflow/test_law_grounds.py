"""Grounds at the date of the facts: in force or not, in which text, under which words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow.law import (
    LAW,
    applicable_statutes,
    ground_in_force,
    ground_label,
    grounds_in_force,
    grounds_refused,
    grounds_to_ask,
)
from workflow.law.models import Statute

_DAY = timedelta(days=1)
FIRST_DAYS = [
    (row.ground, row.statute, row.valid_from)
    for ground in LAW.grounds.values()
    for row in ground.statutes
    if row.valid_from and row.statute != "loi83"
]


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(("code", "statute", "first"), FIRST_DAYS)
def test_a_ground_is_in_force_from_its_first_day_and_not_the_day_before(
    code: str, statute: Statute, first: date
) -> None:
    eve = ground_in_force(code, statute, first - _DAY)
    assert [ground_in_force(code, statute, first + n * _DAY).status for n in (0, 1)] == ["in_force", "in_force"]
    assert eve.status in {"not_yet", "before_code"}
    assert eve.status == "before_code" or eve.from_on == first


# ground, statute, day, status, first day, article
SAID: list[tuple[str, Statute, str, str, str | None, str]] = [
    ("ORIGIN", "l2008", "2016-11-19", "not_yet", "2016-11-20", "loi n° 2008-496, art. 1"),
    ("ORIGIN", "l2008", "2016-11-20", "in_force", None, "loi n° 2008-496, art. 1"),
    ("PREGNANCY", "l2008", "2010-01-01", "in_force", None, "loi n° 2008-496, art. 2, 2°"),
    ("WITNESS_OR_REPORTER", "l2008", "2010-01-01", "in_force", None, "loi n° 2008-496, art. 3"),
    ("WITNESS_OR_REPORTER", "ct", "2016-12-01", "in_force", None, "CT, art. L1132-3"),
    ("WITNESS_OR_REPORTER", "cp", "2018-05-14", "never", None, "CP, art. 225-1"),
    ("BANK_DOMICILE", "cp", "2026-01-01", "never", None, "CP, art. 225-1"),
    ("BANK_DOMICILE", "ct", "2017-03-01", "not_yet", "2017-03-02", "CT, art. L1132-1"),
    ("BANK_DOMICILE", "ct", "2017-03-02", "in_force", None, "CT, art. L1132-1"),
    ("GENDER_IDENTITY", "cp", "2012-08-07", "not_yet", "2012-08-08", "CP, art. 225-1"),
    ("ORIGIN", "cp", "1994-02-28", "before_code", None, "CP, art. 225-1"),
    ("ORIGIN", "ct", "2008-04-30", "before_code", None, "CT, art. L1132-1"),
    ("STRIKE", "ct", "2008-04-30", "before_code", None, "CT, art. L1132-1"),
    ("ORIGIN", "cgfp", "2022-02-28", "before_code", None, "loi n° 83-634, art. 6"),
    ("ORIGIN", "cgfp", "2022-03-01", "in_force", None, "CGFP, art. L131-1"),
    ("SEX", "cgfp", "2020-01-01", "before_code", None, "loi n° 83-634, art. 6"),
    ("PLACE_OF_RESIDENCE", "cgfp", "2020-01-01", "never", None, "loi n° 83-634, art. 6"),
    ("PLACE_OF_RESIDENCE", "cgfp", "2024-01-01", "never", None, "CGFP, art. L131-1"),
    # CT L1132-1 sent to the list of loi n° 2008-496 from 2016-11-20 to 2017-03-01, both included
    ("MUTUALIST_ACTIVITY", "ct", "2016-11-19", "in_force", None, "CT, art. L1132-1"),
    ("MUTUALIST_ACTIVITY", "ct", "2016-11-20", "not_yet", "2017-03-02", "CT, art. L1132-1"),
    ("MUTUALIST_ACTIVITY", "ct", "2017-03-01", "not_yet", "2017-03-02", "CT, art. L1132-1"),
    ("MUTUALIST_ACTIVITY", "ct", "2017-03-02", "in_force", None, "CT, art. L1132-1"),
    ("STRIKE", "ct", "2016-12-01", "in_force", None, "CT, art. L1132-2"),
    ("JUROR", "ct", "2016-12-01", "in_force", None, "CT, art. L1132-3-1"),
    ("REFUSED_TRANSFER", "ct", "2016-12-01", "in_force", None, "CT, art. L1132-3-2"),
    ("LANGUAGE", "ct", "2016-11-20", "in_force", None, "CT, art. L1132-1"),
]


@pytest.mark.parametrize(("code", "statute", "on", "status", "first", "article"), SAID)
def test_a_statute_says_of_a_ground(
    code: str, statute: Statute, on: str, status: str, first: str | None, article: str
) -> None:
    told = ground_in_force(code, statute, date.fromisoformat(on))
    assert (told.status, told.from_on, plain(told.article)) == (
        status,
        date.fromisoformat(first) if first else None,
        article,
    )


def test_a_ground_tells_its_first_day_in_each_list() -> None:
    bank, stance = LAW.grounds["BANK_DOMICILE"], LAW.grounds["SEXUAL_HARASSMENT_STANCE"]
    assert (bank.l2008_from, bank.cp_from, bank.ct_from) == (date(2017, 3, 2), None, date(2017, 3, 2))
    assert (stance.l2008_from, stance.cp_from, stance.ct_from) == (None, date(2012, 8, 8), None)


def test_a_ground_older_than_a_code_is_sent_to_a_jurist() -> None:
    assert "texte antérieur : demander à un juriste" in plain(ground_in_force("SEX", "ct", date(2005, 1, 1)).sentence)


@given(st.sampled_from(sorted(LAW.grounds)), st.sampled_from(["l2008", "cp", "ct", "cgfp"]), st.dates())
def test_no_answer_says_not_prohibited(code: str, statute: Statute, on: date) -> None:
    told = ground_in_force(code, statute, on)
    assert "non prohibé" not in told.sentence
    assert "pas interdit" not in told.sentence
    assert told.status != "never" or "un autre texte peut couvrir les faits" in told.sentence
    assert told.article


# grounds, day, domain, refused grounds with their first day
REFUSED: list[tuple[list[str], str, str | None, list[tuple[str, str]]]] = [
    (["ECONOMIC_VULNERABILITY"], "2016-03-09", "HEALTHCARE", [("ECONOMIC_VULNERABILITY", "2016-06-26")]),
    (["ECONOMIC_VULNERABILITY"], "2016-06-25", "PUBLIC_SERVICES", [("ECONOMIC_VULNERABILITY", "2016-06-26")]),
    (["ECONOMIC_VULNERABILITY"], "2016-06-26", "PUBLIC_SERVICES", []),
    (["BANK_DOMICILE", "ORIGIN"], "2017-01-24", "HOUSING_PRIVATE", [("BANK_DOMICILE", "2017-03-02")]),
    (["ORIGIN", "SURNAME"], "2015-11-26", "HOUSING_PRIVATE", []),
    (["PLACE_OF_RESIDENCE"], "2014-02-22", "EMPLOYMENT_PRIVATE", [("PLACE_OF_RESIDENCE", "2014-02-23")]),
    (["PLACE_OF_RESIDENCE"], "2014-02-22", "EMPLOYMENT_PUBLIC", [("PLACE_OF_RESIDENCE", "2014-02-23")]),
    (["PLACE_OF_RESIDENCE"], "2008-04-30", "EMPLOYMENT_PRIVATE", []),
    (["PLACE_OF_RESIDENCE"], "2008-04-30", "HOUSING_PRIVATE", [("PLACE_OF_RESIDENCE", "2014-02-23")]),
    (["GENDER_IDENTITY"], "2010-01-01", "EMPLOYMENT_PUBLIC", []),
    (["GENDER_IDENTITY"], "2010-01-01", "EDUCATION", [("GENDER_IDENTITY", "2012-08-08")]),
    (["MUTUALIST_ACTIVITY"], "2016-12-01", "EMPLOYMENT_PRIVATE", [("MUTUALIST_ACTIVITY", "2017-03-02")]),
    (["STRIKE"], "2016-12-01", "HOUSING_PRIVATE", []),
    (["BANK_DOMICILE"], "2017-03-01", None, [("BANK_DOMICILE", "2017-03-02")]),
    (["ORIGIN"], "1990-01-01", "HOUSING_PRIVATE", []),
]


@pytest.mark.parametrize(("codes", "on", "domain", "expected"), REFUSED)
def test_a_ground_in_force_in_no_applicable_text_is_refused_with_its_date(
    codes: list[str], on: str, domain: str | None, expected: list[tuple[str, str]]
) -> None:
    refused = grounds_refused(codes, date.fromisoformat(on), domain)
    assert [(one.ground, str(one.first_on)) for one in refused] == expected


def test_a_refusal_is_a_french_sentence_with_date_and_article() -> None:
    (refused,) = grounds_refused(["BANK_DOMICILE"], date(2017, 1, 24), "HOUSING_PRIVATE")
    assert plain(refused.sentence) == (
        "Le critère « Domiciliation bancaire » n’était pas encore en vigueur le 24 janvier 2017 : il l’est depuis le "
        "2 mars 2017 (loi n° 2008-496, art. 1)."
    )
    assert [told.statute for told in refused.in_force] == ["l2008", "cp"]


def test_the_code_du_travail_is_asked_in_private_work_only_and_the_cgfp_in_public_work() -> None:
    assert [domain for domain in LAW.domains if "ct" in applicable_statutes(domain)] == [
        "EMPLOYMENT_PRIVATE",
        "TRAINING_INTERNSHIP",
    ]
    assert [domain for domain in LAW.domains if "cgfp" in applicable_statutes(domain)] == ["EMPLOYMENT_PUBLIC"]


def test_public_employment_shows_the_law_of_2008_and_the_civil_service_code_together() -> None:
    told = grounds_in_force(["DISABILITY"], date(2025, 1, 4), "EMPLOYMENT_PUBLIC")
    assert [(one.statute, one.status) for one in told] == [
        ("l2008", "in_force"),
        ("cp", "in_force"),
        ("cgfp", "in_force"),
    ]


def test_a_ground_that_no_text_of_the_table_names_is_shown_to_a_jurist_and_not_refused() -> None:
    asked = grounds_to_ask(["STRIKE", "ORIGIN"], date(2020, 1, 1), "HOUSING_PRIVATE")
    assert {(one.ground, one.status) for one in asked} == {("STRIKE", "never")}


def test_an_earlier_text_is_what_the_jurist_is_asked_about() -> None:
    asked = grounds_to_ask(["AGE"], date(2000, 1, 1), "EMPLOYMENT_PRIVATE")
    assert [(one.statute, one.status) for one in asked] == []
    asked = grounds_to_ask(["STRIKE"], date(2000, 1, 1), "EMPLOYMENT_PRIVATE")
    assert [(one.statute, one.status) for one in asked] == [("ct", "before_code")]


# ground, day, words
WORDS = [
    ("GENDER_IDENTITY", "2016-11-19", "Identité sexuelle (« orientation ou identité sexuelle »)"),
    ("GENDER_IDENTITY", "2016-11-20", "Identité de genre"),
    ("GENDER_IDENTITY", "2012-08-07", "Identité de genre"),
    ("ALLEGED_RACE", "2016-11-19", "Race"),
    ("ALLEGED_RACE", "2016-11-20", "Prétendue race"),
    ("RELIGION", "2016-11-19", "Religion ou convictions"),
    ("RELIGION", "2016-11-20", "Appartenance ou non, vraie ou supposée, à une religion déterminée"),
    ("SEX", "2026-11-22", "Sexe"),
]


@pytest.mark.parametrize(("code", "on", "words"), WORDS)
def test_a_ground_is_printed_in_the_words_of_its_time(code: str, on: str, words: str) -> None:
    assert plain(ground_label(code, date.fromisoformat(on))) == words


def test_an_unknown_ground_is_an_error() -> None:
    with pytest.raises(KeyError):
        ground_in_force("HAIR", "cp", date(2026, 1, 1))
