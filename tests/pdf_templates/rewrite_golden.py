"""Write the golden texts anew, on purpose: `python -m tests.pdf_templates.rewrite_golden`; then read the difference."""

import tempfile
from pathlib import Path

from pdf_templates.render import Renderer
from tests.pdf_templates.reading import lines_of
from tests.pdf_templates.samples import SAMPLES

GOLDEN = Path(__file__).parent / "golden"
CODES = ("L01", "L07")


def rewrite() -> None:
    """Render each golden letter and write its words."""
    with Renderer(workers=1) as renderer, tempfile.TemporaryDirectory() as folder:
        for code in CODES:
            words = lines_of(renderer.letter(code, SAMPLES[code]), Path(folder))
            (GOLDEN / f"{code}.txt").write_text(words, "utf-8")


if __name__ == "__main__":
    rewrite()
