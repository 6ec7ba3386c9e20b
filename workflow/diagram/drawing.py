"""From a scene to measures: where each box stands in px, and the points of each arrow. Pure, and no rounding by eye."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from workflow.diagram.placing import INSIDE, Cell, Plan, Words, cells_of, words_of
from workflow.diagram.routing import End, Face, Key, Routes, Way, ends_with_tracks, routes_of
from workflow.diagram.scene import Arrow, Box, Scene

MARGIN: Final = 12.0
PORT: Final = 15.0
"""Least distance of two arrows at one side of a box."""
TRACK: Final = 11.0
STUB: Final = 19.0
"""Length of an arrow between a box and the first track: its label or its head stands there."""
SHIFT: Final = 7.0
"""What arrows that come from above are shifted by, so that none lies on one that leaves downwards."""

TWIN: Final = 14.0
"""The room of a straight arrow between two boxes: one each way stand this far apart."""
OUTER: Final = 0.14
"""The share of a side, from its left, where labels stand on the left of their arrow."""
BESIDE: Final = 5.0
"""The same for boxes beside the road: no arrow of theirs lies on one of the row."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Placed:
    """A box where it stands."""

    box: Box
    words: Words
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """An arrow and its points; ``label_at`` is where its label begins, ``anchor`` how it stands there."""

    arrow: Arrow
    points: tuple[Point, ...]
    label_at: Point
    anchor: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole picture in px."""

    scene: Scene
    width: float
    height: float
    boxes: tuple[Placed, ...]
    arrows: tuple[Drawn, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What the points are computed from."""

    plan: Plan
    cells: Mapping[str, Cell]
    routes: Routes
    placed: Mapping[str, Placed]
    ports: Mapping[tuple[str, Face, Key], float]
    channel_tops: tuple[float, ...]
    left: float
    """Where the road begins."""
    right: float
    """Where the road ends."""


def drawing_of(scene: Scene, plan: Plan) -> Drawing:
    """Lay a scene out on a plan."""
    cells = cells_of(scene, plan)
    routes = routes_of(scene.arrows, cells, plan)
    users = _users(routes, cells)
    boxes = (*scene.road, *scene.aside)
    words = {box.id: words_of(box, plan) for box in boxes}
    heights = {box.id: max(words[box.id].height, _needed(box.id, users)) for box in boxes}
    tops, row_tops, row_heights = _rows(cells, heights, routes, MARGIN + STUB if scene.start else MARGIN)
    left = MARGIN + _margin(routes.lanes["left"], plan)
    right = left + plan.columns * plan.box + (plan.columns - 1) * plan.gap
    beyond = right + _margin(routes.lanes["right"], plan)
    columns = [left + number * (plan.box + plan.gap) for number in range(plan.columns)]
    columns.append(beyond + plan.label / 2)
    placed = {}
    for box in boxes:
        row, x = cells[box.id].row, columns[cells[box.id].column]
        placed[box.id] = Placed(box, words[box.id], x, row_tops[row], plan.box, row_heights[row])
    frame = Frame(plan, cells, routes, placed, _ports(users, placed, right), tops, left, right)
    width = max([beyond, *(each.x + each.width for each in placed.values())]) + MARGIN
    arrows = tuple(_drawn(way, frame) for way in routes.ways)
    return Drawing(scene, width, tops[-1] + MARGIN, tuple(placed.values()), arrows)


# Rows and columns


def _margin(lanes: int, plan: Plan) -> float:
    return plan.label + lanes * plan.lane if lanes else 0.0


def _rows(
    cells: Mapping[str, Cell], heights: Mapping[str, float], routes: Routes, above: float
) -> tuple[tuple[float, ...], list[float], list[float]]:
    """Return where each channel begins (and the last one ends), where each row begins, and how high it is."""
    count = max(cell.row for cell in cells.values()) + 1
    row_heights = [max(heights[box] for box, cell in cells.items() if cell.row == row) for row in range(count)]
    y, channels, rows = 0.0, [], []
    for row, height in enumerate(row_heights):
        channels.append(y)
        y += _channel(routes.tracks.get(row, 0), empty=2 * STUB if row else above)
        rows.append(y)
        y += height
    return (*channels, y, y + _channel(routes.tracks.get(count, 0), empty=0.0)), rows, row_heights


