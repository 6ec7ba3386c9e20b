"""Words of a name, normalised for the blind index: written when a case is made, asked for by search and duplicates."""

from __future__ import annotations

import re
from typing import Final

from anyascii import anyascii

SHORTEST_WORD: Final = 2


def name_tokens(*names: str) -> frozenset[str]:
    """Return the words of names without accents, case, hyphens or apostrophes: « D'Almeida-Pôl » -> almeida, pol."""
    words = re.split(r"[^a-z0-9]+", anyascii(" ".join(names)).casefold())
    return frozenset(word for word in words if len(word) >= SHORTEST_WORD)
