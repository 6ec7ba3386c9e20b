"""The real renderer behind the ``Paper`` port: warm worker processes of ``pdf_templates``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pdf_templates.render import Renderer


@contextmanager
def open_paper(*, workers: int = 2) -> Iterator[Renderer]:
    """Give a renderer whose processes end with the block."""
    renderer = Renderer(workers=workers)
    try:
        yield renderer
    finally:
        renderer.close()
