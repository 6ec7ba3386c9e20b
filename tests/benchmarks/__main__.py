"""Run the benchmarks and print one table: what, its median, the floor's, the ratio, the goal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from rich.console import Console
from rich.table import Table

from tests.benchmarks import advancing, checking, engine, landing, letters, limitation, migrating, recomputing
from tests.benchmarks.measure import Result

BENCHMARKS: Final[Mapping[str, Callable[[], Iterable[Result]]]] = {
    "decide": engine.decide_against_a_trigger,
    "choices": engine.choices_against_triggers,
    "advance": advancing.advance_against_its_statements,
    "checker": checking.time_against_configurations,
    "migration": migrating.judging_against_reading,
    "letter": letters.letter_against_weasyprint,
    "landing": landing.landing_against_counts,
    "recount": recomputing.recount_against_reading,
    "limitation": limitation.limitation_against_bare_days,
}


def main(wanted: list[str]) -> None:
    """Run the benchmarks named, or all of them."""
    table = Table("benchmark", "median", "floor", "ratio", "goal", title="medians; ratios of pairs in one run")
    for name in wanted or BENCHMARKS:
        for result in BENCHMARKS[name]():
            table.add_row(*result.cells())
    Console(width=120).print(table)


if __name__ == "__main__":
    main(sys.argv[1:])
