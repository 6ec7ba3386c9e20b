"""The referral file: one PDF, its numbers right, its structure whole, and no claim it cannot keep."""

import hashlib
import io
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest

from pdf_templates.contexts import AttachmentLine, ReferralTransmittal
from pdf_templates.referral import PieceMismatchError
from pdf_templates.render import AssemblyFailedError, Piece, Rendered, Renderer
from tests.pdf_templates.reading import headings_of, info_of, text_of
from tests.pdf_templates.samples import SAMPLES
from tests.verapdf import engine

PIECES = Path("tests/data/pieces")
SIGNED = (PIECES / "courrier_bailleur.pdf").read_bytes()
FILES = (
    ("dossier_complet.pdf", "application/pdf"),
    ("photo_annonce_vitrine.jpg", "image/jpeg"),
    ("courriel_rh.eml", "message/rfc822"),
    ("attestation_temoin.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("notes_entretien.txt", "text/plain"),
    ("piege_javascript.pdf", "application/pdf"),
    ("bombe.zip", "application/zip"),
)
PAGES = (3, 1, 1, 1, 1, 1, None)


@dataclass(frozen=True)
class Row:
    """One line of the list of attachments, as printed."""

    pages: str
    first_page: int


def _pieces() -> list[Piece]:
    return [Piece(n, name, name, kind, (PIECES / name).read_bytes()) for n, (name, kind) in enumerate(FILES, 1)]


def _context(pieces: list[Piece]) -> ReferralTransmittal:
    sample = SAMPLES["L09"]
    assert isinstance(sample, ReferralTransmittal)
    lines = tuple(
        AttachmentLine(
            number=piece.number, title=piece.title, kind_fr="document", sha256=hashlib.sha256(piece.data).hexdigest()
        )
        for piece in pieces
    )
    return sample.model_copy(update={"attachments": lines})


@pytest.fixture(scope="module")
def file(renderer: Renderer) -> Rendered:
    """A referral file with seven pieces of all kinds."""
    return renderer.referral_file(_context(_pieces()), SIGNED, _pieces())


def _page_texts(paper: Rendered, folder: Path) -> list[str]:
    path = folder / "referral.pdf"
    path.write_bytes(paper.pdf)
    line = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(line, capture_output=True, check=True, encoding="utf-8").stdout.split("\f")[:-1]


def _divider_pages(paper: Rendered, folder: Path) -> dict[str, int]:
    """The page, from 1, on which each divider really is."""
    found = {}
    for number, text in enumerate(_page_texts(paper, folder), 1):
        first = text.strip().partition("\n")[0].strip()
        if "de ce fichier" in text:
            found[first] = number
    return found


def test_the_letter_alone_conforms_and_the_joined_file_claims_nothing(renderer: Renderer, file: Rendered) -> None:
    alone = renderer.letter("L09", _context(_pieces()))
    assert engine().check(alone.pdf, "3a").conforms
    assert engine().check(alone.pdf, "ua1").conforms
    with pikepdf.open(io.BytesIO(file.pdf)) as pdf:
        claims = pdf.Root.Metadata.read_bytes()
    assert b"pdfaid" not in claims
    assert b"pdfuaid" not in claims


def test_its_first_page_says_why_it_claims_nothing(renderer: Renderer, file: Rendered, tmp_path: Path) -> None:
    warning = "Ce fichier réunit des pièces d’origines diverses."
    assert warning in " ".join(_page_texts(file, tmp_path)[0].split())
    assert warning not in text_of(renderer.letter("L09", _context(_pieces())), tmp_path)


def test_qpdf_finds_nothing_to_say(file: Rendered, tmp_path: Path) -> None:
    path = tmp_path / "referral.pdf"
    path.write_bytes(file.pdf)
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=True, text=True)
    assert "No syntax or stream encoding errors found" in done.stdout
    assert done.stderr == ""


def test_every_heading_of_every_part_is_in_the_structure(file: Rendered, tmp_path: Path) -> None:
    headings = headings_of(file, tmp_path)
    wanted = ["Fiche de synthèse", "Chronologie", "Bordereau des pièces", "Pièces à suivre", "Saisine signée"]
    pieces = [f"Pièce n° {number} – {name}" for number, (name, _) in enumerate(FILES, 1)]
    assert headings[0] == "Objet : transmission de la saisine présentée par Manon ESTRADIÈRE"
    assert [heading for heading in headings if heading in {*wanted, *pieces}] == [*wanted, *pieces]


def test_each_part_has_its_bookmark_on_its_page(file: Rendered, tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(file.pdf)) as pdf, pdf.open_outline() as outline:
        titles = [item.title.replace("\u00a0", " ") for item in outline.root]
    pieces = [f"Pièce n° {number} – {name}" for number, (name, _) in enumerate(FILES, 1)]
    assert titles[1:] == ["Fiche de synthèse", "Chronologie", "Bordereau des pièces", "Saisine signée", *pieces]
    assert set(pieces) <= set(_divider_pages(file, tmp_path))


def test_the_pages_announced_are_those_where_the_pieces_are(file: Rendered, tmp_path: Path) -> None:
    texts = _page_texts(file, tmp_path)
    for heading, page in _divider_pages(file, tmp_path).items():
        assert f"page {page} de ce fichier" in " ".join(texts[page - 1].split()), heading
    assert len(_divider_pages(file, tmp_path)) == len(FILES) + 1


def test_the_list_counts_the_pages_of_each_piece(file: Rendered, tmp_path: Path) -> None:
    dividers = _divider_pages(file, tmp_path)
    starts = [dividers[f"Pièce n° {number} – {name}"] for number, (name, _) in enumerate(FILES, 1)]
    ends = [*starts[1:], file.pages + 1]
    counted = [end - start - 1 for start, end in zip(starts, ends, strict=True)]
    assert counted == [pages or 0 for pages in PAGES]
    listed = text_of(file, tmp_path).partition("Saisine signée et pièces jointes")[2].partition("Aucun original")[0]
    assert "dossier_complet.pdf (document)" in listed
    assert "à part" in listed


def test_the_footer_counts_the_pages_of_the_whole_file(file: Rendered, tmp_path: Path) -> None:
    assert f"page 1/{file.pages}" in _page_texts(file, tmp_path)[0]
    assert info_of(file, tmp_path)["Pages"] == str(file.pages)


def test_no_script_of_a_piece_comes_along(file: Rendered, tmp_path: Path) -> None:
    assert info_of(file, tmp_path)["JavaScript"] == "no"


def test_the_same_parts_give_the_same_bytes(renderer: Renderer, file: Rendered) -> None:
    assert renderer.referral_file(_context(_pieces()), SIGNED, _pieces()).sha256 == file.sha256


def test_a_referral_without_pieces_holds_letter_and_signature(renderer: Renderer, tmp_path: Path) -> None:
    alone = renderer.referral_file(_context([]), SIGNED, [])
    assert list(_divider_pages(alone, tmp_path)) == ["Saisine signée"]


@pytest.mark.parametrize("pieces", [_pieces()[:-1], [*_pieces(), _pieces()[0]]], ids=["one missing", "one twice"])
def test_pieces_that_are_not_those_of_the_list_are_refused(renderer: Renderer, pieces: list[Piece]) -> None:
    with pytest.raises(PieceMismatchError, match="pièces attendues"):
        renderer.referral_file(_context(_pieces()), SIGNED, pieces)


def test_an_unreadable_signature_stops_the_file(renderer: Renderer) -> None:
    with pytest.raises(AssemblyFailedError, match="saisine signée ne se lit pas"):
        renderer.referral_file(_context([]), b"not a scan", [])
