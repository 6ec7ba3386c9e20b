"""Guessing gets slower and slower; nobody is ever locked out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from api.slowdown import FORGOTTEN_AFTER, LONGEST, REMEMBERED, WAITING_AT_ONCE, Slowdown

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def after(failures: int) -> Slowdown:
    slowdown = Slowdown()
    for _ in range(failures):
        slowdown.failed("quelqu’un", now=NOW)
    return slowdown


@pytest.mark.parametrize("failures,seconds", [(0, 0), (2, 0), (3, 1), (4, 2), (7, 16), (9, LONGEST), (500, LONGEST)])
def test_each_failure_doubles_the_wait_up_to_its_longest(failures: int, seconds: float) -> None:
    assert after(failures).wait_seconds("quelqu’un", now=NOW) == seconds


def test_failures_are_forgotten_after_a_quarter_of_an_hour() -> None:
    slowdown = after(9)
    assert slowdown.wait_seconds("quelqu’un", now=NOW + FORGOTTEN_AFTER) == 0
    slowdown.failed("quelqu’un", now=NOW + FORGOTTEN_AFTER + timedelta(seconds=1))
    assert slowdown.wait_seconds("quelqu’un", now=NOW + FORGOTTEN_AFTER + timedelta(seconds=2)) == 0


def test_success_forgets_the_failures_and_others_never_waited() -> None:
    slowdown = after(9)
    assert slowdown.wait_seconds("une autre", now=NOW) == 0
    slowdown.succeeded("quelqu’un")
    assert slowdown.wait_seconds("quelqu’un", now=NOW) == 0


def test_memory_is_bounded() -> None:
    slowdown = Slowdown()
    for number in range(REMEMBERED + 10):
        slowdown.failed(str(number), now=NOW)
    assert len(slowdown._failures) == REMEMBERED


def test_one_address_waits_with_few_tries_at_once() -> None:
    slowdown = Slowdown()
    assert [slowdown.enter("198.51.100.1") for _ in range(WAITING_AT_ONCE + 1)] == [True] * WAITING_AT_ONCE + [False]
    slowdown.leave("198.51.100.1")
    assert slowdown.enter("198.51.100.1")
    assert slowdown.enter("198.51.100.2")
