"""Every clock is started, can be stopped wherever it runs, and its end is told to a person."""

from __future__ import annotations

from collections.abc import Iterator

from workflow.checker.exploring import Config, Space
from workflow.checker.properties.states import TELLING
from workflow.checker.refining import search
from workflow.checker.report import Answer, Broken, answer
from workflow.checker.spaces import able_to_reach, passing_time, resting_states, with_clock
from workflow.checker.stories import FIXED, place, story
from workflow.checker.subject import SYSTEM, Subject, state_of
from workflow.checker.variables import STOPPED, ClockVariable
from workflow.model import Clock


def every_clock_started(subject: Subject) -> Answer:
    """Find the clocks that nothing which can happen starts."""
    spaces = [(clock, with_clock(subject, clock)) for clock in subject.procedure.clocks]
    broken = (
        Broken("clock_never_started", subject.clock_loc(clock.id, "start"), f"Rien ne fait partir {_named(clock)}.")
        for clock, space in spaces
        if all(space.value(config, 0) == STOPPED for config in space.configs())
    )
    return answer(broken, *(space.product() for _, space in spaces))


def every_clock_stopped(subject: Subject) -> Answer:
    """Find the clocks that run on for ever, or in a case at rest where nobody can stop them."""
    spaces = [(clock, with_clock(subject, clock)) for clock in subject.procedure.clocks]
    broken = (each for clock, space in spaces for each in _endless(subject, clock, space))
    return answer(broken, *(space.product() for _, space in spaces))


def _endless(subject: Subject, clock: Clock, space: Space) -> Iterator[Broken]:
    able = able_to_reach(space, [config for config in space.configs() if space.value(config, 0) == STOPPED])
    resting = resting_states(subject)

    def for_ever(space: Space, config: Config) -> bool:
        where = space.where(config)
        running = space.value(config, 0) != STOPPED and state_of(where) not in subject.terminal
        return running and config not in able

    def at_rest(space: Space, config: Config) -> bool:
        running = space.value(config, 0) != STOPPED and state_of(space.where(config)) in resting
        return running and not _can_be_stopped(space, config)

    if any(for_ever(space, config) for config in space.configs()):
        config = next(config for config in space.configs() if for_ever(space, config))
        message = f"Rien n’arrête plus {_named(clock)} une fois parti."
        yield Broken("clock_never_stopped", subject.clock_loc(clock.id), message, _told(subject, clock, space, config))
        return
    if not any(at_rest(space, config) for config in space.configs()):
        return
    found = search(subject, [ClockVariable(subject, clock)], at_rest, extra=passing_time(subject, clock))
    if found.bad is not None:
        message = (
            f"{_named(clock, 'Le')} peut courir dans un dossier à l’état {place(subject, found.space.where(found.bad))}"
            f"{FIXED}: plus personne n’y travaille et aucune étape ne l’y arrête."
        )
        told = _told(subject, clock, found.space, found.bad)
        yield Broken("clock_never_stopped", subject.clock_loc(clock.id, "stop"), message, told)


def _told(subject: Subject, clock: Clock, space: Space, config: Config) -> tuple[str, ...]:
    end = f"{_named(clock, 'Le')} court à l’état {place(subject, space.where(config))} et plus rien ne l’y arrête."
    return story(space, config, end)


def _can_be_stopped(space: Space, config: Config) -> bool:
    """Tell whether one step stops the clock without taking the case up again, or ends the case."""
    ends = space.subject.terminal | resting_states(space.subject)
    return any(
        space.value(after, 0) == STOPPED and state_of(space.where(after)) in ends
        for _, after in space.steps_from(config)
    )


def every_expiry_told(subject: Subject) -> Answer:
    """Find the clocks whose end is told to nobody."""
    spaces = [(clock, with_clock(subject, clock)) for clock in subject.procedure.clocks]
    broken = (each for clock, space in spaces for each in _untold(subject, clock, space))
    return answer(broken, *(space.product() for _, space in spaces))


def _untold(subject: Subject, clock: Clock, space: Space) -> Iterator[Broken]:
    by_system = {event.id for event in subject.events if SYSTEM in event.roles}
    if clock.expiry_owner == SYSTEM and by_system.isdisjoint(clock.stop):
        message = f"La fin de {_named(clock)} ne revient à personne{FIXED}: le système ne peut rien en faire."
        yield Broken("clock_over_nobody", subject.clock_loc(clock.id, "expiry_owner"), message)
    telling = {
        source
        for number, event in enumerate(subject.events)
        if SYSTEM in event.roles and any(use.name == TELLING for use in event.guards)
        for source in subject.sources[number]
    }
    for config in space.configs():
        where = space.where(config)
        state = state_of(where)
        if space.value(config, 0) == STOPPED or state in telling or state in subject.terminal:
            continue
        message = f"La fin de {_named(clock)} n’est dite à personne à l’état {place(subject, where)}."
        end = f"Le délai finit{FIXED}; aucune étape ne le constate et personne ne l’apprend."
        yield Broken("clock_over_nobody", subject.clock_loc(clock.id), message, story(space, config, end))
        return


def _named(clock: Clock, article: str = "le") -> str:
    return f"{article} délai {clock.id} ({clock.label})"
