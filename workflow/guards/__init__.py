"""Conditions on a step. Each guard returns None, or the reason for refusing.

To add one: a function ``(facts, step, *, parameters) -> Refusal | None`` in the module of its subject, under
``@guard(label, basis=..., reads=...)``; a French sentence that says what to do next, the text of law only where it
says so, the field or event that cures; a row in ``tests/workflow/test_guards.py``. Then name it in a procedure.
"""

from workflow.guards import closing, conditions, course, intake, people, qualification, referral
from workflow.guards.registry import CONDITION_READS, CONDITIONS, GUARDS, NETWORK_RULE, Guard, guard_label

__all__ = [
    "CONDITIONS",
    "CONDITION_READS",
    "GUARDS",
    "NETWORK_RULE",
    "Guard",
    "closing",
    "conditions",
    "course",
    "guard_label",
    "intake",
    "people",
    "qualification",
    "referral",
]
