"""Article numbers as data: what an article is called on a day, wherever its number is written.

Rules, guards, procedures and templates name an article by its key (``CPP_40``) or write it as jurists do (« CPP, art.
40, al. 2 », « articles 225-2 et 432-7 du code pénal »). ``articles.csv`` says which number each key bears from when to
when; a renumbering is one row more, and every page, refusal and letter of a later day prints the new number.

On a day for which no row gives the number, the old one is said to be old: « ancien article 40 du code de procédure
pénale ». A text that calls itself old (« CPP, art. 8 (ancien) ») keeps the number that it had.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import Any, TypeVar, cast

from workflow.law.dates import typeset
from workflow.law.models import holding
from workflow.law.naming import Article, LegalText
from workflow.law.reading import LAW

Told = TypeVar("Told")
OLD_NUMBER = " (ancienne numérotation)"
_SPACE = "[\\s\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_NUMBER = (
    rf"(?:[LRDA]\.?{_SPACE}?)?\d+(?:-\d+)*(?:{_SPACE}(?:bis|ter|quater)(?:{_SPACE}[A-Z]\b)?)?"
    rf"(?![\w°]|-\d|{_SPACE}(?:janv|fév|mars|avril|mai|juin|juil|août|sept|oct|nov|déc))"
)
_ANY_NUMBER = re.compile(rf"(?<![\w,.(-]){_NUMBER}")
_NOT_AN_ARTICLE = re.compile(rf"(?:al\.|alinéa|n°|tableau|loi|décret){_SPACE}*$")
_ENDS = re.compile(rf";|(?<={_SPACE})\(")
_QUALIFIED = re.compile(rf"(?:,?{_SPACE}(?:al\.|alinéa){_SPACE}\d+|,{_SPACE}\d+°|\([^()]*\))*")


@dataclass(frozen=True, slots=True)
class Cited:
    """One article in a sentence: where its number stands (from ``start`` to ``end``) and which article it is."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Citation:
    """One text named in a sentence from ``start`` to ``end``, with the articles that follow or precede its name."""

    start: int
    end: int
    text: str
    articles: tuple[Cited, ...]


class Citations:
    """Finds the articles that a sentence names, and writes the sentence with the numbers of a day."""

    def __init__(self, texts: Mapping[str, LegalText], articles: Mapping[str, tuple[Article, ...]]) -> None:
        self._articles = articles
        self._keys = {(row.text, _folded(row.number)): key for key, rows in articles.items() for row in rows}
        self._codes = {_folded(spelling): code for code, text in texts.items() for spelling in text.spellings}
        names = "|".join(_pattern(name) for name in sorted(_spellings(texts), key=len, reverse=True))
        self._after = re.compile(rf"(?<![\w-])(?P<name>{names})(?![\w-])")
        numbers = rf"{_NUMBER}(?:(?:,|{_SPACE}et|{_SPACE}à){_SPACE}{_NUMBER})*"
        self._before = re.compile(
            rf"(?<!ancien )(?<!anciens )\b[Aa]rt(?:icles?|\.){_SPACE}(?P<numbers>{numbers}){_SPACE}"
            rf"(?:du{_SPACE}|de{_SPACE}la{_SPACE})?(?P<name>{names})(?![\w-])"
        )
        self._aliases = {row.alias: key for key, rows in articles.items() for row in rows if row.alias}
        called = "|".join(_pattern(alias[1:]) for alias in self._aliases) or r"(?!)"
        self._called = re.compile(rf"(?P<first>[Aa])(?:{called})(?![\w-]|{_SPACE}d(?:u|e|es)\b)")
        self.cited = lru_cache(maxsize=4096)(self._cited)

    def found(self, sentence: str) -> tuple[Citation, ...]:
        """Return the citations of a sentence, in its order; one that calls itself old is left alone."""
        return tuple(sorted(self._found(sentence), key=lambda citation: citation.start))

    def _found(self, sentence: str) -> Iterator[Citation]:
        taken: list[tuple[int, int]] = []
        for match in self._before.finditer(sentence):
            taken.append(match.span())
            yield self._citation(sentence, match, match.span("numbers"))
        names = [
            match
            for match in self._after.finditer(sentence)
            if not any(start <= match.start() < end for start, end in taken)
        ]
        stops = [*(match.start() for match in names[1:]), len(sentence)]
        for match, stop in zip(names, stops, strict=False):
            ends = _ENDS.search(sentence, match.end(), stop)
            end = ends.start() if ends else stop
            if "ancien" not in sentence[end:stop][:10]:
                yield self._citation(sentence, match, (match.end(), end))

    def _citation(self, sentence: str, match: re.Match[str], where: tuple[int, int]) -> Citation:
        """Return the citation of a text whose articles stand ``where``; it ends after them and their qualifiers."""
        code = self._codes[_folded(match["name"])]
        articles = tuple(self._numbers(sentence, *where, code))
        end = max([match.end(), *(article.end for article in articles)])
        qualified = _QUALIFIED.match(sentence, end)
        return Citation(match.start(), qualified.end() if qualified and articles else end, code, articles)

    def _numbers(self, sentence: str, start: int, end: int, code: str) -> Iterator[Cited]:
        for match in _ANY_NUMBER.finditer(sentence, start, end):
            key = self._keys.get((code, _folded(match[0])))
            if key is not None and not _NOT_AN_ARTICLE.search(sentence, start, match.start()):
                yield Cited(match.start(), match.end(), key)

    def _cited(self, sentence: str, on: date) -> str:
        """Return the sentence with each article under its number of that day."""
        changed = sentence
        for citation in reversed(self.found(sentence)):
            changed = self._renumbered(changed, citation, on)
        return self._called.sub(lambda match: self._alias(match, on), changed)

    def _renumbered(self, sentence: str, citation: Citation, on: date) -> str:
        rows = {article: holding(self._articles[article.key], on) for article in citation.articles}
        if None in rows.values():
            sentence = f"{sentence[: citation.end]}{OLD_NUMBER}{sentence[citation.end :]}"
        for article, row in reversed(rows.items()):
            if row is not None and _folded(row.number) != _folded(sentence[article.start : article.end]):
                sentence = f"{sentence[: article.start]}{row.number}{sentence[article.end :]}"
        return sentence

    def _alias(self, match: re.Match[str], on: date) -> str:
        """Return what an article known by its bare number is called on that day, with the capital that it had."""
        key = self._aliases[_plain(match[0][0].lower() + match[0][1:])]
        row = holding(self._articles[key], on)
        return f"{match['first']}{row.alias[1:]}" if row is not None and row.alias else match[0]


