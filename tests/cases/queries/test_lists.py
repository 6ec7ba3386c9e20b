"""Lists, search and the coordinator's page: what is in them, in which order, and for whom."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cases.db import Store
from cases.errors import InvalidInputError
from cases.queries.coordinator import coordinator_queue
from cases.queries.options import field_options, site_options
from cases.queries.rows import deadline
from cases.queries.search import search
from cases.queries.views import CaseRow, Worklist
from cases.queries.worklist import Filters, neighbours, worklist
from tests.factories import NOW, Journey, a_case_in, a_draft, a_registered_case

HOME = "plaine-commune"
OTHER = "PC-2015-001"


def listed(
    store: Store, journey: Journey, role: str, filters: Filters, *, cursor: str = "", limit: int = 50
) -> Worklist:
    """Return a list as somebody of the case's site sees it."""
    person = journey.people.at(HOME, role)
    return worklist(store, person, filters, now=journey.now, cursor=cursor, limit=limit)


def numbers(rows: tuple[CaseRow, ...]) -> list[str]:
    """Return the numbers of lines."""
    return [row.number for row in rows]


@pytest.fixture
def three(store: Store) -> Journey:
    """Three cases of one site: one qualified, one registered, one draft."""
    first = a_case_in(store, "in_qualification")
    a_registered_case(store, OTHER)
    a_draft(store, "PC-2016-001")
    return first


def test_each_tab_counts_what_it_says(store: Store, three: Journey) -> None:
    found = listed(store, three, "case_handler", Filters(tab="mine"))
    assert numbers(found.rows) == ["DISC-PC-2026-00001"]
    assert (found.counts["mine"], found.counts["unassigned"], found.counts["all"]) == (1, 1, 3)
    assert numbers(listed(store, three, "case_handler", Filters(tab="unassigned")).rows) == ["DISC-PC-2026-00002"]


def test_what_is_late_comes_first(store: Store, three: Journey) -> None:
    three.later(days=60)
    late = listed(store, three, "case_handler", Filters(tab="late"))
    assert late.rows
    days = [row.next.on for row in late.rows if row.next]
    assert days == sorted(days)
    assert {row.next.level for row in late.rows if row.next} == {"late"}


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(states=("registered",)), ["DISC-PC-2026-00002"]),
        (Filters(states=("registered", "in_qualification")), ["DISC-PC-2026-00001", "DISC-PC-2026-00002"]),
        (Filters(q="DISC-PC-2026-00001"), ["DISC-PC-2026-00001"]),
        (Filters(q="korombe tidiane"), ["DISC-PC-2026-00002"]),
        (Filters(domains=("CREDIT_INSURANCE",)), []),
        (Filters(grounds=("ORIGIN",), states=("registered",)), ["DISC-PC-2026-00002"]),
        (Filters(assignee="me"), ["DISC-PC-2026-00001"]),
        (Filters(sites=("vaulx-en-velin",)), []),
        (Filters(urgent=True, states=("registered",)), []),
    ],
)
def test_filters_cut_the_list_down(store: Store, three: Journey, filters: Filters, expected: list[str]) -> None:
    assert sorted(numbers(listed(store, three, "case_handler", filters).rows)) == expected


def test_pages_follow_each_other_without_a_gap(store: Store, three: Journey) -> None:
    first = listed(store, three, "case_handler", Filters(), limit=2)
    rest = listed(store, three, "case_handler", Filters(), cursor=first.next_cursor, limit=2)
    assert first.total == 3
    assert len({row.id for row in (*first.rows, *rest.rows)}) == 3
    assert rest.next_cursor == ""


@pytest.mark.parametrize("cursor", ["x", "bm90IGpzb24=", "WyIyMDI2Il0="])
def test_a_foreign_cursor_is_refused_with_a_sentence(store: Store, three: Journey, cursor: str) -> None:
    with pytest.raises(InvalidInputError):
        listed(store, three, "case_handler", Filters(), cursor=cursor)


@pytest.mark.parametrize("filters", [Filters(tab="everything"), Filters(assignee="nobody")])
def test_an_unknown_tab_or_handler_is_refused(store: Store, three: Journey, filters: Filters) -> None:
    with pytest.raises(InvalidInputError):
        listed(store, three, "case_handler", filters)


