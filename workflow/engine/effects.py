"""What an allowed step entails beside its state: clocks started, stopped and standing still, letters."""

from __future__ import annotations

from workflow.engine.moves import matches
from workflow.engine.tables import ClockStart, Outcome, Plan, Tables
from workflow.facts import Facts
from workflow.guards.conditions import ELECTRONIC
from workflow.model import Step

Names = tuple[str, ...]


def clocks(plan: Plan, facts: Facts, step: Step) -> tuple[Names, Names]:
    """Return the clocks that the event starts and stops; one that it does both to is restarted, unless it must end."""
    started, ended = plan.plain or _conditional(plan, facts, step)
    known = facts.clocks
    return started, tuple([id_ for id_ in ended if id_ in known and known[id_].state != "stopped"])


def _conditional(plan: Plan, facts: Facts, step: Step) -> tuple[Names, Names]:
    """Return the clocks that start and end in this case, where reports, input or conditions decide."""
    wanted = [start.clock for start in plan.starts if _starts(start, facts, step)]
    ended = tuple([id_ for id_, stop_if in plan.stops if (stop_if(facts, step) if stop_if else id_ not in wanted)])
    return tuple([id_ for id_ in wanted if id_ not in ended]), ended


def standing_still(
    tables: Tables, facts: Facts, outcome: Outcome, started: Names, stopped: Names
) -> tuple[Names, Names]:
    """Return the clocks that an interruption pauses when it begins, and those that go on when it ends."""
    was, will_be = facts.state in tables.interruptions, outcome.to_state in tables.interruptions
    touched = {*started, *stopped}
    left = sorted(id_ for id_ in tables.pausing if id_ in facts.clocks and id_ not in touched)
    paused = [id_ for id_ in left if facts.clocks[id_].state == "running"] if will_be and not was else []
    resumed = [id_ for id_ in left if facts.clocks[id_].state == "paused"] if was and not will_be else []
    if will_be:
        paused += [id_ for id_ in started if id_ in tables.pausing]
    return tuple(paused), tuple(resumed)


def letters(plan: Plan, facts: Facts, step: Step) -> Names:
    """Return the letters that the event produces in this case, in the order of the file."""
    data = step.data or {}
    return tuple(
        [
            code
            for code, due, only_if in plan.letters
            if (not only_if or matches(only_if, data)) and (due is None or due(facts, step))
        ]
    )


def _starts(start: ClockStart, facts: Facts, step: Step) -> bool:
    if start.only_for is not None and (start.only_for == "electronic") != (_channel(facts, step) in ELECTRONIC):
        return False
    return matches(start.only_if, step.data or {}) and (start.start_if is None or start.start_if(facts, step))


def _channel(facts: Facts, step: Step) -> str:
    """Return the channel of the report: typed while it is being created, known afterwards."""
    return facts.channel or str((step.data or {}).get("channel", ""))
