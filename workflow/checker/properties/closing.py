"""From wherever a case can come, it can still be closed."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from workflow.checker.reach import Reach, reach_of
from workflow.checker.report import Answer, Broken, answer
from workflow.checker.spaces import closed_states
from workflow.checker.stories import place, told_way
from workflow.checker.subject import START, Subject, state_of


def closing_stays_possible(subject: Subject) -> Answer:
    """Find the positions from which no act that is ever possible leads to a closed state any more."""
    reach = reach_of(subject)
    return answer(_stuck(subject, reach), reach.product())


def _stuck(subject: Subject, reach: Reach) -> Iterator[Broken]:
    closed = closed_states(subject)
    able = _leading_to(reach, [where for where in reach.sets if state_of(where) in closed])
    told: set[str] = set()
    for where in reach.sets:
        state = state_of(where)
        if where in able or state in told or where == START:
            continue
        told.add(state)
        message = f"Depuis l’état {place(subject, where)}, aucune clôture n’est plus possible."
        end = f"Le dossier reste pour toujours à l’état {place(subject, where)}."
        way = told_way(subject, reach.way_to(where))
        yield Broken("no_way_to_close", subject.state_loc(state), message, (*way, end))


def _leading_to(reach: Reach, goals: Iterable[str]) -> frozenset[str]:
    """Return the positions from which a goal can be reached."""
    before: dict[str, list[str]] = {}
    for _, source, target in reach.acts:
        before.setdefault(target, []).append(source)
    able = set(goals)
    queue = deque(able)
    while queue:
        for source in before.get(queue.popleft(), ()):
            if source not in able:
                able.add(source)
                queue.append(source)
    return frozenset(able)
