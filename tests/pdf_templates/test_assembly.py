"""Pages of others between ours."""

import io

import pikepdf
import pytest

from pdf_templates.assembly import join
from pdf_templates.messages import AssemblyFailedError, Insertion


def _pdf(*widths: int) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.new() as pdf:
        for width in widths:
            pdf.add_blank_page(page_size=(width, 100))
        pdf.save(buffer)
    return buffer.getvalue()


def _widths(pdf: bytes) -> list[int]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [int(page.mediabox.as_list()[2]) for page in opened.pages]


def test_each_insertion_follows_its_page_in_order() -> None:
    joined = join(_pdf(10, 20, 30), [Insertion(0, _pdf(11, 12)), Insertion(2, _pdf(31))])
    assert _widths(joined) == [10, 11, 12, 20, 30, 31]


def test_the_tags_of_the_joined_file_are_marked_as_suspect() -> None:
    with pikepdf.open(io.BytesIO(join(_pdf(10), []))) as opened:
        assert opened.Root.MarkInfo.Suspects


def test_an_insertion_that_is_no_pdf_is_refused() -> None:
    with pytest.raises(AssemblyFailedError):
        join(_pdf(10), [Insertion(0, b"nothing")])