def _channel(tracks: int, *, empty: float) -> float:
    return 2 * STUB + (tracks - 1) * TRACK if tracks else empty


# Ports: where arrows meet a box


@dataclass(frozen=True, slots=True)
class User:
    """One arrow at one face, or several that share it. ``order``: its place among those of the face."""

    key: Key
    order: tuple[float, ...]


def _users(routes: Routes, cells: Mapping[str, Cell]) -> dict[tuple[str, Face], dict[Key, User]]:
    found: dict[tuple[str, Face], dict[Key, User]] = defaultdict(dict)
    for way in routes.ways:
        for end, other in ((way.leaves, way.enters), (way.enters, way.leaves)):
            key = end_key(way, end)
            known = found[end.box, end.face].get(key)
            order = _order(way, end, cells[other.box], cells[end.box], routes)
            merged = order if known is None or known.order == order else (1.0, 0.0)
            found[end.box, end.face][key] = User(key, merged)
    return found


def end_key(way: Way, end: End) -> Key:
    """What shares a port: the arrows of a bus where they enter, each arrow by itself where it leaves."""
    if way.shape in {"across", "down"}:
        return (frozenset({way.arrow.source, way.arrow.target}), way.arrow)
    return (way.arrow, "leaves") if end is way.leaves else (way.bus, "enters")


def _order(way: Way, end: End, other: Cell, own: Cell, routes: Routes) -> tuple[float, ...]:
    """Return the place of a port so that arrows of one face do not cross: what goes up first, inner lanes outermost."""
    if end.face in {"top", "bottom"}:
        if way.shape == "down":  # what goes back up stands on the left
            return (1.0, float(own.row < other.row) if end is way.leaves else float(other.row < own.row))
        to_left = way.side == "left" if way.shape == "lane" else other.column < own.column
        outermost = -float(len(way.arrow.label)) if end is way.leaves else 0.0  # where the longest label has room
        return (0.0, outermost) if to_left else (2.0, -outermost)
    lane = routes.lane_of.get(way.bus, 0)
    inner = -lane if own.column > 0 and end.face == "left" else lane
    return (0.0, inner) if other.row < own.row else (2.0, -inner)


def _needed(box: str, users: Mapping[tuple[str, Face], Mapping[Key, User]]) -> float:
    """Return the height that the arrows at the sides of a box ask for."""
    faces: tuple[Face, ...] = ("left", "right")
    return max((len(users.get((box, face), ())) + 1) * PORT for face in faces)


def _ports(
    users: Mapping[tuple[str, Face], Mapping[Key, User]], placed: Mapping[str, Placed], right: float
) -> dict[tuple[str, Face, Key], float]:
    ports: dict[tuple[str, Face, Key], float] = {}
    for (box, face), at in users.items():
        ordered = sorted(at.values(), key=lambda user: (user.order, str(user.key)))
        place = placed[box]
        beside = BESIDE if place.x > right else 0.0
        places = _on_side(ordered, place, beside) if face in {"left", "right"} else _on_level(ordered, place, face)
        ports.update({(box, face, user.key): at for user, at in zip(ordered, places, strict=True)})
    return ports


def _on_side(users: list[User], place: Placed, shift: float) -> list[float]:
    return [place.y + shift + place.height * (number + 1) / (len(users) + 1) for number in range(len(users))]


def _on_level(users: list[User], place: Placed, face: Face) -> list[float]:
    """Share the upper or lower side of a box: what goes left on the left, straight ways in the middle."""
    shift = SHIFT if face == "top" else 0.0
    middle = place.x + place.width / 2
    straight = sum(user.order[0] == 1.0 for user in users)
    half = TWIN * straight / 2
    spans = {
        0.0: (place.x + INSIDE - 4, middle - half - SHIFT),
        1.0: (middle - half, middle + half),
        2.0: (middle + half + SHIFT, place.x + place.width - INSIDE - SHIFT),
    }
    found = []
    for side, (low, high) in spans.items():
        count = sum(user.order[0] == side for user in users)
        places = [low + (high - low) * (number + 0.5) / count for number in range(count)]
        found += places if side == 1.0 else [each + shift for each in places]
    return found


