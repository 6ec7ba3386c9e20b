"""What the YAML parser has against a text, in French. Its own words are English and written for programmers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_FRENCH: Final[Mapping[str, str]] = MappingProxyType(
    {
        "could not find expected ':'": "il manque « : » après une clé",
        "mapping values are not allowed in this context": "« : » n’a pas de sens ici ; "
        "mettez le texte entre apostrophes",
        "mapping keys are not allowed in this context": "« ? » n’a pas de sens ici ; mettez le texte entre apostrophes",
        "block sequence entries are not allowed in this context": "« - » n’a pas de sens ici ; une liste commence "
        "à la ligne",
        "did not find expected key": "une clé est attendue ici ; vérifiez le retrait et les apostrophes",
        "did not find expected '-' indicator": "un élément « - » est attendu ici ; vérifiez le retrait",
        "did not find expected ',' or ']'": "une liste « [ ] » n’est pas refermée, ou il y manque une virgule",
        "did not find expected ',' or '}'": "un tableau « { } » n’est pas refermé, ou il y manque une virgule",
        "did not find expected node content": "une valeur est attendue ici",
        "did not find expected <document start>": "le document est fini, rien ne peut suivre",
        "found unexpected end of stream": "un texte entre guillemets n’est pas refermé",
        "found unexpected document indicator": "un texte entre guillemets n’est pas refermé",
        "found character that cannot start any token": "ce caractère ne peut pas commencer une valeur ; "
        "mettez le texte entre apostrophes",
        "found a tab character that violates indentation": "le retrait se fait par des espaces, sans tabulation",
        "found a tab character where an indentation space is expected": "le retrait se fait par des espaces, "
        "sans tabulation",
        "found unknown escape character": "ce caractère ne suit pas « \\ » ; mettez le texte entre apostrophes",
        "found undefined tag handle": "une étiquette « ! » n’est pas admise",
        "did not find expected alphabetic or numeric character": "le nom d’une ancre « & » ou d’un renvoi « * » "
        "est attendu",
        "did not find expected comment or line break": "la ligne devrait finir ici",
        "found duplicate %YAML directive": "la directive « %YAML » est écrite deux fois",
        "found incompatible YAML document": "cette version de YAML n’est pas lue",
    }
)


def french_problem(problem: str | None) -> str:
    """Return a sentence for a problem of the parser."""
    said = _FRENCH.get(problem or "", "la structure ne se lit pas à cet endroit ; vérifiez le retrait et la ligne")
    return f"Le fichier n’est pas du YAML lisible : {said}."
