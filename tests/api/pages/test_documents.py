"""Papers by page: added after their checks, refused with the reason, opened with a trace, answered for by a person."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from httpx import Response

from cases.db import Store
from tests.api.browsing import Browser, Page
from tests.factories import DATA, Journey, a_case_in

PIECES = DATA / "pieces"


@pytest.fixture
def case(house: Store) -> Journey:
    return a_case_in(house, "in_qualification")


def give(browser: Browser, case: Journey, name: str, **typed: str) -> Response:
    path = f"/dossiers/{case.case_id}/pieces/ajouter"
    form = Page(browser.get(path).text).form(path)
    fields = {**form.fields, "kind": "evidence", **typed}
    files = {"file": (name, (PIECES / name).read_bytes())}
    return browser.client.post(path, data=fields, files=files, follow_redirects=False)


def test_a_paper_that_no_antivirus_saw_waits_for_a_person_and_then_opens(case: Journey, handler: Browser) -> None:
    assert give(handler, case, "courrier_bailleur.pdf", title="Courrier du bailleur").status_code == 303
    links = handler.page(f"/dossiers/{case.case_id}").links
    accept = next(link for link in links.values() if link.endswith("/accepter"))
    paper = accept.removesuffix("/accepter")
    assert handler.get(paper).status_code == 423
    assert handler.submit(accept, reason="").status_code == 422
    assert handler.submit(accept, reason="Vu et numérisé au guichet.").status_code == 303
    opened = handler.get(paper)
    assert opened.content == (PIECES / "courrier_bailleur.pdf").read_bytes()
    assert opened.headers["content-type"] == "application/pdf"


@pytest.mark.parametrize("name", ["image_renommee.pdf", "polyglotte.pdf", "bombe.zip", "logo_script.svg", "vide.pdf"])
def test_a_hostile_file_is_refused_with_the_reason_and_the_words_kept(
    name: str, case: Journey, handler: Browser
) -> None:
    before = case.case.version
    answer = give(handler, case, name, title="Ma pièce")
    page = Page(answer.text)
    assert answer.status_code == 422
    assert "1 réponse à revoir" in page.words
    assert page.form(f"/dossiers/{case.case_id}/pieces/ajouter").fields["title"] == "Ma pièce"
    assert case.case.version == before


def test_a_paper_without_a_file_is_refused(case: Journey, handler: Browser) -> None:
    answer = handler.submit(f"/dossiers/{case.case_id}/pieces/ajouter")
    assert answer.status_code == 422
    assert "Fichier : choisissez un fichier." in Page(answer.text).words


def test_a_paper_that_is_no_pdf_is_saved_and_never_shown(case: Journey, handler: Browser) -> None:
    paper = case.attach("evidence")
    answer = handler.get(f"/dossiers/{case.case_id}/pieces/{paper}")
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_another_site_opens_no_paper(case: Journey, browse: Callable[[str], Browser]) -> None:
    paper = case.attach("evidence")
    elsewhere = browse("case_handler.vaulx-en-velin")
    assert elsewhere.get(f"/dossiers/{case.case_id}/pieces/{paper}").status_code == 404
    assert elsewhere.get(f"/dossiers/{case.case_id}/pieces/ajouter").status_code == 404


def test_a_medical_paper_is_closed_to_the_intake_desk(case: Journey, browse: Callable[[str], Browser]) -> None:
    paper = case.attach("medical", secret="health")
    answer = browse("intake_agent.plaine-commune").get(f"/dossiers/{case.case_id}/pieces/{paper}")
    assert answer.status_code == 409
    assert "réservée au référent" in Page(answer.text).words
