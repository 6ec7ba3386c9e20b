"""What may be true of a case at each position, all aspects at once but each by itself: one pass over the procedure.

Per position every aspect has the set of values that it may have there. An act is possible where each of its guards can
pass with these sets; what it leaves is added where it leads, until nothing is added any more. Which values go together
is not kept, so that too much counts as possible rather than too little: what is found impossible here is impossible.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from workflow.checker.catalogue import catalogue, told_whole
from workflow.checker.exploring import Variable
from workflow.checker.gates import can_pass, can_refuse, fixed_by, parts_of, restricted
from workflow.checker.report import Product
from workflow.checker.subject import START, Act, Subject, kept
from workflow.checker.trees import condition_tree, fields_of_guard, looks_at
from workflow.checker.variables import OVER, RUNNING
from workflow.model import Event, GuardUse
from workflow.situations import aspects

Sets = dict[str, frozenset[str]]
Told = Mapping[str, tuple[str, ...]]


@dataclass(eq=False)
class Reach:
    """All that was found possible."""

    subject: Subject
    sets: dict[str, Sets] = field(default_factory=dict)
    """Position -> aspect -> the values that it may have there."""
    acts: dict[tuple[int, str, str], Act] = field(default_factory=dict)
    """(event, from, to) -> an act that is possible."""
    typed: set[tuple[int, str, str, frozenset[tuple[str, str]]]] = field(default_factory=set)
    """(event, from, to, what is typed) that are possible."""
    fields: dict[int, frozenset[str]] = field(default_factory=dict)
    """Event -> the choices by which its acts were told apart."""
    first: dict[str, Act] = field(default_factory=dict)
    """Position -> the act that led there first."""
    roles: dict[int, set[str]] = field(default_factory=dict)
    """Event -> the roles in which it is possible."""
    guarded: set[int] = field(default_factory=set)
    """Events of which the guards of the event itself, leaving roles aside, can pass together."""
    passes: set[tuple[int, int]] = field(default_factory=set)
    """(event, guard) that pass somewhere."""
    refuses: set[tuple[int, int]] = field(default_factory=set)
    """(event, guard) that refuse somewhere."""
    letters: set[tuple[int, int]] = field(default_factory=set)
    """(event, letter) that are produced somewhere."""
    known: dict[Act, tuple[tuple[frozenset[str], ...], Sets | None]] = field(default_factory=dict)
    """Act -> what it was last tried with, and what came of it."""
    tried: int = 0

    def allows(self, act: Act) -> bool:
        """Tell whether an act is possible, as far as the way and what is typed tell."""
        if act.event < 0:
            return True
        if (act.event, act.source, act.target) not in self.acts:
            return False
        fields = self.fields[act.event]
        told = restricted(act.typed, fields)
        return len(told) < len(fields) or (act.event, act.source, act.target, frozenset(told)) in self.typed

    def product(self) -> Product:
        """Return its size: one set of values per aspect and position."""
        size = sum(len(values) for sets in self.sets.values() for values in sets.values())
        return Product("position, chaque aspect à part", len(catalogue(self.subject)), size, self.tried)

    def way_to(self, where: str) -> tuple[Act, ...]:
        """Return the acts that led to a position first."""
        way: list[Act] = []
        while where != START:
            act = self.first[where]
            way.append(act)
            where = act.source
        return tuple(reversed(way))


def reach_of(subject: Subject) -> Reach:
    """Return what is possible in a procedure, worked out once."""
    return kept(subject, "reach", lambda: _reached(subject))


def _reached(subject: Subject) -> Reach:
    reach = Reach(subject)
    acts = _acts(subject)
    reach.fields = {act.event: frozenset(dict(act.typed)) for each in acts.values() for act in each}
    reach.sets[START] = {name: frozenset({each.values[0]}) for name, each in catalogue(subject).items()}
    queue = deque([START])
    while queue:
        where = queue.popleft()
        told = _told_of(subject, reach.sets[where])
        for act in acts.get(where, ()):
            reach.tried += 1
            after = _fired(reach, act, reach.sets[where], told)
            if after is not None and _added(reach, act, after) and act.target not in queue:
                queue.append(act.target)
    return reach


def _acts(subject: Subject) -> Mapping[str, list[Act]]:
    """Return the acts of each position, one per choice at which a guard looks that looks at the case too."""
    found: dict[str, list[Act]] = {}
    for number, event in enumerate(subject.events):
        asking = (use for use in event.guards if not _of_input(subject, use, event))
        fields = {name for use in asking for name in fields_of_guard(subject, use, event)}
        for act in subject.acts(number, fields & {asked.name for asked in event.input if asked.options}):
            found.setdefault(act.source, []).append(act)
    return found


def _of_input(subject: Subject, use: GuardUse, event: Event) -> bool:
    """Tell whether a guard looks at nothing but what is typed."""
    return all(name.startswith("input.") for name in looks_at(subject, use, event))


def _told_of(subject: Subject, sets: Sets) -> dict[str, tuple[str, ...]]:
    """Return the values of aspects as ``workflow.situations`` has them."""
    idle, every = Act(0, START, START), catalogue(subject)
    return {
        name: tuple(
            code for value in every[name].values if value in values for code in every[name].stands_for(idle, value)
        )
        for name, values in sets.items()
    }


def _fired(reach: Reach, act: Act, sets: Sets, told: Told) -> Sets | None:
    """Return what may be true after an act, None where it is impossible; asked anew only where its aspects changed."""
    touched = _touched(reach.subject, act)
    seen = tuple([sets[name] for name in touched])
    known = reach.known.get(act)
    if known is None or known[0] != seen:
        known = reach.known[act] = (seen, _tried(reach, act, sets, told))
    return None if known[1] is None else {**sets, **known[1]}


def _touched(subject: Subject, act: Act) -> tuple[str, ...]:
    """Return the aspects at which an act looks or that it changes."""

    def make() -> tuple[str, ...]:
        event = subject.events[act.event]
        return tuple(
            name
            for name, each in catalogue(subject).items()
            if any(_asking(subject, act.event, name, role) for role in event.roles)
            or _table(subject, each, act) is not None
        )

    return kept(subject, ("touched", act.event, act.typed, act.source), make)


def _tried(reach: Reach, act: Act, sets: Sets, told: Told) -> Sets | None:
    """Try an act in each role; return what becomes of the aspects that it touches, None where no role can."""
    subject = reach.subject
    event = subject.events[act.event]
    _note_guards(reach, act, told)
    after: Sets = {}
    possible = False
    for role in event.roles:
        fixed = {**told, **fixed_by(act, role)}
        if not _together(subject, event.guards, act, "", fixed):
            continue
        reach.guarded.add(act.event)
        uses = (*event.guards, *subject.role(role).guards)
        left = _left(subject, act, sets, role, fixed) if _together(subject, uses, act, role, fixed) else None
        if left is None:
            continue
        possible = True
        narrowed, done = left
        reach.roles.setdefault(act.event, set()).add(role)
        _note_letters(reach, act, {**fixed, **_told_of(subject, narrowed)})
        for name, values in done.items():
            after[name] = after.get(name, frozenset()) | values
    return after if possible else None


def _together(subject: Subject, uses: tuple[GuardUse, ...], act: Act, role: str, fixed: Told) -> bool:
    """Tell whether guards can pass, also those that look at one thing together; no role: those of the event alone."""
    event = subject.events[act.event]
    if not all(can_pass(subject, use, event, act, fixed) for use in uses):
        return False
    return all(
        any(
            all(can_pass(subject, use, event, act, {**fixed, name: (code,)}) for use in asking)
            for code in fixed.get(name, codes)
        )
        for name, codes, asking in _shared(subject, event, role, uses)
    )


def _shared(
    subject: Subject, event: Event, role: str, uses: tuple[GuardUse, ...]
) -> tuple[tuple[str, tuple[str, ...], tuple[GuardUse, ...]], ...]:
    """Return the aspects at which several guards look: their name, values and these guards."""

    def make() -> tuple[tuple[str, tuple[str, ...], tuple[GuardUse, ...]], ...]:
        found = []
        for aspect in aspects(subject.procedure):
            parts = parts_of(subject, aspect.name)
            asking = tuple(use for use in uses if not parts.isdisjoint(looks_at(subject, use, event)))
            if len(asking) > 1:
                found.append((aspect.name, aspect.codes, asking))
        return tuple(found)

    return kept(subject, ("shared", event.id, role), make)


def _left(subject: Subject, act: Act, sets: Sets, role: str, fixed: Told) -> tuple[Sets, Sets] | None:
    """Return the values that let the guards pass and what they become, None where one aspect has none."""
    event = subject.events[act.event]
    every = catalogue(subject)
    narrowed, after = dict[str, frozenset[str]](), dict[str, frozenset[str]]()
    for name in _touched(subject, act):
        each, values = every[name], sets[name]
        asking = _asking(subject, act.event, name, role)
        if asking:
            values = frozenset(
                value
                for value in values
                if all(
                    can_pass(subject, use, event, act, {**fixed, name: each.stands_for(act, value)}) for use in asking
                )
            )
        table = _table(subject, each, act)
        narrowed[name] = values
        after[name] = values if table is None else frozenset(to for value in values for to in table[value])
        if not after[name]:
            return None
    return narrowed, after


def _table(subject: Subject, variable: Variable, act: Act) -> Mapping[str, frozenset[str]] | None:
    """Return what an act makes of each value, None where it leaves all as they are."""
    place = act.source if variable.placed(act.event) else ""
    typed = restricted(act.typed, variable.fields(act.event))

    def make() -> Mapping[str, frozenset[str]] | None:
        table = {value: frozenset(_becomes(subject, variable, act, value)) for value in variable.values}
        return None if all(after == {value} for value, after in table.items()) else table

    return kept(subject, ("left", variable.name, act.event, typed, place), make)


def _asking(subject: Subject, event: int, name: str, role: str) -> tuple[GuardUse, ...]:
    """Return the guards before an event in a role that look at an aspect."""

    def make() -> tuple[GuardUse, ...]:
        told, parts = subject.events[event], parts_of(subject, name)
        uses = (*told.guards, *subject.role(role).guards)
        return tuple(use for use in uses if not parts.isdisjoint(looks_at(subject, use, told)))

    return kept(subject, ("asking", event, name, role), make)


def _becomes(subject: Subject, variable: Variable, act: Act, value: str) -> Iterator[str]:
    for told in told_whole(subject, variable, act):
        yield from variable.after(told, value)


def _note_guards(reach: Reach, act: Act, told: Told) -> None:
    subject = reach.subject
    event = subject.events[act.event]
    for number, use in enumerate(event.guards):
        for role in event.roles:
            fixed = {**told, **fixed_by(act, role)}
            if (act.event, number) not in reach.passes and can_pass(subject, use, event, act, fixed):
                reach.passes.add((act.event, number))
            if (act.event, number) not in reach.refuses and can_refuse(subject, use, event, act, fixed):
                reach.refuses.add((act.event, number))


def _note_letters(reach: Reach, act: Act, fixed: Told) -> None:
    subject = reach.subject
    event = subject.events[act.event]
    for number, letter in enumerate(event.letters):
        if (act.event, number) in reach.letters:
            continue
        holds = letter.when is None or condition_tree(subject, letter.when, event, restricted(act.typed, ())).can(
            fixed, passes=True
        )
        if holds:
            reach.letters.add((act.event, number))


def _added(reach: Reach, act: Act, after: Sets) -> bool:
    """Add what may be true where an act leads; tell whether anything is new there."""
    reach.acts.setdefault((act.event, act.source, act.target), act)
    reach.typed.add((act.event, act.source, act.target, frozenset(act.typed)))
    after = {name: values | {OVER} if RUNNING in values else values for name, values in after.items()}
    known = reach.sets.get(act.target)
    if known is None:
        reach.first[act.target] = act
        reach.sets[act.target] = after
        return True
    new = {name: known[name] | values for name, values in after.items()}
    if new == known:
        return False
    reach.sets[act.target] = new
    return True
