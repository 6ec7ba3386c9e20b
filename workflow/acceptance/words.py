"""The French names of a procedure's ids, there and back: what a scenario says, and what is read out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from workflow.engine.tables import quoted
from workflow.guards import GUARDS
from workflow.law import LAW, long_date
from workflow.model import NEW, InputField, Procedure
from workflow.situations.course import CONSENTS
from workflow.situations.model import ACTOR, COLLEAGUE

ENGINE_CONDITIONS: Final[Mapping[str, str]] = {
    "state": "état de départ",
    "role": "rôle habilité",
    "four_eyes": "une autre personne que l’auteur",
}
"""What the engine itself asks, beside the guards of the registry."""
KEYS: Final[Mapping[str, str]] = {
    "case": "question posée à l’enregistrement",
    str(ACTOR): "la personne qui agit",
    str(COLLEAGUE): "une autre personne",
    **CONSENTS,
}
"""Instances of sub-machines that are not named by a code of the law."""
NO_ANSWER: Final = "—"
"""Written where a field of the ordinary input is left blank."""


class UnknownWordError(ValueError):
    """A scenario names something that the procedure does not know."""

    def __init__(self, kind: str, word: str) -> None:
        self.kind, self.word = kind, word
        super().__init__(f"{kind}: {word!r} is not known")


@dataclass(frozen=True, slots=True)
class Words:
    """Per kind of thing: id -> French name, and back. Names of one kind are all different."""

    names: Mapping[str, Mapping[str, str]]
    ids: Mapping[str, Mapping[str, str]]

    def say(self, kind: str, id_: str) -> str:
        """Return the French name of an id, or a column of a table as it is. Raises ``UnknownWordError``."""
        return id_ if id_.startswith("<") else _found(self.names[kind], kind, id_)

    def read(self, kind: str, name: str) -> str:
        """Return the id of a French name. Raises ``UnknownWordError``."""
        return _found(self.ids[kind], kind, name)


def _found(known: Mapping[str, str], kind: str, word: str) -> str:
    if word not in known:
        raise UnknownWordError(kind, word)
    return known[word]


def words_of(procedure: Procedure) -> Words:
    """Return the names of a procedure. Raises AssertionError where two things of one kind have the same name."""
    names: dict[str, dict[str, str]] = {
        "state": {NEW: "Nouveau signalement"} | {state.id: state.label for state in procedure.states},
        "role": {role.id: role.label for role in procedure.roles},
        "the role": {role.id: _the(role.label) for role in procedure.roles},
        "to the role": {role.id: _to_the(role.label) for role in procedure.roles},
        "event": {event.id: f"{event.id} {quoted(event.label)}" for event in procedure.events},
        "clock": {clock.id: f"{clock.id} {quoted(clock.label)}" for clock in procedure.clocks},
        "machine": {machine.id: machine.label for machine in procedure.machines},
        "guard": dict(ENGINE_CONDITIONS)
        | {
            f"{machine.id}_move": f"passage possible\N{NO-BREAK SPACE}: {machine.label}"
            for machine in procedure.machines
        }
        | {name: guard.label for name, guard in GUARDS.items()},
    }
    for machine in procedure.machines:
        names[f"state of {machine.id}"] = {state.id: state.label for state in machine.states}
    for event in procedure.events:
        names |= _names_of_input(event.id, event.input)
    return Words(names, {kind: _turned(kind, known) for kind, known in names.items()})


VOWELS: Final = frozenset("aeiouyâàéèêîôœ")


def _the(label: str) -> str:
    """Return the name of a role with its article; all of them are masculine in the procedure."""
    return f"l’{label}" if label[0] in VOWELS else f"le {label}"


def _to_the(label: str) -> str:
    return f"à l’{label}" if label[0] in VOWELS else f"au {label}"


def _names_of_input(event: str, fields: tuple[InputField, ...]) -> dict[str, dict[str, str]]:
    found = {f"field of {event}": {field.name: field.label for field in fields}}
    for field in fields:
        if field.options:
            found[f"answer to {event} {field.name}"] = {option.value: option.label for option in field.options}
    return found


def _turned(kind: str, known: Mapping[str, str]) -> dict[str, str]:
    turned = {name: id_ for id_, name in known.items()}
    if len(turned) != len(known):
        raise AssertionError(f"two things of the kind {kind!r} have the same French name")
    return turned


def day_said(day: str) -> str:
    """Return an ISO day in French: « 2 décembre 2026 »."""
    return long_date(date.fromisoformat(day))


def key_said(key: str) -> str:
    """Return the key of an instance of a sub-machine in French."""
    if key in LAW.routes:
        return LAW.routes[key].label_fr
    return KEYS.get(key, key)


def key_read(said: str) -> str:
    """Return the key of which that is said."""
    return _KEYS_READ.get(said, said)


_KEYS_READ: Final = {key_said(key): key for key in (*LAW.routes, *KEYS)}
