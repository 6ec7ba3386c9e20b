"""Context of the handbook of a procedure: everything that its file says, told in French, and its picture."""

from datetime import date
from typing import Annotated

from pydantic import Field

from pdf_templates.contexts.parts import French, Line, OptionalFrench, Part, Sha256

Svg = Annotated[str, Field(pattern=r"^<svg [\s\S]*</svg>$", max_length=1_000_000)]
"""A picture of ours; it is shown as an image, so nothing in it is run."""


class GuardEntry(Part):
    """A condition, its settings, the text that asks for it."""

    label: French
    setting: OptionalFrench
    basis: French


class FieldEntry(Part):
    """What a step asks for."""

    label: French
    kind: French
    required: bool
    answers: tuple[French, ...]
    help: OptionalFrench


class LetterEntry(Part):
    """A letter that a step produces."""

    code: Line
    title: French
    when: OptionalFrench


class EventEntry(Part):
    """One step."""

    id: Line
    label: French
    done_label: French
    help: OptionalFrench
    sources: French
    target: French
    moving: bool
    roles: tuple[French, ...]
    four_eyes: tuple[French, ...]
    guards: tuple[GuardEntry, ...]
    fields: tuple[FieldEntry, ...]
    moves: tuple[French, ...]
    letters: tuple[LetterEntry, ...]
    clocks_started: tuple[French, ...]
    clocks_stopped: tuple[French, ...]
    tasks: tuple[French, ...]
    notices: tuple[French, ...]
    basis: OptionalFrench


class LeavingEntry(Part):
    """One step as a state names it."""

    id: Line
    label: French
    target: French
    roles: French


class StateEntry(Part):
    """One state."""

    id: Line
    label: French
    meaning: French
    stage: int
    owner: OptionalFrench
    clock: OptionalFrench
    at_the_end: OptionalFrench
    terminal: bool
    leaving: tuple[LeavingEntry, ...]
    staying: tuple[LeavingEntry, ...]
    shared: tuple[LeavingEntry, ...]


class ClockEntry(Part):
    """One clock."""

    id: Line
    label: French
    length: French
    urgent: OptionalFrench
    starts: tuple[French, ...]
    stops: tuple[French, ...]
    notes: tuple[French, ...]
    owner: French
    on_expiry: French
    basis: French
    certainty: French


class RoleEntry(Part):
    """Who acts."""

    label: French
    guards: tuple[GuardEntry, ...]
    events: tuple[Line, ...]


class MachineEntry(Part):
    """What is followed beside the state."""

    label: French
    initial: French
    states: tuple[French, ...]
    moves: tuple[French, ...]


class HubEntry(Part):
    """A state that the picture calls by a letter."""

    letter: Line
    label: French
    events: French


class SetEntry(Part):
    """What a case in a state of the set is called, which the states are, what may be done in each of them."""

    name: French
    states: tuple[French, ...]
    events: tuple[LeavingEntry, ...]


class ProducedLetter(Part):
    """A letter and the steps that produce it."""

    code: Line
    title: French
    events: tuple[Line, ...]


class ProcedureHandbook(Part):
    """The handbook of one version of a procedure, or of a version as a site adapted it."""

    title: French
    version: int = Field(ge=1)
    adapted_fr: OptionalFrench = ""
    valid_from: date
    printed_on: date
    identity: Line
    sha256: Sha256
    stages: tuple[tuple[int, French], ...]
    picture: Svg
    picture_fr: French
    ways: tuple[French, ...] = Field(min_length=1)
    hubs: tuple[HubEntry, ...]
    states: tuple[StateEntry, ...] = Field(min_length=1)
    events: tuple[EventEntry, ...] = Field(min_length=1)
    clocks: tuple[ClockEntry, ...]
    letters: tuple[ProducedLetter, ...]
    roles: tuple[RoleEntry, ...]
    machines: tuple[MachineEntry, ...]
    sets: tuple[SetEntry, ...]
