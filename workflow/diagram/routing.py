"""The ways of the arrows: along gaps between rows and lanes beside them, never through a box.

Every arrow is made of straight pieces. A row of boxes lies between two *channels*, which hold horizontal pieces; left
and right of the road lie *lanes*, which hold vertical ones. Arrows of one kind to one box share their lane and end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from workflow.diagram.placing import Cell, Plan
from workflow.diagram.scene import Arrow

Side = Literal["left", "right"]
Face = Literal["left", "right", "top", "bottom"]
Shape = Literal["across", "down", "channel", "lane"]
Key = Hashable

RIGHTWARDS: Final[tuple[Face, Face]] = ("right", "left")
LEFTWARDS: Final[tuple[Face, Face]] = ("left", "right")
DOWNWARDS: Final[tuple[Face, Face]] = ("bottom", "top")
UPWARDS: Final[tuple[Face, Face]] = ("top", "bottom")
"""The face that an arrow leaves, and the one that it enters."""
FAR: Final = 1_000.0
"""Beyond every column, where the order of pieces is asked before their place is known."""


@dataclass(frozen=True, slots=True)
class End:
    """Where an arrow meets a box: on which face, and by which channel where it does not reach its lane straight on."""

    box: str
    face: Face
    channel: int | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """The shape of one arrow, before any measure."""

    arrow: Arrow
    shape: Shape
    leaves: End
    enters: End
    side: Side = "right"

    @property
    def bus(self) -> Key:
        """What arrows share that go the same last way."""
        return (self.arrow.target, self.arrow.kind, self.side, self.shape)


@dataclass(slots=True)
class Routes:
    """The ways with the number of each lane and track; ``lanes`` and ``tracks`` tell how many there are."""

    ways: tuple[Way, ...]
    lane_of: dict[Key, int] = field(default_factory=dict)
    lanes: dict[Side, int] = field(default_factory=lambda: {"left": 0, "right": 0})
    track_of: dict[tuple[int, Key], int] = field(default_factory=dict)
    tracks: dict[int, int] = field(default_factory=dict)


def routes_of(arrows: Iterable[Arrow], cells: Mapping[str, Cell], plan: Plan) -> Routes:
    """Return the way of every arrow between boxes of the grid."""
    drawn = [arrow for arrow in arrows if arrow.source in cells and arrow.target in cells]
    routes = Routes(tuple(_way(arrow, cells, plan) for arrow in drawn))
    for side in ("left", "right"):
        _number_lanes(routes, side, cells)
    _number_tracks(routes, cells, plan)
    return routes


# Shapes


def _way(arrow: Arrow, cells: Mapping[str, Cell], plan: Plan) -> Way:
    source, target = cells[arrow.source], cells[arrow.target]
    on_road = source.column < plan.columns and target.column < plan.columns
    apart = target.row - source.row
    if on_road and apart == 0 and abs(source.column - target.column) == 1:
        return _plain(arrow, "across", *(RIGHTWARDS if source.column < target.column else LEFTWARDS))
    if on_road and abs(apart) == 1:
        first, last = DOWNWARDS if apart == 1 else UPWARDS
        if source.column == target.column:
            return _plain(arrow, "down", first, last)
        channel = max(source.row, target.row)
        return Way(arrow, "channel", End(arrow.source, first, channel), End(arrow.target, last, channel))
    return _by_lane(arrow, cells, plan)


def _plain(arrow: Arrow, shape: Shape, first: Face, last: Face) -> Way:
    return Way(arrow, shape, End(arrow.source, first), End(arrow.target, last))


def _by_lane(arrow: Arrow, cells: Mapping[str, Cell], plan: Plan) -> Way:
    """Take the side that both ends reach straight on; else backwards on the left and forwards on the right."""
    back = cells[arrow.target].row < cells[arrow.source].row
    beside = any(cells[box].column == plan.columns for box in (arrow.source, arrow.target))
    sides: tuple[Side, ...] = ("right",) if beside else ("left", "right") if back else ("right", "left")
    ways = [_on_side(arrow, side, cells, plan) for side in sides]
    return min(ways, key=lambda way: (way.leaves.channel is not None) + (way.enters.channel is not None))


def _on_side(arrow: Arrow, side: Side, cells: Mapping[str, Cell], plan: Plan) -> Way:
    leaves = _end(arrow.source, arrow.target, side, cells, plan)
    return Way(arrow, "lane", leaves, _end(arrow.target, arrow.source, side, cells, plan), side)


def _end(box: str, other: str, side: Side, cells: Mapping[str, Cell], plan: Plan) -> End:
    cell = cells[box]
    if cell.column == plan.columns:
        return End(box, "left")
    between = [each for each in cells.values() if each.row == cell.row and each.column < plan.columns]
    first, last = min(each.column for each in between), max(each.column for each in between)
    if cell.column == (first if side == "left" else last):
        return End(box, side)
    if cells[other].row > cell.row:
        return End(box, "bottom", cell.row + 1)
    return End(box, "top", cell.row)


# Lanes and tracks


def _number_lanes(routes: Routes, side: Side, cells: Mapping[str, Cell]) -> None:
    """Give each bus of a side the lane nearest to the boxes that is free over its whole length, the shortest first."""
    spans: dict[Key, list[float]] = defaultdict(list)
    for way in routes.ways:
        if way.shape == "lane" and way.side == side:
            spans[way.bus] += [_height(way.leaves, cells), _height(way.enters, cells)]
    bounds = {bus: (min(rows), max(rows)) for bus, rows in spans.items()}
    order = sorted(bounds, key=lambda bus: (bounds[bus][1] - bounds[bus][0], str(bus)))
    numbers, count = _coloured([(bus, *bounds[bus]) for bus in order])
    routes.lane_of.update(numbers)
    routes.lanes[side] = count


def _height(end: End, cells: Mapping[str, Cell]) -> float:
    """Return where an end meets its lane, in rows: a channel lies above the row of its number."""
    return cells[end.box].row + 0.5 if end.channel is None else float(end.channel)


def _number_tracks(routes: Routes, cells: Mapping[str, Cell], plan: Plan) -> None:
    """Give each horizontal piece of a channel a track of its own where pieces would lie on each other."""
    pieces: dict[int, dict[Key, list[float]]] = defaultdict(lambda: defaultdict(list))
    for way in routes.ways:
        for end, key in ends_with_tracks(way):
            beyond = _beyond(way, cells, plan)
            pieces[end.channel or 0][key] += [float(cells[end.box].column), beyond]
    for channel, spans in pieces.items():
        order = sorted(spans, key=lambda key: (max(spans[key]) - min(spans[key]), str(key)))
        numbers, count = _coloured([(key, min(spans[key]) - 0.4, max(spans[key]) + 0.4) for key in order])
        routes.track_of.update({(channel, key): number for key, number in numbers.items()})
        routes.tracks[channel] = count


def ends_with_tracks(way: Way) -> tuple[tuple[End, Key], ...]:
    """Return the ends of a way that lie in a channel, with what names their track."""
    own, shared = (way.arrow, "leaves"), (way.bus, "enters")
    if way.shape == "channel":
        return ((way.leaves, shared),)
    ends: tuple[tuple[End, Key], ...] = ((way.leaves, own), (way.enters, shared))
    return tuple((end, key) for end, key in ends if end.channel is not None)


def _beyond(way: Way, cells: Mapping[str, Cell], plan: Plan) -> float:
    """Return the other end of a horizontal piece, in columns."""
    if way.shape == "channel":
        return float(cells[way.enters.box].column)
    return -FAR if way.side == "left" else plan.columns - 0.5


def _coloured(spans: list[tuple[Key, float, float]]) -> tuple[dict[Key, int], int]:
    """Give each span the first number that no span touching it has."""
    taken: list[list[tuple[float, float]]] = []
    numbers: dict[Key, int] = {}
    for key, low, high in spans:
        free = (number for number, row in enumerate(taken) if _is_free(row, low, high))
        number = next(free, len(taken))
        if number == len(taken):
            taken.append([])
        taken[number].append((low, high))
        numbers[key] = number
    return numbers, len(taken)


def _is_free(row: list[tuple[float, float]], low: float, high: float) -> bool:
    return all(high < other_low or low > other_high for other_low, other_high in row)
