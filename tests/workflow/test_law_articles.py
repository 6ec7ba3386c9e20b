"""Article numbers are data: the same sentence names an article by its number of the day, wherever it is written."""

from datetime import date
from types import MappingProxyType

import pytest

from workflow.guards import GUARDS
from workflow.law import LAW
from workflow.law.articles import Citations, articles_label, citations, cited
from workflow.law.models import Row
from workflow.law.naming import Article
from workflow.procedures import current

BEFORE, AFTER = date(2028, 12, 31), date(2029, 2, 1)
WRITTEN = [
    # as jurists write it, the articles that it names
    ("CPP 40 al. 2 ; CPP 43 ; CGFP L121-11", ["CPP_40", "CPP_43", "CGFP_L121_11"]),
    ("CPP, art. 9-1, al. 3", ["CPP_9_1"]),
    ("CPP, art. 2-1, 2-6, 2-8 et 2-10 ; CT, art. L1134-3", ["CPP_2_1", "CPP_2_6", "CPP_2_8", "CPP_2_10", "CT_L1134_3"]),
    ("CPP, art. 7 à 9", ["CPP_7", "CPP_9"]),
    ("articles 225-2 et 432-7 du code pénal", ["CP_225_2", "CP_432_7"]),
    ("article 6 de la loi organique n° 2011-333 du 29 mars 2011", ["LO_6"]),
    ("LO 2011-333 art. 5, 3° ; décret 2011-904 art. 1", ["LO_5", "D904_1"]),
    ("loi n° 2008-496, art. 2, 1° et art. 5", ["L2008_2", "L2008_5"]),
    ("RGPD 4(11) et 7", ["RGPD_4", "RGPD_7"]),
    ("loi organique n° 2011-333, art. 28-II à IV", ["LO_28"]),
    ("code général des impôts, art. 1635 bis Q", ["CGI_1635_BIS_Q"]),
    ("CRPA L. 114-5", ["CRPA_L114_5"]),
    ("COJ, art. D211-8, tableau X", ["COJ_D211_8"]),
    ("loi n° 2008-561 du 17 juin 2008, art. 26-II ; code civil, art. 2222", ["CC_2222"]),
    # what looks like an article and is none
    ("CPP, art. 8 (ancien)", []),
    ("ancien article 40 du code de procédure pénale", []),
    ("loi n° 2013-504 du 14 juin 2013, art. 21-V", []),
    ("Cass. crim., 8 juin 2021, n° 20-80.056", []),
    ("règle du réseau", []),
]


@pytest.mark.parametrize(("sentence", "keys"), WRITTEN)
def test_a_sentence_names_its_articles(sentence: str, keys: list[str]) -> None:
    assert [article.key for citation in citations(sentence) for article in citation.articles] == keys


def renumbered(**numbers: str) -> Citations:
    """Return what the sentences become once somebody has noted new numbers from 2029 on."""
    rows = {
        key: (*LAW.articles[key], Article(
            key=key, text=LAW.articles[key][0].text, number=number, source="réforme", confidence="sure",
            valid_from=date(2029, 1, 1), alias=f"article {number}" if LAW.articles[key][0].alias else "",
        ))
        for key, number in numbers.items()
    }  # fmt: skip
    return Citations(LAW.texts, MappingProxyType({**LAW.articles, **rows}))


NEW = [
    ("CPP 40 al. 2 ; CPP 43", "CPP L2211-5 al. 2 ; CPP L2111-1"),
    ("Article 40 du code de procédure pénale", "Article L2211-5 du code de procédure pénale"),
    ("La question de l’article 40 est ouverte.", "La question de l’article L2211-5 est ouverte."),
    ("Article 40 écarté avec motifs", "Article L2211-5 écarté avec motifs"),
    ("CPP, art. 40, al. 2 (et CP, art. 226-10)", "CPP, art. L2211-5, al. 2 (et CP, art. 226-10)"),
    ("article 40 de la Constitution", "article 40 de la Constitution"),
    ("LO 40", "LO 40"),
]


@pytest.mark.parametrize(("written", "new"), NEW)
def test_a_new_number_is_printed_from_its_first_day(written: str, new: str) -> None:
    law = renumbered(CPP_40="L2211-5", CPP_43="L2111-1")
    assert law.cited(written, BEFORE) == written
    assert law.cited(written, AFTER) == new


def test_a_text_written_with_the_new_number_is_read_back_on_an_older_day() -> None:
    assert renumbered(CPP_40="L2211-5").cited("CPP L2211-5", BEFORE) == "CPP 40"


def test_a_number_that_nobody_has_noted_yet_is_said_to_be_old() -> None:
    assert cited("CPP 40 al. 2 ; LO 2011-333 art. 6", AFTER) == (
        "CPP 40 al. 2 (ancienne numérotation) ; LO 2011-333 art. 6"
    )
    assert articles_label(["CPP_40"], AFTER) == "ancien article 40 du code de procédure pénale"


def test_a_letter_names_articles_in_full() -> None:
    assert articles_label(["LO_5", "LO_6"], BEFORE) == (
        "articles 5 et 6 de la loi organique n°\N{NO-BREAK SPACE}2011-333 du 29 mars 2011"
    )
    assert articles_label(["CPP_40", "CGFP_L121_11"], BEFORE) == (
        "article 40 du code de procédure pénale et article L121-11 du code général de la fonction publique"
    )


def shown() -> list[str]:
    """Return every basis and article that a page, a refusal or a letter shows."""
    procedure = current()
    rows = [
        row
        for table in (LAW.limitation_rules, LAW.methods, LAW.stop_causes, LAW.routes, LAW.forms, LAW.domains)
        for row in table.values()
    ]
    assert all(isinstance(row, Row) for row in rows)
    return [
        *(row.article for row in rows),
        *(row.article for rows in LAW.commune_courts.values() for row in rows),
        *(guard.basis for guard in GUARDS.values()),
        *(event.basis for event in procedure.events),
        *(clock.basis for clock in procedure.clocks),
    ]


def test_every_article_of_the_code_that_will_be_renumbered_is_known() -> None:
    cut_off = [text for text in shown() if "CPP" in text and "ancien" not in text and "nouveau" not in text]
    assert len(cut_off) > 20
    assert [text for text in cut_off if cited(text, AFTER) == text] == []


def test_nothing_shown_changes_before_the_reform() -> None:
    assert [text for text in shown() if cited(text, date(2026, 11, 22)) != text] == []
