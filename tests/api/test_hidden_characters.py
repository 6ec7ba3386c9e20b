"""What people wrote is shown on pages with its hidden characters spelled out, and escaped."""

from __future__ import annotations

from markupsafe import Markup

from api.templating import environment


def shown(value: object) -> str:
    return environment().from_string("{{ value }}").render(value=value)


def test_direction_and_control_characters_are_spelled_out() -> None:
    assert shown("facture_\u202efdp.exe \x1b[31m") == "facture_‹U+202E›fdp.exe ‹U+001B›[31m"


def test_markup_of_a_report_is_shown_as_text() -> None:
    assert shown("<script>alert('refus')</script>") == "&lt;script&gt;alert(&#39;refus&#39;)&lt;/script&gt;"


def test_what_a_template_made_is_left_alone() -> None:
    assert shown(Markup("<b>gras</b>")) == "<b>gras</b>"


def test_lines_and_accents_stay_as_they_are() -> None:
    assert shown("Noé\u0308\r\ndeux\tà") == "Noé\u0308\ndeux\tà"
