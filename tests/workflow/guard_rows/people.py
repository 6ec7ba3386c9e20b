"""Rows of ``workflow.guards.people``."""

from __future__ import annotations

from datetime import date

from tests.workflow.guard_rows.words import EMPTY, Case, Told, clock, transfer, with_
from tests.workflow.situations import ACTOR, COLLEAGUE, HANDLER, SITE, SUBSTITUTE
from workflow.facts import ClockState

RECEIVED = date(2026, 11, 10)
REQUESTED = {"K12": ClockState("K12", "running", RECEIVED, date(2026, 12, 10))}
EXTENDED = {"K12": ClockState("K12", "running", RECEIVED, date(2027, 2, 10))}
LATE = {"K12": ClockState("K12", "over", date(2026, 10, 20), date(2026, 11, 20))}

CASES: dict[str, list[Case]] = {
    "actor_without_conflict": [Case(Told(with_(conflicts=frozenset({ACTOR}))), Told())],
    "substitute_may_act": [
        Case(
            Told(with_(coordinator_absent=False), event="T07"),
            Told(with_(coordinator_absent=False, clocks=clock("K07", "over")), event="T07"),
            role="site_coordinator",
            day=date(2026, 12, 2),
        ),
        Case(
            Told(EMPTY, event="T07"),
            Told(with_(EMPTY, coordinators=frozenset({COLLEAGUE}), authors={"T06": COLLEAGUE}), event="T07"),
            role="site_coordinator",
        ),
        Case(Told(EMPTY, event="T07"), Told(with_(EMPTY, coordinator_in_conflict=True), event="T07")),
    ],
    "duty_of_own_site": [
        Case(
            Told(with_(transfer=transfer(to_site=SITE)), event="T58"),
            Told(with_(transfer=transfer(to_site=SITE)), event="T21"),
            cure="T21",
        ),
        Case(Told(with_(transfer=transfer(to_site=SITE)), event="T58"), Told(with_(transfer=transfer()), event="T58")),
    ],
    "assignee_of_the_site": [
        Case(
            Told(with_(receiving_handlers=frozenset({COLLEAGUE})), {"assignee": COLLEAGUE}, event="T53"),
            Told(data={"assignee": HANDLER}, event="T53"),
            field="/data/assignee",
        ),
        Case(
            Told(with_(handlers=frozenset({COLLEAGUE})), {"assignee": COLLEAGUE}, event="T21"),
            Told(with_(receiving_handlers=frozenset({COLLEAGUE})), {"assignee": COLLEAGUE}, event="T21"),
            field="/data/assignee",
        ),
    ],
    "assignee_without_conflict": [
        Case(
            Told(with_(conflicts=frozenset({HANDLER})), {"assignee": HANDLER}),
            Told(data={"assignee": HANDLER}),
            field="/data/assignee",
        )
    ],
    "rights_answer_extendable": [
        Case(Told(EMPTY), Told(with_(clocks=REQUESTED)), cure="T68"),
        Case(Told(with_(clocks=EXTENDED)), Told(with_(clocks=REQUESTED)), cure="T61"),
        Case(Told(with_(clocks=LATE)), Told(with_(clocks=REQUESTED)), cure="T61"),
    ],
    "handler_assigned": [Case(Told(EMPTY), Told(), cure="T53", role="site_coordinator")],
    "assignee_has_no_conflict": [
        Case(Told(with_(conflicts=frozenset({HANDLER}))), Told(), cure="T53", role="site_coordinator")
    ],
    "host_conflict_declared": [
        Case(
            Told(with_(host_authority_concerned=True, conflict_declared=False)),
            Told(with_(host_authority_concerned=True)),
            cure="T54",
        )
    ],
    "conflict_named": [Case(Told(data={}), Told(data={"service": "Logement"}), field="/data/persons")],
    "substitute_named_for_conflict": [
        Case(
            Told(with_(substitute_named=False, coordinators=frozenset({COLLEAGUE})), {"persons": (COLLEAGUE,)}),
            Told(
                with_(substitute_named=False, coordinators=frozenset({COLLEAGUE}), substitutes=frozenset({SUBSTITUTE})),
                {"persons": (COLLEAGUE,), "substitute": SUBSTITUTE},
            ),
            field="/data/substitute",
        ),
        Case(
            Told(
                with_(substitute_named=False, host_authority_concerned=True, substitutes=frozenset({SUBSTITUTE})),
                {"service": "Logement", "substitute": COLLEAGUE},
            ),
            Told(with_(substitute_named=False), {"persons": (HANDLER,)}),
            field="/data/substitute",
        ),
    ],
    "conflict_or_no_coordinator": [
        Case(Told(EMPTY), Told(with_(EMPTY, conflict_declared=True)), cure="T54"),
        Case(
            Told(with_(conflict_declared=False), {"kind": "conflict"}),
            Told(with_(conflict_declared=False), {"kind": "no_coordinator"}),
            field="/data/kind",
            cure="T54",
        ),
    ],
    "identity_known": [
        Case(Told(EMPTY), Told(with_(EMPTY, anonymous=True)), field="/claimant/identity_verified", cure="T58"),
        Case(
            Told(with_(EMPTY, reporter_kind="third_party", claimant_known=True)),
            Told(with_(EMPTY, reporter_kind="third_party")),
            field="/claimant/identity_verified",
        ),
    ],
    "identity_checked_again": [
        Case(Told(data={}), Told(data={"identity_verified": True}), field="/data/identity_verified")
    ],
    "requester_identified": [
        Case(Told(data={}), Told(data={"person_identified": True}), field="/data/person_identified")
    ],
}
"""Guard -> its rows."""
