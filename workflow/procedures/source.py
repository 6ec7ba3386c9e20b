"""Reads the text of a procedure file into a tree of words, each with its line and column. Nothing is constructed.

The parser of libyaml tells events one by one; the tree is built from them here, so that depth, aliases and tags are
judged before anything grows. Limits are far above any real file (the shipped procedure has 85 kB, depth 9 and 12,000
nodes). What stands where:

- plain ``true``, ``false``, ``null``, ``~``, nothing and whole numbers are values; every other scalar is text (so that
  ``no`` is a word and a date stays as written); a key is always text;
- an anchor (``&``) may be repeated by an alias (``*``); each repetition counts at full size;
- no tag, no merge key, no second document; UTF-8 with or without BOM, lines ended by LF or CRLF.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NoReturn

import yaml

from workflow.procedures.faults import UNREAD, Fault, Loc, Place, Unreadable
from workflow.procedures.yaml_words import french_problem

MAX_BYTES: Final = 1_000_000
MAX_DEPTH: Final = 30
MAX_NODES: Final = 200_000
"""Nodes of a file with every alias written out."""

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_INTEGER: Final = re.compile(r"[-+]?(0|[1-9][0-9]{0,8})")
_WORDS: Final[dict[str, Any]] = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(slots=True)
class Scalar:
    """One word, number or text. ``plain`` tells that it stands without quotation marks."""

    text: str
    plain: bool
    size: int = 1

    @property
    def value(self) -> Any:
        """What it stands for: True, False, None, a whole number or its text."""
        if not self.plain:
            return self.text
        if self.text in _WORDS:
            return _WORDS[self.text]
        return int(self.text) if _INTEGER.fullmatch(self.text) else self.text


@dataclass(slots=True)
class Item:
    """One entry of a list, and where it begins."""

    at: Place
    node: Node


@dataclass(slots=True)
class Entry:
    """One key of a table with its value; ``key_at`` and ``at`` are where each begins."""

    key: str
    key_at: Place
    at: Place
    node: Node

    @property
    def place(self) -> Place:
        """Where a fault of the value is shown: at the value, or at the key where the value begins further down."""
        return self.at if self.at.line == self.key_at.line else self.key_at


@dataclass(slots=True)
class Listing:
    """A list."""

    items: list[Item] = field(default_factory=list)
    size: int = 1


@dataclass(slots=True)
class Table:
    """Keys with their values, in the order of the file."""

    entries: list[Entry] = field(default_factory=list)
    size: int = 1

    def get(self, key: str) -> Entry | None:
        """Return the entry of a key."""
        return next((entry for entry in self.entries if entry.key == key), None)


Node = Scalar | Listing | Table


@dataclass(slots=True)
class Source:
    """The tree of one file: its root, where that begins, and the faults of its text."""

    root: Node
    at: Place
    faults: list[tuple[Place, Fault]]

    def places(self) -> dict[Loc, Place]:
        """Return where each loc of the tree stands: keys and positions from the top."""
        return dict(_places(self.root, (), self.at))


def read_bytes(path: Path) -> bytes:
    """Return the content of a file. Raises ``Unreadable`` for one that is too big, before it is read."""
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise Unreadable(Place(path.name, 1, 1), _too_big(size))
    with path.open("rb") as handle:
        content = handle.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise Unreadable(Place(path.name, 1, 1), _too_big(len(content)))
    return content


def _too_big(size: int) -> Fault:
    return Fault((), "too_big", f"Le fichier a {size} octets ; {MAX_BYTES} sont admis.", (f"{MAX_BYTES} octets",))


def read_source(file: str, content: bytes) -> Source:
    """Return the tree of a file. Raises ``Unreadable`` with everything found where the text cannot be followed."""
    return _Builder(file).build(_decoded(file, content))


def _decoded(file: str, content: bytes) -> str:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(_place_of_byte(file, content, error.start), _not_utf8(content)) from None
    text = text.removeprefix("\ufeff")
    found = _FORBIDDEN.search(text)
    if found is not None:
        before = text[: found.start()]
        place = Place(file, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
        message = f"Le caractère U+{ord(found.group()):04X} n’est pas du texte ; le fichier est-il abîmé ou binaire ?"
        raise Unreadable(place, Fault((), "not_yaml", message))
    return text


def _place_of_byte(file: str, content: bytes, start: int) -> Place:
    line_start = content.rfind(b"\n", 0, start) + 1
    column = len(content[line_start:start].decode("utf-8", "replace")) + 1
    return Place(file, content.count(b"\n", 0, start) + 1, column)


def _not_utf8(content: bytes) -> Fault:
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    named = "Le fichier est en UTF-16" if wide else "Le fichier n’est pas en UTF-8"
    return Fault((), "not_yaml", f"{named} ; enregistrez-le en UTF-8.", ("UTF-8",))


@dataclass(slots=True)
class _Open:
    """A list or table that is being read, and the key that waits for its value."""

    node: Listing | Table
    at: Place
    anchor: str | None
    tagged: bool = False
    key: tuple[str, Place] | None = None
    seen: dict[str, Place] = field(default_factory=dict)


class _Builder:
    """Builds the tree from the events of the parser, with a stack of its own: no recursion, no surprise."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.faults: list[tuple[Place, Fault]] = []
        self.stack: list[_Open] = []
        self.anchors: dict[str, Node | None] = {}
        self.aliased = False
        self.root: tuple[Node, Place] | None = None

    def build(self, text: str) -> Source:
        try:
            for event in yaml.parse(text, Loader=yaml.CSafeLoader):
                self._take(event)
        except yaml.MarkedYAMLError as error:
            place = self._place(error.problem_mark or error.context_mark)
            self._stop(place, Fault((), "not_yaml", french_problem(error.problem)))
        if self.root is None:
            self._stop(Place(self.file, 1, 1), Fault((), "empty", "Le fichier est vide."))
        node, at = self.root
        return Source(node, at, self.faults)

    def _stop(self, place: Place, fault: Fault) -> NoReturn:
        raise Unreadable(place, fault, self.faults)

    def _place(self, mark: Any) -> Place:
        return Place(self.file, mark.line + 1, mark.column + 1) if mark is not None else Place(self.file, 1, 1)

    def _fault(self, place: Place, code: str, message: str, allowed: tuple[str, ...] = ()) -> None:
        self.faults.append((place, Fault((), code, message, allowed)))

    def _take(self, event: yaml.Event) -> None:
        at = self._place(event.start_mark)
        match event:
            case yaml.DocumentStartEvent() if self.root is not None:
                self._stop(at, Fault((), "not_yaml", "Un second document commence ici ; un fichier en a un seul."))
            case yaml.AliasEvent():
                self._alias(str(event.anchor), at)
            case yaml.ScalarEvent():
                tagged = self._tag(event.tag, at)
                node = Scalar(UNREAD, plain=False) if tagged else Scalar(event.value, not event.style)
                self._add(node, at, event.anchor)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                tagged = self._tag(event.tag, at)
                collection = Table() if isinstance(event, yaml.MappingStartEvent) else Listing()
                self._open(_Open(collection, at, event.anchor, tagged=tagged))
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                done = self.stack.pop()
                self._add(Scalar(UNREAD, plain=False) if done.tagged else done.node, done.at, done.anchor)

    def _tag(self, tag: str | None, at: Place) -> bool:
        """Refuse a tag. What stands under it is not read: only the tag would tell what it is."""
        if tag is not None:
            said = tag.replace("tag:yaml.org,2002:", "!!")
            message = f"L’étiquette « {said} » n’est pas admise ; un fichier de procédure ne contient que des noms."
            self._fault(at, "tag_refused", message)
        return tag is not None

    def _open(self, opened: _Open) -> None:
        if len(self.stack) >= MAX_DEPTH:
            message = f"L’imbrication dépasse {MAX_DEPTH} niveaux."
            self._stop(opened.at, Fault((), "too_deep", message, (f"{MAX_DEPTH} niveaux",)))
        if opened.anchor is not None:
            self.anchors[opened.anchor] = None
        self.stack.append(opened)

    def _alias(self, name: str, at: Place) -> None:
        known = self.anchors.get(name)
        if known is not None:
            self.aliased = True
            self._add(known, at, None)
            return
        if name in self.anchors:
            message = f"Le renvoi « *{name} » se contient lui-même ; il serait sans fin."
            self._stop(at, Fault((), "too_many_aliases", message))
        anchors = tuple(f"*{each}" for each in self.anchors)
        self._fault(at, "not_yaml", f"Le renvoi « *{name} » ne correspond à aucune ancre « &{name} ».", anchors)
        self._add(Scalar(UNREAD, plain=False), at, None)

    def _add(self, node: Node, at: Place, anchor: str | None) -> None:
        """Put a finished node where it belongs: a key, a value, an item or the root."""
        if anchor is not None:
            self.anchors[anchor] = node
        if not self.stack:
            self.root = (node, at)
            return
        parent = self.stack[-1]
        parent.node.size += node.size
        if sum(each.node.size for each in self.stack) > MAX_NODES:
            self._stop(at, self._too_many())
        if isinstance(parent.node, Listing):
            parent.node.items.append(Item(at, node))
        elif parent.key is None:
            parent.key = (self._key(node, at, parent), at)
        else:
            self._value(parent, node, at)

    def _too_many(self) -> Fault:
        if self.aliased:
            message = f"Renvois (&, *) écrits en toutes lettres, le fichier dépasse {MAX_NODES} éléments."
            return Fault((), "too_many_aliases", message, (f"{MAX_NODES} éléments",))
        message = f"Le fichier dépasse {MAX_NODES} éléments."
        return Fault((), "too_big", message, (f"{MAX_NODES} éléments",))

    def _key(self, node: Node, at: Place, parent: _Open) -> str:
        if not isinstance(node, Scalar):
            self._fault(at, "wrong_type", "Une clé est un mot, ni une liste ni un tableau.")
            return ""
        if node.text in parent.seen:
            first = parent.seen[node.text]
            message = f"La clé « {node.text} » est écrite deux fois (déjà ligne {first.line}) ; une seule vaut."
            self._fault(at, "duplicate_key", message)
        return node.text

    def _value(self, parent: _Open, node: Node, at: Place) -> None:
        """Enter a value under its key. Of a key written twice the first stands, so that reading can go on."""
        key, key_at = parent.key or ("", at)
        parent.key = None
        if isinstance(parent.node, Table) and key not in parent.seen:
            parent.seen[key] = key_at
            parent.node.entries.append(Entry(key, key_at, at, node))


def _places(node: Node, loc: Loc, at: Place) -> Iterator[tuple[Loc, Place]]:
    """Yield where each place of the tree stands. Its depth is bounded, so recursion is."""
    yield loc, at
    if isinstance(node, Table):
        for entry in node.entries:
            yield from _places(entry.node, (*loc, entry.key), entry.place)
    elif isinstance(node, Listing):
        for position, item in enumerate(node.items):
            yield from _places(item.node, (*loc, position), item.at)