# Points


def _drawn(way: Way, frame: Frame) -> Drawn:
    points = _tidy(_points(way, frame))
    label_at, anchor = _label(way, points, frame)
    return Drawn(way.arrow, points, label_at, anchor)


def _points(way: Way, frame: Frame) -> list[Point]:
    if way.shape in {"across", "down"}:
        return _straight(way, frame)
    start, end = _meeting(way, way.leaves, frame), _meeting(way, way.enters, frame)
    if way.shape == "channel":
        (end_of, key) = ends_with_tracks(way)[0]
        y = _track(end_of, key, frame)
        return [start, (start[0], y), (end[0], y), end]
    x = _lane(way, frame)
    first = _to_lane(way, way.leaves, start, x, frame)
    last = _to_lane(way, way.enters, end, x, frame)
    return [*first, *reversed(last)]


def _straight(way: Way, frame: Frame) -> list[Point]:
    """A way between neighbours: both ends on one line, which the port of its first end gives."""
    (x, y), (end_x, end_y) = _meeting(way, way.leaves, frame), _meeting(way, way.enters, frame)
    if way.shape == "down":
        return [(x, y), (x, end_y)]
    return [(x, y), (end_x, y)]


def _meeting(way: Way, end: End, frame: Frame) -> Point:
    place = frame.placed[end.box]
    at = frame.ports[end.box, end.face, end_key(way, end)]
    match end.face:
        case "left":
            return (place.x, at)
        case "right":
            return (place.x + place.width, at)
        case "top":
            return (at, place.y)
        case "bottom":
            return (at, place.y + place.height)


def _to_lane(way: Way, end: End, start: Point, x: float, frame: Frame) -> list[Point]:
    if end.channel is None:
        return [start, (x, start[1])]
    key = next(key for at, key in ends_with_tracks(way) if at is end)
    y = _track(end, key, frame)
    return [start, (start[0], y), (x, y)]


def _lane(way: Way, frame: Frame) -> float:
    number = frame.routes.lane_of[way.bus]
    away = frame.plan.label + number * frame.plan.lane
    return frame.left - away if way.side == "left" else frame.right + away


def _track(end: End, key: Key, frame: Frame) -> float:
    channel = end.channel or 0
    return frame.channel_tops[channel] + STUB + frame.routes.track_of[channel, key] * TRACK


def _tidy(points: list[Point]) -> tuple[Point, ...]:
    """Drop points that lie on the way between their neighbours."""
    kept: list[Point] = []
    for point in points:
        if kept and point == kept[-1]:
            continue
        if len(kept) > 1 and (kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]):
            kept[-1] = point
        else:
            kept.append(point)
    return tuple(kept)


def _label(way: Way, points: tuple[Point, ...], frame: Frame) -> tuple[Point, str]:
    """Return where the label of an arrow stands: beside its first piece, where nothing but that arrow is."""
    (x, y), (end_x, end_y) = points[0], points[1]
    outermost = x < frame.placed[way.leaves.box].x + frame.plan.box * OUTER
    side, anchor = (-4, "end") if outermost else (4, "start")
    if way.shape == "across":
        return ((x + end_x) / 2, y - 5), "middle"
    if way.shape == "down":
        on_left = way.leaves.face == "top"
        return ((x - 5, (y + end_y) / 2 + 4), "end") if on_left else ((x + 5, (y + end_y) / 2 + 4), "start")
    match way.leaves.face:
        case "left":
            return (x - 4, y - 4), "end"
        case "right":
            return (x + 4, y - 4), "start"
        case "top":
            return (x + side, y - 5), anchor
        case "bottom":
            return (x + side, y + 13), anchor
