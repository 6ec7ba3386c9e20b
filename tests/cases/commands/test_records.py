"""The registry of writers is closed; what each act leaves in the case file; what editing keeps."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from cases.commands import dry_run
from cases.commands.records import WRITERS
from cases.db import EVERY_SITE, Store
from cases.errors import InvalidInputError, RefusedError
from cases.facts import facts_of
from cases.tables import (
    Case,
    CaseGround,
    Claimant,
    Consent,
    Fact,
    LegalDate,
    Limitation,
    NameIndex,
    Outcome,
    Route,
    Task,
)
from cases.trail.read import RecordedEvent, events
from tests.cases.commands.scenes import accept_transfer, merge_duplicate, propose_closure, reopen
from tests.factories import Journey, a_case_in, a_draft, a_registered_case, a_report, accounts
from workflow.facts import Facts
from workflow.law import LAW
from workflow.procedures import PROCEDURES


def facts(journey: Journey) -> Facts:
    """Return what guards may know of the case now."""
    with journey.store.read(EVERY_SITE) as session:
        return facts_of(session, session.get_one(Case, journey.case_id), now=journey.now)


def rows(journey: Journey, model: Any) -> list[Any]:
    """Return the rows of the case in a table."""
    with journey.store.read(EVERY_SITE) as session:
        return list(session.scalars(select(model).where(model.case_id == journey.case_id)))


def opened(journey: Journey, model: Any) -> dict[str, Any]:
    """Return the sealed values of the one row of the case in a table."""
    [row] = rows(journey, model)
    return journey.store.keys.unseal(journey.case_id, model.__tablename__, row.id, "sealed", row.sealed)


def last_event(journey: Journey) -> RecordedEvent:
    """Return the last event of the case, opened."""
    with journey.store.read(EVERY_SITE) as session:
        return events(session, journey.store.keys, journey.case_id)[-1]


def test_the_registry_of_writers_is_what_the_procedures_name() -> None:
    named = {name for each in PROCEDURES.values() for event in each.events for name in event.records}
    assert set(WRITERS) == named


def test_a_draft_keeps_the_report_sealed_and_its_codes_in_clear(sqlite_store: Store) -> None:
    journey = a_draft(sqlite_store)
    report = a_report()
    assert opened(journey, Fact)["narrative"] == report.narrative
    assert opened(journey, Claimant)["last_name"] == report.claimant_last_name
    assert {row.ground for row in rows(journey, CaseGround)} == set(report.grounds_alleged)
    assert (journey.case.received_on, journey.case.channel) == (report.received_on, report.channel)
    assert rows(journey, NameIndex)


def test_a_declared_consent_stays_declared(sqlite_store: Store) -> None:
    consents = rows(a_draft(sqlite_store, consent_ddd="given"), Consent)
    assert [(row.state, row.declared) for row in consents if row.object == "ddd_referral"] == [("not_asked", "given")]


def test_the_limitation_rows_are_those_of_the_law_and_their_derivation_is_sealed(sqlite_store: Store) -> None:
    journey = a_draft(sqlite_store)
    found = {row.rule: row for row in rows(journey, Limitation)}
    assert {"EMP_DISCRIMINATION", "CRIM_OFFENCE"} <= set(found)
    row = found["CRIM_OFFENCE"]
    derivation = sqlite_store.keys.unseal(journey.case_id, "limitation", row.id, "derivation", row.derivation)
    assert derivation["steps"][0]["label"].startswith("Départ")


def test_a_corrected_date_keeps_the_old_one_and_counts_anew(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").note_dates()
    before = journey.case.safe_day
    journey.fire(
        "case_handler",
        "T59",
        kind="clock_start",
        start_kind="revelation",
        start_on="2024-01-15",
        reasons="Comparaison connue ce jour-là.",
    )
    old, new = sorted(rows(journey, LegalDate), key=lambda row: row.id)
    assert (old.superseded_by, new.superseded_by) == (new.id, None)
    assert journey.case.safe_day is not None
    assert before is not None
    assert journey.case.safe_day <= before


STOPPED = {"rule": None, "reasons": "Accord signé des deux parties, en pièce 2."}


def last_days(journey: Journey) -> dict[str, date | None]:
    return {row.rule: row.legal_last_day for row in rows(journey, Limitation)}


def test_a_recorded_suspension_moves_the_rules_that_it_touches_and_no_other(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").note_dates()
    before = last_days(journey)
    stop = {"kind": "suspension", "cause": "MEDIATION", "start_on": "2026-01-05", "end_on": "2026-01-14"}
    journey.fire("case_handler", "T59", **stop, **STOPPED)
    after = last_days(journey)
    moved = {rule for rule in before if before[rule] != after[rule]}
    assert moved == {rule for rule in before if rule in LAW.stop_causes["MEDIATION"].rules}
    assert after["EMP_DISCRIMINATION"] == (before["EMP_DISCRIMINATION"] or journey.today) + timedelta(days=10)


def test_two_suspensions_count_both_and_a_corrected_end_replaces_the_first(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").note_dates()
    before = last_days(journey)["EMP_DISCRIMINATION"] or journey.today
    first = {"kind": "suspension", "cause": "MEDIATION", "start_on": "2026-01-05"}
    journey.fire("case_handler", "T59", **first, end_on="2026-01-14", **STOPPED)
    second = {"kind": "suspension", "cause": "MEDIATION", "start_on": "2026-02-02", "end_on": "2026-02-06"}
    journey.fire("case_handler", "T59", **second, **STOPPED)
    assert last_days(journey)["EMP_DISCRIMINATION"] == before + timedelta(days=15)
    journey.fire("case_handler", "T59", **first, end_on="2026-01-06", **STOPPED)
    assert last_days(journey)["EMP_DISCRIMINATION"] == before + timedelta(days=7)


def test_an_uncertain_interruption_changes_no_alarm_and_says_the_later_day(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").note_dates()
    before = last_days(journey)
    stop = {"kind": "interruption", "cause": "COURT_CLAIM", "start_on": "2026-01-05", "end_on": "2026-01-14"}
    journey.fire("case_handler", "T59", **stop, **STOPPED, uncertain=True)
    assert last_days(journey) == before
    [row] = [row for row in rows(journey, Limitation) if row.rule == "EMP_DISCRIMINATION"]
    told = sqlite_store.keys.unseal(journey.case_id, "limitation", row.id, "derivation", row.derivation)
    assert any("14 janvier 2031" in note for note in told["notes"])


@pytest.mark.parametrize(
    ("given", "pointer"),
    [
        ({"kind": "suspension", "start_on": "2026-01-05"}, "/data/cause"),
        ({"kind": "suspension", "cause": "COURT_CLAIM", "start_on": "2026-01-05"}, "/data/cause"),
        (
            {"kind": "suspension", "cause": "MEDIATION", "start_on": "2026-01-05", "end_on": "2026-01-04"},
            "/data/end_on",
        ),
        ({"kind": "interruption", "cause": "ACKNOWLEDGEMENT", "start_on": "2031-01-05"}, "/data/start_on"),
    ],
)
def test_a_stop_that_cannot_be_is_refused_and_nothing_is_kept(
    sqlite_store: Store, given: dict[str, str], pointer: str
) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").note_dates()
    held = len(rows(journey, LegalDate))
    with pytest.raises(InvalidInputError) as refused:
        journey.fire("case_handler", "T59", **given, **STOPPED)
    assert [error.pointer for error in refused.value.errors] == [pointer]
    assert len(rows(journey, LegalDate)) == held


def test_twins_are_marked_and_never_merged(sqlite_store: Store) -> None:
    first = a_registered_case(sqlite_store)
    second = a_draft(sqlite_store, external_ref="PC-TWIN-001")
    assert facts(second).duplicate_target_open
    assert (first.case.state, second.case.state) == ("registered", "draft")


def test_a_merged_case_closes_and_its_twin_stays_open(sqlite_store: Store) -> None:
    assert merge_duplicate(sqlite_store).case.closure_reason == "DUPLICATE_MERGED"


def test_an_accepted_transfer_moves_the_case_and_its_key(store: Store) -> None:
    journey = accept_transfer(store)
    assert (journey.case.site_id, journey.case.state) == ("vaulx-en-velin", "in_qualification")
    handler = journey.people.at("vaulx-en-velin", "case_handler")
    journey.fire(handler, "T58", contacted_on=journey.today.isoformat(), channel="phone", reached=True)
    assert journey.case.case_number == "DISC-PC-2026-00001"


def test_reopening_keeps_the_number_and_forgets_the_closing(sqlite_store: Store) -> None:
    journey = reopen(sqlite_store)
    case = journey.case
    assert (case.reopened_count, case.closed_on, case.retention_class) == (1, None, None)
    assert case.case_number == "DISC-PC-2026-00001"


def test_a_referral_sent_makes_the_retention_long_whatever_the_reason(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "outcome_follow_up").close("OUTCOME_KNOWN")
    assert journey.case.retention_class == "with_route"


def test_a_withdrawal_puts_the_referral_aside_and_keeps_the_case(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "referral_preparation")
    day = journey.today.isoformat()
    journey.fire("case_handler", "T27", decided_on=day, form="written", told_on=day, reasons="Elle renonce.")
    agreement = facts(journey).consent("ddd_referral")
    assert agreement is not None
    assert agreement.state == "withdrawn"
    assert {row.code: row.state for row in rows(journey, Route)}["DDD_REFERRAL"] == "declined"


def test_a_proposed_closing_waits_for_another_person(sqlite_store: Store) -> None:
    proposal = facts(propose_closure(sqlite_store)).closure_proposal
    assert proposal is not None
    assert proposal.reason == "SOLVED_AMICABLY"


def test_outcomes_are_kept_with_their_day(sqlite_store: Store) -> None:
    [outcome] = rows(a_case_in(sqlite_store, "outcome_follow_up"), Outcome)
    assert (outcome.code, outcome.on.isoformat()) == ("RECOMMENDATION", "2026-11-23")


def test_a_task_is_settled_by_the_event_that_does_it(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    journey.fire("site_coordinator", "T53", assignee=str(journey.person("case_handler").id))
    done = {row.kind: row.done_at is not None for row in rows(journey, Task)}
    assert done == {"assign": True, "take_over": False}


def test_the_trail_keeps_the_input_and_the_conditions_that_held(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    data = last_event(journey).data
    assert data is not None
    assert "handler_assigned" in data["passed"]


def test_an_interruption_does_not_change_whose_work_waits_for_a_decision(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "orientation_pending").offer_transfer()
    author = journey.person("case_handler").id
    assert journey.case.proposed_by == author
    journey.fire("site_coordinator", "T56", reasons="La personne reste.")
    assert (journey.case.state, journey.case.proposed_by) == ("orientation_pending", author)
    journey.fire("site_coordinator", "T08", reasons="À reprendre.")
    assert journey.case.proposed_by is None


# Editing


def test_an_edit_leaves_the_old_and_the_new_value_in_the_trail(store: Store) -> None:
    journey = a_registered_case(store)
    journey.edit("case_handler", claimant={"phone": "+33639980199", "safe_contact": "Pas après 18 h"})
    data = last_event(journey).data
    assert data is not None
    assert data["changes"]["claimant"]["phone"] == "+33639980199"
    assert data["before"]["claimant"]["phone"] == a_report().claimant_phone
    assert opened(journey, Claimant)["safe_contact"] == "Pas après 18 h"


def test_an_edited_name_is_found_by_its_words(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    journey.edit("case_handler", claimant={"last_name": "D’Almeida-Pôl"})
    token = sqlite_store.keys.blind("almeida")
    assert token in {row.token for row in rows(journey, NameIndex)}


def test_an_edited_day_of_the_facts_counts_the_periods_anew(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    journey.edit("case_handler", facts={"facts_on": "2025-03-03"})
    days = {row.rule: row.start_on.isoformat() for row in rows(journey, Limitation) if row.legal_last_day}
    assert set(days.values()) == {"2025-03-03"}


def test_an_edit_with_wrong_values_names_each_field(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    with pytest.raises(InvalidInputError) as refused:
        journey.edit("case_handler", facts={"facts_on": "hier", "colour": "blue"}, qualification={"grounds": ["X"]})
    assert {error.pointer for error in refused.value.errors} == {"/facts/facts_on", "/facts/colour"}


def test_an_unknown_ground_is_refused_by_its_place(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    with pytest.raises(InvalidInputError) as refused:
        journey.edit("case_handler", qualification={"grounds": ["ORIGIN", "LUCK"], "domain": "MOON"})
    pointers = {error.pointer for error in refused.value.errors}
    assert pointers == {"/qualification/grounds/1", "/qualification/domain"}


def test_an_empty_edit_is_refused(sqlite_store: Store) -> None:
    with pytest.raises(InvalidInputError):
        a_registered_case(sqlite_store).edit("case_handler")


@pytest.mark.parametrize("role", ["auditor", "dpo", "national_admin"])
def test_nobody_but_the_desk_and_the_handlers_edits_the_file(sqlite_store: Store, role: str) -> None:
    with pytest.raises(RefusedError):
        a_registered_case(sqlite_store).edit(role, facts={"wish": "Rien"})


def test_the_desk_does_not_qualify_a_registered_case(sqlite_store: Store) -> None:
    with pytest.raises(RefusedError) as refused:
        a_registered_case(sqlite_store).edit("intake_agent", qualification={"domain": "HOUSING_SOCIAL"})
    assert refused.value.refusals[0].role == "case_handler"


def test_the_day_of_receipt_is_corrected_by_a_coordinator_with_a_reason_only(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    with pytest.raises(RefusedError):
        journey.edit("case_handler", receipt={"received_on": "2024-09-09", "reason": "Cachet"})
    journey.edit("site_coordinator", receipt={"received_on": "2024-09-09", "reason": "Cachet de la poste"})
    assert journey.case.received_on is not None
    assert journey.case.received_on.isoformat() == "2024-09-09"


def test_a_closed_case_is_not_edited(sqlite_store: Store) -> None:
    with pytest.raises(RefusedError) as refused:
        a_case_in(sqlite_store, "closed").edit("case_handler", facts={"wish": "Autre"})
    assert refused.value.refusals[-1].event == "T31"


def test_an_heir_is_asked_for_a_fresh_agreement(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "referral_preparation")
    journey.edit("case_handler", claimant_deceased=True, heir={"last_name": "KOROMBÉ"})
    agreement = facts(journey).consent("ddd_referral")
    assert agreement is not None
    assert (agreement.state, agreement.proof) == ("not_asked", False)


# Facts


def test_a_coordinator_in_conflict_or_absent_is_seen(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store)
    coordinator = journey.person("site_coordinator")
    substitute = journey.person("substitute_coordinator")
    journey.fire("intake_agent", "T54", persons=[str(coordinator.id)], substitute=str(substitute.id), reasons="Parent.")
    seen = facts(journey)
    assert seen.coordinator_in_conflict
    assert seen.substitute_named
    handler = str(journey.person("case_handler").id)
    decision = dry_run(sqlite_store, substitute, journey.case_id, "T53", {"assignee": handler}, now=journey.now)
    assert decision.role == "substitute_coordinator"


def test_the_sending_site_keeps_its_handlers_while_a_transfer_is_offered(sqlite_store: Store) -> None:
    people = accounts(sqlite_store)
    journey = a_case_in(sqlite_store, "registered")
    here, there = people.at("plaine-commune", "case_handler").id, people.at("vaulx-en-velin", "case_handler").id
    assert (here in facts(journey).handlers, facts(journey).receiving_handlers) == (True, frozenset())
    journey.offer_transfer()
    assert (here in facts(journey).handlers, there in facts(journey).handlers) == (True, False)
    assert there in facts(journey).receiving_handlers


def test_what_a_referral_lacks_is_told_item_by_item(sqlite_store: Store) -> None:
    told = facts(a_draft(sqlite_store, wish="", prior_steps="", criminal_procedure="unknown"))
    assert told.referral_items_missing == ("prior_steps", "criminal", "wish")


def test_what_is_heard_of_the_claimant_is_edited_part_by_part(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    journey.edit(
        "case_handler",
        legal_representative={"last_name": "KOROMBÉ", "first_name": "Awa"},
        respondent={"name": "Ville de Saint-Denis", "kind": "public_body", "siren": "200057867"},
        facts={"comparator_unknown": True, "place_insee": "93066", "risk": ["none"]},
        qualification={"grounds": ["SEX", "ORIGIN"], "principal_ground": "ORIGIN", "forms": ["DIRECT", "HARASSMENT"]},
        situation={"work_contract": True, "silence": "rejection"},
        clock_starts=[{"kind": "notification", "start_on": "2026-05-04", "why": "Lettre reçue."}],
        receipt={"channel": "post", "report_received": True},
        association_standing="entitled",
        criminal_asked=True,
    )
    seen = facts(journey)
    assert (seen.legal_representative, seen.host_authority_concerned, seen.comparator_noted) == (True, True, True)
    assert (seen.grounds, seen.channel, seen.association_standing) == (("ORIGIN", "SEX"), "post", "entitled")
    assert (seen.respondent_nature, seen.clock_start_reasoned, seen.risk_screen_done) == ("public", True, True)
    assert {row.kind for row in rows(journey, LegalDate)} == {"notification"}


def test_a_litigation_holds_the_elimination_and_only_the_dpo_says_so(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "closed")
    with pytest.raises(RefusedError):
        journey.edit("case_handler", litigation_hold=True)
    journey.edit("dpo", litigation_hold=True)
    assert facts(journey).litigation_hold


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2026-11-24"])
def test_a_day_out_of_every_living_memory_or_to_come_is_an_invalid_input(sqlite_store: Store, day: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        a_registered_case(sqlite_store).edit("case_handler", facts={"facts_on": day})
    assert [error.pointer for error in refused.value.errors] == ["/facts/facts_on"]
