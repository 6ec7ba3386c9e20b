"""Where each box stands: the road in rows by stage, interruptions beside it or, on a narrow page, under it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from workflow.diagram.lettering import wrapped
from workflow.diagram.scene import Box, Scene

LABEL: Final = 14.0
NOTE: Final = 12.5
SMALL: Final = 12.5
"""Sizes of type, in px. Nothing is smaller than 12.5."""
INSIDE: Final = 10.0
"""Room between the border of a box and its words."""
LABEL_LEADING: Final = 18.0
NOTE_LEADING: Final = 16.0
CALLS: Final = 22.0
"""Height of the line of letters."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The measures of a picture, in px. ``columns``: boxes of the road in a row. ``aside``: a column of its own."""

    columns: int
    aside: bool
    box: float
    gap: float
    lane: float
    label: float
    """Room kept beside a box for the labels of the arrows that leave it."""


WIDE: Final = Plan(columns=2, aside=True, box=178, gap=54, lane=12, label=14)
NARROW: Final = Plan(columns=1, aside=False, box=196, gap=40, lane=10, label=10)
WIDE_LABELLED: Final = Plan(columns=2, aside=True, box=204, gap=66, lane=12, label=60)
NARROW_LABELLED: Final = Plan(columns=1, aside=False, box=160, gap=40, lane=10, label=50)

PAPER: Final = Plan(columns=2, aside=True, box=204, gap=60, lane=11, label=50)
"""For a page of a book, where the picture is set smaller and its height counts."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A place of the grid."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Words:
    """The lines of a box, cut to its width, and the height that they need."""

    label: tuple[str, ...]
    notes: tuple[str, ...]
    height: float


def cells_of(scene: Scene, plan: Plan) -> Mapping[str, Cell]:
    """Return the place of every box. A stage begins a row; more boxes than columns go on in the next."""
    rows = [row for _, stage in groupby(scene.road, key=lambda box: box.group) for row in _cut(list(stage), plan)]
    placed = {box.id: Cell(number, column) for number, row in enumerate(rows) for column, box in enumerate(row)}
    beside = _beside(scene, rows, plan) if plan.aside else _under(scene, len(rows))
    return {**placed, **beside}


def _cut(boxes: list[Box], plan: Plan) -> Iterator[list[Box]]:
    for start in range(0, len(boxes), plan.columns):
        yield boxes[start : start + plan.columns]


def _beside(scene: Scene, rows: list[list[Box]], plan: Plan) -> dict[str, Cell]:
    """Put each interruption beside the row of its stage, the next free row where that is taken."""
    placed: dict[str, Cell] = {}
    for box in scene.aside:
        taken = {cell.row for cell in placed.values()}
        wanted = next((number for number, row in enumerate(rows) if box.group and row[0].group == box.group), 1)
        row = next(number for number in range(wanted, wanted + len(taken) + 1) if number not in taken)
        placed[box.id] = Cell(row, plan.columns)
    return placed


def _under(scene: Scene, first: int) -> dict[str, Cell]:
    return {box.id: Cell(first + number, 0) for number, box in enumerate(scene.aside)}


def words_of(box: Box, plan: Plan) -> Words:
    """Cut the words of a box into lines."""
    room = plan.box - 2 * INSIDE
    label = wrapped(box.label, size=LABEL, room=room, lines=3)
    notes = tuple(line for note in box.notes for line in wrapped(note, size=NOTE, room=room, lines=3))
    height = 2 * INSIDE + len(label) * LABEL_LEADING + len(notes) * NOTE_LEADING + (CALLS if box.calls else 0)
    return Words(label, notes, height)
