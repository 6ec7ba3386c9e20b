"""The zone of the server changes nothing: the same counts in Kiritimati, in Adak, and in both nights of DST."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from workflow.periods import paris_date

ROOT = Path(__file__).parents[2]
ZONES = ("UTC", "Europe/Paris", "Pacific/Kiritimati", "America/Adak", "Asia/Kathmandu", "Australia/Lord_Howe")
COUNTS = """
import hashlib, random, time
from datetime import date, datetime, timedelta, timezone
from cases.facts import civil_day
from tests.workflow.test_periods_second_rows import product, situation
from tests.workflow.test_periods_second_stops import history, product as stopped
from workflow.periods import paris_date
said = []
draw = random.Random("zones")
for number in range(300):
    said.append(stopped(*history(draw)))
    today = date(2018, 1, 1) + timedelta(days=number * 9)
    said.append(sorted(product(situation(draw, today)[0], today).items()))
for hour in range(0, 24 * 400):
    instant = datetime(2026, 1, 1, 0, 59, 59, tzinfo=timezone.utc) + timedelta(hours=hour)
    said.append((paris_date(instant), civil_day(instant)))
print(time.tzname[0], hashlib.sha256(repr(said).encode()).hexdigest())
"""


def counted_in(zone: str) -> tuple[str, str]:
    """Count in a process of its own, as a server in that zone would; return its zone and what it counted."""
    told = subprocess.run(
        [sys.executable, "-c", COUNTS],
        cwd=ROOT,
        env={**os.environ, "TZ": zone},
        capture_output=True,
        text=True,
        check=True,
    )
    name, _, digest = told.stdout.strip().rpartition(" ")
    return name, digest


def test_every_server_zone_counts_the_same_days() -> None:
    found = {zone: counted_in(zone) for zone in ZONES}
    assert len({name for name, _ in found.values()}) == len(ZONES)
    assert len({digest for _, digest in found.values()}) == 1


# instant, its day in Paris
NIGHTS = [
    ("2026-03-28T22:59:59", "2026-03-28", "the last second before the night of summer time"),
    ("2026-03-28T23:00:00", "2026-03-29", "midnight, still one hour ahead of UTC"),
    ("2026-03-29T00:59:59", "2026-03-29", "a second before two o'clock becomes three"),
    ("2026-03-29T01:00:00", "2026-03-29", "three o'clock, two hours ahead of UTC"),
    ("2026-03-29T21:59:59", "2026-03-29", "the end of a day of twenty-three hours"),
    ("2026-03-29T22:00:00", "2026-03-30", "midnight, two hours ahead"),
    ("2026-10-24T21:59:59", "2026-10-24", "the last second before the night of winter time"),
    ("2026-10-24T22:00:00", "2026-10-25", "midnight, still two hours ahead"),
    ("2026-10-25T00:30:00", "2026-10-25", "half past two, the first time"),
    ("2026-10-25T01:30:00", "2026-10-25", "half past two, the second time"),
    ("2026-10-25T22:59:59", "2026-10-25", "the end of a day of twenty-five hours"),
    ("2026-10-25T23:00:00", "2026-10-26", "midnight, one hour ahead again"),
]


@pytest.mark.parametrize(("instant", "day", "why"), NIGHTS)
def test_an_instant_of_a_night_of_change_has_its_day_in_paris(instant: str, day: str, why: str) -> None:
    assert paris_date(datetime.fromisoformat(instant).replace(tzinfo=UTC)) == date.fromisoformat(day), why
