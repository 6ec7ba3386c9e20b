"""Names that people give to files, made fit to be shown. A name is never used as a path and never tells the type."""

from __future__ import annotations

import re
import unicodedata
from typing import Final
from urllib.parse import unquote

LONGEST_STEM: Final = 100
UNNAMED: Final = "piece"
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
_EXTENSION: Final = re.compile(r"\.([A-Za-z0-9]{1,5})$")
_UNFIT: Final = re.compile(r"[^\w .,()'’&+@=!-]+")
_SPACES: Final = re.compile(r"\s+")


def declared_extension(name: str) -> str:
    """Return the last extension of a declared name, in lower case without its dot; empty where there is none."""
    found = _EXTENSION.search(_last_part(name))
    return found[1].lower() if found else ""


def safe_name(name: str, extension: str) -> str:
    """Return a name to show: last part of a path, plain characters, at most 100 of them, and the true extension."""
    stem = _last_part(name)
    while (found := _EXTENSION.search(stem)) and len(stem) > len(found[0]):
        stem = stem[: found.start()]
    stem = _SPACES.sub(" ", _UNFIT.sub("_", stem)).strip(" ._-")[:LONGEST_STEM].strip(" ._-")
    if not stem or _RESERVED.fullmatch(stem.split(".", maxsplit=1)[0]):
        stem = f"{UNNAMED} {stem}".strip()
    return f"{stem}.{extension}"


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
