"""Where things stand: no arrow through a box, no box on another, words inside their box, whatever is drawn."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.house_rules import ROOT
from tests.workflow.diagram.geometry import crossings, label_room, on_border, overlaps, pieces, shared_stretch
from workflow.diagram.drawing import Drawing, drawing_of
from workflow.diagram.lettering import width, wrapped
from workflow.diagram.placing import INSIDE, LABEL, NARROW, NARROW_LABELLED, NOTE, PAPER, WIDE, WIDE_LABELLED, Plan
from workflow.diagram.scene import Arrow, Box, Kind, Scene
from workflow.diagram.scenes import procedure_scene
from workflow.procedures import KNOWN, current

PLANS = {"wide": WIDE, "narrow": NARROW, "wide labelled": WIDE_LABELLED, "narrow labelled": NARROW_LABELLED}
THREE = Plan(columns=3, aside=True, box=150, gap=60, lane=10, label=50)


@pytest.fixture(params=list(PLANS.values()), ids=list(PLANS))
def plan(request: pytest.FixtureRequest) -> Plan:
    chosen: Plan = request.param
    return chosen


@pytest.fixture(params=list(KNOWN))
def drawing(request: pytest.FixtureRequest, plan: Plan) -> Drawing:
    """Each procedure of this installation, as sites adapted it too, on each plan."""
    return drawing_of(procedure_scene(KNOWN[request.param]), plan)


def test_no_arrow_of_the_procedure_passes_through_a_box(drawing: Drawing) -> None:
    assert crossings(drawing) == []
    assert len(drawing.arrows) > 30


def test_no_box_lies_on_another(drawing: Drawing) -> None:
    assert [(one.box.id, other.box.id) for one, other in combinations(drawing.boxes, 2) if overlaps(one, other)] == []
    assert len(drawing.boxes) >= len(current().states)


def test_every_arrow_leaves_its_source_and_ends_at_its_target(drawing: Drawing) -> None:
    boxes = {placed.box.id: placed for placed in drawing.boxes}
    for drawn in drawing.arrows:
        assert on_border(drawn.points[0], boxes[drawn.arrow.source]), drawn.arrow
        assert on_border(drawn.points[-1], boxes[drawn.arrow.target]), drawn.arrow


def test_arrows_are_upright_or_level_and_inside_the_picture(drawing: Drawing) -> None:
    for drawn in drawing.arrows:
        assert all(start[0] == end[0] or start[1] == end[1] for start, end in pieces(drawn)), drawn.arrow
        assert all(0 <= x <= drawing.width and 0 <= y <= drawing.height for x, y in drawn.points), drawn.arrow


def test_arrows_to_different_boxes_never_lie_on_each_other(drawing: Drawing) -> None:
    hidden = [
        (one.arrow, other.arrow)
        for one, other in combinations(drawing.arrows, 2)
        if one.arrow.target != other.arrow.target
        for piece, second in product(pieces(one), pieces(other))
        if shared_stretch(piece, second) > 1
    ]
    assert hidden == []


def test_no_word_of_the_procedure_is_cut(drawing: Drawing) -> None:
    lines = [line for placed in drawing.boxes for line in (*placed.words.label, *placed.words.notes)]
    assert [line for line in lines if "…" in line] == []


@pytest.mark.parametrize("identity", list(KNOWN))
@pytest.mark.parametrize("labelled", [WIDE_LABELLED, NARROW_LABELLED, PAPER], ids=["wide", "narrow", "paper"])
def test_no_label_lies_on_a_box_or_on_another_label(identity: str, labelled: Plan) -> None:
    drawing = drawing_of(procedure_scene(KNOWN[identity]), labelled)
    rooms = [(drawn.arrow, label_room(drawn)) for drawn in drawing.arrows]
    boxes = [(each.box.id, (each.x, each.y, each.x + each.width, each.y + each.height)) for each in drawing.boxes]
    hidden = [
        (one, other)
        for (one, room), (other, wall) in [*combinations(rooms, 2), *((room, box) for room in rooms for box in boxes)]
        if room[0] < wall[2] and wall[0] < room[2] and room[1] < wall[3] and wall[1] < room[3]
    ]
    assert hidden == []


@pytest.mark.parametrize("face", ["Regular", "Semibold"])
def test_words_are_no_wider_in_the_real_font_than_reckoned(face: str) -> None:
    with TTFont(ROOT / "pdf_templates" / "fonts" / f"SourceSans3-{face}.ttf", lazy=True) as font:
        names, advances, em = font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm
        for text in [*(state.label for state in current().states), *(event.label for event in current().events)]:
            real = sum(advances[names[ord(letter)]][0] for letter in text) / em * LABEL
            assert real <= width(text, LABEL), text


def test_every_line_of_a_box_fits_into_it(drawing: Drawing) -> None:
    for placed in drawing.boxes:
        room = placed.width - 2 * INSIDE
        assert all(width(line, LABEL) <= room for line in placed.words.label), placed.box.label
        assert all(width(line, NOTE) <= room for line in placed.words.notes), placed.box.label
        assert placed.words.height <= placed.height


def test_a_word_longer_than_its_box_is_cut_and_says_so() -> None:
    assert wrapped("Anticonstitutionnellement", size=14, room=80, lines=1) == ("Anticonst…",)
    assert wrapped("un deux trois quatre cinq", size=14, room=60, lines=2) == ("un deux", "trois …")


IDS = [f"s{number}" for number in range(12)]


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """Any graph: states in stages or in none, some beside the road, arrows anywhere."""
    count = draw(st.integers(2, len(IDS)))
    beside = draw(st.integers(0, min(3, count - 1)))
    groups = sorted(draw(st.lists(st.integers(0, 6), min_size=count, max_size=count)))
    boxes = [Box(each, f"État {each}", group=group) for each, group in zip(IDS[:count], groups, strict=True)]
    ends = st.tuples(st.sampled_from(IDS[:count]), st.sampled_from(IDS[:count])).filter(lambda pair: pair[0] != pair[1])
    kinds: st.SearchStrategy[Kind] = st.sampled_from(("plain", "gone", "refused"))
    drawn = draw(st.lists(st.tuples(ends, kinds), max_size=25, unique=True))
    arrows = [Arrow(source, target, kind, "T01 T02") for (source, target), kind in drawn]
    return Scene("t", "d", tuple(boxes[beside:]), tuple(boxes[:beside]), tuple(arrows))


@settings(max_examples=150, deadline=None)
@given(scenes(), st.sampled_from([*PLANS.values(), THREE]))
def test_no_arrow_of_any_graph_passes_through_a_box(scene: Scene, plan: Plan) -> None:
    drawing = drawing_of(scene, plan)
    assert crossings(drawing) == []
    assert len(drawing.arrows) == len(scene.arrows)
    assert not any(overlaps(one, other) for one, other in combinations(drawing.boxes, 2))
