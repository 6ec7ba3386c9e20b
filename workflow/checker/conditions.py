"""What a condition of letters and clocks may answer for an act, asked of the real function for its position."""

from __future__ import annotations

from workflow.checker.subject import Act, Subject, kept
from workflow.checker.trees import condition_tree


def may_hold(subject: Subject, act: Act, condition: str) -> frozenset[bool]:
    """Return what the condition may answer for an act: what is neither the position nor typed is left open."""
    fields = fields_of(subject, act.event, condition)
    typed = tuple(pair for pair in act.typed if pair[0] in fields)
    tree = condition_tree(subject, condition, subject.events[act.event], typed)
    state, _, back = act.source.partition("/")
    fixed = {"state": (state,), "return_state": (back,)}
    return frozenset(answer for answer in (True, False) if tree.can(fixed, passes=answer))


def fields_of(subject: Subject, number: int, condition: str) -> frozenset[str]:
    """Return the closed choices of an event at which a condition looks."""

    def make() -> frozenset[str]:
        event = subject.events[number]
        tree = condition_tree(subject, condition, event)
        for state in subject.sources[number]:
            for answer in (True, False):
                tree.can({"state": (state,)}, passes=answer)
        looked_at = {name.removeprefix("input.") for name in tree.looked_at() if name.startswith("input.")}
        return frozenset(asked.name for asked in event.input if asked.options and asked.name in looked_at)

    return kept(subject, ("fields of condition", number, condition), make)
