"""The picture itself: readable by a machine, told to a screen reader, nothing that a strict policy refuses."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from workflow.diagram.drawing import drawing_of
from workflow.diagram.placing import NARROW, NARROW_LABELLED, WIDE, WIDE_LABELLED, Plan
from workflow.diagram.scene import Arrow, Box, Scene
from workflow.diagram.scenes import procedure_scene
from workflow.diagram.svg import svg_of
from workflow.procedures import current

SVG = "{http://www.w3.org/2000/svg}"


def read(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - drawn by ourselves a moment ago


def picture(plan: Plan = WIDE_LABELLED, name: str = "p") -> str:
    return svg_of(drawing_of(procedure_scene(current()), plan), name)


@pytest.mark.parametrize("plan", [WIDE, NARROW, WIDE_LABELLED, NARROW_LABELLED])
def test_a_picture_is_one_image_with_a_title_and_a_description(plan: Plan) -> None:
    root = read(picture(plan))
    assert root.get("role") == "img"
    told = [root.find(f"{SVG}title"), root.find(f"{SVG}desc")]
    assert root.get("aria-labelledby") == " ".join(str(each.get("id")) for each in told if each is not None)
    assert all(each is not None and each.text for each in told)


def test_a_picture_holds_nothing_that_the_content_policy_refuses() -> None:
    assert re.findall(r"\sstyle=|<style|<script|\son\w+=|href|url\(", picture()) == []


def test_no_text_is_smaller_than_a_reader_needs() -> None:
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)"', picture())]
    assert min(sizes) >= 12.5


def test_two_pictures_share_no_id() -> None:
    ids = re.findall(r' id="([^"]+)"', picture(name="large") + picture(name="etroit"))
    assert len(ids) == len(set(ids)) == 4


def test_every_state_and_every_drawn_event_is_written_in_the_picture() -> None:
    text = " ".join(read(picture()).itertext())
    assert all(all(word in text for word in state.label.split()) for state in current().states)


def test_words_of_a_procedure_stay_words() -> None:
    scene = Scene("<b>&", "</desc>", (Box("a", "<script>"), Box("b", "B")), (), (Arrow("a", "b", label="<T>"),))
    root = read(svg_of(drawing_of(scene, WIDE), "p"))
    assert root.find(f".//{SVG}script") is None
    assert "<script>" in "".join(root.itertext())


def test_the_same_procedure_gives_the_same_picture() -> None:
    assert picture() == picture()
