"""Pages of others put between ours, in one file whose structure tree stays whole. For worker processes."""

import io
from collections.abc import Sequence

import pikepdf

from pdf_templates.messages import AssemblyFailedError, Insertion


def join(front: bytes, insertions: Sequence[Insertion]) -> bytes:
    """Put each insertion after its page of the front document. Raises AssemblyFailedError."""
    try:
        return _join(front, insertions)
    except (pikepdf.PdfError, MemoryError) as error:
        raise AssemblyFailedError("Les pièces ne se laissent pas réunir.") from error


def _join(front: bytes, insertions: Sequence[Insertion]) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(front)) as pdf:
        for insertion in sorted(insertions, key=lambda one: one.after, reverse=True):
            with pikepdf.open(io.BytesIO(insertion.pdf)) as pages:
                for page in reversed(list(pages.pages)):
                    pdf.pages.insert(insertion.after + 1, page)
        pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True, Suspects=True)
        pdf.save(buffer, deterministic_id=True, fix_metadata_version=False)
    return buffer.getvalue()
