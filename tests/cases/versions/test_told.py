"""A case that lived under two versions is told in the words of each: its timeline, its trail, its course."""

from __future__ import annotations

import pytest

from cases.db import EVERY_SITE, Store
from cases.letters.trail_report import trail_report
from cases.queries.case import case_view
from cases.queries.course import case_course
from cases.queries.timeline import history
from tests.cases.versions.carrying import LATER, hold, migrate
from tests.factories import Journey, a_case_in
from tests.workflow.versions import FIRST, altered, later, replacing, without
from workflow.model import Procedure

GONE = "orientation_pending"


def without_a_step() -> Procedure:
    """A version that has neither the proposed orientation nor the steps around it."""
    return later(
        states=altered(without(FIRST.states, GONE), "in_qualification", label="À l’étude"),
        sets={name: tuple(each for each in members if each != GONE) for name, members in FIRST.sets.items()},
        events=without(FIRST.events, "T06", "T07", "T08", "T18", "T27", "T28", "T42"),
        replaces=replacing(
            states={GONE: {"to": "in_qualification", "why": "Plus de validation à part."}},
            events={event.id: "Acte de l’ancienne version." for event in FIRST.events},
        ),
    )


@pytest.fixture
def journey(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> Journey:
    """A case that was proposed for orientation, and then migrated to where that state is gone."""
    found = a_case_in(sqlite_store, GONE)
    migrate(sqlite_store, hold(monkeypatch, sqlite_store, without_a_step()))
    assert found.case.state == "in_qualification"
    return found


def test_the_timeline_says_each_event_in_the_words_of_its_version(sqlite_store: Store, journey: Journey) -> None:
    told = history(sqlite_store, journey.person("case_handler"), journey.case_id, now=LATER)
    proposed = next(entry for entry in told if entry.event == "T06")
    assert (proposed.label, proposed.to_label) == ("Orientation proposée", "Orientation à valider")
    carried = told[-1]
    assert (carried.event, carried.label) == ("migration", "Dossier passé à une autre version de la procédure")
    assert (carried.from_label, carried.to_label) == ("Orientation à valider", "À l’étude")
    assert (carried.role_label, carried.reason) == ("administrateur national", "Nouvelle circulaire.")


def test_the_page_of_the_case_opens_and_its_course_too(sqlite_store: Store, journey: Journey) -> None:
    handler = journey.person("case_handler")
    view = case_view(sqlite_store, handler, journey.case_id, now=LATER)
    assert (view.row.state_label, view.procedure_id) == ("À l’étude", "signalement/2")
    course = case_course(sqlite_store, handler, journey.case_id)
    assert [passage.target_label for passage in course.passages][-2:] == ["Orientation à valider", "À l’étude"]


def test_the_trail_says_them_too(sqlite_store: Store, journey: Journey) -> None:
    with sqlite_store.read(EVERY_SITE) as session:
        report = trail_report(session, sqlite_store, journey.case, data={}, role="auditor", now=LATER)
    last = report.events[-1]
    assert (last.from_fr, last.to_fr, last.code) == ("Orientation à valider", "À l’étude", "")
    assert report.whole
