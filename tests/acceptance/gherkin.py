"""Reads the shape of a French Gherkin text: scenarios as steps with their lines. Strict: what it does not know is told.

Only what the generator writes is known: one feature, one context, rules, scenarios, outlines with examples, and a
table under a step that ends with a colon.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

FEATURE, CONTEXT, RULE = "Fonctionnalité: ", "Contexte:", "Règle: "
SCENARIO, OUTLINE, EXAMPLES = "Scénario: ", "Plan du scénario: ", "Exemples:"
GIVEN, WHEN, THEN, AND = "Étant donné ", "Quand ", "Alors ", "Et "
HEADINGS = (CONTEXT, RULE, SCENARIO, OUTLINE, EXAMPLES)


class TextError(ValueError):
    """A text that cannot be read: where, and what is wrong."""

    def __init__(self, place: str, what: str) -> None:
        self.place, self.what = place, what
        super().__init__(f"{place}: {what}")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that says something, with the rows of the table under it. ``kind``: given, when or then."""

    number: int
    kind: str
    text: str
    rows: tuple[tuple[str, ...], ...] = ()

    def filled(self, cells: Mapping[str, str]) -> Line:
        """Return the line with the cells of one example in its columns."""
        rows = tuple(tuple(_filled(cell, cells) for cell in row) for row in self.rows)
        return Line(self.number, self.kind, _filled(self.text, cells), rows)


@dataclass(slots=True)
class Block:
    """One scenario or outline as it is written."""

    name: str
    number: int
    lines: list[Line] = field(default_factory=list)
    header: tuple[str, ...] = ()
    examples: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)

    def told(self) -> Iterator[tuple[int, str, list[Line]]]:
        """Yield line, name and steps of each scenario: one, or one per example."""
        if not self.header:
            yield self.number, self.name, self.lines
        for number, row in self.examples:
            cells = dict(zip(self.header, row, strict=True))
            yield number, f"{self.name} ({' ; '.join(row)})", [line.filled(cells) for line in self.lines]


@dataclass(frozen=True, slots=True)
class Text:
    """A whole feature."""

    title: str
    context: Block
    blocks: tuple[Block, ...]


def read_gherkin(name: str, text: str) -> Text:
    """Read one feature. Raises ``TextError`` with file and line."""
    return _Reader(name, text).read()


class _Reader:
    """Goes through the lines once; each is a heading, a step, a row, or told as unknown."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.lines = text.splitlines()
        self.title = ""
        self.context = Block("contexte", 0)
        self.blocks: list[Block] = []
        self.block: Block | None = None
        self.kind = ""
        self.in_examples = False

    def read(self) -> Text:
        for number, line in enumerate(self.lines, start=1):
            said = line.strip()
            if said and not said.startswith("#"):
                self._line(number, said)
        if not self.title:
            raise self._wrong(1, "il manque « Fonctionnalité »")
        for block in self.blocks:
            self._check(block)
        return Text(self.title, self.context, tuple(self.blocks))

    def _line(self, number: int, said: str) -> None:
        if said.startswith(FEATURE):
            self.title = said.removeprefix(FEATURE)
        elif said.startswith(HEADINGS):
            self._heading(number, said)
        elif said.startswith("|"):
            self._row(number, tuple(cell.strip() for cell in said.strip("|").split("|")))
        elif self.block is not None:
            self._step(number, said)
        elif not self.title or self.blocks:
            raise self._wrong(number, f"ligne inconnue : {said}")

    def _heading(self, number: int, said: str) -> None:
        self.kind, self.in_examples = "", False
        if said == CONTEXT:
            self.block = self.context
        elif said.startswith(RULE):
            self.block = None
        elif said == EXAMPLES:
            self.in_examples = True
        else:
            self.block = Block(said.removeprefix(OUTLINE).removeprefix(SCENARIO), number)
            self.blocks.append(self.block)

    def _row(self, number: int, cells: tuple[str, ...]) -> None:
        block = self.block
        if block is None or not block.lines:
            raise self._wrong(number, "un tableau ne suit rien")
        if not self.in_examples:
            last = block.lines[-1]
            block.lines[-1] = Line(last.number, last.kind, last.text, (*last.rows, cells))
        elif not block.header:
            block.header = cells
        elif len(cells) != len(block.header):
            raise self._wrong(number, f"{len(cells)} cases pour {len(block.header)} colonnes")
        else:
            block.examples.append((number, cells))

    def _step(self, number: int, said: str) -> None:
        for word, kind in ((GIVEN, "given"), (WHEN, "when"), (THEN, "then"), (AND, self.kind)):
            if said.startswith(word) and kind and self.block is not None:
                self.kind = kind
                self.block.lines.append(Line(number, kind, said.removeprefix(word)))
                return
        raise self._wrong(number, f"pas inconnu : {said}")

    def _check(self, block: Block) -> None:
        kinds = [line.kind for line in block.lines]
        if kinds != sorted(kinds, key=("given", "when", "then").index) or kinds.count("when") != 1:
            raise self._wrong(block.number, "un scénario va de « Étant donné » à « Quand », puis à « Alors »")
        if block.header and not block.examples:
            raise self._wrong(block.number, "un plan n’a pas d’exemple")

    def _wrong(self, number: int, what: str) -> TextError:
        return TextError(f"{self.name}:{number}", what)


def _filled(text: str, cells: Mapping[str, str]) -> str:
    for column, cell in cells.items():
        text = text.replace(f"<{column}>", cell)
    return text


def steps_of(lines: Sequence[Line], kind: str) -> list[Line]:
    """Return the steps of one kind."""
    return [line for line in lines if line.kind == kind]
