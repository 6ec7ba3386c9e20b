"""Every event of the procedure is fired through the one write path, and leaves a trail that verifies."""

from __future__ import annotations

import pytest

from cases.db import EVERY_SITE, Store
from cases.trail.read import events
from cases.trail.verify import verify_case
from tests.cases.commands.scenes import SCENES
from tests.factories import Journey
from workflow.procedures import current


def types_of(journey: Journey) -> list[str]:
    """Return the types of the events of the case, in order."""
    with journey.store.read(EVERY_SITE) as session:
        return [event.act.type for event in events(session, journey.store.keys, journey.case_id)]


def test_every_event_of_the_procedure_has_its_scene() -> None:
    assert set(SCENES) == {event.id for event in current().events}


@pytest.mark.parametrize("event", sorted(SCENES))
def test_an_event_is_fired_and_the_trail_verifies(sqlite_store: Store, event: str) -> None:
    journey = SCENES[event](sqlite_store)
    assert event in types_of(journey)
    with sqlite_store.read(EVERY_SITE) as session:
        verdict = verify_case(session, sqlite_store.keys, journey.case_id)
    assert verdict.whole, str(verdict)


@pytest.mark.parametrize("event", ["T16", "T21", "T26", "T27", "T31", "T35"])
def test_the_ways_out_are_the_same_on_both_stores(store: Store, event: str) -> None:
    journey = SCENES[event](store)
    with store.read(EVERY_SITE) as session:
        assert verify_case(session, store.keys, journey.case_id).whole
