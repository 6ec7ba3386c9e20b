"""Reads scenarios back from their text: each sentence means exactly one thing, or the line is told as unknown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tests.acceptance.gherkin import Line, Text, TextError, read_gherkin, steps_of
from workflow.acceptance import sentences
from workflow.acceptance.features import sentences_of
from workflow.acceptance.scenarios import Asked, Done, NotDone, Outcome, Pairs, Reason, Scenario, Short, Standing
from workflow.acceptance.sentences import CONTEXT
from workflow.acceptance.telling import that
from workflow.acceptance.words import UnknownWordError, Words, key_read, words_of
from workflow.law.dates import MONTHS
from workflow.model import Procedure

FOLDER = Path(__file__).parent / "signalement_v1"


def read_folder(procedure: Procedure, folder: Path = FOLDER) -> list[Scenario]:
    """Read every committed scenario. Raises ``TextError`` at the first line that means nothing."""
    words = words_of(procedure)
    found: list[Scenario] = []
    for path in sorted(folder.glob("T*.feature")):
        found += read_feature(procedure, words, path.name, path.read_text(encoding="utf-8"))
    return found


def read_feature(procedure: Procedure, words: Words, name: str, text: str) -> list[Scenario]:
    """Read the scenarios of one feature."""
    told = read_gherkin(name, text)
    reader = _Reader(procedure, words, name, _event_of(words, name, told))
    context = reader.context(told.context.lines)
    return [
        reader.scenario(number, title, lines, context) for block in told.blocks for number, title, lines in block.told()
    ]


def _event_of(words: Words, name: str, told: Text) -> str:
    try:
        return words.read("event", told.title)
    except UnknownWordError as error:
        raise TextError(f"{name}:1", str(error)) from None


@dataclass(slots=True)
class _Meaning:
    """What the steps of one outcome said so far."""

    values: dict[str, Any] = field(default_factory=dict)
    lists: dict[str, list[Any]] = field(default_factory=dict)
    reasons: list[dict[str, Any]] = field(default_factory=list)
    short: tuple[str, ...] = ()

    def add(self, name: str, value: object) -> None:
        self.lists.setdefault(name, []).append(value)

    def outcome(self, *, short: bool) -> Outcome:
        if self.short:
            return Short(refused_by=self.short)
        if self.reasons:
            return NotDone(tuple(Reason(**reason) for reason in self.reasons))
        if short:
            return Short(**self.values)
        listed: dict[str, Any] = {name: tuple(values) for name, values in self.lists.items()}
        return Done(**(listed | self.values))


class _Reader:
    """The steps of one feature."""

    def __init__(self, procedure: Procedure, words: Words, name: str, event: str) -> None:
        self.words, self.name, self.event = words, name, event
        told = sentences_of(procedure, procedure.event(event))
        self.said = {that(sentence): pair for pair, sentence in told.items()}
        if len(self.said) != len(told):
            raise AssertionError(f"two values of {event} are said alike: {_alike(told)}")

    def context(self, lines: Sequence[Line]) -> Mapping[str, str]:
        """Read what holds in every scenario."""
        if not lines or lines[0].text != CONTEXT:
            raise self._wrong(lines[0].number if lines else 1, f"le contexte commence par « {CONTEXT} »")
        return dict(self._aspect(line) for line in lines[1:])

    def scenario(self, number: int, title: str, lines: Sequence[Line], context: Mapping[str, str]) -> Scenario:
        """Read one scenario."""
        given = steps_of(lines, "given")
        state, back = self._place(given[0])
        first = [self._first(line) for line in given if self._is_first(line)]
        said = dict(self._aspect(line) for line in given[1:] if not self._is_first(line))
        situation: Pairs = tuple((dict(context) | said).items())
        asked = self._asked(*steps_of(lines, "when"))
        return Scenario(
            name=title,
            standing=Standing(state, back, situation),
            asked=asked,
            outcome=self._outcome(asked.event, steps_of(lines, "then"), short=bool(first)),
            first=first[0] if first else None,
            place=f"{self.name}:{number}",
        )

    # given

    def _place(self, line: Line) -> tuple[str, str | None]:
        found = sentences.read(sentences.GIVEN, line.text)
        if found is None or found[0] not in {"at", "at_back"}:
            raise self._wrong(line.number, f"où est le dossier ? {line.text}")
        blanks = found[1]
        back = self._word(line, "state", blanks["back"]) if "back" in blanks else None
        return self._word(line, "state", blanks["state"]), back

    def _aspect(self, line: Line) -> tuple[str, str]:
        if line.text not in self.said:
            raise self._wrong(line.number, f"situation inconnue : {line.text}")
        return self.said[line.text]

    def _is_first(self, line: Line) -> bool:
        found = sentences.read(sentences.GIVEN, line.text)
        return found is not None and found[0] == "first"

    def _first(self, line: Line) -> Asked:
        _, blanks = sentences.read(sentences.GIVEN, line.text) or ("", {})
        return Asked(self._word(line, "event", blanks["event"]), self._word(line, "role", blanks["role"]))

    # when

    def _asked(self, line: Line) -> Asked:
        found = sentences.read(sentences.WHEN, line.text)
        if found is None:
            raise self._wrong(line.number, f"demande inconnue : {line.text}")
        code, blanks = found
        if (code == "asked_with") != bool(line.rows):
            raise self._wrong(line.number, "une saisie se dit par « avec : » et un tableau")
        event = self._word(line, "event", blanks["event"])
        typed = tuple((self._word(line, f"field of {event}", label), answer) for label, answer in line.rows)
        return Asked(event, self._word(line, "role", blanks["role"]), typed)

    # then

    def _outcome(self, event: str, lines: Sequence[Line], *, short: bool) -> Outcome:
        meaning = _Meaning()
        for line in lines:
            found = sentences.read(sentences.THEN, line.text)
            if found is None:
                raise self._wrong(line.number, f"issue inconnue : {line.text}")
            self._consequence(event, meaning, line, *found)
        return meaning.outcome(short=short)

    def _consequence(self, event: str, meaning: _Meaning, line: Line, code: str, blanks: Mapping[str, str]) -> None:
        match code:
            case "done" | "done_back" | "moves" | "moves_of" | "begins":
                self._moved(meaning, line, blanks)
            case "letter":
                meaning.add("letters", blanks["letter"])
            case "started" | "stopped" | "paused" | "resumed":
                meaning.add(f"clocks_{code}", self._word(line, "clock", blanks["clock"]))
            case "task" | "task_within":
                days = int(blanks["days"]) if "days" in blanks else None
                meaning.add("tasks", (self._word(line, "to the role", blanks["role"]), blanks["what"], days))
            case "notice":
                meaning.add("notices", (self._word(line, "the role", blanks["role"]), blanks["what"]))
            case "short_refused":
                names = blanks["guards"].split("\N{NARROW NO-BREAK SPACE}; ")
                meaning.short = tuple(self._word(line, "guard", each) for each in names)
            case "refused" | "refused_too":
                meaning.reasons.append({"guard": self._word(line, "guard", blanks["guard"])})
            case _:
                meaning.reasons[-1] |= self._of_reason(event, line, code, blanks)

    def _moved(self, meaning: _Meaning, line: Line, blanks: Mapping[str, str]) -> None:
        """Read where the case stands then, or what a sub-machine does."""
        if "state" in blanks:
            meaning.values["state"] = self._word(line, "state", blanks["state"])
            if "back" in blanks:
                meaning.values["return_state"] = self._word(line, "state", blanks["back"])
            return
        machine = self._word(line, "machine", blanks["machine"])
        here = self._word(line, f"state of {machine}", blanks["here"]) if "here" in blanks else None
        there = self._word(line, f"state of {machine}", blanks["there"])
        meaning.add("moves", (machine, key_read(blanks.get("key", "")), here, there))

    def _of_reason(self, event: str, line: Line, code: str, blanks: Mapping[str, str]) -> dict[str, str]:
        read: Mapping[str, Callable[[], dict[str, str]]] = {
            "answer": lambda: {"message": blanks["message"]},
            "basis": lambda: {"basis": blanks["basis"]},
            "cure_event": lambda: {"event": self._word(line, "event", blanks["event"])},
            "instead": lambda: {"instead": self._word(line, "event", blanks["event"])},
            "cure_field": lambda: {"field": "/data/" + self._word(line, f"field of {event}", blanks["label"])},
            "cure_place": lambda: {"field": blanks["pointer"]},
            "cure_role": lambda: {"role": self._word(line, "the role", blanks["role"])},
            "cure_day": lambda: {"available_from": _day(blanks["day"])},
        }
        return read[code]()

    def _word(self, line: Line, kind: str, name: str) -> str:
        try:
            return self.words.read(kind, name)
        except (UnknownWordError, KeyError) as error:
            raise self._wrong(line.number, f"mot inconnu : {error}") from None

    def _wrong(self, number: int, what: str) -> TextError:
        return TextError(f"{self.name}:{number}", what)


def _day(said: str) -> str:
    number, month, year = said.split()
    return date(int(year), MONTHS.index(month) + 1, int(number.removesuffix("er"))).isoformat()


def _alike(told: Mapping[tuple[str, str], str]) -> list[tuple[str, str]]:
    seen: dict[str, tuple[str, str]] = {}
    return [pair for pair, sentence in told.items() if seen.setdefault(sentence, pair) != pair]
