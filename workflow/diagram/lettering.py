"""How wide words are when drawn, and where they are cut into lines: SVG breaks no line by itself. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_CLASSES: Final = (
    (120, "\u202f"),
    (240, " \u00a0"),
    (300, "ijlI.,;:'’·îï"),
    (360, "f!()-/"),
    (420, "rt"),
    (480, "csz?«»–ç"),
    (540, "aegkvxyEFJLVYZ0123456789éèêëàâÉÊÈ"),
    (600, "bdhnopquABCKPRSTXôûùÀÂ"),
    (660, "DGNU→↩"),
    (720, "HOQÔ"),
    (780, "wM"),
    (840, "Wœ"),
    (1020, "m…Œ"),
)
"""Advance widths of Source Sans 3 Semibold in thousandths of the size, rounded up: what fits by these really fits."""
_WIDTHS: Final[Mapping[str, int]] = {letter: width for width, letters in _CLASSES for letter in letters}
_WIDEST: Final = 1020


def width(text: str, size: float) -> float:
    """Return how wide a text is at most, in the unit of ``size``."""
    return sum(_WIDTHS.get(letter, _WIDEST) for letter in text) * size / 1000


def wrapped(text: str, *, size: float, room: float, lines: int) -> tuple[str, ...]:
    """Cut a text at its spaces into lines that fit; what passes the last line ends in « … »."""
    words = text.split(" ")
    made = [""]
    for word in words:
        longer = f"{made[-1]} {word}".strip()
        if width(longer, size) <= room or not made[-1]:
            made[-1] = longer
        else:
            made.append(word)
    kept = made[:lines]
    if len(made) > lines:
        kept[-1] = f"{kept[-1]} …"
    return tuple(_cut(line, size=size, room=room) for line in kept)


def _cut(line: str, *, size: float, room: float) -> str:
    """Shorten what still does not fit: one word longer than the box, or the mark of what was left out."""
    if width(line, size) <= room:
        return line
    body = line.removesuffix(" …")
    while body and width(f"{body}…", size) > room:
        body = body[:-1]
    return f"{body.rstrip()}…"
