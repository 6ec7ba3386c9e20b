"""The real renderer behind the ``Paper`` port: warm worker processes of ``pdf_templates``."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from pdf_templates.render import Renderer, RendererUnavailableError


@contextmanager
def open_paper(*, workers: int = 2) -> Iterator[Renderer]:
    """Give a renderer whose processes end with the block."""
    renderer = Renderer(workers=workers)
    warming = threading.Thread(target=_warm, args=(renderer,), name="saisine-paper", daemon=True)
    warming.start()
    try:
        yield renderer
    finally:
        warming.join()
        renderer.close()


def _warm(renderer: Renderer) -> None:
    """Start the workers while nobody waits; what is missing is told by doctor and by the first letter."""
    with suppress(RendererUnavailableError):
        renderer.warm()
