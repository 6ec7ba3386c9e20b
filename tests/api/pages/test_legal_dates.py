"""A date of law that cannot be, typed on the page: refused at its field with its article, and no word is lost."""

from __future__ import annotations

import pytest

from cases.db import Store
from tests.api.browsing import Browser, Page
from tests.factories import Journey, a_case_in
from tests.workflow.test_periods_counting import plain

WHY = "Accord signé des deux parties, pièce 2."
# what is typed, the field that cures it, a part of what is said
TYPED = [
    (
        {"kind": "clock_start", "start_kind": "revelation", "start_on": "2030-01-05"},
        "start_on",
        "le 5 janvier 2030 est dans l’avenir, et un délai ne part que d’un fait passé (CT, art. L1134-5).",
    ),
    ({"kind": "clock_start", "start_on": "2024-07-08"}, "start_kind", "sans départ, rien n’est compté"),
    (
        {"kind": "suspension", "cause": "MEDIATION", "start_on": "2026-01-05", "end_on": "2026-01-04"},
        "end_on",
        "la fin (4 janvier 2026) précède le début (code civil, art. 2238).",
    ),
]


@pytest.fixture
def qualified(house: Store) -> Journey:
    return a_case_in(house, "in_qualification")


@pytest.mark.parametrize(("typed", "field", "said"), TYPED)
def test_the_page_names_the_field_says_the_article_and_keeps_what_was_typed(
    qualified: Journey, handler: Browser, typed: dict[str, str], field: str, said: str
) -> None:
    path = f"/dossiers/{qualified.case_id}/etapes/T59"
    answer = handler.submit(path, **typed, reasons=WHY)
    page = Page(answer.text)
    assert answer.status_code == 422
    assert f"#f-{field}" in page.links.values()
    assert said in plain(page.words)
    kept = page.form(path).fields
    assert {name: kept[name] for name in (*typed, "reasons")} == {**typed, "reasons": WHY}
