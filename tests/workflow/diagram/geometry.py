"""What a test measures on a drawing: pieces of arrows against boxes and labels."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workflow.diagram import lettering
from workflow.diagram.drawing import Drawing, Drawn, Placed, Point
from workflow.diagram.placing import SMALL

Piece = tuple[Point, Point]


def pieces(drawn: Drawn) -> Iterator[Piece]:
    """Yield the straight pieces of an arrow."""
    yield from pairwise(drawn.points)


def crosses(piece: Piece, box: Placed) -> bool:
    """Tell whether a straight piece enters the inside of a box; touching its border is no crossing."""
    (x, y), (end_x, end_y) = piece
    return (
        max(x, end_x) > box.x
        and min(x, end_x) < box.x + box.width
        and max(y, end_y) > box.y
        and min(y, end_y) < box.y + box.height
    )


def overlaps(one: Placed, other: Placed) -> bool:
    """Tell whether two boxes lie on each other."""
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def on_border(point: Point, box: Placed) -> bool:
    """Tell whether a point lies on the border of a box."""
    x, y = point
    inside = box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height
    return inside and (x in {box.x, box.x + box.width} or y in {box.y, box.y + box.height})


def label_room(drawn: Drawn) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of a label."""
    (x, y), room = drawn.label_at, lettering.width(drawn.arrow.label, SMALL)
    left = {"start": x, "middle": x - room / 2, "end": x - room}[drawn.anchor]
    return left, y - SMALL * 0.7, left + room, y


def crossings(drawing: Drawing) -> list[tuple[str, str, str]]:
    """Return each arrow that passes through a box: its ends, and the box."""
    return [
        (drawn.arrow.source, drawn.arrow.target, box.box.id)
        for drawn in drawing.arrows
        for piece in pieces(drawn)
        for box in drawing.boxes
        if crosses(piece, box)
    ]


def shared_stretch(one: Piece, other: Piece) -> float:
    """Return how long two straight pieces lie on each other; 0 where they cross or stand apart."""
    for axis in (0, 1):
        across = 1 - axis
        if one[0][across] == one[1][across] == other[0][across] == other[1][across]:
            low = max(min(one[0][axis], one[1][axis]), min(other[0][axis], other[1][axis]))
            high = min(max(one[0][axis], one[1][axis]), max(other[0][axis], other[1][axis]))
            return max(0.0, high - low)
    return 0.0
