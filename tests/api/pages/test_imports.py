"""Importing by page: valid rows in, invalid rows told line by line, twice the same file doubles nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from httpx import Response

from tests.api.browsing import Browser, Page
from tests.factories import DATA

PATH = "/import"


@pytest.fixture
def desk(browse: Callable[[str], Browser]) -> Browser:
    return browse("intake_agent.ouest-provence")


def give(desk: Browser, name: str, content: bytes) -> Response:
    form = Page(desk.get(PATH).text).form(PATH)
    return desk.client.post(PATH, data=form.fields, files={"fichier": (name, content, "text/csv")})


def test_the_told_reports_of_the_site_come_in_and_the_others_are_named(desk: Browser) -> None:
    content = (DATA / "signalements.csv").read_bytes()
    page = Page(give(desk, "signalements.csv", content).text)
    assert "14 enregistrés, 0 en brouillon, 0 déjà là, 66 rejetés" in page.words
    again = Page(give(desk, "signalements.csv", content).text)
    assert "0 enregistrés, 0 en brouillon, 14 déjà là, 66 rejetés" in again.words


@pytest.mark.parametrize("path", sorted(DATA.glob("signalements_*cass*.csv")), ids=lambda path: path.stem)
def test_a_broken_file_is_told_and_never_breaks_the_page(path: object, desk: Browser) -> None:
    answer = give(desk, "broken.csv", DATA.joinpath(str(path)).read_bytes())
    assert answer.status_code == 200
    assert "À revoir" in Page(answer.text).words


def test_hostile_cells_stay_text(desk: Browser) -> None:
    answer = give(desk, "invalides.csv", (DATA / "signalements_invalides.csv").read_bytes())
    assert answer.status_code == 200
    assert "<script>" not in answer.text.split("<main", 1)[1]


def test_no_file_is_said_so(desk: Browser) -> None:
    answer = desk.submit(PATH)
    assert answer.status_code == 422
    assert "Choisissez un fichier CSV." in Page(answer.text).words


def test_who_imports_nothing_has_no_such_page(browse: Callable[[str], Browser]) -> None:
    assert browse("auditor.ouest-provence").get(PATH).status_code == 404
