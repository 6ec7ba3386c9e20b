"""Words drawn from messages and office documents, and what is not safe to read."""

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from pdf_templates.extraction import MAX_CHARACTERS, UnreadableError, words_of

PIECES = Path("tests/data/pieces")
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"


def _archive(name: str, xml: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, xml)
    return buffer.getvalue()


def _odt(body: str) -> bytes:
    return _archive(
        "content.xml", f'<d xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><text:p>{body}</text:p></d>'
    )


def test_a_statement_is_read_paragraph_by_paragraph() -> None:
    words = words_of(DOCX, (PIECES / "attestation_temoin.docx").read_bytes())
    assert words.startswith("ATTESTATION DE TÉMOIN\nJe soussigné, Thierry MARCHEVALET")
    assert words.endswith("Signature : T. Marchevalet")


def test_a_damaged_end_is_said_after_what_could_be_read() -> None:
    words = words_of(ODT, (PIECES / "recit_chronologique.odt").read_bytes())
    assert words.startswith("Récit chronologique - Noé, 8 ans\nSeptembre 2014")
    assert words.endswith("[Fin du fichier abîmée : ce qui précède est tout ce qui a pu être lu.]")


def test_a_message_keeps_who_when_and_what() -> None:
    words = words_of("message/rfc822", (PIECES / "courriel_rh.eml").read_bytes())
    assert "Objet : RE: candidature conseiller clientèle, M. Champorin" in words
    assert "De : Recrutement <recrutement.solphonia@example.fr>" in words
    assert "trop" in words or "57 balais" in words


def test_a_message_names_the_files_it_carried_and_loses_its_tags() -> None:
    message = EmailMessage()
    message["Subject"] = "Refus"
    message.set_content("<style>p{}</style><p>Bonjour&nbsp;!</p><script>x()</script><p>Non.</p>", subtype="html")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="lettre.pdf")
    words = words_of("message/rfc822", message.as_bytes())
    assert words == "Objet : Refus\nFichiers joints au message, non reproduits : lettre.pdf\n\n\nBonjour\u00a0!\nNon."


def test_a_message_without_words_says_so() -> None:
    message = EmailMessage()
    message["Subject"] = "Image"
    message.add_attachment(b"x", maintype="image", subtype="png", filename="a.png")
    assert "(message sans texte)" in words_of("message/rfc822", message.as_bytes())


@pytest.mark.parametrize(
    "data,words", [("été".encode(), "été"), ("été".encode("cp1252"), "été"), (b"\x81\xe9", "\x81é")]
)
def test_a_note_is_read_in_the_encodings_that_offices_use(data: bytes, words: str) -> None:
    assert words_of("text/plain", data) == words


def test_spaces_tabs_and_line_breaks_of_an_office_document_are_kept() -> None:
    assert words_of(ODT, _odt('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d')) == "a   b\tc\nd"


def test_a_document_with_runs_breaks_and_tabs_is_read() -> None:
    body = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>"
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    assert words_of(DOCX, _archive("word/document.xml", f'<w:d xmlns:w="{space}">{body}</w:d>')) == "a\tb\nc"


@pytest.mark.parametrize(
    "media_type,data",
    [
        ("text/plain", b"  \n "),
        ("text/plain", b"x" * (MAX_CHARACTERS + 1)),
        (DOCX, b"not an archive"),
        (DOCX, _archive("other.xml", "<x/>")),
        (ODT, _archive("content.xml", "<x>")),
        (ODT, _archive("content.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')),
        (ODT, _archive("content.xml", "<x>" + " " * 20_000_001 + "</x>")),
    ],
    ids=["empty", "too long", "no archive", "no document", "broken", "entities", "bomb"],
)
def test_what_cannot_be_read_safely_is_refused(media_type: str, data: bytes) -> None:
    with pytest.raises(UnreadableError):
        words_of(media_type, data)