def _folded(written: str) -> str:
    """Return a number or a name without what print adds: « L. 114-5 » and « L114-5 » are one."""
    return re.sub(rf"[.{_SPACE[1:-1]}]", "", written).replace("'", "’").casefold()


def _plain(written: str) -> str:
    return " ".join(written.split())


def _pattern(name: str) -> str:
    """Return a pattern of a name in which any space of print fits."""
    return _SPACE.join(re.escape(word).replace("’", "['’]") for word in name.split())


def _spellings(texts: Mapping[str, LegalText]) -> Iterator[str]:
    return (spelling for text in texts.values() for spelling in text.spellings)


_CITATIONS = Citations(LAW.texts, LAW.articles)


def cited(sentence: str, on: date) -> str:
    """Return a sentence with each article that it names under its number of that day."""
    return _CITATIONS.cited(sentence, on)


def citations(sentence: str) -> tuple[Citation, ...]:
    """Return the citations of a sentence, in its order."""
    return _CITATIONS.found(sentence)


def article_number(key: str, on: date) -> Article | None:
    """Return the row that gives the number of an article on a day, None where none does. Raises KeyError."""
    return holding(LAW.articles[key], on)


def of_the_day(told: Told, on: date) -> Told:
    """Return what is told with each article that it names under its number of that day, however deep it stands."""
    return cast("Told", _dated(told, on))


def _dated(told: Any, on: date) -> Any:
    if isinstance(told, str):
        return cited(told, on)
    if type(told) is tuple:
        return tuple(_dated(each, on) for each in told)
    if is_dataclass(told) and not isinstance(told, type):
        return replace(told, **{each.name: _dated(getattr(told, each.name), on) for each in fields(told)})
    return told


def articles_label(keys: Iterable[str], on: date) -> str:
    """Name articles as a letter does: « articles 5 et 6 de la loi organique n° 2011-333 du 29 mars 2011 ».

    An article whose number of the day nobody has noted is named by its old one: « ancien article 40 du code de
    procédure pénale ». Raises ``KeyError`` for an unknown key.
    """
    rows = [(holding(LAW.articles[key], on), LAW.articles[key][-1]) for key in keys]
    named = [(row or last, row is None) for row, last in rows]
    groups = groupby(named, key=lambda each: (each[0].text, each[1]))
    return typeset(" et ".join(_group(text, old, [row.number for row, _ in found]) for (text, old), found in groups))


def _group(text: str, old: bool, numbers: list[str]) -> str:  # noqa: FBT001 - one group of a sentence
    word = "article" if len(numbers) == 1 else "articles"
    *first, last = numbers
    told = f"{', '.join(first)} et {last}" if first else last
    former = {(False, True): "", (False, False): "", (True, True): "ancien ", (True, False): "anciens "}
    return f"{former[old, len(numbers) == 1]}{word} {told} {LAW.texts[text].of_fr}"
