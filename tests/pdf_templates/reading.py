"""Reading a PDF back with poppler, as a person or a screen reader would."""

import re
import subprocess
from pathlib import Path

from pdf_templates.render import Rendered


def text_of(paper: Rendered, folder: Path) -> str:
    """The words of the paper on one line, every kind of space made plain."""
    return re.sub(r"\s+", " ", _poppler(paper, folder, "pdftotext", "-nopgbrk", "FILE", "-"))


def lines_of(paper: Rendered, folder: Path) -> str:
    """The words of the paper, line by line, without blank lines."""
    text = _poppler(paper, folder, "pdftotext", "-nopgbrk", "FILE", "-")
    return "".join(re.sub(r"\s+", " ", line).strip() + "\n" for line in text.splitlines() if line.strip())


def headings_of(paper: Rendered, folder: Path) -> list[str]:
    """The headings that a screen reader finds, in order."""
    structure = _poppler(paper, folder, "pdfinfo", "-struct-text", "FILE")
    found, inside = [], False
    for line in structure.splitlines():
        if re.match(r"\s*H[1-6]\b", line):
            found.append("")
            inside = True
        elif inside and (words := re.match(r'\s*"(.*)"', line)):
            found[-1] += words[1]
        elif inside and not re.match(r"\s*Span\b", line):
            inside = False
    return [re.sub(r"\s+", " ", heading).strip() for heading in found]


def info_of(paper: Rendered, folder: Path) -> dict[str, str]:
    """What pdfinfo says of the file."""
    lines = _poppler(paper, folder, "pdfinfo", "FILE").splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def position_of(word: str, paper: Rendered, folder: Path) -> tuple[float, float]:
    """Distance in mm of the first such word from the left and the top of its page."""
    boxes = _poppler(paper, folder, "pdftotext", "-bbox", "FILE", "-")
    found = re.search(rf'xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>{re.escape(word)}<', boxes)
    assert found, f"{word} is not on the paper"
    return float(found[1]) / 72 * 25.4, float(found[2]) / 72 * 25.4


def _poppler(paper: Rendered, folder: Path, *command: str) -> str:
    path = folder / f"{paper.sha256[:16]}.pdf"
    path.write_bytes(paper.pdf)
    line = [str(path) if word == "FILE" else word for word in command]
    return subprocess.run(line, capture_output=True, check=True, encoding="utf-8").stdout
