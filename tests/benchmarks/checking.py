"""The checker against the number of configurations: its time grows no faster than what it explores."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tests.benchmarks.measure import Result, of_pairs, seconds_of
from workflow.checker.exploring import Space, explore
from workflow.checker.subject import Subject
from workflow.checker.variables import ClockVariable
from workflow.procedures import current

CLOCKS: Final = ("K08", "K13", "K15", "K21")
"""Clocks that run beside each other: each one multiplies the configurations."""


def time_against_configurations() -> Iterator[Result]:
    """Seconds per configuration of a growing product against those of the smallest one (goal: no more, with 1.5)."""
    for size in range(2, len(CLOCKS) + 1):
        timed = [(per_configuration(size), per_configuration(1)) for _ in range(3)]
        explored = len(product_of(size).parents)
        yield of_pairs(f"checker, one of {explored} configurations", timed, goal=1.5)


def per_configuration(size: int) -> float:
    """Return the seconds that one configuration takes in a product of so many clocks."""
    made: list[Space] = []
    seconds = seconds_of(lambda: made.append(product_of(size)))
    return seconds / len(made[0].parents)


def product_of(size: int) -> Space:
    """Explore the positions with the first clocks of the procedure."""
    subject = Subject(current())
    return explore(subject, [ClockVariable(subject, current().clock(id_)) for id_ in CLOCKS[:size]])
