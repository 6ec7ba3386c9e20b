"""The renderer of the tests, and each sample rendered once."""

from collections.abc import Iterator, Mapping

import pytest

from pdf_templates.render import Rendered, Renderer
from tests.pdf_templates.samples import SAMPLES


@pytest.fixture(scope="session")
def renderer() -> Iterator[Renderer]:
    """A renderer with one worker."""
    with Renderer(workers=1) as renderer:
        yield renderer


@pytest.fixture(scope="session")
def papers(renderer: Renderer) -> Mapping[str, Rendered]:
    """Every letter and the trail, from its sample."""
    return {code: renderer.letter(code, context) for code, context in SAMPLES.items()}
