"""Every state can be reached, has somebody who answers for it, and a clock whose end is told to a person."""

from __future__ import annotations

from collections.abc import Iterator

from workflow.checker.exploring import Config, Space
from workflow.checker.reach import reach_of
from workflow.checker.refining import search
from workflow.checker.report import Answer, Broken, answer
from workflow.checker.spaces import passing_time, positions, with_clock
from workflow.checker.stories import FIXED, place, story
from workflow.checker.subject import SYSTEM, Subject, state_of
from workflow.checker.variables import STOPPED, ClockVariable
from workflow.engine.tables import quoted
from workflow.model import Clock, State

TELLING: str = "clock_due"
"""Guard of the event by which the end of any clock is told."""


def every_state_reached(subject: Subject) -> Answer:
    """Find the states that no case can reach."""
    reach = reach_of(subject)
    reached = {state_of(where) for where in reach.sets}
    lost = (state for state in subject.procedure.states if state.id not in reached)
    broken = (
        Broken("state_unreachable", subject.state_loc(state.id), f"Aucun dossier ne peut arriver à {_named(state)}.")
        for state in lost
    )
    return answer(broken, reach.product())


def every_state_owned(subject: Subject) -> Answer:
    """Find the states that nobody answers for: without an owner, or whose owner can do nothing there."""
    return answer(_ownerless(subject), positions(subject).product("position"))


def _ownerless(subject: Subject) -> Iterator[Broken]:
    labels = {role.id: role.label for role in subject.procedure.roles}
    for state in subject.procedure.states:
        if state.terminal:
            continue
        if state.owner is None:
            message = f"L’état {_named(state)} n’a pas de responsable{FIXED}: un dossier y resterait sans personne."
            yield Broken("state_without_owner", subject.state_loc(state.id), message)
        elif state.owner == SYSTEM:
            message = f"Le système n’est pas une personne{FIXED}: l’état {_named(state)} n’a pas de responsable."
            yield Broken("state_without_owner", subject.state_loc(state.id, "owner"), message)
        elif not any(
            state.id in subject.sources[number] and state.owner in event.roles
            for number, event in enumerate(subject.events)
        ):
            owner = quoted(labels.get(state.owner, state.owner))
            message = f"Le responsable de {_named(state)}, {owner}, ne peut rien y faire."
            yield Broken("state_without_owner", subject.state_loc(state.id, "owner"), message)


def every_wait_bounded(subject: Subject) -> Answer:
    """Find the stays that no running clock bounds, and those whose end is told to nobody."""
    clocks = {clock.id: clock for clock in subject.procedure.clocks}
    broken: list[Broken] = []
    products = []
    for state in subject.procedure.states:
        if state.terminal:
            continue
        clock = clocks.get(state.waiting_clock or "")
        if clock is None:
            message = f"Rien ne borne le séjour dans l’état {_named(state)}{FIXED}: un dossier peut y être oublié."
            broken.append(Broken("waiting_without_clock", subject.state_loc(state.id), message))
            continue
        broken += [*_not_running(subject, state, clock), *_not_told(subject, state, clock)]
        products.append(with_clock(subject, clock).product())
    return answer(broken, *dict.fromkeys(products))


def _not_running(subject: Subject, state: State, clock: Clock) -> Iterator[Broken]:
    def bad(space: Space, config: Config) -> bool:
        return space.value(config, 0) == STOPPED and state_of(space.where(config)) == state.id

    found = search(subject, [ClockVariable(subject, clock)], bad, extra=passing_time(subject, clock))
    if found.bad is None:
        return
    where = found.space.where(found.bad)
    end = f"Le dossier attend à l’état {place(subject, where)} et le délai {clock.id} ne court pas."
    message = f"Un dossier peut attendre à l’état {_named(state)} sans que le délai {clock.id} ({clock.label}) coure."
    loc = subject.state_loc(state.id, "waiting_clock")
    yield Broken("waiting_without_clock", loc, message, story(found.space, found.bad, end))


def _not_told(subject: Subject, state: State, clock: Clock) -> Iterator[Broken]:
    if clock.expiry_owner == SYSTEM:
        message = f"À la fin du délai {clock.id}, qui borne {_named(state)}, personne n’est averti."
        yield Broken("waiting_nobody_told", subject.clock_loc(clock.id, "expiry_owner"), message)
    if not any(
        state.id in subject.sources[number]
        and SYSTEM in event.roles
        and any(use.name == TELLING for use in event.guards)
        for number, event in enumerate(subject.events)
    ):
        message = f"Dans l’état {_named(state)}, aucun événement ne dit à personne que le délai {clock.id} est échu."
        yield Broken("waiting_nobody_told", subject.state_loc(state.id, "waiting_clock"), message)


def _named(state: State) -> str:
    return quoted(state.label)
