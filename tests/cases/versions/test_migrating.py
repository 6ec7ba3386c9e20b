"""Batches on real cases: what is carried, what stays and why, what undoing gives back, what an interruption leaves."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from cases.db import EVERY_SITE, Store
from cases.errors import BusyError, MigrationError, RefusedError, TwoPersonsError, VersionStatusError
from cases.procedures import KNOWN
from cases.settings import Settings
from cases.tables import Clock, MigratedCase
from cases.versions import migrating
from cases.versions.migrating import (
    apply_batch,
    batch_view,
    judged,
    order_migration,
    order_undo,
    undo_batch,
    unfinished_batch,
)
from cases.versions.orders import Order
from tests.cases.versions.carrying import LATER, hold, migrate, order, trail_of, undo, what_is
from tests.factories import Journey, a_case_in, accounts
from tests.workflow.versions import FIRST, altered, later, replacing, with_clock, with_event, without
from workflow.model import Length, Procedure

RENAMED = "Instruction et qualification sont fondues."


def without_orientation() -> Procedure:
    """A version in which an orientation is validated where it is qualified; what waits goes back to qualification."""
    gone = "orientation_pending"
    return later(
        events=altered(FIRST.events, "T11", label="Envoyer la saisine"),
        replaces=replacing(
            states={gone: {"to": "in_qualification", "why": RENAMED}},
            events={event.id: "Acte de l’ancienne version." for event in FIRST.events},
        ),
    )


def clock(store: Store, journey: Journey, id_: str) -> Any:
    with store.read(EVERY_SITE) as session:
        found = select(Clock).where(Clock.case_id == journey.case_id, Clock.clock == id_)
        return session.scalars(found).one()


def test_a_case_goes_on_under_the_new_version_with_a_certificate(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    journey = a_case_in(store, "in_qualification")
    target = hold(monkeypatch, store, with_event("T06", label="Soumettre l’orientation"))
    batch = migrate(store, target)
    assert (batch.state, batch.count("migrated"), journey.case.procedure_version) == ("applied", 1, target)
    certificate = trail_of(store, journey.case_id)[-1]
    assert (certificate.act.type, certificate.act.from_state, certificate.act.to_state) == (
        "migration",
        "in_qualification",
        "in_qualification",
    )
    assert certificate.act.policy == f"{target}@{KNOWN[target].sha256}"
    told = certificate.data or {}
    assert (told["batch"], told["verdict"], told["reasons"]) == (str(batch.id), "same", "Nouvelle circulaire.")
    assert (told["from_version"], told["from_sha256"]) == ("signalement/1", FIRST.sha256)
    assert (told["to_version"], told["to_sha256"]) == (target, KNOWN[target].sha256)


def test_a_mapped_case_goes_on_in_the_state_that_the_file_names(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    journey = a_case_in(store, "orientation_pending")
    target = hold(monkeypatch, store, without_orientation())
    batch = migrate(store, target)
    assert (journey.case.state, journey.case.proposed_by) == ("in_qualification", None)
    assert (batch.cases[0].verdict, batch.cases[0].from_state) == ("mapped", "orientation_pending")
    told = trail_of(store, journey.case_id)[-1].data or {}
    assert any(RENAMED in reason["sentence"] for reason in told["accepted"])


def test_the_case_moves_under_the_new_version(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    journey = a_case_in(sqlite_store, "orientation_pending")
    target = hold(monkeypatch, sqlite_store, with_event("T08", roles=("national_admin",)))
    migrate(sqlite_store, target)
    journey.now = LATER
    with pytest.raises(RefusedError) as refused:
        journey.fire("site_coordinator", "T08", reasons="À reprendre.")
    assert [refusal.guard for refusal in refused.value.refusals] == ["role"]


def test_a_refused_case_stays_and_nothing_is_written_in_its_trail(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    before = what_is(sqlite_store, journey.case_id), journey.case.version
    batch = migrate(sqlite_store, hold(monkeypatch, sqlite_store, later(events=without(FIRST.events, "T05"))))
    assert (what_is(sqlite_store, journey.case_id), journey.case.version) == before
    assert [(case.verdict, case.status) for case in batch.cases] == [("refused", "left")]
    assert "(T05) n’existe plus." in batch.cases[0].sentences[0]


def test_judging_writes_nothing(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    journey = a_case_in(sqlite_store, "oriented")
    before = what_is(sqlite_store, journey.case_id), journey.case.version
    found = list(judged(sqlite_store, hold(monkeypatch, sqlite_store, without_orientation())))
    assert [(each.case.id, each.verdict.kind) for each in found] == [(journey.case_id, "same")]
    assert (what_is(sqlite_store, journey.case_id), journey.case.version) == before
    assert unfinished_batch(sqlite_store) is None


@pytest.mark.parametrize("state", ["orientation_pending", "awaiting_documents", "transfer_pending", "referral_sent"])
def test_undoing_gives_back_the_same_case(store: Store, state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    journey = a_case_in(store, state)
    target = hold(
        monkeypatch,
        store,
        without_orientation().model_copy(
            update={
                "clocks": tuple(
                    each.model_copy(update={"length": Length(days=3)}) if each.length.days else each
                    for each in FIRST.clocks
                )
            }
        ),
    )
    before = what_is(store, journey.case_id)
    batch = migrate(store, target)
    assert what_is(store, journey.case_id) != before
    undone = undo(store, batch.id)
    assert (undone.state, undone.count("undone")) == ("undone", 1)
    assert what_is(store, journey.case_id) == before
    kinds = [event.act.type for event in trail_of(store, journey.case_id)][-2:]
    assert kinds == ["migration", "migration_undone"]


def test_a_case_that_moved_on_since_is_reported_and_not_undone(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved, still = a_case_in(sqlite_store, "registered"), a_case_in(sqlite_store, "registered", external_ref="PC-2")
    target = hold(monkeypatch, sqlite_store, with_event("T06", label="Autre"))
    batch = migrate(sqlite_store, target)
    moved.now = LATER
    moved.fire("site_coordinator", "T53", assignee=str(moved.person("case_handler").id))
    undone = undo(sqlite_store, batch.id)
    assert (moved.case.procedure_version, still.case.procedure_version) == (target, "signalement/1")
    [kept] = [case for case in undone.cases if case.status == "kept"]
    assert "« Affecter à un référent » (T53)" in kept.sentences[-1].replace("\N{NO-BREAK SPACE}", " ")


def test_what_happens_to_the_file_alone_does_not_stop_undoing(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = a_case_in(sqlite_store, "registered")
    batch = migrate(sqlite_store, hold(monkeypatch, sqlite_store, with_event("T06", label="Autre")))
    journey.now = LATER
    journey.attach("evidence")
    undo(sqlite_store, batch.id)
    assert journey.case.procedure_version == "signalement/1"
    trail_of(sqlite_store, journey.case_id)


def test_a_clock_is_counted_by_its_new_length_and_the_certificate_says_so(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    old = clock(sqlite_store, journey, "K06")
    migrate(sqlite_store, hold(monkeypatch, sqlite_store, with_clock("K06", length=Length(days=45))))
    new = clock(sqlite_store, journey, "K06")
    assert new.due_on == old.due_on + timedelta(days=15)
    told = (trail_of(sqlite_store, journey.case_id)[-1].data or {})["clocks"]
    assert told == [
        {
            "clock": "K06",
            "key": "",
            "what": "recounted",
            "due_before": old.due_on.isoformat(),
            "due_after": new.due_on.isoformat(),
        }
    ]
    assert journey.case.next_due_on is not None


def test_a_day_that_somebody_was_told_is_kept(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    due_on = (journey.today + timedelta(days=21)).isoformat()
    journey.fire("case_handler", "T02", items=[{"what": "Contrat", "why": "Preuve"}], due_on=due_on)
    migrate(sqlite_store, hold(monkeypatch, sqlite_store, with_clock("K05", length=Length(days=5))))
    assert clock(sqlite_store, journey, "K05").due_on.isoformat() == due_on
    told = (trail_of(sqlite_store, journey.case_id)[-1].data or {})["clocks"]
    assert [(each["clock"], each["what"]) for each in told] == [("K05", "kept")]


def test_a_clock_that_stands_still_keeps_what_the_new_length_leaves(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = a_case_in(sqlite_store, "contact_lost")
    left = clock(sqlite_store, journey, "K06").remaining
    migrate(sqlite_store, hold(monkeypatch, sqlite_store, with_clock("K06", length=Length(days=20))))
    assert clock(sqlite_store, journey, "K06").remaining == left - 10


def test_a_listed_clock_ends_and_undoing_lets_it_run_again(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    before = what_is(sqlite_store, journey.case_id)
    target = later(
        clocks=without(FIRST.clocks, "K06"),
        states=altered(FIRST.states, "in_qualification", waiting_clock="K22"),
        replaces=replacing(clocks={"K06": "Plus de délai propre."}),
    )
    batch = migrate(sqlite_store, hold(monkeypatch, sqlite_store, target))
    assert clock(sqlite_store, journey, "K06").state == "stopped"
    assert clock(sqlite_store, journey, "K22").state == "running"
    undo(sqlite_store, batch.id)
    assert what_is(sqlite_store, journey.case_id) == before


def test_cases_that_ended_or_are_there_already_are_not_judged(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = a_case_in(sqlite_store, "closed")
    target = hold(monkeypatch, sqlite_store, with_event("T06", label="Autre"))
    new = a_case_in(sqlite_store, "draft", external_ref="PC-NEW")
    assert (new.case.procedure_version, closed.case.procedure_version) == (target, "signalement/1")
    with pytest.raises(MigrationError, match="aucun dossier en cours"):
        migrate(sqlite_store, target)


def test_a_case_that_changed_since_it_was_judged_is_judged_again(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = a_case_in(sqlite_store, "registered")
    target = hold(monkeypatch, sqlite_store, with_event("T53", roles=("national_admin",)))
    batch_id = order_migration(sqlite_store, target, order(sqlite_store))
    assert batch_view(sqlite_store, batch_id).cases[0].verdict == "same"
    journey.fire("site_coordinator", "T53", assignee=str(journey.person("case_handler").id))
    [case] = apply_batch(sqlite_store, batch_id, now=LATER).cases
    assert (case.verdict, case.status, journey.case.procedure_version) == ("refused", "left", "signalement/1")


def test_a_case_that_was_closed_since_it_was_judged_is_left(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = a_case_in(sqlite_store, "oriented")
    target = hold(monkeypatch, sqlite_store, with_event("T53", label="Autre"))
    batch_id = order_migration(sqlite_store, target, order(sqlite_store))
    journey.close()
    [case] = apply_batch(sqlite_store, batch_id, now=LATER).cases
    assert (case.status, case.sentences) == ("left", ("Le dossier a été clos ou a changé de version entre-temps.",))


class Cut(Exception):  # noqa: N818 - it is no error of ours: the power is gone
    """The process ends here."""


@pytest.mark.parametrize("done_before", [0, 1, 2, 3])
def test_a_batch_that_was_cut_off_goes_on_where_it_stopped(
    store: Store, done_before: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    journeys = [a_case_in(store, "registered", external_ref=f"PC-{number}") for number in range(3)]
    target = hold(monkeypatch, store, with_event("T06", label="Autre"))
    batch_id = order_migration(store, target, order(store))
    with pytest.raises(Cut):
        apply_batch(store, batch_id, now=LATER, progress=_cut_after(done_before))
    assert unfinished_batch(store) is not None
    assert apply_batch(store, batch_id, now=LATER).count("migrated") == 3
    for journey in journeys:
        kinds = [event.act.type for event in trail_of(store, journey.case_id)]
        assert kinds.count("migration") == 1


def _cut_after(done: int) -> migrating.Progress:
    def progress(number: int, _total: int) -> None:
        if number >= done:
            raise Cut

    return progress


def test_an_undoing_that_was_cut_off_goes_on_where_it_stopped(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    journeys = [a_case_in(sqlite_store, "registered", external_ref=f"PC-{number}") for number in range(3)]
    batch = migrate(sqlite_store, hold(monkeypatch, sqlite_store, with_event("T06", label="Autre")))
    order_undo(sqlite_store, batch.id, order(sqlite_store))
    with pytest.raises(Cut):
        undo_batch(sqlite_store, batch.id, now=LATER, progress=_cut_after(1))
    assert undo_batch(sqlite_store, batch.id, now=LATER).count("undone") == 3
    for journey in journeys:
        kinds = [event.act.type for event in trail_of(sqlite_store, journey.case_id)]
        assert kinds.count("migration_undone") == 1


def test_two_who_take_up_one_batch_carry_each_case_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    journeys = [a_case_in(store, "registered", external_ref=f"PC-{number}") for number in range(6)]
    target = hold(monkeypatch, store, with_event("T06", label="Autre"))
    batch_id = order_migration(store, target, order(store))
    with ThreadPoolExecutor(2) as pool:
        views = list(pool.map(lambda _: apply_batch(store, batch_id, now=LATER), range(2)))
    assert [view.count("migrated") for view in views][-1] == 6
    for journey in journeys:
        kinds = [event.act.type for event in trail_of(store, journey.case_id)]
        assert kinds.count("migration") == 1


def test_a_batch_that_is_being_undone_is_not_called_applied(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_case_in(sqlite_store, "registered")
    target = hold(monkeypatch, sqlite_store, with_event("T06", label="Autre"))
    batch_id = order_migration(sqlite_store, target, order(sqlite_store))

    def somebody_undoes(_number: int, _total: int) -> None:
        order_undo(sqlite_store, batch_id, order(sqlite_store))

    assert apply_batch(sqlite_store, batch_id, now=LATER, progress=somebody_undoes).state == "undoing"
    assert undo_batch(sqlite_store, batch_id, now=LATER).count("undone") == 1


def test_a_case_that_somebody_holds_is_told_and_taken_up_later(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = a_case_in(sqlite_store, "registered")
    target = hold(monkeypatch, sqlite_store, with_event("T06", label="Autre"))
    batch_id = order_migration(sqlite_store, target, order(sqlite_store))
    with monkeypatch.context() as held:
        held.setattr("cases.versions.migrating.certify", _busy)
        with pytest.raises(MigrationError, match=r"dossiers occupés par d’autres\W+1,"):
            apply_batch(sqlite_store, batch_id, now=LATER)
    assert journey.case.procedure_version == "signalement/1"
    assert apply_batch(sqlite_store, batch_id, now=LATER).count("migrated") == 1


def _busy(*_: object) -> None:
    raise BusyError


def test_undoing_a_batch_half_way_leaves_the_others_where_they_are(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    journeys = [a_case_in(sqlite_store, "registered", external_ref=f"PC-{number}") for number in range(2)]
    target = hold(monkeypatch, sqlite_store, with_event("T06", label="Autre"))
    batch_id = order_migration(sqlite_store, target, order(sqlite_store))
    with pytest.raises(Cut):
        apply_batch(sqlite_store, batch_id, now=LATER, progress=_cut_after(1))
    undone = undo(sqlite_store, batch_id)
    assert sorted(case.status for case in undone.cases) == ["left", "undone"]
    assert {journey.case.procedure_version for journey in journeys} == {"signalement/1"}


def test_one_batch_at_a_time(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    a_case_in(sqlite_store, "registered")
    target = hold(monkeypatch, sqlite_store, with_event("T06", label="Autre"))
    batch_id = order_migration(sqlite_store, target, order(sqlite_store))
    with pytest.raises(MigrationError, match=f"le lot {batch_id} n’est pas terminé"):
        order_migration(sqlite_store, target, order(sqlite_store))


def test_a_version_that_nobody_published_takes_no_case(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    a_case_in(sqlite_store, "registered")
    monkeypatch.setitem(KNOWN, "signalement/2", later())
    with pytest.raises(VersionStatusError, match="n’est pas publiée"):
        list(judged(sqlite_store, "signalement/2"))


def test_nobody_migrates_alone(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    target = hold(monkeypatch, sqlite_store, later())
    people = accounts(sqlite_store)
    alone = Order(people.national_admin, people.national_admin, "Seul.", LATER)
    handler = people.at("plaine-commune", "case_handler")
    for wrong in (
        alone,
        Order(handler, people.national_admin, "", LATER),
        Order(people.national_admin, handler, "", LATER),
    ):
        with pytest.raises(TwoPersonsError):
            order_migration(sqlite_store, target, wrong)


def test_an_undone_batch_can_be_ordered_anew(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    journey = a_case_in(sqlite_store, "registered")
    target = hold(monkeypatch, sqlite_store, with_event("T06", label="Autre"))
    undo(sqlite_store, migrate(sqlite_store, target).id)
    assert migrate(sqlite_store, target).count("migrated") == 1
    assert journey.case.procedure_version == target
    trail_of(sqlite_store, journey.case_id)


def test_an_undone_batch_is_not_undone_twice(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    a_case_in(sqlite_store, "registered")
    batch = migrate(sqlite_store, hold(monkeypatch, sqlite_store, with_event("T06", label="Autre")))
    undo(sqlite_store, batch.id)
    with pytest.raises(MigrationError, match="déjà annulé"):
        undo(sqlite_store, batch.id)
    with pytest.raises(MigrationError):
        apply_batch(sqlite_store, batch.id, now=LATER)


def test_the_rows_of_a_batch_are_seen_with_their_case(
    postgresql_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(postgresql_settings)
    a_case_in(store, "registered")
    migrate(store, hold(monkeypatch, store, with_event("T06", label="Autre")))
    with store.read() as session:
        assert session.scalars(select(MigratedCase)).all() == []
    with store.read(EVERY_SITE) as session:
        assert len(session.scalars(select(MigratedCase)).all()) == 1
    store.close()
