"""A site's overlay at work: its cases pass through the added step under its clocks, those of other sites do not."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from cases.access import Person
from cases.clocks import tick
from cases.db import EVERY_SITE, Store
from cases.errors import RefusedError
from cases.procedures import KNOWN, procedure_of
from cases.queries.case import case_view
from cases.tables import Case, Clock, Letter, Task
from cases.trail.read import RecordedEvent, events
from cases.trail.verify import verify_case
from cases.versions.register import row_of
from tests.factories import NOW, REFERENCE, Journey, a_draft, accounts

OWN = "signalement/1+plaine-commune/1"
ELSEWHERE = "vaulx-en-velin"
CAREFUL = "ouest-provence"
REPORTS = {"plaine-commune": REFERENCE, ELSEWHERE: "VV-2016-001", CAREFUL: "OP-2016-002"}


def publish(store: Store, identity: str = OWN) -> None:
    """Publish an overlay, as two persons would; that of Plaine Commune where none is named."""
    accounts(store)
    with store.write(EVERY_SITE) as session:
        session.add(row_of(KNOWN[identity], published_at=NOW))


def drafted(store: Store, site: str = "plaine-commune") -> Journey:
    """Return a draft of one of the site's told reports."""
    return a_draft(store, REPORTS[site])


def proposed(store: Store, site: str = "plaine-commune") -> Journey:
    """Return a case of a site whose orientation was just proposed."""
    return drafted(store, site).register().qualify().propose_orientation()


def second_handler(journey: Journey) -> Person:
    return journey.people.by_login[f"case_handler_2.{journey.site}"]


def due_on(journey: Journey, clock: str) -> date | None:
    with journey.store.read(EVERY_SITE) as session:
        return session.scalars(
            select(Clock.due_on).where(Clock.case_id == journey.case_id, Clock.clock == clock, Clock.state == "running")
        ).first()


def trail_of(journey: Journey) -> tuple[RecordedEvent, ...]:
    """Return the events of a case whose trail is whole."""
    with journey.store.read(EVERY_SITE) as session:
        assert verify_case(session, journey.store.keys, journey.case_id).whole
        return events(session, journey.store.keys, journey.case_id)


def test_a_case_of_the_site_passes_through_the_added_step(store: Store) -> None:
    publish(store)
    journey = proposed(store)
    assert (journey.case.procedure_version, journey.case.state) == (OWN, "site_relecture")
    journey.fire(second_handler(journey), "S01", note="L’analyse est complète.")
    assert journey.case.state == "orientation_pending"
    journey.orient()
    assert journey.case.state == "oriented"
    acts = [event.act for event in trail_of(journey)]
    assert [act.type for act in acts if act.to_state == "site_relecture"] == ["T06"]
    assert {act.policy for act in acts} == {f"{OWN}@{KNOWN[OWN].sha256}"}


def test_a_case_of_another_site_does_not(store: Store) -> None:
    publish(store)
    journey = proposed(store, ELSEWHERE)
    assert (journey.case.procedure_version, journey.case.state) == ("signalement/1", "orientation_pending")
    assert due_on(journey, "D01") is None


def test_the_clock_of_the_site_is_shorter_and_only_there(store: Store) -> None:
    publish(store)
    ours, theirs = (drafted(store, site).register() for site in ("plaine-commune", ELSEWHERE))
    assert due_on(ours, "K04") == date(2026, 11, 26)  # Thursday, the third working day after Monday 23
    assert due_on(theirs, "K04") == date(2026, 11, 30)  # Monday, the fifth


def test_the_author_reads_no_own_proposal_again(sqlite_store: Store) -> None:
    publish(sqlite_store)
    journey = proposed(sqlite_store)
    with pytest.raises(RefusedError) as refused:
        journey.fire("case_handler", "S01", note="Relu par moi-même.")
    assert "four_eyes" in {each.guard for each in refused.value.refusals}
    assert journey.case.state == "site_relecture"


def test_the_clocks_of_the_added_state_run_and_end_with_it(sqlite_store: Store) -> None:
    publish(sqlite_store)
    journey = proposed(sqlite_store)
    assert due_on(journey, "D01") == date(2026, 11, 25)  # Wednesday
    journey.fire(second_handler(journey), "S02", note="La comparaison manque.")
    assert journey.case.state == "in_qualification"
    assert (due_on(journey, "D01"), due_on(journey, "K07")) == (None, None)
    assert due_on(journey, "K06") is not None


