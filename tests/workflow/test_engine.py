"""Decisions: what an allowed step entails, and every reason against a refused one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.workflow.situations import (
    ACTOR,
    COLLEAGUE,
    GOOD_INPUT,
    OTHER_SITE,
    PERMISSIVE,
    SITE,
    TODAY,
    actor_as,
    permissive,
    person,
)
from workflow.engine import choices, decide, objections
from workflow.engine.wording import move_refused
from workflow.facts import Article40, Attachment, ClockState, Consent, Facts, MissingItem, Route, Transfer
from workflow.inputs import read_input
from workflow.model import NEW, Actor, Choice, Decision, Move, Refusal, Refused, SubMachine
from workflow.procedures import current

HANDLER = actor_as("case_handler")
COORDINATOR = actor_as("site_coordinator")
SUBSTITUTE = actor_as("substitute_coordinator")
BOUND = actor_as("bound_user")
SYSTEM = actor_as("system")


def typed(event_id: str, **values: Any) -> Mapping[str, Any]:
    data = read_input(current().event(event_id), {**GOOD_INPUT.get(event_id, {}), **values}, today=TODAY)
    assert isinstance(data, Mapping), data
    return data


def allowed(facts: Facts, event_id: str, actor: Actor, **values: Any) -> Decision:
    answer = decide(current(), facts, event_id, actor, TODAY, typed(event_id, **values))
    assert isinstance(answer, Decision), answer.refusals
    return answer


def refused(facts: Facts, event_id: str, actor: Actor, **values: Any) -> dict[str, Refusal]:
    answer = decide(current(), facts, event_id, actor, TODAY, typed(event_id, **values))
    assert isinstance(answer, Refused)
    return {refusal.guard: refusal for refusal in answer.refusals}


def choice_of(facts: Facts, event_id: str, actor: Actor) -> Choice:
    return next(each for each in choices(current(), facts, actor, TODAY) if each.event.id == event_id)


def running(id_: str, state: str = "running") -> dict[str, ClockState]:
    return {id_: ClockState(id_, state, date(2026, 11, 1), date(2026, 12, 1))}


# Refusals


def test_a_step_from_another_state_is_told_with_the_way_there() -> None:
    told = refused(permissive("T06", "registered"), "T06", HANDLER)["state"]
    assert told.message == (
        "Cette étape part de l’état «\u00a0En qualification\u00a0»\u202f; "
        "le dossier est dans l’état «\u00a0Enregistré\u00a0»."
    )
    assert (told.event, told.basis) == ("T05", "règle du réseau")


def test_a_state_from_which_several_steps_lead_there_names_the_first_of_them() -> None:
    assert refused(permissive("T11", "closed"), "T11", COORDINATOR)["state"].event == "T31"


def test_a_state_from_which_nothing_leads_there_names_none() -> None:
    assert refused(permissive("T11", "purged"), "T11", COORDINATOR)["state"].event is None


def test_a_case_is_created_once() -> None:
    told = refused(permissive("T37", "draft"), "T37", HANDLER)["state"]
    assert "«\u00a0Nouveau signalement\u00a0»" in told.message


def test_a_role_that_may_not_act_is_told_who_may() -> None:
    told = refused(permissive("T07", "orientation_pending"), "T07", HANDLER)["role"]
    assert told.message == "Cette étape revient à\u00a0: coordinateur de site ou coordinateur suppléant."
    assert told.role == "site_coordinator"


def test_a_refusal_names_its_articles_by_their_numbers_of_the_day() -> None:
    facts = replace(permissive("T29", "oriented"), urgency="critical", article40=(Article40("case", "to_examine"),))
    answer = decide(current(), facts, "T29", COORDINATOR, date(2029, 2, 1), typed("T29"))
    assert isinstance(answer, Refused)
    told = next(each for each in answer.refusals if each.guard == "article40_examined")
    assert told.basis == "CPP 40 al. 2 (ancienne numérotation)"


def test_all_reasons_come_at_once_state_first() -> None:
    facts = replace(permissive("T11", "oriented"), consents=(), claimant_known=False, letters={})
    told = refused(facts, "T11", HANDLER)
    assert list(told) == [
        "state",
        "role",
        "entitled_to_refer",
        "consent_given",
        "limitation_letter_sent",
    ]


REFERRAL_GATES = [
    ("T09", "oriented", HANDLER, {"consents": ()}, "consent_given", "LO 2011-333 art. 5 et 8", "T42"),
    ("T11", "referral_pending", COORDINATOR, {"consents": ()}, "consent_given", "LO 2011-333 art. 5 et 8", "T42"),
    (
        "T11",
        "referral_pending",
        COORDINATOR,
        {"consents": (Consent("ddd_referral", "ddd", "withdrawn", TODAY, "1", proof=True),)},
        "consent_given",
        "LO 2011-333 art. 5 et 8",
        "T42",
    ),
    (
        "T09",
        "oriented",
        HANDLER,
        {"reporter_kind": "third_party", "claimant_known": False},
        "entitled_to_refer",
        "LO 2011-333 art. 5",
        None,
    ),
    ("T09", "oriented", HANDLER, {"anonymous": True}, "claimant_identified", "LO 2011-333 art. 5", None),
    (
        "T09",
        "oriented",
        HANDLER,
        {"association_standing": "under_five_years"},
        "entitled_to_refer",
        "LO 2011-333 art. 5, 3°\u202f; décret 2011-904 art. 1",
        None,
    ),
    ("T06", "in_qualification", HANDLER, {"letters": {}}, "limitation_letter_sent", "LO 2011-333 art. 6", "T59"),
    ("T10", "referral_preparation", HANDLER, {"letters": {}}, "limitation_letter_sent", "LO 2011-333 art. 6", "T59"),
    ("T11", "referral_pending", COORDINATOR, {"letters": {}}, "limitation_letter_sent", "LO 2011-333 art. 6", "T59"),
    ("T09", "oriented", HANDLER, {"criminal_asked": False}, "criminal_status_asked", "LO 2011-333 art. 23", "T71"),
    (
        "T10",
        "referral_preparation",
        HANDLER,
        {"attachments": (Attachment(person(10), "medical", "received", "health"),), "mandate_proved": True},
        "secrets_lifted_or_left_out",
        "LO 2011-333 art. 20",
        "T42",
    ),
    ("T11", "referral_pending", COORDINATOR, {"authors": {"T10": ACTOR}}, "four_eyes", "règle du réseau", None),
    ("T07", "orientation_pending", COORDINATOR, {"authors": {"T06": ACTOR}}, "four_eyes", "règle du réseau", None),
]


@pytest.mark.parametrize("event_id, state, actor, changes, guard, basis, cure", REFERRAL_GATES)
def test_a_referral_is_refused_with_the_article_and_the_cure(
    event_id: str, state: str, actor: Actor, changes: dict[str, Any], guard: str, basis: str, cure: str | None
) -> None:
    told = refused(replace(permissive(event_id, state), **changes), event_id, actor)
    assert list(told) == [guard]
    assert (told[guard].basis, told[guard].event) == (basis, cure)
    assert told[guard].message.endswith(".")


def test_the_author_is_sent_to_the_substitute() -> None:
    facts = replace(permissive("T11", "referral_pending"), authors={"T10": ACTOR})
    assert refused(facts, "T11", COORDINATOR)["four_eyes"].role == "substitute_coordinator"


@pytest.mark.parametrize("event_id, author", [("T07", "T18"), ("T07", "T27"), ("T29", "T43"), ("T45", "T43")])
def test_each_pair_of_four_eyes_is_kept_apart(event_id: str, author: str) -> None:
    state = {"T07": "orientation_pending", "T29": "oriented", "T45": "oriented"}[event_id]
    facts = replace(permissive(event_id, state), authors={author: ACTOR})
    assert "four_eyes" in refused(facts, event_id, COORDINATOR)
    allowed(replace(facts, authors={author: COLLEAGUE}), event_id, COORDINATOR)


def test_a_person_named_in_a_conflict_does_nothing() -> None:
    facts = replace(permissive("T58", "registered"), conflicts=frozenset({ACTOR}))
    told = refused(facts, "T58", HANDLER)
    assert told["actor_without_conflict"].basis == "CRPA L100-2"


def test_a_bound_person_named_in_a_conflict_may_still_report_an_offence() -> None:
    facts = replace(permissive("T32", "closed"), conflicts=frozenset({ACTOR}))
    assert allowed(facts, "T32", BOUND).role == "bound_user"


def test_a_substitute_decides_only_where_called() -> None:
    facts = replace(permissive("T08", "orientation_pending"), coordinator_absent=False)
    told = refused(facts, "T08", SUBSTITUTE)["substitute_may_act"]
    assert (told.role, told.available_from) == ("site_coordinator", date(2026, 12, 2))
    assert allowed(replace(facts, clocks=running("K07", "over")), "T08", SUBSTITUTE).role == "substitute_coordinator"


def test_a_person_with_two_roles_acts_in_the_first_that_may() -> None:
    both = Actor(ACTOR, frozenset({"substitute_coordinator", "site_coordinator"}), SITE)
    assert allowed(permissive("T08", "orientation_pending"), "T08", both).role == "site_coordinator"


def test_an_unknown_event_is_a_bug_of_the_caller() -> None:
    with pytest.raises(KeyError):
        decide(current(), PERMISSIVE, "T99", HANDLER, TODAY, {})


def test_an_event_is_fired_by_its_name_too() -> None:
    answer = decide(current(), permissive("T05", "registered"), "start_qualification", HANDLER, TODAY, {})
    assert isinstance(answer, Decision)


# Urgency


def test_a_critical_case_leaves_with_papers_to_follow_and_article_40_open() -> None:
    urgent: dict[str, Any] = {
        "urgency": "critical",
        "article40": (Article40("case", "to_examine"),),
        "duplicate_referred": True,
    }
    allowed(replace(permissive("T06", "in_qualification"), **urgent), "T06", HANDLER)
    facts = replace(permissive("T10", "referral_preparation"), **urgent, referral_items_missing=("wish",))
    allowed(facts, "T10", HANDLER, to_follow=["wish"])
    allowed(replace(permissive("T11", "referral_pending"), **urgent), "T11", COORDINATOR)


def test_a_critical_case_is_never_closed_with_article_40_open() -> None:
    facts = replace(permissive("T29", "oriented"), urgency="critical", article40=(Article40("case", "to_examine"),))
    told = refused(facts, "T29", COORDINATOR)["article40_examined"]
    assert (told.basis, told.event, told.role) == ("CPP 40 al. 2", "T64", "bound_user")


def test_a_critical_case_waits_for_no_paper() -> None:
    facts = replace(permissive("T02", "registered"), urgency="critical")
    assert refused(facts, "T02", HANDLER)["not_critical"].instead == "T39"


def test_a_report_from_outside_the_territory_is_registered_once_it_is_said() -> None:
    facts = replace(permissive("T01", "draft"), competent_site=None)
    assert refused(facts, "T01", HANDLER)["site_competent_or_transfer_planned"].field == "/data/transfer_planned"
    assert allowed(facts, "T01", HANDLER, transfer_planned=True).to_state == "registered"


# Interruptions


@pytest.mark.parametrize("state", ["registered", "in_qualification", "ddd_review"])
def test_an_interruption_stores_the_working_state(state: str) -> None:
    decision = allowed(permissive("T20", state, None), "T20", COORDINATOR)
    assert (decision.to_state, decision.return_state) == ("transfer_pending", state)


@pytest.mark.parametrize("state", ["awaiting_documents", "contact_lost", "transfer_pending"])
def test_an_interruption_of_an_interruption_keeps_the_stored_state(state: str) -> None:
    decision = allowed(permissive("T55", state, "ddd_review"), "T55", actor_as("national_admin"))
    assert (decision.to_state, decision.return_state) == ("transfer_pending", "ddd_review")


def test_a_return_state_that_is_no_working_state_is_refused() -> None:
    assert "state" in refused(permissive("T25", "contact_lost", "closed"), "T25", HANDLER)
    choice = choice_of(permissive("T25", "contact_lost", "closed"), "T25", HANDLER)
    assert (choice.allowed, choice.to_state) == (False, "contact_lost")


def test_a_choice_tells_the_state_to_return_to() -> None:
    assert choice_of(permissive("T25", "contact_lost", "oriented"), "T25", HANDLER).to_state == "oriented"


WITHDRAWAL = {"object": "ddd_referral", "recipient": "ddd", "partner": "", "decision": "withdrawn"}
GIVEN = (Consent("ddd_referral", "ddd", "given", TODAY, "1", proof=True),)


@pytest.mark.parametrize("back, expected", [("ddd_review", "orientation_pending"), ("oriented", "oriented")])
def test_a_withdrawal_during_an_interruption_moves_the_state_to_return_to(back: str, expected: str) -> None:
    facts = replace(permissive("T42", "contact_lost", back), consents=GIVEN)
    decision = allowed(facts, "T42", HANDLER, **WITHDRAWAL)
    assert (decision.to_state, decision.return_state) == ("contact_lost", expected)
    assert decision.moves == (Move("consent", "ddd_referral:ddd", "given", "withdrawn"),)
    assert decision.letters == ("L17",)
    starts = ("K07",) if expected == "orientation_pending" else ()
    assert (decision.clocks_started, decision.clocks_paused) == (starts, starts)


def test_a_withdrawal_during_an_interruption_ends_what_the_referral_was_waiting_for() -> None:
    running = {id_: ClockState(id_, "running", TODAY) for id_ in ("K10", "K18", "K21", "K22", "K23", "K25")}
    facts = replace(permissive("T42", "contact_lost", "ddd_review"), consents=GIVEN, clocks=running)
    assert allowed(facts, "T42", HANDLER, **WITHDRAWAL).clocks_stopped == ("K10", "K18", "K22", "K23", "K25")


def test_a_refusal_during_an_interruption_moves_only_the_states_from_which_it_leads() -> None:
    refusal = {**WITHDRAWAL, "decision": "refused"}
    facts = permissive("T42", "contact_lost", "ddd_review")
    assert allowed(facts, "T42", HANDLER, **refusal).return_state == "ddd_review"
    facts = permissive("T42", "contact_lost", "referral_pending")
    assert allowed(facts, "T42", HANDLER, **refusal).return_state == "orientation_pending"


def test_the_withdrawal_of_another_agreement_moves_no_state() -> None:
    partner = Consent("partner", "MRAP", "given", TODAY, "1", proof=True)
    facts = replace(permissive("T42", "contact_lost", "ddd_review"), consents=(partner,))
    assert allowed(facts, "T42", HANDLER, decision="withdrawn").return_state == "ddd_review"


def test_another_agreement_moves_no_state() -> None:
    facts = permissive("T42", "contact_lost", "ddd_review")
    assert allowed(facts, "T42", HANDLER).return_state == "ddd_review"


def test_news_of_the_ddd_during_an_interruption_moves_the_state_to_return_to_and_its_clock() -> None:
    decision = allowed(permissive("T50", "transfer_pending", "referral_sent"), "T50", HANDLER, ddd_state="ddd_returned")
    assert (decision.to_state, decision.return_state) == ("transfer_pending", "ddd_returned")
    assert decision.clocks_started == ("K23",)
    assert decision.clocks_paused == ("K23",)


# Sub-machines


def test_registering_asks_the_question_of_article_40() -> None:
    decision = allowed(permissive("T01", "draft"), "T01", HANDLER)
    assert decision.moves == (Move("article40", "case", None, "to_examine"),)


def test_a_report_to_the_prosecutor_answers_for_its_author_and_for_the_case() -> None:
    facts = replace(permissive("T32", "closed"), article40=(Article40("case", "to_examine"),))
    assert allowed(facts, "T32", BOUND).moves == (
        Move("article40", str(ACTOR), "to_examine", "sent"),
        Move("article40", "case", "to_examine", "sent"),
    )


def test_a_report_is_not_sent_twice_by_the_same_person() -> None:
    facts = replace(permissive("T32", "closed"), article40=(Article40(str(ACTOR), "sent"),))
    told = refused(facts, "T32", BOUND)["article40_move"]
    assert told.message.startswith("Votre signalement au procureur est déjà parti")
    assert told.instead == "T65"
    assert not choice_of(facts, "T32", BOUND).allowed


def test_routes_are_proposed_accepted_and_ended_by_the_case() -> None:
    proposed = allowed(permissive("T06", "in_qualification"), "T06", HANDLER)
    assert proposed.moves == (Move("route", "CIVIL_COURT", None, "proposed"),)
    accepted = allowed(permissive("T07", "orientation_pending"), "T07", COORDINATOR)
    assert accepted.moves == (Move("route", "CIVIL_COURT", "proposed", "accepted"),)
    closed = allowed(permissive("T29", "oriented"), "T29", COORDINATOR)
    assert closed.moves == (Move("route", "CIVIL_COURT", "opened", "ended"),)


def test_a_route_without_answer_stays_proposed() -> None:
    answer = [{"route": "CIVIL_COURT", "answer": "none_yet", "told_on": "2026-11-20"}]
    assert allowed(permissive("T07", "orientation_pending"), "T07", COORDINATOR, answers=answer).moves == ()


def test_a_route_proposed_again_after_it_was_accepted_is_left_as_it_is() -> None:
    facts = replace(permissive("T06", "in_qualification"), routes=(Route("CIVIL_COURT", "accepted"),))
    assert allowed(facts, "T06", HANDLER).moves == ()


def test_one_row_sees_what_the_row_before_did() -> None:
    data = {**typed("T06"), "routes": ({"route": "UNION", "reasons": "Motif."},) * 2}
    told = decide(current(), permissive("T06", "in_qualification"), "T06", HANDLER, TODAY, data)
    assert isinstance(told, Decision)
    assert told.moves == (Move("route", "UNION", None, "proposed"),)


def test_a_route_that_was_never_proposed_is_not_opened() -> None:
    told = refused(permissive("T71", "oriented"), "T71", HANDLER, route="UNION")["route_move"]
    assert (told.field, told.instead) == ("/data/route_state", "T46")
    assert told.message.startswith("Cette voie n’a pas été proposée")


def test_a_move_that_another_event_makes_names_it() -> None:
    facts = replace(permissive("T42", "oriented"), consents=GIVEN)
    told = refused(facts, "T42", HANDLER, object="ddd_referral", recipient="ddd", decision="not_required")
    assert told["consent_move"].field == "/data/decision"
    closed = refused(replace(permissive("T30", "oriented"), link="duplicate"), "T30", COORDINATOR)["link_move"]
    assert (closed.field, closed.event, closed.moot) == ("/link", None, True)
    never_given = replace(permissive("T27", "referral_pending"), consents=())
    told_at_withdrawal = refused(never_given, "T27", HANDLER)["consent_move"]
    assert told_at_withdrawal.instead == "T28"
    assert told_at_withdrawal.message.startswith("Aucun accord n’a été donné")


def test_a_move_whose_value_was_not_typed_is_refused_at_its_field() -> None:
    answer = decide(current(), permissive("T33", "registered"), "T33", HANDLER, TODAY, {})
    assert isinstance(answer, Refused)
    assert answer.refusals[-1].field == "/data/level"


def test_a_single_machine_moves_from_where_it_stands() -> None:
    facts = replace(permissive("T33", "registered"), urgency="priority")
    assert allowed(facts, "T33", HANDLER).moves == (Move("urgency", "", "priority", "critical"),)
    assert "urgency_move" in refused(facts, "T33", HANDLER, level="priority", criterion="safe_day_near")


def test_a_step_that_answers_nothing_is_moot() -> None:
    facts = replace(permissive("T66", "registered"), urgency="normal")
    told = refused(facts, "T66", COORDINATOR, level="priority")["urgency_move"]
    assert (told.moot, told.event, told.instead) == (True, None, None)


# Clocks, letters, records


def test_clocks_of_a_draft_follow_the_channel() -> None:
    by_mail = allowed(Facts(state=NEW), "T37", HANDLER)
    assert by_mail.clocks_started == ("K01", "K02", "K14", "K17")
    at_the_desk = allowed(Facts(state=NEW), "T37", HANDLER, channel="desk")
    assert at_the_desk.clocks_started == ("K03", "K14", "K17")


def test_letters_follow_the_channel_and_the_input() -> None:
    facts = permissive("T01", "draft")
    assert allowed(facts, "T01", HANDLER).letters == ("L01",)
    assert allowed(replace(facts, channel="email"), "T01", HANDLER, notice_to_post=True).letters == ("L02", "L05")
    sent = permissive("T11", "referral_pending")
    assert allowed(sent, "T11", COORDINATOR).letters == ("L09", "L10", "L11")
    assert allowed(sent, "T11", COORDINATOR, channel="online").letters == ("L09", "L11")


def test_a_clock_that_an_event_starts_and_stops_is_restarted() -> None:
    facts = replace(permissive("T59", "registered"), clocks=running("K14"))
    decision = allowed(facts, "T59", HANDLER)
    assert decision.clocks_started == ("K14",)
    assert decision.clocks_stopped == ()


def test_the_clock_of_routes_stops_with_the_last_of_them() -> None:
    facts = replace(permissive("T71", "ddd_review"), clocks=running("K21"), routes=(Route("UNION", "in_progress"),))
    ended = allowed(facts, "T71", HANDLER, route="UNION", route_state="ended")
    assert (ended.clocks_started, ended.clocks_stopped) == ((), ("K21",))
    both = replace(facts, routes=(*facts.routes, Route("TESTING", "opened")))
    going_on = allowed(both, "T71", HANDLER, route="UNION", route_state="ended")
    assert (going_on.clocks_started, going_on.clocks_stopped) == (("K21",), ())
    idle = allowed(replace(facts, state="oriented"), "T71", HANDLER, route="UNION", route_state="ended")
    assert (idle.clocks_started, idle.clocks_stopped) == (("K21",), ())


def test_the_clock_of_papers_stops_when_none_is_missing() -> None:
    papers = (MissingItem(person(11), "asked"), MissingItem(person(21), "asked"))
    facts = replace(permissive("T40", "registered"), clocks=running("K05"), missing_items=papers)
    assert allowed(facts, "T40", HANDLER).clocks_stopped == ()
    assert allowed(replace(facts, missing_items=papers[:1]), "T40", HANDLER).clocks_stopped == ("K05",)


def test_only_clocks_that_the_case_has_are_stopped() -> None:
    facts = replace(permissive("T58", "registered"), clocks=running("K04", "stopped"))
    assert allowed(facts, "T58", HANDLER).clocks_stopped == ()
    assert allowed(replace(facts, clocks=running("K04", "over")), "T58", HANDLER).clocks_stopped == ("K04",)
    assert allowed(replace(facts, clocks={}), "T58", HANDLER).clocks_stopped == ()


def test_an_interruption_pauses_the_clocks_that_stand_still_in_it() -> None:
    clocks = running("K06") | running("K14") | running("K21", "over") | running("K04")
    decision = allowed(replace(permissive("T02", "in_qualification", None), clocks=clocks), "T02", HANDLER)
    assert decision.clocks_paused == ("K06",)
    assert decision.clocks_resumed == ()


def test_a_return_resumes_what_was_paused() -> None:
    clocks = running("K06", "paused") | running("K22", "stopped") | running("K05")
    decision = allowed(replace(permissive("T03", "awaiting_documents"), clocks=clocks), "T03", HANDLER)
    assert (decision.clocks_resumed, decision.clocks_stopped) == (("K06",), ("K05",))


def test_an_interruption_of_an_interruption_neither_pauses_nor_resumes() -> None:
    facts = replace(permissive("T24", "awaiting_documents"), clocks=running("K06", "paused") | running("K07"))
    decision = allowed(facts, "T24", HANDLER)
    assert (decision.clocks_paused, decision.clocks_resumed) == ((), ())


def test_a_closing_during_an_interruption_resumes_no_clock_that_it_stops() -> None:
    facts = replace(permissive("T45", "contact_lost"), clocks=running("K06", "paused"))
    decision = allowed(facts, "T45", COORDINATOR)
    assert (decision.clocks_stopped, decision.clocks_resumed) == (("K06",), ())
    assert decision.return_state is None


def test_a_letter_by_registered_mail_starts_its_clock_and_a_receipt_stops_its_own() -> None:
    facts = replace(permissive("T61", "registered"), clocks=running("K01") | running("K12"))
    decision = allowed(facts, "T61", HANDLER, code="L02", channel="lre")
    assert (decision.clocks_started, decision.clocks_stopped) == (("K15",), ("K01",))
    assert decision.letters == ("L02",)


def test_a_decision_tells_what_passed_what_is_kept_and_who_is_told() -> None:
    decision = allowed(permissive("T01", "draft"), "T01", HANDLER)
    assert [passed.guard for passed in decision.passed] == [use.name for use in current().event("T01").guards]
    assert all(passed.basis for passed in decision.passed)
    assert decision.records == ("registration",)
    assert [task.kind for task in decision.tasks] == ["assign"]
    assert (decision.from_state, decision.role) == ("draft", "case_handler")


# Transfers


def test_each_side_of_a_transfer_does_its_own_part() -> None:
    offered = Transfer(SITE, OTHER_SITE, conflict=False, offered_on=TODAY)
    facts = replace(permissive("T56", "transfer_pending"), transfer=offered)
    there = actor_as("site_coordinator", site=OTHER_SITE)
    assert refused(facts, "T22", COORDINATOR)["acts_for_receiving_site"].instead == "T56"
    assert allowed(facts, "T22", there).to_state == "in_qualification"
    assert refused(facts, "T56", there)["acts_for_sending_site"].instead == "T22"
    assert allowed(facts, "T56", COORDINATOR).to_state == "in_qualification"


def test_a_conflict_transfer_is_neither_refused_nor_lapsed() -> None:
    offered = Transfer(SITE, OTHER_SITE, conflict=True, offered_on=TODAY)
    facts = replace(permissive("T22", "transfer_pending"), transfer=offered)
    there = actor_as("site_coordinator", site=OTHER_SITE)
    assert refused(facts, "T22", there)["no_conflict_transfer"].role == "national_admin"
    assert refused(facts, "T57", SYSTEM)["no_conflict_transfer"].instead == "T55"


# Choices


def test_a_choice_that_only_time_refuses_tells_the_day() -> None:
    facts = replace(permissive("T34", "closed"), clocks=running("K19"))
    choice = choice_of(facts, "T34", SYSTEM)
    assert (choice.allowed, choice.available_from) == (False, date(2026, 12, 2))


def test_a_choice_that_more_than_time_refuses_tells_no_day() -> None:
    facts = replace(permissive("T34", "closed"), clocks=running("K19"), retention_class="short")
    assert choice_of(facts, "T34", SYSTEM).available_from is None


def test_an_allowed_choice_tells_the_role() -> None:
    assert choice_of(permissive("T58", "registered"), "T58", HANDLER).role == "case_handler"


@pytest.mark.parametrize("machine", current().machines, ids=lambda machine: machine.id)
def test_every_move_that_a_machine_does_not_make_is_said(machine: SubMachine) -> None:
    states = ["absent", *(state.id for state in machine.states)]
    said = [move_refused(machine.id, here, there).sentence for here in states for there in states]
    assert all(sentence.endswith(".") for sentence in said)


def test_what_the_file_has_against_an_event_does_not_hang_on_who_acts_or_what_is_typed() -> None:
    ready = permissive("T26", "contact_lost")
    assert objections(current(), ready, "T26", TODAY) == ()
    untried = replace(ready, contacts=())
    assert [each.guard for each in objections(current(), untried, "T26", TODAY)] == ["contact_tried"]
    elsewhere = objections(current(), replace(untried, state="oriented"), "close_unreachable", TODAY)
    assert [each.guard for each in elsewhere] == ["state", "contact_tried"]
