"""The words of a procedure and of a decision about one step of it. Data only: nothing here decides.

The first half is what a procedure file may say (read by ``workflow.procedures``); the second half is what the
engine answers. What guards may know of a case stands in ``workflow.facts``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, NamedTuple, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

SAME = "same"
"""Target of an event that leaves the state as it is."""
RETURN_STATE = "return_state"
"""Target of an event that ends an interruption: the stored WORKING state."""
NEW = "(new)"
"""Source of the event that creates a case."""

Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z(][A-Za-z0-9_()]*$")]
Sentence = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Word(BaseModel):
    """One entry of a procedure file: frozen, and a key that it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class GuardUse(Word):
    """A guard of the registry and its parameters."""

    name: Code
    params: Mapping[str, str | int | bool | tuple[str, ...]] = Field(default_factory=dict)


class Role(Word):
    """Who may act. ``label`` as shown: « référent de dossier ». ``guards``: under what conditions at all."""

    id: Code
    label: Sentence
    guards: tuple[GuardUse, ...] = ()


class State(Word):
    """Where a case stands. ``stage`` is the step of the page's stepper (1 to 6, 0 outside it)."""

    id: Code
    label: Sentence
    meaning: Sentence
    terminal: bool = False
    owner: Code | None = None
    waiting_clock: Code | None = None
    stage: int = Field(default=0, ge=0, le=6)


class MachineState(Word):
    """State of a sub-machine."""

    id: Code
    label: Sentence


class MachineMove(Word):
    """One edge of a sub-machine and the case events that may make it."""

    from_: Code = Field(alias="from")
    to: Code
    events: tuple[Code, ...]


class SubMachine(Word):
    """A machine moved only by effects of case events. ``keyed_by`` says what tells its instances apart.

    ``created`` tells that an instance exists only once an event made it, in its initial state; else every instance
    that nothing was recorded about is in its initial state.
    """

    id: Code
    label: Sentence
    initial: Code
    created: bool = False
    keyed_by: tuple[Literal["object", "recipient", "route", "person"], ...] = ()
    states: tuple[MachineState, ...]
    moves: tuple[MachineMove, ...]


class Length(Word):
    """Length of a clock. Exactly one unit is set, except for ``at_once``."""

    at_once: bool = False
    hours: int | None = None
    days: int | None = None
    business_days: int | None = None
    months: int | None = None
    by: Literal["retention_class", "safe_day"] | None = None


class Alarms(Word):
    """Days on which a running clock is told before its end: before its due day, or after its start."""

    months_before: tuple[int, ...] = ()
    days_before: tuple[int, ...] = ()
    days_after_start: tuple[int, ...] = ()


class Proposal(Word):
    """The step that the end of a clock proposes to somebody, where nothing in the file stands in its way."""

    event: Code
    to: Code
    label: Sentence


ComingDate = Literal["hearing", "answer", "report"]
"""Kinds of days to come that a case may hold: an audience, an answer awaited, the report that a respondent owes."""


class Clock(Word):
    """A clock of the network (K01 to K26): what starts, stops and pauses it, who is told at its end."""

    id: Code
    label: Sentence
    length: Length
    urgent_length: Length | None = None
    urgent_from: Literal["priority", "critical"] = "critical"
    """The level of urgency from which ``urgent_length`` counts."""
    start: tuple[Code, ...]
    stop: tuple[Code, ...]
    paused_by: Literal["none", "INTERRUPTED"] = "none"
    only_for: Literal["electronic", "paper"] | None = None
    only_if: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    """Input field -> values of the starting event for which the clock starts; an event without it: always."""
    start_if: Mapping[str, Code] = Field(default_factory=dict)
    """Event -> condition of ``workflow.guards`` under which it starts the clock; others always start it."""
    stop_if: Mapping[str, Code] = Field(default_factory=dict)
    """Event -> condition of ``workflow.guards`` under which it stops the clock; others always stop it."""
    lengths: Mapping[Code, Length] = Field(default_factory=dict)
    """Starting event -> the length that it gives in place of ``length``. It never brings a running end nearer."""
    set_by: Code | None = None
    """Input field of a starting event whose day is the end: a person, or the Défenseur des droits, set it."""
    sooner: tuple[ComingDate, ...] = ()
    """Kinds of days to come that end it where they lie nearer."""
    repeat_months: int | None = None
    alarms: Alarms = Alarms()
    retention_months: Mapping[str, int] = Field(default_factory=dict)
    """Retention class -> civil months from the closing, for a length ``by: retention_class``."""
    expiry_owner: Code
    told_at_alarm: tuple[Code, ...] = ()
    """Roles told at each alarm day beside the ``expiry_owner``."""
    told_at_end: tuple[Code, ...] = ()
    """Roles told at the end beside the ``expiry_owner``."""
    on_expiry: Sentence
    proposes: Proposal | None = None
    """What the end proposes once the file allows it; until then the ``expiry_owner`` is told what is missing."""
    basis: str = ""
    confidence: Literal["sure", "likely", "check", "design"] = "design"


