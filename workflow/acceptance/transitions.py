"""Scenarios of steps that are made: from each position, by each role, and with each input that changes what follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from workflow.acceptance.permitting import NeverPermittedError, answered, permitted
from workflow.acceptance.scenarios import Asked, Done, NotDone, Pairs, Scenario, Standing, outcome_of
from workflow.acceptance.stage import answer_told
from workflow.engine import expand
from workflow.guards import CONDITION_READS
from workflow.model import Event, InputField, Procedure
from workflow.situations import aspects
from workflow.situations.sampling import OF_SOURCE, input_aspects

ANY: Final = "*"
"""Any value of a field."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which a step is asked for: aspects of the attempt, and answers typed field by field."""

    situation: Pairs = ()
    typed: Pairs = ()


def positions_of(procedure: Procedure, event: Event) -> list[tuple[str, str | None]]:
    """Return from where an event starts: states, and in an interruption the state to return to."""
    sources = (source.partition("/") for id_, source in expand(procedure).outcomes if id_ == event.id)
    return [(state, back or None) for state, _, back in sources]


def ordinary_position(procedure: Procedure, event: Event) -> tuple[str, str | None]:
    """Return the position in which an event is told where any will do."""
    positions = positions_of(procedure, event)
    return next((each for each in positions if each[0] == "in_qualification"), positions[0])


def transitions(procedure: Procedure, event: Event) -> Iterator[Scenario]:
    """Yield the event from each of its positions, by each of its roles: made where any situation lets it be made."""
    for role in event.roles:
        asked = Asked(event.id, role)
        for state, back in positions_of(procedure, event):
            yield _nearest(procedure, asked, state, back)


def variations(procedure: Procedure, event: Event) -> Iterator[Scenario]:
    """Yield the event with each input, and each standing of what it moves, that entails something else."""
    state, back = ordinary_position(procedure, event)
    known = {_effects(scenario) for scenario in _made(procedure, Asked(event.id, event.roles[0]), state, back)}
    for standing_of_machine in ((), *_standings(procedure, event)):
        for variant in variants(procedure, event):
            for scenario in _varied(procedure, event, variant, standing_of_machine):
                if _effects(scenario) not in known:
                    known.add(_effects(scenario))
                    yield scenario


def rewritten(procedure: Procedure, event: Event) -> Iterator[Scenario]:
    """Yield the event, from every position, with each input that moves the state to return to."""
    if event.return_rewrite is None:
        return
    for variant in variants(procedure, event):
        asked = Asked(event.id, event.roles[0], variant.typed)
        found = [
            scenario
            for state, back in positions_of(procedure, event)
            if back is not None
            for scenario in _made(procedure, asked, state, back, variant.situation)
        ]
        if any(_moves_return(scenario) for scenario in found):
            yield from found


def variants(procedure: Procedure, event: Event) -> list[Variant]:
    """Return the ways in which the input of an event may vary, the ordinary one first."""
    found = [Variant()]
    found += [Variant(((each.name, code),)) for each in input_aspects(event) for code in each.codes]
    found += [Variant(typed=typed) for typed in _typed(procedure, event)]
    return found


def _made(procedure: Procedure, asked: Asked, state: str, back: str | None, wanted: Pairs = ()) -> Iterator[Scenario]:
    """Yield the step where a situation is found that lets it be made."""
    try:
        standing = permitted(procedure, asked, state, back, wanted=dict(wanted))
    except NeverPermittedError:
        return
    yield scenario_of(procedure, standing, asked)


def scenario_of(procedure: Procedure, standing: Standing, asked: Asked) -> Scenario:
    """Return a scenario with what the engine answers."""
    return Scenario("", standing, asked, outcome_of(answered(procedure, standing, asked)))


def _varied(procedure: Procedure, event: Event, variant: Variant, beside: Pairs) -> Iterator[Scenario]:
    """Yield a variant where it is made, or where only a sub-machine stands against it.

    An answer that the procedure names, and that is not made in the ordinary position, is looked for in every state and
    by every role.
    """
    places = [(event.roles[0], ordinary_position(procedure, event))]
    if variant.typed and not beside:
        states = {state: (state, back) for state, back in reversed(positions_of(procedure, event))}
        places += [(role, place) for role in event.roles for place in reversed(states.values())]
    for role, (state, back) in places:
        asked = Asked(event.id, role, variant.typed)
        scenario = _nearest(procedure, asked, state, back, (*variant.situation, *beside))
        if isinstance(scenario.outcome, Done) or _only_moves(procedure, scenario.outcome):
            yield scenario
            return


