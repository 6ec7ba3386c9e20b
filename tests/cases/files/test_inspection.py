"""Inspecting files: healthy ones pass and come out clean, hostile ones are refused with what to do."""

from __future__ import annotations

import random
import zipfile
from io import BytesIO
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from cases.blobs import MAX_BYTES
from cases.files import pdf
from cases.files.images import MOST_PIXELS
from cases.files.inspection import inspect
from cases.files.pdf import MOST_HIDDEN_BYTES
from cases.files.verdicts import SENTENCES, Accepted, Quarantined, Rejected
from tests.cases.files import hostile

PIECES = Path(__file__).parents[2] / "data" / "pieces"


def piece(name: str) -> bytes:
    return (PIECES / name).read_bytes()


def code(data: bytes, name: str = "piece") -> str:
    found = inspect(data, name)
    assert isinstance(found, Rejected), found
    return found.code


@pytest.mark.parametrize(
    ("name", "media_type", "pages"),
    [
        ("courrier_bailleur.pdf", "application/pdf", 1),
        ("dossier_complet.pdf", "application/pdf", 3),
        ("photo_annonce_vitrine.jpg", "image/jpeg", 1),
        ("photo_porte_gps.jpg", "image/jpeg", 1),
        ("capture_annonce.png", "image/png", 1),
        ("courriel_rh.eml", "message/rfc822", None),
        ("attestation_temoin.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", None),
        ("recit_chronologique.odt", "application/vnd.oasis.opendocument.text", None),
        ("notes_entretien.txt", "text/plain", None),
    ],
)
def test_each_healthy_piece_is_accepted_for_what_it_is(name: str, media_type: str, pages: int | None) -> None:
    found = hostile.accepted(inspect(piece(name), name))
    assert (found.media_type, found.pages, found.safe_name) == (media_type, pages, name)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("piege_javascript.pdf", "pdf_active"),
        ("image_renommee.pdf", "type_mismatch"),
        ("polyglotte.pdf", "polyglot"),
        ("bombe.zip", "archive"),
        ("logo_script.svg", "svg"),
        ("vide.pdf", "empty"),
    ],
)
def test_each_hostile_piece_is_refused_for_its_reason(name: str, reason: str) -> None:
    assert code(piece(name), name) == reason


def test_the_test_string_of_antivirus_programs_is_quarantined_without_any_of_them() -> None:
    found = inspect(piece("eicar.txt"), "eicar.txt")
    assert isinstance(found, Quarantined)
    assert found.data == piece("eicar.txt")


