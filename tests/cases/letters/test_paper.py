"""The real renderer on a real case: every PDF of the journey conforms, and the trail and the referral file say so.

One journey on the embedded store: what is laid out does not depend on the database.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from sqlalchemy import select

from cases.access import SYSTEM, visible_case
from cases.db import EVERY_SITE, Store
from cases.files import NewAttachment, accept_unscanned, add_attachment
from cases.letters import TrailRequest, issue_letter, preview, trail_pdf
from cases.letters.contexts import build
from cases.letters.source import read_source
from cases.tables import Letter
from cases.trail.event import base64url, event_hash
from pdf_templates.render import Renderer
from tests.cases.letters.test_contexts import WHERE
from tests.factories import NOW, Journey, a_case_in
from tests.verapdf import engine

PIECES = Path(__file__).parents[2] / "data" / "pieces"


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    """A renderer with one worker, for the whole file."""
    with Renderer(workers=1) as opened:
        yield opened


def conforms(pdf: bytes) -> None:
    """Demand PDF/A-3a and PDF/UA-1 of the real validator."""
    for profile in ("3a", "ua1"):
        verdict = engine().check(pdf, profile)
        assert verdict.conforms, (profile, verdict.failures)


def paper(journey: Journey, name: str, kind: str) -> None:
    """Bring a paper as a handler does, and answer for it where no antivirus looked."""
    handler = journey.person("case_handler")
    data = _scan() if not name else (PIECES / name).read_bytes()
    new = NewAttachment(data, name or "scan.png", kind=kind, title=f"Pièce {kind}")
    added = add_attachment(journey.store, handler, journey.case_id, new, now=journey.now)
    if added.status == "not_scanned":
        accept_unscanned(
            journey.store,
            handler,
            added.attachment_id,
            reason="Lu avec la personne.",
            seen=added.answer.version,
            now=journey.now,
        )


def _scan() -> bytes:
    file = BytesIO()
    Image.new("L", (600, 800), "white").save(file, format="PNG")
    return file.getvalue()


@pytest.mark.parametrize("code", sorted(set(WHERE) - {"L09"}))
def test_every_letter_of_a_real_case_conforms(sqlite_store: Store, renderer: Renderer, code: str) -> None:
    journey = a_case_in(sqlite_store, WHERE[code])
    shown = preview(
        sqlite_store, renderer, journey.person("case_handler"), journey.case_id, code, data={}, now=journey.now
    )
    conforms(shown.pdf)


def test_the_pages_of_the_referral_that_we_make_conform(sqlite_store: Store, renderer: Renderer) -> None:
    journey = a_case_in(sqlite_store, "referral_pending")
    with sqlite_store.read(EVERY_SITE) as session:
        case = visible_case(session, SYSTEM, journey.case_id)
        context = build("L09", read_source(session, sqlite_store.keys, case, data={}, now=NOW))
    conforms(renderer.letter("L09", context).pdf)


def test_the_referral_leaves_as_one_file_with_its_papers(
    sqlite_store: Store, renderer: Renderer, tmp_path: Path
) -> None:
    journey = a_case_in(sqlite_store, "referral_preparation")
    journey.prints = False
    for name in ("courrier_bailleur.pdf", "dossier_complet.pdf", "photo_annonce_vitrine.jpg", "notes_entretien.txt"):
        paper(journey, name, "evidence")
    paper(journey, "", "signed_referral")
    journey.fire("case_handler", "T10", signed_on=journey.today.isoformat())
    journey.fire("site_coordinator", "T11", **journey.sending())
    letter = _letter(sqlite_store, journey, "L09")
    assert issue_letter(sqlite_store, renderer, letter.id, now=journey.now)
    sent = _letter(sqlite_store, journey, "L09")
    assert sent.blob_id is not None
    assert sent.blob_key_wrapped is not None
    pdf = sqlite_store.files.get(journey.case_id, sent.blob_id, sent.blob_key_wrapped)
    path = tmp_path / "referral.pdf"
    path.write_bytes(pdf)
    assert subprocess.run(["qpdf", "--check", path], check=False, capture_output=True).returncode == 0
    with pikepdf.open(path) as opened:
        assert len(opened.pages) == sent.page_count
        assert len(opened.pages) >= 4 + 1 + 1 + 3 + 1
        assert len(list(opened.open_outline().root)) >= 5
        claims = str(opened.Root.Metadata.read_bytes())
    assert "pdfaid:part" not in claims
    assert "pdfuaid:part" not in claims
    text = _text(path)
    assert "Ce fichier réunit des pièces d’origines diverses" in text
    for heading in ("Fiche de synthèse", "Chronologie", "Bordereau"):
        assert heading in text


def _letter(store: Store, journey: Journey, code: str) -> Letter:
    with store.read(EVERY_SITE) as session:
        return session.scalars(select(Letter).where(Letter.case_id == journey.case_id, Letter.code == code)).one()


def _text(path: Path) -> str:
    done = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True)
    return " ".join(done.stdout.decode().split())


@pytest.fixture
def trail(sqlite_store: Store, renderer: Renderer) -> tuple[Journey, bytes]:
    """The trail of a referred case, as an auditor takes it."""
    journey = a_case_in(sqlite_store, "referral_sent")
    auditor = journey.person("auditor")
    seen = journey.case.version
    request = TrailRequest("Contrôle annuel des transmissions.")
    found = trail_pdf(sqlite_store, renderer, auditor, journey.case_id, request, seen=seen, key=None, now=journey.now)
    return journey, found.pdf


def test_the_trail_conforms_and_names_nobody(trail: tuple[Journey, bytes], tmp_path: Path) -> None:
    journey, pdf = trail
    conforms(pdf)
    (tmp_path / "trail.pdf").write_bytes(pdf)
    text = _text(tmp_path / "trail.pdf")
    assert "Relevé de traçabilité" in text
    assert str(journey.case.case_number) in text
    assert "KERDREVENNEC" not in text.upper()


def test_the_trail_verifies_from_the_file_alone(trail: tuple[Journey, bytes]) -> None:
    lines = _embedded(trail[1])["events.jsonl"].splitlines()
    told = [json.loads(line) for line in lines]
    assert [event["seq"] for event in told] == list(range(1, len(told) + 1))
    assert told[-1]["type"] == "T72"
    hashes = [event_hash(line) for line in lines]
    assert hashes == [sha256(b"\x00" + line).digest() for line in lines]
    assert [event["prev"] for event in told[1:]] == [base64url(digest) for digest in hashes[:-1]]


def _embedded(pdf: bytes) -> dict[str, bytes]:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return {name: spec.get_file().read_bytes() for name, spec in opened.attachments.items()}
