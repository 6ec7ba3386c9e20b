"""The trail of a case as told to a reader: who, when, what, from where to where, which conditions passed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from cases.access import Person, Reading, log_read, reading, reading_of, visible_case
from cases.db import Store
from cases.facts import civil_day
from cases.keys import KeyStore
from cases.procedures import procedure_at
from cases.queries.rows import account_names
from cases.queries.views import TimelineEntry
from cases.tables import Case
from cases.trail.read import RecordedEvent, events
from workflow.guards import GUARDS, NETWORK_RULE
from workflow.law.articles import cited
from workflow.model import Procedure

FILE_EVENTS: Final[Mapping[str, str]] = {
    "edit": "Dossier complété ou corrigé",
    "attachment": "Pièce ajoutée",
    "attachment_accepted": "Pièce acceptée par une personne",
    "letter": "Courrier émis",
    "note": "Note ajoutée",
    "qualification": "Questionnaire de qualification rempli",
    "merge": "Doublon fusionné dans ce dossier",
    "migration": "Dossier passé à une autre version de la procédure",
    "migration_undone": "Passage à une autre version annulé",
    "recount": "Dates comptées de nouveau",
}
"""What happens to the file without being a step of the procedure."""


def timeline(
    session: Session, keys: KeyStore, person: Person, case: Case, *, access: Reading | None = None
) -> tuple[TimelineEntry, ...]:
    """Return every event of the case, newest first. Who reads pseudonymously sees roles and letters, no name.

    ``access`` is how much the person reads of this case, where that is more than the post says.
    """
    access = access or reading(person)
    recorded = events(session, keys, case.id)
    return entries(recorded, actors(session, access, recorded), access)


def entries(recorded: Iterable[RecordedEvent], names: Mapping[UUID, str], access: Reading) -> tuple[TimelineEntry, ...]:
    """Return events that were read as a reader is told them, newest first. ``names``: see ``actors``."""
    words = access == "full"
    told = [_entry(event, spoken, names, words=words) for event, spoken in with_versions(recorded)]
    return tuple(reversed(told))


@dataclass(frozen=True, slots=True)
class Spoken:
    """The version that an event was recorded under, and the one before it, in whose words the state it left is said."""

    procedure: Procedure
    before: Procedure

    def left(self, event: RecordedEvent) -> str:
        """Return the French name of the state that the event left."""
        return state_label(event.act.from_state, self.before)

    def reached(self, event: RecordedEvent) -> str:
        """Return the French name of the state that the event led to."""
        return state_label(event.act.to_state, self.procedure)


def with_versions(recorded: Iterable[RecordedEvent]) -> Iterator[tuple[RecordedEvent, Spoken]]:
    """Yield each event, oldest first, with the versions in whose words it is told: a migrated case lived under two."""
    before: Procedure | None = None
    for event in recorded:
        procedure = procedure_at(event.act.policy)
        yield event, Spoken(procedure, before or procedure)
        before = procedure


def changes_since(store: Store, person: Person, case_id: UUID, seen: int) -> tuple[TimelineEntry, ...]:
    """Return what happened after the version that a reader had seen, newest first. Raises NotFoundError."""
    with store.read(person.scope) as session:
        case = visible_case(session, person, case_id)
        return tuple(entry for entry in timeline(session, store.keys, person, case) if entry.seq > seen)


def history(store: Store, person: Person, case_id: UUID, *, now: datetime) -> tuple[TimelineEntry, ...]:
    """Return the whole history of a case, oldest first; the reading is logged. Raises NotFoundError."""
    with store.read(person.scope) as session:
        case = visible_case(session, person, case_id)
        access = reading_of(person, case, now=now)
        found = tuple(reversed(timeline(session, store.keys, person, case, access=access)))
    log_read(store, person, case_id=case_id, what="history", now=now)
    return found


def actors(session: Session, access: Reading, recorded: Iterable[RecordedEvent]) -> Mapping[UUID, str]:
    """Return who acted, by name for who reads persons, by letter for who does not."""
    ids = list(dict.fromkeys(event.act.actor for event in recorded))
    if access == "full":
        return account_names(session, ids)
    return {id_: f"Personne {letters(number)}" for number, id_ in enumerate(ids)}


def letters(number: int) -> str:
    """Return A, B, … Z, AA, AB, … for 0, 1, …: how persons are told apart without their names."""
    quotient, rest = divmod(number, 26)
    return (letters(quotient - 1) if quotient else "") + chr(ord("A") + rest)


def _entry(event: RecordedEvent, spoken: Spoken, names: Mapping[UUID, str], *, words: bool) -> TimelineEntry:
    """``words``: with the reason typed, which may name somebody."""
    act, data, procedure = event.act, event.data or {}, spoken.procedure
    return TimelineEntry(
        seq=event.seq,
        event=act.type,
        label=event_title(event, procedure),
        at=act.at,
        actor=names.get(act.actor, "Système"),
        role_label="" if act.role == "system" else role_label(act.role, procedure),
        from_label=spoken.left(event),
        to_label=spoken.reached(event),
        changed_state=act.from_state != act.to_state,
        reason=str(data.get("reason_given") or data.get("reasons") or "") if words else "",
        passed=tuple(guard_words(name)[0] for name in data.get("passed", ())),
        hash=event.h.hex(),
    )


def event_label(event_type: str, procedure: Procedure) -> str:
    """Return what the timeline says of an event."""
    if event_type in FILE_EVENTS:
        return FILE_EVENTS[event_type]
    return procedure.event(event_type).done_label


def event_title(event: RecordedEvent, procedure: Procedure) -> str:
    """Return ``event_label``, with the version of the questions where a questionnaire was filled in: no answer."""
    label, version = event_label(event.act.type, procedure), (event.data or {}).get("questions")
    label = cited(label, civil_day(event.act.at))
    return f"{label} (version des questions : {version})" if version else label


def guard_words(name: str) -> tuple[str, str]:
    """Return what held, and its legal basis, for a guard that passed; a retired guard keeps its name."""
    known = GUARDS.get(name)
    return (known.label, known.basis) if known else (name, NETWORK_RULE)


def role_label(role: str, procedure: Procedure) -> str:
    """Return the French name of a role."""
    return procedure.role(role).label


def state_label(state: str | None, procedure: Procedure) -> str:
    """Return the French name of a state, empty before the first."""
    return procedure.state(state).label if state and state != "(new)" else ""
