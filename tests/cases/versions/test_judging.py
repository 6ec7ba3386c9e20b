"""One history against one later version: goes on, goes on elsewhere, or stays, and every reason why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from cases.versions.judging import History, Judge, Past, Verdict
from tests.workflow.versions import (
    FIRST,
    altered,
    everywhere,
    later,
    replacing,
    with_clock,
    with_event,
    without,
)
from workflow.model import Procedure

Told = tuple[str, str, str, str]
"""Event, role, actor, state after it."""

REGISTERED: tuple[Told, ...] = (
    ("T37", "intake_agent", "accueil", "draft"),
    ("T01", "intake_agent", "accueil", "registered"),
)
ORIENTED: tuple[Told, ...] = (
    *REGISTERED,
    ("edit", "case_handler", "referente", "registered"),
    ("T05", "case_handler", "referente", "in_qualification"),
    ("T06", "case_handler", "referente", "orientation_pending"),
    ("letter", "system", "system", "orientation_pending"),
    ("T07", "site_coordinator", "coordinateur", "oriented"),
)


def history(*told: Told, back: str | None = None, version: str = "signalement/1", **now: Any) -> History:
    events = [
        Past(seq, event, role, actor, state, back if state == "awaiting_documents" else None, version)
        for seq, (event, role, actor, state) in enumerate(told, 1)
    ]
    return History(version, told[-1][3], events[-1].return_state, events, **now)


def judged(target: Procedure, told: History, **known: Procedure) -> Verdict:
    held: Mapping[str, Procedure] = {"signalement/1": FIRST, "signalement/2": target, **known}
    return Judge(target, held).verdict(told)


def codes(verdict: Verdict) -> list[tuple[str, str]]:
    return [(reason.code, reason.subject) for reason in verdict.reasons]


def only(verdict: Verdict) -> str:
    [reason] = verdict.reasons
    return reason.sentence.replace("\N{NO-BREAK SPACE}", " ")


def test_a_version_that_changes_nothing_of_the_past_keeps_the_case_where_it_is() -> None:
    verdict = judged(with_event("T11", label="Envoyer"), history(*ORIENTED))
    assert verdict == Verdict("same", "oriented", None)


def test_a_step_that_is_gone_refuses() -> None:
    verdict = judged(later(events=without(FIRST.events, "T06")), history(*ORIENTED))
    assert verdict.kind == "refused"
    assert codes(verdict)[0] == ("event_unknown", "T06")
    assert "Événement n° 5 : l’étape « Proposer l’orientation » (T06) n’existe plus." in (
        verdict.reasons[0].sentence.replace("\N{NO-BREAK SPACE}", " ")
    )


def test_a_step_that_leads_elsewhere_refuses() -> None:
    verdict = judged(with_event("T06", to="oriented"), history(*ORIENTED[:5]))
    assert only(verdict) == (
        "Événement n° 5 : l’étape « Proposer l’orientation » (T06) ne mène pas de « En qualification » à "
        "« Orientation à valider »."
    )


def test_a_role_that_may_no_more_refuses() -> None:
    verdict = judged(with_event("T01", roles=("case_handler",)), history(*REGISTERED))
    assert only(verdict) == (
        "Événement n° 2 : l’étape « Enregistrer le signalement » (T01) n’est pas ouverte au rôle « agent d’accueil »."
    )


def test_a_new_pair_of_persons_refuses_what_one_did_alone() -> None:
    target = with_event("T05", four_eyes=("T01",))
    alone = [*REGISTERED, ("T05", "case_handler", "accueil", "in_qualification")]
    assert codes(judged(target, history(*alone))) == [("same_person", "T05")]
    apart = [*REGISTERED, ("T05", "case_handler", "referente", "in_qualification")]
    assert judged(target, history(*apart)).kind == "same"


def test_the_last_author_counts_as_the_engine_counts() -> None:
    target = with_event("T05", four_eyes=("T53",))
    told = [
        *REGISTERED,
        ("T53", "site_coordinator", "accueil", "registered"),
        ("T53", "site_coordinator", "coordinateur", "registered"),
        ("T05", "case_handler", "accueil", "in_qualification"),
    ]
    assert judged(target, history(*told)).kind == "same"


def test_a_state_that_is_gone_refuses_unless_the_file_says_where_to() -> None:
    gone = later(
        states=without(FIRST.states, "registered"),
        sets={name: tuple(each for each in members if each != "registered") for name, members in FIRST.sets.items()},
        events=altered(FIRST.events, "T01", to="in_qualification"),
    )
    assert ("state_gone", "registered") in codes(judged(gone, history(*REGISTERED)))
    said = gone.model_copy(
        update={"replaces": replacing(states={"registered": {"to": "in_qualification", "why": "Plus d’attente."}})}
    )
    verdict = judged(said, history(*REGISTERED))
    assert (verdict.kind, verdict.state, codes(verdict)) == (
        "mapped",
        "in_qualification",
        [("state_mapped", "registered")],
    )
    assert only(verdict) == "« Enregistré » devient « En qualification » : Plus d’attente."


def test_what_the_file_lists_is_accepted_with_its_reason() -> None:
    target = with_event("T06", to="oriented").model_copy(
        update={"replaces": replacing(events={"T06": "Validée d’office depuis 2027."})}
    )
    verdict = judged(target, history(*ORIENTED[:5]))
    assert (verdict.kind, codes(verdict)) == ("same", [("event_listed", "T06")])
    assert "est acceptée telle qu’elle fut : Validée d’office depuis 2027." in only(verdict)


def test_a_renamed_state_is_followed_through_the_whole_history() -> None:
    target = everywhere(FIRST, lambda state: "contact_lost" if state == "oriented" else state)
    swapped = everywhere(
        FIRST, lambda state: {"oriented": "ddd_review", "ddd_review": "oriented"}.get(state, state)
    ).model_copy(
        update={
            "replaces": replacing(
                states={
                    "oriented": {"to": "ddd_review", "why": "Échange."},
                    "ddd_review": {"to": "oriented", "why": "Échange."},
                }
            )
        }
    )
    assert judged(target, history(*ORIENTED)).kind == "refused"
    verdict = judged(swapped, history(*ORIENTED))
    assert (verdict.kind, verdict.state) == ("mapped", "ddd_review")


WAITING: tuple[Told, ...] = (*REGISTERED, ("T02", "case_handler", "referente", "awaiting_documents"))


def test_an_interrupted_case_keeps_the_state_it_returns_to() -> None:
    verdict = judged(later(), history(*WAITING, back="registered"))
    assert verdict == Verdict("same", "awaiting_documents", "registered")


def test_an_interrupted_case_that_could_not_return_refuses() -> None:
    working = tuple(state for state in FIRST.sets["WORKING"] if state != "registered")
    target = later(sets={**FIRST.sets, "WORKING": working})
    verdict = judged(target, history(*WAITING, back="registered"))
    assert ("return_gone", "registered") in codes(verdict)


def test_no_working_case_is_interrupted_by_a_mapping() -> None:
    told = {"oriented": {"to": "contact_lost", "why": "Erreur."}}
    events = {event.id: "Accepté." for event in FIRST.events}
    target = later(replaces=replacing(states=told, events=events))
    assert ("return_gone", "oriented") in codes(judged(target, history(*ORIENTED)))


def test_the_state_of_a_sub_machine_that_is_gone_refuses() -> None:
    route = FIRST.machine("route")
    target = later(machines=altered(FIRST.machines, "route", states=route.states[:-1], moves=route.moves[:-4]))
    told = history(*ORIENTED, machines=[("route", "ended"), ("urgency", "normal")])
    assert only(judged(target, told)) == "« Voie de recours » est à « terminée », qui n’existe plus."


def test_a_running_clock_that_is_gone_refuses_unless_the_file_ends_it() -> None:
    target = later(clocks=without(FIRST.clocks, "K21"))
    assert codes(judged(target, history(*ORIENTED, clocks=["K21", "K14"]))) == [("clock_gone", "K21")]
    said = target.model_copy(update={"replaces": replacing(clocks={"K21": "Suivi repris par K10."})})
    verdict = judged(said, history(*ORIENTED, clocks=["K21"]))
    assert (verdict.kind, codes(verdict)) == ("same", [("clock_listed", "K21")])


def test_a_row_that_its_events_contradict_is_never_migrated() -> None:
    told = history(*ORIENTED)._replace(state="ddd_review")
    assert codes(judged(later(), told)) == [("row_differs", "ddd_review")]


def test_a_version_that_is_not_here_refuses() -> None:
    told = history(*ORIENTED, version="signalement/9")
    assert codes(judged(later(), told)) == [("version_unknown", "signalement/9")]


def test_every_reason_is_told_once_and_all_of_them_at_once() -> None:
    target = later(events=without(FIRST.events, "T53"), clocks=without(FIRST.clocks, "K14"))
    assigned = ("T53", "site_coordinator", "coordinateur", "registered")
    told = history(*REGISTERED, assigned, assigned, assigned, clocks=["K14"])
    verdict = judged(target, told)
    assert codes(verdict) == [("event_unknown", "T53"), ("clock_gone", "K14")]
    assert verdict.reasons[0].seq == 3


def test_two_versions_later_the_first_renaming_still_holds() -> None:
    second = everywhere(FIRST, lambda state: "ddd_returned" if state == "registered" else state)
    second = second.model_copy(
        update={"replaces": replacing(states={"registered": {"to": "ddd_returned", "why": "Premier."}})}
    )
    third = everywhere(second, lambda state: "referral_sent" if state == "ddd_returned" else state, version=3)
    third = third.model_copy(
        update={"replaces": replacing(2, states={"ddd_returned": {"to": "referral_sent", "why": "Second."}})}
    )
    known = {"signalement/1": FIRST, "signalement/2": second, "signalement/3": third}
    verdict = Judge(third, known).verdict(history(*REGISTERED))
    assert (verdict.kind, verdict.state) == ("mapped", "referral_sent")
    assert only(verdict).endswith("Premier. Second.")


def test_a_case_that_was_migrated_before_is_judged_on_both_lives() -> None:
    second = with_clock("K06", version=2)
    third = with_event("T05", version=3, roles=("site_coordinator",))
    lived = history(*REGISTERED)
    certificate = Past(3, "migration", "national_admin", "national", "registered", None, "signalement/2")
    since = Past(4, "T05", "case_handler", "referente", "in_qualification", None, "signalement/2")
    told = History("signalement/2", "in_qualification", None, [*lived.events, certificate, since])
    known = {"signalement/1": FIRST, "signalement/2": second, "signalement/3": third}
    assert codes(Judge(third, known).verdict(told)) == [("role_gone", "T05")]


@pytest.mark.parametrize("field", ["guards", "input", "letters", "tasks", "notices", "records"])
def test_what_is_no_part_of_the_way_refuses_nothing(field: str) -> None:
    without_it: dict[str, Any] = {field: ()}
    assert judged(with_event("T06", **without_it), history(*ORIENTED)).kind == "same"
