"""Dates and spaces as French prints them."""

from datetime import UTC, date, datetime

import pytest

from pdf_templates import french


@pytest.mark.parametrize(
    "on,words",
    [
        (date(2026, 3, 1), "dimanche 1er\u00a0mars 2026"),
        (date(2026, 11, 10), "mardi 10\u00a0novembre 2026"),
        (date(2024, 2, 29), "jeudi 29\u00a0février 2024"),
    ],
)
def test_a_day_is_written_with_its_weekday_and_the_first_as_ordinal(on: date, words: str) -> None:
    assert french.long_day(on) == words


@pytest.mark.parametrize(
    "at,words",
    [
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "29\u00a0mars 2026 à 1\u00a0h\u00a059"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "29\u00a0mars 2026 à 3\u00a0h\u00a000"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "1er\u00a0janvier 2027 à 0\u00a0h\u00a030"),
    ],
)
def test_an_instant_is_told_in_paris_across_the_change_of_hour_and_of_year(at: datetime, words: str) -> None:
    assert french.paris_time(at) == words


def test_the_register_keeps_the_microseconds_of_utc() -> None:
    at = datetime(2026, 11, 5, 13, 2, 11, 250, tzinfo=UTC)
    assert french.utc_register(at) == "2026-11-05T13:02:11.000250Z"
    assert french.utc_instant(at) == "2026-11-05T13:02:11Z"
    assert french.paris_instant(at) == "05/11/2026 14:02:11 (heure de Paris)"


@pytest.mark.parametrize(
    "plain,printed",
    [
        ("Quand ?", "Quand\u202f?"),
        ("un ; deux", "un\u202f; deux"),
        ("Objet : essai", "Objet\u00a0: essai"),
        ("« oui »", "«\u00a0oui\u00a0»"),
        ("l'accord", "l’accord"),
        ("30 jours, 50 €", "30\u00a0jours, 50\u00a0€"),
        ("loi n° 2011-333", "loi n°\u00a02011-333"),
    ],
)
def test_spaces_that_must_not_break_are_put_in(plain: str, printed: str) -> None:
    assert french.spaced(plain) == printed


def test_the_tags_of_a_template_are_left_alone() -> None:
    assert french.spaced_markup('<p class="a ; b">c ; d</p>') == '<p class="a ; b">c\u202f; d</p>'


def test_what_a_person_wrote_keeps_its_letters() -> None:
    assert french.unbroken("« l'été » : non ; 30 jours !") == "«\u00a0l'été\u00a0»\u00a0: non\u202f; 30 jours\u202f!"
