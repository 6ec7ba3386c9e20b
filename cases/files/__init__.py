"""Attachments: checked by their content, cleaned, sealed under the key of their case, opened with a trace."""

from cases.files.attachments import Added, NewAttachment, Opened, accept_unscanned, add_attachment, open_attachment
from cases.files.inspection import inspect
from cases.files.verdicts import Accepted, Inspection, Quarantined, Rejected

__all__ = [
    "Accepted",
    "Added",
    "Inspection",
    "NewAttachment",
    "Opened",
    "Quarantined",
    "Rejected",
    "accept_unscanned",
    "add_attachment",
    "inspect",
    "open_attachment",
]
