"""Measuring in pairs: the thing and its floor in turn, so that a machine that slows down slows both."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Final

MICROSECONDS: Final = 1_000_000
MILLISECONDS: Final = 1_000


@dataclass(frozen=True, slots=True)
class Result:
    """Medians in seconds, the median ratio of the pairs, and the most that the ratio should be (0: printed only)."""

    name: str
    median: float
    floor: float
    ratio: float
    goal: float = 0

    def cells(self) -> tuple[str, ...]:
        """Return the row of the table."""
        goal = f"<= {self.goal:g}x" if self.goal else "-"
        return self.name, _shown(self.median), _shown(self.floor), f"{self.ratio:.2f}x", goal


def _shown(seconds: float) -> str:
    if seconds * MILLISECONDS >= 1:
        return f"{seconds * MILLISECONDS:.2f} ms"
    return f"{seconds * MICROSECONDS:.1f} us"


def seconds_of(act: Callable[[], object], *, repeat: int = 1) -> float:
    """Return the seconds of one call, over ``repeat`` calls."""
    start = time.perf_counter()
    for _ in range(repeat):
        act()
    return (time.perf_counter() - start) / repeat


def paired(
    name: str,
    act: Callable[[], object],
    floor: Callable[[], object],
    *,
    goal: float = 0,
    pairs: int = 40,
    repeat: int = 200,
    floor_units: int = 1,
) -> Result:
    """Measure both in turn after a warm-up. ``floor_units``: how many floors the act is compared with."""
    seconds_of(act, repeat=repeat)
    seconds_of(floor, repeat=repeat)
    timed = [(seconds_of(act, repeat=repeat), seconds_of(floor, repeat=repeat) * floor_units) for _ in range(pairs)]
    return of_pairs(name, timed, goal=goal)


def of_pairs(name: str, timed: list[tuple[float, float]], *, goal: float = 0) -> Result:
    """Return the result of pairs measured elsewhere."""
    acts, floors = zip(*timed, strict=True)
    return Result(name, median(acts), median(floors), median(act / floor for act, floor in timed), goal)
