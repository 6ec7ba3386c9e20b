"""Slowing down who guesses passwords, without ever locking anybody out: each failure makes the next answer later.

Kept in memory, for known and unknown logins alike: neither the wait nor its absence tells whether an account exists.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

FREE_TRIES: Final = 3
LONGEST: Final = 42.0
"""Seconds: a person who mistyped still gets in, a dictionary takes a year for 750,000 words."""
FORGOTTEN_AFTER: Final = timedelta(minutes=15)
REMEMBERED: Final = 10_000
WAITING_AT_ONCE: Final = 3
"""Tries of one address that may wait together: more are told to come back."""


@dataclass(slots=True)
class Slowdown:
    """Failures per login, and tries now waiting per address."""

    _failures: OrderedDict[str, tuple[int, datetime]] = field(default_factory=OrderedDict)
    _waiting: dict[str, int] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait_seconds(self, login: str, *, now: datetime) -> float:
        """Return how long the next try for this login waits before it is looked at."""
        with self._lock:
            failures, last = self._failures.get(login, (0, now))
        if failures < FREE_TRIES or now - last >= FORGOTTEN_AFTER:
            return 0.0
        return min(LONGEST, 2.0 ** (failures - FREE_TRIES))

    def failed(self, login: str, *, now: datetime) -> None:
        """Note a failure."""
        with self._lock:
            failures, last = self._failures.pop(login, (0, now))
            kept = failures if now - last < FORGOTTEN_AFTER else 0
            self._failures[login] = (kept + 1, now)
            if len(self._failures) > REMEMBERED:
                self._failures.popitem(last=False)

    def succeeded(self, login: str) -> None:
        """Forget the failures of this login."""
        with self._lock:
            self._failures.pop(login, None)

    def enter(self, address: str) -> bool:
        """Take a place to wait in; False where this address has too many tries waiting already."""
        with self._lock:
            taken = self._waiting.get(address, 0)
            if taken >= WAITING_AT_ONCE:
                return False
            self._waiting[address] = taken + 1
            return True

    def leave(self, address: str) -> None:
        """Give the place back."""
        with self._lock:
            left = self._waiting.pop(address, 1) - 1
            if left:
                self._waiting[address] = left