def test_the_end_of_an_added_clock_is_told_to_its_owner(sqlite_store: Store) -> None:
    publish(sqlite_store)
    journey = proposed(sqlite_store).later(days=3)
    tick(sqlite_store, journey.now)
    with sqlite_store.read(EVERY_SITE) as session:
        told = session.scalars(select(Task).where(Task.case_id == journey.case_id, Task.kind == "clock_D01")).one()
    assert (told.assignee_role, told.label) == ("site_coordinator", "Demander la relecture à un autre référent.")


def test_an_interruption_returns_to_the_added_state(sqlite_store: Store) -> None:
    publish(sqlite_store)
    journey = proposed(sqlite_store)
    journey.lose_contact()
    assert (journey.case.state, journey.case.return_state) == ("contact_lost", "site_relecture")
    journey.fire("case_handler", "T25", contacted_on=journey.today.isoformat(), identity_verified=True)
    assert (journey.case.state, journey.case.return_state) == ("site_relecture", None)


def test_a_case_that_began_before_keeps_its_procedure(sqlite_store: Store) -> None:
    before = drafted(sqlite_store)
    publish(sqlite_store)
    before.register().qualify().propose_orientation()
    assert (before.case.procedure_version, before.case.state) == ("signalement/1", "orientation_pending")


def test_a_model_that_nobody_published_applies_to_no_case(sqlite_store: Store) -> None:
    assert drafted(sqlite_store).case.procedure_version == "signalement/1"


def test_a_page_of_the_case_names_the_adapted_procedure_and_its_own_steps(sqlite_store: Store) -> None:
    publish(sqlite_store)
    journey = proposed(sqlite_store)
    view = case_view(sqlite_store, second_handler(journey), journey.case_id, now=journey.now)
    assert view.row.state_label == "Orientation à relire"
    assert "adaptation de Plaine Commune" in view.procedure_title
    assert {"S01", "S02"} <= {choice.event.id for choice in view.choices if choice.allowed}
    assert (view.next_event, view.procedure_id) == ("S01", OWN)
    with sqlite_store.read(EVERY_SITE) as session:
        assert procedure_of(session.get_one(Case, journey.case_id)) is KNOWN[OWN]


def test_a_case_that_moves_to_another_site_keeps_the_steps_that_it_began_under(sqlite_store: Store) -> None:
    publish(sqlite_store)
    journey = proposed(sqlite_store)
    journey.fire(
        "site_coordinator",
        "T20",
        to_site=ELSEWHERE,
        kind="moved",
        reasons="La personne a déménagé.",
        claimant_informed_on=journey.today.isoformat(),
        receiver_called_on=journey.today.isoformat(),
    )
    assert (journey.case.state, journey.case.return_state) == ("transfer_pending", "site_relecture")
    receiver = journey.people.at(ELSEWHERE, "site_coordinator")
    reader = journey.people.by_login[f"case_handler_2.{ELSEWHERE}"]
    journey.fire(receiver, "T21", assignee=str(reader.id))
    journey.fire(reader, "S01", note="Relu au site d’accueil.")
    assert (journey.case.site_id, journey.case.state) == (ELSEWHERE, "orientation_pending")
    assert journey.case.procedure_version == OWN


def test_an_added_condition_refuses_and_says_so(sqlite_store: Store) -> None:
    publish(sqlite_store, f"signalement/1+{CAREFUL}/1")
    journey = a_draft(sqlite_store, REPORTS[CAREFUL], criminal_procedure="unknown").register().qualify()
    with pytest.raises(RefusedError) as refused:
        journey.propose_orientation()
    assert [each.guard for each in refused.value.refusals] == ["criminal_status_asked"]
    journey.fire("case_handler", "T71", criminal_status="none")
    journey.fire("case_handler", "T06", **journey.orientation())
    assert journey.case.state == "orientation_pending"


def test_an_added_letter_and_an_added_task_are_left(sqlite_store: Store) -> None:
    publish(sqlite_store, f"signalement/1+{CAREFUL}/1")
    journey = drafted(sqlite_store, CAREFUL).register().qualify()
    journey.propose_orientation().orient().prepare_referral()
    with sqlite_store.read(EVERY_SITE) as session:
        letters = session.scalars(select(Letter.code).where(Letter.case_id == journey.case_id)).all()
        tasks = session.scalars(select(Task.kind).where(Task.case_id == journey.case_id, Task.done_at.is_(None))).all()
    assert letters.count("L07") == 2
    assert "rework" in tasks