HOSTILE = [
    ("program", b"MZ\x90\x00" + bytes(100)),
    ("program", b"\x7fELF" + bytes(100)),
    ("program", b"#!/bin/sh\nrm -rf ~\n"),
    ("archive", b"Rar!\x1a\x07\x00"),
    ("archive", b"7z\xbc\xaf\x27\x1c" + bytes(20)),
    ("archive", b"\x1f\x8b\x08" + bytes(20)),
    ("archive", hostile.package({"a.txt": b"x"})),
    ("archive", b"PK\x03\x04 truncated"),
    ("old_office", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
    ("svg", b'<?xml version="1.0"?><!-- x --><svg onload="x"/>'),
    ("web_page", b"<!DOCTYPE html><html></html>"),
    ("web_page", b"\xef\xbb\xbf \n<script>x</script>"),
    ("type_unknown", b"GIF89a" + bytes(50)),
    ("type_unknown", bytes(range(256))),
    ("type_unknown", b"\x00\x00\x00\x18ftypqt  " + bytes(20)),
    ("type_unknown", b"texte \x07 sonnant"),
    ("too_large", b"%PDF-1.4\n" + bytes(MAX_BYTES)),
    ("polyglot", piece("notes_entretien.txt")[:100] + b"\n%PDF-1.4\n"),
    ("polyglot", piece("photo_annonce_vitrine.jpg") + hostile.package({"a.class": b"x"})),
    ("polyglot", piece("courrier_bailleur.pdf") + b"<script>x</script>" * 100),
    ("polyglot", b"%PDF-1.4\n<html><script>x</script>\n" + piece("courrier_bailleur.pdf")[9:]),
    ("pdf_unreadable", b"%PDF-1.7\nrien"),
    ("pdf_unreadable", b"%PDF-1.7\n%%EOF"),
    ("pdf_password", hostile.written(hostile.plain_pdf(), password="secret")),
    ("pdf_active", hostile.pdf_with_attachment()),
    ("pdf_active", hostile.pdf_with_hidden_javascript()),
    ("pdf_active", hostile.pdf_with_root("/OpenAction", {"/S": "/Launch"})),
    ("pdf_active", hostile.pdf_with_root("/AcroForm", {"/XFA": "x"})),
    ("pdf_active", hostile.pdf_with_root("/AA", {"/WC": "x"})),
    *(("pdf_active", hostile.pdf_with_action(kind)) for kind in ("/Launch", "/SubmitForm", "/ImportData", "/GoToE")),
    ("pdf_too_complex", hostile.pdf_bomb(MOST_HIDDEN_BYTES + 1)),
    ("pdf_too_complex", hostile.pdf_bomb(MOST_HIDDEN_BYTES + 1, layers=2)),
    ("image_too_big", hostile.png_flood(50_000, 50_000)),
    ("image_unreadable", hostile.png_flood(100, 100)),
    ("image_unreadable", hostile.picture("JPEG")[:200]),
    ("image_unreadable", b"\x89PNG\r\n\x1a\n"),
    ("office_bomb", hostile.docx_with("word/b.xml", bytes(101 * 1024 * 1024))),
    ("office_bomb", hostile.docx_with("word/media/b.png", bytes(30 * 1024 * 1024))),
    ("office_bomb", hostile.docx_with("word/b.xml", bytes(9 * 1024 * 1024) * 5)),
    ("archive", hostile.package({"[Content_Types].xml": hostile.CONTENT_TYPES, "ppt/presentation.xml": b"<p/>"})),
    ("office_bomb", hostile.docx(**{f"word/{number}.xml": b"" for number in range(2001)})),
    ("office_path", hostile.docx_with("../../etc/cron.d/x", b"x")),
    ("office_path", hostile.docx_with("/etc/passwd", b"x")),
    ("office_path", hostile.docx_with("word\\..\\..\\x", b"x")),
    ("office_path", hostile.docx_with_link()),
    ("office_macro", hostile.docx_with("word/vbaProject.bin", b"x")),
    ("office_macro", hostile.package({"mimetype": hostile.ODT, "Basic/Standard/m.xml": b"x"})),
    (
        "office_macro",
        hostile.package(
            {"[Content_Types].xml": b"<x ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>"}
            | {"word/document.xml": b"<w/>"}
        ),
    ),
    ("office_active", hostile.docx_with("word/embeddings/oleObject1.bin", b"x")),
    ("office_active", hostile.docx_with("word/x.xml", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a/>')),
    ("office_active", hostile.docx_with("word/x.xml", "<!DOCTYPE a><a/>".encode("utf-16-le"))),
    (
        "office_active",
        hostile.docx_with(
            "word/_rels/settings.xml.rels",
            b'<Relationship Type="http://x/attachedTemplate" Target="http://x/t.dotm" TargetMode="External"/>',
        ),
    ),
    ("office_password", hostile.docx_encrypted()),
    (
        "office_password",
        hostile.package({"mimetype": hostile.ODT, "META-INF/manifest.xml": b"<manifest:encryption-data/>"}),
    ),
    ("mail_attachment", hostile.mail(("a.zip", hostile.package({"a": b"b"})))),
    ("mail_attachment", hostile.mail(("ok.txt", b"bonjour"), ("facture.pdf.exe", b"MZ" + bytes(50)))),
    ("mail_too_deep", hostile.nested_mail(10)),
]


def test_a_picture_beyond_the_limit_of_another_module_is_refused_as_too_big(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    bomb = next(data for reason, data in HOSTILE if reason == "image_too_big")
    assert code(bomb) == "image_too_big"


@pytest.mark.parametrize(("reason", "data"), HOSTILE, ids=[f"{number}-{row[0]}" for number, row in enumerate(HOSTILE)])
def test_hostile_content_is_refused_quickly_for_its_reason(reason: str, data: bytes) -> None:
    started = process_time()
    assert code(data) == reason
    assert process_time() - started < 1


def test_every_refusal_was_seen_and_says_what_to_do() -> None:
    seen = {row[0] for row in HOSTILE} | {"empty", "type_mismatch", "malware", "eicar", "too_heavy"}
    assert set(SENTENCES) - seen == {"office_unreadable", "text_unreadable"}


def test_a_pdf_of_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_OBJECTS", 3)
    assert code(piece("dossier_complet.pdf")) == "pdf_too_complex"


def test_running_out_of_memory_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(_: bytes) -> int:
        raise MemoryError

    monkeypatch.setattr("cases.files.inspection.check_pdf", exhausted)
    assert code(piece("dossier_complet.pdf")) == "too_heavy"


def test_a_pdf_without_pages_is_unreadable() -> None:
    assert code(hostile.pdf_bomb(1)) == "pdf_unreadable"


def test_a_damaged_office_package_is_refused() -> None:
    content = bytearray(hostile.docx())
    content[content.find(b"word/document.xml") + 20] ^= 0xFF
    assert code(bytes(content)) in {"office_unreadable", "archive"}


def test_a_file_of_exactly_the_admitted_size_is_not_too_large() -> None:
    data = b"a\n" * (MAX_BYTES // 2)
    assert hostile.accepted(inspect(data, "long.txt")).media_type == "text/plain"


def test_a_stream_is_read_no_further_than_the_admitted_size() -> None:
    stream = BytesIO(b"a" * (MAX_BYTES + 5000))
    assert isinstance(inspect(stream, "long.txt"), Rejected)
    assert stream.tell() == MAX_BYTES + 1


def test_a_photograph_loses_its_position_and_stands_upright() -> None:
    found = hostile.accepted(inspect(piece("photo_porte_gps.jpg"), "porte.jpg"))
    with Image.open(BytesIO(found.data)) as image, Image.open(PIECES / "photo_porte_gps.jpg") as before:
        assert dict(image.getexif()) == {}
        assert image.size == before.size[::-1]
    assert found.changes_fr == (
        "position géographique retirée",
        "données de l’appareil retirées",
        "image redressée",
    )
    assert b"Fotavel" in piece("photo_porte_gps.jpg")
    assert b"Fotavel" not in found.data


def test_what_hides_behind_an_image_does_not_survive() -> None:
    found = hostile.accepted(inspect(hostile.picture("PNG") + b"<script>x</script>", "a.png"))
    assert b"script" not in found.data


@pytest.mark.parametrize("form", ["HEIF", "WEBP"])
def test_photographs_that_few_programs_read_become_jpeg(form: str) -> None:
    found = hostile.accepted(inspect(hostile.picture(form), f"photo.{'heic' if form == 'HEIF' else 'webp'}"))
    assert (found.media_type, found.safe_name) == ("image/jpeg", "photo.jpg")
    with Image.open(BytesIO(found.data)) as image:
        assert image.format == "JPEG"


def test_a_photograph_of_a_telephone_is_not_too_big() -> None:
    assert MOST_PIXELS > 8160 * 6120


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        (b"\x00\x00\x00\x18ftypM4A ", "audio/mp4"),
        (b"\x00\x00\x00\x18ftypmp42", "video/mp4"),
        (b"ID3\x04", "audio/mpeg"),
        (b"\xff\xfb\x90", "audio/mpeg"),
    ],
)
def test_recordings_are_accepted(head: bytes, media_type: str) -> None:
    assert hostile.accepted(inspect(head + bytes(300), "x")).media_type == media_type


def test_a_workbook_and_a_spreadsheet_are_told_from_documents() -> None:
    workbook = hostile.package({"[Content_Types].xml": hostile.CONTENT_TYPES, "xl/workbook.xml": b"<w/>"})
    sheet = hostile.package({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<w/>"})
    names = [hostile.accepted(inspect(data, "planning")).safe_name for data in (workbook, sheet)]
    assert names == ["planning.xlsx", "planning.ods"]


def test_a_pdf_that_opens_at_a_page_or_was_locked_for_printing_only_is_accepted() -> None:
    opening = hostile.pdf_with_root("/OpenAction", {"/S": "/GoTo"})
    assert isinstance(inspect(opening, "a.pdf"), Accepted)


def test_a_mail_with_healthy_papers_is_accepted_and_a_test_virus_inside_is_quarantined() -> None:
    healthy = hostile.mail(("courrier.pdf", piece("courrier_bailleur.pdf")))
    infected = hostile.mail(("a.txt", piece("eicar.txt")))
    assert hostile.accepted(inspect(healthy, "m.eml")).media_type == "message/rfc822"
    assert isinstance(inspect(infected, "m.eml"), Quarantined)


def test_old_texts_of_windows_are_accepted() -> None:
    assert hostile.accepted(inspect("Refusé à l’embauche".encode("cp1252"), "note.txt")).extension == "txt"


def test_a_name_that_says_another_accepted_type_is_refused_and_any_other_extension_is_replaced() -> None:
    assert code(piece("courrier_bailleur.pdf"), "photo.jpg") == "type_mismatch"
    assert hostile.accepted(inspect(piece("courrier_bailleur.pdf"), "courrier.exe")).safe_name == "courrier.pdf"


@given(st.binary(max_size=2000), st.text(max_size=30))
@settings(max_examples=300, deadline=None)
def test_any_bytes_and_any_name_give_an_answer(data: bytes, name: str) -> None:
    found = inspect(data, name)
    assert isinstance(found, Accepted | Quarantined | Rejected)


# Pillow tells of damaged EXIF data by a warning and reads on; the answer is what counts here.
@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@pytest.mark.parametrize("name", sorted(path.name for path in PIECES.iterdir() if path.stat().st_size > 0))
def test_damaged_copies_never_raise(name: str) -> None:
    chance = random.Random(name)
    original = piece(name)
    for _ in range(40):
        data = bytearray(original[: chance.randrange(1, len(original) + 1)])
        for _ in range(chance.randrange(1, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        assert isinstance(inspect(bytes(data), name), Accepted | Quarantined | Rejected)


def test_no_member_of_an_archive_is_ever_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(zipfile.ZipFile, "extract", None)
    monkeypatch.setattr(zipfile.ZipFile, "extractall", None)
    inspect(hostile.docx_with("../x", b"x"), "a.docx")
    assert list(tmp_path.iterdir()) == []
