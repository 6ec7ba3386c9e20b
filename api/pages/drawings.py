"""A scene drawn twice, for a screen and for a telephone: the style sheet shows the one that there is room for."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from workflow.diagram.drawing import drawing_of
from workflow.diagram.placing import Plan
from workflow.diagram.scene import Scene
from workflow.diagram.svg import svg_of


@dataclass(frozen=True, slots=True)
class Pictures:
    """One scene on two plans."""

    wide: Markup
    narrow: Markup


def pictures(scene: Scene, wide: Plan, narrow: Plan, *, name: str = "schema") -> Pictures:
    """Draw a scene on both plans. ``name`` begins the ids of the pictures, so that a page may hold several."""
    return Pictures(_drawn(scene, wide, f"{name}-large"), _drawn(scene, narrow, f"{name}-etroit"))


def _drawn(scene: Scene, plan: Plan, name: str) -> Markup:
    return Markup(svg_of(drawing_of(scene, plan), name))  # noqa: S704 - our own drawing, every word of it escaped