class Option(Word):
    """One value of a choice, as stored and as shown."""

    value: str
    label: Sentence


FieldType = Literal["line", "text", "date", "datetime", "boolean", "integer", "choice", "choices", "rows"]
Source = Literal[
    "accounts",  # handlers of the site, without conflict
    "sites",
    "grounds",
    "domains",
    "forms",
    "routes",
    "case_routes",  # routes of this case
    "closure_reasons",  # those open for this event and state
    "outcomes",
    "bodies",
    "attachments",  # of this case
    "letters",  # of this case
    "missing_items",  # of this case
    "limitation_rules",
    "start_kinds",
    "stop_causes",
    "cases",  # visible to the actor
]


class InputField(Word):
    """What an event asks: from this the generic form, the API schema and the validation are built."""

    name: Code
    type: FieldType
    label: Sentence
    help: str = ""
    required: bool = False
    options: tuple[Option, ...] = ()
    source: Source | None = None
    max_length: int = 10_000
    fields: tuple[InputField, ...] = ()
    not_future: bool = False
    not_past: bool = False
    min_value: int | None = None
    max_value: int | None = None
    default: str | None = None


class MoveSpec(Word):
    """An effect that moves a sub-machine.

    ``key`` and ``to`` are a literal, ``input:NAME`` (the value typed), or for ``key`` also ``actor`` (the acting
    person) and ``all`` (every instance that has such an edge). ``each`` names a ``rows`` field: one move per row,
    ``input:NAME`` then reads the row. ``optional`` moves are left out where the machine has no such edge.
    ``when`` names input values under which the move is made.
    """

    machine: Code
    key: str = ""
    to: str
    each: Code | None = None
    optional: bool = False
    when: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)


class LetterSpec(Word):
    """A letter that the event produces.

    ``when`` is a condition of the registry in ``workflow.guards`` or empty; ``only_if`` names input values under
    which the letter is produced.
    """

    code: Code
    when: Code | None = None
    only_if: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)


class TaskSpec(Word):
    """Work that the event leaves to somebody."""

    kind: Code
    label: Sentence
    owner: Code
    within_business_days: int | None = None


class NoticeSpec(Word):
    """Who is told that the event happened (by role), without personal data.

    ``site``: the coordinators of the site to which the case is or was offered are told, not those of its own.
    """

    to: Code
    site: Literal["own", "receiving"] = "own"
    text: Sentence


class ReturnRewrite(Word):
    """What an event does, during an interruption, to the stored state to return to.

    ``to`` is a state or ``input:NAME``. Where ``by`` names an input field, ``from`` lists per value of it the stored
    states that are rewritten; others stay. ``when`` names input values under which it happens at all.
    """

    to: str
    by: Code | None = None
    from_: Mapping[str, tuple[Code, ...]] = Field(default_factory=dict, alias="from")
    when: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)


class Event(Word):
    """One thing that can happen to a case: T01 to T74. An id is never reused."""

    id: Code
    name: Code
    label: Sentence
    """What the button says: « Proposer l'orientation »."""
    done_label: Sentence
    """What the timeline says: « Orientation proposée »."""
    help: str = ""
    from_: tuple[Code, ...] = Field(alias="from")
    to: Code
    roles: tuple[Code, ...]
    guards: tuple[GuardUse, ...] = ()
    four_eyes: tuple[Code, ...] = ()
    """Events whose last author may not be the actor of this one."""
    input: tuple[InputField, ...] = ()
    moves: tuple[MoveSpec, ...] = ()
    return_rewrite: ReturnRewrite | None = None
    records: tuple[Code, ...] = ()
    """Names of writers in ``cases.commands.records``: what of the input is kept in the case file."""
    letters: tuple[LetterSpec, ...] = ()
    tasks: tuple[TaskSpec, ...] = ()
    notices: tuple[NoticeSpec, ...] = ()
    basis: str = ""


class Successor(Word):
    """The state in which a case of the version before goes on, and why."""

    to: Code
    why: Sentence


class Replaces(Word):
    """What becomes of the running cases of the version before: what this file says is accepted, nothing else is.

    A state, an event or a clock that is not named here is taken to be the one of the same id. ``events`` accepts past
    occurrences that this version would not allow (gone, other target, other role), ``clocks`` ends runs of a clock
    that is gone; each with the reason that the certificate of the case will give.
    """

    version: int
    states: Mapping[Code, Successor] = Field(default_factory=dict)
    events: Mapping[Code, Sentence] = Field(default_factory=dict)
    clocks: Mapping[Code, Sentence] = Field(default_factory=dict)