def _nearest(procedure: Procedure, asked: Asked, state: str, back: str | None, wanted: Pairs = ()) -> Scenario:
    """Return the step where it is made with what is wanted, or from the nearest standing found."""
    try:
        standing = permitted(procedure, asked, state, back, wanted=dict(wanted))
    except NeverPermittedError as error:
        standing = error.standing
    return scenario_of(procedure, standing, asked)


def _only_moves(procedure: Procedure, outcome: object) -> bool:
    machines = {f"{machine.id}_move" for machine in procedure.machines}
    return isinstance(outcome, NotDone) and all(reason.guard in machines for reason in outcome.reasons)


def _effects(scenario: Scenario) -> object:
    """Return what a scenario shows that is not where the case stands."""
    outcome = scenario.outcome
    return replace(outcome, state="", return_state=None) if isinstance(outcome, Done) else outcome


def _moves_return(scenario: Scenario) -> bool:
    outcome = scenario.outcome
    return isinstance(outcome, Done) and outcome.return_state not in {None, scenario.standing.return_state}


def _standings(procedure: Procedure, event: Event) -> Iterator[Pairs]:
    """Yield every value of every aspect on which moves, letters or clocks of this event hang."""
    read = _read_by_conditions(procedure, event)
    machines = {move.machine for move in event.moves}
    for each in aspects(procedure):
        if each.name.partition(".")[0] in machines or each.reads & read:
            yield from (((each.name, code),) for code in each.codes)


def _read_by_conditions(procedure: Procedure, event: Event) -> set[str]:
    """Return the facts that decide whether a letter is due, or a clock starts or stops, by this event."""
    conditions = [letter.when for letter in event.letters if letter.when]
    conditions += [clock.stop_if[event.id] for clock in procedure.clocks if event.id in clock.stop_if]
    starts = [clock for clock in procedure.clocks if event.id in clock.start]
    return {"channel" for clock in starts if clock.only_for} | {
        fact for name in conditions for fact in CONDITION_READS[name]
    }


def _typed(procedure: Procedure, event: Event) -> Iterator[Pairs]:
    """Yield the answers to each closed question on which moves, letters, clocks or the state to return to hang."""
    fields = {field.name: field for field in event.input}
    for name, values in _deciding(procedure, event).items():
        for option in fields[name].options if name in fields else ():
            if option.value in values or ANY in values:
                yield (*_beside(event, fields, name), (name, answer_told(fields[name], option.value)))


def _deciding(procedure: Procedure, event: Event) -> dict[str, set[str]]:
    """Return the input fields that the procedure itself reads for this event, and the values that it names."""
    found: dict[str, set[str]] = {}
    for move in event.moves:
        for word in (move.to, *move.key.split()):
            if word.startswith("input:") and word.removeprefix("input:") not in move.when:
                found.setdefault(word.removeprefix("input:"), set()).add(ANY)
    named = [move.when for move in event.moves] + [letter.only_if for letter in event.letters]
    named += [clock.only_if for clock in procedure.clocks if event.id in clock.start]
    rewrite = event.return_rewrite
    if rewrite is not None:
        named += [rewrite.when, {rewrite.by or "": tuple(rewrite.from_)}]
        found.setdefault(rewrite.to.removeprefix("input:"), set()).add(ANY)
    for name, values in (pair for each in named for pair in each.items()):
        found.setdefault(name, set()).update(values)
    return found


def _beside(event: Event, fields: dict[str, InputField], name: str) -> Iterator[tuple[str, str]]:
    """Yield what must be typed besides for a move: which instance it is about, where the answer does not tell it."""
    for move in event.moves:
        key = move.key.removeprefix("input:")
        if move.to == f"input:{name}" and move.each is None and key in fields and fields[key].source == "case_routes":
            yield key, str(OF_SOURCE["case_routes"])
