"""The words of a site overlay: everything is added to the base that it names, nothing is taken from it."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from workflow.model import (
    Clock,
    Code,
    Event,
    GuardUse,
    Length,
    LetterSpec,
    NoticeSpec,
    Sentence,
    State,
    TaskSpec,
    Word,
)


class Base(Word):
    """The procedure that an overlay adds to. With ``sha256``, to that very file and no other."""

    name: Code
    version: int
    sha256: str | None = None

    @property
    def identity(self) -> str:
        """What a case of the base is pinned to: ``signalement/1``."""
        return f"{self.name}/{self.version}"


class Reason(Word):
    """Why the site asks for it, and on what that rests."""

    why: Sentence
    basis: Sentence


class ClockChange(Word):
    """What changes of a clock of the base: a shorter length, and added events that start or stop it."""

    length: Length | None = None
    urgent_length: Length | None = None
    start: tuple[Code, ...] = ()
    stop: tuple[Code, ...] = ()


class Insertion(Word):
    """An added state on the way of a step: the event ``on`` leads to ``state``, from which an added event goes on."""

    on: Code
    state: Code


class Overlay(Word):
    """One version of what one site adds. Mappings go from an event (or a clock) of the base to what is added to it."""

    site: Sentence
    version: int
    base: Base
    title: Sentence
    reasons: tuple[Reason, ...]
    clocks: Mapping[Code, ClockChange] = Field(default_factory=dict)
    new_clocks: tuple[Clock, ...] = ()
    states: tuple[State, ...] = ()
    insert: tuple[Insertion, ...] = ()
    events: tuple[Event, ...] = ()
    guards: Mapping[Code, tuple[GuardUse, ...]] = Field(default_factory=dict)
    four_eyes: Mapping[Code, tuple[Code, ...]] = Field(default_factory=dict)
    letters: Mapping[Code, tuple[LetterSpec, ...]] = Field(default_factory=dict)
    tasks: Mapping[Code, tuple[TaskSpec, ...]] = Field(default_factory=dict)
    notices: Mapping[Code, tuple[NoticeSpec, ...]] = Field(default_factory=dict)
    sha256: str = ""

    @property
    def name(self) -> str:
        """What stands behind the base in the identity of the sum: ``plaine-commune/2``."""
        return f"{self.site}/{self.version}"
