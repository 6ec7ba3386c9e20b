"""What a diagram shows, before anybody says where it stands: boxes, arrows, what each means. Data only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "plain",
    "here",  # where the case is
    "gone",  # where it was, the way it came
    "possible",  # what this reader may do now
    "elsewhere",  # what somebody else may do now
    "refused",  # what is refused now
    "later",  # the road ahead
    "added",
    "removed",
    "changed",
]


@dataclass(frozen=True, slots=True)
class Box:
    """One state. ``group`` is its stage (0: none); ``letter`` and ``calls`` are connectors in place of long arrows."""

    id: str
    label: str
    kind: Kind = "plain"
    notes: tuple[str, ...] = ()
    group: int = 0
    letter: str = ""
    calls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrow:
    """One way from a state to another; ``label`` is short, or empty."""

    source: str
    target: str
    kind: Kind = "plain"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture. ``road`` is read in order; ``aside`` stands beside it: the interruptions."""

    title: str
    description: str
    road: tuple[Box, ...]
    aside: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    start: str = ""
    """The label of what creates a case, drawn as an arrow into the first box."""
