"""``saisine recount``: what would move, then what moved, in plain sentences."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from api import calendar_cli
from api.cli import main
from cases.calendars.days import NewDay, add_day
from cases.db import Store
from tests.factories import a_registered_case

MOURNING = NewDay("holiday", "Deuil national", date(2026, 11, 27), source="décret n° 2026-1200")


@pytest.fixture
def ordered(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch, store_folder: Path) -> str:
    """A registered case whose first contact a new holiday moves; the command works on its store. Its number."""
    journey = a_registered_case(sqlite_store)
    now = journey.later(hours=1).now
    add_day(sqlite_store, journey.people.national_admin, MOURNING, now=now)
    monkeypatch.setenv("SAISINE_DATA_DIR", str(store_folder))
    monkeypatch.setattr(calendar_cli, "now", lambda: now + timedelta(minutes=1))
    return journey.case.case_number or ""


def said(*words: str) -> str:
    """Return what the command prints."""
    result = CliRunner().invoke(main, ["recount", *words], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout.replace("\N{NO-BREAK SPACE}", " ")


def test_a_dry_run_names_what_would_move_and_writes_nothing(ordered: str) -> None:
    first = said("--dry-run")
    assert "Dossiers ouverts lus : 1. À changer : 1." in first
    assert ordered in first
    assert "le 1er décembre 2026 au lieu du 30 novembre 2026" in first
    assert "Rien n’a été écrit." in first
    assert said("--dry-run") == first


def test_the_command_does_what_was_ordered_and_says_why(ordered: str) -> None:
    assert ordered
    told = said()
    assert "Jour férié ajouté : Deuil national" in told
    assert "Lus : 1. Changés : 1." in told
    assert "Nouveau calcul demandé. Lus : 1. Changés : 0." in told
    assert "À changer : 0." in said("--dry-run")
