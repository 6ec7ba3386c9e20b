"""Aspects of a case that the procedure itself moves: clocks, sub-machines, authors, and what a property notes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from workflow.checker.conditions import fields_of, may_hold
from workflow.checker.subject import Act, Subject
from workflow.model import Clock, Event, MoveSpec, SubMachine

TIME: Final = -1
"""The event of an act that nobody makes: time passes."""
STOPPED, RUNNING, OVER = "stopped", "running", "over"
ABSENT: Final = "absent"
STANDING: Final = {
    STOPPED: (ABSENT,),
    RUNNING: ("running", "reminded", "extended", "paused"),
    OVER: ("over", "over_reminded"),
}
"""What a clock is -> the values of its aspect in ``workflow.situations``."""
NOBODY: Final = "nobody"


@dataclass(frozen=True, eq=False)
class ClockVariable:
    """One clock: stopped, running or over. In an interruption that pauses it, it counts as running."""

    subject: Subject
    clock: Clock

    values: tuple[str, ...] = (STOPPED, RUNNING, OVER)

    @property
    def name(self) -> str:
        """The id of the clock."""
        return self.clock.id

    @property
    def aspect(self) -> str:
        """The aspect of ``workflow.situations`` that it is."""
        return f"clock.{self.clock.id}"

    def stands_for(self, act: Act, value: str) -> tuple[str, ...]:
        """Return the values of the aspect that it may have."""
        del act
        return STANDING[value]

    def fields(self, event: int) -> frozenset[str]:
        """Return the choices that decide whether the event starts or stops it."""
        if event == TIME:
            return frozenset()
        told = self.subject.events[event]
        names = set(self.clock.only_if) if told.id in self.clock.start else set()
        for by_event in (self.clock.start_if, self.clock.stop_if):
            if told.id in by_event:
                names |= fields_of(self.subject, event, by_event[told.id])
        return frozenset(names)

    def placed(self, event: int) -> bool:
        """Tell whether a condition is asked, which may look at the position."""
        return event != TIME and self.subject.events[event].id in {*self.clock.start_if, *self.clock.stop_if}

    def after(self, act: Act, value: str) -> tuple[str, ...]:
        """Return what it may be after an act, as ``workflow.engine.effects`` has it."""
        if act.event == TIME:
            return (OVER if act.chosen("clock") == self.clock.id and value == RUNNING else value,)
        found = {
            self._one(value, started=started, ended=ended)
            for started in self._starts(act)
            for ended in self._ends(act, started=started)
        }
        return tuple(each for each in self.values if each in found)

    def _one(self, value: str, *, started: bool, ended: bool) -> str:
        if ended:
            return STOPPED
        return RUNNING if started else value

    def _starts(self, act: Act) -> frozenset[bool]:
        event = self.subject.events[act.event]
        asked = {field.name for field in event.input}
        wanted = {name: values for name, values in self.clock.only_if.items() if name in asked}
        if event.id not in self.clock.start or not act.matches(wanted):
            return frozenset({False})
        answers = frozenset({True})
        if event.id in self.clock.start_if:
            answers = may_hold(self.subject, act, self.clock.start_if[event.id])
        return answers | {False} if self.clock.only_for is not None else answers

    def _ends(self, act: Act, *, started: bool) -> frozenset[bool]:
        """Return whether it is stopped; an event that both starts and stops it restarts it, unless it must end."""
        event = self.subject.events[act.event]
        if event.id not in self.clock.stop:
            return frozenset({False})
        if event.id in self.clock.stop_if:
            return may_hold(self.subject, act, self.clock.stop_if[event.id])
        return frozenset({not started})


@dataclass(frozen=True, eq=False)
class MachineVariable:
    """One instance of a sub-machine, of one key: where it stands, or absent where an event must make it first."""

    subject: Subject
    machine: SubMachine
    key: str = ""

    @property
    def name(self) -> str:
        """The id of the machine, with the key of the instance."""
        return f"{self.machine.id} {self.key}".strip()

    @property
    def values(self) -> tuple[str, ...]:
        """Where it may stand, first where it begins."""
        states = [state.id for state in self.machine.states if state.id != self.machine.initial]
        return (*((ABSENT,) if self.machine.keyed_by else ()), self.machine.initial, *states)

    @property
    def aspect(self) -> str:
        """The aspect of ``workflow.situations`` that it is."""
        return f"{self.machine.id}.{self.key}" if self.key else self.machine.id

    def stands_for(self, act: Act, value: str) -> tuple[str, ...]:
        """Return the values of the aspect that it may have: an agreement is given with its proof, or less than that."""
        del act
        if self.machine.id == "consent":
            told = self.machine.initial if value == ABSENT else value
            return (told, "declared", "unproved", "old", "earlier") if told == "given" else (told,)
        return (value,)

    def fields(self, event: int) -> frozenset[str]:
        """Return the choices that decide which move is made."""
        if event == TIME:
            return frozenset()
        names: set[str] = set()
        for spec in self.subject.events[event].moves:
            if spec.machine == self.machine.id and spec.each is None:
                words = [*spec.key.split(), spec.to]
                names |= {*spec.when, *(word.removeprefix("input:") for word in words if word.startswith("input:"))}
        return frozenset(names)

    def placed(self, event: int) -> bool:
        """Tell that the position does not decide."""
        del event
        return False

    def after(self, act: Act, value: str) -> tuple[str, ...]:
        """Return where it may stand after an act, nothing where a move that must be made has no edge."""
        if act.event == TIME:
            return (value,)
        event = self.subject.events[act.event]
        now = [value]
        for spec in event.moves:
            if spec.machine == self.machine.id:
                now = [after for before in now for after in self._moved(event, spec, act, before)]
        return tuple(dict.fromkeys(now))

    def _moved(self, event: Event, spec: MoveSpec, act: Act, value: str) -> tuple[str, ...]:
        about = self._about(spec, act)
        if spec.each is not None:
            targets = spec.when.get(spec.to.removeprefix("input:"), ()) if spec.to.startswith("input:") else (spec.to,)
            edges = [to for to in targets if self._edge(event, value, to)]
            return (value, *edges)
        if about is False or not act.matches(spec.when):
            return (value,)
        to = act.chosen(spec.to.removeprefix("input:")) or "" if spec.to.startswith("input:") else spec.to
        if self._edge(event, value, to):
            return (to,) if about else (value, to)
        return (value,) if spec.optional or about is None else ()

    def _about(self, spec: MoveSpec, act: Act) -> bool | None:
        """Tell whether a move is about this instance; None where what is typed or who acts decides."""
        if spec.key == "all":
            return True
        words = [self._word(word, act) for word in spec.key.split()] or [""]
        told, mine = ":".join(str(word) for word in words), self.key
        if len(words) == 1 and words[0] is not None:
            return told == mine
        if None not in words:
            return told == mine
        fits = all(word in {None, part} for word, part in zip(words, mine.split(":"), strict=False))
        return None if fits else False

    def _word(self, word: str, act: Act) -> str | None:
        if word == "actor":
            return None
        return act.chosen(word.removeprefix("input:")) if word.startswith("input:") else word

    def _edge(self, event: Event, here: str, to: str) -> bool:
        if here == ABSENT:
            if to == self.machine.initial:
                return True
            if self.machine.created:
                return False
            here = self.machine.initial
        return any(move.from_ == here and move.to == to and event.id in move.events for move in self.machine.moves)


@dataclass(frozen=True, eq=False)
class Author:
    """Who fired one event last, as the engine remembers it."""

    event: int
    id: str
    people: tuple[str, ...]

    @property
    def name(self) -> str:
        """Whose author it is."""
        return f"auteur de {self.id}"

    @property
    def aspect(self) -> str:
        """The aspect of ``workflow.situations`` that it is."""
        return f"author.{self.id}"

    def stands_for(self, act: Act, value: str) -> tuple[str, ...]:
        """Return the values of the aspect that it may have: whoever acts now, or somebody else."""
        if value == NOBODY:
            return ("nobody",)
        return ("actor",) if value == act.who else ("other", "coordinator")

    @property
    def values(self) -> tuple[str, ...]:
        """Nobody, then each person."""
        return (NOBODY, *self.people)

    def fields(self, event: int) -> frozenset[str]:
        """Nothing typed decides."""
        del event
        return frozenset()

    def placed(self, event: int) -> bool:
        """Tell that the position does not decide."""
        del event
        return False

    def after(self, act: Act, value: str) -> tuple[str, ...]:
        """Return who it is after an act."""
        return (act.who,) if act.event == self.event else (value,)


@dataclass(frozen=True, eq=False)
class Note:
    """What a property notes of the way that a case has gone: given by a function of the act and the value before."""

    name: str
    values: tuple[str, ...]
    becomes: Callable[[Act, str], str]
    aspect: str = ""

    def stands_for(self, act: Act, value: str) -> tuple[str, ...]:
        """A note is no aspect of a case."""
        del act, value
        return ()

    def fields(self, event: int) -> frozenset[str]:
        """Nothing typed decides."""
        del event
        return frozenset()

    def placed(self, event: int) -> bool:
        """Tell that the position may decide."""
        del event
        return True

    def after(self, act: Act, value: str) -> tuple[str, ...]:
        """Return the note after an act."""
        return (self.becomes(act, value),)
