"""Who notices a mutant: reading, the tables of reference, the acceptance scenarios or the model checker."""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from tests.acceptance.reading import read_folder
from tests.acceptance.running import Suite, failures, prepare
from tests.workflow.mutation.change import Mutant
from tests.workflow.mutation.mutants import mutants
from tests.workflow.reference import differences
from workflow.checker import PROPERTIES
from workflow.checker.cones import affected_by
from workflow.checker.subject import Subject
from workflow.model import Procedure
from workflow.procedures import current
from workflow.procedures.checks import faults_of

SURVIVORS: Final = Path(__file__).parent / "survivors.csv"


def noticed_by_reading(mutant: Mutant, changed: Procedure) -> bool:
    """Tell whether the file that says this would be refused."""
    del mutant
    return any(True for _ in faults_of(changed))


def noticed_by_tables(mutant: Mutant, changed: Procedure) -> bool:
    """Tell whether a table of reference says otherwise."""
    del mutant
    return bool(differences(changed))


def noticed_by_scenarios(mutant: Mutant, changed: Procedure) -> bool:
    """Tell whether a scenario that touches what was changed ends otherwise than its committed text says."""
    touching = _suite().touching(mutant.entry, *([mutant.detail] if mutant.entry in changed.sets else []))
    return bool(failures(changed, touching, first=True))


@cache
def _suite() -> Suite:
    """Return the scenarios that the shipped procedure keeps; one that it does not keep is red on its own."""
    suite = prepare(current(), read_folder(current()))
    broken_ones = {id(failure.scenario) for failure in failures(current(), suite.scenarios)}
    if not broken_ones:
        return suite
    return prepare(current(), [each.scenario for each in suite.scenarios if id(each.scenario) not in broken_ones])


def noticed_by_checker(mutant: Mutant, changed: Procedure) -> bool:
    """Tell whether the model checker finds what it does not find in the shipped procedure, in any property."""
    if mutant.operator in UNSEEN:
        return False
    subject = Subject(changed)
    touched = affected_by(current(), changed)
    return any(broken(name, subject) - _broken_in_the_shipped(name) for name in PROPERTIES if name in touched)


def broken(name: str, subject: Subject) -> frozenset[tuple[str, str]]:
    """Return codes and sentences of what breaks one property of the checker."""
    return frozenset((each.code, each.message) for each in PROPERTIES[name].prove(subject).broken)


@cache
def _broken_in_the_shipped(name: str) -> frozenset[tuple[str, str]]:
    return broken(name, Subject(current()))


UNSEEN: Final = frozenset(
    {
        "required_dropped",
        "day_unbounded",
        "clock_length",
        "task_dropped",
        "task_changed",
        "notice_dropped",
    }
)
"""Operators that change what lies in the cone of no property: no machine, role or clock runs otherwise."""

KILLERS: Final[Mapping[str, Callable[[Mutant, Procedure], bool]]] = {
    "reading": noticed_by_reading,
    "tables": noticed_by_tables,
    "scenarios": noticed_by_scenarios,
    "checker": noticed_by_checker,
}
"""Who may notice a mutant, the quickest first."""
QUICK: Final = tuple(name for name in KILLERS if name != "checker")
"""All but the checker, who explores for seconds what the others see in milliseconds."""


def killers(mutant: Mutant, asked: Iterable[str] = tuple(KILLERS)) -> Iterator[str]:
    """Yield everybody who notices a mutant, of those asked, the quickest first.

    What reading refuses comes before nobody else: of an event that starts nowhere no engine can be made.
    """
    procedure = mutant.build()
    for name in asked:
        if KILLERS[name](mutant, procedure):
            yield name
            if name == "reading":
                return


def judged(position: int) -> tuple[str, ...]:
    """Return who notices the mutant of that position: what a process of a pool is asked.

    The checker explores for seconds: it is asked about what nobody else notices, and about ``for_the_checker``.
    """
    mutant = _every()[position]
    found = tuple(killers(mutant, QUICK))
    if "reading" in found or (found and mutant not in for_the_checker()):
        return found
    return (*found, *killers(mutant, ("checker",)))


@cache
def for_the_checker() -> frozenset[Mutant]:
    """Return a sample of what lies in a cone of the checker, some of each operator, to tell how much it sees alone."""
    return frozenset(sample([each for each in _every() if each.operator not in UNSEEN], 30, seed=2015))


@cache
def _every() -> tuple[Mutant, ...]:
    return mutants(current())


def sample(every: Sequence[Mutant], size: int, seed: int) -> list[Mutant]:
    """Return mutants drawn by turns from each operator, so that the rare ones are not drowned by the many edges."""
    chance = random.Random(seed)  # the draw must be the same every time
    by_operator: dict[str, list[Mutant]] = defaultdict(list)
    for mutant in every:
        by_operator[mutant.operator].append(mutant)
    for drawn in by_operator.values():
        chance.shuffle(drawn)
    found: list[Mutant] = []
    while len(found) < min(size, len(every)):
        found += [drawn.pop() for drawn in by_operator.values() if drawn]
    return found[:size]


def reasons() -> dict[str, str]:
    """Return the mutants that nobody notices, with why that is right."""
    with SURVIVORS.open(encoding="utf-8", newline="") as handle:
        return {row["mutant"]: row["reason"] for row in csv.DictReader(handle, delimiter=";")}
