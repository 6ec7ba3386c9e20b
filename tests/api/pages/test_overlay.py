"""The pages of a case whose site adds a step: the step is offered first, has its page, and is made there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cases.db import EVERY_SITE, Store
from cases.procedures import KNOWN
from cases.versions.register import row_of
from tests.api.browsing import Browser
from tests.factories import NOW, Journey, a_draft

OWN = "signalement/1+plaine-commune/1"
READER = "case_handler_2.plaine-commune"


@pytest.fixture
def reviewed(house: Store) -> Journey:
    """A case that waits for the added step."""
    with house.write(EVERY_SITE) as session:
        session.add(row_of(KNOWN[OWN], published_at=NOW))
    return a_draft(house).register().qualify().propose_orientation()


def test_the_added_step_is_offered_first_and_made_on_its_page(
    reviewed: Journey, browse: Callable[[str], Browser]
) -> None:
    reader = browse(READER)
    page = reader.page(f"/dossiers/{reviewed.case_id}")
    assert "Orientation à relire" in page.words
    step = page.links["Transmettre l’orientation relue"]
    answer = reader.submit(step, note="L’analyse est complète.")
    assert answer.status_code == 303
    assert "Orientation relue" in reader.page(answer.headers["location"]).words
    assert reviewed.case.state == "orientation_pending"


def test_the_author_is_told_who_makes_the_added_step(reviewed: Journey, handler: Browser) -> None:
    answer = handler.get(f"/dossiers/{reviewed.case_id}/etapes/S01")
    assert answer.status_code == 409
    assert "Vous êtes l’auteur de ce qui est à valider" in answer.text


def test_a_list_may_be_cut_by_the_added_state_at_its_own_site_alone(
    reviewed: Journey, browse: Callable[[str], Browser]
) -> None:
    listed = {login: browse(login).get("/?vue=tous").text for login in (READER, "case_handler_2.vaulx-en-velin")}
    assert "site_relecture" in listed[READER]
    assert "site_relecture" not in listed["case_handler_2.vaulx-en-velin"]
