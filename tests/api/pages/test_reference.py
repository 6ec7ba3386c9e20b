"""The legal data on a page: on any day, with its text, and a wrong date said beside its field."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from api.law_cli import law
from tests.api.browsing import Browser, Page
from tests.factories import NOW
from workflow.law.reference import reference_tables
from workflow.periods import paris_date


def test_a_ground_is_shown_only_from_its_first_day_and_said_beforehand(handler: Browser) -> None:
    before = handler.page("/referentiel/criteres?au=2014-02-20").words
    after = handler.page("/referentiel/criteres?au=2014-02-25").words
    assert "puis loi 2008-496 le 23 février 2014" in before
    assert "puis loi 2008-496 le 23 février 2014" not in after
    assert "en vigueur le 25 février 2014" in after


def test_an_institution_has_its_name_of_the_time(handler: Browser) -> None:
    assert (
        "Commissariat général à l’égalité des territoires"
        in handler.page("/referentiel/institutions?au=2015-11-24").words
    )
    assert "Commissariat général" not in handler.page("/referentiel/institutions?au=2021-01-01").words


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
    assert "criteres, domaines" in refused.output
    assert "delais" in CliRunner().invoke(law, []).output
