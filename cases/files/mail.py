"""Checks of a mail kept as a file: each paper inside is checked as if it had come alone."""

from __future__ import annotations

from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import Message
from typing import Final

from cases.files.verdicts import FileError, Inspection, Quarantined, Rejected

DEEPEST: Final = 3
MOST_PARTS: Final = 100

Check = Callable[[bytes, str], Inspection]


def check_mail(data: bytes, check: Check) -> Quarantined | None:
    """Check every attached file. Returns the quarantine of one, if any; raises FileError where one is refused."""
    message = message_from_bytes(data, policy=policy.default)
    if _depth(message) > DEEPEST or sum(1 for _ in message.walk()) > MOST_PARTS:
        raise FileError("mail_too_deep")
    for part in message.walk():
        if part.is_multipart() or part.get_content_maintype() == "text":
            continue
        found = _checked(part, check)
        if isinstance(found, Quarantined):
            return found
    return None


def _checked(part: Message, check: Check) -> Inspection:
    name = part.get_filename() or "sans nom"
    payload = part.get_payload(decode=True)
    found = check(payload if isinstance(payload, bytes) else b"", name)
    if isinstance(found, Rejected):
        raise FileError("mail_attachment", name=name[:60], reason=found.reason_fr)
    return found


def _depth(message: Message) -> int:
    """Return how many mails stand one inside the other."""
    inner = message.get_payload() if message.is_multipart() else []
    parts = [part for part in inner if isinstance(part, Message)] if isinstance(inner, list) else []
    own = message.get_content_type() == "message/rfc822"
    return own + max((_depth(part) for part in parts), default=0)
