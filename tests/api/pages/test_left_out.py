"""Beside a letter stands what it does not say because nobody has verified the law behind it."""

from __future__ import annotations

import pytest

from cases.db import Store
from tests.api.browsing import Browser
from tests.doubting import doubted, put_in_place
from tests.factories import a_case_in
from workflow.law import LAW

TOLD = "Non imprimé, parce que non vérifié"


def test_the_validator_is_told_what_the_letter_leaves_out(
    house: Store, coordinator: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = f"/dossiers/{a_case_in(house, 'orientation_pending').case_id}/etapes/T07"
    assert TOLD not in coordinator.page(page).words
    put_in_place(monkeypatch)(doubted(LAW, ("articles.csv", "LO_6")))
    words = coordinator.page(page).words
    assert TOLD in words
    assert "le numéro de l’article 6 de la loi organique" in words
