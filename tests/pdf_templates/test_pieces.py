"""Attachments made ready: pages upright and disarmed, or honestly set apart."""

import io
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from pdf_templates.messages import AssemblyFailedError, Piece
from pdf_templates.pieces import prepare, prepare_signed

PIECES = Path("tests/data/pieces")


def _piece(name: str, media_type: str) -> Piece:
    return Piece(1, name, name, media_type, (PIECES / name).read_bytes())


def _made(data: bytes, media_type: str) -> Piece:
    return Piece(1, "x", "x", media_type, data)


def _image(size: tuple[int, int], kind: str, *, frames: int = 1, orientation: int = 1) -> bytes:
    picture, buffer = Image.new("RGB", size, "white"), io.BytesIO()
    exif = Image.Exif()
    exif[274] = orientation
    more = {"save_all": True, "append_images": [picture] * (frames - 1)} if frames > 1 else {}
    picture.save(buffer, kind, exif=exif, **more)
    return buffer.getvalue()


def _pdf(change: str = "") -> bytes:
    buffer = io.BytesIO()
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        notes = {
            "link": pikepdf.Dictionary(A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://example.org")),
            "script": pikepdf.Dictionary(A=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="x")),
            "launch": pikepdf.Dictionary(A=pikepdf.Dictionary(S=pikepdf.Name.Launch, F="x")),
            "file": pikepdf.Dictionary(Subtype=pikepdf.Name.FileAttachment),
            "chain": pikepdf.Dictionary(A=pikepdf.Dictionary(S=pikepdf.Name.GoTo, Next=pikepdf.Dictionary())),
        }
        note = notes.get(change, pikepdf.Dictionary(Subtype=pikepdf.Name.Text))
        note.AA = pikepdf.Dictionary()
        page.obj.Annots = pikepdf.Array([note])
        page.obj.AA = pikepdf.Dictionary(O=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="x"))
        page.obj.StructParents = 7
        pdf.save(buffer, encryption=pikepdf.Encryption(user="secret", owner="secret") if change == "locked" else False)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "name,media_type,pages",
    [
        ("courrier_bailleur.pdf", "application/pdf", 1),
        ("dossier_complet.pdf", "application/pdf", 3),
        ("capture_annonce.png", "image/png", 1),
        ("photo_annonce_vitrine.jpg", "image/jpeg", 1),
    ],
)
def test_healthy_files_become_pages(name: str, media_type: str, pages: int) -> None:
    done = prepare(_piece(name, media_type))
    assert (done.form, done.pages, done.note_fr) == ("pages", pages, "")


@pytest.mark.parametrize(
    "name,media_type",
    [
        ("vide.pdf", "application/pdf"),
        ("image_renommee.pdf", "application/pdf"),
        ("bombe.zip", "application/zip"),
        ("logo_script.svg", "image/svg+xml"),
    ],
)
def test_what_cannot_be_reproduced_is_set_apart_with_the_reason(name: str, media_type: str) -> None:
    done = prepare(_piece(name, media_type))
    assert done.form == "apart"
    assert "remis à part" in done.note_fr


def test_a_locked_file_is_set_apart() -> None:
    assert prepare(_made(_pdf("locked"), "application/pdf")).form == "apart"


def test_a_script_of_the_document_does_not_come_along() -> None:
    done = prepare(_piece("piege_javascript.pdf", "application/pdf"))
    with pikepdf.open(io.BytesIO(done.pdf)) as pdf:
        assert set(pdf.Root.keys()) == {"/Type", "/Pages"}
    assert b"JavaScript" not in done.pdf


@pytest.mark.parametrize("change,left", [("link", 1), ("", 1), ("script", 0), ("launch", 0), ("file", 0), ("chain", 0)])
def test_what_acts_by_itself_is_taken_off_a_page(change: str, left: int) -> None:
    done = prepare(_made(_pdf(change), "application/pdf"))
    with pikepdf.open(io.BytesIO(done.pdf)) as pdf:
        page = pdf.pages[0].obj
        assert len(page.Annots.as_list()) == left
        assert not {"/AA", "/StructParents"} & set(page.keys())
        assert not any("/AA" in note for note in page.Annots.as_list())


def test_a_wide_picture_lies_on_a_landscape_page() -> None:
    with pikepdf.open(io.BytesIO(prepare(_made(_image((300, 100), "PNG"), "image/png")).pdf)) as pdf:
        box = [float(side) for side in pdf.pages[0].mediabox.as_list()]
    assert box == pytest.approx([0, 0, 841.89, 595.28])


def test_a_picture_is_turned_upright_and_loses_its_position() -> None:
    done = prepare(_piece("photo_porte_gps.jpg", "image/jpeg"))
    with pikepdf.open(io.BytesIO(done.pdf)) as pdf:
        picture = pdf.pages[0].Resources.XObject.Im0
        assert int(picture.Height) > int(picture.Width)
        assert b"Exif" not in picture.read_raw_bytes()


def test_a_transparent_drawing_is_laid_on_white() -> None:
    buffer = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(buffer, "PNG")
    with pikepdf.open(io.BytesIO(prepare(_made(buffer.getvalue(), "image/png")).pdf)) as pdf:
        drawn = pdf.pages[0].Resources.XObject.Im0.read_raw_bytes()
    assert Image.open(io.BytesIO(drawn)).getpixel((5, 5)) == (255, 255, 255)


def test_a_huge_photo_is_made_small_enough() -> None:
    with pikepdf.open(io.BytesIO(prepare(_made(_image((6000, 4000), "JPEG"), "image/jpeg")).pdf)) as pdf:
        assert int(pdf.pages[0].Resources.XObject.Im0.Width) == 2200


def test_each_sheet_of_a_scan_is_a_page() -> None:
    assert prepare(_made(_image((80, 100), "TIFF", frames=3), "image/tiff")).pages == 3


def test_a_scan_with_too_many_sheets_is_set_apart() -> None:
    assert prepare(_made(_image((8, 10), "TIFF", frames=51), "image/tiff")).form == "apart"


def test_words_are_given_as_words_and_said_to_be_so() -> None:
    done = prepare(_piece("notes_entretien.txt", "text/plain"))
    assert (done.form, done.note_fr) == ("words", "Texte reproduit ci-après.")


def test_the_signed_referral_may_be_a_pdf_or_a_photo() -> None:
    assert prepare_signed((PIECES / "courrier_bailleur.pdf").read_bytes()).pages == 1
    assert prepare_signed(_image((80, 100), "JPEG", orientation=6)).pages == 1


@pytest.mark.parametrize("name", ["vide.pdf", "bombe.zip", "notes_entretien.txt"])
def test_a_signed_referral_that_cannot_be_read_stops_everything(name: str) -> None:
    with pytest.raises(AssemblyFailedError, match="ne se lit pas"):
        prepare_signed((PIECES / name).read_bytes())
