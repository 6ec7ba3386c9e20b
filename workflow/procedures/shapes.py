"""Builds the words of the model from a tree, and tells everything that has not the shape that they ask, in French.

Reading goes on past a fault: what cannot be read is ``UNREAD`` and keeps its position, so that names, inputs and paths
can still be judged. The models of ``workflow.model`` are the only description of the shape: keys, types, lists.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Generic, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from workflow.model import Clock, Event, InputField, Role, State, SubMachine, Word
from workflow.procedures.faults import UNREAD, Fault, Loc, nearest
from workflow.procedures.source import Entry, Item, Listing, Node, Scalar, Table

_W = TypeVar("_W", bound=Word)
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CALLED: Final[Mapping[type[Word], str]] = {
    Role: "du rôle",
    State: "de l’état",
    SubMachine: "de la machine",
    Clock: "du délai",
    Event: "de l’événement",
    InputField: "du champ",
}
MERGED: Final = "La clé « << » (fusion) n’est pas admise : écrivez les clés en toutes lettres."


@dataclass(frozen=True, slots=True)
class Shaped(Generic[_W]):
    """What could be read of a tree, every fault of its shape, and the locs of which nothing could be read."""

    word: _W
    faults: list[Fault]
    unread: frozenset[Loc]

    def unblamed(self, found: Iterable[Fault]) -> list[Fault]:
        """Return the faults that do not merely follow from something that could not be read."""
        return [fault for fault in found if not any(fault.loc[: len(hole)] == hole for hole in self.unread)]


def shaped(model: type[_W], node: Node, *, apart: Iterable[str] = ()) -> Shaped[_W]:
    """Return the word that a tree stands for, unread where it must be.

    ``apart``: fields that no file may write (the identity of a procedure is computed).
    """
    shapes = _Shapes(frozenset(apart))
    word = shapes.word(model, node, ())
    holes = {fault.loc for fault in shapes.faults if fault.code in {"wrong_type", "missing_key"}}
    return Shaped(word, shapes.faults, frozenset(holes | shapes.unread))


def plain(node: Node) -> Any:
    """Return the tree as lists, dicts and values; of a tree without fault, what the model validates."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Listing):
        return [plain(item.node) for item in node.items]
    return {entry.key: plain(entry.node) for entry in node.entries}


def with_whole_guards(node: Node) -> Node:
    """Return the tree with the shorthand of guards written out: ``name`` or ``{name: parameters}``."""
    if isinstance(node, Listing):
        return Listing([Item(item.at, with_whole_guards(item.node)) for item in node.items], node.size)
    if isinstance(node, Scalar):
        return node
    return Table([_with_whole_guards(entry) for entry in node.entries], node.size)


def _with_whole_guards(entry: Entry) -> Entry:
    node = with_whole_guards(entry.node)
    if entry.key == "guards" and isinstance(node, Listing):
        node = Listing([Item(item.at, _guard_use(item)) for item in node.items], node.size)
    elif entry.key == "guards" and isinstance(node, Table):  # an overlay: event -> guards
        node = Table([_with_whole_guards_of(each) for each in node.entries], node.size)
    return Entry(entry.key, entry.key_at, entry.at, node)


def _with_whole_guards_of(entry: Entry) -> Entry:
    if not isinstance(entry.node, Listing):
        return entry
    items = [Item(item.at, _guard_use(item)) for item in entry.node.items]
    return Entry(entry.key, entry.key_at, entry.at, Listing(items, entry.node.size))


def _guard_use(item: Item) -> Node:
    node = item.node
    if isinstance(node, Scalar):
        return Table([Entry("name", item.at, item.at, node), Entry("params", item.at, item.at, Table())])
    if isinstance(node, Table) and len(node.entries) == 1:
        [only] = node.entries
        name = Entry("name", only.key_at, only.key_at, Scalar(only.key, plain=False))
        return Table([name, Entry("params", only.key_at, only.at, only.node)])
    return node


@cache
def _hints(model: type[Word]) -> Mapping[str, Any]:
    return get_type_hints(model, include_extras=True)


def keys_of(model: type[Word]) -> dict[str, tuple[str, FieldInfo]]:
    """Return the keys that a file may write for a model: key -> name and description of the field."""
    return {field.alias or name: (name, field) for name, field in model.model_fields.items()}


