"""What two versions of a procedure do differently, change by change, each with a French sentence a jurist can read.

Pure. States that the later version declares to take the place of others (``replaces``) are compared under their new
names, so that a renaming is told as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, Protocol, TypeVar

from workflow.engine import sources_of
from workflow.guards.registry import guard_label
from workflow.model import (
    NEW,
    RETURN_STATE,
    SAME,
    Clock,
    Event,
    GuardUse,
    InputField,
    Procedure,
    Role,
    State,
    SubMachine,
    Successor,
    Word,
)
from workflow.procedures.wording import (
    FIXED,
    alarm_words,
    guard_parameters,
    length_words,
    letter_words,
    listed,
    move_words,
    notice_words,
    quoted,
    role_words,
    task_words,
)

Part = Literal["procedure", "role", "state", "set", "machine", "clock", "event"]
Kind = Literal["added", "removed", "renamed", "changed"]
Told = tuple[str, str]
"""Which field of the entry changed, and how in French."""

NOUNS: Final[Mapping[Part, tuple[str, str, str]]] = {
    "procedure": ("Procédure", "ajoutée", "retirée"),
    "role": ("Rôle", "ajouté", "retiré"),
    "state": ("État", "ajouté", "retiré"),
    "set": ("Ensemble d’états", "ajouté", "retiré"),
    "machine": ("Suivi", "ajouté", "retiré"),
    "clock": ("Délai", "ajouté", "retiré"),
    "event": ("Étape", "ajoutée", "retirée"),
}
"""Part -> its French name, and how it is said to have come and gone."""


URGENCIES: Final = {"priority": "prioritaire", "critical": "critique"}
WORDED: Final[Mapping[Part, frozenset[str]]] = {
    "role": frozenset({"id", "label", "guards"}),
    "state": frozenset({"id", "label", "meaning", "terminal", "owner", "waiting_clock", "stage"}),
    "machine": frozenset({"id", "label", "initial", "created", "keyed_by", "states", "moves"}),
    "clock": frozenset(
        {
            *("id", "label", "length", "urgent_length", "start", "stop", "paused_by", "only_for", "only_if", "stop_if"),
            *("urgent_from", "start_if", "repeat_months", "alarms", "retention_months", "expiry_owner", "on_expiry"),
            *("basis", "confidence", "lengths", "set_by", "sooner", "told_at_alarm", "told_at_end", "proposes"),
        }
    ),
    "event": frozenset(
        {
            *("id", "name", "label", "done_label", "help", "from_", "to", "roles", "guards", "four_eyes", "input"),
            *("moves", "return_rewrite", "records", "letters", "tasks", "notices", "basis"),
        }
    ),
}
"""Fields whose changes have words of their own; any other is told by its name."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. ``id`` is that of the later version, of the earlier one where the entry is gone."""

    part: Part
    kind: Kind
    id: str
    aspect: str
    """The field of the entry (``guards``, ``to``, ``length``…); empty where the whole entry came, went or moved."""
    sentence: str
    was: str = ""
    """Id in the earlier version of a state that was renamed."""


