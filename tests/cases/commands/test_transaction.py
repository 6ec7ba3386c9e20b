"""One act, one transaction: a refusal writes nothing, stale is told, a repeated request is done once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from cases.commands import Answer, Change, advance, create_draft, dry_run, request, transact
from cases.commands.idempotency import KEPT
from cases.db import EVERY_SITE, Store
from cases.errors import (
    AlreadyReportedError,
    InvalidInputError,
    KeyReusedError,
    NotFoundError,
    RefusedError,
    StaleError,
)
from cases.tables import Base, Case
from cases.trail.verify import verify_case
from tests.factories import NOW, Journey, a_case_in, a_draft, a_registered_case, a_report, accounts


def row_counts(store: Store) -> dict[str, int]:
    """Return how many rows each table of the store holds."""
    with store.read(EVERY_SITE) as session:
        tables = Base.metadata.sorted_tables
        return {table.name: session.scalar(select(func.count()).select_from(table)) or 0 for table in tables}


def contact(journey: Journey, note: str = "Message laissé.") -> dict[str, object]:
    """Return the input of T58."""
    return {"contacted_on": journey.today.isoformat(), "channel": "phone", "reached": False, "note": note}


def try_contact(journey: Journey, *, seen: int, key: str | None = None, note: str = "Message laissé.") -> Answer:
    """Fire T58 with a chosen version and key."""
    person = journey.person("case_handler")
    data = contact(journey, note)
    return advance(journey.store, person, journey.case_id, "T58", data, seen=seen, now=journey.now, key=key)


def test_a_refused_step_writes_nothing(store: Store) -> None:
    journey = a_registered_case(store)
    before = row_counts(store)
    with pytest.raises(RefusedError):
        journey.fire("case_handler", "T06", **journey.orientation())
    assert row_counts(store) == before


def test_an_invalid_input_writes_nothing_and_names_each_field(store: Store) -> None:
    journey = a_registered_case(store)
    before = row_counts(store)
    with pytest.raises(InvalidInputError) as refused:
        journey.fire("case_handler", "T58", contacted_on="hier", channel="pigeon")
    assert {error.pointer for error in refused.value.errors} == {"/data/contacted_on", "/data/channel"}
    assert row_counts(store) == before


def test_an_unknown_event_is_an_invalid_input(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    with pytest.raises(InvalidInputError) as refused:
        journey.fire("case_handler", "T99")
    assert refused.value.errors[0].pointer == "/event"


def test_a_paper_of_another_case_is_an_invalid_input(sqlite_store: Store) -> None:
    other = a_registered_case(sqlite_store, "PC-2026-003").attach("consent_form")
    journey = a_registered_case(sqlite_store)
    with pytest.raises(InvalidInputError) as refused:
        journey.fire(
            "case_handler",
            "T42",
            object="ddd_referral",
            decision="given",
            decided_on=journey.today.isoformat(),
            wording_version="1",
            proof=str(other),
        )
    assert [error.pointer for error in refused.value.errors] == ["/data/proof"]


def test_a_stale_version_is_told_with_the_present_one(store: Store) -> None:
    journey = a_registered_case(store)
    seen = journey.case.version
    try_contact(journey, seen=seen)
    before = row_counts(store)
    with pytest.raises(StaleError) as refused:
        try_contact(journey, seen=seen)
    assert refused.value.current == seen + 1
    assert row_counts(store) == before


@pytest.mark.parametrize("ahead", [1, 100])
def test_a_version_that_never_was_is_stale(sqlite_store: Store, ahead: int) -> None:
    journey = a_registered_case(sqlite_store)
    with pytest.raises(StaleError):
        try_contact(journey, seen=journey.case.version + ahead)


def test_a_letter_printed_meanwhile_makes_no_act_stale(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    assert try_contact(journey, seen=journey.case.version - 1).version == journey.case.version


def test_a_case_of_another_site_is_not_found(store: Store) -> None:
    journey = a_registered_case(store)
    stranger = journey.people.at("vaulx-en-velin", "case_handler")
    with pytest.raises(NotFoundError):
        journey.fire(stranger, "T58", **contact(journey))


def test_a_dry_run_answers_as_the_act_would_and_writes_nothing(store: Store) -> None:
    journey = a_registered_case(store)
    before = row_counts(store)
    person = journey.person("site_coordinator")
    data = {"assignee": str(journey.person("case_handler").id)}
    decision = dry_run(store, person, journey.case_id, "T53", data, now=journey.now)
    assert (decision.to_state, [task.kind for task in decision.tasks]) == ("registered", ["take_over"])
    assert row_counts(store) == before


def test_a_replay_is_answered_the_same_before_any_version_is_compared(store: Store) -> None:
    journey = a_registered_case(store)
    seen = journey.case.version
    first = try_contact(journey, seen=seen, key="k-1")
    counts = row_counts(store)
    again = try_contact(journey, seen=seen, key="k-1")
    assert again.replayed
    assert again == replace(first, replayed=True)
    assert row_counts(store) == counts


def test_the_same_key_with_another_body_is_refused(store: Store) -> None:
    journey = a_registered_case(store)
    seen = journey.case.version
    try_contact(journey, seen=seen, key="k-1")
    with pytest.raises(KeyReusedError):
        try_contact(journey, seen=seen + 1, key="k-1", note="Autre chose.")
    assert journey.case.version == seen + 1


def test_a_key_is_forgotten_after_forty_eight_hours(store: Store) -> None:
    journey = a_registered_case(store)
    seen = journey.case.version
    try_contact(journey, seen=seen, key="k-1")
    journey.now += KEPT + timedelta(minutes=1)
    assert not try_contact(journey, seen=seen + 1, key="k-1").replayed
    assert journey.case.version == seen + 2


def test_the_keys_of_two_people_are_apart(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    try_contact(journey, seen=journey.case.version, key="k-1")
    agent = journey.person("intake_agent")
    answer = advance(
        sqlite_store, agent, journey.case_id, "T58", contact(journey), seen=journey.case.version, now=NOW, key="k-1"
    )
    assert not answer.replayed


def test_a_draft_sent_twice_is_made_once(store: Store) -> None:
    agent = accounts(store).at("plaine-commune", "intake_agent")
    first = create_draft(store, agent, a_report(), now=NOW, key="import/1")
    assert create_draft(store, agent, a_report(), now=NOW, key="import/1").case_id == first.case_id
    assert row_counts(store)["case"] == 1


def test_a_reference_that_the_site_holds_is_told_with_its_case(store: Store) -> None:
    first = a_draft(store)
    agent = first.person("intake_agent")
    with pytest.raises(AlreadyReportedError) as refused:
        create_draft(store, agent, a_report(), now=NOW)
    assert refused.value.case_id == first.case_id


def test_a_draft_for_another_site_is_refused(sqlite_store: Store) -> None:
    agent = accounts(sqlite_store).at("vaulx-en-velin", "intake_agent")
    with pytest.raises(RefusedError) as refused:
        create_draft(sqlite_store, agent, a_report(), now=NOW)
    assert [refusal.guard for refusal in refused.value.refusals] == ["site"]


class CutError(Exception):
    """The power was cut."""


def test_a_crash_between_act_and_commit_leaves_nothing_and_the_key_is_free(store: Store) -> None:
    journey = a_registered_case(store)
    before = row_counts(store)
    person, asked = journey.person("case_handler"), request("k-1", "cut")

    def cut(change: Change) -> None:
        change.add("note", author_id=person.id, at=change.now, sealed={"text": "perdu"})
        change.record("edit", "case_handler", values={"x": 1}, to_state=change.case.state)
        raise CutError

    with pytest.raises(CutError):
        transact(store, person, journey.case_id, cut, seen=journey.case.version, asked=asked, now=journey.now)
    assert row_counts(store) == before
    assert not try_contact(journey, seen=journey.case.version, key="k-1").replayed


def test_numbers_are_given_without_gaps_even_after_a_refusal(store: Store) -> None:
    first = a_registered_case(store)
    refused = a_draft(store, "PC-2026-004")
    with pytest.raises(RefusedError):
        refused.fire("auditor", "T01", notice_to_post=True)
    second = a_registered_case(store, "PC-2026-003")
    assert (first.case.case_number, second.case.case_number) == ("DISC-PC-2026-00001", "DISC-PC-2026-00002")


@pytest.mark.parametrize("state", ["referral_sent", "closed", "transfer_pending"])
def test_the_journey_is_the_same_on_both_stores_and_verifies(store: Store, state: str) -> None:
    journey = a_case_in(store, state)
    assert journey.case.state == state
    with store.read(EVERY_SITE) as session:
        assert verify_case(session, store.keys, journey.case_id).whole


def test_the_case_row_is_never_written_without_its_event(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)

    def forgetful(change: Change) -> None:
        change.columns["urgency"] = "critical"

    with pytest.raises(AssertionError, match="one event"):
        transact(
            sqlite_store,
            journey.person("case_handler"),
            journey.case_id,
            forgetful,
            seen=journey.case.version,
            asked=request(None, "forgetful"),
            now=journey.now,
        )
    with sqlite_store.read(EVERY_SITE) as session:
        assert session.get_one(Case, journey.case_id).urgency == "normal"
