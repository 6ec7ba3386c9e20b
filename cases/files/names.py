"""Names that people give to files, made fit to be shown. A name is never used as a path and never tells the type."""

from __future__ import annotations

import re
import unicodedata
from typing import Final
from urllib.parse import unquote

from cases.files.kinds import EXTENSIONS

LONGEST_STEM: Final = 100
UNNAMED: Final = "piece"
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
_EXTENSION: Final = re.compile(r"\.(?=\d*[A-Za-z])([A-Za-z0-9]{1,5})$")
"""A number alone is none: « accord v1.2 »."""
_UNFIT: Final = re.compile(r"[^\w .,()'’&+@=!-]+")
_SPACES: Final = re.compile(r"\s+")
_EDGES: Final = " ._-=+@"
"""What a name neither begins nor ends with: hidden files, options, formulas."""


def declared_extension(name: str) -> str:
    """Return the last extension of a declared name, in lower case without its dot; empty where there is none."""
    found = _EXTENSION.search(_last_part(name))
    return found[1].lower() if found else ""


def safe_name(name: str, extension: str) -> str:
    """Return a name to show: last part of a path, plain characters, at most 100 of them, and the true extension."""
    stem = _without_extension(_last_part(name))
    while (found := _EXTENSION.search(stem)) and found.start() and found[1].lower() in EXTENSIONS:
        stem = stem[: found.start()]
    stem = _SPACES.sub(" ", _UNFIT.sub("_", stem)).strip(_EDGES)[:LONGEST_STEM].strip(_EDGES)
    if not stem or _RESERVED.fullmatch(stem.split(".", maxsplit=1)[0]):
        stem = f"{UNNAMED} {stem}".strip()
    return f"{stem}.{extension}"


def _without_extension(name: str) -> str:
    found = _EXTENSION.search(name)
    return name[: found.start()] if found and found.start() else name


def _last_part(name: str) -> str:
    """Decode what is percent-coded, cut at the first control character, keep what follows the last separator."""
    decoded = unicodedata.normalize("NFC", unquote(unquote(name, errors="replace"), errors="replace"))
    shown = []
    for character in decoded:
        category = unicodedata.category(character)
        if category == "Cc":
            break
        if category not in {"Cf", "Cs", "Co", "Cn", "Zl", "Zp"}:
            shown.append(character)
    return re.split(r"[/\\:]", "".join(shown).rstrip(". "))[-1]
