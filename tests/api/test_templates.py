"""What every template must keep to: strict, escaped, nothing inline, the right words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from api.templating import HERE, AssetsNotBuiltError, asset, environment, icon, render

FOLDER = HERE / "templates"
TEMPLATES = tuple(sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.html")))
STYLES = tuple(sorted((HERE / "static" / "src").glob("*.css")))


def source(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_compiles(name: str) -> None:
    assert environment().get_template(name).name == name


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_holds_nothing_inline_and_nothing_unescaped(name: str) -> None:
    """The content policy would stop an inline script or style; ``safe`` would let a narrative become markup."""
    text = source(name)
    assert re.findall(r"\|\s*safe\b|<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|hx-on|javascript:|js:", text) == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_names_no_foreign_address(name: str) -> None:
    assert re.findall(r"(?:src|href|action)=\"(?:https?:)?//", source(name)) == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_nobody_is_called_guilty(name: str) -> None:
    """*mis en cause*, presumed innocent: never *coupable*, nor *auteur* of the facts."""
    assert re.findall(r"coupable|auteur des faits|accusé(?! de réception| papier|\b[,;])", source(name)) == []


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_colours_stand_in_the_tokens_alone(path: Path) -> None:
    found = re.findall(r"#[0-9a-fA-F]{3,8}\b", path.read_text(encoding="utf-8"))
    assert path.name == "tokens.css" or set(found) <= {"#000", "#fff"}, found


def test_an_unknown_name_is_an_error_and_never_an_empty_place() -> None:
    with pytest.raises(UndefinedError):
        render("pages/problem.html", kind=None)


def test_a_value_is_escaped() -> None:
    shown = environment().from_string("{{ value }}").render(value="<script>alert(1)</script>")
    assert shown == "&lt;script&gt;alert(1)&lt;/script&gt;"


def test_words_of_a_template_get_their_no_break_spaces_and_values_do_not() -> None:
    shown = environment().from_string('<b title="a : b">Motif : {{ value }}</b>').render(value="un : deux")
    assert shown == '<b title="a : b">Motif\u00a0: un : deux</b>'


def test_an_address_carries_the_mark_of_its_content() -> None:
    assert re.fullmatch(r"/static/src/base\.css\?v=[0-9a-f]{12}", asset("src/base.css"))


def test_a_missing_asset_or_icon_says_what_to_run() -> None:
    with pytest.raises(AssetsNotBuiltError, match=r"api\.assets"):
        asset("built/missing.css")
    with pytest.raises(AssetsNotBuiltError, match=r"api\.assets"):
        icon("missing")


def test_an_icon_is_hidden_from_screen_readers() -> None:
    assert 'aria-hidden="true"' in icon("search")