class _Shapes:
    """One reading of one tree: what it gives, and what is wrong on the way."""

    def __init__(self, apart: frozenset[str]) -> None:
        self.apart = apart
        self.faults: list[Fault] = []
        self.unread: set[Loc] = set()

    def _fault(self, loc: Loc, code: str, message: str, allowed: tuple[str, ...] = ()) -> None:
        self.faults.append(Fault(loc, code, message, allowed))

    def _is_unread(self, node: Node, loc: Loc) -> bool:
        """Tell whether something stands here that was told to be unreadable already."""
        hole = isinstance(node, Scalar) and node.text == UNREAD
        if hole:
            self.unread.add(loc)
        return hole

    def word(self, model: type[_W], node: Node, loc: Loc) -> _W:
        """Return a word with every key that could be read."""
        if self._is_unread(node, loc):
            return unread(model)
        if not isinstance(node, Table):
            self._fault(loc, "wrong_type", "Un tableau de clés est attendu ici (clé : valeur).", _keys(model))
            return unread(model)
        keys = {key: each for key, each in keys_of(model).items() if key not in self.apart or loc}
        values = {
            keys[entry.key][0]: self._field(model, keys[entry.key], entry.node, (*loc, entry.key))
            for entry in node.entries
            if entry.key in keys
        }
        written = {entry.key for entry in node.entries}
        for entry in node.entries:
            if entry.key not in keys and entry.key != UNREAD:
                self._unknown_key(entry.key, loc, [key for key in keys if key not in written])
        for key, (name, field) in keys.items():
            if name not in values and field.is_required():
                message = f"La clé « {key} » manque{_called(model, node)}."
                self._fault((*loc, key), "missing_key", message, (key,))
                values[name] = _fallback(_hints(model)[name])
        return cast("_W", model.model_construct(None, **values))

    def _unknown_key(self, key: str, loc: Loc, free: list[str]) -> None:
        if key == "<<":
            self._fault((*loc, key), "unknown_key", MERGED, tuple(free))
            return
        if key in self.apart:
            self._fault((*loc, key), "unknown_key", f"La clé « {key} » est calculée, elle ne s’écrit pas.")
            return
        self._fault((*loc, key), "unknown_key", f"La clé « {key} » n’existe pas ici.", nearest(key, free))

    def _field(self, model: type[Word], named: tuple[str, FieldInfo], node: Node, loc: Loc) -> Any:
        name, field = named
        value = self.value(_hints(model)[name], node, loc)
        if isinstance(value, int) and not isinstance(value, bool):
            self._bounds(value, field, loc)
        return value

    def _bounds(self, value: int, field: FieldInfo, loc: Loc) -> None:
        low, high = (
            next((int(str(getattr(each, side))) for each in field.metadata if hasattr(each, side)), value)
            for side in ("ge", "le")
        )
        if not low <= value <= high:
            message = f"{value} n’est pas admis ici ; de {low} à {high}."
            self._fault(loc, "wrong_type", message, tuple(str(each) for each in range(low, high + 1)))

    def value(self, kind: Any, node: Node, loc: Loc) -> Any:
        """Return what a node stands for where ``kind`` is expected."""
        if self._is_unread(node, loc):
            return _fallback(kind)
        origin = get_origin(kind)
        if origin is Annotated:
            return self._constrained(kind, node, loc)
        if origin in {Union, UnionType}:
            return self._one_of(get_args(kind), node, loc)
        if origin is Literal:
            return self._literal(get_args(kind), node, loc)
        if origin is tuple:
            return self._list(get_args(kind)[0], node, loc)
        if origin is not None and issubclass(origin, Mapping):
            return self._mapping(get_args(kind)[1], node, loc)
        if isinstance(kind, type) and issubclass(kind, Word):
            return self.word(kind, node, loc)
        return self._scalar(kind, node, loc)

    def _constrained(self, kind: Any, node: Node, loc: Loc) -> Any:
        base, *constraints = get_args(kind)
        value = self.value(base, node, loc)
        rules = next((each for each in constraints if isinstance(each, StringConstraints)), None)
        if value == UNREAD or rules is None:
            return value
        if rules.strip_whitespace:
            value = value.strip()
        if rules.min_length and len(value) < rules.min_length:
            self._fault(loc, "wrong_type", "Ce texte est vide.")
            return UNREAD
        if rules.pattern and not re.search(str(rules.pattern), value):
            message = f"« {value} » n’est pas un nom : lettres sans accent, chiffres et « _ », une lettre d’abord."
            self._fault(loc, "wrong_type", message)
            return UNREAD
        return value

    def _one_of(self, kinds: tuple[Any, ...], node: Node, loc: Loc) -> Any:
        """Read an optional value, or a parameter: a word, a number, yes or no, or a list of words."""
        others = [each for each in kinds if each is not NoneType]
        if len(others) == 1:
            return None if isinstance(node, Scalar) and node.value is None else self.value(others[0], node, loc)
        if isinstance(node, Listing):
            return self._list(str, node, loc)
        if isinstance(node, Scalar) and node.value is not None:
            return node.value
        self._fault(loc, "wrong_type", "Un mot, un nombre, true ou false, ou une liste de mots est attendu ici.")
        return UNREAD

    def _literal(self, values: tuple[Any, ...], node: Node, loc: Loc) -> Any:
        if isinstance(node, Scalar) and node.value in values:
            return node.value
        said = f"« {node.text} » n’est pas admis ici." if isinstance(node, Scalar) else "Un seul mot est attendu ici."
        wanted = nearest(node.text if isinstance(node, Scalar) else "", [str(value) for value in values])
        self._fault(loc, "wrong_type", said, wanted)
        return UNREAD

    def _list(self, kind: Any, node: Node, loc: Loc) -> tuple[Any, ...]:
        if not isinstance(node, Listing):
            self._fault(loc, "wrong_type", "Une liste est attendue ici ([ ], ou une ligne « - » par élément).")
            return (_fallback(kind),)
        return tuple(self.value(kind, item.node, (*loc, position)) for position, item in enumerate(node.items))

    def _mapping(self, kind: Any, node: Node, loc: Loc) -> dict[str, Any]:
        if not isinstance(node, Table):
            self._fault(loc, "wrong_type", "Un tableau de clés est attendu ici (clé : valeur).")
            return {}
        for entry in node.entries:
            if entry.key == "<<":
                self._fault((*loc, entry.key), "unknown_key", MERGED)
        return {
            entry.key: self.value(kind, entry.node, (*loc, entry.key)) for entry in node.entries if entry.key != "<<"
        }

    def _scalar(self, kind: type, node: Node, loc: Loc) -> Any:
        value = node.value if isinstance(node, Scalar) else None
        if kind is date:
            value = _read_date(value)
        if type(value) is kind:
            return value
        said, allowed = _EXPECTED[kind]
        self._fault(loc, "wrong_type", said, allowed)
        return _fallback(kind)


