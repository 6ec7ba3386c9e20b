"""What events leave in the case file beside moves and clocks: a sending noted, a proposal open, a letter gone.

Which writer leaves what is told by the records of the event (``workflow.procedures.vocabulary``); what hangs on more
than the checker sees may be left one way or the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from workflow.checker.subject import Act, Subject
from workflow.checker.variables import TIME
from workflow.model import Event, LetterSpec

Effects = Mapping[str, tuple[str, ...]]
"""Record -> what it may leave."""

ITEMS: Final = ("none", "asked", "received")
ASSIGNED: Final = ("named", "in_conflict")
LEFT: Final[Mapping[str, tuple[tuple[str, ...], Effects]]] = {
    "referral_sent": (("no", "yes"), {"sending": ("yes",)}),
    "referral_started": (("no", "yes"), {"referral": ("yes",), "sending": ("yes",), "note": ("no", "yes")}),
    "orientation_validated": (("no", "yes"), {"route_answers": ("yes",)}),
    "closure_proposal": (
        ("none", "open", "withdrawn"),
        {"closure_proposal": ("open", "withdrawn"), "closure_declined": ("none",), "closure": ("none",)},
    ),
    "transfer": (
        ("none", "offered", "conflict"),
        {"transfer_offer": ("offered", "conflict"), "transfer_accepted": ("none",), "transfer_ended": ("none",)},
    ),
    "assignee": (
        ("none", "named", "in_conflict"),
        {"assignment": ASSIGNED, "transfer_accepted": ASSIGNED, "conflict": ("none", *ASSIGNED)},
    ),
    "conflict": (("none", "declared", "substituted"), {"conflict": ("declared", "substituted")}),
    "reopened": (("never", "once", "other_scope"), {"reopening": ("once", "other_scope")}),
    "missing_items": (
        ITEMS,
        {"items_asked": ("asked",), "ddd_request": ("asked",)}
        | dict.fromkeys(("items_ticked", "items_to_follow", "ddd_news", "complement"), ITEMS),
    ),
    "retention_class": (
        ("none", "short", "anonymous", "with_route", "merged"),
        {"closure": ("short", "anonymous", "with_route", "merged"), "reopening": ("none",)},
    ),
    "contacts": (
        ("none", "reached", "one_failed", "one_channel", "recent", "enough"),
        {"contact": ("none", "reached", "one_failed", "one_channel", "recent", "enough")},
    ),
}
"""Aspect of ``workflow.situations`` -> its values, the first one first, and what each record may make of it."""
LETTERS: Final[Mapping[str, tuple[str, ...]]] = {
    "L07": ("none", "draft", "sent"),
    "L18": ("none", "recent", "expired"),
}
"""Letters that guards ask about -> what they may be, from the first to the last."""


@dataclass(frozen=True, eq=False)
class LeftVariable:
    """One thing that records of events leave."""

    subject: Subject
    aspect: str

    @property
    def name(self) -> str:
        """The aspect."""
        return self.aspect

    @property
    def values(self) -> tuple[str, ...]:
        """What it may be, first what it begins with."""
        return LEFT[self.aspect][0]

    def stands_for(self, act: Act, value: str) -> tuple[str, ...]:
        """Return the value itself."""
        del act
        return (value,)

    def fields(self, event: int) -> frozenset[str]:
        """Return the choice that tells a transfer for a conflict of interest from another one."""
        offers = event != TIME and "transfer_offer" in self.subject.events[event].records
        return frozenset({"kind"}) if offers and self.aspect == "transfer" else frozenset()

    def placed(self, event: int) -> bool:
        """Tell that the position does not decide."""
        del event
        return False

    def after(self, act: Act, value: str) -> tuple[str, ...]:
        """Return what it may be after an act; of several records the last one counts."""
        found: tuple[str, ...] = (value,)
        for record in self.subject.events[act.event].records if act.event != TIME else ():
            found = LEFT[self.aspect][1].get(record, found)
        if self.aspect == "transfer" and "conflict" in found and act.chosen("kind") is not None:
            return ("conflict",) if act.chosen("kind") == "conflict" else ("offered",)
        return found


@dataclass(frozen=True, eq=False)
class LetterVariable:
    """One letter that guards ask about: prepared by a step, issued later or at once, and then of some age."""

    subject: Subject
    code: str

    @property
    def name(self) -> str:
        """The letter."""
        return self.code

    @property
    def aspect(self) -> str:
        """The aspect of ``workflow.situations`` that it is."""
        return f"letter.{self.code}"

    @property
    def values(self) -> tuple[str, ...]:
        """What it may be, from the first to the last."""
        return LETTERS[self.code]

    def stands_for(self, act: Act, value: str) -> tuple[str, ...]:
        """Return the value itself."""
        del act
        return (value,)

    def fields(self, event: int) -> frozenset[str]:
        """Return the choices that tell which letter is produced."""
        if event == TIME:
            return frozenset()
        return frozenset(name for each in self._specs(self.subject.events[event]) for name in each.only_if)

    def placed(self, event: int) -> bool:
        """Tell that the position does not decide."""
        del event
        return False

    def after(self, act: Act, value: str) -> tuple[str, ...]:
        """Return what it may be: produced, it may wait as a draft; a draft may leave, a letter grows older."""
        if act.event == TIME:
            return (value,)
        event = self.subject.events[act.event]
        produced = any(act.matches(spec.only_if) for spec in self._specs(event))
        if not produced and "letter" not in event.records:
            return (value,)
        begun = self.values.index(value)
        return tuple(self.values[begun:]) if produced or begun else (value,)

    def _specs(self, event: Event) -> tuple[LetterSpec, ...]:
        return tuple(spec for spec in event.letters if spec.code == self.code)
