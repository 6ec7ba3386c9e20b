"""The sentences of a scenario, each written once and used both ways: to tell a scenario and to read it back.

A blank is ``{name}``. What stands in it is a French name of ``words``, or free text where it ends the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

GIVEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "at_back": "un dossier à l’état « {state} », qui reviendra à « {back} »",
        "at": "un dossier à l’état « {state} »",
        "first": "que l’on a fait, comme {role}, {event}",
    }
)
"""What holds before the step. A sentence of a situation begins with « que » too and is read there."""
CONTEXT: Final = "que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent"
"""What holds in every scenario: the file of the ordinary case says it aspect by aspect."""
WHEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "asked_with": "on demande, comme {role}, {event} avec\N{NO-BREAK SPACE}:",
        "asked": "on demande, comme {role}, {event}",
    }
)
THEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "done_back": "le dossier est à l’état « {state} », il reviendra à « {back} »",
        "done": "le dossier est à l’état « {state} »",
        "moves_of": "« {machine} » ({key}) passe de « {here} » à « {there} »",
        "moves": "« {machine} » passe de « {here} » à « {there} »",
        "begins": "« {machine} » ({key}) commence à « {there} »",
        "letter": "le courrier {letter} est à envoyer",
        "started": "le délai {clock} part",
        "stopped": "le délai {clock} s’arrête",
        "paused": "le délai {clock} est suspendu",
        "resumed": "le délai {clock} reprend",
        "task_within": "une tâche revient {role}, sous {days} jours ouvrés\N{NO-BREAK SPACE}: {what}",
        "task": "une tâche revient {role}\N{NO-BREAK SPACE}: {what}",
        "notice": "{role} est averti\N{NO-BREAK SPACE}: {what}",
        "refused": "l’étape est refusée, il manque la condition « {guard} »",
        "refused_too": "il manque aussi la condition « {guard} »",
        "short_refused": "l’étape est refusée, il manque\N{NO-BREAK SPACE}: {guards}",
        "answer": "la réponse est\N{NO-BREAK SPACE}: {message}",
        "basis": "le fondement est\N{NO-BREAK SPACE}: {basis}",
        "cure_event": "le remède est l’étape {event}",
        "instead": "c’est l’étape {event} qui convient",
        "cure_field": "le remède est le champ « {label} »",
        "cure_place": "le remède se note à la fiche ({pointer})",
        "cure_role": "{role} peut agir",
        "cure_day": "l’étape sera possible le {day}",
    }
)
"""What comes of the step. The longer of two sentences that begin alike stands first."""


def say(sentences: Mapping[str, str], code: str, **blanks: str) -> str:
    """Return a sentence with its blanks filled in."""
    return _spaced(sentences[code]).format_map(blanks)


def read(sentences: Mapping[str, str], line: str) -> tuple[str, Mapping[str, str]] | None:
    """Return which sentence a line is and what stands in its blanks, None where it is none of them."""
    for code, text in sentences.items():
        found = _PATTERNS[text].fullmatch(line)
        if found is not None:
            return code, found.groupdict()
    return None


def _spaced(text: str) -> str:
    """Return a sentence with the no-break spaces of French quotation marks."""
    return text.replace("« ", "«\N{NO-BREAK SPACE}").replace(" »", "\N{NO-BREAK SPACE}»")


def _pattern(text: str) -> re.Pattern[str]:
    blanks = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(_spaced(text)))
    quoted = re.sub(r"(«.)\(\?P(<\w+>)\.\+\?\)(.»)", r"\1(?P\2[^«»]+)\3", blanks)
    return re.compile(quoted)


_PATTERNS: Final = {text: _pattern(text) for sentences in (GIVEN, WHEN, THEN) for text in sentences.values()}
