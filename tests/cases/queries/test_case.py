"""One case as each reader sees it: whole, pseudonymous or a stub; its dates with their why; its trail."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from cases.commands import advance
from cases.db import EVERY_SITE, Store
from cases.errors import NotFoundError
from cases.queries import labels
from cases.queries.audit import audit_view
from cases.queries.case import case_choices, case_version, case_view
from cases.queries.timeline import changes_since, history, letters
from cases.queries.views import CaseView
from cases.tables import AccessLog
from tests.factories import NOW, Journey, a_case_in, a_registered_case

SECRETS = ("Kerdrevennec", "KERDREVENNEC")


def seen(store: Store, journey: Journey, role: str) -> CaseView:
    """Return the case as somebody of its site sees it."""
    return case_view(store, journey.person(role), journey.case_id, now=journey.now)


def test_a_handler_reads_everything_and_the_reading_is_logged(store: Store) -> None:
    journey = a_case_in(store, "referral_preparation")
    view = seen(store, journey, "case_handler")
    assert view.access == "full"
    assert view.narrative
    assert [party.kind for party in view.people] == ["claimant", "respondent"]
    assert [consent.state for consent in view.consents if consent.object == "ddd_referral"] == ["given"]
    assert {route.state for route in view.routes} == {"accepted"}
    with store.read(EVERY_SITE) as session:
        reads = session.scalars(select(AccessLog).where(AccessLog.case_id == journey.case_id)).all()
    assert [read.what for read in reads] == ["case"]


def test_an_auditor_reads_codes_and_roles_and_no_person(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    view = seen(store, journey, "auditor")
    assert view.access == "pseudonymous"
    assert (view.narrative, view.people, view.notes, view.choices) == ("", (), (), ())
    assert all(entry.actor.startswith("Personne ") or entry.actor == "Système" for entry in view.events)
    assert not any(entry.reason for entry in view.events)
    assert not any(secret in repr(view) for secret in SECRETS)


def test_the_national_administrator_reads_a_stub(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    view = case_view(store, journey.people.national_admin, journey.case_id, now=journey.now)
    assert (view.access, view.grounds, view.narrative, view.people) == ("stub", (), "", ())
    assert not any(secret in repr(view) for secret in SECRETS)


def test_the_page_proposes_the_next_step_of_the_way(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    assert seen(store, journey, "site_coordinator").next_event == "T07"
    assert seen(store, journey, "case_handler").next_event == ""


def test_what_is_anothers_to_do_is_never_put_first(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    journey.fire("site_coordinator", "T08", reasons="Précisez la comparaison.")
    assert seen(store, journey, "site_coordinator").next_event == ""
    assert seen(store, journey, "case_handler").next_event == "T06"


def test_a_registered_case_waits_for_the_coordinator_then_for_the_handler_who_is_named(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    view = seen(sqlite_store, journey, "site_coordinator")
    assert (view.next_event, view.owner_label) == ("T53", "coordinateur de site")
    journey.fire("site_coordinator", "T53", assignee=str(journey.person("case_handler").id))
    view = seen(sqlite_store, journey, "case_handler")
    assert (view.next_event, view.owner_label) == ("T05", "référent de dossier")
    assert seen(sqlite_store, journey, "site_coordinator").next_event == ""


def test_a_proposed_closing_is_the_coordinators_next_step(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    journey.fire("case_handler", "T43", reason="OUT_OF_SCOPE", reasons="Ni critère ni domaine.")
    assert seen(store, journey, "site_coordinator").next_event in {"T29", ""}
    assert seen(store, journey, "case_handler").next_event != "T29"


def test_the_trail_that_an_auditor_took_is_no_letter_of_the_case(store: Store) -> None:
    journey = a_case_in(store, "registered")
    version = journey.case.version
    journey.fire("auditor", "T72", reasons="Contrôle.")
    view = seen(store, journey, "case_handler")
    assert "L25" not in {letter.code for letter in view.letters}
    assignment = {"assignee": str(journey.person("case_handler").id)}
    coordinator = journey.person("site_coordinator")
    advance(store, coordinator, journey.case_id, "T53", assignment, seen=version, now=journey.now)


def test_choices_and_view_say_the_same(store: Store) -> None:
    journey = a_case_in(store, "oriented")
    handler = journey.person("case_handler")
    view = seen(store, journey, "case_handler")
    assert case_choices(store, handler, journey.case_id, now=journey.now) == view.choices
    assert case_version(store, handler, journey.case_id) == (view.row.version, "oriented")


def test_every_legal_date_tells_its_why_and_that_a_referral_stops_nothing(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    rows = seen(store, journey, "case_handler").legal_dates
    assert rows
    for row in rows:
        assert row.steps
        assert row.basis
        assert "n’arrête pas" in row.does_not_stop


def test_stages_follow_the_way_that_the_case_went(store: Store) -> None:
    journey = a_case_in(store, "referral_sent")
    stages = seen(store, journey, "case_handler").stages
    assert [stage.number for stage in stages if stage.current] == [5]
    assert [stage.done for stage in stages] == [True, True, True, True, False, False]
    assert all(stage.on for stage in stages if stage.done)


def test_an_erased_case_keeps_its_line_and_loses_its_content(store: Store) -> None:
    journey = a_registered_case(store)
    store.keys.destroy(journey.case_id)
    view = seen(store, journey, "case_handler")
    assert (view.row.claimant, view.narrative, view.people) == ("", "", ())
    assert len(view.events) == view.row.version


def test_what_changed_since_is_told_newest_first(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    version = journey.case.version
    journey.note_dates()
    changes = changes_since(store, journey.person("case_handler"), journey.case_id, version)
    assert [entry.event for entry in changes] == ["letter", "T59"]


def test_what_the_system_does_is_told_without_a_role(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    by_system = [entry for entry in seen(store, journey, "case_handler").events if entry.actor == "Système"]
    assert by_system
    assert {entry.role_label for entry in by_system} == {""}


@pytest.mark.parametrize(("code", "name"), [("it", "italien"), ("ar", "arabe"), ("zz", "zz")])
def test_a_language_is_told_by_its_name(code: str, name: str) -> None:
    assert labels.language(code) == name


def test_the_history_is_oldest_first_and_each_step_tells_what_held(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    found = history(store, journey.person("case_handler"), journey.case_id, now=NOW)
    assert [entry.seq for entry in found] == list(range(1, len(found) + 1))
    proposed = next(entry for entry in found if entry.event == "T06")
    assert proposed.changed_state
    assert len(proposed.passed) >= 5


def test_the_audit_shows_the_verdict_first_and_who_read(store: Store) -> None:
    journey = a_registered_case(store)
    seen(store, journey, "case_handler")
    view = audit_view(store, journey.person("auditor"), journey.case_id, now=journey.now)
    assert view.whole
    assert view.verdict.startswith("Trace intacte")
    assert [check.level for check in view.checks] == ["ok", "ok", "warn"]
    assert [read.what for read in view.reads] == ["Lecture du dossier"]


def test_the_audit_of_an_erased_case_says_so(store: Store) -> None:
    journey = a_registered_case(store)
    store.keys.destroy(journey.case_id)
    view = audit_view(store, journey.person("auditor"), journey.case_id, now=journey.now)
    assert view.whole
    assert [check.word for check in view.checks][:2] == ["intacte", "effacé"]


def test_no_query_opens_a_case_of_another_site(store: Store) -> None:
    journey = a_registered_case(store)
    stranger = journey.people.at("vaulx-en-velin", "site_coordinator")
    for query in (case_view, case_choices, history, audit_view):
        with pytest.raises(NotFoundError):
            query(store, stranger, journey.case_id, now=NOW)
    with pytest.raises(NotFoundError):
        changes_since(store, stranger, journey.case_id, 0)


@pytest.mark.parametrize(("number", "expected"), [(0, "A"), (25, "Z"), (26, "AA"), (52, "BA")])
def test_persons_are_told_apart_by_letters(number: int, expected: str) -> None:
    assert letters(number) == expected
