"""May a case that began under one version of a procedure go on under another? Pure: what happened is told, not read.

The history of the case is replayed on the later version: each step must be known there, lead from where to where it
led, be open to the role that did it and keep the pairs of persons apart. What the later file lists (``replaces``) is
accepted with the reason that it gives; anything else is refused, with every reason. Conditions (guards) are not
replayed: they were met on the day of the act, under the version that stood then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from workflow.engine import edges_of, position
from workflow.model import NEW, Procedure, Replaces, Successor
from workflow.procedures.wording import FIXED, quoted, role_words

Kind = Literal["same", "mapped", "refused"]
ReasonCode = Literal[
    "state_mapped",
    "event_listed",
    "clock_listed",
    "event_unknown",
    "edge_gone",
    "role_gone",
    "same_person",
    "state_gone",
    "return_gone",
    "machine_state_gone",
    "clock_gone",
    "row_differs",
    "version_unknown",
]
ACCEPTED: Final = frozenset({"state_mapped", "event_listed", "clock_listed"})
"""Codes of what the later file lists; every other one refuses."""


class Past(NamedTuple):
    """One event of the trail, as its canonical bytes tell it. ``version`` is the one that allowed it."""

    seq: int
    event: str
    role: str
    actor: str
    to_state: str
    return_state: str | None
    version: str


class History(NamedTuple):
    """A running case: what happened to it, and what its rows say of now."""

    version: str
    state: str
    return_state: str | None
    events: Sequence[Past]
    machines: Sequence[tuple[str, str]] = ()
    """Machine and state of each instance that something was recorded about."""
    clocks: Sequence[str] = ()
    """Clocks that run, stand still or are over."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a case is refused, or what of it the later file lists. ``seq`` is the first event that shows it."""

    code: ReasonCode
    subject: str
    """Id of the event, state, clock or machine."""
    sentence: str
    seq: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """``same``: goes on where it is; ``mapped``: goes on in another state; ``refused``: stays on its version."""

    kind: Kind
    state: str
    return_state: str | None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class _Rules:
    """What the target accepts of one earlier version: its own file, and those of the versions in between."""

    source: Procedure
    states: Mapping[str, Successor]
    events: Mapping[str, str]
    clocks: Mapping[str, str]
    steps: frozenset[str]

    def now(self, state: str) -> str:
        """Return the state of the target in which a case of that state goes on."""
        return self.states[state].to if state in self.states else state

    def at(self, past: Past) -> str:
        """Return the position in the target that an event led to."""
        return position(self.now(past.to_state), past.return_state and self.now(past.return_state))


