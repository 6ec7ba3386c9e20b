"""Every mutant of a procedure, by operator, in an order that never changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from tests.workflow.mutation import effects, events, network
from tests.workflow.mutation.change import Mutant
from workflow.model import Procedure

OPERATORS: Final[tuple[Callable[[Procedure], Iterator[Mutant]], ...]] = (
    events.guards_dropped,
    events.guard_parameters_changed,
    events.sources_dropped,
    events.sources_added,
    events.targets_swapped,
    events.roles_dropped,
    events.roles_added,
    events.pairs_dropped,
    events.input_no_longer_required,
    events.days_unbounded,
    effects.moves_dropped,
    effects.moves_changed,
    effects.rewrites_dropped,
    effects.rewrites_changed,
    effects.letters_dropped,
    effects.letters_unconditional,
    effects.records_dropped,
    effects.tasks_dropped,
    effects.tasks_to_others,
    effects.notices_dropped,
    network.clock_starts_dropped,
    network.clock_stops_dropped,
    network.clock_conditions_dropped,
    network.clock_lengths_changed,
    network.owners_swapped,
    network.waiting_clocks_swapped,
    network.terminals_flipped,
    network.set_members_dropped,
    network.machine_edges_dropped,
    network.machine_edges_swapped,
    network.machines_begun_elsewhere,
)


def mutants(procedure: Procedure) -> tuple[Mutant, ...]:
    """Return every mutant of a procedure; building them is left to whoever wants one."""
    return tuple(mutant for operator in OPERATORS for mutant in operator(procedure))
