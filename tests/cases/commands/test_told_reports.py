"""The eighty told reports come in: each at its site, each registered but those that ask for a transfer first."""

from __future__ import annotations

import csv
from functools import cache

from cases.clocks import tick
from cases.commands import advance, create_draft
from cases.db import EVERY_SITE, Store
from cases.errors import RefusedError
from cases.facts import facts_of
from cases.reports import Report
from cases.tables import Case
from cases.trail.verify import verify_all
from tests.factories import DATA, NOW, People, a_report, accounts, told_reports

ELSEWHERE = {"OP-2018-001", "PC-2024-003"}
"""Reports that no commune ties to the site that received them."""


@cache
def expected_sites() -> dict[str, str | None]:
    """Return the competent site of each report, where the answers assert one."""
    with (DATA / "signalements_expected.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    return {row["external_ref"]: None if row["expected_site"] == "none" else row["expected_site"] for row in rows}


def take_in(store: Store, people: People, report: Report) -> tuple[str | None, tuple[str, ...]]:
    """Make a draft and register it; return the competent site, and what holds the registration back."""
    agent = people.at(report.site_id, "intake_agent")
    answer = create_draft(store, agent, report, now=NOW)
    with store.read(EVERY_SITE) as session:
        site = facts_of(session, session.get_one(Case, answer.case_id), now=NOW).competent_site
    try:
        advance(store, agent, answer.case_id, "T01", {"notice_to_post": True}, seen=1, now=NOW)
    except RefusedError as refused:
        return site, tuple(refusal.guard for refusal in refused.refusals)
    return site, ()


def test_every_told_report_is_taken_in_at_its_site(sqlite_store: Store) -> None:
    people = accounts(sqlite_store)
    taken = {reference: take_in(sqlite_store, people, a_report(reference)) for reference in told_reports()}
    assert len(taken) == 80
    assert {reference: site for reference, (site, _) in taken.items()} == expected_sites()
    held = {reference: guards for reference, (_, guards) in taken.items() if guards}
    assert held == dict.fromkeys(ELSEWHERE, ("site_competent_or_transfer_planned",))
    tick(sqlite_store, NOW)
    with sqlite_store.read(EVERY_SITE) as session:
        assert all(verdict.whole for verdict in verify_all(session, sqlite_store.keys))
