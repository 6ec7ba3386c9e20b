"""The contrast of every pair of colours in use, light and dark, computed (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

import re

import pytest

from api.templating import STATIC

CSS = (STATIC / "src" / "tokens.css").read_text(encoding="utf-8")
SCHEMES = dict(zip(("light", "dark"), re.findall(r"color-scheme: \w+;(.*?)\}", CSS, re.DOTALL), strict=True))
TEXT = 4.5
CONTROL = 3.0
TEXT_PAIRS = (
    ("text", "bg"),
    ("text", "surface"),
    ("text", "sunken"),
    ("text", "accent-soft"),
    ("muted", "bg"),
    ("muted", "surface"),
    ("muted", "sunken"),
    ("muted", "accent-soft"),
    ("accent", "bg"),
    ("accent", "surface"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("accent-strong", "accent-soft"),
    ("accent-strong", "surface"),
    ("danger", "surface"),
    ("danger", "bg"),
    ("danger", "danger-soft"),
    ("surface", "danger"),
    ("warn", "surface"),
    ("warn", "bg"),
    ("warn", "warn-soft"),
    ("ok", "surface"),
    ("ok", "ok-soft"),
    ("top-text", "top"),
    ("top-muted", "top"),
)
CONTROL_PAIRS = (
    ("control", "bg"),
    ("control", "surface"),
    ("focus", "bg"),
    ("focus", "surface"),
    ("accent", "line"),
    ("accent", "surface"),
    ("danger", "surface"),
    ("top-mark", "top"),
)


def colours(scheme: str) -> dict[str, str]:
    return dict(re.findall(r"--s-([\w-]+): (#[0-9a-f]{6});", SCHEMES[scheme]))


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_gives_the_known_extremes() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("front,ground", TEXT_PAIRS)
def test_text_is_readable(front: str, ground: str, scheme: str) -> None:
    known = colours(scheme)
    assert contrast(known[front], known[ground]) >= TEXT


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("front,ground", CONTROL_PAIRS)
def test_a_control_is_seen(front: str, ground: str, scheme: str) -> None:
    known = colours(scheme)
    assert contrast(known[front], known[ground]) >= CONTROL


def test_both_schemes_have_the_same_colours() -> None:
    assert set(colours("light")) == set(colours("dark"))
