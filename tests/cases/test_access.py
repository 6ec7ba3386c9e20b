"""Who sees which case, and as what: own site, transfers, substitutes, conflicts, pseudonyms."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from cases.access import (
    SYSTEM,
    Person,
    actor_on,
    event_count,
    log_read,
    may_open,
    person_of,
    reading,
    visible,
    visible_case,
)
from cases.columns import new_id
from cases.db import EVERY_SITE, Store
from cases.errors import NotFoundError
from cases.queries.orientation import case_routes
from cases.queries.qualification import qualification_view
from cases.tables import AccessLog, Account, Case
from tests.factories import NOW, SITES, Journey, a_case_in, a_draft, a_registered_case, accounts

HOME = "plaine-commune"
AWAY = "vaulx-en-velin"
SEES_HOME = ("intake_agent", "case_handler", "site_coordinator", "auditor", "dpo")


def sees(store: Store, person: Person, journey: Journey) -> bool:
    """Tell whether the case is in the person's lists; opening it must agree."""
    with store.read(person.scope) as session:
        listed = session.scalar(select(Case.id).where(visible(person), Case.id == journey.case_id)) is not None
        try:
            opened = visible_case(session, person, journey.case_id).id == journey.case_id
        except NotFoundError:
            opened = False
    assert listed == opened
    return listed


@pytest.mark.parametrize("role", SEES_HOME)
def test_the_people_of_a_site_see_its_cases_and_no_other_site_does(store: Store, role: str) -> None:
    journey = a_registered_case(store)
    assert sees(store, journey.people.at(HOME, role), journey)
    assert not any(sees(store, journey.people.at(site, role), journey) for site in SITES if site != HOME)


def test_a_case_that_is_not_there_and_one_that_may_not_be_seen_are_told_alike(store: Store) -> None:
    journey = a_registered_case(store)
    stranger = journey.people.at(AWAY, "case_handler")
    said = []
    for case_id in (journey.case_id, new_id()):
        with store.read(stranger.scope) as session, pytest.raises(NotFoundError) as caught:
            visible_case(session, stranger, case_id)
        said.append(str(caught.value))
    assert said[0] == said[1]


def test_a_partner_sees_only_what_it_sent(store: Store) -> None:
    journey = a_draft(store)
    assert not sees(store, journey.people.at(HOME, "partner"), journey)


def test_a_partner_reads_nothing_of_what_the_site_makes_of_it(sqlite_store: Store) -> None:
    journey = a_draft(sqlite_store)
    partner, handler = journey.people.at(HOME, "partner"), journey.person("case_handler")
    with sqlite_store.write(EVERY_SITE) as session:
        session.get_one(Case, journey.case_id).created_by = partner.id
    journey.register().qualify()
    assert sees(sqlite_store, partner, journey)
    reads: tuple[Callable[..., object], ...] = (qualification_view, case_routes)
    for read in reads:
        assert read(sqlite_store, handler, journey.case_id, now=journey.now)
        with pytest.raises(NotFoundError):
            read(sqlite_store, partner, journey.case_id, now=journey.now)


def test_a_delegate_sees_a_case_once_it_is_referred(store: Store) -> None:
    journey = a_case_in(store, "referral_pending")
    delegate = journey.people.at(HOME, "ddd_delegate")
    assert not sees(store, delegate, journey)
    journey.send_referral()
    assert sees(store, delegate, journey)


def test_a_site_that_is_offered_a_case_sees_it_until_it_answers(store: Store) -> None:
    journey = a_case_in(store, "transfer_pending")
    receiver = journey.people.at(AWAY, "site_coordinator")
    assert sees(store, receiver, journey)
    with store.read(receiver.scope) as session:
        held = actor_on(session, receiver, visible_case(session, receiver, journey.case_id)).roles
    assert "site_coordinator" in held
    journey.fire(receiver, "T22", reasons="Pas de référent disponible.")
    assert not sees(store, receiver, journey)


def substitute_of(journey: Journey) -> Person:
    """Return a coordinator whom the site of the case named in advance."""
    coordinators = (journey.people.at(site, "site_coordinator") for site in SITES)
    return next(person for person in coordinators if HOME in person.substitute_for)


