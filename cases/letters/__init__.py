"""Letters of a case: from its rows to typed contexts, to previews, to issued bytes. Knows no HTTP."""

from cases.letters.export import TrailRequest, trail_pdf
from cases.letters.issue import OpenedLetter, Paper, issue_letter, left_out, open_letter, preview

__all__ = ["OpenedLetter", "Paper", "TrailRequest", "issue_letter", "left_out", "open_letter", "preview", "trail_pdf"]
