"""The legal data files: whole as they stand, and refused with every finding at once when spoiled."""

import csv
import shutil
from dataclasses import FrozenInstanceError, fields
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from workflow.law import LAW, LawDataError, Length, SiteConfiguration, long_date, read_law, typeset, weekday_date
from workflow.law.reading import DATA

# file, words that are spoiled (none: a row is added), what stands there instead, where the finding points, what it says
SPOILED = [
    ("limitation_rules.csv", ";code civil, art. 2224;", ";;", "2: article", "Field required"),
    ("limitation_rules.csv", "loi n° 2008-561 du 17 juin 2008", "", "2: source", "Field required"),
    ("limitation_rules.csv", ";sure\n", ";certain\n", "2: confidence", "'sure', 'likely'"),
    ("stop_causes.csv", ";none;Simple plainte;;", ";none;Simple plainte;LEASE;", "20: row", "named where there is"),
    ("stop_causes.csv", " CIV_BUTOIR PUB_DEBT;", " CIV_BOUTOIR;", "7: rules", "unknown"),
    ("limitation_rules.csv", "5 years", "five years", "2: length", "unreadable length"),
    ("limitation_rules.csv", "5 years", "", "2: row", "missing: length"),
    ("limitation_rules.csv", "knowledge law", "knowledge lore", "2: start_kinds.1", "'act', 'discovery'"),
    ("limitation_rules.csv", "PRESCRIPTION_CIVIL", "PRESCRIPTION", "2: method", "'PRESCRIPTION_CIVIL'"),
    ("limitation_rules.csv", ";civil;;yes", ";civilian;;yes", "2: opened_by.0", "'civil', 'labour'"),
    (
        "limitation_rules.csv",
        "PRESS_DISCRIMINATORY PRESS",
        "PRESS_NOTHING PRESS",
        "25: yields_to",
        "unknown: PRESS_NOTHING",
    ),
    ("limitation_rules.csv", ";2008-06-19;;sure", ";2008-06-31;;sure", "2: valid_from", "valid date"),
    ("limitation_rules.csv", "CIV_BUTOIR;civil", "CIV_GENERAL;civil", "3: code", "stands already in line 2"),
    ("ground_statutes.csv", "ORIGIN;cp;1994-03-01", "ORIGINE;cp;1994-03-01", "3: ground", "unknown: ORIGINE"),
    ("ground_statutes.csv", "2016-11-20;;loi", "2016-11-20;2016-11-19;loi", "2: row", "lies before valid_from"),
    ("ground_statutes.csv", "", "ORIGIN;cp;2000-01-01;;CP;loi;sure", "116: valid_from", "overlaps line 3"),
    ("ground_statutes.csv", "ORIGIN;l2008;2016-11-20", "ORIGIN;l2008;", "2: valid_from", "a ground has a first day"),
    ("grounds.csv", "", "HAIR;Coiffure;Hair;no;no;aucune;check", "36: code", "no statute names this ground"),
    ("grounds.csv", "ORIGIN;Origine;Origin;yes", "ORIGIN;Origine;Origin;no", "2: cgfp", "disagrees"),
    ("grounds.csv", "label_en", "label_uk", "2: label_en", "Field required"),
    ("communes.csv", "93001", "9300", "2: insee", "pattern"),
    ("communes.csv", "219300019", "21930001", "2: siren", "pattern"),
    ("communes.csv", "", "93070;Saint-Ouen;219300704;;COG;loi;2020-01-01;;check", "19: valid_from", "overlaps"),
    ("site_communes.csv", "plaine-commune;93001", "plaine-commune;93002", "2: insee", "unknown: 93002"),
    ("commune_courts.csv", "93001;judicial", "93001;judicious", "2: kind", "'judicial', 'prosecutor'"),
    ("domains.csv", "l2008 cp ct", "l2008 cp cgt", "2: statutes.2", "'l2008', 'cp'"),
    ("routes.csv", "CIV_GENERAL", "CIV_GENERALE", "9: limitation_rules", "unknown: CIV_GENERALE"),
    ("forms.csv", "", "DIRECT;a;b;c;yes;d;e;;;sure", "11: code", "stands already"),
    ("forms.csv", "", "DIRECT;a;b", "11: row", "not as many cells"),
    ("forms.csv", "", "OTHER;a;b;c;yes;d;e;;;sure;more", "11: row", "not as many cells"),
    ("articles.csv", "CPP_2_1;CPP;", "CPP_2_1;CODE;", "2: text", "unknown: CODE"),
    ("articles.csv", "CPP_2_6;CPP;2-6", "CPP_2_6;CPP;2-1", "3: number", "stands already for CPP_2_1"),
    ("articles.csv", "CPP_2_6;CPP;2-6", "CPP_2_1;CPP;2-6", "3: valid_from", "overlaps line 2"),
    ("standstills.csv", "PRESCRIPTION_PRESS", "PRESS", "2: methods.1", "'PRESCRIPTION_CIVIL'"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def spoil(path: Path, old: str, new: str) -> None:
    """Replace the first ``old``, or add ``new`` as a row where there is none."""
    before = path.read_text(encoding="utf-8")
    after = before.replace(old, new, 1) if old else f"{before}{new}\n"
    assert after != before, "the fixture must spoil something"
    path.write_text(after, encoding="utf-8", newline="")


def refused(folder: Path) -> LawDataError:
    with pytest.raises(LawDataError) as error:
        read_law(folder)
    return error.value


def test_the_untouched_folder_is_read(folder: Path) -> None:
    assert read_law(folder) == LAW


@pytest.mark.parametrize(("file", "old", "new", "where", "message"), SPOILED)
def test_a_fault_is_told_with_its_file_and_line(
    folder: Path, file: str, old: str, new: str, where: str, message: str
) -> None:
    spoil(folder / file, old, new)
    told = [str(finding) for finding in refused(folder).findings]
    assert any(finding.startswith(f"{file}:{where}: ") and message in finding for finding in told), told


def test_all_faults_of_all_files_are_told_at_once(folder: Path) -> None:
    spoil(folder / "forms.csv", ";sure", ";surely")
    spoil(folder / "communes.csv", "93001", "9")
    spoil(folder / "grounds.csv", "ORIGIN;", "origin;")
    error = refused(folder)
    assert {finding.file for finding in error.findings} >= {"forms.csv", "communes.csv", "grounds.csv"}
    assert all(str(finding) in str(error) for finding in error.findings)


def test_a_missing_file_is_a_finding(folder: Path) -> None:
    (folder / "bodies.csv").unlink()
    assert "bodies.csv:1: file: missing" in str(refused(folder))


@pytest.mark.parametrize("missing", ["not_after_article", "events_basis", "cap_article", "start_kinds"])
def test_a_rule_without_the_text_of_its_reform_is_refused(folder: Path, missing: str) -> None:
    path = folder / "limitation_rules.csv"
    with path.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.reader(handle, delimiter=";"))
    column = rows[0].index(missing)
    emptied = [rows[0], *([*row[:column], "", *row[column + 1 :]] for row in rows[1:])]
    with path.open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle, delimiter=";").writerows(emptied)
    assert "missing: " in str(refused(folder))