class Judge:
    """Judges histories against one target. Made once, asked for each case."""

    def __init__(self, target: Procedure, known: Mapping[str, Procedure]) -> None:
        """``known``: every procedure of this installation by the words that a case row keeps of it."""
        self.target = target
        self._known = known
        self._rules: dict[str, _Rules | None] = {}
        self._events = {event.id: event for event in target.events}
        self._four_eyes = {event.id: event.four_eyes for event in target.events if event.four_eyes}
        self._roles = {event.id: frozenset(event.roles) for event in target.events}
        self._edges = frozenset((edge.event, edge.source, edge.target) for edge in edges_of(target))
        self._states = frozenset(state.id for state in target.states)
        self._machines = {each.id: frozenset(state.id for state in each.states) for each in target.machines}
        self._clocks = frozenset(clock.id for clock in target.clocks)

    def verdict(self, history: History) -> Verdict:
        """Return whether the case goes on under the target, where, and every reason."""
        rules = self.rules(history.version)
        if rules is None:
            return _refused(history, [_version_unknown(history.version)])
        reasons = [*self._replayed(history), *self._present(history, rules)]
        told = tuple(_once(reasons))
        if any(reason.code not in ACCEPTED for reason in told):
            return _refused(history, [reason for reason in told if reason.code not in ACCEPTED])
        state = rules.now(history.state)
        back = history.return_state and rules.now(history.return_state)
        moved = (state, back) != (history.state, history.return_state)
        return Verdict("mapped" if moved else "same", state, back, told)

    def rules(self, version: str) -> _Rules | None:
        """Return what the target accepts of a version, None where this installation does not hold that version."""
        if version not in self._rules:
            self._rules[version] = self._composed(version)
        return self._rules[version]

    def _composed(self, version: str) -> _Rules | None:
        source = self._known.get(version)
        if source is None:
            return None
        chain = list(self._chain(source))
        states: dict[str, Successor] = {}
        for replaces in chain:
            states = _then(states, replaces.states)
        return _Rules(
            source=source,
            states=states,
            events={event: why for replaces in chain for event, why in replaces.events.items()},
            clocks={clock: why for replaces in chain for clock, why in replaces.clocks.items()},
            steps=frozenset(event.id for event in source.events),
        )

    def _chain(self, source: Procedure) -> Iterator[Replaces]:
        """Yield what each version after the source says of the one before it, oldest first."""
        declared = self.target.replaces
        found: list[Replaces] = []
        while declared is not None and declared.version >= source.version:
            found.append(declared)
            before = self._known.get(f"{self.target.name}/{declared.version}")
            declared = before.replaces if before is not None else None
        return reversed(found) if source.name == self.target.name else iter(())

    def _replayed(self, history: History) -> Iterator[Reason]:
        """Yield what the history shows, event by event."""
        at = NEW
        authors: dict[str, str] = {}
        for past in history.events:
            rules = self.rules(past.version)
            if rules is None:
                yield _version_unknown(past.version, past.seq)
                return
            there = rules.at(past)
            if past.event in rules.steps:
                faults = list(self._faults(past, rules, authors, at, there))
                yield from _accepted(past, rules, faults)
                authors[past.event] = past.actor
            at = there

    def _faults(self, past: Past, rules: _Rules, authors: Mapping[str, str], at: str, there: str) -> Iterator[Reason]:
        """Yield what the target has against one step of the past."""
        roles = self._roles.get(past.event)
        if roles is None:
            yield _against(past, "event_unknown", f"{_step(rules.source, past.event)} n’existe plus.")
            return
        if (past.event, at, there) not in self._edges:
            way = f"de {self._place(at)} à {self._place(there)}"
            yield _against(past, "edge_gone", f"{_step(rules.source, past.event)} ne mène pas {way}.")
        if past.role not in roles:
            role = quoted(role_words(rules.source, past.role))
            yield _against(past, "role_gone", f"{_step(rules.source, past.event)} n’est pas ouverte au rôle {role}.")
        for other in self._four_eyes.get(past.event, ()):
            if authors.get(other) == past.actor:
                words = f"la même personne a fait {other} et {past.event}, que deux personnes doivent faire."
                yield _against(past, "same_person", words)

    def _present(self, history: History, rules: _Rules) -> Iterator[Reason]:
        """Yield what stands in the way of, or is told about, where the case is now."""
        last = history.events[-1] if history.events else None
        if last is None or (last.to_state, last.return_state) != (history.state, history.return_state):
            yield Reason(
                "row_differs",
                history.state,
                "La fiche du dossier ne dit pas la même chose que sa trace. Vérifiez-le d’abord.",
            )
            return
        yield from self._state(history.state, rules)
        if history.return_state is not None or rules.now(history.state) in self.target.sets["INTERRUPTED"]:
            yield from self._return_state(history, rules)
        for machine, state in history.machines:
            if state not in self._machines.get(machine, frozenset()):
                yield self._machine_state_gone(machine, state, rules)
        for clock in history.clocks:
            if clock not in self._clocks:
                yield self._clock_gone(clock, rules)

    def _state(self, state: str, rules: _Rules) -> Iterator[Reason]:
        if rules.now(state) not in self._states:
            words = f"L’état {_state_label(rules.source, state)} n’existe plus, et rien ne dit où vont ses dossiers."
            yield Reason("state_gone", state, words)
        elif state in rules.states:
            yield self._mapped(state, rules)

    def _return_state(self, history: History, rules: _Rules) -> Iterator[Reason]:
        """Yield why an interrupted case could not return, or one that works would be interrupted by the mapping."""
        here, back = rules.now(history.state), history.return_state
        interrupted = here in self.target.sets["INTERRUPTED"]
        if back is None:
            words = f"{_state_label(self.target, here)} est une interruption, et rien ne dit où le dossier reviendrait."
            yield Reason("return_gone", history.state, words)
        elif not interrupted or rules.now(back) not in self.target.sets["WORKING"]:
            words = f"Interrompu depuis {_state_label(rules.source, back)}, le dossier ne pourrait plus y revenir."
            yield Reason("return_gone", back, words)
        elif back in rules.states:
            yield self._mapped(back, rules)

    def _mapped(self, state: str, rules: _Rules) -> Reason:
        to = rules.states[state]
        label = _state_label(self.target, to.to)
        return Reason("state_mapped", state, f"{_state_label(rules.source, state)} devient {label}{FIXED}: {to.why}")

    # In words

    def _machine_state_gone(self, machine: str, state: str, rules: _Rules) -> Reason:
        labels = {each.id: each for each in rules.source.machines}
        known = labels.get(machine)
        said = {each.id: each.label for each in known.states} if known else {}
        words = (
            f"{quoted(known.label if known else machine)} est à {quoted(said.get(state, state))}, qui n’existe plus."
        )
        return Reason("machine_state_gone", f"{machine}.{state}", words)

    def _clock_gone(self, clock: str, rules: _Rules) -> Reason:
        label = next((each.label for each in rules.source.clocks if each.id == clock), clock)
        if clock in rules.clocks:
            return Reason(
                "clock_listed", clock, f"Le délai {quoted(label)} ({clock}) prend fin{FIXED}: {rules.clocks[clock]}"
            )
        return Reason("clock_gone", clock, f"Le délai {quoted(label)} ({clock}) court encore et n’existe plus.")

    def _place(self, at: str) -> str:
        state, _, back = at.partition("/")
        return _state_label(self.target, state) + (
            f" (interrompu depuis {_state_label(self.target, back)})" if back else ""
        )


