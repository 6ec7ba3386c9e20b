"""The way of a case through its procedure: which states it passed, when and by whom, where it would return to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from cases.access import Person, visible_case
from cases.db import Store
from cases.procedures import procedure_of
from cases.queries.timeline import timeline
from cases.trail.read import events
from workflow.model import NEW, Procedure


@dataclass(frozen=True, slots=True)
class Passage:
    """One event that changed the state of the case. ``source`` is empty for the first.

    ``target_label`` is in the words of the version that the event was recorded under.
    """

    seq: int
    event: str
    label: str
    source: str
    target: str
    target_label: str
    at: datetime
    actor: str
    role_label: str


@dataclass(frozen=True, slots=True)
class CaseCourse:
    """Where a case is in its procedure and how it came there, the first passage first."""

    procedure: Procedure
    procedure_id: str
    state: str
    return_state: str | None
    passages: tuple[Passage, ...]


def case_course(store: Store, person: Person, case_id: UUID) -> CaseCourse:
    """Return the course of a case, which ``case_view`` logs as read beside it. Raises NotFoundError."""
    with store.read(person.scope) as session:
        case = visible_case(session, person, case_id)
        told = {entry.seq: entry for entry in timeline(session, store.keys, person, case)}
        passages = tuple(
            Passage(
                seq=event.seq,
                event=event.act.type,
                label=told[event.seq].label,
                source="" if event.act.from_state == NEW else event.act.from_state,
                target=event.act.to_state,
                target_label=told[event.seq].to_label,
                at=event.act.at,
                actor=told[event.seq].actor,
                role_label=told[event.seq].role_label,
            )
            for event in events(session, store.keys, case.id)
            if event.act.from_state != event.act.to_state
        )
        return CaseCourse(procedure_of(case), case.procedure_version, case.state, case.return_state, passages)
