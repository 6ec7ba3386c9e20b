"""Every write of a case. One function is one act: one transaction, one event of the trail, one answer."""

from cases.commands.answers import Answer
from cases.commands.change import Change
from cases.commands.details import Details, record_details
from cases.commands.drafts import create_draft
from cases.commands.idempotency import request
from cases.commands.qualification import record_qualification
from cases.commands.steps import advance, dry_run
from cases.commands.transaction import transact

__all__ = [
    "Answer",
    "Change",
    "Details",
    "advance",
    "create_draft",
    "dry_run",
    "record_details",
    "record_qualification",
    "request",
    "transact",
]
