"""Pages from templates: strict, escaped, with ready values only. The one place that makes a Jinja environment."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup

from api import french
from cases.reports import visible
from workflow.law.articles import cited

HERE: Final = Path(__file__).parent
STATIC: Final = HERE / "static"
ICONS: Final = STATIC / "built" / "icons"
_OPENING: Final = re.compile(r"<svg[^>]*>")
_NOT_WORDS: Final = re.compile(r"(\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>)", re.DOTALL)


class AssetsNotBuiltError(RuntimeError):
    """The built assets are missing: run ``npm ci --ignore-scripts && python -m api.assets``."""

    def __str__(self) -> str:
        """Say what to run."""
        return str(type(self).__doc__)


def render(template: str, /, **values: Any) -> str:
    """Return the page. An undefined name in the template is an error, never an empty place."""
    return environment().get_template(template).render(values)


class FrenchSpaces(Extension):
    """Puts no-break spaces into the words of a template, once, when it is read; values and tags are left alone."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the source with the spaces that French typography wants."""
        del name, filename
        parts = _NOT_WORDS.split(source)
        return "".join(part if number % 2 else french.spaced(part) for number, part in enumerate(parts))


def _shown(value: Any) -> Any:
    """Spell out hidden control and direction characters of what people wrote; what templates made is left alone."""
    return visible(value) if type(value) is str else value


@cache
def environment() -> Environment:
    """Return the environment, made once."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=[FrenchSpaces],
        finalize=_shown,
    )
    made.globals.update(asset=asset, icon=icon, request_key=request_key, count=french.count, listing=french.listing)
    made.filters.update(
        cited=cited,
        plain_date=french.plain_date,
        long_date=french.long_date,
        weekday_date=french.weekday_date,
        near_date=french.near_date,
        date_and_hour=french.date_and_hour,
        hour=french.hour,
        paris_day=french.paris_day,
        thousands=french.thousands,
        size=french.size,
        lower_first=french.lower_first,
        end_once=french.end_once,
    )
    return made


def request_key() -> str:
    """Return a new key for a form: the same sending twice is done once (``Idempotency-Key``)."""
    return str(uuid4())


@cache
def asset(path: str) -> str:
    """Return the address of a static file, with a mark of its content so that it can be kept for a year.

    Raises:
        AssetsNotBuiltError: the file is not there.
    """
    return f"/static/{path}?v={_mark(path)}"


def _mark(path: str) -> str:
    try:
        return sha256((STATIC / path).read_bytes()).hexdigest()[:12]
    except FileNotFoundError as error:
        raise AssetsNotBuiltError from error


@cache
def icon(name: str, *, large: bool = False) -> Markup:
    """Return a Bootstrap icon as inline SVG, hidden from screen readers: the words beside it say the same."""
    try:
        source = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise AssetsNotBuiltError from error
    sizes = "s-icon s-icon-large" if large else "s-icon"
    opening = f'<svg class="{sizes}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">'
    return Markup(_OPENING.sub(opening, source, count=1).strip())  # noqa: S704 - a file of ours, not a value
