"""By which rules dates are counted now: the digest of the legal data, of the procedures and of this version."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import version

from cases.procedures import KNOWN
from workflow.law.reading import DATA


@cache
def rules_digest() -> str:
    """Return one digest of everything but the calendars that a count of dates rests on."""
    found = sha256(version("saisine").encode())
    for path in sorted(DATA.glob("*.csv")):
        found.update(path.name.encode() + b"\0" + sha256(path.read_bytes()).digest())
    for name in sorted(KNOWN):
        found.update(name.encode() + b"\0" + KNOWN[name].sha256.encode())
    return found.hexdigest()
