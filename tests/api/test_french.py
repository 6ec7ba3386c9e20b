"""Dates, counts and spaces as French readers expect them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from api import french

THURSDAY = date(2026, 11, 5)
NARROW, FIXED = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    "day,told",
    [
        (date(2026, 11, 10), "mar. 10 nov."),
        (date(2026, 12, 1), "mar. 1er déc."),
        (date(2027, 11, 4), "jeu. 4 nov."),
        (date(2027, 11, 5), "ven. 5 nov. 2027"),
        (date(2025, 11, 6), "jeu. 6 nov."),
        (date(2025, 11, 5), "mer. 5 nov. 2025"),
        (date(2031, 2, 18), "mar. 18 févr. 2031"),
    ],
)
def test_a_date_gets_its_year_from_twelve_months_away_on(day: date, told: str) -> None:
    assert french.near_date(day, THURSDAY) == told


@pytest.mark.parametrize(
    "on,left,level,told",
    [
        (date(2026, 11, 3), -2, "late", f"En retard de 2{FIXED}jours ouvrés (mar. 3 nov.)"),
        (date(2026, 11, 4), -1, "late", f"En retard de 1{FIXED}jour ouvré (mer. 4 nov.)"),
        (date(2026, 11, 1), 0, "late", "En retard (dim. 1er nov.)"),
        (date(2016, 10, 18), -2543, "late", "En retard depuis le mar. 18 oct. 2016"),
        (date(2026, 11, 10), 3, "critical", f"au plus tard mar. 10 nov. (3{FIXED}jours ouvrés)"),
        (THURSDAY, 0, "soon", "aujourd’hui, au plus tard jeu. 5 nov."),
        (date(2030, 2, 18), 800, "calm", "au plus tard lun. 18 févr. 2030"),
        (date(2026, 11, 3), -2, "done", "fait le mar. 3 nov."),
    ],
)
def test_a_deadline_is_said_in_words(on: date, left: int, level: str, told: str) -> None:
    assert french.deadline_text(on=on, business_days=left, level=level, today=THURSDAY) == told


def test_an_hour_is_that_of_paris_in_summer_and_in_winter() -> None:
    assert french.hour(datetime(2026, 7, 1, 10, 5, tzinfo=UTC)) == f"12{NARROW}h{NARROW}05"
    assert french.hour(datetime(2026, 11, 3, 10, 42, tzinfo=UTC)) == f"11{NARROW}h{NARROW}42"


def test_the_day_of_a_moment_is_the_day_in_paris() -> None:
    assert french.paris_day(datetime(2026, 11, 3, 23, 30, tzinfo=UTC)) == date(2026, 11, 4)


@pytest.mark.parametrize(
    "number,told", [(0, "0 dossier"), (1, "1 dossier"), (2, "2 dossiers"), (1207, "1 207 dossiers")]
)
def test_the_plural_begins_at_two(number: int, told: str) -> None:
    assert french.count(number, "dossier").replace(FIXED, " ").replace(NARROW, " ") == told


@pytest.mark.parametrize(
    "words,told", [((), ""), (("a",), "a"), (("a", "b"), "a et b"), (("a", "b", "c"), "a, b et c")]
)
def test_a_list_ends_with_et(words: tuple[str, ...], told: str) -> None:
    assert french.listing(words) == told


def test_no_break_spaces_stand_where_french_wants_them() -> None:
    assert french.spaced("Pourquoi ? « Ici » : non ; oui !") == (
        f"Pourquoi{NARROW}? «{FIXED}Ici{FIXED}»{FIXED}: non{NARROW}; oui{NARROW}!"
    )
    assert french.spaced("https://exemple.fr:8000/") == "https://exemple.fr:8000/"


def test_a_capital_word_keeps_its_capital_inside_a_sentence() -> None:
    assert french.lower_first("DDD saisi") == "DDD saisi"
    assert french.lower_first("Valider l’orientation") == "valider l’orientation"


@pytest.mark.parametrize("octets,told", [(1, "1 ko"), (211_900, "212 ko"), (1_440_000, "1,4 Mo")])
def test_a_size_is_rounded_for_people(octets: int, told: str) -> None:
    assert french.size(octets).replace(FIXED, " ") == told