def test_a_substitute_sees_a_case_only_while_the_coordinator_cannot_act(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    substitute = substitute_of(journey)
    assert not sees(store, substitute, journey)
    _set_absent(store, journey, until=journey.today + timedelta(days=9))
    assert sees(store, substitute, journey)
    with store.read(substitute.scope) as session:
        case = visible_case(session, substitute, journey.case_id)
        assert actor_on(session, substitute, case).roles == {"substitute_coordinator"}
    _set_absent(store, journey, until=None)
    assert not sees(store, substitute, journey)


def test_a_substitute_is_called_where_the_coordinator_proposed_the_decision(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    coordinator = journey.person("site_coordinator")
    with store.write(EVERY_SITE) as session:
        session.get_one(Case, journey.case_id).proposed_by = coordinator.id
    assert sees(store, substitute_of(journey), journey)


def test_nobody_is_called_who_was_not_named(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    _set_absent(store, journey, until=journey.today + timedelta(days=9))
    others = [journey.people.at(site, "site_coordinator") for site in SITES if site != HOME]
    unnamed = [person for person in others if HOME not in person.substitute_for]
    assert unnamed
    assert not any(sees(store, person, journey) for person in unnamed)


def test_a_person_in_conflict_loses_the_case_at_once(store: Store) -> None:
    journey = a_registered_case(store)
    handler = journey.person("case_handler")
    assert sees(store, handler, journey)
    journey.fire("site_coordinator", "T54", **_conflict(handler))
    assert not sees(store, handler, journey)


def _conflict(person: Person) -> dict[str, object]:
    return {"persons": [str(person.id)], "reasons": "Parente de la personne mise en cause."}


def _set_absent(store: Store, journey: Journey, *, until: object) -> None:
    with store.write(EVERY_SITE) as session:
        row = session.get_one(Account, journey.person("site_coordinator").id)
        row.absent_until = until  # type: ignore[assignment]  # a date or nothing


def test_an_unknown_role_sees_nothing(store: Store) -> None:
    journey = a_registered_case(store)
    nobody = Person(new_id(), "x", "X", "visitor", None, bound=False)
    assert not sees(store, nobody, journey)


def test_the_national_administrator_sees_that_a_case_exists_and_reads_no_content(store: Store) -> None:
    journey = a_registered_case(store)
    assert sees(store, journey.people.national_admin, journey)
    assert reading(journey.people.national_admin) == "stub"


@pytest.mark.parametrize(
    ("role", "kind", "secret", "mine", "opens"),
    [
        ("case_handler", "other", "health", False, True),
        ("intake_agent", "other", "", False, True),
        ("intake_agent", "other", "health", False, False),
        ("intake_agent", "complaint", "", False, False),
        ("intake_agent", "other", "lawyer", True, True),
        ("partner", "other", "health", False, False),
        ("auditor", "other", "", True, False),
        ("national_admin", "other", "", False, False),
    ],
)
def test_secret_and_criminal_papers_are_closed_to_the_desk(
    role: str, kind: str, secret: str, mine: bool, opens: bool
) -> None:
    person = Person(new_id(), "x", "X", role, HOME, bound=False)
    author = person.id if mine else new_id()
    assert may_open(person, kind=kind, secret=secret, author=author) is opens


def test_a_reading_leaves_one_line_with_its_reason(store: Store) -> None:
    journey = a_draft(store)
    auditor = journey.people.at(HOME, "auditor")
    log_read(store, auditor, case_id=journey.case_id, what="case", reason="contrôle annuel", now=NOW)
    with store.read(EVERY_SITE) as session:
        line = session.scalars(select(AccessLog).where(AccessLog.account_id == auditor.id)).one()
        assert (line.case_id, line.what, line.reason, line.at) == (journey.case_id, "case", "contrôle annuel", NOW)


def test_a_person_carries_the_sites_that_named_it(store: Store) -> None:
    people = accounts(store)
    with store.read(EVERY_SITE) as session:
        row = session.get_one(Account, people.at(HOME, "site_coordinator").id)
        assert person_of(session, row).substitute_for == people.at(HOME, "site_coordinator").substitute_for
    assert SYSTEM.scope.every_site
    assert people.at(HOME, "case_handler").scope.sites == {HOME}


def test_events_are_counted_per_case(store: Store) -> None:
    journey = a_registered_case(store)
    with store.read(EVERY_SITE) as session:
        assert event_count(session, journey.case_id) == journey.case.version