def test_the_auditor_reads_no_names(store: Store, three: Journey) -> None:
    rows = listed(store, three, "auditor", Filters()).rows
    assert len(rows) == 3
    assert {(row.claimant, row.respondent) for row in rows} == {("", "")}


@pytest.mark.parametrize("typed", ["KOROMBÉ", "korombe", "Tidiane Korombé", "DISC-PC-2026-00002", "pc-2015-001"])
def test_a_case_is_found_by_number_reference_or_name(store: Store, three: Journey, typed: str) -> None:
    found = search(store, three.person("case_handler"), typed, now=NOW)
    assert [row.external_ref for row in found] == [OTHER]


@pytest.mark.parametrize("typed", ["Korombe Marcel", "%", "", "KOR"])
def test_what_is_nobodys_name_finds_nothing(store: Store, three: Journey, typed: str) -> None:
    assert search(store, three.person("case_handler"), typed, now=NOW) == ()


def test_an_auditor_and_another_site_cannot_search_names(store: Store, three: Journey) -> None:
    stranger = three.people.at("vaulx-en-velin", "case_handler")
    for person in (three.person("auditor"), stranger):
        assert search(store, person, "Korombé", now=NOW) == ()


def test_the_coordinator_sees_what_waits_and_who_asked(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    queue = coordinator_queue(store, journey.person("site_coordinator"), now=journey.now)
    (validation,) = queue.validations
    assert (validation.event, validation.author) == ("T07", journey.person("case_handler").name)
    assert not validation.author_is_me
    assert validation.deadline is not None
    assert queue.load[0].open == 1


def test_a_validation_that_i_proposed_names_who_can_take_it(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    queue = coordinator_queue(store, journey.person("case_handler"), now=journey.now)
    (validation,) = queue.validations
    assert validation.author_is_me
    assert len(validation.instead) == 2


def test_a_proposed_closing_and_an_offered_case_wait_too(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    journey.fire("case_handler", "T43", reason="OUT_OF_SCOPE", reasons="Ni critère ni domaine.")
    closing = coordinator_queue(store, journey.person("site_coordinator"), now=journey.now)
    assert [each.event for each in closing.validations] == ["T29"]
    offered = a_case_in(store, "transfer_pending", external_ref="PC-2099-001")
    receiver = offered.people.at("vaulx-en-velin", "site_coordinator")
    assert [each.event for each in coordinator_queue(store, receiver, now=offered.now).validations] == ["T21"]


def test_a_deadline_says_how_near_it_is() -> None:
    today = NOW.date()
    levels = {
        days: deadline("K04", "x", today + timedelta(days=days), today=today, legal=legal).level
        for days, legal in ((-1, False), (3, False), (20, False), (30, True), (31, True), (-2, True))
    }
    assert levels == {-1: "late", 3: "soon", 20: "calm", 30: "critical", 31: "calm", -2: "late"}


def test_every_source_of_every_event_has_options(store: Store) -> None:
    journey = a_case_in(store, "oriented")
    journey.attach("evidence")
    coordinator = journey.person("site_coordinator")
    sources = {
        source: options
        for number in range(1, 73)
        for source, options in field_options(store, coordinator, journey.case_id, f"T{number:02d}", now=NOW).items()
    }
    assert {"accounts", "sites", "routes", "closure_reasons", "attachments", "letters"} <= set(sources)
    assert all(options for name, options in sources.items() if name not in {"missing_items", "cases"})


def test_a_transfer_is_not_offered_to_the_own_site(store: Store) -> None:
    journey = a_case_in(store, "oriented")
    offered = field_options(store, journey.person("site_coordinator"), journey.case_id, "T20", now=NOW)["sites"]
    assert HOME not in {option.value for option in offered}


def test_filters_and_intake_get_their_options_without_a_case(store: Store, three: Journey) -> None:
    options = site_options(store, three.person("case_handler"))
    assert len(options["states"]) == 18
    assert len(options["accounts"]) == 2


def test_neighbours_are_those_of_the_list(store: Store, three: Journey) -> None:
    rows = listed(store, three, "case_handler", Filters()).rows
    assert neighbours(rows, rows[1].id) == (rows[0].id, rows[2].id)
    assert neighbours(rows, three.people.national_admin.id) == (None, None)