_EXPECTED: Final[Mapping[type, tuple[str, tuple[str, ...]]]] = {
    str: ("Un texte est attendu ici ; un nombre, « true » ou rien se met entre apostrophes.", ()),
    int: ("Un nombre entier est attendu ici, sans guillemets.", ()),
    bool: ("true ou false est attendu ici, sans guillemets.", ("true", "false")),
    date: ("Une date est attendue ici, écrite comme 2026-01-31.", ()),
}


def _read_date(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and _DATE.fullmatch(value) else None
    except ValueError:
        return None


def _keys(model: type[Word]) -> tuple[str, ...]:
    return tuple(keys_of(model))


def _called(model: type[Word], node: Table) -> str:
    """Return « à l’événement T72 » where the entry says its own name."""
    kind = _CALLED.get(model)
    named = node.get("name" if model is InputField else "id")
    if kind is None or named is None or not isinstance(named.node, Scalar):
        return ""
    return f" dans la description {kind} « {named.node.text} »"


def unread(model: type[_W]) -> _W:
    """Return a word of which nothing could be read; it keeps the place of one in a list."""
    hints = _hints(model)
    values = {name: _fallback(hints[name]) for name, field in model.model_fields.items() if field.is_required()}
    return cast("_W", model.model_construct(None, **values))


_PLAIN: Final[Mapping[Any, Callable[[], Any]]] = {
    str: lambda: UNREAD,
    int: lambda: 1,
    bool: lambda: False,
    date: lambda: date(1, 1, 1),
}


def _fallback(kind: Any) -> Any:
    """Return what stands for a value that could not be read, so that nothing else is blamed for it."""
    origin = get_origin(kind)
    if origin is Annotated:
        return _fallback(get_args(kind)[0])
    if origin in {Union, UnionType}:
        others = [each for each in get_args(kind) if each is not NoneType]
        return _fallback(others[0]) if len(others) == 1 else UNREAD
    if origin is tuple:
        return (_fallback(get_args(kind)[0]),)
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return {}
    if isinstance(kind, type) and issubclass(kind, Word):
        return unread(kind)
    return _PLAIN[kind]() if kind in _PLAIN else UNREAD