def _accepted(past: Past, rules: _Rules, faults: Sequence[Reason]) -> Sequence[Reason]:
    """Return the faults, or the one reason for which the later file accepts them."""
    if not faults or past.event not in rules.events:
        return faults
    words = f"{_step(rules.source, past.event)} est acceptée telle qu’elle fut{FIXED}: {rules.events[past.event]}"
    return [_against(past, "event_listed", words)]


def _against(past: Past, code: ReasonCode, words: str) -> Reason:
    return Reason(code, past.event, f"Événement n° {past.seq}{FIXED}: {words}", past.seq)


def _refused(history: History, reasons: Sequence[Reason]) -> Verdict:
    return Verdict("refused", history.state, history.return_state, tuple(reasons))


def _once(reasons: Iterable[Reason]) -> Iterator[Reason]:
    """Yield each reason the first time that it shows: thirty letters of one kind are one reason."""
    seen: set[tuple[str, str]] = set()
    for reason in reasons:
        if (reason.code, reason.subject) not in seen:
            seen.add((reason.code, reason.subject))
            yield reason


def _then(first: Mapping[str, Successor], second: Mapping[str, Successor]) -> dict[str, Successor]:
    """Return two renamings, one after the other, as one."""
    through = {
        old: Successor(to=second[each.to].to, why=f"{each.why} {second[each.to].why}") if each.to in second else each
        for old, each in first.items()
    }
    return {**{old: each for old, each in second.items() if old not in through}, **through}


def _version_unknown(version: str, seq: int | None = None) -> Reason:
    words = f"La procédure {quoted(version)} sous laquelle le dossier a vécu n’est pas dans cette installation."
    return Reason("version_unknown", version, words, seq)


def _step(procedure: Procedure, event: str) -> str:
    known = next((each for each in procedure.events if each.id == event), None)
    return f"l’étape {quoted(known.label)} ({event})" if known else f"l’étape {event}"


def _state_label(procedure: Procedure, state: str) -> str:
    known = next((each for each in procedure.states if each.id == state), None)
    return quoted(known.label) if known else quoted("Nouveau signalement" if state == NEW else state)