class Procedure(Word):
    """One version of a procedure, alone or with a site's overlay. Its digest is that of what it was read from."""

    name: Code
    version: int
    title: Sentence
    valid_from: date
    roles: tuple[Role, ...]
    states: tuple[State, ...]
    sets: Mapping[str, tuple[str, ...]]
    machines: tuple[SubMachine, ...]
    clocks: tuple[Clock, ...]
    events: tuple[Event, ...]
    replaces: Replaces | None = None
    sha256: str = ""
    adapted: str = ""
    """The site's overlay that was put on it: ``plaine-commune/2``. Then ``sha256`` covers both files."""

    @property
    def identity(self) -> str:
        """What a case is pinned to: ``signalement/1``, with an overlay ``signalement/1+plaine-commune/2``."""
        base = f"{self.name}/{self.version}"
        return f"{base}+{self.adapted}" if self.adapted else base

    def state(self, state_id: str) -> State:
        """Return the state of that id. Raises KeyError."""
        return _by_id(self.states, state_id)

    def event(self, event_id: str) -> Event:
        """Return the event of that id or name. Raises KeyError."""
        for event in self.events:
            if event_id in {event.id, event.name}:
                return event
        raise KeyError(event_id)

    def machine(self, machine_id: str) -> SubMachine:
        """Return the sub-machine of that id. Raises KeyError."""
        return _by_id(self.machines, machine_id)

    def clock(self, clock_id: str) -> Clock:
        """Return the clock of that id. Raises KeyError."""
        return _by_id(self.clocks, clock_id)

    def role(self, role_id: str) -> Role:
        """Return the role of that id. Raises KeyError."""
        return _by_id(self.roles, role_id)


_Entry = TypeVar("_Entry", Role, State, SubMachine, Clock)


def _by_id(items: tuple[_Entry, ...], wanted: str) -> _Entry:
    for item in items:
        if item.id == wanted:
            return item
    raise KeyError(wanted)


# What the engine is told and what it answers.


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. ``roles`` are those that this person holds *on this case* (a substitute holds one only where named).

    ``site`` is the person's own site; ``bound`` tells a person bound by article 40 of the CPP.
    """

    id: UUID
    roles: frozenset[str]
    site: str | None = None
    bound: bool = False

    def holds(self, role: str) -> bool:
        """Tell whether the person may act as ``role``; ``bound_user`` is a quality, not a post (CPP 40)."""
        return self.bound if role == "bound_user" else role in self.roles


class Step(NamedTuple):
    """The attempt: which event, by whom, on which civil day (Europe/Paris), with which input.

    ``data`` is None while choices are listed: a guard on the input then has nothing to refuse yet.
    """

    event: Event
    actor: Actor
    today: date
    data: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a step is refused: one condition, said in French, with what would cure it."""

    guard: str
    message: str
    basis: str
    field: str | None = None
    """Pointer to the input or case field that cures it: ``/data/reasons``, ``/claimant/identity_verified``."""
    event: str | None = None
    """Event that cures it: ``T58``."""
    role: str | None = None
    """Role that could act instead, or that could cure it."""
    available_from: date | None = None
    """The first day on which it no longer stands in the way, where time alone cures it."""
    instead: str | None = None
    """Event to make in place of this one, where the case calls for another one: ``T39``."""
    moot: bool = False
    """The step answers something that is not there: nothing is missing, there is nothing to do."""
    more: tuple[Refusal, ...] = ()
    """What the same guard has against the step besides, each with its own cure. The engine tells them one by one."""


class Passed(NamedTuple):
    """A condition that held, with its legal basis, as the trail records it."""

    guard: str
    basis: str


class Move(NamedTuple):
    """One checked move of one instance of a sub-machine."""

    machine: str
    key: str
    from_state: str | None
    to_state: str


class Decision(NamedTuple):
    """An allowed step and all that it entails; applied by the caller in one transaction.

    A named tuple, as ``Move``: it is built for every step, several times faster than a frozen dataclass.
    """

    event: Event
    role: str
    """The role in which the actor acts."""
    from_state: str
    to_state: str
    return_state: str | None
    moves: tuple[Move, ...] = ()
    records: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    clocks_started: tuple[str, ...] = ()
    clocks_stopped: tuple[str, ...] = ()
    clocks_paused: tuple[str, ...] = ()
    clocks_resumed: tuple[str, ...] = ()
    tasks: tuple[TaskSpec, ...] = ()
    notices: tuple[NoticeSpec, ...] = ()
    passed: tuple[Passed, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A step that may not be made, with every reason."""

    event: Event
    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """An event of the present state, allowed or not, with every reason: what panel, API and bulk preview show."""

    event: Event
    to_state: str
    allowed: bool
    refusals: tuple[Refusal, ...] = ()
    available_from: date | None = None
    """The day from which it becomes possible, where only time stands in the way."""
    role: str | None = None


@dataclass(frozen=True, slots=True)
class InputError:
    """One thing wrong with the input of an event: where (JSON pointer), what, in French."""

    pointer: str
    code: str
    message: str
