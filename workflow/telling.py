"""A whole procedure told in French, entry by entry, for those who read no YAML: pages and handbook say the same. Pure.

Every word comes from the procedure, from the registry of guards or from the tables below, which a test holds complete.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from workflow.engine import sources_of
from workflow.guards import GUARDS, NETWORK_RULE
from workflow.law import LAW
from workflow.model import (
    NEW,
    RETURN_STATE,
    SAME,
    Clock,
    Event,
    GuardUse,
    InputField,
    LetterSpec,
    MoveSpec,
    Option,
    Procedure,
    Role,
    State,
    SubMachine,
)
from workflow.procedures.wording import (
    FIXED,
    alarm_words,
    length_words,
    listed,
    quoted,
    role_words,
    task_words,
    told_role,
)

SET_WORDS: Final[Mapping[str, str]] = {
    "WORKING": "au travail",
    "INTERRUPTED": "interrompu",
    "OPEN": "ouvert",
    "LIVE": "vivant",
    "ANY": "conservé",
}
"""What a dossier is called whose state is of a set."""
CONDITION_WORDS: Final[Mapping[str, str]] = {
    "report_electronic": "si le signalement est arrivé par voie électronique",
    "report_on_paper": "si le signalement est arrivé autrement que par voie électronique",
    "notice_to_post": "si la notice d’information part par courrier",
    "limitation_letter_due": "si le réclamant n’a pas encore été informé des délais, ou si une date vient de changer",
    "case_critical": "si le dossier est critique",
    "interview_set": "si un entretien est fixé",
    "case_not_closed": "si le dossier n’est pas clos",
    "claimant_can_be_told": "si quelqu’un peut être prévenu (signalement non anonyme)",
    "receipt_letter": "si le courrier émis est un accusé de réception",
    "rights_answer_letter": "si le courrier émis répond à une demande d’exercice de droits",
    "claimant_reached": "si la personne a été jointe",
    "returns_to_orientation": "si le dossier retourne à l’orientation",
    "no_item_missing": "si plus aucune pièce n’est attendue",
    "last_reminder_letter": "si le courrier émis est la dernière relance avant clôture",
    "qualification_moves_periods": "si le domaine ou la forme retenus changent les délais dits au réclamant",
    "last_route_ends": "si plus aucune voie n’est à suivre",
}
"""Conditions of the registry under which a letter is due or a clock starts or stops."""
PARAMETER_WORDS: Final[Mapping[str, str]] = {
    "channels": "moyens différents",
    "classes": "classes de conservation",
    "clock": "délai",
    "count": "relances",
    "days": "jours",
    "notices": "avis",
    "receiving": "du site destinataire",
    "recipient": "destinataire",
    "refused_in": "refus possible depuis",
    "reminders": "rappels",
    "renew_after_months": "à renouveler après (mois)",
    "tries": "essais",
    "unless_critical": "sauf dossier critique",
    "what": "objet",
    "withdrawn_in": "retrait possible depuis",
}
"""Parameters of guards."""
VALUE_WORDS: Final[Mapping[str, str]] = {
    "anonymous": "anonyme",
    "ddd": "Défenseur des droits",
    "merged": "doublon fusionné",
    "short": "courte",
    "with_route": "avec voie suivie",
}
"""Values of parameters that neither a state, a clock nor an answer of the procedure names."""
TYPE_WORDS: Final[Mapping[str, str]] = {
    "line": "une ligne",
    "text": "texte",
    "date": "date",
    "datetime": "date et heure",
    "boolean": "case à cocher",
    "integer": "nombre",
    "choice": "un choix",
    "choices": "un ou plusieurs choix",
    "rows": "liste",
}
CERTAINTY_WORDS: Final[Mapping[str, str]] = {
    "sure": "le texte le dit",
    "likely": "lecture probable, à confirmer par un juriste",
    "check": "à vérifier par un juriste",
    "design": "choix du réseau",
}
INSTANCE_WORDS: Final[Mapping[str, str]] = {
    "": "",
    "actor": "de la personne qui agit",
    "all": "toutes celles qui courent",
    "case": "du dossier",
}
"""Which instance of a sub-machine an effect moves."""
TYPED: Final = "input:"
STARTS: Final = "le début (aucun dossier n’existe encore)"


@dataclass(frozen=True, slots=True)
class ToldGuard:
    """A condition: what must hold, with its settings, and the text that asks for it."""

    label: str
    setting: str
    basis: str


@dataclass(frozen=True, slots=True)
class ToldField:
    """One thing that a step asks: its name, its kind, whether it must be given, the answers offered."""

    label: str
    kind: str
    required: bool
    answers: tuple[str, ...]
    help: str


@dataclass(frozen=True, slots=True)
class ToldLetter:
    """A letter that a step produces, and when it does so."""

    code: str
    title: str
    when: str


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """One step, whole."""

    id: str
    label: str
    done_label: str
    help: str
    sources: str
    target: str
    moving: bool
    roles: tuple[str, ...]
    four_eyes: tuple[str, ...]
    guards: tuple[ToldGuard, ...]
    fields: tuple[ToldField, ...]
    moves: tuple[str, ...]
    letters: tuple[ToldLetter, ...]
    clocks_started: tuple[str, ...]
    clocks_stopped: tuple[str, ...]
    tasks: tuple[str, ...]
    notices: tuple[str, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class Leaving:
    """One step that leaves a state."""

    id: str
    label: str
    target: str
    roles: str


@dataclass(frozen=True, slots=True)
class ToldState:
    """One state: what it means, whose it is, how long it may last, what leaves it and what is done in it.

    ``shared`` are the steps that start here as in every state of a set: ``ToldSet`` tells them once.
    """

    id: str
    label: str
    meaning: str
    stage: int
    owner: str
    clock: str
    at_the_end: str
    terminal: bool
    leaving: tuple[Leaving, ...]
    staying: tuple[Leaving, ...]
    shared: tuple[Leaving, ...]


@dataclass(frozen=True, slots=True)
class ToldClock:
    """One clock: how long, what starts and ends it, what happens then."""

    id: str
    label: str
    length: str
    urgent: str
    starts: tuple[str, ...]
    stops: tuple[str, ...]
    notes: tuple[str, ...]
    owner: str
    on_expiry: str
    basis: str
    certainty: str


@dataclass(frozen=True, slots=True)
class ToldRole:
    """Who may act, under what conditions at all, and in which steps."""

    label: str
    guards: tuple[ToldGuard, ...]
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldMachine:
    """What is followed beside the state of the case: its states and the ways between them."""

    label: str
    initial: str
    states: tuple[str, ...]
    moves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldSet:
    """A set of states: what a case in one of them is called, which they are, what may be done in each of them."""

    name: str
    states: tuple[str, ...]
    events: tuple[Leaving, ...]


@dataclass(frozen=True, slots=True)
class ToldProcedure:
    """A whole procedure in words."""

    procedure: Procedure
    states: tuple[ToldState, ...]
    events: tuple[ToldEvent, ...]
    clocks: tuple[ToldClock, ...]
    roles: tuple[ToldRole, ...]
    machines: tuple[ToldMachine, ...]
    sets: tuple[ToldSet, ...]
    letters: tuple[tuple[str, str, tuple[str, ...]], ...]
    """Code, title, and the ids of the steps that produce it."""


def told(procedure: Procedure, letter_titles: Mapping[str, str]) -> ToldProcedure:
    """Tell a procedure. ``letter_titles``: code of a letter -> its French title."""
    return ToldProcedure(
        procedure=procedure,
        states=tuple(_state(procedure, state) for state in procedure.states),
        events=tuple(_event(procedure, event, letter_titles) for event in procedure.events),
        clocks=tuple(_clock(procedure, clock) for clock in procedure.clocks),
        roles=tuple(_role(procedure, role) for role in procedure.roles),
        machines=tuple(_machine(machine) for machine in procedure.machines),
        sets=tuple(_set(procedure, name) for name in procedure.sets),
        letters=tuple(_letters(procedure, letter_titles)),
    )


# States


def _state(procedure: Procedure, state: State) -> ToldState:
    clock = procedure.clock(state.waiting_clock) if state.waiting_clock else None
    here = [event for event in procedure.events if state.id in sources_of(procedure, event)]
    own = [event for event in here if state.id in event.from_]
    return ToldState(
        id=state.id,
        label=state.label,
        meaning=state.meaning,
        stage=state.stage,
        owner=role_words(procedure, state.owner) if state.owner else "",
        clock=_named_clock(clock) if clock else "",
        at_the_end=clock.on_expiry if clock else "",
        terminal=state.terminal,
        leaving=tuple(_leaving(procedure, event) for event in own if event.to not in {SAME, state.id}),
        staying=tuple(_leaving(procedure, event) for event in own if event.to in {SAME, state.id}),
        shared=tuple(_leaving(procedure, event) for event in here if event not in own),
    )


def _named_clock(clock: Clock) -> str:
    urgent = f" ; {length_words(clock.urgent_length)} en urgence" if clock.urgent_length else ""
    return f"{clock.label} ({clock.id}){FIXED}: {length_words(clock.length)}{urgent}"


def _leaving(procedure: Procedure, event: Event) -> Leaving:
    return Leaving(event.id, event.label, _target(procedure, event), _or(_role_labels(procedure, event.roles)))


def _target(procedure: Procedure, event: Event) -> str:
    match event.to:
        case "same":
            return "le même état"
        case "return_state":
            return "l’état quitté par l’interruption"
        case state:
            return procedure.state(state).label


def _set(procedure: Procedure, name: str) -> ToldSet:
    return ToldSet(
        name=set_name(name),
        states=tuple(procedure.state(state).label for state in procedure.sets[name]),
        events=tuple(_leaving(procedure, event) for event in procedure.events if name in event.from_),
    )


def set_name(name: str) -> str:
    """Return what a set of states is called: « dossier ouvert »."""
    return f"dossier {SET_WORDS[name]}" if name in SET_WORDS else f"ensemble {name}"


# Events


def _event(procedure: Procedure, event: Event, titles: Mapping[str, str]) -> ToldEvent:
    return ToldEvent(
        id=event.id,
        label=event.label,
        done_label=event.done_label,
        help=event.help,
        sources=_sources(procedure, event),
        target=_target(procedure, event),
        moving=event.to not in {SAME, RETURN_STATE},
        roles=_role_labels(procedure, event.roles),
        four_eyes=tuple(_named(procedure, other) for other in event.four_eyes),
        guards=tuple(told_guard(procedure, use) for use in event.guards),
        fields=tuple(_fields(event.input)),
        moves=tuple(_move(procedure, event, move) for move in event.moves),
        letters=tuple(_letter(event, letter, titles) for letter in event.letters),
        clocks_started=tuple(_clock_words(procedure, event, "start")),
        clocks_stopped=tuple(_clock_words(procedure, event, "stop")),
        tasks=tuple(task_words(procedure, task) for task in event.tasks),
        notices=tuple(f"{told_role(procedure, notice)}{FIXED}: {notice.text}" for notice in event.notices),
        basis=event.basis,
    )


def _sources(procedure: Procedure, event: Event) -> str:
    """« En qualification ou Orienté », « tout dossier ouvert », « le début »."""
    return _or(_source(procedure, name) for name in event.from_)


def _source(procedure: Procedure, name: str) -> str:
    if name == NEW:
        return STARTS
    return f"tout {set_name(name)}" if name in procedure.sets else procedure.state(name).label


def _or(words: Iterable[str]) -> str:
    *first, last = [*words] or [""]
    return f"{', '.join(first)} ou {last}" if first else last


def _role_labels(procedure: Procedure, roles: Iterable[str]) -> tuple[str, ...]:
    return tuple(role_words(procedure, role) for role in roles)


def _named(procedure: Procedure, event_id: str) -> str:
    """« Proposer l’orientation » (T06), or the id alone where the procedure has no such event."""
    known = next((event for event in procedure.events if event.id == event_id), None)
    return f"{quoted(known.label)} ({event_id})" if known else event_id


def told_guard(procedure: Procedure, use: GuardUse) -> ToldGuard:
    """Tell a condition with its settings."""
    guard = GUARDS.get(use.name)
    settings = [_setting(procedure, name, value) for name, value in use.params.items()]
    return ToldGuard(
        label=guard.label if guard else use.name,
        setting=" ; ".join(each for each in settings if each),
        basis=guard.basis if guard else NETWORK_RULE,
    )


def _setting(procedure: Procedure, name: str, value: object) -> str:
    words = PARAMETER_WORDS.get(name, name)
    match value:
        case bool():
            return words if value else ""
        case tuple():
            return f"{words}{FIXED}: {listed(_value(procedure, each) for each in value)}"
        case _:
            return f"{words}{FIXED}: {_value(procedure, value)}"


def _value(procedure: Procedure, value: object) -> str:
    """Return the name of a state, a clock or an answer, the value itself where nothing names it."""
    named = {
        **{option.value: option.label for event in procedure.events for option in _options(event.input)},
        **{state.id: state.label for state in procedure.states},
        **{clock.id: f"{clock.label} ({clock.id})" for clock in procedure.clocks},
        **VALUE_WORDS,
    }
    return named.get(str(value), str(value))


def _options(fields: Iterable[InputField]) -> Iterator[Option]:
    for field in fields:
        yield from field.options


def _fields(fields: Iterable[InputField]) -> Iterator[ToldField]:
    """Yield what is asked; the columns of a list follow it, named after it."""
    for field in fields:
        answers = tuple(option.label for option in field.options)
        yield ToldField(field.label, TYPE_WORDS[field.type], field.required, answers, field.help)
        for inner in _fields(field.fields):
            yield ToldField(f"{field.label} – {inner.label}", inner.kind, inner.required, inner.answers, inner.help)


def _move(procedure: Procedure, event: Event, move: MoveSpec) -> str:
    """« Voie de recours, selon « Voie » : passe à « proposée » »."""
    machine = procedure.machine(move.machine)
    labels = {state.id: state.label for state in machine.states}
    of = ", ".join(part for part in (machine.label, _instance(procedure, event, move)) if part)
    end = f"l’état choisi dans {_asked(event, move.to)}" if move.to.startswith(TYPED) else quoted(labels[move.to])
    when = [_answered(event, name, values) for name, values in move.when.items()]
    return f"{of}{FIXED}: passe à {end}" + "".join(f", {each}" for each in when)


def _instance(procedure: Procedure, event: Event, move: MoveSpec) -> str:
    """Return which instance of a machine moves: of the case, of the person who acts, of the answer typed."""
    if move.key in INSTANCE_WORDS:
        return INSTANCE_WORDS[move.key]
    if TYPED in move.key:
        return f"selon {listed(_asked(event, each) for each in move.key.split())}"
    routes = {code: route.label_fr for code, route in LAW.routes.items()}
    return ", ".join(routes.get(part) or _value(procedure, part) for part in move.key.split(":"))


def _asked(event: Event, typed: str) -> str:
    """Return the label of the input that ``input:NAME`` means, also where it is a column of a list."""
    name = typed.removeprefix(TYPED)
    fields = [each for field in event.input for each in (field, *field.fields)]
    return quoted(next((field.label for field in fields if field.name == name), name))


def _letter(event: Event, letter: LetterSpec, titles: Mapping[str, str]) -> ToldLetter:
    when = [CONDITION_WORDS.get(letter.when, letter.when)] if letter.when else []
    when += [_answered(event, name, values) for name, values in letter.only_if.items()]
    return ToldLetter(letter.code, titles.get(letter.code, letter.code), ", et ".join(when))


def _answered(event: Event, name: str, values: Iterable[str]) -> str:
    """« si « Moyen d’envoi » est « Remise au délégué » »."""
    fields = [each for field in event.input for each in (field, *field.fields)]
    field = next((each for each in fields if each.name == name), None)
    labels = {option.value: option.label for option in field.options} if field else {}
    return f"si {quoted(field.label if field else name)} est {_or(quoted(labels.get(each, each)) for each in values)}"


def _clock_words(procedure: Procedure, event: Event, what: str) -> Iterator[str]:
    """Yield the clocks that an event starts or stops, each with its length and its condition."""
    for clock in procedure.clocks:
        starts = what == "start"
        if event.id in (clock.start if starts else clock.stop):
            length = f"{FIXED}: {length_words(clock.lengths.get(event.id, clock.length))}" if starts else ""
            condition = (clock.start_if if starts else clock.stop_if).get(event.id)
            when = f", {CONDITION_WORDS.get(condition, condition)}" if condition else ""
            yield f"{clock.label} ({clock.id}){length}{when}"


# Clocks, roles, machines, letters


def _clock(procedure: Procedure, clock: Clock) -> ToldClock:
    return ToldClock(
        id=clock.id,
        label=clock.label,
        length=length_words(clock.length),
        urgent=length_words(clock.urgent_length) if clock.urgent_length else "",
        starts=tuple(_named(procedure, event) for event in clock.start),
        stops=tuple(_named(procedure, event) for event in clock.stop),
        notes=tuple(_clock_notes(procedure, clock)),
        owner=role_words(procedure, clock.expiry_owner),
        on_expiry=clock.on_expiry,
        basis=clock.basis or NETWORK_RULE,
        certainty=CERTAINTY_WORDS[clock.confidence],
    )


COMING_WORDS: Final[Mapping[str, str]] = {
    "hearing": "une audience",
    "answer": "une réponse attendue",
    "report": "un compte rendu attendu",
}
"""Kinds of days to come, as the notes of a clock name them."""


def _clock_notes(procedure: Procedure, clock: Clock) -> Iterator[str]:
    yield from _clock_ends(procedure, clock)
    if clock.urgent_length:
        level = "critique" if clock.urgent_from == "critical" else "prioritaire"
        yield f"Durée d’urgence dès que le dossier est {level}."
    if clock.paused_by != "none":
        yield "Suspendu pendant une interruption."
    if clock.repeat_months:
        yield f"Repart tous les {clock.repeat_months} mois."
    if clock.only_for:
        yield f"Signalement {'électronique' if clock.only_for == 'electronic' else 'arrivé autrement'} seulement."
    if clock.alarms.months_before or clock.alarms.days_before or clock.alarms.days_after_start:
        yield f"Rappels{FIXED}: {alarm_words(clock.alarms)}."
    if clock.retention_months:
        told_classes = (
            f"{VALUE_WORDS.get(name, name)}, {count} mois" for name, count in clock.retention_months.items()
        )
        yield f"Par classe{FIXED}: {' ; '.join(told_classes)}."


def _clock_ends(procedure: Procedure, clock: Clock) -> Iterator[str]:
    """Yield what gives a run another end, who is told of it besides, and what it proposes."""
    for event, length in clock.lengths.items():
        yield f"Après {_named(procedure, event)}{FIXED}: {length_words(length)}."
    if clock.set_by:
        yield "Le terme est le jour fixé par l’étape qui le fait partir, si elle en fixe un."
    if clock.sooner:
        yield f"Avancé au jour noté pour {_or(COMING_WORDS[kind] for kind in clock.sooner)}, s’il est plus proche."
    for roles, moment in ((clock.told_at_alarm, "À chaque rappel"), (clock.told_at_end, "Au terme")):
        if roles:
            yield f"{moment}, aussi averti{FIXED}: {listed(_role_labels(procedure, roles))}."
    if clock.proposes:
        whom = role_words(procedure, clock.proposes.to)
        step = _named(procedure, clock.proposes.event)
        yield f"Au terme, si ses conditions tiennent, {step} est proposée ({whom})."


def _role(procedure: Procedure, role: Role) -> ToldRole:
    return ToldRole(
        label=role.label,
        guards=tuple(told_guard(procedure, use) for use in role.guards),
        events=tuple(event.id for event in procedure.events if role.id in event.roles),
    )


def _machine(machine: SubMachine) -> ToldMachine:
    labels = {state.id: state.label for state in machine.states}
    return ToldMachine(
        label=machine.label,
        initial=labels[machine.initial],
        states=tuple(labels.values()),
        moves=tuple(
            f"de {quoted(labels[move.from_])} à {quoted(labels[move.to])} ({', '.join(move.events)})"
            for move in machine.moves
        ),
    )


def _letters(procedure: Procedure, titles: Mapping[str, str]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    codes = sorted({letter.code for event in procedure.events for letter in event.letters})
    for code in codes:
        events = tuple(e.id for e in procedure.events if code in {letter.code for letter in e.letters})
        yield code, titles.get(code, code), events
