"""Two versions of a text side by side, and one that loses no sentence: what the conflict page shows. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from cases.queries.views import CaseView
from workflow.model import InputField

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, and whether only this side has it."""

    text: str
    only_here: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs: what the file holds now, what was typed, and both joined."""

    name: str
    label: str
    theirs: tuple[Piece, ...]
    mine: tuple[Piece, ...]
    joined: str


def differences(view: CaseView, inputs: Sequence[InputField], values: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Return the texts that the file holds otherwise than they were typed."""
    held = {
        "comparator": view.comparator,
        "narrative": view.narrative,
        "wish": view.wish,
        "prior_steps": view.prior_steps,
    }
    pairs = [(asked, held.get(asked.name, ""), values.get(asked.name, "")) for asked in inputs if asked.type == "text"]
    return tuple(difference(asked.name, asked.label, now, typed) for asked, now, typed in pairs if now and now != typed)


def difference(name: str, label: str, theirs: str, mine: str) -> Difference:
    """Compare two texts sentence by sentence."""
    left, right = sentences(theirs), sentences(mine)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    shown_left: list[Piece] = []
    shown_right: list[Piece] = []
    joined: list[str] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        shown_left += [Piece(text, tag != "equal") for text in left[a:b]]
        shown_right += [Piece(text, tag != "equal") for text in right[c:d]]
        joined += left[a:b] if tag == "equal" else [*left[a:b], *right[c:d]]
    return Difference(name, label, tuple(shown_left), tuple(shown_right), " ".join(joined))


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, without the space around them."""
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]
