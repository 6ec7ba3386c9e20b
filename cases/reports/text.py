"""Text as people sent it, made safe to show: nothing invisible stays invisible, nothing becomes a formula.

What is stored is what was told, character for character. These functions serve screens, reports and exports.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from anyascii import anyascii

BIDI: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Embeddings, overrides and isolates (Unicode Standard Annex 9). The marks U+200E and U+200F are ordinary in Arabic."""
BOM: Final = "\ufeff"
FORMULA_STARTS: Final = frozenset("=+-@\t\r＝＋－＠")
"""First characters that a spreadsheet takes for a formula (OWASP, CSV injection)."""

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_HIDDEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_NOT_A_WORD: Final = re.compile(r"[^0-9a-z]+")


def visible(text: str) -> str:
    """Return the text with each hidden control or direction character spelled out: ``‹U+202E›``.

    Line feeds and tabulations stay; CR LF becomes LF.
    """
    return _HIDDEN.sub(lambda found: f"‹U+{ord(found[0]):04X}›", text.replace("\r\n", "\n"))


def spreadsheet_cell(text: str) -> str:
    """Return the text so that a spreadsheet shows it and never computes it."""
    shown = visible(text)
    return f"'{shown}" if shown[:1] in FORMULA_STARTS else shown


def has_control(text: str) -> bool:
    """Tell whether the text holds a control character other than a tabulation or a line feed."""
    return _CONTROL.search(text) is not None


def has_surrogate(text: str) -> bool:
    """Tell whether the text holds half a character: JSON may say so, UTF-8 cannot (RFC 3629, section 3)."""
    return _SURROGATE.search(text) is not None


def words(text: str) -> tuple[str, ...]:
    """Return the words of a name, folded: without case, accents, hyphens; « Ste » and « St » in full."""
    plain = anyascii(unicodedata.normalize("NFKC", text)).casefold()
    short = {"st": "saint", "ste": "sainte"}
    return tuple(short.get(word, word) for word in _NOT_A_WORD.split(plain) if word)
