"""From wherever a case can come, it can still be closed."""

from __future__ import annotations

from collections.abc import Iterator

from workflow.checker.exploring import Space
from workflow.checker.report import Answer, Broken, answer
from workflow.checker.spaces import able_to_reach, closed_states, positions
from workflow.checker.stories import place, story
from workflow.checker.subject import START, Subject, state_of


def closing_stays_possible(subject: Subject) -> Answer:
    """Find the configurations from which no closed state can be reached any more."""
    space = positions(subject)
    return answer(_stuck(subject, space), space.product("position"))


def _stuck(subject: Subject, space: Space) -> Iterator[Broken]:
    closed = closed_states(subject)
    able = able_to_reach(space, [config for config in space.configs() if state_of(space.where(config)) in closed])
    told: set[str] = set()
    for config in space.configs():
        where = space.where(config)
        state = state_of(where)
        if config in able or state in told or where == START:
            continue
        told.add(state)
        message = f"Depuis l’état {place(subject, where)}, aucune clôture n’est plus possible."
        end = f"Le dossier reste pour toujours à l’état {place(subject, where)}."
        yield Broken("no_way_to_close", subject.state_loc(state), message, story(space, config, end))
