"""What a story looks at when it ends: the trail, the letters, the clocks, the tasks, the agreements, the notices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from cases.access import Person
from cases.commands import dry_run
from cases.commands.papers import NOTICE
from cases.db import EVERY_SITE
from cases.errors import NotFoundError, RefusedError
from cases.facts import facts_of
from cases.tables import Case, Clock, Letter, Submachine, Task
from cases.trail.read import RecordedEvent, events
from cases.trail.verify import verify_case
from tests.factories import Journey
from workflow.facts import Facts


def whole(journey: Journey) -> bool:
    """Tell whether the trail of the case verifies, from its first event to its last."""
    with journey.store.read(EVERY_SITE) as session:
        verdict = verify_case(session, journey.store.keys, journey.case_id)
    return verdict.first_bad is None and verdict.events == journey.case.version


def facts(journey: Journey) -> Facts:
    """Return what guards may know of the case now."""
    with journey.store.read(EVERY_SITE) as session:
        return facts_of(session, session.get_one(Case, journey.case_id), now=journey.now)


def letters(journey: Journey) -> list[str]:
    """Return the codes of the letters of the case, in the order in which they were made."""
    with journey.store.read(EVERY_SITE) as session:
        query = select(Letter.code).where(Letter.case_id == journey.case_id).order_by(Letter.id)
        return list(session.scalars(query))


def clocks(journey: Journey) -> dict[str, str]:
    """Return the clocks that are not stopped, with their state."""
    with journey.store.read(EVERY_SITE) as session:
        rows = session.scalars(select(Clock).where(Clock.case_id == journey.case_id, Clock.state != "stopped"))
        return {row.clock: row.state for row in rows}


def due_on(journey: Journey, clock: str) -> date | None:
    """Return the day of a clock."""
    with journey.store.read(EVERY_SITE) as session:
        query = select(Clock.due_on).where(Clock.case_id == journey.case_id, Clock.clock == clock)
        return session.scalars(query).one()


def tasks(journey: Journey) -> Counter[tuple[str, str]]:
    """Return the work left open: kind and role, notices left out."""
    return _tasks(journey, notices=False)


def notices(journey: Journey) -> set[str]:
    """Return the roles that were told something."""
    return {role for _, role in _tasks(journey, notices=True)}


def _tasks(journey: Journey, *, notices: bool) -> Counter[tuple[str, str]]:
    with journey.store.read(EVERY_SITE) as session:
        rows = session.scalars(select(Task).where(Task.case_id == journey.case_id)).all()
    wanted = [row for row in rows if (row.kind == NOTICE) == notices and (notices or row.done_at is None)]
    return Counter((row.kind.partition("@")[0], row.assignee_role) for row in wanted)


def article40(journey: Journey) -> dict[str, str]:
    """Return person (or ``case``) -> where the question of article 40 stands."""
    with journey.store.read(EVERY_SITE) as session:
        rows = session.scalars(
            select(Submachine).where(Submachine.case_id == journey.case_id, Submachine.machine == "article40")
        )
        return {row.key: row.state for row in rows}


def recorded(journey: Journey) -> list[RecordedEvent]:
    """Return the events of the case, opened, oldest first."""
    with journey.store.read(EVERY_SITE) as session:
        return list(events(session, journey.store.keys, journey.case_id))


def told(journey: Journey, kind: str) -> Mapping[str, Any]:
    """Return what the last event of a kind holds."""
    data = [event.data for event in recorded(journey) if event.act.type == kind][-1]
    assert data is not None
    return data


def consent_state(journey: Journey, object_: str = "ddd_referral", recipient: str = "ddd") -> str:
    """Return where an agreement stands."""
    consent = facts(journey).consent(object_, recipient)
    return consent.state if consent is not None else "never asked"


def reasons_against(journey: Journey, who: str | Person, event: str, **data: Any) -> set[str]:
    """Return the names of the guards that refuse a step; nothing is written. Empty: the step is allowed."""
    person = who if isinstance(who, Person) else journey.person(who)
    try:
        dry_run(journey.store, person, journey.case_id, event, data, now=journey.now)
    except RefusedError as refused:
        return {refusal.guard for refusal in refused.refusals}
    except NotFoundError:
        return {"not found"}
    return set()