def test_every_row_cites_an_article_and_a_source() -> None:
    tables = [getattr(LAW, field.name) for field in fields(LAW)]
    groups = [table.values() if hasattr(table, "values") else table for table in tables]
    flat = [row for group in groups for one in group for row in (one if isinstance(one, tuple) else (one,))]
    cited = [row for row in flat if hasattr(row, "article")]
    assert len(cited) > 250
    assert all(row.article and row.source and row.confidence for row in cited)
    assert all(row.article and row.source for ground in LAW.grounds.values() for row in ground.statutes)


def test_the_law_cannot_be_changed_at_run_time() -> None:
    with pytest.raises(TypeError):
        LAW.grounds["ORIGIN"] = LAW.grounds["SEX"]  # type: ignore[index]  # that it is refused is the point
    with pytest.raises(FrozenInstanceError):
        LAW.grounds["ORIGIN"].label_fr = ""  # type: ignore[misc]  # the same
    with pytest.raises(ValidationError):
        LAW.domains["OTHER"].label_fr = ""  # type: ignore[misc]  # the same


def test_the_data_holds_the_whole_reference() -> None:
    assert {name: len(getattr(LAW, name)) for name in ("grounds", "domains", "forms", "limitation_rules")} == {
        "grounds": 34,
        "domains": 15,
        "forms": 9,
        "limitation_rules": 32,
    }
    assert {name: len(getattr(LAW, name)) for name in ("outcomes", "routes", "closure_reasons", "sites")} == {
        "outcomes": 22,
        "routes": 21,
        "closure_reasons": 17,
        "sites": 4,
    }


def test_the_fourth_site_has_nothing_but_its_name() -> None:
    site = LAW.sites["nord-pas-de-calais"]
    assert site.configurable
    assert (site.siren_now, site.departement, site.population_2024, site.politique_de_la_ville) == (
        None,
        "",
        None,
        None,
    )
    assert not [row for row in LAW.site_communes if row.site == site.id]


def test_the_founding_convention_had_a_term_and_names_its_doubt() -> None:
    founding = LAW.conventions["FOUNDING"]
    assert founding.holds_on(date(2015, 11, 25))
    assert not founding.holds_on(date(2026, 11, 22))
    assert founding.confidence == "check"


def test_a_configuration_with_a_wrong_commune_code_is_refused() -> None:
    with pytest.raises(ValidationError, match="pattern"):
        SiteConfiguration(site="nord-pas-de-calais", communes={"Lille": "59350"})


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (Length(years=5), "5 ans"),
        (Length(years=1), "1 an"),
        (Length(months=2), "2 mois"),
        (Length(days=30), "30 jours"),
        (Length(days=1), "1 jour"),
    ],
)
def test_a_length_reads_in_french(length: Length, words: str) -> None:
    assert length.label_fr == words.replace(" ", "\N{NO-BREAK SPACE}")


def test_dates_read_in_french() -> None:
    assert long_date(date(2017, 3, 1)) == "1er mars 2017"
    assert weekday_date(date(2026, 11, 22)) == "dimanche 22 novembre 2026"


def test_print_gets_its_no_break_spaces_once() -> None:
    told = typeset("« L'art. 6 » : quoi ? 50 € ; n° 3 !")
    assert told == "«\u00a0L’art.\u00a06\u00a0»\u00a0: quoi\u202f? 50\u00a0€\u202f; n°\u00a03\u202f!"
    assert typeset(told) == told


def test_the_row_that_the_guide_tells_to_add_is_one_that_the_data_takes(folder: Path) -> None:
    guide = Path(__file__).parents[2] / "docs" / "donnees-juridiques.md"
    [row] = [line for line in guide.read_text(encoding="utf-8").splitlines() if line.startswith("CPP_40;")]
    with (folder / "articles.csv").open("a", encoding="utf-8") as handle:
        handle.write(f"{row}\n")
    [old, new] = read_law(folder).articles["CPP_40"]
    assert (old.valid_to, new.valid_from) == (date(2028, 12, 31), date(2029, 1, 1))
