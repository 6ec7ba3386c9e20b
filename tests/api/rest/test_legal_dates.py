"""A date of law that cannot be, sent to the API: a pointer to its field, the reason, the article."""

from __future__ import annotations

import pytest

from cases.db import Store
from tests.api.pages.test_legal_dates import TYPED, WHY
from tests.api.rest.conftest import OpenProgram
from tests.factories import a_case_in
from tests.workflow.test_periods_counting import plain


@pytest.mark.parametrize(("typed", "field", "said"), TYPED)
def test_the_api_answers_with_the_pointer_and_the_article(
    house: Store, program: OpenProgram, typed: dict[str, str], field: str, said: str
) -> None:
    qualified = a_case_in(house, "in_qualification")
    answer = program("case_handler.plaine-commune").fire(qualified.case_id, "T59", **typed, reasons=WHY)
    assert answer.status_code == 422
    [error] = answer.json()["errors"]
    assert error["pointer"] == f"/data/{field}"
    assert said in plain(error["detail"])
