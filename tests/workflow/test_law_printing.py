"""What a letter may print of the law, row by row: the words where somebody verified them, else what is missing."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.doubting import doubted, put_in_place
from workflow.law import LAW
from workflow.law.models import Law
from workflow.law.printing import LetterLaw

TODAY = date(2026, 11, 22)
AFTER = date(2029, 2, 1)


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Callable[[Law], None]:
    return put_in_place(monkeypatch)


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_a_number_that_nobody_verified_leaves_the_text_without_it(use: Callable[[Law], None]) -> None:
    use(doubted(LAW, ("articles.csv", "LO_5")))
    law = LetterLaw(TODAY)
    assert plain(law.articles("LO_5", "LO_6")) == "article 6 de la loi organique n° 2011-333 du 29 mars 2011"
    assert plain(law.articles("LO_5")) == "loi organique n° 2011-333 du 29 mars 2011"
    assert plain(law.cited("décret 2011-904 art. 1 ; LO 2011-333 art. 5, 8")) == (
        "décret 2011-904 art. 1 ; loi organique n° 2011-333 du 29 mars 2011"
    )
    assert [plain(each) for each in law.missing] == [
        "le numéro de l’article 5 de la loi organique n° 2011-333 du 29 mars 2011"
    ]


def test_an_article_between_two_numberings_is_called_old() -> None:
    assert LetterLaw(AFTER).articles("CPP_40") == "ancien article 40 du code de procédure pénale"
    assert LetterLaw(AFTER).cited("CPP, art. 8") == "CPP, art. 8 (ancienne numérotation)"


def test_a_rule_falls_with_its_method(use: Callable[[Law], None]) -> None:
    assert LetterLaw(TODAY).rule("LEASE") is not None
    use(doubted(LAW, ("methods.csv", "PRESCRIPTION_CIVIL")))
    law = LetterLaw(TODAY)
    assert law.rule("LEASE") is None
    assert law.rule("ADM_DECISION") is not None
    assert [plain(each) for each in law.missing] == ["le délai « Action née d’un bail d’habitation » et ses dates"]


def test_a_count_falls_with_a_cause_that_nobody_verified(use: Callable[[Law], None]) -> None:
    rule, cause = LAW.limitation_rules["CIV_GENERAL"], LAW.stop_causes["MEDIATION"]
    assert LetterLaw(TODAY).may_count(rule, [cause.article])
    use(doubted(LAW, ("stop_causes.csv", "MEDIATION")))
    assert not LetterLaw(TODAY).may_count(rule, [cause.article])
    assert LetterLaw(TODAY).may_count(rule, [rule.article])


def test_a_later_day_that_rests_on_a_doubted_standstill_is_kept_back() -> None:
    rule = LAW.limitation_rules["CIV_GENERAL"]
    doubtful = next(row for row in LAW.standstills if row.confidence == "check")
    proved = next(row for row in LAW.standstills if row.confidence != "check")
    law = LetterLaw(TODAY)
    articles = [doubtful.article, proved.article]
    assert law.unverified_standstills(rule, TODAY, articles) == {doubtful.article}
    assert law.unverified_standstills(rule, TODAY, [rule.article]) == frozenset()


WORDINGS = [
    # ground, facts, words in a letter
    ("GENDER_IDENTITY", "2015-03-01", "Identité sexuelle (« orientation ou identité sexuelle »)"),
    ("GENDER_IDENTITY", "2020-03-01", "Identité de genre"),
    ("ALLEGED_RACE", "2015-03-01", "Race"),
    # its present wording waits for a jurist: the ground under its own name
    ("ALLEGED_RACE", "2020-03-01", "Appartenance ou non, vraie ou supposée, à une prétendue race"),
]


@pytest.mark.parametrize(("code", "on", "words"), WORDINGS)
def test_a_ground_has_the_verified_words_of_the_day_of_the_facts(code: str, on: str, words: str) -> None:
    assert plain(LetterLaw(TODAY).ground(code, date.fromisoformat(on))) == words


IN_FORCE = [
    # ground, facts, domain, the texts that prohibit it there
    ("ORIGIN", "2026-03-01", "HOUSING_PRIVATE", "loi n° 2008-496, art. 1 ; CP, art. 225-1"),
    ("ORIGIN", "2026-03-01", "EMPLOYMENT_PRIVATE", "loi n° 2008-496, art. 1 ; CP, art. 225-1 ; CT, art. L1132-1"),
    ("ORIGIN", "2015-03-01", "HOUSING_PRIVATE", "CP, art. 225-1"),
    ("BANK_DOMICILE", "2017-03-01", "EMPLOYMENT_PRIVATE", ""),
    ("BANK_DOMICILE", "2017-03-02", "EMPLOYMENT_PRIVATE", "loi n° 2008-496, art. 1 ; CT, art. L1132-1"),
    ("LOSS_OF_AUTONOMY", "2026-03-01", "HEALTHCARE", ""),  # every day of it waits for a jurist
    ("ORIGIN", "2015-03-01", "EMPLOYMENT_PUBLIC", "CP, art. 225-1"),  # loi n° 83-634 waits for a jurist
]


@pytest.mark.parametrize(("code", "on", "domain", "articles"), IN_FORCE)
def test_a_ground_cites_the_texts_of_its_domain_on_the_day_of_the_facts(
    code: str, on: str, domain: str, articles: str
) -> None:
    assert plain(LetterLaw(TODAY).ground_articles(code, date.fromisoformat(on), domain)) == articles


def test_an_amount_is_told_from_its_first_day() -> None:
    assert LetterLaw(date(2026, 2, 28)).euros("LEGAL_AID_CONTRIBUTION") is None
    assert LetterLaw(date(2026, 3, 1)).euros("LEGAL_AID_CONTRIBUTION") == 50


def test_a_court_that_waits_for_a_jurist_is_not_named() -> None:
    law = LetterLaw(TODAY)
    assert law.court("13044", "labour", None) is None
    assert [plain(each) for each in law.missing] == [
        "conseil de prud’hommes d’Aix-en-Provence (compétence par défaut de la commune)"
    ]
    named = law.court("13047", "labour", None)
    assert named is not None
    assert named.name_fr == "conseil de prud’hommes de Martigues"
