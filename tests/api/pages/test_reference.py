"""The legal data on a page: on any day, with its text, and a wrong date said beside its field."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import CliRunner

from api.law_cli import law
from tests.api.browsing import Browser, Page
from tests.factories import NOW
from workflow.law.reference import reference_tables
from workflow.periods import paris_date

CHANGES = "Ce qui change autour de cette date"


def in_force(reader: Browser, address: str) -> str:
    """Return the words of a table, without what changes before and after."""
    return reader.page(address).words.partition(CHANGES)[0]


def test_a_ground_is_shown_only_from_its_first_day_and_said_beforehand(handler: Browser) -> None:
    before = in_force(handler, "/referentiel/criteres?au=2014-02-20")
    after = in_force(handler, "/referentiel/criteres?au=2014-02-25")
    assert "puis loi 2008-496 le 23 février 2014" in before
    assert "puis loi 2008-496 le 23 février 2014" not in after
    assert "en vigueur le 25 février 2014" in after


def test_the_first_table_keeps_the_day_that_was_asked(handler: Browser) -> None:
    assert handler.get("/referentiel?au=2029-02-01").headers["location"] == "/referentiel/criteres?au=2029-02-01"


def test_an_institution_has_its_name_of_the_time(handler: Browser) -> None:
    assert "Commissariat général à l’égalité des territoires" in in_force(
        handler, "/referentiel/institutions?au=2015-11-24"
    )
    assert "Commissariat général" not in in_force(handler, "/referentiel/institutions?au=2021-01-01")


def test_what_a_jurist_has_not_confirmed_says_so(handler: Browser) -> None:
    assert "probable" in handler.page("/referentiel/delais").words


@pytest.mark.parametrize("code", [table.code for table in reference_tables(paris_date(NOW))])
def test_every_table_has_its_page_and_each_line_its_text(handler: Browser, code: str) -> None:
    page = handler.page(f"/referentiel/{code}")
    [table] = [each for each in reference_tables(paris_date(NOW)) if each.code == code]
    assert table.title in page.words
    assert table.lines
    assert all(line.article and line.source for line in table.lines)


def test_a_date_that_cannot_be_read_is_said_and_today_is_shown(handler: Browser) -> None:
    answer = handler.get("/referentiel/criteres?au=hier")
    assert answer.status_code == 422
    assert "Cette date ne se lit pas" in Page(answer.text).words
    assert "Origine" in Page(answer.text).words


def test_a_table_that_does_not_exist_is_not_found(handler: Browser) -> None:
    assert handler.get("/referentiel/potions").status_code == 404


def test_the_command_says_a_table_on_a_day() -> None:
    told = CliRunner().invoke(law, ["institutions", "--on", "2015-11-24"]).output
    assert "Institutions, en vigueur le 24 novembre 2015" in told
    assert "Commissariat général à l’égalité des territoires (CGET)" in told


def test_the_command_names_the_tables_that_there_are() -> None:
    refused = CliRunner().invoke(law, ["potions"])
    assert refused.exit_code == 1
    assert "criteres, criteres-par-texte" in " ".join(refused.output.split())
    assert "delais" in CliRunner().invoke(law, []).output


def test_a_table_says_what_changed_last_and_what_changes_next(handler: Browser) -> None:
    told = handler.page("/referentiel/juridictions?au=2020-06-01").words.partition(CHANGES)[2]
    assert "Depuis le" in told
    assert "tribunal judiciaire" in told
    assert "tribunal de grande instance" in told
    later = handler.page("/referentiel/juridictions?au=2026-11-22").words.partition(CHANGES)[2]
    assert "tribunal délictuel" in later


def test_the_national_administration_finds_the_reference_in_its_menu(browse: Callable[[str], Browser]) -> None:
    menu = browse("national_admin").get("/referentiel/sites").text.partition("<main")[0]
    assert 'href="/referentiel"' in menu


def test_a_search_keeps_the_lines_that_hold_every_word(handler: Browser) -> None:
    found = in_force(handler, "/referentiel/competences?q=port-saint-louis+employeur")
    assert "conseil de prud’hommes d’Arles" in found
    assert "Martigues" not in found
    assert "Aucune ligne de cette table" in handler.page("/referentiel/competences?q=potions").words


def test_one_site_has_two_parquets_and_several_labour_courts(handler: Browser) -> None:
    found = in_force(handler, "/referentiel/competences")
    assert "près le tribunal judiciaire d’Aix-en-Provence" in found
    assert "près le tribunal judiciaire de Tarascon" in found
    assert "conseil de prud’hommes de Martigues" in found
    assert "conseil de prud’hommes d’Arles" in found


def test_a_commune_that_merged_is_told_with_the_one_that_took_it_over(handler: Browser) -> None:
    assert "93059" in in_force(handler, "/referentiel/communes?au=2024-12-31")
    after = in_force(handler, "/referentiel/communes?au=2025-01-01")
    assert "93059" not in after
    assert "avec Pierrefitte-sur-Seine" in after


def test_what_waits_for_a_jurist_is_gathered_with_the_file_to_edit(handler: Browser) -> None:
    found = in_force(handler, "/referentiel/a-verifier")
    assert "à vérifier par un juriste" in found
    assert "Grans : litige avec un employeur de droit privé : conseil de prud’hommes d’Aix-en-Provence" in found
    assert "commune_courts.csv" in found
    assert "Istres : litige" not in found


def test_an_article_whose_new_number_nobody_noted_is_to_be_verified(handler: Browser) -> None:
    assert "article 40 du code de procédure pénale" in in_force(handler, "/referentiel/articles?au=2028-12-31")
    after = in_force(handler, "/referentiel/articles?au=2029-01-01")
    assert "ancien article 40 du code de procédure pénale à vérifier par un juriste" in after


def test_the_command_says_what_changes_and_where_to_edit() -> None:
    told = CliRunner().invoke(law, ["juridictions", "--on", "2026-11-22"]).output
    assert "Ce qui change le 1er janvier 2029" in told
    assert "entre en vigueur : tribunal délictuel : délits" in told
    assert "Fichier : workflow/law/data/court_kinds.csv" in told
    found = CliRunner().invoke(law, ["competences", "--on", "2026-11-22", "--search", "grans prud"]).output
    assert "Sûreté : à vérifier par un juriste" in found
    assert "Istres" not in found
