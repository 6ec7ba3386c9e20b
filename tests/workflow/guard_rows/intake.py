"""Rows of ``workflow.guards.intake``."""

from __future__ import annotations

from datetime import date

from tests.workflow.guard_rows.words import EMPTY, Case, Told, clock, with_
from tests.workflow.situations import ITEM, OTHER_SITE, TODAY, actor_as
from workflow.facts import MissingItem

CASES: dict[str, list[Case]] = {
    "origin_known": [
        Case(Told(with_(channel="")), Told(), field="/receipt/channel"),
        Case(Told(with_(reporter_kind="")), Told(), field="/receipt/reporter_kind"),
    ],
    "minimum_facts_written": [Case(Told(EMPTY), Told(), field="/facts/narrative")],
    "information_notice_planned": [
        Case(Told(data={}), Told(data={"notice_to_post": True}), field="/data/notice_given_on"),
        Case(Told(data={}), Told(with_(information_notice_given=True), {}), field="/data/notice_given_on"),
    ],
    "site_competent_or_transfer_planned": [
        Case(
            Told(with_(competent_site=OTHER_SITE), {}),
            Told(with_(competent_site=OTHER_SITE), {"transfer_planned": True}),
            field="/data/transfer_planned",
        ),
        Case(Told(with_(competent_site=None), {}), Told(data={}), field="/data/transfer_planned"),
    ],
    "no_report_received": [Case(Told(), Told(with_(report_received=False)), cure="T01")],
    "system_waits_for_notices": [
        Case(
            Told(with_(narrative_written=False, clocks=clock("K17", "running", reminders=1)), actor=actor_as("system")),
            Told(with_(narrative_written=False, clocks=clock("K17", "running", reminders=2)), actor=actor_as("system")),
            role="intake_agent",
        ),
        Case(Told(actor=actor_as("system")), Told(actor=actor_as("intake_agent")), role="intake_agent"),
    ],
    "not_critical": [Case(Told(with_(urgency="critical")), Told(), cure="T39")],
    "case_critical": [Case(Told(), Told(with_(urgency="critical")), cure="T33")],
    "next_step_without_claimant": [
        Case(
            Told(with_(state="contact_lost"), {}),
            Told(with_(state="awaiting_documents"), {}),
            field="/data/next_step_without_claimant",
        )
    ],
    "every_item_ticked": [
        Case(
            Told(with_(missing_items=(MissingItem(ITEM, "asked"),)), {"items": ()}),
            Told(with_(missing_items=(MissingItem(ITEM, "asked"),)), {"items": ({"item": ITEM},)}),
            field="/data/items",
        )
    ],
    "clock_over": [
        Case(
            Told(with_(clocks=clock("K05", "running", TODAY)), event="T04"),
            Told(with_(clocks=clock("K05", "over", TODAY)), event="T04"),
            day=date(2026, 11, 23),
        ),
        Case(
            Told(with_(clocks={}), event="T04"),
            Told(with_(clocks=clock("K05", "running", date(2026, 11, 21))), event="T04"),
        ),
    ],
    "reminders_sent": [
        Case(
            Told(with_(clocks=clock("K05", "over", reminders=1)), {}, event="T04"),
            Told(with_(clocks=clock("K05", "over", reminders=2)), {}, event="T04"),
            field="/data/reasons",
        ),
        Case(Told(with_(clocks={}), {}, event="T04"), Told(with_(clocks={}), {"reasons": "Panne."}, event="T04")),
    ],
    "clock_due": [
        Case(Told(data={"clock": "K99"}), Told(data={"clock": "K10"}), field="/data/clock"),
        Case(
            Told(with_(clocks=clock("K04", "running", date(2026, 12, 1))), {"clock": "K04"}),
            Told(with_(clocks=clock("K04", "running", TODAY)), {"clock": "K04"}),
            field="/data/clock",
            day=date(2026, 12, 1),
        ),
    ],
}
"""Guard -> its rows."""
