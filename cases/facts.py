"""From rows to ``workflow.facts.Facts``: what guards may know of one case. Reads one statement, opens nothing sealed.

What no column tells stands in ``case.marks``, written by the command that learnt it: codes, booleans and days only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from cases.case_rows import CaseRows, Row, case_rows
from cases.tables import Case
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
from workflow.law import competent_site
from workflow.periods import nature_of

PARIS: Final = ZoneInfo("Europe/Paris")
"""Days of the law are civil days of the sites."""
REACHED: Final = frozenset({"reached"})
NOTED: Final = "noted"
"""Channel of an agreement given aloud: who heard it, before whom, stands in the sealed note."""
SENT_OUT: Final = frozenset({"approved", "issued"})
SET_ASIDE: Final = "set_aside"
PREPARED: Final = frozenset({"draft", "approved"})
SETTLING: Final = frozenset({"claim_filed", "right_given_up"})
"""Kinds of a date of law after which its rule raises no alarm any more."""
LIVE_CLOCKS: Final = frozenset({"running", "paused", "over"})


def civil_day(moment: datetime) -> date:
    """Return the day of an instant in Paris: converted once, at the edge (domain rule 4.2)."""
    return moment.astimezone(PARIS).date()


def facts_of(session: Session, case: Case, *, now: datetime) -> Facts:
    """Return everything that a guard may read of the case at this moment."""
    return facts_from(case, rows_of(session, case), today=civil_day(now))


def rows_of(session: Session, case: Case) -> CaseRows:
    """Return the rows of a case; a duplicate also sees the case into which it was merged."""
    merged_into = case.marks.get("merged_into")
    return case_rows(session, case.id, case.site_id, kept_id=UUID(merged_into) if merged_into else None)


def facts_from(case: Case, rows: CaseRows, *, today: date) -> Facts:
    """Return the facts that these rows tell."""
    return Facts(
        **_report(case, rows),
        **_persons(case, rows),
        **_qualification(case, rows, today),
        **_work(case, rows, today),
        **_referral(case, rows),
        **_papers(rows),
        **_ways_out(case, rows),
    )


def _report(case: Case, rows: CaseRows) -> dict[str, Any]:
    marks = case.marks
    return {
        "state": case.state,
        "return_state": case.return_state,
        "site": case.site_id,
        "channel": case.channel,
        "reporter_kind": case.reporter_kind,
        "received_on": case.received_on,
        "created_on": civil_day(case.created_at),
        "narrative_written": bool(marks.get("narrative_written")),
        "information_notice_given": any(
            row["object"] == "information_notice" and row["state"] == "given" for row in rows["consent"]
        ),
        "report_received": bool(marks.get("report_received", True)),
        "competent_site": _competent_site(case, rows),
        "host_authority_concerned": bool(marks.get("host_authority_concerned")),
    }


def _competent_site(case: Case, rows: CaseRows) -> str | None:
    """Return the site that residence, place of facts or respondent touches at the date of the facts."""
    return competent_site(
        residence_insee=_first(rows["claimant"], "commune_insee", role="claimant"),
        facts_insee=_first(rows["fact"], "place_insee"),
        respondent_insee=_first(rows["respondent"], "commune_insee"),
        on=case.facts_on or case.received_on or civil_day(case.created_at),
        territories={site["id"]: frozenset(site["communes"] or ()) for site in rows["site"]},
    )


def _first(rows: Sequence[Row], column: str, **same: object) -> Any:
    for row in rows:
        if row[column] and all(row[name] == value for name, value in same.items()):
            return row[column]
    return None


def _persons(case: Case, rows: CaseRows) -> dict[str, Any]:
    marks = case.marks
    roles = {row["role"] for row in rows["claimant"]}
    claimants = [row for row in rows["claimant"] if row["role"] == "claimant"]
    acting = "heir" if "heir" in roles else "legal_representative"
    return {
        "anonymous": case.anonymous,
        "identity_verified": any(
            row["identity_verified"]
            for row in rows["claimant"]
            if row["role"] == acting or (row["role"] == "claimant" and acting != "heir")
        ),
        "claimant_known": bool(marks.get("claimant_known")),
        "claimant_minor": any(row["minor"] for row in claimants),
        "legal_representative": "legal_representative" in roles,
        "heir": "heir" in roles,
        "claimant_deceased": bool(marks.get("claimant_deceased")),
        "association_standing": str(marks.get("association_standing", "")),
        "mandate_proved": any(row["kind"] == "mandate" for row in _usable(rows)),
        "respondent_nature": nature_of(_first(rows["respondent"], "kind") or "unknown"),
    }


def _usable(rows: CaseRows) -> list[Row]:
    return [row for row in rows["attachment"] if row["status"] not in {"refused", "quarantined", "withdrawn"}]


def _qualification(case: Case, rows: CaseRows, today: date) -> dict[str, Any]:
    marks = case.marks
    machines = {(row["machine"], row["key"]): row["state"] for row in rows["submachine"]}
    grounds = sorted(rows["case_ground"], key=lambda row: (not row["principal"], row["ground"]))
    return {
        "grounds": tuple(row["ground"] for row in grounds),
        "domain": case.domain,
        "forms": tuple(sorted(row["form"] for row in rows["case_form"])),
        "out_of_scope_reasoned": bool(marks.get("out_of_scope_reasoned")),
        "facts_on": case.facts_on,
        "facts_ongoing": case.facts_ongoing,
        "clock_start_reasoned": bool(marks.get("clock_start_reasoned")),
        "comparator_noted": bool(marks.get("comparator_noted")),
        "risk_screen_done": bool(marks.get("risk_screen_done")),
        "criminal_status": machines.get(("criminal", ""), "unknown"),
        "criminal_asked": bool(marks.get("criminal_asked")),
        "limitation": tuple(_limitation_date(row, settled_rights(rows), today) for row in rows["limitation"]),
        "limitation_computed": bool(marks.get("limitation_computed")),
        "delay_questions": tuple(marks.get("delay_questions", ())),
        "delay_questions_of": {domain: tuple(codes) for domain, codes in marks.get("delay_questions_of", {}).items()},
        "urgency": case.urgency,
        "article40": tuple(
            Article40(key, state) for (machine, key), state in machines.items() if machine == "article40"
        ),
        "link": machines.get(("link", ""), "none"),
    }


def settled_rights(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> Mapping[str, str]:
    """Return limitation rule -> how its right was settled: used by a claim, or given up in writing (event T59)."""
    return {
        row["rule"]: row["kind"]
        for row in rows["legal_date"]
        if row["kind"] in SETTLING and row["rule"] and row["superseded_by"] is None
    }


def _limitation_date(row: Row, settled: Mapping[str, str], today: date) -> LimitationDate:
    """Return the row as it stands today: a day that has passed since it was computed changes its status."""
    status = row["status"]
    if status in {"running", "may_be_open"} and row["legal_last_day"] and row["legal_last_day"] < today:
        over_after = row["over_after"] or row["legal_last_day"]
        status = "over" if over_after < today else "may_be_open"
    return LimitationDate(
        rule=row["rule"],
        status=status,
        legal_last_day=row["legal_last_day"],
        safe_day=row["safe_day"],
        over_after=row["over_after"],
        settled=settled.get(row["rule"], ""),
    )


def _work(case: Case, rows: CaseRows, today: date) -> dict[str, Any]:
    conflicts = frozenset(row["account_id"] for row in rows["conflict"])
    coordinators = rows["coordinator"]
    substitutes = frozenset(row["account_id"] for row in rows["substitute"])
    able = [row for row in coordinators if row["absent_until"] is None or row["absent_until"] < today]
    receiving = rows["transfer"][-1]["to_site"] if rows["transfer"] else None
    return {
        "assignee": case.assignee_id,
        "handlers": frozenset(row["id"] for row in rows["handler"] if row["site_id"] == case.site_id),
        "receiving_handlers": frozenset(row["id"] for row in rows["handler"] if row["site_id"] == receiving),
        "coordinators": frozenset(row["id"] for row in coordinators),
        "conflict_declared": bool(case.marks.get("conflict_declared")),
        "conflicts": conflicts,
        "coordinator_in_conflict": any(row["id"] in conflicts for row in coordinators),
        "coordinator_absent": not able,
        "substitute_named": bool(case.marks.get("substitute")),
        "authors": authors_of(case),
        "substitutes": substitutes,
    }


def authors_of(case: Case) -> Mapping[str, UUID]:
    """Return who fired each event last (what four-eyes pairs read)."""
    return {event: UUID(author) for event, author in case.marks.get("authors", {}).items()}


def _referral(case: Case, rows: CaseRows) -> dict[str, Any]:
    marks = case.marks
    return {
        "consents": tuple(_consent(row) for row in rows["consent"]),
        "routes": tuple(
            Route(row["code"], row["state"], row["claimant_answer"], row["next_on"]) for row in rows["route"]
        ),
        "orientation_validated_on": _day(marks.get("orientation_validated_on")),
        "attachments": tuple(
            Attachment(row["id"], row["kind"], row["status"], row["secret"], row["leaves"])
            for row in rows["attachment"]
        ),
        "referral_items_missing": referral_items_missing(case),
        "referral_items_to_follow": frozenset(marks.get("referral_items_to_follow", ())),
        "referral_sent_on": civil_day(case.referral_sent_at) if case.referral_sent_at else None,
        "referral_started": bool(marks.get("referral_started")),
        "route_opened": bool(marks.get("route_opened")),
        "ddd_number_known": bool(marks.get("ddd_number_known")),
        "outcomes": tuple(row["code"] for row in rows["outcome"]),
        "duplicate_referred": bool(rows["referred_twin"]),
    }


def _consent(row: Row) -> Consent:
    return Consent(
        object=row["object"],
        recipient=row["recipient"],
        state=row["state"],
        decided_on=row["decided_on"],
        wording_version=row["wording_version"],
        proof=row["proof_attachment_id"] is not None or row["channel"] == NOTED,
        declared=row["declared"],
    )


def referral_items_missing(case: Case) -> tuple[str, ...]:
    """Return the items that a referral must hold and that the file lacks (domain rule 2.4), by code."""
    told = set(case.marks.get("told", ()))
    held = {
        "identity": bool(case.marks.get("claimant_known")),
        "contact": "contact" in told,
        "respondent": "respondent" in told,
        "facts": bool(case.marks.get("narrative_written")) and case.facts_on is not None,
        "prior_steps": "prior_steps" in told,
        "criminal": bool(case.marks.get("criminal_asked")),
        "wish": "wish" in told,
        "limitation": bool(case.marks.get("limitation_computed")),
    }
    return tuple(item for item, there in held.items() if not there)


def _papers(rows: CaseRows) -> dict[str, Any]:
    return {
        "missing_items": tuple(MissingItem(row["id"], row["status"], row["due_on"]) for row in rows["missing_item"]),
        "letters": _letters(rows),
        "letter_drafts": {row["id"]: row["code"] for row in rows["letter"] if row["state"] in PREPARED},
        "contacts": tuple(
            Contact(civil_day(row["at"]), row["channel"], row["outcome"] in REACHED) for row in rows["contact"]
        ),
        "clocks": {row["clock"]: _clock(row) for row in rows["clock"] if row["state"] != "stopped"},
    }


def _letters(rows: CaseRows) -> dict[str, LetterIssued]:
    """Return the last letter of each code that left, or is approved and leaves within moments.

    One that was set aside counts from the day on which a person noted its sending (T62): it was written by hand.
    """
    sendings = {row["letter_id"]: row for row in rows["outbox"]}
    letters = {}
    for row in rows["letter"]:
        sending = sendings.get(row["id"])
        by_hand = sending["sent_at"] if sending and row["state"] == SET_ASIDE else None
        if row["state"] not in SENT_OUT and by_hand is None:
            continue
        issued_at = row["issued_at"] or by_hand
        letters[row["code"]] = LetterIssued(
            code=row["code"],
            issued_at=issued_at,
            issued_on=civil_day(issued_at) if issued_at else None,
            channel=sending["channel"] if sending else "",
            delivered=bool(sending and sending["delivered_on"]),
        )
    return letters


def _clock(row: Row) -> ClockState:
    return ClockState(
        id=row["clock"],
        state=row["state"],
        started_on=civil_day(row["started_at"]),
        due_on=row["due_on"],
        reminders_sent=len(row["alarms_done"] or ()),
    )


def _ways_out(case: Case, rows: CaseRows) -> dict[str, Any]:
    marks = case.marks
    closure = [row for row in rows["proposal"] if row["kind"] == "closure"]
    offered = rows["transfer"][-1] if rows["transfer"] else None
    running = {row["clock"] for row in rows["clock"] if row["state"] in LIVE_CLOCKS}
    listed = marks.get("listed_for_purge_by")
    kept = rows["kept"][0] if rows["kept"] else None
    return {
        "closure_proposal": ClosureProposal(closure[-1]["reason"], closure[-1]["proposer_id"]) if closure else None,
        "closed_on": case.closed_on,
        "closure_reason": case.closure_reason,
        "retention_class": case.retention_class,
        "retention_end": case.retention_end,
        "elimination_visa": marks.get("elimination_visa"),
        "listed_for_purge_by": UUID(listed) if listed else None,
        "pending_rights_request": "K12" in running,
        "litigation_hold": case.litigation_hold,
        "transfer": Transfer(
            offered["from_site"], offered["to_site"], offered["kind"] == "conflict", offered["offered_on"]
        )
        if offered
        else None,
        "duplicate_target_open": bool(rows["open_twin"]),
        "kept_case_class": "" if kept is None else kept["retention_class"] or "",
        "kept_case_alive": "merged_into" in marks and (kept is None or kept["state"] != "purged"),
        "scope_changed_on": _day(marks.get("scope_changed_on")),
        "collective": any(row["machine"] == "link" and row["state"] == "collective" for row in rows["submachine"]),
        "reopened_count": case.reopened_count,
    }


def _day(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None
