"""The limitation rows of one case against the bare days of its rows: same number, and the working day before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.benchmarks.measure import Result, paired
from workflow.law import LAW, Length
from workflow.periods import Situation, Stop, limitation_rows, nature_of, previous_business_day, starts_from_report
from workflow.periods.calendar import same_number_day

TODAY = date(2026, 11, 22)
STOPS = (Stop("MEDIATION", date(2025, 2, 3), date(2025, 4, 30)), Stop("ACKNOWLEDGEMENT", date(2026, 1, 12)))
CASES: tuple[tuple[str, str | None, str, tuple[Stop, ...]], ...] = (
    ("private employer", "EMPLOYMENT_PRIVATE", "company", ()),
    ("public employer", "EMPLOYMENT_PUBLIC", "public_body", ()),
    ("private landlord", "HOUSING_PRIVATE", "company", ()),
    ("nothing known", None, "unknown", ()),
    ("private employer, two stops", "EMPLOYMENT_PRIVATE", "company", STOPS),
)


def limitation_against_bare_days() -> Iterator[Result]:
    """One case, every rule chosen, counted and explained; a case should take less than 200 us."""
    for name, domain, kind, stops in CASES:
        starts = starts_from_report(
            domain=domain,
            respondent_kind=kind,
            facts_on=date(2024, 7, 8),
            recorded={"notification": date(2026, 10, 1)},
        )
        situation = Situation(
            domain=domain, respondent_nature=nature_of(kind), events=starts, grounds=("ORIGIN",), stops=stops
        )
        rows = [row for row in limitation_rows(situation, today=TODAY) if row.safe_day]
        days = [(row.period.start_on, length) for row in rows if (length := LAW.limitation_rules[row.rule].length)]

        def floor(days: list[tuple[date, Length]] = days) -> None:
            for start, length in days:
                previous_business_day(same_number_day(start, length))

        def act(situation: Situation = situation) -> object:
            return limitation_rows(situation, today=TODAY)

        yield paired(f"limitation, {name} ({len(rows)} rows)", act, floor, pairs=30, repeat=50)
