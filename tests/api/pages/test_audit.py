"""The auditor: one search, one click, the trail; the reason is recorded, persons are not shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cases.db import EVERY_SITE, Store
from cases.trail.read import events
from tests.api.browsing import Browser, Page
from tests.factories import Journey, a_case_in

LOGIN = "auditor.plaine-commune"


@pytest.fixture
def case(house: Store) -> Journey:
    return a_case_in(house, "in_qualification")


@pytest.fixture
def auditor(browse: Callable[[str], Browser]) -> Browser:
    return browse(LOGIN)


def test_the_verdict_comes_first_and_in_words(case: Journey, auditor: Browser) -> None:
    words = auditor.page(f"/audit?q={case.case.case_number}").words
    assert words.index("La piste est complète et n’a pas été modifiée") < words.index("Événements")
    assert "KERDREVENNEC" not in words
    assert "case_handler.plaine-commune" not in words


def test_the_trail_is_two_clicks_away_and_its_download_is_an_event_with_its_reason(
    case: Journey, auditor: Browser
) -> None:
    found = auditor.page(f"/audit?q={case.case.case_number}")
    form = found.form(f"/audit/{case.case_id}/piste")
    answer = auditor.send(form, {"motif": "Contrôle annuel du réseau", "precision": "tirage au sort"})
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF")
    assert answer.headers["content-disposition"].startswith("attachment;")
    with case.store.read(EVERY_SITE) as session:
        recorded = events(session, case.store.keys, case.case_id)
    export = next(event for event in recorded if event.act.type == "T72")
    assert (export.data or {})["reasons"] == "Contrôle annuel du réseau. tirage au sort"


@pytest.mark.parametrize("motif", ["", "n’importe quoi", "Autre motif, précisé ci-dessous"])
def test_a_download_without_its_reason_is_refused(motif: str, case: Journey, auditor: Browser) -> None:
    before = case.case.version
    answer = auditor.submit(f"/audit/{case.case_id}", f"/audit/{case.case_id}/piste", motif=motif)
    assert answer.status_code == 422
    assert "Écrivez le motif" in Page(answer.text).words
    assert case.case.version == before


def test_a_trail_that_grew_is_shown_again_before_it_is_given(case: Journey, auditor: Browser) -> None:
    form = auditor.page(f"/audit/{case.case_id}").form(f"/audit/{case.case_id}/piste")
    case.meet()
    answer = auditor.send(form, {"motif": "Contrôle d’un dossier"})
    assert "La piste a grandi depuis l’affichage" in Page(answer.text).words


def test_an_unknown_number_is_said_so(auditor: Browser) -> None:
    assert "Aucun dossier ne porte ce numéro." in auditor.page("/audit?q=DISC-XX-2026-00001").words


def test_only_auditors_and_the_dpo_have_this_page(case: Journey, browse: Callable[[str], Browser]) -> None:
    codes = {
        login: browse(f"{login}.plaine-commune").get(f"/audit/{case.case_id}").status_code
        for login in ("case_handler", "site_coordinator", "intake_agent", "partner", "dpo")
    }
    assert codes == {"case_handler": 404, "site_coordinator": 404, "intake_agent": 404, "partner": 404, "dpo": 200}
