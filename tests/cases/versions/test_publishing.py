"""Publishing and retiring: two persons, a file that the checker passed, and a store that can hold it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from cases.db import EVERY_SITE, Store
from cases.errors import ProcedureRefusedError, ProcedureUnknownError, TwoPersonsError, VersionStatusError
from cases.procedures import KNOWN
from cases.tables import ProcedureVersion
from cases.versions.orders import Order
from cases.versions.publishing import faults_of, publish, retire, versions
from tests.cases.versions.carrying import LATER, order
from tests.factories import NOW, a_case_in, accounts
from tests.workflow.versions import FIRST, altered, everywhere, later, replacing, with_event
from workflow.checker import Report
from workflow.model import Procedure
from workflow.procedures.findings import Finding

SECOND = "signalement/2"


@pytest.fixture
def second(monkeypatch: pytest.MonkeyPatch) -> Procedure:
    """A version that is here and that nobody published yet."""
    procedure = with_event("T06", label="Soumettre l’orientation")
    monkeypatch.setitem(KNOWN, SECOND, procedure)
    return procedure


def passes(_: Procedure) -> Report:
    """Stand in for the model checker, whose own tests are elsewhere: it has nothing against the file."""
    return Report((), ())


def refuses(_: Procedure) -> Report:
    finding = Finding("state_unreachable", "signalement_v2.yaml", 12, 3, "Aucun dossier n’arrive à « Orienté ».")
    return Report((finding,), ())


def test_a_published_version_keeps_its_digest_and_the_two_persons(store: Store, second: Procedure) -> None:
    told = order(store)
    view = publish(store, SECOND, told, prove=passes)
    assert (view.status, view.sha256, view.published_at) == ("published", second.sha256, LATER)
    with store.read() as session:
        row = session.get_one(ProcedureVersion, SECOND)
    assert (row.published_by, row.approved_by, row.reasons) == (told.by.id, told.approved_by.id, "Nouvelle circulaire.")


def test_what_the_checker_finds_refuses_and_is_told_whole(sqlite_store: Store, second: Procedure) -> None:
    with pytest.raises(ProcedureRefusedError) as refused:
        publish(sqlite_store, SECOND, order(sqlite_store), prove=refuses)
    assert refused.value.faults == (
        "signalement_v2.yaml:12:3: Aucun dossier n’arrive à « Orienté ». [state_unreachable]",
    )
    assert {view.id: view.status for view in versions(sqlite_store)}[SECOND] == "draft"


def test_a_version_is_published_once(sqlite_store: Store, second: Procedure) -> None:
    publish(sqlite_store, SECOND, order(sqlite_store), prove=passes)
    with pytest.raises(VersionStatusError, match="est déjà publiée"):
        publish(sqlite_store, SECOND, order(sqlite_store), prove=passes)


def test_a_retired_version_is_not_published_again(sqlite_store: Store, second: Procedure) -> None:
    publish(sqlite_store, SECOND, order(sqlite_store), prove=passes)
    retire(sqlite_store, SECOND, order(sqlite_store))
    with pytest.raises(VersionStatusError, match="est retirée"):
        publish(sqlite_store, SECOND, order(sqlite_store), prove=passes)


def test_the_last_published_version_is_not_retired(sqlite_store: Store) -> None:
    accounts(sqlite_store)
    with pytest.raises(VersionStatusError, match="est la seule publiée"):
        retire(sqlite_store, "signalement/1", order(sqlite_store))


def test_a_retired_version_goes_on_for_its_cases(sqlite_store: Store, second: Procedure) -> None:
    journey = a_case_in(sqlite_store, "registered")
    publish(sqlite_store, SECOND, order(sqlite_store), prove=passes)
    view = retire(sqlite_store, "signalement/1", order(sqlite_store))
    assert (view.status, view.retired_at) == ("retired", LATER)
    journey.qualify()
    assert (journey.case.state, journey.case.procedure_version) == ("in_qualification", "signalement/1")


def test_the_list_tells_drafts_published_and_retired_with_their_cases(sqlite_store: Store, second: Procedure) -> None:
    a_case_in(sqlite_store, "registered")
    a_case_in(sqlite_store, "closed", external_ref="PC-CLOSED")
    found = {view.id: (view.status, view.cases, view.running) for view in versions(sqlite_store)}
    assert (found["signalement/1"], found[SECOND]) == (("published", 2, 1), ("draft", 0, 0))
    assert list(found) == sorted(found)


def test_a_file_that_is_not_here_is_not_published(sqlite_store: Store) -> None:
    with pytest.raises(ProcedureUnknownError):
        publish(sqlite_store, "signalement/9", order(sqlite_store), prove=passes)


def test_nobody_publishes_or_retires_alone(sqlite_store: Store, second: Procedure) -> None:
    people = accounts(sqlite_store)
    alone = Order(people.national_admin, people.national_admin, "Seul.", NOW)
    with pytest.raises(TwoPersonsError, match="n’est pas celle qui demande"):
        publish(sqlite_store, SECOND, alone, prove=passes)
    with pytest.raises(TwoPersonsError):
        retire(sqlite_store, "signalement/1", alone)
    coordinator = people.at("plaine-commune", "site_coordinator")
    with pytest.raises(TwoPersonsError, match="n’est pas administrateur national"):
        publish(sqlite_store, SECOND, Order(coordinator, people.national_admin, "", NOW), prove=passes)


def test_the_database_too_refuses_one_person_alone(store: Store) -> None:
    people = accounts(store)
    row = ProcedureVersion(
        id=SECOND,
        procedure="signalement",
        version=2,
        sha256="0" * 64,
        published_at=NOW,
        published_by=people.national_admin.id,
        approved_by=people.national_admin.id,
    )
    with pytest.raises(IntegrityError, match="published_by_two"), store.write(EVERY_SITE) as session:
        session.add(row)


def test_a_state_that_no_column_can_hold_refuses() -> None:
    procedure = everywhere(FIRST, lambda state: "under_review" if state == "oriented" else state)
    assert list(faults_of(procedure)) == [
        "L’état «\N{NO-BREAK SPACE}under_review\N{NO-BREAK SPACE}» n’est pas connu du stockage."
    ]


def test_the_state_of_a_sub_machine_that_no_column_can_hold_refuses() -> None:
    route = FIRST.machine("route")
    states = (*route.states[:-1], route.states[-1].model_copy(update={"id": "finished"}))
    assert len(list(faults_of(later(machines=altered(FIRST.machines, "route", states=states))))) == 1


def test_what_a_version_replaces_must_have_been_there(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = later(
        replaces=replacing(
            states={"nowhere": {"to": "elsewhere", "why": "Erreur."}},
            events={"T99": "Erreur."},
            clocks={"K99": "Erreur."},
        )
    )
    told = [fault.replace("\N{NO-BREAK SPACE}", " ") for fault in faults_of(wrong)]
    assert told == [
        "L’état « nowhere » qu’elle remplace n’existe pas dans la version 1.",
        "L’étape « T99 » qu’elle remplace n’existe pas dans la version 1.",
        "Le délai « K99 » qu’elle remplace n’existe pas dans la version 1.",
        "L’état « elsewhere » qui en remplace un autre n’existe pas.",
    ]
    monkeypatch.delitem(KNOWN, "signalement/1")
    assert "n’est pas là" in next(faults_of(wrong))


def test_the_shipped_procedure_is_held_by_the_store() -> None:
    assert list(faults_of(FIRST)) == []


def test_times_are_those_of_the_decision(sqlite_store: Store, second: Procedure) -> None:
    at = LATER + timedelta(days=1)
    assert publish(sqlite_store, SECOND, order(sqlite_store, at=at), prove=passes).published_at == at


@pytest.mark.parametrize(
    ("old", "new"), [("oriented", "closed"), ("draft", "registered"), ("registered", "draft"), ("oriented", "purged")]
)
def test_no_mapping_takes_the_place_of_an_act(old: str, new: str) -> None:
    target = later(replaces=replacing(states={old: {"to": new, "why": "Raccourci."}}))
    assert any("un dossier ne passe que par un acte" in fault for fault in faults_of(target))
