"""Every guard, how it refuses and how it passes: one module per module of guards."""

from tests.workflow.guard_rows import closing, course, intake, people, qualification, referral
from tests.workflow.guard_rows.words import Case, Told

CASES: dict[str, list[Case]] = {
    **closing.CASES,
    **course.CASES,
    **intake.CASES,
    **people.CASES,
    **qualification.CASES,
    **referral.CASES,
}

__all__ = ["CASES", "Case", "Told"]