class _Entry(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def label(self) -> str: ...


_SomeEntry = TypeVar("_SomeEntry", bound=_Entry)


def difference(before: Procedure, after: Procedure) -> tuple[Change, ...]:
    """Return every difference, in the order in which a procedure is read; nothing where they do the same."""
    return tuple(_changes(_Pair(before, after, successors(before, after))))


def successors(before: Procedure, after: Procedure) -> Mapping[str, Successor]:
    """Return the states that ``after`` declares to take the place of states of ``before``, by their old ids."""
    declared = after.replaces
    if declared is None or (before.name, before.version) != (after.name, declared.version):
        return {}
    return declared.states


def follows(change: Change, before: Procedure, after: Procedure) -> bool:
    """Tell whether a change says only that a step common to a set of states starts where the set has one more or less.

    The change of the set itself is told too.
    """
    if (change.part, change.kind, change.aspect) != ("event", "changed", "from"):
        return False
    renamed = successors(before, after)
    was = tuple(renamed[state].to if state in renamed else state for state in before.event(change.id).from_)
    return was == after.event(change.id).from_


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two versions, and the states of the earlier one that live on under another id."""

    before: Procedure
    after: Procedure
    renamed: Mapping[str, Successor]

    def now(self, state: str) -> str:
        """Return the id that a state of the earlier version has in the later one."""
        return self.renamed[state].to if state in self.renamed else state

    def label(self, state: str) -> str:
        """Return the label of a state of either version, quoted."""
        if state == NEW:
            return "le début"
        for procedure in (self.after, self.before):
            for each in procedure.states:
                if each.id == state:
                    return quoted(each.label)
        return quoted(state)


def _changes(pair: _Pair) -> Iterator[Change]:
    before, after = pair.before, pair.after
    yield from _of_procedure(pair)
    yield from _entries("role", before.roles, after.roles, _role)
    yield from _states(pair)
    yield from _sets(pair)
    yield from _entries("machine", before.machines, after.machines, _machine)
    yield from _entries("clock", before.clocks, after.clocks, lambda old, new: _clock(pair, old, new))
    yield from _entries("event", before.events, after.events, lambda old, new: _event(pair, old, new))


def _entries(
    part: Part,
    before: Iterable[_SomeEntry],
    after: Iterable[_SomeEntry],
    told: Callable[[_SomeEntry, _SomeEntry], Iterable[Told]],
) -> Iterator[Change]:
    """Yield what came, what changed and what went, in the order of the later version, then of the earlier."""
    old = {entry.id: entry for entry in before}
    new = {entry.id: entry for entry in after}
    for entry in new.values():
        if entry.id not in old:
            yield _whole(part, "added", entry)
            continue
        for aspect, words in (*told(old[entry.id], entry), *_unworded(part, old[entry.id], entry)):
            yield _change(part, entry, aspect, words)
    for entry in old.values():
        if entry.id not in new:
            yield _whole(part, "removed", entry)


def _unworded(part: Part, old: _Entry, new: _Entry) -> Iterator[Told]:
    """Yield the fields that have no words of their own yet: a change is never silent."""
    assert isinstance(old, Word)
    assert isinstance(new, Word)
    for name in type(new).model_fields:
        if name not in WORDED[part] and getattr(old, name) != getattr(new, name):
            yield name, f"réglage {quoted(name)} modifié"


def _whole(part: Part, kind: Literal["added", "removed"], entry: _Entry) -> Change:
    noun, came, went = NOUNS[part]
    return Change(part, kind, entry.id, "", f"{_subject(noun, entry)}{FIXED}: {came if kind == 'added' else went}.")


def _change(part: Part, entry: _Entry, aspect: str, words: str) -> Change:
    return Change(part, "changed", entry.id, aspect, f"{_subject(NOUNS[part][0], entry)}{FIXED}: {words}.")


def _subject(noun: str, entry: _Entry) -> str:
    return f"{noun} {quoted(entry.label)} ({entry.id})"


# The procedure, its roles, its states


def _of_procedure(pair: _Pair) -> Iterator[Change]:
    before, after = pair.before, pair.after
    told = (
        *_shift("title", "titre", before.title, after.title),
        *_shift(
            "valid_from", "en vigueur à partir du", f"{before.valid_from:%d/%m/%Y}", f"{after.valid_from:%d/%m/%Y}"
        ),
    )
    for aspect, words in told:
        yield Change("procedure", "changed", after.name, aspect, f"Procédure {quoted(after.name)}{FIXED}: {words}.")


def _role(old: Role, new: Role) -> Iterator[Told]:
    yield from _shift("label", "nom", old.label, new.label)
    yield from _guards(old.guards, new.guards)


def _states(pair: _Pair) -> Iterator[Change]:
    left = [state for state in pair.before.states if state.id not in pair.renamed]
    known = {state.id for state in left}
    taken_over = {each.to for each in pair.renamed.values()} - known
    new = [state for state in pair.after.states if state.id not in taken_over]
    yield from _entries("state", left, new, _state)
    for state in pair.before.states:
        if state.id in pair.renamed:
            yield from _renamed(pair, state)


def _renamed(pair: _Pair, old: State) -> Iterator[Change]:
    successor = pair.renamed[old.id]
    words = f"ses dossiers passent à {pair.label(successor.to)}, {quoted(successor.why)}"
    sentence = f"{_subject('État', old)}{FIXED}: {words}."
    yield Change("state", "renamed", successor.to, "", sentence, was=old.id)


def _state(old: State, new: State) -> Iterator[Told]:
    yield from _shift("label", "nom", old.label, new.label)
    yield from _shift("meaning", "sens", old.meaning, new.meaning)
    yield from _shift("owner", "responsable", old.owner or "", new.owner or "")
    yield from _shift("waiting_clock", "délai d’attente", old.waiting_clock or "", new.waiting_clock or "")
    if old.terminal != new.terminal:
        yield "terminal", "devient un état final" if new.terminal else "n’est plus un état final"
    if old.stage != new.stage:
        yield "stage", f"étape {new.stage} de la frise au lieu de {old.stage}"


def _sets(pair: _Pair) -> Iterator[Change]:
    before, after = pair.before.sets, pair.after.sets
    for name in dict.fromkeys((*after, *before)):
        old = tuple(dict.fromkeys(pair.now(state) for state in before.get(name, ())))
        gained, lost = _gained_lost(old, after.get(name, ()))
        words = (
            *((f"compte aussi {listed(map(pair.label, gained))}",) if gained else ()),
            *((f"ne compte plus {listed(map(pair.label, lost))}",) if lost else ()),
        )
        for each in words:
            yield Change("set", "changed", name, "members", f"Ensemble d’états {name}{FIXED}: {each}.")


# Sub-machines and clocks


def _machine(old: SubMachine, new: SubMachine) -> Iterator[Told]:
    yield from _shift("label", "nom", old.label, new.label)
    yield from _shift("initial", "état initial", old.initial, new.initial)
    if (old.keyed_by, old.created) != (new.keyed_by, new.created):
        yield "keyed_by", "ses instances se distinguent ou naissent autrement"
    labels = {state.id: state.label for state in (*old.states, *new.states)}
    gained, lost = _gained_lost([state.id for state in old.states], [state.id for state in new.states])
    yield from (("states", f"nouvel état {quoted(labels[state])}") for state in gained)
    yield from (("states", f"état {quoted(labels[state])} retiré") for state in lost)
    yield from _machine_moves(old, new, labels)


def _machine_moves(old: SubMachine, new: SubMachine, labels: Mapping[str, str]) -> Iterator[Told]:
    ways = [{(move.from_, move.to, event) for move in each.moves for event in move.events} for each in (old, new)]
    for word, found in (("permis", ways[1] - ways[0]), ("plus permis", ways[0] - ways[1])):
        for start, end, event in sorted(found):
            yield "moves", f"passage de {quoted(labels[start])} à {quoted(labels[end])} {word} par {event}"


def _clock(pair: _Pair, old: Clock, new: Clock) -> Iterator[Told]:
    yield from _shift("label", "nom", old.label, new.label)
    yield from _clock_lengths(old, new)
    yield from _steps(("start", "part aussi avec", "ne part plus avec"), pair, old.start, new.start)
    yield from _steps(("stop", "s’arrête aussi avec", "ne s’arrête plus avec"), pair, old.stop, new.stop)
    if old.paused_by != new.paused_by:
        yield (
            "paused_by",
            "ne court plus pendant une interruption"
            if new.paused_by != "none"
            else ("court aussi pendant une interruption"),
        )
    if old.alarms != new.alarms:
        yield "alarms", f"alertes {alarm_words(new.alarms)} au lieu de {alarm_words(old.alarms)}"
    yield from _clock_ends(pair, old, new)
    if _cases(old) != _cases(new):
        yield "only_if", "les cas dans lesquels il part ou s’arrête sont modifiés"
    yield from _shift("expiry_owner", "à son terme, la charge revient à", old.expiry_owner, new.expiry_owner)
    yield from _shift("on_expiry", "à son terme", old.on_expiry, new.on_expiry)
    yield from _shift("basis", "fondement", old.basis, new.basis)
    yield from _shift("confidence", "degré de certitude", old.confidence, new.confidence)


def _clock_lengths(old: Clock, new: Clock) -> Iterator[Told]:
    if old.length != new.length:
        yield "length", f"{length_words(new.length)} au lieu de {length_words(old.length)}"
    if old.urgent_length != new.urgent_length:
        yield "urgent_length", f"en urgence, {_urgent(new)} au lieu de {_urgent(old)}"
    if old.urgent_from != new.urgent_from:
        yield "urgent_from", f"durée d’urgence dès le niveau {URGENCIES[new.urgent_from]}"
    if dict(old.lengths) != dict(new.lengths):
        yield "lengths", f"durées propres à une étape{FIXED}: {_lengths(new)} au lieu de {_lengths(old)}"
    if old.repeat_months != new.repeat_months:
        yield "repeat_months", f"se répète {_every(new.repeat_months)} au lieu de {_every(old.repeat_months)}"
    if dict(old.retention_months) != dict(new.retention_months):
        yield "retention_months", "durées de conservation modifiées"


def _clock_ends(pair: _Pair, old: Clock, new: Clock) -> Iterator[Told]:
    """Yield what gives a run another end, who is told of it besides, and what it proposes."""
    if (old.set_by, old.sooner) != (new.set_by, new.sooner):
        yield "set_by", "les jours qui fixent ou avancent son terme sont modifiés"
    for name, moment in (("told_at_alarm", "à chaque alerte"), ("told_at_end", "à son terme")):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            told = f"{_roles(pair.after, after)} au lieu de {_roles(pair.before, before)}"
            yield name, f"{moment}, avertit aussi{FIXED}: {told}"
    if old.proposes != new.proposes:
        yield "proposes", "l’étape que son terme propose est modifiée"


def _lengths(clock: Clock) -> str:
    told = (f"{length_words(length)} après {event}" for event, length in clock.lengths.items())
    return listed(told) if clock.lengths else "aucune"


def _roles(procedure: Procedure, roles: tuple[str, ...]) -> str:
    return listed(role_words(procedure, role) for role in roles) if roles else "personne"


def _cases(clock: Clock) -> tuple[object, ...]:
    return clock.only_for, dict(clock.only_if), dict(clock.start_if), dict(clock.stop_if)


def _urgent(clock: Clock) -> str:
    return length_words(clock.urgent_length) if clock.urgent_length else "la durée ordinaire"


def _every(months: int | None) -> str:
    return f"tous les {months} mois" if months else "jamais"


def _steps(words: tuple[str, str, str], pair: _Pair, old: Iterable[str], new: Iterable[str]) -> Iterator[Told]:
    aspect, more, less = words
    gained, lost = _gained_lost(old, new)
    if gained:
        yield aspect, f"{more} {listed(_step_names(pair.after, gained))}"
    if lost:
        yield aspect, f"{less} {listed(_step_names(pair.before, lost))}"


def _step_names(procedure: Procedure, ids: Iterable[str]) -> Iterator[str]:
    for id_ in ids:
        yield f"{quoted(procedure.event(id_).label)} ({id_})"


# Events


def _event(pair: _Pair, old: Event, new: Event) -> Iterator[Told]:
    yield from _shift("name", "nom technique", old.name, new.name)
    yield from _shift("label", "libellé", old.label, new.label)
    yield from _shift("done_label", "libellé de l’historique", old.done_label, new.done_label)
    yield from _shift("help", "aide", old.help, new.help)
    yield from _way(pair, old, new)
    yield from _who(pair, old, new)
    yield from _guards(old.guards, new.guards)
    yield from _inputs(old.input, new.input)
    yield from _effects(pair, old, new)
    yield from _shift("basis", "fondement", old.basis, new.basis)


def _way(pair: _Pair, old: Event, new: Event) -> Iterator[Told]:
    before = tuple(dict.fromkeys(pair.now(state) for state in sources_of(pair.before, old)))
    gained, lost = _gained_lost(before, sources_of(pair.after, new))
    if gained:
        yield "from", f"part aussi de {listed(map(pair.label, gained))}"
    if lost:
        yield "from", f"ne part plus de {listed(map(pair.label, lost))}"
    if pair.now(old.to) != new.to:
        yield "to", f"mène désormais {_target(pair, new.to)}, jusque-là {_target(pair, old.to)}"
    if old.return_rewrite != new.return_rewrite:
        yield "return_rewrite", "l’état auquel une interruption ramène est fixé autrement"


def _target(pair: _Pair, to: str) -> str:
    if to == SAME:
        return "au même état"
    if to == RETURN_STATE:
        return "à l’état d’avant l’interruption"
    return f"à {pair.label(to)}"


def _who(pair: _Pair, old: Event, new: Event) -> Iterator[Told]:
    labels = {role.id: role.label for role in (*pair.before.roles, *pair.after.roles)}
    gained, lost = _gained_lost(old.roles, new.roles)
    if gained:
        yield "roles", f"ouverte aussi à{FIXED}: {listed(labels[role] for role in gained)}"
    if lost:
        yield "roles", f"n’est plus ouverte à{FIXED}: {listed(labels[role] for role in lost)}"
    gained, lost = _gained_lost(old.four_eyes, new.four_eyes)
    if gained:
        yield "four_eyes", f"l’auteur de {listed(_step_names(pair.after, gained))} ne peut plus décider lui-même"
    if lost:
        yield "four_eyes", f"l’auteur de {listed(_step_names(pair.before, lost))} peut désormais décider lui-même"


def _guards(old: Iterable[GuardUse], new: Iterable[GuardUse]) -> Iterator[Told]:
    before, after = {use.name: use for use in old}, {use.name: use for use in new}
    for name, use in after.items():
        if name not in before:
            yield "guards", f"nouvelle condition, {quoted(guard_label(name))} {guard_parameters(use)}".rstrip()
        elif dict(use.params) != dict(before[name].params):
            shown = [guard_parameters(each) or "sans réglage" for each in (use, before[name])]
            yield "guards", f"condition {quoted(guard_label(name))} réglée {shown[0]} au lieu de {shown[1]}"
    for name in before:
        if name not in after:
            yield "guards", f"condition retirée, {quoted(guard_label(name))}"


def _inputs(old: Iterable[InputField], new: Iterable[InputField]) -> Iterator[Told]:
    before, after = {field.name: field for field in old}, {field.name: field for field in new}
    for name, field in after.items():
        if name not in before:
            yield "input", f"demande aussi {quoted(field.label)}{' (obligatoire)' if field.required else ''}"
        elif field != before[name]:
            yield "input", _field_words(before[name], field)
    for name, field in before.items():
        if name not in after:
            yield "input", f"ne demande plus {quoted(field.label)}"


def _field_words(old: InputField, new: InputField) -> str:
    if old.required != new.required:
        return f"la saisie {quoted(new.label)} devient {'obligatoire' if new.required else 'facultative'}"
    if old.label != new.label:
        return f"la saisie {quoted(old.label)} s’appelle désormais {quoted(new.label)}"
    return f"la saisie {quoted(new.label)} admet d’autres réponses"


def _effects(pair: _Pair, old: Event, new: Event) -> Iterator[Told]:
    """Yield moves, letters, records, tasks and notices that came or went."""
    for aspect, more, less, words in _EFFECTS:
        before, after = words(pair.before, old), words(pair.after, new)
        gained, lost = _gained_lost(before, after)
        if gained:
            yield aspect, f"{more} {listed(after[each] for each in gained)}"
        if lost:
            yield aspect, f"{less} {listed(before[each] for each in lost)}"


_Words = Callable[[Procedure, Event], Mapping[str, str]]
"""What the file says of an effect -> its French words: compared by the first, so that a new label is told once."""

_EFFECTS: Final[tuple[tuple[str, str, str, _Words], ...]] = (
    ("moves", "fait passer aussi", "ne fait plus passer", lambda p, e: {_said(m): move_words(p, m) for m in e.moves}),
    ("letters", "produit aussi", "ne produit plus", lambda _, e: {_said(x): letter_words(x) for x in e.letters}),
    ("records", "inscrit aussi au dossier", "n’inscrit plus au dossier", lambda _, e: {x: x for x in e.records}),
    (
        "tasks",
        "laisse aussi la tâche",
        "ne laisse plus la tâche",
        lambda p, e: {_said(t): task_words(p, t) for t in e.tasks},
    ),
    ("notices", "avertit aussi", "n’avertit plus", lambda p, e: {_said(n): notice_words(p, n) for n in e.notices}),
)


def _said(entry: Word) -> str:
    return entry.model_dump_json()


def _shift(aspect: str, noun: str, old: str, new: str) -> Iterator[Told]:
    """Yield that a word became another one."""
    if old == new:
        return
    if not old:
        yield aspect, f"{noun} {quoted(new)}, sans précision auparavant"
    elif not new:
        yield aspect, f"{noun} sans précision, {quoted(old)} auparavant"
    else:
        yield aspect, f"{noun} {quoted(new)} au lieu de {quoted(old)}"


def _gained_lost(old: Iterable[str], new: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is new and what is gone, each in its own order."""
    before, after = dict.fromkeys(old), dict.fromkeys(new)
    return tuple(each for each in after if each not in before), tuple(each for each in before if each not in after)
