"""A drawing as SVG: plain attributes for paper and files, classes for the pages, whose style sheet wins over them.

Nothing inline that a strict content policy refuses, no script, no marker and no text below 12.5 px.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from workflow.diagram import lettering
from workflow.diagram.drawing import Drawing, Drawn, Placed, Point
from workflow.diagram.placing import INSIDE, LABEL, LABEL_LEADING, NOTE, NOTE_LEADING, SMALL
from workflow.diagram.scene import Kind

PREFIX: Final = "s-dia"
FONTS: Final = "'Source Sans 3', 'Source Sans Pro', sans-serif"
ROUND: Final = 7.0
"""Radius of a bend."""
HEAD: Final = 9.0
"""Length of an arrow head."""


@dataclass(frozen=True, slots=True)
class Ink:
    """How one kind looks on paper: border, ground and words of a box; the line of an arrow."""

    line: str
    ground: str
    words: str
    width: float = 1.2
    dashes: str = ""
    arrow: str = ""
    """Colour of an arrow where it is not that of the border."""


TEXT: Final = "#1d2224"
MUTED: Final = "#555a5c"
ACCENT: Final = "#155e63"
INKS: Final[Mapping[Kind, Ink]] = {
    "plain": Ink("#78756c", "#ffffff", TEXT, arrow=MUTED),
    "here": Ink(ACCENT, ACCENT, "#ffffff", 2),
    "gone": Ink(ACCENT, "#e3efef", TEXT, 3),
    "possible": Ink(ACCENT, "#ffffff", TEXT, 2, "7 4"),
    "elsewhere": Ink("#78756c", "#ffffff", TEXT, 2, "9 3 2 3", arrow=MUTED),
    "refused": Ink("#9a1f1f", "#ffffff", TEXT, 1.6, "2 3"),
    "later": Ink("#78756c", "#ffffff", TEXT, 1),
    "added": Ink("#22603a", "#e6f2ea", TEXT, 3),
    "removed": Ink("#9a1f1f", "#fbeaea", TEXT, 1.6, "2 3"),
    "changed": Ink("#7a4b00", "#fbf1dc", TEXT, 2, "7 4"),
}
BOX_WIDTHS: Final[Mapping[Kind, float]] = {"gone": 1.4, "plain": 1.2, "later": 1.2}
ORDER: Final[tuple[Kind, ...]] = (
    "later",
    "plain",
    "removed",
    "changed",
    "added",
    "refused",
    "elsewhere",
    "gone",
    "possible",
    "here",
)
"""What is drawn first lies undermost."""


def svg_of(drawing: Drawing, name: str) -> str:
    """Return the picture. ``name`` begins its ids, so that two may stand on one page."""
    arrows = sorted(drawing.arrows, key=lambda each: ORDER.index(each.arrow.kind))
    width, height = _n(drawing.width), _n(drawing.height)
    labelled = f'aria-labelledby="{name}-title {name}-desc"'
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{PREFIX}" role="img" {labelled} {size} font-family="{FONTS}">',
        f'<title id="{name}-title">{escape(drawing.scene.title)}</title>',
        f'<desc id="{name}-desc">{escape(drawing.scene.description)}</desc>',
        *(_arrow(each) for each in arrows),
        *_start(drawing),
        *(_box(each) for each in drawing.boxes),
        *(_label(each) for each in arrows if each.arrow.label),
        "</svg>",
    ]
    return "\n".join(parts)


# Boxes


def _box(place: Placed) -> str:
    ink = INKS[place.box.kind]
    stroke = BOX_WIDTHS.get(place.box.kind, ink.width)
    frame = (
        f'<rect class="{PREFIX}-box" x="{_n(place.x)}" y="{_n(place.y)}" width="{_n(place.width)}"'
        f' height="{_n(place.height)}" rx="5" fill="{ink.ground}" stroke="{ink.line}" stroke-width="{_n(stroke)}"'
        f"{_dashes(ink)}/>"
    )
    words = [*_words(place, ink), *_calls(place, ink), *_letter(place)]
    return "\n".join([f'<g class="{PREFIX}-{place.box.kind}">', frame, *words, "</g>"])


def _words(place: Placed, ink: Ink) -> list[str]:
    free = place.height - place.words.height
    x, y = place.x + place.width / 2, place.y + free / 2 + INSIDE + LABEL_LEADING * 0.72
    label, note = Type(LABEL, ink.words, 600), Type(NOTE, ink.words if place.box.kind == "here" else MUTED, name="note")
    below = y + len(place.words.label) * LABEL_LEADING - (LABEL_LEADING - NOTE_LEADING)
    return [
        *(_text((x, y + number * LABEL_LEADING), line, label) for number, line in enumerate(place.words.label)),
        *(_text((x, below + number * NOTE_LEADING), line, note) for number, line in enumerate(place.words.notes)),
    ]


def _calls(place: Placed, ink: Ink) -> list[str]:
    """The letters of the far states that this one leads to."""
    radius, pitch = 9.0, 22.0
    first = place.x + place.width / 2 - (len(place.box.calls) - 1) * pitch / 2
    y = place.y + place.height - radius - 6
    ring = f'cy="{_n(y)}" r="{_n(radius)}" fill="none" stroke="{ink.line}" stroke-width="1"/>'
    return [
        f'<circle class="{PREFIX}-call" cx="{_n(first + number * pitch)}" {ring}'
        + _text((first + number * pitch, y + 4.4), letter, Type(SMALL, ink.words))
        for number, letter in enumerate(place.box.calls)
    ]


def _letter(place: Placed) -> list[str]:
    """The letter under which other boxes call this one, on its corner."""
    if not place.box.letter:
        return []
    x, y = place.x + 4, place.y + 2
    disc = f'<circle class="{PREFIX}-letter" cx="{_n(x)}" cy="{_n(y)}" r="10.5" fill="{TEXT}"/>'
    return [disc + _text((x, y + 4.5), place.box.letter, Type(LABEL, "#ffffff", 600, name="letter-text"))]


# Arrows


def _arrow(drawn: Drawn) -> str:
    ink = INKS[drawn.arrow.kind]
    colour = ink.arrow or ink.line
    return (
        f'<g class="{PREFIX}-{drawn.arrow.kind}"><path class="{PREFIX}-line" d="{_path(drawn.points)}" fill="none"'
        f' stroke="{colour}" stroke-width="{_n(ink.width)}"{_dashes(ink)}/>'
        f'<path class="{PREFIX}-head" d="{_head(drawn.points)}" fill="{colour}"/></g>'
    )


def _label(drawn: Drawn) -> str:
    x, y = drawn.label_at
    room = lettering.width(drawn.arrow.label, SMALL)
    left = {"start": x, "middle": x - room / 2, "end": x - room}[drawn.anchor]
    return (
        f'<g class="{PREFIX}-{drawn.arrow.kind}"><rect class="{PREFIX}-behind" x="{_n(left - 1)}" y="{_n(y - 10)}"'
        f' width="{_n(room + 2)}" height="12" fill="#ffffff"/>'
        + _text((x, y), drawn.arrow.label, Type(SMALL, TEXT, anchor=drawn.anchor, name="label"))
        + "</g>"
    )


def _start(drawing: Drawing) -> list[str]:
    """The arrow of what creates a case, into the first box."""
    if not drawing.scene.start or not drawing.boxes:
        return []
    first = drawing.boxes[0]
    x = first.x + first.width / 2
    points = ((x, 6.0), (x, first.y))
    return [
        f'<g class="{PREFIX}-plain"><circle class="{PREFIX}-head" cx="{_n(x)}" cy="6" r="4" fill="{MUTED}"/>'
        f'<path class="{PREFIX}-line" d="{_path(points)}" fill="none" stroke="{MUTED}" stroke-width="1.2"/>'
        f'<path class="{PREFIX}-head" d="{_head(points)}" fill="{MUTED}"/>'
        + _text((x + 8, 16), drawing.scene.start, Type(SMALL, TEXT, anchor="start", name="label"))
        + "</g>"
    ]


def _path(points: tuple[Point, ...]) -> str:
    """Draw through the points with round bends, and stop short of the head."""
    stop = _towards(points[-1], points[-2], HEAD - 2)
    made = [f"M{_n(points[0][0])} {_n(points[0][1])}"]
    for before, bend, after in zip(points, points[1:-1], points[2:], strict=False):
        radius = min(ROUND, _length(before, bend) / 2, _length(bend, after) / 2)
        first, last = _towards(bend, before, radius), _towards(bend, after, radius)
        made.append(f"L{_n(first[0])} {_n(first[1])}Q{_n(bend[0])} {_n(bend[1])} {_n(last[0])} {_n(last[1])}")
    made.append(f"L{_n(stop[0])} {_n(stop[1])}")
    return "".join(made)


def _head(points: tuple[Point, ...]) -> str:
    (x, y), back = points[-1], _towards(points[-1], points[-2], HEAD)
    across = ((y - back[1]) * 0.5, (back[0] - x) * 0.5)
    return (
        f"M{_n(x)} {_n(y)}L{_n(back[0] + across[0])} {_n(back[1] + across[1])}"
        f"L{_n(back[0] - across[0])} {_n(back[1] - across[1])}Z"
    )


def _length(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(start: Point, goal: Point, distance: float) -> Point:
    """Return the point that lies ``distance`` from ``start`` on the straight piece to ``goal``."""
    whole = _length(start, goal) or 1.0
    return (start[0] + (goal[0] - start[0]) * distance / whole, start[1] + (goal[1] - start[1]) * distance / whole)


# Words and figures


@dataclass(frozen=True, slots=True)
class Type:
    """How a line of text is set."""

    size: float
    fill: str
    weight: int = 400
    anchor: str = "middle"
    name: str = "text"


def _text(at: Point, words: str, type_: Type) -> str:
    return (
        f'<text class="{PREFIX}-{type_.name}" x="{_n(at[0])}" y="{_n(at[1])}" font-size="{_n(type_.size)}"'
        f' font-weight="{type_.weight}" text-anchor="{type_.anchor}" fill="{type_.fill}">{escape(words)}</text>'
    )


def _dashes(ink: Ink) -> str:
    return f' stroke-dasharray="{ink.dashes}"' if ink.dashes else ""


def _n(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")
