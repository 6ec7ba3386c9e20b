"""Hypothesis strategies: any facts of a case, any input of an event."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.workflow.situations import ACTOR, COLLEAGUE, HANDLER, ITEM, LETTER, OTHER_SITE, PAPER, SITE, SUBSTITUTE
from workflow.facts import (
    Article40,
    Attachment,
    ClockState,
    ClosureProposal,
    Consent,
    Contact,
    Facts,
    LetterIssued,
    LimitationDate,
    MissingItem,
    Route,
    Transfer,
)
from workflow.law import LAW
from workflow.procedures import current

PEOPLE = (ACTOR, COLLEAGUE, HANDLER, SUBSTITUTE)
SITES = (SITE, OTHER_SITE, "nord-pas-de-calais")
days = st.dates(date(2025, 11, 1), date(2027, 3, 31))
someday = st.none() | days
flags = st.booleans()
people = st.sampled_from(PEOPLE)
groups = st.frozensets(people, max_size=2)


def states_of(machine: str) -> list[str]:
    return [state.id for state in current().machine(machine).states]


def few(strategy: SearchStrategy[Any]) -> SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


consents = st.builds(
    Consent,
    object=st.sampled_from(("ddd_referral", "secrecy", "partner")),
    recipient=st.sampled_from(("ddd", "respondent")),
    state=st.sampled_from(states_of("consent")),
    decided_on=someday,
    wording_version=st.sampled_from(("", "1")),
    proof=flags,
)
routes = st.builds(
    Route, st.sampled_from(("DDD_REFERRAL", "DDD_DELEGATE", "CIVIL_COURT")), st.sampled_from(states_of("route"))
)
limitation = st.builds(
    LimitationDate,
    st.sampled_from(("CIV_GENERAL", "EMP_TERMINATION", "PRESS_ORDINARY", "ADM_DECISION")),
    st.sampled_from(("running", "may_be_open", "over", "not_started")),
    someday,
    someday,
    someday,
    st.sampled_from(("", "claim_filed")),
)
clock_ids = [clock.id for clock in current().clocks]
clock_states = st.sampled_from(("running", "paused", "over", "stopped"))


@st.composite
def any_clocks(draw: st.DrawFn) -> Mapping[str, ClockState]:
    ids = draw(st.lists(st.sampled_from(clock_ids), unique=True, max_size=6))
    return {
        id_: ClockState(id_, draw(clock_states), date(2026, 10, 1), draw(someday), draw(st.integers(0, 3)))
        for id_ in ids
    }


@st.composite
def any_letters(draw: st.DrawFn) -> Mapping[str, LetterIssued]:
    codes = draw(st.lists(st.sampled_from(("L07", "L18", "L01")), unique=True))
    return {code: LetterIssued(code, None, draw(someday)) for code in codes}


def any_facts() -> SearchStrategy[Facts]:
    """Return facts of any case, those that no real case has included."""
    return st.builds(
        Facts,
        state=st.sampled_from([state.id for state in current().states]),
        return_state=st.sampled_from(current().sets["WORKING"]),
        site=st.sampled_from(SITES),
        channel=st.sampled_from(("", "desk", "email")),
        reporter_kind=st.sampled_from(("", "claimant", "third_party")),
        narrative_written=flags,
        information_notice_given=flags,
        report_received=flags,
        competent_site=st.none() | st.sampled_from(SITES),
        host_authority_concerned=flags,
        anonymous=flags,
        identity_verified=flags,
        claimant_known=flags,
        heir=flags,
        claimant_deceased=flags,
        association_standing=st.sampled_from(("", "entitled", "under_five_years", "no_statutes")),
        mandate_proved=flags,
        grounds=st.sampled_from(((), ("ORIGIN",))),
        domain=st.sampled_from((None, "EDUCATION")),
        forms=st.sampled_from(((), ("HARASSMENT",))),
        out_of_scope_reasoned=flags,
        facts_on=someday,
        facts_ongoing=flags,
        clock_start_reasoned=flags,
        comparator_noted=flags,
        risk_screen_done=flags,
        criminal_status=st.sampled_from(states_of("criminal")),
        criminal_asked=flags,
        limitation=few(limitation),
        limitation_computed=flags,
        urgency=st.sampled_from(states_of("urgency")),
        article40=few(
            st.builds(
                Article40,
                st.sampled_from(("case", *(str(each) for each in PEOPLE))),
                st.sampled_from(states_of("article40")),
            )
        ),
        assignee=st.none() | people,
        handlers=groups,
        receiving_handlers=groups,
        coordinators=groups,
        conflict_declared=flags,
        conflicts=groups,
        coordinator_in_conflict=flags,
        coordinator_absent=flags,
        substitute_named=flags,
        authors=st.dictionaries(st.sampled_from(("T06", "T10", "T43")), people),
        substitutes=groups,
        consents=few(consents),
        routes=few(routes),
        orientation_validated_on=someday,
        attachments=few(
            st.builds(
                Attachment,
                st.just(PAPER),
                st.sampled_from(("signed_referral", "medical")),
                st.sampled_from(("received", "quarantined")),
                st.sampled_from(("", "health", "lawyer")),
                flags,
            )
        ),
        referral_items_missing=st.sampled_from(((), ("wish",), ("wish", "contact"))),
        referral_items_to_follow=st.sampled_from((frozenset(), frozenset({"wish"}))),
        referral_sent_on=someday,
        referral_started=flags,
        duplicate_referred=flags,
        missing_items=few(st.builds(MissingItem, st.just(ITEM), st.sampled_from(("asked", "received")))),
        letters=any_letters(),
        letter_drafts=st.sampled_from(({}, {LETTER: "L07"})),
        contacts=few(st.builds(Contact, days, st.sampled_from(("phone", "email")), flags)),
        clocks=any_clocks(),
        closure_proposal=st.none()
        | st.builds(ClosureProposal, st.sampled_from(("CONSENT_WITHDRAWN", "SOLVED_AMICABLY")), people),
        retention_class=st.sampled_from((None, "short", "with_route", "merged")),
        retention_end=someday,
        elimination_visa=st.sampled_from((None, "visa")),
        listed_for_purge_by=st.none() | people,
        pending_rights_request=flags,
        litigation_hold=flags,
        transfer=st.none() | st.builds(Transfer, st.sampled_from(SITES), st.sampled_from(SITES), flags, days),
        duplicate_target_open=flags,
        duplicate_target_referred=flags,
        kept_case_class=st.sampled_from(("", "short", "with_route")),
        kept_case_alive=flags,
        scope_changed_on=someday,
        reopened_count=st.integers(0, 2),
        link=st.sampled_from(states_of("link")),
    )


def any_data() -> SearchStrategy[Mapping[str, Any] | None]:
    """Return the input of some event, or none while choices are listed."""
    return st.none() | st.fixed_dictionaries(
        {},
        optional={
            "assignee": people,
            "persons": groups.map(tuple),
            "substitute": people,
            "reason": st.sampled_from(list(LAW.closure_reasons)),
            "finding": st.sampled_from(("own_reasons", "nobody_knows", "no_answer")),
            "person": people,
            "level": st.sampled_from(("priority", "critical", "normal")),
            "criterion": st.sampled_from(
                ("safe_day_near", "danger", "two_months", "dismissal", "press_clock", "harassment")
            ),
            "code": st.sampled_from(("L02", "L07", "L10", "L14", "L18", "L22")),
            "letter": st.just(LETTER),
            "clock": st.sampled_from(clock_ids),
            "object": st.sampled_from(("ddd_referral", "partner")),
            "recipient": st.sampled_from(("ddd", "respondent", "partner")),
            "partner": st.sampled_from(("", "MRAP", "12")),
            "rule": st.sampled_from(("", "EMP_TERMINATION")),
            "decision": st.sampled_from(states_of("consent")),
            "to_site": st.sampled_from(SITES),
            "kind": st.sampled_from(("moved", "territory", "conflict", "claim_filed")),
            "claimant_informed_on": days,
            "claimant_objects": flags,
            "route": st.sampled_from(("CIVIL_COURT", "DDD_REFERRAL")),
            "route_state": st.sampled_from(("opened", "ended")),
            "answers": few(st.fixed_dictionaries({"route": st.just("CIVIL_COURT")})),
            "left_out": st.sampled_from(((), (PAPER,))),
            "to_follow": st.sampled_from(((), ("wish",))),
            "items": few(st.fixed_dictionaries({"item": st.just(ITEM)})),
            "full": flags,
        },
    )
