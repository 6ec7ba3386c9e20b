"""Names that people give to files come out plain, short and harmless, whatever went in."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.files.inspection import inspect
from cases.files.names import declared_extension, safe_name
from tests.cases.files import hostile

PIECES = Path(__file__).parents[2] / "data" / "pieces"
TOLD = [line.split("\t") for line in (PIECES / "names.txt").read_text(encoding="utf-8").split("\n")[1:] if "\t" in line]


@pytest.mark.parametrize(("piece", "declared", "remark"), TOLD, ids=[row[2] for row in TOLD])
def test_each_told_hostile_name_becomes_a_plain_one(piece: str, declared: str, remark: str) -> None:
    found = hostile.accepted(inspect((PIECES / piece).read_bytes(), declared))
    assert re.fullmatch(r"[\w .,()'’&+@=!-]{1,110}", found.safe_name), remark
    assert found.safe_name.endswith(f".{piece.rsplit('.', 1)[1]}")
    assert ".." not in found.safe_name


@pytest.mark.parametrize(
    ("declared", "shown"),
    [
        ("../../../var/www/html/index.php", "index.pdf"),
        ("..\\..\\Windows\\win.ini", "win.pdf"),
        ("C:\\dossier.pdf", "dossier.pdf"),
        ("capture%2e%2e%2f%2e%2e%2fcapture.png", "capture.pdf"),
        ("capture%252e%252e%252fcapture.png", "capture.pdf"),
        ("notes%00.txt.exe", "notes.pdf"),
        ("facture_\u202efdp.exe", "facture_fdp.pdf"),
        ("CON.jpg", "piece CON.pdf"),
        ("lpt1", "piece lpt1.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("...", "piece.pdf"),
        ("", "piece.pdf"),
        ("attestation.docx ", "attestation.pdf"),
        ("a" * 305 + ".docx", "a" * 100 + ".pdf"),
        ('"; rm -rf ~ #.eml', "rm -rf.pdf"),
        ("re\u0301cit de Noe\u0308l.odt", "récit de Noël.pdf"),
        ("recit.odt%0d%0aSet-Cookie: a=b", "recit.pdf"),
        ("contrat.pdf.exe", "contrat.pdf"),
        ("{{7*7}}${x}<%= y %>.pdf", "7_7_x_= y.pdf"),
        ("=cmd|' /C calc'!A0.pdf", "C calc'!A0.pdf"),
        ("=1+1", "1+1.pdf"),
        ("\ud800x.pdf", "x.pdf"),
        ("accord v1.2 signé.pdf", "accord v1.2 signé.pdf"),
        ("accord v1.2", "accord v1.2.pdf"),
        ("lettre à M.Paul.pdf", "lettre à M.Paul.pdf"),
        (".pdf", "pdf.pdf"),
        ("合同.pdf", "合同.pdf"),
    ],
)
def test_a_name_is_reduced_to_its_last_part_and_takes_the_true_extension(declared: str, shown: str) -> None:
    assert safe_name(declared, "pdf") == shown


@pytest.mark.parametrize(
    ("declared", "extension"), [("a.PDF", "pdf"), ("a", ""), ("a.tar.gz", "gz"), ("x/a.b/c", ""), ("a.toolong", "")]
)
def test_the_declared_extension_is_the_last_one(declared: str, extension: str) -> None:
    assert declared_extension(declared) == extension


@given(st.text(max_size=400))
def test_any_name_gives_a_name_that_every_system_can_show(declared: str) -> None:
    name = safe_name(declared, "pdf")
    assert name.endswith(".pdf")
    assert 5 <= len(name) <= 120
    assert not set('/\\:*?"<>|\0\n\r\t').intersection(name)
    assert not any(unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for character in name)
    assert name[0] not in " .-="
